import type { DealFields } from '../../model/snapshot';
import type { AdapterHealth, ReadContext, SiteAdapter } from '../adapter';
import { findFeeds } from '../crm/activities';
import { type Raw, type Raws, toFields } from '../crm/build';
import { isShown, oneLine, query, queryAll, textOf } from '../crm/dom';
import { headingName, kindByWords } from '../crm/heading';
import { labelledFields } from '../crm/labelled';
import type { FieldKey, Kind } from '../crm/labels';
import { findPath, stageByShape } from '../crm/path';
import { type Located, recordFromUrl } from '../crm/record';
import { addFeed, hintsOf, snapshotOf } from '../crm/table';
import { kindOf } from '../crm/words';

const DIALOGS = '[role="dialog"],[aria-modal="true"],dialog[open]';
const MAINS = 'main,[role="main"],#main,#main-content,#content';
/** Fields that only a deal or a lead has. */
const DEAL_ONLY: FieldKey[] = [
  'amount',
  'stage',
  'status',
  'closeDate',
  'probability',
  'nextStep',
  'lossReason',
  'recordType',
  'forecast',
];
/** Fields that belong to a person or firm; in a card of another record they are that record's. */
const PERSONAL = new Set<FieldKey>(['email', 'title', 'first', 'last', 'website', 'industry']);

interface Part {
  root: Element;
  raws: Raws;
}

function linkReader(url: URL, own: Located | null): (href: string, key: FieldKey) => boolean {
  return (href, key) => {
    if (!href || href === '#' || /^(?:mailto|tel|javascript):/i.test(href)) return false;
    let linked: ReturnType<typeof recordFromUrl> = null;
    try {
      linked = recordFromUrl(new URL(href, url));
    } catch {
      return false;
    }
    if (!linked?.kind) return false;
    if (linked.kind === own?.kind) return linked.id !== own.id;
    return PERSONAL.has(key) ? linked.kind === 'contact' : linked.kind === 'deal' && DEAL_ONLY.includes(key);
  };
}

function count(raws: Raws): number {
  return Object.values(raws).filter((raw) => raw.text || raw.items?.length).length;
}

/**
 * The part of the page that shows the record: an open dialog, if it shows fields and is no form to fill in;
 * else the main part.
 */
function partOf(
  document: Document,
  kind: Kind | undefined,
  isOther: (href: string, key: FieldKey) => boolean,
): Part {
  for (const root of queryAll(document, DIALOGS)) {
    if (!isShown(root)) continue;
    const raws = labelledFields(root, kind, isOther);
    const inputs = queryAll(root, 'input:not([type="hidden"]):not([type="file"]),select').length;
    if (count(raws) >= 2 && inputs <= count(raws) && query(root, 'h1,h2,h3,h4,h5,h6,[role="heading"]'))
      return { root, raws };
  }
  const mains = queryAll(document, MAINS).filter(
    (main) => isShown(main) && (main.textContent ?? '').trim().length > 40,
  );
  const inner =
    mains.find((main) => !mains.some((other) => other !== main && other.contains(main))) ?? document.body;
  const raws = labelledFields(inner, kind, isOther);
  if (inner === document.body || count(raws) >= 3) return { root: inner, raws };
  // Details in a side panel beside the main part.
  const whole = labelledFields(document.body, kind, isOther);
  return count(whole) > count(raws) ? { root: document.body, raws: whole } : { root: inner, raws };
}

function kindByFields(raws: Raws): Kind | undefined {
  const has = (...keys: FieldKey[]): number => keys.filter((key) => raws[key]).length;
  if (
    has('amount', 'closeDate', 'probability', 'nextStep') +
      (has('stage') && has('account', 'contacts', 'owner') ? 1 : 0) >=
    2
  )
    return 'deal';
  if (has('email', 'title', 'first', 'last') >= 2) return 'contact';
  return has('website', 'industry') ? 'account' : undefined;
}

/** A link to the one account that the page names, outside of lists. */
function accountLink(root: Element, url: URL, own: Located): Raw | undefined {
  const names = new Map<string, string>();
  for (const link of queryAll(root, 'a[href]').slice(0, 1500)) {
    if (link.closest('li,article,tr,nav,[role="row"],[role="listitem"],[role="tabpanel"]')) continue;
    const href = link.getAttribute('href') ?? '';
    let linked: ReturnType<typeof recordFromUrl> = null;
    try {
      linked = recordFromUrl(new URL(href, url));
    } catch {
      continue;
    }
    if (linked?.kind !== 'account' || (own.kind === 'account' && own.id === linked.id)) continue;
    const text = oneLine(textOf(link));
    if (text.length > 2 && /\p{L}{2}/u.test(text)) names.set(linked.id, text);
    else if (!names.has(linked.id)) names.set(linked.id, '');
  }
  const found = [...names.values()];
  return found.length === 1 && found[0] ? { text: found[0], sure: 0.6 } : undefined;
}

