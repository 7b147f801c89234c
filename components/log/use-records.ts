import { useEffect, useRef, useState } from 'preact/hooks';
import type { Opportunity } from '@/utils/model/opportunity';
import { getOpportunities } from '@/utils/storage/opportunity-list';

/**
 * The records of the ids on screen. What was read stays until the log changes, so that scrolling back is at once.
 * @param version changes whenever the log did
 * @param first records that are known already when the list appears
 */
export function useRecords(
  ids: readonly string[],
  version: unknown,
  first: readonly Opportunity[] = [],
): ReadonlyMap<string, Opportunity> {
  const [records, setRecords] = useState<ReadonlyMap<string, Opportunity>>(
    () => new Map(first.map((record) => [record.id, record])),
  );
  const known = useRef({ version, ids: new Set(first.map(({ id }) => id)) });
  // An id may hold anything: it may have come in a file.
  const key = JSON.stringify(ids);
  useEffect(() => {
    let current = true;
    const fresh = known.current.version !== version;
    if (fresh) known.current = { version, ids: new Set() };
    const asked: string[] = JSON.parse(key);
    const missing = asked.filter((id) => id && !known.current.ids.has(id));
    if (missing.length === 0) return;
    for (const id of missing) known.current.ids.add(id);
    getOpportunities(missing).then(
      (found) => {
        if (!current && !fresh && known.current.version !== version) return;
        setRecords((before) => new Map([...before, ...found.map((record) => [record.id, record] as const)]));
      },
      () => {
        for (const id of missing) known.current.ids.delete(id);
      },
    );
    return () => {
      current = false;
    };
  }, [key, version]);
  return records;
}
