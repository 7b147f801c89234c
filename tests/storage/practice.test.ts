import { beforeEach, expect, test } from 'vitest';
import { storage } from 'wxt/utils/storage';
import { eraseEverything } from '@/utils/storage/erase';
import { notePractised, practiceItem } from '@/utils/storage/practice';
import { applyImport, undoImport } from '@/utils/storage/transfer/apply';
import { planImport } from '@/utils/storage/transfer/read';
import { exportAll } from './exported';
import { freshStores } from './fresh';

beforeEach(freshStores);

const list = async () => (await practiceItem.read()).practised;

test('what was settled is kept by name, with when and how often, newest last', async () => {
  await notePractised('a', 1);
  await notePractised('team/b', 2);
  await notePractised('a', 3);
  expect(await list()).toEqual([
    { situation: 'team/b', at: 2, times: 1 },
    { situation: 'a', at: 3, times: 2 },
  ]);
});

test('no more than five hundred are kept', async () => {
  await practiceItem.patch({
    practised: Array.from({ length: 500 }, (_, index) => ({ situation: `s${index}`, at: index, times: 1 })),
  });
  await notePractised('new', 1000);
  const kept = await list();
  expect([kept.length, kept[0]?.situation, kept.at(-1)?.situation]).toEqual([500, 's1', 'new']);
});

test('goes into the file, comes back from it, is taken back and is erased with everything else', async () => {
  await notePractised('a', 1);
  const file = JSON.stringify(await exportAll('0.1.0'));
  await eraseEverything();
  expect(await list()).toEqual([]);
  expect(await storage.getItem('local:practice')).toBeNull();
  const undo = await applyImport(await planImport(file), true);
  expect(await list()).toEqual([{ situation: 'a', at: 1, times: 1 }]);
  await undoImport(undo);
  expect(await list()).toEqual([]);
});
