import { IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import type { Person } from '@/utils/model/account';
import type { Goal } from '@/utils/model/goal';
import type { Tip } from '@/utils/model/tip';
import { mergeAccounts } from '@/utils/storage/account-merge';
import { findAccount, listAccounts, renameAccount } from '@/utils/storage/accounts';
import { database } from '@/utils/storage/database';
import { watchEpoch } from '@/utils/storage/epoch';
import { endErasing, eraseEverything } from '@/utils/storage/erase';
import { listGoals, saveGoal } from '@/utils/storage/goals';
import { logFigures } from '@/utils/storage/log-index';
import { addMute, isMuted, keepMute, type Mute } from '@/utils/storage/mutes';
import { quickLog, updateOpportunities } from '@/utils/storage/opportunities';
import { getOpportunities, listOpportunityIds } from '@/utils/storage/opportunity-list';
import { peopleOf } from '@/utils/storage/people';
import { trustItem, trustKey } from '@/utils/storage/playbooks/signature';
import { notePractised, practiceItem } from '@/utils/storage/practice';
import { seeRecord } from '@/utils/storage/record-memory';
import { reviewItem } from '@/utils/storage/review-settings';
import { TABLES, type TableName } from '@/utils/storage/rows';
import {
  BLANK,
  changeKept,
  hashedPlace,
  placeMemory,
  readKept,
  saveShown,
  selectionMemory,
} from '@/utils/storage/selection';
import { patchSettings, readSettings } from '@/utils/storage/settings';
import { noteSignal, openSignals } from '@/utils/storage/signals';
import { saveMapping, siteMappings } from '@/utils/storage/site-mappings';
import { hadTipEvent, noteTipEvent } from '@/utils/storage/tip-events';
import { applyImport, undoImport } from '@/utils/storage/transfer/apply';
import type { ExportFile } from '@/utils/storage/transfer/file';
import { planImport } from '@/utils/storage/transfer/read';
import { exportText, toText } from '@/utils/storage/transfer/write';
import { worksItem } from '@/utils/storage/works';
import { HARBOUR } from '../model/harbour-mapping';
import { mostAtOnce } from './at-once';
import { exportAll } from './exported';
import { freshStores } from './fresh';
import { ROW } from './records';

beforeEach(freshStores);
afterEach(() => vi.restoreAllMocks());

const NOW = Date.UTC(2026, 10, 24, 9);
const empty = (): ExportFile => ({
  format: 'uplift',
  version: 1,
  app: '',
  exportedAt: 0,
  tables: {},
  items: {},
  salts: [],
});
const byId = (tables: ExportFile['tables']) =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      [...rows].sort((a, b) => String(a.id).localeCompare(String(b.id))),
    ]),
  );

