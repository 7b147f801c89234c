import { storage } from 'wxt/utils/storage';
import { startFrom } from '../messaging/prefill';
import type { Begun } from '../messaging/protocol';
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

const BEGUN = 'log:begun:';
const begunKey = (page: string) => `session:${BEGUN}${hashText(page)}` as const;
/** Whether something in the session is what was begun in a form. */
export const isBegun = (key: string): boolean => key.startsWith(BEGUN);
/** On so many pages something half typed is kept; of more, what is oldest is let go. */
const MOST_BEGUN = 20;

/**
 * Keeps what is typed in a form that logs: a popup closes with the first press beside it, also on the words that were to
 * be looked up for it, and a form in a page goes with the page. Empty fields are not kept. It is kept for the page, not
 * for its tab, which may be closed by a slip and opened again.
 * @param page address of what the tab shows; of another page it is not the same idea
 */
export async function keepBegun(page: string, begun: Begun, now = Date.now()): Promise<void> {
  const key = begunKey(page);
  if (!Object.values(begun.fields).some((text) => text.trim())) return storage.removeItem(key);
  // With every letter it is called: what else is kept matters where a page is new among it.
  const isNew = (await storage.getItem(key)) === null;
  await storage.setItem(key, { at: now, ...begun });
  if (!isNew) return;
  const all = Object.entries(await storage.snapshot('session')).filter(([name]) => isBegun(name));
  const ages = all.map(([name, value]) => [name, (value as { at?: number }).at ?? 0] as const);
  const old = ages.sort(([, one], [, other]) => other - one).slice(MOST_BEGUN);
  if (old.length > 0) await storage.removeItems(old.map(([name]) => `session:${name}` as const));
}

/** What was typed for a page in a form that logs, and not logged. */
export async function readBegun(page: string): Promise<Begun | undefined> {
  const kept = await storage.getItem<Begun & { at: number }>(begunKey(page));
  if (!kept) return undefined;
  if (kept.id !== undefined && (await getOpportunity(kept.id))) return undefined;
  const { at: _at, ...begun } = kept;
  return begun;
}

/** Forgets what a form was to start with, once its tab is gone. */
export const dropLogDrafts = (tabId: number): Promise<void> => storage.removeItem(keyOf(tabId));

/** The form opens elsewhere than where a tip was pressed: it starts with what that tip heard. */
export async function keepHeard(tabId: number, tipId: string, now = Date.now()): Promise<void> {
  const [start] = (await readEntries(tabId)).flatMap(({ prefill }) => startFrom(prefill, tipId) ?? []);
  if (start) await keepLogDraft(tabId, { at: now, ...start });
}
