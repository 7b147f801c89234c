import { afterEach, beforeEach, expect, it } from 'vitest';
import { readBlocks } from '@/utils/sites/dom-blocks';
import { gmail } from '@/utils/sites/gmail';
import inbox from '../pages/mail/gmail-inbox.html?raw';
import { closeAll, context, open } from './page';

const HERE = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQbKdHwPqRtLmNvXyZjCsTg';
let page: Document;
const press = (selector: string) => page.querySelector<HTMLElement>(selector)!.click();

beforeEach(async () => {
  page = open(inbox);
  press('.zA');
  await expect.poll(() => page.querySelector('h2.hP')).not.toBeNull();
});
afterEach(closeAll);

it('the sample inbox reads as Gmail does: the conversation, the folded mail and the quote', async () => {
  const { snapshot } = gmail.read(page, context(HERE))!;
  if (snapshot.kind !== 'thread') throw new Error('no thread');
  expect(snapshot).toMatchObject({
    subject: 'Re: Rota pilot: how the first month went',
    threadId: 'thread-f:1790000000000000101',
    self: ['robin.vale@northgate.example', '@northgate.example'],
  });
  expect(snapshot.messages.map(({ direction, collapsed }) => [direction, collapsed ?? false])).toEqual([
    ['outbound', true],
    ['inbound', false],
  ]);
  expect(snapshot.messages[1]!.recipients!.map(({ kind }) => kind)).toEqual(['to', 'cc']);
  // The button that unfolds the quote is none of the customer's words.
  const own = snapshot.messages[1]!.blocks.filter(({ role }) => role === 'author').map(({ text }) => text);
  expect(own).not.toContain('…');
  expect(own.at(-1)).toMatch(/Okafor|Brightwell|before we go any further|^Ann$/);
  expect((await gmail.health(page)).filter(({ state }) => state !== 'ok')).toEqual([]);
});

it('the sample inbox lets a reply be written, sent and taken back', async () => {
  const seen: string[] = [];
  const stop = new AbortController();
  gmail.onOutcome(page, (_key, outcome) => seen.push(outcome), stop.signal);
  press('.ams.bkI');
  const [composer] = gmail.composers(page, context(HERE));
  expect(composer!.header()).toMatchObject({
    reply: 'reply-all',
    subject: 'Re: Rota pilot: how the first month went',
    recipients: [{ kind: 'to', address: 'ann.okafor@brightwell.example' }],
  });
  press('.aoD.hl');
  expect(composer!.header().recipients!.map(({ kind }) => kind)).toEqual(['to', 'cc']);
  expect(composer!.thread()!.map(({ direction }) => direction)).toEqual(['outbound', 'inbound']);
  composer!.editor.textContent = 'Hi Ann, thanks!';
  expect(readBlocks(composer!.editor, composer!.marks).map(({ block }) => block.text)).toEqual([
    'Hi Ann, thanks!',
  ]);
  press('.aoO');
  await expect.poll(() => seen).toEqual(['sent']);
  press('#link_undo');
  await expect.poll(() => seen).toEqual(['sent', 'undone']);
  stop.abort();
});
