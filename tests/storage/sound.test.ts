import { beforeEach, describe, expect, test } from 'vitest';
import { mergeAccounts, splitAccount, undoAccounts } from '@/utils/storage/account-merge';
import {
  findAccount,
  getAccount,
  listAccounts,
  renameAccount,
  suggestAccounts,
} from '@/utils/storage/accounts';
import { database, type OpportunityRow } from '@/utils/storage/database';
import { forgetCustomer } from '@/utils/storage/erase';
import { listGoals } from '@/utils/storage/goals';
import { forgetLog } from '@/utils/storage/log-index';
import { findDuplicate, getOpportunity, quickLog, updateOpportunities } from '@/utils/storage/opportunities';
import {
  countedAll,
  getOpportunities,
  listOpportunityIds,
  newestOpportunities,
  parkedAgain,
} from '@/utils/storage/opportunity-list';
import { toRow } from '@/utils/storage/opportunity-row';
import { peopleOf } from '@/utils/storage/people';
import { reviewCard } from '@/utils/storage/review';
import { signalsOf } from '@/utils/storage/signals';
import { isLogOdd } from '@/utils/storage/sound-rows';
import { touchesOf } from '@/utils/storage/touches';
import { applyImport, undoImport } from '@/utils/storage/transfer/apply';
import { planImport } from '@/utils/storage/transfer/read';
import { undoQuickLog } from '@/utils/storage/undo-quick-log';
import { opportunity } from '../components/records';
import { exportAll } from './exported';
import { freshStores } from './fresh';

const NOW = Date.UTC(2026, 10, 24, 9);
const at = { createdAt: NOW - 2000, updatedAt: NOW - 1000, class: 'created', stage: 'shared' } as const;
const STAGE = { at: NOW - 1500, what: 'stage', from: 'noticed', to: 'shared' };

/** Rows as a fault may leave them, and what of each is shown; undefined where it needs what does not fit. */
const ODD: [name: string, change: object, shown: object | undefined][] = [
  [
    'an amount that is none',
    { value: { base: Number.NaN, expected: Number.NaN, currency: 'EUR' } },
    { value: { currency: 'EUR' } },
  ],
  ['an amount of words', { value: { expected: 'many', currency: 'EUR' } }, { value: { currency: 'EUR' } }],
  ['an amount of no currency', { value: { expected: 9 } }, { value: undefined }],
  ['a currency that is a number', { value: { expected: 9, currency: 7 } }, { value: undefined }],
  ['a step of no words', { firstStep: { when: 7, will: null, date: -5 } }, { firstStep: undefined }],
  [
    'a step on a day that is a number',
    { firstStep: { when: 'a', will: 'b', date: -5 } },
    { firstStep: { when: 'a', will: 'b' } },
  ],
  [
    'people who are none',
    { theirs: [{ name: 5 }, null, { name: 'Ann', address: 3 }] },
    { theirs: [{ name: 'Ann' }] },
  ],
  ['a history with holes', { history: [{ at: 'x', what: 3 }, null, STAGE] }, { history: [STAGE] }],
  [
    'an outcome that nobody knows',
    { outcome: 'maybe', reflection: 4 },
    { outcome: undefined, reflection: undefined },
  ],
  ['an address that is an object', { crmUrl: { a: 1 } }, { crmUrl: undefined }],
  ['parked until a number', { exit: { type: 'parked', until: 5 } }, { exit: { type: 'parked' } }],
  [
    'a sentence without end',
    { origin: { type: 'signal', sentence: 'x'.repeat(9999) } },
    { origin: { type: 'signal' } },
  ],
  ['a stage that nobody knows', { stage: 'dreamt' }, undefined],
  ['a class that nobody knows', { class: 'dreamt' }, undefined],
  ['no amount where one stands', { value: null }, { value: undefined }],
  ['made at no time', { createdAt: Number.NaN }, undefined],
  ['made before time', { createdAt: -5, updatedAt: -4 }, undefined],
  ['an origin of no kind', { origin: { type: 'magic' } }, undefined],
  ['no origin', { origin: undefined }, undefined],
  ['a title that is a number', { title: 42 }, undefined],
  ['people who are no list', { theirs: 'Ann' }, undefined],
];

async function put(change: object): Promise<OpportunityRow> {
  const row = { ...toRow(opportunity({ ...at, id: 'odd', title: 'Odd one', ...change } as never)) };
  await database().opportunities.put(row as never);
  return row;
}

