import { language } from '@/components/ui/format';
import { type Weekday, weekStart } from '@/utils/goals/periods';
import type { Goal } from '@/utils/model/goal';
import { listGoals } from '@/utils/storage/goals';
import { type GoalProgress, goalProgress } from '@/utils/storage/progress';
import { readSettings } from '@/utils/storage/settings';

/** The tables that figures are made from. */
export const GOAL_TABLES = ['goals', 'opportunities', 'habitEvents', 'tipEvents'] as const;

/** The first day of the rep's week. */
export const localWeekStart = (): Weekday => weekStart(language());

export interface GoalsNow {
  /** Active goals with their progress. */
  active: GoalProgress[];
  /** Goals put aside. */
  resting: Goal[];
  currency: string;
}

/** How every goal stands now. @param periods periods of history, the running one included */
export async function goalsNow(periods = 1, now = Date.now()): Promise<GoalsNow> {
  const [goals, { currency }] = await Promise.all([listGoals(), readSettings()]);
  const active = await goalProgress(
    goals.filter((goal) => goal.active),
    now,
    localWeekStart(),
    periods,
  );
  return { active, resting: goals.filter((goal) => !goal.active), currency };
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
