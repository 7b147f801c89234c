import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hosted } from '../pages/crm/hosted.ts';
import { ChromiumSession } from './harness/chromium.ts';
import { copyWithHosts } from './harness/copy-build.ts';
import { OPENINGS, openInbox, openMail, pressStart } from './harness/rep.ts';
import { rowsOf } from './harness/stores.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * What a rep does with the log beside the pages: into the CRM and back, tables out and in, the reminder of the review,
 * selected words and the shortcut; on the built extension in Chromium.
 */

const SALESFORCE = hosted.find(
  ({ site, lang, layout }) => site === 'salesforce' && lang === 'en' && layout === 'a',
)!;
const CRM = new URL(SALESFORCE.url).origin;

let session: ChromiumSession;
let folders: string[] = [];

beforeEach(() => {
  folders = [];
});
afterEach(async () => {
  await session?.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A browser in which the rep pressed Start and allowed what would be asked for. @returns the folder of its build */
async function begin(profile?: string): Promise<string> {
  const build = copyWithHosts('chrome', [`${CRM}/*`], ['notifications']);
  folders.push(build);
  session = await ChromiumSession.launch({ build, ...(profile && { profile }) });
  await session.context.route(`${CRM}/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: SALESFORCE.html }),
  );
  await pressStart(session);
  return build;
}

const stored = async (own: Page) => rowsOf(own, 'opportunities');

async function logged(own: Page, title: string): Promise<Record<string, unknown>[]> {
  return (await stored(own)).filter((row) => row.title === title);
}

describe('into the CRM', () => {
  it('opens the CRM’s own form, filled in, and knows the record when the rep comes back to it', async () => {
    await begin();
    const name = SALESFORCE.expected.name ?? '';
    const record = await session.open(SALESFORCE.url);
    const popup = await session.openOwn(`popup.html?tab=${await session.tabId(record)}`);
    const account = popup.getByTestId('quick-log-account');
    await waitUntil(async () => (await account.inputValue()) !== '', 'the customer to be filled in');
    await popup.getByTestId('quick-log-title').fill(name);
    // The page of the record would know it by its name at once.
    await record.close();
    await popup.getByTestId('quick-log-title').press('Enter');
    // What it asks for instead, if it does not log.
    await expect
      .poll(() => popup.locator('form').filter({ has: account }).innerText(), { timeout: 20_000 })
      .toContain('Logged');

    const page = await session.openOwn('options.html#/log');
    await page.getByTestId('log-title').first().click();
    const opened = session.context.waitForEvent('page');
    await page.getByTestId('create-in-crm').click();
    const form = new URL((await opened).url());
    expect(form.origin + form.pathname).toBe(`${CRM}/lightning/o/Opportunity/new`);
    expect(form.searchParams.get('defaultFieldValues')).toContain(`Name=${encodeURIComponent(name)}`);
    // Saved in the CRM, the rep stands on the new record.
    await session.open(SALESFORCE.url);
    await page.getByRole('link', { name: 'Open in the CRM' }).waitFor();
    expect(await page.getByTestId('create-in-crm').count()).toBe(0);
    expect(await logged(page, name)).toMatchObject([{ crmUrl: SALESFORCE.url }]);
  });

  it('copies the fields where no CRM is known that takes them by address', async () => {
    await begin();
    const page = await session.openOwn('popup.html?tab=1');
    await page.getByTestId('quick-log-title').fill('Rotas for Leeds');
    await page.getByTestId('quick-log-account').fill('Brightwell');
    await page.getByTestId('quick-log-account').press('Enter');
    await page.getByTestId('receipt').waitFor();
    await page.goto(page.url().replace(/popup.*/, 'options.html#/log'));
    await page.getByTestId('log-title').first().click();
    await page.getByTestId('crm-copy').click();
    await waitUntil(
      async () => /Rotas for Leeds\n.*Brightwell/.test(await pasted(page)),
      'the fields to be on the clipboard',
    );
    expect(await page.getByTestId('create-in-crm').count()).toBe(0);
  });
});

/** What the clipboard holds, as a field of the page gets it. */
async function pasted(page: Page): Promise<string> {
  const into = await page.evaluateHandle(() => {
    const area = document.createElement('textarea');
    document.body.append(area);
    area.focus();
    return area;
  });
  await page.keyboard.press('ControlOrMeta+v');
  const text = await into.evaluate((area) => area.value);
  await into.evaluate((area) => area.remove());
  return text;
}

describe('tables', () => {
  it('are brought in with the columns told, taken back, and go out in every dialect', async () => {
    await begin();
    const page = await session.openOwn('options.html#/data');
    await page.getByTestId('currency').selectOption('EUR');
    const table = 'Deal;Firma;Wert\nNight shift, Köln;Northwind;"1.200,50"\n=1+1;Harbour;7\n';
    // As a spreadsheet on Windows saves it.
    const buffer = Buffer.from(table, 'latin1');
    await page.getByTestId('csv-file').setInputFiles({ name: 'deals.csv', mimeType: 'text/csv', buffer });
    for (const [column, field] of [
      ['Deal', 'title'],
      ['Firma', 'account'],
      ['Wert', 'expected'],
    ] as const) {
      await page.locator('tr', { hasText: column }).locator('select').selectOption(field);
    }
    await waitUntil(
      async () => /2 new/.test((await page.getByTestId('csv-counts').textContent()) ?? ''),
      'what the table would do',
    );
    await page.getByTestId('csv-apply').click();
    await page.getByTestId('csv-receipt').waitFor();
    const rows = await stored(page);
    expect(rows.map(({ title, accountName, value }) => [title, accountName, value]).sort()).toEqual([
      ['=1+1', 'Harbour', { expected: 7, currency: 'EUR' }],
      ['Night shift, Köln', 'Northwind', { expected: 1200.5, currency: 'EUR' }],
    ]);
    for (const dialect of ['plain', 'hubspot', 'salesforce', 'pipedrive']) {
      await page.getByTestId('csv-dialect').selectOption(dialect);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByTestId('csv-save').click(),
      ]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text).toContain('"Night shift, Köln"');
      // Nothing that a spreadsheet would work out.
      expect(text).not.toMatch(/(^|[\r\n,;])"?=1\+1/);
      expect(text).toContain('=1+1');
    }
    await page.getByTestId('csv-receipt').getByTestId('undo').click();
    await waitUntil(async () => (await stored(page)).length === 0, 'the table to be taken back');
  });
});

it('the review is printed without what can only be pressed', async () => {
  await begin();
  const page = await session.openOwn('options.html#/review');
  const finish = page.getByTestId('review-finish');
  await finish.waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect(await page.getByTestId('review-made').isVisible()).toBe(true);
  expect([await finish.isVisible(), await page.locator('nav').isVisible()]).toEqual([false, false]);
});

/** Names of the notifications that are shown. */
const shown = (worker: Worker) =>
  worker.evaluate(async () => {
    type Api = { notifications: { getAll(): Promise<object> } };
    return Object.keys(await (globalThis as unknown as { chrome: Api }).chrome.notifications.getAll());
  });

it('the reminder of the review comes when its time was missed while the browser was closed, once', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'uplift-profile-'));
  folders.push(profile);
  const build = await begin(profile);
  const page = await session.openOwn('options.html#/review');
  await page.getByTestId('remind-day').selectOption(String(new Date().getDay()));
  await page.locator('input[type="time"]').waitFor();
  const alarms = () =>
    page.evaluate(async () => {
      type Api = { alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined> } };
      const { alarms } = (globalThis as unknown as { chrome: Api }).chrome;
      return (await alarms.get('review'))?.scheduledTime;
    });
  await waitUntil(async () => (await alarms()) !== undefined, 'the alarm to be set');
  // The time was an hour ago: as if the browser had been closed then.
  await page.evaluate(async () => {
    type Api = {
      storage: {
        local: { get(key: string): Promise<{ review: object }>; set(items: object): Promise<void> };
      };
    };
    const { local } = (globalThis as unknown as { chrome: Api }).chrome.storage;
    const { review } = await local.get('review');
    const at = new Date(Date.now() - 3_600_000);
    const remindAt = at.toTimeString().slice(0, 5);
    await local.set({ review: { ...review, remindOn: at.getDay(), remindAt } });
  });
  await session.close();

  session = await ChromiumSession.launch({ build, profile });
  const restarted = await session.worker();
  await waitUntil(async () => (await shown(restarted)).includes('review'), 'the reminder');
  await session.close();

  session = await ChromiumSession.launch({ build, profile });
  const again = await session.worker();
  // The next one is set: what is due was looked at.
  const isSet = () =>
    again.evaluate(async () => {
      type Api = { alarms: { get(name: string): Promise<object | undefined> } };
      return Boolean(await (globalThis as unknown as { chrome: Api }).chrome.alarms.get('review'));
    });
  await waitUntil(isSet, 'the next alarm');
  expect(await shown(again)).toEqual([]);
});

/** Tells the background of a press in the browser's own menus and keys, which no driver reaches. */
async function press(what: 'menu' | 'command', page: Page, text: string): Promise<void> {
  const tab = { id: await session.tabId(page), url: page.url() };
  const worker = await session.worker();
  await worker.evaluate(
    ([kind, selectionText, about]) => {
      type Told = { dispatch(...given: unknown[]): void };
      type Api = { action: object; contextMenus: { onClicked: Told }; commands: { onCommand: Told } };
      const { action, contextMenus, commands } = (globalThis as unknown as { chrome: Api }).chrome;
      // The popup of the toolbar is no page that a driver can write into: where there is none, a tab takes its place.
      Object.defineProperty(action, 'openPopup', { value: undefined });
      const info = { menuItemId: 'quick-log', selectionText, pageUrl: about.url };
      if (kind === 'menu') contextMenus.onClicked.dispatch(info, about);
      else commands.onCommand.dispatch('quick-log', about);
    },
    [what, text, tab] as const,
  );
}

describe('from anywhere', () => {
  it.each(['menu', 'command'] as const)(
    'by the %s: one record, however often it is pressed and whatever dies',
    async (what) => {
      await begin();
      const mail = await openInbox(session);
      await openMail(mail, OPENINGS);
      await mail.bringToFront();
      const said = 'The night crew asked for the same thing.';
      await press(what, mail, said);
      const popup = await waitUntil(
        () => session.context.pages().find((page) => page.url().includes('/popup.html')),
        'the form to open',
      );
      const title = popup.getByTestId('quick-log-title');
      await title.waitFor();
      if (what === 'menu') {
        await waitUntil(
          async () => (await popup.getByTestId('quick-log-sentence').textContent()) === said,
          'the selected words',
        );
      }
      const account = popup.getByTestId('quick-log-account');
      await waitUntil(async () => (await account.inputValue()) !== '', 'the customer to be filled in');
      await title.fill('Night crew rotas');
      const own = await session.openOwn('options.html#/data');
      await session.killWorker();
      await popup.evaluate(() => {
        const form = document.querySelector<HTMLFormElement>('form.up-quick-log');
        for (let turn = 0; turn < 3; turn++) form?.requestSubmit();
      });
      await session.killWorker();
      await waitUntil(async () => (await logged(own, 'Night crew rotas')).length > 0, 'the record');
      await popup.getByTestId('receipt').waitFor();
      const origin = what === 'menu' ? { type: 'signal', sentence: said } : {};
      expect(await logged(own, 'Night crew rotas')).toMatchObject([{ origin }]);
    },
  );

  it('in popup and side panel at once: one record', async () => {
    await begin();
    const mail = await openInbox(session);
    await openMail(mail, OPENINGS);
    const tab = await session.tabId(mail);
    const windows = [
      await session.openOwn(`popup.html?tab=${tab}`),
      await session.openOwn(`sidepanel.html?tab=${tab}`),
    ];
    for (const one of windows) {
      const account = one.getByTestId('quick-log-account');
      await waitUntil(async () => (await account.inputValue()) !== '', 'the customer to be filled in');
      await one.getByTestId('quick-log-title').fill('Rotas for Leeds');
    }
    await Promise.all(windows.map((one) => one.getByTestId('quick-log-save').click()));
    for (const one of windows) await one.getByTestId('receipt').waitFor();
    expect(await logged(windows[0]!, 'Rotas for Leeds')).toHaveLength(1);
  });
});
