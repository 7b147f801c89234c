import { browser } from 'wxt/browser';
import { ask } from '../messaging/client';
import type { SiteMapping } from '../model/mapping';
import { MAPPINGS_KEY } from '../model/raw-storage';
import type { SiteAdapter } from '../sites/adapter';

/**
 * Lets an adapter know what the rep taught about this site, now and whenever that changes. What reads by it is loaded
 * when there is something taught.
 * @param signal ends the following
 */
export function withTaught(adapter: SiteAdapter, signal: AbortSignal): SiteAdapter {
  let mappings: readonly SiteMapping[] = [];
  let reader = adapter;
  const load = async (): Promise<void> => {
    mappings = await ask('mapping.of', { url: location.href });
    if (mappings.length === 0 || reader !== adapter) return;
    const { taught } = await import('../sites/teach/taught');
    reader = taught(adapter, () => mappings);
  };
  // Without the background there is nothing to follow; the adapter reads as it knows.
  const follow = (): void => void load().catch(() => {});
  const changed = (changes: Record<string, unknown>): void => {
    if (MAPPINGS_KEY in changes) follow();
  };
  follow();
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
  return {
    ...adapter,
    read: (document, context) => reader.read(document, context),
    waits: (document) => reader.waits?.(document),
    health: (document) => reader.health(document),
  };
}
