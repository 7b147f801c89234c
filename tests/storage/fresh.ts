import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeDatabase } from '@/utils/storage/database';
import { forgetLog } from '@/utils/storage/log-index';

/** An empty browser: no database, no settings. Call before each test. */
export function freshStores(): void {
  closeDatabase();
  forgetLog();
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  globalThis.IDBKeyRange = IDBKeyRange;
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
}
