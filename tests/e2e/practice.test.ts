import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { LULL } from '@/utils/page/pace';
import { Accessible } from './harness/accessible.ts';
import type { ChromiumSession } from './harness/chromium.ts';
import { FirefoxSession } from './harness/firefox.ts';
import { markOver, marks, noMarkOver, type } from './harness/rep.ts';
import { sharedBrowser } from './harness/shared.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * The practice desk of the built extension: from the welcome page to a settled situation, and nothing that was written
 * on the way but its name. Our interface is reached through the accessibility tree.
 */

/** What the extension has stored, by table, and the names of its settings; asked in one of its own pages. */
async function stored(
  page: Page,
): Promise<{ tables: Record<string, number>; local: string[]; text: string }> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<string, { get(keys: null): Promise<object> }> };
    };
    const local = await chrome.storage.local?.get(null);
    const session = await chrome.storage.session?.get(null);
    const tables: Record<string, number> = {};
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('uplift');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    for (const name of db.objectStoreNames) {
      tables[name] = await new Promise<number>((done, fail) => {
        const counting = db.transaction(name).objectStore(name).count();
        counting.onsuccess = () => done(counting.result);
        counting.onerror = () => fail(counting.error);
      });
    }
    db.close();
    return { tables, local: Object.keys(local ?? {}).sort(), text: JSON.stringify([local, session]) };
  });
}

const stateOf = (page: Page, rule: string) =>
  page.locator(`[data-testid="prompt"][data-rule="${rule}"]`).getAttribute('data-state');
const sides = (page: Page, dimension: string) =>
  page
    .locator(`[data-testid="board-row"][data-dimension="${dimension}"] [data-side]`)
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.state));
const textOf = (page: Page) =>
  page
    .getByTestId('practice-editor')
    .evaluate((one) => (one as HTMLElement).innerText.replaceAll('\u00a0', ' '));

