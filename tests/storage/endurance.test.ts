import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mergeAccounts } from '@/utils/storage/account-merge';
import { listAccounts, renameAccount } from '@/utils/storage/accounts';
import { applyCsv, openCsv, planCsv } from '@/utils/storage/csv/read';
import { DATABASE_NAME, database, openDatabase, UpliftDatabase } from '@/utils/storage/database';
import { asFault, StorageFault } from '@/utils/storage/faults';
import { saveGoal } from '@/utils/storage/goals';
import { noteGuard } from '@/utils/storage/guards';
import { habitEventsSince, noteHabits } from '@/utils/storage/habit-events';
import { addMute } from '@/utils/storage/mutes';
import { quickLog, removeOpportunities, undo, updateOpportunities } from '@/utils/storage/opportunities';
import { sweep } from '@/utils/storage/retention';
import { putOwnRules, savePlaybook } from '@/utils/storage/rule-packs';
import { noteSignal } from '@/utils/storage/signals';
import { noteTipEvent, tipEventsSince } from '@/utils/storage/tip-events';
import { applyImport } from '@/utils/storage/transfer/apply';
import { planImport } from '@/utils/storage/transfer/read';
import { toText } from '@/utils/storage/transfer/write';
import { fault } from '../tools/count';
import { chances } from '../tools/damage';
import { exportAll } from './exported';
import { freshStores } from './fresh';
import { fillDisk } from './full-disk';
import { Newer } from './newer';

/*
 * The same faults again and again, at every place where they can strike: whatever is asked of the store is done as a whole
 * or not at all, says so, and can be asked again.
 */

const NOW = Date.UTC(2026, 10, 24, 9);
const DAY = 86_400_000;
const chance = chances(20261127);

beforeEach(() => {
  freshStores();
  // The database library says on the console what we say to the rep.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

const log = (id: string) => ({
  id,
  title: `Title ${id}`,
  accountName: 'Acme',
  accountDomain: 'acme.example',
  contact: { name: 'Ana', address: 'ana@acme.example' },
  signalKind: 'SIG-SITE',
  sentence: 'We open a site.',
});
const goal = (id: string) => ({
  id,
  type: 'count' as const,
  measure: 'opportunities-logged',
  target: 1,
  period: 'week' as const,
  active: true,
  createdAt: NOW,
  updatedAt: NOW,
});
const file = JSON.stringify({
  format: 'uplift',
  version: 1,
  tables: {
    goals: [goal('g1'), goal('g2')],
    mutes: [1, 2, 3].map((n) => ({ id: `${n}`, ruleId: 'r', scope: 'here', at: 1 })),
    guards: [{ id: 'x', kind: 'cut', party: 'acme.example', at: NOW }],
  },
});

/** Everything that writes, as a rep or the worker asks for it. */
const DEEDS: Record<string, () => Promise<unknown>> = {
  'quick-log': () => quickLog(log('new'), NOW),
  'a change of two records': () => updateOpportunities(['a', 'b'], { stage: 'shared' }, NOW + 1),
  'a removal taken back': async () => undo(await removeOpportunities(['a']), NOW + 2),
  'a goal': () => saveGoal(goal('g'), NOW),
  'a mute': () => addMute({ ruleId: 'C-1', scope: 'here', where: 't' }, NOW),
  'a tip event': () =>
    noteTipEvent({ tipId: 't', ruleId: 'C-1', site: 'gmail', action: 'shown', threadId: 'x' }, NOW),
  'a habit': () => noteHabits({ site: 'gmail', draftId: 'd' }, { question: 1 }, NOW),
  'a signal': () => noteSignal({ kind: 'SIG-GROW', party: 'acme.example', sentence: 'We grow.' }, NOW),
  'a guard': () => noteGuard('cut', 'acme.example', NOW),
  'a rule of one’s own': () => putOwnRules([{ id: 'r', rule: { id: 'r' }, updatedAt: 1 }]),
  'a playbook': () => savePlaybook({ id: 'p', name: 'P', version: '1', source: 'file', content: {} }, NOW),
  'an import': async () => applyImport(await planImport(file), false),
  'a table': async () =>
    applyCsv(await planCsv(openCsv('Title,Account\nOne,Acme\nTwo,Zeta\n'), 'EUR', NOW), NOW),
  'a customer’s new name': async () => {
    const [one] = await listAccounts();
    return one && renameAccount(one.id, 'Acme Group', NOW + 3);
  },
  'a merge of customers': async () => {
    const [one, two] = await listAccounts();
    return one && two ? mergeAccounts(one.id, two.id, NOW + 3) : undefined;
  },
};

/** Two records of two customers, and all else empty. */
async function start(): Promise<void> {
  freshStores();
  await openDatabase();
  await quickLog(log('a'), NOW - DAY);
  await quickLog({ ...log('b'), accountName: 'Zeta', accountDomain: 'zeta.example' }, NOW - DAY);
  // The secret that hashes are made with is there from the first day.
  await addMute({ ruleId: 'C-0', scope: 'here', where: 'before' }, NOW - DAY);
}
const all = async () => (await exportAll('1', NOW)).tables;
const counts = (tables: Record<string, unknown[]>) =>
  Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]));

