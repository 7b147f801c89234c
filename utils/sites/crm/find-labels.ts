import {
  childrenOf,
  controlValue,
  isUnseen,
  isUnseenWithin,
  labelledControl,
  oneLine,
  overRoot,
  queryAll,
  ROWS,
  shadowRoots,
  textOf,
} from './dom';
import { factsInLine, isSeveral } from './fact-lines';
import { fieldNamed, fieldOf, isWritten, type Kind, type LabelHit, machineWords, mayBeLabel } from './labels';
import { textsIn } from './lean';
import { kindOf } from './words';

/* Where a page names its fields: by texts that are labels, and by machine names in attributes. */

/** A field's label, or an element that carries the field's name. */
export interface Label extends LabelHit {
  element: Element;
  words: string;
  /** "Contacts (4)": how many the label says there are. */
  count?: string;
  /** "Amount: $5" in one text. */
  inline?: string;
  /** The element itself shows the value; the label is in an attribute. */
  direct?: boolean;
  /** The name stands over the value, as the heading of its column. */
  column?: boolean;
}
const SKIPPED = new Set(['NAV', 'ASIDE-NAV', 'FOOTER', 'THEAD', 'DIALOG']);
/** What ends a line of text. */
const ENDS = /^(?:BR|HR|DIV|P|UL|OL|TABLE|H\d)$/;
/** Where the name of a field stands that the page shows only when the pointer rests on it. */
const TIPS = ['title', 'aria-label', 'data-tooltip', 'data-original-title', 'data-bs-original-title', 'alt'];
const TIPPED = TIPS.map((name) => `[${name}]`).join();
const CONTROL = /^(?:INPUT|SELECT|TEXTAREA|IFRAME|FORM|LABEL|TH|UL|OL|TABLE|MAIN|SECTION|NAV)$/;
const COUNTED = /\s*(?:\((\d{1,3}\+?)\)|(?<=\p{L}) (\d{1,3}\+?))$/u;
const MAX = 60;
/** As long, with the white space of the markup, may a text be that is a label without it. */
const LONG = 100;

/** Not part of the record by its element or role: navigation, tool bars, headings of columns, windows over the page. */
function isSkipped(element: Element): boolean {
  if (isUnseen(element) || SKIPPED.has(element.tagName)) return true;
  const role = element.getAttribute('role');
  if (role) return /^(?:navigation|toolbar|columnheader|dialog|tab|tablist)$/.test(role);
  return element.hasAttribute('aria-modal');
}
/** The words beside a box to tick or a button of a choice: an answer, and no field's name. */
function isChoice(element: Element): boolean {
  const label = element.closest('label');
  const control = label && labelledControl(label);
  return control?.tagName === 'INPUT' && /^(?:radio|checkbox)$/i.test(control.getAttribute('type') ?? '');
}
/** What takes the rep somewhere or does something is no label; an anchor that leads nowhere only shows a help text. */
const isDeed = (element: Element): boolean =>
  element.tagName === 'A'
    ? !/^(?:#?|javascript:.*)$/i.test(element.getAttribute('href') ?? '')
    : /^(?:BUTTON|OPTION|TITLE)$/.test(element.tagName);
const isEditor = (element: Element) => element.getAttribute('contenteditable') === 'true';

/** The text of a short element. */
interface Short {
  text: string;
  /** Its first text that is not white space. */
  first: Node | null;
}

/** Adds the text of a node; false: it is too long for a label. */
function addText(node: Node, to: Short, depth: number): boolean {
  if (node.nodeType === 3) {
    const { data } = node as Text;
    const words = data.length > LONG ? data : data.replace(/\s+/g, ' ');
    if (words !== ' ') to.text += words;
    to.first ??= words.trim() ? node : null;
    return to.text.length <= LONG;
  }
  if (node.nodeType !== 1) return true;
  const element = node as Element;
  if (depth > 0 && (isSkipped(element) || controlValue(element) !== undefined)) return true;
  if (isEditor(element) || depth > 20) return false;
  const children = childrenOf(node);
  for (let i = 0; i < children.length; i++) if (!addText(children[i]!, to, depth + 1)) return false;
  return true;
}

/** What a day begins with, behind the words that say what it is the day of. */
const DAY = /^(?:\d|\p{L}{2,12}[.,]? \d|vor \d|il y a \d|hace \d|há \d)/u;
/** Who did it stands behind the day. */
const WHO = /\s+(?:by|von|par|por|da|door|przez)\s\D+$/u;

/** "Created 6 October 2026", "Angelegt am 11.09.2026 von Kathrin Pohl": a line of its own, without a colon. */
function sinceWhen(element: Element, words: string, kind: Kind | undefined): Label | undefined {
  // A row tells what somebody did, and when.
  if (!/\d/.test(words) || element.closest(ROWS)) return undefined;
  const parts = words.split(' ');
  for (let count = Math.min(3, parts.length - 1); count > 0; count--) {
    const name = parts.slice(0, count).join(' ');
    const rest = parts.slice(count).join(' ');
    if (!DAY.test(rest) || /[\d:]/.test(name)) continue;
    const hit = fieldOf(name, kind);
    // "Closes Jan 20, 2027"; "Closed" is said of what has ended.
    if (hit?.key === 'createdDate' || (hit?.key === 'closeDate' && hit.sure > 0.8 && !/^closed/i.test(name)))
      return { ...hit, sure: hit.sure * 0.8, element, words: name, inline: rest.replace(WHO, '') };
  }
  return undefined;
}

/** Whether an element does nothing but wrap another one that has all its text. */
function isWrapper(element: Element): boolean {
  let count = 0;
  const children = childrenOf(element);
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    const short: Short = { text: '', first: null };
    if (child.nodeType === 3 ? !(child as Text).data.trim() : addText(child, short, 1) && !short.first)
      continue;
    count += child.nodeType === 1 ? 1 : 2;
  }
  return count === 1;
}

