import { seenAt } from './free-place';
import { caretBox, visibleBox, wordsIn } from './geometry';
import { type Box, boxAt, type ChipSpot, grow, intersect, placeOffWords, type Size } from './place';
import { selectionOf } from './selection';

/*
 * Where the chip of a draft stands: in its editor, off the words, off what is being written next and off the page's own
 * things. It keeps its place for as long as that is one, so that it does not jump while the rep writes.
 */

interface ChipInput {
  editor: HTMLElement;
  /** Of ours: lies over the page. */
  host: Element;
  view: Window;
  window: Box;
  size: Size;
  /** What it may not cover: carets, what the site needs, other chips. */
  avoid: readonly Box[];
  /** Where the rep writes in this draft. */
  caret: Box | null;
  rtl: boolean;
  /** The page moves: the words under it pass by. */
  moving: boolean;
}

/** So far before the caret a chip gives way to what is written, in pixels. */
const AHEAD = 56;

/** Nearer to its caret than this a chip is looked at after keys, in pixels. */
const NEAR = 16;

/** What of a line's height holds no letters, above and below, in pixels. */
const ROOM = 2;

/** The place that each editor's chip has. */
const stood = new WeakMap<Element, { name: string; box: Box }>();

/** What is written next, from the caret on. */
const ahead = (caret: Box, rtl: boolean): Box =>
  grow({ ...caret, left: caret.left - (rtl ? AHEAD : 0), right: caret.right + (rtl ? 0 : AHEAD) }, 4);

/** Whether what is written next in an editor comes near its chip: little is asked, for it is asked after keys. */
export function isInTheWay(editor: HTMLElement): boolean {
  const chip = stood.get(editor);
  const view = editor.ownerDocument.defaultView;
  const caret = chip && view && caretBox(editor, selectionOf(view, editor));
  if (!caret) return false;
  const near = grow(caret, NEAR);
  return intersect({ ...near, left: near.left - AHEAD, right: near.right + AHEAD }, chip.box) !== null;
}

/** Where a draft's chip stands; null where there is no room for it or its editor is not seen. */
export function chipSpot(input: ChipInput): ChipSpot | null {
  const { editor, host, view, window, size, avoid, caret, rtl, moving } = input;
  const seen = visibleBox(editor, view);
  if (!seen || seen.right - seen.left < 48 || seen.bottom - seen.top < 16) return null;
  const isSeen = seenAt(editor, host, view);
  const free = (box: Box) => uncovered(box, isSeen);
  // Above and below its letters a line has room.
  const inked = (box: Box) => ({ ...box, top: box.top + ROOM, bottom: box.bottom - ROOM });
  const words = moving ? [] : wordsIn(editor, seen).map(inked);
  if (caret) words.push(ahead(caret, rtl));
  const room = { editor: seen, size, view: window, avoid, rtl, free };
  const spot = placeOffWords(room, words, stood.get(editor)?.name);
  if (spot) stood.set(editor, { name: spot.name, box: boxAt(spot, size) });
  return spot;
}

/** Whether only the editor, or what it lies on, is at a spot: a menu or another window of the site is in the way else. */
function uncovered(box: Box, isSeen: (x: number, y: number) => boolean): boolean {
  const points: [number, number][] = [
    [box.left + 2, box.top + 2],
    [box.right - 2, box.top + 2],
    [(box.left + box.right) / 2, (box.top + box.bottom) / 2],
    [box.left + 2, box.bottom - 2],
    [box.right - 2, box.bottom - 2],
  ];
  return points.every(([x, y]) => isSeen(x, y));
}