describe('export and import', () => {
  test('lose nothing: what is read back is what was written, for any data in every table', async () => {
    const tables = fc.record(
      Object.fromEntries(
        TABLES.map((name) => [
          name,
          // No file holds more goals that are active.
          fc.uniqueArray(ROW[name], { selector: ({ id }) => id, maxLength: name === 'goals' ? 3 : 4 }),
        ]),
      ),
    );
    await fc.assert(
      fc.asyncProperty(tables, async (generated) => {
        freshStores();
        const text = toText({ ...empty(), tables: generated as ExportFile['tables'] });
        const plan = await planImport(text);
        expect(plan.broken).toEqual([]);
        await applyImport(plan, true);
        const out = await exportAll('1', NOW);
        expect(byId(out.tables)).toEqual(byId(JSON.parse(text).tables));
        const again = await planImport(toText(out));
        expect(again.writes).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('do not ask for each row of a long file by itself', async () => {
    const mutes = Array.from({ length: 3000 }, (_, n) => ({ id: `${n}`, ruleId: 'r', scope: 'here', at: 1 }));
    const text = JSON.stringify({ ...empty(), tables: { mutes } });
    const asked = vi.spyOn(IDBObjectStore.prototype, 'get');
    const put = IDBObjectStore.prototype.put;
    const plan = await planImport(text);
    expect(plan.counts.mutes).toMatchObject({ new: 3000 });
    // Nor are all of them written at a stretch: the page answers in between.
    const written = vi.spyOn(IDBObjectStore.prototype, 'put');
    let atOnce = 0;
    let most = 0;
    written.mockImplementation(function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
      atOnce += 1;
      most = Math.max(most, atOnce);
      setTimeout(() => {
        atOnce = 0;
      });
      return put.apply(this as never, args as never) as never;
    });
    await applyImport(plan, false);
    written.mockRestore();
    expect(most).toBeLessThanOrEqual(1000);
    expect((await planImport(text)).counts.mutes).toMatchObject({ equal: 3000 });
    expect(asked).not.toHaveBeenCalled();
  });

  test('never bring more active goals than help: those here stay, the newest others get what room there is', async () => {
    const at = (id: string, updatedAt: number, active = true): Goal => ({
      ...{ id, type: 'count', measure: `measure-${id}`, target: 1, period: 'week' },
      ...{ active, createdAt: NOW, updatedAt },
    });
    await saveGoal(at('mine', NOW), NOW);
    await saveGoal(at('over', NOW), NOW);
    const goals = [at('a', NOW + 1), at('b', NOW + 3), at('c', NOW + 2), at('over', NOW + 9, false)];
    const text = JSON.stringify({ ...empty(), tables: { goals } });
    const active = async () => (await listGoals()).flatMap((goal) => (goal.active ? goal.id : [])).sort();
    const undo = await applyImport(await planImport(text), false);
    expect(await active()).toEqual(['b', 'c', 'mine']);
    expect(await listGoals()).toHaveLength(5);
    // What took the room meanwhile keeps it when the import is taken back.
    await saveGoal({ ...at('b', NOW), target: 2 }, NOW + 10);
    await saveGoal(at('c', NOW, false), NOW + 10);
    await saveGoal(at('d', NOW), NOW + 10);
    await undoImport(undo);
    expect(await active()).toEqual(['b', 'd', 'mine']);
    expect((await listGoals()).map(({ id }) => id).sort()).toEqual(['b', 'c', 'd', 'mine', 'over']);
  });

  test('bring no goal a second time that is aimed at here already, set in another browser', async () => {
    const at = (id: string, target: number, more: Partial<Goal> = {}): Goal => ({
      ...{ id, type: 'count', measure: 'opportunities-logged', target, period: 'week', active: true },
      ...{ createdAt: NOW, updatedAt: NOW, ...more },
    });
    await saveGoal(at('here', 1), NOW);
    const goals = [at('there', 2, { updatedAt: NOW + 5 }), at('month', 4, { period: 'month' })];
    const text = JSON.stringify({ ...empty(), tables: { goals } });
    await applyImport(await planImport(text), false);
    const all = (await listGoals()).map(({ id, active }) => [id, active]);
    expect(all.sort()).toEqual([
      ['here', true],
      ['month', true],
      ['there', false],
    ]);
    // Of a file that comes into an empty browser nothing is changed.
    freshStores();
    await applyImport(await planImport(text), false);
    expect((await listGoals()).map(({ id, active }) => [id, active]).sort()).toEqual([
      ['month', true],
      ['there', true],
    ]);
  });

  test('bring no customer a second time who is here by domain or CRM record, whatever became of it since', async () => {
    const ref = { crm: 'salesforce', kind: 'account', id: '001' } as const;
    const ana = { name: 'Ana', address: 'ana@acme.com' };
    const acme = { accountName: 'Acme', accountDomain: 'acme.com' };
    await quickLog({ ...acme, id: 'a', title: 'One', crm: ref, contact: ana }, NOW);
    await quickLog({ id: 'b', title: 'Two', accountName: 'Borg', accountDomain: 'borg.com' }, NOW);
    const theirs = toText(await exportAll('1', NOW));
    freshStores();
    // The same customer, logged in another browser under another name.
    const log = { id: 'c', title: 'Three', accountName: 'Acme Inc', accountDomain: 'acme.com' };
    const { accountId } = (await quickLog(log, NOW)).saved;
    const before = await database().accounts.toArray();
    const undo = await applyImport(await planImport(theirs), false);
    expect(await findAccount({ crm: ref })).toMatchObject({ id: accountId, name: 'Acme Inc' });
    expect((await listAccounts()).map(({ name }) => name)).toEqual(['Acme Inc', 'Borg']);
    expect((await listOpportunityIds({ accountId })).sort()).toEqual(['a', 'c']);
    expect((await getOpportunities(['a']))[0]?.accountName).toBe('Acme Inc');
    expect(await peopleOf(accountId)).toMatchObject([ana]);
    // The same file again is known, and nothing here is newer for having gone to the customer that is here.
    const again = await planImport(theirs);
    expect(again.counts.accounts).toMatchObject({ new: 0, equal: 2 });
    expect(again.counts.opportunities).toEqual({ new: 0, changed: 0, equal: 2, older: 0 });
    expect(again.counts.people).toEqual({ new: 0, changed: 0, equal: 1, older: 0 });
    expect(again.writes).toEqual([]);
    await applyImport(await planImport(theirs), false);
    expect(await listAccounts()).toHaveLength(2);
    await undoImport(undo);
    expect(await listOpportunityIds()).toEqual(['c']);
    expect(await database().accounts.toArray()).toEqual(before);

    await applyImport(await planImport(theirs), false);
    const mine = toText(await exportAll('1', NOW));
    const borg = (await findAccount({ domain: 'borg.com' }))!.id;
    await mergeAccounts(accountId, borg, NOW + 1);
    await applyImport(await planImport(mine), false);
    expect(await listAccounts()).toMatchObject([{ name: 'Acme Inc', domains: ['acme.com', 'borg.com'] }]);
    expect(await listOpportunityIds({ accountId })).toHaveLength(3);
  });

  test('bring no customer a second time whose name alone was typed in both browsers', async () => {
    const file = async (...logs: Omit<Parameters<typeof quickLog>[0], 'title'>[]) => {
      for (const log of logs) await quickLog({ ...log, title: log.id }, NOW);
      const text = toText(await exportAll('1', NOW));
      await eraseEverything();
      return text;
    };
    const bare = await file({ id: 'a', accountName: 'ACME' });
    const atHome = await file({ id: 'b', accountName: 'Acme', accountDomain: 'acme.com' });
    const twoOfThem = await file(
      { id: 'c', accountName: 'Acme', accountDomain: 'acme.de' },
      { id: 'd', accountName: 'Acme', accountDomain: 'acme.fr' },
    );
    const bring = async (text: string) => applyImport(await planImport(text), false);
    const { accountId } = (await quickLog({ id: 'mine', title: 'One', accountName: 'Acme' }, NOW)).saved;
    // Which of two it is nobody knows.
    const undo = await bring(twoOfThem);
    expect(await listAccounts()).toHaveLength(3);
    await undoImport(undo);
    for (const text of [bare, atHome, bare, atHome]) await bring(text);
    expect(await listAccounts()).toMatchObject([{ id: accountId, name: 'Acme', domains: ['acme.com'] }]);
    expect((await listOpportunityIds({ accountId })).sort()).toEqual(['a', 'b', 'mine']);
    expect((await getOpportunities(['a']))[0]?.accountName).toBe('Acme');
    // The same name at another domain is another customer.
    await bring(twoOfThem);
    expect(await listAccounts()).toHaveLength(3);
  });

  test('bring nobody a second time who is here by address, and what only the file knows of them', async () => {
    const ana = { name: 'Ana', address: 'ana@acme.com' };
    const acme = { accountName: 'Acme', accountDomain: 'acme.com' };
    await quickLog({ ...acme, id: 'a', title: 'One', contact: ana }, NOW);
    await quickLog({ ...acme, id: 'b', title: 'Two', contact: { name: 'Bo', address: 'bo@acme.com' } }, NOW);
    const file = await exportAll('1', NOW);
    const [buyer] = file.tables.people!.filter((one) => (one as Person).address === ana.address) as Person[];
    buyer!.role = 'Buyer';
    // As another program may have written it, and once more under yet another id.
    file.tables.people!.push({ ...buyer!, id: 'again', address: 'Ana@ACME.com ', crmRef: '003' } as never);
    const theirs = toText(file);
    freshStores();
    const { saved } = await quickLog(
      { ...acme, id: 'c', title: 'Three', contact: { ...ana, name: 'Ana Silva' } },
      NOW,
    );
    const before = await database().people.toArray();
    const plan = await planImport(theirs);
    expect(plan.counts.people).toMatchObject({ new: 1, changed: 1, equal: 1 });
    expect(plan.samePeople).toBe(2);
    const undo = await applyImport(plan, false);
    const known = await peopleOf(saved.accountId);
    expect(known.map(({ name, address }) => `${name} ${address}`).sort()).toEqual([
      'Ana Silva ana@acme.com',
      'Bo bo@acme.com',
    ]);
    expect(known.find(({ name }) => name === 'Ana Silva')).toMatchObject({ role: 'Buyer', crmRef: '003' });
    // Whom the opportunities of the file name is who is here.
    expect((await getOpportunities(['a']))[0]?.theirs).toMatchObject([{ id: saved.theirs[0]!.id }]);
    // The same file again brings nothing, and what names them as they are here is no newer for that.
    const again = await planImport(theirs);
    expect(again.counts.people).toMatchObject({ new: 0, changed: 0 });
    expect(again.counts.opportunities).toEqual({ new: 0, changed: 0, equal: 2, older: 0 });
    // What the rep changed since is.
    await updateOpportunities(['a'], { title: 'Uno' }, NOW + 1);
    expect((await planImport(theirs)).counts.opportunities).toMatchObject({ equal: 1, older: 1 });
    await undoImport(undo);
    expect(await database().people.toArray()).toEqual(before);
    // Into a browser in which nobody is known, who stands in the file twice comes once.
    freshStores();
    await applyImport(await planImport(theirs), false);
    expect((await database().people.toArray()).map(({ address }) => address).sort()).toEqual([
      'ana@acme.com',
      'bo@acme.com',
    ]);
  });

  test('bring a customer’s new name to all of its opportunities, changed since or not, and Undo takes it back', async () => {
    const log = { accountName: 'Acme', accountDomain: 'acme.com' };
    const { saved } = await quickLog({ ...log, id: 'a', title: 'One' }, NOW);
    await quickLog({ ...log, id: 'b', title: 'Two' }, NOW);
    const before = toText(await exportAll('1', NOW));
    await renameAccount(saved.accountId, 'Acme Group', NOW + 1);
    const after = toText(await exportAll('1', NOW));
    freshStores();
    await applyImport(await planImport(before), false);
    // Newer than the name, in a browser that does not know it yet.
    await updateOpportunities(['b'], { stage: 'shared' }, NOW + 2);
    const names = async () => (await getOpportunities(['a', 'b'])).map(({ accountName }) => accountName);
    const undo = await applyImport(await planImport(after), false);
    expect(await names()).toEqual(['Acme Group', 'Acme Group']);
    expect(await getOpportunities(['b'])).toMatchObject([{ stage: 'shared' }]);
    await undoImport(undo);
    expect(await names()).toEqual(['Acme', 'Acme']);
    // The other way round: newer opportunities beside a name that is newer here.
    const theirs = toText(await exportAll('1', NOW));
    await renameAccount(saved.accountId, 'Acme Group', NOW + 1);
    await applyImport(await planImport(theirs), false);
    expect(await names()).toEqual(['Acme Group', 'Acme Group']);
  });

  test('carry settings and the secrets behind hashes, so that a mute still holds', async () => {
    await patchSettings({ self: ['rep@our.example'], rulesOff: ['C-PUR-01'], startedAt: 5 });
    const mute: Mute = { ruleId: 'C-PUR-02', scope: 'here', where: 'thread-1' };
    await addMute(mute);
    const text = toText(await exportAll('1', NOW));
    expect(text).not.toContain('thread-1');
    freshStores();
    await applyImport(await planImport(text), true);
    expect(await readSettings()).toMatchObject({ self: ['rep@our.example'], startedAt: 5 });
    expect(await isMuted(mute)).toBe(true);
    expect(await storage.getItem('local:switches')).toMatchObject({ started: true });
  });

  test('with settings leave what was taught, practised and trusted here, and bring what is newer', async () => {
    const here = { ...HARBOUR, id: 'here', address: '/boats/*', updatedAt: 5 };
    const both = { ...HARBOUR, id: 'both', address: '/trips/*', updatedAt: 5 };
    await saveMapping(here);
    await saveMapping(both);
    await saveMapping({ ...HARBOUR, id: 'old', address: '/crew/*', updatedAt: 5 });
    await notePractised('mine', 7);
    await notePractised('shared', 3);
    await worksItem.patch({ resets: { A: 5, B: 5 } });
    await trustKey('Ann', 'abc');
    const items = {
      siteMappings: {
        list: [
          { ...both, updatedAt: 9 },
          { ...HARBOUR, id: 'other', address: '/crew/*', updatedAt: 4 },
          { ...HARBOUR, id: 'more', address: '/docks/*', updatedAt: 4 },
        ],
      },
      practice: { practised: [{ situation: 'shared', at: 9, times: 4 }] },
      works: { resets: { A: 9, B: 1 } },
      trust: {
        keys: [
          { name: 'Bea', key: 'abc' },
          { name: 'Cy', key: 'def' },
        ],
      },
    };
    const undo = await applyImport(await planImport(JSON.stringify({ ...empty(), items })), true);
    const taught = async () => (await siteMappings()).map(({ id, updatedAt }) => `${id} ${updatedAt}`).sort();
    expect(await taught()).toEqual(['both 9', 'here 5', 'more 4', 'old 5']);
    expect((await practiceItem.read()).practised).toEqual([
      { situation: 'mine', at: 7, times: 1 },
      { situation: 'shared', at: 9, times: 4 },
    ]);
    expect((await worksItem.read()).resets).toEqual({ A: 9, B: 5 });
    expect((await trustItem.read()).keys.map(({ name }) => name)).toEqual(['Ann', 'Cy']);
    await undoImport(undo);
    expect(await taught()).toEqual(['both 5', 'here 5', 'old 5']);
  });

  test('into a browser that was used: stage, signal, tip and "not here" are known under either secret', async () => {
    const DAY = 86_400_000;
    const see = (id: number, stage: string, at: number, won = false) =>
      seeRecord({ key: `crm|org|deal|${id}`, stage, won }, at);
    const signal = { kind: 'SIG-SITE', party: 'acme.com', sentence: 'We open a site' };
    const event = { tipId: 't1', ruleId: 'C-PUR-01', site: 's', action: 'inserted', threadId: 'thread-1' };
    const tip = { id: 't1', ruleId: 'C-PUR-01' } as Tip;
    const placeAt = (now: number) =>
      hashedPlace({ draft: 'draft-1', thread: 'thread-1', now, today: '2026-11-24' });
    const memory = async (now: number) =>
      selectionMemory(await placeMemory(await placeAt(now)), [tip], await placeAt(now));
    const keep = async (now: number) => {
      const before = await memory(now);
      const place = await placeAt(now);
      const shown = { ...before.shown, [`${place.thread} t1`]: { at: now, draft: place.draft } };
      await saveShown(before, { ...before, shown }, [tip], place, 's');
    };
    await see(1, 'Lead', NOW);
    await see(1, 'Offer', NOW + DAY);
    await see(2, 'Lead', NOW);
    await see(2, 'Offer', NOW + DAY);
    await see(2, 'Won', NOW + 11 * DAY, true);
    await noteSignal(signal, NOW);
    await noteTipEvent(event, NOW);
    await keep(NOW);
    await keepMute({ scope: 'here', tipId: 't1' }, tip.ruleId, 'thread-1');
    const text = toText(await exportAll('1', NOW));
    freshStores();
    await see(9, 'Lead', NOW);
    await applyImport(await planImport(text), false);
    expect(await see(1, 'Offer', NOW + 20 * DAY)).toMatchObject({
      stageMoved: false,
      stageSince: NOW + DAY,
      stageMedian: 10,
      wonKnown: 1,
    });
    await noteSignal(signal, NOW + DAY);
    expect(await database().heardSignals.count()).toBe(1);
    const place = await placeAt(NOW + DAY);
    const { mutes, shown } = await memory(NOW + DAY);
    expect(mutes).toEqual([{ scope: 'here', tipId: 't1' }]);
    expect(shown).toEqual({ [`${place.thread} t1`]: { at: NOW, draft: place.draft } });
    expect(await noteTipEvent(event, NOW + DAY)).toBe(false);
    expect(await hadTipEvent(event, ['inserted'], NOW + DAY)).toBe(true);
  });

  test('bring what became of a signal that was heard here, too, and never take it away', async () => {
    const signal = { kind: 'SIG-SITE', party: 'acme.com', sentence: 'We open a site' };
    await noteSignal(signal, NOW);
    const early = toText(await exportAll('1', NOW));
    const { kind: signalKind, party: accountDomain, sentence } = signal;
    await quickLog({ id: 'a', title: 'A', accountName: 'Acme', accountDomain, signalKind, sentence }, NOW);
    const late = toText(await exportAll('1', NOW));
    freshStores();
    await applyImport(await planImport(early), false);
    expect(await openSignals(0)).toHaveLength(1);
    await applyImport(await planImport(late), false);
    expect(await openSignals(0)).toEqual([]);
    await applyImport(await planImport(early), false);
    expect(await openSignals(0)).toEqual([]);
  });

  test('leave every setting that the file does not say, or not well, and what the rep set since', async () => {
    const file = empty();
    file.items = {
      settings: { rulesOff: 'all', currency: 'GBP' },
      trust: { keys: 'mine' },
      review: 7,
      practice: {},
    };
    await patchSettings({ self: ['rep@our.example'], rulesOff: ['C-PUR-01'], currency: 'USD', largeFrom: 9 });
    await trustKey('Ann', 'abc');
    await reviewItem.patch({ weeksOff: ['2026-11-23'] });
    const before = await readSettings();
    const plan = await planImport(toText(file));
    expect(plan.items).toEqual(['settings']);
    expect(plan.broken.map(({ table, why }) => [table, why])).toEqual([
      ['settings', 'rulesOff'],
      ['review', ''],
      ['trust', 'keys'],
    ]);
    const undo = await applyImport(plan, true);
    expect(await readSettings()).toEqual({ ...before, currency: 'GBP' });
    expect((await trustItem.read()).keys).toEqual([{ name: 'Ann', key: 'abc' }]);
    expect(await reviewItem.read()).toEqual({ weeksOff: ['2026-11-23'] });
    await patchSettings({ self: ['me@our.example'] });
    await undoImport(undo);
    expect(await readSettings()).toEqual({ ...before, self: ['me@our.example'] });
    const again = await applyImport(await planImport(toText(file)), true);
    await patchSettings({ currency: 'CHF' });
    await undoImport(again);
    expect((await readSettings()).currency).toBe('CHF');
  });

  test('carry how rules fared, beside what fared here', async () => {
    const fared = (lastShown: number) => ({ ...BLANK, dismissed: 2, shown: 4, lastShown });
    const praise = { day: '2026-11-24', tips: ['p'] };
    await changeKept(() => ({ rules: { A: fared(NOW), B: fared(NOW) }, praise }));
    const text = toText(await exportAll('1', NOW));
    freshStores();
    const own = {
      rules: { B: { ...BLANK, lastShown: NOW + 1 }, C: fared(1) },
      praise: { day: '', tips: [] },
    };
    await changeKept(() => own);
    const undo = await applyImport(await planImport(text), true);
    expect(await readKept()).toEqual({ rules: { ...own.rules, A: fared(NOW) }, praise });
    await undoImport(undo);
    expect(await readKept()).toEqual(own);
    const broken = { ...JSON.parse(text), items: { selection: { rules: { A: 7, B: { shown: 'x' } } } } };
    const plan = await planImport(JSON.stringify(broken));
    expect(plan.broken).toMatchObject([{ table: 'selection', why: 'rules' }]);
    expect(plan.itemValues.selection).toEqual({ rules: { B: BLANK } });
  });

  test('preview what is new, changed, equal, older and broken, and write nothing yet', async () => {
    for (const id of ['same', 'newer-here', 'newer-there']) {
      await quickLog({ id, title: id, accountName: 'Acme' }, NOW);
    }
    const file = await exportAll('1', NOW);
    await updateOpportunities(['newer-here'], { stage: 'shared' }, NOW + 5);
    const rows = file.tables.opportunities as Record<string, unknown>[];
    const there = rows.find((row) => row.id === 'newer-there')!;
    Object.assign(there, { title: 'Renamed elsewhere', updatedAt: NOW + 9 });
    rows.push({ ...there, id: 'new' }, { ...there, id: 'bad', stage: 'sold' }, 7 as never);
    file.tables.secrets = [];
    const plan = await planImport(toText(file));
    expect(plan.counts.opportunities).toEqual({ new: 1, changed: 1, equal: 1, older: 1 });
    expect(plan.broken).toEqual([
      { table: 'secrets', index: -1, why: 'table' },
      { table: 'opportunities', index: 4, id: 'bad', why: 'stage' },
      { table: 'opportunities', index: 5, why: 'record' },
    ]);
    expect(await database().opportunities.count()).toBe(3);

    const undo = await applyImport(plan, false);
    expect((await database().opportunities.get('newer-here'))?.stage).toBe('shared');
    expect((await database().opportunities.get('newer-there'))?.title).toBe('Renamed elsewhere');
    expect(await listOpportunityIds({ text: 'renamed' })).toHaveLength(2);
    await undoImport(undo);
    expect((await database().opportunities.get('newer-there'))?.title).toBe('newer-there');
    expect(await listOpportunityIds({ text: 'renamed' })).toEqual([]);
    expect(await database().opportunities.count()).toBe(3);
  });

  test('never overwrite what became newer between preview and import', async () => {
    await quickLog({ id: 'a', title: 'One', accountName: 'Acme' }, NOW);
    const file = await exportAll('1', NOW);
    Object.assign(file.tables.opportunities![0]!, { title: 'File', updatedAt: NOW + 5 });
    const plan = await planImport(toText(file));
    await updateOpportunities(['a'], { title: 'Here' }, NOW + 50);
    await applyImport(plan, false);
    expect((await database().opportunities.get('a'))?.title).toBe('Here');
  });

  test('taken back leave what the rep changed since', async () => {
    for (const id of ['kept', 'old']) await quickLog({ id, title: id, accountName: 'Acme' }, NOW);
    const file = await exportAll('1', NOW);
    const rows = file.tables.opportunities as Record<string, unknown>[];
    for (const row of rows) Object.assign(row, { title: 'From the file', updatedAt: NOW + 5 });
    rows.push({ ...rows[0], id: 'new' }, { ...rows[0], id: 'new and changed' });
    const undo = await applyImport(await planImport(toText(file)), false);
    await updateOpportunities(['kept', 'new and changed'], { stage: 'shared' }, NOW + 50);
    await undoImport(undo);
    const left = await database().opportunities.toArray();
    expect(left.map(({ id, title, stage }) => [id, title, stage])).toEqual([
      ['kept', 'From the file', 'shared'],
      ['new and changed', 'From the file', 'shared'],
      ['old', 'old', 'noticed'],
    ]);
  });

  test.each([
    ['', 'foreign'],
    ['{', 'foreign'],
    ['[]', 'foreign'],
    ['null', 'foreign'],
    ['{"format":"other","version":1}', 'foreign'],
    ['{"format":"uplift","version":0}', 'foreign'],
    ['{"format":"uplift","version":1,"tables":{"goals":{}}}', 'foreign'],
    ['{"format":"uplift","version":99,"tables":{}}', 'newerFile'],
  ])('refuse %j as %s', async (text, kind) => {
    await expect(planImport(text)).rejects.toMatchObject({ kind });
  });

  test('take nothing from a thousand hostile files that is not a proper record', async () => {
    const hostile = fc.oneof(
      fc.jsonValue({ maxDepth: 6 }),
      fc.constant(JSON.parse('{"__proto__":{"admin":true},"id":"x","constructor":{"prototype":{}}}')),
      fc.constant('x'.repeat(100_000)),
      fc.record({
        id: fc.anything(),
        title: fc.anything(),
        updatedAt: fc.constantFrom(Number.MAX_VALUE, -1, 'now'),
      }),
    );
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<TableName>(...TABLES),
        fc.array(hostile, { maxLength: 5 }),
        async (table, rows) => {
          let text: string;
          try {
            text = JSON.stringify({ ...empty(), tables: { [table]: rows } });
          } catch {
            return;
          }
          const plan = await planImport(text);
          taken += plan.writes.length;
          expect(plan.writes.length + plan.broken.length).toBe(rows.length);
        },
      ),
      { numRuns: 1000 },
    );
    expect(taken).toBe(0);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('refuse a row that nests too deep instead of running out of stack', async () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const rule = `{"id":"r","rule":${deep},"updatedAt":1}`;
    const plan = await planImport(`{"format":"uplift","version":1,"tables":{"ownRules":[${rule}]}}`);
    expect(plan.broken).toEqual([{ table: 'ownRules', index: 0, id: 'r', why: 'record' }]);
  });
});

test('erasing leaves no row, no setting and no session data', async () => {
  await patchSettings({ startedAt: 5, self: ['rep@our.example'] });
  await addMute({ ruleId: 'C-PUR-02', scope: 'here', where: 'thread-1' });
  await quickLog({ id: 'a', title: 'One', accountName: 'Acme', accountDomain: 'acme.com' }, NOW);
  await storage.setItem('session:tab', { tips: 1 });
  await eraseEverything();
  const { tables, items, salts } = await exportAll('1', NOW);
  expect(Object.values(tables).flat()).toEqual([]);
  expect(items).toEqual({});
  expect(salts).toEqual([]);
  expect(Object.keys(await storage.snapshot('session')).filter((key) => key !== '')).toEqual([]);
  const left = Object.entries(await storage.snapshot('local')).filter(([, value]) => value != null);
  expect(left.map(([key]) => key)).toEqual(['epoch']);
});

test('erasing is ended by another window where its page was closed in the middle of it', async () => {
  await patchSettings({ self: ['rep@our.example'] });
  await quickLog({ id: 'a', title: 'One', accountName: 'Acme' }, NOW);
  // Where the browser has locks, they end with their page; here each window has its own.
  vi.stubGlobal('navigator', {});
  let end = () => {};
  const never = new Promise<void>((done) => {
    end = done;
  });
  const gone = vi.spyOn(fakeBrowser.storage.local, 'remove').mockReturnValue(never as never);
  const first = eraseEverything();
  await vi.waitUntil(() => gone.mock.calls.length > 0);
  gone.mockRestore();
  expect(await database().opportunities.count()).toBe(0);
  expect((await readSettings()).self).toEqual(['rep@our.example']);

  vi.resetModules();
  const other = await import('@/utils/storage/erase');
  await other.endErasing();
  expect((await readSettings()).self).toEqual([]);
  expect(Object.keys(await storage.snapshot('local'))).toEqual(['epoch']);
  // Once: what is taught from then on stays.
  await patchSettings({ self: ['rep@our.example'] });
  await other.endErasing();
  expect((await readSettings()).self).toEqual(['rep@our.example']);
  vi.unstubAllGlobals();
  end();
  await first;
});

test('erasing that failed is over: nothing goes later behind the back of the rep', async () => {
  await patchSettings({ self: ['rep@our.example'] });
  vi.spyOn(fakeBrowser.storage.session, 'clear').mockRejectedValueOnce(new Error('not now'));
  await expect(eraseEverything()).rejects.toThrow();
  await endErasing();
  expect((await readSettings()).self).toEqual(['rep@our.example']);
  vi.restoreAllMocks();
});

describe('an import that takes long', () => {
  const mutes = Array.from({ length: 3500 }, (_, n) => ({ id: `${n}`, ruleId: 'r', scope: 'here', at: 1 }));
  const text = JSON.stringify({ ...empty(), tables: { mutes } });

  test('says how far it is, in being compared, written and taken back', async () => {
    const steps: number[][] = [];
    const watcher = { onStep: (done: number, of: number) => steps.push([done, of]) };
    const plan = await planImport(text, watcher);
    expect(steps).toEqual([999, 1999, 2999].map((done) => [done, 3500]));
    steps.length = 0;
    const undo = await applyImport(plan, false, watcher);
    expect(steps).toEqual([1000, 2000, 3000, 3500].map((done) => [done, 3500]));
    steps.length = 0;
    await undoImport(undo, watcher);
    expect(steps).toEqual([1000, 2000, 3000, 3500].map((done) => [done, 3500]));
    expect(await database().mutes.count()).toBe(0);
  });

  test.each([1000, 3000])('and is stopped after %d rows leaves everything as it was', async (at) => {
    const mute: Mute = { ruleId: 'C-PUR-02', scope: 'here', where: 'thread-1' };
    await addMute(mute);
    const before = await exportAll('1', NOW);
    const stopper = new AbortController();
    const watcher = { signal: stopper.signal, onStep: (done: number) => done >= at && stopper.abort() };
    const stopped = applyImport(await planImport(text), false, watcher);
    await expect(stopped).rejects.toMatchObject({ kind: 'stopped' });
    expect(await exportAll('1', NOW)).toEqual(before);
    const undo = await applyImport(await planImport(text), false);
    const back = undoImport(undo, { ...watcher, signal: AbortSignal.abort() });
    await expect(back).rejects.toMatchObject({ kind: 'stopped' });
    expect(await database().mutes.count()).toBe(3501);
  });

  test('writes no block of the log twice for the records of one slice after another', async () => {
    const opportunities = fc
      .sample(ROW.opportunities, { numRuns: 1, seed: 7 })
      .flatMap((row) => Array.from({ length: 3000 }, (_, n) => ({ ...row, id: `record ${n}` })));
    const { put } = IDBObjectStore.prototype;
    let blocks = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === '_log') blocks += 1;
      return put.apply(this as never, args as never) as never;
    });
    const plan = await planImport(JSON.stringify({ ...empty(), tables: { opportunities } }));
    await applyImport(plan, false);
    // Two kinds of 256 blocks; the one that a slice ends in is written again with the next.
    expect(blocks).toBeLessThanOrEqual(2 * (256 + 2));
    expect((await logFigures()).size).toBe(3000);
  });

  test('is compared with what is here a slice at a time', async () => {
    const opportunities = fc
      .sample(ROW.opportunities, { numRuns: 1, seed: 7 })
      .flatMap((row) => Array.from({ length: 3000 }, (_, n) => ({ ...row, id: `record ${n}` })));
    const file = JSON.stringify({ ...empty(), tables: { opportunities } });
    await applyImport(await planImport(file), false);
    let again = {} as Awaited<ReturnType<typeof planImport>>;
    const compare = async () => {
      again = await planImport(file);
    };
    expect(await mostAtOnce(compare)).toBeLessThanOrEqual(1000);
    expect(again.counts.opportunities).toMatchObject({ equal: 3000 });
  });

  test('is heard of by whoever keeps rules in memory, and so is taking it back', async () => {
    const heard = vi.fn();
    watchEpoch(heard);
    const undo = await applyImport(await planImport(text), false);
    await expect.poll(() => heard).toHaveBeenCalledTimes(1);
    await undoImport(undo);
    await expect.poll(() => heard).toHaveBeenCalledTimes(2);
  });
});

test('a long export says how far it is, and can be stopped', async () => {
  const rows = Array.from({ length: 2500 }, (_, n) => ({
    id: `${n}`,
    ruleId: 'r',
    scope: 'here' as const,
    at: 1,
  }));
  await database().mutes.bulkAdd(rows);
  const steps: number[][] = [];
  await exportText('1', { onStep: (done, of) => steps.push([done, of]) });
  expect(steps).toEqual([1000, 2000, 2500].map((done) => [done, 2500]));
  await expect(exportText('1', { signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: 'stopped' });
});
