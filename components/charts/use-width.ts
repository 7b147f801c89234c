import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The width of an element as it changes, in CSS pixels, so that charts keep their text at its size. */
export function useWidth(element: RefObject<HTMLElement | null>, first: number): number {
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    if (!element.current) return;
    setWidth(element.current.clientWidth);
    let frame = 0;
    const observer = new ResizeObserver(([entry]) => {
      // Drawing anew within the observer would make it fire within itself.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => entry && setWidth(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [element]);
  return width;
}
