import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { installKeyGuard, type KeyGuard } from '@/utils/page/key-guard';

let guard: KeyGuard;
let end: AbortController;
let host: HTMLElement;
let root: ShadowRoot;
let field: HTMLInputElement;
let seen: string[];

beforeEach(() => {
  end = new AbortController();
  seen = [];
  // The guard comes first, as it does at document start; then the page with its single-key shortcuts.
  guard = installKeyGuard(window, end.signal);
  for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'textInput', 'paste']) {
    const hear = (event: Event) =>
      seen.push(`${type} ${(event as KeyboardEvent).key ?? (event as InputEvent).data}`);
    window.addEventListener(type, hear, { capture: true, signal: end.signal });
    document.addEventListener(type, hear, { capture: true, signal: end.signal });
  }
  host = document.createElement('div');
  field = document.createElement('input');
  root = host.attachShadow({ mode: 'closed' });
  root.append(field);
  document.body.append(host);
  guard.protect(host);
});
afterEach(() => {
  end.abort();
  host.remove();
});

test("what is typed in our field reaches the field and none of the page's listeners", async () => {
  field.focus();
  await userEvent.keyboard('crj#');
  expect(field.value).toBe('crj#');
  expect(seen).toEqual([]);
});

test('what is typed in the page goes to the page', async () => {
  const own = document.createElement('input');
  document.body.append(own);
  own.focus();
  await userEvent.keyboard('e');
  expect(own.value).toBe('e');
  expect(seen).toContain('keydown e');
  own.remove();
});

test('keys come to our interface, with whether they were pressed in it', async () => {
  const heard: [string, boolean][] = [];
  guard.onKey = (event, own) => {
    heard.push([event.key, own]);
    return event.key === 'Escape';
  };
  field.focus();
  await userEvent.keyboard('a{Escape}');
  field.blur();
  await userEvent.keyboard('b');
  expect(heard).toEqual([
    ['a', true],
    ['Escape', true],
    ['b', false],
  ]);
});

test('a key that our interface takes is not seen by the page', async () => {
  guard.onKey = () => true;
  await userEvent.keyboard('u');
  expect(seen.filter((one) => one.startsWith('keydown'))).toEqual([]);
});

test('a guard without a host to guard lets everything pass', async () => {
  guard.protect(null);
  field.focus();
  await userEvent.keyboard('x');
  expect(seen).toContain('keydown x');
});

test('a key that a script made up opens nothing of ours', () => {
  guard.onKey = () => {
    throw new Error('heard');
  };
  const made = new KeyboardEvent('keydown', { code: 'KeyU', altKey: true, bubbles: true, cancelable: true });
  document.body.dispatchEvent(made);
  host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true }));
  expect(made.defaultPrevented).toBe(false);
});

test('a document that the page writes anew is guarded again, late, and told of', async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const view = frame.contentWindow as Window;
  const renewed: boolean[] = [];
  const late = installKeyGuard(view, end.signal, true);
  late.onRenewed = () => renewed.push(late.early);
  expect(late.early).toBe(true);
  view.document.documentElement.append(view.document.createElement('p'));
  expect(late.early).toBe(true);
  view.document.open();
  view.document.write('<p>Another page</p>');
  view.document.close();
  // At once: the page might open our form in the same breath.
  expect(late.early).toBe(false);
  await expect.poll(() => renewed).toEqual([false]);
  let heard = 0;
  late.onKey = () => {
    heard += 1;
    return true;
  };
  const other = view.document.body.appendChild(view.document.createElement('input'));
  other.focus();
  await userEvent.keyboard('e');
  expect(heard).toBe(1);
  frame.remove();
});

test('a page whose elements all give way to others, listeners left alone, stays guarded first', async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const view = frame.contentWindow as Window;
  const first = installKeyGuard(view, end.signal, true);
  first.onRenewed = () => {
    throw new Error('told');
  };
  view.document.documentElement.replaceWith(view.document.createElement('html'));
  await Promise.resolve();
  expect(first.early).toBe(true);
  frame.remove();
});

test('words are copied for the rep during a press, from our interface or the page, and no listener of the page hears of it', async () => {
  const button = document.createElement('button');
  const draft = document.createElement('textarea');
  document.body.append(button, draft);
  for (const type of ['beforecopy', 'copy'])
    window.addEventListener(type, () => seen.push(type), { capture: true, signal: end.signal });
  for (const focused of [field, draft]) {
    const text = `words from ${focused.localName}`;
    let done: boolean | undefined;
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.onclick = () => {
      done = guard.copy(text);
    };
    focused.focus();
    await userEvent.click(button);
    expect(done).toBe(true);
    draft.focus();
    draft.value = '';
    await userEvent.keyboard('{Control>}v{/Control}');
    expect(draft.value).toBe(text);
  }
  expect(seen.filter((one) => one.endsWith('copy'))).toEqual([]);
  button.remove();
  draft.remove();
});

test('a press in our interface reaches what it hit there, and no page that closes its composer when another is pressed', async () => {
  const inside: string[] = [];
  root.innerHTML = '<button>Insert</button>';
  const button = root.querySelector('button')!;
  const outside: string[] = [];
  const composer = document.createElement('textarea');
  document.body.append(composer);
  for (const type of ['pointerdown', 'mousedown']) {
    button.addEventListener(type, (event) => {
      inside.push(type);
      if (type === 'mousedown') event.preventDefault();
    });
    for (const place of [window, document])
      place.addEventListener(type, ({ target }) => target !== composer && outside.push(type), {
        capture: true,
        signal: end.signal,
      });
  }
  let clicks = 0;
  button.addEventListener('click', () => {
    clicks += 1;
  });
  guard.protect(host, root);
  host.dataset.testid = 'ours';
  host.style.width = 'fit-content';
  composer.focus();
  await userEvent.click(host);
  expect({ inside, outside, clicks }).toEqual({
    inside: ['pointerdown', 'mousedown'],
    outside: [],
    clicks: 1,
  });
  // Neither the focus nor the caret left the draft.
  expect(document.activeElement).toBe(composer);
  await userEvent.click(document.body);
  expect(outside).toContain('pointerdown');
  composer.remove();
});
