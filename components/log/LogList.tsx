import type { JSX } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { stillHere } from '@/components/ui/still-here';
import { useVirtual } from '@/components/ui/use-virtual';
import type { Opportunity } from '@/utils/model/opportunity';
import { LogRow, type RowActions } from './LogRow';
import type { BackTo } from './use-log-place';
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
  /** Where the rep comes back to, once all of the list is there. */
  backTo?: BackTo | undefined;
  selected: ReadonlySet<string>;
  label: string;
}

/** Height of a row before it was drawn, in CSS pixels. */
const ROW = 70;

/** The log as a list of any length: only what is on screen is drawn and read. */
export function LogList(props: Props): JSX.Element {
  const { ids, version, known, isPartial, backTo, selected, label, onSelect, onChange } = props;
  const list = useRef<HTMLUListElement>(null);
  const keyOf = useCallback((index: number) => ids[index] ?? '', [ids]);
  const { items, height, top, usual, measure, show } = useVirtual(list, ids.length, keyOf, ROW);
  const records = useRecords(
    items.map((item) => ids[item.index] ?? ''),
    version,
    known,
  );

  function focusAt(index: number, align?: 'center') {
    const next = ids[index];
    if (next === undefined) return;
    const find = () => list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(next)}"] a`);
    const there = align ? undefined : find();
    if (there) there.focus();
    else {
      show(index, align);
      let frames = 60;
      const isStill = stillHere();
      // Its record is read once its place is in sight.
      const look = () => {
        const drawn = find();
        if (!isStill()) return;
        if (drawn) drawn.focus();
        else if (frames-- > 0) requestAnimationFrame(look);
      };
      requestAnimationFrame(() => requestAnimationFrame(look));
    }
  }
  const focusRow = (id: string, step: number) => focusAt(ids.indexOf(id) + step);
  useEffect(() => {
    const opened = backTo?.current;
    if (!backTo || !opened) return;
    backTo.current = undefined;
    const index = ids.indexOf(opened.id);
    // What fits the list no more has left its place to another.
    focusAt(index >= 0 ? index : Math.min(opened.at, ids.length - 1), 'center');
  });

  return (
    <ul
      class="up-log-list"
      ref={list}
      aria-label={label}
      aria-busy={isPartial || undefined}
      data-part={items.length < ids.length || undefined}
      data-testid="log-list"
      style={{ '--up-list-size': `${height}px` }}
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
            style={{ '--up-row-at': `${item.start - top}px` }}
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
