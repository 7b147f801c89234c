import type { HealthPart } from '../../model/health-part';
import type { DealFields } from '../../model/snapshot';
import type { Composer, ReadContext, SiteAdapter } from '../adapter';
import { EDITABLE, NARROWEST } from '../editable';
import { once } from '../once';
import { type Feed, readFeed } from './activities';
import { type Hints, type Raw, toFields } from './build';
import { isShown, isUnseenWithin, query, queryAll } from './dom';
import { findFeeds } from './find-feeds';
import { headingName } from './heading';
import { labelledFields } from './labelled';
import { DEAL_ONLY, type FieldKey } from './labels';
import { lean } from './lean';
import { readLinks } from './links';
import type { IsOther } from './other-records';
import { readPath, type StagePath } from './path';
import { addFeed, hintsOf, snapshotOf } from './reading';
import { type Located, recordFromUrl, recordLink } from './record';
import { leaveRecord, standsFor } from './revision';
import { amountByShape, pathByShape } from './shape';
import type { CrmSpec } from './spec';
import { readTable } from './table-read';
import { tellDirections, threadOf } from './thread';

const WATCHED = ['main', '[role="main"]', '#main', '#root', '#app'];

function rootOf(spec: CrmSpec, document: Document): Element | null {
  let any: Element | null = null;
  for (const selector of spec.root ?? []) {
    const hits = queryAll(document, selector);
    any ??= hits[0] ?? null;
    const shown = hits.find(isShown);
    if (shown) return shown;
  }
  return any ?? (spec.strict ? null : document.body);
}

function feedsOf(spec: CrmSpec, root: Element, hints: Hints): Feed {
  const feed: Feed = { activities: [], notes: [] };
  const place = (spec.feedsIn && root.closest(spec.feedsIn)) || root;
  for (const { items, ...hint } of spec.feeds ?? []) {
    const all = queryAll(place, items).filter((item) => !spec.notFeeds || !item.closest(spec.notFeeds));
    // Tabs that were left keep theirs.
    const shown = all.filter((item) => !isUnseenWithin(item));
    const found = readFeed(shown.length ? shown : all, { ...hints, ...hint });
    feed.activities.push(...found.activities);
    feed.notes.push(...found.notes);
  }
  return feed;
}

/** The stage on the product's own bar. */
const barOf = ({ steps, stepsReversed }: CrmSpec, root: Element): StagePath | undefined =>
  steps ? readPath(queryAll(root, steps), stepsReversed) : undefined;

function readFields(
  spec: CrmSpec,
  root: Element,
  record: Located,
  url: URL,
  context: ReadContext,
): DealFields {
  const hints = hintsOf(root, context);
  const raws = readTable(spec, root, record);
  // What the table does not name is read by labels, then by links and shapes.
  const beyond = spec.labels !== false;
  if (beyond) {
    const other: IsOther = (href, key, isValue) => {
      const linked = safely(() => recordFromUrl(new URL(href, url)));
      // A link to nowhere, or to a tab: the record itself, whatever its address calls it.
      if (linked?.id === record.id) return false;
      if (isValue && linked?.kind && linked.kind !== record.kind)
        return key === 'name' || linked.kind === 'deal' || linked.kind === 'lead';
      return Boolean(linked?.kind === record.kind && linked.id !== record.id);
    };
    const scope = spec.not ? (node: Element) => !node.closest(spec.not!) : undefined;
    const rest = labelledFields(root, record.kind, other, scope);
    for (const [key, raw] of Object.entries(rest) as [FieldKey, Raw][])
      raws[key] ??= { ...raw, sure: raw.sure * 0.9 };
  }
  // The labels of an account's deals are not its own.
  if (record.kind === 'account' || record.kind === 'contact') for (const key of DEAL_ONLY) delete raws[key];
  spec.extra?.(root, raws, record);
  if (!raws.name?.text && !raws.first && !raws.last) {
    const heading = headingName(root, root.ownerDocument, spec.not);
    if (heading) raws.name = heading;
  }
  const isSale = record.kind === 'deal' || record.kind === 'lead';
  if (beyond) {
    readLinks(raws, root, url, record, spec.not);
    if (isSale && !raws.amount) {
      const amount = amountByShape(root, hints, raws, spec.not);
      if (amount) raws.amount = amount;
    }
  }
  const steps = barOf(spec, root);
  const path = steps ?? (beyond && isSale && !spec.steps ? pathByShape(root, raws, spec.not) : undefined);
  const sure = steps ? 1 : 0.7;
  // The product's own bar is surer than a label, which may stand in a history.
  if (path && (!raws.stage?.text || (steps && raws.stage.sure < 1)))
    raws.stage = { text: path.stage, sure, ...(path.code && { code: path.code }) };
  else if (path?.code && raws.stage) raws.stage.code = path.code;
  const fields = toFields(raws, record.kind, hints);
  if (path) fields.stageShare = { value: path.share, sure };
  // A product whose lists have no marks of their own titles them, as any page does.
  addFeed(
    fields,
    spec.feeds || !beyond ? feedsOf(spec, root, hints) : findFeeds(root, hints, spec.notFeeds ?? spec.not),
  );
  tellDirections(fields);
  return fields;
}

