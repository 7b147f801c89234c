import type { TextView } from '../text-view';
import { conceptsOf } from './topic';

/*
 * What a mail speaks of, sentence by sentence, and which of it several of its sentences share. Read once a mail: each of
 * its questions asks what is its own.
 */

const BEGS = new Set(['please', 'pls', 'plz']);

export interface Concerns {
  /** What each sentence is about. */
  of: readonly ReadonlySet<string>[];
  /** In how many sentences a concept stands. */
  spoken: ReadonlyMap<string, number>;
  /** In how many of those that ask, or say please. */
  wished: ReadonlyMap<string, number>;
  /** Whether a sentence asks, or says please. */
  isWish: readonly boolean[];
}

const known = new WeakMap<TextView, Concerns>();

/** What a mail speaks of. Kept with its text. */
export function concernsOf(view: TextView): Concerns {
  const before = known.get(view);
  if (before) return before;
  const concerns = read(view);
  known.set(view, concerns);
  return concerns;
}

function read(view: TextView): Concerns {
  const of: Set<string>[] = [];
  const isWish: boolean[] = [];
  const spoken = new Map<string, number>();
  const wished = new Map<string, number>();
  for (const { at, block, sentence } of view.sentences) {
    const words = view.reading(block).norms.slice(sentence.first, sentence.last);
    const concepts = conceptsOf(words);
    const wishes = view.isAsk(at) || words.some((word) => BEGS.has(word));
    of.push(concepts);
    isWish.push(wishes);
    for (const concept of concepts) {
      spoken.set(concept, (spoken.get(concept) ?? 0) + 1);
      if (wishes) wished.set(concept, (wished.get(concept) ?? 0) + 1);
    }
  }
  return { of, isWish, spoken, wished };
}