test('a disk that is full at any write of anything: as it was before, and once there is room, as if nothing had been', async () => {
  let times = 0;
  let lost = 0;
  let doubled = 0;
  for (const [name, deed] of Object.entries(DEEDS)) {
    await start();
    await deed();
    const wanted = counts(await all());
    for (let writes = 0; ; writes += 1) {
      await start();
      const before = await all();
      const disk = fillDisk(writes);
      const outcome = await deed().then(
        () => undefined,
        (error) => error as StorageFault,
      );
      disk.room();
      if (!outcome) break;
      times += 1;
      expect(outcome, name).toBeInstanceOf(StorageFault);
      expect(outcome.kind, name).toBe('full');
      const after = await all();
      // A removal that was done and whose taking back found no room is done; nothing else may differ.
      if (name !== 'a removal taken back') expect(after, `${name}, ${writes} writes`).toEqual(before);
      else expect(after.opportunities?.length).toBe(1);
      if (name === 'a removal taken back') continue;
      await deed();
      const then = counts(await all());
      for (const [table, count] of Object.entries(wanted)) {
        lost += Math.max(0, count - (then[table] ?? 0));
        doubled += Math.max(0, (then[table] ?? 0) - count);
      }
    }
  }
  expect(times).toBeGreaterThan(20);
  expect([lost, doubled]).toEqual([0, 0]);
  fault('disk full, at every write of every deed', times, lost, doubled);
}, 120_000);

test('a clock that jumps by a year and back, a thousand times: every record once, every change the last', async () => {
  const JUMPS = 1000;
  const wanted = new Map<string, string>();
  let events = 0;
  let lost = 0;
  let doubled = 0;
  let backup = toText(await exportAll('1', NOW));
  for (let n = 0; n < JUMPS; n += 1) {
    const now = NOW + (chance(730) - 365) * DAY;
    const id = `o${chance(300)}`;
    const turn = chance(6);
    if (turn < 2) {
      await quickLog(log(id), now);
      if (!wanted.has(id)) wanted.set(id, `Title ${id}`);
    } else if (turn === 2 && wanted.has(id)) {
      await updateOpportunities([id], { title: `Changed ${n}` }, now);
      wanted.set(id, `Changed ${n}`);
    } else if (turn === 3) {
      const note = { tipId: `t${chance(60)}`, ruleId: 'C-1', site: 'gmail', action: 'shown', threadId: 'x' };
      if (await noteTipEvent(note, now)) events += 1;
      await noteHabits({ site: 'gmail', draftId: `d${chance(60)}` }, { question: 1 }, now);
    } else if (turn === 4) {
      await sweep(now);
    } else if (chance(8) === 0) {
      // An older file comes back: what is here and newer stays.
      await applyImport(await planImport(backup), false);
      backup = toText(await exportAll('1', now));
    }
  }
  const rows = await database().opportunities.toArray();
  for (const [id, title] of wanted) if (rows.find((row) => row.id === id)?.title !== title) lost += 1;
  doubled += rows.length - wanted.size;
  for (const row of rows) {
    const times = row.history.map(({ at }) => at);
    if (times.some((at, index) => index > 0 && at < times[index - 1]!)) lost += 1;
  }
  const shown = await tipEventsSince(0);
  // A sweep by a clock that runs a year ahead takes nothing that is younger than 400 days by any of these clocks.
  doubled += new Set(shown.map(({ tip }) => tip)).size === shown.length ? 0 : 1;
  expect(shown.length).toBeLessThanOrEqual(events);
  const habits = await habitEventsSince(0);
  doubled += habits.length - new Set(habits.map(({ draft }) => draft)).size;
  expect((await listAccounts()).length).toBe(1);
  expect([lost, doubled]).toEqual([0, 0]);
  fault('clock set back and forth', JUMPS, lost, doubled);
}, 120_000);

