import type * as z from 'zod/mini';
import { database, tableOf } from './database';
import { faulty } from './faults';
import { logFiguresInTime } from './log-index';
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

/** The tables in which a row stands that is left out because it does not fit. */
export function oddTables(): Promise<ToldTable[]> {
  return faulty(async () => {
    const isOdd = async (name: CheckedTable) =>
      (await soundRows(name)).length < (await tableOf(database(), name).count());
    const [isLogOdd, ...odd] = await Promise.all([isOddLog(), ...CHECKED.map(isOdd)]);
    return [...(isLogOdd ? ['opportunities' as const] : []), ...CHECKED.filter((_, index) => odd[index])];
  });
}

/** Whether a record of the log is not among what is counted: neither one that comes while that is looked up nor one that goes. */
async function isOddLog(): Promise<boolean> {
  const { opportunities } = database();
  const before = await opportunities.count();
  const { size } = await logFiguresInTime();
  return size < before && size < (await opportunities.count());
}
