import { browser } from 'wxt/browser';
import { namedSite } from '@/utils/background/named-sites';
import { patternOf, siteOf } from '@/utils/model/match-pattern';
import type { Settings } from '@/utils/model/settings';
import { patchSettings } from '@/utils/storage/settings';

/** The origin of a web page (`https://crm.example.com`), or undefined for anything that is not one. */
export function originOf(url: string | undefined): string | undefined {
  const site = url ? siteOf(url) : undefined;
  return site && /^https?:$/.test(site.protocol) ? site.origin : undefined;
}

/** A long host breaks after a dot, not within a word. */
export const breakable = (host: string): string => host.replaceAll('.', '.\u200b');

/** What people call a site: its host. */
export const hostOf = (origin: string): string => origin.replace(/^\w+:\/\//, '');

/**
 * What a rep typed as a site: an address or a bare host. A single word is a host of the firm's own network where a scheme,
 * a port or a path stands with it.
 * @returns its origin; where no scheme was typed https, or http on such a network, where nobody certifies names
 */
export function originTyped(typed: string): string | undefined {
  const text = typed.trim();
  if (!text || /\s/.test(text)) return undefined;
  if (/^https?:\/\//i.test(text)) return originOf(text);
  if (text.includes('://')) return undefined;
  const [host = ''] = text.split(/[/?#]/);
  const isInside =
    /^(?:localhost|[\w-]+:\d+|(?:\d+\.){3}\d+(?::\d+)?|\[[\da-f:]+\](?::\d+)?)$/i.test(host) ||
    (/^[\w-]+$/.test(host) && host !== text);
  if (isInside) return originOf(`http://${text}`);
  return host.includes('.') ? originOf(`https://${text}`) : undefined;
}

/** Whether the browser lets us read a site's pages. */
export async function mayRead(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/**
 * Asks the browser's permission question. Call it straight from a click, before anything is awaited, or the browser
 * refuses. The background registers the content script when the permission arrives, even if this page is gone by then.
 * @returns whether the rep said yes
 */
export async function turnOn(origins: readonly string[]): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: origins.map(patternOf) });
  if (granted) {
    // A site that is known by name is switched off by its id.
    const names = new Set(origins.flatMap((origin) => [origin, namedSite(origin)?.id ?? origin]));
    await patchSettings((now) => ({
      sitesOn: [...new Set([...now.sitesOn, ...origins])],
      sitesOff: now.sitesOff.filter((site) => !names.has(site)),
    }));
  }
  return granted;
}

/** Switches a site that Uplift may read on or off; `names` are its origins and its adapter's id. */
export function switchSite(names: readonly string[], on: boolean): Promise<Settings> {
  return patchSettings((now) => {
    const others = now.sitesOff.filter((site) => !names.includes(site));
    return { sitesOff: on ? others : [...others, ...names.slice(0, 1)] };
  });
}

/** Forgets a site that the rep had added, and gives its permission back. */
export async function takeAway(origin: string): Promise<void> {
  await patchSettings((now) => ({
    sitesOn: now.sitesOn.filter((site) => site !== origin),
    sitesOff: now.sitesOff.filter((site) => site !== origin),
  }));
  await browser.permissions.remove({ origins: [patternOf(origin)] });
}

/** Midnight at the end of this day, local time, in milliseconds. */
export function endOfDay(now = new Date()): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
}
