import type { PackedModel } from '../../utils/coach/learned/model';
import { indexOf, NORM, select } from './learn';
import { pack } from './pack';
import { type Pull, pullsOf, ridge } from './ridge';

/** Something to learn from: its features, each once, and whether it is what is looked for. */
export interface Example {
  features: ReadonlySet<number>;
  is: boolean;
  /** How much it counts, beside 1. */
  weight?: number;
}
export interface Room {
  pull: Pull;
  /** How many features are kept. */
  keep: number;
}

/** Features that stand in fewer examples teach nothing that holds. */
const LEAST = 2;

function weigh(
  examples: readonly Example[],
  hashes: readonly number[],
  pull: Pull,
  counts: ReadonlyMap<number, number>,
) {
  const index = indexOf(hashes);
  const rows = examples.map(({ features, is, weight = 1 }) => {
    const at = Int32Array.from([...features].flatMap((hash) => index.get(hash) ?? []));
    return { at, by: new Float32Array(at.length).fill(1), label: Number(is), weight };
  });
  const often = hashes.map((hash) => counts.get(hash)!);
  return { index, weights: ridge(rows, pullsOf(often, pull)) };
}

/** A model of features that count once an example, as it would be shipped. */
export function learnOnce(examples: readonly Example[], { pull, keep }: Room): PackedModel {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const hash of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const wide = [...counts].filter(([, count]) => count >= LEAST).map(([hash]) => hash);
  const first = weigh(examples, wide, pull, counts);
  const worth = (hash: number) => Math.abs(first.weights[first.index.get(hash)!]!);
  const { index, weights } = weigh(examples, select(wide, worth, counts, keep), pull, counts);
  const features = [...index].map(([hash, i]) => ({ hash, any: weights[i]!, each: null }));
  return pack(features, [], { any: weights.at(-1)!, each: [] }, NORM);
}
