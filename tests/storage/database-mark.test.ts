import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { closeDatabase, openDatabase, UpliftDatabase } from '@/utils/storage/database';
import { lossItem, noteLossSeen } from '@/utils/storage/database-mark';
import { eraseEverything } from '@/utils/storage/erase';
import { forgetLog } from '@/utils/storage/log-index';
import { quickLog } from '@/utils/storage/opportunities';
import { startOver } from '@/utils/storage/transfer/rescue';
import { freshStores } from './fresh';

beforeEach(freshStores);

/** What is noted beside the opening is not waited for by anybody. */
const noted = () => new Promise((done) => setTimeout(done, 20));

async function open(): Promise<void> {
  closeDatabase();
  forgetLog();
  await openDatabase();
  await noted();
}

/** The browser could not read the file, and has made an empty one. */
async function loseFile(): Promise<void> {
  closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  // A later moment than the one in which it was made.
  await noted();
}

test('an empty database in the place of one that was there is told, until the rep knows', async () => {
  await quickLog({ id: 'a', title: 'Night shift', accountName: 'Acme' });
  await open();
  expect(await lossItem.read()).toBeUndefined();
  const before = Date.now();
  await loseFile();
  await open();
  const lostAt = await lossItem.read();
  expect(lostAt).toBeGreaterThanOrEqual(before);
  // Opened again, it is no other loss.
  await open();
  expect(await lossItem.read()).toBe(lostAt);
  await noteLossSeen();
  await open();
  expect(await lossItem.read()).toBeUndefined();
});

test('the first database of a browser is no loss, in whichever window it is opened first', async () => {
  const windows = Array.from({ length: 4 }, () => new UpliftDatabase());
  await Promise.all(windows.map((window) => window.open()));
  await noted();
  expect(await lossItem.read()).toBeUndefined();
  for (const window of windows) window.close();
});

test('what the rep throws away is no loss, and what is erased is not told of as lost', async () => {
  await open();
  await startOver();
  await noted();
  await open();
  expect(await lossItem.read()).toBeUndefined();
  await loseFile();
  await open();
  expect(await lossItem.read()).toBeDefined();
  await eraseEverything();
  expect(await lossItem.read()).toBeUndefined();
  // From the next opening on there is something to lose again.
  await open();
  await loseFile();
  await open();
  expect(await lossItem.read()).toBeDefined();
});
