import type { DealFields, RecordRef } from '../../model/snapshot';

interface Seen {
  key: string;
  revision: number;
  /** Text of the fields that tell records apart. */
  face: string;
  /** The record that the address has begun to name, and since when. */
  next: string;
  since: number;
}

/** How long an unchanged face under a new address is taken for the old page, still standing (milliseconds). */
const STANDING = 3000;

/** By document, and by reader: two readers of one page do not disturb each other. */
const pages = new WeakMap<Document, Map<string, Seen>>();

function faceOf(fields: DealFields): string {
  const { name, account, amount, stage, closeDate, owner } = fields;
  return JSON.stringify(
    [name, account, amount, stage, closeDate, owner].map((field) => field?.text ?? field?.value ?? 0),
  );
}

/**
 * Number of this reading of a record, or null while the page still shows the record before it: a single-page app
 * changes the address first and the content later, piece by piece. While the name is still the old one, or nothing
 * but the address has changed, nothing is attributed to the new record.
 * @param now milliseconds since the epoch
 */
export function nextRevision(
  document: Document,
  record: RecordRef,
  fields: DealFields,
  now: number,
): number | null {
  const readers = pages.get(document) ?? new Map<string, Seen>();
  pages.set(document, readers);
  const key = [record.org ?? '', record.kind, record.id].join('\n');
  const face = faceOf(fields);
  const last = readers.get(record.crm);
  if (last && last.key !== key) {
    const name = JSON.stringify(fields.name?.text ?? fields.name?.value ?? 0);
    const standing = last.face === face || (name !== '0' && last.face.startsWith(`[${name},`));
    if (last.next !== key) {
      last.next = key;
      last.since = now;
    }
    if (standing && now - last.since < STANDING) return null;
  }
  const revision = last?.key === key ? last.revision + 1 : 1;
  readers.set(record.crm, { key, revision, face, next: '', since: now });
  return revision;
}
