import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fault } from '../tools/count.ts';
import { ROOT } from '../tools/source-tree.ts';
import { Accessible } from './harness/accessible.ts';
import { ChromiumSession } from './harness/chromium.ts';
import { copyWithHosts, setVersion } from './harness/copy-build.ts';
import {
  anotherDay,
  compose,
  markOver,
  OPENINGS,
  openInbox,
  openMail,
  openQuickLog,
  pressStart,
  type,
} from './harness/rep.ts';
import { rowsOf } from './harness/stores.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * An update of Uplift under two windows that are open: what an older version stored is brought to this one by whichever
 * window comes first, once, and nothing is lost or doubled. What the older version stored is its fixture, many times over.
 */

interface Stored {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, Record<string, unknown>[]>;
}
const OLD = JSON.parse(readFileSync(join(ROOT, 'tests/storage/fixtures/database-1.json'), 'utf8')) as Stored;
/** So many that bringing them over takes a while, in which the other window comes, too. */
const COPIES = 40;
/** A draft is left alone for three seconds by then, and what that sets off is done (milliseconds). */
const RESTED = 5000;

let session: ChromiumSession;
let build: string;

beforeEach(async () => {
  build = copyWithHosts('chrome', []);
  setVersion(build, '0.0.1');
  session = await ChromiumSession.launch({ build });
  await pressStart(session);
});
afterEach(async () => {
  await session?.close();
  rmSync(build, { recursive: true, force: true });
});

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
      const open = () => {
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
        return asked(opening);
      };
      const anew = async (tries: number): Promise<IDBDatabase> => {
        await asked(indexedDB.deleteDatabase('uplift'));
        // A worker that a page woke meanwhile made a database of today.
        return open().catch((error: Error) => {
          if (tries === 0 || error.name !== 'VersionError') throw error;
          return anew(tries - 1);
        });
      };
      const database = await (rows ? anew(5) : open());
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

/** The log in a window of its own, opened from another page of the extension. */
async function logWindow(from: Page): Promise<void> {
  await from.evaluate(async () => {
    const { windows, runtime } = (globalThis as unknown as { chrome: Chrome }).chrome;
    await windows.create({ url: runtime.getURL('/options.html#/log') });
  });
}
const logWindows = () => session.context.pages().filter((page) => page.url().includes('options.html'));

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

/** Brings the next version, and waits for the one before to be gone. @returns an address of the extension's own */
async function update(): Promise<string> {
  setVersion(build, '0.0.2');
  const old = await session.worker();
  const own = `chrome-extension://${await session.id()}/manifest.json`;
  const gone = new Promise((done) => old.once('close', done));
  await session.load(build);
  await gone;
  return own;
}

it('keeps what was typed into the form that logs, and says how it is logged all the same', async () => {
  const page = await openInbox(session);
  await openMail(page, OPENINGS);
  const ui = await Accessible.of(page);
  await openQuickLog(ui);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Before the update');
  await update();
  await page.keyboard.type(' and after');
  await page.keyboard.press('Enter');
  await ui.find({ name: /^Not saved: .*Copy your words/ });
  expect((await ui.find({ role: 'textbox', name: 'What could become possible?' })).value).toBe(
    'Before the update and after',
  );
});

it('is updated with two windows open: both go on with all there was, once, and log into it', async () => {
  const mails = [await openInbox(session), await openInbox(session)];
  const writing = async (mail: Page) => {
    await anotherDay(session);
    await mail.bringToFront();
    await compose(mail, 'kim@customer.example');
    await type(
      mail,
      'Hi Kim,\nI just wanted to check in and see how things are going.\nJust following up on my last mail, let me know what you think.\n',
    );
    await markOver(mail, 'check in', 30_000);
  };
  for (const mail of mails) await writing(mail);
  // A draft that is left alone is read once more: that would wake the worker, which makes a database of today.
  await mails[1]!.waitForTimeout(RESTED);
  await session.killWorker();
  const rows = oldRows();
  const held = [await oldWindow(rows), await oldWindow()];

  const own = await update();
  const first = await session.context.newPage();
  await waitUntil(async () => {
    await first.goto(own);
    return first.evaluate(
      () => (globalThis as unknown as { chrome: Chrome }).chrome.runtime.getManifest().version === '0.0.2',
    );
  }, 'the new version to run');
  // The browser closes the extension's own pages with it; what is left of them lets go.
  for (const page of held) await page.close();

  await Promise.all([logWindow(first), logWindow(first)]);
  const windows = await waitUntil(() => logWindows().length === 2 && logWindows(), 'two windows');
  const count = rows.opportunities?.length ?? 0;
  for (const page of windows) await page.getByText(said(count)).waitFor({ timeout: 60_000 });
  await Promise.all(
    windows.map(async (page, index) => {
      await page.getByTestId('log-new').click();
      await page.getByTestId('quick-log-title').fill(`After the update ${index}`);
      await page.getByTestId('quick-log-account').fill('Brightwell');
      await page.getByTestId('quick-log-account').press('Enter');
    }),
  );
  for (const page of windows) await page.getByText(said(count + 2)).waitFor();

  // The mails are coached on, by the new version alone, and nothing asks to load them anew.
  for (const mail of mails) {
    await mail.bringToFront();
    await type(mail, 'I hope this email finds you well.\n');
    await markOver(mail, /./, 30_000);
    const ui = await Accessible.of(mail);
    await ui.click({ role: 'button', name: /^Uplift: / });
    await ui.find({ role: 'dialog', name: /^This draft/ });
    expect(await ui.findAll({ role: 'button', name: /^Uplift: / })).toHaveLength(1);
    expect(await ui.isThere({ role: 'button', name: 'Reload' })).toBe(false);
    await anotherDay(session);
  }

  const [reader] = windows as [Page, Page];
  let lost = 0;
  let doubled = 0;
  for (const [name, before] of Object.entries(rows)) {
    const now = bare(await rowsOf(reader, name));
    const was = bare(before);
    lost += was.filter((one) => !now.includes(one)).length;
    // What is written since stands beside it, under other names.
    doubled += now.length - new Set(now).size;
    if (name === 'opportunities') expect(now.length).toBe(count + 2);
  }
  expect([lost, doubled]).toEqual([0, 0]);
  fault(
    'rows of an older version, updated with two windows open',
    Object.values(rows).flat().length,
    lost,
    doubled,
  );
});

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

interface Chrome {
  windows: { create(given: { url: string }): Promise<unknown> };
  runtime: { getURL(path: string): string; getManifest(): { version: string } };
}