describe('a database that another window holds', () => {
  test('is told as blocked each time, writes nothing, and works once that window is gone', async () => {
    const TIMES = 50;
    let lost = 0;
    let doubled = 0;
    for (let n = 0; n < TIMES; n += 1) {
      freshStores();
      const held = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open(DATABASE_NAME, 5);
        request.onupgradeneeded = () =>
          request.result.createObjectStore('opportunities', { keyPath: 'id' }).put({ id: 'old' });
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      const db = new UpliftDatabase();
      const told = await openDatabase(db, 5).then(
        () => 'open',
        (error) => asFault(error).kind,
      );
      expect(told).toBe('blocked');
      held.close();
      await openDatabase(db, 5000);
      if (!(await db.opportunities.get('old'))) lost += 1;
      await quickLog(log('a'), NOW);
      await quickLog(log('a'), NOW);
      const count = await db.opportunities.count();
      lost += Math.max(0, 2 - count);
      doubled += Math.max(0, count - 2);
      db.close();
    }
    expect([lost, doubled]).toEqual([0, 0]);
    fault('database blocked by another window', TIMES, lost, doubled);
  }, 60_000);

  test('and two windows that log the same form at once write it once', async () => {
    const TIMES = 200;
    const [one, two] = [new UpliftDatabase(), new UpliftDatabase()];
    await openDatabase(one);
    await openDatabase(two);
    for (let n = 0; n < TIMES; n += 1) {
      await Promise.all([quickLog(log(`o${n}`), NOW + n), quickLog(log(`o${n}`), NOW + n)]);
    }
    const [count, accounts] = [await two.opportunities.count(), await two.accounts.count()];
    expect([count, accounts]).toEqual([TIMES, 1]);
    fault('the same form sent twice at once', TIMES, TIMES - count, accounts - 1);
    one.close();
    two.close();
  }, 60_000);

  test('and that brings a newer version under it: what the older says it wrote is there, what it says it could not is not', async () => {
    const TIMES = 50;
    let lost = 0;
    let doubled = 0;
    for (let n = 0; n < TIMES; n += 1) {
      freshStores();
      await quickLog(log('a'), NOW);
      const newer = new Newer();
      // Half of the time the older is in the middle of writing.
      const under = n % 2 ? quickLog(log('b'), NOW).catch(asFault) : undefined;
      await newer.open();
      await newer.table('more').put({ id: 'x' });
      const later = await quickLog(log('c'), NOW).catch(asFault);
      const wanted = ['a'];
      for (const [id, told] of [['b', await under] as const, ['c', later] as const]) {
        if (told instanceof StorageFault) expect(['newer', 'blocked', 'closed']).toContain(told.kind);
        else if (told) wanted.push(id);
      }
      const kept = (await newer.table<{ id: string }>('opportunities').toArray()).map(({ id }) => id);
      lost += wanted.filter((id) => !kept.includes(id)).length + (1 - (await newer.table('more').count()));
      doubled += kept.filter((id) => !wanted.includes(id)).length;
      newer.close();
    }
    expect([lost, doubled]).toEqual([0, 0]);
    fault('newer version in another window', TIMES, lost, doubled);
  }, 60_000);
});
