import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addQuarters } from 'date-fns/addQuarters';
import { addWeeks } from 'date-fns/addWeeks';
import { eachDayOfInterval } from 'date-fns/eachDayOfInterval';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfQuarter } from 'date-fns/startOfQuarter';
import { startOfWeek } from 'date-fns/startOfWeek';
import type { Period } from '../model/goal';

/** A stretch of time, in milliseconds since the epoch; `end` is the start of the next one. */
export interface Span {
  start: number;
  end: number;
}

/** Day of the week: 0 Sunday to 6 Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

// Unicode CLDR 46, weekData: regions whose week does not begin on Monday.
const SUNDAY =
  'AG AS AU BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
const SATURDAY = 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';

/**
 * The first day of the week where the rep lives.
 * @param locale BCP 47; without a region its likely one is taken
 */
export function weekStart(locale: string): Weekday {
  let info: { firstDay?: number } | undefined;
  let region: string | undefined;
  try {
    const parsed = new Intl.Locale(locale) as Intl.Locale & {
      getWeekInfo?: () => { firstDay: number };
      weekInfo?: { firstDay: number };
    };
    info = parsed.getWeekInfo?.() ?? parsed.weekInfo;
    region = parsed.maximize().region;
  } catch {
    // Not a language tag: the international week.
  }
  if (info?.firstDay) return (info.firstDay % 7) as Weekday;
  if (region && SUNDAY.includes(region)) return 0;
  if (region && SATURDAY.includes(region)) return 6;
  return 1;
}

const START = {
  week: (time: number, weekStartsOn: Weekday) => startOfWeek(time, { weekStartsOn }),
  month: (time: number) => startOfMonth(time),
  quarter: (time: number) => startOfQuarter(time),
};
const STEP = { week: addWeeks, month: addMonths, quarter: addQuarters };

/**
 * The period that holds a moment, in the computer's time zone. Neighbouring periods touch without gap or overlap,
 * whatever daylight saving does.
 */
export function periodAt(time: number, period: Period, weekStartsOn: Weekday = 1): Span {
  const start = START[period](time, weekStartsOn);
  return {
    start: start.getTime(),
    end: START[period](STEP[period](start, 1).getTime(), weekStartsOn).getTime(),
  };
}

/** The last periods up to and with the one that holds `time`, oldest first. */
export function lastPeriods(time: number, period: Period, count: number, weekStartsOn: Weekday = 1): Span[] {
  const spans = [periodAt(time, period, weekStartsOn)];
  while (spans.length < count) spans.unshift(periodAt(spans[0]!.start - 1, period, weekStartsOn));
  return spans;
}

/** Whether a time falls into a span: its start does, its end does not. */
export const holds = (span: Span, time: number) => time >= span.start && time < span.end;

/** Working days of a stretch, from the local day of its start up to the day before its end. */
export function workingDays(span: Span, days: readonly number[] = [1, 2, 3, 4, 5]): number {
  if (span.end <= span.start) return 0;
  const all = eachDayOfInterval({ start: span.start, end: addDays(span.end, -1) });
  return all.filter((day) => days.includes(day.getDay())).length;
}

/** Local day of a moment, ISO 8601. */
export function localDay(time: number): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * Whether a week is the one that was noted by its first day. Weeks may have begun on another day then, in a browser of
 * another region: the one that holds most of its days is meant.
 */
export function isNotedBy(week: Span, firstDay: string): boolean {
  const [year = 0, month = 1, day = 1] = firstDay.split('-').map(Number);
  return holds(week, new Date(year, month - 1, day + 3, 12).getTime());
}
