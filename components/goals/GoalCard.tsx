import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { t } from '@/utils/messaging/words';
import type { Goal } from '@/utils/model/goal';
import type { GoalProgress } from '@/utils/storage/progress';
import { GoalMeter } from './GoalMeter';
import { PaceChart } from './PaceChart';
import { StreakLine } from './StreakLine';

interface Props {
  row: GoalProgress;
  currency: string;
  onEdit(goal: Goal): void;
  onRest(goal: Goal): void;
  onRemove(goal: Goal): void;
}

/** A goal as it stands: the way to its target, the plan, the weeks behind it. */
export function GoalCard({ row, currency, onEdit, onRest, onRemove }: Props): JSX.Element {
  const [isOpen, setIsOpen] = useState(false);
  const { goal, streak, figure } = row;
  return (
    <li class="up-card up-stack" data-testid="goal-card" data-measure={goal.measure}>
      <GoalMeter row={row} currency={currency} />
      {goal.when && goal.will && <p class="up-goal-if">{t('goalIfThen', goal.when, goal.will)}</p>}
      {streak && streak.marks.length > 1 && <StreakLine streak={streak} />}
      <div class="up-row">
        {!figure.over && (
          <Button
            size="small"
            kind="quiet"
            class="up-flush"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? t('goalPaceHide') : t('goalPaceShow')}
          </Button>
        )}
        <span class="up-grow" />
        <Button size="small" kind="quiet" onClick={() => onEdit(goal)}>
          {t('edit')}
        </Button>
        <Button size="small" kind="quiet" onClick={() => onRest(goal)}>
          {t('goalRest')}
        </Button>
        <Button size="small" kind="quiet" onClick={() => onRemove(goal)}>
          {t('remove')}
        </Button>
      </div>
      {isOpen && <PaceChart row={row} currency={currency} />}
    </li>
  );
}
