import { areInitials } from './initials';
import { hasShadows, isCut, select } from './lean';
import { isLoading } from './loading';
import { isCurrency } from './words';

/*
 * Reading text out of a CRM page: through open shadow roots and slots, without buttons, icons, menus and words that
 * are there for screen readers only. No layout is asked for.
 */

const NEVER = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT SVG svg HEAD IFRAME OBJECT VIDEO AUDIO CANVAS OPTION DATALIST PROGRESS METER'.split(
    ' ',
  ),
);
const BREAKS = new Set(
  'P DIV LI UL OL TR TABLE BR DD DT DL SECTION ARTICLE H1 H2 H3 H4 H5 H6 PRE BLOCKQUOTE FORM HEADER FOOTER'.split(
    ' ',
  ),
);
const PIECES = new Set('SPAN A SMALL TIME LABEL CODE'.split(' '));
/** Classes that frameworks use for "not shown" and for "read aloud only". */
const UNSEEN =
  /(?:^|\s)(?:hidden|hide|d-none|invisible|ng-hide|is-hidden|slds-hide|o_invisible_modifier|sr-only|visually-?hidden|slds-assistive-text|screen-reader-text|dropdown-menu)(?=\s|$)/;
const MENUS = /^(?:menu|menubar|tooltip|listbox|presentation-menu)$/;

/** The children that are shown: a shadow tree instead of the light one, what is slotted instead of a slot's own. */
export function childrenOf(node: Node): ArrayLike<Node> {
  const element = node as HTMLSlotElement;
  const root = element.shadowRoot;
  if (root) return root.childNodes;
  if (element.localName === 'slot' && typeof element.assignedNodes === 'function') {
    const assigned = element.assignedNodes();
    if (assigned.length) return assigned;
  }
  return node.childNodes;
}

/** Not part of what the page shows: by element, attribute or a framework's class; style sheets are not asked. */
export function isUnseen(element: Element): boolean {
  if (NEVER.has(element.tagName) || isCut(element)) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const className = element.getAttribute('class');
  if (
    className &&
    (UNSEEN.test(className) ||
      (/(?:^|\s)tab-pane(?=\s|$)/.test(className) && !/(?:^|\s)(?:active|show|in)(?=\s|$)/.test(className)))
  )
    return true;
  const role = element.getAttribute('role');
  if (role && MENUS.test(role)) return true;
  const style = element.getAttribute('style');
  return Boolean(style && /display:\s*none|visibility:\s*hidden/.test(style));
}

function isButton(element: Element): boolean {
  const role = element.getAttribute('role');
  return element.tagName === 'BUTTON' || role === 'button' || role === 'switch' || role === 'tab';
}

const CONTROLS = new Set(['INPUT', 'SELECT', 'TEXTAREA']);

/** The value of a form control as the rep sees it; undefined for what is not a text control. */
export function controlValue(element: Element): string | undefined {
  if (!CONTROLS.has(element.tagName)) return undefined;
  if (element.tagName === 'SELECT') {
    const select = element as HTMLSelectElement;
    const option = select.selectedOptions?.[0] ?? select.querySelector('option[selected]');
    return option ? (option.textContent ?? '').trim() : '';
  }
  if (element.tagName === 'TEXTAREA') {
    return ((element as HTMLTextAreaElement).value || element.getAttribute('value') || '').trim();
  }
  const type = element.getAttribute('type') ?? 'text';
  if (/^(?:hidden|password|checkbox|radio|file|button|submit|reset|image|range|color)$/i.test(type))
    return undefined;
  return ((element as HTMLInputElement).value ?? element.getAttribute('value') ?? '').trim();
}

/** The control that a label is for: the one it names, or the one inside it. */
export function labelledControl(label: Element): Element | null {
  const id = label.getAttribute('for');
  return id ? label.ownerDocument.getElementById(id) : label.querySelector('input');
}

/** The words of a choice that was not made. */
function isNotChosen(element: Element): boolean {
  if (element.tagName !== 'LABEL') return false;
  const radio = labelledControl(element);
  return radio?.getAttribute('type') === 'radio' && !(radio as HTMLInputElement).checked;
}

interface Collected {
  text: string;
  /** Values of form controls, in order. */
  controls: string[];
  /** Words in buttons, kept aside: a value may be one (a drop-down), most are not. */
  buttons: string;
  count: number;
  busy: boolean;
  /** Where one to three capitals stand by themselves: the initials of a face that is not there, perhaps. */
  faces: [at: number, letters: string][];
}
const nothing = (): Collected => ({ text: '', controls: [], buttons: '', count: 0, busy: false, faces: [] });

/** The text without the initials that stand for a picture of whom it names. */
function withoutFaces({ text, faces }: Collected): string {
  let out = text;
  for (const [at, letters] of [...faces].reverse()) {
    const behind = out.slice(at + letters.length);
    if (areInitials(letters, behind)) out = `${out.slice(0, at)} ${behind}`;
  }
  return out;
}

