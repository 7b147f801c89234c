import { browser } from 'wxt/browser';

/** Chrome's side panel and Firefox's sidebar; each browser has one of them. */
interface Beside {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens what stands beside the page. Call it straight from a click, before anything is awaited, or the browser refuses.
 * @param tabId the tab whose window it opens in
 */
export async function openBeside(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Beside;
  await (sidePanel ? sidePanel.open({ tabId }) : sidebarAction?.open());
}
