import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { useAttempt } from '@/components/ui/use-attempt';
import { useLive } from '@/components/ui/use-live';
import { t } from '@/utils/messaging/words';
import { takeUpGoal } from '@/utils/storage/goals';
import { GoalMeter } from './GoalMeter';
import { firstGoal, GOAL_TABLES, goalsNow } from './progress';
import { useOrganisationGoals } from './use-organisation-goals';
import './goals.css';

/** The rep's goals at a glance; before there is one, a first one to take up with one press. */
export function GoalGlance({ onOpen }: { onOpen(): void }): JSX.Element | null {
  const progress = useLive(GOAL_TABLES, () => goalsNow());
  const organisation = useOrganisationGoals();
  const [fault, attempt] = useAttempt();
  if (progress.state === 'loading') return null;
  if (progress.state === 'failed') return <FaultNotice fault={progress.error} />;
  const rows = [...organisation, ...(progress.value?.active ?? [])];
  if (rows.length === 0) {
    return (
      <>
        <FaultNotice fault={fault} />
        <div class="up-row" data-testid="goal">
          <span>{t('goalFirstOffer')}</span>
          <Button size="small" onClick={() => attempt(takeUpGoal(firstGoal()))} data-testid="first-goal">
            {t('goalFirstTake')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <section class="up-stack" data-testid="goal" aria-label={t('goalsHeading')}>
      {rows.map((row) => (
        <GoalMeter key={row.goal.id} row={row} currency={progress.value?.currency ?? 'EUR'} />
      ))}
      <div>
        <Button size="small" kind="quiet" class="up-flush" onClick={onOpen}>
          {t('goalsOpen')}
        </Button>
      </div>
    </section>
  );
}
