import { browser } from 'wxt/browser';
import type { TabEntry } from '../messaging/protocol';
import { promptsIn } from '../model/prompts';

/** A calm slate that white figures can be read on (contrast 8.3 : 1). */
const COLOUR = '#3f4a5a';

/** Shows the number of tips on the tab's button; a tab that was closed meanwhile is no fault. */
export async function showBadge(tabId: number, entries: readonly TabEntry[]): Promise<void> {
  const count = promptsIn(entries.flatMap(({ assessment }) => assessment.tips));
  try {
    await browser.action.setBadgeText({ tabId, text: count ? String(Math.min(count, 99)) : '' });
    if (!count) return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  } catch {
    // The tab is gone.
  }
}
