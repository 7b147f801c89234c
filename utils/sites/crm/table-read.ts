import type { Contact } from '../../model/snapshot';
import { parseAmount } from './amounts';
import { LISTS, type Raw, type Raws } from './build';
import { currencyIcon } from './currency-icon';
import { isShown, oneLine, query, queryAll, shadowRoots, shownIn, textOf } from './dom';
import { FIGURED, type FieldKey, fieldOf, type Kind, plainLabel } from './labels';
import { isPartOfPeople, isPersonName, linkText, peopleIn } from './people';
import type { Located } from './record';
import type { CrmSpec } from './spec';

interface Finder {
  all(selector: string): Element[];
  first(selector: string): Element | undefined;
}

/** Selectors against the light tree and, where that fails, open shadow trees (walked once a reading). */
function finder(root: Element, { not, shadow }: CrmSpec): Finder {
  let shadows: ShadowRoot[] | undefined;
  const isIn = (hit: Element) => !not || !hit.closest(not);
  const all = (selector: string): Element[] => {
    let hits = queryAll(root, selector);
    if (!hits.length && shadow) {
      shadows ??= shadowRoots(root);
      hits = shadows.flatMap((tree) => queryAll(tree, selector));
    }
    return hits.filter(isIn);
  };
  return {
    all,
    first(selector) {
      // Most fields stand before the long parts of a page: the first hit ends the search.
      const hit = query(root, selector);
      if (hit && isIn(hit) && isShown(hit)) return hit;
      // Tabs that were left keep their fields; where no other shows one, it still stands there.
      const hits = hit || shadow ? all(selector) : [];
      return hits.find(isShown) ?? hits[0];
    },
  };
}

/** What a button beside a value does. */
const DEED =
  /^(?:edit|change|details?|bearbeiten|ändern|modifier|editar|cambiar|alterar|modifica|bewerken)(?!\p{L})/iu;

/** "Amount: €84,500.50". */
const IN_LINE = /^([^:：]{2,40})[:：]\s*(\S.*)$/u;

/** Whether a label stands before the place of its value, and does not hold it. */
function namesWhatFollows(label: Element | null): boolean {
  const next = label?.nextElementSibling;
  return Boolean(
    next && !/^(?:BUTTON|SVG|I)$/i.test(next.tagName) && !query(label!, 'input,select,textarea'),
  );
}

function rawOf(spec: CrmSpec, found: Element, key: FieldKey, kind: Kind): Raw | undefined {
  const place = spec.next ? found.nextElementSibling : found;
  if (!place) return undefined;
  const label = spec.next ? found : spec.label ? query(place, spec.label) : null;
  const stored = spec.attribute
    ? (place.getAttribute(spec.attribute) ??
      query(place, `[${spec.attribute}]`)?.getAttribute(spec.attribute))
    : null;
  if (stored && FIGURED.has(key)) {
    // It says more than what is shown of a figure or a day.
    // What is stored of an amount is the figure; its currency is shown.
    const currency = key === 'amount' ? parseAmount(oneLine(textOf(place)))?.currency : undefined;
    return { text: stored, sure: 1, ...(currency && { code: currency }) };
  }
  let nodes: Element[] = [];
  for (const selector of spec.value ?? []) {
    nodes = queryAll(place, selector).slice(0, 1);
    if (nodes.length) break;
  }
  if (!nodes.length) nodes = [place];
  const shown = shownIn(nodes, label ?? undefined);
  if (shown.busy && !shown.text) return undefined;
  const link = linkText(key, nodes);
  const lines = (link ?? shown.text).split('\n');
  // Some pages print the label as the first line of the value, or right before it.
  const isLabel = (line: string) => {
    const named = key !== 'name' && line ? fieldOf(line, kind)?.key : undefined;
    return named === key || (key === 'status' && named === 'stage');
  };
  const own = spec.label ? null : query(place, 'label');
  const head = own ? oneLine(textOf(own)) : '';
  // Whatever it says, before another element it is no value.
  const isName = (line: string) => isLabel(line) || (head !== '' && line === head && namesWhatFollows(own));
  if (isName(head) && lines[0] !== head && lines[0]!.startsWith(head))
    lines.splice(0, 1, head, lines[0]!.slice(head.length).trim());
  // "Amount: €84,500.50": a label and its value in one line.
  const [, before = '', behind = ''] = (lines.length === 1 && IN_LINE.exec(lines[0]!)) || [];
  if (isLabel(before)) lines.splice(0, 1, before, behind);
  const headed = isName(lines[0]!);
  // Or below it, as under the figures of a header.
  const footed = !headed && lines.length > 1 && isLabel(lines[lines.length - 1]!);
  const rest = lines.slice(headed ? 1 : 0, footed ? -1 : undefined).join('\n');
  // "Stage: [Proposal]": what can be chosen anew stands on a button. Of several, nothing says which it is.
  if (headed && !rest && shown.button === undefined) return undefined;
  const chosen = headed && !rest && !DEED.test(shown.button!) ? shown.button! : rest;
  const said = spec.blank && query(nodes[0]!, spec.blank) ? '' : chosen;
  // An empty cell may show its label in grey.
  const isPlaceholder = label && plainLabel(said) === plainLabel(textOf(label));
  const text = isPlaceholder ? '' : said;
  const items: Contact[] = LISTS.has(key) ? peopleIn(nodes) : [];
  const words = label ? oneLine(textOf(label)) : headed ? lines[0]! : footed ? lines[lines.length - 1]! : '';
  const code = key === 'amount' ? currencyIcon(nodes) : key === 'stage' && stored ? stored : undefined;
  return {
    // A person, a firm or a stage is what the page calls it; stored is often no more than its number.
    text: text || (stored ?? ''),
    sure: 1,
    ...(words && { label: words }),
    ...(items.length && { items }),
    ...(code && { code }),
  };
}

