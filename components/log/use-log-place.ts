import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { stillHere } from '@/components/ui/still-here';
import { parseRoute } from '@/components/ui/use-route';
import { FIRST_VIEW, type LogView, viewIn } from './query';

/** The record that was gone to from the log: its id, and its place in the list, where another may stand by now. */
export interface Opened {
  id: string;
  at: number;
}

/** How the log was left: whoever comes back finds it so. */
export interface LogPlace {
  view: LogView;
  opened?: Opened;
  /** All that was listed when it was left, in its order; absent where that was not known, and of the board. */
  ids?: readonly string[];
  /** The way that was just gone from one record to the next. */
  stepped?: 'prev' | 'next';
}

/** What is listed: the ids, and whether they are all that the query finds. */
interface Listed {
  ids: readonly string[];
  isWhole: boolean;
}

/** What was gone to, until the focus has come back to it or the rep went on elsewhere. */
export interface BackTo {
  current: Opened | undefined;
}

function backToward(opened: Opened | undefined): BackTo {
  const isStill = stillHere();
  let to = opened;
  return {
    get current() {
      return isStill() ? to : undefined;
    },
    set current(next) {
      to = next;
    },
  };
}

/**
 * How the log is looked at, and what was gone to from there.
 * @param kept outlives the log while the page is open
 * @param listed what is listed now
 */
export function useLogPlace(
  kept: RefObject<LogPlace> | undefined,
  listed: RefObject<Listed>,
): { view: LogView; setView(view: LogView): void; backTo: BackTo } {
  // What an address asks for goes before how it was left, and nobody comes back from there.
  const [asked] = useState(() => viewIn(location.hash));
  const [view, setView] = useState(() => asked ?? kept?.current?.view ?? FIRST_VIEW);
  const [backTo] = useState(() => backToward(asked ? undefined : kept?.current?.opened));
  const last = useRef(view);
  last.current = view;
  useEffect(
    () => () => {
      if (!kept) return;
      const { section, rest: id } = parseRoute(location.hash);
      const { ids, isWhole } = listed.current;
      const place: LogPlace = { view: last.current };
      if (section === 'log' && id) place.opened = { id, at: ids.indexOf(id) };
      if (isWhole && place.view.as === 'list') place.ids = ids;
      kept.current = place;
    },
    [kept, listed],
  );
  return { view, setView, backTo };
}
