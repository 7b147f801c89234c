import type { HealthPart } from '../../model/health-part';
import type { DealFields } from '../../model/snapshot';
import type { ReadContext, SiteAdapter } from '../adapter';
import { type Raw, type Raws, toFields } from '../crm/build';
import { DIALOGS, isShown, oneLine, query, queryAll } from '../crm/dom';
import { findFeeds } from '../crm/find-feeds';
import { headingName, kindByWords } from '../crm/heading';
import { readHeadingLine } from '../crm/heading-line';
import { labelledFields } from '../crm/labelled';
import { DEAL_ONLY, type FieldKey, type Kind } from '../crm/labels';
import { lean } from '../crm/lean';
import { readLinks } from '../crm/links';
import type { IsOther } from '../crm/other-records';
import { stageByShape } from '../crm/path';
import { addFeed, hintsOf, snapshotOf } from '../crm/reading';
import { type Located, NOT_ONE, recordFromUrl, recordLink } from '../crm/record';
import { leaveRecord, standsFor } from '../crm/revision';
import { amountByShape, emailByShape, pathByShape, probabilityByShape, websiteByShape } from '../crm/shape';
import { decoded, isSlugOf } from '../crm/slug';
import { tellDirections, threadOf } from '../crm/thread';
import { isBareOpen, isEmptyText, kindOf } from '../crm/words';

const MAINS = 'main,[role="main"],#main,#main-content,#content';
/** Fields that belong to a person or firm; in a card of another record they are that record's. */
const PERSONAL = new Set<FieldKey>(['email', 'title', 'first', 'last', 'website', 'industry']);

/** What only one record has, understood; where its address has neither kind nor id, two of them must be there. */
const CERTAIN = ['amount', 'closeDate', 'probability', 'nextStep'] as const;

/** Records that are no deal, account or person, although they have customers, amounts and states as well. */
const OTHER_KIND =
  /^(?:(?:sales-?)?orders?|invoices?|quotes?|quotations?|tickets?|cases?|tasks?|activit(?:y|ies)|events?|emails?|products?|campaigns?|issues?|users?|bestellungen?|auftr[aä]ge?|rechnung(?:en)?|angebote?|aufgaben?|facturas?|pedidos?|presupuestos?|tareas?|factures?|commandes?|devis|t[aâ]ches?|fattur[ae]|ordin[ei]|preventiv[oi]|facturen|bestelling(?:en)?|offertes?)$/i;

interface Part {
  root: Element;
  raws: Raws;
  /** A window with a deal of its own, over the account or person that the address names. */
  isDealOver?: boolean;
}

function linkReader(url: URL, own: Located | null): IsOther {
  return (href, key, isValue, sure = 1) => {
    if (!href || href === '#' || /^(?:mailto|tel|javascript):/i.test(href)) return false;
    let linked: ReturnType<typeof recordFromUrl> = null;
    try {
      linked = recordFromUrl(new URL(href, url));
    } catch {
      return false;
    }
    if (!linked?.kind) return false;
    if (linked.kind === own?.kind) return linked.id !== own.id;
    if (isValue)
      return (
        key === 'name' ||
        linked.kind === 'deal' ||
        linked.kind === 'lead' ||
        // "Related to" may be a person.
        (key === 'account' && linked.kind === 'contact' && sure < 0.8)
      );
    return PERSONAL.has(key) ? linked.kind === 'contact' : linked.kind === 'deal' && DEAL_ONLY.includes(key);
  };
}

function count(raws: Raws): number {
  return Object.values(raws).filter((raw) => raw.text || raw.items?.length).length;
}

const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
const NEW =
  /^(?:new|create|add|log|schedule|quick|neue?[rsn]?|anlegen|nouve(?:au|lle)|créer|ajouter|nuev[oa]|crear|nov[oa]|criar|nuov[oa]|crea|nieuwe?)(?!\p{L})/iu;

/** Whether a form over the page is an open record: filled in, with what only a deal has, and called nothing new. */
function isOpenRecord(root: Element, raws: Raws): boolean {
  const heading = query(root, HEADING)?.textContent?.trim() ?? '';
  const isOther = heading.split(/\s+/).some((word) => OTHER_KIND.test(word));
  return count(raws) >= 5 && !NEW.test(heading) && !isOther && CERTAIN.some((key) => raws[key]?.text);
}

