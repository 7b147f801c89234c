import type { Contact } from '../../model/snapshot';
import { LISTS, type Raw, type Raws } from './build';
import { currencyIcon } from './currency-icon';
import { controlValue, oneLine, queryAll, ROWS, shownIn } from './dom';
import { exactIn } from './exact';
import { ARROW } from './field-change';
import { holdsRows, isDueOfRow, isRowAmongRows } from './field-rows';
import { byAttribute, findLabels, type Label } from './find-labels';
import { gaugeIn } from './gauge';
import { FIGURED, type FieldKey, type Kind, plainLabel } from './labels';
import { isTheFirm } from './one-firm';
import { foreign, type IsOther, linksAway, OWN_LINK } from './other-records';
import { overValues } from './over-values';
import { isPartOfPeople, isPersonName, linkText, peopleIn } from './people';
import { valueNear } from './value-near';
import { isEmptyText, statusOf } from './words';

interface Candidate extends Raw {
  key: FieldKey;
  element: Element;
  words: string;
}

const ACTUAL = /(?<!\p{L})(?:actual|tatsächliche[rsn]?|réelle?|effettiv[oa]|werkelijke)(?!\p{L})/u;
/** Cut off to fit: "$1,517,...". */
const CUT = /(?:…|\.\.\.)$/;
/** Longest value that can be right; longer ones are a whole section. */
const LIMIT: Partial<Record<FieldKey, number>> = {
  description: 8000,
  nextStep: 1000,
  contacts: 600,
  team: 600,
  products: 600,
};
/** What stands behind a field's name in a sentence about it. */
const JOINING = /^(?:from|to|was|is|has|von|auf|zu|de|à|a|da|di|van|naar)$/;
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

/** What people are called by their part in a deal, each under a label of its own. */
const ROLE =
  /(?<!\p{L})(?:champion|buyer|sponsor|holder|decision maker|entscheider(?:in)?|décideu(?:r|se)|decisor|tomador de decisão|beslisser|決裁者)(?!\p{L})/u;

/** "Champion: Declan Joyce", "Economic buyer: Nora Flaherty": one of several, and all of them contacts. */
function withRoles(best: Candidate, list: readonly Candidate[]): Contact[] | undefined {
  const people = [...(best.items ?? [])];
  for (const one of list) {
    const isRole = ROLE.test(one.words);
    if (!isRole && (one !== best || people.length)) continue;
    for (const name of one.items?.map((item) => item.name ?? '') ?? [oneLine(one.text)])
      if (isPersonName(name) && !people.some((other) => other.name === name))
        people.push({ name, ...(isRole && one.label && { role: one.label }) });
  }
  return people.length && list.some((one) => ROLE.test(one.words)) ? people : best.items;
}

/** How many different fields stand around a candidate: the record's own panel has the most. */
function crowd(candidate: Candidate, all: readonly Candidate[]): number {
  let place: Element | null = candidate.element;
  for (let level = 0; level < 5 && place?.parentElement; level++) place = place.parentElement;
  return new Set(all.filter((one) => place?.contains(one.element)).map((one) => one.key)).size;
}

/** Whether a text can be the value of a field at all: dates and amounts have digits, owners are no sentence. */
function fits(key: FieldKey, text: string): boolean {
  if (!text || isEmptyText(text)) return true;
  // A number alone is a record's, and no name.
  if (key === 'name') return /\p{L}/u.test(text) && !/^[A-Z]{1,6}[\d-]*-?\d{3,}$/.test(text);
  if (FIGURED.has(key)) return /\p{N}/u.test(text) || key.endsWith('Date') || key === 'endedOn';
  return (
    key !== 'owner' || (/\p{L}/u.test(text) && text.split(/\s+/).length < 8 && !/\s·\s|@.*\s/.test(text))
  );
}

function choose(candidates: Candidate[], all: readonly Candidate[]): Candidate | undefined {
  if (candidates.length < 2) return candidates[0];
  const own = candidates.filter(
    (one) =>
      !candidates.some(
        (other) =>
          other !== one &&
          other.label === one.label &&
          other.text !== one.text &&
          repeated(one.element, other.element),
      ),
  );
  return own
    .map((one) => ({
      one,
      score:
        one.sure * 100 +
        crowd(one, all) +
        (one.text ? 0.5 : 0) -
        (CUT.test(one.text) ? 50 : 0) -
        (/\p{N}/u.test(one.text) || !FIGURED.has(one.key) ? 0 : 30),
    }))
    .sort((a, b) => b.score - a.score)[0]?.one;
}

/** Whether a text names somebody, or says that there is nobody. */
const namesSomebody = (text: string): boolean =>
  isEmptyText(text) ||
  text.split(/[\n;,]+|\s(?=<)/).some((part) => isPersonName(part.trim()) || part.includes('@'));

/** Whether a value is a list of things to do. */
const isListed = (node: Element): boolean =>
  /^(?:UL|OL|TABLE)$/.test(node.tagName) || queryAll(node, 'li,tr,input[type="checkbox"]').length > 0;

