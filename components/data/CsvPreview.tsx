import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { faultWords } from '@/components/ui/fault';
import { formatNumber } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { useAsync } from '@/components/ui/use-async';
import { t, tCount } from '@/utils/messaging/words';
import type { DayOrder } from '@/utils/storage/csv/day';
import { type CsvFile, type CsvPlan, planCsv } from '@/utils/storage/csv/read';
import { CSV_FIELDS, type CsvField, isDayField } from '@/utils/storage/csv/record';
import { CsvTrouble } from './CsvTrouble';
import { csvFieldName } from './csv-words';
import { DayOrderField } from './DayOrderField';

interface Props {
  file: CsvFile;
  currency: string;
  /** What became of applying it so far. */
  children?: ComponentChildren;
  onCancel(): void;
  onApply(plan: CsvPlan): void;
}

/** What each column of a table means, and what taking it over would do. */
export function CsvPreview({ file, currency, children, onCancel, onApply }: Props): JSX.Element {
  const [mapping, setMapping] = useState(file.mapping);
  const [order, setOrder] = useState<DayOrder>();
  const chosen = JSON.stringify({ mapping: mapping.map((field) => field ?? null), order });
  const [planned] = useAsync(
    async (key) => ({ key, plan: await planCsv({ ...file, ...JSON.parse(key) }, currency) }),
    chosen,
  );
  /** A day that may be two, once it was met: the answer stays to be changed. */
  const unsure = useRef<string | undefined>(undefined);
  unsure.current ??= planned.value?.plan.unsureDay;
  // Until the file was read with the columns that are chosen now, there is nothing to apply.
  const plan = planned.value?.key === chosen ? planned.value.plan : undefined;
  const hasBasics = mapping.includes('title') && mapping.includes('account');
  const hasDays = mapping.some(isDayField);
  const counts = plan?.counts;
  const set = (column: number, field: CsvField | undefined) =>
    setMapping(mapping.map((other, at) => (at === column ? field : other === field ? undefined : other)));
  return (
    <Dialog
      wide
      title={t('csvInHeading')}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t('cancel')}</Button>
          <Button
            kind="primary"
            data-testid="csv-apply"
            disabled={!plan?.records.length || !hasBasics}
            onClick={() => plan && onApply(plan)}
          >
            {tCount('importApply', plan?.records.length ?? 0)}
          </Button>
        </>
      }
    >
      <p>{t('csvInBody')}</p>
      <div class="up-table-scroll up-csv-columns">
        <table class="up-table">
          <thead>
            <tr>
              <th scope="col">{t('csvColumn')}</th>
              <th scope="col">{t('csvSample')}</th>
              <th scope="col">{t('csvMeans')}</th>
            </tr>
          </thead>
          <tbody>
            {file.headers.map((header, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headers may come twice, and columns never move
              <tr key={column}>
                <th scope="row">{header}</th>
                <td class="up-soft">{file.rows[0]?.[column]?.slice(0, 40)}</td>
                <td>
                  <Select
                    label={t('csvMeansOf', header)}
                    value={mapping[column] ?? ''}
                    choices={[
                      { value: '', name: t('csvLeaveOut') },
                      ...CSV_FIELDS.map((field) => ({ value: field, name: csvFieldName(field) })),
                    ]}
                    onChange={(field) => set(column, (field || undefined) as CsvField | undefined)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unsure.current && hasBasics && hasDays && (
        <DayOrderField cell={unsure.current} order={order} onChange={setOrder} />
      )}
      {!hasBasics && <Notice isNews>{t('csvNeedsBasics')}</Notice>}
      {planned.state === 'failed' && <Notice tone="note">{faultWords(planned.error)}</Notice>}
      {counts && hasBasics && (
        <p role="status" data-testid="csv-counts">
          {t('csvCounts', formatNumber(counts.new), formatNumber(counts.changed), formatNumber(counts.equal))}
        </p>
      )}
      {plan && hasBasics && <CsvTrouble plan={plan} />}
      {children}
    </Dialog>
  );
}
