import type { RefObject } from 'preact';
import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { RowHeights } from './row-heights';

interface Virtual {
  items: { index: number; start: number }[];
  /** Height of the whole list, in CSS pixels. */
  height: number;
  /** Height of a row as rows are here, in CSS pixels. */
  usual: number;
  /** Hand every drawn row to this as its `ref`: rows may have any height. One with `data-waiting` is no measure. */
  measure(element: Element | null): void;
  /** Brings a row into view. */
  show(index: number): void;
}

/** So many rows are drawn beyond either edge of the window: those that a rep scrolls to next are there. */
const BEYOND = 8;

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
  const [heights] = useState(() => new RowHeights(estimate));
  const isSeen = useRef(false);
  heights.layOut(count, keyOf);

  /** Where the list begins on the page. */
  const top = () =>
    list.current ? Math.round(list.current.getBoundingClientRect().top + window.scrollY) : 0;
  const rowsAt = (y: number): [first: number, last: number] => [
    Math.max(0, heights.at(y) - BEYOND),
    Math.min(count - 1, heights.at(y + window.innerHeight) + BEYOND),
  ];
  const [first, last] = rowsAt(window.scrollY - top());
  const drawn = useRef({ first, last });
  drawn.current = { first, last };
  const look = useRef(() => {});
  look.current = () => {
    const [from, to] = rowsAt(window.scrollY - top());
    if (from !== drawn.current.first || to !== drawn.current.last) redraw(0);
  };

  const measureNow = useCallback(
    (row: HTMLElement) => {
      const index = Number(row.dataset.index);
      if (!row.isConnected || !(index < heights.count)) return;
      const height = row.offsetHeight;
      // Not drawn at all: on a page that is not shown.
      if (height === 0) return;
      const isAbove = row.getBoundingClientRect().top < 0;
      const by = heights.measured(index, height);
      if (by === 0) return;
      // What the rep looks at stays where it is.
      if (isAbove) window.scrollBy({ top: by, behavior: 'instant' });
      redraw(0);
    },
    [heights],
  );

  const [sizes] = useState(() => {
    let changed = new Set<HTMLElement>();
    return new ResizeObserver((entries) => {
      for (const { target } of entries) {
        if (target.isConnected) changed.add(target as HTMLElement);
        else sizes.unobserve(target);
      }
      // Drawing anew within the observer would make it fire within itself.
      requestAnimationFrame(() => {
        const rows = changed;
        changed = new Set();
        rows.forEach(measureNow);
      });
    });
  });

  useEffect(() => {
    const end = new AbortController();
    const options = { passive: true, signal: end.signal };
    window.addEventListener('scroll', () => look.current(), options);
    window.addEventListener('resize', () => redraw(0), options);
    // Only now it is known where the list begins.
    redraw(0);
    return () => {
      end.abort();
      sizes.disconnect();
    };
  }, [sizes]);

  const measure = useCallback(
    (element: Element | null) => {
      if (!element) return;
      const row = element as HTMLElement;
      // The first row that is seen tells how high rows are at this width; all others then lie where they will be.
      if (!isSeen.current && !row.hasAttribute('data-waiting')) {
        isSeen.current = true;
        if (row.offsetHeight > 0 && row.offsetHeight !== heights.usual) {
          heights.begin(row.offsetHeight);
          redraw(0);
        }
      }
      sizes.observe(row);
      measureNow(row);
    },
    [heights, sizes, measureNow],
  );

  return {
    items: Array.from({ length: last - first + 1 }, (_, at) => ({
      index: first + at,
      start: heights.start(first + at),
    })),
    height: heights.start(count),
    usual: heights.usual,
    measure,
    show(index) {
      const start = top() + heights.start(index);
      const end = start + heights.of(index) - window.innerHeight;
      if (start < window.scrollY) window.scrollTo({ top: start, behavior: 'instant' });
      else if (end > window.scrollY) window.scrollTo({ top: end, behavior: 'instant' });
      look.current();
    },
  };
}