/** Whether a place holds labels of two other fields at least. */
function isSection(node: Node, own: Element, labels: readonly Label[]): boolean {
  if (node.nodeType !== 1 || node === own || (node as Element).childElementCount === 0) return false;
  const keys = new Set<FieldKey>();
  for (const { element, key } of labels)
    if (element !== own && !element.contains(own) && node.contains(element)) keys.add(key);
  return keys.size > 1;
}

function candidatesOf(
  labels: readonly Label[],
  root: Element,
  isOther: IsOther,
  direct: boolean,
): Candidate[] {
  const elements = new Map<Node, string>(labels.map(({ element, words }) => [element, plainLabel(words)]));
  /** Labels that only fill the empty place of a value with its own label, in grey. */
  const fillers = new Set<Node>();
  const firstLabel = (node: Node): Node | null => {
    for (let at: Node | null = node; at; at = at.firstChild) if (elements.has(at)) return at;
    return null;
  };
  const out: Candidate[] = [];
  for (const label of labels) {
    const { element, key, sure, words, count = '' } = label;
    if (fillers.has(element)) continue;
    const isLabel = (node: Node): boolean => {
      const found = firstLabel(node);
      return found !== null && elements.get(found) !== elements.get(element);
    };
    if (!label.column && foreign(element, key, root, isOther)) continue;
    const isTitle = key === 'nextStep' && /^H[1-6]$/.test(element.tagName);
    const base = { key, element, words: plainLabel(words), ...(words && { label: words }) };
    if (label.inline !== undefined) {
      // "Stage: Demo → Proposal": an entry of a history.
      if (element.closest(ROWS) && ARROW.test(label.inline)) continue;
      // "Send the plans, due: 20/11": the day of a task.
      if (sure < 0.8 && isDueOfRow(key, element, words)) continue;
      out.push({
        ...base,
        text: label.inline,
        sure,
        ...(key === 'contacts' && { part: isPartOfPeople([], words, 1) }),
      });
      continue;
    }
    const near =
      direct || label.direct || controlValue(element) !== undefined
        ? { nodes: [element as Node], sure: 1 }
        : valueNear(element, key, root, isLabel);
    // "Next tasks" over a list of them.
    if (isTitle && near?.nodes.some((node) => node.nodeType === 1 && isListed(node as Element))) continue;
    // Around other fields, it is a section and no value.
    if (near && !LISTS.has(key) && near.nodes.some((node) => isSection(node, element, labels))) continue;
    if (near && key === 'description' && sure < 0.7 && near.nodes.some(holdsRows)) continue;
    if (near && key === 'name' && near.nodes.some(isRowAmongRows)) continue;
    if (near && key === 'account' && !isTheFirm(base.words, element, near.nodes)) continue;
    if (!near || (OWN_LINK.has(key) && linksAway(near.nodes, key, sure, isOther))) continue;
    // A second list in a row that leads to other records is another list, without a title.
    if (LISTS.has(key))
      near.nodes = near.nodes.filter((node, at) => at === 0 || !linksAway([node], key, sure, isOther));
    const filler = firstLabel(near.nodes[0]!);
    if (filler && filler !== element && elements.get(filler) === elements.get(element)) fillers.add(filler);
    const shown = shownIn(near.nodes, element === near.nodes[0] ? undefined : element);
    if (shown.busy && !shown.text) continue;
    if (shown.text.length > (LIMIT[key] ?? 160) && !LISTS.has(key)) continue;
    const items = LISTS.has(key) ? peopleIn(near.nodes) : [];
    const drawn = key === 'probability' && !/\d/.test(shown.text) ? gaugeIn(near.nodes) : undefined;
    const said =
      drawn ?? linkText(key, near.nodes) ?? (FIGURED.has(key) ? exactIn(near.nodes, shown.text) : shown.text);
    // A word of a sentence ("changed Status from New to Open") names no field.
    if (JOINING.test(said)) continue;
    if (!fits(key, said) || (key === 'contacts' && !items.length && !namesSomebody(said))) continue;
    // "Actual value", "Won time" are empty on every open deal.
    if (!said && (key === 'endedOn' || ACTUAL.test(plainLabel(words)))) continue;
    // An empty cell may show its label in grey.
    const text = words && plainLabel(said) === plainLabel(words) ? '' : said;
    const code = key === 'amount' ? currencyIcon(near.nodes) : undefined;
    out.push({
      ...base,
      text,
      sure: sure * near.sure,
      ...(items.length && { items }),
      ...(key === 'contacts' && { part: isPartOfPeople(near.nodes, `${words}${count}`, items.length || 1) }),
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
      if (key === 'contacts') {
        raw.items = withRoles(best, list);
        // Fields of their own for each part in the deal are all of them.
        if ((raw.items?.length ?? 0) > (best.items?.length ?? 0)) delete raw.part;
      }
      // "Status: open" beside a stage says only that it goes on.
      const state = key === 'stage' && best.sure >= 0.8 ? list.find((one) => one.sure < 0.8) : undefined;
      if (state && statusOf(state.text)) raws.status ??= { text: state.text, sure: state.sure };
    }
  };
  const from = (labels: readonly Label[], direct: boolean): void => {
    const own = labels.filter(({ element }) => within(element));
    take(candidatesOf(own, root, isOther, direct));
  };
  from(findLabels(root, kind), false);
  from(overValues(root, kind, isOther), true);
  from(byAttribute(root, kind), true);
  return raws;
}