describe('in Chromium', () => {
  const browser = sharedBrowser();
  let session: ChromiumSession;
  beforeEach(async () => {
    session = await browser.fresh();
  });
  afterAll(() => browser.close());

  it('the welcome page ends on the desk: write, open the card, take it, undo it, settle it; nothing is logged', async () => {
    const page = await session.ownPage('welcome');
    await page.getByTestId('start').click();
    await page.getByTestId('open-practice').click();
    await page.getByTestId('board').waitFor();
    expect(await stateOf(page, 'C-CRE-05')).toBe('still');
    // After a rest it is judged again: what was not touched has gone nowhere.
    await page.waitForTimeout(LULL + 500);
    expect(await sides(page, 'CRE')).toEqual(['missing']);
    const ui = await Accessible.of(page);
    const before = await stored(page);

    const editor = page.getByTestId('practice-editor');
    await editor.click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Enter');
    await type(page, 'I hope this email finds you well. ');
    const mark = await markOver(page, 'I hope this email finds you well');
    await page.mouse.move(5, 5);
    await page.mouse.move(mark.box.x + 20, mark.box.y + mark.box.height / 2, { steps: 4 });
    await ui.find({ role: 'heading', name: 'Spend your first line on them' });
    const whole = await textOf(page);
    await ui.click({ role: 'button', name: 'Remove' });
    await noMarkOver(page, 'I hope');
    expect(await textOf(page)).not.toContain('I hope');
    await page.keyboard.press('ControlOrMeta+z');
    expect((await textOf(page)).trim()).toBe(whole.trim());
    await markOver(page, 'I hope this email finds you well');

    // The opening in her mail: the form is that of a mail page, and the receipt says that nothing was kept.
    await ui.click({ role: 'button', name: /^Opening: opening a second clinic/ });
    await ui.find({ role: 'heading', name: 'Log an opportunity' });
    await page.keyboard.press('Enter');
    await ui.find({ name: /Nothing is kept here/ });

    await editor.click();
    await page.keyboard.press('ControlOrMeta+a');
    await type(
      page,
      'Hi Ann,\nThe corrected invoice is attached. What has to work on the first day of the second clinic in Derby?\n',
    );
    await page.locator('[data-testid="practice-left"][data-done]').waitFor();
    expect(await stateOf(page, 'C-CRE-05')).toBe('settled');
    expect(await sides(page, 'CRE')).toEqual(['missing', 'open']);
    expect(await sides(page, 'PUR')).toEqual(['open', 'shown']);

    const after = await stored(page);
    expect(after.tables).toEqual(before.tables);
    expect(Object.values(after.tables).every((count) => count === 0)).toBe(true);
    expect(after.local.filter((name) => !before.local.includes(name))).toEqual(
      expect.arrayContaining(['practice']),
    );
    expect(after.text).not.toMatch(/clinic|Ann|hope/);

    await page.getByTestId('practice-again').click();
    await waitUntil(async () => (await stateOf(page, 'C-CRE-05')) === 'still', 'the start to be back');
    await page.getByRole('link', { name: 'All situations' }).click();
    await page.locator('[data-situation="a-question-about-an-invoice"]', { hasText: 'Practised' }).waitFor();
  });

  it('a prompt that is pressed by keyboard leads to its card, and Escape back to it', async () => {
    const page = await session.openOwn('practice.html#/a-question-about-an-invoice');
    const ui = await Accessible.of(page);
    const prompt = page.locator('[data-rule="C-CRE-05"] button');
    await prompt.focus();
    await page.keyboard.press('Enter');
    await waitUntil(async () => (await ui.focused())?.role === 'dialog', 'the card to have the focus');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await ui.waitGone({ role: 'dialog' });
    await waitUntil(
      () => prompt.evaluate((button) => button === document.activeElement),
      'the focus to be back on the prompt',
    );
  });

  it('works before Start, by keyboard alone', async () => {
    const page = await session.openOwn('practice.html');
    await page.getByTestId('practice-not-started').waitFor();
    const ui = await Accessible.of(page);
    const focused = () =>
      page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.situation);
    for (let turn = 0; turn < 30 && (await focused()) !== 'quote-without-an-answer'; turn++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByTestId('board').waitFor();
    await markOver(page, 'Just following up');
    const inEditor = () =>
      page.evaluate(
        () => (document.activeElement as HTMLElement | null)?.dataset.testid === 'practice-editor',
      );
    for (let turn = 0; turn < 30 && !(await inEditor()); turn++) await page.keyboard.press('Tab');
    await page.keyboard.press('Alt+u');
    await waitUntil(async () => (await ui.focused())?.name === 'This draft', 'the list to have the focus');
    const first = /^Purpose This follow-up brings nothing new yet/;
    for (let turn = 0; turn < 5 && !first.test((await ui.focused())?.name ?? ''); turn++)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await ui.find({ role: 'heading', name: 'This follow-up brings nothing new yet' });
    await page.keyboard.press('ArrowRight');
    await ui.find({ role: 'heading', name: 'Follow up with something, not on something' });
    await page.keyboard.press('Escape');
    await ui.waitGone({ role: 'dialog' });
    expect(await inEditor()).toBe(true);
    await page.keyboard.press('ControlOrMeta+a');
    await type(page, 'Hi Dana,\nYour hall 2 can start on 4 May. Is it the budget that is still open?\n');
    await page.locator('[data-testid="practice-left"][data-done]').waitFor();
    expect((await marks(page)).filter(({ name }) => name !== 'uplift-signal')).toEqual([]);
  });

  it('prompts on a deal as on a record page, and the panel opens the card', async () => {
    const page = await session.openOwn('practice.html#/deal-date-behind');
    await page.getByTestId('board').waitFor();
    const ui = await Accessible.of(page);
    await ui.find({ role: 'button', name: /^Uplift: 3 tips/ });
    await page.locator('[data-rule="D-FOC-02"] button').click();
    await ui.find({ role: 'heading', name: 'Turn “follow up” into a step for them' });
    await page.keyboard.press('Escape');
    await ui.click({ role: 'button', name: /^Uplift: 3 tips/ });
    await ui.find({ role: 'dialog', name: 'One dock plan for three gates' });
    expect(await ui.isThere({ role: 'button', name: 'Open side panel' })).toBe(false);
    await ui.click({ role: 'button', name: 'Close for this record' });
    await ui.waitGone({ role: 'button', name: /^Uplift: 3 tips/ });
    await ui.click({ role: 'button', name: 'Undo' });
    // The middle of next month: the last day of a quarter has a prompt of its own.
    const today = new Date();
    const next = new Date(Date.UTC(today.getFullYear(), today.getMonth() + 1, 15)).toISOString().slice(0, 10);
    await page.getByTestId('deal-closeDate').fill(next);
    await page.getByTestId('deal-nextStep').fill('Colin tells us what would make it a no');
    await page.getByTestId('deal-nextStep').press('Enter');
    await page.getByTestId('deal-nextStepDate').fill(next);
    await page.getByTestId('deal-nextStepDate').press('Enter');
    await page.locator('[data-testid="practice-left"][data-done]').waitFor();
    await ui.find({ role: 'button', name: /^Uplift: 1 tip/ });
  });

  it('is a press away from a page that is not coached, and from the options', async () => {
    const other = await session.openOwn('welcome.html');
    const popup = await session.openOwn(`popup.html?tab=${await session.tabId(other)}`);
    await popup.getByTestId('to-practice').click();
    await (await session.ownPage('practice')).getByTestId('practice-index').waitFor();
    const options = await session.openOwn('options.html');
    await options.getByRole('link', { name: 'Practice desk' }).click();
    await options.getByTestId('practice-index').waitFor();
  });
});

describe('in Firefox', () => {
  it('a situation is coached, settled and begun again', async () => {
    const session = await FirefoxSession.launch();
    try {
      const page = await session.ownPage('welcome');
      const run = (expression: string) => session.runIn(page, expression);
      await run(`location.href = '/practice.html#/quote-without-an-answer'`);
      const practice = await session.ownPage('practice');
      const ask = (expression: string) => session.runIn(practice, expression);
      const marked = `[...(CSS.highlights.get('uplift-tip') ?? [])].map(String).join()`;
      const left = `document.querySelector('[data-testid="practice-left"]')?.textContent ?? ''`;
      await waitUntil(
        async () => String(await ask(marked)).includes('Just following up'),
        'the marks in Firefox',
      );
      expect(await ask(left)).toBe('3 tips left in this situation.');
      await ask(`(() => {
        const editor = document.querySelector('[data-testid="practice-editor"]');
        editor.focus();
        getSelection().selectAllChildren(editor);
        document.execCommand('insertText', false, 'Hi Dana, your hall 2 can start on 4 May. Is it the budget that is still open today?');
        return true;
      })()`);
      await waitUntil(
        async () => (await ask(left)) === 'Every tip in this situation is settled.',
        'the situation to be settled in Firefox',
      );
      expect(await ask(marked)).toBe('');
      await ask(`document.querySelector('[data-testid="practice-again"]').click()`);
      await waitUntil(
        async () => String(await ask(marked)).includes('Just following up'),
        'the marks of the start in Firefox',
      );
    } finally {
      await session.close();
    }
  });
});
