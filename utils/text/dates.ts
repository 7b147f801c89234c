export type { DateFact } from './date-fact';

import { clockInFigures, clockInWords } from './clock';
import { type DateFact, made, type Read, until } from './date-fact';
import { COUNTS, DATE_WORD, MONTHS, WEEKDAYS, WORDS_TOO } from './date-words';
import { relativeAbroad } from './dates-abroad';
import {
  dayInFigures,
  dayNumber,
  endOf,
  isoDate,
  isoOf,
  nextWeekday,
  weekdayOf,
  withoutYear,
} from './iso-day';
import { fiscalEnd, isDayOfMonth, partOfPeriod } from './periods';
import { numberedWeek, type Span, spanFrom, spanWithin, weekOf } from './spans';
import { type Token, yearAt } from './token';
import { weekdayAt, weeksFrom } from './weekdays';

/**
 * Days, weekdays and spans of time in `tokens`. `today` is an ISO day in the writer's calendar. Dates that can be
 * read in two ways ("03/04/2026", "next Friday") have no `iso`. Linear.
 */
export function datesOf(tokens: Token[], today?: string): DateFact[] {
  const out: DateFact[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const read = readDate(tokens, i, today);
    if (!read) continue;
    out.push(read.fact);
    i = read.next - 1;
  }
  return out;
}

function readDate(tokens: Token[], i: number, today?: string): Read | null {
  const token = tokens[i]!;
  if (token.kind === 'date') return made(tokens, i, i + 1, 'day', dayInFigures(token.norm));
  if (token.kind === 'time') return made(tokens, i, i + 1, 'time');
  if (token.kind === 'number') {
    const clock = clockInFigures(tokens, i);
    if (clock > 0) return made(tokens, i, clock, 'time');
    return (
      dayFirst(tokens, i, today) ??
      dottedDay(tokens, i, today) ??
      counted(tokens, i, spanFrom(tokens, i), today) ??
      (isDayOfMonth(tokens, i) ? made(tokens, i, i + 1, 'day') : null)
    );
  }
  if (token.kind !== 'word' || !(token.word.is & DATE_WORD)) return null;
  return monthFirst(tokens, i, today) ?? weekdayAt(tokens, i, today) ?? relativeAt(tokens, i, today);
}

/** A stretch that is counted from today. */
function counted(tokens: Token[], i: number, span: Span | null, today?: string): Read | null {
  if (!span) return null;
  const at = (days: number | undefined) =>
    today && days !== undefined ? isoOf(dayNumber(today) + days) : undefined;
  const read = made(tokens, i, span.next, 'relative', at(span.days));
  return until(read, at(span.by));
}

function dayValue(token: Token | undefined): number {
  if (!token || (token.kind !== 'number' && token.kind !== 'word')) return 0;
  const hit = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(token.norm);
  const value = hit ? Number(hit[1]) : 0;
  return value >= 1 && value <= 31 ? value : 0;
}

/** "12 March 2026", "12th of March", "12. März", "12-Mar-26"; of "3-5 June" and "3 to 5 June" the last. */
function dayFirst(tokens: Token[], i: number, today?: string): Read | null {
  const day = dayValue(tokens[i]);
  if (day === 0) return null;
  let at = i + 1;
  if (RANGE.test(tokens[at]?.norm ?? '') && dayValue(tokens[at + 1]) > day) {
    const last = dayFirst(tokens, at + 1, today);
    if (last?.fact.kind !== 'day') return null;
    return until(made(tokens, i, last.next, 'period'), last.fact.iso);
  }
  const isDashed = tokens[at]?.kind === 'hyphen';
  if (isDashed || /^(?:\.|of|de)$/.test(tokens[at]?.norm ?? '')) at++;
  const month = MONTHS.get(tokens[at]?.norm ?? '');
  if (!month || tokens[at]!.kind !== 'word') return null;
  at++;
  if (tokens[at]?.norm === ',' || tokens[at]?.norm === 'de') at += yearAt(tokens, at + 1) > 0 ? 1 : 0;
  if (isDashed && tokens[at]?.kind === 'hyphen') at++;
  const short = isDashed && /^\d\d$/.test(tokens[at]?.norm ?? '') ? 2000 + Number(tokens[at]!.norm) : 0;
  const year = yearAt(tokens, at) || short;
  if (year > 0) at++;
  return made(tokens, i, at, 'day', year > 0 ? isoDate(year, month, day) : withoutYear(month, day, today));
}
const RANGE = /^(?:-|to|and|bis|und|al?|y|au|et)$/;

