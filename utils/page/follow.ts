import { isGone } from '../sites/is-gone';

/*
 * Tells when something may have moved: scrolling, resizing, zooming, re-rendering, removal. Events and observers only;
 * while nothing moves nothing runs.
 */

export interface Follower {
  /** The elements whose place matters now. */
  follow(elements: readonly Element[]): void;
  stop(): void;
}

/** After a key the caret is looked for once within this time: milliseconds. */
const AFTER_KEY = 300;
/** What has not moved for so long stands still: milliseconds. */
const REST = 200;

/**
 * @param moved called at most once a frame
 * @param settled called where the page came to rest
 * @param keyed called where the caret is elsewhere now
 */
export function createFollower(
  view: Window,
  moved: () => void,
  settled: () => void,
  keyed: () => void,
): Follower {
  const controller = new AbortController();
  /** Not the windows: a frame keeps its own when it loads another page, and one that is closed is kept by nobody. */
  const heard = new WeakSet<Document>();
  let followed: readonly Element[] = [];
  let moves: (() => void)[] = [];
  let frame = 0;
  let timer = 0;

  function nudge(): void {
    if (frame !== 0 || controller.signal.aborted) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      moved();
      view.clearTimeout(timer);
      timer = view.setTimeout(tell, REST, settled);
    });
  }
  function tell(told: () => void): void {
    timer = 0;
    if (!controller.signal.aborted) told();
  }
  const afterKey = () => {
    if (timer === 0) timer = view.setTimeout(tell, AFTER_KEY, keyed);
  };
  const sizes = new ResizeObserver(nudge);

  function listen(other: Window): void {
    if (heard.has(other.document)) return;
    heard.add(other.document);
    const options = { capture: true, passive: true, signal: controller.signal };
    for (const type of ['scroll', 'resize', 'transitionend', 'animationend', 'toggle', 'fullscreenchange']) {
      other.addEventListener(type, nudge, options);
    }
    for (const type of ['selectionchange', 'keyup']) other.document.addEventListener(type, afterKey, options);
    // Menus of the site come with a press, after the press.
    for (const type of ['pointerup', 'contextmenu']) other.addEventListener(type, afterPress, options);
  }
  function afterPress(): void {
    nudge();
    view.setTimeout(nudge, 250);
  }
  listen(view);
  view
    .matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', afterPress, { signal: controller.signal });
  view.visualViewport?.addEventListener('resize', nudge, { signal: controller.signal });
  view.visualViewport?.addEventListener('scroll', nudge, { signal: controller.signal });

  return {
    follow(elements) {
      if (elements.length === followed.length && elements.every((one, at) => one === followed[at])) return;
      sizes.disconnect();
      for (const stop of moves) stop();
      followed = [...elements];
      for (const element of followed) {
        sizes.observe(element);
        let other: Window | null = element.ownerDocument.defaultView;
        while (other && other !== view) {
          listen(other);
          other = other.parent === other ? null : other.parent;
        }
      }
      moves = followed.map((element) => whenMoved(element, nudge));
    },
    stop() {
      controller.abort();
      sizes.disconnect();
      for (const stop of moves) stop();
      if (frame !== 0) view.cancelAnimationFrame(frame);
      view.clearTimeout(timer);
    },
  };
}

/**
 * Notices that an element moved without any scrolling or resizing of its own (a banner came in above it): an
 * intersection observer whose margins fit the element as it stands reports when it no longer does.
 */
function whenMoved(element: Element, moved: () => void): () => void {
  let observer: IntersectionObserver | null = null;
  let stopped = false;
  function aim(threshold: number, again = true): void {
    observer?.disconnect();
    if (stopped || isGone(element)) return;
    const { left, top, width, height } = element.getBoundingClientRect();
    const root = element.ownerDocument.documentElement;
    if (width === 0 || height === 0) return;
    const edge = (pixels: number) => `${-Math.floor(pixels)}px`;
    const margins = [top, root.clientWidth - left - width, root.clientHeight - top - height, left];
    let first = true;
    const Observer = (element.ownerDocument.defaultView as Window & typeof globalThis).IntersectionObserver;
    observer = new Observer(
      ([entry]) => {
        const ratio = entry?.intersectionRatio ?? 1;
        if (first) {
          first = false;
          // Partly outside to begin with: watch for the share it shows now.
          if (again && ratio < threshold && ratio > 0) aim(ratio, false);
          return;
        }
        moved();
        aim(1);
      },
      { rootMargin: margins.map(edge).join(' '), threshold: Math.max(0.001, Math.min(1, threshold)) },
    );
    observer.observe(element);
  }
  aim(1);
  return () => {
    stopped = true;
    observer?.disconnect();
  };
}
