import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyWithHosts, setVersion } from './harness/copy-build.ts';
import { FirefoxSession } from './harness/firefox.ts';
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
 * An update of Uplift under an open mail in Firefox, which takes the old copy of the script away from under its own
 * elements and starts the new one in the same page.
 */

let session: FirefoxSession;
let build: string;

beforeEach(async () => {
  build = copyWithHosts('firefox', []);
  setVersion(build, '0.0.1');
  session = await FirefoxSession.launch({ build });
  await pressStart(session);
});
afterEach(async () => {
  await session?.close();
  rmSync(build, { recursive: true, force: true });
});

async function update(): Promise<void> {
  setVersion(build, '0.0.2');
  await session.browser.installExtension(build);
}

it('is coached on with one chip, which opens its list', async () => {
  const page = await compose(session, 'kim@customer.example');
  await typeLines(page, 'Hi Kim,\nI just wanted to check in and see how things are going.');
  await markOver(page, 'check in');
  await update();
  await page.click('[g_editable="true"]');
  await typeLines(page, 'I hope this email finds you well.');
  await markOver(page, 'hope this email');
  const chips = (await session.shadowNodes(page)).filter(
    ({ role, name }) => role === 'button' && /^Uplift: /.test(name),
  );
  expect(chips).toHaveLength(1);
  await session.click(page, { role: 'button', name: /^Uplift: / });
  await session.find(page, { role: 'dialog' });
});

it('coaches on a mail that comes back as it was left, from before the update', async () => {
  const page = await compose(session, 'kim@customer.example');
  await typeLines(page, 'Hi Kim,\nI just wanted to check in and see how things are going.');
  await markOver(page, 'check in');
  await leave(page);
  await update();
  const other = await compose(session, 'kim@customer.example');
  await typeLines(other, 'I hope this email finds you well.');
  await markOver(other, 'hope this email');
  await page.bringToFront();
  await comeBack(page);
  await markOver(page, 'check in');
});

it('keeps what was typed into the form that logs, its keys from the page, and says how it is logged all the same', async () => {
  const page = await openMail(session, 'how the first month went');
  await session.click(page, { role: 'button', name: /^Opening: / });
  await session.find(page, { role: 'dialog' });
  const fields = async () =>
    (await session.shadowNodes(page)).filter(({ tag }) => tag === 'input' || tag === 'textarea');
  await waitUntil(async () => (await fields()).length > 0, 'the form to log with');
  await page.keyboard.type('A second clinic');
  await page.evaluate(() => document.documentElement.classList.add('as-it-was'));
  await update();
  await session.find(page, { role: 'status', name: /^Not saved: .*Copy your words/ });
  // Each a shortcut of the page.
  await page.keyboard.type(' rec');
  await page.keyboard.press('Enter');
  expect(await fields()).toHaveLength(2);
  await page.keyboard.press('Escape');
  await waitUntil(async () => (await fields()).length === 0, 'the form to go');
  expect(await page.evaluate(() => document.body.dataset.shortcuts)).toBeUndefined();
  expect(await page.evaluate(() => document.documentElement.className)).toContain('as-it-was');
});
