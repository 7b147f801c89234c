import type { Page } from 'puppeteer-core';
import type { FirefoxSession } from './firefox.ts';
import { GMAIL } from './fixtures.ts';
import { readMarks } from './marks.ts';
import { waitUntil } from './wait.ts';

/** What a rep does in Firefox; `rep.ts` has the same for Chromium. */

/** Waits until a page of the extension shows something. @param own a handle for `runIn` */
export function shownIn(session: FirefoxSession, own: string, selector: string): Promise<unknown> {
  return waitUntil(
    () => session.runIn(own, `Boolean(document.querySelector('${selector}'))`),
    `${selector} in Firefox`,
  );
}

/** Presses Start on the welcome page. @returns that page, a handle for `runIn` */
export async function pressStart(session: FirefoxSession): Promise<string> {
  const own = await session.ownPage('welcome');
  await shownIn(session, own, '[data-testid="start"]');
  await session.runIn(own, `document.querySelector('[data-testid="start"]').click(); true`);
  await shownIn(session, own, '[data-testid="started"]');
  return own;
}

/** Opens the inbox, presses Compose and addresses the mail; the caret is in the editor then. */
export async function compose(session: FirefoxSession, address: string): Promise<Page> {
  const page = await session.open(GMAIL);
  await page.waitForSelector('.T-I-KE');
  await page.click('.T-I-KE');
  await page.waitForSelector('input[peoplekit-id]');
  await page.click('input[peoplekit-id]');
  await page.keyboard.type(address);
  await page.keyboard.press('Enter');
  await page.click('[g_editable="true"]');
  return page;
}

/** Opens the inbox and a conversation of it. */
export async function openMail(session: FirefoxSession, subject: string): Promise<Page> {
  const page = await session.open(GMAIL);
  await page.waitForSelector('tr.zA');
  await page.evaluate((subject) => {
    const rows = [...document.querySelectorAll<HTMLElement>('tr.zA')];
    rows.find((row) => row.textContent?.includes(subject))?.click();
  }, subject);
  return page;
}

/** Leaves a mail for another address of its site, so that the browser keeps its page as it was left. */
export async function leave(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.classList.add('as-it-was'));
  await page.goto('https://mail.google.com/elsewhere');
}

/** Goes back to a mail that was left. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    setTimeout(() => history.back(), 0);
  });
  await waitUntil(
    () => page.evaluate(() => document.documentElement.classList.contains('as-it-was')).catch(() => false),
    'the mail to come back',
  );
}

/** Types with the keyboard, with Enter behind every line. */
export async function typeLines(page: Page, text: string): Promise<void> {
  for (const line of text.split('\n')) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
}

/** The mark over these words, waited for. */
export function markOver(page: Page, words: string) {
  return waitUntil(
    async () => (await page.evaluate(readMarks)).find(({ text }) => text.includes(words)),
    `a mark over ${words} in Firefox`,
  );
}
