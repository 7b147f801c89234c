import type { DateFact } from '../../text/dates';
import { factsOf } from '../../text/facts';
import { isoDay } from '../../text/iso-day';
import { SLOT_BIT } from '../automaton';
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
    const promises = [scene.compiled.cues.promise, scene.compiled.cues.brings].flatMap(
      (set) => reading.bySet.get(set)?.map((hit) => hit.first) ?? [],
    );
    const { tokens, parts } = reading;
    const facts = factsOf(reading.text, { today: written, tokens, sentences: parts });
    const statedIn = inOrder(facts.commitments);
    const datesIn = inOrder(facts.dates);
    reading.sentences.forEach((sentence, index) => {
      const at = firstSentence + index;
      const stated = statedIn(sentence.start, sentence.end)[0];
      const dates = datesIn(sentence.start, sentence.end);
      if (!stated && !view.does(at, 'promise') && !(brings.has(at) && !view.isAsk(at))) return;
      const parts = dated(reading, sentence, promises);
      for (const part of parts) {
        const text = reading.text.slice(part.start, part.end);
        const day =
          dueWeekdayAndDay(text, written) ??
          lastDay(dates, part) ??
          (parts.length === 1 ? stated?.due : undefined) ??
          dueDay(text, written) ??
          dueWeekday(
            dates.filter((one) => one.start >= part.start && one.end <= part.end),
            written,
          );
        // What reached them before the mail was written is no promise.
        if (day && day <= scene.today && day >= written) due.push({ reading, sentence: part, at });
      }
    });
  }
  return due;
}

const DATES = SLOT_BIT.date | SLOT_BIT.time;

/** What a second thing that is promised begins with, behind "and". */
const THINGS = new Set(
  'the a an your our my both two three call ring phone send bring get give come write tell let deliver drop'.split(
    ' ',
  ),
);

/**
 * "The list by Thursday, and the quote next week" promises two things, each for its day; "the list by Thursday, and am away on
 * Friday" one.
 * @param promises words with which promises of the block begin
 */
function dated(
  reading: Reading,
  sentence: ReadSentence,
  promises: readonly number[],
): readonly ReadSentence[] {
  const { norms, bits, starts, ends } = reading;
  const isDay = (at: number) => (bits[at]! & DATES) !== 0;
  const promisesIn = (first: number, last: number) => promises.some((at) => at >= first && at < last);
  const parts: ReadSentence[] = [];
  let { first } = sentence;
  let hasDay = false;
  for (let at = first; at < sentence.last; at++) {
    const isNext = norms[at] === 'and' && at > first && isDay(at - 1) && THINGS.has(norms[at + 1] ?? '');
    if (isNext && (parts.length > 0 || promisesIn(first, at))) {
      parts.push({ ...sentence, first, last: at, start: starts[first]!, end: ends[at - 1]! });
      first = at;
      hasDay = false;
    }
    hasDay ||= isDay(at);
  }
  if (parts.length === 0 || !hasDay) return [sentence];
  return [...parts, { ...sentence, first, start: starts[first]! }];
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
