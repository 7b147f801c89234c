import { startOf } from '../sites/is-gone';
import { type Box, intersect } from './place';

/* Where things of the page stand, in CSS pixels of the top window, whatever frame they live in. */

/** What of the window can be seen (a pinch-zoomed window shows a part of its page). */
export function windowBox(view: Window): Box {
  const seen = view.visualViewport;
  const left = seen?.offsetLeft ?? 0;
  const top = seen?.offsetTop ?? 0;
  return {
    left,
    top,
    right: left + (seen?.width ?? view.innerWidth),
    bottom: top + (seen?.height ?? view.innerHeight),
  };
}

/** The frame that a document is shown in; null for the page that we work in. */
function frameAround(document: Document): Element | null {
  const view = document.defaultView;
  return view && view !== window ? view.frameElement : null;
}

/** A box of a document's own coordinates in those of the top window. */
function toTop(box: Box, document: Document): Box {
  let result = { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  let frame = frameAround(document);
  while (frame) {
    const outer = frame.getBoundingClientRect();
    const scale = frame.clientWidth > 0 ? outer.width / (frame as HTMLElement).offsetWidth || 1 : 1;
    const left = outer.left + frame.clientLeft * scale;
    const top = outer.top + frame.clientTop * scale;
    result = {
      left: left + result.left * scale,
      top: top + result.top * scale,
      right: left + result.right * scale,
      bottom: top + result.bottom * scale,
    };
    frame = frameAround(frame.ownerDocument);
  }
  return result;
}

/** Where an element stands. */
export function boxOf(element: Element): Box {
  return toTop(element.getBoundingClientRect(), element.ownerDocument);
}

/** The part of an element that is not scrolled or clipped away, or null when nothing of it is seen. */
export function visibleBox(element: Element, view: Window): Box | null {
  let box: Box | null = boxOf(element);
  let inner: Element = element;
  for (;;) {
    const outer: Element | null = parentOf(inner);
    if (!outer || !box) break;
    if (outer.ownerDocument !== inner.ownerDocument) box = intersect(box, boxOf(outer));
    else if (outer !== outer.ownerDocument.documentElement && outer !== outer.ownerDocument.body) {
      const { overflowX, overflowY } = outer.ownerDocument.defaultView!.getComputedStyle(outer);
      if (overflowX !== 'visible' || overflowY !== 'visible') box = intersect(box, boxOf(outer));
    }
    inner = outer;
  }
  return box && intersect(box, windowBox(view));
}

/** The element around, through shadow roots and out of frames. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if ('host' in root) return (root as ShadowRoot).host;
  return frameAround(element.ownerDocument);
}

/** The lines a range covers; empty when it is not rendered. */
export function linesOf(range: Range): Box[] {
  const document = startOf(range)?.ownerDocument;
  if (!document) return [];
  return [...range.getClientRects()]
    .filter((rect) => rect.width > 0 && rect.height > 0)
    .map((rect) => toTop(rect, document));
}

/** The paragraph that a range begins in. */
export function paragraphOf({ startContainer: node }: Range): Element | null {
  const inline = node.nodeType === 1 ? (node as Element) : node.parentElement;
  return inline?.closest('p, div, td, li, blockquote') ?? inline;
}

/** The lines of words, and the pictures, of an editor that are seen inside an area; none of a text area. */
export function wordsIn(editor: Element, area: Box): Box[] {
  const { ownerDocument } = editor;
  const range = ownerDocument.createRange();
  const found: Box[] = [];
  const unit = toTop({ left: 0, top: 0, right: 1, bottom: 1 }, ownerDocument);
  const scale = unit.right - unit.left || 1;
  const local: Box = {
    left: (area.left - unit.left) / scale,
    top: (area.top - unit.top) / scale,
    right: (area.right - unit.left) / scale,
    bottom: (area.bottom - unit.top) / scale,
  };
  function look(element: Element): void {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        if ((node as Text).data.trim() === '') continue;
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) if (intersect(rect, local)) found.push(rect);
      } else if (node.nodeType === 1) {
        const rect = (node as Element).getBoundingClientRect();
        // What is laid out as if it were not there has no box, and its words have.
        const isBare = rect.width === 0 && rect.height === 0;
        if (!isBare && !intersect(rect, local)) continue;
        if ((node as Element).localName === 'img') found.push(rect);
        else look(node as Element);
      }
    }
  }
  if (editor.localName !== 'textarea') look(editor);
  return found.map((box) => toTop(box, ownerDocument));
}

/** The caret of an editor's selection, or null when it is elsewhere. Of a text area, the lines that it must be in. */
export function caretBox(editor: HTMLElement, selection: Selection | null): Box | null {
  if (editor.localName === 'textarea') return caretLines(editor as HTMLTextAreaElement);
  if (!selection || selection.rangeCount === 0 || !editor.contains(selection.focusNode)) return null;
  const range = selection.getRangeAt(0);
  const rects = range.getClientRects();
  const rect = rects[rects.length - 1];
  if (rect && rect.height > 0) return toTop(rect, editor.ownerDocument);
  // An empty line has no rect of its own: its element has.
  const { focusNode, focusOffset } = selection;
  const child = focusNode?.childNodes[focusOffset] ?? focusNode;
  const element = child?.nodeType === 1 ? (child as Element) : child?.parentElement;
  if (!element || element === editor) return null;
  const box = boxOf(element);
  return { ...box, right: Math.min(box.right, box.left + 4), bottom: Math.min(box.bottom, box.top + 28) };
}

/**
 * A text area does not say where its caret is, and to lay its text out a second time would cost more than a key may. The
 * share of its lines that stand before the caret tells it closely enough, counted by how many letters fit into a line;
 * where the text is higher than the area, the share of that height.
 */
function caretLines(area: HTMLTextAreaElement): Box | null {
  const { value, selectionEnd, ownerDocument, clientWidth, clientHeight, scrollHeight } = area;
  if ((area.getRootNode() as Document | ShadowRoot).activeElement !== area) return null;
  const style = ownerDocument.defaultView!.getComputedStyle(area);
  const pixels = (text: string) => Number.parseFloat(text) || 0;
  const size = pixels(style.fontSize);
  const height = pixels(style.lineHeight) || size * 1.2;
  const [above, below] = [pixels(style.paddingTop), pixels(style.paddingBottom)];
  const width = clientWidth - pixels(style.paddingLeft) - pixels(style.paddingRight);
  const most = Math.max(1, width / (size * 0.48));
  const lines = (text: string) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / most)), 0);
  const before = lines(value.slice(0, selectionEnd));
  const all = Math.max(before, lines(value));
  const text = scrollHeight > clientHeight + 1 ? scrollHeight - above - below : all * height;
  const end = area.clientTop + above + (before / all) * text - area.scrollTop;
  const { left, right, top } = area.getBoundingClientRect();
  return toTop({ left, right, top: top + end - 2 * height, bottom: top + end + height }, ownerDocument);
}

/** The editor, or the outermost frame of the top document that holds it. */
export function frameOf(editor: Element): Element {
  let element = editor;
  for (;;) {
    const frame = frameAround(element.ownerDocument);
    if (!frame) return element;
    element = frame;
  }
}
