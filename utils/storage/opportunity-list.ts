import { type Counted, countedOf } from '../goals/counted';
import { localDay, periodAt, type Weekday } from '../goals/periods';
import { incrementOf, isRealised, isUnsettledFor } from '../goals/standing';
import { DAY } from '../model/day';
import type { Period } from '../model/goal';
import type { Opportunity, OpportunityStage } from '../model/opportunity';
import { STAGES } from '../model/opportunity';
import { database, type OpportunityRow } from './database';
import { faulty } from './faults';
import { fold } from './fold';
import { accountIn, WORDS } from './log-blocks';
import { hasLogFigures, logFigures, logWords, warmLog } from './log-index';
import { type OpportunityState, soundRowsOf, stateOfCounted } from './opportunity-row';

export type OpportunitySort = 'updatedAt' | 'createdAt' | 'title' | 'account' | 'value';
export interface OpportunityQuery {
  /** Words typed so far; each must begin a word of title, account, sentence or people. */
  text?: string;
  stage?: OpportunityStage;
  class?: Opportunity['class'];
  state?: OpportunityState;
  accountId?: string;
  /** What a goal does not count in the period that runs until somebody says whether it would have come anyway. */
  unsettled?: { measure: string; period: Period; weekStartsOn: Weekday };
  /** Default 'updatedAt'. By value: by what comes on top, as a list shows it, one currency after the other. */
  sort?: OpportunitySort;
  /** Default 'down': newest, largest, Z first. */
  order?: 'up' | 'down';
}

/** A record as a list looks at it. `words` begins with its title; '' where nobody looks at them. */
interface Entry {
  record: Counted;
  words: string;
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byChange = (a: Entry, b: Entry) => a.record.updatedAt - b.record.updatedAt;
const amount = ({ record }: Entry) => incrementOf(record);
const COMPARE: Record<OpportunitySort, (a: Entry, b: Entry) => number> = {
  updatedAt: byChange,
  createdAt: (a, b) => a.record.createdAt - b.record.createdAt,
  title: (a, b) => text(a.words, b.words),
  account: (a, b) => text(accountIn(a.words), accountIn(b.words)),
  value: (a, b) => (amount(a) ?? 0) - (amount(b) ?? 0),
};

/** Tells the entries that fit a query, now. */
function fitting(query: OpportunityQuery): (entry: Entry) => boolean {
  const wanted = wantedIn(query);
  const { unsettled } = query;
  const span = unsettled && periodAt(Date.now(), unsettled.period, unsettled.weekStartsOn);
  return ({ record, words }) =>
    (!query.stage || record.stage === query.stage) &&
    (!query.class || record.class === query.class) &&
    (!query.state || stateOfCounted(record) === query.state) &&
    (!query.accountId || record.accountId === query.accountId) &&
    (!span || isUnsettledFor(unsettled!.measure, record, span)) &&
    wanted.every((word) => words.includes(word));
}

/** What has to stand in the words of a record: of signs alone (an emoji) the signs, which no word of a record holds. */
function wantedIn({ text: typed = '' }: OpportunityQuery): string[] {
  const words = fold(typed);
  return (words || typed.trim()).split(' ').flatMap((word) => (word ? [` ${word.slice(0, 40)}`] : []));
}

/** A record that was read by itself. */
const entryOf = (record: Opportunity): Entry => ({
  record: countedOf(record),
  words: WORDS.unpack(WORDS.pack(record)),
});

/**
 * The place of each entry's currency: no figure says which of two currencies is more, so that they follow each other, the
 * one that most of them are in first. What has no value comes last.
 */
function currencyRanks(entries: readonly Entry[]): (entry: Entry) => number {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const currency = amount(entry) === undefined ? undefined : entry.record.value?.currency;
    if (currency !== undefined) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const codes = [...counts].sort((a, b) => b[1] - a[1] || text(a[0], b[0])).map(([code]) => code);
  const ranks = new Map(codes.map((code, rank) => [code, rank]));
  return (entry) => {
    const { value } = entry.record;
    return value && amount(entry) !== undefined ? ranks.get(value.currency)! : codes.length;
  };
}

/** What figures look at of some entries that fit a query, in its order. */
function pick(entries: Iterable<Entry>, query: OpportunityQuery): Counted[] {
  const fits = fitting(query);
  const found: Entry[] = [];
  for (const entry of entries) if (fits(entry)) found.push(entry);
  const sort = query.sort ?? 'updatedAt';
  const turn = query.order === 'up' ? 1 : -1;
  const compare = COMPARE[sort];
  const rank = sort === 'value' ? currencyRanks(found) : () => 0;
  found.sort(
    (a, b) =>
      rank(a) - rank(b) || turn * compare(a, b) || turn * byChange(a, b) || text(a.record.id, b.record.id),
  );
  return found.map(({ record }) => record);
}

const idsOf = (records: readonly Counted[]): string[] => records.map(({ id }) => id);

/** Every record as a list looks at it; with its words only where the query asks for them. */
async function entriesFor({ text: typed, sort }: OpportunityQuery): Promise<Entry[]> {
  const needsWords = Boolean(typed?.trim()) || sort === 'title' || sort === 'account';
  const [figures, words] = await Promise.all([logFigures(), needsWords ? logWords() : undefined]);
  const entries: Entry[] = [];
  for (const record of figures.values()) entries.push({ record, words: words?.get(record.id) ?? '' });
  return entries;
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
    const { accountId, stage, class: of, unsettled, sort = 'updatedAt' } = query;
    if (accountId && !hasLogFigures()) {
      // One customer's records are few: nothing else has to be read.
      const rows = await database().opportunities.where('accountId').equals(accountId).toArray();
      return idsOf(pick(soundRowsOf(rows).map(entryOf), query));
    }
    const isNarrow = accountId || stage || of || unsettled || query.text?.trim();
    const isPlain = !isNarrow && sort === 'updatedAt';
    if (isPlain && !hasLogFigures()) {
      const ids = await byIndex(query);
      warmLog();
      return ids;
    }
    return idsOf(await fittingRecords(query));
  });
}

