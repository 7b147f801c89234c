/*
 * Editors differ in two things only: some take a replacement into their undo history as a step of its own only when
 * an arrow key was seen before and after it, and one cannot be trusted at all in one browser (measured: the text
 * lands elsewhere and undo does not take it back).
 */

/** roosterjs (Outlook, Proton), TinyMCE and CKEditor 5 take an undo snapshot on cursor keys. */
const SNAPSHOT_ON_ARROW =
  '[id^="editorParent_"] [contenteditable], [id^="rooster-editor"], .rooster-editor, .mce-content-body, .ck-editor__editable';
const DRAFT_JS = '.public-DraftEditor-content, [data-editor][data-block="true"]';

export interface EditorKind {
  /** Send an untrusted ArrowRight before and after: the caret does not move, the editor closes its undo step. */
  arrow: boolean;
  /** Offer Copy only. */
  copyOnly: boolean;
}

/** @param editor the editable element @param firefox whether this browser is Firefox */
export function editorKind(editor: HTMLElement, firefox: boolean): EditorKind {
  return {
    arrow: editor.matches(SNAPSHOT_ON_ARROW),
    copyOnly: firefox && (editor.matches(DRAFT_JS) || editor.querySelector(DRAFT_JS) !== null),
  };
}

/** Firefox and no other browser knows this property. */
export function isFirefox(): boolean {
  return CSS.supports('-moz-appearance', 'none') && navigator.userAgent.includes('Firefox');
}
