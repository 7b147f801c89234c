import type * as z from 'zod/mini';
import { database, tableOf } from './database';
import { faulty } from './faults';
import { logFiguresUnhurried, whenIdle } from './log-index';
import type { ROWS } from './rows';
import { soundOnes } from './sound-ones';

/*
 * A row that does not fit its table was written by a fault, or by somebody else. It stays where it is, and in every
 * export; whoever shows or counts rows goes without it, so that one does not take all others with it.
 */

/** Small tables that are read as a whole. */
const CHECKED = ['goals', 'ownRules', 'playbooks'] as const;
type CheckedTable = (typeof CHECKED)[number];
export type ToldTable = CheckedTable | 'opportunities';

/** The rows of a table that fit it, without the parts that do not. */
export async function soundRows<N extends CheckedTable>(name: N): Promise<z.infer<(typeof ROWS)[N]>[]> {
  return soundOnes(name, (await tableOf(database(), name).toArray()) as never);
}

/** The small tables in which a row stands that is left out because it does not fit. */
export function oddTables(): Promise<CheckedTable[]> {
  return faulty(async () => {
    const isOdd = async (name: CheckedTable) =>
      (await soundRows(name)).length < (await tableOf(database(), name).count());
    const odd = await Promise.all(CHECKED.map(isOdd));
    return CHECKED.filter((_, index) => odd[index]);
  });
}

/**
 * Whether a record of the log is left out, known once the page has had nothing else to do: it is not among what is counted,
 * and neither came while that was looked up nor went.
 */
export function isLogOdd(): Promise<boolean> {
  return faulty(async () => {
    const db = database();
    const before = await db.opportunities.count();
    await whenIdle();
    // Whoever closed it meanwhile has something else in mind with it.
    if (!db.isOpen()) return false;
    const { size } = await logFiguresUnhurried();
    return size < before && size < (await db.opportunities.count());
  });
}
