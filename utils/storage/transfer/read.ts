import { safely } from '../../model/safely';
import { breathe } from '../breathe';
import { database, tableOf } from '../database';
import { eachSlice } from '../each-slice';
import { faulty, StorageFault } from '../faults';
import { ROWS, TABLES, type TableName } from '../rows';
import { sameContent } from '../same-content';
import { inSlices } from '../slices';
import { FILE_VERSION, fileShape, LIFTS } from './file';
import { ITEMS } from './items';
import { type Row, replaces, timeOf } from './row';
import { asOwnCustomers } from './same-customer';
import { asOwnPeople } from './same-person';
import { SLICE, step, type Watcher } from './watch';
import { bare } from './write';

/** No export of ours is larger; what is, is not read (characters). */
const LARGEST_FILE = 400_000_000;

/** Something in the file that cannot be taken over, and why. */
interface Broken {
  table: string;
  /** Place in the table, from 0. */
  index: number;
  id?: string;
  why: string;
}

export interface TableCount {
  new: number;
  changed: number;
  equal: number;
  /** Here is a newer one; it stays. */
  older: number;
}

/** What an import would do. Nothing was written yet. */
export interface ImportPlan {
  counts: Partial<Record<TableName, TableCount>>;
  broken: Broken[];
  /** Settings that the file holds; taken over only when asked for. */
  items: string[];
  writes: { table: TableName; row: Row }[];
  /** How long the file is (characters): no more than that is written of it. */
  length: number;
  /** Rows that are here otherwise and no older, and stay so; what they refer to follows as in `writes`. */
  stays: { table: TableName; row: Row; mine: Row }[];
  itemValues: Record<string, object>;
  salts: string[];
  /** How many people are here already by their address, under another id. */
  samePeople: number;
}

/** Whether anything in a parsed file nests deeper than our data ever does. */
function isTooDeep(value: unknown, left = 40): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (left === 0) return true;
  return Object.values(value).some((inner) => isTooDeep(inner, left - 1));
}

/**
 * Reads a file and compares it with what is here. Merges by id: a newer one replaces an older one, never the other way.
 * @throws StorageFault 'foreign' when it is not one of our files, 'newerFile' when a newer Uplift wrote it, 'stopped'
 */
export function planImport(text: string, watcher: Watcher = {}): Promise<ImportPlan> {
  return faulty(async () => {
    if (text.length > LARGEST_FILE) throw new StorageFault('foreign');
    let parsed: unknown;
    try {
      parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
      throw new StorageFault('foreign', error);
    }
    const shaped = safely(fileShape, parsed);
    if (!shaped.success) throw new StorageFault('foreign');
    let file = shaped.data;
    if (file.version > FILE_VERSION) throw new StorageFault('newerFile');
    for (let version = file.version; version < FILE_VERSION; version += 1) {
      file = LIFTS[version]?.(file) ?? file;
    }
    const plan: ImportPlan = {
      counts: {},
      broken: [],
      items: [],
      writes: [],
      length: text.length,
      stays: [],
      itemValues: {},
      salts: file.salts,
      samePeople: 0,
    };
    for (const table of Object.keys(file.tables)) {
      if (!TABLES.includes(table as TableName)) plan.broken.push({ table, index: -1, why: 'table' });
    }
    const of = TABLES.reduce((sum, table) => sum + (file.tables[table]?.length ?? 0), 0);
    let done = 0;
    for (const table of TABLES) {
      const rows = file.tables[table];
      if (!rows) continue;
      await planTable(plan, table, rows, (index) => step(watcher, done + index, of));
      done += rows.length;
    }
    await asOwnCustomers(plan);
    await asOwnPeople(plan);
    countTheSame(plan);
    for (const item of ITEMS) {
      if (!Object.hasOwn(file.items, item.key)) continue;
      const { given, broken } = item.check(file.items[item.key]);
      for (const why of broken) plan.broken.push({ table: item.key, index: -1, why });
      // What the file does not say, or not well, stays as it is here.
      if (!Object.keys(given).length) continue;
      plan.items.push(item.key);
      plan.itemValues[item.key] = given;
    }
    return plan;
  });
}

async function planTable(
  plan: ImportPlan,
  table: TableName,
  rows: unknown[],
  seen: (index: number) => void,
): Promise<void> {
  const count: TableCount = { new: 0, changed: 0, equal: 0, older: 0 };
  const good = new Map<string, Row>();
  for (const [index, raw] of rows.entries()) {
    // The page is drawn between one slice of a long file and the next.
    if (index % SLICE === SLICE - 1) {
      await breathe();
      seen(index);
    }
    const parsed = isTooDeep(raw) ? undefined : safely(ROWS[table], raw);
    if (!parsed?.success || !parsed.data.id) {
      const id = (raw as { id?: unknown } | null)?.id;
      const issue = parsed?.success === false ? parsed.error.issues[0] : undefined;
      const why = issue ? issue.path.map(String).join('.') || 'record' : 'record';
      plan.broken.push({ table, index, ...(typeof id === 'string' && { id }), why });
      continue;
    }
    const row = parsed.data as Row;
    const twice = good.get(row.id);
    if (!twice || timeOf(row) > timeOf(twice)) good.set(row.id, row);
  }
  const here = await storedRows(table, [...good.keys()]);
  let compared = 0;
  for (const row of good.values()) {
    compared += 1;
    if (compared % SLICE === 0) await breathe();
    const found = here.get(row.id);
    const mine = found && bare(found);
    const is: keyof TableCount = !mine
      ? 'new'
      : sameContent(mine, row)
        ? 'equal'
        : replaces(row, mine)
          ? 'changed'
          : 'older';
    count[is] += 1;
    if (is === 'new' || is === 'changed') plan.writes.push({ table, row });
    else if (is === 'older') plan.stays.push({ table, row, mine: mine as Row });
  }
  plan.counts[table] = count;
}

/** What an earlier import brought names customers and people as they are here, and is no other for that. */
function countTheSame({ stays, counts }: ImportPlan): void {
  for (const { table, row, mine } of stays) {
    const count = counts[table];
    if (!count || !sameContent(mine, row)) continue;
    count.older -= 1;
    count.equal += 1;
  }
}

/**
 * The rows of a table that have one of these ids, a slice at a time. Many are quicker read with all the others than each
 * by itself.
 */
export async function storedRows(name: TableName, ids: readonly string[]): Promise<Map<string, Row>> {
  const table = tableOf(database(), name);
  const all = await table.count();
  const found = new Map<string, Row>();
  const keep = (rows: readonly ({ id: string } | undefined)[]) => {
    for (const row of rows) if (row) found.set(row.id, row as Row);
  };
  if (all === 0) return found;
  if (all < ids.length * 4) await eachSlice(table, SLICE, keep);
  else for (const slice of inSlices(ids)) keep(await table.bulkGet([...slice]));
  return found;
}
