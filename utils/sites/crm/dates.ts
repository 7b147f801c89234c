import { DAY } from '../../model/day';
import { orderOf } from '../day-order';

/** What is known about the dates of a page. */
export interface DateHint {
  /** BCP 47 language of the page. */
  lang?: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Order of day and month in numbers, if other dates of the page give it away. */
  order?: 'dmy' | 'mdy';
  /** A time alone ("07:01") is today: true for activity lists, false for fields. */
  timeIsToday?: boolean;
  /** What is listed lies behind or ahead: that tells which Monday is meant, and which year where none is printed. */
  side?: 'past' | 'ahead';
  /** Months and years ago count as well: as the latest day that may be meant. */
  ages?: boolean;
}

/** Languages whose month names and "today" are known besides the page's own. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'sv', 'da', 'nb', 'cs', 'tr', 'de-AT'];
const OVERDUE =
  /^(\d{1,3}) (?:days?|tage?|jours?|días?|dias?|giorn[oi]|dagen|dag|dni|dzień) (?:overdue|late|überfällig|(?:de|en) retard|de (?:retraso|atraso)|vencid[oa]s?|atrasad[oa]s?|(?:di|in) ritardo|te laat|achterstallig|po terminie)$/;
const OVERDUE_BY =
  /^(?:overdue(?: by)?|late by|(?:überfällig )?seit|en retard de|atrasad[oa] (?:por )?|retrasad[oa]|in ritardo di|scaduto da) ?[:·|]? (\d{1,3}) ?(?:days?|d|tagen?|jours?|días?|dias?|giorn[oi])$/;
const UNITS = [
  ['second', 1000],
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', DAY],
  ['week', 7 * DAY],
  ['month', 30 * DAY],
  ['year', 365 * DAY],
] as const;
const JUST_NOW =
  /^(?:just now|moments ago|a (?:few seconds|moment) ago|less than a minute ago|gerade eben|soeben|vor (?:wenigen|ein paar) sekunden|à l ?instant|il y a quelques secondes|hace (?:unos|pocos) segundos|ahora mismo|agora mesmo|há (?:poucos|alguns) segundos|proprio (?:ora|adesso)|(?:qualche|pochi) secondi? fa|zojuist|een paar seconden geleden)$/;
/** "about 2 hours ago". */
const ABOUT =
  /(?<!\p{L})(?:about|approximately|around|etwa|circa|ca|environ|alrededor de|aproximadamente|cerca de|ongeveer)\s+/gu;
/** "an hour ago", "vor einem Tag", "un'ora fa". */
const ONE = /^(.*)(?<!\p{L})(?:an?|one|eine[mr]|une?|una|uma?|één|een|en|ett?)(?!\p{L})/u;
/** "3d ago", "5 hrs ago". */
const SHORT = /^(\d{1,3}) ?(?:(m|mins?)|(h|hrs?)|(d)|(w|wks?)|(mos?)|(y|yrs?)) ago$/;
/** What says of a day of the week that it is behind, and what may stand before one. */
const LAST =
  /(?<!\p{L})(?:last|letzte[nr]|vergangene[nr]|vorige[nr]|dernier|pasado|scors[oa]|passad[oa]|afgelopen)(?!\p{L})/u;
const ON = /(?<!\p{L})(?:on|am|le|el|op|na|no)(?!\p{L})/gu;
/** A day without a year, or of the week, further off than that is another one. */
const HALF_A_YEAR = 183 * DAY;
/** A time of day; a dot only with "Uhr" or am/pm, since 29.01 is a day. */
const TIME =
  /\b(?:at |um |à |a las |às |om |alle )?\d{1,2}(?:[:h]\d{2}(?::\d{2})?)(?:\s?[ap]\.?\s?m\b\.?)?(?: uhr)?|\b\d{1,2}\s?[ap]\.?m\b\.?/giu;

/** Words of a language, each kind made when it is first asked for: all of them of all languages take long. */
type Kind = 'months' | 'days' | 'relative' | 'week';
const cache = new Map<string, Map<string, number>>();

