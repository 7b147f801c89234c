import type { Scene } from '../engine';
import type { TextView } from '../text-view';
import { type Ask, askedWords } from './asks';
import { alignmentOf, type Theirs } from './speaks-of';

/*
 * What a question of theirs is about, and how much of that it says.
 */

/** A question of fewer words of substance may point back to what it is about, and is answered in whatever words. */
export const OWN = 2;

/** "Which one is correct?" asks about what stands before it. */
const POINTS_BACK = new Set('it they them that this these those one ones'.split(' '));

/** How many words of substance, each counted once, stand in these sentences; "the £412" is as good as two. */
export const substanceOf = (sentences: readonly Theirs[]) => {
  const named = new Set(
    sentences.flatMap(({ concepts }) => [...concepts].filter((one) => !one.startsWith('~'))),
  );
  return named.size + ([...named].some((one) => /^#\d{3}/.test(one)) ? 1 : 0);
};

/** What says what a question is about: its own words, and what stands before them where it points back to that. */
export function askedAt(scene: Scene, view: TextView, ask: Ask): Theirs[] {
  const { at, sentence } = ask;
  const { find } = alignmentOf(scene);
  const parts = find(view, at);
  const turn = parts.findIndex(({ first }) => first === sentence.first);
  const own = parts[turn];
  if (!own) return [];
  const points = substanceOf([own]) < OWN && askedWords(view, ask).some((word) => POINTS_BACK.has(word));
  if (!points) return [own];
  // "Which colours are there, and when do they come?"
  const before = parts[turn - 1];
  if (before) return [own, before];
  const isMeant = view.sentences[at - 1]?.block === view.sentences[at]!.block && !view.isAsk(at - 1);
  return isMeant ? [own, ...find(view, at - 1)] : [own];
}
