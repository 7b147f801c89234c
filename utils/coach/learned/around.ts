import { CUES, type SeenSentence } from './features';
import { mix, seed } from './words';

const HINT = seed('hint');
const PREVIOUS = seed('previous');
const NEXT = seed('next');
const PLACE = seed('place');
const MAIL = seed('mail');
/** How many hints there are: their numbers are below it. */
export const HINTS = 256;
/** Hash of a neighbour's hint; `side` -1 is the sentence before, 1 the one after. */
export function hintHash(hint: number, side: -1 | 1): number {
  return mix(side < 0 ? PREVIOUS : NEXT, mix(HINT, hint));
}
/** A sentence's place in a mail of `count` sentences as one small number: from the top, from the end, length, act. */
export function placeOf(
  at: number,
  count: number,
  sentence: Pick<SeenSentence, 'question' | 'request'>,
): number {
  const top = at < 4 ? at : 4;
  const end = count - 1 - at < 4 ? count - 1 - at : 4;
  const size = count <= 3 ? 0 : count <= 7 ? 1 : count <= 15 ? 2 : 3;
  const act = sentence.question ? 1 : sentence.request ? 2 : 3;
  const tenth = Math.min(9, Math.floor((10 * at) / count));
  return (((top * 5 + end) * 4 + size) * 4 + act) * 10 + tenth;
}
/** Features of such a place. */
export function placeHashes(place: number): number[] {
  const tenth = place % 10;
  const act = Math.floor(place / 10) % 4;
  const size = Math.floor(place / 40) % 4;
  const end = Math.floor(place / 160) % 5;
  const top = Math.floor(place / 800);
  return [
    mix(mix(PLACE, 1), top),
    mix(mix(PLACE, 2), end),
    mix(mix(PLACE, 3), size),
    mix(mix(mix(PLACE, 4), end), act),
    mix(mix(mix(PLACE, 5), top), act),
    mix(mix(PLACE, 6), tenth),
  ];
}
/** Features of the whole mail: in how many of its `sentences` each cue stands. */
export function mailHashes(sentences: number, cues: ArrayLike<number>): number[] {
  const out: number[] = [];
  for (let cue = 0; cue < CUES; cue++) {
    const having = cues[cue]!;
    const share = having / Math.max(1, sentences);
    const level = having === 0 ? 0 : share < 0.15 ? 1 : share < 0.4 ? 2 : 3;
    out.push(mix(mix(MAIL, cue), level));
  }
  return out;
}
