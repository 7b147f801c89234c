import { IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countedOf } from '@/utils/goals/counted';
import { MEASURES, type MeasureName } from '@/utils/goals/measures';
import { localDay } from '@/utils/goals/periods';
import type { Goal } from '@/utils/model/goal';
import { type Opportunity, STAGES } from '@/utils/model/opportunity';
import { database, UpliftDatabase } from '@/utils/storage/database';
import { FIGURES } from '@/utils/storage/log-blocks';
import { forgetLog, logFigures, logWords } from '@/utils/storage/log-index';
import {
  getOpportunity,
  quickLog,
  removeOpportunities,
  undo,
  updateOpportunities,
} from '@/utils/storage/opportunities';
import {
  countByStage,
  getOpportunities,
  listOpportunityIds,
  newestOpportunities,
} from '@/utils/storage/opportunity-list';
import { toRow } from '@/utils/storage/opportunity-row';
import { goalProgress } from '@/utils/storage/progress';
import { whatWorks } from '@/utils/storage/works';
import { freshStores } from './fresh';
import { ROW } from './records';

beforeEach(freshStores);
afterEach(() => vi.restoreAllMocks());
const NOW = Date.UTC(2026, 10, 24, 9);
const log = (id: string, title = id) => quickLog({ id, title, accountName: 'Acme' }, NOW);

/** The connection of another window. */
async function elsewhere<T>(work: (db: UpliftDatabase) => Promise<T>): Promise<T> {
  const other = new UpliftDatabase();
  await other.open();
  const result = await work(other);
  other.close();
  return result;
}

test('what is in memory, and in the blocks it is read from, is what is stored, after any changes in any order', async () => {
  const kinds = [
    'log',
    'rename',
    'many',
    'remove',
    'restore',
    'clear',
    'range',
    'forget',
    'fail',
    'read',
  ] as const;
  const change = fc.record({ do: fc.constantFrom(...kinds), id: fc.nat(6) });
  const some = ['0', '1', '2', '3', '4', '5', '6'];
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
      freshStores();
      const { opportunities } = database();
      let back = { put: [], remove: [] } as Parameters<typeof undo>[0];
      let name = 0;
      for (const { do: what, id } of changes) {
        name += 1;
        if (what === 'log') await log(`${id}`, `title ${id}`);
        if (what === 'rename') await updateOpportunities([`${id}`], { title: `name ${name}` }, NOW + name);
        // Several writes of one transaction that do not wait for each other.
        if (what === 'many')
          await database().transaction('rw', opportunities, () =>
            Promise.all(some.map((one) => opportunities.where({ id: one }).modify({ title: `all ${name}` }))),
          );
        if (what === 'remove') back = await removeOpportunities([`${id}`]);
        if (what === 'restore') await undo(back);
        if (what === 'clear') await opportunities.clear();
        if (what === 'range') await opportunities.where('id').above(`${id}`).delete();
        if (what === 'forget')
          await opportunities
            .where('updatedAt')
            .above(NOW + id)
            .delete();
        // What is there already is refused, and with it everything of its transaction.
        if (what === 'fail') {
          const rows = [...records(2), ...records(1)].map(toRow);
          await expect(opportunities.bulkAdd(rows)).rejects.toThrow();
        }
        if (what === 'read') await Promise.all([logFigures(), logWords()]);
      }
      const stored = await opportunities.toArray();
      const asStored = new Map(stored.map((row) => [row.id, countedOf(row)]));
      expect(new Map(await logFigures())).toEqual(asStored);
      forgetLog();
      expect(new Map(await logFigures())).toEqual(asStored);
      const words = await logWords();
      expect([...words.keys()].sort()).toEqual(stored.map((row) => row.id).sort());
      for (const row of stored)
        expect(words.get(row.id)).toMatch(new RegExp(`^ ${row.title.toLowerCase()}\n`));
      if (!stored.length) expect(await database()._log.count()).toBe(0);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('what figures look at survives being packed, whatever the record', async () => {
  await fc.assert(
    fc.asyncProperty(ROW.opportunities, async (row) => {
      const record = row as Opportunity;
      const packed = JSON.parse(JSON.stringify(FIGURES.pack(record)));
      expect(FIGURES.unpack(packed)).toEqual(countedOf(record));
    }),
  );
});

test('a change that cannot be noted in the blocks is not made', async () => {
  await log('a', 'First title');
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === '_log') throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this as never, args as never) as never;
  });
  await expect(updateOpportunities(['a'], { title: 'Second title' }, NOW + 1)).rejects.toMatchObject({
    kind: 'full',
  });
  vi.restoreAllMocks();
  expect((await database().opportunities.get('a'))?.title).toBe('First title');
  forgetLog();
  expect(await listOpportunityIds({ text: 'first' })).toEqual(['a']);
});

