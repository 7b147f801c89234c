import Dexie from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listAccounts } from '@/utils/storage/accounts';
import { applyCsv, openCsv, planCsv } from '@/utils/storage/csv/read';
import {
  closeDatabase,
  DATABASE_NAME,
  database,
  openDatabase,
  UpliftDatabase,
  VERSIONS,
} from '@/utils/storage/database';
import { eraseEverything } from '@/utils/storage/erase';
import { asFault, faulty, StorageFault } from '@/utils/storage/faults';
import { forgetLog } from '@/utils/storage/log-index';
import { quickLog, updateOpportunities } from '@/utils/storage/opportunities';
import { listOpportunityIds } from '@/utils/storage/opportunity-list';
import { patchSettings, readSettings } from '@/utils/storage/settings';
import { applyImport } from '@/utils/storage/transfer/apply';
import { planImport } from '@/utils/storage/transfer/read';
import { exportRescued, startOver } from '@/utils/storage/transfer/rescue';
import { toText } from '@/utils/storage/transfer/write';
import { opportunity } from '../components/records';
import { exportAll } from './exported';
import { freshStores } from './fresh';
import { fillDisk } from './full-disk';
import { Newer } from './newer';

beforeEach(freshStores);
afterEach(() => vi.restoreAllMocks());

const NOW = Date.UTC(2026, 10, 24, 9);
const log = (id: string) => ({ id, title: `Title ${id}`, accountName: 'Acme' });

/** The same data, opened anew. */
function freshConnection() {
  closeDatabase();
  forgetLog();
}

describe('a full disk', () => {
  test('at any write of a quick-log: it says so, nothing is half there, and the same form works later', async () => {
    for (let writes = 0; writes < 3; writes += 1) {
      freshStores();
      await openDatabase();
      const disk = fillDisk(writes);
      const form = { ...log('a'), contact: { name: 'Ana', address: 'ana@acme.com' } };
      await expect(quickLog(form, NOW)).rejects.toMatchObject({ kind: 'full' });
      disk.room();
      expect(await listAccounts()).toEqual([]);
      expect(await database().people.count()).toBe(0);
      await quickLog(form, NOW);
      expect(await listOpportunityIds()).toEqual(['a']);
    }
  });

  test('leaves the record as it was when a change does not fit', async () => {
    await quickLog(log('a'), NOW);
    const disk = fillDisk();
    await expect(updateOpportunities(['a'], { stage: 'shared' }, NOW)).rejects.toBeInstanceOf(StorageFault);
    disk.room();
    expect((await database().opportunities.get('a'))?.stage).toBe('noticed');
  });

  test('takes an import back as a whole', async () => {
    await quickLog(log('a'), NOW);
    await quickLog(log('b'), NOW);
    const plan = await planImport(toText(await exportAll('1', NOW)));
    await eraseEverything();
    const again = await planImport(toText(await exportAll('1', NOW)));
    expect(again.writes).toEqual([]);
    const full = await planImport(
      JSON.stringify({
        format: 'uplift',
        version: 1,
        tables: {
          opportunities: [],
          mutes: [1, 2, 3].map((n) => ({ id: `${n}`, ruleId: 'r', scope: 'here', at: 1 })),
        },
      }),
    );
    const disk = fillDisk(1);
    await expect(applyImport(full, false)).rejects.toMatchObject({ kind: 'full' });
    disk.room();
    expect(await database().mutes.count()).toBe(0);
    expect(plan.broken).toEqual([]);
  });

  test('of settings keeps the settings that were there', async () => {
    await patchSettings({ currency: 'GBP' });
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(patchSettings({ currency: 'USD' })).rejects.toMatchObject({ kind: 'full' });
    vi.restoreAllMocks();
    expect((await readSettings()).currency).toBe('GBP');
  });

  test('does not stop erasing', async () => {
    await quickLog(log('a'), NOW);
    fillDisk();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await eraseEverything();
    expect(await database().opportunities.count()).toBe(0);
  });

  test('of settings tells of no work as failed that was stored', async () => {
    await quickLog(log('a'), NOW);
    const file = toText(await exportAll('1', NOW));
    await database().opportunities.clear();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await applyImport(await planImport(file), false);
    expect(await listOpportunityIds()).toEqual(['a']);
  });

  test('of settings takes an import back that was to bring some', async () => {
    await quickLog(log('a'), NOW);
    await patchSettings({ currency: 'GBP', sitesOff: ['gmail'] });
    const file = toText(await exportAll('1', NOW));
    await database().opportunities.clear();
    await patchSettings({ currency: 'EUR', sitesOff: [] });
    const { set } = fakeBrowser.storage.local;
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (values) => {
      // The settings still fit, the switches that follow from them do not.
      if ('switches' in values) throw new Error('QUOTA_BYTES quota exceeded');
      await set(values);
    });
    const plan = await planImport(file);
    await expect(applyImport(plan, true)).rejects.toMatchObject({ kind: 'full' });
    vi.restoreAllMocks();
    expect(await listOpportunityIds()).toEqual([]);
    expect(await readSettings()).toMatchObject({ currency: 'EUR', sitesOff: [] });
  });
});

