import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Accessible } from './harness/accessible.ts';
import { ChromiumSession } from './harness/chromium.ts';
import { countColour, readPng } from './harness/pixels.ts';
import {
  MOTIONS,
  markOver,
  marks,
  noMarkOver,
  OPENINGS,
  openInbox,
  openMail,
  openQuickLog,
  pressStart,
  reply,
  replying,
  rest,
  type,
} from './harness/rep.ts';
import { sharedBrowser } from './harness/shared.ts';
import { rowsOf } from './harness/stores.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * The main job in Chromium, on the production build, at Gmail's address: write, see the mark, open the card, apply,
 * undo, dismiss, never. Our interface is reached through the accessibility tree and by coordinates.
 */

const browser = sharedBrowser();
let session: ChromiumSession;

// Nothing is left of the test before: a tip that was shown once rests for a day elsewhere, as it does for a rep.
beforeEach(async () => {
  session = await browser.fresh();
});

afterAll(() => browser.close());

const APPLY = { role: 'button', name: /^(Insert|Replace|Remove)$/ };

const markupOf = (page: Page) =>
  page.evaluate(() => document.querySelector('[g_editable="true"]')?.innerHTML ?? '');
/** Editors turn a space at the end of a line into one that does not break: that is no difference here. */
const textOf = (page: Page) =>
  page.evaluate(() =>
    (document.querySelector('[g_editable="true"]') as HTMLElement).innerText.replaceAll('\u00a0', ' '),
  );

/** Opens cards, one after the other, until one offers words to take. */
async function openApplicable(page: Page, ui: Accessible): Promise<void> {
  await ui.click({ role: 'button', name: /^Uplift: / });
  await ui.find({ role: 'dialog', name: 'This draft' });
  const first = (await marks(page)).find(({ name }) => name !== 'uplift-signal' && name !== 'uplift-near');
  if (!first) throw new Error('nothing is marked');
  await page.keyboard.press('Escape');
  await rest(page, first);
  await ui.find({ role: 'button', name: 'Close' });
  const card = async () => (await ui.findAll({ role: 'dialog' })).at(-1)?.name;
  for (let turn = 0; turn < 6 && !(await ui.isThere(APPLY)); turn++) {
    const before = await card();
    await ui.click({ role: 'button', name: 'Next tip' });
    await waitUntil(async () => (await card()) !== before, 'the next card');
  }
  await ui.find(APPLY);
}

describe('before Start', () => {
  it('reads nothing and puts nothing on a page', async () => {
    const { page, ui } = await replying(session);
    await page.waitForTimeout(2500);
    expect(await marks(page)).toEqual([]);
    expect(await ui.isThere({ name: /^Uplift/ })).toBe(false);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    const popup = await session.openOwn(`popup.html?tab=${await session.tabId(page)}`);
    await popup.getByTestId('state-not-started').waitFor();
  });
});

describe('writing', () => {
  beforeEach(() => pressStart(session));

  it('marks a sentence once it is finished, in colour, and not before', async () => {
    const { page, editor } = await replying(session, 'Hi Ann,\n');
    // At once: a rest of a second and more would finish it, too.
    await page.keyboard.insertText('I just wanted to check in and see how things are going');
    expect((await marks(page)).filter(({ name }) => name !== 'uplift-signal')).toEqual([]);
    const before = readPng(await page.screenshot());
    await page.keyboard.type('.');
    const mark = await markOver(page, 'check in');
    expect(mark.text.length).toBeLessThan(70);
    const around = { ...mark.box, height: mark.box.height + 4 };
    const paint = ['#8271d6', '#c0721a'];
    const count = (picture: typeof before) =>
      paint.reduce((sum, one) => sum + countColour(picture, around, one), 0);
    expect(count(before)).toBe(0);
    await waitUntil(
      async () => count(readPng(await page.screenshot())) > mark.box.width / 2,
      'the mark to be painted',
    );
    await editor.press('ControlOrMeta+a');
    await editor.press('Delete');
    await noMarkOver(page, 'check in');
  });

  it('leaves the draft as the rep typed it, to the letter of its markup', async () => {
    const bare = await ChromiumSession.launch({ build: null });
    const [with_, without] = [session, bare].map(async (one) => {
      const page = await openInbox(one);
      await openMail(page, OPENINGS);
      await reply(page);
      await type(page, MOTIONS);
      if (one === session) await markOver(page, 'check in');
      const markup = await markupOf(page);
      await page.close();
      return markup;
    });
    expect(await with_).toBe(await without);
    await bare.close();
  });

  it('shows what the tips are on a chip at the editor', async () => {
    const { page, ui } = await replying(session);
    await markOver(page, 'check in');
    const chip = await ui.find({ role: 'button', name: /^Uplift: [1-3] tips?/ });
    const box = await ui.box(chip);
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
  });
});

