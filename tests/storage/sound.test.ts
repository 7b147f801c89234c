import { beforeEach, describe, expect, test } from 'vitest';
import { database, type OpportunityRow } from '@/utils/storage/database';
import { listGoals } from '@/utils/storage/goals';
import { forgetLog } from '@/utils/storage/log-index';
import { findDuplicate, getOpportunity, updateOpportunities } from '@/utils/storage/opportunities';
import {
  countedAll,
  getOpportunities,
  listOpportunityIds,
  newestOpportunities,
  parkedUntil,
} from '@/utils/storage/opportunity-list';
import { toRow } from '@/utils/storage/opportunity-row';
import { peopleOf } from '@/utils/storage/people';
import { reviewCard } from '@/utils/storage/review';
import { signalsOf } from '@/utils/storage/signals';
import { isLogOdd } from '@/utils/storage/sound-rows';
import { touchesOf } from '@/utils/storage/touches';
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
    await parkedUntil('2026-11-24');
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
