import type { SiteAdapter } from '../sites/adapter';

/**
 * An adapter never throws; a page may still be stranger than its author thought. Whatever goes wrong is an empty
 * reading and a note for the health report, never an exception in the page.
 */
export function safeAdapter(adapter: SiteAdapter, failed: (part: string) => void): SiteAdapter {
  function attempt<T>(part: string, work: () => T, otherwise: T): T {
    try {
      return work();
    } catch {
      failed(part);
      return otherwise;
    }
  }
  return {
    ...adapter,
    self: (document) => attempt('self', () => adapter.self(document), []),
    read: (document, context) => attempt('read', () => adapter.read(document, context), null),
    composers: (document, context) =>
      attempt('composers', () => adapter.composers(document, context), []).map((composer) => ({
        ...composer,
        header: () => attempt('header', () => composer.header(), {}),
        thread: () => attempt('thread', () => composer.thread(), undefined),
        keepClear: () => attempt('keepClear', () => composer.keepClear(), []),
        headerArea: () => attempt('headerArea', () => composer.headerArea(), null),
      })),
    onOutcome: (...given) => attempt('onOutcome', () => adapter.onOutcome(...given), undefined),
    watch: (document) => attempt('watch', () => adapter.watch(document), []),
    health: (document) => attempt('health', () => adapter.health(document), []),
  };
}
