import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/TextField';
import { t } from '@/utils/messaging/words';
import { sameRows } from './same-rows';
import { useRowList } from './use-row-list';

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

/** A short list of people or things, each with a few fields; the first field names the row. */
export function RowsField<T extends object>(props: Props<T>): JSX.Element {
  const { label, hint, rows, columns, addLabel, empty, onChange } = props;
  const first = columns[0]?.key;
  const list = useRowList(rows, first);
  /** What is being added, so that what becomes of it goes after it. */
  const adding = useRef<Promise<unknown>>(undefined);
  /** What becomes of one row, wherever it stands by now. One that could not be stored yet is, with what it says now. */
  const change = async (index: number, to: (row: T) => T[]) => {
    const isNew = index >= list.stored;
    if (isNew) await adding.current;
    return onChange((now) => {
      const place = sameRows(list.shown, now, first)[index] ?? -1;
      if (place === -1 && isNew) return [...now, ...to(empty)];
      return now.flatMap((row, at) => (at === place ? to(row) : [row]));
    });
  };
  const remove = (index: number) => {
    if (index >= list.stored) list.drop(index);
    void change(index, () => []);
  };
  const box = useRef<HTMLFieldSetElement>(null);
  const fieldsOfLast = () => {
    const last = [...(box.current?.querySelectorAll('.up-rows-row') ?? [])].at(-1);
    return [...(last?.querySelectorAll('input') ?? [])];
  };
  const isWanted = useRef(false);
  // The row that was asked for is there, before another key can be pressed: it is to be written in.
  useLayoutEffect(() => {
    if (!isWanted.current) return;
    isWanted.current = false;
    fieldsOfLast()[0]?.focus();
  });
  const add = () => {
    // One that nothing was written in yet is the one to write in.
    const [first, ...others] = fieldsOfLast();
    if (first && [first, ...others].every((field) => !field.value.trim())) return first.focus();
    isWanted.current = true;
    list.add(empty);
    adding.current = onChange((now) => [...now, empty]);
  };
  return (
    <fieldset class="up-rows" ref={box}>
      <legend class="up-field-label">{label}</legend>
      {hint && <p class="up-field-hint">{hint}</p>}
      {list.shown.map((row, index) => (
        <div key={list.keys[index]} class="up-rows-row">
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
            onClick={() => remove(index)}
          />
        </div>
      ))}
      <div>
        <Button size="small" icon="add" onClick={add}>
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}
