import { seenAt } from './free-place';
import { boxOf, linesOf, visibleBox, windowBox } from './geometry';
import { type Box, boxAt, grow, intersect, type Size, type Spot } from './place';

/* Where the button stands that logs an opening: at the words of the mail that are one. */

interface Signal {
  /** The words. */
  range: Range;
  size: Size;
  view: Window;
  /** Of ours: lies over the page. */
  host: Element;
  rtl: boolean;
  /** What it may not cover: carets, composers, chips. */
  avoid: readonly Box[];
}

/**
 * In the margin beside the words, else behind the last line of their paragraph; nowhere rather than over words, and
 * nowhere while the words are scrolled away or lie under something of the page.
 */
export function signalSpot({ range, size, view, host, rtl, avoid }: Signal): Spot | null {
  const line = linesOf(range)[0];
  const node = range.startContainer;
  const inline = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const paragraph = inline?.closest('p, div, td, li, blockquote') ?? inline;
  const seen = paragraph && visibleBox(paragraph, view);
  if (!line || !seen) return null;
  const middle = (line.top + line.bottom) / 2;
  if (!intersect(line, seen) || middle <= seen.top || middle >= seen.bottom) return null;
  if (!seenAt(paragraph, host, view)(rtl ? line.right - 2 : line.left + 2, middle)) return null;
  const block = boxOf(paragraph);
  const all = range.cloneRange();
  all.selectNodeContents(paragraph);
  const last = linesOf(all).pop() ?? line;
  const beside = (box: Box, left: number) => ({ left, top: (box.top + box.bottom - size.height) / 2 });
  const margins = [beside(line, block.left - size.width - 6), beside(line, block.right + 6)];
  const behind = beside(last, rtl ? last.left - size.width - 6 : last.right + 6);
  const fits = (spot: { left: number; top: number }, frame: Box) => {
    const box = boxAt(spot, size);
    const inside = box.left >= frame.left && box.right <= frame.right && box.top >= frame.top;
    return inside && box.bottom <= frame.bottom && !avoid.some((one) => intersect(one, box));
  };
  if (rtl) margins.reverse();
  const window = windowBox(view);
  // The words may be in sight and the end of their paragraph not.
  const isFree = fits(behind, grow(block, size.height)) && fits(behind, window);
  return (
    margins.find((spot) => fits(spot, window)) ??
    (isFree && behind.left + size.width <= block.right ? behind : null)
  );
}
