import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Check } from '@/components/ui/Check';
import { Dialog } from '@/components/ui/Dialog';
import { formatNumber } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { t, tCount } from '@/utils/messaging/words';
import type { TableName } from '@/utils/storage/rows';
import type { ImportPlan, TableCount } from '@/utils/storage/transfer/read';
import { brokenInFile } from './import-words';
import { tableName } from './stored';

interface Props {
  plan: ImportPlan;
  /** What became of applying it so far. */
  children?: ComponentChildren;
  onCancel(): void;
  onApply(withItems: boolean): void;
}

const COLUMNS = [
  ['new', 'importNew'],
  ['changed', 'importChanged'],
  ['equal', 'importEqual'],
  ['older', 'importOlder'],
] as const;

/** So many faults of a file are named; of the others their number is told. */
const MOST = 5;

/** What an import would do, before anything is written. */
export function ImportPreview({ plan, children, onCancel, onApply }: Props): JSX.Element {
  const [withItems, setWithItems] = useState(false);
  const rows = (Object.entries(plan.counts) as [TableName, TableCount][]).filter(([, count]) =>
    COLUMNS.some(([key]) => count[key] > 0),
  );
  return (
    <Dialog
      wide
      title={t('importHeading')}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t('cancel')}</Button>
          <Button
            kind="primary"
            data-testid="import-apply"
            disabled={plan.writes.length === 0 && !withItems}
            onClick={() => onApply(withItems)}
          >
            {tCount('importApply', plan.writes.length)}
          </Button>
        </>
      }
    >
      <p>{t('importBody')}</p>
      {rows.length === 0 ? (
        <Notice>{t('importNothing')}</Notice>
      ) : (
        <div class="up-table-scroll">
          <table class="up-table" data-testid="import-counts">
            <thead>
              <tr>
                <th scope="col">{t('storedWhat')}</th>
                {COLUMNS.map(([key, words]) => (
                  <th key={key} scope="col" class="up-table-number">
                    {t(words)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([table, count]) => (
                <tr key={table}>
                  <th scope="row">{tableName(table)}</th>
                  {COLUMNS.map(([key]) => (
                    <td key={key} class="up-table-number">
                      {formatNumber(count[key])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {plan.samePeople > 0 && (
        <p class="up-soft" data-testid="import-same">
          {tCount('importSamePeople', plan.samePeople)}
        </p>
      )}
      {plan.broken.length > 0 && (
        <Notice tone="note" title={tCount('importBroken', plan.broken.length)}>
          <ul>
            {plan.broken.slice(0, MOST).map((broken) => (
              <li key={`${broken.table} ${broken.index} ${broken.why}`}>{brokenInFile(broken)}</li>
            ))}
            {plan.broken.length > MOST && <li>{tCount('accountLogMore', plan.broken.length - MOST)}</li>}
          </ul>
        </Notice>
      )}
      {plan.items.length > 0 && (
        <Check checked={withItems} onChange={setWithItems}>
          {t('importSettings')}
        </Check>
      )}
      {children}
    </Dialog>
  );
}
