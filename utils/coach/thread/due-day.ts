import { DAY } from '../../model/day';
import { MONTHS } from '../../text/date-words';
import type { DateFact } from '../../text/dates';
import { nextWeekday } from '../../text/iso-day';

/*
 * The day by which a promise was to be kept, where it names none: "early next week", "after the weekend", "before the
 * month is out". Days are ISO and generous: a promise for "next week" is late from its Friday on.
 */

const FRIDAY = 5;
const FORTNIGHT = 14;
/** What "a few" stands for. */
const FEW = 4;

const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
const plus = (written: string, days: number) => iso(Date.parse(written) + days * DAY);
/** The Friday of that week; of a weekend, the next one. */
const friday = (written: string) => plus(written, (FRIDAY - new Date(written).getUTCDay() + 7) % 7);
/** The Monday after that day. */
const monday = (written: string) => plus(written, (8 - new Date(written).getUTCDay()) % 7 || 7);
/** Last day of the month so many after the day's own. */
const monthEnd = (written: string, after = 0) => {
  const [year, month] = written.split('-').map(Number) as [number, number];
  return iso(Date.UTC(year, month + after, 0));
};

type Reader = readonly [RegExp, (written: string, found: RegExpExecArray) => string | undefined];

const READERS: readonly Reader[] = [
  [
    /\b(?:early|(?:the )?(?:beginning|start) of|first thing) next week\b/i,
    (written) => plus(monday(written), 2),
  ],
  [/\bnext week\b/i, (written) => plus(monday(written), FRIDAY - 1)],
  [/\bafter the week-?end\b/i, (written) => plus(monday(written), 1)],
  [/\b(?:over|at|on) the week-?end\b/i, (written) => plus(monday(written), -1)],
  [
    /\bbefore the week-?end\b|\b(?:later|end of|by the end of|before (?:the )?end of) this week\b|\bthis week\b|\b(?:by|before|at) (?:the )?end of (?:the )?week\b|\bbefore the week(?:['’]s| is) (?:out|over)\b/i,
    friday,
  ],
  [
    /\b(?:by|before|at) (?:the )?end of (?:the )?month\b|\bbefore (?:the|this) month(?:['’]s| is) (?:out|over)\b|\bthis month\b/i,
    (written) => monthEnd(written),
  ],
  [/\bnext month\b/i, (written) => monthEnd(written, 1)],
  [/\b(?:in|within) a fortnight\b/i, (written) => plus(written, FORTNIGHT)],
  [
    /\b(?:in|within) (?:(?:the next|a) )?(couple of|couple|few) (day|week)s\b/i,
    (written, found) => plus(written, (/few/i.test(found[1]!) ? FEW : 2) * (/week/i.test(found[2]!) ? 7 : 1)),
  ],
  [
    /\b(early(?: in)?|(?:the )?(?:beginning|start) of|mid(?:dle of)?|(?:the )?(?:late|end of))[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i,
    (written, found) => partOfMonth(written, found[1]!, found[2]!),
  ],
  [
    /\b(?:by|on|before|until) the (\d{1,2})(?:st|nd|rd|th)\b|\b(?:bis|am|zum|vor dem) (?:zum |dem )?(\d{1,2})\.(?!\d)|\b(?:antes del|el|hasta el|para el|avant le|d[’']ici le|pour le|le) (\d{1,2})(?![\d.,:]?\d|\s*(?:h|%|€))/i,
    (written, found) => dayOfMonth(written, Number(found[1] ?? found[2] ?? found[3])),
  ],
];

/** Words without one of which no reader finds anything: most sentences are not searched further. */
const ANY =
  /week|month|fortnight|days|\b(?:early|beginning|start|mid|end|late)|\d(?:st|nd|rd|th|\.)|\b(?:el|le|del) \d/i;

/** The day that a promise in a mail of the given day names in words, if it does. */
export function dueDay(text: string, written: string): string | undefined {
  if (!ANY.test(text)) return undefined;
  for (const [pattern, read] of READERS) {
    const found = pattern.exec(text);
    const day = found && read(written, found);
    if (day) return day;
  }
  return undefined;
}

const WEEKDAY_AND_DAY =
  /\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,? (?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;

/** "Wednesday 16th" in a mail of the given day: the next 16th, not the next Wednesday. */
export function dueWeekdayAndDay(text: string, written: string): string | undefined {
  const found = WEEKDAY_AND_DAY.exec(text);
  return found ? dayOfMonth(written, Number(found[1])) : undefined;
}

/** "Mid-March" in a mail of the given day: the 20th, for "early" the 10th, for the end the last, of the next March. */
function partOfMonth(written: string, part: string, name: string): string {
  const [year, now] = written.split('-').map(Number) as [number, number];
  const month = MONTHS.get(name.toLowerCase())!;
  const of = Date.UTC(year + (month < now ? 1 : 0), month - 1, 1);
  if (/late|end/i.test(part)) return monthEnd(iso(of));
  return plus(iso(of), /mid/i.test(part) ? 19 : 9);
}

/** "By the 20th" in a mail of the given day: the next such day, for the 31st in a month that has one. */
function dayOfMonth(written: string, day: number): string | undefined {
  if (day < 1 || day > 31) return undefined;
  const [year, month, today] = written.split('-').map(Number) as [number, number, number];
  const nth = month - 1 + (day < today ? 1 : 0);
  const next = [nth, nth + 1, nth + 2].map((of) => new Date(Date.UTC(year, of, day)));
  return iso(next.find((found) => found.getUTCDate() === day)!.getTime());
}

/** "Am Freitag": of a promise, the next one is meant. */
export function dueWeekday(dates: readonly DateFact[], written: string): string | undefined {
  const weekday = dates.find((one) => one.weekday !== undefined)?.weekday;
  return weekday === undefined ? undefined : nextWeekday(written, weekday);
}
