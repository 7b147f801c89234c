import type { Page } from 'playwright-core';

/** What a store of the extension's database holds, read in a page of the extension. */
export function rowsOf(own: Page, store: string): Promise<Record<string, unknown>[]> {
  return own.evaluate(async (wanted) => {
    const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('uplift'))?.name;
    if (!name) return [];
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const rows = await new Promise<Record<string, unknown>[]>((done, failed) => {
      const request = database.transaction(wanted).objectStore(wanted).getAll();
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    database.close();
    return rows;
  }, store);
}
