import type { BlockRole } from '../model/snapshot';
import type { ReadBlock, ZoneMarks } from './adapter';
import { keepIds } from './block-ids';
import { Lines, type Place } from './block-lines';

/** Never text of a mail, whatever the page's style says. */
const SKIPPED = new Set(
  (
    'script style noscript template head title meta link svg math iframe object embed video audio canvas ' +
    'select textarea input button map progress meter'
  ).split(' '),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th ' +
    'thead tr ul caption'
  ).split(' '),
);
/** White space that collapses, characters that are not seen, and everything else, in runs. */
const UNSEEN = String.raw`\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff`;
const RUNS = new RegExp(`[ \\t\\n\\r\\f]+|[${UNSEEN}]+|[^ \\t\\n\\r\\f${UNSEEN}]+`, 'g');
const INVISIBLE = new RegExp(`^[${UNSEEN}]`);
const EMOJI = /^\p{Extended_Pictographic}/u;
const WORDS = /[\p{L}\p{N}]/u;
const DEPTH = 500;
/** A forward says so between two long rows of dashes, in every language; a reply's "Original Message" has shorter ones. */
const FORWARD = /^-{8,}\s?.+\s?-{8,}$/;

/** A mark for what follows a marker. */
const BEHIND = /^(\S+) ~ (\S+)$/;

/**
 * What marks name: found in one pass of the browser, not by asking each element. What follows a marker is walked to from
 * it: the browser would look, for each of a mail's many lines, at all those before it.
 */
export function marked(place: ParentNode, picks: readonly string[]): Element[] {
  const [behind, others] = [true, false].map((is) => picks.filter((pick) => BEHIND.test(pick) === is));
  try {
    const found = others!.length > 0 ? [...place.querySelectorAll(others!.join(','))] : [];
    for (const pick of behind!) {
      const [, marker, next] = BEHIND.exec(pick)!;
      for (const one of place.querySelectorAll(marker!))
        for (let at = one.nextElementSibling; at; at = at.nextElementSibling)
          if (at.matches(next!)) found.push(at);
    }
    return found;
  } catch {
    // A selector this browser does not know marks nothing.
    return [];
  }
}

/** Which elements a site's marks name. */
class Marks {
  readonly roles = new Map<Element, BlockRole>();

  constructor(private readonly selectors: ZoneMarks) {}

  find(place: ParentNode): this {
    for (const [role, picks] of Object.entries(this.selectors) as [BlockRole, readonly string[]][]) {
      for (const element of marked(place, picks)) if (!this.roles.has(element)) this.roles.set(element, role);
    }
    return this;
  }
}

const isDots = (element: Element): boolean =>
  element.childElementCount === 0 && /^\s*[•·⋯]{3}\s*$/.test(element.textContent!);

function styleOf(element: Element): CSSStyleDeclaration | null {
  // Elements without class, style or hidden look as their tag says in mail and in editors; asking costs a style pass.
  if (!element.hasAttribute('class') && !element.hasAttribute('style') && !element.hasAttribute('hidden')) {
    return null;
  }
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.display ? style : null;
}

function spaceMode(whiteSpace: string): Place['space'] {
  if (whiteSpace === 'pre-line') return 'lines';
  return /^(pre|break-spaces|preserve)/.test(whiteSpace) ? 'keep' : 'collapse';
}

function unseen(style: CSSStyleDeclaration): boolean {
  if (style.display === 'none' || style.visibility !== 'visible') return true;
  return style.opacity === '0' || style.fontSize === '0px';
}

/** How those who write into an editor what somebody might say next call it. */
const GUESS = /ghost|suggest|complet|predict/i;

/** How far the three parts of a colour lie from another's, and from each other where it is a grey (0 to 255). */
const FAINTER = 48;
const GREY = 32;
const partsOf = (rgb: string): number[] => (rgb.match(/[\d.]+/g) ?? []).map(Number);

