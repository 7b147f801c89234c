import { storage } from 'wxt/utils/storage';
import { startFrom } from '../messaging/prefill';
import type { QuickLog } from '../model/opportunity';
import { readEntries } from './tab-entries';

/** What a quick-log form starts with when it was opened from a selection or by the keyboard command. */
export type LogDraft = Partial<Omit<QuickLog, 'id'>> & { at: number };

const keyOf = (tabId: number) => `session:log:${tabId}` as const;
/** After this long a selection is no longer what the rep is about to log (milliseconds). */
const FRESH = 120_000;

/** Keeps what a form is to start with until it opens for the tab. */
export async function keepLogDraft(tabId: number, draft: LogDraft): Promise<void> {
  await storage.setItem(keyOf(tabId), draft);
}

/** The draft that was kept for a tab, once; undefined when there is none or it is old. */
export async function takeLogDraft(tabId: number, now = Date.now()): Promise<LogDraft | undefined> {
  const value = await storage.getItem<LogDraft>(keyOf(tabId));
  if (!value) return undefined;
  await storage.removeItem(keyOf(tabId));
  return Math.abs(now - value.at) < FRESH ? value : undefined;
}

/** The form opens elsewhere than where a tip was pressed: it starts with what that tip heard. */
export async function keepHeard(tabId: number, tipId: string, now = Date.now()): Promise<void> {
  const [start] = (await readEntries(tabId)).flatMap(({ prefill }) => startFrom(prefill, tipId) ?? []);
  if (start) await keepLogDraft(tabId, { at: now, ...start });
}
