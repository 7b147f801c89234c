import { EDITABLE, NARROWEST } from './editable';
import { ADDRESSED, frameDocument, hostOf, isShown, type Picks, saysFrom, textOf, tidy } from './pick';

/*
 * Whether a page shows a mail, and whether something may be written on it: asked of pages that nobody told us about, before
 * what reads the one or the other is fetched.
 */

/** A selector of elements with any of some roles. */
export const byRole = (...roles: string[]): string => roles.map((role) => `[role="${role}"]`).join();

/** A mail that a page marks as one. */
export const MESSAGE: Picks = [
  '[itemtype*="schema.org/EmailMessage"]',
  `:is([role="article"], article):has(${ADDRESSED}):not([class*="internal" i], [class*="private" i], [class~="note" i], [class*="-note" i], [aria-label^="internal" i])`,
];

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
  element.parentElement ?? hostOf(element) ?? null;
/** The elements around one below the body, nearest first, so many at most. */
export function* nearestAround(element: Element, most: number): Generator<Element> {
  let at = aroundIt(element);
  for (let up = 0; at && at !== element.ownerDocument.body && up < most; up += 1, at = aroundIt(at)) yield at;
}

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

/** More texts than this are a list, or mean harm. */
const MOST_TEXTS = 6000;
/** A whole text, or the words before its colon. */
const LABEL = /^[^:：]{1,24}(?:[:：]|$)/;

/** Whether a mail's head is shown: a word for its sender, and an address in the same row. */
export function showsHead(root: Node): boolean {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < MOST_TEXTS && texts.nextNode(); seen += 1) {
    const { data, parentElement } = texts.currentNode as Text;
    const [label] = LABEL.exec(data.trim()) ?? [];
    const row = label && saysFrom(label) ? parentElement?.parentElement : null;
    if (row?.textContent?.includes('@') || row?.querySelector(ADDRESSED)) return true;
  }
  return false;
}

/** What answers a mail, in the languages of the common interfaces. */
const REPLY =
  'reply|antwo|répon[ds]|resp(?:on[ds]|ost|uest)|rispo|beantwoord|svar|odpowi|odpov|vastaa|yanıtla|trả lời|ответ|відпов|отгов|odgovor|răspun|válasz|απαντ|balas|رد|השב|返信|回复|回覆|답장';
const ANSWERS = new RegExp(`^(?:${REPLY})`, 'iu');
/** "Write a reply": what a place to write says of itself; under a post stands a form for that. */
export const ANSWERED = new RegExp(`(?<!\\p{L})(?:${REPLY})`, 'iu');
const FIELDS = ':is(textarea, [contenteditable="true"]):not(form *)';
const CONTROLS = 'button, a, [role="button"], [role="menuitem"], [role="tab"], summary, input[type="submit"]';

/** Named as answering, whatever the language shown. */
const NAMED = ':is([class*="reply" i], [id*="reply" i], [data-testid*="reply" i])';

/** A link that writes an answer, as archives of lists have it on who wrote. */
const ANSWERING =
  'a[href^="mailto:" i]:is([href*="in-reply-to=" i], [href*="subject=re%3a" i], [href*="subject=re:" i])';

/**
 * Whether something answers a mail; an article with its author's address has nothing of the kind.
 * @param apart a part that is not looked at
 */
export function mayAnswer(root: ParentNode, apart: Element | null = null): boolean {
  const says = (one: Element) =>
    [textOf(one), one.getAttribute('aria-label'), one.getAttribute('title')].some((text) =>
      ANSWERS.test(tidy(text ?? '')),
    );
  const found = (pick: string) => [...root.querySelectorAll(pick)].filter((one) => !apart?.contains(one));
  for (const field of found(FIELDS))
    if (['placeholder', 'data-placeholder'].some((name) => ANSWERED.test(field.getAttribute(name) ?? '')))
      return true;
  if (found(ANSWERING).length > 0) return true;
  return found(CONTROLS).some(
    (one) => says(one) || (!textOf(one) && (one.matches(NAMED) || one.querySelector(NAMED))),
  );
}

/** Whether something answers a mail, in any tree or frame of the page. */
export const isAnswerable = (document: Document): boolean =>
  [...places(document)].some(([place]) => mayAnswer(place));
