import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { faultWords } from '@/components/ui/fault';
import { formatNumber } from '@/components/ui/format';
import { Icon } from '@/components/ui/Icon';
import { Empty, Notice, Progress } from '@/components/ui/Notice';
import { Receipt } from '@/components/ui/Receipt';
import { PageHead } from '@/components/ui/Shell';
import { sayUndone } from '@/components/ui/say';
import { useAttempt } from '@/components/ui/use-attempt';
import { useLive } from '@/components/ui/use-live';
import { t, tCount } from '@/utils/messaging/words';
import { type Goal, MOST_ACTIVE_GOALS } from '@/utils/model/goal';
import type { RulePack } from '@/utils/model/prompt-rule';
import { hasTwin, listGoals, removeGoal, saveGoal, takeUpGoal, withRoom } from '@/utils/storage/goals';
import { GoalCard } from './GoalCard';
import { GoalEditor } from './GoalEditor';
import { GoalLine } from './GoalLine';
import { OfferedGoals } from './OfferedGoals';
import { ProgressCharts } from './ProgressCharts';
import { firstGoal, GOAL_TABLES, goalsNow } from './progress';
import { useOrganisationGoals } from './use-organisation-goals';
import { WhatWorks } from './WhatWorks';
import { measureName } from './words';
import './goals.css';

/** Puts back a goal that was removed: its place may have been taken since. */
async function putBack(goal: Goal): Promise<void> {
  for (const one of withRoom([goal], await listGoals())) await saveGoal(one);
}

/** So many that were put aside are seen at once: the progress stands below them. */
const GLANCE = 5;

/** The rep's goals, up to three at a time, and their progress in pictures. */
export function GoalsSection({ packs }: { packs: readonly RulePack[] }): JSX.Element {
  const goals = useLive(GOAL_TABLES, () => goalsNow(12));
  const organisation = useOrganisationGoals(12);
  const [editing, setEditing] = useState<{ goal: Goal; isNew: boolean }>();
  const [removed, setRemoved] = useState<Goal>();
  const [isAll, setIsAll] = useState(false);
  const [fault, attempt] = useAttempt();
  const { active = [], resting = [], offered = [], currency = 'EUR' } = goals.value ?? {};
  const aimedAt = active.map(({ goal }) => goal);
  const isFull = active.length >= MOST_ACTIVE_GOALS;
  const add = () => setEditing({ goal: firstGoal(), isNew: true });
  const save = (goal: Goal) => attempt(saveGoal(goal));
  const takeUp = (goal: Goal) => attempt(takeUpGoal(goal));
  const remove = (goal: Goal) => attempt(removeGoal(goal.id).then((gone) => gone && setRemoved(gone)));
  const wake = (goal: Goal) => (
    <li key={goal.id} class="up-site-row">
      <GoalLine goal={goal} currency={currency} />
      {hasTwin(goal, aimedAt) ? (
        <span class="up-soft up-small">{t('goalTwice')}</span>
      ) : (
        <Button size="small" disabled={isFull} onClick={() => save({ ...goal, active: true })}>
          {t('goalWake')}
        </Button>
      )}
      <Button size="small" kind="quiet" onClick={() => remove(goal)}>
        {t('remove')}
      </Button>
    </li>
  );
  return (
    <>
      <PageHead
        title={t('goalsHeading')}
        intro={t('goalsIntro')}
        actions={
          active.length > 0 && (
            <Button kind="primary" icon="add" disabled={isFull} data-testid="goal-new" onClick={add}>
              {t('goalNew')}
            </Button>
          )
        }
      />
      {isFull && <p class="up-soft up-small">{tCount('goalsFull', MOST_ACTIVE_GOALS)}</p>}
      {goals.state === 'loading' && <Progress label={t('loading')} />}
      {(goals.state === 'failed' || fault !== undefined) && (
        <Notice tone="note" isNews>
          {faultWords(goals.error ?? fault)}
        </Notice>
      )}
      {removed && (
        <Receipt
          testId="receipt"
          onUndo={() => {
            attempt(putBack(removed), () => {
              setRemoved(undefined);
              sayUndone();
            });
          }}
          onClose={() => setRemoved(undefined)}
        >
          {t('goalRemoved', measureName(removed.measure))}
        </Receipt>
      )}
      {organisation.length > 0 && (
        <ul class="up-stack" data-testid="organisation-goals">
          {organisation.map((row) => (
            <GoalCard key={row.goal.id} row={row} currency={currency} />
          ))}
        </ul>
      )}
      {goals.state === 'ready' && active.length === 0 && (
        <div class="up-card">
          <Empty
            icon={<Icon name="target" size={28} />}
            title={t('goalsEmpty')}
            testId="goals-empty"
            actions={
              <>
                <Button kind="primary" data-testid="first-goal" onClick={() => takeUp(firstGoal())}>
                  {t('goalFirstTake')}
                </Button>
                <Button data-testid="goal-new" onClick={add}>
                  {t('goalsOther')}
                </Button>
              </>
            }
          >
            {t('goalFirstOffer')}
          </Empty>
        </div>
      )}
      {active.length > 0 && (
        <ul class="up-stack" data-testid="goal">
          {active.map((row) => (
            <GoalCard
              key={row.goal.id}
              row={row}
              currency={currency}
              actions={{
                onEdit: (goal) => setEditing({ goal, isNew: false }),
                onRest: (goal) => save({ ...goal, active: false }),
                onRemove: remove,
              }}
            />
          ))}
        </ul>
      )}
      {resting.length > 0 && (
        <section class="up-card up-stack">
          <h2>{t('goalsResting')}</h2>
          <ul class="up-site-list">{(isAll ? resting : resting.slice(0, GLANCE)).map(wake)}</ul>
          {!isAll && resting.length > GLANCE && (
            <div>
              <Button size="small" kind="quiet" class="up-flush" onClick={() => setIsAll(true)}>
                {t('boardMore', formatNumber(resting.length - GLANCE))}
              </Button>
            </div>
          )}
        </section>
      )}
      <OfferedGoals
        offered={offered}
        currency={currency}
        isFull={isFull}
        onTake={(proposal) => takeUp({ ...firstGoal(), ...proposal })}
      />
      <h2>{t('progressHeading')}</h2>
      <ProgressCharts packs={packs} />
      <WhatWorks packs={packs} />
      {editing && (
        <GoalEditor
          goal={editing.goal}
          isNew={editing.isNew}
          currency={currency}
          active={aimedAt}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}
