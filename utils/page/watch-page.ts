import type { SiteAdapter } from '../sites/adapter';
import { EDITABLE } from '../sites/editable';
import { SPARING } from '../sites/sparing';

/*
 * When to look for composers and threads again: the few containers the adapter names, focus, frames that load, and
 * routes. Everything is thrown together into one look.
 */

export interface PageWatch {
  view: Window & typeof globalThis;
  adapter: SiteAdapter;
  signal: AbortSignal;
  scan(): void;
  /** Another route: what is read now may be another thing. */
  moved(): void;
  /** Whether an element belongs to an editor that is known. */
  known(element: Element): boolean;
  /** Whether an editor that was known is hidden now: the next press may show it. */
  hides(): boolean;
}

const SOON = 120;

/** Calls `scan` whenever composers or threads may have come or gone, and ends with the signal. */
export function watchPage({ view, adapter, signal, scan, moved, known, hides }: PageWatch): void {
  const { document } = view;
  let timer = 0;
  let watched: Node[] = [];
  let cost = 0;
  const changes = new MutationObserver(soon);

  function look(): void {
    timer = 0;
    if (signal.aborted) return;
    const started = performance.now();
    arm();
    scan();
    cost = performance.now() - started;
  }

  function soon(): void {
    if (timer === 0) timer = view.setTimeout(look, Math.max(SOON, cost * SPARING));
  }

  function arm(): void {
    const now = adapter.watch(document);
    if (now.length === watched.length && now.every((one, at) => one === watched[at])) return;
    changes.disconnect();
    watched = now;
    for (const element of watched) changes.observe(element, { childList: true });
  }

  const options = { capture: true, passive: true, signal };
  document.addEventListener(
    'focusin',
    (event) => {
      // In a shadow tree the page is told of its host alone.
      const target = event.composedPath()[0] as Element | undefined;
      if (target?.closest?.(EDITABLE) && !known(target)) soon();
    },
    options,
  );
  document.addEventListener(
    'load',
    (event) => {
      if ((event.target as Element | null)?.localName === 'iframe') soon();
    },
    options,
  );
  // Going into a frame is seen only as leaving the window; Firefox says where the rep went when that is told.
  const gone = () => {
    const active = document.activeElement;
    if (active?.localName === 'iframe' && !known(active)) soon();
  };
  view.addEventListener('blur', () => view.setTimeout(gone), options);
  document.addEventListener('click', () => hides() && soon(), options);
  document.addEventListener('DOMContentLoaded', soon, options);
  function route(): void {
    moved();
    soon();
  }
  for (const type of ['hashchange', 'popstate', 'pageshow', 'load'])
    view.addEventListener(type, route, options);
  // The new view comes after the new address.
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', route, { signal });
  navigation?.addEventListener('currententrychange', route, { signal });
  signal.addEventListener('abort', () => {
    changes.disconnect();
    view.clearTimeout(timer);
  });
  arm();
}
