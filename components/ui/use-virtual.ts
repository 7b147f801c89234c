import {
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface Virtual {
  items: VirtualItem[];
  /** Where the list begins on the page: rows stand at `item.start - top` within it. */
  top: number;
  /** Height of the whole list, in CSS pixels. */
  height: number;
  /** Hand every drawn row to this as its `ref`: rows may have any height. */
  measure(element: Element | null): void;
  /** Brings a row into view. */
  show(index: number): void;
}

/**
 * The part of a long list that is on screen, scrolled with the window.
 * @param list the element that holds the rows; it is as high as `height`
 * @param estimate height of a row before it was drawn, in CSS pixels
 */
export function useVirtual(
  list: RefObject<HTMLElement | null>,
  count: number,
  keyOf: (index: number) => string,
  estimate: number,
): Virtual {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const top = list.current ? list.current.getBoundingClientRect().top + window.scrollY : 0;
  const options = {
    count,
    estimateSize: () => estimate,
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
  return {
    items: virtual.getVirtualItems(),
    top,
    height: virtual.getTotalSize(),
    measure: virtual.measureElement,
    show: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}
