/* Days as ISO 8601 writes them, and counting in them. Apart from dates.ts, for what reads pages needs no words for days. */

import { DAY } from '../model/day';

/** A day by its numbers, as ISO 8601, or undefined where no such day exists in these centuries. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 2200)
    return undefined;
  return date.toISOString().slice(0, 10);
}

/** The day that an ISO date or date-time begins with, or undefined where no such day exists. */
export function isoDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text) ?? [];
  return isoDate(Number(year), Number(month), Number(day));
}

/** Whether a text is a day in the form of ISO 8601 and nothing more; such a day need not exist. */
export const isDayAlone = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** Days since the epoch of an ISO day, or NaN. */
export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

/** The ISO day of so many days since the epoch. */
export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(iso: string): number {
  return new Date(dayNumber(iso) * DAY).getUTCDay();
}

/** The first such weekday after `today` (ISO day). */
export function nextWeekday(today: string, weekday: number): string {
  return isoOf(dayNumber(today) + (((weekday - weekdayOf(today) + 6) % 7) + 1));
}

/** "2026-03-12", "12.03.2026"; "12/03/2026" only where one part cannot be a month. */
export function dayInFigures(text: string): string | undefined {
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

/** A day without a year: the one nearest to three months from now. */
export function withoutYear(month: number, day: number, today?: string): string | undefined {
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

/** The last day of the day, week, month, quarter or year that `today` is in; a week's is its Friday. */
export function endOf(unit: string, today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number];
  if (!/^(?:week|month|quarter|year)$/.test(unit)) return today;
  if (unit === 'week') return weekdayOf(today) === 5 ? today : nextWeekday(today, 5);
  const last = unit === 'month' ? month : unit === 'quarter' ? Math.ceil(month / 3) * 3 : 12;
  return new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
}
