import { readdirSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { countedOf } from '@/utils/goals/counted';
import type { Opportunity } from '@/utils/model/opportunity';
import { findAccount } from '@/utils/storage/accounts';
import { DATABASE_NAME, DATABASE_VERSION, database, openDatabase } from '@/utils/storage/database';
import { forgetCustomer } from '@/utils/storage/erase';
import { readItemFaults, versionedItem } from '@/utils/storage/item';
import { blockId, blockOf, WORDS } from '@/utils/storage/log-blocks';
import { logFigures, logWords } from '@/utils/storage/log-index';
import { listOpportunityIds } from '@/utils/storage/opportunity-list';
import { practiceItem } from '@/utils/storage/practice';
import { reviewItem } from '@/utils/storage/review-settings';
import { ROWS, TABLES } from '@/utils/storage/rows';
import { DEFAULT_SETTINGS, patchSettings, readSettings, settingsItem } from '@/utils/storage/settings';
import { applyImport } from '@/utils/storage/transfer/apply';
import { FILE_VERSION } from '@/utils/storage/transfer/file';
import { planImport } from '@/utils/storage/transfer/read';
import { exportRescued, startOver } from '@/utils/storage/transfer/rescue';
import { bare } from '@/utils/storage/transfer/write';
import { exportAll } from './exported';
import { freshStores } from './fresh';

/* One fixture for every version that was ever released: what that version stored, as it stored it. */

const FOLDER = `${import.meta.dirname}/fixtures`;
const fixture = (name: string) => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));
const versionsOf = (kind: string) =>
  readdirSync(FOLDER)
    .flatMap((name) => new RegExp(`^${kind}-(\\d+)\\.json$`).exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
const upTo = (version: number) => Array.from({ length: version }, (_, index) => index + 1);

beforeEach(freshStores);

test('one record that does not hold together costs no other its place', async () => {
  const { stores, rows } = fixture('database-1');
  const old = new Dexie(DATABASE_NAME);
  old.version(1).stores(stores);
  await old.table('opportunities').bulkAdd([{ id: 'torn', updatedAt: 1 }, ...rows.opportunities]);
  old.close();
  await openDatabase();
  expect(await database().opportunities.count()).toBe(rows.opportunities.length + 1);
  expect((await logFigures()).size).toBe(rows.opportunities.length);
});

test('what was found without its vowel signs is found with them', async () => {
  const { stores, rows } = fixture('database-3');
  const old = new Dexie(DATABASE_NAME);
  old.version(3).stores(stores);
  const [record] = rows.opportunities;
  await old.table('accounts').add({ ...rows.accounts[0], id: 'a', name: 'สีดี', _name: 'สด' });
  await old.table('opportunities').add({ ...record, id: 'o', title: 'สีดี', accountName: 'สีดี' });
  const seen = (id: string, party: string) => ({ id, party, visitedAt: 1 });
  await old
    .table('recordMemory')
    .bulkAdd([seen('crm|o|deal|1', 'name:สด'), seen('crm|o|deal|2', 'acme.com')]);
  await old.table('_log').put({ id: blockId(WORDS, blockOf('o')), rows: '[["o"," สด\\n สด\\n "]]' });
  old.close();
  await openDatabase();
  expect(await findAccount({ name: 'สีดี' })).toMatchObject({ id: 'a' });
  expect(await findAccount({ name: 'สูดี' })).toBeUndefined();
  expect(await listOpportunityIds({ text: 'สี' })).toEqual(['o']);
  expect(await listOpportunityIds({ text: 'สู' })).toEqual([]);
  // What a record was known by goes with its customer.
  expect(await forgetCustomer((await findAccount({ name: 'สีดี' }))!)).toMatchObject({ records: 1 });
  expect(await database().recordMemory.toCollection().primaryKeys()).toEqual(['crm|o|deal|2']);
});

test('every version of database, file and settings has its fixture', () => {
  expect(versionsOf('database')).toEqual(upTo(DATABASE_VERSION));
  expect(versionsOf('file')).toEqual(upTo(FILE_VERSION));
  expect(versionsOf('settings')).toEqual([1]);
});

describe.each(versionsOf('database'))('a database of version %d', (version) => {
  const { stores, rows } = fixture(`database-${version}`) as {
    stores: Record<string, string>;
    rows: Record<string, { id: string }[]>;
  };
  beforeEach(async () => {
    const old = new Dexie(DATABASE_NAME);
    old.version(version).stores(stores);
    for (const [name, list] of Object.entries(rows)) await old.table(name).bulkAdd(list);
    old.close();
  });

  test('opens as the newest with every row in its place and of the right shape', async () => {
    await openDatabase();
    for (const name of TABLES) {
      const stored = await database().table(name).toArray();
      expect([name, stored.length]).toEqual([name, rows[name]?.length ?? 0]);
      for (const row of stored) expect(ROWS[name].safeParse(bare(row))).toMatchObject({ success: true });
    }
  });

  test('can be carried away where it stands and read back here, whole', async () => {
    const file = await exportRescued('1', 0);
    await startOver();
    const plan = await planImport(JSON.stringify(file));
    expect(plan.broken).toEqual([]);
    await applyImport(plan, true);
    for (const name of TABLES) {
      const stored = await database().table(name).toArray();
      const sorted = (list: object[]) =>
        list.map((row) => JSON.stringify(Object.entries(bare(row)).sort())).sort();
      expect([name, sorted(stored)]).toEqual([name, sorted(rows[name] ?? [])]);
    }
  });

  test('is found by its indexes', async () => {
    const ids = rows.opportunities!.map(({ id }) => id).sort();
    expect((await listOpportunityIds()).sort()).toEqual(ids);
    const [account] = rows.accounts as { id: string; name: string }[];
    expect(await findAccount({ name: account!.name })).toBeDefined();
  });

  test('is counted and searched whole', async () => {
    const records = rows.opportunities as Opportunity[];
    expect(records.length).toBeGreaterThan(1);
    expect(new Map(await logFigures())).toEqual(new Map(records.map((row) => [row.id, countedOf(row)])));
    expect([...(await logWords()).keys()].sort()).toEqual(records.map(({ id }) => id).sort());
  });
});

test.each(versionsOf('file'))('a file of version %d is read whole', async (version) => {
  const file = fixture(`file-${version}`);
  const plan = await planImport(JSON.stringify(file));
  expect(plan.broken).toEqual([]);
  await applyImport(plan, true);
  const out = await exportAll(file.app, file.exportedAt);
  const sorted = (tables: Record<string, { id: string }[]>) =>
    Object.entries(tables).map(([name, list]) => [name, [...list].sort((a, b) => (a.id < b.id ? -1 : 1))]);
  expect(sorted(out.tables as never)).toEqual(sorted(file.tables));
  expect(out.items).toEqual(file.items);
  expect(out.salts).toEqual(file.salts);
});

test.each(versionsOf('settings'))('settings of version %d are read whole', async (version) => {
  const stored = fixture(`settings-${version}`);
  for (const [name, value] of Object.entries(stored)) await storage.setItem(`local:${name}`, value);
  expect(await readSettings()).toEqual(stored.settings);
  expect(await reviewItem.read()).toEqual(stored.review);
  expect(await practiceItem.read()).toEqual(stored.practice);
});

describe('settings that do not fit', () => {
  test('lose only the property that does not, and nothing on the disk', async () => {
    const raw = { self: ['rep@our.example'], currency: 7, rulesOff: 'all', startedAt: 5, unknown: 1 };
    await storage.setItem('local:settings', raw);
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, self: ['rep@our.example'], startedAt: 5 });
    expect(await storage.getItem('local:settings')).toEqual(raw);
    await patchSettings({ coachInternal: true });
    expect(await storage.getItem('local:settings.kept')).toEqual(raw);
    expect(await readSettings()).toMatchObject({ self: ['rep@our.example'], coachInternal: true });
  });

  test.each([['text'], [7], [[]], [true]])('%j in their place reads as the defaults', async (value) => {
    await storage.setItem('local:settings', value);
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(settingsItem.check(value).broken).toEqual(['']);
  });

  test('changed in two windows at once keep both changes', async () => {
    await Promise.all([
      patchSettings((now) => ({ rulesOff: [...now.rulesOff, 'A'] })),
      patchSettings((now) => ({ rulesOff: [...now.rulesOff, 'B'] })),
      patchSettings({ currency: 'GBP' }),
    ]);
    expect(await readSettings()).toMatchObject({ rulesOff: ['A', 'B'], currency: 'GBP' });
  });
});

describe('a migration of settings', () => {
  const shape = { names: z.array(z.string()) };
  const upgrade = (step: (old: unknown) => unknown) =>
    versionedItem<{ names: string[] }>('old', shape, { names: [] }, 2, { 2: step });
  beforeEach(() => storage.setItem('local:old', { name: 'Ana' }));

  test('lifts the stored value once', async () => {
    const step = vi.fn((old: unknown) => ({ names: [(old as { name: string }).name] }));
    expect(await upgrade(step).read()).toEqual({ names: ['Ana'] });
    expect(await upgrade(step).read()).toEqual({ names: ['Ana'] });
    expect(step).toHaveBeenCalledTimes(1);
  });

  test('that fails keeps the old value, says so, and works when a later version mends it', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = upgrade(() => {
      throw new Error('cannot');
    });
    expect(await broken.read()).toEqual({ names: [] });
    expect(await storage.getItem('local:old')).toEqual({ name: 'Ana' });
    expect(await readItemFaults()).toMatchObject([{ key: 'old', version: 2 }]);
    const mended = upgrade((old) => ({ names: [(old as { name: string }).name] }));
    expect(await mended.read()).toEqual({ names: ['Ana'] });
    silent.mockRestore();
  });
});
