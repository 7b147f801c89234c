import { afterAll, beforeAll, expect, it } from 'vitest';
import { Accessible } from './harness/accessible.ts';
import { ChromiumSession } from './harness/chromium.ts';
import {
  markOver,
  noMarkOver,
  OPENINGS,
  openInbox,
  openMail,
  pressStart,
  reply,
  type,
} from './harness/rep.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * Browsers kill the background worker whenever they like. Nothing is lost, and the next keystroke is coached.
 */

let session: ChromiumSession;

beforeAll(async () => {
  session = await ChromiumSession.launch();
  await pressStart(session);
});

afterAll(async () => {
  await session?.close();
});

it('is killed between two keystrokes: the sentence is coached all the same', async () => {
  const page = await openInbox(session);
  await compose(page, 'kim@customer.example');
  await type(page, 'Hi Kim,\nI just wanted to check in and see how things are goin');
  await session.killWorker();
  await type(page, 'g.\n');
  await markOver(page, 'check in');
  await session.killWorker();
  await type(page, 'Let me know what you think.\n');
  await markOver(page, /know what you think/);
  await page.close();
});

it('is killed before a tip is dismissed: the tip stays away, also after the page is loaded anew', async () => {
  const page = await openInbox(session);
  await openMail(page, 'Rota pilot');
  await reply(page);
  const write = () => type(page, 'Hi Ann,\nI just wanted to check in and see how things are going.\n');
  await write();
  const mark = await markOver(page, 'check in');
  await page.mouse.move(mark.box.x + 10, mark.box.y + mark.box.height / 2, { steps: 4 });
  const ui = await Accessible.of(page);
  await ui.find({ role: 'button', name: 'Not here' });
  await session.killWorker();
  await ui.click({ role: 'button', name: 'Not here' });
  await noMarkOver(page, 'check in');
  await session.killWorker();
  await page.reload();
  await reply(page);
  await write();
  // Long enough for the draft to have been looked at: its other tips are there.
  await (await Accessible.of(page)).find({ role: 'button', name: /^Uplift: \d+ tips?/ });
  await page.waitForTimeout(1500);
  await noMarkOver(page, 'check in');
  await page.close();
});

it('is killed while an opportunity is being logged: it is logged once', async () => {
  const page = await openInbox(session);
  await openMail(page, OPENINGS);
  const ui = await Accessible.of(page);
  await ui.click({ role: 'button', name: /^Opening: / });
  await ui.find({ role: 'textbox', name: 'What could be new?' });
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Killed while logging');
  await session.killWorker();
  await page.keyboard.press('Enter');
  await session.killWorker();
  await ui.find({ name: /^Opportunity logged|^Not saved/ });
  if (await ui.isThere({ name: /^Not saved/ })) await page.keyboard.press('Enter');
  await ui.find({ name: /^Opportunity logged/ });
  const options = await session.openOwn('options.html#/data');
  const count = () =>
    options.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
      let found = 0;
      for (const name of names) {
        const database = await new Promise<IDBDatabase>((done, failed) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error);
        });
        for (const store of database.objectStoreNames) {
          const rows = await new Promise<unknown[]>((done, failed) => {
            const request = database.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => done(request.result);
            request.onerror = () => failed(request.error);
          });
          found += rows.filter((row) => JSON.stringify(row).includes('"Killed while logging"')).length;
        }
        database.close();
      }
      return found;
    });
  await waitUntil(async () => (await count()) > 0, 'the opportunity to be stored');
  expect(await count()).toBe(1);
  await options.close();
  await page.close();
});
