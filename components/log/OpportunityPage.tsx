import type { JSX, RefObject } from 'preact';
import { Button } from '@/components/ui/Button';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { formatDay, formatNumber } from '@/components/ui/format';
import { Icon } from '@/components/ui/Icon';
import { Empty, Progress } from '@/components/ui/Notice';
import { TextField } from '@/components/ui/TextField';
import { useLive } from '@/components/ui/use-live';
import { useSettings } from '@/components/ui/use-settings';
import { t } from '@/utils/messaging/words';
import { keptSentence, LONGEST_SENTENCE } from '@/utils/model/kept-sentence';
import type { Opportunity, OpportunityChange } from '@/utils/model/opportunity';
import { webAddress } from '@/utils/model/web-address';
import { getOpportunity } from '@/utils/storage/opportunities';
import { ClassTag } from './ClassTag';
import { CustomerCard } from './CustomerCard';
import { EntrySteps } from './EntrySteps';
import { IntoCrm } from './IntoCrm';
import { LogReceipts } from './LogReceipts';
import { OpportunityHistory } from './OpportunityHistory';
import { QuestionField } from './QuestionField';
import { questionGroups } from './questions';
import { SetAside } from './SetAside';
import { StageSteps } from './StageSteps';
import { useLogChanges } from './use-log-changes';
import type { LogPlace } from './use-log-place';
import { exitName, incrementWords, outcomeName, stageName } from './words';
import './opportunity.css';

/** Letters beyond which a title is a sentence rather than a name, and is set as one. */
const LONG_TITLE = 80;

interface OriginProps {
  record: Opportunity;
  /** @returns whether it is stored */
  onChange(change: OpportunityChange): Promise<boolean>;
}

/**
 * Whether the customer said it or the rep thought of it, with the page that it came from and the customer's words: to be
 * changed, or left out.
 */
function Origin({ record, onChange }: OriginProps): JSX.Element {
  const { sentence, type } = record.origin;
  const url = webAddress(record.origin.url);
  return (
    <section class="up-card up-stack" data-testid="origin">
      <h2>{t('originHeading')}</h2>
      <p class="up-soft up-small">{type === 'signal' ? t('originHeard') : t('originIdea')}</p>
      {(sentence || type === 'signal') && (
        <TextField
          label={t('quickLogSentence')}
          hint={t('quickLogSentenceHint')}
          value={sentence}
          lines={2}
          maxLength={LONGEST_SENTENCE}
          testId="origin-sentence"
          onCommit={(typed) =>
            onChange(({ origin: { sentence: _, ...origin } }) => ({
              origin: { ...origin, ...(typed.trim() && { sentence: keptSentence(typed.trim()) }) },
            }))
          }
        />
      )}
      {url && (
        <p>
          <a href={url} target="_blank" rel="noreferrer">
            {t('originLink')}
          </a>
        </p>
      )}
    </section>
  );
}

/**
 * One opportunity: where it stands, what its next stage needs, what is known, and how it came here.
 * @param kept how the log was left: the way to the one before and after goes by it
 */
export function OpportunityPage({ id, kept }: { id: string; kept?: RefObject<LogPlace> }): JSX.Element {
  const found = useLive(['opportunities'], getOpportunity, id);
  const settings = useSettings();
  const changes = useLogChanges();
  const record = found.value;
  const set = (change: OpportunityChange) => changes.change([id], change);
  const back = (
    <div class="up-row up-row-between">
      <a class="up-back" href="#/log">
        <Icon name="back" />
        {t('logHeading')}
      </a>
      {kept && found.state === 'ready' && <EntrySteps id={id} record={record} kept={kept} />}
    </div>
  );
  const receipt = <LogReceipts changes={changes} />;
  if (found.state === 'loading') return <Progress label={t('loading')} />;
  if (found.state === 'failed') return <FaultNotice fault={found.error} />;
  if (!record) {
    return (
      <>
        {back}
        <div class="up-card">
          <Empty icon={<Icon name="list" size={28} />} title={t('opportunityGone')} />
        </div>
        {receipt}
      </>
    );
  }
  const increment = incrementWords(record);
  return (
    <>
      {back}
      <header class="up-opportunity-head">
        <h1 data-long={record.title.length > LONG_TITLE || undefined}>
          <bdi>{record.title}</bdi>
        </h1>
        <p class="up-row">
          <bdi>{record.accountName}</bdi>
          <ClassTag value={record.class} />
          {record.exit && <span class="up-tag">{exitName(record.exit.type)}</span>}
          {record.outcome && <span class="up-tag">{outcomeName(record.outcome)}</span>}
          {increment && (
            <span class="up-number" title={t('logIncrement')}>
              {increment}
            </span>
          )}
          <span class="up-soft up-small">{t('opportunityLogged', formatDay(record.createdAt))}</span>
        </p>
      </header>
      <section class="up-card">
        <StageSteps stage={record.stage} onChange={(stage) => void set({ stage })} />
      </section>
      <Origin record={record} onChange={set} />
      {questionGroups(record).map((group) => (
        <details
          key={`${group.stage} ${group.isNext}`}
          class="up-card up-questions"
          open={group.isNext || group.answered < group.questions.length}
          data-testid={`questions-${group.stage}`}
        >
          <summary>
            <h2>
              {group.isNext
                ? t('questionsNext', stageName(group.stage))
                : t('questionsOf', stageName(group.stage))}
            </h2>
            <span class="up-soft up-small up-number">
              {t('questionsDone', formatNumber(group.answered), formatNumber(group.questions.length))}
            </span>
          </summary>
          <div class="up-questions-body">
            {group.questions.map((question) => (
              <QuestionField
                key={question}
                question={question}
                record={record}
                currency={settings?.currency ?? 'EUR'}
                onChange={set}
              />
            ))}
          </div>
        </details>
      ))}
      <section class="up-card up-stack">
        <h2>{t('basicsHeading')}</h2>
        <TextField
          label={t('quickLogTitle')}
          value={record.title}
          maxLength={200}
          isLine
          testId="opportunity-title"
          refuse={(title) => (title.trim() ? undefined : t('quickLogMissingTitle'))}
          onCommit={(title) => set({ title: title.trim() })}
        />
        <IntoCrm record={record} onChange={set} />
      </section>
      <CustomerCard accountId={record.accountId} changes={changes} />
      <SetAside record={record} onChange={set} />
      <section class="up-card up-stack">
        <h2>{t('historyHeading')}</h2>
        <OpportunityHistory record={record} />
      </section>
      <div>
        <Button icon="trash" data-testid="opportunity-remove" onClick={() => void changes.remove([id])}>
          {t('opportunityRemove')}
        </Button>
      </div>
      {receipt}
    </>
  );
}