function collect(node: Node, out: Collected, skip: Element | undefined, depth: number): void {
  if (depth > 200 || out.text.length > 20_000) return;
  if (node.nodeType === 3) {
    out.text += (node as Text).data;
    return;
  }
  if (node.nodeType !== 1 && node.nodeType !== 11) return;
  const element = node as Element;
  if (element === skip) return;
  // Two pieces without white space between them: a name and what stands behind it, apart by their style.
  if (PIECES.has(element.tagName) && PIECES.has((element.previousSibling as Element | null)?.tagName ?? '')) {
    if (/\p{L}$/u.test(out.text) && /^\p{L}/u.test(element.textContent ?? '')) out.text += ' ';
  }
  if (element.nodeType === 1) {
    if (element.tagName === 'BR') {
      out.text += '\n';
      return;
    }
    if (depth > 0 && (isUnseen(element) || isNotChosen(element))) return;
    const control = controlValue(element);
    if (control !== undefined) {
      out.controls.push(control);
      return;
    }
    if (element.getAttribute('aria-busy') === 'true') out.busy = true;
    if (depth > 0 && isButton(element)) {
      const inner = nothing();
      for (const child of Array.from(childrenOf(element))) collect(child, inner, skip, depth + 1);
      if (inner.text.trim()) out.count++;
      if (!out.buttons) out.buttons = withoutFaces(inner);
      return;
    }
  }
  const block = BREAKS.has(element.tagName);
  if (block) out.text += '\n';
  const alone = depth > 0 && element.firstChild === element.lastChild ? element.firstChild : null;
  const letters = alone?.nodeType === 3 ? (alone as Text).data.trim() : '';
  if (letters.length < 4 && /^\p{Lu}{1,3}$/u.test(letters)) {
    out.faces.push([out.text.length, letters]);
    out.text += letters + (block ? '\n' : '');
    return;
  }
  const children = childrenOf(element);
  for (let i = 0; i < children.length; i++) collect(children[i]!, out, skip, depth + 1);
  if (block) out.text += '\n';
}

/** Lines without the white space of the markup. */
function tidy(text: string): string {
  return text
    .replace(/[\u200b\u200e\u200f\ufeff]/g, '')
    .replace(/[ \t\r\f\u00a0\u202f]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

/** One line. */
export function oneLine(text: string): string {
  return tidy(text).replace(/\n+/g, ' ');
}

/** What is shown under a node, as lines; controls not included. */
export function textOf(node: Node): string {
  const out = nothing();
  collect(node, out, undefined, 0);
  return tidy(withoutFaces(out));
}

/** What the page shows in one place. */
export interface Shown {
  text: string;
  /** Still loading, or several buttons: says nothing about whether it is empty. */
  busy: boolean;
  /** What the first button says, beside other words; undefined where there are several. */
  button?: string;
}

/**
 * The value shown in one or more nodes: a control's value if there is one, else the text, else a drop-down's button.
 * @param nodes siblings that together hold the value
 * @param skip an element inside that is not part of it (the label)
 */
export function shownIn(nodes: readonly Node[], skip?: Element): Shown {
  const out = nothing();
  for (const node of nodes) {
    collect(node, out, skip, 0);
    out.text += ' ';
  }
  const control =
    out.controls.find((value) => value !== '' && !isCurrency(value)) ??
    out.controls.find((value) => value !== '');
  const text = tidy(withoutFaces(out));
  // A currency sign beside an input belongs to the value; other words beside it do not.
  if (control !== undefined) {
    const sign =
      // "€ (EUR)": a choice of currencies says both.
      /^(\p{Sc}|[A-Z]{3}|%)(?:\1*|\(?(?:\p{Sc}|[A-Z]{3})\)?)$/u.exec(text.replace(/[\d.,\s]/g, ''))?.[1] ??
      out.controls.find((other) => other !== control && isCurrency(other));
    return { text: sign ? `${sign} ${control}` : control, busy: out.busy };
  }
  if (out.controls.length && !/\p{L}|\d/u.test(text)) return { text: '', busy: out.busy };
  // One button is a drop-down that shows its value; several are a choice or a toolbar, and say nothing.
  if (!text && out.count > 1) return { text: '', busy: true };
  const button = out.count > 1 ? undefined : tidy(out.buttons);
  const said = text || tidy(out.buttons);
  if (isLoading(said, nodes)) return { text: '', busy: true };
  return { text: said, busy: out.busy, ...(button !== undefined && { button }) };
}

/** querySelector that never throws; an unknown selector finds nothing. */
export function query(root: ParentNode, selector: string): Element | null {
  try {
    return root.querySelector(selector);
  } catch {
    return null;
  }
}

/** querySelectorAll that never throws. */
export function queryAll(root: ParentNode, selector: string): Element[] {
  try {
    return select(root, selector);
  } catch {
    return [];
  }
}

/** The open shadow roots under a node, outermost first. */
export function shadowRoots(root: ParentNode): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const queue: ParentNode[] = hasShadows() ? [root] : [];
  for (let next = queue.shift(); next && found.length < 5000; next = queue.shift()) {
    for (const element of queryAll(next, '*')) {
      if (!element.shadowRoot) continue;
      found.push(element.shadowRoot);
      queue.push(element.shadowRoot);
    }
  }
  return found;
}

/** Whether an element or one that holds it is unseen by its markup. */
export function isUnseenWithin(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (isUnseen(at)) return true;
  return false;
}

/** Windows over a page: a mail being written, a form for a new task, another record's preview. */
export const DIALOGS = '[role="dialog"],[aria-modal="true"],dialog[open]';

/** Whether an element stands in a dialog over what is read. */
export function overRoot(element: Element, root: Element): boolean {
  const dialog = element.closest(DIALOGS);
  return dialog !== null && dialog !== root && root.contains(dialog);
}

/** Whether an element is shown now. Asks for style once; use it on a handful of candidates, never in a loop over the page. */
export function isShown(element: Element): boolean {
  if (isUnseenWithin(element)) return false;
  return (
    !element.ownerDocument.defaultView ||
    typeof element.checkVisibility !== 'function' ||
    element.checkVisibility()
  );
}

/** Rows of lists and tables, each about something of its own. */
export const ROWS = 'li,article,tr,[role="row"],[role="listitem"],[role="article"]';

/** Whether two elements are of one tag and one class: what a page draws by one pattern. */
export const isOfOneMake = (one: Element, other: Element): boolean =>
  one.tagName === other.tagName && one.getAttribute('class') === other.getAttribute('class');
