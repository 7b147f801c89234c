import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gmailComposer, gmailPage } from '../pages/mail/gmail.ts';
import { outlookScenes } from '../pages/mail/outlook.ts';
import { ANN, BO, REP } from '../pages/mail/scene.ts';
import { ChromiumSession } from './harness/chromium.ts';
import { anotherDay, markOver, pressStart, type } from './harness/rep.ts';
import { waitUntil } from './harness/wait.ts';

/* Webmails at their own addresses, with the production build and one browser for all: what is read, and what is marked. */

const [scene] = outlookScenes;
const PLAIN = 'Hi Ann,\n\nMonday works.\n\nOn Tue, 3 Mar 2026 at 10:12, Ann wrote:\n\n> When can we talk?';
const draft = (more: object) =>
  gmailComposer('2025', 'en', { kind: 'floating', composeId: 'c1', subject: 'Rota', to: [ANN], ...more });
/** Two accounts of one rep. */
const BOXES: Record<string, string> = {
  '/u/0/': gmailPage('en', { title: 'Inbox - robin@northgate.example - Mail', dock: draft({}) }),
  '/u/1/': gmailPage('en', { title: 'Inbox - robin@vale.example - Mail', dock: draft({ plain: PLAIN }) }),
};
let session: ChromiumSession;

beforeAll(async () => {
  session = await ChromiumSession.launch({ fixtures: {} });
  await session.context.route('https://outlook.office.com/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: scene!.html }),
  );
  await session.context.route('https://mail.google.com/**', (route) => {
    const box = Object.keys(BOXES).find((path) => route.request().url().includes(path));
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: BOXES[box ?? '/u/0/']! });
  });
  await pressStart(session);
});
afterAll(() => session?.close());

const open = (box: string) => session.open(`https://mail.google.com/mail${box}#inbox`);

interface Read {
  kind: string;
  mailbox?: string;
  self: string[];
  recipients?: { kind: string; address?: string }[];
  blocks: { role: string; text: string }[];
}

/** The draft as the popup shows it, once it is as wanted. */
async function draftOn(page: Page, fits: (read: Read) => boolean, what: string): Promise<Read> {
  const popup = await session.openOwn(`popup.html?tab=${await session.tabId(page)}`);
  const found = await waitUntil(async () => {
    await popup.reload();
    await popup.getByTestId('what-was-read').locator('summary').first().click();
    const text = (await popup.getByTestId('snapshot-json').textContent()) || '[]';
    return (JSON.parse(text) as Read[]).find((read) => read.kind === 'draft' && fits(read));
  }, what);
  await popup.close();
  return found;
}
const people = (read: Read) => read.recipients?.map(({ kind, address }) => `${kind} ${address}`);

describe('Outlook on the web', () => {
  it('is read: the draft with its recipients, and the conversation with its directions', async () => {
    const page = await session.open(scene!.url);
    const tab = await session.tabId(page);
    const popup = await session.openOwn(`popup.html?tab=${tab}`);
    await popup.getByTestId('what-was-read').locator('summary').first().click();
    const json = await waitUntil(async () => {
      const text = (await popup.getByTestId('snapshot-json').textContent()) ?? '';
      return text.includes('"draft"') && text.includes('"thread"') && text;
    }, 'both snapshots');
    const snapshots = JSON.parse(json) as Record<string, never>[];
    expect(snapshots.find(({ kind }) => kind === 'draft')).toMatchObject({
      site: 'outlook',
      subject: 'Price list',
      recipients: [
        { kind: 'to', ...ANN },
        { kind: 'cc', ...BO },
      ],
      self: expect.arrayContaining([REP.address]),
    });
    const thread = snapshots.find(({ kind }) => kind === 'thread') as unknown as {
      messages: { direction: string }[];
      url: string;
    };
    expect(thread.messages.map(({ direction }) => direction)).toEqual(['outbound', 'inbound']);
    expect(json).not.toContain('state=secret');
    await popup.close();
    await page.close();
  });

  it('is coached: words that go through the motions are marked where they stand', async () => {
    const page = await session.open(scene!.url);
    const editor = page.locator('#editorParent_1 [contenteditable="true"]').first();
    await editor.locator('.elementToProof').nth(1).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' I just wanted to check in.', { delay: 5 });
    await page.keyboard.press('Enter');
    const before = await editor.innerHTML();
    const mark = await markOver(page, /just|checking in|check in/);
    expect(mark.text).toMatch(/just|check/);
    expect(await editor.innerHTML()).toBe(before);
    await page.close();
  });
});

describe('a draft in Gmail', () => {
  // A tip that was shown once rests for a day elsewhere.
  beforeAll(() => anotherDay(session));

  it('belongs to the account of its tab, and its own words are told from those it quotes', async () => {
    const first = await open('/u/0/');
    const second = await open('/u/1/');
    const one = await draftOn(first, () => true, 'the draft of the first account');
    const two = await draftOn(second, () => true, 'the draft of the second account');
    expect([one.mailbox, two.mailbox]).toEqual(['/u/0', '/u/1']);
    expect(one.self).toContain('robin@northgate.example');
    expect(two.self).toContain('robin@vale.example');
    expect(two.self).not.toContain('robin@northgate.example');
    expect(two.blocks.map(({ role }) => role)).toEqual(['greeting', 'author', 'attribution', 'quote']);
    await second.close();
    await first.close();
  });

  it('is sent to those who stand in its fields now', async () => {
    const page = await open('/u/0/');
    await page.locator('[g_editable]').click();
    await type(page, 'Hi Ann,\n');
    await draftOn(page, (read) => people(read)?.length === 1, 'one recipient');
    await page.evaluate(() => {
      const field = document.querySelector('[name="to"].anm')!;
      const copies = field.cloneNode(true) as HTMLElement;
      copies.setAttribute('name', 'cc');
      copies.querySelector('[role="option"]')!.setAttribute('data-hovercard-id', 'bo@brightwell.example');
      field.parentElement!.after(copies);
    });
    const both = ['to ann.okafor@brightwell.example', 'cc bo@brightwell.example'];
    await draftOn(page, (read) => people(read)?.join() === both.join(), 'a copy');
    await page.evaluate(() => document.querySelector('[name="to"] [role="option"]')!.remove());
    await draftOn(page, (read) => people(read)?.join() === both[1], 'only the copy');
    await page.close();
  });

  it('goes on being coached where the page rendered it anew and moved it while the rep wrote', async () => {
    const page = await open('/u/0/');
    await page.locator('[g_editable]').click();
    await type(page, 'Hi Ann,\nI just wanted to ');
    await page.evaluate(() => {
      const dialog = document.querySelector('[role="dialog"]')!;
      const anew = dialog.cloneNode(true) as HTMLElement;
      const full = document.createElement('div');
      full.className = 'aSs';
      full.innerHTML = '<div class="aSt"></div>';
      full.firstElementChild!.append(anew);
      dialog.remove();
      document.body.append(full);
      const editor = anew.querySelector<HTMLElement>('[g_editable]')!;
      editor.focus();
      getSelection()!.selectAllChildren(editor);
      getSelection()!.collapseToEnd();
    });
    await type(page, 'check in.\nThank you.');
    const mark = await markOver(page, /just|check/);
    expect(mark.text).toMatch(/just|check/);
    const words = await page.locator('[g_editable]').innerText();
    expect(words.replace(/\s+/g, ' ').trim()).toBe('Hi Ann, I just wanted to check in. Thank you.');
    await page.close();
  });
});
