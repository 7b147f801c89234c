import { language } from '@/components/ui/format';
import { type Figure, type GoalData, isMeasure, MEASURES } from '@/utils/goals/measures';
import { type Pace, paceOf } from '@/utils/goals/pace';
import { lastPeriods, periodAt, type Span, weekStart } from '@/utils/goals/periods';
import type { Goal } from '@/utils/model/goal';
import { listGoals } from '@/utils/storage/goals';
import { habitEventsSince } from '@/utils/storage/habit-events';
import { listOpportunities, opportunitiesSince } from '@/utils/storage/opportunity-list';
import { readSettings } from '@/utils/storage/settings';
import { tipEventsSince } from '@/utils/storage/tip-events';

/** The tables that figures are made from. */
export const GOAL_TABLES = ['goals', 'opportunities', 'habitEvents', 'tipEvents'] as const;

export interface GoalProgress {
  goal: Goal;
  figure: Figure;
  span: Span;
  /** Absent on ratios: there is no even pace to a share. */
  pace?: Pace;
}

export const localWeekStart = () => weekStart(language());

/** Everything the figures of some goals need since a time, read once. */
export async function goalData(since: number, measures: readonly string[]): Promise<GoalData> {
  const wanted = measures.filter(isMeasure).map((name) => MEASURES[name]);
  const needs = (what: 'changed' | 'open' | 'events') => wanted.some((measure) => measure.looksAt === what);
  const [settings, changed, open, habits, tips] = await Promise.all([
    readSettings(),
    needs('changed') ? opportunitiesSince(since) : [],
    needs('open') ? listOpportunities({ state: 'open', limit: Number.MAX_SAFE_INTEGER }) : { rows: [] },
    needs('events') ? habitEventsSince(since) : [],
    measures.includes('tips-acted-on') ? tipEventsSince(since) : [],
  ]);
  const byId = new Map([...changed, ...open.rows].map((record) => [record.id, record]));
  return {
    opportunities: [...byId.values()],
    habits,
    tips,
    currency: settings.currency,
    weekStartsOn: localWeekStart(),
  };
}

const NOTHING: Figure = { value: 0 };
/** What a measure comes to in a stretch of time; nothing for a measure this version does not know. */
export const figureOf = (measure: string, data: GoalData, span: Span): Figure =>
  isMeasure(measure) ? MEASURES[measure].figure(data, span) : NOTHING;

/** How every active goal stands now. */
export async function goalProgress(now = Date.now()): Promise<{ rows: GoalProgress[]; currency: string }> {
  const goals = (await listGoals()).filter((goal) => goal.active);
  const spans = goals.map((goal) => periodAt(now, goal.period, localWeekStart()));
  const since = Math.min(now, ...spans.map((span) => span.start));
  const data = await goalData(
    since,
    goals.map((goal) => goal.measure),
  );
  const rows = goals.map((goal, index): GoalProgress => {
    const span = spans[index] as Span;
    const figure = figureOf(goal.measure, data, span);
    const hasPace = !figure.over;
    return { goal, figure, span, ...(hasPace && { pace: paceOf(figure.value, goal.target, span, now) }) };
  });
  return { rows, currency: data.currency };
}

/** What a measure came to in each of the last periods, oldest first, the running one last. */
export async function pastFigures(
  measure: string,
  period: Goal['period'],
  count: number,
  now = Date.now(),
): Promise<{ span: Span; figure: Figure }[]> {
  const spans = lastPeriods(now, period, count, localWeekStart());
  const data = await goalData(spans[0]?.start ?? now, [measure]);
  return spans.map((span) => ({ span, figure: figureOf(measure, data, span) }));
}

/** The goal somebody starts with: one opportunity a week, until there is a record of one's own to go by. */
export function firstGoal(now = Date.now()): Goal {
  return {
    id: crypto.randomUUID(),
    type: 'count',
    measure: 'opportunities-logged',
    target: 1,
    period: 'week',
    active: true,
    createdAt: now,
    updatedAt: now,
  };
}
