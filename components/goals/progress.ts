import { language } from '@/components/ui/format';
import { isMeasure } from '@/utils/goals/measures';
import { type Weekday, weekStart } from '@/utils/goals/periods';
import type { Goal } from '@/utils/model/goal';
import { listGoals } from '@/utils/storage/goals';
import { managedGoals, readManaged } from '@/utils/storage/managed';
import { type OfferedGoal, offeredGoals } from '@/utils/storage/playbooks/goals';
import { type GoalProgress, goalProgress } from '@/utils/storage/progress';
import { readSettings } from '@/utils/storage/settings';

/** The tables that figures are made from. */
export const GOAL_TABLES = ['goals', 'opportunities', 'habitEvents', 'tipEvents', 'playbooks'] as const;

/** The first day of the rep's week. */
export const localWeekStart = (): Weekday => weekStart(language());

export interface GoalsNow {
  /** Set by the organisation: seen, not changed. */
  organisation: GoalProgress[];
  /** Active goals with their progress. */
  active: GoalProgress[];
  /** Goals put aside. */
  resting: Goal[];
  /** What playbooks propose. */
  offered: OfferedGoal[];
  currency: string;
}

/** How every goal stands now. @param periods periods of history, the running one included */
export async function goalsNow(periods = 1, now = Date.now()): Promise<GoalsNow> {
  const [goals, { currency }, managed] = await Promise.all([listGoals(), readSettings(), readManaged()]);
  const theirs = managedGoals(managed, now);
  const own = goals.filter((goal) => goal.active);
  const [rows, offered] = await Promise.all([
    goalProgress([...theirs, ...own], now, localWeekStart(), periods),
    offeredGoals(goals),
  ]);
  return {
    organisation: rows.filter(({ goal }) => theirs.includes(goal)),
    active: rows.filter(({ goal }) => own.includes(goal)),
    resting: goals.filter((goal) => !goal.active),
    offered: offered.filter(({ goal }) => isMeasure(goal.measure)),
    currency,
  };
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
