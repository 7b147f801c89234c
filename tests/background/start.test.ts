import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { keepBegun, keepLogDraft, takeLogDraft } from '@/utils/background/log-draft';
import { keepable, logSelection, selectedSentence } from '@/utils/background/menus';
import { startBackground } from '@/utils/background/start';
import { putEntry } from '@/utils/background/tab-entries';
import { ask } from '@/utils/messaging/client';
import { MARK } from '@/utils/messaging/envelope';
import type { TabEntry } from '@/utils/messaging/protocol';
import { builtinRules } from '@/utils/rules';
import { database } from '@/utils/storage/database';
import { forgetCustomer } from '@/utils/storage/erase';
import { quickLog, removeOpportunities, undo } from '@/utils/storage/opportunities';
import { reviewItem } from '@/utils/storage/review-settings';
import { putOwnRules } from '@/utils/storage/rule-packs';
import { patchSettings } from '@/utils/storage/settings';
import { freshBrowser, NOW, type Stubs, settled, woken } from './scene';

let stubs: Stubs;
beforeEach(async () => {
  stubs = freshBrowser();
  await woken();
});
const isFirst = () => storage.removeItem('session:ran');
const start = () => startBackground(async () => builtinRules);

test('every listener stands when start returns, and nothing was asked of the browser', () => {
  const load = vi.fn();
  startBackground(load);
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(true);
  expect(fakeBrowser.runtime.onInstalled.hasListeners()).toBe(true);
  expect(fakeBrowser.runtime.onStartup.hasListeners()).toBe(true);
  expect(fakeBrowser.alarms.onAlarm.hasListeners()).toBe(true);
  expect(fakeBrowser.tabs.onRemoved.hasListeners()).toBe(true);
  expect(browser.permissions.onAdded.addListener).toHaveBeenCalled();
  expect(browser.permissions.onRemoved.addListener).toHaveBeenCalled();
  expect(browser.contextMenus.onClicked.addListener).toHaveBeenCalled();
  expect(browser.commands.onCommand.addListener).toHaveBeenCalled();
  expect(load).not.toHaveBeenCalled();
});

test('an install opens the welcome page, an update does not', async () => {
  start();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false } as never);
  await settled();
  expect(stubs.opened).toEqual([]);
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false } as never);
  await settled();
  expect(stubs.opened).toEqual([expect.stringMatching(/\/welcome\.html$/)]);
  expect(await browser.alarms.get('sweep')).toBeDefined();
});

test('pages that are open are joined when Uplift is switched on again, which no browser tells', async () => {
  stubs.origins = ['https://mail.google.com/*'];
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never);
  const joined = vi.mocked(browser.scripting.executeScript);
  await patchSettings({ startedAt: 1 });
  await isFirst();
  await settled();
  start();
  await expect.poll(() => joined.mock.calls.length).toBe(1);
  expect(joined.mock.calls[0]![0]).toMatchObject({ target: { tabId: 7 } });
  expect(await browser.alarms.get('sweep')).toBeDefined();
  // A worker that is only woken joins none.
  fakeBrowser.runtime.onMessage.removeAllListeners();
  start();
  await new Promise((done) => setTimeout(done, 1500));
  expect(joined).toHaveBeenCalledTimes(1);
});

test('an update that the browser tells of joins them once', async () => {
  stubs.origins = ['https://mail.google.com/*'];
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never);
  await patchSettings({ startedAt: 1 });
  await isFirst();
  await settled();
  start();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false } as never);
  await new Promise((done) => setTimeout(done, 1500));
  expect(browser.scripting.executeScript).toHaveBeenCalledTimes(1);
});

test('a reminder follows the clock on the wall of a journey within a day, without a restart of the browser', async () => {
  const before = process.env.TZ;
  try {
    process.env.TZ = 'Europe/Berlin';
    start();
    await reviewItem.patch({ remindOn: 5, remindAt: '16:00' });
    await settled();
    const hour = async () => new Date((await browser.alarms.get('review'))?.scheduledTime ?? 0).getHours();
    expect(await hour()).toBe(16);
    process.env.TZ = 'Asia/Tokyo';
    expect(await hour()).not.toBe(16);
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'sweep' } as never);
    await settled();
    expect(await hour()).toBe(16);
  } finally {
    process.env.TZ = before;
  }
});

