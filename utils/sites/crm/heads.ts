import { inOneLook } from '../in-one-look';
import { oneLine, queryAll, textOf } from './dom';

/** The headings of a table's columns: in its head, or in a first row of nothing else. */
export function headsOf(table: Element | null): Element[] {
  if (!table) return [];
  const heads = queryAll(table, 'thead th,[role="columnheader"]');
  const first = heads.length ? undefined : queryAll(table, 'tr')[0];
  return first && Array.from(first.children).every((cell) => cell.tagName === 'TH')
    ? Array.from(first.children)
    : heads;
}

const headings = inOneLook((table: Element) => headsOf(table).map((head) => oneLine(textOf(head))));

/** The cell of a row of a table that stands under a heading. */
export function cellUnder(item: Element, heading: RegExp): Element | undefined {
  const table = item.tagName === 'TR' && item.closest('table');
  const heads = table ? headings(table) : [];
  if (heads.length !== item.children.length) return undefined;
  const at = heads.findIndex((words) => heading.test(words));
  return at < 0 ? undefined : item.children[at];
}
