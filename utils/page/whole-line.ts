/*
 * A line whose words go altogether goes with its break, and of an empty line on either side one goes along: nothing is
 * left to be tidied up. Only lines of one make are joined, so that no paragraph takes on the look of another.
 */

/** Shows something though it holds no words. */
const THINGS = 'img, hr, table, ul, ol, video, object, iframe, input, button, [contenteditable="false"]';

const isBreak = (node: Node | null): node is HTMLElement => (node as Element | null)?.localName === 'br';
const isNothing = (node: Node): boolean =>
  node.nodeType === 8 || (node.nodeType === 3 && node.textContent === '');

/** What stands beside a node in its line, at whatever depth; null at the line's end. */
function beside(node: Node, line: Element, side: 'previousSibling' | 'nextSibling'): Node | null {
  for (let at: Node = node; at !== line; at = at.parentNode!) {
    let next = at[side];
    while (next && isNothing(next)) next = next[side];
    if (next) return next;
    if (!at.parentNode) return null;
  }
  return null;
}

/** A line like `line` beside it: of the same tag and class, and no item of a list. */
function likeIt(line: Element, side: 'previousSibling' | 'nextSibling'): HTMLElement | null {
  let next = line[side];
  while (next && (isNothing(next) || (next.nodeType === 3 && !next.textContent!.trim()))) next = next[side];
  const other = next as HTMLElement | null;
  const isLike =
    other?.nodeType === 1 && other.localName === line.localName && other.className === line.className;
  return isLike && !other.matches('li, td, th') && !other.querySelector(THINGS) ? other : null;
}
const isEmpty = (line: HTMLElement | null): boolean => line?.textContent?.trim() === '';

/** All of a paragraph goes: up to the end of the one before, or to the start of the one after. */
function ofParagraph(range: Range, line: Element): void {
  const before = likeIt(line, 'previousSibling');
  const after = likeIt(line, 'nextSibling');
  if (before && after && isEmpty(before) && isEmpty(after)) {
    range.setStart(before, 0);
    range.setEnd(after, 0);
  } else if (before) {
    if (isEmpty(before)) range.setStart(before, 0);
    else atEnd(range, before);
  } else if (after) atStart(range, after);
}

/** The place behind the last words of a line. */
function atEnd(range: Range, line: Element): void {
  let last: Node = line;
  while (last.lastChild && !isBreak(last.lastChild)) last = last.lastChild;
  if (last.nodeType === 3) range.setStart(last, (last as Text).data.length);
  else range.setStart(last, last.lastChild ? last.childNodes.length - 1 : 0);
}
function atStart(range: Range, line: Element): void {
  let first: Node = line;
  while (first.firstChild && !isBreak(first.firstChild)) first = first.firstChild;
  range.setEnd(first, 0);
}

/**
 * Widens the stretch of a whole line's words to the line.
 * @param line the block that the words stand in, which may hold other lines, parted by breaks
 */
export function widenToLine(range: Range, line: Element, editor: HTMLElement): void {
  const before = beside(range.startContainer, line, 'previousSibling');
  const after = beside(range.endContainer, line, 'nextSibling');
  const isLast = isBreak(after) && !beside(after, line, 'nextSibling');
  if (!before && (!after || isLast)) {
    if (line !== editor && !line.matches('li, td, th')) ofParagraph(range, line);
    return;
  }
  if ((before && !isBreak(before)) || (after && !isBreak(after))) return;
  if (after && !isLast) {
    const next = beside(after, line, 'nextSibling');
    const isBetween = isBreak(next) && (!before || isBreak(beside(before, line, 'previousSibling')));
    range.setEndAfter(isBetween && beside(next, line, 'nextSibling') ? next : after);
  } else if (before) range.setStartBefore(before as HTMLElement);
}

/** The same in a text area's value. */
export function widenInValue(
  value: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const isLine = (at: number) => value[at] === '\n';
  const isFirst = start === 0;
  if ((!isFirst && !isLine(start - 1)) || (end < value.length && !isLine(end))) return { start, end };
  if (end === value.length) return { start: Math.max(0, start - 1), end };
  const isBetween = isLine(end + 1) && (isFirst || isLine(start - 2));
  return { start, end: end + (isBetween ? 2 : 1) };
}
