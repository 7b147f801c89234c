import { isMeasure } from '@/utils/goals/measures';
import { localWeekStart } from '@/utils/messaging/week';
import type { Goal } from '@/utils/model/goal';
import { listGoals } from '@/utils/storage/goals';
import { type OfferedGoal, offeredGoals } from '@/utils/storage/playbooks/goals';
import { type GoalProgress, goalProgress, repSettings } from '@/utils/storage/progress';

/** The tables that figures are made from. */
export const GOAL_TABLES = ['goals', 'opportunities', 'habitEvents', 'tipEvents', 'playbooks'] as const;

export interface GoalsNow {
  /** Active goals with their progress. */
  active: GoalProgress[];
  /** Goals put aside. */
  resting: Goal[];
  /** What playbooks propose. */
  offered: OfferedGoal[];
  currency: string;
}

/** How the rep's goals stand now. @param periods periods of history, the running one included */
export async function goalsNow(periods = 1, now = Date.now()): Promise<GoalsNow> {
  const rep = repSettings();
  const [goals, { currency }] = await Promise.all([listGoals(), rep]);
  const own = goals.filter((goal) => goal.active);
  const [active, offered] = await Promise.all([
    goalProgress(own, now, localWeekStart(), periods, rep),
    offeredGoals(goals),
  ]);
  return {
    active,
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
