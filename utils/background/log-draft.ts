import { storage } from 'wxt/utils/storage';
import { startFrom } from '../messaging/prefill';
import type { QuickLog } from '../model/opportunity';
import { getOpportunity } from '../storage/opportunities';
import { hashText } from '../text/hash';
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

/** What the rep has begun to log. */
export interface Begun {
  /** The fields that were typed in, and what stands in them. */
  fields: Partial<Record<'title' | 'account' | 'sentence', string>>;
  /** The id that it is logged under, also by a press whose answer the form did not live to hear. */
  id?: string;
}

const begunKey = (tabId: number) => `session:log:begun:${tabId}` as const;
/** Whether a change of the session is of these alone. */
export const isBegunOnly = (keys: readonly string[]): boolean =>
  keys.every((key) => key.startsWith('log:begun:'));

/**
 * Keeps what is typed in the form for a tab: a popup closes with the first press beside it, also on the words that were
 * to be looked up for it. Empty fields are not kept.
 * @param page address of what the tab shows; of another page it is not the same idea
 */
export async function keepBegun(tabId: number, page: string, begun: Begun): Promise<void> {
  if (Object.values(begun.fields).some((text) => text.trim()))
    await storage.setItem(begunKey(tabId), { page: hashText(page), ...begun });
  else await storage.removeItem(begunKey(tabId));
}

/** What was typed for a page in the form of its tab, and not logged. */
export async function readBegun(tabId: number, page: string): Promise<Begun | undefined> {
  const kept = await storage.getItem<Begun & { page: string }>(begunKey(tabId));
  if (kept?.page !== hashText(page)) return undefined;
  return kept.id !== undefined && (await getOpportunity(kept.id)) ? undefined : kept;
}

/** Forgets what a form was to start with, once its tab is gone. */
export const dropLogDrafts = (tabId: number): Promise<void> =>
  storage.removeItems([keyOf(tabId), begunKey(tabId)]);

/** The form opens elsewhere than where a tip was pressed: it starts with what that tip heard. */
export async function keepHeard(tabId: number, tipId: string, now = Date.now()): Promise<void> {
  const [start] = (await readEntries(tabId)).flatMap(({ prefill }) => startFrom(prefill, tipId) ?? []);
  if (start) await keepLogDraft(tabId, { at: now, ...start });
}
