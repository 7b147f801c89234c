import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { formatNumber } from '@/components/ui/format';
import { useLive } from '@/components/ui/use-live';
import { t } from '@/utils/messaging/words';
import {
  type Opportunity,
  type OpportunityChange,
  type OpportunityStage,
  STAGES,
} from '@/utils/model/opportunity';
import { type BoardColumn, boardOf } from '@/utils/storage/log-board';
import type { OpportunityQuery } from '@/utils/storage/opportunity-list';
import { ClassTag } from './ClassTag';
import { ColumnSums } from './ColumnSums';
import { byStep, stageBeside } from './LogRow';
import { stageStep } from './stage-keys';
import type { BackTo } from './use-log-place';
import { incrementWords, stageName, stageProof } from './words';
import './board.css';

interface Props {
  query: OpportunityQuery;
  /** In the order in which each column tells its sums. */
  currencies: readonly string[];
  /** The card that the rep comes back to. */
  backTo?: BackTo;
  onChange(id: string, change: OpportunityChange): void;
}

/** Cards of a column that are drawn at first, and more with each press. */
const PAGE = 30;

type Limits = Record<OpportunityStage, number>;
const AT_FIRST = Object.fromEntries(STAGES.map((stage) => [stage, PAGE])) as Limits;

const board = (key: string) => boardOf(...(JSON.parse(key) as [OpportunityQuery, Limits]));

interface ColumnProps extends Omit<Props, 'query'> {
  stage: OpportunityStage;
  /** Undefined until it is read. */
  column: BoardColumn | undefined;
  onMore(): void;
}

function Column({ stage, column, currencies, backTo, onChange, onMore }: ColumnProps): JSX.Element {
  const [isOver, setIsOver] = useState(false);
  const { rows = [], sums = [], total = 0 } = column ?? {};
  return (
    <section
      class="up-column"
      data-over={isOver || undefined}
      data-testid={`column-${stage}`}
      aria-label={stageName(stage)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const id = event.dataTransfer?.getData('text/plain');
        if (id) onChange(id, { stage });
      }}
    >
      <div class="up-column-head">
        <h2 title={stageProof(stage)}>
          <span>{stageName(stage)}</span>
          <span class="up-soft up-number">{formatNumber(total)}</span>
        </h2>
        <ColumnSums sums={sums} order={currencies} />
      </div>
      <div class="up-column-cards">
        <ul>
          {rows.map((record) => (
            <Card key={record.id} record={record} backTo={backTo} onChange={onChange} />
          ))}
        </ul>
        {column && rows.length === 0 && <p class="up-column-empty">{stageProof(stage)}</p>}
        {total > rows.length && (
          <Button size="small" kind="quiet" onClick={onMore}>
            {t('boardMore', formatNumber(total - rows.length))}
          </Button>
        )}
      </div>
    </section>
  );
}

interface CardProps {
  record: Opportunity;
  backTo: BackTo | undefined;
  onChange: Props['onChange'];
}

function Card({ record, backTo, onChange }: CardProps): JSX.Element {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!backTo || backTo.current?.id !== record.id) return;
    backTo.current = undefined;
    link.current?.scrollIntoView({ block: 'center', inline: 'center' });
    link.current?.focus({ preventScroll: true });
  });
  const increment = incrementWords(record);
  const before = stageBeside(record.stage, -1);
  const after = stageBeside(record.stage, 1);
  return (
    <li
      class="up-board-card"
      draggable
      data-id={record.id}
      onDragStart={(event) => event.dataTransfer?.setData('text/plain', record.id)}
      onFocusIn={({ currentTarget, target }) => {
        // The browser leaves a card half beyond the edge. What is pressed with a pointer does not move under it.
        if ((target as Element).matches(':focus-visible'))
          currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }}
      onKeyDown={(event) => {
        const step = stageStep(event);
        if (step) onChange(record.id, byStep(step));
      }}
    >
      <a ref={link} href={`#/log/${encodeURIComponent(record.id)}`}>
        <span class="up-lines up-title-lines" title={record.title}>
          <bdi>{record.title}</bdi>
        </span>
      </a>
      <span class="up-soft up-small">
        <bdi>{record.accountName}</bdi>
      </span>
      <div class="up-row up-row-between">
        <ClassTag value={record.class} />
        {increment && (
          <span class="up-number up-small" title={t('logIncrement')}>
            {increment}
          </span>
        )}
      </div>
      <div class="up-row up-row-between">
        <Button
          iconOnly
          kind="quiet"
          size="small"
          icon="back"
          disabled={!before}
          label={before ? t('boardMoveTo', record.title, stageName(before)) : t('boardFirst')}
          onClick={() => before && onChange(record.id, { stage: before })}
        />
        <Button
          iconOnly
          kind="quiet"
          size="small"
          icon="forward"
          disabled={!after}
          label={after ? t('boardMoveTo', record.title, stageName(after)) : t('boardLast')}
          onClick={() => after && onChange(record.id, { stage: after })}
        />
      </div>
    </li>
  );
}

/** The log by stage, so that a heap of Noticed with nothing Joined can be seen. */
export function LogBoard({ query, ...props }: Props): JSX.Element {
  const [limits, setLimits] = useState(AT_FIRST);
  const read = useLive(['opportunities'], board, JSON.stringify([query, limits]));
  return (
    <div class="up-board" data-testid="log-board">
      {STAGES.map((stage) => (
        <Column
          key={stage}
          stage={stage}
          column={read.value?.[stage]}
          onMore={() => setLimits((now) => ({ ...now, [stage]: now[stage] + PAGE }))}
          {...props}
        />
      ))}
    </div>
  );
}
