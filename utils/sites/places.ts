import { ADDRESSED, frameDocument, isShown, type Picks, textOf, tidy } from './pick';

/*
 * Whether a page shows a mail, and whether something may be written on it: asked of pages that nobody told us about, before
 * what reads the one or the other is fetched.
 */

/** A mail that a page marks as one. */
export const MESSAGE: Picks = [
  '[itemtype*="schema.org/EmailMessage"]',
  `:is([role="article"], article):has(${ADDRESSED}):not([class*="internal" i], [class*="private" i], [class~="note" i], [class*="-note" i], [aria-label^="internal" i])`,
];
export const EDITABLE = '[contenteditable]:not([contenteditable="false"]), textarea';
/** A mail is written in nothing narrower, in pixels. */
export const NARROWEST = 180;

/** Whether a page shows a mail that the generic reader knows as one. */
export function showsMail(document: Document): boolean {
  return document.querySelector(MESSAGE.join()) !== null;
}

/** Documents and open shadow roots that this page can see, the page's own first, each with the frame that it is in. */
export function* places(
  root: Document | ShadowRoot,
  host: HTMLElement | null = null,
): Generator<[Document | ShadowRoot, HTMLElement | null]> {
  yield [root, host];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.shadowRoot) yield* places(element.shadowRoot, host);
    else if (element.localName === 'iframe' && isShown(element)) {
      const inner = frameDocument(element);
      if (inner?.body) yield* places(inner, host ?? element);
    }
  }
}

/** The element around another one, out of a shadow tree too. */
export const aroundIt = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;

/** Whether the whole document of a frame is an editor. */
export const isEditorFrame = (frame: HTMLElement | null, place: Document | ShadowRoot): place is Document =>
  frame !== null &&
  ((place as Document).designMode === 'on' || Boolean((place as Document).body?.isContentEditable));

/** Whether something wide enough for a mail can be typed into; whether it is one, the reader of mails tells. */
export function mayWrite(document: Document): boolean {
  for (const [place, frame] of places(document)) {
    if (isEditorFrame(frame, place)) return true;
    for (const editor of place.querySelectorAll<HTMLElement>(EDITABLE)) {
      if (isShown(editor) && (frame ?? editor).getBoundingClientRect().width >= NARROWEST) return true;
    }
  }
  return false;
}

/** What answers a mail, in the languages of the common interfaces. */
const REPLY =
  /^(?:reply|antwort\p{L}*|répond\p{L}*|respond\p{L}*|rispond\p{L}*|beantwoord\p{L}*|svar\p{L}*|odpowi\p{L}*|odpov\p{L}*|vastaa|yanıtla|trả lời|ответить|رد|השב|返信|回复|回覆|답장)/iu;
const CONTROLS = 'button, a, [role="button"], [role="menuitem"], [role="tab"], summary, input[type="submit"]';

/** Whether something on the page answers a mail; an article with its author's address has nothing of the kind. */
export function mayAnswer(document: Document): boolean {
  const says = (one: Element) =>
    [textOf(one), one.getAttribute('aria-label'), one.getAttribute('title')].some((text) =>
      REPLY.test(tidy(text ?? '')),
    );
  return [...document.querySelectorAll(CONTROLS)].some(says);
}
