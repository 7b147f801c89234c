import type { Frame, Locator, Page } from 'playwright-core';
import { Accessible } from './accessible.ts';
import type { ChromiumSession } from './chromium.ts';
import { GMAIL } from './fixtures.ts';
import { type Mark, readMarks } from './marks.ts';
import { waitUntil } from './wait.ts';

/*
 * What a rep does in the sample inbox, said once for tests, demo and benches.
 */

/** The customer's mail with two openings and a question. */
export const OPENINGS = 'Rota pilot: how the first month went';
/** A reply that goes through the motions. */
export const MOTIONS = 'Hi Ann,\nI just wanted to check in and see how things are going.\n';

/** Presses Start on the welcome page that the extension opened when it was installed. */
export async function pressStart(session: ChromiumSession): Promise<void> {
  const welcome = await session.ownPage('welcome');
  await welcome.getByTestId('start').click();
  await welcome.getByTestId('started').waitFor();
  await welcome.close();
}

export async function openInbox(session: ChromiumSession): Promise<Page> {
  return session.open(GMAIL);
}

/** Opens a conversation from the list. */
export async function openMail(page: Page, subject: string): Promise<void> {
  await page.locator('tr.zA', { hasText: subject }).click();
  await page.locator('h2.hP', { hasText: subject }).waitFor();
}

/** Opens quick-log beside the first opening of the mail that is read. */
export async function openQuickLog(ui: Accessible): Promise<void> {
  await ui.click({ role: 'button', name: /^Opening: / });
  await ui.find({ role: 'textbox', name: 'What could become possible?' });
}

/** Presses Reply under the newest mail. @returns the editor */
export async function reply(page: Page): Promise<Locator> {
  await page.locator('.ams.bkH').last().click();
  const editor = page.locator('[g_editable="true"]').last();
  await editor.waitFor();
  await editor.click();
  return editor;
}

/** Presses Compose and addresses the mail. @returns the editor */
export async function compose(page: Page, address: string): Promise<Locator> {
  await page.locator('.T-I-KE').click();
  const form = page.locator('[role="dialog"].Hd').last();
  await form.locator('input[peoplekit-id]').first().fill(address);
  await page.keyboard.press('Enter');
  const editor = form.locator('[g_editable="true"]');
  await editor.click();
  return editor;
}

/** Types with the keyboard, a key at a time; a line break presses Enter. */
export async function type(page: Page, text: string, delay = 5): Promise<void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line, { delay });
  }
}

/** A fresh tab with a reply to the customer's mail. */
export async function replying(session: ChromiumSession, text = MOTIONS) {
  const page = await openInbox(session);
  await openMail(page, OPENINGS);
  const editor = await reply(page);
  const ui = await Accessible.of(page);
  await type(page, text);
  return { page, editor, ui };
}

export const marks = (page: Page | Frame): Promise<Mark[]> => page.evaluate(readMarks);

/** The mark over words that hold `words`, waited for. */
export async function markOver(page: Page | Frame, words: string | RegExp, limit?: number): Promise<Mark> {
  return waitUntil(
    async () =>
      (await marks(page)).find(({ text }) =>
        typeof words === 'string' ? text.includes(words) : words.test(text),
      ),
    `a mark over ${words}`,
    limit,
  );
}

export async function noMarkOver(page: Page, words: string): Promise<void> {
  await waitUntil(
    async () => !(await marks(page)).some(({ text }) => text.includes(words)),
    `no mark over ${words}`,
  );
}

/** Rests the pointer on marked words, coming from elsewhere. */
export async function rest(page: Page, { box }: Pick<Mark, 'box'>): Promise<void> {
  await page.mouse.move(5, 5);
  await page.mouse.move(box.x + Math.min(box.width / 2, 20), box.y + box.height / 2, { steps: 4 });
}

/** Lets a day pass, as far as the coach knows: a rule that was shown rests for one. */
export async function anotherDay(session: ChromiumSession): Promise<void> {
  const own = await session.openOwn('manifest.json');
  await own.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
    await storage.local.remove('selection');
  });
  await own.close();
}

interface Storage {
  local: { remove(key: string): Promise<void> };
}
