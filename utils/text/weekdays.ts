import { made, type Read } from './date-fact';
import { AHEAD, ARTICLES, bareDay, SHORT_DAYS, SMALL_DAYS, WEEKDAYS } from './date-words';
import { dayNumber, isoOf, nextWeekday, weekdayOf } from './iso-day';
import type { Token } from './tokens';

/** "By Friday", "next Tuesday", "Friday week" at `i`. */
export function weekdayAt(tokens: Token[], i: number, today?: string): Read | null {
  const token = tokens[i]!;
  const weekday = WEEKDAYS.get(token.norm) ?? WEEKDAYS.get(bareDay(token.norm));
  if (weekday === undefined || !(token.capital || SMALL_DAYS.has(token.norm))) return null;
  if (SHORT_DAYS.has(token.norm) && !/^(?:on|by|this|next|last|until|,|-)$/.test(tokens[i - 1]?.norm ?? ''))
    return null;
  const before = tokens[i - 1]?.norm ?? '';
  if (tokens[i + 1]?.norm === 'after' && tokens[i + 2]?.norm === 'next')
    return made(tokens, i, i + 3, 'period');
  // "By Thursday or Friday"
  const other =
    /^(?:or|oder|o|ou)$/.test(before) && WEEKDAYS.has(tokens[i - 2]?.norm ?? '') ? tokens[i - 3] : undefined;
  const lead = other ? other.norm : ARTICLES.has(before) ? (tokens[i - 2]?.norm ?? '') : before;
  let iso: string | undefined;
  if (today && AHEAD.has(lead)) iso = nextWeekday(today, weekday);
  if (today && before === 'last') {
    const day = dayNumber(today);
    const next = dayNumber(nextWeekday(today, weekday));
    iso = isoOf(next - (next === day + 7 ? 14 : 7));
  }
  const later = laterWeek(tokens, i, weekday, today);
  if (later) return later;
  const first =
    before === 'next' || before === 'this' || before === 'last' || before === 'coming' ? i - 1 : i;
  return onWeekday(weekday, made(tokens, first, i + 1, 'weekday', iso));
}

function onWeekday(weekday: number, read: Read): Read {
  read.fact.weekday = weekday;
  return read;
}

/** So many days behind the next such weekday; on that weekday itself nobody knows from which one. */
const daysBehind = (weekday: number, days: number, today?: string) =>
  today && weekdayOf(today) !== weekday ? isoOf(dayNumber(nextWeekday(today, weekday)) + days) : undefined;

/** "Friday week", "Monday fortnight", "Tuesday [of] next week". */
function laterWeek(tokens: Token[], i: number, weekday: number, today?: string): Read | null {
  const before = tokens[i - 1]?.norm ?? '';
  const of = tokens[i + 1]?.norm === 'of' ? 1 : 0;
  const [next, after] = [tokens[i + 1 + of]?.norm ?? '', tokens[i + 2 + of]];
  if (next === 'next' && after?.norm === 'week') {
    // Weeks begin on Monday, or on Sunday.
    const iso = today && weekday > 0 ? isoOf(dayNumber(nextWeekday(today, 1)) + weekday - 1) : undefined;
    const known = today && weekdayOf(today) === 0 ? undefined : iso;
    return onWeekday(weekday, made(tokens, i, i + 3 + of, 'weekday', known));
  }
  if (
    of === 0 &&
    /^(?:week|fortnight)$/.test(next) &&
    !/^(?:next|last|black|every|each)$/.test(before) &&
    (!after || after.kind === 'punct' || /^(?:at|in|and|or|if|we|i|with|for)$/.test(after.norm))
  ) {
    const iso = daysBehind(weekday, next === 'week' ? 7 : 14, today);
    return onWeekday(weekday, made(tokens, i, i + 2, 'weekday', iso));
  }
  return null;
}

/** "A week on Friday", "two weeks from Monday". */
export function weeksFrom(tokens: Token[], i: number, today?: string): Read | null {
  const at = /^(?:a|one)$/.test(tokens[i]!.norm) ? i + 1 : 0;
  const unit = tokens[at]?.norm ?? '';
  if (at === 0 || !/^(?:week|fortnight)$/.test(unit) || !/^(?:on|from)$/.test(tokens[at + 1]?.norm ?? ''))
    return null;
  const token = tokens[at + 2];
  const weekday = token?.capital ? WEEKDAYS.get(token.norm) : undefined;
  if (weekday === undefined) return null;
  const iso = daysBehind(weekday, unit === 'week' ? 7 : 14, today);
  return onWeekday(weekday, made(tokens, i, at + 3, 'weekday', iso));
}
