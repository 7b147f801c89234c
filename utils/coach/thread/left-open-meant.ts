import { mix, seed } from '../learned/words';
import { answers } from './answer-forms';
import type { Beside, Each } from './left-open';
import { actsOf, hashesOf, lengthIn, motionsIn, named, sharesIn } from './left-open-words';
import { type Said, said } from './reply';
import { conceptsIn, isFirst } from './speaks-of';
import { isContent } from './topic';

/*
 * The one sentence of a reply that is meant as the answer to what a mail raises: the one that shares most with it; where none
 * shares anything, one of those that speak of nothing else, by its form or in turn. What it says beside the words that both
 * share is what tells an answer from a mention.
 */

const START = seed('<start>');
const END = seed('<end>');
/** More new words tell no more. */
const MOST = 6;

/** Calls back with the features of the sentence that is meant as the answer. */
export function seeMeant(beside: Beside, each: Each): void {
  const { scene, ours, shares } = beside;
  const most = Math.max(0, ...shares);
  const at = most > 0 ? shares.indexOf(most) : inTurn(beside, each);
  if (at === undefined) return;
  const one = said(scene.view, ours[at]!.where);
  const sort = most > 0 ? 'nearest' : 'alone';
  seeActs(beside, at, one, sort, each);
  const word = named(`${sort} meant word`);
  const pair = named(`${sort} meant pair`);
  hashesOf(one).forEach((hash, i, hashes) => {
    each(mix(word, hash));
    if (i > 0) each(mix(pair, mix(hashes[i - 1]!, hash)));
  });
  if (most > 0) seeAround(beside, one, each);
}

/** Of the sentences that speak of nothing of theirs: one of the form that is asked for, or the one whose turn it is. */
function inTurn({ scene, form, ours, sides, raised, asks }: Beside, each: Each): number | undefined {
  const alone = ours.flatMap((_, i) => (sides[i] === 'alone' ? [i] : []));
  const found = alone.find((i) => answers(form, said(scene.view, ours[i]!.where), isFirst(ours, i)));
  each(named(`meant by form ${found !== undefined}`));
  each(named(`${form} meant ${alone.length > 0}`));
  return found ?? alone[Math.min(alone.length - 1, Math.max(0, asks.indexOf(raised.at)))];
}

function seeActs(
  { scene, form, ours, shares }: Beside,
  at: number,
  one: Said,
  sort: string,
  each: Each,
): void {
  const share = sharesIn(shares[at]!);
  const acts = actsOf(scene, one, form, isFirst(ours, at));
  each(named(`${sort} meant ${acts.join(' ')}`));
  each(named(`${form} ${sort} meant ${acts.join(' ')}`));
  each(named(`meant ${share} ${acts.join(' ')}`));
  for (const act of acts) each(named(`${form} meant ${share} ${act}`));
  const motions = motionsIn(scene, one);
  each(named(`${sort} meant motions ${motions}`));
  each(named(`${form} meant motions ${motions}`));
  each(named(`${form} meant length ${lengthIn(one.words.length)}`));
  each(named(`meant place ${at === 0 ? 'first' : at === ours.length - 1 ? 'last' : 'between'}`));
}

/** The words around those that both share, and how many words are new. */
function seeAround({ form, raised: { about } }: Beside, { words }: Said, each: Each): void {
  const theirs = new Set(about.flatMap(({ concepts }) => [...concepts]));
  const isShared = words.map((word) => conceptsIn([word]).some((concept) => theirs.has(concept)));
  let fresh = 0;
  words.forEach((word, i) => {
    if (!isShared[i]) {
      if (isContent(word)) fresh++;
      return;
    }
    const before = i > 0 ? seed(words[i - 1]!) : START;
    const behind = i < words.length - 1 ? seed(words[i + 1]!) : END;
    each(mix(named('before shared'), before));
    each(mix(named('behind shared'), behind));
    each(mix(named(`${form} before shared`), before));
    each(mix(named(`${form} behind shared`), behind));
    if (i === 0) each(named('shared first'));
  });
  each(named(`new ${Math.min(MOST, fresh)}`));
  each(named(`${form} new ${Math.min(MOST, fresh)}`));
}
