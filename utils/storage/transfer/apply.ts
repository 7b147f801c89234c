import { accountToRow } from '../accounts';
import { database, tableOf } from '../database';
import { bumpEpoch } from '../epoch';
import { faulty, needRoom } from '../faults';
import { withRoom } from '../goals';
import { toRow } from '../opportunity-row';
import { TABLES, type TableName } from '../rows';
import { addSalts } from '../salt';
import { sameContent } from '../same-content';
import { publishSwitches } from '../settings';
import { inSlices, slicesOf } from '../slices';
import { soundRows } from '../sound-rows';
import { ITEMS } from './items';
import { type ImportPlan, storedRows } from './read';
import { type Row, replaces, timeOf } from './row';
import { step, type Watcher } from './watch';

/** What takes an import back. `time` is that of the row it brought: what changed since is the rep's own and stays. */
export interface ImportUndo {
  put: { table: TableName; row: Row; time: number }[];
  remove: { table: TableName; id: string; time: number }[];
  items: { key: string; before: object; brought: object }[];
}

/** So many times its length a file takes while it is written, with indexes and what is derived (bytes a character). */
const TIMES = 4;

/** The row as its table wants it, with what the indexes need. */
function indexed(table: TableName, row: Row): Row {
  if (table === 'opportunities') return toRow(row as never) as unknown as Row;
  if (table === 'accounts') return accountToRow(row as never) as unknown as Row;
  return row;
}

/** In slices; what is in no block in its own order. */
const slices = <T>(table: TableName, entries: readonly T[], idOf: (entry: T) => string) =>
  table === 'opportunities' ? slicesOf(entries, idOf) : inSlices(entries);

/** Work on some tables, a slice at a time within the transaction that is under way, so that the page answers meanwhile. */
class Work {
  #done = 0;
  constructor(
    readonly of: number,
    readonly watcher: Watcher,
  ) {}

  #step(count: number): void {
    this.#done += count;
    step(this.watcher, this.#done, this.of);
  }

  async put(table: TableName, rows: readonly Row[]): Promise<void> {
    const fitting = table === 'goals' ? withRoom(rows as never, await soundRows('goals')) : rows;
    for (const slice of slices(table, fitting as readonly Row[], ({ id }) => id)) {
      await tableOf(database(), table).bulkPut(slice);
      this.#step(slice.length);
    }
  }

  async remove(table: TableName, ids: readonly string[]): Promise<void> {
    for (const slice of slices(table, ids, (id) => id)) {
      await tableOf(database(), table).bulkDelete([...slice]);
      this.#step(slice.length);
    }
  }
}

/**
 * Opportunities show their customer's name. Where a file brings the one newer than the other, the customer's holds, as it
 * does after renaming it here.
 */
async function followNames(accountIds: readonly string[]): Promise<void> {
  const { accounts, opportunities } = database();
  for (const account of await accounts.bulkGet([...new Set(accountIds)])) {
    if (!account) continue;
    await opportunities
      .where('accountId')
      .equals(account.id)
      .filter((record) => record.accountName !== account.name)
      .modify({ accountName: account.name });
  }
}

/** The customers whose opportunities may show another name than theirs, after rows were put. */
async function misnamed(put: readonly { table: TableName; row: Row }[]): Promise<string[]> {
  const accounts = put.flatMap(({ table, row }) => (table === 'accounts' ? row.id : []));
  const records = put.flatMap(({ table, row }) => (table === 'opportunities' ? row : []));
  if (!records.length) return accounts;
  const names = new Map((await database().accounts.toArray()).map(({ id, name }) => [id, name]));
  const isOther = ({ accountId, accountName }: Row) => names.get(accountId as string) !== accountName;
  return [...accounts, ...records.filter(isOther).map(({ accountId }) => accountId as string)];
}