beforeEach(async () => {
  freshStores();
  const sound = opportunity({
    ...at,
    id: 'sound',
    value: { expected: 5, currency: 'EUR' },
    history: [STAGE],
  });
  await database().opportunities.put(toRow(sound));
});

describe.each(ODD)('a record with %s', (_, change, shown) => {
  test('is shown and counted without it, or left out and told, and its row stays as it is', async () => {
    const row = await put(change);
    const record = await getOpportunity('odd');
    if (shown) expect({ ...record, ...shown }).toEqual(record);
    else expect(record).toBeUndefined();
    const there = shown ? ['odd', 'sound'] : ['sound'];
    const asked = await getOpportunities(['odd', 'sound']);
    expect(asked.map(({ id }) => id)).toEqual(there);
    expect((await newestOpportunities(9)).rows).toHaveLength(there.length);
    expect((await countedAll()).map(({ id }) => id).toSorted()).toEqual(there);
    expect((await listOpportunityIds({ text: 'odd' })).length).toBe(shown ? 1 : 0);
    // The same from the records as from the blocks that were packed.
    forgetLog();
    expect((await listOpportunityIds({ accountId: 'account-1' })).toSorted()).toEqual(there);
    expect(await isLogOdd()).toBe(!shown);
    expect(JSON.stringify(await countedAll())).not.toMatch(/many|maybe|-5/);
    expect(await database().opportunities.get('odd')).toEqual(row);
    expect(JSON.stringify(await exportAll('1'))).toContain('"id":"odd"');
  });

  test('takes nobody else’s week with it', async () => {
    await put(change);
    const card = await reviewCard(NOW, 1, () => undefined);
    expect(card.madePossible.map(({ record }) => record.id)).toContain('sound');
    await parkedAgain(NOW);
    await findDuplicate({ id: 'new', title: 'Odd one', accountName: 'Northwind' }, NOW);
  });
});

test('what does not fit stays in the row when another part of the record is changed', async () => {
  await put({ value: { expected: 'many', currency: 'EUR' } });
  await updateOpportunities(['odd'], { insight: 'A figure' }, NOW);
  expect(await database().opportunities.get('odd')).toMatchObject({
    insight: 'A figure',
    value: { expected: 'many' },
  });
});

describe('a row of what was heard, sent and known', () => {
  const party = 'acme.example';
  const heard = {
    id: 'h',
    kind: 'site',
    party,
    at: NOW - 1000,
    polarity: 'opening',
    sentence: 'We open in Lyon.',
  };
  const sent = { id: 't', party, at: NOW - 1000, direction: 'outbound', words: [1, 2] };

  test('takes neither the week nor what is known of the customer with it where it does not fit', async () => {
    const db = database();
    await db.heardSignals.bulkPut([
      { ...heard, id: 'a', sentence: 7, url: 5 },
      { ...heard, id: 'b', party: { a: 1 }, at: NOW - 10 },
      { ...heard, id: 'c', kind: 4 },
      heard,
    ] as never);
    await db.touches.bulkPut([{ ...sent, id: 'a', words: null }, { ...sent, id: 'b', to: 7 }, sent] as never);
    await db.people.bulkPut([
      { id: 'p', accountId: 'x', name: 5, updatedAt: 1 },
      { id: 'q', accountId: 'x', name: 'Ann', updatedAt: Number.NaN },
    ] as never);
    expect((await signalsOf([party])).map(({ id }) => id)).toEqual(['a', 'h']);
    expect((await touchesOf(party)).map(({ id }) => id).toSorted()).toEqual(['b', 't']);
    expect(await peopleOf('x')).toEqual([{ id: 'p', accountId: 'x', updatedAt: 1 }]);
    const card = await reviewCard(NOW, 1, () => undefined);
    expect(card.signal).toEqual(heard);
    expect(await db.heardSignals.count()).toBe(4);
  });
});

test('a goal whose earlier aims do not fit is aimed at without them', async () => {
  const goal = {
    id: 'g',
    type: 'count',
    measure: 'opportunities-logged',
    target: 3,
    period: 'week',
    active: true,
  };
  const row = {
    ...goal,
    createdAt: 1,
    updatedAt: 1,
    earlier: [
      { until: 'x', target: 2 },
      { until: 5, target: 1 },
    ],
  };
  await database().goals.put(row as never);
  expect(await listGoals()).toEqual([{ ...row, earlier: [{ until: 5, target: 1 }] }]);
});

