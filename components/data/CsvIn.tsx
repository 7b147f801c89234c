import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { FileButton } from '@/components/ui/FileButton';
import { Notice, Progress } from '@/components/ui/Notice';
import { Receipt } from '@/components/ui/Receipt';
import { sayUndone } from '@/components/ui/say';
import { useSettings } from '@/components/ui/use-settings';
import { t, tCount } from '@/utils/messaging/words';
import { breathe } from '@/utils/storage/breathe';
import { decodeTable } from '@/utils/storage/csv/decode';
import { applyCsv, type CsvFile, type CsvPlan, openCsv } from '@/utils/storage/csv/read';
import { type UndoStep, undo } from '@/utils/storage/opportunities';
import { CsvPreview } from './CsvPreview';
import { useLongWork } from './use-long-work';

/** Opportunities from a table of any origin: pick the file, say what the columns are, see what it would do. */
export function CsvIn(): JSX.Element {
  const settings = useSettings();
  const [file, setFile] = useState<CsvFile>();
  const [done, setDone] = useState<{ step: UndoStep; count: number }>();
  const [notAll, setNotAll] = useState(false);

  const { busy, fault, run, dismiss } = useLongWork();
  const read = (chosen: File) =>
    run('importBusy', async () => {
      const text = decodeTable(new Uint8Array(await chosen.arrayBuffer()));
      await breathe();
      setFile(openCsv(text));
    });
  const apply = (plan: CsvPlan) => {
    setNotAll(false);
    run('importWriting', async () => {
      const step = await applyCsv(plan);
      setFile(undefined);
      setDone({ step, count: plan.records.length });
    });
  };
  const takeBack = ({ step }: { step: UndoStep }) =>
    run('importTakingBack', async () => {
      const { stays } = await undo(step);
      setDone(undefined);
      setNotAll(stays);
      if (!stays) sayUndone();
    });
  return (
    <section class="up-card up-stack">
      <h2>{t('csvInTitle')}</h2>
      <p>{t('csvInIntro')}</p>
      <div>
        <FileButton
          label={t('csvChoose')}
          accept=".csv,.tsv,.txt,text/csv"
          testId="csv-file"
          disabled={busy !== undefined}
          onFile={read}
        />
      </div>
      {!file && <FaultNotice fault={fault} testId="csv-fault" />}
      {busy && !file && <Progress label={t(busy.label)} />}
      {done && !busy && (
        <Receipt testId="csv-receipt" onUndo={() => takeBack(done)} onClose={() => setDone(undefined)}>
          {tCount('importDone', done.count)}
        </Receipt>
      )}
      {notAll && <Notice isNews>{t('undoneNotAll')}</Notice>}
      {file && (
        <CsvPreview
          file={file}
          currency={settings?.currency ?? 'EUR'}
          onCancel={() => {
            dismiss();
            setFile(undefined);
          }}
          onApply={apply}
        >
          {/* Where it finds no room it stays, to be pressed again. */}
          <FaultNotice fault={fault} testId="csv-fault" />
          {busy && <Progress label={t(busy.label)} />}
        </CsvPreview>
      )}
    </section>
  );
}
