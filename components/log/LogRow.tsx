import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { formatDay } from '@/components/ui/format';
import { keyOf } from '@/components/ui/key-of';
import { Select } from '@/components/ui/Select';
import { t } from '@/utils/messaging/words';
import {
  type Opportunity,
  type OpportunityChange,
  type OpportunityStage,
  STAGES,
} from '@/utils/model/opportunity';
import { ClassTag } from './ClassTag';
import { stageStep } from './stage-keys';
import { exitName, incrementWords, outcomeName, stageName } from './words';

export interface RowActions {
  onSelect(id: string, selected: boolean): void;
  /** @returns whether it is stored */
  onChange(id: string, change: OpportunityChange): Promise<boolean>;
  /** Arrow keys: go to the row before or after. */
  onMove(id: string, step: number): void;
}

interface Props extends RowActions {
  id: string;
  record: Opportunity | undefined;
  /** What it takes up until its record is there, in CSS pixels. */
  height: number;
  selected: boolean;
}

/** The stage one step before or after; undefined at the ends. */
export function stageBeside(stage: OpportunityStage, step: number): OpportunityStage | undefined {
  return STAGES[STAGES.indexOf(stage) + step];
}

/** A step from where the record stands in the log: the next key may come before the last one is drawn. */
export const byStep =
  (step: number) =>
  ({ stage }: Opportunity): Partial<Opportunity> => ({ stage: stageBeside(stage, step) ?? stage });

const takeFocus = (field: HTMLElement | null) => field?.focus();

/** One line of the log. Title and stage are edited in place; `[` and `]` move the stage, arrows go along the list. */
export function LogRow({ id, record, height, selected, onSelect, onChange, onMove }: Props): JSX.Element {
  const [title, setTitle] = useState<string>();
  const isSaving = useRef(false);
  /** Nothing of the name is to be stored any more, also not by the blur that its field ends with. */
  const isOver = useRef(false);
  if (!record) return <div style={{ blockSize: `${height}px` }} aria-hidden="true" />;
  const edit = () => {
    isOver.current = false;
    setTitle(record.title);
  };
  const close = () => {
    isOver.current = true;
    setTitle(undefined);
  };
  const done = async () => {
    const wanted = title?.trim();
    if (isSaving.current || isOver.current) return;
    isSaving.current = true;
    // What cannot be stored stays in its field.
    const isDone = !wanted || wanted === record.title || (await onChange(id, { title: wanted }));
    isSaving.current = false;
    if (isDone) close();
  };
  const move = (step: number) => void onChange(id, byStep(step));
  const keys = (event: KeyboardEvent) => {
    const isTyping = (event.target as Element).matches('input:not([type=checkbox]), select, textarea');
    if (isTyping) return;
    const step = stageStep(event);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const plain = {
      ArrowDown: () => onMove(id, 1),
      ArrowUp: () => onMove(id, -1),
      x: () => onSelect(id, !selected),
      F2: edit,
    }[event.key];
    const act = step ? () => move(step) : isPlain && plain;
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts for what the row's own controls do
    <div class="up-log-row" data-testid="log-row" data-id={id} onKeyDown={keys}>
      <label class="up-log-pick">
        <span class="up-sr">{t('logPick', record.title)}</span>
        <input
          type="checkbox"
          checked={selected}
          onChange={(event) => onSelect(id, event.currentTarget.checked)}
        />
      </label>
      <div class="up-log-what">
        {title === undefined ? (
          <span class="up-log-title">
            <a href={`#/log/${encodeURIComponent(id)}`} data-testid="log-title">
              <span class="up-lines up-title-lines" title={record.title}>
                <bdi>{record.title}</bdi>
              </span>
            </a>
            <Button
              iconOnly
              kind="quiet"
              size="small"
              icon="edit"
              label={t('logEditTitle', record.title)}
              onClick={edit}
            />
          </span>
        ) : (
          <input
            class="up-input"
            aria-label={t('quickLogTitle')}
            data-testid="row-title"
            dir="auto"
            value={title}
            maxLength={200}
            ref={takeFocus}
            onInput={(event) => setTitle(event.currentTarget.value)}
            onBlur={() => void done()}
            onKeyDown={(event) => {
              if (keyOf(event) === 'Enter') void done();
              if (keyOf(event) === 'Escape') close();
            }}
          />
        )}
        <span class="up-log-about">
          <bdi>{record.accountName}</bdi>
          <ClassTag value={record.class} />
          {record.exit && <span class="up-tag">{exitName(record.exit.type)}</span>}
          {record.outcome && <span class="up-tag">{outcomeName(record.outcome)}</span>}
        </span>
      </div>
      <span class="up-log-value up-number" title={t('logIncrement')}>
        {incrementWords(record)}
      </span>
      <div class="up-log-stage">
        <Select
          label={t('logStageOf', record.title)}
          testId="row-stage"
          isDeed
          value={record.stage}
          choices={STAGES.map((stage) => ({ value: stage, name: stageName(stage) }))}
          onChange={(stage) => void onChange(id, { stage: stage as OpportunityStage })}
        />
      </div>
      <span class="up-log-day up-number up-soft">{formatDay(record.updatedAt)}</span>
    </div>
  );
}
