import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FirefoxSession } from './harness/firefox.ts';
import { countColour, readPng } from './harness/pixels.ts';
import { markOver, openMail, pressStart } from './harness/rep-firefox.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * The main job in Firefox: install, mark, card, apply, undo, on the production build at Gmail's address.
 */

let session: FirefoxSession;

beforeAll(async () => {
  session = await FirefoxSession.launch({ composes: true });
});

afterAll(async () => {
  await session?.close();
});

const SENTENCE = 'I just wanted to check in and see how things are going.';
const APPLY = { role: 'button', name: /^(Insert|Replace|Remove)$/ };

async function replying(): Promise<Page> {
  const page = await openMail(session, 'how the first month went');
  await page.waitForSelector('.ams.bkH');
  await page.click('.ams.bkH');
  await page.waitForSelector('[g_editable="true"]');
  await page.click('[g_editable="true"]');
  await page.keyboard.type('Hi Ann,');
  await page.keyboard.press('Enter');
  await page.keyboard.type(SENTENCE);
  return page;
}

const textOf = (page: Page) =>
  page.evaluate(() => (document.querySelector('[g_editable="true"]') as HTMLElement).innerText);

it('is installed, says what it reads, and starts when told to', async () => {
  await pressStart(session);
});

it('has its button, with the number on it, in the toolbar and opens no sidebar by itself', async () => {
  expect(await session.buttonBar()).toBe('nav-bar');
  expect(await session.hasSidebar()).toBe(false);
});

let page: Page;

it('marks a finished sentence, in colour', async () => {
  page = await replying();
  const mark = await markOver(page, 'check in');
  const around = { ...mark.box, height: mark.box.height + 4 };
  await waitUntil(async () => {
    const picture = readPng(await page.screenshot());
    const painted = ['#8271d6', '#c0721a'].map((colour) => countColour(picture, around, colour));
    return painted.reduce((sum, one) => sum + one, 0) > mark.box.width / 2;
  }, 'the mark to be painted');
});

it('opens the card, removes the words when told to, and one undo gives them back', async () => {
  const { box } = await markOver(page, 'check in');
  const before = await textOf(page);
  await page.mouse.move(5, 5);
  await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 4 });
  await session.find(page, { role: 'dialog' });
  await session.find(page, APPLY);
  expect(await textOf(page)).toBe(before);
  await session.click(page, APPLY);
  await waitUntil(async () => (await textOf(page)) !== before, 'the draft to change');
  expect(await textOf(page)).not.toContain('check in');
  await page.focus('[g_editable="true"]');
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await waitUntil(async () => (await textOf(page)) === before, 'one undo to give the text back');
});

it('gives removed words back by the receipt of the card', async () => {
  const { box } = await markOver(page, 'check in');
  const before = await textOf(page);
  await page.mouse.move(5, 5);
  await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 4 });
  await session.click(page, APPLY);
  await waitUntil(async () => (await textOf(page)) !== before, 'the draft to change');
  await session.find(page, { name: /^Your draft was changed/ });
  await session.click(page, { role: 'button', name: 'Undo' });
  await waitUntil(async () => (await textOf(page)) === before, 'the words to come back');
});

it('logs an opening of the customer with a press, a few words and Enter, without a key reaching the page', async () => {
  await session.click(page, { role: 'button', name: /^Opening: / });
  await session.find(page, { role: 'dialog', name: /./ });
  await waitUntil(
    async () => (await session.shadowNodes(page)).some(({ tag }) => tag === 'input'),
    'the form to log with',
  );
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type('rejuvenate crocker');
  await page.keyboard.press('Enter');
  await session.find(page, { name: /^Opportunity logged/ });
  expect(await page.evaluate(() => document.body.dataset.shortcuts)).toBeUndefined();
});
