import type { DealFields, RecordRef } from '../../model/snapshot';

interface Seen {
  key: string;
  kind: RecordRef['kind'];
  revision: number;
  /** What the fields show that tell records apart: the name, then the others. */
  face: Face;
  /** All that was read of it. */
  fields: DealFields;
  /** The record that the address has begun to name, and since when. */
  next: string;
  since: number;
}

/** How long an unchanged face under a new address is taken for the old page, still standing (milliseconds). */
const STANDING = 3000;

/**
 * How long a page may say of a new record what it said of the one before, and nothing else: a network is slow for longer
 * than two records are alike in every field (milliseconds).
 */
const UNCHANGED = 20_000;

/** How long the rest of a page may lag behind its new name: while some of it is as before, it may be still to come. */
const LAGGING = 1000;

/** By document, and by reader: two readers of one page do not disturb each other. */
const pages = new WeakMap<Document, Map<string, Seen>>();

type Face = readonly string[];

function faceOf(fields: DealFields): Face {
  const { name, account, amount, stage, closeDate, owner } = fields;
  return [name, account, amount, stage, closeDate, owner].map((field) =>
    String(field?.text ?? field?.value ?? ''),
  );
}

/** All that was read, to compare. How long ago something was is told in other words each minute. */
const saidBy = (fields: DealFields): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(fields).map(([name, field]) => {
      const said = field !== null && typeof field === 'object' && 'value' in field ? field.value : field;
      return [name, JSON.stringify(said, (key, value) => (key === 'dateText' ? undefined : value))];
    }),
  );

/**
 * Whether a page says nothing that it did not say of the record before: all of that stands there still, some of it has
 * been taken away, or only the name is new.
 */
function isUnchanged(before: Seen, face: Face, fields: DealFields): boolean {
  const [name, account, amount, ...others] = face;
  const isNamed = name !== '' && name === before.face[0];
  const isRenamed = amount !== '' && [account, ...others].filter((text) => text !== '').length > 1;
  if (!isNamed && !isRenamed) return false;
  const last = saidBy(before.fields);
  for (const [key, value] of saidBy(fields))
    if (value !== 'null' && value !== last.get(key) && (isNamed || key !== 'name')) return false;
  return true;
}

/**
 * Whether a page under a new address still shows the record before, or a half of it: the name is the old one, or only
 * the name is new, or it stands over the account and the amount of the record before.
 */
function isStanding(before: Face, now: Face): boolean {
  const same = now.map((text, at) => text === before[at]);
  if (same[0]) return now[0] !== '' || same.every(Boolean);
  const [account, amount] = [1, 2].map((at) => same[at] && now[at] !== '');
  const shown = now.slice(1).filter((text) => text !== '').length;
  return Boolean(account && amount) || (shown > 1 && same.slice(1).every(Boolean));
}

/** Whether account, amount or close date are those of the record before: the same there, or not drawn yet. */
function mayLag(before: Face, now: Face): boolean {
  return [1, 2, 4].some((at) => now[at] !== '' && now[at] === before[at]);
}

/** The page came to rest under an address without a record: what it showed before stands there no more. */
export function leaveRecord(document: Document, reader: string): void {
  pages.get(document)?.delete(reader);
}

/**
 * Number of this reading of a record, or null while the page still shows the record before it: a single-page app
 * changes the address first and the content later, piece by piece. While the name is still the old one, or nothing
 * but address and name has changed, nothing is attributed to the new record.
 * @param reader who reads: each is told apart
 * @param now milliseconds since the epoch
 */
export function nextRevision(
  document: Document,
  reader: string,
  record: RecordRef,
  fields: DealFields,
  now: number,
): number | null {
  const readers = pages.get(document) ?? new Map<string, Seen>();
  pages.set(document, readers);
  const key = [record.org ?? '', record.kind, record.id].join('\n');
  const face = faceOf(fields);
  const last = readers.get(reader);
  if (last && last.key !== key) {
    if (last.next !== key) {
      last.next = key;
      last.since = now;
    }
    const waited = now - last.since;
    if (last.kind === record.kind && waited < UNCHANGED && isUnchanged(last, face, fields)) return null;
    if (isStanding(last.face, face) && waited < STANDING) return null;
    if (mayLag(last.face, face) && waited < LAGGING) return null;
  }
  const revision = last?.key === key ? last.revision + 1 : 1;
  readers.set(reader, { key, kind: record.kind, revision, face, fields, next: '', since: now });
  return revision;
}

/**
 * How long a reader may go on taking what the page shows for the record before.
 * @param now milliseconds since the epoch
 * @returns milliseconds; undefined where it waits for nothing (any more)
 */
export function standsFor(document: Document, reader: string, now: number): number | undefined {
  const last = pages.get(document)?.get(reader);
  const left = last?.next ? last.since + UNCHANGED - now : 0;
  return left > 0 ? left : undefined;
}
