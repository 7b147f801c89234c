import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Accessible } from '../harness/accessible.ts';
import { ChromiumSession } from '../harness/chromium.ts';
import { waitUntil } from '../harness/wait.ts';
import { buildProbe, removeProbe, servePages } from './build-pages.ts';

/* Chip and card stay where they belong, whatever the page does with the editor that they speak of. */

const CHIP = { role: 'button', name: /^Uplift: 1 tip/ };
const CARD = { role: 'dialog', name: /less than “just wanted”/ };
interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

let pages: Awaited<ReturnType<typeof servePages>>;
let build: string;
let session: ChromiumSession;
let page: Page;
let ui: Accessible;

beforeAll(async () => {
  pages = await servePages();
  build = await buildProbe('chrome');
  session = await ChromiumSession.launch({ build, fixtures: {} });
});
afterAll(async () => {
  await session?.close();
  if (build) removeProbe(build);
  await pages?.close();
});
afterEach(() => page?.close());

/** Opens the page of an editor with room to scroll; `change` is done to it before the chip is there. */
async function show(change = ''): Promise<void> {
  page = await session.open(pages.address('plain'));
  await waitUntil(() => page.evaluate('Boolean(window.editorPage?.model().length === 3)'), 'the editor');
  await page.evaluate(`document.body.style.paddingBottom = '2500px'; ${change}`);
  ui = await Accessible.of(page);
  await page.evaluate('window.editorPage.element().focus()');
  await ui.find(CHIP);
}

const rect = (expression: string) =>
  page.evaluate<Rect>(
    `(() => { const { x, y, width, height } = (${expression}).getBoundingClientRect(); return { x, y, width, height }; })()`,
  );
const editorBox = () => rect('window.editorPage.element()');
const wordsBox = () =>
  rect(`(() => {
    const walker = document.createTreeWalker(window.editorPage.element(), 4);
    for (let node; (node = walker.nextNode()); ) {
      const at = node.data.indexOf('just wanted');
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 11);
      return range;
    }
  })()`);
const isWithin = (inner: Rect, outer: Rect) =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.width <= outer.x + outer.width + 1 &&
  inner.y + inner.height <= outer.y + outer.height + 1;
const overlaps = (one: Rect, other: Rect) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** The chip comes to lie in its editor, in the part of it that is seen. */
const chipAtHome = (what: string) =>
  waitUntil(async () => {
    const chip = await ui.box((await ui.findAll(CHIP))[0]!);
    return isWithin(chip, await editorBox()) && chip.y >= 0;
  }, what);

async function openCard(): Promise<void> {
  const { x, y, width, height } = await wordsBox();
  await page.mouse.move(x - 30, y + height / 2);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
  await ui.find(CARD);
}
/** The card comes to lie at its words, beside or below or above, and never over them. */
const cardAtWords = (what: string) =>
  waitUntil(async () => {
    const card = await ui.box((await ui.findAll(CARD))[0]!);
    const words = await wordsBox();
    const gap = Math.max(words.y - (card.y + card.height), card.y - (words.y + words.height), 0);
    return !overlaps(card, words) && gap <= 40;
  }, what);

