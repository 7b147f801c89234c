import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FirefoxSession } from './harness/firefox.ts';
import { readMarks } from './harness/marks.ts';
import { fixture } from './harness/record-pages.ts';
import { TAB } from './harness/records.ts';
import { markOver, pressStart, shownIn, typeLines } from './harness/rep-firefox.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * A site that the rep adds and whose permission is taken back, on a host of the firm's own network and with a port. In
 * Firefox, for there a test can answer the browser's question.
 */

const ADDRESS = 'http://intranet:8080/compose.html';
const PATTERN = 'http://intranet/*';

let session: FirefoxSession;
let own: string;
let page: Page;

beforeAll(async () => {
  session = await FirefoxSession.launch({ fixtures: { [ADDRESS]: 'mail/other.html' } });
  own = await pressStart(session);
  await session.runIn(own, `location.href = '/options.html#/sites'; true`);
  await shownIn(session, own, '[data-testid="site-add"]');
  page = await session.open(ADDRESS);
});
afterAll(() => session?.close());

const isOurs = () => page.evaluate(() => document.querySelector('uplift-coach') !== null);

it('is read under every subdomain once a CRM that has them is switched on', async () => {
  const { url, html } = fixture('salesforce');
  await session.pressIn(own, '[data-testid="site-salesforce"]');
  await waitUntil(
    () =>
      session.runIn(own, `browser.permissions.contains({ origins: ['https://*.lightning.force.com/*'] })`),
    'the permission',
  );
  const record = await session.open(url, html);
  await session.find(record, TAB);
  await record.close();
});

it('is coached as soon as it was added, in the tab that was open before', async () => {
  expect(await isOurs()).toBe(false);
  await session.runIn(own, `document.querySelector('[data-testid="site-add"]').focus(); true`);
  await session.typeIn(own, 'intranet:8080/mail\n');
  await waitUntil(
    () => session.runIn(own, `browser.permissions.contains({ origins: ['${PATTERN}'] })`),
    'the permission',
  );
  await page.bringToFront();
  await page.click('[contenteditable]');
  await typeLines(page, 'Hi Kim,\nI just wanted to check in and see how things are going.');
  await markOver(page, 'check in');
});

it('is left alone as soon as its permission is taken back outside of Uplift', async () => {
  await session.runIn(own, `browser.permissions.remove({ origins: ['${PATTERN}'] })`);
  await waitUntil(async () => !(await isOurs()), 'everything of ours to be gone');
  expect(await page.evaluate(readMarks)).toEqual([]);
});
