import { isFree } from './free-place';
import { type Box, boxAt, covered, placeChip, type Size, type Spot } from './place';

/*
 * Where the chip of something that is read stands: in a corner of the window, off what the page has there to be pressed
 * or typed into. It stays where it is while the page moves, and where the whole edge is full of the page's own things it
 * lies over one of them rather than nowhere.
 */

interface Corner {
  view: Window;
  host: Element;
  window: Box;
  size: Size;
  /** What it is never to cover, besides what the page has there. */
  avoid: readonly Box[];
  carets: readonly Box[];
  rtl: boolean;
  /** The page is moving: what lies under the chip is not asked now. */
  moving: boolean;
}

/** Where the corners are taken, it stands so far along the edge from them: shares of the window's height. */
const INSETS = [0, 0.2, 0.35];

/** Where chips stood, and in what window. */
const stood = new WeakMap<Element, { known: string; spot: Spot }>();

/** Where a chip stands in a corner of the window; null where what it is never to cover leaves no room. */
export function cornerFor(chip: Element, corner: Corner): Spot | null {
  const { view, host, window, size, carets, rtl, moving } = corner;
  const avoid = [...carets, ...corner.avoid];
  const free = (box: Box) => isFree(view, host, box, false);
  const known = JSON.stringify([window, size, rtl, corner.avoid]);
  const before = stood.get(chip);
  if (before?.known === known && covered(before.spot, size, avoid) === 0) {
    if (moving || free(boxAt(before.spot, size))) return before.spot;
  }
  const all = { size, view: window, avoid, rtl };
  const within = (share: number): Box => {
    const by = (window.bottom - window.top) * share;
    return { ...window, top: window.top + by, bottom: window.bottom - by };
  };
  let spot: Spot | null = null;
  for (const share of INSETS) spot ??= placeChip({ ...all, editor: within(share), free });
  spot ??= placeChip({ ...all, editor: window });
  if (spot) stood.set(chip, { known, spot });
  else stood.delete(chip);
  return spot;
}
