import {
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

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
  /** Brings a row into view: to the nearer edge, or to the middle. */
  show(index: number, align?: 'center'): void;
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
  /** Rows whose height was asked since they hold what they show. */
  const filled = useRef(new WeakSet<Element>());
  const options = {
    count,
    estimateSize: () => usual.current,
    getItemKey: keyOf,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    // As it is now: what the browser tells of may be what it was before it held what it shows.
    measureElement: (row: HTMLElement, told: unknown, { itemSizeCache }: Virtualizer<Window, Element>) =>
      told && !row.hasAttribute('data-waiting')
        ? row.offsetHeight
        : (itemSizeCache.get(keyOf(Number(row.dataset.index))) ?? usual.current),
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
  useLayoutEffect(() => {
    const fresh = [...(list.current?.children ?? [])].filter(
      (row) => !row.hasAttribute('data-waiting') && !filled.current.has(row),
    ) as HTMLElement[];
    // A list that is not laid out tells nothing.
    if (!fresh[0]?.offsetHeight) return;
    const heights = fresh.map((row) => row.offsetHeight);
    // The first row that is seen tells how high rows are at this width; all others then lie where they will be.
    if (!isSeen.current && heights[0] !== usual.current) {
      usual.current = heights[0]!;
      virtual.measure();
      virtual.getVirtualItems();
    }
    isSeen.current = true;
    // Before they are painted, and from below, so that none moves another: as they come by themselves later, each that
    // differs would have the whole rest of the list counted out again.
    for (const [at, row] of [...fresh.entries()].reverse()) {
      filled.current.add(row);
      virtual.resizeItem(virtual.indexFromElement(row), heights[at]!);
    }
  });
  return {
    items: virtual.getVirtualItems(),
    top,
    height: virtual.getTotalSize(),
    usual: usual.current,
    measure: virtual.measureElement,
    show: (index, align) => virtual.scrollToIndex(index, { align: align ?? 'auto' }),
  };
}