describe('the chip', () => {
  it('goes along when the page scrolls, and when the window gets another size', async () => {
    await show();
    await chipAtHome('the chip to be in the editor');
    await page.evaluate('scrollBy(0, 120)');
    await chipAtHome('the chip to have scrolled along');
    await page.setViewportSize({ width: 700, height: 520 });
    await chipAtHome('the chip to be in the editor of a small window');
  });

  it('goes along when the page is zoomed, and when something pushes the editor away', async () => {
    await show();
    await page.evaluate(`document.body.style.zoom = '1.4'`);
    await chipAtHome('the chip to be in the editor that grew');
    const before = await editorBox();
    await page.evaluate(
      `document.body.prepend(Object.assign(document.createElement('div'), { style: 'height:160px' }))`,
    );
    expect((await editorBox()).y).toBeGreaterThan(before.y + 100);
    await chipAtHome('the chip to have been pushed along');
  });

  it('goes with its editor, and nothing of ours stays', async () => {
    await show();
    await page.evaluate(`document.querySelector('.composer').remove()`);
    await ui.waitGone(CHIP);
  });

  it('stands in each of several editors', async () => {
    await show(`{
      const other = document.querySelector('.composer').cloneNode(true);
      other.style.marginTop = '40px';
      document.querySelector('.composer').after(other);
    }`);
    const boxes = await waitUntil(async () => {
      const chips = await ui.findAll(CHIP);
      return chips.length === 2 && Promise.all(chips.map((chip) => ui.box(chip)));
    }, 'two chips');
    const composers = await Promise.all(
      [0, 1].map((at) => rect(`document.querySelectorAll('.composer')[${at}]`)),
    );
    for (const composer of composers) {
      expect(boxes.filter((chip) => isWithin(chip, composer))).toHaveLength(1);
    }
  });

  it('stands where the lines of the draft end, from right to left too, whichever way the page runs', async () => {
    const isAt = (side: 'left' | 'right') =>
      waitUntil(async () => {
        const chip = await ui.box((await ui.findAll(CHIP))[0]!);
        const editor = await editorBox();
        const isLeft = chip.x + chip.width / 2 < editor.x + editor.width / 2;
        return isWithin(chip, editor) && isLeft === (side === 'left');
      }, `the chip to be at the ${side} end of the editor`);
    await show(`document.documentElement.dir = 'rtl'`);
    await page.evaluate('scrollBy(0, 20)');
    await isAt('left');
    await page.evaluate(`window.editorPage.element().dir = 'ltr'; scrollBy(0, -20)`);
    await isAt('right');
  });
});

describe('the chip beside what the site shows', () => {
  it('gives way to a list that comes late for what is typed in another field, and stands where that was when it has gone', async () => {
    await show(`{
      const head = document.createElement('header');
      head.innerHTML = '<input aria-label="Search"><div id="found" hidden style="position:absolute;inset-inline:0;background:#fff">Kim</div>';
      const list = head.lastChild;
      head.firstChild.onkeydown = ({ key }) => {
        list.style.height = document.querySelector('.composer').getBoundingClientRect().bottom + 40 - list.offsetTop + 'px';
        setTimeout(() => { list.hidden = key === 'Escape'; }, 500);
      };
      document.body.prepend(head);
    }`);
    await chipAtHome('the chip to be in the editor');
    const isShown = async () => (await ui.findAll(CHIP)).length > 0;
    await page.focus('header input');
    await page.keyboard.press('k');
    await waitUntil(async () => !(await isShown()), 'the chip to be off the list');
    await page.keyboard.press('Escape');
    await chipAtHome('the chip to be back in the editor');
  });
});

describe('the chip of a narrow draft', () => {
  /** Lines of words, as far as they are seen. */
  const lines = () =>
    page.evaluate<Rect[]>(`(() => {
      const editor = window.editorPage.element();
      const seen = editor.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(editor);
      const texts = [];
      const walker = document.createTreeWalker(editor, 4);
      for (let node; (node = walker.nextNode()); ) {
        range.selectNodeContents(node);
        for (const { x, y, width, height } of range.getClientRects())
          if (y + 4 < seen.bottom && y + height - 4 > seen.top) texts.push({ x, y: y + 4, width, height: height - 8 });
      }
      return texts;
    })()`);
  const chipBox = async () => ui.box((await ui.findAll(CHIP))[0]!);
  const offWords = (what: string) =>
    waitUntil(async () => {
      const chip = await chipBox();
      return !(await lines()).some((line) => overlaps(chip, line)) && chip;
    }, what);

  it('gives way to what is being written, and keeps its place while the rep writes elsewhere', async () => {
    await show(`document.querySelector('.composer').style.width = 'auto'`);
    await page.setViewportSize({ width: 360, height: 640 });
    await page.evaluate(`{
      const editor = window.editorPage.element();
      Object.assign(editor.style, { height: '150px', minHeight: '0', overflow: 'auto', font: '15px/20px sans-serif' });
      getSelection().selectAllChildren(editor);
      getSelection().collapseToEnd();
    }`);
    const before = await offWords('the chip to stand off the words');
    const words =
      'The depot in Bradford has twelve people now and the plan that you are on was made for eight of them';
    const places: number[] = [before.y];
    for (const word of words.split(' ')) {
      await page.keyboard.type(`${word} `, { delay: 20 });
      const { y } = await offWords(`the chip to give way to “${word}”`);
      if (y !== places.at(-1)) places.push(y);
    }
    expect(places.length).toBeGreaterThan(1);
    expect(places.length).toBeLessThan(7);
  });
});