describe('two windows of different versions', () => {
  test('the older lets go at once when the newer upgrades, and nothing is lost', async () => {
    await quickLog(log('a'), NOW);
    const newer = new Newer();
    await newer.open();
    expect(await newer.table('opportunities').count()).toBe(1);
    await newer.table('more').put({ id: 'x' });
    newer.close();
    // It says that it is too old: in its shape nothing is written where the newer one reads.
    await expect(quickLog(log('b'), NOW)).rejects.toMatchObject({ kind: 'newer' });
    await expect(listOpportunityIds()).rejects.toMatchObject({ kind: 'newer' });
    await expect(openDatabase()).rejects.toMatchObject({ kind: 'newer' });
    const check = new Newer();
    expect(await check.table('opportunities').count()).toBe(1);
    expect(await check.table('opportunities').get('a')).toMatchObject({ title: 'Title a' });
    expect(await check.table('more').count()).toBe(1);
    check.close();
  });

  test('a window that holds an old version open is told as blocked, and opening works once it is gone', async () => {
    const held = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open(DATABASE_NAME, 5);
      request.onupgradeneeded = () => request.result.createObjectStore('opportunities', { keyPath: 'id' });
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    const db = new UpliftDatabase();
    await expect(openDatabase(db, 60)).rejects.toMatchObject({ kind: 'blocked' });
    held.close();
    await openDatabase(db, 2000);
    expect(db.isOpen()).toBe(true);
    db.close();
  });
});

describe('a step to the next version', () => {
  test('takes every row along', async () => {
    await quickLog(log('a'), NOW);
    database().close();
    const next = new UpliftDatabase([
      ...VERSIONS,
      {
        stores: { opportunities: 'id, updatedAt, accountId, _state, crmUrl, origin.ruleId, title' },
        upgrade: (step) =>
          step
            .table('opportunities')
            .toCollection()
            .modify((row: { title: string }) => {
              row.title = row.title.toUpperCase();
            }),
      },
    ]);
    await openDatabase(next);
    expect(await next.opportunities.where('title').equals('TITLE A').count()).toBe(1);
    expect(await next.accounts.count()).toBe(1);
    next.close();
  });

  test('may take longer than another window is waited for', async () => {
    await quickLog(log('a'), NOW);
    database().close();
    const patience = 4000;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const next = new UpliftDatabase([
      ...VERSIONS,
      {
        stores: {},
        upgrade: async (step) => {
          vi.advanceTimersByTime(3 * patience);
          await step.table('opportunities').count();
        },
      },
    ]);
    await openDatabase(next, patience).finally(vi.useRealTimers);
    expect(await next.opportunities.count()).toBe(1);
    next.close();
  });

  test('that fails half-way leaves everything as it was, says so, and everything can be carried away', async () => {
    await quickLog(log('a'), NOW);
    await patchSettings({ currency: 'GBP' });
    const whole = await exportAll('1', NOW);
    database().close();
    const next = new UpliftDatabase([
      ...VERSIONS,
      {
        stores: { goals: null },
        upgrade: async (step) => {
          await step.table('opportunities').clear();
          throw new Error('cannot');
        },
      },
    ]);
    await expect(openDatabase(next)).rejects.toMatchObject({ kind: 'migration' });
    // Whatever asks it later hears the same, not that it is closed.
    const later = await next.opportunities.count().catch(asFault);
    expect(later).toMatchObject({ kind: 'migration' });
    next.close();
    expect(await exportRescued('1', NOW)).toEqual(whole);
    freshConnection();
    expect(await listOpportunityIds()).toEqual(['a']);
  });
});

