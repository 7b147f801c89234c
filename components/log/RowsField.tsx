import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/TextField';
import { t } from '@/utils/messaging/words';

export interface Column<T> {
  key: keyof T & string;
  label: string;
  placeholder?: string;
  type?: 'text' | 'date';
}

interface Props<T> {
  label: string;
  hint?: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  addLabel: string;
  empty: T;
  /** Called with what becomes of the rows as they are stored: another field of theirs may just have been left. */
  onChange(to: (rows: readonly T[]) => T[]): Promise<boolean>;
}

/** A short list of people or things, each with a few fields; the first field names the row. */
export function RowsField<T extends object>(props: Props<T>): JSX.Element {
  const { label, hint, rows, columns, addLabel, empty, onChange } = props;
  const first = columns[0]?.key;
  return (
    <fieldset class="up-rows">
      <legend class="up-field-label">{label}</legend>
      {hint && <p class="up-field-hint">{hint}</p>}
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
        <div key={index} class="up-rows-row">
          <div class="up-rows-fields">
            {columns.map((column) => (
              <TextField
                key={column.key}
                label={column.label}
                type={column.type}
                value={String(row[column.key] ?? '')}
                placeholder={column.placeholder}
                maxLength={200}
                onCommit={(text) =>
                  onChange((now) =>
                    now.map((other, at) => (at === index ? { ...other, [column.key]: text } : other)),
                  )
                }
              />
            ))}
          </div>
          <Button
            iconOnly
            kind="quiet"
            icon="close"
            label={t('ownRemove', String(first ? row[first] : ''))}
            onClick={() => void onChange((now) => now.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button size="small" icon="add" onClick={() => void onChange((now) => [...now, empty])}>
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}
