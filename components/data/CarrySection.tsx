import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { FileButton } from '@/components/ui/FileButton';
import { Progress } from '@/components/ui/Notice';
import { Receipt } from '@/components/ui/Receipt';
import { sayUndone } from '@/components/ui/say';
import { t, tCount } from '@/utils/messaging/words';
import { applyImport, type ImportUndo, undoImport } from '@/utils/storage/transfer/apply';
import { type ImportPlan, planImport } from '@/utils/storage/transfer/read';
import { ImportPreview } from './ImportPreview';
import type { LongWork } from './use-long-work';

interface Props {
  work: LongWork;
  onExport(): void;
}

/** Everything as one file: carried away, and brought back after a look at what that would do. */
export function CarrySection({ work, onExport }: Props): JSX.Element {
  const [plan, setPlan] = useState<ImportPlan>();
  const [imported, setImported] = useState<{ undo: ImportUndo; count: number }>();
  const { busy, fault, run, stop, dismiss } = work;
  const read = (chosen: File) =>
    run('importBusy', async (watcher) => setPlan(await planImport(await chosen.text(), watcher)));
  const apply = (chosen: ImportPlan, withItems: boolean) =>
    run('importWriting', async (watcher) => {
      const undo = await applyImport(chosen, withItems, watcher);
      setPlan(undefined);
      setImported({ undo, count: chosen.writes.length });
    });
  const takeBack = ({ undo }: { undo: ImportUndo }) =>
    run('importTakingBack', async (watcher) => {
      await undoImport(undo, watcher);
      setImported(undefined);
      sayUndone();
    });
  return (
    <>
      {!plan && <FaultNotice fault={fault} testId="data-fault" />}
      {imported && !busy && (
        <Receipt testId="receipt" onUndo={() => takeBack(imported)} onClose={() => setImported(undefined)}>
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
            onClick={onExport}
          >
            {t('exportAction')}
          </Button>
          <FileButton
            label={t('importAction')}
            accept=".json,application/json"
            disabled={busy !== undefined}
            testId="import-file"
            onFile={read}
          />
        </div>
        {busy && !plan && <Progress label={t(busy.label)} share={busy.share} onStop={stop} />}
      </section>
      {plan && (
        <ImportPreview
          plan={plan}
          onCancel={() => {
            dismiss();
            setPlan(undefined);
          }}
          onApply={(withItems) => apply(plan, withItems)}
        >
          {/* Where it finds no room it stays, to be pressed again. */}
          <FaultNotice fault={fault} testId="data-fault" />
          {busy && <Progress label={t(busy.label)} share={busy.share} onStop={stop} />}
        </ImportPreview>
      )}
    </>
  );
}
