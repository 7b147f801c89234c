import type { DateFact } from '../../text/dates';
import { factsOf } from '../../text/facts';
import { isoDay } from '../../text/iso-day';
import type { ReadMessage, Scene } from '../engine';
import type { Reading, ReadSentence } from '../reading';
import { dueDay, dueWeekday, dueWeekdayAndDay } from './due-day';

/*
 * Which sentences of a mail promise something, and for when.
 */

/** A promise: the sentence that makes it, with its place in the mail. */
export interface Promised {
  reading: Reading;
  sentence: ReadSentence;
  at: number;
}

/** What a mail promises whose day has come. */
export function duePromisesIn(scene: Scene, { message, view }: ReadMessage): Promised[] {
  const written = isoDay(message.date ?? '');
  if (!written) return [];
  const hits = view.hits(scene.compiled.cues.brings);
  const brings = new Set(hits.map(({ block, hit }) => view.at(block, hit.sentence)));
  const due: Promised[] = [];
  for (const { reading, firstSentence } of view.blocks) {
    const { tokens, parts } = reading;
    const facts = factsOf(reading.text, { today: written, tokens, sentences: parts });
    const statedIn = inOrder(facts.commitments);
    const datesIn = inOrder(facts.dates);
    reading.sentences.forEach((sentence, index) => {
      const at = firstSentence + index;
      const stated = statedIn(sentence.start, sentence.end)[0];
      const dates = datesIn(sentence.start, sentence.end);
      if (!stated && !view.does(at, 'promise') && !(brings.has(at) && !view.isAsk(at))) return;
      const text = reading.text.slice(sentence.start, sentence.end);
      const day =
        dueWeekdayAndDay(text, written) ??
        lastDay(dates, sentence) ??
        stated?.due ??
        dueDay(text, written) ??
        dueWeekday(dates, written);
      // What reached them before the mail was written is no promise.
      if (day && day <= scene.today && day >= written) due.push({ reading, sentence, at });
    });
  }
  return due;
}

/** "Friday 27 November" names two days for a reader of dates; the last of them is meant. */
function lastDay(dates: readonly DateFact[], { start, end }: ReadSentence): string | undefined {
  const days = dates
    .filter((one) => one.start >= start && one.end <= end)
    .flatMap(({ iso, by = iso }) => (by ? [by] : []));
  return days.sort().at(-1);
}

/** Reads facts that stand in the order of the text, stretch by stretch: those that touch each, in one pass over all. */
function inOrder<T extends { start: number; end: number }>(facts: readonly T[]) {
  let next = 0;
  return (start: number, end: number): T[] => {
    while (next < facts.length && facts[next]!.end <= start) next++;
    let after = next;
    while (after < facts.length && facts[after]!.start < end) after++;
    return facts.slice(next, after).filter((fact) => fact.end > start);
  };
}
