import { DAY } from '../model/day';
import { isNotedBy, periodAt, type Span, type Weekday } from './periods';

/** When the rep wants to be reminded of the review, and the week, by its first day, that was reviewed last. */
interface Reminding {
  remindOn?: number;
  remindAt?: string;
  doneWeek?: string;
}

/** A reminder that was missed is still worth showing for so long (milliseconds). */
const STILL_DUE = 3 * DAY;
/** Most of a week (milliseconds). */
const MOST_OF_A_WEEK = 3.5 * DAY;

/** The local moment 'HH:MM' on the day that lies `days` after the day of `time`. */
export function momentOn(time: number, days: number, clock: string): number {
  const [hours = 9, minutes = 0] = clock.split(':').map(Number);
  const day = new Date(time);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, hours, minutes).getTime();
}

/** The moment of the last reminder, shown or missed, as long as it is worth following; undefined when there is none. */
function lastReminder({ remindOn, remindAt }: Reminding, now: number): number | undefined {
  if (remindOn === undefined || remindAt === undefined) return undefined;
  const back = (new Date(now).getDay() - remindOn + 7) % 7;
  const today = momentOn(now, -back, remindAt);
  const due = today <= now ? today : momentOn(now, -back - 7, remindAt);
  return now - due > STILL_DUE ? undefined : due;
}

/**
 * The week that is still to be reviewed after its reminder, and when that was. A reminder is about the week that most of
 * the seven days before it lie in: on a Monday about the last one.
 */
export function remindedWeek(
  settings: Reminding,
  now: number,
  weekStartsOn: Weekday,
): { due: number; week: Span } | undefined {
  const due = lastReminder(settings, now);
  if (due === undefined) return undefined;
  const week = periodAt(due - MOST_OF_A_WEEK, 'week', weekStartsOn);
  return isNotedBy(week, settings.doneWeek ?? '') ? undefined : { due, week };
}
