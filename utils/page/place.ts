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

/** The smallest box that holds all of some boxes. */
export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
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

/** A place that a chip may have in an editor: the same one by its name, wherever the editor is. */
export interface ChipSpot extends Spot {
  name: string;
}

/** How far apart the rows are that a chip may stand in where words fill its usual places, in pixels. */
const STEP = 8;

/** The places of a chip in an editor's visible part, the best first: its bottom end corner, other places along its edges, beside it. */
function spotsOf(
  editor: Box,
  size: Size,
  rtl: boolean,
): { usual: ChipSpot[]; rows: ChipSpot[]; below: ChipSpot } {
  const start = editor.left + MARGIN;
  const end = editor.right - MARGIN - size.width;
  const bottom = editor.bottom - MARGIN - size.height;
  const top = editor.top + MARGIN;
  const [first, second] = rtl ? [start, end] : [end, start];
  const outer = rtl
    ? [editor.left - GAP - size.width, editor.right + GAP]
    : [editor.right + GAP, editor.left - GAP - size.width];
  const isLow = Math.max(size.height, editor.bottom - editor.top) < size.height + 2 * MARGIN;
  const at = (name: string, left: number, y: number): ChipSpot => ({ name, left, top: y });
  const inside = isLow
    ? [at('middle', first, (top + bottom) / 2)]
    : [
        at('bottom', first, bottom),
        at('low', first, bottom - size.height * 1.75),
        at('top', first, top),
        at('high', first, top + size.height * 1.75),
        at('start', second, bottom),
      ];
  const outside = outer.flatMap((left, side) => [
    at(`beside ${side}`, left, bottom),
    at(`beside ${side} top`, left, top),
  ]);
  const rows: ChipSpot[] = [];
  for (let y = top; !isLow && y <= bottom; y += STEP) rows.unshift(at(`row ${y - top}`, first, y));
  // Closer to the edge than it likes to be, but beside a single short line.
  if (!isLow) {
    rows.unshift(at('foot', first, bottom + MARGIN - 1));
    rows.push(at('head', first, editor.top + 1));
  }
  return { usual: [...inside, ...outside], rows, below: at('below', first, editor.bottom + GAP) };
}

interface ChipRoom {
  editor: Box;
  size: Size;
  view: Box;
  avoid: readonly Box[];
  rtl: boolean;
  /** Whether nothing of the site's (a menu, another window) lies over a spot. */
  free?: (box: Box) => boolean;
}

const fitsIn = ({ size, view, avoid }: ChipRoom) => {
  const frame = grow(view, -4);
  return (spot: Spot): boolean => {
    const box = boxAt(spot, size);
    const isInside =
      box.left >= frame.left &&
      box.right <= frame.right &&
      box.top >= frame.top &&
      box.bottom <= frame.bottom;
    return isInside && covered(spot, size, avoid) === 0;
  };
};

/**
 * The spot of a chip in an editor's visible part: its bottom end corner, else another place along its edges that is
 * free of everything in `avoid`; null when there is none (the chip then hides rather than covers).
 */
export function placeChip(room: ChipRoom): ChipSpot | null {
  const { editor, size, rtl, free } = room;
  const fits = fitsIn(room);
  const { usual } = spotsOf(editor, size, rtl);
  return usual.find((spot) => fits(spot) && (!free || free(boxAt(spot, size)))) ?? null;
}

/**
 * The spot of a chip in an editor that holds words: off them where any place is, the one that it had before any other.
 * Where words are everywhere, it covers as few as it can.
 * @param last name of the place that it had
 */
export function placeOffWords(room: ChipRoom, words: readonly Box[], last?: string): ChipSpot | null {
  const { editor, size, rtl, free } = room;
  const fits = fitsIn(room);
  const { usual, rows, below } = spotsOf(editor, size, rtl);
  const [best, ...others] = usual;
  const all = [...(best ? [best] : []), ...rows, ...others, below];
  const had = all.filter(({ name }) => name === last);
  const usable = (spot: ChipSpot) => fits(spot) && (!free || free(boxAt(spot, size)));
  const on = (spot: Spot) => covered(spot, size, words);
  const off = [...had, ...all].find((spot) => on(spot) === 0 && usable(spot));
  if (off) return off;
  let least: ChipSpot | null = null;
  for (const spot of [...had, ...usual].filter(usable)) if (!least || on(spot) < on(least)) least = spot;
  return least;
}
