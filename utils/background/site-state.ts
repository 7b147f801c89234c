import { browser } from 'wxt/browser';
import type { SiteState } from '../messaging/protocol';
import { patternOf, siteOf } from '../model/match-pattern';
import { isPaused } from '../model/pause';
import type { Settings } from '../model/settings';
import { type Managed, readManaged } from '../storage/managed';
import { readSettings } from '../storage/settings';
import { dockState } from './dock';
import { namedSite } from './named-sites';

/** What a page's site, or a site that is known by name, may be called in settings and policies. */
function namesOf(url: string, site?: string): { host: string; names: string[] } | undefined {
  const known = siteOf(url);
  if (!known) return undefined;
  const { origin, hostname: host } = known;
  return { host, names: [origin, host, namedSite(url)?.id, site].filter((name) => name !== undefined) };
}

/** Whether the organisation named the sites where Uplift works, and a page's site is none of them. */
export function isSiteManagedOff(url: string, managed: Managed, site?: string): boolean {
  if (!managed.allowedSites) return false;
  const { host, names } = namesOf(url, site) ?? { host: '', names: [] };
  return !managed.allowedSites.some(
    (allowed) => names.includes(allowed) || host === allowed || host.endsWith(`.${allowed}`),
  );
}

/** Whether the rep or the organisation switched a page's site off. `site` is the adapter's id where it is known. */
export function isSiteOff(url: string, settings: Settings, managed: Managed, site?: string): boolean {
  const known = namesOf(url, site);
  if (!known || settings.sitesOff.some((off) => known.names.includes(off))) return true;
  return isSiteManagedOff(url, managed, site);
}

/** Whether the browser lets us read a page. It is asked each time: a permission can be taken back anywhere. */
async function isPermitted(url: string): Promise<boolean> {
  return URL.canParse(url) && browser.permissions.contains({ origins: [patternOf(url)] });
}

/** What a content script asks when its page loads. */
export async function siteState(url: string): Promise<SiteState> {
  const [settings, managed, permitted] = await Promise.all([readSettings(), readManaged(), isPermitted(url)]);
  const on = permitted && !isSiteOff(url, settings, managed);
  const dock = on ? dockState(url, settings) : undefined;
  const site = namedSite(url)?.id;
  return {
    started: settings.startedAt !== undefined,
    on,
    ...(site && { site }),
    ...(isPaused(settings.pausedUntil, Date.now()) && { pausedUntil: settings.pausedUntil }),
    self: settings.self,
    ...(dock && { dock }),
  };
}
