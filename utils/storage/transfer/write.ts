import { storage } from 'wxt/utils/storage';
import { localDay } from '../../goals/periods';
import { database, tableOf } from '../database';
import { eachSlice } from '../each-slice';
import { faulty } from '../faults';
import { TABLES, type TableName } from '../rows';
import { readSalts } from '../salt';
import { type ExportFile, FILE_VERSION } from './file';
import { ITEMS } from './items';
import { SLICE, step, type Watcher } from './watch';

/** A row without what only the indexes need. */
export function bare(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !key.startsWith('_')));
}

/** What stands in the file beside the tables. */
async function restOf(app: string, now: number): Promise<Omit<ExportFile, 'tables'>> {
  const items: Record<string, unknown> = {};
  for (const item of ITEMS) {
    const stored: unknown = await storage.getItem(`local:${item.key}`);
    if (stored !== null) items[item.key] = stored;
  }
  return { format: 'uplift', version: FILE_VERSION, app, exportedAt: now, items, salts: await readSalts() };
}

const line = (row: object): string => JSON.stringify(bare(row));
const head = (rest: object): string => `${JSON.stringify(rest).slice(0, -1)},"tables":{\n`;
const tableHead = (name: string, index: number): string => `${index ? ',\n' : ''}${JSON.stringify(name)}:[\n`;
const TABLE_END = '\n]';
const END = '}}\n';

/** The rows of a table as lines, a slice at a time, within the transaction that is under way. */
async function linesOf(name: TableName, written: (rows: number, lines: string) => void): Promise<void> {
  let between = '';
  await eachSlice(tableOf(database(), name), SLICE, (rows) => {
    written(rows.length, between + rows.map(line).join(',\n'));
    between = ',\n';
  });
}

/**
 * Everything that is stored, as the text of one file, one row a line, so that it can be looked at and compared.
 * @param app version of the extension
 * @returns the text in parts, which a long log is too long to be joined of for nothing
 */
export function exportText(app: string, watcher: Watcher = {}, now = Date.now()): Promise<string[]> {
  const db = database();
  return faulty(async () => {
    const parts = [head(await restOf(app, now))];
    // One transaction: the tables fit together, whatever another window does meanwhile.
    await db.transaction('r', db.tables, async () => {
      const counts = await Promise.all(TABLES.map((name) => tableOf(db, name).count()));
      const of = counts.reduce((sum, count) => sum + count, 0);
      let done = 0;
      for (const [index, name] of TABLES.entries()) {
        parts.push(tableHead(name, index));
        await linesOf(name, (rows, lines) => {
          parts.push(lines);
          done += rows;
          step(watcher, done, of);
        });
        parts.push(TABLE_END);
      }
    });
    return [...parts, END];
  });
}

/** The text of a file that is in memory as a whole. */
export function toText({ tables, ...rest }: ExportFile): string {
  const body = Object.entries(tables).map(
    ([name, rows], index) =>
      `${tableHead(name, index)}${rows.map((row) => JSON.stringify(row)).join(',\n')}${TABLE_END}`,
  );
  return [head(rest), ...body, END].join('');
}

/** Name of the file for saving: `uplift-2026-11-24.json`. */
export const fileName = (now: number, ending: 'json' | 'csv'): string => `uplift-${localDay(now)}.${ending}`;
