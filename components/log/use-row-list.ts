import { useReducer, useRef } from 'preact/hooks';
import { sameRows } from './same-rows';

interface Known<T> {
  /** As they are stored, and with those behind them that are on their way. */
  rows: readonly T[];
  shown: readonly T[];
  keys: readonly number[];
  next: number;
}

export interface RowList<T> {
  shown: readonly T[];
  /** A key for each of them, which goes with it when others come and go. */
  keys: readonly number[];
  /** How many of them are stored: those behind are on their way. */
  stored: number;
  /** Shows one more at once, before it is stored. */
  add(row: T): void;
  /** Takes one away that is on its way. */
  drop(index: number): void;
}

/**
 * The rows of a short list, those that were just added among them: they may be written in before they are stored.
 * @param rows as they are stored
 * @param first the field that names a row
 */
export function useRowList<T>(rows: readonly T[], first: keyof T | undefined): RowList<T> {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const known = useRef<Known<T>>({ rows: [], shown: [], keys: [], next: 0 });
  if (known.current.rows !== rows) {
    const before = known.current;
    let { next } = before;
    const places = sameRows(before.shown, rows, first);
    const isDue = (at: number) => at >= before.rows.length && places[at] === -1;
    known.current = {
      rows,
      shown: [...rows, ...before.shown.filter((_, at) => isDue(at))],
      keys: [
        ...rows.map((_, place) => before.keys[places.indexOf(place)] ?? next++),
        ...before.keys.filter((_, at) => isDue(at)),
      ],
      next,
    };
  }
  const { shown, keys, next } = known.current;
  const become = (change: Partial<Known<T>>) => {
    known.current = { ...known.current, ...change };
    redraw(0);
  };
  return {
    shown,
    keys,
    stored: rows.length,
    add: (row) => become({ shown: [...shown, row], keys: [...keys, next], next: next + 1 }),
    drop: (index) => become({ shown: shown.toSpliced(index, 1), keys: keys.toSpliced(index, 1) }),
  };
}
