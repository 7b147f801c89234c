import { wordSet } from '../../text/word-set';
import type { TextView } from '../text-view';
import { ASKERS, CLOSED } from './answer-forms';

/*
 * "Kindly advise: best price, country of origin, terms of payment", on lines of their own: each wants an answer.
 */

/** Who begins a list so wants to be told; "please send:" is an order. */
const TELLS = wordSet(
  'advise confirm tell know clarify specify state indicate inform question questions answer answers',
);
/** A line of more words is a sentence, and asks by its own words or not at all. */
const LONGEST = 7;

const known = new WeakMap<TextView, ReadonlySet<number>>();

/** Whether a sentence is a bare line of such a list: "how many can share one" asks by its own words. */
export function isListed(view: TextView, at: number): boolean {
  const lines = known.get(view) ?? readLines(view);
  known.set(view, lines);
  return lines.has(at);
}

function readLines(view: TextView): ReadonlySet<number> {
  const lines = new Set<number>();
  let isAsked = false;
  for (const { at, sentence } of view.sentences) {
    if (!sentence.item) {
      isAsked = sentence.mark === ':' && view.wordsAt(at).some((word) => TELLS.has(word));
      continue;
    }
    const [first = ''] = view.wordsAt(at);
    const isShort = sentence.last - sentence.first <= LONGEST;
    const asks = ASKERS.has(first) || CLOSED.has(first);
    if (isAsked && isShort && !asks && (sentence.mark === '' || sentence.mark === '?')) lines.add(at);
  }
  return lines;
}
