import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChromiumSession } from './harness/chromium.ts';
import { markOver, marks, OPENINGS, openInbox, openMail, pressStart, reply, type } from './harness/rep.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * The extension's own pages in Chromium, fed by a real tab: popup for a given tab, side panel, options.
 */

let session: ChromiumSession;

beforeEach(async () => {
  session = await ChromiumSession.launch();
  await pressStart(session);
});

afterEach(async () => {
  await session?.close();
});

const DRAFT = 'Hi Ann,\nI just wanted to check in and see how things are going.\n';

async function coached(): Promise<Page> {
  const page = await openInbox(session);
  await openMail(page, OPENINGS);
  await reply(page);
  await type(page, DRAFT);
  await markOver(page, 'check in');
  return page;
}

const popupOf = async (page: Page) => session.openOwn(`popup.html?tab=${await session.tabId(page)}`);

interface Read {
  kind: string;
  subject?: string;
  recipients?: { kind: string; address?: string }[];
  blocks?: { role: string; text: string }[];
  messages?: { direction: string; blocks: { role: string; text: string }[] }[];
  self: string[];
}

interface Stored {
  chrome: {
    storage: { local: { get(): Promise<Record<string, unknown>>; remove(keys: unknown): Promise<void> } };
  };
}

describe('the popup', () => {
  it('shows the tips of the tab it is asked about, and opens a card on the page', async () => {
    const page = await coached();
    const popup = await popupOf(page);
    const tip = popup.locator('[data-testid="tip"][data-rule="C-PUR-01"]');
    await tip.waitFor();
    await tip.locator('button').first().click();
    await tip.getByTestId('tip-show').click();
    await page.bringToFront();
    await waitUntil(
      async () =>
        (await marks(page)).some(({ name, text }) => name === 'uplift-near' || text.includes('check in')),
      'the words on the page to be shown',
    );
  });

  it('shows everything that was read, as fields and as JSON, and nothing that was not', async () => {
    const page = await coached();
    const popup = await popupOf(page);
    await popup.getByTestId('what-was-read').locator('summary').first().click();
    const json = await waitUntil(async () => {
      const text = (await popup.getByTestId('snapshot-json').textContent()) ?? '';
      return text.includes('check in') && text;
    }, 'the snapshot');
    const read = JSON.parse(json) as Read[];
    expect(read.map(({ kind }) => kind).sort()).toEqual(['draft', 'thread']);
    const draft = read.find(({ kind }) => kind === 'draft');
    expect(draft?.recipients).toEqual([
      expect.objectContaining({ kind: 'to', address: 'ann.okafor@brightwell.example' }),
    ]);
    expect(draft?.self).toContain('robin.vale@northgate.example');
    expect(draft?.blocks?.map(({ text }) => text)).toEqual(DRAFT.trim().split('\n'));
    const thread = read.find(({ kind }) => kind === 'thread');
    const last = thread?.messages?.at(-1);
    expect(last?.direction).toBe('inbound');
    const own = last?.blocks.filter(({ role }) => role === 'author').map(({ text }) => text);
    expect(own?.join(' ')).toContain('second clinic in Derby');
    expect(own?.join(' ')).not.toContain('Robin Vale wrote');
    expect(json).not.toMatch(/<[a-z]+[ >]/);
  });

  it('logs an opportunity with Enter, moves the goal, and undo takes both back', async () => {
    const page = await coached();
    const popup = await popupOf(page);
    await popup.getByTestId('first-goal').click();
    const figure = popup.locator('[data-measure] .up-goal-figure');
    await figure.waitFor();
    expect(await figure.innerText()).toBe('0 of 1');
    expect(await popup.getByTestId('quick-log-account').inputValue()).toMatch(/brightwell/i);
    await popup.getByTestId('quick-log-title').fill('Rotas for Leeds');
    await popup.getByTestId('quick-log-title').press('Enter');
    await popup.getByTestId('receipt').waitFor();
    await waitUntil(async () => (await figure.innerText()) === '1 of 1', 'the goal to move');
    const options = await session.openOwn('options.html#/log');
    await options.getByText('Rotas for Leeds').first().waitFor();
    await options.close();
    await popup.getByTestId('undo').click();
    await waitUntil(async () => (await figure.innerText()) === '0 of 1', 'the goal to go back');
    expect(await popup.getByTestId('quick-log-title').inputValue()).toBe('Rotas for Leeds');
  });

  it('switches the site off and on: marks go at once and come back', async () => {
    const page = await coached();
    const popup = await popupOf(page);
    await popup.getByTestId('site-toggle').click();
    await waitUntil(async () => (await marks(page)).length === 0, 'the marks to go');
    await popup.getByTestId('state-off').waitFor();
    await popup.getByTestId('site-toggle').click();
    await markOver(page, 'check in');
  });

  it('says what to do on a page that is not supported', async () => {
    const popup = await popupOf(await session.openOwn('welcome.html'));
    await popup.getByTestId('state-no-page').waitFor();
    await popup.getByTestId('quick-log-title').waitFor();
  });
});

