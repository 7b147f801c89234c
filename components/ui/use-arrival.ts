import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Has an element take the focus, and the page start at its top, whenever another place is shown.
 * @param at changes with the place; the first one is just there, only going somewhere moves the focus
 */
export function useArrival(at: string): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  const shown = useRef(at);
  useLayoutEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    element.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [at]);
  return element;
}