describe.each([
  ['domains that are none', { domains: null }],
  ['domains that are a number', { domains: 7 }],
  ['domains that are an object', { domains: { a: 1 } }],
  ['a domain in place of a list', { domains: 'acme.example' }],
  ['domains of no words', { domains: [7, null] }],
  ['no domains', { domains: undefined }],
  ['CRM records that are no list', { crmRefs: 'x', _refs: 'x' }],
  ['no CRM records', { crmRefs: undefined, _refs: undefined }],
])('a customer with %s', (_, change) => {
  const crm = { crm: 'hubspot', kind: 'account', id: '1' };
  const row = {
    id: 'odd',
    name: 'Acme',
    _name: 'acme',
    domains: [],
    crmRefs: [],
    _refs: [],
    createdAt: 1,
    updatedAt: 1,
    ...change,
  };
  const shown = { id: 'odd', name: 'Acme', domains: [], crmRefs: [] };
  const fresh = { title: 'A night shift', accountName: 'Acme' };
  beforeEach(() => database().accounts.put(row as never));

  test('is found and shown without them, and its row stays as it is', async () => {
    const found = await findAccount({ name: 'Acme' });
    expect(found).toMatchObject(shown);
    expect(await findAccount({ name: 'Acme', domain: 'acme.example', crm })).toEqual(found);
    expect(await findAccount({ name: 'Acme', typed: true, domain: 'other.example' })).toEqual(found);
    expect(await getAccount('odd')).toEqual(found);
    expect(await suggestAccounts('ac')).toEqual([found]);
    expect(await listAccounts()).toEqual([found]);
    expect(await findDuplicate({ ...fresh, id: 'n' }, NOW)).toBeUndefined();
    expect(await database().accounts.get('odd')).toEqual(row);
  });

  test('learns what is logged for it, and forgets that by undo', async () => {
    const log = { ...fresh, id: 'n', accountDomain: 'acme.example', crm };
    expect((await quickLog(log, NOW)).saved.accountId).toBe('odd');
    expect(await getAccount('odd')).toMatchObject({ domains: ['acme.example'], crmRefs: [crm] });
    await undoQuickLog('n', NOW);
    expect(await getAccount('odd')).toMatchObject(shown);
  });

  test('takes another name, the records of another customer, and those apart again', async () => {
    await database().accounts.put({ ...row, id: 'other', name: 'Acme Two', _name: 'acme two' } as never);
    await renameAccount('odd', 'Acme One', NOW);
    const { undo } = await mergeAccounts('odd', 'other', NOW);
    await undoAccounts(undo, NOW);
    await expect(splitAccount('odd', { name: 'B', domains: ['b.example'] }, NOW)).rejects.toThrow('invalid');
    expect((await listAccounts()).map(({ name }) => name)).toEqual(['Acme One', 'Acme Two']);
  });

  test('is forgotten by its name, its domain or as it is shown', async () => {
    await forgetCustomer('acme.example');
    await database().accounts.put(row as never);
    await forgetCustomer((await getAccount('odd'))!);
    expect(await database().accounts.count()).toBe(0);
  });

  test('is known to a file that brings it, and comes back when that is taken back', async () => {
    const tables = {
      accounts: ['odd', 'twin'].map((id) => ({
        ...shown,
        id,
        domains: ['acme.example'],
        createdAt: 1,
        updatedAt: id === 'odd' ? 9 : 2,
      })),
    };
    const plan = await planImport(JSON.stringify({ format: 'uplift', version: 1, tables }));
    const undo = await applyImport(plan, false);
    expect(await getAccount('odd')).toMatchObject({ domains: ['acme.example'] });
    await undoImport(undo);
    expect(await getAccount('odd')).toMatchObject(shown);
  });
});

test('a contact whose name is none stands in nobody’s way', async () => {
  await database().people.put({ id: 'p', accountId: 'odd', name: 5, updatedAt: 1 } as never);
  const account = { id: 'odd', name: 'Acme', _name: 'acme', domains: [], crmRefs: [], _refs: [] };
  await database().accounts.put({ ...account, createdAt: 1, updatedAt: 1 });
  await quickLog({ id: 'n', title: 'A shift', accountName: 'Acme', contact: { name: 'Ann' } }, NOW);
  expect((await peopleOf('odd')).map(({ name }) => name).toSorted()).toEqual(['Ann', undefined]);
});
