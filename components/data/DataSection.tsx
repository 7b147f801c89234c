import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Promises } from '@/components/sites/Promises';
import { Button } from '@/components/ui/Button';
import { FileButton } from '@/components/ui/FileButton';
import { faultWords } from '@/components/ui/fault';
import { formatNumber, formatSize } from '@/components/ui/format';
import { Notice, Progress } from '@/components/ui/Notice';
import { Receipt } from '@/components/ui/Receipt';
import { PageHead } from '@/components/ui/Shell';
import { useLive } from '@/components/ui/use-live';
import { t, tCount } from '@/utils/messaging/words';
import { TABLES } from '@/utils/storage/rows';
import {
  applyImport,
  type ImportPlan,
  type ImportUndo,
  planImport,
  undoImport,
} from '@/utils/storage/transfer/read';
import { exportAll, fileName, toText } from '@/utils/storage/transfer/write';
import { CsvIn } from './CsvIn';
import { CsvOut } from './CsvOut';
import { CurrencyField } from './CurrencyField';
import { EraseAll } from './EraseAll';
import { ForgetCustomer } from './ForgetCustomer';
import { ImportPreview } from './ImportPreview';
import { LargeDealField } from './LargeDealField';
import { saveFile } from './save-file';
import { tableName, whatIsStored } from './stored';
import './data.css';

/** Everything that is stored, carried away, brought back or erased. */
export function DataSection(): JSX.Element {
  const stored = useLive(TABLES, whatIsStored);
  const [busy, setBusy] = useState<'export' | 'import'>();
  const [fault, setFault] = useState<unknown>();
  const [plan, setPlan] = useState<ImportPlan>();
  const [imported, setImported] = useState<{ undo: ImportUndo; count: number }>();

  async function run(what: 'export' | 'import', work: () => Promise<void>) {
    setBusy(what);
    setFault(undefined);
    try {
      await work();
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(undefined);
    }
  }
  const save = () =>
    run('export', async () => {
      const all = await exportAll(browser.runtime.getManifest().version);
      saveFile(fileName(all.exportedAt, 'json'), toText(all), 'application/json');
    });
  const rows = stored.value?.counts.filter(({ count }) => count > 0) ?? [];

  return (
    <>
      <PageHead title={t('dataHeading')} intro={t('dataIntro')} />
      {fault !== undefined && (
        <Notice tone="note" testId="data-fault">
          {faultWords(fault)}
        </Notice>
      )}
      {imported && (
        <Receipt
          testId="receipt"
          onUndo={() => {
            void run('import', () => undoImport(imported.undo));
            setImported(undefined);
          }}
          onClose={() => setImported(undefined)}
        >
          {tCount('importDone', imported.count)}
        </Receipt>
      )}
      <section class="up-card up-stack">
        <h2>{t('carryHeading')}</h2>
        <p>{t('carryBody')}</p>
        <div class="up-row">
          <Button
            kind="primary"
            icon="download"
            data-testid="export"
            disabled={busy !== undefined}
            onClick={save}
          >
            {t('exportAction')}
          </Button>
          <FileButton
            label={t('importAction')}
            accept=".json,application/json"
            disabled={busy !== undefined}
            testId="import-file"
            onFile={(chosen) =>
              void run('import', async () => setPlan(await planImport(await chosen.text())))
            }
          />
        </div>
        {busy && <Progress label={busy === 'export' ? t('exportBusy') : t('importBusy')} />}
      </section>
      <section class="up-card up-stack">
        <h2>{t('storedHeading')}</h2>
        {stored.state === 'loading' && <Progress label={t('loading')} />}
        {stored.state === 'failed' && <Notice tone="note">{faultWords(stored.error)}</Notice>}
        {stored.state === 'ready' && rows.length === 0 && <p class="up-soft">{t('storedNothing')}</p>}
        {rows.length > 0 && (
          <table class="up-table" data-testid="stored">
            <thead>
              <tr>
                <th scope="col">{t('storedWhat')}</th>
                <th scope="col" class="up-table-number">
                  {t('storedCount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ table, count }) => (
                <tr key={table}>
                  <th scope="row">{tableName(table)}</th>
                  <td class="up-table-number">{formatNumber(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {stored.value?.size !== undefined && (
          <p class="up-soft up-small">{t('storedSize', formatSize(stored.value.size))}</p>
        )}
      </section>
      <section class="up-card up-stack">
        <CurrencyField />
        <LargeDealField />
      </section>
      <CsvOut />
      <CsvIn />
      <ForgetCustomer />
      <EraseAll onExport={save} />
      <details class="up-read">
        <summary>{t('promisesHeading')}</summary>
        <div class="up-stack">
          <Promises />
        </div>
      </details>
      {plan && (
        <ImportPreview
          plan={plan}
          onCancel={() => setPlan(undefined)}
          onApply={(withItems) => {
            setPlan(undefined);
            void run('import', async () =>
              setImported({ undo: await applyImport(plan, withItems), count: plan.writes.length }),
            );
          }}
        />
      )}
    </>
  );
}
