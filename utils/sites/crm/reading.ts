import type { DealFields, DealSnapshot, RecordRef } from '../../model/snapshot';
import type { ReadContext, Reading } from '../adapter';
import { dateOrder, spokenIn } from '../day-order';
import type { Feed } from './activities';
import { decimalMark } from './amounts';
import type { Hints } from './build';
import { textIn } from './lean';
import { type Located, recordLink } from './record';
import { nextRevision } from './revision';
import { isGone } from './words';

/* What every reader of records does with what it found, whether the product is known or not. */

/** How this page writes numbers and dates, from all that it shows. */
export function hintsOf(root: Element, context: ReadContext): Hints {
  const text = textIn(root, 200_000);
  const lang = spokenIn(root.ownerDocument);
  const decimal = decimalMark(text);
  const order = dateOrder(text);
  return { now: context.now, ...(lang && { lang }), ...(decimal && { decimal }), ...(order && { order }) };
}

/** Adds what lists, feeds and the stage path show to the fields. A list that is not on the page stays absent. */
export function addFeed(fields: DealFields, feed: Feed): void {
  // The day of the last activity, from a field of its own, is that of one in the list, where the list goes as far.
  const field = (fields.activities ?? []).filter(
    ({ date = '' }) => !feed.activities.some((one) => one.state === 'done' && (one.date ?? '') >= date),
  );
  const activities = [...field, ...feed.activities];
  if (activities.length) fields.activities = activities;
  if (feed.notes.length) fields.notes = feed.notes;
}

/** What any record of a sale has, once it is there. */
const SOMETHING = ['amount', 'stage', 'closeDate', 'owner', 'account', 'probability', 'nextStep'] as const;

/** A form of which nothing but the name is filled in is still being filled in: none of its fields is known to be empty. */
function forgetUnfilled(fields: DealFields): void {
  const shown = SOMETHING.filter((key) => fields[key]);
  if (shown.length < 3 || shown.some((key) => fields[key]!.value !== null)) return;
  for (const [key, field] of Object.entries(fields) as [keyof DealFields, { value?: unknown }][])
    if (field.value === null) delete fields[key];
}

/**
 * Makes the snapshot of a record, or null while the page still shows the one before.
 * @param reader who reads, where that is not the product's own reader
 */
export function snapshotOf(
  crm: string,
  record: Located,
  fields: DealFields,
  document: Document,
  context: ReadContext,
  reader = crm,
): Reading<DealSnapshot> | null {
  const ref: RecordRef = { crm, kind: record.kind, id: record.id, ...(record.org && { org: record.org }) };
  // "This deal could not be found" is no deal of that name.
  if (Object.keys(fields).every((key) => key === 'name') && isGone(fields.name?.text ?? '')) return null;
  forgetUnfilled(fields);
  const revision = nextRevision(document, reader, ref, fields, context.now);
  if (revision === null) return null;
  const lang = document.documentElement.getAttribute('lang')?.trim().replace('_', '-');
  return {
    snapshot: {
      kind: 'deal',
      site: crm,
      url: recordLink(context.url),
      ...(record.org && { mailbox: record.org }),
      ...(lang && { locale: lang }),
      readAt: context.now,
      revision,
      self: [...context.self],
      record: ref,
      fields,
    },
    blocks: new Map(),
  };
}
