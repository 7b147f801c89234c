import { MARK_BIT, SLOT_BIT } from './automaton';
import type { Reading, ReadSentence } from './reading';

/*
 * Where the words that were heard stop inside a phrase, a mark on them reads as cut off: "fed up with their", "hiring six
 * pickers for", "is in his head". Known by the small words that such a stretch ends or begins on.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Behind these stands what they are said of. */
const LEADS = words(
  'of for with to from by at into onto upon about than without between among before after since until till during through under against per the a an my our your their its his every each am is are was were be been has have had will would can could should must do does did not just',
);
/** Behind these stands a clause. */
const OPENS = words('i we they he she if which who whose how what where when whether whenever while as');
/** "Check in with Ana" and "check in": these lead on where a thing is named behind them. */
const LOOSE = words('in on over');
/** "No longer this week" and "handles this": these lead on where no small word stands behind them. */
const POINTS = words('this these that those any some no another');
/** A thing is named behind these: it stays with what is done to it. */
const NAMES = words('the a an my our your their its his every each');
const JOINS = words('and or but so because although though however');
/** A new thought begins with these: "space at Leeds | while Hull is empty". */
const TURNS = words('but because although though however while so');
const OBJECTS = words('you it us me them him her');
const CAN = words('am is are was were be been has have had will would do does did not');
const BREAK = MARK_BIT.comma | MARK_BIT.question | MARK_BIT.exclaim | MARK_BIT.colon;
const NAMED = SLOT_BIT.capital | SLOT_BIT.number | SLOT_BIT.date;

/** A clause that ends so soon is marked to its end. */
const REST = 5;
/** Of a longer one so many words are added at most. */
const ADDED = 5;
/** Who does something is named in so few words. */
const SUBJECT = 3;

const isSmall = (word: string) =>
  LEADS.has(word) || OPENS.has(word) || LOOSE.has(word) || JOINS.has(word) || POINTS.has(word);

/** Whether the word at `at` waits for what follows it. */
function leadsOn({ norms, bits }: Reading, at: number): boolean {
  const word = norms[at]!;
  const next = norms[at + 1]!;
  if (LEADS.has(word) || OPENS.has(word)) return true;
  if (LOOSE.has(word)) return (bits[at + 1]! & NAMED) !== 0 || LEADS.has(next) || OBJECTS.has(next);
  if (POINTS.has(word)) return !isSmall(next) || (word === 'that' && OPENS.has(next));
  if (word === 'you' || word === 'it') return OPENS.has(norms[at - 1] ?? '') || CAN.has(norms[at - 1] ?? '');
  return false;
}

/** Whether a phrase of the sentence goes on behind the word: no mark stands there, and its clause runs on. */
const runsOn = ({ bits, clauses }: Reading, own: ReadSentence, at: number) =>
  at + 1 < own.last && !(bits[at]! & BREAK) && clauses[at + 1] === clauses[at];

/**
 * Where a mark ends that reads as a phrase.
 * @param reading the block
 * @param own the sentence of the mark
 * @param last the last word that was heard
 * @returns the last word of the phrase: `last` itself where nothing is cut off, or nothing whole follows
 */
export function phraseEnd(reading: Reading, own: ReadSentence, last: number): number {
  const { norms, bits } = reading;
  if (!runsOn(reading, own, last) || !leadsOn(reading, last)) return last;
  let end = last;
  while (end - last <= REST && runsOn(reading, own, end) && !(end > last && TURNS.has(norms[end + 1]!)))
    end++;
  const isClause = OPENS.has(norms[last]!);
  if (end - last > REST) {
    let said = false;
    for (end = last; end - last < ADDED && runsOn(reading, own, end); end++) {
      const next = norms[end + 1]!;
      // "So I'll assume the | timing is wrong": what follows is another thought.
      if (said && !isClause && CAN.has(next)) return last;
      if (said && (JOINS.has(next) || (!isClause && isSmall(next) && !NAMES.has(next)))) break;
      said ||= !isSmall(next);
    }
    while (end > last && isSmall(norms[end]!)) end--;
  }
  while (end > last && end + 1 < own.last && !(bits[end]! & BREAK) && leadsOn(reading, end)) end--;
  return end;
}

/**
 * Where a mark begins that reads as a phrase: with who does it, where it began on "is" or "have" and that stands right
 * before ("it is in his head").
 * @returns the first word of the phrase, or `first`
 */
export function phraseStart({ norms, bits, clauses }: Reading, own: ReadSentence, first: number): number {
  if (!CAN.has(norms[first]!)) return first;
  let start = first;
  while (start > own.first && clauses[start - 1] === clauses[first] && !(bits[start - 1]! & BREAK)) {
    if (JOINS.has(norms[start - 1]!)) break;
    start--;
    if (first - start > SUBJECT) return first;
  }
  return start;
}
