import type { Composer, SiteAdapter } from '../sites/adapter';

/** An adapter that never throws, and whether something of it fails as things are now. */
export interface SafeAdapter {
  adapter: SiteAdapter;
  fails(): boolean;
}

/** What gives a list, and what gives an object; the rest gives null where nothing can be read. */
const LISTS = new Set<string | symbol>(['self', 'composers', 'watch', 'health', 'keepClear', 'headerAreas']);
const OBJECTS = new Set<string | symbol>(['header']);

/**
 * An adapter never throws; a page may still be stranger than its author thought. Whatever goes wrong is an empty
 * reading and a note for the health report, never an exception in the page. What works again, or whose composer has
 * closed, fails no more.
 */
export function safeAdapter(given: SiteAdapter): SafeAdapter {
  /** The methods that threw when they were called last, by composer; the adapter's own under ''. */
  const failing = new Map<string, Set<string | symbol>>();

  function note(owner: string, name: string | symbol, failed: boolean): void {
    const names = failing.get(owner) ?? new Set();
    if (failed) failing.set(owner, names.add(name));
    else if (names.delete(name) && names.size === 0) failing.delete(owner);
  }

  function safe<T extends object>(target: T, owner: string): T {
    return new Proxy(target, {
      get(_, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        const done = (back: unknown) => {
          note(owner, name, false);
          return name === 'composers' ? opened(back as Composer[]) : back;
        };
        const failed = () => {
          note(owner, name, true);
          return LISTS.has(name) ? [] : OBJECTS.has(name) ? {} : null;
        };
        return (...args: unknown[]) => {
          try {
            const back: unknown = value.apply(target, args);
            return back instanceof Promise ? back.then(done, failed) : done(back);
          } catch {
            return failed();
          }
        };
      },
    });
  }

  function opened(composers: readonly Composer[]): Composer[] {
    const owners = new Set(composers.map(({ key }) => `:${key}`));
    for (const owner of failing.keys()) if (owner !== '' && !owners.has(owner)) failing.delete(owner);
    return composers.map((one) => safe(one, `:${one.key}`));
  }

  return { adapter: safe(given, ''), fails: () => failing.size > 0 };
}