test('a quick-log is one record though the worker died after every message and each was sent twice', async () => {
  const log = { id: 'o1', title: 'Lyon', accountName: 'Acme', accountDomain: 'acme.example' };
  for (let life = 0; life < 20; life += 1) {
    fakeBrowser.runtime.onMessage.removeAllListeners();
    start();
    const [one, two] = await Promise.all([ask('log.quick', log), ask('log.quick', log)]);
    expect(one.saved).toEqual(two.saved);
  }
  expect(await database().opportunities.count()).toBe(1);
  await ask('log.undo', { id: 'o1' });
  expect(await database().opportunities.count()).toBe(0);
});

test('a press on the reminder is heard from the moment the rep allowed notifications', async () => {
  const { notifications } = fakeBrowser;
  Object.assign(fakeBrowser, { notifications: undefined });
  try {
    start();
    Object.assign(fakeBrowser, { notifications });
    const [added] = vi.mocked(browser.permissions.onAdded.addListener).mock.calls[0] ?? [];
    added?.({ origins: [], permissions: ['notifications'] });
    await fakeBrowser.notifications.onClicked.trigger('review');
    await expect.poll(() => stubs.opened).toEqual([expect.stringMatching(/\/options\.html#review$/)]);
  } finally {
    Object.assign(fakeBrowser, { notifications });
  }
});

test('a permission that is taken back in the browser ends coaching on pages that are open', async () => {
  start();
  await patchSettings({ startedAt: 1 });
  const [removed] = vi.mocked(browser.permissions.onRemoved.addListener).mock.calls[0] ?? [];
  removed?.({ origins: ['https://crm.own.example/*'] });
  await expect.poll(() => storage.getItem('local:switches')).toMatchObject({ permits: 1 });
});

describe('selected text', () => {
  test('is kept for the form of its tab, once and for a short time', async () => {
    await logSelection(
      { selectionText: '  We open\n a site in Lyon. ', pageUrl: 'https://a.example/x?token=s3cret&id=4' },
      { id: 7 },
      NOW,
    );
    expect(await takeLogDraft(8, NOW)).toBeUndefined();
    expect(await takeLogDraft(7, NOW + 1000)).toEqual({
      at: NOW,
      sentence: 'We open a site in Lyon.',
      url: 'https://a.example/x?id=4',
    });
    expect(await takeLogDraft(7, NOW + 1000)).toBeUndefined();
    await logSelection({ selectionText: 'x' }, { id: 7 }, NOW);
    expect(await takeLogDraft(7, NOW + 3_600_000)).toBeUndefined();
  });

  test.each([undefined, { id: -1 }])(
    'in the side panel, which is no tab (%o), goes to the tab in front',
    async (tab) => {
      vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 9 }] as never);
      await logSelection(
        { selectionText: 'We open a site.', pageUrl: 'chrome-extension://x/sidepanel.html' },
        tab,
        NOW,
      );
      expect(await takeLogDraft(9, NOW)).toEqual({ at: NOW, sentence: 'We open a site.' });
      expect(stubs.opened.at(-1)).toMatch(/popup\.html\?tab=9/);
    },
  );

  test('is cut at a word to 140 characters', () => {
    const long = selectedSentence('word '.repeat(60));
    expect(long.length).toBeLessThanOrEqual(140);
    expect(long).toMatch(/word…$/);
  });

  test.each([
    ['https://u:p@a.example/x#inbox/abc', 'https://a.example/x#inbox/abc'],
    ['https://a.example/x#search=what he said', 'https://a.example/x'],
    ['chrome://settings', undefined],
    [undefined, undefined],
  ])('the address %s is kept as %s', (url, kept) => expect(keepable(url)).toBe(kept));
});

test('settings that change are told to content scripts, once', async () => {
  start();
  const told = vi.fn();
  fakeBrowser.storage.onChanged.addListener((changes) => {
    if ('switches' in changes) told();
  });
  await patchSettings({ startedAt: 1 });
  await settled();
  expect(told).toHaveBeenCalledTimes(1);
});

test('nothing is remembered of a tab that the browser put to sleep, which has another id then', async () => {
  start();
  await fakeBrowser.storage.session.set({ 'tab:7': [{ key: 'draft:1', frameId: 0 }] });
  await keepLogDraft(7, { at: NOW, title: 'Night shift' });
  const [replaced] = vi.mocked(browser.tabs.onReplaced.addListener).mock.calls[0] ?? [];
  replaced?.(8, 7);
  await expect.poll(() => fakeBrowser.storage.session.get()).not.toHaveProperty('tab:7');
  await expect.poll(() => fakeBrowser.storage.session.get()).not.toHaveProperty('log:7');
});

