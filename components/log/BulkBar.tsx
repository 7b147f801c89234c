import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import { t, tCount } from '@/utils/messaging/words';
import { type Opportunity, type OpportunityStage, STAGES } from '@/utils/model/opportunity';
import { CLASSES, className, stageName } from './words';
import './bulk.css';

interface Props {
  count: number;
  total: number;
  onAll(): void;
  onNone(): void;
  onChange(change: Partial<Opportunity>): void;
  onRemove(): void;
}

/** What can be done with everything that is selected. Each step can be taken back. */
export function BulkBar({ count, total, onAll, onNone, onChange, onRemove }: Props): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stick to the top in every browser
    <div class="up-bulk" role="group" aria-label={t('bulkLabel')} data-testid="bulk">
      <strong class="up-number">{tCount('bulkSelected', count)}</strong>
      <Select
        isDeed
        label={t('bulkStage')}
        value=""
        choices={[
          { value: '', name: t('bulkStage') },
          ...STAGES.map((stage) => ({ value: stage, name: stageName(stage) })),
        ]}
        onChange={(stage) => stage && onChange({ stage: stage as OpportunityStage })}
      />
      <Select
        isDeed
        label={t('bulkClass')}
        value=""
        choices={[
          { value: '', name: t('bulkClass') },
          ...CLASSES.map((value) => ({
            value,
            name: className(value),
          })),
        ]}
        onChange={(value) => value && onChange({ class: value as Opportunity['class'] })}
      />
      <Button size="small" onClick={() => onChange({ exit: { type: 'parked' } })}>
        {t('bulkPark')}
      </Button>
      <Button size="small" icon="trash" onClick={onRemove} data-testid="bulk-remove">
        {t('bulkRemove')}
      </Button>
      <span class="up-grow" />
      {count < total && (
        <Button size="small" kind="quiet" onClick={onAll}>
          {tCount('bulkAll', total)}
        </Button>
      )}
      <Button size="small" kind="quiet" onClick={onNone}>
        {t('bulkNone')}
      </Button>
    </div>
  );
}