describe('the card', () => {
  beforeEach(() => pressStart(session));

  it('is dark where the page becomes so, and light again with it', async () => {
    const { page, ui } = await replying(session);
    await page.addStyleTag({
      content: `.night * { background-color: #1b1c1e !important; color: #eee !important }
        @media (prefers-color-scheme: dark) { body * { background-color: #1b1c1e; color: #eee !important } }`,
    });
    await ui.find({ role: 'button', name: /^Uplift: \d/ });
    const scheme = (wanted: string) =>
      waitUntil(
        async () =>
          (await page.locator('uplift-coach').evaluate((one: HTMLElement) => one.style.colorScheme)) ===
          wanted,
        `ours to be ${wanted}`,
      );
    await scheme('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await scheme('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await scheme('light');
    // A press in the page's own settings.
    await page.evaluate(() =>
      addEventListener('click', () => document.documentElement.classList.toggle('night'), { once: true }),
    );
    await page.mouse.click(640, 20);
    await scheme('dark');
  });

  it('opens when the pointer rests on a mark, and does not take the focus', async () => {
    const { page, ui } = await replying(session);
    await rest(page, await markOver(page, 'check in'));
    const card = await ui.find({ role: 'dialog' });
    expect(card.name.length).toBeGreaterThan(10);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('g_editable'))).toBe('true');
    for (const name of ['Not here', 'Never this rule', 'Close']) await ui.find({ role: 'button', name });
    await page.keyboard.type('And ');
    expect(await textOf(page)).toContain('And ');
  });

  it('opens by keyboard at the caret, is walked by Tab, and Escape goes back to the caret', async () => {
    const { page, ui } = await replying(
      session,
      'Hi Ann,\nI just wanted to check in and see how things are going.',
    );
    const mark = await markOver(page, 'check in');
    await page.mouse.click(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2);
    const place = () =>
      page.evaluate(() => {
        const { focusNode, focusOffset } = getSelection() as Selection;
        return `${focusNode?.textContent} @ ${focusOffset}`;
      });
    const caret = await place();
    await page.keyboard.press('Alt+u');
    const card = await ui.find({ role: 'dialog' });
    await waitUntil(async () => (await ui.focused())?.name === card.name, 'the card to have the focus');
    const reached = new Set<string>();
    for (let turn = 0; turn < 12; turn++) {
      await page.keyboard.press('Tab');
      reached.add((await ui.focused())?.name ?? '');
    }
    expect([...reached]).toEqual(expect.arrayContaining(['Close', 'Not here', 'Never this rule']));
    await page.keyboard.press('Escape');
    await ui.waitGone({ role: 'dialog' });
    expect(await place()).toBe(caret);
    await page.keyboard.type('X');
    expect(await textOf(page)).toContain('X');
  });

  it('applies a rewrite when told to, and one undo takes it back', async () => {
    const { page, ui } = await replying(session);
    await markOver(page, 'check in');
    const before = await textOf(page);
    await openApplicable(page, ui);
    expect(await textOf(page)).toBe(before);
    await ui.click(APPLY);
    await waitUntil(async () => (await textOf(page)) !== before, 'the draft to change');
    await page.locator('[g_editable="true"]').focus();
    await page.keyboard.press('ControlOrMeta+z');
    await waitUntil(async () => (await textOf(page)) === before, 'one undo to give the text back');
  });

  it('leaves a receipt whose Undo gives the words back, and which goes when the rep writes on', async () => {
    const { page, ui } = await replying(session);
    await markOver(page, 'check in');
    const before = await textOf(page);
    await openApplicable(page, ui);
    await ui.click(APPLY);
    await ui.find({ name: /^Your draft was changed/ });
    expect(await textOf(page)).not.toBe(before);
    await ui.click({ role: 'button', name: 'Undo' });
    await waitUntil(async () => (await textOf(page)) === before, 'the words to come back');
    await ui.waitGone({ role: 'button', name: 'Undo' });
    await markOver(page, 'check in');
    await openApplicable(page, ui);
    await ui.click(APPLY);
    await ui.find({ role: 'button', name: 'Undo' });
    await page.keyboard.type('And ');
    await ui.waitGone({ role: 'button', name: 'Undo' });
  });

  it('opens the list at its chip', async () => {
    const { page, ui } = await replying(session);
    await markOver(page, 'check in');
    const chip = await ui.box(await ui.find({ role: 'button', name: /^Uplift: / }));
    await page.keyboard.press('Alt+u');
    const list = await ui.find({ role: 'dialog', name: 'This draft' });
    const away = await waitUntil(async () => {
      const box = await ui.box(list);
      const x = Math.max(chip.x - (box.x + box.width), box.x - (chip.x + chip.width), 0);
      const y = Math.max(chip.y - (box.y + box.height), box.y - (chip.y + chip.height), 0);
      return Math.hypot(x, y) < 40;
    }, 'the list to stand at the chip');
    expect(away).toBe(true);
  });

  it('hides a tip here when told to, and undo brings it back', async () => {
    const { page, ui } = await replying(session);
    await rest(page, await markOver(page, 'check in'));
    await ui.click({ role: 'button', name: 'Not here' });
    await noMarkOver(page, 'check in');
    await page.locator('[g_editable="true"]').click();
    // What is said of a new sentence is said of the whole draft as it stands now.
    await type(page, 'Let me know if you have any questions.\n');
    await markOver(page, 'Let me know');
    await noMarkOver(page, 'check in');
    await ui.click({ role: 'button', name: 'Undo' });
    await markOver(page, 'check in');
  });

  it('switches a rule off when told to, everywhere, and undo brings it back', async () => {
    const { page, ui } = await replying(session);
    const rule = async () => {
      const options = await session.openOwn('options.html#/rules/C-PUR-01');
      const control = options.locator('[data-rule="C-PUR-01"]').getByTestId('rule-switch');
      await control.waitFor();
      const on = (await control.getAttribute('aria-checked')) === 'true';
      await options.close();
      return on;
    };
    expect(await rule()).toBe(true);
    await page.bringToFront();
    await rest(page, await markOver(page, 'check in'));
    await ui.click({ role: 'button', name: 'Never this rule' });
    await noMarkOver(page, 'check in');
    await waitUntil(async () => !(await rule()), 'the rule to be off');
    await page.bringToFront();
    await ui.click({ role: 'button', name: 'Undo' });
    await markOver(page, 'check in');
    expect(await rule()).toBe(true);
  });
});

