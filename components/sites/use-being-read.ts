import { useEffect, useState } from 'preact/hooks';
import type { Page } from './use-page';

/** The first reading after the browser was started takes seconds; what takes longer than this brings nothing (milliseconds). */
const LONGEST = 10_000;

/**
 * Whether what a page says is still being found out: it is being read, or was read and has not been looked at by the
 * background, which names the customer.
 * @returns the tab, `unknown` before it is known which one; undefined where all is there, or does not come
 */
export function useBeingRead(
  { state, snapshots, entries }: Page,
  tabId: number | undefined,
): number | 'unknown' | undefined {
  const isLookedAt = state !== 'reading' || snapshots.length === 0 || entries.length > 0;
  const [late, setLate] = useState<number>();
  useEffect(() => {
    if (isLookedAt) {
      // What comes into this tab next may be waited for again.
      setLate(undefined);
      return undefined;
    }
    const timer = setTimeout(() => setLate(tabId), LONGEST);
    return () => clearTimeout(timer);
  }, [isLookedAt, tabId]);
  if (state === 'loading') return tabId ?? 'unknown';
  return isLookedAt || late === tabId ? undefined : tabId;
}
