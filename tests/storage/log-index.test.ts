import Dexie from 'dexie';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { DATABASE_NAME, database } from '@/utils/storage/database';
import { logEntries } from '@/utils/storage/log-index';
import { quickLog, removeOpportunities, undo, updateOpportunities } from '@/utils/storage/opportunities';
import { countByStage, listOpportunityIds } from '@/utils/storage/opportunity-list';
import { freshStores } from './fresh';

beforeEach(freshStores);
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
