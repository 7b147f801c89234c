import {
  AHEAD,
  ARTICLES,
  bareDay,
  DATE_WORD,
  MONTHS,
  NUMBER_WORDS,
  SHORT_DAYS,
  SMALL_DAYS,
  WEEKDAYS,
  WORDS_TOO,
} from './date-words';
import { relativeAbroad } from './dates-abroad';
import { isoDate } from './iso-day';
import { isDayOfMonth, partOfPeriod } from './periods';
import type { Token } from './tokens';

/** A day, a weekday or a stretch of time that a text names. */
export interface DateFact {
  start: number;
  end: number;
  kind: 'day' | 'weekday' | 'relative' | 'period' | 'time';
  /** ISO 8601 day; absent where the text can be read in two ways or `today` is not known. */
  iso?: string;
  /** 0 Sunday to 6 Saturday, where a weekday is named. */
  weekday?: number;
}

const DAY = 86_400_000;

/** Days since the epoch of an ISO day, or NaN. */
export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}
function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The first such weekday after `today` (ISO day). */
export function nextWeekday(today: string, weekday: number): string {
  const from = dayNumber(today);
  const now = new Date(from * DAY).getUTCDay();
  return isoOf(from + (((weekday - now + 6) % 7) + 1));
}

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

interface Read {
  fact: DateFact;
  next: number;
}

function made(tokens: Token[], first: number, next: number, kind: DateFact['kind'], iso?: string): Read {
  const fact: DateFact = { start: tokens[first]!.start, end: tokens[next - 1]!.end, kind };
  if (iso !== undefined) fact.iso = iso;
  return { fact, next };
}

function readDate(tokens: Token[], i: number, today?: string): Read | null {
  const token = tokens[i]!;
  if (token.kind === 'date') return made(tokens, i, i + 1, 'day', numeric(token.norm));
  if (token.kind === 'time') return made(tokens, i, i + 1, 'time');
  if (token.kind === 'number')
    return dayFirst(tokens, i, today) ?? (isDayOfMonth(tokens, i) ? made(tokens, i, i + 1, 'day') : null);
  if (token.kind !== 'word' || !(token.word.is & DATE_WORD)) return null;
  return monthFirst(tokens, i, today) ?? weekdayAt(tokens, i, today) ?? relativeAt(tokens, i, today);
}

/** "2026-03-12", "12.03.2026"; "12/03/2026" only where one part cannot be a month. */
function numeric(text: string): string | undefined {
  const parts = text.split(/[-/.]/).map(Number);
  if (parts.length !== 3) return undefined;
  const [a, b, c] = parts as [number, number, number];
  if (a > 999) return isoDate(a, b, c);
  const year = c < 100 ? 2000 + c : c;
  if (text.includes('.')) return isoDate(year, b, a);
  if (a > 12) return isoDate(year, b, a);
  if (b > 12) return isoDate(year, a, b);
  return a === b ? isoDate(year, a, b) : undefined;
}

function dayValue(token: Token | undefined): number {
  if (!token || (token.kind !== 'number' && token.kind !== 'word')) return 0;
  const hit = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(token.norm);
  const value = hit ? Number(hit[1]) : 0;
  return value >= 1 && value <= 31 ? value : 0;
}

function yearValue(token: Token | undefined): number {
  return token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.norm) ? Number(token.norm) : 0;
}

/** A day without a year: the one nearest to three months from now. */
function withoutYear(month: number, day: number, today?: string): string | undefined {
  if (!today) return undefined;
  const year = Number(today.slice(0, 4));
  const goal = dayNumber(today) + 90;
  let best: string | undefined;
  for (const candidate of [
    isoDate(year - 1, month, day),
    isoDate(year, month, day),
    isoDate(year + 1, month, day),
  ]) {
    if (candidate && (!best || Math.abs(dayNumber(candidate) - goal) < Math.abs(dayNumber(best) - goal)))
      best = candidate;
  }
  return best;
}

