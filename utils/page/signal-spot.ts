import { seenAt } from './free-place';
import { boxOf, linesOf, paragraphOf, visibleBox, windowBox } from './geometry';
import { type Box, boxAt, grow, intersect, type Size, type Spot } from './place';

/* Where the button stands that logs an opening: at the words of the mail that are one. */

interface Signal {
  /** The words. */
  range: Range;
  size: Size;
  view: Window;
  /** Of ours: lies over the page. */
  host: Element;
  /** What it may not cover: carets, composers, chips. */
  avoid: readonly Box[];
  /** Buttons that stand already. */
  others: readonly Box[];
}

/** Between the button and the words, and between two buttons, in pixels. */
const OFF = 6;
const GAP = 2;

/**
 * In the margin where the lines of the words begin, else where they end, else behind the last line of their paragraph;
 * nowhere rather than over words, and nowhere while the words are scrolled away or lie under something of the page.
 */
export function signalSpot({ range, size, view, host, avoid, others }: Signal): Spot | null {
  const line = linesOf(range)[0];
  const paragraph = line ? paragraphOf(range) : null;
  const seen = paragraph && visibleBox(paragraph, view);
  if (!line || !seen) return null;
  const middle = (line.top + line.bottom) / 2;
  if (!intersect(line, seen) || middle <= seen.top || middle >= seen.bottom) return null;
  // A mail may run otherwise than the page that shows it.
  const rtl = view.getComputedStyle(paragraph).direction === 'rtl';
  const isSeen = seenAt(paragraph, host, view);
  if (!isSeen(rtl ? line.right - 2 : line.left + 2, middle)) return null;
  const block = boxOf(paragraph);
  const all = range.cloneRange();
  all.selectNodeContents(paragraph);
  const last = linesOf(all).pop() ?? line;
  const beside = (box: Box, left: number) => ({ left, top: (box.top + box.bottom - size.height) / 2 });
  const step = size.width + GAP;
  const margins = [
    { spot: beside(line, block.left - size.width - OFF), out: -step },
    { spot: beside(line, block.right + OFF), out: step },
  ];
  const fits = (spot: Spot, frame: Box) => {
    const box = boxAt(spot, size);
    const inside = box.left >= frame.left && box.right <= frame.right && box.top >= frame.top;
    return inside && box.bottom <= frame.bottom && ![...avoid, ...others].some((one) => intersect(one, box));
  };
  if (rtl) margins.reverse();
  const window = windowBox(view);
  // Behind the words, after the buttons that are there; the words may be in sight and the end of their paragraph not.
  const ends = [0, 1, 2].map((at) =>
    beside(last, rtl ? last.left - size.width - OFF - at * step : last.right + OFF + at * step),
  );
  const room = grow(block, size.height);
  const inMargins = margins.flatMap(({ spot, out }) => {
    const far = { left: spot.left + out, top: spot.top };
    // Farther out something of the page may stand.
    const isBare = isSeen(far.left + size.width / 2, middle);
    return [spot, ...besides(spot, size, others), ...(isBare ? [far] : [])];
  });
  return (
    inMargins.find((spot) => fits(spot, window)) ??
    ends.find((spot) => fits(spot, room) && fits(spot, window) && spot.left + size.width <= block.right) ??
    null
  );
}

/** A little above or below, where another button reaches into the place. */
function besides({ left, top }: Spot, size: Size, others: readonly Box[]): Spot[] {
  return others
    .flatMap((one) => [one.bottom + GAP, one.top - size.height - GAP])
    .filter((other) => Math.abs(other - top) <= size.height / 2)
    .map((other) => ({ left, top: other }));
}
