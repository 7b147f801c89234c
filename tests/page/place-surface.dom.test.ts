import { afterEach, expect, it } from 'vitest';
import { boxOf, linesOf } from '@/utils/page/geometry';
import { overlap } from '@/utils/page/place';
import { placeSurface } from '@/utils/page/place-surface';

/* Where a card goes that speaks of words on the page: the words run over two lines, as they do in mails. */

afterEach(() => document.body.replaceChildren());

/** A paragraph whose marked words begin near the end of its first line and end at the start of the second. */
function twoLines(dir: 'ltr' | 'rtl', top: number): Range {
  document.body.style.margin = '0';
  const paragraph = document.body.appendChild(document.createElement('p'));
  paragraph.style.cssText = `position:absolute;top:${top}px;left:40px;width:300px;margin:0;font:16px/20px monospace`;
  // In a page that runs the other way a customer's mail in English runs its own way.
  document.documentElement.dir = dir;
  paragraph.dir = 'ltr';
  paragraph.textContent = 'We signed the papers for the lease of a second site';
  const range = document.createRange();
  const text = paragraph.firstChild as Text;
  range.setStart(text, text.data.indexOf('for the'));
  range.setEnd(text, text.data.indexOf(' of a'));
  return range;
}

function placed(range: Range, rtl: boolean, height: number, width = 200) {
  const element = document.body.appendChild(document.createElement('div'));
  element.style.cssText = `position:fixed;width:${width}px;height:${height}px`;
  const spot = placeSurface({
    element,
    range,
    view: window,
    rtl,
    isTabbed: false,
    docked: null,
    composers: [],
    composer: undefined,
    chip: undefined,
    never: [],
  })!;
  return { left: spot.left, top: spot.top, right: spot.left + width, bottom: spot.top + height };
}

it('stands below words of two lines, where they are, from left to right and from right to left', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    const range = twoLines(dir, 100);
    const lines = linesOf(range);
    expect(lines).toHaveLength(2);
    const box = placed(range, dir === 'rtl', 60);
    expect(box.top).toBe(Math.max(...lines.map(({ bottom }) => bottom)) + 6);
    const all = boxOf(range.startContainer.parentElement!);
    if (dir === 'rtl') expect(box.right).toBeGreaterThan(all.right - 60);
    else expect(box.left).toBe(Math.min(...lines.map(({ left }) => left)));
    document.body.replaceChildren();
  }
  document.documentElement.dir = '';
});

it('goes below rather than up against the first line where there is all but room above', () => {
  const range = twoLines('ltr', 100);
  const lines = linesOf(range);
  const [first, last] = [lines[0]!, lines[1]!];
  // It would reach from the window's edge to just above the second line, beside the first one.
  const box = placed(range, false, last.top - 8 - 1);
  for (const line of lines) expect(overlap(box, line)).toBe(0);
  expect(box.top).toBeGreaterThan(first.bottom);
});

it('goes to that side of its words where less of their sentence is, where there is room neither above nor below', () => {
  for (const words of ['We signed', 'a second']) {
    const range = twoLines('ltr', window.innerHeight / 2 - 20);
    const paragraph = range.startContainer.parentElement!;
    paragraph.style.left = '90px';
    paragraph.style.whiteSpace = 'nowrap';
    paragraph.style.fontSize = '8px';
    const text = paragraph.firstChild as Text;
    const at = text.data.indexOf(words);
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    const box = placed(range, false, window.innerHeight * 0.6, 60);
    const all = document.createRange();
    all.selectNodeContents(paragraph);
    const sentence = linesOf(all)[0]!;
    expect(
      overlap(box, sentence) / (sentence.right - sentence.left) / (sentence.bottom - sentence.top),
    ).toBeLessThan(0.15);
    document.body.replaceChildren();
  }
});