/** Asks as a page does. @returns what came back */
const askFrom = (url: string, name: string, data: object) =>
  new Promise((answer) => {
    const sender = { id: browser.runtime.id, url, frameId: 0, tab: { id: 7 } };
    const send = ({ back }: { back: unknown }) => answer(back);
    void fakeBrowser.runtime.onMessage.trigger({ mark: MARK, name, data }, sender as never, send as never);
  });

test('what was typed in a form is kept for its page when the tab is closed, that of the last twenty pages', async () => {
  start();
  const page = (at: number) => `https://crm.example/deal/${at}`;
  for (let at = 0; at <= 20; at++) await keepBegun(page(at), { fields: { title: `Shift ${at}` } }, NOW + at);
  await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
  await settled();
  const back = (at: number) => askFrom(page(at), 'log.begun', { url: page(at) });
  expect(await back(20)).toEqual({ begun: { fields: { title: 'Shift 20' } } });
  expect(await back(1)).toEqual({ begun: { fields: { title: 'Shift 1' } } });
  expect(await back(0)).toEqual({});
  await askFrom(page(1), 'log.begun', { url: page(1), begun: { fields: {} } });
  expect(await back(1)).toEqual({});
});

test('what was typed for a page is told to pages of its own site alone', async () => {
  start();
  const url = 'https://crm.example/deal/1';
  await keepBegun(url, { fields: { title: 'Night shift' } }, NOW);
  expect(await askFrom('https://elsewhere.example/', 'log.begun', { url })).toEqual({});
  expect(await askFrom('https://crm.example/deals', 'log.begun', { url })).toMatchObject({ begun: {} });
});

test('pages that are open are joined with Start', async () => {
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins: ['https://mail.google.com/*'] }),
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 5 }] as never);
  start();
  await patchSettings({ currency: 'GBP' });
  await settled();
  expect(fakeBrowser.tabs.query).not.toHaveBeenCalled();
  await patchSettings({ startedAt: 1 });
  await expect.poll(() => fakeBrowser.scripting.executeScript).toHaveBeenCalledOnce();
});

test('what the organisation set is kept for the next start of the browser', async () => {
  await fakeBrowser.storage.managed.set?.({ allowedSites: ['gmail'] });
  start();
  await expect
    .poll(async () => (await fakeBrowser.storage.local.get('policy')).policy)
    .toMatchObject({
      policy: { allowedSites: ['gmail'] },
    });
});

test('pages that are open ask anew whether their site is on when the organisation changes its policy', async () => {
  const permits = async () => (await storage.getItem<{ permits?: number }>('local:switches'))?.permits;
  start();
  await fakeBrowser.storage.onChanged.trigger({ currency: { newValue: 'GBP' } }, 'local');
  await settled();
  expect(await permits()).toBeUndefined();
  await fakeBrowser.storage.onChanged.trigger({ allowedSites: { newValue: ['gmail'] } }, 'managed');
  await expect.poll(() => permits()).toBe(1);
});

