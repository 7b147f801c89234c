import { mix, seed } from '../learned/words';
import { type Beside, type Each, hashesOf, lengthIn, named, type Part, sharesIn } from './left-open-words';
import { conceptsIn } from './speaks-of';
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
/** So many words tell how the sentence behind begins. */
const BEGIN = 3;

/** Calls back with the features of the sentence that is meant as the answer. */
export function seeMeant(beside: Beside, each: Each): void {
  const { parts } = beside;
  const most = Math.max(0, ...parts.map(({ share }) => share));
  const part = most > 0 ? parts.find(({ share }) => share === most) : inTurn(beside, each);
  if (!part) return;
  const sort = most > 0 ? 'nearest' : 'alone';
  seeActs(beside, part, sort, each);
  const word = named(`${sort} meant word`);
  const ofForm = named(`${beside.form} ${sort} meant word`);
  const pair = named(`${sort} meant pair`);
  hashesOf(part.one).forEach((hash, i, hashes) => {
    each(mix(word, hash));
    each(mix(ofForm, hash));
    if (i > 0) each(mix(pair, mix(hashes[i - 1]!, hash)));
  });
  if (most > 0) seeAround(beside, part, each);
  seeNext(beside, part, sort, each);
}

/** What stands before and behind it: "as to the price:" is answered by the sentence behind. */
function seeNext({ form, parts }: Beside, part: Part, sort: string, each: Each): void {
  const at = parts.indexOf(part);
  const doing = (one?: Part) => (one ? `${one.side} ${one.acts.join(' ')}` : 'nothing');
  const next = parts[at + 1];
  each(named(`${sort} before ${doing(parts[at - 1])}`));
  each(named(`${sort} behind ${doing(next)}`));
  each(named(`${form} ${sort} behind ${next?.side}`));
  if (!next) return;
  const word = named(`${sort} behind word`);
  for (const hash of hashesOf(next.one).subarray(0, BEGIN)) each(mix(word, hash));
}

/** Of the sentences that speak of nothing of theirs: one of the form that is asked for, or the one whose turn it is. */
function inTurn({ form, parts, turn }: Beside, each: Each): Part | undefined {
  const alone = parts.filter(({ side }) => side === 'alone');
  const found = alone.find(({ acts }) => acts.includes('answers'));
  each(named(`meant by form ${found !== undefined}`));
  each(named(`${form} meant ${alone.length > 0}`));
  return found ?? alone[Math.min(alone.length - 1, Math.max(0, turn))];
}

function seeActs({ form, parts }: Beside, part: Part, sort: string, each: Each): void {
  const { one, share, acts, motions } = part;
  const shares = sharesIn(share);
  const together = acts.join(' ');
  each(named(`${sort} meant ${together}`));
  each(named(`${form} ${sort} meant ${together}`));
  each(named(`meant ${shares} ${together}`));
  for (const act of acts) each(named(`${form} meant ${shares} ${act}`));
  each(named(`${sort} meant motions ${motions}`));
  each(named(`${form} meant motions ${motions}`));
  each(named(`${form} meant length ${lengthIn(one.words.length)}`));
  each(named(`meant place ${part === parts[0] ? 'first' : part === parts.at(-1) ? 'last' : 'between'}`));
}

/** The words around those that both share, and how many words are new. */
function seeAround({ form, concepts }: Beside, { one: { words } }: Part, each: Each): void {
  const isShared = words.map((word) => conceptsIn([word]).some((concept) => concepts.has(concept)));
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
