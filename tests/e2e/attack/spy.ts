/*
 * What a hostile page does to find out what Uplift shows. Everything here runs in the page's own world, from the first
 * script of the page on; nothing of it may bring up a word that stands only in our interface.
 */

export interface Spy {
  /** All that went through functions of the page's world, as text. */
  heard: string[];
}

/** Runs before the page's own scripts: takes the place of what everybody uses, and listens. */
export function takeOver(): void {
  // Its own words would be found as if they were ours.
  document.currentScript?.remove();
  const spy: Spy = { heard: [] };
  Object.assign(window, { spy });
  const { stringify } = JSON;
  // What listens is not listened to.
  let isBusy = false;
  const note = (what: string, things: unknown[]) => {
    if (isBusy) return;
    isBusy = true;
    for (const thing of things) {
      let text = '';
      try {
        if (thing instanceof Node)
          text = `${thing.textContent} ${thing.getRootNode() instanceof ShadowRoot ? 'INSIDE' : ''}`;
        else text = typeof thing === 'string' ? thing : (stringify(thing) ?? '');
      } catch {
        // Circles and strangers tell nothing.
      }
      if (spy.heard.length < 60_000) spy.heard.push(`${what}: ${text.slice(0, 2000)}`);
    }
    isBusy = false;
  };
  const wrap = (owner: object, name: string) => {
    const real = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      const back = Reflect.apply(real, this, args) as unknown;
      note(name, args);
      if (name === 'attachShadow') note('root', [back]);
      return back;
    });
  };
  for (const name of ['map', 'filter', 'push', 'join', 'forEach', 'find', 'concat', 'includes'])
    wrap(Array.prototype, name);
  for (const name of ['split', 'replace', 'includes', 'startsWith', 'slice']) wrap(String.prototype, name);
  wrap(JSON, 'stringify');
  wrap(JSON, 'parse');
  wrap(EventTarget.prototype, 'addEventListener');
  wrap(EventTarget.prototype, 'dispatchEvent');
  wrap(Element.prototype, 'attachShadow');
  wrap(Element.prototype, 'setAttribute');
  wrap(Node.prototype, 'appendChild');
  wrap(Element.prototype, 'append');
  wrap(Document.prototype, 'createElement');
  wrap(Document.prototype, 'createTextNode');
  wrap(window, 'getSelection');
  wrap(window, 'requestAnimationFrame');
  wrap(Promise.prototype, 'then');
  wrap(Map.prototype, 'set');
  wrap(CSSStyleSheet.prototype, 'replaceSync');
  class Inside extends HTMLElement {
    readonly internals = this.attachInternals();
  }
  customElements.define('uplift-coach', Inside);
  const seen = new Set<string>();
  for (const owner of [window, document, HTMLElement.prototype]) {
    for (let at: object | null = owner; at; at = Object.getPrototypeOf(at)) {
      for (const key of Object.getOwnPropertyNames(at)) if (key.startsWith('on')) seen.add(key.slice(2));
    }
  }
  for (const more of ['textInput', 'compositionstart', 'compositionupdate', 'focusin', 'DOMActivate'])
    seen.add(more);
  for (const type of seen) {
    window.addEventListener(
      type,
      (event) => {
        // What is typed in the page's own fields is theirs to hear.
        if ((event.target as Element | null)?.localName !== 'uplift-coach') return;
        const { data, key, dataTransfer } = event as InputEvent & KeyboardEvent;
        const path = event.composedPath().map((one) => (one as Element).textContent ?? '');
        note(`event ${type}`, [data, key, dataTransfer?.getData('text/plain'), path[0]]);
      },
      true,
    );
  }
  new MutationObserver((records) => {
    for (const { target, oldValue, attributeName, addedNodes } of records) {
      const value = attributeName && (target as Element).getAttribute(attributeName);
      note('mutation', [oldValue, value, target, ...addedNodes]);
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    characterDataOldValue: true,
    attributes: true,
    attributeOldValue: true,
  });
  for (const type of ['layout-shift', 'event', 'first-input', 'largest-contentful-paint', 'element']) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { target, element, sources } = entry as PerformanceEntry & {
          target?: Node;
          element?: Node;
          sources?: { node?: Node }[];
        };
        note(`performance ${type}`, [target, element, ...(sources ?? []).map(({ node }) => node)]);
      }
    }).observe({ type, buffered: true });
  }
}
