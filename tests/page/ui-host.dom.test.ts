import { afterEach, expect, test } from 'vitest';
import { createUiHost, onDark, type UiHost } from '@/utils/page/ui-host';
import { attack } from '../tools/count';

/* What a page can find out about what stands in our closed root. */

let ui: UiHost | undefined;
afterEach(() => ui?.remove());

/** Ours on the page, with words in it that nobody else has. */
function shown(): UiHost {
  ui = createUiHost(document, '');
  ui.root.innerHTML = '<p>a secret question</p><button>a secret button</button><input value="a secret name">';
  ui.attend(null);
  return ui;
}

test('a page that defined an element by our name before us does not get our root', () => {
  const roots: unknown[] = [];
  customElements.define(
    'uplift-coach',
    class extends HTMLElement {
      readonly inside = this.attachInternals();
      connectedCallback() {
        roots.push(this.inside.shadowRoot);
      }
    },
  );
  const { element } = shown();
  roots.push(element.shadowRoot, (element as HTMLElement & { inside?: ElementInternals }).inside?.shadowRoot);
  expect(roots.filter(Boolean)).toEqual([]);
  expect(() => element.attachShadow({ mode: 'open' })).toThrow();
  attack('ways into the closed root by its element', roots.length + 1, roots.filter(Boolean).length);
});

test('what is said in our cards cannot be selected, and so not read by way of the selection', () => {
  const { element } = shown();
  const selection = getSelection() as Selection;
  const read: string[] = [];
  const find = (window as unknown as { find(words: string): boolean }).find.bind(window);
  for (const words of ['a secret', 'question', 'button']) {
    selection.removeAllRanges();
    find(words);
    read.push(selection.toString());
    if (selection.rangeCount > 0) selection.modify('extend', 'forward', 'documentboundary');
    read.push(selection.toString());
    if (selection.rangeCount > 0) selection.modify('extend', 'backward', 'documentboundary');
    read.push(selection.toString());
  }
  selection.selectAllChildren(element);
  read.push(selection.toString());
  document.execCommand('selectAll');
  read.push(selection.toString(), element.innerText, element.outerHTML, document.body.innerText);
  selection.removeAllRanges();
  const through = read.filter((one) => /question|button/.test(one));
  expect(through).toEqual([]);
  attack('ways to read a card by selection', read.length, through.length);
});

test.each([
  ['rgb(250, 250, 250)', true],
  ['rgb(20, 20, 20)', false],
  ['oklch(0.985 0 0)', true],
  ['oklab(0.9 0.01 0)', true],
  ['oklch(0.2 0 0)', false],
  ['lab(98 0 0)', true],
  ['lch(12 3 40)', false],
  ['color(srgb 1 1 1)', true],
  ['color(srgb 0.1 0.1 0.1)', false],
  ['color(display-p3 0 0 0)', false],
  ['color(display-p3 1 1 1)', true],
  ['oklch(0.985 0 none)', true],
  ['lab(98 none none)', true],
])('text of the colour %s tells dark ground: %s', (colour, dark) => {
  const text = document.createElement('p');
  text.style.color = colour;
  document.body.append(text);
  expect(onDark(text)).toBe(dark);
  text.remove();
});
