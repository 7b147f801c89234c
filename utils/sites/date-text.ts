/*
 * Dates as webmails print them. Only what cannot be read two ways becomes a date: a year before month and day, a day, a
 * month's name and a year of four digits, or numbers of which it is known which is the day.
 */

const YEAR_FIRST = /(?<!\d)(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?![\d/-]|\.\d)/;
const NUMBERS = /(?<![\d./-])(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?![\d/-]|\.\d)/;
const CJK = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const VIET = /(\d{1,2})\s+(?:thg|tháng)\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})/i;
/** The distance from Greenwich behind an hour: four digits that are no year. */
const ZONE = /(?:(?<=\s)|GMT|UTC)[+-]\d{4}(?!\d)/g;
const cache = new Map<string, string[]>();

/** Names of the months in a language, long and short, lower case, without dots; index modulo 12 is the month. */
export function monthNames(locale: string): string[] {
  let names = cache.get(locale);
  if (!names) {
    names = [];
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month,
        year: 'numeric',
        timeZone: 'UTC',
      });
      for (let at = 0; at < 12; at += 1) {
        const part = format.formatToParts(Date.UTC(2020, at, 15)).find(({ type }) => type === 'month');
        names.push((part?.value ?? '').toLowerCase().replace(/\./g, ''));
      }
    }
    cache.set(locale, names);
  }
  return names;
}

function iso(year: string, month: number, day: string): string | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== Number(day)) return undefined;
  return date.toISOString().slice(0, 10);
}

/** The day that three numbers speak of, of which the last is the year. */
function numbered([, first = '', , second = '', year = '']: RegExpExecArray, order?: 'dmy' | 'mdy') {
  const isDayFirst = order === 'dmy' || Number(first) > 12 || first === second;
  if (isDayFirst) return iso(year, Number(second), first);
  return order === 'mdy' || Number(second) > 12 ? iso(year, Number(first), second) : undefined;
}

/**
 * The day that a printed date speaks of, as ISO 8601, or undefined where that would be a guess.
 * @param text as the site prints it
 * @param locale language of the site's interface; English is always understood
 * @param order which of two numbers is the day, where that is known
 */
export function dayOf(text: string, locale = 'en', order?: 'dmy' | 'mdy'): string | undefined {
  const early = YEAR_FIRST.exec(text);
  if (early) return iso(early[1]!, Number(early[3]), early[4]!);
  const plain = CJK.exec(text);
  if (plain) return iso(plain[1]!, Number(plain[2]), plain[3]!);
  const numbers = NUMBERS.exec(text);
  if (numbers) return numbered(numbers, order);
  const viet = VIET.exec(text);
  if (viet) return iso(viet[3]!, Number(viet[2]), viet[1]!);
  const years = text.replace(ZONE, '').match(/(?<![\d:])\d{4}(?![\d:])/g) ?? [];
  const days =
    text.match(/(?<![\d:.,/])(?:0?[1-9]|[12]\d|3[01])(?=(?:st|nd|rd|th|º|er)?[\s.,]|$)(?!:)/g) ?? [];
  if (years.length !== 1 || days.length !== 1) return undefined;
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  for (const language of [locale, 'en']) {
    let names: string[];
    try {
      names = monthNames(language);
    } catch {
      continue;
    }
    for (const word of words) {
      const at = names.indexOf(word);
      if (at >= 0) return iso(years[0]!, (at % 12) + 1, days[0]!);
    }
  }
  return undefined;
}