/** "Am 12.3.": the day stands first where dots are written. */
function dottedDay(tokens: Token[], i: number, today?: string): Read | null {
  const [, day, month] = /^(\d\d?)\.(\d\d?)$/.exec(tokens[i]!.norm) ?? [];
  const isLed = /^(?:am|bis|zum|vom|den|dem)$/.test(tokens[i - 1]?.norm ?? '');
  if (!day || !isLed || tokens[i + 1]?.norm !== '.' || tokens[i + 1]!.start !== tokens[i]!.end) return null;
  const iso = isoDate(2000, Number(month), Number(day));
  return iso ? made(tokens, i, i + 2, 'day', withoutYear(Number(month), Number(day), today)) : null;
}

/** "March 12, 2026", "March 12th", "March 2026", "in March". */
function monthFirst(tokens: Token[], i: number, today?: string): Read | null {
  const token = tokens[i]!;
  const month = MONTHS.get(token.norm);
  if (!month || (!token.capital && WORDS_TOO.has(token.norm))) return null;
  let at = i + 1;
  if (tokens[at]?.norm === '.' && tokens[at]!.start === token.end) at++;
  const day = dayValue(tokens[at]);
  if (day > 0 && tokens[at + 1]?.kind !== 'percent') {
    at++;
    const last = dayValue(tokens[at + 1]);
    if (tokens[at]?.norm === '-' && tokens[at]!.end === tokens[at + 1]?.start && last > day)
      return until(made(tokens, i, at + 2, 'period'), withoutYear(month, last, today));
    const comma = tokens[at]?.norm === ',' ? 1 : 0;
    const year = yearAt(tokens, at + comma);
    if (year > 0) at += comma + 1;
    return made(tokens, i, at, 'day', year > 0 ? isoDate(year, month, day) : withoutYear(month, day, today));
  }
  if (yearAt(tokens, at) > 0) return made(tokens, i, at + 1, 'period');
  const before = tokens[i - 1]?.norm ?? '';
  const cued = /^(?:in|by|since|until|from|late|early|mid|next|last|this|of|end)$/.test(before);
  if (!token.capital || (WORDS_TOO.has(token.norm) && !cued)) return null;
  return made(tokens, i, i + 1, 'period');
}

/** "EOD Friday", "end of business tomorrow", "close of play on the 3rd of June": that day, not today. */
function endOfDay(tokens: Token[], i: number, today?: string): Read | null {
  let at = i + 1;
  if (!/^(?:eod|cob|eob)$/.test(tokens[i]!.norm)) {
    if (!/^(?:end|close)$/.test(tokens[i]!.norm) || tokens[at]?.norm !== 'of') return null;
    at++;
    if (tokens[at]?.norm === 'the') at++;
    if (!/^(?:day|business|play|work)$/.test(tokens[at]?.norm ?? '')) return null;
    at++;
  }
  // "Friday EOD" is late on that day.
  const before = tokens[i - 1]?.norm === ',' ? tokens[i - 2] : tokens[i - 1];
  if (before && WEEKDAYS.has(before.norm)) return made(tokens, i, at, 'time');
  const here = made(tokens, i, at, 'relative', today);
  if (/^(?:on|of|this)$/.test(tokens[at]?.norm ?? '')) at++;
  const isNext = tokens[at]?.norm === 'next';
  if (isNext || tokens[at]?.norm === 'the') at++;
  const day =
    tokens[at] && !/^(?:eod|cob|eob|end|close|in|within)$/.test(tokens[at]!.norm)
      ? readDate(tokens, at, today)
      : null;
  const { kind, iso, weekday } = day?.fact ?? {};
  if (!day || (kind !== 'day' && kind !== 'weekday' && (kind !== 'relative' || !iso))) return here;
  const named = weekday !== undefined && !iso && today && !isNext ? nextWeekday(today, weekday) : iso;
  const read = made(tokens, i, day.next, kind, named);
  if (weekday !== undefined) read.fact.weekday = weekday;
  return read;
}

const ENDS: Readonly<Record<string, string>> = { eow: 'week', eom: 'month', eoq: 'quarter', eoy: 'year' };
/** "End of the month", "end of this quarter": it has a day. */
const isPlainEnd = (tokens: Token[], i: number) =>
  tokens[i]!.norm === 'end' &&
  /^(?:week|month|quarter|year)$/.test(
    tokens[/^(?:the|this)$/.test(tokens[i + 2]?.norm ?? '') ? i + 3 : i + 2]?.norm ?? '',
  );

