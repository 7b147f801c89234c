import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftOutcome } from '@/utils/model/draft-outcome';

import { gmail } from '@/utils/sites/gmail';
import { gmailComposer, gmailPage } from '../pages/mail/gmail';
import { closeAll, open } from './page';

const SEND = '.aoO[role=button]';
const DISCARD = '.oh[role=button]';
const draft = (composeId: string, draftId?: string, html = '<div>Hallo Ann</div>') =>
  gmailComposer('2025', 'de', {
    kind: 'floating',
    composeId,
    ...(draftId && { draftId }),
    to: [{ name: 'Ann', address: 'ann@brightwell.example' }],
    html,
  });

let page: Document;
let seen: [string, DraftOutcome][];
let left: string[];
let stop: AbortController;

beforeEach(() => {
  page = open(gmailPage('de', { title: 'x', dock: draft('c1', 'msg-a:r1') + draft('c2', 'msg-a:r2') }));
  seen = [];
  left = [];
  stop = new AbortController();
  gmail.onOutcome(
    page,
    (key, outcome) => seen.push([key, outcome]),
    stop.signal,
    (key) => left.push(key),
  );
});
afterEach(() => {
  stop.abort();
  closeAll();
});

const dialogs = () => page.querySelectorAll<HTMLElement>('[role=dialog]');
const press = (selector: string, at = 0) => dialogs()[at]!.querySelector<HTMLElement>(selector)!.click();
const type = (key: string, more: KeyboardEventInit = {}, at = 0) =>
  dialogs()
    [at]!.querySelector('[g_editable]')!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
const settled = (list: [string, DraftOutcome][]) => expect.poll(() => seen).toEqual(list);
/** The first draft goes, and is said to be sent. */
const sendFirst = async () => {
  press(SEND);
  dialogs()[0]!.remove();
  await settled([['gmail:c1', 'sent']]);
};
const quiet = async () => {
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(seen).toEqual([]);
};

