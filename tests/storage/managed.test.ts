import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { GOAL_TYPES, PERIODS } from '@/utils/model/goal';
import { eraseEverything } from '@/utils/storage/erase';
import {
  checkManaged,
  isNeverCoached,
  isPolicyChange,
  keepPolicy,
  MANAGED_SETTINGS,
  managedGoals,
  readManaged,
} from '@/utils/storage/managed';
import { freshStores } from './fresh';

beforeEach(freshStores);

const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));

test('the published schema names exactly what is read', () => {
  expect(Object.keys(schema.properties).sort()).toEqual([...MANAGED_SETTINGS].sort());
  const goal = schema.properties.defaultGoals.items.properties;
  expect(goal.type.enum).toEqual([...GOAL_TYPES]);
  expect(goal.period.enum).toEqual([...PERIODS]);
});

test('a policy is taken setting by setting: a broken one does not undo the others', async () => {
  await browser.storage.managed.set?.({
    allowedSites: [' Gmail ', 'CRM.Example.com'],
    neverCoachDomains: ['@Board.example'],
    remindersOff: 'yes',
    playbooks: ['{"name":"Team","rules":[]}', '{"name":"Object"}', 'not json'],
    defaultGoals: [{ type: 'count', measure: 'opportunities-logged', target: 2, period: 'week' }],
    unknown: 1,
  });
  const managed = await readManaged();
  expect(managed).toMatchObject({
    allowedSites: ['gmail', 'crm.example.com'],
    neverCoachDomains: ['board.example'],
    remindersOff: false,
    playbooks: [{ name: 'Team' }, { name: 'Object' }],
    broken: ['remindersOff', 'playbooks'],
  });
  expect(managed.set).not.toContain('unknown');
  // A Thursday: it is asked for from the Monday of that week on.
  const now = new Date(2026, 0, 8, 12).getTime();
  expect(managedGoals(managed.defaultGoals, now, 1)).toMatchObject([
    { id: 'organisation-0', target: 2, active: true, createdAt: new Date(2026, 0, 5).getTime() },
  ]);
});

test('without a policy nothing is set', async () => {
  expect(await readManaged()).toMatchObject({ set: [], broken: [], playbooks: [] });
  const get = browser.storage.managed.get;
  browser.storage.managed.get = (async () => {
    throw new Error('Managed storage manifest not found');
  }) as never;
  expect(await readManaged()).toMatchObject({ set: [] });
  browser.storage.managed.get = get;
});

test('whatever a policy holds, reading it never throws and never allows by mistake', () => {
  fc.assert(
    fc.property(fc.anything(), (policy) => {
      const managed = checkManaged(policy);
      expect(Array.isArray(managed.neverCoachDomains)).toBe(true);
      expect(managed.remindersOff === true || managed.remindersOff === false).toBe(true);
    }),
  );
});

test.each([
  ['ana@board.example', true],
  ['ana@sub.BOARD.example', true],
  ['ana@notboard.example', false],
  ['ana@board.example.com', false],
])('%s is never coached: %s', (address, is) => {
  expect(isNeverCoached([address], checkManaged({ neverCoachDomains: ['board.example'] }))).toBe(is);
});

test('a browser that has just started and cannot tell the policy yet is not waited for where it told one before', async () => {
  const { get } = browser.storage.managed;
  const told = Promise.withResolvers<object>();
  browser.storage.managed.get = (() => told.promise) as never;
  let kept = keepPolicy();
  // Never told: nothing is read on a guess.
  const first = readManaged();
  expect(await Promise.race([first, new Promise((done) => setTimeout(done, 300, 'waits'))])).toBe('waits');
  told.resolve({ allowedSites: ['gmail'] });
  expect((await first).allowedSites).toEqual(['gmail']);
  await kept;

  const changes: boolean[] = [];
  browser.storage.onChanged.addListener((change, area) => changes.push(isPolicyChange(change, area)));
  const next = Promise.withResolvers<object>();
  browser.storage.managed.get = (() => next.promise) as never;
  kept = keepPolicy();
  await expect.poll(async () => (await readManaged()).allowedSites).toEqual(['gmail']);
  // What it tells then counts, and whoever acted on what it told last hears of it.
  next.resolve({ allowedSites: ['outlook'] });
  await kept;
  await expect.poll(() => changes).toContain(true);
  expect((await readManaged()).allowedSites).toEqual(['outlook']);
  browser.storage.managed.get = get;
});

test('the policy of a browser is still known after everything was erased', async () => {
  await browser.storage.managed.set?.({ allowedSites: ['gmail'] });
  await keepPolicy();
  await expect.poll(async () => Object.keys(await browser.storage.local.get(null))).toContain('policy');
  await eraseEverything();
  const { get } = browser.storage.managed;
  browser.storage.managed.get = (() => new Promise(() => {})) as never;
  expect((await readManaged()).allowedSites).toEqual(['gmail']);
  browser.storage.managed.get = get;
});
