import { asOf, setAt, targetAt } from '../goals/aims';
import type { Counted } from '../goals/counted';
import { type Figure, type GoalData, isMeasure, MEASURES, type Measure } from '../goals/measures';
import { aimedAt, type Pace, paceOf } from '../goals/pace';
import { holds, isNotedBy, lastPeriods, localDay, type Span, type Weekday } from '../goals/periods';
import { baselineOf, type Streak, streakOf, type WeekResult } from '../goals/streak';
import { DAY } from '../model/day';
import type { Goal, Period } from '../model/goal';
import { database } from './database';
import { faulty } from './faults';
import { habitEventsSince } from './habit-events';
import { countedAll } from './opportunity-list';
import { reviewItem } from './review-settings';
import { readSettings } from './settings';
import { tipEventsSince } from './tip-events';

/** Every month is longer than this, every week shorter (milliseconds). */
const MONTH = 20 * DAY;

/** A goal as it stands now. */
export interface GoalProgress {
  goal: Goal;
  figure: Figure;
  pace: Pace;
  span: Span;
  /** What of it the goal aims at. */
  aimed: Span;
  /** The last periods, oldest first, the running one last. */
  history: (Span & { figure: Figure })[];
  /** For weekly goals. */
  streak?: Streak;
  /** Beside a count, so that it is not reached by padding: of what was created in the period, what names who gains. */
  quality?: NonNullable<Figure['over']>;
}

/** What figures take from the rep's settings. */
export interface RepSettings {
  currency: string;
  weeksOff: readonly string[];
}

/** Asked for before anything else is awaited, it is there by the time the log is. */
export async function repSettings(): Promise<RepSettings> {
  const [{ currency }, { weeksOff }] = await Promise.all([readSettings(), reviewItem.read()]);
  return { currency, weeksOff };
}

async function dataFor(
  measures: readonly Measure[],
  since: number,
  weekStartsOn: Weekday,
  rep: Promise<RepSettings>,
  now: number,
): Promise<GoalData> {
  const looks = new Set(measures.map((measure) => measure.looksAt));
  const events = looks.has('events');
  const [opportunities, habits, tips, { currency }] = await Promise.all([
    looks.has('log') || looks.has('now') ? countedAll() : [],
    events ? habitEventsSince(since) : [],
    events ? tipEventsSince(since) : [],
    rep,
  ]);
  return { opportunities, habits, tips, currency, weekStartsOn, today: localDay(now) };
}

/**
 * How goals stand.
 * @param weekStartsOn from `weekStart(locale)`
 * @param periods how many periods of history, the running one included
 * @param asked for the rep's settings, where that was done already
 */
export function goalProgress(
  goals: readonly Goal[],
  now: number,
  weekStartsOn: Weekday,
  periods = 12,
  asked?: Promise<RepSettings>,
): Promise<GoalProgress[]> {
  return faulty(async () => {
    const known = goals.filter((goal) => isMeasure(goal.measure));
    if (!known.length) return [];
    const rep = asked ?? repSettings();
    const measureOf = (goal: Goal): Measure => MEASURES[goal.measure as keyof typeof MEASURES];
    const spansOf = (goal: Goal) => lastPeriods(now, goal.period, periods, weekStartsOn);
    const since = Math.min(...known.map((goal) => spansOf(goal)[0]!.start));
    const weekly = known.find((goal) => goal.period === 'week');
    const [data, worked] = await Promise.all([
      dataFor(known.map(measureOf), since, weekStartsOn, rep, now),
      workedIn(weekly ? spansOf(weekly) : [], rep),
    ]);
    return known.map((goal) => {
      const measure = measureOf(goal);
      // What looks at the log as it stands comes to the same in every period.
      const standing = measure.looksAt === 'now' ? measure.figure(data, { start: 0, end: now }) : undefined;
      const history = spansOf(goal).map((span) => ({
        ...span,
        figure: standing ?? measure.figure(data, span),
      }));
      const running = history[history.length - 1]!;
      const set = asOf(goal, now, running.start);
      const aimed = aimedAt(running, setAt(set));
      const weeks: WeekResult[] = history.map(({ start, end, figure }) => {
        const target = targetAt(set, end - 1);
        return {
          start,
          end,
          done: figure.value,
          target: target || goal.target,
          // Before the goal was set, and while it rested, nothing was aimed at.
          worked: worked.has(start) && end > set.createdAt && target > 0,
        };
      });
      const quality =
        measure.type === 'count' ? MEASURES['beneficiary-named'].figure(data, running).over : undefined;
      return {
        goal,
        figure: running.figure,
        ...(quality && quality.denominator > 0 && { quality }),
        pace: paceOf(running.figure.value, goal.target, aimed, now),
        span: { start: running.start, end: running.end },
        aimed,
        history,
        ...(goal.period === 'week' && { streak: streakOf(weeks) }),
      };
    });
  });
}

/** Starts of the periods in which the rep worked: something was done, and a week was not marked as off. */
async function workedIn(spans: readonly Span[], rep: Promise<RepSettings>): Promise<Set<number>> {
  if (!spans.length) return new Set();
  const db = database();
  const [{ weeksOff }, records] = await Promise.all([rep, countedAll()]);
  const isIn = (span: Span, { createdAt, updatedAt, reached, reflectedAt }: Counted) => {
    // Most records are of other weeks: what they hold beside is not looked at.
    if (createdAt >= span.end) return false;
    const here = (at: number | undefined) => at !== undefined && holds(span, at);
    return here(createdAt) || here(updatedAt) || reached.some(here) || reflectedAt.some(here);
  };
  const isWorked = async (span: Span) => {
    const isWeek = span.end - span.start < MONTH;
    if (isWeek && weeksOff.some((day) => isNotedBy(span, day))) return false;
    if (records.some((record) => isIn(span, record))) return true;
    // One key a period and table says it; a year's events need not be read for that.
    const found = await Promise.all(
      [db.tipEvents, db.habitEvents].map((events) =>
        events.where('at').between(span.start, span.end).limit(1).primaryKeys(),
      ),
    );
    return found.some((keys) => keys.length > 0);
  };
  const worked = await Promise.all(spans.map(isWorked));
  return new Set(spans.flatMap(({ start }, index) => (worked[index] ? [start] : [])));
}

/**
 * Where a goal may start: what the rep did in the last eight full weeks (or as many periods), those without work left
 * out, and 10 to 20 % above.
 */
export function suggestTarget(
  measure: keyof typeof MEASURES,
  period: Period,
  now: number,
  weekStartsOn: Weekday,
): Promise<ReturnType<typeof baselineOf>> {
  return faulty(async () => {
    const spans = lastPeriods(now, period, 9, weekStartsOn).slice(0, -1);
    const rep = repSettings();
    const [data, worked] = await Promise.all([
      dataFor([MEASURES[measure]], spans[0]!.start, weekStartsOn, rep, now),
      workedIn(spans, rep),
    ]);
    const counted = spans.filter(({ start }) => worked.has(start));
    return baselineOf(counted.map((span) => MEASURES[measure].figure(data, span).value));
  });
}
