import { childrenOf, controlValue, isUnseen, isUnseenWithin, query, queryAll } from './dom';
import type { FieldKey } from './labels';
import { dayButton, shape, valueButton } from './value-button';
import { isCurrency } from './words';

/** Fields whose value may go on over several siblings. */
const LONG = new Set<FieldKey>(['contacts', 'team', 'products', 'description', 'nextStep']);
/** Fields whose value may stand above its label, as on cards with figures. */
const FIGURES = new Set<FieldKey>(['amount', 'closeDate', 'probability', 'createdDate']);

function isControl(node: Node): boolean {
  return node.nodeType === 1 && controlValue(node as Element) !== undefined;
}

function hasControl(element: Element): boolean {
  return isControl(element) || queryAll(element, 'input,select,textarea').some(isControl);
}

/** Something a person reads or fills in: not an asterisk, a colon, an icon or an edit button. */
function means(node: Node): boolean {
  if (node.nodeType === 3) return /[\p{L}\d]|[-–—]|\p{Sc}/u.test((node as Text).data);
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  if (isUnseen(element) || element.tagName === 'SUP') return false;
  if (hasControl(element)) return true;
  if (element.tagName === 'BUTTON' || element.getAttribute('role') === 'button') {
    return element.hasAttribute('aria-haspopup') || element.getAttribute('role') === 'combobox';
  }
  const children = childrenOf(element);
  for (let i = 0; i < children.length; i++) if (means(children[i]!)) return true;
  return false;
}

/** An element that shows nothing but stands where its fellow rows show a value. */
function emptyPlace(place: Element, row: Element | null): boolean {
  if (/^(?:I|B|SUP|SVG|IMG|BUTTON|INPUT|HR|BR|LABEL)$/i.test(place.tagName)) return false;
  if (
    /(?:^|[\s_-])(?:value|field|data|content|output|detail)(?=$|[\s_-])/i.test(
      `${place.getAttribute('class') ?? ''} ${place.getAttribute('part') ?? ''}`,
    )
  )
    return true;
  // Its row may stand in a box of its own, and the rows around it in theirs.
  const way: number[] = [];
  for (let at = place, box = row, level = 0; box?.parentElement && level < 3; level++) {
    way.unshift(Array.from(box.children).indexOf(at));
    const fellows = Array.from(box.parentElement.children).filter(
      (other) => other !== box && other.tagName === box!.tagName,
    );
    const isEmpty = fellows.some((other) => {
      let same: Element | undefined = other;
      let like: Element = box!;
      for (const step of way) {
        if (same?.childElementCount !== like.childElementCount) return false;
        same = same.children[step];
        like = like.children[step]!;
      }
      return Boolean(same && shape(same) === shape(place) && means(same));
    });
    if (isEmpty) return true;
    if (fellows.length > 0) return false;
    [at, box] = [box, box.parentElement];
  }
  return false;
}

/** What belongs to a label. A place that is there for the value and shows nothing belongs to it, too. */
export interface Near {
  nodes: Node[];
  /** Less sure than 1 where the layout is unusual. */
  sure: number;
}

function forControl(label: Element, root: ParentNode): Near | undefined {
  if (hasControl(label)) return { nodes: [label], sure: 1 };
  const id = label.closest('label[for]')?.getAttribute('for');
  const named = id ? queryAll(root, `[id="${CSS.escape(id)}"]`) : [];
  // The same id twice: a tab that is not shown holds another record.
  let control = named.find((one) => named.length === 1 || !isUnseenWithin(one)) ?? null;
  if (!control && label.id) control = query(root, `[aria-labelledby~="${CSS.escape(label.id)}"]`);
  if (!control || control === label || control.contains(label)) return undefined;
  // The wrapper of the control holds the currency sign, if there is one; it may also be chosen beside it.
  let place: Element = control;
  const beside = [control.previousElementSibling, control.nextElementSibling].find(
    (one) => one && isControl(one) && isCurrency(controlValue(one) ?? ''),
  );
  for (
    let up = control.parentElement, level = 0;
    up && level < 3 && !up.contains(label);
    up = up.parentElement, level++
  ) {
    const text = (up.textContent ?? '').trim();
    const controls = queryAll(up, 'input,select,textarea').filter(isControl);
    if (text.length > 40 && !up.querySelector('select')) break;
    const others = controls.filter((one) => one !== control && !isCurrency(controlValue(one) ?? ''));
    if (others.length > (isControl(control) ? 0 : 1)) break;
    place = up;
  }
  return { nodes: beside && !place.contains(beside) ? [place, beside] : [place], sure: 1 };
}