/** What figures look at of the records that a query finds, in its order. */
export async function fittingRecords(query: OpportunityQuery): Promise<Counted[]> {
  return pick(await entriesFor(query), query);
}

/**
 * Which of some records fit a query, in the order they are named in: what a search shows of a long log while the words of
 * all of it are still being read.
 */
export function matchesAmong(ids: readonly string[], query: OpportunityQuery): Promise<string[]> {
  return faulty(async () => {
    const fits = fitting(query);
    return (await getOpportunities(ids)).filter((record) => fits(entryOf(record))).map(({ id }) => id);
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
    return { rows: soundRowsOf(rows), total };
  });
}

/** The records of some ids, in their order; what is gone meanwhile or does not hold together is left out. */
export function getOpportunities(ids: readonly string[]): Promise<Opportunity[]> {
  return faulty(async () => {
    return soundRowsOf(await database().opportunities.bulkGet([...ids]));
  });
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

/** How many opportunities stand at each stage: open ones, at Decided all that were, and at the last one what was won, too. */
export function countByStage(): Promise<Record<OpportunityStage, number>> {
  return faulty(async () => {
    const counts = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<OpportunityStage, number>;
    for (const record of (await logFigures()).values()) {
      const { stage } = record;
      // Parked and dropped ideas are no heap to work on, and what was lost was not realised.
      const isThere = stage === 'decided' || isRealised(record) || stateOfCounted(record) === 'open';
      if (isThere) counts[stage] += 1;
    }
    return counts;
  });
}

/** What figures need of every opportunity. */
export function countedAll(): Promise<Counted[]> {
  return faulty(async () => [...(await logFigures()).values()]);
}

/** What was parked, and until when; where no day was named, since when (milliseconds since the epoch). */
export type Parked = { record: Opportunity } & ({ until: string } | { since: number });

/** So long after it was parked without a day something is asked about again, in days (design judgement). */
export const PARKED_DAYS = 90;

function parkedOf(record: Opportunity): Parked {
  if (record.exit?.until) return { record, until: record.exit.until };
  const line = record.history.findLast(({ what, to }) => what === 'exit' && to === 'parked');
  return { record, since: line?.at ?? record.updatedAt };
}

/** What is parked and to be looked at again by now, the one that waits longest. */
export function parkedAgain(now: number): Promise<Parked | undefined> {
  return faulty(async () => {
    const parked = await database().opportunities.where('_state').equals('parked').toArray();
    const dayOf = (one: Parked) => ('until' in one ? one.until : localDay(one.since + PARKED_DAYS * DAY));
    const due = soundRowsOf(parked)
      .map(parkedOf)
      .filter((one) => dayOf(one) <= localDay(now));
    return due.sort((a, b) => text(dayOf(a), dayOf(b)))[0];
  });
}

/** The opportunities that were carried into a CRM to addresses that begin so and are meant. */
export function opportunitiesUnder(
  start: string,
  isMeant: (crmUrl: string | undefined) => boolean = () => true,
): Promise<Opportunity[]> {
  return faulty(async () => {
    const rows = await database().opportunities.where('crmUrl').startsWith(start).toArray();
    return soundRowsOf(rows.filter((row) => isMeant(row.crmUrl)));
  });
}

/** The opportunities that tips of some rules led to and that are meant. */
export function opportunitiesFrom(
  ruleIds: readonly string[],
  isMeant: (row: OpportunityRow) => boolean,
): Promise<Opportunity[]> {
  return faulty(async () => {
    const { opportunities } = database();
    const ofRule = (ruleId: string) => opportunities.where('origin.ruleId').equals(ruleId).toArray();
    const rows = (await Promise.all([...new Set(ruleIds)].map(ofRule))).flat();
    return soundRowsOf(rows.filter(isMeant));
  });
}
