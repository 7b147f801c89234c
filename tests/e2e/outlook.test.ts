import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outlookScenes, outlookWindows } from '../pages/mail/outlook.ts';
import { ANN, BO, REP } from '../pages/mail/scene.ts';
import { ChromiumSession } from './harness/chromium.ts';
import { FirefoxSession } from './harness/firefox.ts';
import { markOver, pressStart } from './harness/rep.ts';
import { pressStart as pressStartInFirefox } from './harness/rep-firefox.ts';
import { waitUntil } from './harness/wait.ts';

/* Outlook on the web, at its own address, with the production build: what is read, and what is marked. */

const [scene] = outlookScenes;
let session: ChromiumSession;

// A profile of its own for each: a tip that was shown once rests for a day elsewhere.
beforeEach(async () => {
  session = await ChromiumSession.launch({ fixtures: {} });
  await session.context.route('https://outlook.office.com/**', (route) => {
    const url = route.request().url();
    const own = Object.values(outlookWindows).find((one) => url === one.url);
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: (own ?? scene!).html });
  });
  await pressStart(session);
});
afterEach(() => session?.close());

/** Opens a window of its own from a page, as Outlook does. */
async function windowFrom(page: Page, url: string): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.evaluate((address) => void window.open(address, '', 'popup,width=820,height=700'), url);
  const own = await opened;
  await own.waitForLoadState();
  return own;
}

/** What the popup says was read on a page. */
async function snapshotsOf(page: Page): Promise<Record<string, unknown>[]> {
  const popup = await session.openOwn(`popup.html?tab=${await session.tabId(page)}`);
  await popup.getByTestId('what-was-read').locator('summary').first().click();
  const json = await waitUntil(
    async () => (await popup.getByTestId('snapshot-json').textContent()) || false,
    'what was read',
  );
  await popup.close();
  return JSON.parse(json);
}

describe('Outlook on the web', () => {
  it('is read: the draft with its recipients, and the conversation with its directions', async () => {
    const page = await session.open(scene!.url);
    const tab = await session.tabId(page);
    const popup = await session.openOwn(`popup.html?tab=${tab}`);
    await popup.getByTestId('what-was-read').locator('summary').first().click();
    const json = await waitUntil(async () => {
      const text = (await popup.getByTestId('snapshot-json').textContent()) ?? '';
      return text.includes('"draft"') && text.includes('"thread"') && text;
    }, 'both snapshots');
    const snapshots = JSON.parse(json) as Record<string, never>[];
    expect(snapshots.find(({ kind }) => kind === 'draft')).toMatchObject({
      site: 'outlook',
      subject: 'Price list',
      recipients: [
        { kind: 'to', ...ANN },
        { kind: 'cc', ...BO },
      ],
      self: expect.arrayContaining([REP.address]),
    });
    const thread = snapshots.find(({ kind }) => kind === 'thread') as unknown as {
      messages: { direction: string }[];
      url: string;
    };
    expect(thread.messages.map(({ direction }) => direction)).toEqual(['outbound', 'inbound']);
    expect(json).not.toContain('state=secret');
    await popup.close();
  });

  it('is read in a window of its own, where the mailbox is that of the page which opened it', async () => {
    const main = await session.open(scene!.url);
    const mail = await windowFrom(main, outlookWindows.read.url);
    const [thread] = await snapshotsOf(mail);
    expect(thread).toMatchObject({
      threadId: 'AAMkADA/M0M=',
      messages: [{ direction: 'inbound', from: ANN }],
    });
    const written = await windowFrom(main, outlookWindows.compose.url);
    const [draft] = await snapshotsOf(written);
    expect(draft).toMatchObject({ subject: 'Price list', mailbox: REP.address, recipients: [ANN, BO] });
    await written.locator('[id^="editorParent_"] .elementToProof').last().click();
    await written.keyboard.type(' I just wanted to check in.', { delay: 5 });
    await written.keyboard.press('Enter');
    expect((await markOver(written, /just|checking in|check in/)).text).toMatch(/just|check/);
  });

  it('is coached: words that go through the motions are marked where they stand', async () => {
    const page = await session.open(scene!.url);
    const editor = page.locator('#editorParent_1 [contenteditable="true"]').first();
    await editor.locator('.elementToProof').nth(1).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' I just wanted to check in.', { delay: 5 });
    await page.keyboard.press('Enter');
    const before = await editor.innerHTML();
    const mark = await markOver(page, /just|checking in|check in/);
    expect(mark.text).toMatch(/just|check/);
    expect(await editor.innerHTML()).toBe(before);
  });
});

describe('Outlook on the web, changed beyond what its reader knows', () => {
  it('is coached by what its fields mean, and the popup says so', async () => {
    const composer = `<label>To <input value="${ANN.address}"></label><input aria-label="Subject" value="Price list">
      <div id="words" contenteditable="true" style="min-height:120px"></div><button>Send</button>`;
    await session.context.route('https://outlook.office.com/mail/anew', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<main>${composer}</main>` }),
    );
    const page = await session.open('https://outlook.office.com/mail/anew');
    await page.click('#words');
    await page.keyboard.type('I just wanted to check in.', { delay: 40 });
    expect((await markOver(page, /just|check in/)).text).toMatch(/just|check/);
    const popup = await session.openOwn(`popup.html?tab=${await session.tabId(page)}`);
    expect(await popup.getByTestId('state-changed').textContent()).toContain('still read');
    const [draft] = await snapshotsOf(page);
    expect(draft).toMatchObject({
      site: 'outlook',
      subject: 'Price list',
      recipients: [{ address: ANN.address }],
    });
  });
});

describe('Outlook on the web in Firefox', () => {
  it('is read in a window of its own, where the mailbox is that of the page which opened it', async () => {
    const firefox = await FirefoxSession.launch({ fixtures: {} });
    try {
      const welcome = await pressStartInFirefox(firefox);
      const main = await firefox.open(scene!.url, scene!.html);
      const { url, html } = outlookWindows.read;
      const opened = new Promise<NonNullable<Awaited<ReturnType<typeof firefox.open>>>>((done) => {
        main.once('popup', (page) => page && done(page));
      });
      await main.evaluate(() => {
        Object.assign(window, { own: window.open('about:blank', '', 'popup,width=820,height=700') });
      });
      const own = await opened;
      await own.setRequestInterception(true);
      own.on(
        'request',
        (request) => void request.respond({ contentType: 'text/html; charset=utf-8', body: html }),
      );
      await main.evaluate((address) => {
        (window as unknown as { own: Window }).own.location.href = address;
      }, url);
      const read = JSON.stringify({ mark: 'uplift/1', name: 'page.read' });
      const told = await waitUntil(async () => {
        const answer = await firefox.runIn(
          welcome,
          `(async () => {
            const tab = (await browser.tabs.query({})).find(({ url }) => url === ${JSON.stringify(url)});
            return tab ? JSON.stringify(await browser.tabs.sendMessage(tab.id, ${read}).catch(() => null)) : '';
          })()`,
        );
        return String(answer).includes('"thread"') && String(answer);
      }, 'the mail to be read');
      expect(JSON.parse(told).back.snapshots).toMatchObject([
        { threadId: 'AAMkADA/M0M=', mailbox: REP.address, messages: [{ direction: 'inbound', from: ANN }] },
      ]);
    } finally {
      await firefox.close();
    }
  });
});