/** Whether words are paler than those around them: seen through, or grey where the others are not as grey. */
function isPale(style: CSSStyleDeclaration, around: CSSStyleDeclaration): boolean {
  if (![style, around].every(({ color }) => color.startsWith('rgb'))) return style.color !== around.color;
  const [red = 0, green = 0, blue = 0, seen = 1] = partsOf(style.color);
  const [other = 0, , , through = 1] = partsOf(around.color);
  if (Number(style.opacity) < 1 || seen < through) return true;
  const isGrey = Math.max(red, green, blue) - Math.min(red, green, blue) < GREY;
  return isGrey && Math.abs(red - other) > FAINTER;
}

/**
 * Whether an element of an editor shows what others propose, which is no part of the draft until it is taken: it is kept
 * from readers aloud or from being selected, or an editor put it beside its text, or its name says so. Where it could be
 * written in, it is paler than the words around it, too: what somebody changed is named a suggestion as well.
 */
function isProposed(element: Element, style: CSSStyleDeclaration | null, locked: boolean): boolean {
  const name = element.className;
  return (
    element.getAttribute('aria-hidden') === 'true' ||
    // A page that says so of all of itself says nothing of the words in its editors, which can be selected all the same.
    (style?.userSelect === 'none' && getComputedStyle(element.parentElement!).userSelect !== 'none') ||
    /\bProseMirror-widget\b/.test(name) ||
    (GUESS.test(`${name} ${element.id}`) &&
      (locked || (style !== null && isPale(style, getComputedStyle(element.parentElement!)))))
  );
}

/** Anything but words with single spaces between them. */
const ROUGH = new RegExp(`[\\t\\n\\r\\f${UNSEEN}]| {2}`);

/** The usual case at once: all of a node's text but a space at either end, which may collapse. */
function readSmooth(data: string, source: Text | null, place: Place, lines: Lines): void {
  const loose = place.space !== 'keep';
  const from = loose && data.startsWith(' ') ? 1 : 0;
  const to = loose && data.length > from && data.endsWith(' ') ? data.length - 1 : data.length;
  if (from > 0) lines.space(source, 0);
  if (to > from) lines.add(data.slice(from, to).replaceAll('\u00a0', ' '), source, from);
  if (to < data.length) lines.space(source, to);
}

function readText(node: Text, place: Place, lines: Lines): void {
  const source = place.locked ? null : node;
  if (!ROUGH.test(node.data)) {
    readSmooth(node.data, source, place, lines);
    return;
  }
  let broken = 0;
  for (const run of node.data.matchAll(RUNS)) {
    const chars = run[0];
    if (INVISIBLE.test(chars)) continue;
    if (!/^[ \t\n\r\f]/.test(chars)) lines.add(chars.replace(/\u00a0/g, ' '), source, run.index);
    else if (place.space === 'collapse') lines.space(source, run.index);
    else {
      for (let at = 0; at < chars.length; at += 1) {
        if (chars[at] === '\n') {
          broken += 1;
          lines.end(place, node, `.${broken}`, true);
        } else if (place.space === 'keep') lines.add(' ', source, run.index + at);
        else lines.space(source, run.index + at);
      }
    }
  }
}

function childrenOf(node: Node, editing: boolean): Iterable<Node> {
  const element = node as Element;
  if (!editing && element.shadowRoot) return element.shadowRoot.childNodes;
  if (!editing && element.localName === 'slot') {
    const given = (element as HTMLSlotElement).assignedNodes();
    if (given.length > 0) return given;
  }
  return node.childNodes;
}

function walk(node: Node, place: Place, marks: Marks, lines: Lines, editing: boolean): void {
  const { shadowRoot } = node as Element;
  if (shadowRoot) marks.find(shadowRoot);
  for (const child of childrenOf(node, editing)) {
    if (child.nodeType === 3) readText(child as Text, place, lines);
    else if (child.nodeType === 1) readElement(child as Element, place, marks, lines, editing);
  }
}

