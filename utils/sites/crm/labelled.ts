import type { Raw, Raws } from './build';
import {
  childrenOf,
  controlValue,
  currencyIcon,
  isUnseen,
  isUnseenWithin,
  overRoot,
  queryAll,
  shownIn,
} from './dom';
import { type FieldKey, fieldOf, type Kind, type LabelHit, machineWords, plainLabel } from './labels';
import { linkText, peopleIn } from './people';
import { valueNear } from './value-near';

interface Label extends LabelHit {
  element: Element;
  words: string;
  /** "Amount: $5" in one text. */
  inline?: string;
}
interface Candidate extends Raw {
  key: FieldKey;
  element: Element;
  words: string;
}

const LISTS = new Set<FieldKey>(['contacts', 'team', 'products']);
/** Longest value that can be right; longer ones are a whole section. */
const LIMIT: Partial<Record<FieldKey, number>> = {
  description: 8000,
  nextStep: 1000,
  contacts: 600,
  team: 600,
  products: 600,
};
const SKIPPED = /^(?:NAV|ASIDE-NAV|FOOTER|THEAD)$/;
const MAX = 60;
const TOO_LONG = '\u0000';

/** One walk: every element whose whole text is a known label, and controls that carry their label in `aria-label`. */
function findLabels(root: Node, kind: Kind | undefined): Label[] {
  const found: Label[] = [];
  const consider = (element: Element, words: string): boolean => {
    let colon: RegExpExecArray | null = null;
    let name = words;
    let hit = /\d/.test(words) ? undefined : fieldOf(words, kind);
    if (!hit) {
      colon = /[:：]\s*\S/.exec(words);
      name = colon ? words.slice(0, colon.index) : '';
      hit = name && !/\d/.test(name) ? fieldOf(name, kind) : undefined;
    }
    if (!hit) return false;
    found.push({
      ...hit,
      element,
      words: name.trim(),
      ...(colon && { inline: words.slice(colon.index + 1).trim() }),
    });
    return true;
  };
  const walk = (node: Node, depth: number): string => {
    if (node.nodeType === 3)
      return (node as Text).data.length > 2000 ? TOO_LONG : (node as Text).data.replace(/\s+/g, ' ');
    if ((node.nodeType !== 1 && node.nodeType !== 11) || depth > 250) return '';
    const element = node as Element;
    if (node.nodeType === 1 && depth > 0) {
      if (isUnseen(element) || SKIPPED.test(element.tagName)) return '';
      const role = element.getAttribute('role');
      if (role === 'navigation' || role === 'toolbar' || role === 'columnheader') return '';
      if (role === 'dialog' || element.tagName === 'DIALOG' || element.hasAttribute('aria-modal')) return '';
      if (controlValue(element) !== undefined) {
        const aria = element.getAttribute('aria-label');
        const hit = aria ? fieldOf(aria, kind) : undefined;
        if (hit && aria) found.push({ ...hit, sure: hit.sure * 0.95, element, words: aria });
        return '';
      }
      if (element.getAttribute('contenteditable') === 'true') return TOO_LONG;
    }
    let text = '';
    let single = 0;
    const children = childrenOf(node);
    for (let i = 0; i < children.length; i++) {
      const part = walk(children[i]!, depth + 1);
      if (!part || part === ' ') continue;
      single += children[i]!.nodeType === 1 ? 1 : 2;
      text = text.length > MAX || part === TOO_LONG ? TOO_LONG + TOO_LONG.repeat(MAX) : text + part;
    }
    if (text.length > MAX) return TOO_LONG;
    const words = text.trim();
    if (node.nodeType !== 1 || words.length < 2) return text;
    // A wrapper around one element with the same text: the inner one was asked already.
    if (single !== 1 && !/^(?:A|BUTTON|OPTION|TITLE)$/.test(element.tagName)) consider(element, words);
    return text;
  };
  walk(root, 0);
  return found;
}

/** Rows and cards of other records: what is in them is not this record's. */
const ROWS =
  'li,article,tr,[role="row"],[role="listitem"],[role="article"],[draggable="true"],[data-rfd-draggable-id],[class*="kanban"]';

/** Whether a link leads to a record that a field of this kind cannot belong to. */
export type IsOther = (href: string, key: FieldKey) => boolean;

function foreign(element: Element, key: FieldKey, root: Node, isOther: IsOther): boolean {
  for (
    let row = element.closest(ROWS);
    row && row !== root && root.contains(row);
    row = row.parentElement?.closest(ROWS) ?? null
  ) {
    if (row.tagName === 'TR' && row.closest('table')?.querySelector('thead th')) return true;
    if (row.matches('[class*="kanban"]') && row.tagName !== 'BODY') return true;
    if (queryAll(row, 'a[href]').some((link) => isOther(link.getAttribute('href') ?? '', key))) return true;
  }
  return false;
}

function signature(element: Element): string {
  return `${element.tagName}.${(element.getAttribute('class') ?? '').replace(/\d+/g, '')}`;
}

