import { safely } from '../../model/safely';
import { accountToRow } from '../accounts';
import { database, tableOf } from '../database';
import { faulty, StorageFault } from '../faults';
import { toRow } from '../opportunity-row';
import { ROWS, TABLES, type TableName } from '../rows';
import { addSalts } from '../salt';
import { publishSwitches } from '../settings';
import { FILE_VERSION, fileShape, LIFTS } from './file';
import { ITEMS } from './items';
import { bare } from './write';

type Row = { id: string } & Record<string, unknown>;

/** No export of ours is larger; what is, is not read (characters). */
export const LARGEST_FILE = 400_000_000;

/** Rows that are checked or written without a pause. */
const SLICE = 1000;

/** Something in the file that cannot be taken over, and why. */
export interface Broken {
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
  itemValues: Record<string, unknown>;
  salts: string[];
}

/** What takes an import back. */
export interface ImportUndo {
  put: { table: TableName; row: Row }[];
  remove: { table: TableName; id: string }[];
  items: { key: string; value: object }[];
}

const timeOf = (row: Record<string, unknown>): number => {
  const time = row.updatedAt ?? row.visitedAt ?? row.at;
  return typeof time === 'number' ? time : 0;
};

/** The same content, whatever order the properties stand in. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = Object.entries(b).filter(([, value]) => value !== undefined);
  return (
    left.length === right.length &&
    left.every(
      ([key, value]) => Object.hasOwn(b, key) && sameContent(value, (b as Record<string, unknown>)[key]),
    )
  );
}

/** Whether anything in a parsed file nests deeper than our data ever does. */
function isTooDeep(value: unknown, left = 40): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (left === 0) return true;
  return Object.values(value).some((inner) => isTooDeep(inner, left - 1));
}

/**
 * Reads a file and compares it with what is here. Merges by id: a newer one replaces an older one, never the other way.
 * @throws StorageFault 'invalid' when it is not one of our files, 'newer' when a newer Uplift wrote it
 */
export function planImport(text: string): Promise<ImportPlan> {
  return faulty(async () => {
    if (text.length > LARGEST_FILE) throw new StorageFault('invalid');
    let parsed: unknown;
    try {
      parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
      throw new StorageFault('invalid', error);
    }
    const shaped = safely(fileShape, parsed);
    if (!shaped.success) throw new StorageFault('invalid');
    let file = shaped.data;
    if (file.version > FILE_VERSION) throw new StorageFault('newer');
    for (let version = file.version; version < FILE_VERSION; version += 1) {
      file = LIFTS[version]?.(file) ?? file;
    }
    const plan: ImportPlan = {
      counts: {},
      broken: [],
      items: [],
      writes: [],
      itemValues: {},
      salts: file.salts,
    };
    for (const table of Object.keys(file.tables)) {
      if (!TABLES.includes(table as TableName)) plan.broken.push({ table, index: -1, why: 'table' });
    }
    for (const table of TABLES) {
      const rows = file.tables[table];
      if (rows) await planTable(plan, table, rows);
    }
    for (const item of ITEMS) {
      if (!Object.hasOwn(file.items, item.key)) continue;
      const { value, broken } = item.check(file.items[item.key]);
      for (const why of broken) plan.broken.push({ table: item.key, index: -1, why });
      plan.items.push(item.key);
      plan.itemValues[item.key] = value;
    }
    return plan;
  });
}

async function planTable(plan: ImportPlan, table: TableName, rows: unknown[]): Promise<void> {
  const count: TableCount = { new: 0, changed: 0, equal: 0, older: 0 };
  const good = new Map<string, Row>();
  for (const [index, raw] of rows.entries()) {
    // The page is drawn between one slice of a long file and the next.
    if (index % SLICE === SLICE - 1) await new Promise((done) => setTimeout(done));
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
  const here = await stored(table, [...good.keys()]);
  for (const row of good.values()) {
    const found = here.get(row.id);
    const mine = found && bare(found);
    const is: keyof TableCount = !mine
      ? 'new'
      : sameContent(mine, row)
        ? 'equal'
        : timeOf(row) > timeOf(mine)
          ? 'changed'
          : 'older';
    count[is] += 1;
    if (is === 'new' || is === 'changed') plan.writes.push({ table, row });
  }
  plan.counts[table] = count;
}

/** The rows of a table that have one of these ids. Many are quicker read with all the others than each by itself. */
async function stored(name: TableName, ids: readonly string[]): Promise<Map<string, Row>> {
  const table = tableOf(database(), name);
  const all = await table.count();
  if (all === 0) return new Map();
  const rows = all < ids.length * 4 ? await table.toArray() : await table.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row as Row] as const] : [])));
}

/** Puts rows a slice at a time, within the transaction that is under way, so that the page answers meanwhile. */
async function putAll(table: TableName, rows: readonly Row[]): Promise<void> {
  for (let at = 0; at < rows.length; at += SLICE) {
    await tableOf(database(), table).bulkPut(rows.slice(at, at + SLICE));
  }
}

/** The row as its table wants it, with what the indexes need. */
function indexed(table: TableName, row: Row): Row {
  if (table === 'opportunities') return toRow(row as never) as unknown as Row;
  if (table === 'accounts') return accountToRow(row as never) as unknown as Row;
  return row;
}

/**
 * Does what a plan says, in one transaction: all of it or nothing. What changed here since the plan was made and is newer
 * stays.
 * @param withItems whether the file's settings replace the settings here
 */
export function applyImport(plan: ImportPlan, withItems: boolean): Promise<ImportUndo> {
  const db = database();
  return faulty(async () => {
    const undo: ImportUndo = { put: [], remove: [], items: [] };
    await db.transaction('rw', db.tables, async () => {
      for (const table of TABLES) {
        const rows = plan.writes.filter((write) => write.table === table).map((write) => write.row);
        if (!rows.length) continue;
        const here = await stored(
          table,
          rows.map((row) => row.id),
        );
        const taken: Row[] = [];
        for (const row of rows) {
          const before = here.get(row.id);
          if (before && timeOf(row) <= timeOf(before)) continue;
          if (before) undo.put.push({ table, row: before });
          else undo.remove.push({ table, id: row.id });
          taken.push(row);
        }
        await putAll(
          table,
          taken.map((row) => indexed(table, row)),
        );
      }
    });
    await addSalts(plan.salts);
    if (withItems) {
      for (const item of ITEMS) {
        const value = plan.itemValues[item.key];
        if (!value) continue;
        undo.items.push({ key: item.key, value: await item.read() });
        await item.patch(value as object);
      }
      await publishSwitches();
    }
    return undo;
  });
}

/** Takes an import back. */
export function undoImport(undo: ImportUndo): Promise<void> {
  const db = database();
  return faulty(async () => {
    await db.transaction('rw', db.tables, async () => {
      for (const table of TABLES) {
        const gone = undo.remove.filter((entry) => entry.table === table).map((entry) => entry.id);
        const back = undo.put.filter((entry) => entry.table === table).map((entry) => entry.row);
        await tableOf(db, table).bulkDelete(gone);
        await putAll(table, back);
      }
    });
    for (const { key, value } of undo.items) {
      const item = ITEMS.find((one) => one.key === key);
      const now = await item?.read();
      const cleared = Object.fromEntries(Object.keys(now ?? {}).map((name) => [name, undefined]));
      await item?.patch({ ...cleared, ...value });
    }
    if (undo.items.length) await publishSwitches();
  });
}
