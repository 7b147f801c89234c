import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { logFile, playbookFile } from './access/fill.ts';
import { focusedAs, focusOn, RECORD_TAB, Scene, tabTo } from './access/scene.ts';
import type { Accessible } from './harness/accessible.ts';
import { markOver } from './harness/rep.ts';
import { rowsOf } from './harness/stores.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * Every way from its beginning to its end with the keyboard alone, told by what assistive technology is told: roles,
 * names and states. Nothing in here touches the mouse.
 */

/** Ways that take long are walked before a release and after changes there; the others stand for them every time. */
const long = it.runIf(process.env.UPLIFT_LONG);

let scene: Scene;
let page: Page | undefined;
let behind: Page | undefined;

beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene?.close());
afterEach(async () => {
  await page?.close();
  await behind?.close();
  page = undefined;
  behind = undefined;
});

/** The list of a draft, and an entry of it. */
const LIST = { role: 'dialog', name: 'This draft' };
const PURPOSE = /^Purpose What will they gain/;

const press = async (on: Page, ...keys: string[]) => {
  for (const key of keys) await on.keyboard.press(key);
};

/** Presses the button that has the focus and asks for a file, and chooses one. */
async function chooseFile(on: Page, name: string, text: string): Promise<void> {
  const asked = on.waitForEvent('filechooser');
  // Keys reach the page by another way than orders to it do, and may overtake them: the page answers once it has them all.
  await on.evaluate(() => document.readyState);
  await press(on, 'Enter');
  const chooser = await asked;
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Goes on with Tab in our UI on a site's page until something has the focus. */
async function tabIn(on: Page, ui: Accessible, name: string | RegExp): Promise<void> {
  const at = async () => (await ui.focused())?.name ?? '';
  const fits = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  const reached: string[] = [];
  for (let turn = 0; turn < 40; turn++) {
    const now = await at();
    if (fits(now)) return;
    reached.push(now);
    await on.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}, only ${[...new Set(reached)].join(' | ')}`);
}
const focusIn = (ui: Accessible, role: string) =>
  waitUntil(async () => (await ui.focused())?.role === role, `the focus on a ${role}`);

/** From the draft to the list, and on to the card of the tip that asks for the purpose. */
async function openTip(mail: Page, ui: Accessible): Promise<void> {
  await press(mail, 'Alt+u');
  await focusIn(ui, 'dialog');
  await tabIn(mail, ui, PURPOSE);
  await press(mail, 'Enter');
}

const inEditorOf = (mail: Page) => () =>
  mail.evaluate(() => document.activeElement?.getAttribute('g_editable') === 'true');

describe('our own pages', () => {
  it('welcome: an address, a site off and on, Start, and on to the practice desk', async () => {
    page = await scene.session.ownPage('welcome');
    await page.bringToFront();
    await tabTo(page, /^textbox /);
    await page.keyboard.type('robin.vale@northgate.example');
    await press(page, 'Enter');
    await page.getByTestId('own-list').waitFor();
    await tabTo(page, /^(switch|checkbox) "Outlook.*\[checked\]/);
    await press(page, 'Space');
    await focusOn(page, /^(switch|checkbox) "Outlook(?!.*\[checked\])/);
    await press(page, 'Space');
    await focusOn(page, /^(switch|checkbox) "Outlook.*\[checked\]/);
    await tabTo(page, 'button "Start"');
    await press(page, 'Enter');
    await page.getByTestId('started').waitFor();
    scene.begun();
    await tabTo(page, /^(link|button) ".*[Pp]ractice/);
    await press(page, 'Enter');
    const practice = await scene.session.ownPage('practice');
    await practice.getByTestId('board').waitFor();
    if (practice !== page) await practice.close();
  });

  long('practice: choose a situation, answer it until nothing is left, and start it again', async () => {
    page = await scene.own('practice.html', '[data-testid="practice-index"]');
    await page.bringToFront();
    await tabTo(page, /^link "A question about an invoice/);
    await press(page, 'Enter');
    await page.getByTestId('practice-editor').waitFor();
    await tabTo(page, /^textbox "Your (answer|mail)/);
    await press(page, 'ControlOrMeta+a');
    await page.keyboard.type(
      'Hi Ann,\nThe corrected invoice is attached. What has to work on the first day of the second clinic in Derby?\n',
    );
    await page.locator('[data-testid="practice-left"][data-done]').waitFor();
    await tabTo(page, 'button "Start again"');
    await press(page, 'Enter');
    await page.locator('[data-testid="practice-left"]:not([data-done])').waitFor();
  });

  long('popup: log, take back, open a tip, pause the site', async () => {
    ({ page: behind } = await scene.draft());
    page = await scene.popup(behind, '[data-testid="tip"]');
    await page.bringToFront();
    await tabTo(page, /^textbox "What could become possible\?"/);
    await page.keyboard.type('Rotas for Leeds');
    await press(page, 'Enter');
    await page.getByTestId('receipt').waitFor();
    await page.locator('[data-say]', { hasText: 'Rotas for Leeds' }).waitFor({ state: 'attached' });
    await tabTo(page, 'button "Undo"');
    await press(page, 'Enter');
    await waitUntil(
      async () => (await page?.getByTestId('quick-log-title').inputValue()) === 'Rotas for Leeds',
      'the words to come back',
    );
    await tabTo(page, /^button "Purpose/);
    await press(page, 'Enter');
    await focusOn(page, /^button "Purpose.*\[expanded\]/);
    await tabTo(page, /^button "Show/);
    await tabTo(page, /^switch .*\[checked\]/);
    await press(page, 'Space');
    await page.getByTestId('state-off').waitFor();
    await tabTo(page, /^switch /);
    await press(page, 'Space');
    await focusOn(page, /^switch .*\[checked\]/);
  });

  it('goals: make one, leave the editor with Escape or by saving', async () => {
    page = await scene.own('options.html#/goals', '[data-testid="goals-empty"]');
    await page.bringToFront();
    await tabTo(page, /^button "Something else"/);
    await press(page, 'Enter');
    await page.getByTestId('goal-save').waitFor();
    await tabTo(page, /^spinbutton |^textbox /);
    await tabTo(page, /^button "(Save|Set)/);
    await press(page, 'Enter');
    await page.getByTestId('goal-card').waitFor();
  });

  long('log: along the rows, a stage, a new title, several at once, and all of it taken back', async () => {
    await scene.fill('one');
    await scene.fill('normal');
    page = await scene.own('options.html#/log', '[data-testid="log-row"]');
    await page.bringToFront();
    await tabTo(page, /^link "Night shift/);
    const first = await focusedAs(page);
    await press(page, 'ArrowDown');
    await waitUntil(async () => (await focusedAs(page as Page)) !== first, 'the next row');
    await press(page, 'F2');
    await focusOn(page, /^textbox /);
    await press(page, 'ControlOrMeta+a');
    await page.keyboard.type('Said otherwise');
    await press(page, 'Enter');
    await page.getByText('Said otherwise').first().waitFor();
    await tabTo(page, /^combobox "Stage/);
    await press(page, 'ArrowDown');
    await page.getByTestId('receipt').waitFor();
    await tabTo(page, /^checkbox "/);
    const picked = page.getByRole('checkbox', {
      name: /^checkbox "(.*)"/.exec(await focusedAs(page))?.[1],
      exact: true,
    });
    await press(page, 'Space');
    await page.getByTestId('bulk').waitFor();
    await tabTo(page, 'button "Remove"');
    await press(page, 'Enter');
    await picked.waitFor({ state: 'detached' });
    await page
      .getByTestId('receipt')
      .getByText(/removed/i)
      .waitFor();
    // However long the list is, what was done is taken back with one key.
    await press(page, 'ControlOrMeta+z');
    await picked.waitFor();
    await tabTo(page, /^(button|radio|link|tab) "Board/);
    await press(page, (await focusedAs(page)).startsWith('radio') ? 'Space' : 'Enter');
    await page.getByTestId('log-board').waitFor();
    // A card moves on with a button, and with a key of its own.
    const inShared = page.getByTestId('column-shared').getByRole('link', { name: 'Said otherwise' });
    const inRecognised = page.getByTestId('column-recognised').getByRole('link', { name: 'Said otherwise' });
    await tabTo(page, 'link "Said otherwise"');
    await press(page, (await inShared.count()) > 0 ? ']' : '[');
    await waitUntil(
      async () => (await inShared.count()) + (await inRecognised.count()) > 0,
      'it to have moved',
    );
  });

  it('rules: find one, switch it off and on', async () => {
    page = await scene.own('options.html#/rules', '[data-testid="rule"]');
    await page.bringToFront();
    await tabTo(page, /^(searchbox|textbox) /);
    await page.keyboard.type('C-PUR-01');
    await waitUntil(async () => (await page?.getByTestId('rule').count()) === 1, 'one rule');
    await tabTo(page, /^switch .*\[checked\]/);
    await press(page, 'Space');
    await focusOn(page, /^switch (?!.*\[checked\])/);
    await press(page, 'Space');
    await focusOn(page, /^switch .*\[checked\]/);
  });

  long('playbooks: one is looked at and installed, switched off, removed, and back with Undo', async () => {
    page = await scene.own('options.html#/playbooks', '[data-testid="playbooks"]');
    await page.bringToFront();
    await tabTo(page, 'button "Choose a playbook"');
    await chooseFile(page, 'team.json', playbookFile(3));
    await page.getByTestId('playbook-install').waitFor();
    await tabTo(page, /^button "Install/);
    await press(page, 'Enter');
    await page.getByTestId('playbook').waitFor();
    await tabTo(page, /^switch "Team plays".*\[checked\]/);
    await press(page, 'Space');
    await focusOn(page, /^switch "Team plays"(?!.*\[checked\])/);
    await tabTo(page, /^button "Remove.*Team plays/);
    await press(page, 'Enter');
    await page.getByTestId('playbook').waitFor({ state: 'detached' });
    await tabTo(page, 'button "Undo"');
    await press(page, 'Enter');
    await page.getByTestId('playbook').waitFor();
  });

  long('sites: one is switched off and on', async () => {
    page = await scene.own('options.html#/sites', '[data-testid="site-gmail"]');
    await page.bringToFront();
    await tabTo(page, /^(switch|checkbox) "Gmail.*\[checked\]/);
    await press(page, 'Space');
    await focusOn(page, /^(switch|checkbox) "Gmail(?!.*\[checked\])/);
    await press(page, 'Space');
    await focusOn(page, /^(switch|checkbox) "Gmail.*\[checked\]/);
  });

  long('data: a file is read in after a look at it, and taken back', async () => {
    page = await scene.own('options.html#/data', '[data-testid="export"]');
    await page.bringToFront();
    await tabTo(page, /^button "Choose a file|^button "(Import|Read)/);
    await chooseFile(page, 'log.json', logFile('one').replaceAll('own-0', 'own-read'));
    await page.getByTestId('import-apply').waitFor();
    await tabTo(page, /^button "(Import|Add|Read|Take)/);
    await press(page, 'Enter');
    await page.getByTestId('receipt').waitFor();
    await tabTo(page, 'button "Undo"');
    await press(page, 'Enter');
    await page.getByTestId('receipt').waitFor({ state: 'detached' });
  });

  it('data: a dialog holds the focus, Escape gives it back', async () => {
    page = await scene.own('options.html#/data', '[data-testid="erase-ask"]');
    await page.bringToFront();
    await tabTo(page, /^button "Erase/);
    const opener = await focusedAs(page);
    await press(page, 'Enter');
    await page.locator('dialog[open]').waitFor();
    for (let turn = 0; turn < 8; turn++) {
      await press(page, 'Tab');
      const inside = await page.evaluate(
        () =>
          document.activeElement === document.body ||
          document.querySelector('dialog[open]')?.contains(document.activeElement),
      );
      expect(inside).toBe(true);
    }
    await press(page, 'Escape');
    await waitUntil(async () => (await page?.locator('dialog[open]').count()) === 0, 'the dialog to close');
    // The dialog is gone from the page a moment before the page has drawn what comes of it.
    await waitUntil(async () => (await focusedAs(page as Page)) === opener, 'the focus back on its button');
  });
});

describe('on a site’s page', () => {
  beforeAll(() => scene.begin());

  it('a draft: list, card, not here, undo, and back at the caret each time', async () => {
    const { page: mail, ui } = await scene.draft();
    page = mail;
    const inEditor = inEditorOf(mail);
    await openTip(mail, ui);
    await ui.find({ role: 'button', name: 'Never this rule' });
    await tabIn(mail, ui, 'Not here');
    await press(mail, 'Enter');
    behind = await scene.own('options.html#/data', '[data-testid="export"]');
    const muted = async (count: number) =>
      waitUntil(
        async () => (await rowsOf(behind as Page, 'mutes')).length === count,
        `${count} to be silent`,
      );
    await muted(1);
    await mail.bringToFront();
    await waitUntil(inEditor, 'the caret to be back');
    // The receipt is a key away, and stays while the rep is on it.
    await press(mail, 'Alt+u');
    await waitUntil(async () => (await ui.focused())?.name === 'Undo', 'the focus on Undo');
    await press(mail, 'Enter');
    await muted(0);
    await waitUntil(inEditor, 'the caret to be back');
    await press(mail, 'Alt+u');
    await focusIn(ui, 'dialog');
    await ui.find({ role: 'button', name: PURPOSE });
    await press(mail, 'Escape');
    await ui.waitGone(LIST);
    await waitUntil(inEditor, 'the caret to be back');
  });

  it('a card at the lower edge that says why, stays in the window', async () => {
    const { page: mail, ui } = await scene.draft(
      'Hi Ann,\n\nThanks for your mail. I just wanted to check in and see how things are going.\nOur platform has a drag-and-drop planner, mobile app and an API.\nLet me know if you have any questions.\n\nRobin\n',
    );
    page = mail;
    await press(mail, 'Alt+u');
    await focusIn(ui, 'dialog');
    await tabIn(mail, ui, /^Focus /);
    await press(mail, 'Enter');
    const never = await ui.find({ role: 'button', name: 'Never this rule' });
    const end = async () => {
      const { y, height } = await ui.box(never);
      return y + height;
    };
    await tabIn(mail, ui, 'Why this?');
    // A page that has just moved is looked at once more when it has come to rest.
    await mail.waitForTimeout(500);
    await press(mail, 'Enter');
    await ui.find({ name: 'Sources' });
    // At once, not with whatever makes the page be looked at next.
    await mail.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0)))),
    );
    expect(await end()).toBeLessThanOrEqual(860);
  });

  long('a draft: on to the next mark, why it is there, and never again, which is taken back', async () => {
    const { page: mail, ui } = await scene.draft();
    page = mail;
    const inEditor = inEditorOf(mail);
    await openTip(mail, ui);
    await ui.find({ role: 'button', name: 'Never this rule' });
    // A card is called by its title, and has the focus; the page has headings of its own.
    const titleOf = async () => (await ui.focused())?.name ?? '';
    const first = await titleOf();
    await press(mail, 'ArrowRight');
    await waitUntil(async () => (await titleOf()) !== first, 'the next tip');
    await press(mail, 'ArrowLeft');
    await waitUntil(async () => (await titleOf()) === first, 'the first tip again');
    await tabIn(mail, ui, /^Why this/);
    await press(mail, 'Enter');
    await ui.find({ name: /C-PUR-01/ });
    await tabIn(mail, ui, 'Never this rule');
    await press(mail, 'Enter');
    await waitUntil(inEditor, 'the caret to be back');
    await press(mail, 'Alt+u');
    await waitUntil(async () => (await ui.focused())?.name === 'Undo', 'the focus on Undo');
    await press(mail, 'Enter');
    await waitUntil(inEditor, 'the caret to be back');
    await press(mail, 'Alt+u');
    await focusIn(ui, 'dialog');
    await ui.find({ role: 'button', name: PURPOSE });
  });

  long('a draft: what a tip offers is done, and one undo step gives the words back', async () => {
    const { page: mail, ui } = await scene.draft(
      // A tip of the same dimension in its paragraph would have the hint give way.
      'Hi Ann,\nI hope this email finds you well. Which day in March suits you for the hand-over in Leeds?\n',
      'finds you well',
    );
    page = mail;
    // Of the editor, wherever the focus is: an undo before the words are gone takes back what was typed.
    const textOf = async () =>
      (await mail.locator('[g_editable="true"]').innerText()).replaceAll('\u00a0', ' ').trim();
    const whole = await textOf();
    await press(mail, 'Alt+u');
    await focusIn(ui, 'dialog');
    await tabIn(mail, ui, /finds you well/);
    await press(mail, 'Enter');
    await tabIn(mail, ui, 'Remove');
    await press(mail, 'Enter');
    await waitUntil(async () => !(await textOf()).includes('finds you well'), 'the words to go');
    await press(mail, 'ControlOrMeta+z');
    await waitUntil(async () => (await textOf()) === whole, 'the words to be back');
  });

  it('a customer’s mail: an opening is opened, said in words and logged', async () => {
    const { page: mail, ui } = await scene.mail();
    page = mail;
    await press(mail, 'Alt+u');
    await focusIn(ui, 'dialog');
    await tabIn(mail, ui, /second clinic|Creation/);
    await press(mail, 'Enter');
    await tabIn(mail, ui, /^Log/);
    await press(mail, 'Enter');
    await ui.find({ role: 'textbox', name: 'What could become possible?' });
    await tabIn(mail, ui, 'What could become possible?');
    await press(mail, 'ControlOrMeta+a');
    await mail.keyboard.type('A rota for the second clinic');
    await press(mail, 'Enter');
    await ui.find({ name: /^Opportunity logged/ });
  });

  it('a record: its panel, closed for this record, and opened again', async () => {
    const { page: record, ui } = await scene.record();
    page = record;
    await press(record, 'Alt+u');
    await focusIn(ui, 'dialog');
    await tabIn(record, ui, 'Close for this record');
    await press(record, 'Enter');
    await ui.waitGone(RECORD_TAB);
    await press(record, 'Alt+u');
    await waitUntil(async () => (await ui.focused())?.name === 'Undo', 'the focus on Undo');
    await press(record, 'Enter');
    await ui.find(RECORD_TAB);
  });

  long('needs no motion: nothing of ours moves where the rep wants less of it', async () => {
    const { page: mail, ui } = await scene.draft();
    page = mail;
    await mail.emulateMedia({ reducedMotion: 'reduce' });
    await markOver(mail, 'check in');
    await press(mail, 'Alt+u');
    await focusIn(ui, 'dialog');
    const cdp = await mail.context().newCDPSession(mail);
    const moving: string[] = [];
    cdp.on('Animation.animationStarted', ({ animation }) => {
      if ((animation.source?.duration ?? 0) > 1) moving.push(animation.name);
    });
    await cdp.send('Animation.enable');
    await press(mail, 'Escape');
    await ui.waitGone(LIST);
    await openTip(mail, ui);
    await ui.find({ role: 'button', name: 'Never this rule' });
    expect(moving).toEqual([]);
  });
});

describe('in the end', () => {
  it('data: everything is erased only when it is meant', async () => {
    page = await scene.own('options.html#/data', '[data-testid="export"]');
    await page.bringToFront();
    await tabTo(page, /^button "Erase/);
    await press(page, 'Enter');
    await page.locator('dialog[open]').waitFor();
    await tabTo(page, /^checkbox /);
    await press(page, 'Space');
    await tabTo(page, /^button "Erase/);
    await press(page, 'Enter');
    await page.getByTestId('erased').waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });
});
