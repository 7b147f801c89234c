import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FirefoxSession } from './harness/firefox.ts';
import { readMarks } from './harness/marks.ts';
import {
  comeBack,
  compose,
  leave,
  markOver,
  openMail,
  pressStart,
  typeLines,
} from './harness/rep-firefox.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * Uplift is removed, switched off or updated while a mail is open in Firefox, which ends the script without a word and
 * leaves on the page what it put there.
 */

let session: FirefoxSession;
beforeEach(async () => {
  session = await FirefoxSession.launch({ composes: true });
  await pressStart(session);
});
afterEach(() => session?.close());

/** What can be seen of ours: how many elements have a box, and the line under a marked word. */
const seen = (page: Page) =>
  page.evaluate(() => ({
    boxes: [...document.querySelectorAll('uplift-coach')].filter((one) => one.getClientRects().length > 0)
      .length,
    lines: getComputedStyle(document.body, '::highlight(uplift-tip)').textDecorationLine,
  }));

async function draft(): Promise<Page> {
  const page = await compose(session, 'kim@customer.example');
  await typeLines(page, 'Hi Kim,\nI just wanted to check in and see how things are going.');
  await markOver(page, 'check in');
  await session.find(page, { role: 'button', name: /^Uplift: / });
  expect(await seen(page)).toEqual({ boxes: 1, lines: 'underline' });
  return page;
}
const gone = (page: Page) =>
  waitUntil(async () => {
    const { boxes, lines } = await seen(page);
    return boxes === 0 && lines === 'none';
  }, 'everything of ours to go');

it.each(['removed', 'switched off'] as const)(
  'leaves nothing to be seen on an open mail when it is %s',
  async (how) => {
    const page = await draft();
    await session.click(page, { role: 'button', name: /^Uplift: / });
    await session.find(page, { role: 'dialog' });
    await page.click('[g_editable="true"]');
    await (how === 'removed' ? session.remove() : session.switchOff());
    await gone(page);
  },
);

it('is back on the open mail when it is switched on again', async () => {
  const page = await draft();
  await session.switchOff();
  await gone(page);
  await session.switchOn();
  await page.click('[g_editable="true"]');
  await typeLines(page, 'I hope this email finds you well.');
  await markOver(page, 'hope this email');
  await waitUntil(async () => (await seen(page)).boxes === 1, 'one chip to be seen');
});

it('leaves the form that logs for as long as the rep is in it', async () => {
  const page = await openMail(session, 'how the first month went');
  await session.click(page, { role: 'button', name: /^Opening: / });
  const fields = async () => (await session.shadowNodes(page)).filter(({ tag }) => tag === 'input');
  await waitUntil(async () => (await fields()).length > 0, 'the form to log with');
  await page.keyboard.type('A second clinic');
  await session.remove();
  await waitUntil(async () => (await seen(page)).lines === 'none', 'the marks to go');
  expect((await seen(page)).boxes).toBe(1);
  await page.mouse.click(640, 840);
  await gone(page);
});

it('leaves nothing dead on a mail that comes back as it was left, from before it went', async () => {
  const page = await draft();
  await leave(page);
  await session.switchOff();
  await comeBack(page);
  expect(await page.evaluate(() => document.querySelectorAll('uplift-coach').length)).toBe(0);
  expect(await page.evaluate(readMarks)).toEqual([]);
});
