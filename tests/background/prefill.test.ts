import { beforeEach, describe, expect, test } from 'vitest';
import { CoachService } from '@/utils/background/coach-service';
import { prefillOf } from '@/utils/background/prefill';
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
  const answer = await coach.answer({ snapshot, key: 'k', rested: true }, asker, NOW);
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

  test('takes no colleague for the customer, of another part of the company neither', async () => {
    const recipients = ['mia@our.example', 'noor@eu.our.example', 'ana@acme.example'].map((address) => ({
      kind: 'to' as const,
      address,
    }));
    expect((await startOf(draft('Hi all,\nThanks.', { recipients }))).accountDomain).toBe('acme.example');
  });

  test('of a draft on the page of a record is the record and its customer, by the name that the record gives', async () => {
    const record = { crm: 'salesforce', org: 'acme', kind: 'deal' as const, id: '0065g' };
    const on = (fields: object) =>
      startOf(
        draft('Hi Ana,\nThanks for your mail.', {
          recipients: [{ kind: 'to', name: 'Ana Silva', address: 'ana@acme.example' }],
          deal: { record, fields: fields as never },
        }),
      );
    expect(await on({ account: { value: 'Acme Mills Ltd' } })).toMatchObject({
      accountName: 'Acme Mills Ltd',
      accountDomain: 'acme.example',
      contact: { name: 'Ana Silva' },
      crm: record,
    });
    expect((await on({ account: { value: null } })).accountName).toBe('Acme');
  });

  test('leaves open who it is where a mail has no sender', () => {
    const { from: _, ...nobody } = inbound(SITE);
    const empty = { kind: 'thread', revision: 1, gates: [], tips: [], meter: [], language: 'en' } as const;
    const start = prefillOf(thread([nobody]), { ...empty, gates: [], tips: [], meter: [] });
    expect(start).toEqual({ accountName: '', url: thread([]).url });
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
