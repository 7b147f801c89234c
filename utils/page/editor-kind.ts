/*
 * Editors differ in two things only: some take a replacement into their undo history as a step of its own only when
 * an arrow key was seen before and after it, and one cannot be trusted at all in one browser (measured: the text
 * lands elsewhere and undo does not take it back).
 */

/** roosterjs (Outlook, Proton) takes an undo snapshot on a cursor key, if it saw a character typed before it. */
const ROOSTER = '[id^="editorParent_"] [contenteditable], [id^="rooster-editor"], .rooster-editor';
/** TinyMCE and CKEditor 5 take one on any cursor key. */
const SNAPSHOT_ON_ARROW = `${ROOSTER}, .mce-content-body, .ck-editor__editable`;
const DRAFT_JS = '.public-DraftEditor-content, [data-editor][data-block="true"]';

export interface EditorKind {
  /** Send an untrusted ArrowRight before and after: the caret does not move, the editor closes its undo step. */
  arrow: boolean;
  /** Send an untrusted key press after the change, so that the editor counts it as content of its own. */
  press: boolean;
  /** Takes a removal that goes from one paragraph into the next. */
  joins: boolean;
  /** Offer Copy only. */
  copyOnly: boolean;
}

const isDraftJs = (editor: HTMLElement) =>
  editor.matches(DRAFT_JS) || editor.querySelector(DRAFT_JS) !== null;

/** @param editor the editable element @param firefox whether this browser is Firefox */
export function editorKind(editor: HTMLElement, firefox: boolean): EditorKind {
  return {
    arrow: editor.matches(SNAPSHOT_ON_ARROW),
    press: editor.matches(ROOSTER),
    joins: !isDraftJs(editor),
    copyOnly: firefox && isDraftJs(editor),
  };
}

/** Firefox and no other browser knows this property. */
export function isFirefox(): boolean {
  return CSS.supports('-moz-appearance', 'none') && navigator.userAgent.includes('Firefox');
}

/** Whether the editor can be trusted with a replacement; if not, the card offers Copy and says so. */
export function canReplace(editor: HTMLElement, text: string): boolean {
  return !text.includes('\n') && !editorKind(editor, isFirefox()).copyOnly;
}