describe("the customer's mail", () => {
  beforeEach(() => pressStart(session));

  it('has its openings marked, and one is logged with a press, a few words and Enter', async () => {
    const page = await openInbox(session);
    await openMail(page, OPENINGS);
    const ui = await Accessible.of(page);
    await waitUntil(
      async () => (await marks(page)).some(({ name }) => name === 'uplift-signal'),
      'the openings to be marked',
    );
    await openQuickLog(ui);
    await page.keyboard.press('ControlOrMeta+a');
    // Blanks are no words: the form asks for some.
    await page.keyboard.type('  ');
    await page.keyboard.press('Enter');
    await waitUntil(
      async () => (await ui.find({ role: 'textbox', name: 'What could become possible?' })).value === '',
      'the blanks to go',
    );
    // Every letter of this is a shortcut of the page.
    await page.keyboard.type('rejuvenate crocker', { delay: 5 });
    const field = await ui.find({ role: 'textbox', name: 'What could become possible?' });
    expect(field.value).toBe('rejuvenate crocker');
    expect(await page.evaluate(() => document.body.dataset.shortcuts)).toBeUndefined();
    await page.keyboard.press('Enter');
    await ui.find({ name: /^Opportunity logged/ });
    expect(await page.evaluate(() => document.body.dataset.shortcuts)).toBeUndefined();
    await ui.find({ role: 'button', name: /^Logged: / });
    const options = await session.openOwn('options.html#/log');
    await options.getByText('rejuvenate crocker').first().waitFor();
    await options.close();
  });

  it('takes words that are typed at once, while its form is still fetched, for the form and not for commands', async () => {
    const page = await openInbox(session);
    await openMail(page, OPENINGS);
    const ui = await Accessible.of(page);
    const { x, y } = await ui.box(await ui.find({ role: 'button', name: /^Opening: / }));
    await page.mouse.click(x + 5, y + 5);
    await page.keyboard.type('rejuvenate crocker');
    const field = () => ui.find({ role: 'textbox', name: 'What could become possible?' });
    await waitUntil(async () => (await field()).value === 'rejuvenate crocker', 'all that was typed');
    expect(await page.evaluate(() => document.body.dataset.shortcuts)).toBeUndefined();
  });

  it('is ticked in another tab that shows it, too, once something of it was logged', async () => {
    const other = await openInbox(session);
    await openMail(other, OPENINGS);
    const beside = await Accessible.of(other);
    await beside.find({ role: 'button', name: /^Opening: / });
    const page = await openInbox(session);
    await openMail(page, OPENINGS);
    const ui = await Accessible.of(page);
    await openQuickLog(ui);
    await page.keyboard.type('A second clinic');
    await page.keyboard.press('Enter');
    await beside.find({ role: 'button', name: /^Logged: / });
    await ui.click({ role: 'button', name: 'Undo' });
    await beside.waitGone({ role: 'button', name: /^Logged: / });
  });

  it('gives its words to the log from the tip that says that the reply ignores them', async () => {
    const page = await openInbox(session);
    await openMail(page, OPENINGS);
    await reply(page);
    await type(page, 'Hi Ann,\nThe invoice is on its way to you, and the card readers are booked.\n');
    const ui = await Accessible.of(page);
    await ui.find({ role: 'button', name: /^Uplift: / });
    await page.keyboard.press('Alt+u');
    await ui.click({ role: 'button', name: /something bigger/ });
    await ui.click({ role: 'button', name: 'Log it' });
    const field = await ui.find({ role: 'textbox', name: 'What could become possible?' });
    expect(field.value).not.toBe('');
    await page.keyboard.press('Enter');
    await ui.find({ name: /^Opportunity logged/ });
    const options = await session.openOwn('options.html#/log');
    const [row] = await rowsOf(options, 'opportunities');
    expect(row?.origin).toMatchObject({ ruleId: 'C-CRE-05', signalKind: expect.stringMatching(/^SIG-/) });
    // Their words, cut where a word ends.
    const { sentence } = (row as { origin: { sentence: string } }).origin;
    expect(`${sentence} `).toContain(`${String(row?.title).replace(/^.|…$/g, '')} `);
    await options.close();
  });

  it('logs what the rep proposes as an idea of their own, from the note that says so', async () => {
    const page = await openInbox(session);
    await openMail(page, OPENINGS);
    await reply(page);
    await type(page, 'Hi Ann,\nCould Ravi try it with the second shift for two weeks in May?\nRobin\n');
    const ui = await Accessible.of(page);
    await ui.click({ role: 'button', name: /^Uplift: / });
    await ui.click({ role: 'button', name: /created opportunity/ });
    await ui.find({ role: 'button', name: 'Log it' });
    expect(await ui.isThere({ role: 'button', name: 'Copy' })).toBe(false);
    await ui.click({ role: 'button', name: 'Log it' });
    await ui.find({ role: 'textbox', name: 'What could become possible?' });
    await page.keyboard.press('Enter');
    await ui.find({ name: /^Opportunity logged/ });
    const options = await session.openOwn('options.html#/log');
    const rows = await rowsOf(options, 'opportunities');
    expect(rows.map(({ origin }) => origin)).toContainEqual(
      expect.objectContaining({ type: 'own-idea', ruleId: 'C-CRE-10' }),
    );
    await options.close();
  });

  it('keeps what is typed in our fields from listeners of the page that came after us', async () => {
    const page = await openInbox(session);
    await page.evaluate(() => {
      for (const target of [window, document]) {
        for (const kind of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste']) {
          target.addEventListener(
            kind,
            (event) => {
              const heard = document.documentElement.dataset.heard ?? '';
              document.documentElement.dataset.heard = `${heard} ${kind}:${(event as KeyboardEvent).key ?? ''}`;
            },
            true,
          );
        }
      }
    });
    await openMail(page, OPENINGS);
    const ui = await Accessible.of(page);
    await openQuickLog(ui);
    await page.keyboard.type('secret', { delay: 5 });
    expect(await page.evaluate(() => document.documentElement.dataset.heard)).toBeUndefined();
    await page.keyboard.press('Escape');
    await ui.waitGone({ role: 'dialog' });
    await page.locator('h2.hP').click();
    await page.keyboard.press('?');
    expect(await page.evaluate(() => document.documentElement.dataset.heard)).toContain('keydown:?');
  });
});
