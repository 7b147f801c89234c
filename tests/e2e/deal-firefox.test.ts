import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composerPages } from '../pages/crm/composers.ts';
import { hosted } from '../pages/crm/hosted.ts';
import { copyWithHosts } from './harness/copy-build.ts';
import { FirefoxSession } from './harness/firefox.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * A record page in Firefox, at the address of the real product: the tab, its panel, what is copied and logged there, the
 * next record in the same document, a composer in frames, and teaching a page.
 */

const SALESFORCE = hosted.find(
  ({ site, lang, layout }) => site === 'salesforce' && lang === 'en' && layout === 'a',
)!;
const TAB = { role: 'button', name: /^Uplift: \d prompts? on this record/ };

const DESK = 'https://desk.harbour.example';

let build: string;
/** A page of the extension. */
let own: string;
let session: FirefoxSession;
let page: Page;

beforeAll(async () => {
  build = copyWithHosts('firefox', [`${new URL(SALESFORCE.url).origin}/*`, `${DESK}/*`]);
  session = await FirefoxSession.launch({ build });
  own = await session.ownPage('welcome');
  const start = `document.querySelector('[data-testid="start"]')`;
  await waitUntil(() => session.runIn(own, `Boolean(${start})`), 'the welcome page');
  await session.runIn(own, `${start}.click(); true`);
  await waitUntil(
    () => session.runIn(own, `Boolean(document.querySelector('[data-testid="started"]'))`),
    'Uplift to have started',
  );
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
  await waitUntil(async () => !(await isThere({ role: 'dialog' })), 'the panel to close');
});

const isThere = async (wanted: { role?: string; name?: RegExp | string }) =>
  (await session.shadowNodes(page)).some(
    ({ role, name }) =>
      (wanted.role === undefined || role === wanted.role) &&
      (wanted.name === undefined ||
        (typeof wanted.name === 'string' ? name === wanted.name : wanted.name.test(name))),
  );

it('copies a question and logs from its panel', async () => {
  await session.click(page, TAB);
  await session.click(page, { role: 'button', name: /^Copy( question)?$/ });
  await session.find(page, { name: 'Copied' });
  await session.click(page, { role: 'button', name: 'Log it' });
  await waitUntil(
    async () => (await session.shadowNodes(page)).some(({ tag }) => tag === 'input'),
    'the form to log with',
  );
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type('Second shift in Leeds');
  await page.keyboard.press('Enter');
  await session.find(page, { name: /^Opportunity logged/ });
});

it('speaks of the next record when the page becomes another, and of no mixture', async () => {
  const next = await session.open(SALESFORCE.url, SALESFORCE.html);
  await session.click(next, TAB);
  await session.find(next, { name: SALESFORCE.expected.name! });
  await next.evaluate(() => {
    history.pushState({}, '', '/lightning/r/Opportunity/0065g00000ZzZzZAAV/view');
    document.body.innerHTML = document.body.innerHTML
      .replaceAll('Night shift without re-keying', 'Second site in Lyon')
      .replaceAll('Brightwater Mills', 'Hollis Foods');
  });
  await waitUntil(
    async () => !(await session.shadowNodes(next)).some(({ role }) => role === 'dialog'),
    'the panel of the first record to close',
  );
  await session.click(next, TAB);
  await session.find(next, { name: 'Second site in Lyon' });
  await next.close();
});

it('coaches a composer in frames where it stands', async () => {
  const one = composerPages.find(({ site, kind }) => site === 'salesforce' && kind === 'frame')!;
  const mail = await session.open(one.url, `<!doctype html><html lang="en"><body>${one.html}</body></html>`);
  const frame = await waitUntil(
    () => mail.frames().find((each) => each.parentFrame() && each.childFrames().length === 0),
    'the frame of the editor',
  );
  await frame.click('p:last-child');
  await mail.keyboard.press('End');
  await mail.keyboard.type(' I just wanted to check in.');
  await waitUntil(
    () =>
      frame.evaluate(() =>
        [...CSS.highlights].some(
          ([name, marks]) =>
            name.startsWith('uplift') &&
            [...(marks as unknown as Iterable<AbstractRange>)].some((range) =>
              /check in/.test(range.startContainer.textContent ?? ''),
            ),
        ),
      ),
    'a mark in the frame',
  );
  await mail.close();
});

it('is taught a page that nobody knows, from the popup on', async () => {
  const html =
    '<!doctype html><html lang="en"><head><title>Harbour desk</title></head><body><main><h1>Trawl 7</h1><div class="r"><span class="k">Landing worth</span> <span class="v">€12,500.00</span></div></main></body></html>';
  const trawl = await session.open(`${DESK}/trawl/4711`, html);
  const tab = await session.runIn(
    own,
    `browser.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === '${DESK}/trawl/4711').id)`,
  );
  await session.runIn(own, `location.href = browser.runtime.getURL('popup.html?tab=${tab}'); true`);
  const inPopup = (expression: string) => session.runIn(own, expression);
  await waitUntil(
    () => inPopup(`Boolean(document.querySelector('[data-testid="teach"]'))`),
    'the popup to offer it',
  );
  await inPopup(`document.querySelector('[data-testid="teach"]').click(); true`);
  await trawl.bringToFront();
  await session.find(trawl, { role: 'dialog' });
  await trawl.click('.v');
  await session.find(trawl, { name: 'You picked: €12,500.00' });
  await trawl.keyboard.type('Amount');
  await session.find(trawl, { name: 'Uplift reads: €12,500.00' });
  await session.click(trawl, { role: 'button', name: 'Use it' });
  await session.click(trawl, { role: 'button', name: 'Keep' });
  await waitUntil(async () => {
    await inPopup('location.reload(); true');
    return waitUntil(
      () =>
        inPopup(
          `JSON.parse(document.querySelector('[data-testid="snapshot-json"]').textContent)[0].fields.amount.value === 12500`,
        ),
      'the popup to read it',
      2000,
    );
  }, 'the page to be read as taught');
  await trawl.close();
  await page.bringToFront();
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