/** The same label twice in rows of the same shape: a list of things, none of them this record's own field. */
function repeated(one: Element, other: Element): boolean {
  let above: Element | null = one;
  let branch: Element = one;
  while (above && !above.contains(other)) {
    branch = above;
    above = above.parentElement;
  }
  let branchOther: Element = other;
  while (branchOther.parentElement && branchOther.parentElement !== above)
    branchOther = branchOther.parentElement;
  return signature(branch) === signature(branchOther);
}

/** How many different fields stand around a candidate: the record's own panel has the most. */
function crowd(candidate: Candidate, all: readonly Candidate[]): number {
  let place: Element | null = candidate.element;
  for (let level = 0; level < 5 && place?.parentElement; level++) place = place.parentElement;
  return new Set(all.filter((one) => place?.contains(one.element)).map((one) => one.key)).size;
}

function choose(candidates: Candidate[], all: readonly Candidate[]): Candidate | undefined {
  if (candidates.length < 2) return candidates[0];
  const own = candidates.filter(
    (one) =>
      !candidates.some(
        (other) =>
          other !== one &&
          other.words === one.words &&
          other.text !== one.text &&
          repeated(one.element, other.element),
      ),
  );
  return own
    .map((one) => ({ one, score: one.sure * 100 + crowd(one, all) + (one.text ? 0.5 : 0) }))
    .sort((a, b) => b.score - a.score)[0]?.one;
}

/** Fields marked by machine names, for interfaces in other languages: `data-field="close_date"`, `itemprop`, `name`. */
function byAttribute(root: Element, kind: Kind | undefined): Label[] {
  const found: Label[] = [];
  for (const attribute of [
    'data-field',
    'data-name',
    'data-fieldname',
    'data-field-name',
    'data-attribute',
    'itemprop',
    'name',
    'field',
  ]) {
    for (const element of queryAll(root, `[${attribute}]`).slice(0, 2000)) {
      if (/^(?:LABEL|BUTTON|A|FORM|META|TH|SLOT|IFRAME|OPTION)$/.test(element.tagName)) continue;
      if (element.closest('thead,nav,[role="toolbar"]') || element.querySelector('label')) continue;
      const hit = fieldOf(machineWords(element.getAttribute(attribute) ?? ''), kind);
      if (hit && !isUnseenWithin(element) && !overRoot(element, root))
        found.push({ key: hit.key, sure: hit.sure * 0.8, element, words: '' });
    }
  }
  return found;
}

function candidatesOf(
  labels: readonly Label[],
  root: Element,
  isOther: IsOther,
  direct: boolean,
): Candidate[] {
  const elements = new Set<Node>(labels.map((label) => label.element));
  const isLabel = (node: Node): boolean => {
    for (let at: Node | null = node; at; at = at.firstChild) if (elements.has(at)) return true;
    return false;
  };
  const out: Candidate[] = [];
  for (const label of labels) {
    const { element, key, sure, words } = label;
    if (foreign(element, key, root, isOther)) continue;
    const base = { key, element, words: plainLabel(words), ...(words && { label: words }) };
    if (label.inline) {
      out.push({ ...base, text: label.inline, sure });
      continue;
    }
    const near =
      direct || controlValue(element) !== undefined
        ? { nodes: [element as Node], sure: 1 }
        : valueNear(element, key, root, isLabel);
    if (!near) continue;
    const shown = shownIn(near.nodes, element === near.nodes[0] ? undefined : element);
    if (shown.busy && !shown.text) continue;
    if (shown.text.length > (LIMIT[key] ?? 160) && !LISTS.has(key)) continue;
    const items = LISTS.has(key) ? peopleIn(near.nodes) : [];
    const text = linkText(key, near.nodes) ?? shown.text;
    const code = key === 'amount' ? currencyIcon(near.nodes) : undefined;
    out.push({
      ...base,
      text,
      sure: sure * near.sure,
      ...(items.length && { items }),
      ...(code && { code }),
    });
  }
  return out;
}

/**
 * The fields of a record page by their labels, in one pass: definition lists, tables, label and control, label and
 * what stands beside it, "Label: value", `aria-label`; for what is left, machine names in attributes.
 * @param root the part of the page that shows the record
 * @param isOther whether a link leads to another record of the same kind: its row is left alone
 * @param within whether an element is part of the record at all
 */
export function labelledFields(
  root: Element,
  kind: Kind | undefined,
  isOther: IsOther,
  within: (element: Element) => boolean = () => true,
): Raws {
  const raws: Raws = {};
  const take = (all: Candidate[]): void => {
    const byKey = new Map<FieldKey, Candidate[]>();
    for (const candidate of all) byKey.set(candidate.key, [...(byKey.get(candidate.key) ?? []), candidate]);
    for (const [key, list] of byKey) {
      if (raws[key]) continue;
      const best = choose(list, all);
      if (!best) continue;
      const { element: _element, words: _words, key: _key, ...raw } = best;
      raws[key] = raw;
    }
  };
  take(
    candidatesOf(
      findLabels(root, kind).filter(({ element }) => within(element)),
      root,
      isOther,
      false,
    ),
  );
  take(
    candidatesOf(
      byAttribute(root, kind).filter(({ element }) => within(element)),
      root,
      isOther,
      true,
    ),
  );
  return raws;
}
