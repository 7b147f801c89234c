import type { Span } from '../model/tip';
import type { ReadBlock, Segment } from '../sites/adapter';

/*
 * From offsets in a block to places in the page and back. The blocks were read from the same nodes, so nothing is
 * searched for: a stretch is where its segments say, or nowhere.
 */

/** The block that a stretch is in. */
export const blockOf = (blocks: readonly ReadBlock[], span: Span): ReadBlock | undefined =>
  blocks.find(({ block }) => block.id === span.block);

/** How white space and other look-alikes compare: each kind of space is one plain space. */
export function plain(text: string): string {
  return text.replace(/[\s\u00a0]/g, ' ');
}

function alive(segment: Segment | undefined): segment is Segment {
  return (
    segment?.node.isConnected === true &&
    segment.offset + segment.end - segment.start <= segment.node.data.length
  );
}

/** The text as the nodes hold it now still reads as the block says. */
function unchanged(read: ReadBlock, segments: readonly Segment[]): boolean {
  return segments.every(
    ({ node, offset, start, end }) =>
      plain(node.data.slice(offset, offset + end - start)) === plain(read.block.text.slice(start, end)),
  );
}

/**
 * A live Range over a stretch of a block, or null when the nodes no longer hold it, when the stretch has no text of
 * its own (a text area, a picture), or when it begins or ends inside something that is no text.
 * @param span UTF-16 offsets into the text of the block it names; an empty one gives a collapsed range
 */
export function rangeOf(blocks: readonly ReadBlock[], span: Span): Range | null {
  const read = blockOf(blocks, span);
  if (!read || span.start < 0 || span.end < span.start || span.end > read.block.text.length) return null;
  const { segments } = read;
  if (span.start === span.end) return caretRange(segments, span.start);
  const inside = segments.filter((one) => one.end > span.start && one.start < span.end);
  const first = inside[0];
  const last = inside[inside.length - 1];
  if (!alive(first) || !alive(last) || !unchanged(read, inside)) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.offset + Math.max(0, span.start - first.start));
  range.setEnd(last.node, last.offset + Math.min(last.end, span.end) - last.start);
  return range;
}

function caretRange(segments: readonly Segment[], at: number): Range | null {
  const segment = segments.find((one) => one.start <= at && at <= one.end);
  if (!alive(segment)) return null;
  const range = segment.node.ownerDocument.createRange();
  range.setStart(segment.node, segment.offset + at - segment.start);
  range.collapse(true);
  return range;
}

/** Shows something that a stretch of words would take along. */
const THINGS = 'img, hr, table, video, object, iframe, input, button, [contenteditable="false"]';

/**
 * The elements that a range holds, wholly or in part. They are looked for where they stand: a copy of what a range holds
 * asks for its pictures once more, and no request may come of reading a draft.
 */
export function elementsIn(range: Range, selector: string): Element[] {
  const { commonAncestorContainer: around } = range;
  return 'querySelectorAll' in around
    ? [...(around as Element).querySelectorAll(selector)].filter((one) => range.intersectsNode(one))
    : [];
}

/** Whether nothing but the end of a wrapped line is between two pieces of a text. */
function isWrap({ node, offset, start, end }: Segment, next: Segment): boolean {
  if (next.start - end !== 1 || !node.isConnected || !next.node.isConnected) return false;
  const between = node.ownerDocument.createRange();
  between.setStart(node, Math.min(offset + end - start, node.data.length));
  between.setEnd(next.node, Math.min(next.offset, next.node.data.length));
  return between.toString().trim() === '' && elementsIn(between, THINGS).length === 0;
}

/**
 * Whether every character of the stretch belongs to a text node, or is the end of a wrapped line, so that replacing it
 * replaces nothing else.
 */
export function isWholeText(blocks: readonly ReadBlock[], span: Span): boolean {
  const read = blockOf(blocks, span);
  if (!read) return false;
  if (read.valueStart !== undefined) return true;
  let at = span.start;
  let last: Segment | undefined;
  for (const segment of read.segments) {
    if (segment.start > at && !(last && isWrap(last, segment))) break;
    if (segment.end > at) at = segment.end;
    last = segment;
  }
  return at >= span.end;
}

/** Where a text area's value holds a stretch: UTF-16 offsets, or null for a block that is not a text area's. */
export function valueRange(blocks: readonly ReadBlock[], span: Span): { start: number; end: number } | null {
  const read = blockOf(blocks, span);
  if (read?.valueStart === undefined) return null;
  return { start: read.valueStart + span.start, end: read.valueStart + span.end };
}

/** What the blocks hold at a stretch, or null when there is no such stretch. */
export function textAt(blocks: readonly ReadBlock[], span: Span): string | null {
  const read = blockOf(blocks, span);
  return read && span.end <= read.block.text.length ? read.block.text.slice(span.start, span.end) : null;
}

/** The block and offset of a place in the tree (a caret), or null outside every block. */
export function offsetOf(
  blocks: readonly ReadBlock[],
  node: Node,
  offset: number,
): { block: string; offset: number } | null {
  if (node.nodeType !== 3) return offsetInElement(blocks, node, offset);
  let near: { block: string; offset: number } | null = null;
  for (const { block, segments } of blocks) {
    for (const segment of segments) {
      if (segment.node !== node) continue;
      const inside = Math.min(Math.max(offset - segment.offset, 0), segment.end - segment.start);
      near = { block: block.id, offset: segment.start + inside };
      if (offset <= segment.offset + segment.end - segment.start) return near;
    }
  }
  return near;
}

/** A caret between children: it stands at the end of the text before it, else at the start of the text after it. */
function offsetInElement(
  blocks: readonly ReadBlock[],
  node: Node,
  offset: number,
): { block: string; offset: number } | null {
  const caret = node.ownerDocument?.createRange();
  if (!caret) return null;
  caret.setStart(node, Math.min(offset, node.childNodes.length));
  for (const read of blocks) {
    if (!node.contains(read.element) && !read.element.contains(node)) continue;
    for (const segment of read.segments) {
      if (segment.node.isConnected && caret.comparePoint(segment.node, segment.offset) >= 0) {
        return { block: read.block.id, offset: segment.start };
      }
    }
  }
  const last = blocks.filter((read) => read.element === node || node.contains(read.element)).pop();
  return last ? { block: last.block.id, offset: last.block.text.length } : null;
}
