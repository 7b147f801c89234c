import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { OpportunityPage } from '@/components/log/OpportunityPage';
import { Button } from '@/components/ui/Button';
import { pressOnce } from '@/components/ui/held-keys';
import { keepPresses } from '@/components/ui/moved-press';
import { database } from '@/utils/storage/database';
import { quickLog } from '@/utils/storage/opportunities';
import { byId, render, until } from './render';

/*
 * Presses as they come from a hand: twice, held down, and on what moves under the pointer.
 */

/** A press of the pointer on an element at a place, the nth of a double click. */
function press(at: Element, nth = 1, x = 20): void {
  const there = { clientX: x, clientY: 20, detail: nth, bubbles: true, cancelable: true };
  at.dispatchEvent(new PointerEvent('pointerdown', there));
  at.dispatchEvent(new MouseEvent('click', there));
}

describe('a double click', () => {
  it('does a thing once, and nothing to what it brought under the pointer', () => {
    const done = vi.fn();
    const list = (names: string[]) => (
      <ul>
        {names.map((name) => (
          <li key={name}>
            <Button onClick={() => done(name)}>{name}</Button>
          </li>
        ))}
      </ul>
    );
    const root = render(list(['one', 'two']));
    const button = () => root.querySelector('button')!;
    press(button());
    press(button(), 2);
    expect(done.mock.calls).toEqual([['one']]);
    render(list(['two']));
    press(button(), 1);
    expect(done.mock.calls).toEqual([['one']]);
    // A press of its own, or by a key.
    press(button(), 1, 60);
    button().click();
    expect(done.mock.calls).toEqual([['one'], ['two'], ['two']]);
  });

  it('opens and closes what is unfolded', () => {
    const turn = vi.fn();
    const root = render(
      <Button aria-expanded={false} onClick={turn}>
        More
      </Button>,
    );
    press(root.querySelector('button')!, 1, 120);
    press(root.querySelector('button')!, 2, 120);
    expect(turn).toHaveBeenCalledTimes(2);
  });

  it('submits a form once', () => {
    const submitted = vi.fn((event: Event) => event.preventDefault());
    const root = render(
      <form onSubmit={submitted}>
        <Button type="submit">Log it</Button>
      </form>,
    );
    press(root.querySelector('button')!, 1, 200);
    press(root.querySelector('button')!, 2, 200);
    expect(submitted).toHaveBeenCalledTimes(1);
  });

  it('on the removal of an opportunity leaves its way back', async () => {
    await quickLog({ id: 'a', title: 'Night shift', accountName: 'Northwind' });
    render(<OpportunityPage id="a" />);
    const button = await byId('opportunity-remove');
    button.click();
    button.click();
    await until(async () => (await database().opportunities.count()) === 0);
    await new Promise((done) => setTimeout(done, 300));
    (await byId('undo')).click();
    await until(async () => (await database().opportunities.count()) === 1);
  });
});

describe('a key that is held down', () => {
  beforeAll(pressOnce);
  const enter = (at: Element, repeat: boolean) =>
    at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true }));

  it('presses once, but for lines that are typed', () => {
    const root = render(
      <>
        <button type="button">Remove</button>
        <textarea class="up-line" />
        <textarea class="lines" />
      </>,
    );
    const heard = vi.fn();
    for (const one of root.children) one.addEventListener('keydown', heard);
    for (const [selector, isKept] of [
      ['button', false],
      ['.up-line', false],
      ['.lines', true],
    ] as const) {
      heard.mockClear();
      const field = root.querySelector(selector)!;
      expect(enter(field, false)).toBe(true);
      expect(enter(field, true)).toBe(isKept);
      expect(heard).toHaveBeenCalledTimes(isKept ? 2 : 1);
    }
  });
});

describe('a press on what moves while the pointer is down', () => {
  beforeAll(keepPresses);
  afterEach(() => document.querySelector('#between')?.remove());
  const at = (x: number, y: number) => ({ clientX: x, clientY: y, button: 0, bubbles: true });

  function moved(to: { x: number; y: number }): number {
    const pressed = vi.fn();
    const root = render(
      <button type="button" onClick={pressed}>
        Start
      </button>,
    );
    root.querySelector('button')!.dispatchEvent(new MouseEvent('mousedown', at(20, 20)));
    // What was typed in the field that was left is drawn above the button.
    const between = document.createElement('div');
    between.id = 'between';
    root.prepend(between);
    between.dispatchEvent(new MouseEvent('mouseup', at(to.x, to.y)));
    return pressed.mock.calls.length;
  }

  it('is a press all the same', () => {
    expect(moved({ x: 21, y: 20 })).toBe(1);
  });

  it('is none where the pointer itself went elsewhere', () => {
    expect(moved({ x: 20, y: 60 })).toBe(0);
  });

  it('is one, not two, on what stays', () => {
    const pressed = vi.fn();
    const root = render(
      <button type="button" onClick={pressed}>
        Start
      </button>,
    );
    const button = root.querySelector('button')!;
    button.dispatchEvent(new MouseEvent('mousedown', at(20, 20)));
    button.dispatchEvent(new MouseEvent('mouseup', at(20, 20)));
    button.click();
    expect(pressed).toHaveBeenCalledTimes(1);
  });
});
