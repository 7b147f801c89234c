import { afterEach, expect, it } from 'vitest';
import { ChromiumSession } from './harness/chromium.ts';
import { openInbox, pressStart } from './harness/rep.ts';

/*
 * The popup as the button in the toolbar opens it, in a browser that shows every page larger: no popup is wider than 800
 * pixels of the screen.
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

it.each([
  [1, 416],
  [2, 400],
  [2.5, 320],
])('is no wider than its window in a browser that is zoomed by %s', async (zoom, window) => {
  session = await ChromiumSession.launch({ zoom });
  await pressStart(session);
  const own = await session.openOwn('manifest.json');
  await session.pressButton(await openInbox(session));
  await expect.poll(() => own.evaluate(widths), { timeout: 15_000 }).toEqual({ window, content: window });
});

interface Extension {
  getViews(wanted: { type: string }): Window[];
}
