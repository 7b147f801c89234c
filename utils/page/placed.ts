import type { Tip } from '../model/tip';
import type { ReadBlock } from '../sites/adapter';
import { ask } from '../sites/is-gone';
import { locateSpan } from './remap';
import { rangeOf } from './text-map';
import { caretOf } from './typing';

/** A tip and where it stands; `range` is null for tips on the whole draft and in text areas. */
export interface Placed {
  tip: Tip;
  range: Range | null;
  /** What the range said when it was placed: line ends of the page and pictures of letters are not in it as in the draft. */
  said?: string;
}

/**
 * The tips that still hold in a draft as it is now, each with its words.
 * @param before what each block said when the tips were found
 * @param inArea in a text area, whose words have no ranges
 */
export function placeTips(
  tips: readonly Tip[],
  before: ReadonlyMap<string, string>,
  blocks: readonly ReadBlock[],
  inArea: boolean,
): Placed[] {
  return tips.flatMap((tip): Placed[] => {
    if (!tip.span) return [{ tip, range: null }];
    const span = locateSpan(tip.span, before, blocks);
    if (!span) return [];
    const range = rangeOf(blocks, span);
    if (!range && !inArea) return [];
    return [range && !range.collapsed ? { tip, range, said: range.toString() } : { tip, range: null }];
  });
}

/** Whether something else stands now where words are marked. */
export function isBroken(placed: readonly Placed[]): boolean {
  // Of words in a frame that was taken away nothing can be asked: something else stands there for certain.
  return placed.some(({ range, said }) => range !== null && ask(() => range.toString()) !== said);
}

/** The tip whose words the caret is in or at, in a text area too. @param before what each block said when the tips were found */
export function tipAtCaret(
  placed: readonly Placed[],
  before: ReadonlyMap<string, string>,
  blocks: readonly ReadBlock[],
  editor: HTMLElement,
): Tip | undefined {
  const at = caretOf(editor, blocks);
  return placed.find(({ tip }) => {
    const span = tip.span && locateSpan(tip.span, before, blocks);
    return at && span?.block === at.block && span.start <= at.offset && at.offset <= span.end;
  })?.tip;
}