function safely<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

const safelyLean = <T>(document: Document, work: () => T): T | null => safely(() => lean(document, work));

const mayHoldMail = (document: Document): boolean =>
  [...document.querySelectorAll(`${EDITABLE}, iframe`)].some(
    (place) => place.getBoundingClientRect().width >= NARROWEST,
  );

/** The one reader of all CRM adapters: what a table of selectors says, completed by labels. */
export function crmAdapter(spec: CrmSpec): SiteAdapter {
  const located = (document: Document, url: URL): { record: Located; root: Element } | null => {
    const record = spec.locate(url, document);
    const root = record && rootOf(spec, document);
    if (!record || !root) return null;
    const shown = spec.shownId?.(root, record);
    return shown !== undefined && shown !== record.id ? null : { record, root };
  };
  /** What reads a mail that is written here; most records are only looked at. */
  const writing = once(() => import('./composer'));
  const composers = spec.composers ?? [];
  const known = (document: Document) =>
    safely(() => writing.here?.findComposers(document, spec.id, composers)) ?? [];
  /** Told of the composers that are open. */
  let hear: ((composers: readonly Composer[]) => void) | undefined;
  const addressed = once(() => import('../may-address'));
  /** The same for composers that the table does not know. */
  const beyond = once(async () => (await import('./other-composers')).otherComposers(spec.id, composers));
  return {
    id: spec.id,
    kind: 'crm',
    settles: true,
    matches: spec.matches,
    applies: (url, document) => safely(() => spec.applies(url, document)) ?? false,
    link: recordLink,
    mailbox: (url, document) => safely(() => spec.locate(url, document))?.org,
    self: () => [],
    read(document, context) {
      return safelyLean(document, () => {
        if (!spec.locate(context.url, document)) leaveRecord(document, spec.id);
        const place = located(document, context.url);
        if (!place) return null;
        const fields = readFields(spec, place.root, place.record, context.url, context);
        // Nothing but an address: the page is still loading.
        if (!Object.keys(fields).length || spec.fits?.(fields, document) === false) return null;
        return snapshotOf(spec.id, place.record, fields, document, context);
      });
    },
    waits: (document) => standsFor(document, spec.id, Date.now()),
    threadOf,
    needs(document) {
      const isWritten = composers.some(({ root }) => root.some((selector) => query(document, selector)));
      if (isWritten && !writing.here) return writing.get();
      if (beyond.here || (isWritten && known(document).length)) return null;
      // Few records have a place for prose on their page, and few of those are mails.
      if (!mayHoldMail(document)) return null;
      if (!addressed.here) return addressed.get();
      return safely(() => addressed.here?.mayAddress(document)) ? beyond.get() : null;
    },
    composers(document, context) {
      const found = known(document);
      hear?.(found);
      return [...found, ...(safely(() => beyond.here?.composers(document, context)) ?? [])];
    },
    onOutcome(document, report, signal, leaving) {
      writing.whenHere(({ watchOutcomes }) => {
        if (!signal.aborted) hear = watchOutcomes(document, spec.id, composers, report, signal, leaving);
      });
      beyond.whenHere((mails) => {
        if (!signal.aborted) mails.onOutcome(document, report, signal, leaving);
      });
    },
    watch: (document) => {
      const found = (spec.watch ?? spec.root ?? WATCHED)
        .map((selector) => query(document, selector))
        .filter((hit) => hit !== null);
      return found.length ? found.slice(0, 2) : [document.body];
    },
    health: (document) => safelyLean(document, () => healthOf(spec, located, document)) ?? [],
  };
}

function healthOf(
  spec: CrmSpec,
  located: (document: Document, url: URL) => { record: Located; root: Element } | null,
  document: Document,
): HealthPart[] {
  const place = located(document, new URL(document.URL));
  if (!place) return [];
  const read = readTable(spec, place.root, place.record);
  // What any layout of the product shows; an administrator may leave out everything else.
  const expected: FieldKey[] =
    place.record.kind === 'deal' ? ['name', 'amount', 'stage', 'closeDate', 'owner'] : ['name'];
  const rest = labelledFields(place.root, place.record.kind, () => false);
  const tabled = { ...spec.names?.[place.record.kind], ...spec.select };
  const parts = expected.map((part): HealthPart => {
    // Products without marks of their own are read by labels in any case.
    const isRead = read[part] || (part === 'stage' && barOf(spec, place.root));
    if (isRead || (rest[part] && !(part in tabled))) return { part, state: 'ok' };
    return rest[part]
      ? { part, state: 'unexpected', detail: 'read by its label' }
      : { part, state: 'missing' };
  });
  // Where most of them stand as expected, the others are not on this layout; the site has not changed.
  const isFit = parts.filter(({ state }) => state === 'ok').length * 2 > parts.length;
  return isFit ? parts.filter(({ state }) => state !== 'missing') : parts;
}
