/*
 * What content scripts have in Preact's place (wxt.config.ts): the part of it that card, chip, list and form use, in
 * a tenth of its size, for every byte is injected into every page. Function components without hooks, fragments,
 * keys, callback refs, attributes, styles, events and SVG; the same components run on Preact in tests, and
 * tests/components/inline-renderer.dom.test.tsx holds the two to the same result.
 */

type Props = Record<string, unknown> & { children?: unknown; ref?: (element: Element | null) => void };
interface Item {
  type: string | ((props: Props) => unknown);
  props: Props;
  key: string | number | undefined;
}
/** What stands in the page for an item or a text. */
interface Shown {
  node: Element | Text;
  type: unknown;
  props: Props;
  kids: Map<string, Shown>;
}

/** What JSX is made into: an item that is not drawn yet. */
export function jsx(type: Item['type'], props: Props, key?: Item['key']): Item {
  return { type, props, key };
}
export const jsxs = jsx;
export const jsxDEV = jsx;
export const Fragment = (props: Props): unknown => props.children;

const trees = new WeakMap<Element, Map<string, Shown>>();

/** Draws into `home`, changing what is different from the last time. `null` takes everything away. */
export function render(what: unknown, home: Element): void {
  const mounted: (() => void)[] = [];
  trees.set(home, draw(home, what, trees.get(home) ?? new Map(), mounted));
  for (const done of mounted) done();
}

/** Elements and texts by name: a place among its siblings, or a key that holds wherever it moves. */
function flatten(what: unknown, path: string, found: Map<string, Item | string>): void {
  if (Array.isArray(what)) {
    what.forEach((one, at) => {
      flatten(one, `${path}.${(one as Item | null)?.key ?? at}`, found);
    });
  } else if (typeof what === 'object' && what !== null) {
    const { type, props, key } = what as Item;
    const name = key === undefined ? path : `${path}:${key}`;
    if (typeof type === 'function') flatten(type(props), name, found);
    else found.set(name, what as Item);
  } else if (what !== undefined && what !== null && typeof what !== 'boolean') found.set(path, String(what));
}

function draw(
  parent: Element,
  what: unknown,
  before: Map<string, Shown>,
  mounted: (() => void)[],
): Map<string, Shown> {
  const wanted = new Map<string, Item | string>();
  flatten(what, '', wanted);
  const after = new Map<string, Shown>();
  // First of all: what stays is then where it is to be, and moving it would take the focus from it.
  for (const [name, { node, type }] of before) {
    if (typeOf(wanted.get(name)) === type) continue;
    node.remove();
    before.delete(name);
  }
  let here = parent.firstChild;
  for (const [name, item] of wanted) {
    const old = before.get(name);
    const shown = old ?? make(typeOf(item) as string, parent);
    if (shown.node === here) here = here.nextSibling;
    else parent.insertBefore(shown.node, here);
    if (typeof item === 'string') {
      if ((shown.node as Text).data !== item) (shown.node as Text).data = item;
    } else {
      const element = shown.node as Element;
      const { ref } = item.props;
      if (shown !== old && ref) mounted.push(() => ref(element));
      dress(shown, item.props);
      shown.kids = draw(element, item.props.children, shown.kids, mounted);
    }
    after.set(name, shown);
  }
  return after;
}

const typeOf = (item: Item | string | undefined): unknown => (typeof item === 'string' ? '' : item?.type);

function make(type: string, parent: Element): Shown {
  const document = parent.ownerDocument;
  const node =
    type === ''
      ? document.createTextNode('')
      : type === 'svg' || parent.namespaceURI?.endsWith('svg')
        ? document.createElementNS('http://www.w3.org/2000/svg', type)
        : document.createElement(type);
  return { node, type, props: {}, kids: new Map() };
}

function dress(shown: Shown, next: Props): void {
  const element = shown.node as HTMLElement;
  const before = shown.props;
  shown.props = next;
  for (const name of new Set([...Object.keys(before), ...Object.keys(next)])) {
    const value = next[name];
    if (name === 'children' || name === 'ref' || value === before[name]) continue;
    if (name.startsWith('on')) {
      // One listener for good; it asks for the handler of the moment.
      if (!before[name]) {
        element.addEventListener(name.slice(2).toLowerCase(), (event) =>
          (shown.props[name] as ((event: Event) => void) | undefined)?.(event),
        );
      }
    } else if (name === 'style') {
      element.removeAttribute('style');
      Object.assign(element.style, value);
    } else if (name === 'defaultValue' || (typeof value === 'boolean' && name in element)) {
      (element as unknown as Props)[name] = value;
      // The rep goes on behind words that come into a field: what is typed is not to take their place.
      if (name === 'defaultValue' && name in before)
        (element as HTMLTextAreaElement).selectionStart = String(value).length;
    } else if (value === undefined || value === null || (value === false && name[4] !== '-')) {
      element.removeAttribute(name);
    } else element.setAttribute(name, String(value));
  }
}
