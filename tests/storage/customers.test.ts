import { beforeEach, describe, expect, test } from 'vitest';
import { storage } from 'wxt/utils/storage';
import { recordKey } from '@/utils/model/record-key';
import { mergeAccounts, splitAccount, undoAccounts } from '@/utils/storage/account-merge';
import {
  findAccount,
  getAccount,
  listAccounts,
  renameAccount,
  suggestAccounts,
} from '@/utils/storage/accounts';
import { database } from '@/utils/storage/database';
import { forgetCustomer } from '@/utils/storage/erase';
import { forgetPerson } from '@/utils/storage/forget-person';
import { activeGuards, endGuards, noteGuard } from '@/utils/storage/guards';
import { addMute, dropHere, keepMute } from '@/utils/storage/mutes';
import {
  getOpportunity,
  quickLog,
  removeOpportunities,
  updateOpportunities,
} from '@/utils/storage/opportunities';
import { listOpportunityIds } from '@/utils/storage/opportunity-list';
import { partyOf } from '@/utils/storage/party';
import { peopleOf } from '@/utils/storage/people';
import { keepQuietWith } from '@/utils/storage/quiet';
import { seeRecord } from '@/utils/storage/record-memory';
import { sweep } from '@/utils/storage/retention';
import { TABLES } from '@/utils/storage/rows';
import { hashed } from '@/utils/storage/salt';
import { readSettings } from '@/utils/storage/settings';
import { keepSignal, letGoSignal, noteSignal, openSignals, signalsOf } from '@/utils/storage/signals';
import { noteTipEvent, removeTipEvent, tipEventsSince } from '@/utils/storage/tip-events';
import { mailOfDraft, noteTouches, removeSent, touchesOf } from '@/utils/storage/touches';
import { freshStores } from './fresh';

beforeEach(freshStores);
const NOW = Date.UTC(2026, 10, 24, 9);
const DAY = 86_400_000;

test.each([
  ['Ana@Sales.Acme.co.uk', 'acme.co.uk'],
  ['acme.com', 'acme.com'],
  ['https://www.acme.com/x', 'acme.com'],
  ['ana@gmail.com', 'ana@gmail.com'],
  ['gmail.com', undefined],
  ['ana@team.acme.example', 'acme.example'],
  ['shop.myshopify.com', 'shop.myshopify.com'],
  ['', undefined],
  ['no address', undefined],
  ['ana@localhost', undefined],
])('%s is known as %s', (where, party) => expect(partyOf(where)).toBe(party));

test.each([
  ['สีดี', 'สูดี'],
  ['राम', 'रोम'],
  ['கலை', 'காலை'],
  ['かき', 'かぎ'],
  ['កាហ្វេ', 'កហវ'],
])('%s and %s are two customers, each found as it is typed', async (one, other) => {
  const first = (await quickLog({ id: 'a', title: 'One', accountName: one }, NOW)).saved;
  const second = (await quickLog({ id: 'b', title: 'One', accountName: other }, NOW)).saved;
  expect(second.accountId).not.toBe(first.accountId);
  expect(await findAccount({ name: one })).toMatchObject({ id: first.accountId });
  expect(await listOpportunityIds({ text: other })).toEqual(['b']);
});

test.each([
  ['Müller', 'MULLER'],
  ['Ёлка', 'елка'],
  ['ΆΛΦΑ', 'αλφα'],
  ['محمّد', 'محمد'],
  ['שָׁלוֹם', 'שלום'],
  ['ｶﾞｽ', 'ガス'],
])('%s and %s are one customer', async (one, other) => {
  const { saved } = await quickLog({ id: 'a', title: 'One', accountName: one }, NOW);
  expect(await findAccount({ name: other })).toMatchObject({ id: saved.accountId });
});

const log = (id: string, accountName: string, accountDomain: string, address?: string) =>
  quickLog(
    { id, title: id, accountName, accountDomain, ...(address && { contact: { name: id, address } }) },
    NOW,
  ).then(({ saved }) => saved.accountId);

