import { afterEach, beforeEach, expect, test } from 'vitest';
import { cornerFor } from '@/utils/page/corner';
import { windowBox } from '@/utils/page/geometry';
import { type Box, boxAt, overlap, type Size } from '@/utils/page/place';

/* Where the chip of a mail stands that is read: off what the page has in its corners. */

const SIZE = { width: 110, height: 28 };
let chip: HTMLElement;
let host: HTMLElement;

beforeEach(() => {
  chip = document.createElement('div');
  host = document.createElement('uplift-coach');
  document.body.append(host);
});
afterEach(() => {
  document.body.replaceChildren();
});

/** Something of the page's at the window's end, so far from its bottom or top. */
function atTheEnd(tag: string, style: string): Box {
  const element = document.createElement(tag);
  element.style.cssText = `position:absolute;right:10px;width:36px;height:36px;margin:0;padding:0;${style}`;
  document.body.append(element);
  return element.getBoundingClientRect();
}
function spotOf(more: { moving?: boolean; avoid?: Box[]; size?: Size } = {}): Box {
  const { moving = false, avoid = [], size = SIZE } = more;
  const window = windowBox(self);
  const spot = cornerFor(chip, {
    view: self,
    host,
    window,
    size,
    avoid,
    carets: [],
    rtl: false,
    moving,
  });
  if (!spot) throw new Error('the chip is nowhere');
  return boxAt(spot, size);
}
const atBottom = () => ({ right: innerWidth - 8, bottom: innerHeight - 8 });

test('it stands in the bottom end corner where nothing is', () => {
  expect(spotOf()).toMatchObject(atBottom());
});

test('it may be looked for while the page has taken it away, and it has no size', () => {
  expect(spotOf({ size: { width: 0, height: 0 } })).toMatchObject(atBottom());
});

test.each(['button', 'a', 'iframe'])('it keeps off a %s in its corner', (tag) => {
  const theirs = atTheEnd(tag, 'bottom:6px;cursor:pointer');
  expect(overlap(spotOf(), theirs)).toBe(0);
});

test('it keeps off an account button at the top while a draft has the bottom', () => {
  const account = atTheEnd('button', 'top:12px');
  const draft = { left: 0, top: 120, right: innerWidth, bottom: innerHeight };
  const spot = spotOf({ avoid: [draft] });
  expect(overlap(spot, account)).toBe(0);
  expect(overlap(spot, draft)).toBe(0);
});

test('it goes along the edge where a bar, a message and an account button have the corners', () => {
  const account = atTheEnd('button', 'top:12px');
  const theirs = [
    account,
    atTheEnd('div', 'top:64px;left:0;width:auto;height:53px;position:fixed'),
    atTheEnd('div', 'bottom:20px;left:20px;width:205px;height:45px;position:fixed'),
  ];
  const draft = { left: innerWidth / 2, top: innerHeight * 0.6, right: innerWidth, bottom: innerHeight };
  const spot = spotOf({ avoid: [draft] });
  for (const one of [...theirs, draft]) expect(overlap(spot, one)).toBe(0);
});

test('it stays while the page moves under it, and gives way once something is drawn', () => {
  const before = spotOf();
  const theirs = atTheEnd('button', 'bottom:6px');
  expect(spotOf({ moving: true })).toEqual(before);
  expect(overlap(spotOf(), theirs)).toBe(0);
});

test('it goes back to its corner when the draft that it gave way to is closed', () => {
  spotOf({ avoid: [{ left: 0, top: 120, right: innerWidth, bottom: innerHeight }] });
  expect(spotOf()).toMatchObject(atBottom());
});

test('it is there all the same where a page consists of nothing but things to press', () => {
  for (let top = 0; top < innerHeight; top += 30) {
    const row = document.createElement('button');
    row.style.cssText = `position:absolute;left:0;width:100%;top:${top}px;height:30px`;
    document.body.append(row);
  }
  expect(spotOf()).toMatchObject(atBottom());
});
