import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ROOT } from '../tools/source-tree.ts';
import { ChromiumSession } from './harness/chromium.ts';
import { pressStart } from './harness/rep.ts';
import { rowsOf } from './harness/stores.ts';

/*
 * What an older version stored, opened in two windows at once while a window of that version still holds it. What the older version stored is its fixture, many times over.
 */

interface Stored {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, Record<string, unknown>[]>;
}
const OLD = JSON.parse(readFileSync(join(ROOT, 'tests/storage/fixtures/database-1.json'), 'utf8')) as Stored;
/** So many that bringing them over takes a while, in which the other window comes, too. */
const COPIES = 40;

let session: ChromiumSession;

beforeEach(async () => {
  session = await ChromiumSession.launch();
  await pressStart(session);
});
afterEach(() => session?.close());

/** What the older version stored. */
function oldRows(): Stored['rows'] {
  const { opportunities = [], ...others } = OLD.rows;
  const many = Array.from({ length: COPIES }, (_, copy) =>
    opportunities.map((row) => ({ ...row, id: `${row.id}-${copy}` })),
  );
  return { ...others, opportunities: many.flat() };
}

/** A window of the older version: it holds its database, and lets go of it when asked unless it is stubborn. */
async function oldWindow(rows?: Stored['rows'], stubborn = false): Promise<Page> {
  // A page in which none of today's code runs.
  const page = await session.openOwn('manifest.json');
  await page.evaluate(
    async ({ stores, version, rows, stubborn }) => {
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, fail) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => fail(request.error);
        });
      if (rows) await asked(indexedDB.deleteDatabase('uplift'));
      // The versions of the library that writes it are ten times the browser's.
      const opening = indexedDB.open('uplift', version * 10);
      opening.onupgradeneeded = () => {
        for (const [name, indexes] of Object.entries(stores)) {
          const [key = '', ...rest] = indexes.split(',').map((one) => one.trim());
          const store = opening.result.createObjectStore(name, { keyPath: key });
          for (const index of rest) {
            const path = index.replace(/^\*/, '');
            const parts = /^\[(.+)\]$/.exec(path)?.[1]?.split('+');
            store.createIndex(path, parts ?? path, { multiEntry: index.startsWith('*') });
          }
        }
      };
      const database = await asked(opening);
      if (!stubborn) database.onversionchange = () => database.close();
      Object.assign(window, { held: database });
      if (!rows) return;
      const writing = database.transaction(Object.keys(rows), 'readwrite');
      for (const [name, list] of Object.entries(rows))
        for (const row of list) writing.objectStore(name).put(row);
      await new Promise((done, fail) => {
        writing.oncomplete = done;
        writing.onerror = () => fail(writing.error);
      });
    },
    { stores: OLD.stores, version: OLD.version, rows, stubborn },
  );
  return page;
}

const said = (count: number) => new RegExp(`\\b${count.toLocaleString('en')} opportunities`);
const bare = (rows: readonly Record<string, unknown>[]) =>
  rows
    .map((row) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([key]) => !key.startsWith('_'))
          .sort(),
      ),
    )
    .sort();

it('is kept waiting by a window that does not let go: says so, and goes on when that is closed', async () => {
  const rows = oldRows();
  const stubborn = await oldWindow(rows, true);
  const windows = [await session.openOwn('options.html#/log'), await session.openOwn('options.html#/log')];
  for (const page of windows) await page.getByTestId('database-fault').waitFor({ timeout: 30_000 });
  await stubborn.close();
  const count = rows.opportunities?.length ?? 0;
  for (const page of windows) {
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(said(count)).waitFor({ timeout: 60_000 });
  }
  expect(bare(await rowsOf(windows[0]!, 'opportunities'))).toEqual(bare(rows.opportunities ?? []));
});
