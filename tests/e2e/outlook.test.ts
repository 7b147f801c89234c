import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outlookScenes } from '../pages/mail/outlook.ts';
import { ANN, BO, REP } from '../pages/mail/scene.ts';
import { ChromiumSession } from './harness/chromium.ts';
import { markOver, pressStart } from './harness/rep.ts';
import { waitUntil } from './harness/wait.ts';

/* Outlook on the web, at its own address, with the production build: what is read, and what is marked. */

const [scene] = outlookScenes;
let session: ChromiumSession;

// A profile of its own for each: a tip that was shown once rests for a day elsewhere.
beforeEach(async () => {
  session = await ChromiumSession.launch({ fixtures: {} });
  await session.context.route('https://outlook.office.com/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: scene!.html }),
  );
  await pressStart(session);
});
afterEach(() => session?.close());

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
  });
});
