import { browser } from 'wxt/browser';
import { ask } from '../messaging/client';
import type { SiteMapping } from '../model/mapping';
import type { SiteAdapter } from '../sites/adapter';
import { taught } from '../sites/teach/taught';

/** The key under which mappings are stored; a change of it means: ask again. */
const STORED = 'siteMappings';

/**
 * Lets adapters know what the rep taught about this site, now and whenever that changes.
 * @param signal ends the following
 */
export function withTaught(adapters: readonly SiteAdapter[], signal: AbortSignal): readonly SiteAdapter[] {
  let mappings: readonly SiteMapping[] = [];
  const load = (): void => {
    ask('mapping.of', { url: location.href }).then(
      (list) => {
        mappings = list;
      },
      // Without the background there is nothing to follow; the adapters read as they know.
      () => {},
    );
  };
  const changed = (changes: Record<string, unknown>): void => {
    if (STORED in changes) load();
  };
  load();
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
  return adapters.map((adapter) => taught(adapter, () => mappings));
}
