import { beforeEach, describe, expect, test } from 'vitest';
import { MEASURES } from '@/utils/goals/measures';
import { periodAt } from '@/utils/goals/periods';
import { type Opportunity, type OpportunityStage, type QuickLog, STAGES } from '@/utils/model/opportunity';
import {
  findAccount,
  getAccount,
  listAccounts,
  renameAccount,
  suggestAccounts,
} from '@/utils/storage/accounts';
import { database } from '@/utils/storage/database';
import { boardOf } from '@/utils/storage/log-board';
import { logFigures } from '@/utils/storage/log-index';
import { sumsOf } from '@/utils/storage/log-sums';
import {
  findDuplicate,
  getOpportunity,
  quickLog,
  removeOpportunities,
  undo,
  updateOpportunities,
} from '@/utils/storage/opportunities';
import {
  countByStage,
  listOpportunities,
  listOpportunityIds,
  matchesAmong,
  opportunitiesUnder,
} from '@/utils/storage/opportunity-list';
import { toRow } from '@/utils/storage/opportunity-row';
import { peopleOf } from '@/utils/storage/people';
import { noteSignal, openSignals, signalsOf } from '@/utils/storage/signals';
import { undoQuickLog } from '@/utils/storage/undo-quick-log';
import { opportunity } from '../components/records';
import { mostAtOnce } from './at-once';
import { freshStores } from './fresh';

beforeEach(freshStores);

const NOW = Date.UTC(2026, 10, 24, 9);
const DAY = 86_400_000;
const log = (id: string, title: string, more: Partial<QuickLog> = {}): QuickLog => ({
  id,
  title,
  accountName: 'Acme',
  accountDomain: 'mail.acme.co.uk',
  ...more,
});

describe('the customer’s sentence', () => {
  const sentence = 'We open a second site in York.';
  const without = ({ origin: { sentence: _, ...origin } }: Opportunity) => ({ origin });
  const texts = async () =>
    JSON.stringify([await database().opportunities.toArray(), await database().heardSignals.toArray()]);

  test('that is taken out of an opportunity is nowhere kept, and undo gives it back to it', async () => {
    await noteSignal({ kind: 'SIG-SITE', party: 'acme.co.uk', sentence }, NOW);
    await quickLog(log('a', 'York', { signalKind: 'SIG-SITE', sentence }), NOW);
    const { undo: step } = await updateOpportunities(['a'], without, NOW + 1);
    expect(await texts()).not.toContain('York.');
    expect((await database().heardSignals.toArray())[0]).toMatchObject({ logged: 'a' });
    await undo(step, NOW + 2);
    expect((await getOpportunity('a'))?.origin.sentence).toBe(sentence);
  });

  test('that is put in other words stands so where it was heard', async () => {
    await noteSignal({ kind: 'SIG-SITE', party: 'acme.co.uk', sentence }, NOW);
    await quickLog(log('a', 'York', { signalKind: 'SIG-SITE', sentence }), NOW);
    const said = ({ origin }: Opportunity) => ({ origin: { ...origin, sentence: 'A second site.' } });
    await updateOpportunities(['a'], said, NOW + 1);
    expect(await texts()).not.toContain('York.');
    expect((await database().heardSignals.toArray())[0]).toMatchObject({ sentence: 'A second site.' });
  });

  test('that was heard beside it, in other words or in none that are kept, stays as it is when one is said otherwise', async () => {
    await quickLog(log('a', 'One', { sentence: 'We open a site.' }), NOW);
    const heard = { kind: 'SIG-NEWSITE', party: 'acme.co.uk', at: NOW, logged: 'a' };
    await database().heardSignals.bulkPut([
      { ...heard, id: '1', sentence: 'We open a site.' },
      { ...heard, id: '2', sentence: 'We hire ten.' },
      { ...heard, id: '3' },
    ]);
    const { origin } = (await getOpportunity('a'))!;
    await updateOpportunities(['a'], { origin: { ...origin, sentence: 'A site.' } }, NOW + 1);
    const rows = await database().heardSignals.orderBy('id').toArray();
    expect(rows.map(({ sentence }) => sentence)).toEqual(['A site.', 'We hire ten.', undefined]);
  });
});

