/*
 * Long lists on a page: a feed of a thousand entries is read as far as anybody reads it. What stands behind that is left
 * out of every question that a reading asks the page, so that its cost does not grow with the list.
 */

/** So many brothers of one shape are read. No form has as many fields beside each other in one place. */
const MOST = 120;
/** Pages with fewer elements are asked as they are. */
const SMALL = 3000;

interface Part {
  element: Element;
  /** The element alone: what is inside it stands in other parts. */
  alone: boolean;
}

/** Elements with a long list somewhere inside them. */
let around = new Set<Node>();
let cut = new Set<Element>();
let parts = new Map<ParentNode, Part[] | null>();
/** The page that is read, and whether anything on it has an open shadow tree. */
let page: Document | null = null;
let shadows: boolean | undefined;

/** Reads with the ends of long lists left out; what was found out about the page is forgotten afterwards. */
export function lean<T>(document: Document, work: () => T): T {
  const before = [around, cut, parts, page, shadows] as const;
  around = new Set();
  cut = new Set();
  parts = new Map();
  try {
    const all = document.getElementsByTagName('*');
    shadows = undefined;
    page = document;
    if (all.length > SMALL) findLists(document);
    return work();
  } finally {
    [around, cut, parts, page, shadows] = before;
  }
}

function findLists(document: Document): void {
  for (const first of Array.from(document.querySelectorAll(`:nth-child(${MOST + 1})`))) {
    const parent = first.parentElement;
    const last = parent?.children[MOST - 1];
    if (!parent || !last) continue;
    const usual = last.getAttribute('class');
    let isList = false;
    for (let next: Element | null = first; next; next = next.nextElementSibling) {
      if (next.tagName !== last.tagName || next.getAttribute('class') !== usual) continue;
      cut.add(next);
      isList = true;
    }
    for (let up: Node | null = isList ? parent : null; up && !around.has(up); up = up.parentNode)
      around.add(up);
  }
}

/** Whether there are open shadow trees to be looked into; asked once a reading. */
export function hasShadows(): boolean {
  if (!page) return true;
  shadows ??= cut.size > 0 ? select(page, '*').some(isHost) : hasHost(page);
  return shadows;
}

const isHost = (element: Element): boolean => element.shadowRoot !== null;

/** Walks the live collection, which costs no list of the page's elements. */
function hasHost(document: Document): boolean {
  const all = document.getElementsByTagName('*');
  for (let at = 0, count = all.length; at < count; at++) if (all[at]?.shadowRoot) return true;
  return false;
}

/** Whether an element stands behind the end of what is read of a list. */
export const isCut = (element: Element): boolean => cut.size > 0 && cut.has(element);

function split(element: Element, out: Part[]): void {
  if (cut.has(element)) return;
  const isAround = around.has(element);
  out.push({ element, alone: isAround });
  if (isAround) splitInside(element, out);
}

function splitInside(root: ParentNode, out: Part[]): void {
  for (let child = root.firstElementChild; child; child = child.nextElementSibling) split(child, out);
}

/** The parts of `root` that are read, in the order of the page; null: all of it. */
function partsOf(root: ParentNode): Part[] | null {
  const known = parts.get(root);
  if (known !== undefined) return known;
  let found: Part[] | null = null;
  if (around.has(root)) {
    found = [];
    splitInside(root, found);
  }
  parts.set(root, found);
  return found;
}

/** querySelectorAll without the ends of long lists. @throws on a selector that is none */
export function select(root: ParentNode, selector: string): Element[] {
  const list = around.size > 0 ? partsOf(root) : null;
  if (!list) return Array.from(root.querySelectorAll(selector));
  const out: Element[] = [];
  for (const { element, alone } of list) {
    if (element.matches(selector)) out.push(element);
    if (!alone) out.push(...Array.from(element.querySelectorAll(selector)));
  }
  return out;
}

/** The texts of a page as far as it is read, in order. */
export function textsIn(root: Node): TreeWalker {
  const document = root.ownerDocument ?? (root as Document);
  if (cut.size === 0) return document.createTreeWalker(root, 4);
  return document.createTreeWalker(root, 5, (node) =>
    node.nodeType === 3 ? 1 : isCut(node as Element) ? 2 : 3,
  );
}

/** The text of a page as far as it is read, at most so many characters. */
export function textIn(root: Element, most: number): string {
  const list = around.size > 0 ? partsOf(root) : null;
  if (!list) return (root.textContent ?? '').slice(0, most);
  let text = '';
  for (const { element, alone } of list) {
    if (text.length > most) break;
    if (!alone) text += `${element.textContent ?? ''}\n`;
  }
  return text.slice(0, most);
}
