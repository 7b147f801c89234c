import { afterEach, describe, expect, it } from 'vitest';
import { type Box, boxAt, overlap } from '@/utils/page/place';
import { signalSpot } from '@/utils/page/signal-spot';

/* The button at an opening: beside its words while they are seen, nowhere while they are not. */

const HOST = document.createElement('uplift-coach');
const SIZE = { width: 24, height: 24 };

afterEach(() => document.body.replaceChildren());

/** A mail in a part of the page that scrolls under a bar of the page's own. */
function mail(over = '') {
  document.body.innerHTML = `<div id="pane" style="position:fixed;inset:50px 20px auto 20px;height:300px;overflow:auto">
    <div style="position:sticky;top:0;height:60px;background:#fff">Archive</div>
    <p style="margin:100px 60px 900px;font:16px/20px sans-serif;white-space:nowrap">We signed the lease for a second site in Leeds.</p></div>${over}`;
  const text = document.querySelector('p')!.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, 3);
  range.setEnd(text, 40);
  return { pane: document.querySelector('#pane')!, range };
}

const spot = (range: Range, others: Box[] = []) =>
  signalSpot({ range, size: SIZE, view: window, host: HOST, avoid: [], others });

/** Where the buttons at some words of a paragraph stand, one after the other. */
function spots(style: string, ...words: string[]): (Box | null)[] {
  document.body.innerHTML = `<p style="position:absolute;font:16px/20px sans-serif;white-space:nowrap;${style}">We signed the lease for a second site<br>in Leeds, it opens in March with 40 nurses.<br>They use Excel.</p>`;
  const others: Box[] = [];
  return words.map((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
    }
    const found = spot(range, others);
    if (found) others.push(boxAt(found, SIZE));
    return found && boxAt(found, SIZE);
  });
}

describe('the button at an opening', () => {
  it('stands in the margin beside the words', () => {
    const { range } = mail();
    const line = range.getBoundingClientRect();
    const { left, top } = spot(range)!;
    expect(top + 12).toBeCloseTo((line.top + line.bottom) / 2, 0);
    expect(left + 24).toBeLessThan(document.querySelector('p')!.getBoundingClientRect().left);
  });

  it('stands where the lines of the words begin, whichever way the page runs', () => {
    for (const page of ['ltr', 'rtl']) {
      document.documentElement.dir = page;
      for (const dir of ['ltr', 'rtl']) {
        const { range } = mail();
        const paragraph = document.querySelector('p')!;
        paragraph.dir = dir;
        const { left, right } = paragraph.getBoundingClientRect();
        const box = boxAt(spot(range)!, SIZE);
        expect([page, dir, box.right <= left, box.left >= right]).toEqual([
          page,
          dir,
          dir === 'ltr',
          dir === 'rtl',
        ]);
      }
    }
    document.documentElement.dir = '';
  });

  it('goes when the words are scrolled under a bar of the page, and comes back with them', () => {
    const { pane, range } = mail();
    for (const [scrolled, seen] of [
      [90, true],
      [120, false],
      [155, false],
      [0, true],
    ] as const) {
      pane.scrollTop = scrolled;
      for (const dir of ['ltr', 'rtl']) {
        document.querySelector('p')!.dir = dir;
        expect([scrolled, dir, spot(range) !== null]).toEqual([scrolled, dir, seen]);
      }
    }
  });

  it('goes when the words are scrolled out of sight by half', () => {
    const { pane, range } = mail();
    document.querySelector<HTMLElement>('#pane > div')!.style.position = 'static';
    pane.scrollTop = 173;
    expect(spot(range)).toBeNull();
    pane.scrollTop = 165;
    expect(spot(range)).not.toBeNull();
  });

  it('goes when something of the page lies over the words', () => {
    const { range } = mail('<div style="position:fixed;inset:0 50% 0 0;background:#fff">Settings</div>');
    expect(spot(range)).toBeNull();
  });
});

describe('buttons at several openings', () => {
  it.each([
    ['on one line', 'inset:40px 80px auto', 'it opens', '40 nurses'],
    ['on lines below each other', 'inset:40px 80px auto', 'signed the lease', 'it opens'],
    [
      'on lines below each other, the lower one first',
      'inset:40px 80px auto',
      'it opens',
      'signed the lease',
    ],
    [
      'in a narrow window, at the end',
      'left:4px;top:40px;white-space:normal;width:330px',
      'signed the lease',
      'it opens',
    ],
  ])('%s do not lie over each other', (_, style, ...words) => {
    const [one, other] = spots(style, ...words);
    expect(one).not.toBeNull();
    expect(other).not.toBeNull();
    expect(overlap(one!, other!)).toBe(0);
  });

  it('stay near their lines', () => {
    const [one, other] = spots('inset:40px 80px auto', 'signed the lease', 'it opens');
    expect(one!.left).toBe(other!.left);
    expect(other!.top - one!.top).toBeLessThan(32);
  });
});
