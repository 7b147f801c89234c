import { describe, expect, it } from 'vitest';
import { Accessible } from './harness/accessible.ts';
import { ChromiumSession } from './harness/chromium.ts';
import { GMAIL } from './harness/fixtures.ts';
import {
  markOver,
  OPENINGS,
  openInbox,
  openMail,
  openQuickLog,
  pressStart,
  reply,
  type,
} from './harness/rep.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * Watches every request of a whole session, in the browser's own log of its network stack: pages, content scripts,
 * background worker and extension pages alike.
 */

const DRAFT = 'Hi Ann,\nI just wanted to check in and see how things are going.\n';

describe('a whole session', () => {
  it('sends no request of ours', async () => {
    const session = await ChromiumSession.launch();
    await pressStart(session);
    const page = await openInbox(session);
    await openMail(page, OPENINGS);
    const ui = await Accessible.of(page);
    await openQuickLog(ui);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Rotas for Leeds');
    await page.keyboard.press('Enter');
    await ui.find({ name: /^Opportunity logged/ });
    await reply(page);
    await type(page, DRAFT);
    await markOver(page, 'check in');
    // While the receipt is there, the keys lead to its Undo.
    await ui.waitGone({ name: /^Opportunity logged/ }, 20_000);
    await page.keyboard.press('Alt+u');
    await ui.find({ role: 'dialog' });
    await page.keyboard.press('Escape');
    const tab = await session.tabId(page);
    for (const own of [
      `popup.html?tab=${tab}`,
      `sidepanel.html?tab=${tab}`,
      'options.html',
      'welcome.html',
    ]) {
      const opened = await session.openOwn(own);
      await opened.waitForTimeout(500);
      await opened.close();
    }
    await session.killWorker();
    await type(page, 'Let me know if you have any questions.\n');
    await page.waitForTimeout(1500);
    await page.locator('.aoO').last().click();
    await page.waitForTimeout(500);
    const { served } = session;
    const requests = await session.closeAndReadNetwork();

    expect(served.filter((url) => url !== GMAIL && !url.endsWith('/favicon.ico'))).toEqual([]);
    expect(requests.filter(({ initiator }) => initiator.startsWith('chrome-extension'))).toEqual([]);
    const sent = requests.filter(({ url, ofBrowser }) => /^(https?|wss?):/.test(url) && !ofBrowser);
    expect(sent).toEqual([]);
  });

  it('is really watched: a request of a page and a page that the worker opens are seen, and a request of the worker cannot be made', async () => {
    const session = await ChromiumSession.launch();
    const page = await openInbox(session);
    await page.evaluate(() => fetch('https://leak.example/page').catch(() => undefined));
    const refused = await (await session.worker()).evaluate(() =>
      fetch('https://leak.example/worker').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    expect(refused).toBe('refused');
    await (await session.worker()).evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { create(tab: object): Promise<void> } };
      };
      await chrome.tabs.create({ url: 'https://leak.example/opened' });
    });
    const failed = () => session.context.pages().some((one) => one.url().startsWith('chrome-error'));
    await waitUntil(failed, 'the opened page to be asked for');
    const sent = (await session.closeAndReadNetwork()).filter(({ ofBrowser }) => !ofBrowser);
    const urls = sent.map(({ url }) => url);
    expect(urls).toContain('https://leak.example/page');
    expect(urls).toContain('https://leak.example/opened');
    expect(urls).not.toContain('https://leak.example/worker');
  });
});
