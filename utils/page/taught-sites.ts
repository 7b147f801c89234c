import { browser } from 'wxt/browser';
import { ask } from '../messaging/client';
import type { SiteMapping } from '../model/mapping';
import { MAPPINGS_KEY } from '../model/raw-storage';
import type { SiteAdapter } from '../sites/adapter';

/**
 * Lets an adapter know what the rep taught about this site, now and whenever that changes. What reads by it is loaded
 * when there is something taught.
 * @param signal ends the following
 * @param learned called when it reads by something else than before: what the page shows may be something else
 */
export function withTaught(adapter: SiteAdapter, signal: AbortSignal, learned: () => void): SiteAdapter {
  let mappings: readonly SiteMapping[] = [];
  let reader = adapter;
  const load = async (): Promise<void> => {
    const before = mappings;
    mappings = await ask('mapping.of', { url: location.href });
    if (mappings.length > 0 && reader === adapter) {
      const { taught } = await import('../sites/teach/taught');
      reader = taught(adapter, () => mappings);
    }
    if (mappings.length + before.length > 0 && !signal.aborted) learned();
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
