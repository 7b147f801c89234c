import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Stage } from '@/utils/page/stage';
import { createSurfaceKeys } from '@/utils/page/surface-keys';
import type { UiHost } from '@/utils/page/ui-host';
import type { Actions } from '@/utils/page/view';

/* Escape on what is open over a page: whose key it is. */

let element: HTMLElement;
let surface: HTMLElement;
let field: HTMLInputElement;
const close = vi.fn();

beforeEach(() => {
  element = document.createElement('div');
  const root = element.attachShadow({ mode: 'open' });
  surface = document.createElement('section');
  surface.dataset.place = 'surface';
  root.append(surface);
  field = document.createElement('input');
  document.body.append(element, field);
});
afterEach(() => {
  element.remove();
  field.remove();
  close.mockClear();
});

function pressEscape(kind: 'card' | 'list' | 'log' | 'panel', own: boolean): boolean {
  surface.className = `surface ${kind}`;
  const keys = createSurfaceKeys({
    host: { element, root: element.shadowRoot } as unknown as UiHost,
    stage: { open: { kind: kind === 'panel' ? 'list' : kind } } as unknown as Stage,
    actions: { close } as unknown as Actions,
  });
  return keys(new KeyboardEvent('keydown', { key: 'Escape' }), own);
}

describe('Escape', () => {
  test.each(['card', 'list', 'log', 'panel'] as const)('closes a %s that the rep is in', (kind) => {
    field.focus();
    expect(pressEscape(kind, true)).toBe(true);
    expect(close).toHaveBeenCalledOnce();
  });
  test.each([
    ['card', true],
    ['list', true],
    ['log', false],
    ['panel', false],
  ] as const)('in a field of the page closes a %s: %s', (kind, closes) => {
    field.focus();
    expect(pressEscape(kind, false)).toBe(closes);
    expect(close).toHaveBeenCalledTimes(closes ? 1 : 0);
  });
  test.each(['log', 'panel'] as const)('closes a %s while nothing of the page has the focus', (kind) => {
    field.blur();
    expect(pressEscape(kind, false)).toBe(true);
  });
  test('is left to the page while what is open is out of sight', () => {
    surface.style.visibility = 'hidden';
    expect(pressEscape('card', false)).toBe(false);
    expect(close).not.toHaveBeenCalled();
  });
});

describe('Enter in the title of the form', () => {
  const submitted = vi.fn((event: Event) => event.preventDefault());
  let title: HTMLTextAreaElement;
  let save: HTMLButtonElement;
  const press = (change: KeyboardEventInit = {}) =>
    createSurfaceKeys({
      host: { element, root: element.shadowRoot } as unknown as UiHost,
      stage: { open: { kind: 'log' } } as unknown as Stage,
      actions: { close } as unknown as Actions,
    })(new KeyboardEvent('keydown', { key: 'Enter', ...change }), true);

  beforeEach(() => {
    const form = document.createElement('form');
    title = document.createElement('textarea');
    save = document.createElement('button');
    save.type = 'submit';
    form.append(title, save);
    form.addEventListener('submit', submitted);
    surface.append(form);
    title.focus();
    submitted.mockClear();
  });

  test('logs, and begins no line', () => {
    expect(press()).toBe(true);
    expect(submitted).toHaveBeenCalledOnce();
  });
  test('does nothing more while the last press is being saved', () => {
    save.disabled = true;
    expect(press()).toBe(true);
    expect(submitted).not.toHaveBeenCalled();
  });
  test('is left to what is being composed, and to the button', () => {
    expect(press({ isComposing: true })).toBe(false);
    save.focus();
    expect(press()).toBe(false);
    expect(submitted).not.toHaveBeenCalled();
  });
});

describe('Enter in a list', () => {
  const opened = vi.fn();
  const press = (kind: 'list' | 'card' = 'list') =>
    createSurfaceKeys({
      host: { element, root: element.shadowRoot } as unknown as UiHost,
      stage: { open: { kind } } as unknown as Stage,
      actions: { close } as unknown as Actions,
    })(new KeyboardEvent('keydown', { key: 'Enter' }), true);

  beforeEach(() => {
    surface.tabIndex = -1;
    for (const name of ['first', 'second']) {
      const tip = document.createElement('button');
      tip.className = 'tip';
      tip.addEventListener('click', () => opened(name));
      surface.append(tip);
    }
    opened.mockClear();
  });

  test('opens the first tip while the list as a whole has the focus', () => {
    surface.focus();
    expect(press()).toBe(true);
    expect(opened.mock.calls).toEqual([['first']]);
  });
  test('is left to the tip that has the focus, and to anything but a list', () => {
    surface.querySelectorAll<HTMLElement>('.tip')[1]!.focus();
    expect(press()).toBe(false);
    surface.focus();
    expect(press('card')).toBe(false);
    expect(opened).not.toHaveBeenCalled();
  });
});

describe('the keys for undo', () => {
  const noticeAction = vi.fn();
  const press = (change: KeyboardEventInit = {}, action = 'Undo', own = true) =>
    createSurfaceKeys({
      host: { element, root: element.shadowRoot } as unknown as UiHost,
      stage: { open: null, notice: { text: 'Logged', action } } as unknown as Stage,
      actions: { noticeAction } as unknown as Actions,
    })(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, ...change }), own);

  beforeEach(() => {
    noticeAction.mockClear();
  });

  test('take back what a receipt tells of while the rep is on it', () => {
    expect(press()).toBe(true);
    expect(press({ ctrlKey: false, metaKey: true, key: 'Z' })).toBe(true);
    expect(noticeAction).toHaveBeenCalledTimes(2);
  });
  test('are left to the draft, to a field of ours, and to a receipt that takes nothing back', () => {
    expect(press({}, 'Undo', false)).toBe(false);
    expect(press({ shiftKey: true })).toBe(false);
    expect(press({}, 'Open')).toBe(false);
    const own = document.createElement('input');
    surface.append(own);
    own.focus();
    expect(press()).toBe(false);
    expect(noticeAction).not.toHaveBeenCalled();
  });
});
