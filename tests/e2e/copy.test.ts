import { rmSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { Accessible } from './harness/accessible.ts';
import { ChromiumSession } from './harness/chromium.ts';
import { copyWithHosts } from './harness/copy-build.ts';
import { FirefoxSession } from './harness/firefox.ts';
import { answer, GMAIL, INBOX } from './harness/fixtures.ts';
import { compose, markOver, pressStart, type } from './harness/rep.ts';
import { markOver as markInFirefox, pressStart as startInFirefox, typeLines } from './harness/rep-firefox.ts';
import { waitUntil } from './harness/wait.ts';

/* Copying from a card, on pages that do not let anybody ask for the clipboard. */

const DRAFT = 'Hi Kim,\nJust following up on my last mail, let me know what you think.\n';
const COPY = { role: 'button', name: 'Copy' };
const ADDRESS = 'http://postbox.example.net/compose.html';

let close: () => Promise<void> = async () => {};
afterEach(() => close());

it('copies where the page forbids the clipboard, without a word of it to the page, and the draft stays as it is', async () => {
  const session = await ChromiumSession.launch();
  close = () => session.close();
  await session.context.route(GMAIL, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Permissions-Policy': 'clipboard-write=()' },
      body: answer(INBOX, GMAIL).body,
    }),
  );
  await pressStart(session);
  const page = await session.open(GMAIL);
  const editor = await compose(page, 'kim@customer.example');
  await type(page, DRAFT);
  const { box } = await markOver(page, 'following up');
  await page.evaluate(() => {
    for (const kind of ['beforecopy', 'copy'])
      window.addEventListener(kind, () => (document.body.dataset.heard = kind), true);
  });
  const before = await editor.innerHTML();
  await page.mouse.move(5, 5);
  await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 4 });
  const ui = await Accessible.of(page);
  await ui.click(COPY);
  // The facts of the example are none of this customer's: it says that there are gaps for the rep's own.
  await ui.find({ name: /^Copied\b.*___/ });
  expect(await editor.innerHTML()).toBe(before);
  expect(await page.evaluate(() => document.body.dataset.heard)).toBeUndefined();
  const text = await editor.innerText();
  await page.keyboard.press('Control+v');
  const pasted = await editor.innerText();
  expect(pasted.length).toBeGreaterThan(text.length + 10);
  expect(pasted).toContain('your ___ sister plant');
});

it('copies in Firefox on a page that comes without TLS, where nobody has a clipboard', async () => {
  const build = copyWithHosts('firefox', ['http://postbox.example.net/*']);
  const session = await FirefoxSession.launch({ build, fixtures: { [ADDRESS]: 'mail/other.html' } });
  close = async () => {
    await session.close();
    rmSync(build, { recursive: true, force: true });
  };
  await startInFirefox(session);
  const page = await session.open(ADDRESS);
  await page.waitForSelector('[contenteditable]');
  await page.click('[contenteditable]');
  await typeLines(page, DRAFT.trim());
  const { box } = await markInFirefox(page, 'following up');
  await page.mouse.move(5, 5);
  await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 4 });
  await session.click(page, COPY);
  await session.find(page, { name: /Copied/ });
  const text = () => page.evaluate(() => document.querySelector<HTMLElement>('[contenteditable]')!.innerText);
  const before = await text();
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  await waitUntil(async () => (await text()).length > before.length + 10, 'the words to be pasted');
});
