import { MONTHS, WEEKDAYS } from './date-words';
import { normAt, type Token, yearAt } from './token';

/* Stretches of the calendar: "the end of next month", "early Q3", "the 14th". */

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
  while (WHICH.test(normAt(tokens, at)) && at - from < 2) at++;
  if (SORT.test(normAt(tokens, at))) at++;
  if (yearAt(tokens, at) > 0) return at + 1;
  const token = tokens[at];
  if (token?.kind !== 'word') return 0;
  const fiscal = fiscalEnd(tokens, at);
  if (fiscal > 0) return fiscal;
  if (UNIT.test(token.norm)) return at + 1;
  if (!MONTHS.has(token.norm) || !token.capital) return 0;
  return yearAt(tokens, at + 1) > 0 ? at + 2 : at + 1;
}

const FISCAL = /^fy\d\d(?:\d\d)?$/;

/** Index behind "Q2", "Q2 2027", "H1 of next year", "Q3 FY27" at `i`, or 0. */
export function fiscalEnd(tokens: readonly Token[], i: number): number {
  if (FISCAL.test(normAt(tokens, i))) return i + 1;
  if (!/^(?:q[1-4]|h[12])$/.test(normAt(tokens, i))) return 0;
  const at = normAt(tokens, i + 1) === 'of' ? i + 2 : i + 1;
  const which = normAt(tokens, at);
  if (yearAt(tokens, at) > 0 || FISCAL.test(which)) return at + 1;
  return /^(?:this|next|last)$/.test(which) && normAt(tokens, at + 1) === 'year' ? at + 2 : i + 1;
}

const ORDINAL = /^(?:first|second|third|fourth|last|latter|1st|2nd|3rd|4th)$/;

/** Index behind "end of next month", "beginning of Q3", "early March", "mid-July" at `i`, or 0. */
export function partOfPeriod(tokens: readonly Token[], i: number): number {
  const word = normAt(tokens, i);
  const next = normAt(tokens, i + 1);
  // "The second half of May", "the last week of the quarter"
  if (ORDINAL.test(word))
    return /^(?:half|week|quarter|days|part)$/.test(next) && normAt(tokens, i + 2) === 'of'
      ? periodEnd(tokens, i + 3)
      : 0;
  if (/^(?:end|start|beginning|middle)$/.test(word)) return next === 'of' ? periodEnd(tokens, i + 2) : 0;
  if (!/^(?:early|mid|late)$/.test(word)) return 0;
  return periodEnd(tokens, i + (next === '-' || next === 'in' ? 2 : 1));
}

/** "On the 14th", "the 3rd works": a day of a month that is not named. */
export function isDayOfMonth(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)$/.test(normAt(tokens, i))) return false;
  const after = tokens[i + 1];
  if (after && after.kind !== 'punct' && !GOES_ON.has(after.norm)) return false;
  const before = normAt(tokens, i - 1);
  if (WEEKDAYS.has(before)) return true;
  const lead = before === 'the' ? normAt(tokens, i - 2) : before;
  return /^(?:on|by|until|till|before|after|since|from)$/.test(lead) || WEEKDAYS.has(lead);
}
