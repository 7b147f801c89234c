import { isOfOneMake, oneLine, query, textOf } from './dom';
import type { FieldKey } from './label-words';

/** What marks the name of a field. */
const FIELD_NAME = 'dt,th,label,[data-testid*="field-name"],[data-testid*="label"],[class*="label" i]';

const isShort = (element: Element): boolean => {
  const { length } = textOf(element);
  return length > 0 && length < 60;
};

/** Whether a place is itself one of several such rows: "Opportunity" above them is no name, and the first row not its value. */
export function isRowAmongRows(node: Node): boolean {
  const next = (node as Element).nextElementSibling;
  return Boolean(
    next &&
      isOfOneMake(node as Element, next) &&
      [node as Element, next].every(
        (row) => row.childElementCount === 2 && Array.from(row.children).every(isShort),
      ),
  );
}

/** Whether a place holds rows of a name and a value: "Details" over them is a section's title, and no description. */
export function holdsRows(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  let place = node as Element;
  if (query(place, FIELD_NAME)) return true;
  while (place.childElementCount === 1) place = place.firstElementChild!;
  const rows = Array.from(place.children);
  const isRow = (one: Element) =>
    one.childElementCount === 2 && isOfOneMake(one, rows[0]!) && Array.from(one.children).every(isShort);
  return rows.length > 1 && rows.every(isRow);
}

/** Days that a task has, too. */
const DUE = new Set<FieldKey>(['closeDate', 'nextStepDate']);

/** Whether a label of such a day stands in a row behind other words: "Send the plans, due: 20/11". */
export function isDueOfRow(key: FieldKey, label: Element, words: string): boolean {
  const row = DUE.has(key) ? label.closest('li,tr') : null;
  return row !== null && !oneLine(textOf(row)).startsWith(words);
}
