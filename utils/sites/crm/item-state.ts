import { isUnseen, query, queryAll } from './dom';

/* What an item of a list shows without a word of whether it was done. */

const BOXES = 'input[type="checkbox"],[role="checkbox"]';
/** "is-completed", "task--done": a class of the item itself. */
const CLASSED = /(?:^|[\s_-])(?:completed|done|checked|finished)(?=$|\s)/i;

const isTicked = (box: Element): boolean =>
  box.tagName === 'INPUT'
    ? (box as HTMLInputElement).checked || box.hasAttribute('checked')
    : box.getAttribute('aria-checked') === 'true';

/**
 * Whether an item is ticked off: its one box is ticked, its words are crossed out, or its class says so. A box that is
 * not ticked says nothing: lists have them to select rows by.
 */
export function isTickedOff(item: Element): boolean {
  if (CLASSED.test(item.getAttribute('class') ?? '')) return true;
  const boxes = queryAll(item, BOXES).filter((box) => !isUnseen(box));
  if (boxes.length === 1 && isTicked(boxes[0]!)) return true;
  const crossed = query(item, 's,del,strike,[style*="line-through"]');
  return (
    crossed !== null && (crossed.textContent ?? '').trim().length * 2 > (item.textContent ?? '').trim().length
  );
}

const PINNED =
  /^(?:pinned|angeheftet|angepinnt|épinglée?|fijad[oa]|fixad[oa]|in evidenza|vastgezet)(?: (?:by|von|par|por|da|door) .{2,40})?$/iu;

/** Whether a text says that an item was pinned, and nothing of what it is. */
export const isPinMark = (text: string): boolean => text.length < 60 && PINNED.test(text);
