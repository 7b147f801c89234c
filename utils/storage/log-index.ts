import Dexie, { type IntervalTree, mergeRanges, RangeSet } from 'dexie';
import type { Opportunity } from '../model/opportunity';
import { database, type OpportunityRow } from './database';
import { fold, foldedWords } from './fold';
import { stateOf } from './opportunity-row';

/*
 * What lists need of every opportunity, in memory: searching 50,000 records by the browser's own indexes takes a second
 * a key, reading them all once takes half of that, and after that every search, filter and order takes milliseconds.
 * Kept true by the changes that Dexie tells of, in this window and in others.
 */

/** What is looked at of one record. */
export interface LogEntry {
  id: string;
  /** Its words, folded, each with a blank before it. */
  words: string;
  title: string;
  account: string;
  accountId: string;
  stage: Opportunity['stage'];
  class: Opportunity['class'];
  state: string;
  updatedAt: number;
  createdAt: number;
  value: number | undefined;
}

/** What is looked at of a row. */
export function entryOf(row: OpportunityRow): LogEntry {
  const people = [...row.theirs, ...row.beneficiaries].map(({ name }) => name);
  return {
    id: row.id,
    words: ` ${foldedWords(row.title, row.accountName, row.origin.sentence, ...people).join(' ')}`,
    title: fold(row.title),
    account: fold(row.accountName),
    accountId: row.accountId,
    stage: row.stage,
    class: row.class,
    state: stateOf(row),
    updatedAt: row.updatedAt,
    createdAt: row.createdAt,
    value: row.value?.expected,
  };
}

/** More changes than this are read anew as a whole. */
const MOST_CHANGES = 1000;
const PART = /^idb:\/\/[^/]+\/opportunities\/(?::dels)?$/;

let entries: Map<string, LogEntry> | undefined;
/** Everything is being read; false again when that became old meanwhile. */
let isLoading = false;
let changed = new Set<string>();
let isListening = false;

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

async function load(): Promise<Map<string, LogEntry>> {
  if (!isListening) {
    isListening = true;
    Dexie.on('storagemutated', hear as never);
  }
  const rows = await database().opportunities.toArray();
  return new Map(rows.map((row) => [row.id, entryOf(row)]));
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

/** The entries of every record, as they are now. Reads them all the first time; one call after the other. */
export function logEntries(): Promise<ReadonlyMap<string, LogEntry>> {
  const next = turn.then(current, current);
  turn = next.catch(forget);
  return next;
}

/** Whether the entries are in memory already. */
export const hasLogEntries = (): boolean => entries !== undefined;

/** For tests and after the database was closed: reads everything anew. */
export const forgetLogEntries = forget;
