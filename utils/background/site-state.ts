import type { SiteState } from '../messaging/protocol';
import type { Settings } from '../model/settings';
import { type Managed, readManaged } from '../storage/managed';
import { readSettings } from '../storage/settings';
import { namedSite } from './named-sites';

/** Whether the rep or the organisation switched a page's site off. `site` is the adapter's id where it is known. */
export function isSiteOff(url: string, settings: Settings, managed: Managed, site?: string): boolean {
  let origin: string;
  let host: string;
  try {
    ({ origin, hostname: host } = new URL(url));
  } catch {
    return true;
  }
  const names = [origin, host, namedSite(url)?.id, site].filter((name) => name !== undefined);
  if (settings.sitesOff.some((off) => names.includes(off))) return true;
  if (!managed.allowedSites) return false;
  return !managed.allowedSites.some(
    (allowed) => names.includes(allowed) || host === allowed || host.endsWith(`.${allowed}`),
  );
}

/** What a content script asks when its page loads. */
export async function siteState(url: string): Promise<SiteState> {
  const [settings, managed] = await Promise.all([readSettings(), readManaged()]);
  return {
    started: settings.startedAt !== undefined,
    on: !isSiteOff(url, settings, managed),
    ...(settings.pausedUntil !== undefined && { pausedUntil: settings.pausedUntil }),
    self: settings.self,
  };
}