/**
 * Every element whose whole text is a known label, and controls that carry their label in `aria-label`. Begins at the
 * texts: few of a page's begin as a label does, and only around those the page is looked at.
 */
export function findLabels(root: Element, kind: Kind | undefined): Label[] {
  const found: Label[] = [];
  const consider = (element: Element, text: string): void => {
    // "Contact roles (2)", "Contacts" and a number in an element of its own: how many there are.
    const [counted = '', inside, alone] = COUNTED.exec(text) ?? [];
    const isCount = inside !== undefined || (alone !== undefined && element.childElementCount > 0);
    const words = isCount ? text.slice(0, -counted.length) : text;
    let colon: RegExpExecArray | null = null;
    let name = words;
    // "DealsContacts" in two elements are two words that stand beside each other.
    const isRun = element.childElementCount > 1 && isWritten(words);
    let hit = isRun ? undefined : fieldNamed(words, kind);
    // Cells of a row are no sentence: each label has its own.
    if (!hit && !/^(?:TR|TBODY|TABLE|DL|UL|OL)$/.test(element.tagName) && element.childElementCount < 4) {
      // What stands behind a colon and a control explains the control.
      colon = queryAll(element, 'input,select,textarea').some((one) => controlValue(one) !== undefined)
        ? null
        : /[:：]\s*\S/.exec(words);
      name = colon ? words.slice(0, colon.index) : '';
      hit = fieldNamed(name, kind);
    }
    const since = hit ? undefined : sinceWhen(element, words, kind);
    if (since) found.push(since);
    if (!hit || isChoice(element) || (colon && isSeveral(words, kind))) return;
    // "Amount: (USD $): 5.00": what stands in brackets belongs to the label.
    const unit = colon ? (/^\s*\([^)]{1,12}\)/.exec(words.slice(colon.index + 1))?.[0] ?? '') : '';
    found.push({
      ...hit,
      element,
      words: `${name.trim()}${unit}`,
      ...(isCount && { count: `(${inside ?? alone})` }),
      ...(colon && { inline: words.slice(colon.index + 1 + unit.length).replace(/^[\s:：]+/, '') }),
    });
  };
  const above = (element: Element): Element | null =>
    element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
  const isOutside = (element: Element): boolean => {
    for (let up: Element | null = element; up && up !== root; up = above(up))
      if (isSkipped(up) || isEditor(up)) return true;
    return false;
  };
  const climb = (text: Node): void => {
    let element =
      text.parentElement ?? ((text.parentNode as ShadowRoot | null)?.host as Element | undefined) ?? null;
    if (!element || isOutside(element)) return;
    for (; element; element = element === root ? null : above(element)) {
      const short: Short = { text: '', first: null };
      if (!addText(element, short, 0) || short.first !== text) return;
      const words = short.text.trim();
      // A wrapper around one element with the same text: the inner one was asked already.
      if (words.length < 2 || words.length > MAX || isWrapper(element)) continue;
      if (!isDeed(element)) consider(element, words);
    }
  };
  /** A line of its own in a text with breaks: "Name<br>Customer: Acme". */
  const line = (text: Text): void => {
    const parent = text.parentElement;
    const [, name = '', begun = ''] = /^\s*([^:：]{2,40}?)\s*[:：](.*)$/s.exec(text.data) ?? [];
    const hit = fieldNamed(name, kind);
    if (!hit || !parent || isOutside(parent)) return;
    let inline = begun;
    for (let next = text.nextSibling; next && !ENDS.test(next.nodeName); next = next.nextSibling)
      inline += next.nodeType === 1 ? textOf(next) : (next.textContent ?? '');
    found.push({ ...hit, element: parent, words: name, inline: oneLine(inline) });
  };
  /** "Stage<br>Offer": a label over its value in one element. */
  const over = (text: Text): boolean => {
    const parent = text.parentElement;
    const words = text.data.trim();
    const isOver = text.nextSibling?.nodeName === 'BR' && parent?.firstChild === text;
    if (!parent || !isOver || words.length > MAX) return false;
    const hit = fieldNamed(words, kind);
    const lines = hit ? textOf(parent).split('\n') : [];
    if (!hit || lines.length !== 2 || fieldOf(lines[1]!, kind) || isOutside(parent)) return false;
    found.push({ ...hit, sure: hit.sure * 0.9, element: parent, words, inline: lines[1]! });
    return true;
  };
  for (const tree of [root, ...shadowRoots(root)]) {
    const walker = textsIn(tree);
    /** The last line that states several facts: what is in it is no label of what stands beside it. */
    let stated: Element | undefined;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text;
      if (!mayBeLabel(text.data) || stated?.contains(text)) continue;
      const facts = factsInLine(text, kind);
      if (facts[0] && !isOutside(facts[0].element)) {
        stated = facts[0].element;
        found.push(...facts);
      } else if (text.previousSibling && ENDS.test(text.previousSibling.nodeName)) line(text);
      else if (!over(text)) climb(text);
    }
    const known = found.map(({ element }) => element);
    for (const tipped of queryAll(tree, TIPPED).slice(0, 500)) {
      const words = TIPS.map((name) => tipped.getAttribute(name)).find(Boolean) ?? '';
      const hit = words.length < 40 && !CONTROL.test(tipped.tagName) ? fieldOf(words, kind) : undefined;
      const place = hit && tipped.parentElement;
      if (!place || isOutside(place) || known.some((element) => tipped.contains(element))) continue;
      const text = textOf(tipped);
      // An icon names what stands beside it, anything else what it shows.
      if (text !== words && (text || !tipped.textContent?.trim()))
        found.push({ ...hit, sure: hit.sure * 0.8, element: tipped, words, direct: text !== '' });
    }
    for (const control of queryAll(tree, '[aria-label]')) {
      const aria = control.getAttribute('aria-label') ?? '';
      const hit = controlValue(control) === undefined ? undefined : fieldOf(aria, kind);
      if (hit && !isOutside(control))
        found.push({ ...hit, sure: hit.sure * 0.95, element: control, words: aria });
    }
    // Where nothing else names it: a name that gives way to what is filled in.
    for (const control of queryAll(tree, 'input[placeholder]')) {
      const name = control.getAttribute('placeholder') ?? '';
      const hit =
        !control.closest('label,[role="search"]') && controlValue(control) ? fieldOf(name, kind) : undefined;
      if (hit && !found.some(({ key }) => key === hit.key) && !isOutside(control))
        found.push({ ...hit, sure: hit.sure * 0.8, element: control, words: name });
    }
  }
  return found;
}

