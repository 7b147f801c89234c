import type { JSX } from 'preact';
import type { LogChanges } from '@/components/log/use-log-changes';
import { Button } from '@/components/ui/Button';
import { formatDay } from '@/components/ui/format';
import { localDay } from '@/utils/goals/periods';
import { t } from '@/utils/messaging/words';
import { DAY } from '@/utils/model/day';
import type { Opportunity } from '@/utils/model/opportunity';
import { PARKED_DAYS } from '@/utils/storage/opportunity-list';
import type { ReviewCard } from '@/utils/storage/review';
import { RecordLink } from './RecordLink';
import './goals.css';

interface PromiseProps {
  promise: NonNullable<ReviewCard['promise']>;
  changes: LogChanges;
}

/**
 * Ticks off the step that the card shows: what another window wrote beside it since stays, and a step that has taken its
 * place is not done.
 */
const doneIn = ({ firstStep }: Opportunity, shown: { will: string; date?: string }): Partial<Opportunity> =>
  firstStep && firstStep.will === shown.will && firstStep.date === shown.date
    ? { firstStep: { ...firstStep, done: true } }
    : {};

/** The step of ours that is due next, or was due. */
export function OpenPromise({ promise, changes }: PromiseProps): JSX.Element {
  const { record, date, isOverdue } = promise;
  const step = record.firstStep;
  return (
    <section class="up-card up-stack" data-testid="review-promise">
      <h2>{t('reviewPromise')}</h2>
      <p>
        <RecordLink record={record} />
      </p>
      {step && (
        <p>
          <bdi>{step.will}</bdi>
        </p>
      )}
      <div class="up-row up-row-between">
        <span class="up-soft up-small">
          {isOverdue ? t('reviewPromiseOverdue', formatDay(date)) : t('reviewPromiseDue', formatDay(date))}
        </span>
        {step && (
          <Button
            size="small"
            icon="check"
            onClick={() => void changes.change([record.id], (now) => doneIn(now, step))}
          >
            {t('reviewPromiseDone')}
          </Button>
        )}
      </div>
    </section>
  );
}

type Exit = NonNullable<Opportunity['exit']>;
interface ParkedProps {
  parked: NonNullable<ReviewCard['parked']>;
  changes: LogChanges;
}

/** What was parked until a day that has come, or long ago: whoever parked it counts on hearing of it again. */
export function ParkedAgain({ parked, changes }: ParkedProps): JSX.Element {
  const { record } = parked;
  // Dropped meanwhile, it stays so.
  const change = (to: (exit: Exit) => Exit | undefined) =>
    void changes.change([record.id], ({ exit }) => (exit?.type === 'parked' ? { exit: to(exit) } : {}));
  return (
    <section class="up-card up-stack" data-testid="review-parked">
      <h2>{t('reviewParked')}</h2>
      <p>
        <RecordLink record={record} />
      </p>
      {record.exit?.reason && (
        <p>
          <bdi>{record.exit.reason}</bdi>
        </p>
      )}
      <div class="up-row up-row-between">
        <span class="up-soft up-small">
          {'until' in parked
            ? t('reviewParkedUntil', formatDay(parked.until))
            : t('reviewParkedSince', formatDay(localDay(parked.since)))}
        </span>
        <span class="up-row">
          <Button
            size="small"
            onClick={() => change((exit) => ({ ...exit, until: localDay(Date.now() + PARKED_DAYS * DAY) }))}
          >
            {t('reviewParkedLater')}
          </Button>
          <Button size="small" onClick={() => change(() => undefined)}>
            {t('exitBack')}
          </Button>
        </span>
      </div>
    </section>
  );
}