const key = (word: string): string => word.toLowerCase().normalize('NFKC').replace(/[.'’]/g, '').trim();

/** "# days ago", whatever the number, and with or without a space behind it. */
const formOf = (words: string): string => words.replace(/\s*\d+\s*/, '#');

/** Numbers that show every form of the plural, in the languages that are always looked through and in any. */
const FORMS = [1, 2, 5];
const ALL_FORMS = [1, 2, 3, 5, 11, 21, 22];

/** How the words of a kind are made, from the browser's own data. */
const MAKE: Record<Kind, (lang: string, words: Map<string, number>) => void> = {
  months(lang, words) {
    for (const month of ['long', 'short'] as const) {
      for (const day of [{}, { day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(lang, { month, timeZone: 'UTC', ...day });
        for (let at = 0; at < 12; at++) {
          const part = format.formatToParts(Date.UTC(2026, at, 15)).find((piece) => piece.type === 'month');
          if (part && /\p{L}{3}/u.test(part.value)) words.set(key(part.value), at);
        }
      }
    }
  },
  /** "yesterday", "morgen": days from today. */
  days(lang, words) {
    const relative = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
    for (const offset of [-2, -1, 0, 1, 2]) {
      const word = key(relative.format(offset, 'day'));
      // "vorgestern": not every language has a word for it.
      if (!/\d/.test(word)) words.set(word, offset);
    }
  },
  /** "# days ago", "in # hours": milliseconds of one. */
  relative(lang, words) {
    const counts = LANGUAGES.includes(lang.slice(0, 2)) ? FORMS : ALL_FORMS;
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.RelativeTimeFormat(lang, { numeric: 'always', style });
      for (const [unit, size] of UNITS) {
        for (const count of counts)
          for (const sign of [-1, 1]) words.set(formOf(key(format.format(sign * count, unit))), sign * size);
      }
    }
  },
  /** Days of the week; Sunday is 0. */
  week(lang, words) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(lang, { weekday, timeZone: 'UTC' });
      // The first of this month is a Sunday.
      for (let day = 0; day < 7; day++) words.set(key(format.format(Date.UTC(2026, 10, 1 + day))), day);
    }
  },
};

function wordsOf(lang: string, kind: Kind): ReadonlyMap<string, number> {
  const name = `${kind} ${lang}`;
  let words = cache.get(name);
  if (!words) {
    words = new Map();
    cache.set(name, words);
    try {
      MAKE[kind](lang, words);
    } catch {
      // A language tag the browser does not know: no words.
    }
  }
  return words;
}

function languages(lang: string | undefined): string[] {
  return lang ? [lang, ...LANGUAGES] : LANGUAGES;
}

function iso(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month, day));
  if (date.getUTCMonth() !== month || year < 1970 || year > 2199) return undefined;
  return date.toISOString().slice(0, 10);
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** The day of `now` in the rep's own time zone, moved by days, as ISO 8601. */
export function dayOf(now: number, offset: number): string {
  const date = new Date(now);
  return new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) + offset * DAY)
    .toISOString()
    .slice(0, 10);
}

function numeric(text: string, hint: DateHint): string | undefined | null {
  const early = /(?<!\d)(\d{4})(?:[-/.年]|년 ?)(\d{1,2})(?:[-/.月]|월 ?)(\d{1,2})(?!\d)/u.exec(text);
  if (early) return iso(Number(early[1]), Number(early[2]) - 1, Number(early[3]));
  const late = /(?<![\d./-])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?![\d]|[./-]\d)/.exec(text);
  if (!late) return null;
  const [first, second, year] = [Number(late[1]), Number(late[3]), fullYear(late[4]!)];
  if (late[2] === '.' || first > 12) return iso(year, second - 1, first);
  if (second > 12 || first === second) return iso(year, first - 1, second);
  const order = hint.order ?? orderOf(hint.lang);
  if (!order) return undefined;
  return order === 'dmy' ? iso(year, second - 1, first) : iso(year, first - 1, second);
}

