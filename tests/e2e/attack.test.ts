import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attack } from '../tools/count.ts';
import { forge } from './attack/forge.ts';
import { breakEverything, clobber, feed, letterFonts, restless, writeAnew } from './attack/harm.ts';
import { readEverything } from './attack/read.ts';
import { type Spy, takeOver } from './attack/spy.ts';
import { Accessible } from './harness/accessible.ts';
import { ChromiumSession } from './harness/chromium.ts';
import { answer, GMAIL, INBOX } from './harness/fixtures.ts';
import { markOver, OPENINGS, openMail, openQuickLog, pressStart, reply, type } from './harness/rep.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * A page that is against us, with the production build on it: it wants to read what we show, to speak in our name, or to
 * bring us down. After each attack the rep is coached as before, and the draft is as they typed it.
 */

let session: ChromiumSession;
let page: Page;

// Each time a rep who was shown nothing yet: what was said of a conversation is not said of its next draft.
beforeEach(async () => {
  session = await ChromiumSession.launch();
  await pressStart(session);
});
afterEach(() => session?.close());

// More than one: a single slip in a draft that reads fine is a hint, without a mark.
const SENTENCES =
  'I just wanted to check in and see how things are going.\nJust following up on my last mail, let me know what you think.';
const CARD = { role: 'dialog' };
const FIELD = { role: 'textbox', name: 'What could become possible?' };

/**
 * A conversation in the inbox, on a page whose first script is hostile. It is the page's own script: what a test's
 * browser is told to run first would come before every extension, which no page can.
 */
async function hostile(script: () => void): Promise<Accessible> {
  page = await session.context.newPage();
  await page.route(GMAIL, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: String(answer(INBOX, GMAIL).body).replace('<head>', `<head><script>(${script})()</script>`),
    }),
  );
  await page.goto(GMAIL);
  await openMail(page, OPENINGS);
  return Accessible.of(page);
}
/** The same with a reply under way. */
async function writing(script: () => void = () => {}): Promise<Accessible> {
  const ui = await hostile(script);
  await reply(page);
  await type(page, `Hi Ann,\n${SENTENCES}\n`);
  await markOver(page, 'check in', 30_000);
  return ui;
}
const draftOf = () =>
  page.evaluate(() =>
    (document.querySelector('[g_editable="true"]') as HTMLElement).innerText.replaceAll('\u00a0', ' ').trim(),
  );
/** The rep is still coached: a card opens by the keyboard and closes again, and the draft is theirs. */
async function coached(ui: Accessible): Promise<void> {
  await page.locator('[g_editable="true"]').click();
  await markOver(page, 'check in', 30_000);
  await page.keyboard.press('Alt+u');
  await ui.find(CARD, 30_000);
  await page.keyboard.press('Escape');
  await ui.waitGone(CARD);
  expect(await draftOf()).toBe(`Hi Ann,\n${SENTENCES}`);
  expect(await page.locator('uplift-coach').count()).toBe(1);
}
/** Words that stand in our interface alone. */
async function ours(ui: Accessible): Promise<string[]> {
  const all = await ui.all();
  const from = all.findIndex(({ role }) => role === 'dialog');
  // Ours stands beside the body.
  const theirs = await page.evaluate(() =>
    [document.body.innerText, document.body.textContent, document.body.outerHTML].map((one) => one ?? ''),
  );
  const names = all.slice(from).flatMap(({ name, value }) => [name, value]);
  return [...new Set(names)].filter((one) => one.length > 11 && !theirs.some((text) => text.includes(one)));
}
const heard = () => page.evaluate(() => (window as unknown as { spy: Spy }).spy.heard);

describe('a page that wants to read what we show', () => {
  it('gets no word of it, by whatever way, though it has taken over its prototypes', async () => {
    const ui = await writing(takeOver);
    await page.keyboard.press('Alt+u');
    await ui.find(CARD);
    await waitUntil(async () => (await ui.focused())?.role === 'dialog', 'the focus on the card');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await ui.find({ role: 'button', name: 'Never this rule' });
    const words = await ours(ui);
    expect(words.length).toBeGreaterThan(3);
    const brought = await page.evaluate(readEverything);
    expect(brought.length).toBeGreaterThan(35);
    const through = brought.flatMap(([way, text]) =>
      ['INSIDE', ...words].filter((one) => text.includes(one)).map((word) => `${way}: ${word}`),
    );
    expect(through).toEqual([]);
    const calls = await heard();
    // It does hear: the page's own scripts went through it.
    expect(calls.length).toBeGreaterThan(100);
    const overheard = calls.filter(
      (one) => one.includes('INSIDE') || words.some((word) => one.includes(word)),
    );
    expect(overheard).toEqual([]);
    await page.keyboard.press('Escape');
    await coached(ui);
    attack('ways to read our card', brought.length, through.length);
    attack('calls, changes and events overheard by a page', calls.length, overheard.length);
  });

  it('hears nothing of what is typed in our form', async () => {
    const ui = await hostile(takeOver);
    await openQuickLog(ui);
    await page.evaluate(() => {
      (window as unknown as { spy: Spy }).spy.heard = [];
    });
    await page.keyboard.press('ControlOrMeta+a');
    const secret = 'qxzjvk';
    await page.keyboard.type(secret, { delay: 5 });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'wq', selectionStart: 2, selectionEnd: 2 });
    await cdp.send('Input.insertText', { text: 'wqy' });
    const field = await ui.find(FIELD);
    expect(field.value).toContain(secret);
    const box = await ui.box(field);
    await page.mouse.dblclick(box.x + 20, box.y + box.height / 2);
    await page.mouse.move(box.x + 20, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(400, 400, { steps: 4 });
    await page.mouse.up();
    // A key of the page's own is heard: the ears are open.
    await page.locator('h2.hP').click();
    await page.keyboard.press('F8');
    const all = await heard();
    const through = all.filter((one) => /qxzj|wqy/.test(one) || /^event [a-zA-Z]+: [qxzjvkwy]$/.test(one));
    expect(through).toEqual([]);
    attack('keys, input and drags in our form', secret.length + 6, through.length);
  });

  it('is asked for no letter by its fonts', async () => {
    const letters = 'qxzjk漢ق';
    const ui = await hostile(takeOver);
    const asked: string[] = [];
    await page.route('**/letters/*', (route) => {
      asked.push(String.fromCodePoint(Number.parseInt(route.request().url().split('/').at(-1) ?? '', 16)));
      return route.fulfill({ status: 404, body: '' });
    });
    await page.evaluate(letterFonts, letters);
    await openQuickLog(ui);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('hello');
    asked.length = 0;
    await page.keyboard.insertText(letters);
    await waitUntil(async () => (await ui.find(FIELD)).value.includes(letters), 'the letters in the field');
    // The page's own text, drawn later, asks for its letters.
    await page.evaluate(() => {
      const own = document.body.appendChild(document.createElement('p'));
      own.style.font = '20px Spy';
      own.textContent = 'z';
    });
    await waitUntil(() => asked.includes('z'), 'a font of the page');
    const through = asked.filter((letter) => letter !== 'z');
    expect(through).toEqual([]);
    attack('letters asked of fonts of the page', letters.length, through.length);
  });
});

