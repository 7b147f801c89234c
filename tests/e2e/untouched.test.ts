import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChromiumSession } from './harness/chromium.ts';
import { marks, OPENINGS, openInbox, openMail, pressStart, reply } from './harness/rep.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * Two browsers, one with Uplift and one without, in which a rep writes, deletes, moves about, rests on marks and opens
 * and closes cards: after each step the draft has the same markup and the caret stands at the same place in both.
 * What undoing takes back in one step is left out: Chromium ends a step of typing wherever any element leaves the page,
 * as mail pages make them do all the time, and so a closing card of ours does, too.
 */

const STEPS = 90;

const words = fc.constantFrom(
  'I just wanted to check in and see how things are going.',
  'Let me know if you have any questions.',
  'Hope this email finds you well.',
  'We can ship the forty crates on Tuesday.',
  'Our product is the best on the market and it is cheaper than Brammer.',
  'As per my last email, the offer ends on Friday.',
  'I think maybe we could possibly look at it some time.',
  'Ann, who else should be in the room?',
  'Thanks for your mail! 😀 Great – “nice”.',
  'Kind regards,',
  'Just following up',
);
const many = (key: string, most: number) =>
  fc.integer({ min: 1, max: most }).map((times) => Array<string>(times).fill(key));
const ways = fc.array(
  fc.constantFrom(
    'ArrowUp',
    'ArrowLeft',
    'Control+ArrowLeft',
    'Home',
    'End',
    'ArrowDown',
    'Control+Home',
    'Control+End',
  ),
  { minLength: 1, maxLength: 8 },
);

type Step =
  | { write: string }
  | { insert: string }
  | { keys: readonly string[] }
  | { ours: 'rest' | 'list' | 'wait'; at: number };

/** What a rep does next, with what Uplift reacts to among it. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(words, fc.constantFrom(' ', '')).map(([a, b]) => ({ write: a + b })) },
  { weight: 1, arbitrary: fc.tuple(words, words).map(([a, b]) => ({ insert: `${a}\n\n${b} ` })) },
  { weight: 2, arbitrary: fc.constant({ keys: ['Enter'] }) },
  { weight: 2, arbitrary: many('Backspace', 30).map((keys) => ({ keys })) },
  { weight: 1, arbitrary: many('Shift+Control+ArrowLeft', 6).map((keys) => ({ keys: [...keys, 'Delete'] })) },
  { weight: 2, arbitrary: ways.map((keys) => ({ keys })) },
  { weight: 1, arbitrary: fc.constantFrom('Control+b', 'Control+Delete').map((key) => ({ keys: [key] })) },
  {
    weight: 4,
    arbitrary: fc.record({
      ours: fc.constantFrom('rest', 'list', 'wait'),
      at: fc.nat(),
    }) as fc.Arbitrary<Step>,
  },
);

async function write(page: Page, one: Step): Promise<void> {
  if ('write' in one) await page.keyboard.type(one.write, { delay: 2 });
  else if ('insert' in one)
    await page.evaluate((text) => document.execCommand('insertText', false, text), one.insert);
  else if ('keys' in one) for (const key of one.keys) await page.keyboard.press(key);
}

/** What a rep does with Uplift alone. */
async function look(page: Page, one: Step): Promise<void> {
  if (!('ours' in one)) return;
  if (one.ours === 'wait') return page.waitForTimeout(1200);
  if (one.ours === 'list') await page.keyboard.press('Alt+u');
  else {
    const all = await marks(page);
    const mark = all[one.at % all.length];
    if (!mark) return;
    await page.mouse.move(3, 3);
    await page.mouse.move(mark.box.x + 8, mark.box.y + mark.box.height / 2, { steps: 3 });
  }
  await page.waitForTimeout(300);
  if (one.ours === 'list' || one.at % 2) await page.keyboard.press('Escape');
}

/** The draft's markup, and how many letters of it stand before the caret. */
const draft = (page: Page) =>
  page.evaluate(() => {
    const editor = document.querySelector('[g_editable="true"]') as HTMLElement;
    const { focusNode, focusOffset } = getSelection() as Selection;
    const before = document.createRange();
    before.setStart(editor, 0);
    if (focusNode && editor.contains(focusNode)) before.setEnd(focusNode, focusOffset);
    return {
      markup: editor.innerHTML,
      caret: before.toString().length,
      isFocused: document.activeElement === editor,
    };
  });

describe('a draft', () => {
  let sessions: ChromiumSession[] = [];
  beforeAll(async () => {
    const ours = await ChromiumSession.launch();
    sessions = [ours, await ChromiumSession.launch({ build: null })];
    await pressStart(ours);
  });
  afterAll(async () => {
    for (const session of sessions) await session.close();
  });

  it.each([5, 6])('is after every step what it is in a browser without Uplift (walk %i)', async (seed) => {
    const faults: string[] = [];
    const pages: Page[] = [];
    for (const session of sessions) {
      const page = await openInbox(session);
      page.on('pageerror', ({ message }) => faults.push(message));
      await openMail(page, OPENINGS);
      await reply(page);
      pages.push(page);
    }
    const [ours, plain] = pages as [Page, Page];
    const [steps = []] = fc.sample(fc.array(step, { minLength: STEPS, maxLength: STEPS }), {
      seed,
      numRuns: 1,
    });
    let marked = 0;
    for (const one of steps) {
      await write(ours, one);
      await write(plain, one);
      await look(ours, one);
      marked += (await marks(ours)).length;
      // The list has the focus until it is closed.
      await waitUntil(async () => (await draft(ours)).isFocused, 'the focus in the draft');
      expect(await draft(ours), JSON.stringify(one)).toEqual(await draft(plain));
    }
    expect(marked).toBeGreaterThan(STEPS);
    expect(faults).toEqual([]);
    for (const page of pages) await page.close();
  });
});
