import { localDay } from '../../goals/periods';
import { isoDate, isoDay } from '../../text/iso-day';

/** Whether the day or the month stands first in days like 5/11/2026. */
export type DayOrder = 'day' | 'month';

const YEAR_LAST = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)/;
const YEAR_FIRST = /^(\d{4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/;
const NAMED = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;
const YEAR = /(?<!\d)(?:19|20|21)\d\d(?!\d)/;

/** The order that some cells prove: one of them has a number that is no month. @returns undefined where none does, or both are */
export function orderOf(cells: readonly string[]): DayOrder | undefined {
  const proven = new Set<DayOrder>();
  for (const cell of cells) {
    const [, first, , second] = YEAR_LAST.exec(cell.trim()) ?? [];
    if (Number(first) > 12) proven.add('day');
    if (Number(second) > 12) proven.add('month');
  }
  return proven.size === 1 ? [...proven][0] : undefined;
}

/** A day as people and programs write it, as ISO 8601; undefined where it may be one of two days, or none. */
export function dayIn(text: string, order: DayOrder | undefined): string | undefined {
  const cell = text.trim();
  const [, year, , month, day] = YEAR_FIRST.exec(cell) ?? [];
  if (year) return isoDate(Number(year), Number(month), Number(day));
  const [, first, mark, second, last] = YEAR_LAST.exec(cell) ?? [];
  if (last) {
    // With points the day stands first in every country.
    const by = mark === '.' || first === second ? 'day' : order;
    if (!by) return undefined;
    const [d, m] = by === 'day' ? [first, second] : [second, first];
    return isoDate(Number(last), Number(m), Number(d));
  }
  // "5 Nov 2026", "Nov 5, 2026": what else a browser takes for a date ("Deal 7") is none.
  const time = NAMED.test(cell) && YEAR.test(cell) ? Date.parse(cell) : Number.NaN;
  return Number.isNaN(time) ? undefined : localDay(time);
}

/** When something was, in milliseconds since the epoch; of a day alone its noon here. */
export function timeIn(text: string, order: DayOrder | undefined): number | undefined {
  const cell = text.trim();
  if (isoDay(cell) && /\d[T ]\d\d:\d\d/.test(cell)) {
    const time = Date.parse(cell);
    if (!Number.isNaN(time)) return time;
  }
  const [year, month, day] = dayIn(cell, order)?.split('-').map(Number) ?? [];
  return year === undefined ? undefined : new Date(year, month! - 1, day, 12).getTime();
}
