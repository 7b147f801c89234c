import { MONTHS } from '../../text/date-words';
import { isoDate, isoDay } from '../../text/iso-day';
import { fold } from '../fold';

/** Whether the day or the month stands first in days like 5/11/2026. */
export type DayOrder = 'day' | 'month';

/** A year of two digits stands behind points and strokes only: "05-11-26" may begin with its year. */
const YEAR_LAST = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|(?<=[./]\s?)\d\d)(?!\d)/;
const YEAR_FIRST = /^(\d{4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/;
/** Folded: "5 nov 2026", "do 5 nov 2026 14 30", "5 de noviembre de 2026", "1er mars 2026"; spreadsheets write "05-Nov-26". */
const NAMED = /(?:^| )(\d{1,2})(?:er|st|nd|rd|th)? (?:de )?([a-z]{3,}) (?:del? )?(\d{4}|\d\d)(?= |$)/;
const NAME_FIRST = /(?:^| )([a-z]{3,}) (\d{1,2})(?:st|nd|rd|th)? (\d{4})(?= |$)/;

/** Names of months in every language that is known, folded once: a table may hold fifty thousand days. */
const NAMES = [...MONTHS].map(([name, month]) => ({ name: fold(name), month }));

/** The month that a folded word begins, in whatever language: of "jui" it may be two. */
function monthOf(word: string): number | undefined {
  const found = new Set(NAMES.flatMap(({ name, month }) => (name.startsWith(word) ? month : [])));
  return found.size === 1 ? [...found][0] : undefined;
}

/** Nobody tells of a deal of the century before with two digits. */
const yearOf = (digits: string): number => Number(digits) + (digits.length === 2 ? 2000 : 0);

/** A day whose month is named. */
function namedDay(cell: string): string | undefined {
  const words = fold(cell);
  const [, day, name, year] = NAMED.exec(words) ?? [];
  const month = name && monthOf(name);
  if (year && month) return isoDate(yearOf(year), month, Number(day));
  const [, first, second, last] = NAME_FIRST.exec(words) ?? [];
  const named = first && monthOf(first);
  return last && named ? isoDate(Number(last), named, Number(second)) : undefined;
}

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
    return isoDate(yearOf(last), Number(m), Number(d));
  }
  return namedDay(cell);
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
