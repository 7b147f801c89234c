import { adoptRules } from './highlight';

/*
 * One element a document, with a closed shadow root, in the top layer and outside every composer. When a modal dialog
 * of the site holds the editor, everything outside the dialog is inert: the host moves into it.
 */

/** What that element is called. */
export const HOST = 'uplift-coach';

const STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  inset: '0',
  width: 'auto',
  height: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'transparent',
  'pointer-events': 'none',
  // A selection can be read by every script of the page, whatever root its words stand in.
  'user-select': 'none',
  'z-index': '2147483647',
};

export interface UiHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Brings the host to where `editor` can be reached: into its modal dialog, or to the document. */
  attend(editor: Element | null): void;
  /** More styles, after those that are there. */
  dress(css: string): void;
  /** Follows the ground behind the editor. */
  scheme(dark: boolean): void;
  remove(): void;
}

/** Makes the element that holds all of our UI; it is put into the page when there is something to show. */
export function createUiHost(document: Document, css: string): UiHost {
  // Made where no element has a definition: had the page defined one by our name, its ElementInternals would open the
  // closed root to it.
  const element = document.implementation.createHTMLDocument('').createElement(HOST);
  const root = element.attachShadow({ mode: 'closed' });
  document.adoptNode(element);
  for (const [name, value] of Object.entries(STYLE)) element.style.setProperty(name, value, 'important');
  element.popover = 'manual';
  const dress = (rules: string) => void adoptRules(root, document.defaultView!, rules);
  dress(css);
  // A press on a card is no press on the page behind it; a drag out of a draft must not start from it.
  for (const type of [
    'mousedown',
    'mouseup',
    'click',
    'dblclick',
    'pointerdown',
    'pointerup',
    'touchstart',
    'wheel',
  ]) {
    root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }

  function show(home: Element): void {
    if (element.parentNode !== home) home.append(element);
    try {
      if (!element.matches(':popover-open')) element.showPopover();
    } catch {
      // No top layer to be had (the document is going): the fixed box with its z-index stands in.
    }
  }

  return {
    element,
    root,
    dress,
    attend(editor) {
      show(modalAround(editor) ?? document.documentElement);
    },
    scheme(dark) {
      const scheme = dark ? 'dark' : 'light';
      if (element.style.colorScheme !== scheme)
        element.style.setProperty('color-scheme', scheme, 'important');
    },
    remove() {
      element.remove();
    },
  };
}

/** The modal dialog around an element of the top document, through shadow roots; outside its forms and editors. */
function modalAround(inner: Element | null): Element | null {
  let node: Node | null = inner;
  while (node) {
    if (node instanceof Element && node.localName === 'dialog' && node.matches(':modal')) return node;
    node = node.parentNode ?? (node as ShadowRoot).host ?? null;
  }
  return null;
}

/** Whether the ground behind an element is dark: told by its text, which its author made readable on it. */
export function onDark(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  const colour = view?.getComputedStyle(element).color ?? '';
  // The name of a space of colours may hold figures, and a part may be said to be none.
  const [r, g = 0, b = 0] = (colour.match(/(?<![\w-])[\d.]+/g) ?? []).map(Number);
  if (r === undefined) return false;
  // These tell lightness first, of 1 or of 100.
  const lightness = /^(ok)?l(?:ab|ch)/.exec(colour);
  if (lightness) return r / (lightness[1] ? 1 : 100) > 0.6;
  // Relative luminance is enough of a hint without its gamma.
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) * (colour.startsWith('color(') ? 255 : 1) > 140;
}
