import { storage } from 'wxt/utils/storage';
import { closeDatabase, DATABASE_NAME, DATABASE_VERSION, versionOf } from '../database';
import { forgetMark } from '../database-mark';
import { asFault, StorageFault, toldFault } from '../faults';
import { readSalts } from '../salt';
import { type ExportFile, FILE_VERSION } from './file';
import { ITEMS } from './items';
import { bare } from './write';

/*
 * For the day the database cannot be opened as it should: a migration failed, or a newer Uplift wrote it. Reads what is
 * there as it is, without upgrading anything, so that it can be carried away before anybody starts over.
 */

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

/**
 * Everything that can be read, whatever version it has. The file's `version` is that of the shape the rows are in, so
 * that an import knows how to lift it, and a newer one is refused by an older Uplift.
 * @throws StorageFault when not even that can be read
 */
export async function exportRescued(app: string, now = Date.now()): Promise<ExportFile> {
  try {
    const opening = indexedDB.open(DATABASE_NAME);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    const db = await settle(opening);
    const tables: ExportFile['tables'] = {};
    try {
      for (const name of db.objectStoreNames) {
        // What is derived from the others.
        if (name.startsWith('_')) continue;
        const rows: unknown[] = await settle(db.transaction(name).objectStore(name).getAll());
        tables[name] = rows.map((row) => bare(row as object));
      }
    } finally {
      db.close();
    }
    const isNewer = versionOf(db) > DATABASE_VERSION;
    const items: Record<string, unknown> = {};
    for (const { key } of ITEMS) {
      const stored: unknown = await storage.getItem(`local:${key}`);
      if (stored !== null) items[key] = stored;
    }
    return {
      format: 'uplift',
      version: isNewer ? FILE_VERSION + 1 : FILE_VERSION,
      app,
      exportedAt: now,
      tables,
      items,
      salts: await readSalts(),
    };
  } catch (error) {
    throw await toldFault(error);
  }
}

/** Throws the database away, so that a new empty one is made. Only after the rep said so. */
export async function startOver(): Promise<void> {
  closeDatabase();
  await forgetMark();
  await new Promise<void>((done, fail) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.onsuccess = () => done();
    request.onerror = () => fail(asFault(request.error));
    request.onblocked = () => fail(new StorageFault('blocked'));
  });
}
