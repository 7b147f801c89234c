import type { Span } from '../model/tip';
import type { ReadBlock } from '../sites/adapter';
import { blockOf } from './text-map';

/*
 * Between two assessments a tip's offsets go stale with every key. They are carried over the one stretch of text that
 * changed (common prefix and suffix). A tip that the change touches is dropped until the next assessment: better
 * no mark than a wrong one.
 */

/** `before[start, start + removed)` became `after[start, start + added)`. UTF-16 code units. */
export interface Edit {
  start: number;
  removed: number;
  added: number;
}

/** The smallest single edit that turns `before` into `after`; null when they are equal. Linear in the text. */
export function singleEdit(before: string, after: string): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { start, removed: before.length - start - tail, added: after.length - start - tail };
}

/**
 * Where `[start, end)` of the old text lies in the new one, or null when the edit touches it.
 * Text put directly before or after a stretch leaves it alone, except inside a word: "just" in "justice" is gone.
 */
export function carry(
  span: { start: number; end: number },
  before: string,
  after: string,
): { start: number; end: number } | null {
  const edit = singleEdit(before, after);
  if (!edit) return { start: span.start, end: span.end };
  const shift = edit.added - edit.removed;
  const moved =
    edit.start >= span.end
      ? { start: span.start, end: span.end }
      : edit.start + edit.removed <= span.start
        ? { start: span.start + shift, end: span.end + shift }
        : null;
  if (!moved) return null;
  if (before.slice(span.start, span.end) !== after.slice(moved.start, moved.end)) return null;
  return joined(before, span) === joined(after, moved) ? moved : null;
}

const WORD = /[\p{L}\p{N}]/u;

/** Which ends of the stretch continue a word: 0 none, 1 the start, 2 the end, 3 both. */
function joined(text: string, { start, end }: { start: number; end: number }): number {
  if (start === end) return 0;
  const glued = (at: number) => WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
  return (glued(start) ? 1 : 0) + (glued(end) ? 2 : 0);
}

/**
 * Where a stretch of a draft stands after it was typed on.
 * @param before what each block said when the stretch was found
 * @returns null where its words were changed or are gone
 */
export function locateSpan(
  span: Span,
  before: ReadonlyMap<string, string>,
  blocks: readonly ReadBlock[],
): Span | null {
  const was = before.get(span.block);
  const now = blockOf(blocks, span)?.block.text;
  if (was === undefined || now === undefined) return null;
  const moved = carry(span, was, now);
  return moved && { block: span.block, ...moved };
}