/**
 * The part of the page that shows the record: an open dialog, if it shows fields and is no form to fill in;
 * else the main part.
 */
function partOf(document: Document, kind: Kind | undefined, isOther: IsOther): Part {
  for (const root of queryAll(document, DIALOGS)) {
    if (!isShown(root)) continue;
    const raws = labelledFields(root, kind, isOther);
    const inputs = queryAll(root, 'input:not([type="hidden"]):not([type="file"]),select').length;
    const isNamed = raws.name?.text || query(root, HEADING);
    if (count(raws) < 2 || !isNamed || (inputs * 2 > count(raws) && !isOpenRecord(root, raws))) continue;
    const whole = kind === 'account' || kind === 'contact' ? labelledFields(root, undefined, isOther) : raws;
    return whole !== raws && kindByFields(whole) === 'deal'
      ? { root, raws: whole, isDealOver: true }
      : { root, raws };
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

function nameOf(raws: Raws, part: Part, document: Document, { kind, id }: Located): Raw | undefined {
  const others = Object.entries(raws).flatMap(([key, raw]) => (key === 'name' ? [] : [oneLine(raw.text)]));
  const heading =
    headingName(part.root, document, undefined, id, others) ??
    (part.root === document.body ? undefined : headingName(document.body, document, undefined, id, others));
  const label = raws.name?.text ? raws.name : undefined;
  if (!label && !heading) {
    // Some products call the name of a deal its description: a single short line.
    const line = kind === 'deal' ? raws.description?.text : undefined;
    return line && line.length < 80 && !line.includes('\n') ? { text: line, sure: 0.5 } : undefined;
  }
  if (!label || !heading) return label ?? heading;
  if (oneLine(label.text) === heading.text) return { ...label, sure: 0.95 };
  return kind !== 'deal' && heading.sure > label.sure ? heading : label.sure >= 0.7 ? label : heading;
}

/** "/deals/roof-for-bauer" under the heading "Roof for Bauer": its name is its id. */
function slugRecord(url: URL, document: Document): Located | null {
  const path = (url.hash.includes('/') ? url.hash : url.pathname).replace(/\?.*$/, '').split('/');
  const slug = path.pop() || path.pop() || '';
  const kind = kindOf(path.pop() ?? '');
  if (!kind || !slug || NOT_ONE.test(slug) || !document.body) return null;
  const name = headingName(document.body, document)?.text;
  return name && isSlugOf(decoded(slug), [name]) ? { kind, id: slug } : null;
}

/** Kind and id where the address has no word for the kind, or no id at all. */
function locate(
  url: URL,
  document: Document,
): { own: Located | null; id?: string; isBySlug?: boolean } | null {
  const named = recordFromUrl(url);
  if (named?.kind) return { own: { kind: named.kind, id: named.id } };
  const words = `${url.pathname} ${url.search} ${url.hash}`.split(/[/?&=#\s]+/);
  if (words.some((word) => OTHER_KIND.test(word))) return null;
  const own = named ? null : slugRecord(url, document);
  if (own) return { own, isBySlug: true };
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

/** A person's name in two fields: "Nome" beside "Cognome" is the first of them, "Nom" beside "Prénom" the last. */
function joinNames(raws: Raws): void {
  const [single, other] = raws.last ? (['first', 'last'] as const) : (['last', 'first'] as const);
  if (raws[other] && !raws[single] && raws.name) {
    raws[single] = raws.name;
    delete raws.name;
  }
  if (raws.first?.text && raws.last?.text)
    raws.name ??= { text: `${raws.first.text} ${raws.last.text}`, sure: 0.8 };
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
  if (!place) leaveRecord(document, 'generic-crm');
  if (!place || !document.body) return null;
  let own = place.own;
  const isNameless = !own && !place.id;
  const part = partOf(document, own?.kind, linkReader(context.url, own));
  const raws = part.raws;
  if (part.isDealOver) own = { kind: 'deal', id: '' };
  if (own?.kind !== 'deal') joinNames(raws);
  if (!own) {
    const kind = kindByFields(raws) ?? (place.id ? kindByWords(part.root, document) : undefined);
    if (!kind) return null;
    // Without an id the page must look like one record beyond doubt.
    if (!place.id && (kind !== 'deal' || count(raws) < 4)) return null;
    own = { kind, id: place.id ?? '' };
  }
  const name = nameOf(raws, part, document, own);
  if (!name && !count(raws)) return null;
  if (own.id === '') own = { kind: own.kind, id: `~${hash(`${context.url.pathname}${name?.text ?? ''}`)}` };
  if (name) raws.name = name;
  // What is called partner or customer may be a person.
  if (own.kind === 'account' && raws.title?.text) own = { ...own, kind: 'contact' };
  const deal = own.kind === 'deal' || own.kind === 'lead';
  if (!deal) for (const key of DEAL_ONLY) delete raws[key];
  readLinks(raws, part.root, context.url, own);
  const path = deal ? pathByShape(part.root, raws) : undefined;
  if (deal && !raws.stage?.text) {
    const shape = path
      ? { text: path.stage, sure: 0.7, ...(path.code && { code: path.code }) }
      : stageByShape(part.root);
    if (shape) raws.stage = shape;
  }
  // "Status: open", and no other word for where it stands: that it goes on is no stage of a deal.
  if (own.kind === 'deal' && raws.stage && raws.stage.sure < 0.8 && isBareOpen(raws.stage.text)) {
    raws.status ??= raws.stage;
    delete raws.stage;
  }
  const hints = hintsOf(part.root, context);
  if (deal) readHeadingLine(raws, part.root, own.kind, hints);
  if (deal && !raws.amount) {
    const amount = amountByShape(part.root, hints, raws);
    if (amount) raws.amount = amount;
  }
  if (deal && !raws.probability) {
    const probability = probabilityByShape(part.root);
    if (probability) raws.probability = probability;
  }
  if (!raws.email && (own.kind === 'contact' || own.kind === 'lead')) {
    const email = emailByShape(part.root);
    if (email) raws.email = email;
  }
  if (!raws.website && own.kind === 'account') {
    const website = websiteByShape(part.root);
    if (website) raws.website = website;
  }
  // "Parent account: not set": a firm of its own.
  if (own.kind === 'account' && raws.account && isEmptyText(oneLine(raws.account.text))) delete raws.account;
  const fields = toFields(raws, own.kind, hints);
  // "Close date: this quarter", "Amount: any": what a list is narrowed down by is no record's.
  const certain = CERTAIN.filter((key) => typeof fields[key]?.value !== 'undefined').length;
  if ((isNameless && certain < 2) || (place.isBySlug && (count(raws) < 3 || (deal && certain < 1))))
    return null;
  if (path) fields.stageShare = { value: path.share, sure: 0.7 };
  addFeed(fields, findFeeds(part.root, hints));
  tellDirections(fields);
  return { record: own, fields, root: part.root };
}

/** Any CRM that the rep turned on: read by labels, shapes and addresses alone. */
export const genericCrm: SiteAdapter = {
  id: 'generic-crm',
  kind: 'crm',
  settles: true,
  matches: [],
  applies: (url) => /^https?:$/.test(url.protocol),
  link: recordLink,
  self: () => [],
  read(document, context) {
    try {
      const found = lean(document, () => readRecord(document, context));
      return found ? snapshotOf('generic-crm', found.record, found.fields, document, context) : null;
    } catch {
      return null;
    }
  },
  waits: (document) => standsFor(document, 'generic-crm', Date.now()),
  threadOf,
  composers: () => [],
  onOutcome: () => {},
  watch: (document) => {
    const main = query(document, MAINS);
    return main ? [main] : document.body ? [document.body] : [];
  },
  health(document) {
    try {
      const context = { url: new URL(document.URL), self: [], now: Date.now() };
      const found = lean(document, () => readRecord(document, context));
      if (!found) return [];
      const parts =
        found.record.kind === 'deal' ? ['name', 'amount', 'stage', 'closeDate', 'owner'] : ['name'];
      return parts.map((part): HealthPart => ({ part, state: part in found.fields ? 'ok' : 'missing' }));
    } catch {
      return [];
    }
  },
};
