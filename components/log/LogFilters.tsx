import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { formatNumber } from '@/components/ui/format';
import { SearchField } from '@/components/ui/SearchField';
import { Select } from '@/components/ui/Select';
import { t } from '@/utils/messaging/words';
import { STAGES } from '@/utils/model/opportunity';
import { hurrySearch } from '@/utils/storage/log-index';
import type { OpportunityQuery, OpportunitySort } from '@/utils/storage/opportunity-list';
import { OPPORTUNITY_STATES, type OpportunityState } from '@/utils/storage/opportunity-row';
import type { LogView } from './query';
import { CLASSES, className, stageName, stateName } from './words';
import './log.css';

interface Props {
  view: LogView;
  onChange(view: LogView): void;
  /** What stands in the line of the search, as the way back from it. */
  children?: ComponentChildren;
}

const SORTS: readonly [OpportunitySort, 'up' | 'down', Parameters<typeof t>[0]][] = [
  ['updatedAt', 'down', 'sortUpdated'],
  ['createdAt', 'down', 'sortNewest'],
  ['createdAt', 'up', 'sortOldest'],
  ['value', 'down', 'sortValue'],
  ['title', 'up', 'sortTitle'],
  ['account', 'up', 'sortAccount'],
];

/**
 * Search, filters, order, and list or board. In a narrow window filters and order are folded away until they are asked for:
 * the first screen of the log is the log's.
 */
export function LogFilters({ view, onChange, children }: Props): JSX.Element {
  const { query, as } = view;
  const set = (change: Partial<OpportunityQuery>) => onChange({ ...view, query: { ...query, ...change } });
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const chosen = [query.state, as === 'list' && query.stage, query.class].filter(Boolean).length;
  const sort = `${query.sort ?? 'updatedAt'} ${query.order ?? 'down'}`;
  return (
    <div class="up-filters">
      <SearchField
        label={t('logSearch')}
        testId="log-search"
        value={query.text ?? ''}
        onFocus={hurrySearch}
        onType={(text) => set({ text })}
      />
      {children}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row of buttons in every browser */}
      <div class="up-toggle" role="group" aria-label={t('logView')}>
        {(['list', 'board'] as const).map((kind) => (
          <Button
            key={kind}
            kind={as === kind ? 'primary' : 'plain'}
            icon={kind}
            aria-pressed={as === kind}
            data-testid={`log-as-${kind}`}
            onClick={() => onChange({ ...view, as: kind })}
          >
            {kind === 'list' ? t('logAsList') : t('logAsBoard')}
          </Button>
        ))}
      </div>
      <Button
        class="up-log-unfold"
        aria-expanded={isOpen}
        aria-controls={id}
        data-testid="log-filters"
        onClick={() => setIsOpen(!isOpen)}
      >
        {chosen > 0 ? t('logFiltersOn', formatNumber(chosen)) : t('logFilters')}
      </Button>
      <div class="up-log-narrow" id={id} data-open={isOpen || undefined}>
        <Select
          label={t('logFilterState')}
          value={query.state ?? ''}
          choices={[
            { value: '', name: t('logAnyState') },
            ...OPPORTUNITY_STATES.map((state) => ({ value: state, name: stateName(state) })),
          ]}
          onChange={(value) => set({ state: (value || undefined) as OpportunityState | undefined })}
        />
        {as === 'list' && (
          <Select
            label={t('logFilterStage')}
            testId="log-filter-stage"
            value={query.stage ?? ''}
            choices={[
              { value: '', name: t('logAnyStage') },
              ...STAGES.map((stage) => ({ value: stage, name: stageName(stage) })),
            ]}
            onChange={(value) => set({ stage: (value || undefined) as OpportunityQuery['stage'] })}
          />
        )}
        <Select
          label={t('logFilterClass')}
          value={query.class ?? ''}
          choices={[
            { value: '', name: t('logAnyClass') },
            ...CLASSES.map((value) => ({
              value,
              name: className(value),
            })),
          ]}
          onChange={(value) => set({ class: (value || undefined) as OpportunityQuery['class'] })}
        />
        <Select
          label={t('logSort')}
          value={sort}
          choices={SORTS.map(([by, order, key]) => ({ value: `${by} ${order}`, name: t(key) }))}
          onChange={(value) => {
            const [by, order] = value.split(' ') as [OpportunitySort, 'up' | 'down'];
            set({ sort: by, order });
          }}
        />
      </div>
    </div>
  );
}
