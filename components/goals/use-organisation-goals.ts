import { useLive } from '@/components/ui/use-live';
import { useManaged } from '@/components/ui/use-managed';
import { localWeekStart } from '@/utils/messaging/week';
import { managedGoals } from '@/utils/storage/managed';
import { type GoalProgress, goalProgress } from '@/utils/storage/progress';
import { GOAL_TABLES } from './progress';

/**
 * How the goals of the organisation stand: seen, not changed. A browser that has just started may take seconds to say
 * what the policy is; the rep's own goals do not wait for that.
 * @param periods periods of history, the running one included
 */
export function useOrganisationGoals(periods = 1): GoalProgress[] {
  const { defaultGoals } = useManaged();
  const rows = useLive(
    GOAL_TABLES,
    (key) => {
      const now = Date.now();
      const weekStart = localWeekStart();
      return goalProgress(managedGoals(JSON.parse(key), now, weekStart), now, weekStart, periods);
    },
    JSON.stringify(defaultGoals),
  );
  return rows.value ?? [];
}
