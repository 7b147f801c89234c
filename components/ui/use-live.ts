import { liveQuery } from 'dexie';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Loaded } from './use-async';

/**
 * What a repository says, again whenever a table it read changes, in this window or another.
 * @param query calls repositories
 * @param key asks anew whenever it changes; until the answer comes the last one stays
 */
export function useLive<T>(query: (key: string) => Promise<T>, key = ''): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({ state: 'loading' });
  const latest = useRef(query);
  latest.current = query;
  useEffect(() => {
    const subscription = liveQuery(() => latest.current(key)).subscribe({
      next: (value) => setState({ state: 'ready', value }),
      error: (error: unknown) => setState({ state: 'failed', error }),
    });
    return () => subscription.unsubscribe();
  }, [key]);
  return state;
}