describe('a database that cannot be opened', () => {
  test('is told by its kind', async () => {
    const broken = (name: string) => {
      const opening = { error: new DOMException('x', name) } as {
        error: DOMException;
        onerror?: (e: unknown) => void;
      };
      setTimeout(() => opening.onerror?.({ target: opening, preventDefault() {}, stopPropagation() {} }));
      return opening;
    };
    const kinds: Record<string, string> = { UnknownError: 'corrupt', QuotaExceededError: 'full' };
    for (const [name, kind] of Object.entries(kinds)) {
      freshStores();
      Dexie.dependencies.indexedDB = {
        ...globalThis.indexedDB,
        open: () => broken(name),
        deleteDatabase: indexedDB.deleteDatabase.bind(indexedDB),
        cmp: indexedDB.cmp.bind(indexedDB),
      } as never;
      await expect(openDatabase(new UpliftDatabase())).rejects.toMatchObject({ kind });
    }
  });

  test('can be carried away as it is and started over, and nothing of it is lost', async () => {
    await quickLog(log('a'), NOW);
    await patchSettings({ currency: 'GBP' });
    const whole = await exportAll('1', NOW);
    database().close();
    const rescued = await exportRescued('1', NOW);
    expect(rescued).toEqual(whole);
    await startOver();
    expect(await listOpportunityIds()).toEqual([]);
    await applyImport(await planImport(toText(rescued)), true);
    expect(await listOpportunityIds()).toEqual(['a']);
  });

  test('of a newer version can be carried away, and this version refuses to read it back wrongly', async () => {
    const newer = new Newer();
    await newer.open();
    await newer.table('more').put({ id: 'x' });
    newer.close();
    const rescued = await exportRescued('1', NOW);
    expect(rescued.tables.more).toEqual([{ id: 'x' }]);
    await expect(planImport(toText(rescued))).rejects.toMatchObject({ kind: 'newerFile' });
  });
});

test.each([
  [new DOMException('x', 'QuotaExceededError'), 'full'],
  [
    Object.assign(new Error('outer'), {
      name: 'AbortError',
      inner: new DOMException('x', 'QuotaExceededError'),
    }),
    'full',
  ],
  [new DOMException('x', 'VersionError'), 'newer'],
  [new Error('IO: disk is full'), 'full'],
  [
    new Error('IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)'),
    'full',
  ],
  [new Error('NS_ERROR_FILE_NO_DEVICE_SPACE'), 'full'],
  [new Error('anything'), 'unknown'],
  [undefined, 'unknown'],
])('%s is told as %s', (error, kind) => expect(asFault(error).kind).toBe(kind));

test('what is long is not begun where it has no room: the browser may lose the log at the end of the disk', async () => {
  const ids = Array.from({ length: 1500 }, (_, at) => `r${at}`);
  const file = JSON.stringify({
    format: 'uplift',
    version: 1,
    tables: { opportunities: ids.map((id) => opportunity({ id })) },
  });
  const table = `Title,Account\n${ids.map((id) => `${id},Acme`).join('\n')}`;
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  let quota = 2 ** 21;
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota, usage: 0 }) } });
  try {
    const [plan, lines] = [await planImport(file), await planCsv(openCsv(table), 'EUR')];
    await expect(applyImport(plan, false)).rejects.toMatchObject({ kind: 'full' });
    await expect(applyCsv(lines)).rejects.toMatchObject({ kind: 'full' });
    await expect(updateOpportunities(ids, { stage: 'shared' })).rejects.toMatchObject({ kind: 'full' });
    expect(put).not.toHaveBeenCalled();
    quota = 2 ** 24;
    await applyImport(plan, false);
    await applyCsv(lines);
    await updateOpportunities(ids, { stage: 'shared' });
    expect(await database().opportunities.count()).toBe(3000);
  } finally {
    vi.unstubAllGlobals();
    put.mockRestore();
  }
});

test.each([
  ['has no room left', { quota: 1_174_042, usage: 1_174_042 }, 'full'],
  ['has room', { quota: 225_218_769, usage: 1_174_042 }, 'corrupt'],
  ['does not tell', {}, 'corrupt'],
])('a log that cannot be opened on a disk that %s is told as such', async (_, estimate, kind) => {
  // So Chromium says it, whatever the reason.
  const error = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  vi.stubGlobal('navigator', { storage: { estimate: async () => estimate } });
  try {
    await expect(faulty(() => Promise.reject(error))).rejects.toMatchObject({ kind });
    const db = new UpliftDatabase();
    vi.spyOn(db, 'open').mockRejectedValue(error);
    await expect(openDatabase(db)).rejects.toMatchObject({ kind });
  } finally {
    vi.unstubAllGlobals();
  }
});
