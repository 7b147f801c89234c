import type { DockPlace } from '../model/settings';
import { isFree, scrollBarAt } from './free-place';
import { windowBox } from './geometry';
import { type Box, boxAt, overlap, type Size } from './place';

/*
 * Where the tab of a record page stands: at the window's edge, where the rep put it, or as near to that as nothing of
 * the page's own is in the way. It stays while the page scrolls and looks again once that has come to rest.
 */

type Side = DockPlace['side'];

export interface Dock {
  /** The edge it is at now. */
  readonly side: Side;
  /** The rep closed it on this site. */
  off: boolean;
  /**
   * Where the tab goes; null: nowhere is free.
   * @param boxes what it may not cover, besides what the page has there
   */
  spot(size: Size, boxes: readonly Box[]): Box | null;
  /** A key pressed on the tab: arrows move it. @returns whether it was one */
  key(name: string): boolean;
  stop(): void;
}

export interface DockInput {
  view: Window;
  host: Element;
  root: ShadowRoot;
  place: DockPlace | undefined;
  /** Closed on this site. */
  off: boolean;
  rtl: boolean;
  /** The tab is to be placed anew. */
  moved(): void;
  /** The rep put it somewhere else. */
  put(place: DockPlace): void;
}

const MARGIN = 8;
const STEP = 16;
/** A step by an arrow key. */
const STRIDE = 32;
/** How long nothing may move before the place is looked at again. Milliseconds. */
const REST = 180;
/** How far the pointer goes before a press is a drag. */
const SLIP = 5;
const other = (side: Side): Side => (side === 'right' ? 'left' : 'right');

/** Makes the tab's place, which follows the pointer while the rep drags it. */
export function createDock(input: DockInput): Dock {
  const { view, host, root } = input;
  let { place } = input;
  let side: Side = place?.side ?? (input.rtl ? 'left' : 'right');
  let current: Box | null = null;
  let known = '';
  let size: Size = { width: 0, height: 0 };
  let never: readonly Box[] = [];
  let timer = 0;
  let press: { grip: number; x: number; y: number } | null = null;
  let dragged = false;
  const ends = new AbortController();

  function boxOn(edge: Side, top: number): Box {
    const whole = windowBox(view);
    const bar = scrollBarAt(view, host, edge, top + size.height / 2);
    return boxAt({ left: edge === 'right' ? whole.right - bar - size.width : whole.left + bar, top }, size);
  }
  const fits = (box: Box, texts = false) =>
    never.every((one) => overlap(one, box) === 0) && isFree(view, host, box, texts);

  /** The free place next to a wanted one, nearest first; `direction`: only further down (1) or up (-1). */
  function find(edge: Side, wanted: number, texts: boolean, direction = 0): Box | null {
    const { top, bottom } = windowBox(view);
    const [low, high] = [top + MARGIN, bottom - MARGIN - size.height];
    const start = Math.max(low, Math.min(high, wanted));
    for (let away = 0; away < bottom - top; away += STEP) {
      for (const by of direction ? [away * direction] : [away, -away]) {
        if (start + by < low || start + by > high) continue;
        const box = boxOn(edge, start + by);
        if (fits(box, texts)) return box;
      }
    }
    return null;
  }

  const topOf = (at: number) => {
    const { top, bottom } = windowBox(view);
    return top + at * (bottom - top) - size.height / 2;
  };
  function search(): Box | null {
    const edge = place?.side ?? side;
    const wanted = topOf(place?.at ?? 0.4);
    return (
      // Words of the page are kept free, too, while the rep has not said where the tab shall be.
      (place ? null : find(edge, wanted, true)) ??
      find(edge, wanted, false) ??
      find(other(edge), wanted, false)
    );
  }

  function go(box: Box | null): void {
    current = box;
    if (box) side = box.left < (windowBox(view).left + windowBox(view).right) / 2 ? 'left' : 'right';
  }
  function put(box: Box): void {
    go(box);
    const { top, bottom } = windowBox(view);
    const at = ((box.top + box.bottom) / 2 - top) / (bottom - top);
    place = { side, at: Math.round(at * 1000) / 1000 };
    input.put(place);
    input.moved();
  }

  /** Nothing has moved for a moment: back to where the rep put it if that is free now, off what came to lie under it. */
  function settle(): void {
    const home = place && boxOn(place.side, topOf(place.at));
    const isHome = !home || !current || (Math.abs(home.top - current.top) < 1 && side === place?.side);
    if (current && isHome && fits(current)) return;
    const before = current;
    go(search());
    if (before?.top !== current?.top || before?.left !== current?.left) input.moved();
  }

  const listen = (type: string, act: (event: PointerEvent, tab: Element) => void) =>
    root.addEventListener(
      type,
      (event) => {
        const tab = (event.target as Element).closest('.dock');
        if (tab) act(event as PointerEvent, tab);
      },
      { capture: true, signal: ends.signal },
    );
  listen('pointerdown', ({ button, clientX, clientY, pointerId }, tab) => {
    if (button !== 0 || !current) return;
    press = { grip: clientY - current.top, x: clientX, y: clientY };
    dragged = false;
    tab.setPointerCapture(pointerId);
  });
  listen('pointermove', ({ clientX, clientY }) => {
    if (!press) return;
    dragged ||= Math.hypot(clientX - press.x, clientY - press.y) > SLIP;
    if (!dragged) return;
    const { left, right, top, bottom } = windowBox(view);
    const y = Math.max(top, Math.min(bottom - size.height, clientY - press.grip));
    go(boxOn(clientX < (left + right) / 2 ? 'left' : 'right', y));
    input.moved();
  });
  for (const type of ['pointerup', 'pointercancel']) {
    listen(type, () => {
      if (press && dragged && current) put(find(side, current.top, false) ?? current);
      press = null;
      // The click that ends a drag comes before the next task.
      view.setTimeout(() => {
        dragged = false;
      });
    });
  }
  listen('click', (event) => {
    if (dragged) event.stopImmediatePropagation();
  });

  return {
    get side() {
      return side;
    },
    off: input.off,
    spot(tab, boxes) {
      never = boxes;
      size = tab;
      const now = JSON.stringify([tab, windowBox(view)]);
      if (press && dragged) return current;
      if (now !== known) go(search());
      else {
        view.clearTimeout(timer);
        timer = view.setTimeout(settle, REST);
      }
      known = now;
      return current;
    },
    key(name) {
      const step = { ArrowUp: -1, ArrowDown: 1 }[name];
      const edge = { ArrowLeft: 'left', ArrowRight: 'right' }[name] as Side | undefined;
      if (!step && !edge) return false;
      const box = current && find(edge ?? side, current.top + (step ?? 0) * STRIDE, false, step);
      if (box) put(box);
      return true;
    },
    stop() {
      ends.abort();
      view.clearTimeout(timer);
    },
  };
}
