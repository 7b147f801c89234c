import { browser } from 'wxt/browser';
import type { ToBackground } from '../messaging/protocol';

type Page = ToBackground['ui.open']['send']['page'];

/** Chrome's own; Firefox opens its sidebar from a press in the extension's pages alone. */
interface SidePanel {
  open(options: { tabId: number }): Promise<void>;
}

/**
 * Opens a page of the extension: options in its own tab (the open one is reused by the browser), the popup where the
 * browser lets it be opened, else as a page for that tab.
 * @param hash where on the page, without '#'
 */
export async function openPage(page: Page, hash?: string, tabId?: number): Promise<void> {
  const end = hash ? `#${encodeURI(hash)}` : '';
  if (page === 'options' && !hash) {
    await browser.runtime.openOptionsPage();
    return;
  }
  if (page === 'sidepanel') {
    // Only within the rep's own press: nothing may be awaited before.
    const { sidePanel } = browser as unknown as { sidePanel?: SidePanel };
    if (sidePanel && tabId !== undefined) await sidePanel.open({ tabId });
    return;
  }
  if (page === 'popup') {
    try {
      if (browser.action.openPopup) {
        await browser.action.openPopup();
        return;
      }
    } catch {
      // No window in front, or the browser wants a click for it.
    }
    const query = tabId === undefined ? '' : `?tab=${tabId}`;
    await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html${query}${end}` as never) });
    return;
  }
  await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html${end}` as never) });
}