describe('what is silenced elsewhere', () => {
  const entry = (key: string, frameId: number): TabEntry => ({
    key,
    frameId,
    site: 'gmail',
    url: 'https://mail.google.com/mail/u/0/',
    assessment: { kind: 'draft', revision: 1, gates: [], tips: [], meter: [], language: 'en' },
    prefill: {
      accountName: 'Acme',
      of: [{ tipId: 'tip-1', accountName: 'Acme', ruleId: 'SIG-SITE', sentence: 'We open in Lyon.' }],
    },
  });
  let asked: string[];
  beforeEach(async () => {
    asked = [];
    Object.assign(fakeBrowser.tabs, {
      sendMessage: async (tab: number, { name }: { name: string }, { frameId }: { frameId: number }) => {
        asked.push(`${name} ${tab} ${frameId}`);
        if (tab === 9) throw new Error('Could not establish connection. Receiving end does not exist.');
        return { ok: true };
      },
    });
    await putEntry(7, entry('draft:1', 0));
    await putEntry(7, entry('draft:2', 3));
    await putEntry(9, entry('draft:1', 0));
    start();
  });
  const AGAIN = ['page.again 7 0', 'page.again 7 3', 'page.again 9 0'];

  test('goes from open pages when a rule is switched off, and comes back with it', async () => {
    await patchSettings({ rulesOff: ['C-PUR-01'] });
    await expect.poll(() => asked.toSorted()).toEqual(AGAIN);
    await patchSettings({ currency: 'GBP' });
    await patchSettings({ rulesOff: [] });
    await expect.poll(() => asked.toSorted()).toEqual([...AGAIN, ...AGAIN].toSorted());
  });

  test.each([{ coachInternal: true }, { largeFrom: 20_000 }])(
    'is looked at again when the rep sets %o',
    async (setting) => {
      await patchSettings(setting);
      await expect.poll(() => asked.toSorted()).toEqual(AGAIN);
    },
  );

  test('is looked at again when a customer is forgotten, though nothing is kept of what pages show by then', async () => {
    stubs.origins = ['https://mail.google.com/*'];
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }, { id: 9 }] as never);
    await forgetCustomer('acme.example');
    await expect.poll(() => asked.toSorted()).toEqual(['page.again 7 0', 'page.again 9 0']);
  });

  test('is looked at again when what was logged of it is removed from the log, and when it is put back', async () => {
    const { saved } = await quickLog({ id: 'o1', title: 'Lyon', accountName: 'Acme' });
    const step = await removeOpportunities([saved.id]);
    await expect.poll(() => asked.toSorted()).toEqual(AGAIN);
    await undo(step);
    await expect.poll(() => asked.toSorted()).toEqual([...AGAIN, ...AGAIN].toSorted());
  });

  test('goes from open pages when a rule of one’s own is switched off or deleted, and comes back with it', async () => {
    await putOwnRules([{ id: 'r', rule: { id: 'r' }, updatedAt: 1 }]);
    await expect.poll(() => asked.toSorted()).toEqual(AGAIN);
    await putOwnRules([], ['r']);
    await expect.poll(() => asked.toSorted()).toEqual([...AGAIN, ...AGAIN].toSorted());
  });

  /** Sends as the popup does, or as another page on which the same is shown. */
  const sending = (from: string) => {
    const { id, getURL } = fakeBrowser.runtime;
    const sender =
      from === 'the popup'
        ? { id, url: getURL('/popup.html' as never) }
        : { id, tab: { id: 7 }, frameId: 0, url: 'https://mail.google.com/' };
    return (name: string, data: object) =>
      fakeBrowser.runtime.onMessage.trigger({ mark: MARK, name, data }, sender as never, () => {});
  };

  test.each(['the popup', 'a page'])('goes from open pages when a tip is muted in %s', async (from) => {
    const here = { tipId: 'tip-1', ruleId: 'C-PUR-01', site: 'gmail' };
    const send = sending(from);
    await send('tip.event', { ...here, action: 'opened' });
    await send('tip.event', { ...here, action: 'muted-here' });
    await expect.poll(() => asked.toSorted()).toEqual(AGAIN);
    await send('tip.unmute', { ...here, action: 'muted-here' });
    await expect.poll(() => asked.toSorted()).toEqual([...AGAIN, ...AGAIN].toSorted());
  });

  test.each(['the popup', 'a page'])(
    'is looked at again when something is logged in %s, or taken back there',
    async (from) => {
      const send = sending(from);
      await send('log.quick', { id: 'o1', title: 'Lyon', accountName: 'Acme' });
      await expect.poll(() => asked.toSorted()).toEqual(AGAIN);
      await send('log.undo', { id: 'o1' });
      await expect.poll(() => asked.toSorted()).toEqual([...AGAIN, ...AGAIN].toSorted());
    },
  );

  test('is looked at again when the tab of a record is closed for it on a page', async () => {
    const record = { crm: 'hubspot', org: 'o', kind: 'deal', id: '1' };
    await sending('a page')('dock.set', { url: 'https://mail.google.com/', record, closed: true });
    await expect.poll(() => asked.toSorted()).toEqual(AGAIN);
  });

  test('a form that has to open in the popup starts with the tip that was pressed on the page', async () => {
    const sender = {
      id: fakeBrowser.runtime.id,
      tab: { id: 7 },
      frameId: 0,
      url: 'https://mail.google.com/',
    };
    await fakeBrowser.runtime.onMessage.trigger(
      { mark: MARK, name: 'ui.open', data: { page: 'popup', hash: 'tip-1' } },
      sender as never,
      () => {},
    );
    await expect
      .poll(() => takeLogDraft(7))
      .toMatchObject({ ruleId: 'SIG-SITE', sentence: 'We open in Lyon.' });
  });
});
