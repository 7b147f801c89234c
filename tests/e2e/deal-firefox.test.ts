import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyWithHosts } from './harness/copy-build.ts';
import { FirefoxSession } from './harness/firefox.ts';
import { fixture } from './harness/record-pages.ts';
import { TAB } from './harness/records.ts';
import { pressStart } from './harness/rep-firefox.ts';
import { waitUntil } from './harness/wait.ts';

/* A record page in Firefox, at the address of the real product: the tab, its panel, and where the rep puts it. */

const SALESFORCE = fixture('salesforce');

let build: string;
let session: FirefoxSession;
let page: Page;

beforeAll(async () => {
  build = copyWithHosts('firefox', [`${new URL(SALESFORCE.url).origin}/*`]);
  session = await FirefoxSession.launch({ build });
  await pressStart(session);
  page = await session.open(SALESFORCE.url, SALESFORCE.html);
});
afterAll(async () => {
  await session?.close();
  rmSync(build, { recursive: true, force: true });
});

const boxOf = async () => session.boxOf(page, await session.find(page, TAB));

it('has a tab at the edge that opens its panel, with what fired each prompt', async () => {
  const { x, width } = await boxOf();
  expect(x + width).toBeGreaterThan(1255);
  await session.click(page, TAB);
  await session.find(page, { role: 'dialog' });
  await session.find(page, { name: SALESFORCE.expected.name! });
  await session.find(page, { name: 'Next Step: –' });
  await page.keyboard.press('Escape');
  await waitUntil(
    async () => !(await session.shadowNodes(page)).some(({ role }) => role === 'dialog'),
    'the panel to close',
  );
});

it('is moved with the pointer and stays there', async () => {
  const { x, y } = await boxOf();
  await page.mouse.move(x + 15, y + 20);
  await page.mouse.down();
  await page.mouse.move(x - 200, 500, { steps: 4 });
  await page.mouse.move(30, 620, { steps: 4 });
  await page.mouse.up();
  const put = await waitUntil(async () => {
    const box = await boxOf();
    return box.x === 0 && box;
  }, 'the tab to be at the other edge');
  const again = await session.open(SALESFORCE.url, SALESFORCE.html);
  await page.close();
  page = again;
  const back = await boxOf();
  expect(back.x).toBe(0);
  expect(Math.abs(back.y - put.y)).toBeLessThan(4);
});

it('closes for this record', async () => {
  await session.click(page, TAB);
  await session.click(page, { role: 'button', name: 'Close for this record' });
  await waitUntil(
    async () => !(await session.shadowNodes(page)).some(({ name }) => TAB.name.test(name)),
    'the tab to be gone',
  );
  await session.find(page, { name: /^Closed for this record/ });
});
