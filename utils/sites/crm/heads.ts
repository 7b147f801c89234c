import { queryAll } from './dom';

/** The headings of a table's columns: in its head, or in a first row of nothing else. */
export function headsOf(table: Element | null): Element[] {
  if (!table) return [];
  const heads = queryAll(table, 'thead th,[role="columnheader"]');
  const first = heads.length ? undefined : queryAll(table, 'tr')[0];
  return first && Array.from(first.children).every((cell) => cell.tagName === 'TH')
    ? Array.from(first.children)
    : heads;
}
