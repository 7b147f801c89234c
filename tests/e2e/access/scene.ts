import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { dressed } from '../../pages/crm/dressed.ts';
import { hosted } from '../../pages/crm/hosted.ts';
import { Accessible } from '../harness/accessible.ts';
import { ChromiumSession } from '../harness/chromium.ts';
import { copyWithHosts } from '../harness/copy-build.ts';
import { INBOX } from '../harness/fixtures.ts';
import { anotherDay, compose, markOver, OPENINGS, openInbox, openMail, type } from '../harness/rep.ts';
import { waitUntil } from '../harness/wait.ts';
import { logFile } from './fill.ts';

/*
 * One browser with the built extension, a coached mail and a coached record in it, and the ways to the surfaces.
 */

const SALESFORCE = hosted.find(
  ({ site, lang, layout }) => site === 'salesforce' && lang === 'en' && layout === 'a',
)!;
/** In French a blank stands before the colon. */
export const RECORD_TAB = { role: 'button', name: /^Uplift\s?: \d/ };

export class Scene {
  readonly session: ChromiumSession;
  private readonly build: string;
  private isBegun = false;

  private constructor(session: ChromiumSession, build: string) {
    this.session = session;
    this.build = build;
  }

  /** @param language of the browser, and so of the interface */
  static async start(language?: string): Promise<Scene> {
    const { origin } = new URL(SALESFORCE.url);
    const build = copyWithHosts('chrome', [`${origin}/*`]);
    const session = await ChromiumSession.launch({
      build,
      fixtures: INBOX,
      ...(language && { language }),
    });
    await session.context.route(`${origin}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: dressed(SALESFORCE).replaceAll('Ana sends the stoppage list to Ravi', 'Follow up'),
      }),
    );
    return new Scene(session, build);
  }

  /** A page of the extension with something on it. */
  async own(path: string, ready: string): Promise<Page> {
    const page = await this.session.openOwn(path);
    await page.locator(ready).first().waitFor();
    return page;
  }

  /** Presses Start, unless that was done. */
  async begin(): Promise<void> {
    if (this.isBegun) return;
    this.isBegun = true;
    // The page that opened by itself may have been closed by now.
    const welcome = await this.own('welcome.html', '[data-testid="start"]');
    await welcome.getByTestId('start').click();
    await welcome.getByTestId('started').waitFor();
    await welcome.close();
  }

  /** Start was pressed by a test itself. */
  begun(): void {
    this.isBegun = true;
  }

  /** Reads a log in, as a rep does. */
  async fill(size: 'one' | 'normal' | 'huge'): Promise<void> {
    const page = await this.own('options.html#/data', '[data-testid="export"]');
    await page
      .getByTestId('import-file')
      .setInputFiles({ name: 'log.json', mimeType: 'application/json', buffer: Buffer.from(logFile(size)) });
    await page.getByTestId('import-apply').click();
    await page.getByTestId('receipt').waitFor({ timeout: 60_000 });
    await page.close();
  }

  /** The popup, speaking of another page's tab. */
  async popup(about: Page, ready: string): Promise<Page> {
    return this.own(`popup.html?tab=${await this.session.tabId(about)}`, ready);
  }

  /** A conversation in the sample inbox, and what assistive technology sees of it. */
  async mail(): Promise<{ page: Page; ui: Accessible }> {
    const page = await openInbox(this.session);
    await openMail(page, OPENINGS);
    const ui = await Accessible.of(page);
    await ui.find({ role: 'button', name: /^Opening: / });
    return { page, ui };
  }

  /** The same with a mail of the rep's that is marked: a day later each time, since a rule rests for a day. */
  async draft(
    text = 'Hi Ann,\nI just wanted to check in and see how things are going.\nJust following up on my last mail, let me know what you think.\n',
    marked = 'check in',
  ): Promise<{ page: Page; ui: Accessible }> {
    await anotherDay(this.session);
    const page = await openInbox(this.session);
    await openMail(page, OPENINGS);
    await compose(page, 'ann@customer.example');
    await type(page, text);
    await markOver(page, marked);
    return { page, ui: await Accessible.of(page) };
  }

  /** A record with prompts. */
  async record(): Promise<{ page: Page; ui: Accessible }> {
    const page = await this.session.open(SALESFORCE.url);
    const ui = await Accessible.of(page);
    await ui.find(RECORD_TAB);
    return { page, ui };
  }

  /** Closes whatever stands open, but for the browser's own first tab. */
  async clear(): Promise<void> {
    for (const page of this.session.context.pages()) if (page.url() !== 'about:blank') await page.close();
  }

  async close(): Promise<void> {
    await this.session.close();
    rmSync(this.build, { recursive: true, force: true });
  }
}

/** What has the focus, as assistive technology is told: `button "Start"`. */
export async function focusedAs(page: Page): Promise<string> {
  const focus = page.locator(':focus');
  if ((await focus.count()) === 0) return '';
  return (await focus.first().ariaSnapshot()).replace(/^- /, '').split('\n')[0] ?? '';
}

/** Presses Tab until what is wanted has the focus. @throws when it cannot be reached */
export async function tabTo(page: Page, wanted: string | RegExp, most = 120): Promise<void> {
  const reached: string[] = [];
  for (let turn = 0; turn < most; turn++) {
    const at = await focusedAs(page);
    if (typeof wanted === 'string' ? at.startsWith(wanted) : wanted.test(at)) return;
    reached.push(at);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${wanted}, only:\n${[...new Set(reached)].join('\n')}`);
}

/** Waits until what has the focus is what is wanted. */
export const focusOn = (page: Page, wanted: RegExp) =>
  waitUntil(async () => wanted.test(await focusedAs(page)), `the focus on ${wanted}`);
