import { type MessageKey, t } from '@/utils/messaging/words';
import { database, tableOf } from '@/utils/storage/database';
import { faulty } from '@/utils/storage/faults';
import { TABLES, type TableName } from '@/utils/storage/rows';

const NAME: Record<TableName, MessageKey> = {
  opportunities: 'tableOpportunities',
  goals: 'tableGoals',
  accounts: 'tableAccounts',
  people: 'tablePeople',
  mappings: 'tableMappings',
  tipEvents: 'tableTipEvents',
  habitEvents: 'tableHabitEvents',
  heardSignals: 'tableHeardSignals',
  guards: 'tableGuards',
  touches: 'tableTouches',
  recordMemory: 'tableRecordMemory',
  mutes: 'tableMutes',
  ownRules: 'tableOwnRules',
  playbooks: 'tablePlaybooks',
};
/** What a table holds, in words. */
export const tableName = (table: TableName): string => t(NAME[table]);

export interface Stored {
  counts: { table: TableName; count: number }[];
  /** Bytes, as far as the browser tells. */
  size?: number;
}

/** How much of what is stored. */
export function whatIsStored(): Promise<Stored> {
  return faulty(async () => {
    const counts = await Promise.all(
      TABLES.map(async (table) => ({ table, count: await tableOf(database(), table).count() })),
    );
    const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
    return { counts, ...(estimate?.usage !== undefined && { size: estimate.usage }) };
  });
}
