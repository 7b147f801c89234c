import Dexie from 'dexie';
import { useEffect } from 'preact/hooks';
import type { TableName } from '@/utils/storage/rows';
import { onNewDay } from './new-day';
import { type Loaded, useAsync } from './use-async';

/** Changes come in bursts; the query runs once after each. Milliseconds. */
const REST = 60;

/**
 * What a repository says, again whenever one of the tables it reads changes, in this window or another, and with every
 * new day.
 * @param tables names of the tables that matter
 * @param query calls repositories
 * @param key asks anew whenever it changes; until the answer comes the last one stays
 */
export function useLive<T>(
  tables: readonly TableName[],
  query: (key: string) => Promise<T>,
  key = '',
): Loaded<T> {
  const [state, again] = useAsync(query, key);
  const names = tables.join(' ');
  useEffect(() => {
    const places = names.split(' ').map((name) => `/${name}/`);
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Dexie tells every window of changed key ranges as `idb://database/table/index`.
    const changed = (parts: object) => {
      const isOurs = Object.keys(parts).some(
        (part) => part === 'all' || places.some((place) => `${part}/`.includes(place)),
      );
      if (!isOurs) return;
      clearTimeout(timer);
      timer = setTimeout(again, REST);
    };
    Dexie.on('storagemutated', changed);
    return () => {
      clearTimeout(timer);
      Dexie.on('storagemutated').unsubscribe(changed);
    };
  }, [names, again]);
  useEffect(() => onNewDay(again), [again]);
  return state;
}
