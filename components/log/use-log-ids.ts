import { useEffect, useRef, useState } from 'preact/hooks';
import { type Loaded, useAsync } from '@/components/ui/use-async';
import { useLive } from '@/components/ui/use-live';
import type { Opportunity } from '@/utils/model/opportunity';
import { isSearchReady } from '@/utils/storage/log-index';
import {
  listOpportunityIds,
  matchesAmong,
  newestOpportunities,
  type OpportunityQuery,
} from '@/utils/storage/opportunity-list';

/** Rows that fill the first screen, with some to spare. */
const FIRST_SCREEN = 40;
/** So many of the records that changed last are looked through while the words of all are not read yet. */
const LOOKED_THROUGH = 400;

export interface LogIds {
  state: Loaded<unknown>['state'];
  error?: unknown;
  ids: readonly string[];
  /** How many there are in all; undefined while that is being found out. */
  total: number | undefined;
  /** These are all that the query finds, in its order. */
  isWhole: boolean;
  /** Records that were read with the ids. */
  known: readonly Opportunity[] | undefined;
  /** Changes whenever the log did. */
  version: unknown;
}

/** Calls back when what was just rendered is on the screen. */
function afterDrawing(then: () => void) {
  requestAnimationFrame(() => setTimeout(then));
}

/** What a search finds among the newest records, until all of them can be searched. */
function useEarly(query: OpportunityQuery, newest: readonly string[]): readonly string[] | undefined {
  const [early, setEarly] = useState<{ key: string; ids: string[] }>();
  const key = JSON.stringify(query);
  const among = useRef(newest);
  among.current = newest;
  useEffect(() => {
    const asked: OpportunityQuery = JSON.parse(key);
    const isByChange = (asked.sort ?? 'updatedAt') === 'updatedAt' && asked.order !== 'up';
    if (!asked.text?.trim() || !isByChange || isSearchReady()) return;
    let current = true;
    matchesAmong(among.current.slice(0, LOOKED_THROUGH), asked).then(
      (ids) => current && setEarly({ key, ids }),
      // What is wrong with the log is said by the list of all of it.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [key]);
  return early?.key === key && early.ids.length > 0 ? early.ids : undefined;
}

/** The ids that the log shows: of a long one the first screen before all of it, of a search likewise. */
export function useLogIds(query: OpportunityQuery): LogIds {
  // A long log shows its first screen at once; the order of all of it is read when that is drawn.
  const [first] = useAsync(() => newestOpportunities(FIRST_SCREEN));
  const [isDrawn, setIsDrawn] = useState(false);
  useEffect(() => {
    if (first.state !== 'loading') afterDrawing(() => setIsDrawn(true));
  }, [first.state]);
  const version = useRef({});
  const newest = useRef<readonly string[]>([]);
  const list = useLive(
    ['opportunities'],
    async (key) => {
      const { asked, wait } = JSON.parse(key) as { asked: OpportunityQuery; wait: boolean };
      if (wait) return new Promise<{ of: string; ids: string[] }>(() => {});
      const ids = await listOpportunityIds(asked);
      version.current = {};
      if (Object.values(asked).every((value) => !value)) newest.current = ids;
      return { of: JSON.stringify(asked), ids };
    },
    JSON.stringify({ asked: query, wait: !isDrawn }),
  );
  const firstIds = first.value?.rows.map(({ id }) => id) ?? [];
  const early = useEarly(query, newest.current.length ? newest.current : firstIds);
  const isAnswered = list.value?.of === JSON.stringify(query);
  const isFirst = list.state === 'loading' && first.state === 'ready';
  return {
    state: isFirst ? 'ready' : list.state,
    error: list.error,
    ids: (isAnswered ? undefined : early) ?? list.value?.ids ?? firstIds,
    total: early && !isAnswered ? undefined : (list.value?.ids.length ?? first.value?.total),
    isWhole: isAnswered,
    known: first.value?.rows,
    version: version.current,
  };
}
