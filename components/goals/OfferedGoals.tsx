import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { t } from '@/utils/messaging/words';
import type { GoalProposal } from '@/utils/model/playbook';
import type { OfferedGoal } from '@/utils/storage/playbooks/goals';
import { GoalLine } from './GoalLine';

interface Props {
  offered: readonly OfferedGoal[];
  currency: string;
  /** As many goals are active as may be. */
  isFull: boolean;
  onTake(goal: GoalProposal): void;
}

/** Goals that playbooks propose, to be taken up or left. */
export function OfferedGoals({ offered, currency, isFull, onTake }: Props): JSX.Element | null {
  if (offered.length === 0) return null;
  return (
    <section class="up-card up-stack" data-testid="offered-goals">
      <h2>{t('goalsOffered')}</h2>
      <ul class="up-site-list">
        {offered.map(({ from, goal }) => (
          <li key={`${from} ${JSON.stringify(goal)}`} class="up-site-row">
            <GoalLine goal={goal} currency={currency} />
            <span class="up-soft up-small" dir="auto">
              {from}
            </span>
            <Button size="small" disabled={isFull} onClick={() => onTake(goal)}>
              {t('goalFirstTake')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
