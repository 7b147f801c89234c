/*
 * Where chip and card (place-card.ts) go. Pure geometry in CSS pixels of the top window; who moved what is told by `follow.ts`.
 * The rules: inside the window, off the caret, off what the site needs (send button, toolbar, menus), close by.
 */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Size {
  width: number;
  height: number;
}
export interface Spot {
  left: number;
  top: number;
}

export const MARGIN = 8;
export const GAP = 6;

/** How much two boxes have in common, in square pixels. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** What two boxes have in common; null where that is nothing. */
export function intersect(a: Box, b: Box): Box | null {
  const box = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return box.right > box.left && box.bottom > box.top ? box : null;
}

/** The box of something of a size at a spot. */
export function boxAt(spot: Spot, size: Size): Box {
  return { left: spot.left, top: spot.top, right: spot.left + size.width, bottom: spot.top + size.height };
}

/** A box that is larger at every side, in pixels; smaller with a negative number. */
export function grow(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

/** The value, or the limit that it is beyond. Where the limits cross, the lower one. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/** How much of what has to stay free a spot would cover. */
export function covered(spot: Spot, size: Size, avoid: readonly Box[]): number {
  const box = boxAt(spot, size);
  return avoid.reduce((sum, one) => sum + overlap(box, one), 0);
}

/**
 * The spot of a chip in an editor's visible part: its bottom end corner, else another place along its edges that is
 * free of everything in `avoid`; null when there is none (the chip then hides rather than covers).
 * @param free whether nothing of the site's (a menu, another window) lies over a spot
 */
export function placeChip(options: {
  editor: Box;
  size: Size;
  view: Box;
  avoid: readonly Box[];
  rtl: boolean;
  free?: (box: Box) => boolean;
}): Spot | null {
  const { editor, size, view, avoid, rtl, free } = options;
  const start = editor.left + MARGIN;
  const end = editor.right - MARGIN - size.width;
  const bottom = editor.bottom - MARGIN - size.height;
  const top = editor.top + MARGIN;
  const middle = (top + bottom) / 2;
  const inner = rtl ? [start, end] : [end, start];
  const outer = rtl
    ? [editor.left - GAP - size.width, editor.right + GAP]
    : [editor.right + GAP, editor.left - GAP - size.width];
  const low = Math.max(size.height, editor.bottom - editor.top) < size.height + 2 * MARGIN;
  const inside = low
    ? [{ left: inner[0]!, top: middle }]
    : [
        { left: inner[0]!, top: bottom },
        { left: inner[0]!, top: bottom - size.height * 1.75 },
        { left: inner[0]!, top },
        { left: inner[0]!, top: top + size.height * 1.75 },
        { left: inner[1]!, top: bottom },
      ];
  const outside = outer.flatMap((left) => [
    { left, top: bottom },
    { left, top },
  ]);
  const frame = grow(view, -4);
  for (const spot of [...inside, ...outside]) {
    const box = boxAt(spot, size);
    const fits =
      box.left >= frame.left &&
      box.right <= frame.right &&
      box.top >= frame.top &&
      box.bottom <= frame.bottom;
    if (fits && covered(spot, size, avoid) === 0 && (!free || free(box))) return spot;
  }
  return null;
}