function inTable(label: Element, isLabel: (node: Node) => boolean): Near | null | undefined {
  const cell = label.closest('td,th');
  const row = cell?.parentElement;
  if (!cell || row?.tagName !== 'TR' || (cell.textContent ?? '').trim() !== (label.textContent ?? '').trim())
    return undefined;
  const cells = Array.from(row.children);
  // Label and control in one cell: the next cell is another field's.
  if (cells.length === 1 || hasControl(cell)) return undefined;
  if (
    cell.closest('thead') ||
    (cell.tagName === 'TH' && cells.length > 2 && cells.every((one) => one.tagName === 'TH'))
  ) {
    return null;
  }
  const next = cells[cells.indexOf(cell) + 1];
  return next && !isLabel(next) ? { nodes: [next], sure: 1 } : null;
}

function definitions(label: Element): Near | undefined {
  const term = label.closest('dt');
  if (!term) return undefined;
  const nodes: Node[] = [];
  let next = term.nextElementSibling;
  while (next && next.tagName === 'DD') {
    nodes.push(next);
    next = next.nextElementSibling;
  }
  return nodes.length ? { nodes, sure: 1 } : undefined;
}

/** Siblings after the label, within the same parent. Null: a parent that ends the search. */
function beside(
  node: Element,
  label: Element,
  level: number,
  key: FieldKey,
  isLabel: (node: Node) => boolean,
): Near | null | undefined {
  const parent = node.parentElement ?? (node.parentNode as ShadowRoot | null);
  if (!parent) return null;
  const siblings = Array.from(childrenOf(parent));
  const at = siblings.indexOf(node);
  const after = siblings.slice(at + 1);
  const first = after.findIndex(means);
  if (first >= 0) {
    const start = after[first]!;
    const next = after.slice(first + 1).find(means);
    // Label and value in boxes of one make, by turns.
    const isTurn = level > 0 && !isLabel(start) && shape(start) === shape(node) && (!next || isLabel(next));
    if (isTurn && (takesTurns(siblings, at, next) || isPair(parent as Element, next, isLabel)))
      return { nodes: [start], sure: 0.8 };
    if (isLabel(start) || (start.nodeType === 1 && shape(start) === shape(node) && level > 0)) {
      return emptyNear(after.slice(0, first), node) ?? inButton(after.slice(0, first), node, key) ?? null;
    }
    // Two paragraphs in a row of their own, and such rows around it.
    if (
      level === 0 &&
      first === 0 &&
      shape(start) === shape(label) &&
      isPair(parent as Element, next, isLabel)
    )
      return { nodes: [start], sure: 0.8 };
    // Flat lists: the same shape again is the next label.
    if (
      level === 0 &&
      start.nodeType === 1 &&
      shape(start) === shape(label) &&
      label.tagName !== 'SPAN' &&
      label.tagName !== 'DIV'
    )
      return null;
    const nodes: Node[] = [start];
    for (const next of after.slice(first + 1)) {
      if (isLabel(next) || (next as Element).tagName === 'BR') break;
      const isSign = key === 'amount' && isCurrency((next.textContent ?? '').trim());
      if (next.nodeType === 1 && shape(next) === shape(label) && !isSign) break;
      const inline = start.nodeType === 3;
      const more = LONG.has(key) && shape(next) === shape(start);
      const unit = key === 'amount' && means(next) && (next.textContent ?? '').trim().length <= 4;
      if (inline || more || unit) nodes.push(next);
      else if (means(next)) break;
    }
    return { nodes, sure: 1 };
  }
  const empty = emptyNear(after, node);
  if (empty) return empty;
  const button = inButton(after, node, key);
  if (button) return button;
  const before = siblings.slice(0, at).filter(means);
  if (before.length === 1 && (FIGURES.has(key) || standsBelow(label, isLabel)))
    return { nodes: before, sure: 0.8 };
  return before.length ? null : undefined;
}

