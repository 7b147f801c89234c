import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FirefoxSession } from './harness/firefox.ts';
import { countColour, readPng } from './harness/pixels.ts';
import { compose, markOver, pressStart, typeLines } from './harness/rep-firefox.ts';
import { waitUntil } from './harness/wait.ts';

/* What stands of us on a page whose text alone was made larger, which no other browser offers, and in a low window. */

let session: FirefoxSession;
let page: Page;
beforeEach(async () => {
  session = await FirefoxSession.launch({ composes: true });
  await pressStart(session);
  page = await compose(session, 'kim@customer.example');
  await typeLines(page, 'Hi Kim,\nI just wanted to check in and see how things are going.');
  await markOver(page, 'check in');
});
afterEach(() => session?.close());

const DIALOG = { role: 'dialog' };

async function openCard(): Promise<void> {
  const { box } = await markOver(page, 'check in');
  await page.mouse.move(5, 5);
  await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 4 });
  await session.find(page, DIALOG);
}

/** How wide and high what is drawn of ours is, by what it is. */
async function sizes(): Promise<Record<string, number>> {
  const nodes = await session.shadowNodes(page);
  const close = nodes.find(({ role, name }) => role === 'button' && name === 'Close');
  const card = nodes.find(({ role }) => role === 'dialog');
  const picture = nodes.find(({ tag }, at) => tag === 'svg' && at > nodes.indexOf(close!));
  const found = { card, close, picture };
  const widths = Object.entries(found).map(async ([name, node]) => [
    name,
    node ? (await session.boxOf(page, node)).width : 0,
  ]);
  return Object.fromEntries(await Promise.all(widths));
}

it('grows with the text: card, buttons and pictures', async () => {
  await openCard();
  const usual = await sizes();
  expect(usual.card).toBeCloseTo(348, 0);
  expect(usual.close).toBeCloseTo(28, 0);
  await page.keyboard.press('Escape');
  await session.enlargeText(2);
  await waitUntil(
    async () => (await markOver(page, 'check in')).box.height > 25,
    'the text to be twice as large',
  );
  await openCard();
  const large = await sizes();
  for (const [name, width] of Object.entries(usual))
    expect([name, large[name]! / width]).toEqual([name, expect.closeTo(2, 1)]);
});

it('has no ground of its own under the scroll bar of a card, over whose round corners it would stand', async () => {
  const dark = ':root, body, body * { background: #181818 !important; color: #ddd !important }';
  await page.addStyleTag({ content: `:root { color-scheme: dark } ${dark}` });
  await page.setViewport({ width: 900, height: 400 });
  await openCard();
  const card = await session.find(page, DIALOG);
  const seen = async () => {
    const { x, y, width, height } = await session.boxOf(page, card);
    const picture = readPng(await page.screenshot());
    const edge = { x: x + width - 8, y: y + 2, width: 6, height: height - 4 };
    return { surface: countColour(picture, edge, '#1e2124'), white: countColour(picture, edge, '#ffffff') };
  };
  await waitUntil(async () => (await seen()).surface > 500, 'the card to be dark below the thumb of its bar');
  expect((await seen()).white).toBe(0);
});
