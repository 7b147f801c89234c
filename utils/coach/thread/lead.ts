import { MARK_BIT } from '../automaton';
import type { Reading, ReadSentence } from '../reading';

const GREETS = new Set('hi hello hey dear hallo morning'.split(' '));
const JOINS = new Set('and also so but then or'.split(' '));

/** The word with which a sentence itself starts: behind "Hi Sam," and behind "still open: 1)". */
export function leadOf({ norms, bits }: Reading, { first, last }: ReadSentence): number {
  let at = first;
  for (let i = first; i < last - 2; i++)
    if (bits[i]! & MARK_BIT.colon || (GREETS.has(norms[first]!) && at === first && bits[i]! & MARK_BIT.comma))
      at = i + 1;
  while (at < last - 1 && (JOINS.has(norms[at]!) || /^\d+$/.test(norms[at]!))) at++;
  return at;
}

/** A name of more words than this is none. */
const LONGEST_GREETING = 4;

/** The first word behind a greeting that a sentence begins with: "Hi Sam, we are closed in August". */
export function greetingEnd({ norms, bits }: Reading, { first, last }: ReadSentence): number {
  if (!GREETS.has(norms[first]!)) return first;
  for (let i = first; i < Math.min(last - 2, first + LONGEST_GREETING); i++)
    if (bits[i]! & MARK_BIT.comma) return i + 1;
  return first;
}
