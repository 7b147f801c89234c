import Dexie from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MEASURES, type MeasureName } from '@/utils/goals/measures';
import { type Opportunity, STAGES } from '@/utils/model/opportunity';
import { DATABASE_NAME, database } from '@/utils/storage/database';
import { forgetLogEntries, hasLogEntries, logEntries } from '@/utils/storage/log-index';
import { quickLog, removeOpportunities, undo, updateOpportunities } from '@/utils/storage/opportunities';
import { countByStage, listOpportunityIds } from '@/utils/storage/opportunity-list';
import { toRow } from '@/utils/storage/opportunity-row';
import { goalProgress } from '@/utils/storage/progress';
import { reviewCard } from '@/utils/storage/review';
import { freshStores } from './fresh';

beforeEach(freshStores);
afterEach(() => vi.restoreAllMocks());
const NOW = Date.UTC(2026, 10, 24, 9);
const log = (id: string, title = id) => quickLog({ id, title, accountName: 'Acme' }, NOW);

test('what is in memory is what is stored, after any changes in any order', async () => {
  const change = fc.oneof(
    fc.record({ do: fc.constant('log' as const), id: fc.nat(6) }),
    fc.record({ do: fc.constant('rename' as const), id: fc.nat(6) }),
    fc.record({ do: fc.constant('remove' as const), id: fc.nat(6) }),
    fc.record({ do: fc.constant('restore' as const), id: fc.nat(6) }),
    fc.record({ do: fc.constant('clear' as const), id: fc.nat(6) }),
    fc.record({ do: fc.constant('read' as const), id: fc.nat(6) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
      freshStores();
      let back = { put: [], remove: [] } as Parameters<typeof undo>[0];
      let name = 0;
      for (const { do: what, id } of changes) {
        name += 1;
        if (what === 'log') await log(`${id}`, `title ${id}`);
        if (what === 'rename') await updateOpportunities([`${id}`], { title: `name ${name}` }, NOW + name);
        if (what === 'remove') back = await removeOpportunities([`${id}`]);
        if (what === 'restore') await undo(back);
        if (what === 'clear') await database().opportunities.clear();
        if (what === 'read') await logEntries();
      }
      const stored = await database().opportunities.toArray();
      const entries = await logEntries();
      expect([...entries.keys()].sort()).toEqual(stored.map((row) => row.id).sort());
      for (const row of stored) expect(entries.get(row.id)?.title).toBe(row.title);
    }),
    { numRuns: 60 },
  );
});

test('a change that another window made is heard of', async () => {
  await log('a', 'First title');
  expect(await listOpportunityIds({ text: 'first' })).toEqual(['a']);
  const other = new Dexie(DATABASE_NAME);
  await other.open();
  await other.table('opportunities').update('a', { title: 'Second title' });
  other.close();
  expect(await listOpportunityIds({ text: 'first' })).toEqual([]);
  expect(await listOpportunityIds({ text: 'second' })).toEqual(['a']);
});

test('the first plain list and the list from memory have the same order', async () => {
  for (const id of ['a', 'b', 'c']) await log(id);
  await updateOpportunities(['a'], { stage: 'shared' }, NOW + 5);
  await updateOpportunities(['b'], { exit: { type: 'parked' } }, NOW + 9);
  const plain = [await listOpportunityIds({}), await listOpportunityIds({ state: 'open' })];
  expect(await countByStage()).toMatchObject({ noticed: 1, shared: 1 });
  expect(
    [await listOpportunityIds({}), await listOpportunityIds({ state: 'open' })].map((ids) => ids[0]),
  ).toEqual(plain.map((ids) => ids[0]));
  expect(plain[1]).toEqual(['a', 'c']);
});

test('many who ask at once, while records are written, all see what was written before they asked', async () => {
  for (let n = 0; n < 20; n += 1) await log(`${n}`);
  const asked = await Promise.all([logEntries(), logEntries(), logEntries()]);
  expect(asked.map((entries) => entries.size)).toEqual([20, 20, 20]);
  for (let n = 20; n < 30; n += 1) {
    await log(`${n}`);
    const sizes = await Promise.all([logEntries(), logEntries()]);
    expect(sizes.map((entries) => entries.size)).toEqual([n + 1, n + 1]);
  }
});

const DAY = 86_400_000;
/** A log of so many records over a year, of every stage, class and state. */
function records(count: number): Opportunity[] {
  return Array.from({ length: count }, (_, n) => {
    const at = NOW - Math.floor((n * 365 * DAY) / count);
    const stage = STAGES[n % STAGES.length]!;
    return {
      id: `r${n}`,
      title: `Night shift ${n}`,
      accountId: `a${n % 9}`,
      accountName: `Customer ${n % 9}`,
      origin: { type: 'own-idea', ...(n % 5 === 0 && { ruleId: 'SIG-SITE' }) },
      theirs: [{ name: 'Ana' }],
      ours: [],
      class: (['created', 'responded', 'base'] as const)[n % 3]!,
      beneficiaries: n % 4 ? [] : [{ name: 'Night shift', change: 'goes home on time', to: '17:00' }],
      value: { base: n, expected: n * 3, currency: 'EUR' },
      ...(n % 6 === 0 && { firstStep: { when: 'w', will: 'x', date: '2026-11-20', done: n % 12 === 0 } }),
      ...(stage === 'decided' && { outcome: n % 2 ? ('won' as const) : ('lost' as const) }),
      ...(n % 11 === 0 && { exit: { type: 'parked' as const } }),
      stage,
      createdAt: at,
      updatedAt: at + 1000,
      history: [
        { at, what: 'created' },
        { at: at + 1000, what: 'stage', from: 'noticed', to: stage },
      ],
    };
  });
}

test('a long log is read a slice at a time, and what another window changed by itself', async () => {
  await database().opportunities.bulkAdd(records(2500).map(toRow));
  const slices = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const single = vi.spyOn(IDBObjectStore.prototype, 'get');
  expect((await logEntries()).size).toBe(2500);
  const sizes = await Promise.all(slices.mock.results.map(({ value }) => value.result.length as number));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(1000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(2500);
  const other = new Dexie(DATABASE_NAME);
  await other.open();
  await other.table('opportunities').update('r7', { title: 'Second title' });
  other.close();
  slices.mockClear();
  single.mockClear();
  expect(await listOpportunityIds({ text: 'second' })).toEqual(['r7']);
  expect(slices).not.toHaveBeenCalled();
  expect(single).toHaveBeenCalledTimes(1);
});

test('every figure made from memory is the figure made from the tables', async () => {
  await database().opportunities.bulkAdd(records(60).map(toRow));
  const goals = (Object.keys(MEASURES) as MeasureName[]).map((measure) => ({
    id: measure,
    type: MEASURES[measure].type,
    measure,
    target: 2,
    period: 'month' as const,
    active: true,
    createdAt: NOW - 200 * DAY,
    updatedAt: NOW,
  }));
  const all = async () => ({
    goals: await goalProgress(goals, NOW, 1, 3),
    review: await reviewCard(NOW, 1, () => undefined),
  });
  const slim = ({ review, goals: rows }: Awaited<ReturnType<typeof all>>) => ({
    rows,
    ...review,
    madePossible: review.madePossible.map(({ record, stage }) => [record.id, stage]),
    promise: review.promise && { ...review.promise, record: review.promise.record.id },
  });
  const fromTables = await all();
  expect(hasLogEntries()).toBe(false);
  await logEntries();
  expect(slim(await all())).toEqual(slim(fromTables));
  expect(fromTables.goals.some(({ figure }) => figure.value > 0)).toBe(true);
  forgetLogEntries();
});
