import { browser } from 'wxt/browser';
import { t } from '../messaging/words';
import { keptSentence } from '../model/kept-sentence';
import { safeUrl } from '../model/safe-url';
import { keepLogDraft } from './log-draft';
import { openPage } from './open-page';

export const LOG_MENU = 'quick-log';
export const LOG_COMMAND = 'quick-log';

/** Makes the context menu entry for selected text; the browser keeps it. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: LOG_MENU, title: t('menuQuickLog'), contexts: ['selection'] });
}

/** The address of a page as it may be kept; undefined of what is no page of the web. */
export function keepable(url: string | undefined): string | undefined {
  return url && /^https?:/.test(url) && URL.canParse(url) ? safeUrl(new URL(url)) : undefined;
}

/** What was selected, on one line and as far as it may be kept. */
export function selectedSentence(text: string): string {
  return keptSentence(text.replace(/\s+/g, ' ').trim());
}

/** The tab in front, for a press that came from none: words selected in the side panel. */
async function tabInFront(): Promise<number | undefined> {
  return (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
}

/** Quick-log of selected text: keeps what was selected for the form and opens it. */
export async function logSelection(
  info: { selectionText?: string; pageUrl?: string },
  tab: { id?: number } | undefined,
  now = Date.now(),
): Promise<void> {
  // A tab that is none has a number below zero. Nothing may be awaited where there is one.
  const tabId = tab?.id !== undefined && tab.id >= 0 ? tab.id : await tabInFront();
  if (tabId === undefined) return;
  const url = keepable(info.pageUrl);
  // The popup has to be asked for within the click; the draft is there before it has loaded.
  const kept = keepLogDraft(tabId, {
    at: now,
    ...(info.selectionText && { sentence: selectedSentence(info.selectionText) }),
    ...(url && { url }),
  });
  await Promise.all([kept, openPage('popup', 'log', tabId)]);
}
