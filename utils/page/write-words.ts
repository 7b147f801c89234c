import { editorKind, isFirefox } from './editor-kind';
import { selectionOf } from './selection';

/* How words get in where the caret is: as a spelling correction, to who takes it, or as the browser's own insertText. */

/** Who wrote what was written: the browser, whose own history then holds it, or the editor. */
export type Writer = 'browser' | 'editor';

/** Has the browser write where the caret is; '' deletes what is selected. */
export function command(document: Document, text: string): void {
  // Deprecated and without a successor: the only way to write that keeps the browser's own undo history.
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
}

/** Puts words in the place of what is selected, by way of the editor if it takes them. */
export function write(editor: HTMLElement, view: Window & typeof globalThis, text: string): Writer {
  const { arrow, press } = editorKind(editor, isFirefox());
  if (arrow) key(editor, view, 'ArrowRight', 39);
  const isTaken = offer(editor, view, text);
  if (!isTaken) command(editor.ownerDocument, text);
  if (press) key(editor, view, 'Unidentified', 0, ['keypress']);
  if (arrow) key(editor, view, 'ArrowRight', 39);
  return isTaken ? 'editor' : 'browser';
}

/** Writes what the rep typed while words were on their way, where the caret is now. */
export function typeOn(editor: HTMLElement, text: string): void {
  const view = editor.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  // Firefox itself tells an editor of what it is about to write, and CKEditor would take it twice; Chromium does not.
  if (!view || isFirefox() || editor.localName === 'textarea') command(editor.ownerDocument, text);
  else write(editor, view, text);
}

/** Offers the change as a spelling correction would come. True when the editor took it. */
function offer(editor: HTMLElement, view: Window & typeof globalThis, text: string): boolean {
  const selection = selectionOf(view, editor);
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range) return false;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const event = new view.InputEvent('beforeinput', {
    inputType: text === '' ? 'deleteContentBackward' : 'insertReplacementText',
    data: text === '' ? null : text,
    targetRanges: [new view.StaticRange({ startContainer, startOffset, endContainer, endOffset })],
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  // The element the caret is in: editors with nested hosts listen there.
  return !editor.dispatchEvent(event);
}

/** Untrusted, so that the browser does nothing with it: only the editor's own history hears it. */
function key(
  editor: HTMLElement,
  view: Window & typeof globalThis,
  name: string,
  keyCode: number,
  types: readonly string[] = ['keydown', 'keyup'],
): void {
  const init = { key: name, code: name, keyCode, which: keyCode, bubbles: true, cancelable: true };
  for (const type of types) editor.dispatchEvent(new view.KeyboardEvent(type, init as KeyboardEventInit));
}
