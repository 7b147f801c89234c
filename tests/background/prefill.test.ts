import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CoachService } from '@/utils/background/coach-service';
import { prefillOf, sentenceAround } from '@/utils/background/prefill';
import type { Message, Snapshot } from '@/utils/model/snapshot';
import { builtinRules } from '@/utils/rules';
import { patchSettings } from '@/utils/storage/settings';
import { asker, block, draft, freshBrowser, inbound, NOW, settled, thread } from './scene';

let coach: CoachService;
beforeEach(async () => {
  freshBrowser();
  coach = new CoachService(async () => builtinRules);
  await patchSettings({ startedAt: 1 });
});

async function startOf(snapshot: Snapshot) {
  const answer = await coach.answer({ snapshot, key: 'k' }, asker, NOW);
  await settled();
  if (answer.state !== 'ok' || !answer.prefill) throw new Error(answer.state);
  return { ...answer.prefill, tips: answer.assessment.tips };
}
const SITE = 'We are opening a new warehouse in Lyon in June.';
const MANUAL = 'They still do everything in spreadsheets.';
const mail = (id: string, from: Message['from'], text: string) => inbound(text, { id, from });

describe('what quick-log starts with', () => {
  test('is the sentence of the tip that is logged, with who wrote it', async () => {
    const mails = [
      mail('m1', { name: 'Ana Silva', address: 'ana@acme.example' }, `Hello. ${SITE}`),
      mail('m2', { name: 'Bo Lind', address: 'bo@partner.example' }, `Thanks! ${MANUAL} Best, Bo`),
    ];
    const { of = [], tips, ...page } = await startOf(thread(mails));
    // The page is about the last who wrote; a sentence is not.
    expect(page.contact?.address).toBe('bo@partner.example');
    const heard = Object.fromEntries(of.map((one) => [one.signalKind, one]));
    expect(heard['SIG-SITE']).toMatchObject({
      sentence: SITE,
      contact: { name: 'Ana Silva', address: 'ana@acme.example' },
      accountDomain: 'acme.example',
    });
    expect(heard['SIG-MANUAL']).toMatchObject({
      sentence: MANUAL,
      contact: { address: 'bo@partner.example' },
      accountDomain: 'partner.example',
    });
    expect(of.every(({ tipId }) => tips.some(({ id }) => id === tipId))).toBe(true);
  });

  test('on a reply is what the reply passes by, in the words of who wrote it, whoever it goes to', async () => {
    const snapshot = draft('Hi Ana,\nThanks for your mail.', {
      recipients: [{ kind: 'to', name: 'Bo Lind', address: 'bo@acme.example' }],
      thread: [mail('m1', { name: 'Ana Silva', address: 'ana@acme.example' }, `Hello. ${SITE}`)],
    });
    const { of = [], contact } = await startOf(snapshot);
    expect(contact?.name).toBe('Bo Lind');
    expect(of[0]).toMatchObject({ sentence: SITE, contact: { name: 'Ana Silva' } });
  });

  test('names a customer on free mail by name, else by address, and never by the mail provider', async () => {
    const from = (sender: Message['from']) => startOf(thread([mail('m1', sender, SITE)]));
    expect(await from({ name: 'Kim Vale', address: 'kim.vale@gmail.com' })).toMatchObject({
      accountName: 'Kim Vale',
      accountAddress: 'kim.vale@gmail.com',
    });
    const bare = await from({ address: 'kim.vale@gmail.com' });
    expect(bare).toMatchObject({ accountName: 'kim.vale@gmail.com', accountAddress: 'kim.vale@gmail.com' });
    expect(bare.accountDomain).toBeUndefined();
  });

  test('leaves open who it is where a mail has no sender', () => {
    const { from: _, ...nobody } = inbound(SITE);
    const empty = { kind: 'thread', revision: 1, gates: [], tips: [], meter: [], language: 'en' } as const;
    const start = prefillOf(thread([nobody]), { ...empty, gates: [], tips: [], meter: [] });
    expect(start).toEqual({ accountName: '', url: thread([]).url });
  });
});

describe('the sentence around some words', () => {
  const around = (text: string, words: string) => {
    const at = text.indexOf(words);
    return sentenceAround(text, at, at + words.length);
  };

  test.each([
    [
      'We grew to 4.5 million users, so we open a second site. Thanks.',
      'second site',
      'We grew to 4.5 million users, so we open a second site.',
    ],
    ['As Dr. Ode said, we hire for Leeds. More soon!', 'hire', 'As Dr. Ode said, we hire for Leeds.'],
    ['One.\n\nWe open in Leeds', 'Leeds', 'We open in Leeds'],
  ])('of %j is whole', (text, words, whole) => expect(around(text, words)).toBe(whole));

  test('is cut at a word to 140, with the words that were heard in it', () => {
    const long = `${'and so we went on '.repeat(12)}until we open a second site in Leeds next March with forty nurses.`;
    const cut = around(long, 'open a second site');
    expect(cut.length).toBeLessThanOrEqual(140);
    expect(cut).toContain('open a second site');
    const late = around(`We open a second site ${'and hire '.repeat(30)}`, 'second site');
    expect(late).toMatch(/^We open a second site .* (?:and|hire)…$/);
    expect(late.length).toBeLessThanOrEqual(140);
  });

  test('is the same in a mail of a hundred thousand words, and costs as little', () => {
    const text = `${'So we went on. '.repeat(30_000)}We open in Leeds in March. ${'And on. '.repeat(30_000)}`;
    const cut = vi.spyOn(String.prototype, 'slice');
    expect(around(text, 'open in Leeds')).toBe('We open in Leeds in March.');
    const most = Math.max(...cut.mock.results.map(({ value }) => String(value).length));
    cut.mockRestore();
    expect(most).toBeLessThan(2000);
  });

  test('never ends within a letter of two halves', () => {
    for (let pad = 120; pad < 145; pad++) {
      const cut = sentenceAround(`${'x'.repeat(pad)}${'😀'.repeat(40)}`, 0, 5);
      expect(cut.isWellFormed(), cut).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(140);
    }
  });
});

test('keeps block ids of several mails apart', async () => {
  const both = [
    inbound('', { id: 'm1', blocks: [block('b1', `First. ${SITE}`)] }),
    inbound('', {
      id: 'm2',
      from: { name: 'Bo', address: 'bo@acme.example' },
      blocks: [block('b1', MANUAL)],
    }),
  ];
  const { of = [] } = await startOf(thread(both));
  expect(of.map(({ sentence }) => sentence).sort()).toEqual([MANUAL, SITE].sort());
});
