import { addDays, startOfDay } from 'date-fns';
import { type GoalData, isMeasure, MEASURES } from '@/utils/goals/measures';
import { localDay, type Span } from '@/utils/goals/periods';
import { localWeekStart } from '@/utils/messaging/week';
import { habitEventsSince } from '@/utils/storage/habit-events';
import { countedAll } from '@/utils/storage/opportunity-list';
import { readSettings } from '@/utils/storage/settings';
import { tipEventsSince } from '@/utils/storage/tip-events';

export interface DayFigure extends Span {
  /** What the measure came to from the start of the period up to the end of this day. */
  value: number;
}

/** The days of a span up to now; local days, whatever daylight saving does. */
export function daysOf(span: Span, now: number): Span[] {
  const days: Span[] = [];
  let day = startOfDay(span.start);
  while (day.getTime() < Math.min(span.end, now + 1)) {
    // Where the clocks change at midnight a day begins at one, and the next one at midnight all the same.
    const next = startOfDay(addDays(day, 1));
    days.push({ start: day.getTime(), end: Math.min(next.getTime(), Math.max(now, day.getTime())) });
    day = next;
  }
  return days;
}

/** A measure day by day within a period, up to now. Nothing for a measure this version does not know. */
export async function dailyFigures(measure: string, span: Span, now = Date.now()): Promise<DayFigure[]> {
  if (!isMeasure(measure)) return [];
  const [opportunities, habits, tips, { currency }] = await Promise.all([
    countedAll(),
    habitEventsSince(span.start),
    tipEventsSince(span.start),
    readSettings(),
  ]);
  const data: GoalData = {
    opportunities,
    habits,
    tips,
    currency,
    weekStartsOn: localWeekStart(),
    today: localDay(now),
  };
  return daysOf(span, now).map((day) => ({
    ...day,
    value: MEASURES[measure].figure(data, { start: span.start, end: day.end + 1 }).value,
  }));
}