describe('the options', () => {
  it('list every rule with its examples, and a switch that the page follows', async () => {
    const page = await coached();
    const options = await session.openOwn('options.html#/rules');
    await options.getByTestId('rule').first().waitFor();
    expect(await options.getByTestId('rule').count()).toBeGreaterThanOrEqual(14);
    await options.getByTestId('rules-search').fill('C-PUR-01');
    const rule = options.locator('[data-rule="C-PUR-01"]');
    await rule.locator('a').first().click();
    await rule.getByText('Just checking in to see how things are going.').waitFor();
    await rule.getByText('Hotel check-in is at 3pm.').waitFor();
    await rule.getByTestId('rule-switch').click();
    await page.bringToFront();
    await page.locator('[g_editable="true"]').click();
    await type(page, 'Your payroll gets the hours each night.\n');
    await waitUntil(
      async () => !(await marks(page)).some(({ text }) => text.includes('check in')),
      'the page to follow the switch',
    );
  });

  it('export everything as JSON', async () => {
    const page = await coached();
    const popup = await popupOf(page);
    await popup.getByTestId('quick-log-title').fill('Rotas for Leeds');
    await popup.getByTestId('quick-log-title').press('Enter');
    await popup.getByTestId('receipt').waitFor();
    const options = await session.openOwn('options.html#/data');
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByTestId('export').click(),
    ]);
    const exported = readFileSync(await download.path(), 'utf8');
    expect(() => JSON.parse(exported)).not.toThrow();
    expect(exported).toContain('Rotas for Leeds');
    expect(exported).not.toContain('see how things are going');
  });

  it('erase everything, also where their page is closed in the middle of it', async () => {
    const options = await session.openOwn('options.html#/data');
    await options.getByTestId('erase-ask').click();
    await options.getByTestId('erase-sure').check();
    const self = await session.openOwn('options.html#/sites');
    const stored = () => self.evaluate(() => (globalThis as unknown as Stored).chrome.storage.local.get());
    expect(await stored()).toHaveProperty('settings');
    await options.evaluate(() => {
      (globalThis as unknown as Stored).chrome.storage.local.remove = () => new Promise(() => {});
    });
    await options.getByTestId('erase-confirm').click();
    await waitUntil(async () => 'erasing' in (await stored()), 'erasing to begin');
    await options.close();
    // What content scripts are told of the settings is written anew from them, as on the day of the installation; what the
    // organisation set, which the browser tells once it has started, is none of the rep's.
    const left = async () =>
      Object.keys(await stored()).filter((key) => !['epoch', 'policy', 'switches'].includes(key));
    await expect.poll(left, { timeout: 15_000 }).toEqual([]);
  });
});

describe('every page of the extension', () => {
  it.each(['popup', 'sidepanel', 'options', 'welcome', 'practice'])(
    '%s opens without an error',
    async (name) => {
      const page = await session.context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.goto(`chrome-extension://${await session.id()}/${name}.html`);
      await page.locator('main').first().waitFor();
      await page.waitForTimeout(500);
      expect(errors).toEqual([]);
    },
  );
});
