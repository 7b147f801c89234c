import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
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
  const input = useRef<HTMLInputElement>(null);
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
        <Button icon="upload" onClick={() => input.current?.click()}>
          {t('csvChoose')}
        </Button>
        <input
          ref={input}
          class="up-sr"
          type="file"
          tabIndex={-1}
          accept=".csv,.tsv,.txt,text/csv"
          aria-label={t('csvChoose')}
          data-testid="csv-file"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            if (chosen) void read(chosen);
            event.currentTarget.value = '';
          }}
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