describe('the card', () => {
  it('stays at its words while the page scrolls and something pushes them away', async () => {
    await show();
    await openCard();
    await cardAtWords('the card to be at its words');
    await page.evaluate('scrollBy(0, 60)');
    await cardAtWords('the card to have scrolled along');
    await page.evaluate(
      `document.body.prepend(Object.assign(document.createElement('div'), { style: 'height:120px' }))`,
    );
    await cardAtWords('the card to have been pushed along');
  });

  it('opens for words that the pointer is on, and not for such as lie under something of the page', async () => {
    await show(`{
      const bar = document.createElement('div');
      bar.id = 'bar';
      Object.assign(bar.style, { position: 'fixed', inset: '0 0 auto', height: '1px', background: '#ddd' });
      document.body.append(bar);
    }`);
    const { x, y, width, height } = await wordsBox();
    await page.evaluate(`document.querySelector('#bar').style.height = '${y + height + 8}px'`);
    await page.mouse.move(x - 30, y + height / 2);
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
    // Longer than it takes to open one.
    await page.waitForTimeout(1500);
    expect(await ui.isThere(CARD)).toBe(false);
    await page.evaluate(`document.querySelector('#bar').remove()`);
    await openCard();
  });

  it('goes with its editor', async () => {
    await show();
    await openCard();
    await page.evaluate(`document.querySelector('.composer').remove()`);
    await ui.waitGone(CARD);
  });

  it.each([
    [320, 700],
    [420, 700],
    [600, 700],
  ])(
    'stays off its words and the send button in a window of %i by %i px, and inside it',
    async (width, height) => {
      await show(`document.querySelector('.composer').style.width = 'auto'`);
      await page.setViewportSize({ width, height });
      await openCard();
      await waitUntil(async () => {
        const card = await ui.box((await ui.findAll(CARD))[0]!);
        const free = [await wordsBox(), await rect(`document.querySelector('.send')`)];
        return !free.some((one) => overlaps(card, one)) && isWithin(card, { x: 0, y: 0, width, height });
      }, 'the card to be in the window and off what has to stay free');
    },
  );

  it.each([
    [320, 420],
    [420, 440],
  ])('is made lower where a window of %i by %i px has no room for all of it', async (width, height) => {
    await show(`document.querySelector('.composer').style.width = 'auto'`);
    await page.setViewportSize({ width, height });
    await openCard();
    await waitUntil(async () => {
      const card = await ui.box((await ui.findAll(CARD))[0]!);
      return !overlaps(card, await wordsBox()) && isWithin(card, { x: 0, y: 0, width, height });
    }, 'the card to be in the window and off its words');
  });

  it('opens by the keyboard where its words are scrolled out of a narrow window', async () => {
    await show(`document.querySelector('.composer').style.marginInlineStart = '-230px'`);
    await page.setViewportSize({ width: 420, height: 700 });
    await page.evaluate(`{
      const text = window.editorPage.element().querySelectorAll('p')[1].firstChild;
      getSelection().collapse(text, text.data.indexOf('wanted'));
    }`);
    await page.keyboard.press('Alt+u');
    await ui.find(CARD);
    await waitUntil(async () => {
      const card = await ui.box((await ui.findAll(CARD))[0]!);
      return isWithin(card, { x: 0, y: 0, width: 420, height: 700 });
    }, 'the card to be in the window');
  });
});
