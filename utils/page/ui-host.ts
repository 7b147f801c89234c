import { EDITABLE } from '../sites/editable';
import { parentOf } from './geometry';
import { adoptRules } from './highlight';

/*
 * One element a document, with a closed shadow root, in the top layer and outside every composer. Where the site shows
 * the editor over its page, that is no place to be outside of: the host moves into it.
 */

/** What that element is called. */
export const HOST = 'uplift-coach';

/**
 * What is shown over the page. Outside of it everything is inert, is no place for the focus, is not read by a screen
 * reader, or closes it when it is pressed.
 */
const OVER = ':modal, :popover-open, dialog[open][closedby=any i], [aria-modal=true]';

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
  /** Brings the host to where `editor` can be reached: into what the site shows it in over its page, or to the document. */
  attend(editor: Element | null): void;
  /** More styles, after those that are there. */
  dress(css: string): void;
  /** Follows the page as it is now: what it shows the editor in, the ground behind it; and no `zoom`. */
  suit(dark: boolean): void;
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
  // A press on a card is no press on the page behind it; a drag out of a draft must not start from it; and no dialog of
  // the page is to take the focus back.
  for (const type of [
    'mousedown',
    'mouseup',
    'click',
    'dblclick',
    'pointerdown',
    'pointerup',
    'touchstart',
    'wheel',
    'focusin',
  ]) {
    root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }

  let tended: Element | null = null;
  function show(home: Element): void {
    if (element.parentNode !== home) home.append(element);
    try {
      if (!element.matches(':popover-open')) element.showPopover();
    } catch {
      // No top layer to be had (the document is going): the fixed box with its z-index stands in.
    }
  }
  const attend = () => show(overPage(tended) ?? document.documentElement);
  /** What comes over the page comes over ours, too: ours goes on top of what holds the editor. */
  function rise({ target }: Event): void {
    if (!element.isConnected || target === element) return;
    attend();
    if (![element, tended].some((one) => (target as Node).contains(one))) return;
    element.hidePopover();
    attend();
  }
  const opens = new AbortController();
  for (const type of ['toggle', 'fullscreenchange'])
    document.addEventListener(type, rise, { capture: true, signal: opens.signal });

  const set = (name: string, value: string) => {
    if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value, 'important');
  };
  return {
    element,
    root,
    dress,
    attend(editor) {
      tended = editor;
      attend();
    },
    suit(dark) {
      if (element.isConnected) attend();
      set('color-scheme', dark ? 'dark' : 'light');
      set('zoom', `${+(1 / (element.parentElement?.currentCSSZoom ?? 1)).toFixed(4)}`);
    },
    remove() {
      opens.abort();
      element.remove();
    },
  };
}

/** What shows an element of the top document over its page, through shadow roots; no part of an editor. */
function overPage(inner: Element | null): Element | null {
  for (let one = inner?.isConnected ? inner : null; one; one = parentOf(one))
    if (one.matches(OVER) && one.checkVisibility() && !one.matches(EDITABLE)) return one;
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
