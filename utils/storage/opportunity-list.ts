import type { Opportunity, OpportunityStage } from '../model/opportunity';
import { STAGES } from '../model/opportunity';
import { database } from './database';
import { faulty } from './faults';
import { fold } from './fold';
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

const INDEX: Record<OpportunitySort, string> = {
  updatedAt: 'updatedAt',
  createdAt: 'createdAt',
  title: '_title',
  account: '_account',
  value: 'value.expected',
};

/**
 * The ids that a list shows, in its order. Only indexes are read, so 50,000 records cost keys and no rows; a virtual
 * list then asks `getOpportunities` for the ids on screen.
 */
export function listOpportunityIds(query: OpportunityQuery = {}): Promise<string[]> {
  const db = database();
  return faulty(() =>
    db.transaction('r', db.opportunities, async () => {
      const table = db.opportunities;
      const filters: Promise<string[]>[] = [];
      for (const word of new Set(fold(query.text ?? '').split(' '))) {
        if (word) filters.push(table.where('_words').startsWith(word.slice(0, 40)).primaryKeys());
      }
      if (query.stage) filters.push(table.where('stage').equals(query.stage).primaryKeys());
      if (query.class) filters.push(table.where('class').equals(query.class).primaryKeys());
      if (query.state) filters.push(table.where('_state').equals(query.state).primaryKeys());
      if (query.accountId) filters.push(table.where('accountId').equals(query.accountId).primaryKeys());
      const sort = query.sort ?? 'updatedAt';
      const [sorted, ...sets] = await Promise.all([table.orderBy(INDEX[sort]).primaryKeys(), ...filters]);
      let ids = sorted ?? [];
      if (query.order !== 'up') ids.reverse();
      if (sort === 'value') {
        // Records without a value stand in no value index; they follow the others.
        const valued = new Set(ids);
        const all = await table.orderBy('updatedAt').reverse().primaryKeys();
        ids = [...ids, ...all.filter((id) => !valued.has(id))];
      }
      for (const set of sets.map((keys) => new Set(keys))) ids = ids.filter((id) => set.has(id));
      return ids;
    }),
  );
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

/** How many open opportunities stand at each stage. */
export function countByStage(): Promise<Record<OpportunityStage, number>> {
  const db = database();
  return faulty(() =>
    db.transaction('r', db.opportunities, async () => {
      const open = new Set(await db.opportunities.where('_state').equals('open').primaryKeys());
      const counts = {} as Record<OpportunityStage, number>;
      for (const stage of STAGES) {
        const ids = await db.opportunities.where('stage').equals(stage).primaryKeys();
        // What was won stays in the count of its last stages; parked and dropped ideas do not.
        counts[stage] =
          stage === 'decided' || stage === 'realised' ? ids.length : ids.filter((id) => open.has(id)).length;
      }
      return counts;
    }),
  );
}

/** The opportunities that changed since a time: all that a period's figures need. */
export function opportunitiesSince(time: number): Promise<Opportunity[]> {
  return faulty(async () =>
    (await database().opportunities.where('updatedAt').aboveOrEqual(time).toArray()).map(fromRow),
  );
}

/** The opportunity that was carried into a CRM record, by that record's address. */
export function opportunityByCrmUrl(url: string): Promise<Opportunity | undefined> {
  return faulty(async () => {
    const row = await database().opportunities.where('crmUrl').equals(url).first();
    return row && fromRow(row);
  });
}