/**
 * Does what a plan says, in one transaction: all of it or nothing, also when it is stopped or the page goes away. What
 * changed here since the plan was made and is newer stays.
 * @param withItems whether the file's settings replace the settings here
 * @throws StorageFault 'stopped' when the watcher said so; nothing was written then
 */
export function applyImport(
  plan: ImportPlan,
  withItems: boolean,
  watcher: Watcher = {},
): Promise<ImportUndo> {
  const db = database();
  return faulty(async () => {
    const undo: ImportUndo = { put: [], remove: [], items: [] };
    if (plan.writes.length) await needRoom(plan.length * TIMES);
    // First: a hash without its secret would say nothing, a secret without its hashes does no harm.
    await addSalts(plan.salts);
    await db.transaction('rw', db.tables, async () => {
      const work = new Work(plan.writes.length, watcher);
      const put: { table: TableName; row: Row }[] = [];
      for (const table of TABLES) {
        const rows = plan.writes.filter((write) => write.table === table).map((write) => write.row);
        if (!rows.length) continue;
        const here = await storedRows(
          table,
          rows.map((row) => row.id),
        );
        const taken: Row[] = [];
        for (const row of rows) {
          const before = here.get(row.id);
          if (before && !replaces(row, before)) continue;
          const time = timeOf(row);
          if (before) undo.put.push({ table, row: before, time });
          else undo.remove.push({ table, id: row.id, time });
          taken.push(indexed(table, row));
          if (table === 'opportunities' || before?.name !== row.name) put.push({ table, row });
        }
        await work.put(table, taken);
      }
      await followNames(await misnamed(put));
    });
    if (withItems) {
      try {
        await bringItems(plan, undo);
      } catch (error) {
        // All or nothing: what makes room again is not to fail for want of it.
        await undoImport(undo).catch(() => {});
        throw error;
      }
    }
    await bumpEpoch();
    return undo;
  });
}

async function bringItems({ itemValues }: ImportPlan, undo: ImportUndo): Promise<void> {
  for (const item of ITEMS) {
    const value = itemValues[item.key];
    if (!value) continue;
    const before = await item.read();
    const after = new Map(Object.entries(await (item.merge ?? item.patch)(value)));
    const brought = Object.fromEntries(Object.keys(value).map((name) => [name, after.get(name)]));
    undo.items.push({ key: item.key, before, brought });
  }
  await publishSwitches();
}

/** Takes an import back, all of it or nothing; what was changed since it came stays. */
export function undoImport(undo: ImportUndo, watcher: Watcher = {}): Promise<void> {
  const db = database();
  return faulty(async () => {
    await db.transaction('rw', db.tables, async () => {
      const work = new Work(undo.remove.length + undo.put.length, watcher);
      for (const table of TABLES) {
        const gone = undo.remove.filter((entry) => entry.table === table);
        const back = undo.put.filter((entry) => entry.table === table);
        if (!gone.length && !back.length) continue;
        const here = await storedRows(table, [...gone.map(({ id }) => id), ...back.map(({ row }) => row.id)]);
        const isAsBrought = (id: string, time: number) => timeOf(here.get(id) ?? {}) === time;
        await work.remove(
          table,
          gone.flatMap(({ id, time }) => (isAsBrought(id, time) ? id : [])),
        );
        await work.put(
          table,
          back.flatMap(({ row, time }) => (isAsBrought(row.id, time) ? row : [])),
        );
      }
      await followNames(undo.put.flatMap(({ table, row }) => (table === 'accounts' ? row.id : [])));
    });
    for (const { key, before, brought } of undo.items) {
      const were = new Map<string, unknown>(Object.entries(before));
      await ITEMS.find((one) => one.key === key)?.patch((now) => {
        const are = new Map<string, unknown>(Object.entries(now));
        const back = Object.entries(brought).filter(([name, value]) => sameContent(are.get(name), value));
        return Object.fromEntries(back.map(([name]) => [name, were.get(name)]));
      });
    }
    if (undo.items.length) await publishSwitches();
    await bumpEpoch();
  });
}
