import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Check } from '@/components/ui/Check';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { Field } from '@/components/ui/Field';
import { language } from '@/components/ui/format';
import { Progress } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { TextField } from '@/components/ui/TextField';
import { t } from '@/utils/messaging/words';
import type { CsvFormat } from '@/utils/storage/csv/format';
import { DIALECTS, type Dialect, dealDefaults, exportCsv, formatOf } from '@/utils/storage/csv/write';
import { fileName } from '@/utils/storage/transfer/write';
import { dialectHint, dialectName, SEPARATORS, separatorName } from './csv-words';
import { inBlobs, saveFile } from './save-file';
import { useLongWork } from './use-long-work';

/** Where a semicolon separates, the comma is free for decimals, unless the rep's own tables have points in them all the same. */
function decimalWith(separator: string): CsvFormat['decimal'] {
  const own = formatOf('plain', language());
  return separator === own.separator ? own.decimal : separator === ';' ? ',' : '.';
}

/** The log as a table: for a spreadsheet, or in the form that a CRM's import wants. */
export function CsvOut(): JSX.Element {
  const [dialect, setDialect] = useState<Dialect>('plain');
  const [format, setFormat] = useState<CsvFormat>(() => formatOf('plain', language()));
  const [defaults, setDefaults] = useState(() => dealDefaults('plain', Date.now()));
  const { busy, fault, run, stop } = useLongWork();
  const isDeal = dialect === 'hubspot' || dialect === 'salesforce';
  const choose = (next: Dialect) => {
    setDialect(next);
    setFormat(formatOf(next, language()));
    setDefaults(dealDefaults(next, Date.now()));
  };
  const save = () =>
    run('exportBusy', async (watcher) => {
      const parts = await exportCsv(dialect, format, defaults, watcher);
      saveFile(fileName(Date.now(), 'csv'), await inBlobs(parts), 'text/csv;charset=utf-8');
    });
  return (
    <section class="up-card up-stack" data-testid="csv-out">
      <h2>{t('csvOutHeading')}</h2>
      <div class="up-csv-fields">
        <Field label={t('csvFor')} hint={dialectHint(dialect)}>
          {(slots) => (
            <Select
              slots={slots}
              testId="csv-dialect"
              value={dialect}
              choices={DIALECTS.map((one) => ({ value: one, name: dialectName(one) }))}
              onChange={(value) => choose(value as Dialect)}
            />
          )}
        </Field>
        <Field label={t('csvSeparator')}>
          {(slots) => (
            <Select
              slots={slots}
              value={format.separator}
              choices={SEPARATORS.map((one) => ({ value: one, name: separatorName(one) }))}
              onChange={(separator) =>
                setFormat({
                  ...format,
                  separator: separator as CsvFormat['separator'],
                  decimal: decimalWith(separator),
                })
              }
            />
          )}
        </Field>
      </div>
      {isDeal && (
        <div class="up-csv-fields">
          {dialect === 'hubspot' && (
            <TextField
              label={t('csvPipeline')}
              value={defaults.pipeline}
              onCommit={(pipeline) => setDefaults({ ...defaults, pipeline })}
            />
          )}
          <TextField
            label={t('csvStage')}
            hint={t('csvStageHint')}
            value={defaults.stage}
            onCommit={(stage) => setDefaults({ ...defaults, stage })}
          />
          <TextField
            type="date"
            label={t('csvClose')}
            value={defaults.closeDate}
            onCommit={(closeDate) => closeDate && setDefaults({ ...defaults, closeDate })}
          />
        </div>
      )}
      <Check checked={format.mark} onChange={(mark) => setFormat({ ...format, mark })}>
        {t('csvMark')}
      </Check>
      <div>
        <Button icon="download" data-testid="csv-save" disabled={busy !== undefined} onClick={save}>
          {t('csvSave')}
        </Button>
      </div>
      {busy && <Progress label={t(busy.label)} share={busy.share} onStop={stop} />}
      <FaultNotice fault={fault} />
    </section>
  );
}