function named(text: string, hint: DateHint): string | undefined {
  const year = /(?<!\d)(?:\d{4})(?!\d)/.exec(text)?.[0];
  for (const match of text.matchAll(/\p{L}{3,}/gu)) {
    let month: number | undefined;
    for (const lang of languages(hint.lang)) {
      month = wordsOf(lang, 'months').get(key(match[0]));
      if (month !== undefined) break;
    }
    if (month === undefined) continue;
    const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?,?\s*(?:de |of |d['’]|-)?\s*$/iu.exec(
      text.slice(0, match.index),
    );
    const after = /^[.\s,-]*(\d{1,2})(?:st|nd|rd|th|\.)?(?!\d|[:.]\d)/iu.exec(
      text.slice(match.index + match[0].length),
    );
    const short = /^[.\s,'’-]*\d{0,2}[\s,'’-]+(\d{2})$/.exec(text.slice(match.index + match[0].length))?.[1];
    const day = before?.[1] ?? after?.[1];
    if (!day) continue;
    const of = year ?? (before ? short : undefined);
    if (of) return iso(fullYear(of), month, Number(day));
    // Sites leave the year out when it is the current one, and lists also beyond it. A field's day that is further off
    // than half a year may as well be the nearer one of another year.
    const current = new Date(hint.now).getFullYear();
    const off = Date.UTC(current, month, Number(day)) - hint.now;
    if (!hint.side && Math.abs(off) > HALF_A_YEAR) return undefined;
    const turn =
      hint.side === 'past' && off > HALF_A_YEAR ? -1 : hint.side === 'ahead' && off < -HALF_A_YEAR ? 1 : 0;
    return iso(current + turn, month, Number(day));
  }
  return undefined;
}

/** "Monday", "last Tuesday", "Fr." before a time: the nearest one on the side where the list lies. */
function dayOfWeek(bare: string, isTimed: boolean, hint: DateHint): string | undefined {
  const isLast = LAST.test(bare);
  const side = isLast ? 'past' : hint.side;
  const name = bare
    .replace(LAST, ' ')
    .replace(ON, ' ')
    .replace(/[\s,]+/g, ' ')
    .trim();
  if (!side || name.length > 20 || /\d/.test(name) || name.length < (isTimed || isLast ? 2 : 5))
    return undefined;
  for (const lang of languages(hint.lang)) {
    const day = wordsOf(lang, 'week').get(name);
    if (day === undefined) continue;
    const today = new Date(hint.now).getDay();
    return dayOf(hint.now, side === 'past' ? -(((today - day + 6) % 7) + 1) : ((day - today + 6) % 7) + 1);
  }
  return undefined;
}

/** So many units ago or ahead; what is counted in months was rounded, by half of one at most. */
function dayAgo(count: string, size: number, { now, ages, side }: DateHint): string | undefined {
  // Beside what lies ahead "2 weeks ago" is when it was written down.
  if (side === 'ahead' && size <= -DAY) return undefined;
  // Days are counted by the calendar: not each of them has 24 hours.
  if (Math.abs(size) === DAY || Math.abs(size) === 7 * DAY) return dayOf(now, (Number(count) * size) / DAY);
  if (Math.abs(size) < DAY) return dayOf(now + Number(count) * size, 0);
  return ages && size < 0 ? dayOf(now + (Number(count) - 0.5) * size, 0) : undefined;
}

/** "3 days ago", "vor 2 Stunden", "in 5 days": exact enough up to weeks; months are not. */
function relative(text: string, isTimed: boolean, hint: DateHint): string | undefined {
  const bare = key(text.replace(/^[-–·|,\s]+|[-–·|,\s]+$/g, '').replace(/(?<!\p{L})un['’](?=ora)/giu, '1 '));
  for (const lang of languages(hint.lang)) {
    for (const [word, offset] of wordsOf(lang, 'days')) {
      if (bare === word || (bare.startsWith(word) && /[^\p{L}]/u.test(bare[word.length] ?? ''))) {
        return dayOf(hint.now, offset);
      }
    }
  }
  if (JUST_NOW.test(bare)) return dayOf(hint.now, 0);
  // "5 days overdue", "5 Tage überfällig", "overdue by 5 days".
  const late = OVERDUE.exec(bare)?.[1] ?? OVERDUE_BY.exec(bare)?.[1];
  if (late) return dayOf(hint.now, -Number(late));
  const weekday = dayOfWeek(bare, isTimed, hint);
  if (weekday) return weekday;
  const [, few, ...units] = SHORT.exec(bare) ?? [];
  if (few) return dayAgo(few, -UNITS[units.findIndex(Boolean) + 1]![1], hint);
  const plain = bare.replace(ABOUT, '');
  const told = /\d/.test(plain) ? plain : plain.replace(ONE, (_, before: string) => `${before}1`);
  const count = /\d{1,2}/.exec(told)?.[0];
  if (!count || told.length > 30 || !/\p{L}{2}/u.test(told) || /\d{4}/.test(told)) return undefined;
  const form = formOf(told);
  for (const lang of languages(hint.lang)) {
    const size = wordsOf(lang, 'relative').get(form);
    if (size !== undefined) return dayAgo(count, size, hint);
  }
  return undefined;
}

/** "2026-12-14T23:00:00Z" */
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?$/;

/** The day of a moment where the rep is; midnight stands for the whole day, wherever it was written. */
function momentDay([text, day, time = '', zone]: RegExpExecArray): string | undefined {
  const at = zone && /[1-9]/.test(time) ? Date.parse(text!) : Number.NaN;
  return Number.isNaN(at) ? day : dayOf(at, 0);
}

/**
 * Reads a day in the notations that CRMs print. Undefined: no date, more than one, or one that can be read in two ways.
 * @returns ISO 8601 day
 */
export function parseDay(text: string, hint: DateHint): string | undefined {
  if (!text || text.length > 100) return undefined;
  const clean = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const moment = MOMENT.exec(clean);
  if (moment) return momentDay(moment);
  if (!/\d/.test(clean) && clean.length > 40) return undefined;
  const timeless = clean.replace(TIME, ' ').replace(/\s+/g, ' ').trim();
  // A dot or a line between two texts is no time.
  if (!/[\p{L}\d]/u.test(timeless))
    return hint.timeIsToday && timeless !== clean ? dayOf(hint.now, 0) : undefined;
  const years = timeless.match(/(?<!\d)(?:19|20|21)\d{2}(?!\d)/g);
  if (years && years.length > 1) return undefined;
  const numbers = numeric(timeless, hint);
  if (numbers !== null) return numbers;
  return relative(timeless, timeless !== clean, hint) ?? named(timeless, hint);
}
