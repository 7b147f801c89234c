import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FileButton } from '@/components/ui/FileButton';
import { faultWords } from '@/components/ui/fault';
import { Notice } from '@/components/ui/Notice';
import { Receipt } from '@/components/ui/Receipt';
import { useSettings } from '@/components/ui/use-settings';
import { t, tCount } from '@/utils/messaging/words';
import { applyCsv, type CsvFile, type CsvPlan, openCsv } from '@/utils/storage/csv/read';
import { type UndoStep, undo } from '@/utils/storage/opportunities';
import { CsvPreview } from './CsvPreview';

/** Opportunities from a table of any origin: pick the file, say what the columns are, see what it would do. */
export function CsvIn(): JSX.Element {
  const settings = useSettings();
  const [file, setFile] = useState<CsvFile>();
  const [done, setDone] = useState<{ step: UndoStep; count: number }>();
  const [fault, setFault] = useState<unknown>();

  async function read(chosen: File) {
    try {
      setFault(undefined);
      setFile(openCsv(await chosen.text()));
    } catch (error) {
      setFault(error);
    }
  }
  async function apply(plan: CsvPlan) {
    setFile(undefined);
    try {
      setDone({ step: await applyCsv(plan), count: plan.records.length });
    } catch (error) {
      setFault(error);
    }
  }
  return (
    <section class="up-card up-stack">
      <h2>{t('csvInTitle')}</h2>
      <p>{t('csvInIntro')}</p>
      <div>
        <FileButton
          label={t('csvChoose')}
          accept=".csv,.tsv,.txt,text/csv"
          testId="csv-file"
          onFile={(chosen) => void read(chosen)}
        />
      </div>
      {fault !== undefined && (
        <Notice tone="note" testId="csv-fault">
          {faultWords(fault)}
        </Notice>
      )}
      {done && (
        <Receipt
          testId="csv-receipt"
          onUndo={() => {
            undo(done.step).catch(setFault);
            setDone(undefined);
          }}
          onClose={() => setDone(undefined)}
        >
          {tCount('importDone', done.count)}
        </Receipt>
      )}
      {file && (
        <CsvPreview
          file={file}
          currency={settings?.currency ?? 'EUR'}
          onCancel={() => setFile(undefined)}
          onApply={(plan) => void apply(plan)}
        />
      )}
    </section>
  );
}
