import type { Span } from './periods';
import { workingDays } from './periods';

/** How a figure stands against its target at a moment of the period. */
export interface Pace {
  done: number;
  target: number;
  /** What would be even by now, counted in working days. */
  expected: number;
  /** `reached`; `ahead` or `on-pace`; `behind` by at least one whole step. Words stay neutral. */
  state: 'reached' | 'ahead' | 'on-pace' | 'behind';
  /** Whole steps missing to be even (0 when not behind). */
  behind: number;
  /** Still missing to the target, never below 0. */
  toGo: number;
  /** Working days left, today included. */
  daysLeft: number;
  /** Early, what is done motivates more; late, what is left (coaching book, 5.5). */
  show: 'done' | 'left';
}

/** What of a period a goal aims at: all of it, or from the day on that it was set. */
export function aimedAt(span: Span, setAt: number): Span {
  const day = new Date(setAt);
  day.setHours(0, 0, 0, 0);
  return { start: Math.min(Math.max(span.start, day.getTime()), span.end), end: span.end };
}

/**
 * @param span what of the period is aimed at: `aimedAt`
 * @param days weekdays that are worked, 0 Sunday to 6 Saturday
 */
export function paceOf(
  done: number,
  target: number,
  span: Span,
  now: number,
  days: readonly number[] = [1, 2, 3, 4, 5],
): Pace {
  // A clock outside the period (set back, or a period that is over) counts as its edge.
  const at = Math.min(Math.max(now, span.start), span.end);
  const today = new Date(at);
  today.setHours(0, 0, 0, 0);
  const total = workingDays(span, days);
  const past = workingDays({ start: span.start, end: today.getTime() }, days);
  const expected = total ? (target * Math.min(past, total)) / total : 0;
  const behind = Math.max(0, Math.floor(expected - done + 1e-9));
  const toGo = Math.max(0, target - done);
  const state =
    done >= target ? 'reached' : behind >= 1 ? 'behind' : done > expected + 1 ? 'ahead' : 'on-pace';
  return {
    done,
    target,
    expected,
    state,
    behind: state === 'behind' ? behind : 0,
    toGo,
    daysLeft: Math.max(0, total - past),
    show: done * 2 > target ? 'left' : 'done',
  };
}
