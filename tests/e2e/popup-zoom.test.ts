import { afterEach, expect, it } from 'vitest';
import { ChromiumSession } from './harness/chromium.ts';
import { FirefoxSession } from './harness/firefox.ts';
import { GMAIL } from './harness/fixtures.ts';
import { openInbox, pressStart } from './harness/rep.ts';
import { pressStart as pressStartInFirefox } from './harness/rep-firefox.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * The popup as the button in the toolbar opens it, in a browser that shows every page larger: no popup is wider than 800
 * pixels of the screen. And its head as narrow as it gets beside a page.
 */

let session: ChromiumSession;
afterEach(() => session?.close());

/** How wide the popup is, and what stands in it; undefined until it is drawn. Runs in a page of the extension. */
function widths() {
  const { extension } = (globalThis as unknown as { chrome: { extension: Extension } }).chrome;
  const root = extension.getViews({ type: 'popup' })[0]?.document.documentElement;
  if (!root?.querySelector('[data-testid="quick-log-title"]')) return undefined;
  return { window: root.clientWidth, content: root.scrollWidth };
}

const ZOOMS: [number, number][] = [
  [1, 416],
  [2, 400],
  [2.5, 320],
];
// The narrowest of them alone, but where the longest tests run.
it.each(process.env.UPLIFT_LONG ? ZOOMS : ZOOMS.slice(-1))(
  'is no wider than its window in a browser that is zoomed by %s',
  async (zoom, window) => {
    session = await ChromiumSession.launch({ zoom });
    await pressStart(session);
    const own = await session.openOwn('manifest.json');
    await session.pressButton(await openInbox(session));
    await expect.poll(() => own.evaluate(widths), { timeout: 15_000 }).toEqual({ window, content: window });
  },
);

it('is no wider than the room that its bar leaves in Firefox, which makes it as wide as its page alone', async () => {
  const firefox = await FirefoxSession.launch({ composes: true });
  try {
    const own = await pressStartInFirefox(firefox);
    const page = await firefox.open(GMAIL);
    await page.locator('tr.zA').click();
    await firefox.find(page, { role: 'button', name: /This email. 3 tips/ });
    await firefox.pressButton();
    const seen = await waitUntil(async () => {
      const told = await firefox.runIn(
        own,
        `(() => {
          const view = browser.extension.getViews({ type: 'popup' })[0];
          const root = view?.document.documentElement;
          if (!root?.querySelector('[data-testid="tip"]') || root.clientWidth === view.innerWidth) return '';
          return JSON.stringify({ window: view.innerWidth, room: root.clientWidth, content: root.scrollWidth });
        })()`,
      );
      return typeof told === 'string' && told !== '' && (JSON.parse(told) as Record<string, number>);
    }, 'a popup that is longer than its window');
    expect(seen.window).toBe(416);
    expect(seen.content).toBe(seen.room);
  } finally {
    await firefox.close();
  }
});

it('breaks no word of its head, down to less than Firefox opens its sidebar with', async () => {
  session = await ChromiumSession.launch({ language: 'es' });
  await pressStart(session);
  const mail = await openInbox(session);
  const popup = await session.openOwn(`popup.html?tab=${await session.tabId(mail)}`);
  await popup.getByTestId('site-toggle').click();
  await popup.getByTestId('state-off').waitFor();
  const seen = new Set<string>();
  const broken = new Set<string>();
  for (let width = 420; width >= 230; width -= 5) {
    await popup.setViewportSize({ width, height: 640 });
    for (const [word, lines] of await popup.locator('header').evaluate(wordsIn)) {
      seen.add(word);
      if (lines > 1) broken.add(`${word} at ${width} px`);
    }
  }
  expect([...seen]).toContain('Desactivado');
  expect([...broken]).toEqual([]);
});

/** The words within an element, and on how many lines each stands. Runs in the page. */
function wordsIn(element: Element): [string, number][] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: [string, number][] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const { index, 0: word } of text.textContent?.matchAll(/\p{L}+/gu) ?? []) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      found.push([word, range.getClientRects().length]);
    }
  }
  return found;
}

interface Extension {
  getViews(wanted: { type: string }): Window[];
}
