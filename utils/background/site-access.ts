import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { askTab } from '../messaging/client';
import type { Asker } from '../messaging/server';
import { MARK_RULES } from '../model/mark-rules';
import { patternOf } from '../model/match-pattern';
import { publishSwitches, readSettings } from '../storage/settings';
import { BUILT_IN, namedSite } from './named-sites';

/*
 * Content scripts of the sites that the rep permitted. The browser's own list of permissions is the truth; registrations
 * are brought in line with it whenever it may have changed, so a worker that dies half-way only does it again.
 */

interface Registration {
  id: string;
  matches: string[];
  js: string[];
  runAt: 'document_start';
  allFrames: boolean;
}

const PREFIX = 'site ';
/** What every page begins with; it asks for the rest. Gmail and Outlook have it from the manifest. */
const SCRIPT = 'content-scripts/page.js';

const isBuiltIn = (pattern: string) => BUILT_IN.has(namedSite(pattern.replace(/\*$/, ''))?.id ?? '');
/** Broad patterns stand in the manifest as optional and are asked for host by host; never register one of them. */
const isOneSite = (pattern: string) =>
  /^https?:\/\/(?:\*\.)?[^*/]*[^*/.][^*/]*\//.test(pattern) && pattern.endsWith('/*');

/** The registrations that a list of permitted patterns asks for. */
export function registrationsFor(origins: readonly string[]): Registration[] {
  return [...new Set(origins)]
    .filter((pattern) => isOneSite(pattern) && !isBuiltIn(pattern))
    .map((pattern) => ({
      id: `${PREFIX}${pattern}`,
      matches: [pattern],
      js: [SCRIPT],
      runAt: 'document_start',
      allFrames: false,
    }));
}

let running: Promise<unknown> = Promise.resolve();

/**
 * Brings the registrations in line with the permissions, one run after the other.
 * @returns the patterns that had no registration until now
 */
export function syncRegistrations(): Promise<string[]> {
  const run = running.then(sync, sync);
  running = run;
  return run;
}

async function sync(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const wanted = registrationsFor(origins);
  const there = (await browser.scripting.getRegisteredContentScripts()).filter(({ id }) =>
    id.startsWith(PREFIX),
  );
  const isSame = (one: Registration) =>
    there.some(({ id, js }) => id === one.id && js?.length === 1 && js[0]?.endsWith(one.js[0] ?? ''));
  const ids = there.map(({ id }) => id).filter((id) => !wanted.some((one) => one.id === id && isSame(one)));
  if (ids.length) await browser.scripting.unregisterContentScripts({ ids });
  const missing = wanted.filter((one) => !isSame(one));
  if (missing.length) await browser.scripting.registerContentScripts(missing);
  return missing.flatMap(({ matches }) => matches);
}

/**
 * Starts the content script in a tab, so that no reload is needed. A tab that sleeps, or never comes to the end of its
 * loading, may keep this waiting: no other is to wait for it.
 */
async function joinTab({ id }: { id?: number | undefined }): Promise<void> {
  if (id === undefined) return;
  // A tab that went away or shows an error page cannot be joined; the next load is registered.
  await browser.scripting.executeScript({ target: { tabId: id }, files: [SCRIPT] as never }).catch(() => {});
}

/** Starts it in the tabs of a site that are open already. */
async function join(origins: readonly string[]): Promise<void> {
  if (!origins.length || (await readSettings()).startedAt === undefined) return;
  const tabs = registrationsFor(origins).map(({ matches }) => browser.tabs.query({ url: matches }));
  await Promise.all((await Promise.all(tabs)).flat().map(joinTab));
}

/**
 * Starts it where a page that may be read is open and nothing of ours answers in it: the page was there before Uplift,
 * before this version of it, or while its site was not permitted. What is still loading gets it from the browser.
 */
export async function joinOpen(): Promise<void> {
  if ((await readSettings()).startedAt === undefined) return;
  await Promise.all((await readableTabs()).map(joinSilent));
}

/** The tabs whose pages may be read, without those that sleep or are still loading. */
export async function readableTabs() {
  const url = ((await browser.permissions.getAll()).origins ?? []).filter(isOneSite);
  return url.length ? browser.tabs.query({ url, status: 'complete', discarded: false }) : [];
}

async function joinSilent(tab: { id?: number | undefined }): Promise<void> {
  await askTab(tab.id ?? -1, 'page.again', undefined).then(undefined, () => joinTab(tab));
}

/** There once this version came while the browser ran. */
const updated = storage.defineItem<boolean>('session:updated', { fallback: false });

/**
 * Firefox takes the scripts of the version before out of all pages, those too that it keeps as they were left. Such a page
 * comes back with nothing of ours and starts no script: its tab tells of it, of pages that may be read alone.
 */
export function hearReturned(): void {
  if (!import.meta.env.FIREFOX) return;
  const updates: FilteredUpdates = browser.tabs.onUpdated;
  updates.addListener(
    (_, { status }, tab) => {
      if (status === 'complete') joinReturned(tab).catch((error) => console.warn('[uplift] returned', error));
    },
    { urls: ['<all_urls>'], properties: ['status'] },
  );
}

interface TabInSight {
  id?: number | undefined;
  url?: string | undefined;
}
/** As Firefox has it: who names what is to be heard is not woken for the rest. */
interface FilteredUpdates {
  addListener(
    heard: (id: number, change: { status?: string }, tab: TabInSight) => void,
    filter?: { urls: string[]; properties: string[] },
  ): void;
}

async function joinReturned(tab: TabInSight): Promise<void> {
  if (!(await updated.getValue()) || (await readSettings()).startedAt === undefined) return;
  // A press on the button in the toolbar lets this one page be seen, and no more.
  if (tab.url && (await browser.permissions.contains({ origins: [patternOf(tab.url)] })))
    await joinSilent(tab);
}

/** Puts parts of the content script into the page that asks for them, in order. */
export async function putParts(names: readonly string[], { tabId, frameId = 0 }: Asker): Promise<undefined> {
  if (tabId === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: names.map((name) => `content-scripts/${name}.js`) as never,
    injectImmediately: true,
  });
}

/**
 * Has what is ours seen in a frame of the tab that asks. The rep's own styles, to the browser: they hold against the
 * page's, and within its shadow roots.
 */
export async function dressFrame(frameId: number, { tabId }: Asker): Promise<undefined> {
  if (tabId === undefined) return;
  const css = `uplift-coach{display:block!important}${MARK_RULES}`;
  await browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css, origin: 'USER' });
}

/** After the rep permitted sites: the popup that asked may be gone by now. */
export async function sitesAdded(origins: readonly string[]): Promise<void> {
  await syncRegistrations();
  await join(origins);
  // Gmail and Outlook are in the manifest: an open page of theirs that was refused until now has to ask again.
  if (!origins.some(isBuiltIn)) return;
  await publishSwitches(true);
  await joinOpen();
}

/**
 * At an install, an update or a start of the browser. Chrome forgets what was registered when another version of the
 * extension comes in, and tabs (those of last time, too) may open before it is registered again: these are joined.
 */
export async function restoreSites(): Promise<void> {
  await join(await syncRegistrations());
}

/** At an install or an update, or switched on again: pages that are open have no script of this version. */
export async function sitesUpdated(): Promise<void> {
  await updated.setValue(true).catch(() => {});
  await restoreSites();
  await joinOpen();
}

/** After permissions were taken back, by us or in the browser's own pages: what runs in open pages of those sites ends. */
export async function sitesRemoved(): Promise<void> {
  await syncRegistrations();
  await publishSwitches(true);
}
