import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { ManagedTag } from '@/components/ui/ManagedTag';
import { t } from '@/utils/messaging/words';
import type { Goal } from '@/utils/model/goal';
import type { GoalProgress } from '@/utils/storage/progress';
import { GoalMeter } from './GoalMeter';
import { PaceChart } from './PaceChart';
import { StreakLine } from './StreakLine';
import { planWords } from './words';

interface GoalActions {
  onEdit(goal: Goal): void;
  onRest(goal: Goal): void;
  onRemove(goal: Goal): void;
}

interface Props {
  row: GoalProgress;
  currency: string;
  /** What the rep can do with it; absent for a goal of the organisation. */
  actions?: GoalActions;
}

/** A goal as it stands: the way to its target, the plan, the weeks behind it. */
export function GoalCard({ row, currency, actions }: Props): JSX.Element {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { goal, streak, figure } = row;
  return (
    <li class="up-card up-stack" data-testid="goal-card" data-measure={goal.measure}>
      <GoalMeter row={row} currency={currency} nameId={id} hasLog />
      {goal.when && goal.will && <p class="up-goal-if">{planWords(goal.when, goal.will)}</p>}
      {streak && streak.marks.length > 1 && <StreakLine streak={streak} />}
      <div class="up-row up-flush">
        {!figure.over && (
          <Button
            size="small"
            kind="quiet"
            aria-expanded={isOpen}
            aria-describedby={id}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? t('goalPaceHide') : t('goalPaceShow')}
          </Button>
        )}
        {actions ? (
          <span class="up-row up-goal-deeds">
            <Button size="small" kind="quiet" aria-describedby={id} onClick={() => actions.onRest(goal)}>
              {t('goalRest')}
            </Button>
            <Button
              iconOnly
              size="small"
              kind="quiet"
              icon="edit"
              label={t('edit')}
              aria-describedby={id}
              onClick={() => actions.onEdit(goal)}
            />
            <Button
              iconOnly
              size="small"
              kind="quiet"
              icon="trash"
              label={t('remove')}
              aria-describedby={id}
              onClick={() => actions.onRemove(goal)}
            />
          </span>
        ) : (
          <span class="up-goal-deeds">
            <ManagedTag />
          </span>
        )}
      </div>
      {isOpen && <PaceChart row={row} currency={currency} />}
    </li>
  );
}
