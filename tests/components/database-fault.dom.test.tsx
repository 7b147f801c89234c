import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { DatabaseGate } from '@/components/data/DatabaseGate';
import { GoalsSection } from '@/components/goals/GoalsSection';
import { firstGoal } from '@/components/goals/progress';
import { OwnRules } from '@/components/rules/own/OwnRules';
import { Playbooks } from '@/components/rules/Playbooks';
import { PagePanel } from '@/components/sites/PagePanel';
import { closeDatabase, DATABASE_NAME, DATABASE_VERSION, database } from '@/utils/storage/database';
import { saveGoal } from '@/utils/storage/goals';
import { forgetLog } from '@/utils/storage/log-index';
import { quickLog } from '@/utils/storage/opportunities';
import { putOwnRules, savePlaybook } from '@/utils/storage/rule-packs';
import { patchSettings } from '@/utils/storage/settings';
import { byId, complaints, fill, render, until } from './render';

/* What a rep sees on the day the log cannot be opened, over real databases in a real browser. */

/** Dexie multiplies its version numbers by ten. */
const NEWER = (DATABASE_VERSION + 1) * 10;
const real = Dexie.dependencies.indexedDB;
const held: IDBDatabase[] = [];

beforeEach(() => {
  Object.assign(browser.runtime, {
    getManifest: () => ({ version: '1.0.0' }),
    sendMessage: async () => {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    },
  });
});
afterEach(() => {
  for (const db of held.splice(0)) db.close();
  Dexie.dependencies.indexedDB = real;
  closeDatabase();
  forgetLog();
  vi.restoreAllMocks();
});

/** A database of any version, as another Uplift made it; its connection stays open until the test lets go. */
function hold(version: number): Promise<IDBDatabase> {
  closeDatabase();
  return new Promise((done, fail) => {
    const request = indexedDB.open(DATABASE_NAME, version);
    request.onupgradeneeded = () => {
      const names = request.result.objectStoreNames;
      if (!names.contains('opportunities'))
        request.result.createObjectStore('opportunities', { keyPath: 'id' });
      request.result.createObjectStore('fromLater', { keyPath: 'id' }).put({ id: 'x' });
    };
    request.onsuccess = () => {
      held.push(request.result);
      done(request.result);
    };
    request.onerror = () => fail(request.error);
    request.onblocked = () => fail(new Error('blocked'));
  });
}

/** From now on the browser cannot read its file, until what is returned is called. */
function damage(): () => void {
  closeDatabase();
  const broken = Object.create(real, {
    open: {
      value: () => {
        const opening = {
          error: new DOMException('Internal error', 'UnknownError'),
        } as unknown as IDBOpenDBRequest;
        setTimeout(() =>
          opening.onerror?.({ target: opening, preventDefault() {}, stopPropagation() {} } as never),
        );
        return opening;
      },
    },
    deleteDatabase: { value: real.deleteDatabase.bind(real) },
    cmp: { value: real.cmp.bind(real) },
  });
  Dexie.dependencies.indexedDB = broken;
  return () => {
    Dexie.dependencies.indexedDB = real;
    closeDatabase();
  };
}

const gate = () =>
  render(
    <DatabaseGate>
      <p data-testid="inside">The log</p>
    </DatabaseGate>,
  );
const button = (words: string) =>
  until(() => [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === words));
const log = (id: string) => quickLog({ id, title: `Title ${id}`, accountName: 'Northwind' });

it('a damaged file: the options say so, and open as soon as it can be read again', async () => {
  await log('a');
  const mend = damage();
  gate();
  const fault = await byId('database-fault');
  expect(fault.textContent).toContain('The browser cannot read the log’s file');
  expect(await complaints()).toEqual([]);
  mend();
  (await button('Try again')).click();
  await byId('inside');
  expect(await database().opportunities.count()).toBe(1);
});

it('opens again at once, on a page that is too busy to look through the log', async () => {
  vi.spyOn(window, 'requestIdleCallback').mockImplementation(() => 1);
  await log('a');
  const mend = damage();
  gate();
  await byId('database-fault');
  mend();
  (await button('Try again')).click();
  await byId('inside');
});

it('what can still be read is carried away, and starting over takes a tick that nobody makes by accident', async () => {
  await log('a');
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return '#';
  });
  const mend = damage();
  gate();
  (await button('Export what can be read')).click();
  const file = await until(() => saved[0]);
  expect(JSON.parse(await file.text()).tables.opportunities).toMatchObject([{ id: 'a', title: 'Title a' }]);
  (await button('Start over with an empty log')).click();
  const dialog = await until(() => document.querySelector('dialog'));
  const confirm = [...dialog.querySelectorAll('button')].at(-1) as HTMLButtonElement;
  expect(confirm.disabled).toBe(true);
  (dialog.querySelector('input[type=checkbox]') as HTMLInputElement).click();
  await until(() => !confirm.disabled);
  mend();
  confirm.click();
  await byId('inside');
  expect(await database().opportunities.count()).toBe(0);
});

it('a log of a newer version is left as it is, or read without harm', async () => {
  await log('a');
  (await hold(NEWER)).close();
  gate();
  await until(() => document.querySelector('[data-testid="database-fault"], [data-testid="inside"]'));
  closeDatabase();
  const later = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open(DATABASE_NAME);
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  held.push(later);
  expect(later.version).toBeGreaterThanOrEqual(NEWER);
  expect([...later.objectStoreNames]).toEqual(expect.arrayContaining(['fromLater', 'opportunities']));
});

