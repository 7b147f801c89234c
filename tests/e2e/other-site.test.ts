import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { ChromiumSession } from './harness/chromium.ts';
import { copyWithHosts, setVersion } from './harness/copy-build.ts';
import type { Fixtures } from './harness/fixtures.ts';
import { markOver, marks, pressStart, type } from './harness/rep.ts';

/*
 * A site that comes with no permission: nothing of ours is there until the rep allowed it, and coaching is there
 * afterwards, by a script that is registered at run time.
 */

const ADDRESS = 'https://postbox.example.net/compose.html';
const SITE: Fixtures = { [ADDRESS]: 'mail/other.html' };
const DRAFT = 'Hi Kim,\nI just wanted to check in and see how things are going.\n';

let session: ChromiumSession;
afterEach(async () => {
  await session?.close();
});

interface Tabs {
  query(filter: object): Promise<{ url?: string }[]>;
}

async function writing() {
  const page = await session.open(ADDRESS);
  await page.locator('[contenteditable]').click();
  await type(page, DRAFT);
  return page;
}

it('is left alone until the rep allowed it, and named in the popup, it alone, when the button is pressed on it', async () => {
  const other = 'https://elsewhere.example.net/';
  session = await ChromiumSession.launch({ fixtures: { ...SITE, [other]: 'mail/other.html' } });
  await pressStart(session);
  const page = await writing();
  await page.waitForTimeout(2500);
  expect(await marks(page)).toEqual([]);
  expect(await page.evaluate(() => document.querySelector('uplift-coach'))).toBeNull();
  await session.open(other);
  const worker = await session.worker();
  const known = () =>
    worker.evaluate(async () => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      return (await tabs.query({})).flatMap(({ url }) => (url?.startsWith('https:') ? [url] : []));
    });
  expect(await known()).toEqual([]);
  await session.pressButton(page);
  await expect.poll(known, { timeout: 15_000 }).toEqual([ADDRESS]);
});

it('is coached once it is allowed, and after the browser was closed and started again', async () => {
  const build = copyWithHosts('chrome', ['https://postbox.example.net/*']);
  const profile = mkdtempSync(join(tmpdir(), 'uplift-restart-'));
  session = await ChromiumSession.launch({ fixtures: SITE, build, profile });
  await pressStart(session);
  await markOver(await writing(), 'check in');
  await session.close();
  session = await ChromiumSession.launch({ fixtures: SITE, build, profile });
  // Other words: a tip that was shown rests for a day elsewhere.
  const page = await session.open(ADDRESS);
  await page.locator('[contenteditable]').click();
  await type(page, 'Hi Kim,\nI hope this email finds you well.\n');
  await expect.poll(async () => (await marks(page)).length, { timeout: 15_000 }).toBeGreaterThan(0);
  await session.close();
  for (const folder of [build, profile]) rmSync(folder, { recursive: true, force: true });
});

it('keeps its tips where an app makes all of the composer anew in the middle of a sentence', async () => {
  const build = copyWithHosts('chrome', ['https://postbox.example.net/*']);
  session = await ChromiumSession.launch({ fixtures: SITE, build });
  await pressStart(session);
  const page = await writing();
  await markOver(page, 'check in');
  await page.keyboard.type('The plan for the wards fol');
  await page.evaluate(() => {
    const form = document.querySelector('form')!;
    const again = form.cloneNode(true) as HTMLElement;
    form.replaceWith(again);
    const editor = again.querySelector<HTMLElement>('[contenteditable]')!;
    editor.focus();
    getSelection()?.selectAllChildren(editor);
    getSelection()?.collapseToEnd();
  });
  await page.keyboard.type('lows on Monday.');
  // Once the new words are read the mark is there still, or it never will be.
  await page.waitForTimeout(1500);
  await markOver(page, 'check in', 1000);
  rmSync(build, { recursive: true, force: true });
});

it('is coached on after an update, without a reload', async () => {
  const build = copyWithHosts('chrome', ['https://postbox.example.net/*']);
  setVersion(build, '0.0.1');
  session = await ChromiumSession.launch({ fixtures: SITE, build });
  await pressStart(session);
  const page = await writing();
  await markOver(page, 'check in');
  setVersion(build, '0.0.2');
  const gone = new Promise((done) => session.worker().then((worker) => worker.once('close', done)));
  await session.load(build);
  await gone;
  await type(page, 'I hope this email finds you well.\n');
  await markOver(page, 'hope this email');
  expect(await page.getByText(/updated/i).count()).toBe(0);
  rmSync(build, { recursive: true, force: true });
});
