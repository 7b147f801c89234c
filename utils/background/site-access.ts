import { browser } from 'wxt/browser';
import { readSettings } from '../storage/settings';
import { BUILT_IN, namedSite, type SiteScript, scriptFor } from './named-sites';

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
const FILE: Record<SiteScript, string> = {
  // Gmail and Outlook stand in the manifest with a script of their own.
  mail: 'content-scripts/webmail.js',
  deal: 'content-scripts/deal.js',
  site: 'content-scripts/site.js',
};

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
      js: [FILE[scriptFor(pattern)]],
      runAt: 'document_start',
      allFrames: false,
    }));
}

let running: Promise<void> = Promise.resolve();

/** Brings the registrations in line with the permissions, one run after the other. */
export function syncRegistrations(): Promise<void> {
  running = running.then(sync, sync);
  return running;
}

async function sync(): Promise<void> {
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
}

/** Starts the content script in the tabs of a site that are open already, so that no reload is needed. */
async function join(origins: readonly string[]): Promise<void> {
  for (const { matches, js } of registrationsFor(origins)) {
    for (const tab of await browser.tabs.query({ url: matches })) {
      if (tab.id === undefined) continue;
      // A tab that went away or shows an error page cannot be joined; the next load is registered.
      await browser.scripting
        .executeScript({ target: { tabId: tab.id }, files: js as never })
        .catch(() => {});
    }
  }
}

/** After the rep permitted sites: the popup that asked may be gone by now. */
export async function sitesAdded(origins: readonly string[]): Promise<void> {
  await syncRegistrations();
  if ((await readSettings()).startedAt !== undefined) await join(origins);
}
