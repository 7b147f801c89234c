import { MONTHS, WEEKDAYS } from './date-words';
import type { Token } from './tokens';

/* Stretches of the calendar: "the end of next month", "early Q3", "the 14th". */

const norm = (tokens: readonly Token[], at: number) => tokens[at]?.norm ?? '';
const WHICH = /^(?:the|this|next|last|our|your)$/;
const SORT = /^(?:fiscal|financial|calendar)$/;
const UNIT = /^(?:week|month|quarter|year|[qh][1-4]|fy\d\d(?:\d\d)?|spring|summer|autumn|winter)$/;
/** What goes on behind a day of the month; a noun would be counted by it ("the 14th floor"). */
const GOES_ON = new Set(
  'of at in and or to if so we i you is was works would should could will but because as with from till until please'.split(
    ' ',
  ),
);

/** Index behind "[next] month", "the fiscal year", "March", "Q3" at `from`, or 0. */
function periodEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (WHICH.test(norm(tokens, at)) && at - from < 2) at++;
  if (SORT.test(norm(tokens, at))) at++;
  const token = tokens[at];
  if (token?.kind !== 'word') return 0;
  return UNIT.test(token.norm) || (MONTHS.has(token.norm) && token.capital) ? at + 1 : 0;
}

/** Index behind "end of next month", "beginning of Q3", "early March", "mid-July" at `i`, or 0. */
export function partOfPeriod(tokens: readonly Token[], i: number): number {
  const word = norm(tokens, i);
  const next = norm(tokens, i + 1);
  if (/^(?:end|start|beginning|middle)$/.test(word)) return next === 'of' ? periodEnd(tokens, i + 2) : 0;
  if (!/^(?:early|mid|late)$/.test(word)) return 0;
  return periodEnd(tokens, i + (next === '-' || next === 'in' ? 2 : 1));
}

/** "On the 14th", "the 3rd works": a day of a month that is not named. */
export function isDayOfMonth(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)$/.test(norm(tokens, i))) return false;
  const after = tokens[i + 1];
  if (after && after.kind !== 'punct' && !GOES_ON.has(after.norm)) return false;
  const before = norm(tokens, i - 1);
  if (WEEKDAYS.has(before)) return true;
  const lead = before === 'the' ? norm(tokens, i - 2) : before;
  return /^(?:on|by|until|till|before|after|since|from)$/.test(lead) || WEEKDAYS.has(lead);
}