test('a record that does not hold together is left out of lists, figures and searches, and costs no other its place', async () => {
  await log('a', 'Night shift in Lyon');
  const [{ accountId = '' } = {}] = await getOpportunities(['a']);
  const torn = { id: 't', updatedAt: NOW + 1, createdAt: NOW, accountId, accountName: 'Acme' };
  await elsewhere((db) => db.opportunities.put(torn as never));
  forgetLog();
  expect((await newestOpportunities(9)).rows.map(({ id }) => id)).toEqual(['a']);
  expect(await listOpportunityIds({ accountId })).toEqual(['a']);
  expect([...(await logFigures()).keys()]).toEqual(['a']);
  expect(await listOpportunityIds({ text: 'lyon' })).toEqual(['a']);
  // It comes while the log is in memory.
  await elsewhere((db) => db.opportunities.put({ ...torn, id: 'u' } as never));
  await expect.poll(() => database().opportunities.count()).toBe(3);
  expect([...(await logFigures()).keys()]).toEqual(['a']);
  expect(await getOpportunities(['t', 'u', 'a'])).toHaveLength(1);
  expect(await getOpportunity('t')).toBeUndefined();
  await log('b', 'Night shift in Leeds');
  expect((await listOpportunityIds()).toSorted()).toEqual(['a', 'b']);
});

test('a change that another window made is heard of', async () => {
  await log('a', 'First title');
  expect(await listOpportunityIds({ text: 'first' })).toEqual(['a']);
  await elsewhere((db) => db.opportunities.update('a', { title: 'Second title' }));
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
  const asked = await Promise.all([logFigures(), logFigures(), logFigures()]);
  expect(asked.map((entries) => entries.size)).toEqual([20, 20, 20]);
  for (let n = 20; n < 30; n += 1) {
    await log(`${n}`);
    const sizes = await Promise.all([logFigures(), logFigures()]);
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

test('figures, lists and searches of a long log read no record, and of one changed elsewhere that one', async () => {
  await database().opportunities.bulkAdd(records(2500).map(toRow));
  forgetLog();
  const read = { all: 0, one: 0, most: 0 };
  const { getAll, get } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'opportunities') read.all += 1;
    const request = getAll.apply(this as never, args as never);
    request.addEventListener('success', () => {
      read.most = Math.max(read.most, request.result.length);
    });
    return request as never;
  });
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'opportunities') read.one += 1;
    return get.apply(this as never, args as never) as never;
  });
  await goalProgress(allGoals(), NOW, 1, 12);
  expect((await whatWorks())[0]).toMatchObject({ ruleId: 'SIG-SITE', logged: 500 });
  expect(await listOpportunityIds({ text: 'night', stage: 'shared', sort: 'value' })).not.toEqual([]);
  expect(read).toMatchObject({ all: 0, one: 0 });
  expect(read.most).toBeLessThanOrEqual(128);
  await elsewhere((db) => db.opportunities.update('r7', { title: 'Second title' }));
  read.one = 0;
  expect(await listOpportunityIds({ text: 'second' })).toEqual(['r7']);
  // Once for its figures and once for its words.
  expect(read).toMatchObject({ all: 0, one: 2 });
});

/** A goal for everything that can be counted. */
function allGoals(period: Goal['period'] = 'month'): Goal[] {
  return (Object.keys(MEASURES) as MeasureName[]).map((measure) => ({
    id: measure,
    type: MEASURES[measure].type,
    measure,
    target: 2,
    period,
    active: true,
    createdAt: NOW - 200 * DAY,
    updatedAt: NOW,
  }));
}

test('a figure is the same however far the page looks back', async () => {
  await database().opportunities.bulkAdd(records(60).map(toRow));
  const figures = async (periods: number) =>
    (await goalProgress(allGoals(), NOW, 1, periods)).map(({ goal, figure }) => [goal.id, figure]);
  expect(await figures(1)).toEqual(await figures(12));
});

test('figures are those of the records themselves', async () => {
  const all = records(60);
  await database().opportunities.bulkAdd(all.map(toRow));
  forgetLog();
  const progress = await goalProgress(allGoals(), NOW, 1, 3);
  const data = {
    opportunities: all.map(countedOf),
    habits: [],
    tips: [],
    currency: 'EUR',
    weekStartsOn: 1,
    today: localDay(NOW),
  } as const;
  for (const { goal, history } of progress) {
    const figure = MEASURES[goal.measure as MeasureName].figure;
    for (const { figure: shown, ...span } of history) expect(shown).toEqual(figure(data, span));
  }
  expect(progress.filter(({ figure }) => figure.value > 0).length).toBeGreaterThan(5);
});
