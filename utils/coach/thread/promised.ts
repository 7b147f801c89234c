import { type DateFact, nextWeekday } from '../../text/dates';
import { factsOf } from '../../text/facts';
import { isoDay } from '../../text/iso-day';
import type { ReadMessage, Scene } from '../engine';
import type { Reading, ReadSentence } from '../reading';
import { languageOfView } from '../scene';
import { isEnglish } from './topic';

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
        lastDay(dates, sentence) ??
        stated?.due ??
        dayOfMonth(text, written) ??
        endOf(text, written) ??
        (isEnglish(languageOfView(view)) ? undefined : weekdayIn(dates, written));
      // What reached them before the mail was written is no promise.
      if (day && day <= scene.today && day >= written) due.push({ reading, sentence, at });
    });
  }
  return due;
}

/** "Friday 27 November" names two days for a reader of dates; the last of them is meant. */
function lastDay(dates: readonly DateFact[], { start, end }: ReadSentence): string | undefined {
  const days = dates.filter((one) => one.start >= start && one.end <= end && one.iso).map((one) => one.iso!);
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

/** "Am Freitag": of a promise, the next one is meant. */
function weekdayIn(dates: readonly DateFact[], written: string): string | undefined {
  const weekday = dates.find((one) => one.weekday !== undefined)?.weekday;
  return weekday === undefined ? undefined : nextWeekday(written, weekday);
}

const ENDS =
  /\b(?:(?:by|before|at) (?:the )?end of (?:the|this) (month|week)|before (?:the|this) (month|week) is (?:out|over)|this month)\b/i;
const FRIDAY = 5;
const DAY_MS = 86_400_000;

/** "Before the month is out", "by the end of the week": the last day of the month, or the Friday, after the mail. */
function endOf(text: string, written: string): string | undefined {
  const found = ENDS.exec(text);
  if (!found) return undefined;
  const [year, month] = written.split('-').map(Number) as [number, number];
  const day = new Date(written);
  const last = /week/i.test(found[0])
    ? day.getTime() + ((FRIDAY - day.getUTCDay() + 7) % 7) * DAY_MS
    : Date.UTC(year, month, 0);
  return new Date(last).toISOString().slice(0, 10);
}

/** "By the 20th" in a mail of the given day: the next such day, ISO. */
function dayOfMonth(text: string, written: string): string | undefined {
  const found =
    /\b(?:by|on|before|until) the (\d{1,2})(?:st|nd|rd|th)\b/i.exec(text) ??
    /\b(?:bis|am|zum|vor dem) (?:zum |dem )?(\d{1,2})\.(?!\d)/i.exec(text) ??
    /\b(?:antes del|el|hasta el|para el|avant le|d[’']ici le|pour le|le) (\d{1,2})(?![\d.,:]?\d|\s*(?:h|%|€))/i.exec(
      text,
    );
  if (!found) return undefined;
  const day = Number(found[1]);
  if (day < 1 || day > 31) return undefined;
  const [year, month, today] = written.split('-').map(Number) as [number, number, number];
  const next = new Date(Date.UTC(year, month - 1 + (day < today ? 1 : 0), day));
  return next.toISOString().slice(0, 10);
}
