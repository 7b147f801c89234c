import { MONTHS, NUMBER_WORDS } from './date-words';
import { normAt, type Token, yearAt } from './token';
import { wordTest } from './word';

/*
 * Stretches of time that are counted from today ("in three to four weeks", "two weeks from now", "3 days ago",
 * "within 48 hours"), in English, German, Spanish and French.
 */

/** What is counted: days from today where that is certain, and the day by which it is over. */
export interface Span {
  next: number;
  days?: number;
  /** The stretch is over so many days from today. */
  by?: number;
}

const UNIT =
  /^(?:(days?'?|tag(?:e|en)?|días?|jours?)|(weeks?'?|wochen?|semanas?|semaines?)|(fortnights?|fortnight's|quinzaine|quincena)|(?:(hours?|hrs?|stunden?|horas?|heures?)|minutes?|mins?|minuten?|minutos?|months?|quarters?|years?|monat(?:e|en|s)?|mes(?:es)?|mois|jahr(?:e|en|es)?|años?|ans?|quartals?|trimestres?))$/;
const IS_UNIT = wordTest((word) => UNIT.test(word));
const MANY = new Map([
  ['couple', 2],
  ['few', 4],
  ['paar', 3],
  ['par', 2],
  ['several', 7],
]);
const MOST = 90;

/** How many at `at`, and for "a few" how many at most. */
function countAt(
  tokens: readonly Token[],
  at: number,
): { next: number; count: number; isSure: boolean } | null {
  let from = at;
  if (/^(?:a|the|un|une|ein|einem|einer)$/.test(normAt(tokens, from)) && MANY.has(normAt(tokens, from + 1)))
    from++;
  const many = MANY.get(normAt(tokens, from));
  if (many) {
    const of = /^(?:of|de)$/.test(normAt(tokens, from + 1)) ? 1 : 0;
    return { next: from + 1 + of, count: many, isSure: false };
  }
  if (normAt(tokens, from) === 'an') return { next: from + 1, count: 1, isSure: true };
  const count = NUMBER_WORDS.get(normAt(tokens, from)) ?? Number(normAt(tokens, from) || Number.NaN);
  // "Quince días" and "quinze jours" are two weeks to those who say so.
  const isSure = !/^quin[cz]e$/.test(normAt(tokens, from));
  return count >= 1 && count <= MOST ? { next: from + 1, count, isSure } : null;
}

/** "a couple of business days": how far behind the start of a count its unit can stand. */
const FAR = 8;

function hasUnit(tokens: readonly Token[], at: number): boolean {
  for (let k = at + 1; k < tokens.length && k <= at + FAR; k++) if (tokens[k]!.word.is & IS_UNIT) return true;
  return false;
}

/** "two weeks", "3-4 days", "a couple of weeks", "5 working days" at `at`, without what says from when. */
function spanAt(tokens: readonly Token[], at: number): Span | null {
  // Nearly nothing is counted in days: look for the unit first.
  if (!hasUnit(tokens, at)) return null;
  const low = countAt(tokens, at);
  if (!low) return null;
  let { next, count, isSure } = low;
  if (/^(?:-|to|or|bis|oder|a|o|à|ou)$/.test(normAt(tokens, next))) {
    const high = countAt(tokens, next + 1);
    if (high && high.count > count) {
      ({ next, count } = high);
      isSure = false;
    }
  }
  const isWorking = /^(?:business|working|work)$/.test(normAt(tokens, next));
  if (isWorking) next++;
  const unit = UNIT.exec(normAt(tokens, next));
  if (!unit) return null;
  next++;
  // "A week or two", "a day or so"
  if (normAt(tokens, next) === 'or') {
    const more =
      normAt(tokens, next + 1) === 'so' ? count : (NUMBER_WORDS.get(normAt(tokens, next + 1)) ?? 0);
    if (more > 1 || (more === count && normAt(tokens, next + 1) === 'so')) {
      count = more;
      next += 2;
      isSure = false;
    }
  }
  // "In two weeks' time"
  if (normAt(tokens, next) === "'" && normAt(tokens, next + 1) === 'time') next += 2;
  else if (/s$|'s?$/.test(normAt(tokens, next - 1)) && normAt(tokens, next) === 'time') next++;
  // Holidays are not known: so many working days are at most so many weeks and one more day.
  if (isWorking) return unit[1] ? { next, by: Math.ceil(count / 5) * 7 + 1 } : { next };
  const days = unit[1] ? count : unit[2] ? 7 * count : unit[3] ? 14 * count : 0;
  if (days > 0) return isSure ? { next, days } : { next, by: days };
  return unit[4] && count % 24 === 0 ? { next, by: count / 24 } : { next };
}

/** "two weeks from now", "3 days ago" at `i`: what is counted stands first. */
export function spanFrom(tokens: readonly Token[], i: number): Span | null {
  const span = spanAt(tokens, i);
  if (!span) return null;
  const after = normAt(tokens, span.next);
  // "A week today", "a fortnight tomorrow"
  if (/^(?:today|tomorrow)$/.test(after) && span.days && /^(?:week|fortnight)$/.test(normAt(tokens, i + 1)))
    return { next: span.next + 1, days: span.days + (after === 'today' ? 0 : 1) };
  if (after === 'ago') {
    const next = span.next + 1;
    return span.days === undefined ? { next } : { next, days: -span.days };
  }
  return after === 'from' && /^(?:now|today)$/.test(normAt(tokens, span.next + 1))
    ? { ...span, next: span.next + 2 }
    : null;
}

const ABOUT = /^(?:about|around|roughly|approximately|approx|under|etwa|circa|rund|unos|unas|environ|moins)$/;
const LEADS = /^(?:in|within|en|dans|dentro|sous|binnen|innerhalb|d'ici|over|next)$/;

/** "in three to four weeks", "within the next 48 hours", "dentro de dos días", "vor drei Tagen" at `i`. */
export function spanWithin(tokens: readonly Token[], i: number): Span | null {
  const word = normAt(tokens, i);
  if (word === 'vor' || word === 'hace') {
    const past = spanAt(tokens, i + 1);
    if (!past) return null;
    return past.days === undefined ? { next: past.next } : { next: past.next, days: -past.days };
  }
  if (!LEADS.test(word)) return null;
  let at = i + 1;
  if (/^(?:de|von)$/.test(normAt(tokens, at))) at++;
  if (/^(?:the|les|los|den)$/.test(normAt(tokens, at))) at++;
  const isNext = /^(?:next|nächsten|próxim[ao]s|prochaine?s)$/.test(normAt(tokens, at));
  if (isNext) at++;
  const isAbout = ABOUT.test(normAt(tokens, at));
  if (isAbout) at++;
  const hours = /^(\d{1,3})h(?:rs)?$/.exec(normAt(tokens, at))?.[1];
  if (hours) return Number(hours) % 24 === 0 ? { next: at + 1, by: Number(hours) / 24 } : { next: at + 1 };
  // "Over two weeks" is how long something takes.
  if (word === 'over' && !isNext) return null;
  const span = spanAt(tokens, at);
  if (!span || !(isNext || isAbout || word === 'next')) return span;
  // "Next 30 days" are all of them, and "about two weeks" no certain day.
  return span.days === undefined ? span : { next: span.next, by: span.days };
}

/** "week 23", "KW 23", "semaine 23" at `i`, or 0; "week 2 of the trial" is no week of the year. */
export function numberedWeek(tokens: readonly Token[], i: number): number {
  const word = normAt(tokens, i);
  const at = word === 'calendar' && normAt(tokens, i + 1) === 'week' ? i + 1 : i;
  if (!/^(?:week|wk|kw|cw|semana|semaine|kalenderwoche)$/.test(normAt(tokens, at))) return 0;
  const number = tokens[at + 1];
  if (number?.kind !== 'number' || !/^(?:0?[1-9]|[1-4]\d|5[0-3])$/.test(number.norm)) return 0;
  const isOwn = /^(?:of|in|into)$/.test(normAt(tokens, at + 2)) && yearAt(tokens, at + 3) === 0;
  return isOwn ? 0 : at + 2;
}

/** Index of the day in "week of 3 June", "w/c Monday 3 June", "Woche vom 3. Juni" at `i`, or 0. */
export function weekOf(tokens: readonly Token[], i: number): number {
  const word = normAt(tokens, i);
  let at = 0;
  if (word === 'w' && normAt(tokens, i + 1) === '/' && /^[cb]$/.test(normAt(tokens, i + 2))) at = i + 3;
  else if (
    /^(?:week|woche|semana|semaine)$/.test(word) &&
    /^(?:of|commencing|beginning|starting|vom|ab|del|du)$/.test(normAt(tokens, i + 1))
  )
    at = i + 2;
  if (at === 0) return 0;
  while (at - i < 6 && !isDay(tokens, at)) at++;
  return isDay(tokens, at) ? at : 0;
}

const isDay = (tokens: readonly Token[], at: number) =>
  /^(?:number|date)$/.test(tokens[at]?.kind ?? '') || (MONTHS.has(normAt(tokens, at)) && tokens[at]!.capital);
