import { wordSet } from '../../text/word-set';
import { MARK_BIT } from '../automaton';
import type { Reading, ReadSentence } from '../reading';

const GREETS = wordSet('hi hello hey dear hallo morning');
const JOINS = wordSet('and also so but then or');

/** What counts points off: "secondly, are you doing the doors too". */
const POINTS = wordSet(
  'firstly secondly thirdly fourthly lastly finally additionally furthermore moreover plus btw ps pps',
);
/** Orders things as well ("first floor"), and counts points off before a comma. */
const ORDERS = wordSet('first second third fourth last next');

/** Verbs that, with whom they ask behind them, begin a question whatever mark ends it; "had we known" does not. */
const VERBS = wordSet('is are was do does did can could will would shall have has');
const WHOM = wordSet('you we i they he she it there');

/** Whether words of a sentence begin a question of themselves: "can I", "are you". */
export const beginsQuestion = (norms: readonly string[], at: number): boolean =>
  VERBS.has(norms[at] ?? '') && WHOM.has(norms[at + 1] ?? '');

/** The word with which a sentence itself starts: behind "Hi Sam," and "hi sam can", and behind "still open: 1)". */
export function leadOf({ norms, bits }: Reading, { first, last }: ReadSentence): number {
  let at = first;
  for (let i = first; i < last - 2; i++)
    if (bits[i]! & MARK_BIT.colon || (GREETS.has(norms[first]!) && at === first && bits[i]! & MARK_BIT.comma))
      at = i + 1;
  if (at === first && GREETS.has(norms[first]!))
    for (let i = first + 1; i <= Math.min(first + 2, last - 2); i++) if (beginsQuestion(norms, i)) return i;
  while (at < last - 1 && opens(norms[at]!, bits[at]!)) at++;
  return at;
}

const opens = (word: string, bits: number) =>
  JOINS.has(word) ||
  POINTS.has(word) ||
  (ORDERS.has(word) && (bits & MARK_BIT.comma) !== 0) ||
  /^\d+$/.test(word);

/** A name of more words than this is none. */
const LONGEST_GREETING = 4;

/** The first word behind a greeting that a sentence begins with: "Hi Sam, we are closed in August". */
export function greetingEnd({ norms, bits }: Reading, { first, last }: ReadSentence): number {
  if (!GREETS.has(norms[first]!)) return first;
  for (let i = first; i < Math.min(last - 2, first + LONGEST_GREETING); i++)
    if (bits[i]! & MARK_BIT.comma) return i + 1;
  return first;
}
