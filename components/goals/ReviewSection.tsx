import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LogReceipts } from '@/components/log/LogReceipts';
import { undoLog } from '@/components/log/log-service';
import { QuickLogForm } from '@/components/log/QuickLogForm';
import { StageTag } from '@/components/log/StageTag';
import { type Done, type LogChanges, useLogChanges } from '@/components/log/use-log-changes';
import { Button } from '@/components/ui/Button';
import { Check } from '@/components/ui/Check';
import { dimensionName } from '@/components/ui/dimensions';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { Field } from '@/components/ui/Field';
import { faultWords } from '@/components/ui/fault';
import { formatDay, formatList, formatNumber } from '@/components/ui/format';
import { Notice, Progress } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { PageHead } from '@/components/ui/Shell';
import { useAttempt } from '@/components/ui/use-attempt';
import { useLive } from '@/components/ui/use-live';
import { useStored } from '@/components/ui/use-stored';
import { isNotedBy, localDay } from '@/utils/goals/periods';
import { localWeekStart } from '@/utils/messaging/week';
import { type MessageKey, t, tCount } from '@/utils/messaging/words';
import { DIMENSIONS } from '@/utils/model/dimension';
import { isConfidential } from '@/utils/model/openings';
import type { Opportunity } from '@/utils/model/opportunity';
import type { RulePack } from '@/utils/model/prompt-rule';
import { companyName } from '@/utils/storage/party';
import { finishReview, type ReviewCard, reviewCard } from '@/utils/storage/review';
import { reviewItem } from '@/utils/storage/review-settings';
import { keepSignal, letGoSignal } from '@/utils/storage/signals';
import { RecordLink } from './RecordLink';
import { OpenPromise, ParkedAgain } from './ReviewPromise';
import { ReviewReminder } from './ReviewReminder';
import './goals.css';

/** How a party is called before it is an account: its domain's first part, or the address itself. */
const partyName = (party: string) => (party.includes('@') ? party : companyName(party));

interface SignalProps {
  signal: NonNullable<ReviewCard['signal']>;
  /** How the log calls who said it. */
  of: string | undefined;
  /** What was logged of it and taken back. */
  again: Opportunity | undefined;
  changes: LogChanges;
  onAgain(record: Opportunity | undefined): void;
}

/** The signal goes with what is done about it and the next one comes: what was done is told by the page, with its way back. */
function OpenSignal({ signal, of, again, changes, onAgain }: SignalProps): JSX.Element {
  const [isLogging, setIsLogging] = useState(again !== undefined);
  const logged = (record: Opportunity): Done => ({
    words: t('quickLogReceipt', record.title, record.accountName),
    back: async () => {
      await undoLog(record.id);
      onAgain(record);
    },
  });
  const letGo = async (): Promise<Done | undefined> => {
    const before = await letGoSignal(signal.id);
    return before && { words: t('reviewSignalGone', of ?? signal.party), back: () => keepSignal(before) };
  };
  return (
    <section class="up-card up-stack" data-testid="review-signal">
      <h2>{t('reviewSignal')}</h2>
      <blockquote class="up-quote" dir="auto">
        {signal.sentence}
      </blockquote>
      <p class="up-soft up-small">{t('reviewSignalFrom', of ?? signal.party, formatDay(signal.at))}</p>
      {isConfidential(signal.kind) && <p class="up-soft up-small">{t('tipConfidential')}</p>}
      {isLogging && (
        <QuickLogForm
          focus
          untold
          onSaved={(record) => {
            onAgain(undefined);
            void changes.run(async () => logged(record));
          }}
          prefill={{
            accountName: again?.accountName ?? of ?? partyName(signal.party),
            ...(again && { title: again.title }),
            ...(signal.party.includes('@')
              ? { accountAddress: signal.party }
              : { accountDomain: signal.party }),
            signalKind: signal.kind,
            sentence: signal.sentence,
            url: signal.url,
          }}
        />
      )}
      <div class="up-row up-flush">
        {!isLogging && (
          <Button icon="add" onClick={() => setIsLogging(true)}>
            {t('reviewSignalLog')}
          </Button>
        )}
        <Button kind="quiet" onClick={() => void changes.run(letGo)}>
          {t('reviewSignalLetGo')}
        </Button>
      </div>
    </section>
  );
}

/** The words of this week as they are of the last one. */
const OF_LAST = {
  reviewHeading: 'reviewHeadingLast',
  reviewIntro: 'reviewIntroLast',
  reviewMadeNothing: 'reviewMadeNothingLast',
  reviewFocus: 'reviewFocusLast',
  reviewDone: 'reviewDoneLast',
  reviewSkip: 'reviewSkipLast',
  reviewWeekOff: 'reviewWeekOffLast',
} as const satisfies Partial<Record<MessageKey, MessageKey>>;

