import { afterAll, beforeEach, expect, it } from 'vitest';
import { Accessible } from './harness/accessible.ts';
import type { ChromiumSession } from './harness/chromium.ts';
import {
  compose,
  markOver,
  noMarkOver,
  OPENINGS,
  openInbox,
  openMail,
  openQuickLog,
  pressStart,
  reply,
  type,
} from './harness/rep.ts';
import { sharedBrowser } from './harness/shared.ts';
import { rowsOf } from './harness/stores.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * Browsers kill the background worker whenever they like. Nothing is lost, and the next keystroke is coached.
 */

const browser = sharedBrowser();
let session: ChromiumSession;

beforeEach(async () => {
  session = await browser.fresh();
  await pressStart(session);
});

afterAll(() => browser.close());

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
});

it('is killed before and after a tip is dismissed: the tip stays away', async () => {
  const page = await openInbox(session);
  await openMail(page, OPENINGS);
  await reply(page);
  await type(page, 'Hi Ann,\nI just wanted to check in and see how things are going.\n');
  const mark = await markOver(page, 'check in');
  await page.mouse.move(mark.box.x + 10, mark.box.y + mark.box.height / 2, { steps: 4 });
  const ui = await Accessible.of(page);
  await ui.find({ role: 'button', name: 'Not here' });
  await session.killWorker();
  await ui.click({ role: 'button', name: 'Not here' });
  await session.killWorker();
  await noMarkOver(page, 'check in');
  const options = await session.openOwn('options.html#/data');
  await waitUntil(async () => (await rowsOf(options, 'mutes')).length === 1, 'the mute to be stored');
  await options.close();
  await page.bringToFront();
  await page.locator('[g_editable="true"]').click();
  // What the chip shows of a new sentence is said of the whole draft as it stands now, however many tips there are.
  await type(page, 'Could we go through it on Tuesday at 10:00?\n');
  await ui.find({ role: 'button', name: /^Uplift: .*Focus/ });
  await noMarkOver(page, 'check in');
});

it('is killed while an opportunity is being logged: it is logged once', async () => {
  const page = await openInbox(session);
  await openMail(page, OPENINGS);
  const ui = await Accessible.of(page);
  await openQuickLog(ui);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Killed while logging');
  await session.killWorker();
  await page.keyboard.press('Enter');
  await session.killWorker();
  await ui.find({ name: /^Opportunity logged|^Not saved/ });
  if (await ui.isThere({ name: /^Not saved/ })) await page.keyboard.press('Enter');
  await ui.find({ name: /^Opportunity logged/ });
  const options = await session.openOwn('options.html#/data');
  const count = async () =>
    (await rowsOf(options, 'opportunities')).filter((row) =>
      JSON.stringify(row).includes('"Killed while logging"'),
    ).length;
  await waitUntil(async () => (await count()) > 0, 'the opportunity to be stored');
  expect(await count()).toBe(1);
});

it('shows nothing of a page in its tab once that was loaded anew', async () => {
  const page = await openInbox(session);
  await compose(page, 'kim@customer.example');
  await type(page, 'Hi Kim,\nI just wanted to check in and see how things are going.\n');
  await markOver(page, 'check in');
  const id = await session.tabId(page);
  const own = await session.openOwn('manifest.json');
  const badge = () =>
    own.evaluate(
      (tabId) => (globalThis as unknown as { chrome: ButtonsApi }).chrome.action.getBadgeText({ tabId }),
      id,
    );
  const tips = async () => {
    const popup = await session.openOwn(`popup.html?tab=${id}`);
    // The form that logs is there before the page was looked at.
    await popup.getByTestId('tip').or(popup.getByTestId('state-first')).first().waitFor();
    const found = await popup.getByTestId('tip').count();
    await popup.close();
    return found;
  };
  await waitUntil(async () => (await badge()) !== '', 'the number of tips on the button');
  expect(await tips()).toBeGreaterThan(0);
  await page.bringToFront();
  await page.reload();
  await page.locator('.T-I-KE').waitFor();
  await waitUntil(async () => (await badge()) === '', 'no number on the button');
  expect(await tips()).toBe(0);
  await own.close();
});

interface ButtonsApi {
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
}