function readElement(element: Element, place: Place, marks: Marks, lines: Lines, editing: boolean): void {
  const tag = element.localName;
  if (tag === 'br') {
    lines.end(place, element, '', true);
    return;
  }
  if (tag === 'img') {
    const alt = element.getAttribute('alt') ?? '';
    if (alt.length <= 12 && EMOJI.test(alt)) lines.add(alt, null, 0);
    else lines.space(null, 0);
    return;
  }
  if (SKIPPED.has(tag) || tag.startsWith('grammarly') || place.depth > DEPTH) return;
  // What unfolds the rest of a mail says so in dots.
  const isButton = element.getAttribute('role') === 'button';
  if (!editing && (isButton ? !WORDS.test(element.textContent!) : isDots(element))) return;
  const style = styleOf(element);
  if (style ? unseen(style) : element.hasAttribute('hidden')) return;
  const blocky = style ? !/^(inline|contents|ruby)/.test(style.display) : BLOCKS.has(tag);
  let { locked } = place;
  if (editing) {
    const editable = element.getAttribute('contenteditable');
    if (editable === 'false') {
      // Placeholders and cards are the editor's own; a mention inside a sentence is read but never marked.
      if (element.hasAttribute('data-slate-placeholder')) return;
      locked = true;
    } else if (editable !== null) locked = false;
    if (locked && blocky && !element.querySelector('[contenteditable=true]')) return;
    if (isProposed(element, style, locked)) return;
  }
  // The outermost mark wins: what a quoted mail contains is all quote, pasted webmail markup included.
  const marked = place.role === 'author' ? marks.roles.get(element) : undefined;
  const inner: Place = {
    element: blocky ? element : place.element,
    role: marked ?? place.role,
    list: place.list || tag === 'li' || style?.display === 'list-item',
    space: style ? spaceMode(style.whiteSpace) : tag === 'pre' ? 'keep' : place.space,
    depth: place.depth + 1,
    locked,
  };
  if (!blocky && !marked) {
    walk(element, inner, marks, lines, editing);
    return;
  }
  lines.end(place, element);
  walk(element, inner, marks, lines, editing);
  lines.end(inner, element, 'a');
}

/** A run of quoted blocks that begins with a forward's own heading holds what was forwarded. */
function markForwards(blocks: readonly ReadBlock[]): void {
  let forwarded = false;
  for (const { block } of blocks) {
    if (block.role !== 'quote') forwarded = false;
    else if (FORWARD.test(block.text)) forwarded = true;
    if (forwarded) block.role = 'forwarded';
  }
}

/**
 * Reads the visible text under `root` as blocks, one a paragraph or line, walking the tree that ranges are made of.
 * White space reads as a browser shows it, each white space character as one plain space; characters that are not seen
 * (zero-width, soft hyphen, bidi marks) are left out. Lines that were wrapped by a mail program read as one block.
 * Text without a segment (an emoji image, a mention that cannot be edited, the space between wrapped lines) is shown
 * on the page but is not one text node's.
 * @param root the editor or the body of a mail; in any document or open shadow root
 * @param marks selectors of quotes, signatures and so on; the outermost match wins
 * @returns blocks in reading order, ids stable while a paragraph lives; offsets are UTF-16 code units of `block.text`
 */
export function readBlocks(root: HTMLElement, marks: ZoneMarks): ReadBlock[] {
  const lines = new Lines(root);
  const view = root.ownerDocument.defaultView;
  const place: Place = {
    element: root,
    role: 'author',
    list: false,
    space: spaceMode(view?.getComputedStyle(root).whiteSpace ?? ''),
    depth: 0,
    locked: false,
  };
  walk(root, place, new Marks(marks).find(root), lines, root.isContentEditable);
  lines.end(place, root);
  markForwards(lines.blocks);
  keepIds(root, lines.blocks, lines.anchors);
  return lines.blocks;
}