function selectorFor(pattern: string, name: string, id: string): string {
  return pattern
    .replaceAll('$', () => name)
    .replaceAll('%', () => name.replace(/^.*\./, ''))
    .replaceAll('{id}', () => CSS.escape(id));
}

/** Reads what the table says: fields by API name first, then by selectors of their own. */
export function readTable(spec: CrmSpec, root: Element, record: Located): Raws {
  const find = finder(root, spec);
  const raws: Raws = {};
  for (const [key, names] of Object.entries(spec.names?.[record.kind] ?? {}) as [FieldKey, string][]) {
    for (const name of names.split('|')) {
      for (const pattern of spec.field ?? []) {
        const place = find.first(selectorFor(pattern, name, record.id));
        const raw = place && rawOf(spec, place, key, record.kind);
        // A later name is asked when the first is shown empty: `accountName` where `account` is not set.
        // "parentcontactid": the field of the main one.
        if (raw && key === 'contacts' && !/s$|people/.test(name)) raw.part = true;
        if (raw && (!raws[key] || (!raws[key]!.text && raw.text))) raws[key] = raw;
        if (raws[key]) break;
      }
      if (raws[key]?.text) break;
    }
  }
  for (const [key, selectors] of Object.entries(spec.select ?? {}) as [FieldKey, readonly string[]][]) {
    // A look-up names the main contact; the others stand in a list beside it.
    if (raws[key]?.text && !LISTS.has(key)) continue;
    for (const entry of selectors) {
      const [pattern = '', attribute] = entry.split('@');
      const selector = pattern.replaceAll('{id}', () => CSS.escape(record.id));
      const hits = find.all(selector);
      if (!hits.length) continue;
      if (attribute) raws[key] = { text: hits[0]!.getAttribute(attribute) ?? '', sure: 1 };
      else if (LISTS.has(key)) {
        const items = peopleIn(hits);
        if (raws[key]?.text || raws[key]?.items) {
          raws[key] = withPeople(raws[key], items, hits);
          break;
        }
        raws[key] = {
          text: items.length ? '' : hits.map((hit) => oneLine(textOf(hit))).join('\n'),
          sure: 1,
          ...(items.length && { items, part: isPartOfPeople(hits, undefined, items.length) }),
        };
      } else {
        const raw = rawOf({ ...spec, value: [], next: false }, hits[0]!, key, record.kind);
        if (raw) raws[key] = raw;
      }
      if (raws[key]) break;
    }
  }
  if (spec.expectsEnd && raws.closeDate) raws.closeDate.expected = true;
  const people = (spec.people ?? []).flatMap((selector) => queryAll(root, selector));
  if (people.length) {
    const items = peopleIn(people);
    if (items.length) raws.contacts = withPeople(raws.contacts, items, people);
  }
  return raws;
}

/** The people of a field, and those of a list who are not among them. What the list says of one of them is added. */
function withPeople(field: Raw | undefined, list: readonly Contact[], links: readonly Element[]): Raw {
  const main =
    field?.items ?? (field?.text && isPersonName(oneLine(field.text)) ? [{ name: oneLine(field.text) }] : []);
  const isOne = (one: Contact, other: Contact) =>
    (one.name !== undefined && one.name === other.name) ||
    (one.address !== undefined && one.address === other.address);
  const items = [
    ...main.map((one) => ({ ...list.find((other) => isOne(one, other)), ...one })),
    ...list.filter((other) => !main.some((one) => isOne(one, other))),
  ];
  // A link to the main contact alone is no list; a row of one is.
  const isList = items.length > main.length || links.some((link) => link.closest('li,tr,[role="row"]'));
  const part = (field?.part && !isList) || isPartOfPeople(links, undefined, items.length);
  return {
    text: '',
    sure: 1,
    ...(items.length && { items }),
    ...(part && { part }),
    ...(field?.label && { label: field.label }),
  };
}
