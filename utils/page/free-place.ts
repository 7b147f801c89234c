import { boxOf, parentOf, windowBox } from './geometry';
import type { Box } from './place';

/*
 * Whether a place at the window's edge is free for something of ours: nothing under it that the page wants pressed,
 * typed into or always seen. Asked at a few points; only when something came to rest, never while the page moves.
 */

const ROLES =
  'button link tab checkbox radio switch option menuitem slider separator combobox textbox treeitem'.split(
    ' ',
  );
const CONTROLS =
  'a[href],button,input,select,textarea,summary,label,iframe,video,audio,[contenteditable]:not([contenteditable="false"]),[tabindex]:not([tabindex="-1"]),[onclick],[draggable="true"],' +
  ROLES.map((role) => `[role="${role}"]`).join();
/** Larger than this share of the window, a thing is what the page consists of and not one of its controls. */
const LARGE = 0.25;
/** A fixed part as high as this share of the window is a column of the page; a lower one is a bar or a bubble. */
const HIGH = 0.6;
/** Pixels between two points that are looked at: less than the size of anything that is there to be pressed. */
const STEP = 13;

/** What of the page is seen at a point; `host` is ours. */
function under(document: Document, host: Element, x: number, y: number): Element | null {
  const top = document.elementFromPoint(x, y);
  // All that lies there is asked for only under our own things.
  return top === host ? (document.elementsFromPoint(x, y).find((one) => one !== host) ?? null) : top;
}

/** Tells of a point whether an element, or what it lies on, is what is seen there: nothing of the page lies over it. */
export function seenAt(element: Element, host: Element, view: Window): (x: number, y: number) => boolean {
  const around = new Set<Element>();
  for (let one: Element | null = element; one; one = parentOf(one)) around.add(one);
  return (x, y) => {
    const top = under(view.document, host, x, y);
    return !top || around.has(top) || element.contains(top);
  };
}

/** @param texts whether words of the page are in the way, too */
export function isFree(view: Window, host: Element, box: Box, texts: boolean): boolean {
  const [width, height] = [box.right - box.left - 2, box.bottom - box.top - 2];
  // What the page has taken away for a moment has no size.
  const points = (length: number) => Math.max(1, Math.ceil(length / STEP));
  const [across, down] = [points(width), points(height)];
  // Many points lie on few elements.
  const fine = new Set<Element>();
  for (let row = 0; row <= down; row++) {
    for (let column = 0; column <= across; column++) {
      const x = box.left + 1 + (width * column) / across;
      const y = box.top + 1 + (height * row) / down;
      const top = under(view.document, host, x, y);
      if (!top || fine.has(top)) continue;
      if (isInTheWay(view, top, texts)) return false;
      fine.add(top);
    }
  }
  return true;
}

function isInTheWay(view: Window, top: Element, texts: boolean): boolean {
  // What changes the pointer's shape is there for the pointer.
  if (!/^(?:auto|default|text|none)$/.test(view.getComputedStyle(top).cursor)) return true;
  if (texts && [...top.childNodes].some((node) => node.nodeType === 3 && (node as Text).data.trim()))
    return true;
  const whole = windowBox(view);
  const [width, height] = [whole.right - whole.left, whole.bottom - whole.top];
  for (let one: Element | null = top; one && one !== view.document.body; one = one.parentElement) {
    const box = boxOf(one);
    const [across, down] = [box.right - box.left, box.bottom - box.top];
    if (one.matches(CONTROLS) && across * down < width * height * LARGE) return true;
    const { position } = view.getComputedStyle(one);
    if ((position === 'fixed' || position === 'sticky') && down < height * HIGH) return true;
  }
  return false;
}

/** How much of the window's edge a scroll bar of the page takes at a height, in pixels. */
export function scrollBarAt(view: Window, host: Element, side: 'left' | 'right', y: number): number {
  const whole = windowBox(view);
  const x = side === 'right' ? whole.right - 2 : whole.left + 2;
  let widest = 0;
  for (const one of view.document.elementsFromPoint(x, y) as HTMLElement[]) {
    // Inline elements have no client width at all.
    if (one === host || !one.clientWidth) continue;
    const style = view.getComputedStyle(one);
    const borders = Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth);
    const bar = one.offsetWidth - one.clientWidth - borders;
    if (bar > widest && bar < 30) widest = bar;
  }
  return widest;
}
