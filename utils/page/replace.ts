import type { Span } from '../model/tip';
import type { ReadBlock } from '../sites/adapter';
import { isGone } from '../sites/is-gone';
import { canReplace, editorKind, isFirefox } from './editor-kind';
import { selectionOf } from './selection';
import { elementsIn, isWholeText, plain, rangeOf, textAt, valueRange } from './text-map';
import { widenInValue, widenToLine } from './whole-line';
import { command, type Writer, write } from './write-words';

export { typeOn } from './write-words';

/*
 * The one path by which anything gets into a draft. Editors hear of it the way they hear of a spelling correction;
 * those that do not answer get the browser's own insertText, which they see as typing. Nothing is ever written into
 * the tree, and what cannot be verified is not retried. A part of its own: it comes with the first press.
 */

/** `done`: the draft holds exactly what was meant. `stale`: the words are no longer there. `refused`: nothing changed. `unsure`: something else came of it. */
export type Replaced = 'done' | 'stale' | 'refused' | 'unsure';

export interface Replacement {
  editor: HTMLElement;
  /** Reads the editor anew. */
  read(): ReadBlock[];
  /** Where, in blocks of a reading made just now; empty to insert. */
  span: Span;
  /** What must stand there. */
  expected: string;
  /** One paragraph; '' deletes. */
  text: string;
  /** Called when it was written, before that is verified. */
  isIn?(): void;
}

/** Editors follow the selection in `selectionchange`, which comes a task later. */
const SETTLE = 60;

/**
 * Replaces a stretch of a draft in one undo step, or leaves the draft alone.
 * Moves the focus into the editor: call it only for something the rep pressed.
 */
export async function replaceText(job: Replacement): Promise<Replaced> {
  return (await replace(wordsOf(job))).result;
}

/** A picture, or the place where a line was wrapped, reads as a space: where words go, it stays, with what is beyond it. */
function wordsOf(job: Replacement): Replacement {
  const { span, expected, text } = job;
  if (text !== '') return job;
  const blocks = job.read();
  const isGap = (at: number) =>
    !isWholeText(blocks, { ...span, start: span.start + at, end: span.start + at + 1 });
  const last = expected.trimEnd().length;
  let [start, end] = [expected.length - expected.trimStart().length, last];
  while (end < expected.length && !isGap(end)) end += 1;
  while (start > 0 && !isGap(start - 1)) start -= 1;
  const words = { ...span, start: span.start + start, end: span.start + end };
  return start < last ? { ...job, span: words, expected: expected.slice(start, end) } : job;
}

async function replace(job: Replacement): Promise<{ result: Replaced; by?: Writer }> {
  if (!canReplace(job.editor, job.text)) return { result: 'refused' };
  const before = job.read();
  if (!holds(before, job) || !isWholeText(before, job.span)) return { result: 'stale' };
  const wanted = wholeText(before, job.span, job.text);
  const original = wholeText(before);
  const by =
    job.editor.localName === 'textarea'
      ? writeArea(job.editor as HTMLTextAreaElement, before, job)
      : await writeRich(job, before);
  if (!by) return { result: 'stale' };
  job.isIn?.();
  await pause(job.editor);
  const after = job.read();
  const now = wholeText(after);
  if (now === wanted) return { result: 'done', by };
  if (now === original) return { result: 'refused' };
  // A change of length may let two wrapped lines of one paragraph read as one or as two: the words still have to agree.
  const same =
    now.replace(/\n/g, ' ') === wanted.replace(/\n/g, ' ') && paragraphs(after) === paragraphs(before);
  return same ? { result: 'done', by } : { result: 'unsure' };
}

export interface Applied {
  result: Replaced;
  /** Gives the words back; there where they can come back as they were. */
  undo?: () => Promise<Replaced>;
}

/**
 * Replaces a stretch of a draft, and says how to take it back: by the browser's own undo where the browser wrote and
 * nothing has changed since, else by the same path. Words of more than one look (half of them bold, say) come back whole
 * by an undo alone.
 */
export async function replaceWithUndo(given: Replacement): Promise<Applied> {
  const job = wordsOf(given);
  const before = job.read();
  const at = before.findIndex(({ block }) => block.id === job.span.block);
  const range = rangeOf(before, job.span);
  const isOneLook =
    job.expected === '' ||
    job.editor.localName === 'textarea' ||
    range?.startContainer === range?.endContainer;
  const { result, by } = await replace(job);
  const { start, end } = job.span;
  const old = before[at]?.block.text ?? '';
  const wanted = plain(old.slice(0, start) + job.text + old.slice(end));
  const after = wholeText(job.read());
  /** Where the new words stand, in a paragraph that has not changed since. */
  const stands = (): Span | undefined => {
    const block = isOneLook ? job.read()[at]?.block : undefined;
    return block && plain(block.text) === wanted
      ? { block: block.id, start, end: start + job.text.length }
      : undefined;
  };
  if (result !== 'done' || !(by === 'browser' || stands())) return { result };
  // A page has one history for all that is written in it: what came last there may be words in another field.
  let isLast = true;
  const wrote = () => {
    isLast = false;
  };
  job.editor.ownerDocument.addEventListener('input', wrote, { capture: true, once: true, passive: true });
  const undo = async (): Promise<Replaced> => {
    if (isGone(job.editor)) return 'stale';
    if (isLast && by === 'browser' && wholeText(job.read()) === after) {
      job.editor.focus({ preventScroll: true });
      job.editor.ownerDocument.execCommand('undo');
      await pause(job.editor);
      leaveSelection(job.editor);
      const now = wholeText(job.read());
      if (now !== after) return now === wholeText(before) ? 'done' : 'unsure';
    }
    const span = stands();
    return span ? replaceText({ ...job, span, expected: job.text, text: job.expected }) : 'stale';
  };
  return { result, undo };
}

