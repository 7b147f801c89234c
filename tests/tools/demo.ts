import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { Accessible } from '../e2e/harness/accessible.ts';
import { buildExtension } from '../e2e/harness/build-once.ts';
import { ChromiumSession } from '../e2e/harness/chromium.ts';
import {
  markOver,
  marks,
  OPENINGS,
  openInbox,
  openMail,
  pressStart,
  reply,
  type,
} from '../e2e/harness/rep.ts';
import { waitUntil } from '../e2e/harness/wait.ts';

/*
 * `npm run demo`: builds the extension, opens it on a sample inbox at Gmail's own address (answered locally) and walks
 * the main job. With a display the browser stays open for the person; without one, or with `--headless`, it runs by
 * itself. Everything is told on standard error; standard output gets one line of JSON at the end.
 */

const ROOT = join(import.meta.dirname, '../..');
const PICTURES = join(ROOT, '.output/demo');
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const visible = hasDisplay && !process.argv.includes('--headless');

/** A reply that goes through the motions: it says nothing new, asks nothing and passes both openings by. */
const REPLY = [
  'Hi Ann,',
  '',
  'Thanks for your mail. I just wanted to check in and see how things are going.',
  'The hours go into your payroll system by a nightly export.',
  'Let me know if you have any questions.',
  '',
  'Robin',
].join('\n');

const say = (text: string) => console.error(`• ${text}`);
const screenshots: string[] = [];

async function picture(page: Page, name: string): Promise<void> {
  const path = join(PICTURES, `${String(screenshots.length + 1).padStart(2, '0')}-${name}.png`);
  await page.screenshot({ path });
  screenshots.push(relative(ROOT, path));
}

/** A breath, so that a person can follow. */
const pause = (page: Page) => page.waitForTimeout(visible ? 1200 : 150);

interface Goal {
  measure: string;
  figure: string;
}

async function goalOf(popup: Page): Promise<Goal> {
  const goal = popup.locator('[data-measure]').first();
  await goal.waitFor();
  const measure = (await goal.getAttribute('data-measure')) ?? '';
  return { measure, figure: (await goal.locator('.up-goal-figure').innerText()).trim() };
}

async function walk(session: ChromiumSession): Promise<object> {
  const welcome = await session.ownPage('welcome');
  await welcome.getByTestId('start').waitFor();
  await picture(welcome, 'welcome');
  await pressStart(session);
  say('Welcome: what is read, what is kept, what never happens. Start is pressed; from now on it reads.');

  const page = await openInbox(session);
  await openMail(page, OPENINGS);
  const ui = await Accessible.of(page);
  await waitUntil(async () => (await marks(page)).length > 0, 'the openings in the mail to be marked');
  const heard = await marks(page);
  await picture(page, 'openings');
  say(
    `The customer's mail is open. Marked as openings: ${heard.map(({ text }) => `“${text.trim()}”`).join(', ')}`,
  );

  const popup = await session.openOwn(`popup.html?tab=${await session.tabId(page)}`);
  await popup.getByTestId('first-goal').click();
  const before = await goalOf(popup);
  await page.bringToFront();
  say(`A first goal is taken up in the popup: ${before.figure}.`);

  const editor = await reply(page);
  say('A reply is written that goes through the motions:');
  await type(page, REPLY, visible ? 25 : 4);
  console.error(REPLY.replace(/^/gm, '    '));
  await markOver(page, 'check in');
  const chip = await ui.find({ role: 'button', name: /^Uplift: \d+ tips?/ });
  const tips = Number(/\d+/.exec(chip.name)?.[0] ?? 0);
  const highlights = (await marks(page)).filter(({ name }) => name !== 'uplift-near').length;
  await pause(page);
  await picture(page, 'marks');
  say(`${tips} tips, ${highlights} marks on the page. Nothing in the draft has changed.`);

  await editor.press('Alt+u');
  const list = await ui.find({ role: 'dialog', name: 'This draft' });
  await pause(page);
  await picture(page, 'list');
  say(`Alt+U opens the list (${list.name}): the tips, and what the draft already shows.`);
  await page.keyboard.press('Escape');

  const applied = await applyOne(page, ui);
  const logged = await logOne(page, ui);

  await popup.bringToFront();
  await popup.reload();
  const goal = await waitUntil(async () => {
    const now = await goalOf(popup);
    return now.figure !== before.figure && now;
  }, 'the goal to move');
  await popup.getByTestId('goal').scrollIntoViewIfNeeded();
  await picture(popup, 'goal');
  say(`The goal has moved: from ${before.figure} to ${goal.figure}.`);
  await page.bringToFront();
  return { tips, highlights, applied, logged, goal, screenshots };
}

/** Goes through the tips until one offers words, and takes them. */
async function applyOne(page: Page, ui: Accessible): Promise<number> {
  const words = { role: 'button', name: /^(Insert|Replace|Remove)$/ };
  await ui.click({ role: 'button', name: /^Uplift: / });
  const rows = (await ui.findAll({ role: 'button' })).length;
  const open = await ui.find({ role: 'dialog', name: 'This draft' });
  say(`The chip opens ${open.name.toLowerCase()}; each tip opens a card.`);
  // Down to the first tip, then onwards from card to card with the arrow keys.
  await page.keyboard.press('Escape');
  const first = (await marks(page)).find(({ name }) => name !== 'uplift-signal');
  if (!first) return 0;
  await page.mouse.move(first.box.x + first.box.width / 2, first.box.y + first.box.height / 2, { steps: 5 });
  await ui.find({ role: 'dialog' });
  await pause(page);
  await picture(page, 'card');
  for (let turn = 0; turn < rows; turn++) {
    if (await ui.isThere(words)) {
      const { name } = await ui.click(words);
      await pause(page);
      await picture(page, 'applied');
      say(`${name} is pressed; one undo would take it back.`);
      return 1;
    }
    if (!(await ui.isThere({ role: 'button', name: 'Next tip' }))) break;
    await ui.click({ role: 'button', name: 'Next tip' });
    await page.waitForTimeout(150);
  }
  return 0;
}

/** Logs the first opening of the customer's mail with one press and a few words. */
async function logOne(page: Page, ui: Accessible): Promise<number> {
  await page.keyboard.press('Escape');
  const signal = await ui.click({ role: 'button', name: /^Opening: / });
  await ui.find({ role: 'textbox', name: 'What could become possible?' });
  await page.keyboard.press('ControlOrMeta+a');
  await type(page, 'Rotas for the Derby clinic', visible ? 40 : 4);
  await pause(page);
  await picture(page, 'log');
  await page.keyboard.press('Enter');
  await ui.find({ name: /^Opportunity logged/ });
  await picture(page, 'logged');
  say(`${signal.name}: logged with a few words and Enter.`);
  return 1;
}

rmSync(PICTURES, { recursive: true, force: true });
mkdirSync(PICTURES, { recursive: true });
say('Building the extension ...');
await buildExtension('chrome');
say(visible ? 'Opening a browser ...' : 'No display: a browser runs without one.');
const session = await ChromiumSession.launch({ visible });
try {
  const result = await walk(session);
  console.log(JSON.stringify(result));
  if (visible) {
    say('The browser is yours now. Close it to end the demo.');
    await new Promise<void>((done) => session.context.on('close', () => done()));
  }
} finally {
  await session.close();
}
