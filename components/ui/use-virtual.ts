import {
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

interface Virtual {
  items: VirtualItem[];
  /** Where the list begins on the page: rows stand at `item.start - top` within it. */
  top: number;
  /** Height of the whole list, in CSS pixels. */
  height: number;
  /** Height of a row as rows are here, in CSS pixels. */
  usual: number;
  /** Hand every drawn row to this as its `ref`: rows may have any height. One with `data-waiting` is no measure. */
  measure(element: Element | null): void;
  /** Brings a row into view. */
  show(index: number): void;
}

/**
 * The part of a long list that is on screen, scrolled with the window.
 * @param list the element that holds the rows; it is as high as `height`
 * @param keyOf what a row is known by; the same function as long as the rows are the same, or all are laid out anew
 * @param estimate height of a row before it was drawn, in CSS pixels
 */
export function useVirtual(
  list: RefObject<HTMLElement | null>,
  count: number,
  keyOf: (index: number) => string,
  estimate: number,
): Virtual {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const top = list.current ? Math.round(list.current.getBoundingClientRect().top + window.scrollY) : 0;
  const usual = useRef(estimate);
  const isSeen = useRef(false);
  const options = {
    count,
    estimateSize: () => usual.current,
    getItemKey: keyOf,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    overscan: 8,
    useAnimationFrameWithResizeObserver: true,
    scrollMargin: top,
    onChange: () => redraw(0),
  };
  // Made once; the options follow below on every drawing.
  const [virtual] = useState(() => new Virtualizer<Window, Element>(options as never));
  virtual.setOptions(options as never);
  useEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  const measure = useCallback(
    (element: Element | null) => {
      // The first row that is seen tells how high rows are at this width; all others then lie where they will be.
      if (element && !isSeen.current && !element.hasAttribute('data-waiting')) {
        isSeen.current = true;
        const { offsetHeight } = element as HTMLElement;
        if (offsetHeight > 0 && offsetHeight !== usual.current) {
          usual.current = offsetHeight;
          virtual.measure();
        }
      }
      virtual.measureElement(element);
    },
    [virtual],
  );
  return {
    items: virtual.getVirtualItems(),
    top,
    height: virtual.getTotalSize(),
    usual: usual.current,
    measure,
    show: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}
