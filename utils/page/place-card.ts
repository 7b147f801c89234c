import { type Box, boxAt, clamp, covered, GAP, MARGIN, overlap, type Size, type Spot } from './place';

/* Where card and panel go, by the same rules as the chip. */

/** How many things to leave free are gone round one by one. */
const OBSTACLES = 8;
/** How far off, in pixels, a card goes rather than lie over all of something: what is opened is looked for where it was asked for. */
const DETOUR = 240;

/** How far apart two boxes are, in pixels, upwards a little further than sideways; 0 when they touch. */
function distance(a: Box, b: Box): number {
  const x = Math.max(a.left - b.right, b.left - a.right, 0);
  const y = Math.max(a.top - b.bottom, b.top - a.bottom, 0);
  return Math.hypot(x, y * 1.25);
}

/**
 * The spot of a card for the thing at `anchor`: below it, else above, else beside it, else wherever in the window it
 * covers least. `never` (the caret, the send button, the anchor itself) weighs more than anything; to lie over `rather`
 * (the draft, the paragraph of its words) with all of the card, or over all of it, is worth as much as going some way off.
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
  const rather = options.rather.slice(0, OBSTACLES);
  for (const box of [...obstacles, ...rather]) xs.push(box.right + GAP, box.left - GAP - size.width);
  for (const box of obstacles) ys.push(box.bottom + GAP, box.top - GAP - size.height);
  xs.push(low.left, high.left);
  ys.push(low.top, high.top);
  const wholly =
    Math.min(
      size.width * size.height,
      options.rather.reduce((sum, box) => sum + overlap(box, view), 0),
    ) || 1;
  let best: { spot: Spot; cost: number } | null = null;
  for (const y of ys) {
    for (const [at, x] of xs.entries()) {
      const spot = {
        left: clamp(x, low.left, Math.max(low.left, high.left)),
        top: clamp(y, low.top, Math.max(low.top, high.top)),
      };
      const cost =
        covered(spot, size, [anchor, ...options.never]) * 1000 +
        (covered(spot, size, options.rather) / wholly) * DETOUR +
        distance(boxAt(spot, size), anchor) +
        // A little to the side is worth less than at its words.
        Math.min(at, 4) * 4;
      if (!best || cost < best.cost) best = { spot, cost };
    }
  }
  return best!.spot;
}

/** A card is scrolled in rather than made lower than this, in pixels. */
const LOWEST = 180;
/** No card is higher than this; its styles say the same. */
export const HIGHEST = 560;

/**
 * How high a card may be that would lie over the words at `anchor`: in a narrow window there is no room beside them, and
 * above and below there may be too little.
 * @param size the card as high as it would like to be
 * @returns undefined where there is room for all of it
 */
export function heightLeft(anchor: Box, size: Size, view: Box): number | undefined {
  const beside = Math.max(anchor.left - view.left, view.right - anchor.right) - GAP - MARGIN;
  const room = Math.max(anchor.top - view.top, view.bottom - anchor.bottom) - GAP - MARGIN;
  if (beside >= size.width || Math.min(size.height, HIGHEST) <= room) return undefined;
  return Math.max(Math.floor(room), LOWEST);
}

/**
 * How high a card may be so as to cover nothing that has to stay free, where a narrow window has no room for all of it
 * beside, above or below: as high as the highest place between such things.
 * @returns undefined where there is room for all of it, or too little anywhere
 */
export function heightFree(anchor: Box, size: Size, view: Box, never: readonly Box[]): number | undefined {
  const spot = placeCard({ anchor, size, view, never, rather: [], rtl: false });
  if (covered(spot, size, [anchor, ...never]) === 0) return undefined;
  const room = size.width + GAP + MARGIN;
  const inTheWay = [anchor, ...never]
    .filter((box) => Math.max(box.left - view.left, view.right - box.right) < room)
    .sort((one, other) => one.top - other.top);
  let [highest, free] = [0, view.top + MARGIN];
  for (const { top, bottom } of inTheWay) {
    highest = Math.max(highest, top - GAP - free);
    free = Math.max(free, bottom + GAP);
  }
  highest = Math.floor(Math.max(highest, view.bottom - MARGIN - free));
  return highest >= LOWEST && highest < size.height ? highest : undefined;
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
