import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
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

describe('where the site shows an editor over its page', () => {
  const added: Element[] = [];
  afterEach(() => {
    for (const one of added.splice(0)) one.remove();
    document.documentElement.style.zoom = '';
  });

  function add(markup: string): HTMLElement {
    const one = document.createRange().createContextualFragment(markup).firstElementChild as HTMLElement;
    document.body.append(one);
    added.push(one);
    return one;
  }
  /** Ours with a button at the foot of the window, brought to an editor that is on the page by then. */
  function attending(editor: Element): UiHost {
    ui = createUiHost(document, 'button { position: fixed; inset: auto auto 4px 4px; pointer-events: auto }');
    ui.root.innerHTML = '<button>A tip</button>';
    ui.attend(editor);
    return ui;
  }
  /** What is seen where the button is. */
  function seen({ root }: UiHost): Element | null {
    const { left, top } = root.querySelector('button')!.getBoundingClientRect();
    return document.elementFromPoint(left + 5, top + 5);
  }
  /** Presses the button, at its place: it stands in a closed root. */
  function press({ root }: UiHost): Promise<void> {
    const { left, top } = root.querySelector('button')!.getBoundingClientRect();
    const { documentElement: page } = document;
    const { x, y } = page.getBoundingClientRect();
    return userEvent.click(page, { force: true, position: { x: left - x + 5, y: top - y + 5 } });
  }
  const EDITOR = '<div contenteditable>A draft</div>';
  const FULL = 'position:fixed;inset:0;width:auto;height:auto;max-width:none;max-height:none';

  test('ours is seen above a popover that opened after it, and a press on it does not close that', async () => {
    const popover = add(`<div popover style="${FULL}">${EDITOR}</div>`);
    const host = attending(popover.firstElementChild!);
    popover.showPopover();
    await expect.poll(() => seen(host)).toBe(host.element);
    await press(host);
    expect(popover.matches(':popover-open')).toBe(true);
  });

  test('a press on ours closes no dialog that closes by a press beside it', async () => {
    const dialog = add(`<dialog closedby="any">${EDITOR}</dialog>`) as HTMLDialogElement;
    dialog.show();
    await press(attending(dialog.firstElementChild!));
    expect(dialog.open).toBe(true);
  });

  test('ours is seen again where a dialog was closed and opened again at once', async () => {
    const dialog = add(`<dialog style="${FULL}">${EDITOR}</dialog>`) as HTMLDialogElement;
    dialog.showModal();
    const host = attending(dialog.firstElementChild!);
    expect(seen(host)).toBe(host.element);
    dialog.close();
    dialog.showModal();
    await expect.poll(() => seen(host)).toBe(host.element);
  });

  test('ours stays under a dialog that opens over the one with the editor', async () => {
    const dialog = add(`<dialog>${EDITOR}</dialog>`) as HTMLDialogElement;
    dialog.showModal();
    const host = attending(dialog.firstElementChild!);
    const question = add(`<dialog style="${FULL}">Discard?</dialog>`) as HTMLDialogElement;
    question.showModal();
    await new Promise((done) => question.addEventListener('toggle', done));
    host.attend(dialog.firstElementChild!);
    host.suit(false);
    expect(seen(host)).not.toBe(host.element);
  });

  test.each(['the editor around', 'the whole page'])(
    'ours is seen where %s fills the screen',
    async (what) => {
      const place = add(`<div style="background:white"><button>Larger</button>${EDITOR}</div>`);
      const host = attending(place.lastElementChild!);
      const large = what === 'the whole page' ? document.documentElement : place;
      place.firstElementChild!.addEventListener('click', () => large.requestFullscreen());
      await userEvent.click(place.firstElementChild!);
      await expect.poll(() => document.fullscreenElement).toBe(large);
      await expect.poll(() => seen(host)).toBe(host.element);
      await document.exitFullscreen();
      await expect.poll(() => seen(host)).toBe(host.element);
    },
  );

  test('the focus may go to ours beside an editor that no focus is to leave, and a screen reader finds it there', () => {
    const modal = add(`<div role="dialog" aria-modal="true">${EDITOR}</div>`);
    const host = attending(modal.firstElementChild!);
    expect(modal.contains(host.element)).toBe(true);
    expect(modal.querySelector('[contenteditable]')!.childElementCount).toBe(0);
    // It is kept for the next time.
    modal.style.display = 'none';
    host.suit(false);
    expect(host.element.parentElement).toBe(document.documentElement);
  });

  test('the focus stays with ours where a dialog of the page takes back what goes elsewhere', () => {
    const modal = add(`<div role="dialog">${EDITOR}</div>`);
    const editor = modal.firstElementChild as HTMLElement;
    const host = attending(editor);
    const ends = new AbortController();
    const takeBack = ({ target }: Event) => modal.contains(target as Node) || editor.focus();
    document.addEventListener('focusin', takeBack, { signal: ends.signal });
    editor.focus();
    host.root.querySelector('button')!.focus();
    expect(document.activeElement).toBe(host.element);
    ends.abort();
  });

  test('ours is never put into an editor, whatever that is', () => {
    const editor = add('<div contenteditable aria-modal="true">A draft</div>');
    attending(editor);
    expect(editor.innerHTML).toBe('A draft');
  });

  test('ours is as large as ever, and where it is put, on a page that is zoomed by its styles', () => {
    const editor = add(EDITOR);
    const host = attending(editor);
    const button = host.root.querySelector('button')!;
    const before = button.getBoundingClientRect().toJSON();
    document.documentElement.style.zoom = '1.5';
    host.suit(false);
    const { width, left } = button.getBoundingClientRect();
    expect(width).toBeCloseTo(before.width, 0);
    expect(left).toBeCloseTo(before.left, 0);
  });
});