describe('a page that speaks in our name', () => {
  it('is answered by nobody, opens none of our pages, and presses none of our buttons', async () => {
    const ui = await writing();
    await page.locator('[g_editable="true"]').click();
    const { tried, through } = await page.evaluate(forge, await session.id());
    expect(through).toEqual([]);
    expect(await ui.isThere(CARD)).toBe(false);
    const options = await session.openOwn('options.html#/log');
    await options.getByTestId('log-empty').waitFor();
    await options.close();
    await page.bringToFront();
    await coached(ui);
    attack('forged messages, events and addresses', tried, through.length);
  });
});

describe('a page that wants to bring us down', () => {
  /** Counts what reaches the worker while something goes on. */
  async function messagesDuring(act: () => Promise<unknown>): Promise<number> {
    const worker = await session.worker();
    await worker.evaluate(() => {
      const counter = globalThis as unknown as { counted?: number; chrome: { runtime: Runtime } };
      if (counter.counted === undefined) {
        counter.chrome.runtime.onMessage.addListener(() => {
          counter.counted = (counter.counted ?? 0) + 1;
        });
      }
      counter.counted = 0;
    });
    await act();
    return worker.evaluate(() => (globalThis as unknown as { counted: number }).counted);
  }
  /** The rep comes back to the draft; a key of theirs is what brings back what was taken away. */
  async function onAgain(): Promise<void> {
    await page.locator('[g_editable="true"]').click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' ');
    await page.keyboard.press('Backspace');
    await waitUntil(() => page.locator('uplift-coach').count(), 'ours to be back', 30_000);
  }

  it('feeds megabytes in vain', async () => {
    const ui = await writing();
    const megabytes = 8;
    await page.evaluate(feed, megabytes);
    await onAgain();
    await page.evaluate(() => document.querySelector('#heap')?.remove());
    await coached(ui);
    attack('megabytes in a mail', megabytes, 0);
  });

  it('renames, removes and floods in vain', async () => {
    const ui = await writing();
    const harm = { renamed: 10_000, removed: 500, flooded: 50_000 };
    const sent = await messagesDuring(() => page.evaluate(restless, harm));
    expect(sent).toBeLessThan(60);
    await onAgain();
    await coached(ui);
    attack('nodes renamed', harm.renamed, 0);
    attack('removals of our element', harm.removed, 0);
    attack('changes of a flood', harm.flooded, 0);
  });

  it('breaks its prototypes in vain, though we run already', async () => {
    const ui = await writing();
    const broken = await page.evaluate(breakEverything);
    await coached(ui);
    attack('functions of the page broken', broken, 0);
  });

  it('clobbers names of the document in vain: coached as soon as they are free again', async () => {
    const ui = await writing();
    const taken = await page.evaluate(clobber);
    await page.keyboard.type('a');
    await page.keyboard.press('Backspace');
    await page.evaluate(() => Document.prototype.querySelector.call(document, '#heap')?.remove());
    await coached(ui);
    attack('names of the document taken', taken, 0);
  });

  it('writes its document anew in vain: coached again, with no field of ours where its ears come first', async () => {
    const ui = await hostile(() => {});
    await ui.find({ role: 'button', name: /^Opening: / });
    await page.evaluate(writeAnew);
    const again = await Accessible.of(page);
    await again.find({ role: 'button', name: /^Opening: / }, 30_000);
    await again.click({ role: 'button', name: /^Opening: / });
    await page.keyboard.press('Alt+u');
    await again.find(CARD, 30_000);
    const fields = await again.findAll(FIELD);
    expect(fields).toEqual([]);
    attack('documents written anew', 1, fields.length);
  });
});

interface Runtime {
  onMessage: { addListener(listener: () => void): void };
}
