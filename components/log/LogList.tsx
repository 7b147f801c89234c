import type { JSX } from 'preact';
import { useCallback, useRef } from 'preact/hooks';
import { useVirtual } from '@/components/ui/use-virtual';
import type { Opportunity } from '@/utils/model/opportunity';
import { LogRow, type RowActions } from './LogRow';
import { useRecords } from './use-records';
import './log.css';

interface Props extends Omit<RowActions, 'onMove'> {
  ids: readonly string[];
  /** Changes whenever the log did. */
  version: unknown;
  /** Records that were read with the ids. */
  known?: readonly Opportunity[];
  /** More of them are being looked for. */
  isPartial?: boolean;
  selected: ReadonlySet<string>;
  label: string;
}

/** Height of a row before it was drawn, in CSS pixels. */
const ROW = 70;

/** The log as a list of any length: only what is on screen is drawn and read. */
export function LogList(props: Props): JSX.Element {
  const { ids, version, known, isPartial, selected, label, onSelect, onChange } = props;
  const list = useRef<HTMLUListElement>(null);
  const keyOf = useCallback((index: number) => ids[index] ?? '', [ids]);
  const { items, height, top, usual, measure, show } = useVirtual(list, ids.length, keyOf, ROW);
  const records = useRecords(
    items.map((item) => ids[item.index] ?? ''),
    version,
    known,
  );

  function focusRow(id: string, step: number) {
    const index = ids.indexOf(id) + step;
    const next = ids[index];
    if (next === undefined) return;
    const find = () => list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(next)}"] a`);
    const there = find();
    if (there) there.focus();
    else {
      show(index);
      requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
    }
  }

  return (
    <ul
      class="up-log-list"
      ref={list}
      aria-label={label}
      aria-busy={isPartial || undefined}
      data-testid="log-list"
      style={{ blockSize: `${height}px` }}
    >
      {items.map((item) => {
        const id = ids[item.index] ?? '';
        return (
          <li
            key={id}
            ref={measure}
            data-index={item.index}
            data-waiting={records.has(id) ? undefined : ''}
            aria-setsize={ids.length}
            aria-posinset={item.index + 1}
            style={{ transform: `translateY(${item.start - top}px)` }}
          >
            <LogRow
              id={id}
              record={records.get(id)}
              height={usual}
              selected={selected.has(id)}
              onSelect={onSelect}
              onChange={onChange}
              onMove={focusRow}
            />
          </li>
        );
      })}
    </ul>
  );
}
