import type { Table } from 'dexie';

/**
 * Reads a table a slice at a time in the order of its ids, within the transaction that is under way.
 * @param size rows that are read at once
 * @param seen told of each slice that holds any
 */
export async function eachSlice<T extends { id: string }>(
  table: Table<T, string>,
  size: number,
  seen: (rows: T[]) => void,
): Promise<void> {
  let last: string | undefined;
  for (;;) {
    const from = last === undefined ? table.toCollection() : table.where(':id').above(last);
    const rows = await from.limit(size).toArray();
    if (rows.length) seen(rows);
    if (rows.length < size) return;
    last = rows[rows.length - 1]!.id;
  }
}