/** An undo selects what it brings back: the next key would take it away again. */
function leaveSelection(editor: HTMLElement): void {
  if (editor.localName === 'textarea') {
    const area = editor as HTMLTextAreaElement;
    area.setSelectionRange(area.selectionEnd, area.selectionEnd);
    return;
  }
  const view = editor.ownerDocument.defaultView;
  const selection = view && selectionOf(view, editor);
  if (selection?.rangeCount && editor.contains(selection.focusNode)) selection.collapseToEnd();
}

function paragraphs(blocks: readonly ReadBlock[]): number {
  return new Set(blocks.map((read) => read.element)).size;
}

function holds(blocks: readonly ReadBlock[], { span, expected }: Replacement): boolean {
  const found = textAt(blocks, span);
  return found !== null && plain(found) === plain(expected);
}

/** All text in one line, with a stretch exchanged: what the draft reads like, whatever becomes of its paragraphs' names. */
function wholeText(blocks: readonly ReadBlock[], span?: Span, text = ''): string {
  return blocks
    .map(({ block }) =>
      span && block.id === span.block
        ? block.text.slice(0, span.start) + text + block.text.slice(span.end)
        : block.text,
    )
    .map((line) => plain(line).replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function pause(editor: HTMLElement): Promise<void> {
  return new Promise((done) => {
    (editor.ownerDocument.defaultView ?? window).setTimeout(done, SETTLE);
  });
}

/** Nothing is left of the paragraph. */
function isWholeLine(blocks: readonly ReadBlock[], { span, text }: Replacement): boolean {
  const line = blocks.find(({ block }) => block.id === span.block)?.block.text ?? '';
  return text === '' && !(line.slice(0, span.start) + line.slice(span.end)).trim();
}

function writeArea(area: HTMLTextAreaElement, blocks: ReadBlock[], job: Replacement): Writer | undefined {
  const range = valueRange(blocks, job.span);
  if (!range || plain(area.value.slice(range.start, range.end)) !== plain(job.expected)) return undefined;
  const { start, end } = isWholeLine(blocks, job) ? widenInValue(area.value, range) : range;
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  command(area.ownerDocument, job.text);
  return 'browser';
}

async function writeRich(job: Replacement, blocks: ReadBlock[]): Promise<Writer | undefined> {
  const { editor } = job;
  const view = editor.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  if (!view || !select(job, blocks, view)) return undefined;
  await pause(editor);
  // The editor may have re-rendered in the meantime: look again, and select again if the selection went elsewhere.
  const fresh = job.read();
  if (!holds(fresh, job)) return undefined;
  // Nothing stands at a place: that it is still the place, the rest of the draft says.
  if (job.expected === '' && wholeText(fresh) !== wholeText(blocks)) return undefined;
  if (!selected(view, fresh, job) && !select(job, fresh, view)) return undefined;
  if (!selected(view, fresh, job)) return undefined;
  return write(editor, view, job.text);
}

function select(job: Replacement, blocks: ReadBlock[], view: Window): boolean {
  const range = rangeOf(blocks, job.span);
  if (!range || !job.editor.contains(range.commonAncestorContainer)) return false;
  const line = blocks.find(({ block }) => block.id === job.span.block)?.element;
  if (line && isWholeLine(blocks, job) && editorKind(job.editor, isFirefox()).joins)
    widenToLine(range, line, job.editor);
  view.frameElement?.ownerDocument.defaultView?.focus();
  (view.frameElement as HTMLElement | null)?.focus();
  job.editor.focus({ preventScroll: true });
  const selection = selectionOf(view, job.editor);
  selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return true;
}

function selected(
  view: Window,
  blocks: readonly ReadBlock[],
  { editor, expected, span }: Replacement,
): boolean {
  const selection = selectionOf(view, editor);
  if (!selection || selection.rangeCount === 0) return false;
  if (!editor.contains(selection.anchorNode)) return false;
  if (plain(selection.toString()).trim() !== plain(expected).trim()) return false;
  return expected !== '' || isAt(selection.getRangeAt(0), rangeOf(blocks, span));
}

const BLOCK = 'p, div, li, ul, ol, td, th, tr, table, blockquote, pre, h1, h2, h3, h4, h5, h6';

/** The edge of a line lies between the two ends of a range without words. */
function crossesLine(between: Range): boolean {
  const isIn = (node: Node | null) => node !== null && between.intersectsNode(node);
  return (
    elementsIn(between, 'br').length > 0 ||
    elementsIn(between, BLOCK).some((block) => isIn(block.previousSibling) || isIn(block.nextSibling))
  );
}

/** Whether a caret stands at a place, whichever node either is told by: no words and no edge of a line are between them. */
function isAt(caret: Range, place: Range | null): boolean {
  if (!place) return false;
  const between = place.cloneRange();
  if (place.comparePoint(caret.startContainer, caret.startOffset) < 0)
    between.setStart(caret.startContainer, caret.startOffset);
  else between.setEnd(caret.startContainer, caret.startOffset);
  return between.toString() === '' && !crossesLine(between);
}