describe('the outcome of a draft', () => {
  it('is sent when the button was pressed and the composer closed, and is said once', async () => {
    press(SEND);
    expect(left).toEqual(['gmail:c1']);
    expect(seen).toEqual([]);
    dialogs()[0]!.remove();
    await settled([['gmail:c1', 'sent']]);
    press(SEND);
    dialogs()[0]!.remove();
    await settled([
      ['gmail:c1', 'sent'],
      ['gmail:c2', 'sent'],
    ]);
  });

  it('is said of each of two, where the second is ended while the first is still leaving', async () => {
    press(SEND);
    press(DISCARD, 1);
    dialogs()[1]!.remove();
    await settled([['gmail:c2', 'discarded']]);
    dialogs()[0]!.remove();
    await settled([
      ['gmail:c2', 'discarded'],
      ['gmail:c1', 'sent'],
    ]);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])('is sent after the shortcut %o', async (keys) => {
    type('Enter', keys, 1);
    dialogs()[1]!.remove();
    await settled([['gmail:c2', 'sent']]);
  });

  it('costs no look for composers while the rep writes, spaces and new lines among it', () => {
    const looks = vi.spyOn(Document.prototype, 'querySelectorAll');
    for (const key of ['H', 'i', ' ', 'Enter', 'Backspace']) type(key);
    dialogs()[0]!
      .querySelector('[g_editable]')!
      .dispatchEvent(new InputEvent('input', { bubbles: true }));
    // The test's own look for the dialogs.
    expect(looks.mock.calls.filter(([selector]) => selector !== '[role=dialog]')).toEqual([]);
    looks.mockRestore();
  });

  it('has no letter heard until a button was pressed, nor after the rep went on writing', async () => {
    const letters = new Set<unknown>();
    const ends = new AbortController();
    vi.spyOn(page, 'addEventListener').mockImplementation((type, listener) => {
      if (type === 'input') letters.add(listener);
      EventTarget.prototype.addEventListener.call(page, type, listener, true);
    });
    vi.spyOn(page, 'removeEventListener').mockImplementation((type, listener) => {
      if (type === 'input') letters.delete(listener);
      EventTarget.prototype.removeEventListener.call(page, type, listener, true);
    });
    const write = () =>
      dialogs()[0]!
        .querySelector('[g_editable]')!
        .dispatchEvent(new InputEvent('input', { bubbles: true }));
    gmail.onOutcome(page, (key, outcome) => seen.push([key, outcome]), ends.signal);
    expect(letters.size).toBe(0);
    press(SEND);
    // Each of the two that watch.
    expect(letters.size).toBe(2);
    write();
    dialogs()[0]!.querySelector('[g_editable]')!.append('!');
    write();
    expect(letters.size).toBe(0);
    ends.abort();
    dialogs()[0]!.remove();
    await quiet();
  });

  it('is sent for the draft that was written in last when the button is outside of every composer', async () => {
    type(' ', {}, 1);
    page.body.insertAdjacentHTML('beforeend', '<div class="aoO" role="button">Senden</div>');
    [...page.querySelectorAll<HTMLElement>(SEND)].at(-1)!.click();
    expect(left).toEqual(['gmail:c2']);
    dialogs()[1]!.remove();
    await settled([['gmail:c2', 'sent']]);
  });

  it('is sent when the button was pressed by keyboard', async () => {
    const button = dialogs()[0]!.querySelector(SEND)!;
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    dialogs()[0]!.remove();
    await settled([['gmail:c1', 'sent']]);
  });

  it('is sent when the site takes the composer away before the click, and counts for that composer alone', async () => {
    const button = dialogs()[0]!.querySelector<HTMLElement>(SEND)!;
    page.addEventListener('mouseup', () => dialogs()[0]!.remove(), { once: true });
    button.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    button.click();
    await settled([['gmail:c1', 'sent']]);
    dialogs()[0]!.remove();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(seen).toEqual([['gmail:c1', 'sent']]);
  });

  it('is sent when the composer is hidden rather than removed', async () => {
    press(SEND);
    dialogs()[0]!.style.display = 'none';
    await settled([['gmail:c1', 'sent']]);
  });

  it('is nothing when the composer closes without a press: the draft is kept', async () => {
    dialogs()[0]!.remove();
    await quiet();
  });

  it('is nothing while the composer stays, and nothing when the rep went on writing before closing', async () => {
    press(SEND);
    await quiet();
    dialogs()[0]!
      .querySelector('[g_editable]')!
      .dispatchEvent(new InputEvent('input', { bubbles: true }));
    dialogs()[0]!.remove();
    await quiet();
  });

  it('is nothing when another part of the composer was pressed after a send that did not go through', async () => {
    press(SEND);
    press('.Ha');
    dialogs()[0]!.remove();
    await quiet();
  });

  it('is discarded when the bin was pressed', async () => {
    press(DISCARD, 1);
    dialogs()[1]!.remove();
    await settled([['gmail:c2', 'discarded']]);
  });

  it('is scheduled when the menu outside the composer was used last', async () => {
    press('.Ap', 1);
    page.body.insertAdjacentHTML(
      'beforeend',
      '<div role="menu"><div role="menuitem" selector="scheduledSend">Später</div></div>',
    );
    page.querySelector<HTMLElement>('[selector=scheduledSend]')!.click();
    dialogs()[1]!.remove();
    await settled([['gmail:c2', 'scheduled']]);
  });

  it('is undone when undo was pressed and a composer comes back, and can be sent again', async () => {
    await sendFirst();
    page
      .querySelector('.bAq')!
      .insertAdjacentHTML('afterend', '<span id="link_undo" role="link">Rückgängig machen</span>');
    page.querySelector<HTMLElement>('#link_undo')!.click();
    page.querySelector('.no')!.insertAdjacentHTML('beforeend', draft('c3'));
    await settled([
      ['gmail:c1', 'sent'],
      ['gmail:c1', 'undone'],
    ]);
    press(SEND, 1);
    dialogs()[1]!.remove();
    await settled([
      ['gmail:c1', 'sent'],
      ['gmail:c1', 'undone'],
      ['gmail:c3', 'sent'],
    ]);
  });

  it('is undone when the same draft comes back without a press that we saw', async () => {
    await sendFirst();
    page.querySelector('.no')!.insertAdjacentHTML('beforeend', draft('c9', 'msg-a:r1'));
    await settled([
      ['gmail:c1', 'sent'],
      ['gmail:c1', 'undone'],
    ]);
  });

  it('is not undone by a new mail', async () => {
    await sendFirst();
    page.querySelector('.no')!.insertAdjacentHTML('beforeend', draft('c9', 'msg-a:r9'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(seen).toEqual([['gmail:c1', 'sent']]);
  });

  describe('is not undone after a press in a notice that only closed it,', () => {
    const notice = async () => {
      await sendFirst();
      page
        .querySelector('.bAq')!
        .insertAdjacentHTML(
          'afterend',
          '<div role="alert"><b role="button" id="x">×</b></div><b id="new">Neu</b>',
        );
    };
    const tap = (selector: string) => {
      const target = page.querySelector<HTMLElement>(selector)!;
      for (const type of ['mousedown', 'mouseup']) {
        target.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      }
      target.click();
    };
    const begin = async () => {
      page.querySelector('.no')!.insertAdjacentHTML('beforeend', draft('c9', 'msg-a:r9'));
      await new Promise((resolve) => setTimeout(resolve, 400));
    };
    const onlySent = () => expect(seen).toEqual([['gmail:c1', 'sent']]);

    it('by a new mail that is begun a moment later', async () => {
      await notice();
      page.querySelector<HTMLElement>('#x')!.click();
      await new Promise((resolve) => setTimeout(resolve, 1100));
      page.querySelector<HTMLElement>('#new')!.click();
      await begin();
      onlySent();
    });
    it('by a new mail that is begun at once', async () => {
      await notice();
      tap('#x');
      tap('#new');
      await begin();
      onlySent();
    });
    it('by a new mail that is begun by a letter', async () => {
      await notice();
      tap('#x');
      page.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
      await begin();
      onlySent();
    });
    it('by a new mail that was begun before', async () => {
      await notice();
      tap('#new');
      await begin();
      tap('#x');
      page.querySelector('[role=alert]')!.remove();
      await new Promise((resolve) => setTimeout(resolve, 400));
      onlySent();
    });
  });

  describe('of two that left at once', () => {
    const leave = async () => {
      dialogs()[1]!.querySelector('[g_editable]')!.innerHTML = '<div>Hallo Bo</div>';
      press(SEND);
      press(SEND, 1);
      dialogs()[1]!.remove();
      dialogs()[0]!.remove();
      await settled([
        ['gmail:c1', 'sent'],
        ['gmail:c2', 'sent'],
      ]);
      page
        .querySelector('.bAq')!
        .insertAdjacentHTML(
          'afterend',
          '<div role="alert"><b role="button">A</b></div><div role="alert"><b role="button">B</b></div>',
        );
    };
    const undo = (at: number) => {
      const button = page.querySelectorAll<HTMLElement>('[role=alert] b')[at]!;
      button.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
      button.click();
    };
    const comeBack = (...given: Parameters<typeof draft>) =>
      page.querySelector('.no')!.insertAdjacentHTML('beforeend', draft(...given));
    const undone = (...keys: string[]) =>
      settled([
        ['gmail:c1', 'sent'],
        ['gmail:c2', 'sent'],
        ...keys.map((key): [string, DraftOutcome] => [key, 'undone']),
      ]);

    it('is undone for the one that says what the composer says that came back, then for the other', async () => {
      await leave();
      undo(0);
      comeBack('c3');
      await undone('gmail:c1');
      undo(1);
      comeBack('c4', undefined, '<div>Hallo Bo</div>');
      await undone('gmail:c1', 'gmail:c2');
    });
    it('is undone for each by its id', async () => {
      await leave();
      comeBack('c3', 'msg-a:r1', '<div>Hallo</div>');
      await undone('gmail:c1');
      comeBack('c4', 'msg-a:r2', '<div>Hallo</div>');
      await undone('gmail:c1', 'gmail:c2');
    });
    it('is undone for the last where nothing tells which, and once by one press', async () => {
      await leave();
      undo(1);
      comeBack('c3', undefined, '<div>Guten Tag</div>');
      await undone('gmail:c2');
      comeBack('c4', undefined, '<div>Hallo Ann</div>');
      await new Promise((resolve) => setTimeout(resolve, 400));
      await undone('gmail:c2');
    });
  });

  it('is undone by a double click', async () => {
    await sendFirst();
    page
      .querySelector('.bAq')!
      .insertAdjacentHTML('afterend', '<span id="link_undo" role="link">Rückgängig machen</span>');
    const undo = page.querySelector<HTMLElement>('#link_undo')!;
    const tap = (target: Element, detail: number) => {
      for (const type of ['mousedown', 'mouseup', 'click']) {
        target.dispatchEvent(new MouseEvent(type, { bubbles: true, detail }));
      }
    };
    tap(undo, 1);
    undo.remove();
    tap(page.body, 2);
    page.querySelector('.no')!.insertAdjacentHTML('beforeend', draft('c3'));
    await settled([
      ['gmail:c1', 'sent'],
      ['gmail:c1', 'undone'],
    ]);
  });

  it('is undone by a press in the last moment in which the site lets it', async () => {
    await sendFirst();
    page
      .querySelector('.bAq')!
      .insertAdjacentHTML('afterend', '<span id="link_undo" role="link">Rückgängig machen</span>');
    const { now } = Date;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + 44_000);
    page.querySelector<HTMLElement>('#link_undo')!.click();
    clock.mockImplementation(() => now() + 46_000);
    page.querySelector('#link_undo')!.remove();
    await new Promise((resolve) => setTimeout(resolve, 200));
    page.querySelector('.no')!.insertAdjacentHTML('beforeend', draft('c3'));
    await settled([
      ['gmail:c1', 'sent'],
      ['gmail:c1', 'undone'],
    ]);
    clock.mockRestore();
  });

  it('is nothing after a press of another button of the mouse', async () => {
    dialogs()[0]!
      .querySelector(SEND)!
      .dispatchEvent(new MouseEvent('mouseup', { bubbles: true, button: 2 }));
    dialogs()[0]!.remove();
    await quiet();
  });

  it('is told of what stood there as the button was pressed, where the site empties it before the click', () => {
    const button = dialogs()[0]!.querySelector<HTMLElement>(SEND)!;
    button.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    button.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    button.click();
    expect(left).toEqual(['gmail:c1']);
  });

  it('is told of two mails that are sent one right after the other', async () => {
    press(SEND);
    dialogs()[0]!.remove();
    press(SEND);
    dialogs()[0]!.remove();
    await settled([
      ['gmail:c1', 'sent'],
      ['gmail:c2', 'sent'],
    ]);
  });

  it('takes a small part of the time to look for, however slow and restless the page', async () => {
    await sendFirst();
    let busy = 0;
    const { querySelectorAll } = page;
    vi.spyOn(page, 'querySelectorAll').mockImplementation((selector: string) => {
      const until = performance.now() + 4;
      while (performance.now() < until);
      busy += 4;
      return querySelectorAll.call(page, selector);
    });
    const restless = setInterval(() => page.body.classList.toggle('restless'), 10);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    clearInterval(restless);
    expect(busy).toBeGreaterThan(0);
    expect(busy / 2500).toBeLessThan(0.1);
  });

  it('is not undone by an answer that is begun in the main part of a page that tells its changes', async () => {
    await sendFirst();
    page
      .querySelector('.bAq')!
      .insertAdjacentHTML(
        'afterend',
        '<main aria-live="polite"><b role="button" id="answer">Antworten</b></main>',
      );
    page.querySelector<HTMLElement>('#answer')!.click();
    page.querySelector('.no')!.insertAdjacentHTML('beforeend', draft('c9', 'msg-a:r9'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(seen).toEqual([['gmail:c1', 'sent']]);
  });

  it('is told of each mail that is written in a form which the site uses again', async () => {
    press(SEND);
    dialogs()[0]!.style.display = 'none';
    await settled([['gmail:c1', 'sent']]);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    dialogs()[0]!.style.display = '';
    press(SEND);
    dialogs()[0]!.style.display = 'none';
    await settled([
      ['gmail:c1', 'sent'],
      ['gmail:c1', 'sent'],
    ]);
  });

  it('is sent when the window goes with the mail', async () => {
    press(SEND);
    page.defaultView!.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(seen).toEqual([['gmail:c1', 'sent']]);
  });

  it('is never held up: the site gets every event as it was', () => {
    let prevented = true;
    page.addEventListener('keydown', (event) => {
      prevented = event.defaultPrevented;
    });
    type('Enter', { ctrlKey: true });
    expect(prevented).toBe(false);
  });

  it('is no longer watched after the end', async () => {
    stop.abort();
    press(SEND);
    dialogs()[0]!.remove();
    await quiet();
    expect(left).toEqual([]);
  });
});