/** The weekly review: what was made possible, one open signal, one promise, one focus for next week. */
export function ReviewSection({ packs }: { packs: readonly RulePack[] }): JSX.Element {
  const [focus, setFocus] = useState<string>();
  const [settings] = useStored(reviewItem, reviewItem.read);
  const [fault, attempt] = useAttempt();
  const changes = useLogChanges();
  const [again, setAgain] = useState<Opportunity>();
  const review = useLive(['opportunities', 'heardSignals', 'tipEvents'], () => {
    const rules = new Map(
      packs.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule.dimension] as const)),
    );
    return reviewCard(Date.now(), localWeekStart(), (id) => rules.get(id));
  });
  if (review.state === 'loading') return <Progress label={t('loading')} />;
  if (review.state === 'failed') return <Notice tone="note">{faultWords(review.error)}</Notice>;
  const card = review.value;
  const week = localDay(card.week.start);
  const isThis = (firstDay: string) => isNotedBy(card.week, firstDay);
  const isDone = settings.value ? isThis(settings.value.doneWeek ?? '') : card.isDone;
  const chosen = focus ?? settings.value?.focus ?? card.focus?.dimension ?? '';
  const finish = (with_: string | undefined) => attempt(finishReview(card.week, with_));
  const said = (key: keyof typeof OF_LAST) => t(card.isLast ? OF_LAST[key] : key);
  const isOff = settings.value?.weeksOff.some(isThis) ?? false;
  return (
    <>
      <PageHead title={said('reviewHeading')} intro={said('reviewIntro')} />
      {isDone && (
        <Notice icon="check" tone="done" testId="review-done" isNews>
          {t('reviewIsDone')}
        </Notice>
      )}
      <section class="up-card up-stack" data-testid="review-made">
        <h2>{t('reviewMade')}</h2>
        {card.madePossible.length === 0 ? (
          <p class="up-soft">{said('reviewMadeNothing')}</p>
        ) : (
          <ul class="up-account-log">
            {card.madePossible.map(({ record, stage }) => (
              <li key={record.id} class="up-row up-row-between up-made">
                <RecordLink record={record} />
                <StageTag record={{ ...record, stage }} />
              </li>
            ))}
          </ul>
        )}
        {card.madeCount > card.madePossible.length && (
          <p class="up-soft up-small">
            {tCount('accountLogMore', card.madeCount - card.madePossible.length)}
          </p>
        )}
        {card.benefited.length > 0 && <p>{t('reviewBenefited', formatList(card.benefited))}</p>}
        {card.logged > 0 && <p class="up-soft up-small">{tCount('reviewLogged', card.logged)}</p>}
      </section>
      {card.signal && (
        <OpenSignal
          key={`${card.signal.id} ${again?.id}`}
          signal={card.signal}
          of={card.signalOf}
          again={again?.origin.sentence === card.signal.sentence ? again : undefined}
          changes={changes}
          onAgain={setAgain}
        />
      )}
      {/* Each is another button than the one before it: a double click is not meant for the next. */}
      {card.promise && (
        <OpenPromise
          key={`${card.promise.record.id} ${card.promise.date}`}
          promise={card.promise}
          changes={changes}
        />
      )}
      {card.parked && <ParkedAgain key={card.parked.record.id} parked={card.parked} changes={changes} />}
      <section class="up-card up-stack" data-testid="review-focus">
        <h2>{said('reviewFocus')}</h2>
        <Field
          label={t('reviewFocusLabel')}
          hint={
            card.focus && chosen === card.focus.dimension
              ? t('reviewFocusWhy', formatNumber(card.focus.actedOn), formatNumber(card.focus.shown))
              : undefined
          }
        >
          {(slots) => (
            <Select
              slots={slots}
              value={chosen}
              choices={[
                { value: '', name: t('reviewFocusNone') },
                ...DIMENSIONS.map((one) => ({ value: one, name: dimensionName(one) })),
              ]}
              onChange={setFocus}
            />
          )}
        </Field>
        <Check
          checked={isOff}
          onChange={(off) =>
            attempt(
              reviewItem.patch(({ weeksOff }) => ({
                weeksOff: off ? [...weeksOff, week] : weeksOff.filter((one) => !isThis(one)),
              })),
            )
          }
        >
          {said('reviewWeekOff')}
        </Check>
      </section>
      <FaultNotice fault={fault} testId="review-fault" />
      <div class="up-row up-flush">
        <Button kind="primary" icon="check" data-testid="review-finish" onClick={() => finish(chosen)}>
          {said('reviewDone')}
        </Button>
        {!isDone && (
          <Button kind="quiet" onClick={() => finish(undefined)}>
            {said('reviewSkip')}
          </Button>
        )}
      </div>
      <ReviewReminder />
      <LogReceipts changes={changes} />
    </>
  );
}
