import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Draft } from '@/utils/page/draft';
import type { KeyGuard } from '@/utils/page/key-guard';
import type { ReadingPane } from '@/utils/page/reading-pane';
import { createShortcuts } from '@/utils/page/shortcuts';
import type { Stage } from '@/utils/page/stage';
import type { UiHost } from '@/utils/page/ui-host';

/* Which draft the shortcut speaks of where editors are documents of their own: each keeps a focus of its own for good. */

afterEach(() => document.body.replaceChildren());

function framed(key: string): Draft {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const { body } = frame.contentDocument!;
  body.contentEditable = 'true';
  body.textContent = 'We just wanted to ask.';
  return { key, composer: { editor: body }, tipAtCaret: () => undefined } as unknown as Draft;
}

/** The shortcuts of a page with these drafts, and what they open, which is not drawn by itself. */
function shortcuts(root: ShadowRoot, drafts: Draft[], reading?: string) {
  const show = vi.fn((_: { key: string }) => Promise.resolve());
  const guard = { onKey: null, early: true } as unknown as KeyGuard;
  const made = createShortcuts({
    view: window,
    host: { element: root.host, root } as unknown as UiHost,
    stage: { open: null, notice: null, show } as unknown as Stage,
    guard,
    dock: undefined,
    drafts: () => drafts,
    pane: { key: reading } as ReadingPane,
    inUi: () => root.activeElement !== null,
  });
  const press = (key: KeyboardEventInit, own = false) => guard.onKey!(new KeyboardEvent('keydown', key), own);
  return { ...made, show, press };
}

/** Where our UI is drawn, in the page. */
function shadow(mode: ShadowRootMode = 'open'): ShadowRoot {
  const element = document.createElement('div');
  document.body.append(element);
  return element.attachShadow({ mode });
}

const ALT_U = { code: 'KeyU', altKey: true };

/** Presses the shortcut. @returns whose list or card it opens */
function opened(drafts: Draft[], reading?: string): string | undefined {
  const { press, show } = shortcuts(shadow(), drafts, reading);
  press(ALT_U);
  return show.mock.calls[0]?.[0].key;
}

describe('with editors in frames the shortcut opens', () => {
  test('the tips of the one that is written in', () => {
    const drafts = [framed('a'), framed('b')];
    drafts[0]!.composer.editor.focus();
    drafts[1]!.composer.editor.focus();
    expect(opened(drafts)).toBe('b');
  });
  test('those of the mail that is read while the rep is in none of them', () => {
    const drafts = [framed('a')];
    const field = document.createElement('input');
    document.body.append(field);
    drafts[0]!.composer.editor.focus();
    field.focus();
    expect(opened(drafts, 'mail')).toBe('mail');
  });
});

describe('our UI, closed by who went there with Tab, gives the focus back', () => {
  function closed(inside: string): Element | null {
    const link = document.createElement('a');
    link.href = '#';
    document.body.append(link);
    const root = shadow('closed');
    root.innerHTML = inside;
    const { leaveUi } = shortcuts(root, []);
    link.focus();
    for (const button of root.querySelectorAll('button')) button.focus();
    leaveUi();
    return root.activeElement ?? document.activeElement;
  }
  test('to where they came from', () => {
    expect(closed('<button>Not here</button><button>Close</button>')?.localName).toBe('a');
  });
  test('on a record to its tab, which they pressed', () => {
    const tab = '<button data-place="dock">Uplift: 2 prompts</button>';
    expect(closed(`${tab}<button>Close</button>`)?.textContent).toBe('Uplift: 2 prompts');
  });
});

describe('what the shortcut opens takes the focus once it is there', () => {
  /** Presses keys, the shortcut first, while what it opens is fetched. @returns what has the focus when that is drawn */
  async function focusAfter(...keys: KeyboardEventInit[]) {
    const draft = framed('a');
    const { editor } = draft.composer;
    editor.focus();
    const root = shadow();
    const { press, show } = shortcuts(root, [draft]);
    let arrive = () => {};
    show.mockReturnValue(new Promise<void>((done) => (arrive = done)));
    const kept = keys.map((key) => press(key));
    root.innerHTML = '<div data-place="surface" tabindex="-1"></div>';
    arrive();
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    return { in: root.activeElement ? 'card' : 'draft', opened: show.mock.calls.length, kept };
  }
  test('of who waits for it', async () => {
    expect(await focusAfter(ALT_U)).toEqual({ in: 'card', opened: 1, kept: [true] });
  });
  test('and not of who types on before that: the rest of the word is for the draft', async () => {
    expect(await focusAfter(ALT_U, { key: 'y', code: 'KeyY' })).toEqual({
      in: 'draft',
      opened: 1,
      kept: [true, false],
    });
  });
  test('once for a key that is held down, which the page does not see either', async () => {
    const held = { ...ALT_U, repeat: true };
    expect(await focusAfter(ALT_U, held, held)).toEqual({ in: 'card', opened: 1, kept: [true, true, true] });
  });
});

describe('what is typed behind a press on an opening, before its form is there', () => {
  /** Presses an opening, then keys, then draws the form. @returns what stands in its field, and which keys the page saw */
  async function typedBehind(...keys: string[]) {
    const root = shadow('closed');
    root.innerHTML = '<button class="signal">+</button>';
    const { press } = shortcuts(root, []);
    root.querySelector('button')!.click();
    const seen = keys.filter((key) => !press({ key }, root.activeElement !== null));
    const field = document.createElement('textarea');
    field.value = 'Second site';
    root.append(field);
    field.focus();
    field.select();
    await Promise.resolve();
    const { selectionStart, selectionEnd, value } = field;
    return { value, selected: value.slice(selectionStart, selectionEnd), seen };
  }
  test('is its first field, and none of it is a command to the page', async () => {
    expect(await typedBehind('e', '#', 'x', 'Backspace', 'Enter')).toEqual({
      value: 'e#',
      selected: '',
      seen: [],
    });
  });
  test('leaves the offered title selected where nothing was typed', async () => {
    expect(await typedBehind()).toEqual({ value: 'Second site', selected: 'Second site', seen: [] });
  });
});

describe('while words are on their way into a draft', () => {
  test('no key reaches page or draft, and what was typed is told once', () => {
    const draft = framed('a');
    draft.composer.editor.focus();
    const { hold, press, show } = shortcuts(shadow('closed'), [draft]);
    const { isIn, letGo } = hold();
    const keys = ['A', 'n', 's', 'Backspace', 'd', 'Enter', 'Escape', 'Shift'];
    expect(keys.map((key) => press({ key }))).toEqual(keys.map(() => true));
    expect(press({ key: 'v', ctrlKey: true })).toBe(true);
    expect(press(ALT_U)).toBe(true);
    expect(show).not.toHaveBeenCalled();
    isIn();
    expect(letGo()).toBe('And');
    expect(letGo()).toBe('');
    expect(press({ key: 'x' })).toBe(false);
  });
  test('once they are in, undo is the page’s again, and letters wait until that is verified', () => {
    const { hold, press } = shortcuts(shadow('closed'), [framed('a')]);
    const { isIn, letGo } = hold();
    isIn();
    expect(press({ key: 'z', ctrlKey: true })).toBe(false);
    expect(press({ key: 'Backspace' })).toBe(false);
    expect(press({ key: 'e' })).toBe(true);
    expect(press({ key: 'Enter' })).toBe(true);
    expect(letGo()).toBe('e');
  });
});
