import type { Counted } from '../goals/counted';
import type { Opportunity, OpportunityStage } from '../model/opportunity';
import { STAGES } from '../model/opportunity';
import { database } from './database';
import { faulty } from './faults';
import { fold } from './fold';
import { entryOf, hasLogEntries, type LogEntry, logEntries, warmLogEntries } from './log-index';
import { fromRow, type OpportunityState } from './opportunity-row';

export type OpportunitySort = 'updatedAt' | 'createdAt' | 'title' | 'account' | 'value';
export interface OpportunityQuery {
  /** Words typed so far; each must begin a word of title, account, sentence or people. */
  text?: string;
  stage?: OpportunityStage;
  class?: Opportunity['class'];
  state?: OpportunityState;
  accountId?: string;
  /** Default 'updatedAt'. */
  sort?: OpportunitySort;
  /** Default 'down': newest, largest, Z first. */
  order?: 'up' | 'down';
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byChange = (a: LogEntry, b: LogEntry) => a.record.updatedAt - b.record.updatedAt;
const amount = ({ record }: LogEntry) => record.value?.expected;
const COMPARE: Record<OpportunitySort, (a: LogEntry, b: LogEntry) => number> = {
  updatedAt: byChange,
  createdAt: (a, b) => a.record.createdAt - b.record.createdAt,
  title: (a, b) => text(a.title, b.title),
  account: (a, b) => text(a.account, b.account),
  // What has no value follows what has, whichever way the values go.
  value: (a, b) => (amount(a) ?? 0) - (amount(b) ?? 0),
};

function matches(entry: LogEntry, query: OpportunityQuery, words: readonly string[]): boolean {
  return (
    (!query.stage || entry.record.stage === query.stage) &&
    (!query.class || entry.record.class === query.class) &&
    (!query.state || entry.state === query.state) &&
    (!query.accountId || entry.record.accountId === query.accountId) &&
    words.every((word) => entry.words.includes(word))
  );
}

/** The ids of some entries that fit a query, in its order. */
function pick(entries: Iterable<LogEntry>, query: OpportunityQuery): string[] {
  const words = fold(query.text ?? '')
    .split(' ')
    .flatMap((word) => (word ? [` ${word.slice(0, 40)}`] : []));
  const found: LogEntry[] = [];
  for (const entry of entries) if (matches(entry, query, words)) found.push(entry);
  const sort = query.sort ?? 'updatedAt';
  const turn = query.order === 'up' ? 1 : -1;
  const compare = COMPARE[sort];
  found.sort((a, b) => {
    if (sort === 'value' && (amount(a) === undefined) !== (amount(b) === undefined))
      return amount(a) === undefined ? 1 : -1;
    return turn * compare(a, b) || turn * byChange(a, b) || text(a.id, b.id);
  });
  return found.map(({ id }) => id);
}

/** What the browser's own indexes answer at once: everything or one state, by the last change. */
async function byIndex({ state, order }: OpportunityQuery): Promise<string[]> {
  const { opportunities } = database();
  const [ids, wanted] = await Promise.all([
    opportunities.orderBy('updatedAt').primaryKeys(),
    state ? opportunities.where('_state').equals(state).primaryKeys() : undefined,
  ]);
  if (order !== 'up') ids.reverse();
  const set = wanted && new Set(wanted);
  return set ? ids.filter((id) => set.has(id)) : ids;
}

/**
 * The ids that a list shows, in its order; a virtual list then asks `getOpportunities` for those on screen. The first,
 * plain list of a page comes from the browser's indexes, so that it is there before the entries are in memory; every
 * search, filter and order comes from memory.
 */
export function listOpportunityIds(query: OpportunityQuery = {}): Promise<string[]> {
  return faulty(async () => {
    const { accountId, stage, class: of, sort = 'updatedAt' } = query;
    if (accountId && !hasLogEntries()) {
      // One customer's records are few: nothing else has to be read.
      const rows = await database().opportunities.where('accountId').equals(accountId).toArray();
      return pick(rows.map(entryOf), query);
    }
    const isPlain = !accountId && !stage && !of && !query.text?.trim() && sort === 'updatedAt';
    if (isPlain && !hasLogEntries()) {
      const ids = await byIndex(query);
      warmLogEntries();
      return ids;
    }
    return pick((await logEntries()).values(), query);
  });
}

/**
 * What a list shows first, before the order of all of it is known: the records that changed last.
 * @returns at most `limit` of them, and how many there are in all
 */
export function newestOpportunities(limit: number): Promise<{ rows: Opportunity[]; total: number }> {
  const { opportunities } = database();
  return faulty(async () => {
    const [rows, total] = await Promise.all([
      opportunities.orderBy('updatedAt').reverse().limit(limit).toArray(),
      opportunities.count(),
    ]);
    return { rows: rows.map(fromRow), total };
  });
}

/** The records of some ids, in their order; ids that are gone meanwhile are left out. */
export function getOpportunities(ids: readonly string[]): Promise<Opportunity[]> {
  return faulty(async () =>
    (await database().opportunities.bulkGet([...ids])).filter((row) => row !== undefined).map(fromRow),
  );
}

/** A page of the list: the records on screen and how many there are in all. */
export async function listOpportunities(
  query: OpportunityQuery & { offset?: number; limit?: number } = {},
): Promise<{ rows: Opportunity[]; total: number }> {
  const ids = await listOpportunityIds(query);
  const offset = query.offset ?? 0;
  return {
    rows: await getOpportunities(ids.slice(offset, offset + (query.limit ?? 50))),
    total: ids.length,
  };
}

/** How many opportunities stand at each stage: open ones, and at the last two stages also those that were decided. */
export function countByStage(): Promise<Record<OpportunityStage, number>> {
  return faulty(async () => {
    const counts = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<OpportunityStage, number>;
    for (const { record, state } of (await logEntries()).values()) {
      const { stage } = record;
      const isLast = stage === 'decided' || stage === 'realised';
      // Parked and dropped ideas are no heap to work on.
      if (state === 'open' || isLast) counts[stage] += 1;
    }
    return counts;
  });
}

/** What figures need of the opportunities that changed since a time: from memory where the log is in it. */
export function countedSince(time: number): Promise<Counted[]> {
  return faulty(async () => {
    if (!hasLogEntries()) return database().opportunities.where('updatedAt').aboveOrEqual(time).toArray();
    const found: Counted[] = [];
    for (const { record } of (await logEntries()).values()) if (record.updatedAt >= time) found.push(record);
    return found;
  });
}

/** What figures need of the opportunities that are open. */
export function countedOpen(): Promise<Counted[]> {
  return faulty(async () => {
    if (!hasLogEntries()) return database().opportunities.where('_state').equals('open').toArray();
    const found: Counted[] = [];
    for (const { record, state } of (await logEntries()).values()) if (state === 'open') found.push(record);
    return found;
  });
}

/** The opportunity that was carried into a CRM record, by that record's address. */
export function opportunityByCrmUrl(url: string): Promise<Opportunity | undefined> {
  return faulty(async () => {
    const row = await database().opportunities.where('crmUrl').equals(url).first();
    return row && fromRow(row);
  });
}
