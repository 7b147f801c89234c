import { median } from './median';
import { localDay, type Span } from './periods';

/** What a week came to. */
export interface WeekResult extends Span {
  done: number;
  target: number;
  /** Whether the rep worked that week; weeks off neither count nor break. */
  worked: boolean;
}

export type WeekMark = 'reached' | 'repaired' | 'rest' | 'off' | 'missed' | 'open';

export interface Streak {
  /** Weeks reached in a row up to now; rest weeks and weeks off lie between them uncounted. */
  current: number;
  longest: number;
  /** How each week counts, oldest first, like the weeks handed in. */
  marks: WeekMark[];
  /** "6 of the last 8 weeks": working weeks only. */
  recent: { reached: number; of: number };
  /** The week before is missed and this one can still repair it: what this week has to come to in all. */
  repairBy?: number;
}

/**
 * Streak of working weeks. One missed week a calendar month is a rest week; a missed week is repaired when the next
 * working week makes up for what was lacking. The week that is still running never breaks anything.
 * @param weeks neighbouring weeks, oldest first, the last one running
 */
export function streakOf(weeks: readonly WeekResult[]): Streak {
  const marks: WeekMark[] = weeks.map((week, index) => {
    if (week.done >= week.target) return 'reached';
    if (index === weeks.length - 1) return 'open';
    return week.worked ? 'missed' : 'off';
  });
  let repairBy: number | undefined;
  let pending = -1;
  const rested = new Set<string>();
  for (const [index, week] of weeks.entries()) {
    if (marks[index] !== 'missed') continue;
    const nextIndex = marks.findIndex((mark, at) => at > index && mark !== 'off');
    const next = weeks[nextIndex];
    const needed = week.target - week.done + (next?.target ?? 0);
    const month = localDay(week.start).slice(0, 7);
    if (next && next.done >= needed) marks[index] = 'repaired';
    else if (!rested.has(month)) {
      rested.add(month);
      marks[index] = 'rest';
    } else if (nextIndex === weeks.length - 1) {
      repairBy = needed;
      pending = index;
    }
  }
  let run = 0;
  let longest = 0;
  for (const [index, mark] of marks.entries()) {
    if (mark === 'reached' || mark === 'repaired') run += 1;
    else if (mark === 'missed' && index !== pending) run = 0;
    longest = Math.max(longest, run);
  }
  const working = marks.filter((mark) => mark !== 'off' && mark !== 'open').slice(-8);
  return {
    current: run,
    longest,
    marks,
    recent: {
      reached: working.filter((mark) => mark === 'reached' || mark === 'repaired').length,
      of: working.length,
    },
    ...(repairBy !== undefined && { repairBy }),
  };
}

/** From here on a figure is a sum of money or a long list, and a target a figure that one can say. */
const LARGE = 1000;

/** The roundest figure between two. */
function roundest(low: number, high: number): number {
  const middle = (low + high) / 2;
  for (let power = 10 ** Math.floor(Math.log10(high)); power >= 1; power /= 10) {
    for (const step of [power, power / 2]) {
      const round = Math.round(middle / step) * step;
      if (round >= low && round <= high) return round;
    }
  }
  return Math.round(middle);
}

/**
 * Where to start: the median of the rep's own last eight weeks and a target 10 to 20 % above it.
 * @param weeks what each of the last full weeks came to
 */
export function baselineOf(weeks: readonly number[]): { median: number; target: number; weeks: number } {
  const last = weeks.slice(-8);
  const middle = median(last) ?? 0;
  // With small counts 10 to 20 % is less than one; one more is the smallest honest step.
  const target =
    middle < LARGE
      ? Math.max(Math.round(middle * 1.15), Math.floor(middle) + 1)
      : roundest(middle * 1.1, middle * 1.2);
  return { median: middle, target, weeks: last.length };
}