describe('quick-log', () => {
  test('taken back leaves the customer who was made for it and given another name since', async () => {
    const { accountId } = (await quickLog(log('a', 'Night shift in Leeds'), NOW)).saved;
    await renameAccount(accountId, 'Acme Group', NOW + 1);
    await undoQuickLog('a', NOW + 2);
    expect(await listAccounts()).toMatchObject([{ id: accountId, name: 'Acme Group' }]);
  });

  test('writes one record however often the same form is pressed, also at once', async () => {
    const press = () => quickLog(log('a', 'Night shift in Leeds'), NOW);
    const answers = await Promise.all([press(), press(), press()]);
    expect(new Set(answers.map(({ saved }) => saved.accountId)).size).toBe(1);
    expect(await database().opportunities.count()).toBe(1);
    expect(await listAccounts()).toHaveLength(1);
  });

  test('writes one record where two windows log the same at the same time, and two where it was meant twice', async () => {
    const saved = await Promise.all([
      quickLog(log('a', 'Night shift in Leeds'), NOW),
      quickLog(log('b', 'night shift, in Leeds'), NOW + 40),
    ]);
    const [id, ...others] = new Set(saved.map((one) => one.saved.id));
    expect(others).toEqual([]);
    await quickLog(log('c', 'Night shift in Lyon'), NOW + 50);
    await quickLog(
      log('d', 'Night shift in Leeds', { accountName: 'Other', accountDomain: 'other.example' }),
      NOW + 60,
    );
    await quickLog(log('e', 'Night shift in Leeds'), NOW + 60_000);
    expect(await listOpportunityIds()).toEqual(['e', 'd', 'c', id]);
    // Who has gone on with the first one means another.
    await quickLog(log('f', 'Day shift in York'), NOW);
    await updateOpportunities(['f'], { stage: 'shared' }, NOW + 1000);
    expect((await quickLog(log('g', 'Day shift in York'), NOW + 2000)).saved.id).toBe('g');
  });

  test('knows the account again by its registrable domain, by its CRM record and by its name', async () => {
    const ref = { crm: 'salesforce', kind: 'account', id: '001' };
    const first = (await quickLog(log('a', 'One', { crm: ref }), NOW)).saved;
    expect(await findAccount({ domain: 'sales.acme.co.uk' })).toMatchObject({ id: first.accountId });
    expect(await findAccount({ address: 'Ana@Acme.co.uk' })).toMatchObject({ id: first.accountId });
    expect(await findAccount({ crm: ref })).toMatchObject({ id: first.accountId });
    expect(await findAccount({ name: '  ACMÉ ' })).toMatchObject({ id: first.accountId });
    expect(await findAccount({ name: 'Acme', domain: 'acme.com' })).toBeUndefined();
  });

  test('keeps whole words of a long sentence, and knows the signal by them', async () => {
    const sentence = `We open a site ${'and another one '.repeat(12)}`;
    await noteSignal({ kind: 'SIG-SITE', party: 'acme.co.uk', sentence }, NOW);
    const { saved } = await quickLog(log('a', 'A site', { signalKind: 'SIG-SITE', sentence }), NOW);
    expect(saved.origin.sentence).toMatch(/ (?:and|another|one)…$/);
    expect(await signalsOf(['acme.co.uk'])).toMatchObject([{ sentence: saved.origin.sentence, logged: 'a' }]);
  });

  test('has whatever was heard in the very sentence logged with it, and open again with Undo', async () => {
    const sentence = 'We open a site in Leeds and are hiring for it.';
    const others = 'The planner saves us three hours a week.';
    for (const [kind, words] of [
      ['SIG-SITE', sentence],
      ['SIG-HIRE', sentence],
      ['SIG-SITE', 'We open one in York, too.'],
      ['SIG-PRAISE', others],
    ] as const)
      await noteSignal({ kind, party: 'acme.co.uk', sentence: words }, NOW);
    await quickLog(log('a', 'A site', { signalKind: 'SIG-SITE', sentence }), NOW);
    const open = async () => (await openSignals(0)).map(({ sentence: one }) => one).sort();
    expect(await open()).toEqual([others, 'We open one in York, too.'].sort());
    await undoQuickLog('a');
    expect(await open()).toHaveLength(4);
  });

  test('keeps two free-mail writers apart', async () => {
    const free = (id: string, accountAddress: string, accountName: string) =>
      quickLog({ id, title: 'x', accountName, accountAddress }, NOW);
    const a = await free('a', 'ana@gmail.com', 'Ana');
    const b = await free('b', 'ben@gmail.com', 'Ben');
    expect(a.saved.accountId).not.toBe(b.saved.accountId);
    expect((await getAccount(a.saved.accountId))?.domains).toEqual(['ana@gmail.com']);
  });

  test('warns of a similar title at the same customer within 30 days only', async () => {
    await quickLog(log('a', 'Night shift in Leeds'), NOW);
    const again = log('b', 'Leeds: night shift');
    expect((await findDuplicate(again, NOW + 29 * DAY))?.id).toBe('a');
    expect(await findDuplicate(again, NOW + 31 * DAY)).toBeUndefined();
    expect(await findDuplicate(again, NOW - 31 * DAY)).toBeUndefined();
    expect(await findDuplicate(log('b', 'Day shift in York'), NOW)).toBeUndefined();
    expect(await findDuplicate(log('a', 'Leeds: night shift'), NOW)).toBeUndefined();
    expect(
      await findDuplicate({ ...again, accountDomain: 'other.example', accountName: 'Other' }, NOW),
    ).toBeUndefined();
    expect((await quickLog(again, NOW)).duplicateOf?.id).toBe('a');
  });

  test('remembers the contact, and undo takes back record, account and contact', async () => {
    const { saved } = await quickLog(
      log('a', 'One', { contact: { name: 'Ana', address: 'ANA@acme.co.uk' } }),
      NOW,
    );
    expect(await peopleOf(saved.accountId)).toMatchObject([{ name: 'Ana', address: 'ana@acme.co.uk' }]);
    expect(await undoQuickLog('a')).toBe(true);
    expect(await undoQuickLog('a')).toBe(false);
    expect(await getOpportunity('a')).toBeUndefined();
    expect(await listAccounts()).toEqual([]);
    expect(await database().people.count()).toBe(0);
  });

  test('undo leaves an account that has another opportunity', async () => {
    await quickLog(log('a', 'One'), NOW);
    await quickLog(log('b', 'Two'), NOW + 1);
    await undoQuickLog('a');
    expect(await listAccounts()).toHaveLength(1);
  });

  test('learns a name for a contact, and leaves what a file told of them', async () => {
    const known = {
      id: 'p',
      accountId: 'x',
      address: 'ana@acme.co.uk',
      role: 'buyer',
      crmRef: 'c-1',
      updatedAt: 1,
    };
    await database().people.put(known);
    await quickLog(log('a', 'One', { contact: { name: 'Ana', address: 'ANA@acme.co.uk' } }), NOW);
    expect(await database().people.toArray()).toEqual([{ ...known, name: 'Ana', updatedAt: NOW }]);
  });

  test('undo takes back what the log taught of a customer and a contact that were known', async () => {
    await quickLog({ id: 'a', title: 'One', accountName: 'Acme' }, NOW);
    const known = await listAccounts();
    const ana = { id: 'p', address: 'ana@acme.co.uk', updatedAt: 1 };
    await database().people.put(ana);
    const ref = { crm: 'salesforce', kind: 'account', id: '001' };
    const taught = log('b', 'Two', { crm: ref, contact: { name: 'Ana', address: 'ana@acme.co.uk' } });
    const { saved } = await quickLog(taught, NOW + 1);
    expect(await getAccount(saved.accountId)).toMatchObject({ domains: ['acme.co.uk'], crmRefs: [ref] });
    expect(await peopleOf(saved.accountId)).toMatchObject([{ name: 'Ana' }]);
    expect(saved).not.toHaveProperty('_taught');
    await updateOpportunities(['b'], { stage: 'shared' }, NOW + 2);
    await undoQuickLog('b', NOW + 3);
    expect(await listAccounts()).toEqual([{ ...known[0], updatedAt: NOW + 3 }]);
    expect(await database().people.toArray()).toEqual([{ ...ana, updatedAt: NOW + 3 }]);
    // Of somebody new nothing stays, also where the mail is another customer's.
    const guest = { name: 'Bo', address: 'bo@other.example' };
    await quickLog(
      log('c', 'Three', { accountName: 'Acme', accountGiven: 'Other', contact: guest }),
      NOW + 4,
    );
    expect(await database().people.count()).toBe(2);
    await undoQuickLog('c', NOW + 5);
    expect(await database().people.count()).toBe(1);
  });

  test('on a record of one customer, a domain that another has stays with that one', async () => {
    const ref = { crm: 'salesforce', kind: 'account', id: '001' };
    const advisers = await quickLog(
      log('a', 'One', { accountName: 'Advisers', accountDomain: 'advise.example' }),
      NOW,
    );
    const acme = await quickLog(log('b', 'Two', { crm: ref }), NOW + 1);
    const beside = log('c', 'Three', { crm: ref, accountDomain: 'advise.example' });
    expect((await quickLog(beside, NOW + 2)).saved.accountId).toBe(acme.saved.accountId);
    expect((await getAccount(acme.saved.accountId))?.domains).toEqual(['acme.co.uk']);
    expect(await findAccount({ domain: 'advise.example' })).toMatchObject({ id: advisers.saved.accountId });
  });

  test('undo leaves what somebody has relied on or worked with since', async () => {
    await quickLog({ id: 'a', title: 'One', accountName: 'Acme' }, NOW);
    const contact = { name: 'Ana', address: 'ana@acme.co.uk' };
    const { saved } = await quickLog(log('b', 'Two', { contact }), NOW + 1);
    await quickLog(log('c', 'Three', { contact }), NOW + 2);
    await undoQuickLog('b', NOW + 3);
    expect((await getAccount(saved.accountId))?.domains).toEqual(['acme.co.uk']);
    expect(await peopleOf(saved.accountId)).toHaveLength(1);
  });

  test('undo leaves a contact of whom more was learned since', async () => {
    await quickLog({ id: 'a', title: 'One', accountName: 'Acme' }, NOW);
    const ana = { name: 'Ana', address: 'ana@acme.co.uk' };
    const { saved } = await quickLog(log('b', 'Two', { contact: ana }), NOW + 1);
    const [person] = await peopleOf(saved.accountId);
    await database().people.put({ ...person!, role: 'Planner', updatedAt: NOW + 2 });
    await undoQuickLog('b', NOW + 3);
    expect(await database().people.toArray()).toMatchObject([{ name: 'Ana', role: 'Planner' }]);
  });

  test.each([
    { title: ' ', accountName: 'Acme' },
    { title: 'One', accountName: '' },
  ])('refuses %o', async (fields) => {
    await expect(quickLog({ id: 'a', ...fields }, NOW)).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('changes', () => {
  test('keep what another window changed and write one line of history a field', async () => {
    await quickLog(log('a', 'One'), NOW);
    await Promise.all([
      updateOpportunities(['a'], { stage: 'shared' }, NOW + 5),
      updateOpportunities(['a'], { before: 'They re-key at night' }, NOW + 5),
    ]);
    const record = await getOpportunity('a');
    expect(record).toMatchObject({ stage: 'shared', before: 'They re-key at night' });
    expect(record?.history.map(({ what }) => what).sort()).toEqual(['before', 'created', 'stage']);
    expect(record?.history.find(({ what }) => what === 'stage')).toMatchObject({
      from: 'noticed',
      to: 'shared',
    });
  });

  test('note when a first step was done, once, and no longer where it is not', async () => {
    await quickLog(log('a', 'One'), NOW);
    const step = { when: 'Ana is back', will: 'call', date: '2026-11-25' };
    const set = (more: object, at: number) =>
      updateOpportunities(['a'], (now) => ({ firstStep: { ...step, ...now.firstStep, ...more } }), at);
    const doneAt = async () => (await getOpportunity('a'))?.firstStep?.doneAt;
    await set({ done: false }, NOW + 1);
    expect(await doneAt()).toBeUndefined();
    const { undo: step2 } = await set({ done: true }, NOW + 2);
    expect(await doneAt()).toBe(NOW + 2);
    // Also from a window that knows nothing of the time.
    await updateOpportunities(['a'], { firstStep: { ...step, will: 'write', done: true } }, NOW + 3);
    expect(await doneAt()).toBe(NOW + 2);
    expect((await logFigures()).get('a')).toMatchObject({ isStepDone: true, stepDoneAt: NOW + 2 });
    const { undo: back } = await set({ done: false }, NOW + 4);
    expect(await doneAt()).toBeUndefined();
    await updateOpportunities(['a'], { title: 'Two' }, NOW + 5);
    await undo(back, NOW + 6);
    expect(await doneAt()).toBe(NOW + 2);
    await undo(step2, NOW + 7);
    // One that was done before the time was noted stays without.
    await database().opportunities.update('a', { firstStep: { ...step, done: true } });
    await set({ will: 'phone' }, NOW + 8);
    expect(await getOpportunity('a')).toMatchObject({ firstStep: { will: 'phone', done: true } });
    expect(await doneAt()).toBeUndefined();
  });

  test('of an outcome or a stage bring along what goes with it: nothing is realised and lost at once', async () => {
    const stands = async () => {
      const { stage, outcome } = (await getOpportunity('a'))!;
      return [stage, outcome];
    };
    await quickLog(log('a', 'One'), NOW);
    await updateOpportunities(['a'], { stage: 'proven' }, NOW + 1);
    const { undo: step } = await updateOpportunities(['a'], { outcome: 'won' }, NOW + 2);
    expect(await stands()).toEqual(['decided', 'won']);
    await undo(step, NOW + 3);
    expect(await stands()).toEqual(['proven', undefined]);
    await updateOpportunities(['a'], { stage: 'realised' }, NOW + 4);
    await updateOpportunities(['a'], { outcome: 'won' }, NOW + 5);
    expect(await stands()).toEqual(['realised', 'won']);
    await updateOpportunities(['a'], { outcome: 'lost' }, NOW + 6);
    expect(await stands()).toEqual(['decided', 'lost']);
    // What else is changed of it moves nothing, and a step back keeps what was decided.
    await updateOpportunities(['a'], { title: 'Two' }, NOW + 7);
    await updateOpportunities(['a'], { stage: 'proven' }, NOW + 8);
    expect(await stands()).toEqual(['proven', 'lost']);
    // That it was realised after all was said last: how they decided is asked anew.
    await updateOpportunities(['a'], { stage: 'realised' }, NOW + 9);
    expect(await stands()).toEqual(['realised', undefined]);
  });

  test('that change nothing write nothing', async () => {
    await quickLog(log('a', 'One'), NOW);
    const { saved } = await updateOpportunities(['a'], { title: 'One' }, NOW + 5);
    expect(saved).toEqual([]);
    expect((await getOpportunity('a'))?.updatedAt).toBe(NOW);
  });

  test('stay the newest when the clock was set back', async () => {
    await quickLog(log('a', 'One'), NOW);
    const { saved } = await updateOpportunities(['a'], { title: 'Two' }, NOW - DAY);
    expect(saved[0]?.updatedAt).toBeGreaterThan(NOW);
  });

  test('of thousands are written, and taken back, a slice at a time: the page answers in between', async () => {
    const ids = Array.from({ length: 2500 }, (_, at) => `r${at}`);
    await database().opportunities.bulkPut(
      ids.map((id) => toRow(opportunity({ id, title: id, updatedAt: NOW }))),
    );
    let step = {} as Awaited<ReturnType<typeof updateOpportunities>>['undo'];
    const moved = async () => (await listOpportunityIds({ stage: 'shared' })).length;
    const change = async () => {
      step = (await updateOpportunities(ids, { stage: 'shared' }, NOW + 1)).undo;
    };
    expect(await mostAtOnce(change)).toBeLessThanOrEqual(1100);
    expect(await moved()).toBe(2500);
    expect(await mostAtOnce(() => undo(step, NOW + 2))).toBeLessThanOrEqual(1100);
    expect(await moved()).toBe(0);
    const removal = async () => {
      step = await removeOpportunities(ids);
    };
    expect(await mostAtOnce(removal)).toBeLessThanOrEqual(1100);
    expect(await database().opportunities.count()).toBe(0);
    expect(await undo(step, NOW + 3)).toEqual({ stays: false });
    expect(await database().opportunities.count()).toBe(2500);
    expect((await logFigures()).size).toBe(2500);
  });

  test('in bulk are taken back by one undo, and so is a removal', async () => {
    await quickLog(log('a', 'One'), NOW);
    await quickLog(log('b', 'Two'), NOW);
    const { undo: step } = await updateOpportunities(['a', 'b', 'none'], { stage: 'joined' }, NOW + 5);
    await undo(step, NOW + 6);
    expect((await getOpportunity('a'))?.stage).toBe('noticed');
    const removed = await removeOpportunities(['a', 'b']);
    expect(await database().opportunities.count()).toBe(0);
    await undo(removed, NOW + 7);
    expect((await listOpportunityIds()).sort()).toEqual(['a', 'b']);
  });
});

describe('a change that is taken back', () => {
  const made = async (id = 'a') => {
    await quickLog({ id, title: 'One', accountName: 'Acme' }, NOW);
    return updateOpportunities([id], { title: 'Two', stage: 'shared' }, NOW + 1);
  };

  test('leaves what was done to the record since, and writes that down', async () => {
    const { undo: step } = await made();
    await updateOpportunities(['a'], { stage: 'recognised', insight: 'Three sites re-key.' }, NOW + 2);
    expect(await undo(step, NOW + 3)).toEqual({ stays: true });
    const record = await getOpportunity('a');
    expect(record).toMatchObject({ title: 'One', stage: 'recognised', insight: 'Three sites re-key.' });
    expect(record?.history.at(-1)).toEqual({ at: NOW + 3, what: 'title', from: 'Two', to: 'One' });
  });

  test('does not bring back a record that was removed since', async () => {
    const { undo: step } = await made();
    await removeOpportunities(['a']);
    expect(await undo(step, NOW + 3)).toEqual({ stays: true });
    expect(await getOpportunity('a')).toBeUndefined();
  });

  test('is taken back as a whole where only other fields were changed since', async () => {
    const { undo: step } = await made();
    await updateOpportunities(['a'], { insight: 'Three sites re-key.' }, NOW + 2);
    expect(await undo(step, NOW + 3)).toEqual({ stays: false });
    expect(await getOpportunity('a')).toMatchObject({ title: 'One', stage: 'noticed' });
  });

  test('is forgotten by the record where nothing else happened', async () => {
    const { undo: step } = await made('c');
    await undo(step, NOW + 3);
    expect(await getOpportunity('c')).toMatchObject({
      title: 'One',
      stage: 'noticed',
      history: [{ what: 'created' }],
    });
  });
});

describe('the list', () => {
  beforeEach(async () => {
    await quickLog(log('a', 'Night shift in Leeds', { sentence: 'We re-key every pallet' }), NOW);
    await quickLog(
      log('b', 'Éclairage of the yard', { accountName: 'Borg', accountDomain: 'borg.example' }),
      NOW + 1,
    );
    await quickLog(log('c', 'Nightly stock count'), NOW + 2);
    await updateOpportunities(
      ['b'],
      { stage: 'joined', value: { base: 1, expected: 9, currency: 'EUR' } },
      NOW + 3,
    );
    await updateOpportunities(['c'], { exit: { type: 'parked' }, crmUrl: 'https://crm.example/1' }, NOW + 4);
  });

  test('finds every typed word at a beginning of a word, without accents', async () => {
    expect(await listOpportunityIds({ text: 'nig' })).toEqual(['c', 'a']);
    expect(await listOpportunityIds({ text: 'Nig le' })).toEqual(['a']);
    expect(await listOpportunityIds({ text: 'eclair' })).toEqual(['b']);
    expect(await listOpportunityIds({ text: 'pallet acme' })).toEqual(['a']);
    expect(await listOpportunityIds({ text: 'ight' })).toEqual([]);
  });

  test('finds nothing by signs that no record is found by, among those read by themselves neither', async () => {
    expect(await listOpportunityIds({ text: '🎉' })).toEqual([]);
    expect(await listOpportunityIds({ text: ' ?! … ' })).toEqual([]);
    expect(await matchesAmong(['a', 'b'], { text: '🎉' })).toEqual([]);
    expect(await suggestAccounts('🎉')).toEqual([]);
    // Beside words they are no part of what is looked for.
    expect(await listOpportunityIds({ text: '🎉 nig' })).toEqual(['c', 'a']);
    expect(await listOpportunityIds({ text: '   ' })).toHaveLength(3);
    expect(await suggestAccounts('')).not.toEqual([]);
  });

  test('filters and sorts', async () => {
    expect(await listOpportunityIds({ stage: 'joined' })).toEqual(['b']);
    expect(await listOpportunityIds({ state: 'open', order: 'up' })).toEqual(['a', 'b']);
    expect(await listOpportunityIds({ sort: 'title', order: 'up' })).toEqual(['b', 'a', 'c']);
    expect(await listOpportunityIds({ sort: 'value' })).toEqual(['b', 'c', 'a']);
    expect(await listOpportunities({ sort: 'createdAt', order: 'up', offset: 1, limit: 1 })).toMatchObject({
      total: 3,
      rows: [{ id: 'b' }],
    });
  });

  test('finds what a goal does not count in the period that runs, as many as the goal says', async () => {
    const span = periodAt(Date.now(), 'week', 1);
    const worth = (id: string, at: number, more: Partial<Opportunity> = {}) =>
      opportunity({
        id,
        stage: 'joined',
        value: { expected: 5, currency: 'EUR' },
        history: [{ at, what: 'stage', to: 'joined' }],
        ...more,
      });
    await database().opportunities.clear();
    await database().opportunities.bulkPut(
      [
        worth('this week', span.start),
        worth('last week', span.start - 1),
        worth('settled', span.start, { class: 'created' }),
        worth('worth nothing yet', span.start, { value: undefined }),
        worth('stepped back', span.start, { stage: 'shared' }),
      ].map(toRow),
    );
    const unsettled = { measure: 'increment-joined', period: 'week', weekStartsOn: 1 } as const;
    const found = await listOpportunityIds({ class: 'unclear', unsettled });
    expect(found).toEqual(['this week']);
    expect(await matchesAmong(['this week', 'last week'], { unsettled })).toEqual(found);
    const data = { habits: [], tips: [], currency: 'EUR', weekStartsOn: 1, today: '' } as const;
    const opportunities = [...(await logFigures()).values()];
    const figure = MEASURES['increment-joined'].figure({ ...data, opportunities }, span);
    expect(figure.unsettled).toBe(found.length);
    // A measure that looks at no growth leaves nothing unsettled.
    expect(await listOpportunityIds({ unsettled: { ...unsettled, measure: 'constructor' } })).toEqual([]);
  });

  test('sorts by the value that a list shows, one currency after the other', async () => {
    const valued = (id: string, expected: number, currency: string, base?: number) =>
      opportunity({ id, value: { expected, currency, ...(base !== undefined && { base }) } });
    await database().opportunities.clear();
    await database().opportunities.bulkPut(
      [
        valued('yen', 9_000_000, 'JPY'),
        valued('small', 500, 'EUR', 400),
        valued('grown', 900, 'EUR', 850),
        valued('new', 300, 'EUR'),
        valued('pounds', 4, 'GBP'),
        // What would have come anyway is worth nothing on top.
        opportunity({ id: 'anyway', class: 'base', value: { expected: 700, currency: 'EUR' } }),
      ].map(toRow),
    );
    const order = ['new', 'small', 'grown', 'pounds', 'yen', 'anyway'];
    expect(await listOpportunityIds({ sort: 'value' })).toEqual(order);
    expect(await sumsOf(order)).toEqual([
      { currency: 'EUR', value: 450 },
      { currency: 'GBP', value: 4 },
      { currency: 'JPY', value: 9_000_000 },
    ]);
  });

  test('finds in one look at the log what each column of a board holds', async () => {
    const stages = ['noticed', 'joined', 'noticed', 'decided', 'noticed'] as const;
    await database().opportunities.bulkPut(
      stages.map((stage, at) =>
        toRow(opportunity({ id: `b${at}`, stage, title: 'Board', value: { expected: at, currency: 'EUR' } })),
      ),
    );
    const query = { text: 'board', sort: 'value', order: 'up' } as const;
    const limits = Object.fromEntries(STAGES.map((stage) => [stage, 2])) as Record<OpportunityStage, number>;
    const board = await boardOf(query, limits);
    for (const stage of STAGES) {
      const ids = await listOpportunityIds({ ...query, stage });
      expect(board[stage]).toMatchObject({ total: ids.length, sums: await sumsOf(ids) });
      expect(board[stage].rows.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    }
    expect(board.noticed).toMatchObject({ total: 3, sums: [{ currency: 'EUR', value: 6 }] });
  });

  test('counts stages, and finds a record by its CRM address', async () => {
    expect(await countByStage()).toMatchObject({ noticed: 1, joined: 1, shared: 0 });
    expect((await opportunitiesUnder('https://crm.example/')).map(({ id }) => id)).toEqual(['c']);
  });

  test('counts at the last stage what was won, and at the one before how each was decided', async () => {
    await database().opportunities.clear();
    await database().opportunities.bulkPut(
      (['realised', 'decided'] as const).flatMap((stage) =>
        (['won', 'lost', 'no-decision'] as const).map((outcome) => toRow(opportunity({ stage, outcome }))),
      ),
    );
    expect(await countByStage()).toMatchObject({ decided: 3, realised: 1 });
  });

  test('gives records without the helpers of the indexes', async () => {
    const record = await getOpportunity('a');
    expect(Object.keys(record ?? {}).filter((key) => key.startsWith('_'))).toEqual([]);
  });
});