describe('a customer whose name was typed over that of the page', () => {
  const typed = async (accountName: string, more: object = { accountDomain: 'acme.com' }) => {
    const id = crypto.randomUUID();
    const { saved } = await quickLog({ id, title: id, accountName, accountGiven: 'Acme', ...more }, NOW);
    return (await database().accounts.get(saved.accountId))!;
  };

  test('that nobody is known by yet is the page’s', async () => {
    expect(await typed('Acme Holding')).toMatchObject({ name: 'Acme Holding', domains: ['acme.com'] });
  });
  test('is the page’s own where it is another form of its name', async () => {
    const acme = await log('a', 'Acme', 'acme.com');
    expect((await typed('ACME Industries GmbH')).id).toBe(acme);
    expect(await database().accounts.count()).toBe(1);
  });
  test('is the one that is called so, which does not become the page’s', async () => {
    await log('a', 'Acme', 'acme.com');
    const globex = await log('b', 'Globex', 'globex.com');
    expect(await typed('globex')).toMatchObject({ id: globex, domains: ['globex.com'] });
    expect(await typed('globex', { accountDomain: 'new.example' })).toMatchObject({
      domains: ['globex.com'],
    });
  });
  test('is the page’s own where two are called so', async () => {
    const [first, second] = [await log('a', 'Acme', 'acme.com'), await log('b', 'Acme', 'acme.pt')];
    expect(first).not.toBe(second);
    // The name that the page gives is another one, so that it was typed.
    for (const [id, accountDomain] of [[first, 'acme.com'] as const, [second, 'acme.pt'] as const]) {
      expect((await typed('acme', { accountDomain, accountGiven: 'Acme Group' })).id).toBe(id);
    }
  });
  test('takes nobody along who wrote to the page’s', async () => {
    await log('a', 'Acme', 'acme.com');
    const globex = await log('b', 'Globex', 'globex.com');
    const of = (address: string) => typed('Globex', { accountDomain: 'acme.com', contact: { address } });
    await of('ana@acme.com');
    await of('bo@globex.com');
    expect(await peopleOf(globex)).toMatchObject([{ address: 'bo@globex.com' }]);
    expect(await database().people.count()).toBe(2);
  });
  test('is a new one where the page’s is another, record and domain stay where they are', async () => {
    await log('a', 'Acme', 'acme.com');
    const crm = { crm: 'hubspot', kind: 'account', id: '7' };
    expect(await typed('Initech', { accountDomain: 'acme.com', crm })).toMatchObject({
      name: 'Initech',
      domains: [],
      crmRefs: [],
    });
  });
});

test('forgets the opportunities of a customer whose account never came with them, and no trace stays', async () => {
  const theirs = await log('a', 'Acme GmbH', 'acme.com');
  await log('b', 'Borg', 'borg.example');
  // As from a file that holds opportunities alone.
  await database().accounts.delete(theirs);
  expect(await forgetCustomer('acme gmbh')).toMatchObject({ opportunities: 1 });
  expect(await listOpportunityIds()).toEqual(['b']);
  const left = JSON.stringify(await database()._log.toArray());
  expect(left).toContain('borg');
  expect(left).not.toContain('acme');
  // Another customer's account of that name is another customer.
  await log('c', 'Acme GmbH', 'acme.pt');
  expect(await forgetCustomer('acme gmbh')).toMatchObject({ opportunities: 0 });
});

const knowBy = (id: string, ...domains: string[]) => database().accounts.update(id, { domains });

