import { queryAll, ROWS } from './dom';
import type { FieldKey } from './labels';

/* What of a record's page belongs to another record. */

/** Rows and cards of other records: what is in them is not this record's. */
const OTHERS = `${ROWS},[draggable="true"],[data-rfd-draggable-id],[class*="kanban"]`;

/**
 * Whether a link leads to a record that a field of this kind cannot belong to: one in its row, or in the value itself.
 * `sure`: how sure the label of that value is.
 */
export type IsOther = (href: string, key: FieldKey, isValue?: boolean, sure?: number) => boolean;

/** Whether an element stands in a row or card of another record. */
export function foreign(element: Element, key: FieldKey, root: Node, isOther: IsOther): boolean {
  for (
    let row = element.closest(OTHERS);
    row && row !== root && root.contains(row);
    row = row.parentElement?.closest(OTHERS) ?? null
  ) {
    if (row.tagName === 'TR' && row.closest('table')?.querySelector('thead th')) return true;
    if (row.matches('[class*="kanban"]') && row.tagName !== 'BODY') return true;
    if (queryAll(row, 'a[href]').some((link) => isOther(link.getAttribute('href') ?? '', key))) return true;
  }
  return false;
}

/** A name that is a link to another record is that record's; an account is no link to a deal. */
export const OWN_LINK = new Set<FieldKey>(['name', 'account']);
/** Whether a value is a link to another record. */
export const linksAway = (nodes: readonly Node[], key: FieldKey, sure: number, isOther: IsOther): boolean =>
  nodes.some(
    (node) =>
      node.nodeType === 1 &&
      queryAll(node as Element, 'a[href]').some((link) =>
        isOther(link.getAttribute('href') ?? '', key, true, sure),
      ),
  );