/** Whether labels stand under their values here: they do in the rows of the same make around this one. */
function standsBelow(label: Element, isLabel: (node: Node) => boolean): boolean {
  let row: Element = label;
  for (let level = 0; level < 3 && row.parentElement; level++) {
    row = row.parentElement;
    const fellows = Array.from(row.parentElement?.children ?? []).filter(
      (other) => other !== row && shape(other) === shape(row),
    );
    const labels = fellows.filter((other) => {
      const same = Array.from(other.getElementsByTagName(label.tagName)).filter(
        (one) => shape(one) === shape(label),
      );
      const only = same[0];
      return (
        same.length === 1 &&
        isLabel(only!) &&
        !only!.nextElementSibling &&
        only!.previousElementSibling !== null
      );
    });
    if (labels.length > 1) return true;
  }
  return false;
}

/** Whether a label's box stands at an even place among boxes of one make; behind the last one there must be some before. */
function takesTurns(siblings: readonly Node[], at: number, next: Node | undefined): boolean {
  const before = siblings.slice(0, at).filter(means);
  const label = before[before.length - 2];
  if (before.length % 2 !== 0 || (!label && !next)) return false;
  return !label || shape(label) === shape(siblings[at]!);
}

/** Whether two boxes of one make, and no third, are a label and its value: around them stand more such pairs. */
function isPair(pair: Element, next: Node | undefined, isLabel: (node: Node) => boolean): boolean {
  if (next) return false;
  return Array.from(pair.parentElement?.children ?? []).some(
    (other) =>
      other !== pair &&
      shape(other) === shape(pair) &&
      other.childElementCount === 2 &&
      isLabel(other.firstElementChild!) &&
      !isLabel(other.lastElementChild!),
  );
}

function inButton(after: readonly Node[], node: Element, key: FieldKey): Near | undefined {
  const button = valueButton(after, node) ?? (key.endsWith('Date') ? dayButton(after) : undefined);
  return button && { nodes: [button], sure: 0.9 };
}

/** The empty place of a value between a label and what comes behind it. */
function emptyNear(between: Node[], node: Element): Near | undefined {
  const row = node.parentElement;
  const candidate = between.find((next) => next.nodeType === 1 && !isUnseen(next as Element)) as
    | Element
    | undefined;
  if (candidate && emptyPlace(candidate, row)) return { nodes: [candidate], sure: 0.9 };
  return undefined;
}

/**
 * Where the value of a label stands: its control, its table cell, its definition, or what comes next to it.
 * @param isLabel whether a node is or begins with another label
 */
export function valueNear(
  label: Element,
  key: FieldKey,
  root: ParentNode,
  isLabel: (node: Node) => boolean,
): Near | undefined {
  const direct = forControl(label, root) ?? definitions(label);
  if (direct) return direct;
  const table = inTable(label, isLabel);
  if (table !== undefined) return table ?? undefined;
  let node = label;
  for (let level = 0; level < 5; level++) {
    const found = beside(node, label, level, key, isLabel);
    if (found !== undefined) return found ?? undefined;
    const up = node.parentElement ?? ((node.parentNode as ShadowRoot | null)?.host as Element | undefined);
    if (!up || up === root || /^(?:BODY|MAIN|TR|TBODY|TABLE|UL|OL)$/.test(up.tagName)) return undefined;
    node = up;
  }
  return undefined;
}
