import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { Promises } from '@/components/sites/Promises';
import { faultWords } from '@/components/ui/fault';
import { formatNumber, formatSize } from '@/components/ui/format';
import { Notice, Progress } from '@/components/ui/Notice';
import { PageHead } from '@/components/ui/Shell';
import { useLive } from '@/components/ui/use-live';
import { t } from '@/utils/messaging/words';
import { TABLES } from '@/utils/storage/rows';
import { exportText, fileName } from '@/utils/storage/transfer/write';
import { CarrySection } from './CarrySection';
import { CsvIn } from './CsvIn';
import { CsvOut } from './CsvOut';
import { CurrencyField } from './CurrencyField';
import { EraseAll } from './EraseAll';
import { ForgetCustomer } from './ForgetCustomer';
import { LargeDealField } from './LargeDealField';
import { inBlobs, saveFile } from './save-file';
import { tableName, whatIsStored } from './stored';
import { useLongWork } from './use-long-work';
import './data.css';

/** Everything that is stored, carried away, brought back or erased. */
export function DataSection(): JSX.Element {
  const stored = useLive(TABLES, whatIsStored);
  const work = useLongWork();
  const save = () =>
    work.run('exportBusy', async (watcher) => {
      const parts = await exportText(browser.runtime.getManifest().version, watcher);
      saveFile(fileName(Date.now(), 'json'), await inBlobs(parts), 'application/json');
    });
  const rows = stored.value?.counts.filter(({ count }) => count > 0) ?? [];

  return (
    <>
      <PageHead title={t('dataHeading')} intro={t('dataIntro')} />
      <CarrySection work={work} onExport={save} />
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
        {rows.length > 0 && stored.value?.size !== undefined && (
          <p class="up-soft up-small">{t('storedSize', formatSize(stored.value.size))}</p>
        )}
      </section>
      <section class="up-card up-stack">
        <h2>{t('amountsHeading')}</h2>
        <div class="up-csv-fields">
          <CurrencyField />
          <LargeDealField />
        </div>
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
    </>
  );
}
