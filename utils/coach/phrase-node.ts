import { formsOf } from './inflect';
import type { Pattern } from './pattern';
import { spellOut } from './words';

/* What the graph of phrases is made of. */

/** Where a word leads: mostly to one node. */
export type Targets = number | number[];

export interface Node {
  words: Map<number, Targets> | null;
  classes: Map<number, Targets> | null;
  /** [slot bit, target]; a slot also stays in its target while the bit holds (dates of several words). */
  slots: [number, number][] | null;
  /** Any word but a stop word. */
  any: number[] | null;
  marks: [number, number][] | null;
  /** Who is here is there too, without a word: joints that several ways lead into. */
  joints: number[] | null;
  accept: number[] | null;
}

export const emptyNode = (): Node => ({
  words: null,
  classes: null,
  slots: null,
  any: null,
  marks: null,
  joints: null,
  accept: null,
});

/** Adds a target to those of a word. */
export function lead(map: Map<number, Targets>, id: number, to: number): void {
  const known = map.get(id);
  if (known === undefined) map.set(id, to);
  else if (typeof known === 'number') map.set(id, [known, to]);
  else known.push(to);
}

/** The words of a pattern that is a single word in its forms, or null. */
export function singleWords(pattern: Pattern): string[] | null {
  if (pattern.first || pattern.items.length !== 1) return null;
  const item = pattern.items[0]!;
  if (item.type === 'word') return [item.word];
  if (item.type === 'forms') return formsOf(item.word).map((form) => spellOut(form).words[0]!);
  return null;
}