/** Attributes that name a field, best first. */
const NAMES = [
  'data-field',
  'data-name',
  'data-fieldname',
  'data-field-name',
  'data-attribute',
  'itemprop',
  'name',
  'field',
];
const NAMED = NAMES.map((name) => `[${name}]`).join();

/** What a machine name names; "contact[NAME]", "company[name]" on a deal's page are the names of others. */
function namedBy(name: string, kind: Kind | undefined): LabelHit | undefined {
  const hit = name ? fieldOf(machineWords(name), kind) : undefined;
  const of = kindOf(/^(\w+)\[\w+\]$/.exec(name)?.[1] ?? '');
  if (!hit || of === kind || (of !== 'contact' && of !== 'account')) return hit;
  return hit.key === 'name' ? { ...hit, key: of === 'contact' ? 'contacts' : 'account' } : undefined;
}

/** Fields marked by machine names, for interfaces in other languages: `data-field="close_date"`, `itemprop`, `name`. */
export function byAttribute(root: Element, kind: Kind | undefined): Label[] {
  const found: Label[] = [];
  const elements = queryAll(root, NAMED).filter(
    (element) =>
      !/^(?:LABEL|BUTTON|A|FORM|META|TH|SLOT|IFRAME|OPTION)$/.test(element.tagName) ||
      // A value that opens an editor where it stands is a link in some libraries.
      (element.tagName === 'A' && /(?:^|\s)editable(?=\s|$)/.test(element.getAttribute('class') ?? '')),
  );
  for (const attribute of NAMES) {
    for (const element of elements) {
      const hit = namedBy(element.getAttribute(attribute) ?? '', kind);
      if (!hit || element.closest('thead,nav,[role="toolbar"]') || element.querySelector('label')) continue;
      if (!isUnseenWithin(element) && !overRoot(element, root))
        found.push({ key: hit.key, sure: hit.sure * 0.8, element, words: '' });
    }
  }
  return found;
}
