import type { Composer, ReadBlock } from '../sites/adapter';
import type { PageEnv } from './env';
import { selectionOf } from './selection';
import { offsetOf } from './text-map';

const TERMINAL = /[.!?…。！？؟][\s"'”’»)\]]*$/u;
/** Kinds of input after which what stands there is finished: a new line, a paste, an undo. */
const FINISHED = /^(insertParagraph|insertLineBreak|insertFrom|insertReplacementText|deleteBy|history)/;
/** Where a site that renders a recipient anew in its place keeps who it is: people are read there (`people.ts`). */
const NAMED = [
  'email',
  'data-hovercard-id',
  'data-email',
  'data-address',
  'data-value',
  'title',
  'aria-label',
];

/** Everything that changes what is read. */
const TEXT = { childList: true, subtree: true, characterData: true };

/** Whether an input event ends a sentence: terminal punctuation, a new line, or text that came whole. */
function endsSentence(event: Event): boolean {
  const { inputType = '', data = null } = event as InputEvent;
  return FINISHED.test(inputType) || (typeof data === 'string' && TERMINAL.test(data));
}

/** Where the rep is typing, as a block and an offset into its text; null when the caret is elsewhere. */
export function caretOf(
  editor: HTMLElement,
  blocks: readonly ReadBlock[],
): { block: string; offset: number } | null {
  if (editor.localName === 'textarea') {
    const at = (editor as HTMLTextAreaElement).selectionEnd;
    if (editor.ownerDocument.activeElement !== editor) return null;
    const read = blocks.filter((one) => (one.valueStart ?? 0) <= at).pop();
    return read
      ? { block: read.block.id, offset: Math.min(at - (read.valueStart ?? 0), read.block.text.length) }
      : null;
  }
  const view = editor.ownerDocument.defaultView;
  const selection = view && selectionOf(view, editor);
  if (!selection?.focusNode || !editor.contains(selection.focusNode)) return null;
  return offsetOf(blocks, selection.focusNode, selection.focusOffset);
}

/** Whether the writer has said nothing yet. */
export const isBlank = (blocks: readonly ReadBlock[]): boolean =>
  !blocks.some(({ block }) => block.role === 'author' && block.text.trim() !== '');

export interface Typist {
  /** The text changed, or is about to. @param writes the rep goes on with the sentence at the caret */
  stirred(finished: boolean, writes?: boolean): void;
  /** The text stands there as it is now. */
  rendered(): void;
  headerChanged(): void;
  /** The focus left the editor. */
  left(): void;
  composing(now: boolean): void;
}

/** The frame that an editor stands in, where the composer stands around it. */
function frameBetween(editor: Element, root: Element): Element | null | undefined {
  return editor.ownerDocument === root.ownerDocument ? null : editor.ownerDocument.defaultView?.frameElement;
}

/**
 * Listens to one composer, in whatever document its editor lives. Editors that prevent the browser's own input send no
 * `input` event, and some render a task later: `beforeinput` and one observer on the editor hear those.
 */
export function listenToComposer(
  env: PageEnv,
  composer: Composer,
  signal: AbortSignal,
  typist: Typist,
): void {
  const { editor } = composer;
  const options = { signal, passive: true };
  const heard = (event: Event) => {
    // Where the page takes away what is being composed, nothing tells of the end: the next key does.
    if ((event as InputEvent).isComposing === false) typist.composing(false);
    const finished = endsSentence(event);
    // A blank behind its end does not go on with a sentence.
    typist.stirred(finished, !finished && (event as InputEvent).data?.trim() !== '');
  };
  for (const type of ['beforeinput', 'input']) editor.addEventListener(type, heard, options);
  editor.addEventListener('compositionstart', () => typist.composing(true), options);
  editor.addEventListener(
    'compositionend',
    (event) => {
      typist.composing(false);
      heard(event);
    },
    options,
  );
  editor.addEventListener(
    'focusout',
    () => {
      typist.composing(false);
      typist.left();
    },
    options,
  );
  // What was begun in an editor that stood here before goes with it.
  typist.composing(false);
  const changes = new MutationObserver(() => {
    typist.stirred(false);
    typist.rendered();
  });
  if (editor.localName !== 'textarea') {
    changes.observe(editor, TEXT);
  }
  const stirred = () => typist.stirred(false);
  const headers = new MutationObserver(() => {
    followHeader();
    typist.headerChanged();
  });
  // A row that was opened since, for copies, is followed from then on; following twice is following once.
  const followHeader = () => {
    for (const area of composer.headerAreas()) {
      headers.observe(area, { ...TEXT, attributeFilter: NAMED });
      area.addEventListener('input', stirred, options);
    }
  };
  followHeader();
  const host = frameBetween(editor, composer.root) ?? editor;
  for (let at = host.parentElement; at && composer.root.contains(at); at = at.parentElement) {
    headers.observe(at, { childList: true });
  }
  signal.addEventListener('abort', () => {
    changes.disconnect();
    headers.disconnect();
  });
  const frame = editor.ownerDocument.defaultView;
  if (frame && frame !== env.view) env.guard.watch(frame, signal);
}
