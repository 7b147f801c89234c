import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyWithHosts } from './harness/copy-build.ts';
import { FirefoxSession } from './harness/firefox.ts';
import { pressStart, shownIn } from './harness/rep-firefox.ts';
import { FIRST, ORIGIN, SECOND, trawlPage } from './harness/unknown-crm.ts';
import { waitUntil } from './harness/wait.ts';

/* Teaching Uplift a CRM that nobody knows, in Firefox: from the popup's button to the next record. */

let build: string;
let session: FirefoxSession;
/** A page of the extension, to look from. */
let own: string;

beforeAll(async () => {
  build = copyWithHosts('firefox', [`${ORIGIN}/*`]);
  session = await FirefoxSession.launch({ build });
  own = await pressStart(session);
});
afterAll(async () => {
  await session?.close();
  rmSync(build, { recursive: true, force: true });
});

const tabOf = (address: string) =>
  `(await browser.tabs.query({})).find(({ url }) => url === ${JSON.stringify(address)}).id`;

/** What is read on the page at an address, by field. */
async function readOn(address: string): Promise<Record<string, { value: unknown }>> {
  const message = JSON.stringify({ mark: 'uplift/1', name: 'page.read' });
  const answer = await session.runIn(
    own,
    `(async () => JSON.stringify(await browser.tabs.sendMessage(${tabOf(address)}, ${message})))()`,
  );
  const { back } = JSON.parse(String(answer)) as {
    back: { snapshots: { fields: Record<string, { value: unknown }> }[] };
  };
  return back.snapshots[0]?.fields ?? {};
}

/** Presses the popup's button on the page at an address. */
async function startTeaching(page: Page, address: string): Promise<void> {
  await session.runIn(
    own,
    `(async () => { await browser.tabs.create({ active: false, url: '/popup.html?tab=' + ${tabOf(address)} }); return true; })()`,
  );
  const popup = await session.ownPage('popup');
  await shownIn(session, popup, '[data-testid="teach"]');
  await session.runIn(popup, `document.querySelector('[data-testid="teach"]').click(); true`);
  await page.bringToFront();
  await session.find(page, { role: 'dialog', name: /^Teach Uplift this page/ });
  await session.runIn(popup, 'setTimeout(close); true');
}

async function teach(page: Page, selector: string, what: string, reads: string): Promise<void> {
  await page.click(selector);
  await session.find(page, { name: /^You picked: / });
  await page.keyboard.type(what, { delay: 10 });
  await session.find(page, { name: `Uplift reads: ${reads}` });
  await session.click(page, { role: 'button', name: 'Use it' });
  await session.find(page, { name: /^Click a field of this record/ });
}

it('is taught in the page and reads the next record, with other classes and in another order', async () => {
  const [first, second] = [`${ORIGIN}/trawl/4711`, `${ORIGIN}/trawl/4712`];
  const page = await session.open(first, trawlPage(FIRST, 1));
  await startTeaching(page, first);
  await teach(page, '.r:nth-of-type(1) .v', 'Amount', '€12,500.00');
  await teach(page, '.r:nth-of-type(2) .v', 'Close', 'January 29, 2027');
  await session.click(page, { role: 'button', name: 'Save' });
  await waitUntil(
    async () => !(await session.shadowNodes(page)).some(({ role }) => role === 'dialog'),
    'the picker to be gone',
  );
  await waitUntil(async () => (await readOn(first)).amount?.value === 12_500, 'what was taught to be read');

  await session.open(second, trawlPage(SECOND, 2));
  await waitUntil(async () => (await readOn(second)).amount?.value === 9750, 'the next record to be read');
  expect((await readOn(second)).closeDate?.value).toBe('2027-02-12');
});
