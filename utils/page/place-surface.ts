import type { Composer } from '../sites/adapter';
import { boxOf, linesOf, paragraphOf, visibleBox, windowBox, wordsIn } from './geometry';
import { around, type Box, intersect, type Size, type Spot } from './place';
import { HIGHEST, heightFree, heightLeft, placeBeside, placeCard } from './place-card';

export interface SurfaceInput {
  element: HTMLElement;
  /** The words that it speaks of. */
  range: Range | null;
  view: Window;
  rtl: boolean;
  /** The page shows a record with its tab. */
  isTabbed: boolean;
  /** Where the tab is. */
  docked: Box | null;
  composers: readonly Box[];
  /** What it speaks of is written here. */
  composer: Composer | undefined;
  /** Where that one's chip is. */
  chip: Box | undefined;
  /** What may not be covered: carets, and what the site needs. */
  never: readonly Box[];
}

/** Where what is open goes: to its words, else to its chip, else to its editor; null where none of them is seen. */
export function placeSurface(input: SurfaceInput): Spot | null {
  const { element, range, view, rtl, docked, composer, chip } = input;
  const window = windowBox(view);
  const size = { width: element.offsetWidth, height: element.offsetHeight };
  // What speaks of the record and of no words on it stands beside its tab: the panel, and the form it leads to.
  if (element.classList.contains('panel') || (input.isTabbed && !range && !composer)) {
    const anchor = docked ?? { ...window, left: rtl ? window.left : window.right };
    return placeBeside(anchor, size, window, input.composers);
  }
  const lines = range ? linesOf(range) : [];
  const clip = composer ? visibleBox(composer.editor, view) : window;
  const seen = lines.map((line) => clip && intersect(line, clip)).filter((line) => line !== null);
  // Words of several lines are one thing: what speaks of them is near all of them.
  const anchor = seen.length > 0 ? around(seen) : (chip ?? clip);
  if (!anchor || (lines.length > 0 && seen.length === 0 && !chip)) return null;
  const never = [...input.never, ...seen];
  // Words are read in their sentence; what speaks of a draft as a whole is read beside it.
  const paragraph = seen.length > 0 ? paragraphOf(range!) : null;
  const rather = paragraph ? wordsIn(paragraph, clip!) : composer ? [boxOf(composer.root)] : [];
  return placeCard({
    anchor,
    size: fitted(element, anchor, window, never, seen.length > 0),
    view: window,
    never,
    rather,
    rtl,
  });
}

/** Makes what is open no higher than there is room beside what has to stay free, and as high as it likes where there is. */
function fitted(
  element: HTMLElement,
  anchor: Box,
  window: Box,
  never: readonly Box[],
  isAtWords: boolean,
): Size {
  const { offsetWidth: width, offsetHeight, clientHeight, scrollHeight } = element;
  const whole = scrollHeight + offsetHeight - clientHeight;
  const left = isAtWords ? heightLeft(anchor, { width, height: whole }, window) : undefined;
  const size = { width, height: Math.min(whole, HIGHEST, left ?? HIGHEST) };
  const height = heightFree(anchor, size, window, never) ?? left;
  const limit = height === undefined ? '' : `${height}px`;
  if (element.style.maxHeight !== limit) element.style.maxHeight = limit;
  return { width, height: element.offsetHeight };
}
