import { storage } from 'wxt/utils/storage';
import type { TabEntry } from '../messaging/protocol';

/*
 * What was assessed in each tab, in `storage.session`: it survives the worker and not the browser. Assessments and
 * prefills only, never Snapshots.
 */

const PREFIX = 'tab:';
/** Drafts, threads and records of one tab that are remembered; a tab rarely shows more than three. */
const MOST = 12;

const keyOf = (tabId: number) => `session:${PREFIX}${tabId}` as const;
let queue: Promise<unknown> = Promise.resolve();

/** One change after the other: the area has no transactions. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = queue.then(work, work);
  queue = next.catch(() => {});
  return next;
}

/** The entries of a tab, the one that was assessed last first. */
export async function readEntries(tabId: number): Promise<TabEntry[]> {
  const value: unknown = await storage.getItem(keyOf(tabId));
  return Array.isArray(value) ? (value as TabEntry[]) : [];
}

const isSame = (a: Pick<TabEntry, 'key' | 'frameId'>, b: Pick<TabEntry, 'key' | 'frameId'>) =>
  a.key === b.key && a.frameId === b.frameId;

interface Drop {
  turn: number;
  tabId: number;
  frameId: number | undefined;
  key: string | undefined;
}
/** The last of what was taken away; an answer is on its way for a moment only. */
const drops: Drop[] = [];
const REMEMBERED = 50;
let turn = 0;

/** A point in time, for `putEntry`: what is taken away after it does not come back with an answer that was on its way. */
export const entriesNow = (): number => turn;

const isIn = (one: Pick<TabEntry, 'key' | 'frameId'>, { frameId, key }: Pick<Drop, 'frameId' | 'key'>) =>
  (frameId === undefined || one.frameId === frameId) && (key === undefined || one.key === key);

/**
 * Puts an entry first, in the place of an older one of the same draft, thread or record.
 * @param since when what it answers was asked, from `entriesNow`
 * @returns all of the tab's
 */
export function putEntry(tabId: number, entry: TabEntry, since = turn): Promise<TabEntry[]> {
  return inTurn(async () => {
    const before = await readEntries(tabId);
    if (drops.some((drop) => drop.turn > since && drop.tabId === tabId && isIn(entry, drop))) return before;
    const others = before.filter((one) => !isSame(one, entry));
    const all = [entry, ...others].slice(0, MOST);
    await storage.setItem(keyOf(tabId), all);
    return all;
  });
}

/** Takes away what a key stands for, or with no key everything of a frame. @returns what is left of the tab */
export function dropEntries(tabId: number, frameId: number | undefined, key?: string): Promise<TabEntry[]> {
  turn += 1;
  drops.push({ turn, tabId, frameId, key });
  if (drops.length > REMEMBERED) drops.shift();
  return inTurn(async () => {
    const before = await readEntries(tabId);
    const left = before.filter((one) => !isIn(one, { frameId, key }));
    if (left.length === before.length) return before;
    if (left.length) await storage.setItem(keyOf(tabId), left);
    else await storage.removeItem(keyOf(tabId));
    return left;
  });
}

/** The entries of every tab. */
export async function readAllEntries(): Promise<Map<number, TabEntry[]>> {
  const all = new Map<number, TabEntry[]>();
  for (const [key, value] of Object.entries(await storage.snapshot('session'))) {
    if (key.startsWith(PREFIX) && Array.isArray(value)) all.set(Number(key.slice(PREFIX.length)), value);
  }
  return all;
}

/** Changes the entries of every tab, when a rule was muted or a customer forgotten. */
export function changeAll(change: (entry: TabEntry) => TabEntry): Promise<Map<number, TabEntry[]>> {
  return inTurn(async () => {
    const changed = new Map<number, TabEntry[]>();
    for (const [tabId, entries] of await readAllEntries()) {
      const next = entries.map(change);
      await storage.setItem(keyOf(tabId), next);
      changed.set(tabId, next);
    }
    return changed;
  });
}
