import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { parseRoute } from '@/components/ui/use-route';
import { FIRST_VIEW, type LogView } from './query';

/** The record that was gone to from the log: its id, and its place in the list, where another may stand by now. */
export interface Opened {
  id: string;
  at: number;
}

/** How the log was left: whoever comes back finds it so. */
export interface LogPlace {
  view: LogView;
  opened?: Opened;
}

/** What was gone to, until the focus has come back to it. */
export type BackTo = RefObject<Opened | undefined>;

/**
 * How the log is looked at, and what was gone to from there.
 * @param kept outlives the log while the page is open
 * @param idsOf the ids that are listed now
 */
export function useLogPlace(
  kept: RefObject<LogPlace> | undefined,
  idsOf: () => readonly string[],
): { view: LogView; setView(view: LogView): void; backTo: BackTo } {
  const [view, setView] = useState(() => kept?.current?.view ?? FIRST_VIEW);
  const backTo = useRef(kept?.current?.opened);
  const last = useRef({ view, idsOf });
  last.current = { view, idsOf };
  useEffect(
    () => () => {
      if (!kept) return;
      const { section, rest: id } = parseRoute(location.hash);
      const place: LogPlace = { view: last.current.view };
      if (section === 'log' && id) place.opened = { id, at: last.current.idsOf().indexOf(id) };
      kept.current = place;
    },
    [kept],
  );
  return { view, setView, backTo };
}