/** "12 March 2026", "12th of March", "12. März". */
function dayFirst(tokens: Token[], i: number, today?: string): Read | null {
  const day = dayValue(tokens[i]);
  if (day === 0) return null;
  let at = i + 1;
  if (tokens[at]?.norm === '.' || tokens[at]?.norm === 'of' || tokens[at]?.norm === 'de') at++;
  const month = MONTHS.get(tokens[at]?.norm ?? '');
  if (!month || tokens[at]!.kind !== 'word') return null;
  at++;
  if (tokens[at]?.norm === ',' || tokens[at]?.norm === 'de') at += yearValue(tokens[at + 1]) > 0 ? 1 : 0;
  const year = yearValue(tokens[at]);
  if (year > 0) at++;
  return made(tokens, i, at, 'day', year > 0 ? isoDate(year, month, day) : withoutYear(month, day, today));
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
    const comma = tokens[at]?.norm === ',' ? 1 : 0;
    const year = yearValue(tokens[at + comma]);
    if (year > 0) at += comma + 1;
    return made(tokens, i, at, 'day', year > 0 ? isoDate(year, month, day) : withoutYear(month, day, today));
  }
  if (yearValue(tokens[at]) > 0) return made(tokens, i, at + 1, 'period');
  const before = tokens[i - 1]?.norm ?? '';
  const cued = /^(?:in|by|since|until|from|late|early|mid|next|last|this|of|end)$/.test(before);
  if (!token.capital || (WORDS_TOO.has(token.norm) && !cued)) return null;
  return made(tokens, i, i + 1, 'period');
}

function weekdayAt(tokens: Token[], i: number, today?: string): Read | null {
  const token = tokens[i]!;
  const weekday = WEEKDAYS.get(token.norm) ?? WEEKDAYS.get(bareDay(token.norm));
  if (weekday === undefined || !(token.capital || SMALL_DAYS.has(token.norm))) return null;
  if (SHORT_DAYS.has(token.norm) && !/^(?:on|by|this|next|last|until|,|-)$/.test(tokens[i - 1]?.norm ?? ''))
    return null;
  const before = tokens[i - 1]?.norm ?? '';
  const lead = ARTICLES.has(before) ? (tokens[i - 2]?.norm ?? '') : before;
  let iso: string | undefined;
  if (today && AHEAD.has(lead)) iso = nextWeekday(today, weekday);
  if (today && before === 'last') {
    const day = dayNumber(today);
    const next = dayNumber(nextWeekday(today, weekday));
    iso = isoOf(next - (next === day + 7 ? 14 : 7));
  }
  const first =
    before === 'next' || before === 'this' || before === 'last' || before === 'coming' ? i - 1 : i;
  const read = made(tokens, first, i + 1, 'weekday', iso);
  read.fact.weekday = weekday;
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
  const part = isPlainEnd(tokens, i) ? 0 : partOfPeriod(tokens, i);
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
  if (word === 'today' || word === 'tonight' || word === 'eod' || word === 'cob' || word === 'eob')
    return made(tokens, i, i + 1, 'relative', at(0));
  if (word === 'tomorrow') return made(tokens, i, i + 1, 'relative', at(1));
  if (word === 'yesterday') return made(tokens, i, i + 1, 'relative', at(-1));
  if (word === 'in' || word === 'within') {
    const next = tokens[i + 1];
    const count = next ? (NUMBER_WORDS.get(next.norm) ?? dayValue(next)) : 0;
    const unit = /^(day|week|fortnight|month|quarter|year)s?$/.exec(tokens[i + 2]?.norm ?? '')?.[1];
    if (!count || !unit) return null;
    const days = count * (unit === 'day' ? 1 : unit === 'week' ? 7 : unit === 'fortnight' ? 14 : 0);
    return made(tokens, i, i + 3, 'relative', days > 0 ? at(days) : undefined);
  }
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
  return /^(?:q[1-4]|h[12]|fy\d\d)$/.test(word)
    ? made(tokens, i, yearValue(tokens[i + 1]) > 0 ? i + 2 : i + 1, 'period')
    : null;
}

function endOf(unit: string, today: string): string | undefined {
  const [year, month] = today.split('-').map(Number) as [number, number];
  if (unit === 'day' || unit === 'business') return today;
  if (unit === 'week')
    return new Date(dayNumber(today) * DAY).getUTCDay() === 5 ? today : nextWeekday(today, 5);
  const last = unit === 'month' ? month : unit === 'quarter' ? Math.ceil(month / 3) * 3 : 12;
  return new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
}
