import { storage } from 'wxt/utils/storage';
import { database, tableOf } from '../database';
import { faulty } from '../faults';
import { TABLES } from '../rows';
import { readSalts } from '../salt';
import { type ExportFile, FILE_VERSION } from './file';
import { ITEMS } from './items';

/** A row without what only the indexes need. */
export function bare(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !key.startsWith('_')));
}

/**
 * Everything that is stored, as one object.
 * @param app version of the extension
 */
export function exportAll(app: string, now = Date.now()): Promise<ExportFile> {
  const db = database();
  return faulty(async () => {
    // One transaction: the tables fit together, whatever another window does meanwhile.
    const tables = await db.transaction('r', db.tables, async () =>
      Promise.all(TABLES.map(async (name) => [name, (await tableOf(db, name).toArray()).map(bare)] as const)),
    );
    const items: Record<string, unknown> = {};
    for (const item of ITEMS) {
      const stored: unknown = await storage.getItem(`local:${item.key}`);
      if (stored !== null) items[item.key] = stored;
    }
    return {
      format: 'uplift',
      version: FILE_VERSION,
      app,
      exportedAt: now,
      tables: Object.fromEntries(tables),
      items,
      salts: await readSalts(),
    };
  });
}

/** The file as text, one row a line, so that it can be looked at and compared. */
export function toText(file: ExportFile): string {
  const { tables, ...rest } = file;
  const head = JSON.stringify(rest).slice(0, -1);
  const body = Object.entries(tables).map(
    ([name, rows]) => `${JSON.stringify(name)}:[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`,
  );
  return `${head},"tables":{\n${body.join(',\n')}\n}}\n`;
}

/** Name of the file for saving: `uplift-2026-11-24.json`. */
export const fileName = (now: number, ending: 'json' | 'csv'): string =>
  `uplift-${new Date(now).toISOString().slice(0, 10)}.${ending}`;
