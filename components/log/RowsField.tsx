import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/TextField';
import { t } from '@/utils/messaging/words';
import { sameRows } from './same-rows';

interface Column<T> {
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

/** A key for each row, which goes with it when others come and go. */
function useKeys<T>(rows: readonly T[], first: keyof T | undefined): readonly number[] {
  const known = useRef<{ rows: readonly T[]; keys: number[]; next: number }>({ rows: [], keys: [], next: 0 });
  const { current } = known;
  if (current.rows !== rows) {
    const places = sameRows(current.rows, rows, first);
    const keys = rows.map((_, place) => current.keys[places.indexOf(place)] ?? current.next++);
    known.current = { rows, keys, next: current.next };
  }
  return known.current.keys;
}

/** A short list of people or things, each with a few fields; the first field names the row. */
export function RowsField<T extends object>(props: Props<T>): JSX.Element {
  const { label, hint, rows, columns, addLabel, empty, onChange } = props;
  const first = columns[0]?.key;
  const keys = useKeys(rows, first);
  /** What becomes of one row, wherever it stands by now. */
  const change = (index: number, to: (row: T) => T[]) =>
    onChange((now) => {
      const place = sameRows(rows, now, first)[index];
      return now.flatMap((row, at) => (at === place ? to(row) : [row]));
    });
  const box = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<number | undefined>(undefined);
  // The row that was asked for is there: it is to be written in.
  useEffect(() => {
    if (wanted.current === undefined || rows.length < wanted.current) return;
    wanted.current = undefined;
    [...(box.current?.querySelectorAll('.up-rows-row') ?? [])].at(-1)?.querySelector('input')?.focus();
  });
  const add = async () => {
    wanted.current = rows.length + 1;
    if (!(await onChange((now) => [...now, empty]))) wanted.current = undefined;
  };
  return (
    <fieldset class="up-rows" ref={box}>
      <legend class="up-field-label">{label}</legend>
      {hint && <p class="up-field-hint">{hint}</p>}
      {rows.map((row, index) => (
        <div key={keys[index]} class="up-rows-row">
          <div class="up-rows-fields">
            {columns.map((column) => (
              <TextField
                key={column.key}
                label={column.label}
                type={column.type}
                value={String(row[column.key] ?? '')}
                placeholder={column.placeholder}
                maxLength={200}
                onCommit={(text) => change(index, (now) => [{ ...now, [column.key]: text }])}
              />
            ))}
          </div>
          <Button
            iconOnly
            kind="quiet"
            icon="close"
            label={t('ownRemove', String(first ? row[first] : ''))}
            onClick={() => void change(index, () => [])}
          />
        </div>
      ))}
      <div>
        <Button size="small" icon="add" onClick={() => void add()}>
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}
