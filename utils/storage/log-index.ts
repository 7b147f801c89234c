import Dexie, { type IntervalTree, mergeRanges, RangeSet } from 'dexie';
import { type Counted, countedOf } from '../goals/counted';
import { database, type OpportunityRow } from './database';
import { fold, foldedWords } from './fold';
import { stateOf } from './opportunity-row';

/*
 * What lists and figures need of every opportunity, in memory: searching 50,000 records by the browser's own indexes
 * takes a second a key, reading them all once takes half of that, and after that every search, filter, order and figure
 * takes milliseconds. Read a slice at a time, so that a page that is being scrolled meanwhile does not notice. Kept true
 * by the changes that Dexie tells of, in this window and in others.
 */

/** What is looked at of one record. */
export interface LogEntry {
  id: string;
  /** Its words, folded, each with a blank before it. */
  words: string;
  title: string;
  account: string;
  state: string;
  /** What filters, orders and figures look at. */
  record: Counted;
}

/** What is looked at of a row. */
export function entryOf(row: OpportunityRow): LogEntry {
  const people = [...row.theirs, ...row.beneficiaries].map(({ name }) => name);
  return {
    id: row.id,
    words: ` ${foldedWords(row.title, row.accountName, row.origin.sentence, ...people).join(' ')}`,
    title: fold(row.title),
    account: fold(row.accountName),
    state: stateOf(row),
    record: countedOf(row),
  };
}

/** Rows that are read at once; a frame passes between one slice and the next. */
const SLICE = 1000;
/** More changes than this are read anew as a whole. */
const MOST_CHANGES = 1000;
const PART = /^idb:\/\/[^/]+\/opportunities\/(?::dels)?$/;

let entries: Map<string, LogEntry> | undefined;
/** Everything is being read; false again when that became old meanwhile. */
let isLoading = false;
let changed = new Set<string>();
let isListening = false;
/** How many wait for the entries; while nobody does, they are read when the page has nothing else to do. */
let waiting = 0;

function forget(): void {
  entries = undefined;
  isLoading = false;
  changed = new Set();
}

/** Notes which records changed; of ranges (a table cleared) everything is read anew. */
function hear(parts: Record<string, unknown>): void {
  if (!entries && !isLoading) return;
  if ('all' in parts) {
    forget();
    return;
  }
  for (const [part, set] of Object.entries(parts)) {
    if (!PART.test(part)) continue;
    const keys = new RangeSet();
    mergeRanges(keys, set as IntervalTree);
    for (const { from, to } of keys as Iterable<{ from: unknown; to: unknown }>) {
      if (from !== to || typeof from !== 'string' || changed.size > MOST_CHANGES) {
        forget();
        return;
      }
      changed.add(from);
    }
  }
}

/** Until the page is idle; at once where somebody waits. */
function breath(): Promise<void> | undefined {
  const idle = globalThis.requestIdleCallback;
  if (waiting > 0 || !idle) return undefined;
  return new Promise((done) => {
    idle(() => done(), { timeout: 100 });
  });
}

async function load(): Promise<Map<string, LogEntry>> {
  if (!isListening) {
    isListening = true;
    Dexie.on('storagemutated', hear as never);
  }
  const { opportunities } = database();
  const loaded = new Map<string, LogEntry>();
  let last: string | undefined;
  for (;;) {
    const from = last === undefined ? opportunities.toCollection() : opportunities.where('id').above(last);
    const rows = await from.limit(SLICE).toArray();
    for (const row of rows) loaded.set(row.id, entryOf(row));
    if (rows.length < SLICE || !isLoading) return loaded;
    last = rows[rows.length - 1]?.id;
    await breath();
  }
}

async function current(): Promise<ReadonlyMap<string, LogEntry>> {
  for (;;) {
    if (!entries) {
      isLoading = true;
      const loaded = await load();
      // Much changed while it was read: what was read may be old.
      if (!isLoading) continue;
      entries = loaded;
      isLoading = false;
    }
    if (!changed.size) return entries;
    const ids = [...changed];
    changed = new Set();
    const rows = await database().opportunities.bulkGet(ids);
    if (!entries) continue;
    for (const [index, id] of ids.entries()) {
      const row = rows[index];
      if (row) entries.set(id, entryOf(row));
      else entries.delete(id);
    }
  }
}

let turn: Promise<unknown> = Promise.resolve();

function inTurn(): Promise<ReadonlyMap<string, LogEntry>> {
  const next = turn.then(current, current);
  turn = next.catch(forget);
  return next;
}

/** The entries of every record, as they are now. Reads them all the first time; one call after the other. */
export async function logEntries(): Promise<ReadonlyMap<string, LogEntry>> {
  waiting += 1;
  try {
    return await inTurn();
  } finally {
    waiting -= 1;
  }
}

/** Reads the entries when the page has nothing else to do: whoever sees a list may search it next. */
export function warmLogEntries(): void {
  globalThis.requestIdleCallback?.(() => void inTurn().catch(() => {}));
}

/** Whether the entries are in memory already. */
export const hasLogEntries = (): boolean => entries !== undefined;

/** For tests and after the database was closed: reads everything anew. */
export const forgetLogEntries = forget;