function nameOf(raws: Raws, part: Part, document: Document, kind: Kind): Raw | undefined {
  const heading =
    headingName(part.root, document) ??
    (part.root === document.body ? undefined : headingName(document.body, document));
  const label = raws.name?.text ? raws.name : undefined;
  if (!label || !heading) return label ?? heading;
  if (oneLine(label.text) === heading.text) return { ...label, sure: 0.95 };
  return kind !== 'deal' && heading.sure > label.sure ? heading : label.sure >= 0.7 ? label : heading;
}

/** Kind and id where the address has no word for the kind, or no id at all. */
function locate(url: URL, document: Document): { own: Located | null; id?: string } | null {
  const named = recordFromUrl(url);
  if (named?.kind) return { own: { kind: named.kind, id: named.id } };
  const words = `${url.pathname} ${url.search} ${url.hash}`.split(/[/?&=#\s]+/);
  if (
    !named &&
    words.some(
      (word) =>
        kindOf(word) ||
        /^(?:settings?|dashboards?|reports?|lists?|admin|login|search|new|create)$/i.test(word),
    )
  ) {
    return null;
  }
  return { own: null, ...(named && { id: named.id }), ...(document.title && {}) };
}

function hash(text: string): string {
  let value = 5381;
  for (let i = 0; i < text.length; i++) value = ((value * 33) ^ text.charCodeAt(i)) >>> 0;
  return value.toString(36);
}

/** Reads the record of any CRM page: fields, name, path, activities, each with how sure. Null: no record. */
function readRecord(
  document: Document,
  context: ReadContext,
): { record: Located; fields: DealFields; root: Element } | null {
  const place = locate(context.url, document);
  if (!place || !document.body) return null;
  let own = place.own;
  const part = partOf(document, own?.kind, linkReader(context.url, own));
  const raws = part.raws;
  if (!own) {
    const kind = kindByFields(raws) ?? (place.id ? kindByWords(part.root, document) : undefined);
    if (!kind) return null;
    // Without an id the page must look like one record beyond doubt.
    if (!place.id && (kind !== 'deal' || count(raws) < 4)) return null;
    own = { kind, id: place.id ?? '' };
  }
  const name = nameOf(raws, part, document, own.kind);
  if (!name && !count(raws)) return null;
  if (own.id === '') own = { kind: own.kind, id: `~${hash(`${context.url.pathname}${name?.text ?? ''}`)}` };
  if (name) raws.name = name;
  const deal = own.kind === 'deal' || own.kind === 'lead';
  if (!deal) for (const key of DEAL_ONLY) delete raws[key];
  if (!raws.account?.text && own.kind !== 'account') {
    const account = accountLink(part.root, context.url, own);
    if (account) raws.account = account;
  }
  const path = deal ? findPath(part.root) : undefined;
  if (deal && !raws.stage?.text) {
    const shape = path
      ? { text: path.stage, sure: 0.7, ...(path.code && { code: path.code }) }
      : stageByShape(part.root);
    if (shape) raws.stage = shape;
  }
  const hints = hintsOf(part.root, context);
  const fields = toFields(raws, own.kind, hints);
  if (path) fields.stageShare = { value: path.share, sure: 0.7 };
  addFeed(fields, findFeeds(part.root, hints));
  return { record: own, fields, root: part.root };
}

/** Any CRM that the rep turned on: read by labels, shapes and addresses alone. */
export const genericCrm: SiteAdapter = {
  id: 'generic-crm',
  name: 'CRM',
  kind: 'crm',
  matches: [],
  examples: [],
  applies: (url) => /^https?:$/.test(url.protocol),
  self: () => [],
  read(document, context) {
    try {
      const found = readRecord(document, context);
      return found ? snapshotOf('generic-crm', found.record, found.fields, document, context) : null;
    } catch {
      return null;
    }
  },
  composers: () => [],
  onOutcome: () => {},
  watch: (document) => {
    const main = query(document, MAINS);
    return main ? [main] : document.body ? [document.body] : [];
  },
  health(document) {
    try {
      const found = readRecord(document, { url: new URL(document.URL), self: [], now: Date.now() });
      if (!found) return [];
      const parts =
        found.record.kind === 'deal' ? ['name', 'amount', 'stage', 'closeDate', 'owner'] : ['name'];
      return parts.map((part): AdapterHealth => ({ part, state: part in found.fields ? 'ok' : 'missing' }));
    } catch {
      return [];
    }
  },
};
