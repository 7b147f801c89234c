import type { Composer, SiteAdapter } from '../sites/adapter';

/**
 * An adapter never throws; a page may still be stranger than its author thought. Whatever goes wrong is an empty
 * reading and a note for the health report, never an exception in the page.
 */
export function safeAdapter(adapter: SiteAdapter, failed: () => void): SiteAdapter {
  const lists = new Set<string | symbol>(['self', 'composers', 'watch', 'health', 'keepClear']);
  const objects = new Set<string | symbol>(['header']);
  function safe<T extends object>(target: T): T {
    return new Proxy(target, {
      get(_, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          try {
            const back: unknown = value.apply(target, given);
            return name === 'composers' ? (back as Composer[]).map(safe) : back;
          } catch {
            failed();
            return lists.has(name) ? [] : objects.has(name) ? {} : null;
          }
        };
      },
    });
  }
  return safe(adapter);
}