describe('accounts', () => {
  test('merge, keep everything, and come apart again by undo', async () => {
    const one = await log('a', 'Acme', 'acme.com', 'ana@acme.com');
    const two = await log('b', 'Acme Porto', 'acme.pt', 'rui@acme.pt');
    const { account, undo } = await mergeAccounts(one, two, NOW + 1);
    expect(account.domains.sort()).toEqual(['acme.com', 'acme.pt']);
    expect(await listAccounts()).toHaveLength(1);
    expect((await getOpportunity('b'))?.accountName).toBe('Acme');
    expect(await peopleOf(one)).toHaveLength(2);
    expect((await findAccount({ address: 'x@acme.pt' }))?.id).toBe(one);
    expect(await listOpportunityIds({ accountId: one })).toHaveLength(2);
    await undoAccounts(undo);
    expect((await findAccount({ domain: 'acme.pt' }))?.id).toBe(two);
    expect((await getOpportunity('b'))?.accountName).toBe('Acme Porto');
    expect(await peopleOf(two)).toHaveLength(1);
  });

  test('split by domain and by opportunity', async () => {
    const id = await log('a', 'Acme', 'acme.com', 'ana@acme.com');
    await knowBy(id, 'acme.com', 'acme.pt');
    await quickLog({ id: 'b', title: 'b', accountName: 'Acme', accountDomain: 'acme.pt' }, NOW + 2);
    const { account, undo } = await splitAccount(
      id,
      { name: 'Acme Porto', domains: ['acme.pt'], opportunityIds: ['b'] },
      NOW + 3,
    );
    expect((await getOpportunity('b'))?.accountId).toBe(account.id);
    expect((await getOpportunity('a'))?.accountId).toBe(id);
    expect((await getAccount(id))?.domains).toEqual(['acme.com']);
    await undoAccounts(undo);
    expect(await listAccounts()).toHaveLength(1);
    expect((await getOpportunity('b'))?.accountId).toBe(id);
  });

  test('take the opportunities along, when they are split, whose people all write from there', async () => {
    const id = await log('a', 'Acme', 'acme.com', 'ana@acme.com');
    await knowBy(id, 'acme.com', 'acme.pt');
    await log('b', 'Acme', 'acme.pt', 'rui@acme.pt');
    await log('c', 'Acme', 'acme.pt');
    const { account, undo } = await splitAccount(id, { name: 'acme.pt', domains: ['acme.pt'] }, NOW + 2);
    expect(await listOpportunityIds({ accountId: account.id })).toEqual(['b']);
    expect((await listOpportunityIds({ accountId: id })).sort()).toEqual(['a', 'c']);
    expect((await peopleOf(account.id)).map(({ address }) => address)).toEqual(['rui@acme.pt']);
    await undoAccounts(undo);
    expect((await listOpportunityIds({ accountId: id })).sort()).toEqual(['a', 'b', 'c']);
  });

  test('come apart again with what was done since: a name, what was logged or learned, what was forgotten', async () => {
    const one = await log('a', 'Acme', 'acme.com', 'ana@acme.com');
    const two = await log('b', 'Acme Porto', 'acme.pt', 'rui@acme.pt');
    const merged = await mergeAccounts(one, two, NOW + 1);
    await renameAccount(one, 'Acme SA', NOW + 2);
    const ref = { crm: 'salesforce', kind: 'account', id: '001' } as const;
    await quickLog(
      { id: 'c', title: 'c', accountName: 'Acme', accountDomain: 'acme.com', crm: ref },
      NOW + 3,
    );
    await undoAccounts(merged.undo, NOW + 4);
    expect(await getAccount(one)).toMatchObject({ name: 'Acme SA', domains: ['acme.com'], crmRefs: [ref] });
    expect((await getAccount(two))?.updatedAt).toBeGreaterThan(NOW + 1);
    expect((await listOpportunityIds({ accountId: one })).sort()).toEqual(['a', 'c']);

    await knowBy(one, 'acme.com', 'acme.de');
    const split = await splitAccount(one, { name: 'acme.de', domains: ['acme.de'] }, NOW + 5);
    await quickLog({ id: 'd', title: 'd', accountName: 'Acme', accountDomain: 'acme.de' }, NOW + 6);
    await undoAccounts(split.undo, NOW + 7);
    expect((await listOpportunityIds({ accountId: one })).sort()).toEqual(['a', 'c', 'd']);
    expect((await getOpportunity('d'))?.accountName).toBe('Acme SA');

    const again = await mergeAccounts(one, two, NOW + 8);
    await forgetCustomer(again.account);
    await undoAccounts(again.undo, NOW + 9);
    expect(await listAccounts()).toEqual([]);
  });

  test('come apart once: what was done since a merge was taken back stays when that is pressed again', async () => {
    const one = await log('a', 'Acme', 'acme.com');
    const two = await log('b', 'Acme Porto', 'acme.pt');
    const { undo } = await mergeAccounts(one, two, NOW + 1);
    await undoAccounts(undo, NOW + 2);
    await renameAccount(two, 'Acme Lisboa', NOW + 3);
    await undoAccounts(undo, NOW + 4);
    expect(await getAccount(two)).toMatchObject({ name: 'Acme Lisboa' });
    expect((await getOpportunity('b'))?.accountName).toBe('Acme Lisboa');
  });

  test('refuse to merge with themselves or with nobody, and a name for nobody', async () => {
    const id = await log('a', 'Acme', 'acme.com');
    await expect(renameAccount('none', 'Acme')).rejects.toMatchObject({ kind: 'invalid' });
    await expect(mergeAccounts(id, id)).rejects.toMatchObject({ kind: 'invalid' });
    await expect(mergeAccounts(id, 'none')).rejects.toMatchObject({ kind: 'invalid' });
    await expect(splitAccount(id, { name: 'X', domains: ['other.com'] })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  test('that are renamed rename their opportunities, and are suggested as one types', async () => {
    const id = await log('a', 'Acme', 'acme.com');
    expect(await renameAccount(id, 'Ácme Group', NOW + 1)).toBe('Acme');
    // Newer than before: a file that another browser wrote since knows it from one that did not.
    expect(await getOpportunity('a')).toMatchObject({ accountName: 'Ácme Group', updatedAt: NOW + 1 });
    expect((await suggestAccounts('acme g')).map(({ id }) => id)).toEqual([id]);
    expect(await suggestAccounts('group')).toEqual([]);
  });
});

describe('forgetting a customer', () => {
  async function live(domain: string, name: string) {
    await log(`o-${domain}`, name, domain, `ana@${domain}`);
    await noteSignal({ kind: 'SIG-SITE', party: domain, sentence: `${domain} opens a site` }, NOW);
    await noteGuard('cut', domain, NOW);
    await noteTouches([{ party: domain, at: NOW, direction: 'inbound', words: [], mail: '1' }]);
    await seeRecord({ key: `crm||deal|${domain}`, party: domain, amount: 5, stage: 'Offer' }, NOW);
    await addMute({ ruleId: 'C-PUR-01', scope: 'person', where: `ana@${domain}` });
    await keepQuietWith([`@${domain}`]);
    await noteTipEvent({ tipId: 't', ruleId: 'C-PUR-01', site: 'gmail', action: 'inserted' }, NOW);
    await storage.setItem('session:tab:1', [{ prefill: { accountName: name } }]);
  }

  test('leaves no trace of it in any store, and everything of others', async () => {
    await live('acme.com', 'Acme');
    await live('borg.com', 'Borg');
    const gone = await forgetCustomer((await findAccount({ domain: 'acme.com' }))!);
    expect(gone).toEqual({
      accounts: 1,
      opportunities: 1,
      people: 1,
      signals: 1,
      guards: 1,
      touches: 1,
      records: 1,
      mutes: 1,
      quiet: 1,
    });
    const all: unknown[] = [await storage.snapshot('local'), await storage.snapshot('session')];
    for (const name of TABLES) all.push(await database().table(name).toArray());
    expect(JSON.stringify(all)).not.toMatch(/acme/i);
    expect(await forgetCustomer('ana@borg.com')).toMatchObject({
      accounts: 1,
      opportunities: 1,
      mutes: 1,
      quiet: 1,
    });
  });

  test('can be of one person alone, who is then nowhere known, and what was logged of the customer stays', async () => {
    const contact = { name: 'Ana Sosa', address: 'ana@acme.com' };
    await quickLog({ id: 'o', title: 'o', accountName: 'Acme', accountDomain: 'acme.com', contact }, NOW);
    await updateOpportunities(['o'], ({ theirs }) => ({
      theirs: [...theirs, { name: 'Ben Roth', address: 'ben@acme.com', reason: 'Runs the night shift' }],
      beneficiaries: [{ name: 'Ana Sosa', change: 'no typing' }, { name: 'Night shift' }],
    }));
    await keepQuietWith(['ana@acme.com', '@acme.com']);
    await addMute({ ruleId: 'C-PUR-01', scope: 'person', where: 'ana@acme.com' });
    const to = await hashed('person', 'ana@acme.com');
    await noteTouches([{ party: 'acme.com', at: NOW, direction: 'outbound', words: [], mail: '2', to }]);
    expect(await forgetPerson('Ana@acme.com', NOW + 9)).toEqual({
      people: 1,
      opportunities: 1,
      mutes: 1,
      quiet: 1,
    });
    const all: unknown[] = [await storage.snapshot('local')];
    for (const name of TABLES) all.push(await database().table(name).toArray());
    expect(JSON.stringify(all)).not.toMatch(/\bana\b/i);
    expect(JSON.stringify(all)).not.toContain(to);
    expect(await getOpportunity('o')).toMatchObject({
      accountName: 'Acme',
      theirs: [{ name: 'Ben Roth' }],
      beneficiaries: [{ name: 'Night shift' }],
    });
    expect((await readSettings()).quietWith).toEqual(['@acme.com']);
  });

  test('takes the mutes of its people of whom the page gave the name alone', async () => {
    const contact = { name: 'Ana Sosa' };
    await quickLog({ id: 'o', title: 'o', accountName: 'Acme', contact }, NOW);
    for (const where of ['ana sosa', 'ben roth'])
      await addMute({ ruleId: 'C-PUR-01', scope: 'person', where });
    expect(await forgetCustomer((await findAccount({ name: 'acme' }))!)).toMatchObject({ mutes: 1 });
    expect(await database().mutes.count()).toBe(1);
  });

  test('takes what was seen of its record in the CRM, under whatever name', async () => {
    const crm = { crm: 'salesforce', kind: 'account', id: '001' };
    const { saved } = await quickLog({ id: 'o', title: 'o', accountName: 'Acme', crm }, NOW);
    await seeRecord({ key: recordKey(crm), amount: 5 }, NOW);
    await seeRecord({ key: recordKey({ ...crm, id: '002' }), amount: 5 }, NOW);
    expect(await forgetCustomer((await getAccount(saved.accountId))!)).toMatchObject({ records: 1 });
  });

  test('takes what was heard in mails of a customer that was logged by its name alone, and nothing of another’s', async () => {
    await quickLog({ id: 'o', title: 'o', accountName: 'Acme' }, NOW);
    for (const domain of ['acme.com', 'acme.de', 'acmeworks.com', 'borg.com']) {
      await noteSignal({ kind: 'SIG-SITE', party: domain, sentence: `${domain} opens a site` }, NOW);
      await noteTouches([{ party: domain, at: NOW, direction: 'inbound', words: [], mail: domain }]);
      await noteGuard('cut', domain, NOW);
    }
    await keepQuietWith(['@acme.com']);
    // The German company is a customer of its own, with a name of its own.
    await quickLog({ id: 'd', title: 'd', accountName: 'Acme Deutschland', accountDomain: 'acme.de' }, NOW);
    expect(await forgetCustomer((await findAccount({ name: 'acme' }))!)).toMatchObject({
      accounts: 1,
      opportunities: 1,
      signals: 1,
      touches: 1,
      guards: 1,
      quiet: 1,
    });
    const left = await database().heardSignals.orderBy('party').uniqueKeys();
    expect(left).toEqual(['acme.de', 'acmeworks.com', 'borg.com']);
    // By a name that nothing was logged under as well.
    expect(await forgetCustomer('Borg')).toMatchObject({ accounts: 0, signals: 1, touches: 1, guards: 1 });
  });

  test('by domain or address takes who was logged by a name alone that the domain is called by', async () => {
    for (const [id, accountName, accountDomain] of [
      ['a', 'Acme'],
      ['w', 'Acme Works'],
      ['b', 'Borg'],
      // At home elsewhere.
      ['c', 'Cord', 'cord.de'],
    ] as const)
      await quickLog({ id, title: id, accountName, ...(accountDomain && { accountDomain }) }, NOW);
    expect(await forgetCustomer('acme.com')).toMatchObject({ accounts: 1, opportunities: 1 });
    expect(await forgetCustomer('ana@borg.com')).toMatchObject({ accounts: 1, opportunities: 1 });
    expect(await forgetCustomer('cord.com')).toMatchObject({ accounts: 0, opportunities: 0 });
    expect((await listOpportunityIds()).sort()).toEqual(['c', 'w']);
  });

  test('works for somebody who was never logged', async () => {
    await noteSignal({ kind: 'SIG-SITE', party: 'acme.com', sentence: 'x' }, NOW);
    expect(await forgetCustomer('sales.acme.com')).toMatchObject({ accounts: 0, signals: 1 });
  });
});

test('"not here" is taken back where it was said last, where the page names no thread', async () => {
  const tip = { ruleId: 'r', tip: 't', action: 'shown', site: 'gmail' };
  const say = async (threadId: string, at: number) => {
    await database().tipEvents.put({ ...tip, id: threadId, at, thread: await hashed('thread', threadId) });
    await keepMute({ scope: 'here', tipId: 't' }, 'r', undefined, at);
  };
  await say('t1', NOW);
  await say('t2', NOW + 1);
  await dropHere('r', 't');
  const { length: left, 0: first } = await database().mutes.toArray();
  expect([left, first?.at]).toEqual([1, NOW]);
});

describe('what is kept, and how long', () => {
  const sentences = async () => (await signalsOf(['acme.com'])).map((row) => row.sentence);

  test('a signal nobody logged loses its sentence after 30 days and goes after 60; a logged one stays', async () => {
    await noteSignal({ kind: 'A', party: 'acme.com', sentence: 'open', url: 'https://x.example' }, NOW);
    await noteSignal({ kind: 'B', party: 'acme.com', sentence: 'logged' }, NOW);
    await quickLog(
      {
        id: 'o',
        title: 'o',
        accountName: 'Acme',
        accountDomain: 'acme.com',
        signalKind: 'B',
        sentence: 'logged',
      },
      NOW,
    );
    await sweep(NOW + 29 * DAY);
    expect((await sentences()).sort()).toEqual(['logged', 'open']);
    await sweep(NOW + 31 * DAY);
    expect(await openSignals(0)).toMatchObject([{ kind: 'A' }]);
    expect((await openSignals(0))[0]).not.toHaveProperty('sentence');
    expect((await openSignals(0))[0]).not.toHaveProperty('url');
    await sweep(NOW + 61 * DAY);
    expect(await sentences()).toEqual(['logged']);
  });

  test('a signal that was let go stays so when its mail is opened again, unless it is logged after all', async () => {
    const note = { kind: 'A', party: 'acme.com', sentence: 'We open a site', url: 'https://x.example' };
    await noteSignal(note, NOW);
    await letGoSignal((await openSignals(0))[0]!.id);
    await noteSignal(note, NOW + DAY);
    expect(await openSignals(0)).toEqual([]);
    expect(await signalsOf(['acme.com'])).toEqual([]);
    expect(JSON.stringify(await database().heardSignals.toArray())).not.toContain('site');
    const { kind, sentence } = note;
    const log = { id: 'o', title: 'o', accountName: 'Acme', accountDomain: 'acme.com' };
    await quickLog({ ...log, id: 'other', title: 'Hiring', signalKind: kind, sentence: 'We hire' }, NOW);
    expect(await signalsOf(['acme.com'])).toEqual([]);
    await quickLog({ ...log, signalKind: kind, sentence }, NOW);
    expect(await signalsOf(['acme.com'])).toMatchObject([{ logged: 'o', url: note.url }]);
    await removeOpportunities(['o']);
    await sweep(NOW + 61 * DAY);
    expect(await database().heardSignals.count()).toBe(0);
  });

  test('a signal that was let go and then logged is not taken from the log by taking that back', async () => {
    const note = { kind: 'A', party: 'acme.com', sentence: 'We open a site' };
    await noteSignal(note, NOW);
    const before = await letGoSignal((await openSignals(0))[0]!.id);
    const { kind: signalKind, sentence } = note;
    const log = { id: 'o', title: 'o', accountName: 'Acme', accountDomain: 'acme.com' };
    await quickLog({ ...log, signalKind, sentence }, NOW);
    await keepSignal(before!);
    expect(await signalsOf(['acme.com'])).toMatchObject([{ logged: 'o' }]);
  });

  test('a signal that is let go twice comes back with its words', async () => {
    await noteSignal({ kind: 'A', party: 'acme.com', sentence: 'We open a site' }, NOW);
    const { id } = (await openSignals(0))[0]!;
    const before = await letGoSignal(id);
    expect(await letGoSignal(id)).toBeUndefined();
    await keepSignal(before!);
    expect(await openSignals(0)).toMatchObject([{ sentence: 'We open a site' }]);
  });

  test('a logged signal goes like any other once its opportunity was taken away', async () => {
    const note = { kind: 'A', party: 'acme.com', sentence: 'We open a site' };
    await noteSignal(note, NOW);
    const log = { id: 'o', title: 'o', accountName: 'Acme', accountDomain: 'acme.com' };
    await quickLog({ ...log, signalKind: note.kind, sentence: note.sentence }, NOW);
    await removeOpportunities(['o']);
    await sweep(NOW + 29 * DAY);
    expect(await sentences()).toEqual([note.sentence]);
    expect(await openSignals(0)).toEqual([]);
    await sweep(NOW + 31 * DAY);
    expect(await sentences()).toEqual([undefined]);
    await sweep(NOW + 61 * DAY);
    expect(await database().heardSignals.count()).toBe(0);
  });

  test('guards go after 60 days and wishes not to be written to after 90', async () => {
    await noteGuard('cut', 'acme.com', NOW);
    await noteGuard('opt-out', 'acme.com', NOW);
    await sweep(NOW + 61 * DAY);
    expect((await database().guards.toArray()).map(({ kind }) => kind)).toEqual(['opt-out']);
    await sweep(NOW + 91 * DAY);
    expect(await database().guards.count()).toBe(0);
  });

  test('a guard that is heard again in an older mail holds from the newer one', async () => {
    await noteGuard('cut', 'acme.com', NOW);
    await noteGuard('cut', 'acme.com', NOW - 50 * DAY);
    expect(await activeGuards(['acme.com'], NOW + 59 * DAY)).toMatchObject([{ kind: 'cut', at: NOW }]);
  });

  test('a guard that is said to be over holds no more for what was heard before, and again for what is heard later', async () => {
    const held = async () => (await activeGuards(['acme.com'], NOW + DAY)).map(({ kind }) => kind);
    await noteGuard('cut', 'acme.com', NOW - 2 * DAY);
    await noteGuard('complaint', 'acme.com', NOW - DAY);
    const [complaint] = await activeGuards(['acme.com'], NOW);
    const back = await endGuards([complaint!], NOW);
    expect(await held()).toEqual(['cut']);
    // The mail is opened again; one of the same day may have been written before.
    await noteGuard('complaint', 'acme.com', NOW - DAY);
    await noteGuard('complaint', 'acme.com', NOW + 1000, NOW - 1000);
    expect(await held()).toEqual(['cut']);
    await back();
    expect(await held()).toEqual(['complaint', 'cut']);
    await endGuards([complaint!], NOW);
    await sweep(NOW + 59 * DAY);
    expect(await database().guards.count()).toBe(1);
    await noteGuard('complaint', 'acme.com', NOW + 2000);
    expect(await held()).toEqual(['complaint']);
  });

  test('mails and records go after 180 days, events after 400, and a clock set back takes nothing', async () => {
    await noteTouches([{ party: 'acme.com', at: NOW, direction: 'inbound', words: [], mail: '1' }]);
    await seeRecord({ key: 'r', amount: 5 }, NOW);
    await noteTipEvent({ tipId: 't', ruleId: 'r', site: 's', action: 'inserted' }, NOW);
    const count = () =>
      Promise.all(['touches', 'recordMemory', 'tipEvents'].map((t) => database().table(t).count()));
    await sweep(NOW - 1000 * DAY);
    await sweep(NOW + 179 * DAY);
    expect(await count()).toEqual([1, 1, 1]);
    await sweep(NOW + 181 * DAY);
    expect(await count()).toEqual([0, 0, 1]);
    await sweep(NOW + 401 * DAY);
    expect(await count()).toEqual([0, 0, 0]);
  });
});

describe('records', () => {
  test('are compared with the visit before, also after a reload within the hour', async () => {
    const see = (at: number, closeDate: string, stage: string, amount: number) =>
      seeRecord({ key: 'k', closeDate, stage, amount }, at);
    expect(await see(NOW, '2026-12-01', 'Offer', 100)).toEqual({
      slips: 0,
      slippedDays: 0,
      stageSince: NOW,
      stageEntered: false,
      wonKnown: 0,
    });
    const moved = {
      slips: 1,
      slippedDays: 31,
      lastVisit: NOW,
      lastAmount: 100,
      lastCloseDate: '2026-12-01',
      stageMoved: true,
      stageSince: NOW + DAY,
      stageEntered: true,
      wonKnown: 0,
    };
    expect(await see(NOW + DAY, '2027-01-01', 'Order', 120)).toEqual(moved);
    expect(await see(NOW + DAY + 60_000, '2027-01-01', 'Order', 120)).toEqual(moved);
    expect(await see(NOW + 2 * DAY, '2027-01-01', 'Order', 120)).toMatchObject({
      slips: 1,
      stageMoved: false,
    });
    expect(JSON.stringify(await database().recordMemory.toArray())).not.toMatch(/Offer|Order/);
  });
});

describe('what a rep corrects on one visit', () => {
  const HOUR = 3_600_000;
  const see = (at: number, closeDate: string, stage = 'Offer') =>
    seeRecord({ key: 'crm|org|deal|1', closeDate, stage }, at);

  test('is one move of the close date, from where the visit found it', async () => {
    await see(NOW, '2026-12-01');
    await see(NOW + DAY, '2026-12-01');
    await see(NOW + DAY + 1000, '2026-12-10');
    await see(NOW + DAY + 2000, '2062-12-15');
    expect(await see(NOW + DAY + 3000, '2026-12-15')).toMatchObject({ slips: 1, slippedDays: 14 });
    expect(await see(NOW + 2 * DAY, '2027-01-15')).toMatchObject({ slips: 2, slippedDays: 45 });
  });

  test('is one move on the first visit, too', async () => {
    await see(NOW, '2026-12-01');
    await see(NOW + 1000, '2026-12-20');
    expect(await see(NOW + 2000, '2026-12-31')).toMatchObject({ slips: 1, slippedDays: 30 });
  });

  test('is no move where it ends as it began', async () => {
    await see(NOW, '2026-12-01');
    await see(NOW + 1000, '2027-12-01');
    expect(await see(NOW + 2000, '2026-12-01')).toMatchObject({ slips: 0, slippedDays: 0 });
  });

  test('is a move of its own where the date comes late on the page', async () => {
    await seeRecord({ key: 'crm|org|deal|1' }, NOW);
    await see(NOW + 1000, '2026-12-01');
    expect(await see(NOW + 2000, '2026-12-11')).toMatchObject({ slips: 1, slippedDays: 10 });
  });

  test('leaves the time in a stage alone where the stage is set back', async () => {
    await see(NOW, '2026-12-01', 'Lead');
    await see(NOW + DAY, '2026-12-01', 'Offer');
    await see(NOW + 30 * DAY, '2026-12-01', 'Offer');
    expect(await see(NOW + 30 * DAY + HOUR / 2, '2026-12-01', 'Won')).toMatchObject({
      stageSince: NOW + 30 * DAY + HOUR / 2,
    });
    expect(await see(NOW + 30 * DAY + HOUR, '2026-12-01', 'Offer')).toMatchObject({
      stageSince: NOW + DAY,
      stageMoved: false,
    });
    const [row] = await database().recordMemory.toArray();
    expect(row).not.toHaveProperty('spent');
  });
});

test('a close date that is pulled forward again is not counted as late', async () => {
  const see = (days: number, closeDate: string) => seeRecord({ key: 'k', closeDate }, NOW + days * DAY);
  await see(0, '2026-12-01');
  await see(1, '2026-12-21');
  await see(2, '2027-01-10');
  expect(await see(3, '2026-12-31')).toMatchObject({ slips: 2, slippedDays: 30 });
  expect(await see(4, '2026-12-01')).toMatchObject({ slips: 0, slippedDays: 0 });
});

test('a stage is learned from won deals that were seen to come to it and to leave it', async () => {
  const see = (id: number, days: number, stage: string, won = false) =>
    seeRecord({ key: `crm|org|deal|${id}`, stage, won }, NOW + days * DAY);
  for (const [id, days] of [10, 20, 30].entries()) {
    await see(id, 0, 'Lead');
    await see(id, 5, 'Offer');
    await see(id, 5 + days, 'Won', true);
  }
  // Lost, still open, found in the stage, or in another CRM: none of them says how long it takes.
  await see(7, 0, 'Lead');
  await see(7, 1, 'Offer');
  await see(7, 100, 'Lost');
  await see(8, 0, 'Offer');
  await see(8, 200, 'Won', true);
  await seeRecord({ key: 'other|org|deal|1', stage: 'Offer' }, NOW);
  expect(await see(9, 300, 'Offer')).toMatchObject({ stageMedian: 20, wonKnown: 3, stageEntered: false });
  expect(await see(9, 340, 'Offer')).toMatchObject({ stageSince: NOW + 300 * DAY });
  expect(await seeRecord({ key: 'other|org|deal|1', stage: 'Offer' }, NOW)).toMatchObject({ wonKnown: 0 });
});

test('a record that is shown in another language has not moved to another stage', async () => {
  const see = (days: number, stage: string, locale?: string) =>
    seeRecord({ key: 'crm|org|deal|1', stage, ...(locale && { locale }) }, NOW + days * DAY);
  await see(0, 'Angebot', 'de-DE');
  await see(10, 'Verhandlung', 'de-DE');
  // The browser translates the page, after it was read as it is; then the rep reads it as it is once more.
  await see(40, 'Verhandlung', 'de-AT');
  const same = { stageSince: NOW + 10 * DAY, stageEntered: true, stageMoved: false };
  expect(await see(40, 'Negotiation', 'en')).toMatchObject(same);
  expect(await see(41, 'Negotiation', 'en')).toMatchObject(same);
  expect(await see(42, 'Verhandlung', 'de')).toMatchObject(same);
  expect(await see(43, 'Auftrag', 'de')).toMatchObject({ stageSince: NOW + 43 * DAY, stageMoved: true });
  // Where a page does not say its language, another name is another stage.
  expect(await see(44, 'Won')).toMatchObject({ stageSince: NOW + 44 * DAY, stageMoved: true });
});

test('an amount in another currency is not compared', async () => {
  await seeRecord({ key: 'k', amount: 100, currency: 'EUR' }, NOW);
  const later = NOW + DAY;
  expect(await seeRecord({ key: 'k', amount: 90, currency: 'EUR' }, later)).toMatchObject({
    lastAmount: 100,
  });
  expect(await seeRecord({ key: 'k', amount: 90, currency: 'USD' }, later)).not.toHaveProperty('lastAmount');
});

test('what was noted of a tip is taken back where it was noted a moment ago, and stays where it was before', async () => {
  const tip = { tipId: 't', threadId: 'thread' };
  await noteTipEvent({ ...tip, ruleId: 'r', site: 's', action: 'gone' }, NOW);
  expect(await removeTipEvent(tip, 'gone', NOW + 1, NOW + 2)).toBe(false);
  expect(await tipEventsSince(0)).toHaveLength(1);
  expect(await removeTipEvent(tip, 'gone', NOW, NOW + 2)).toBe(true);
  expect(await tipEventsSince(0)).toEqual([]);
});

test('a record is compared with the visit before: two hours ago is one, half an hour ago is still this one', async () => {
  const HOUR = 3_600_000;
  const seen = (amount: number, at: number) => seeRecord({ key: 'crm||deal|1', amount }, at);
  await seen(5, NOW);
  expect(await seen(7, NOW + 2 * HOUR)).toMatchObject({ lastAmount: 5, lastVisit: NOW });
  expect(await seen(8, NOW + 2.5 * HOUR)).toMatchObject({ lastAmount: 5, lastVisit: NOW });
});

test('a mail noted when it was sent and seen in its thread later is one mail with its print', async () => {
  const mail = { party: 'acme.com', direction: 'outbound' as const };
  await noteTouches([{ ...mail, at: NOW, words: [1, 2], mail: mailOfDraft('d1') }]);
  await noteTouches([{ ...mail, at: NOW + 40_000, words: [], mail: 'm7' }]);
  await noteTouches([{ ...mail, at: NOW + 40_000, words: [], mail: 'm7' }]);
  expect(await touchesOf('acme.com')).toMatchObject([{ id: 'acme.com|outbound|m7', words: [1, 2] }]);
});

test('a mail goes on being known to have gone to one person where its thread does not say to whom', async () => {
  const mail = { party: 'acme.com', direction: 'outbound' as const, words: [1, 2] };
  await noteTouches([{ ...mail, at: NOW, to: 'ana', mail: mailOfDraft('d1') }]);
  await noteTouches([{ ...mail, at: NOW + 40_000, mail: 'm7' }]);
  expect(await touchesOf('acme.com')).toMatchObject([{ id: 'acme.com|outbound|m7', to: 'ana' }]);
});

test('of two mails of the same few words the one is taken back that was sent last', async () => {
  const mail = { party: 'acme.com', direction: 'outbound' as const, words: [] };
  await noteTouches([
    { ...mail, at: NOW - 60_000, mail: 'm1' },
    { ...mail, at: NOW, mail: 'm2' },
  ]);
  await removeSent('acme.com', 'd2', [], NOW);
  expect(await touchesOf('acme.com')).toMatchObject([{ id: 'acme.com|outbound|m1' }]);
});

test('a mail of which the day alone is known keeps its place among that day’s when it is opened', async () => {
  const mail = { party: 'acme.com', direction: 'inbound' as const, isDay: true };
  await noteTouches([
    { ...mail, at: NOW - 1, words: [], mail: 'm1' },
    { ...mail, at: NOW, words: [], mail: 'm2' },
  ]);
  // Alone on the page it would be the last of its day.
  await noteTouches([{ ...mail, at: NOW + 1, words: [3], mail: 'm1' }]);
  expect(await touchesOf('acme.com')).toMatchObject([{ at: NOW }, { at: NOW - 1, words: [3] }]);
});

test('a record that was looked at under a clock a year ahead is compared with that visit, and with the next ones', async () => {
  const see = (at: number, amount: number) => seeRecord({ key: 'r', amount }, at);
  await see(NOW + 365 * DAY, 5);
  expect((await see(NOW, 7)).lastAmount).toBe(5);
  expect((await see(NOW + DAY / 12, 9)).lastAmount).toBe(7);
});