function relativeAt(tokens: Token[], i: number, today?: string): Read | null {
  const word = tokens[i]!.norm;
  const day = today ? dayNumber(today) : Number.NaN;
  const at = (offset: number) => (today ? isoOf(day + offset) : undefined);
  if (COUNTS.has(word)) {
    const clock = clockInWords(tokens, i);
    if (clock > 0) return made(tokens, i, clock, 'time');
    return weeksFrom(tokens, i, today) ?? counted(tokens, i, spanFrom(tokens, i), today);
  }
  const part = isPlainEnd(tokens, i) ? 0 : partOfPeriod(tokens, i);
  const named = endOfDay(tokens, i, today);
  if (named) return named;
  const span = spanWithin(tokens, i);
  if (span) return counted(tokens, i, span, today);
  if (word === 'week' && tokens[i + 1]?.norm === 'after' && tokens[i + 2]?.norm === 'next') {
    // On a Sunday nobody knows which week is the next one.
    const friday = today && weekdayOf(today) > 0 ? isoOf(dayNumber(nextWeekday(today, 1)) + 11) : undefined;
    return until(made(tokens, i, i + 3, 'period'), friday);
  }
  const week = weekOf(tokens, i);
  const first = week > 0 ? readDate(tokens, week, today) : null;
  if (first?.fact.kind === 'day') {
    const { iso } = first.fact;
    return until(made(tokens, i, first.next, 'period'), iso && endOf('week', iso));
  }
  const clock = clockInWords(tokens, i);
  if (clock > 0) return made(tokens, i, clock, 'time');
  const stretch = numberedWeek(tokens, i);
  if (stretch > 0) return made(tokens, i, stretch, 'period');
  const abroad = relativeAbroad(tokens, i);
  if (abroad) {
    const { next, days } = abroad;
    return made(
      tokens,
      i,
      next,
      days === undefined ? 'period' : 'relative',
      days === undefined ? undefined : at(days),
    );
  }
  if (word === 'noon' || word === 'midday' || word === 'midnight') return made(tokens, i, i + 1, 'time');
  if (word === 'day') {
    const which = `${tokens[i + 1]?.norm} ${tokens[i + 2]?.norm}`;
    const days = which === 'after tomorrow' ? 2 : which === 'before yesterday' ? -2 : 0;
    return days === 0 ? null : made(tokens, i, i + 3, 'relative', at(days));
  }
  if (/^(?:month|quarter|year)$/.test(word)) return unitEnd(tokens, i, today);
  if ((word === 'today' || word === 'tomorrow') && tokens[i + 1]?.norm === 'week')
    return made(tokens, i, i + 2, 'relative', at(word === 'today' ? 7 : 8));
  if (word === 'today' || word === 'tonight') return made(tokens, i, i + 1, 'relative', at(0));
  if (word === 'tomorrow') return made(tokens, i, i + 1, 'relative', at(1));
  if (word === 'yesterday') return made(tokens, i, i + 1, 'relative', at(-1));
  // "The last week of May" is no last week.
  if (word === 'last' && part > 0) return made(tokens, i, part, 'period');
  if (word === 'next' || word === 'this' || word === 'last' || word === 'coming') {
    const unit = tokens[i + 1]?.norm ?? '';
    if (/^(?:week|month|quarter|year|weekend|spring|summer|autumn|fall|winter)$/.test(unit))
      return made(tokens, i, i + 2, 'period');
    return null;
  }
  if (/^(?:eow|eom|eoq|eoy|end)$/.test(word) && !part) {
    let to = i + 1;
    if (word === 'end') {
      if (tokens[to]?.norm !== 'of') return null;
      to++;
      if (/^(?:the|this)$/.test(tokens[to]?.norm ?? '')) to++;
    }
    const unit = ENDS[word] ?? tokens[to]?.norm ?? '';
    if (!/^(?:day|week|month|quarter|year|business)$/.test(unit)) return null;
    if (word === 'end') to++;
    return made(tokens, i, to, 'relative', today ? endOf(unit, today) : undefined);
  }
  if (part > 0) return made(tokens, i, part, 'period');
  const fiscal = fiscalEnd(tokens, i);
  return fiscal > 0 ? made(tokens, i, fiscal, 'period') : null;
}

/** "By month end", "before the year-end". */
function unitEnd(tokens: Token[], i: number, today?: string): Read | null {
  const before = tokens[i - 1]?.norm === 'the' ? tokens[i - 2]?.norm : tokens[i - 1]?.norm;
  const end = tokens[i + 1]?.norm === '-' ? i + 2 : i + 1;
  return tokens[end]?.norm === 'end' && /^(?:by|before|at|until|till)$/.test(before ?? '')
    ? made(tokens, i, end + 1, 'relative', today ? endOf(tokens[i]!.norm, today) : undefined)
    : null;
}
