/*
 * Where card and chip go. Pure geometry in CSS pixels of the top window; who moved what is told by `follow.ts`.
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

const MARGIN = 8;
const GAP = 6;
/** How many things to leave free are gone round one by one. */
const OBSTACLES = 8;

export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

export function intersect(a: Box, b: Box): Box | null {
  const box = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return box.right > box.left && box.bottom > box.top ? box : null;
}

export function boxAt(spot: Spot, size: Size): Box {
  return { left: spot.left, top: spot.top, right: spot.left + size.width, bottom: spot.top + size.height };
}

export function grow(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

function covered(spot: Spot, size: Size, avoid: readonly Box[]): number {
  const box = boxAt(spot, size);
  return avoid.reduce((sum, one) => sum + overlap(box, one), 0);
}

/** How far apart two boxes are, in pixels, upwards a little further than sideways; 0 when they touch. */
function distance(a: Box, b: Box): number {
  const x = Math.max(a.left - b.right, b.left - a.right, 0);
  const y = Math.max(a.top - b.bottom, b.top - a.bottom, 0);
  return Math.hypot(x, y * 1.25);
}

/**
 * The spot of a card for the thing at `anchor`: below it, else above, else beside it, else wherever in the window it
 * covers least. `never` (the caret, the send button, the anchor itself) weighs more than `rather` (toolbars).
 */
export function placeCard(options: {
  anchor: Box;
  size: Size;
  view: Box;
  never: readonly Box[];
  rather: readonly Box[];
  rtl: boolean;
}): Spot {
  const { anchor, size, view, rtl } = options;
  const low = { left: view.left + MARGIN, top: view.top + MARGIN };
  const high = { left: view.right - MARGIN - size.width, top: view.bottom - MARGIN - size.height };
  const near = rtl ? anchor.right - size.width : anchor.left;
  const obstacles = [anchor, ...options.never.slice(0, OBSTACLES)];
  // Below or above its words, at their start; else touching what it has to leave free; else at the window's edges.
  const xs = [near, rtl ? anchor.left : anchor.right - size.width];
  const ys = [anchor.bottom + GAP, anchor.top - GAP - size.height, anchor.top, anchor.bottom - size.height];
  for (const box of [...obstacles, ...options.rather]) xs.push(box.right + GAP, box.left - GAP - size.width);
  for (const box of obstacles) ys.push(box.bottom + GAP, box.top - GAP - size.height);
  xs.push(low.left, high.left);
  ys.push(low.top, high.top);
  let best: { spot: Spot; cost: number } | null = null;
  for (const y of ys) {
    for (const [at, x] of xs.entries()) {
      const spot = {
        left: clamp(x, low.left, Math.max(low.left, high.left)),
        top: clamp(y, low.top, Math.max(low.top, high.top)),
      };
      const cost =
        covered(spot, size, [anchor, ...options.never]) * 1000 +
        covered(spot, size, options.rather) +
        distance(boxAt(spot, size), anchor) +
        // A little to the side is worth less than at its words.
        Math.min(at, 4) * 4;
      if (!best || cost < best.cost) best = { spot, cost };
    }
  }
  return best!.spot;
}

/**
 * The spot of a panel for the tab at `anchor`, on the side where the window is: at the tab's height, or where it covers
 * least of `rather`. In a window too narrow for both it lies over the tab.
 */
export function placeBeside(anchor: Box, size: Size, view: Box, rather: readonly Box[]): Spot {
  const toStart = anchor.left > (view.left + view.right) / 2;
  const left = clamp(
    toStart ? anchor.left - GAP - size.width : anchor.right + GAP,
    view.left + MARGIN,
    Math.max(view.left + MARGIN, view.right - MARGIN - size.width),
  );
  const low = view.top + MARGIN;
  const high = Math.max(low, view.bottom - MARGIN - size.height);
  const tops = [anchor.top, anchor.bottom - size.height, low, high].map((top) => clamp(top, low, high));
  const cost = (top: number) => covered({ left, top }, size, rather);
  return { left, top: tops.reduce((best, top) => (cost(top) < cost(best) ? top : best)) };
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
