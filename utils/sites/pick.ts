/*
 * Looking things up in a page that is not ours: several selectors a thing, best first, the first that hits wins.
 * Only outermost matches count, because mail holds pasted pieces of every webmail.
 */

/** Selectors of one thing, best first. */
export type Picks = readonly string[];
type Root = ParentNode;

/** Elements that carry somebody's address. */
export const ADDRESSED =
  '[email],[data-email],[data-address],[data-mail*="@"],[title*="@"],[href^="mailto:"],[aria-label*="@"]';

/** All matches of one selector; none where the browser does not know the selector. */
function select(root: Root, selector: string): HTMLElement[] {
  try {
    return [...root.querySelectorAll<HTMLElement>(selector)];
  } catch {
    return [];
  }
}

/** Whether an element takes part in what the rep sees: connected, displayed and not hidden. */
export function isShown(element: Element | null | undefined): boolean {
  if (!element?.isConnected) return false;
  return element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0;
}

/** The element that carries the shadow tree which an element stands in; undefined in the page itself. */
export const hostOf = (element: Element): HTMLElement | undefined =>
  (element.getRootNode() as Partial<ShadowRoot>).host as HTMLElement | undefined;

/** An element behind those that carry the shadow trees around it, outermost first. */
function line(element: Element): Element[] {
  const host = hostOf(element);
  return host ? [...line(host), element] : [element];
}

/** Whether an element holds another one, shadow trees taken along. */
export const holds = (outer: Element, inner: Element): boolean =>
  line(inner).some((one) => outer.contains(one));

/** Whether the second of two elements of a document stands behind the first; what stands in a shadow tree stands where its host does. */
export function follows(before: Element, after: Element): boolean {
  if (before.ownerDocument !== after.ownerDocument) return false;
  const position = before.compareDocumentPosition(after);
  if (!(position & 1)) return (position & 4) !== 0;
  const [one, two] = [line(before), line(after)];
  const at = two.findIndex((element, up) => element !== one[up]);
  return at >= 0 && (!one[at] || (one[at].compareDocumentPosition(two[at]!) & 4) !== 0);
}

/** Drops every element that lies inside another one of the list. */
export function outermost<T extends Element>(elements: readonly T[]): T[] {
  const set = new Set<Element>(elements);
  return elements.filter((element) => {
    for (let up = element.parentElement; up; up = up.parentElement) if (set.has(up)) return false;
    return true;
  });
}

/**
 * The outermost matches of the first selector that hits.
 * @param accept further condition; a selector whose matches all fail it counts as no hit
 */
export function all(
  root: Root,
  picks: Picks,
  accept: (element: HTMLElement) => boolean = () => true,
): HTMLElement[] {
  for (const selector of picks) {
    const hits = outermost(select(root, selector).filter(accept));
    if (hits.length > 0) return hits;
  }
  return [];
}

/** The first element that any of the selectors gives, tried in order. */
export function one(
  root: Root,
  picks: Picks,
  accept?: (element: HTMLElement) => boolean,
): HTMLElement | null {
  return all(root, picks, accept)[0] ?? null;
}

/** Whether an element, or an element around it, matches any of the selectors. */
export function within(element: Element | null, picks: Picks): boolean {
  return picks.length > 0 && element !== null && element.closest(picks.join(',')) !== null;
}

/** Text of an element on one line, without marks that are not seen. */
export function textOf(element: Element | null | undefined): string {
  return tidy(element?.textContent ?? '');
}

/** The text between two elements, as it stands. */
export function textBetween(one: Element, two: Element): string {
  const between = two.ownerDocument.createRange();
  between.setStartAfter(one);
  between.setEndBefore(two);
  return between.toString();
}

/** The text before an element in what holds it, as it stands; only what is behind another one, where one is named. */
export function textBefore(end: Element, around: Element, behind?: Element): string {
  const before = end.ownerDocument.createRange();
  before.setStart(around, 0);
  if (behind) before.setStartAfter(behind);
  before.setEndBefore(end);
  return before.toString();
}

/** A label or value on one line: white space collapsed, invisible and bidi marks dropped. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "From" as a whole label, in the languages of the interfaces. */
const FROM =
  /^(?:from|von|de|da|van|från|fra|od|kimden|lähettäjä|absender|afzender|remetente|remitente|expéditeur|mittente|avsändare|afsender|nadawca|odesílatel|feladó|gönderen|expeditor|dari|από|người gửi|từ|відправник|от|від|发件人|寄件者|差出人|보낸 ?사람|מאת|من)[\s*:：]*$/iu;

/** Whether a label says who a mail is from. */
export const saysFrom = (label: string): boolean => FROM.test(tidy(label));

/** The document inside a frame, where this page may see it. */
export function frameDocument(frame: Element | null): Document | null {
  try {
    return (frame as HTMLIFrameElement | null)?.contentDocument ?? null;
  } catch {
    return null;
  }
}

/** The documents around an element that stand in frames of a page, innermost first; none where it stands in the page itself. */
export function framesAround(element: Element, page: Document): Document[] {
  const out: Document[] = [];
  let at: Document | null | undefined = element.ownerDocument;
  while (at && at !== page) {
    out.push(at);
    at = at.defaultView?.frameElement?.ownerDocument;
  }
  return out;
}

/** The shadow trees, and the document of a frame, that an element stands in below what holds a conversation, innermost first. */
export function treesAround(element: HTMLElement, root: HTMLElement): ParentNode[] {
  const out: ParentNode[] = [];
  let at: Element | undefined = element;
  for (; at && at.getRootNode() !== root.getRootNode(); at = hostOf(at))
    out.push(at.getRootNode() as ShadowRoot);
  return out;
}

/** What stands in a frame's own document for an element in it: itself, or the frame there that it is in. */
export function inFrame(frame: Element, element: HTMLElement): HTMLElement {
  const inner = frameDocument(frame);
  let at: HTMLElement | null | undefined = element;
  while (at && at.ownerDocument !== inner)
    at = at.ownerDocument.defaultView?.frameElement as HTMLElement | null;
  return at ?? element;
}
