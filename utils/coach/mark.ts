import { MARK_BIT } from './automaton';
import type { Find, Scene } from './engine';
import { phraseEnd, phraseStart } from './mark-ends';
import { greetingEnd } from './thread/lead';

/** A sentence longer than this is not marked as a whole: a mark over a paragraph points at nothing. */
const LONGEST_MARK = 240;

/** A quote that a gap at the end of a phrase let run on ends before these, where nothing is added behind them. */
const DANGLING = new Set('a an the and or'.split(' '));
/** With them goes who begins the next thought: "this is my third mail and I", "for the resin and if". */
const JOINS = new Set('and or'.split(' '));
const BEGINS = new Set('i we you he she they it if when as because so'.split(' '));
/** So few words behind a comma, of a clause that runs on behind the mark, are the rest of a gap: "until tomorrow, after that". */
const LEFT_OVER = 2;
const ANY_MARK = Object.values(MARK_BIT).reduce((all, bit) => all | bit, 0);

/**
 * Where the mark stands: on the words, or on their sentence where the tip speaks of its thought, on their clause in a
 * sentence too long to mark; words beside those found are added so that a phrase is read whole.
 * @param find what a rule found
 * @param scene where it was found
 * @returns UTF-16 offsets in the find's block and the text between them, or null for what has no place
 */
export function markOf(find: Find, scene: Scene): { start: number; end: number; quote: string } | null {
  if (!find.at) return null;
  const { block, sentence } = find.at;
  const view = find.view ?? scene.view;
  const reading = view.reading(block);
  const { text, starts, ends, norms, bits, clauses } = reading;
  const own = view.sentences[sentence]?.sentence;
  const around = find.whole && own;
  const marked = (start: number, end: number) => ({ start, end, quote: text.slice(start, end) });
  if (around && around.end - around.start <= LONGEST_MARK)
    return marked(starts[greetingEnd(reading, around)]!, around.end);
  let { first, last, start, end } = find.at;
  if (around) {
    while (first > around.first && clauses[first - 1] === clauses[first]) first--;
    while (last + 1 < around.last && clauses[last + 1] === clauses[last]) last++;
    if (ends[last]! - starts[first]! <= LONGEST_MARK) [start, end] = [starts[first]!, ends[last]!];
    else ({ first, last } = find.at);
  }
  // What is found in all of a sentence is not found in its "Hi Sam,".
  if (own && first === own.first && last === own.last - 1) start = starts[greetingEnd(reading, own)]!;
  const closing = last;
  // "Whether they could use it as" lacks its last word.
  if (norms[last] === 'as' && norms[last + 1] === 'well') return marked(start, ends[last + 1]!);
  if (BEGINS.has(norms[last]!) && JOINS.has(norms[last - 1] ?? '')) last--;
  while (last > first && JOINS.has(norms[last]!)) last--;
  if (own && !around && closing < own.last - 1 && !(bits[closing]! & ANY_MARK)) {
    const from = Math.max(first + 1, last - LEFT_OVER);
    const pause = bits.slice(from, last).findIndex((word) => word & MARK_BIT.comma);
    if (pause >= 0) last = from + pause;
  }
  if (own && !around) {
    last = phraseEnd(reading, own, last);
    if (start === starts[first]) start = starts[phraseStart(reading, own, first)]!;
  }
  while (last > first && DANGLING.has(norms[last]!)) last--;
  return marked(start, last === closing ? end : ends[last]!);
}