it('a log that another window holds: the options say so, and open when it is closed', async () => {
  const other = await hold(5);
  gate();
  const fault = await until(() => document.querySelector('[data-testid="database-fault"]'), 15_000);
  expect(fault.textContent).toContain('Another Uplift window is holding the log open');
  other.close();
  (await button('Try again')).click();
  await byId('inside');
}, 30_000);

it('an empty log in the place of one that could not be read is told in options and popup, until it was read', async () => {
  await quickLog({ id: 'a', title: 'Night shift', accountName: 'Northwind' });
  const noted = () => browser.storage.local.get('database');
  await expect.poll(noted).toHaveProperty('database');
  gate();
  await byId('inside');
  expect(document.querySelector('[data-testid="log-lost"]')).toBeNull();
  // The browser begins anew, as it does when it finds its file damaged.
  render(null);
  closeDatabase();
  await new Promise<void>((done, fail) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.onsuccess = () => done();
    request.onerror = () => fail(request.error);
  });
  gate();
  const told = await byId('log-lost');
  expect(told.textContent).toContain('the browser started an empty log');
  expect(told.querySelector('a')?.getAttribute('href')).toBe('#/data');
  expect(await complaints()).toEqual([]);
  await patchSettings({ startedAt: 1 });
  render(<PagePanel tab={undefined} />);
  await byId('log-lost');
  expect(await complaints()).toEqual([]);
  (await byId('log-lost-seen')).click();
  await until(() => !document.querySelector('[data-testid="log-lost"]'));
});

it('in the popup it is said at the top with the way to the options, and an entry waits in the form', async () => {
  await patchSettings({ startedAt: 1 });
  const mend = damage();
  render(<PagePanel tab={undefined} />);
  const fault = await byId('database-fault');
  expect(fault.textContent).toContain('The browser cannot read the log’s file');
  expect(fault.textContent).toContain('Options');
  fill(await byId('quick-log-title'), 'Second site');
  fill(await byId('quick-log-account'), 'Northwind');
  (await byId('quick-log-save')).click();
  await byId('quick-log-fault');
  expect(((await byId('quick-log-title')) as HTMLInputElement).value).toBe('Second site');
  expect(await complaints()).toEqual([]);
  mend();
  (await button('Try again')).click();
  await until(() => !document.querySelector('[data-testid="database-fault"]'));
  (await byId('quick-log-save')).click();
  await byId('receipt');
  expect(await database().opportunities.toArray()).toMatchObject([{ title: 'Second site' }]);
});

it('in the popup a log that another window holds is told, and the entry is saved once it is closed', async () => {
  const other = await hold(5);
  render(<PagePanel tab={undefined} />);
  fill(await byId('quick-log-title'), 'Second site');
  fill(await byId('quick-log-account'), 'Northwind');
  (await byId('quick-log-save')).click();
  const fault = await until(() => document.querySelector('[data-testid="quick-log-fault"]'), 15_000);
  expect(fault.textContent).toContain('Another Uplift window is holding the log open');
  expect(((await byId('quick-log-title')) as HTMLInputElement).value).toBe('Second site');
  other.close();
  (await byId('quick-log-save')).click();
  await byId('receipt');
  expect(await database().opportunities.toArray()).toMatchObject([{ title: 'Second site' }]);
}, 30_000);

it.each([
  [
    'a goal of no period',
    'goals',
    { id: 'odd', active: true, target: 3, measure: 'opportunities-logged', createdAt: 1 },
    'Goals',
  ],
  ['a rule that is none', 'ownRules', { id: 'odd', rule: null, updatedAt: 1 }, 'My rules'],
  [
    'a playbook without content',
    'playbooks',
    { id: 'odd', name: 'Plays', version: '1', content: 'x' },
    'Playbooks',
  ],
])(
  'shows the rest beside %s, says that it was set aside, and leaves it where it is',
  async (_, table, row, name) => {
    await saveGoal({ ...firstGoal(), target: 7 });
    await putOwnRules([{ id: 'r', rule: { id: 'r', title: 'A rule of mine' }, updatedAt: 1 }]);
    await savePlaybook({ id: 'p', name: 'Plays of mine', version: '1', source: 'file', content: {} });
    await database().table(table).put(row);
    const builtin = { origin: 'builtin', rules: [], lists: {} };
    render(
      <DatabaseGate>
        <GoalsSection packs={[]} />
        <OwnRules builtin={builtin} packs={[]} at="" />
        <Playbooks builtin={builtin} />
      </DatabaseGate>,
    );
    const notice = await byId('settings-fault');
    expect(notice.textContent).toContain(name);
    await until(() =>
      ['7', 'A rule of mine', 'Plays of mine'].every((words) => document.body.innerText.includes(words)),
    );
    expect(document.body.innerText).not.toContain('That did not work');
    expect(await database().table(table).get('odd')).toEqual(row);
  },
);

it('opens though what is noted of settings that could not be read is itself out of shape', async () => {
  const told = { key: 'settings', version: 2, at: 1 };
  await browser.storage.local.set({ itemFaults: [null, 'x', {}, { key: 7 }, told] });
  render(
    <DatabaseGate>
      <GoalsSection packs={[]} />
    </DatabaseGate>,
  );
  expect((await byId('settings-fault')).textContent).toContain('settings');
  await byId('first-goal');
  expect(document.querySelector('[data-testid="database-fault"]')).toBeNull();
});
