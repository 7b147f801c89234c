import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { NAMED_SITES, namedSite } from '@/utils/background/named-sites';
import {
  dressFrame,
  joinOpen,
  putParts,
  registrationsFor,
  restoreSites,
  sitesAdded,
  sitesRemoved,
  syncRegistrations,
} from '@/utils/background/site-access';
import { siteState } from '@/utils/background/site-state';
import { patchSettings, publishSwitches } from '@/utils/storage/settings';
import { ALL_CRMS, ALL_MAIL } from '../sites/all';
import { freshBrowser, type Stubs } from './scene';

let stubs: Stubs;
beforeEach(() => {
  stubs = freshBrowser();
});

describe('registrations', () => {
  test('follow the permissions, and are the same after any number of runs at once', async () => {
    stubs.origins = ['https://mail.google.com/*', 'https://app.hubspot.com/*', 'https://crm.own.example/*'];
    await Promise.all([syncRegistrations(), syncRegistrations(), syncRegistrations()]);
    expect(stubs.scripts).toMatchObject([
      { matches: ['https://app.hubspot.com/*'], js: ['content-scripts/page.js'] },
      { matches: ['https://crm.own.example/*'], js: ['content-scripts/page.js'] },
    ]);
    stubs.origins = ['https://crm.own.example/*'];
    await syncRegistrations();
    expect(stubs.scripts.map(({ matches }) => matches[0])).toEqual(['https://crm.own.example/*']);
  });

  test('start in every open tab though one never comes to the end of its loading', async () => {
    stubs.origins = ['https://app.hubspot.com/*'];
    await patchSettings({ startedAt: 1 });
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 5 }, { id: 6 }] as never);
    vi.spyOn(browser.scripting, 'executeScript').mockImplementation(() => new Promise(() => {}));
    void sitesAdded(stubs.origins);
    await expect.poll(() => browser.scripting.executeScript).toHaveBeenCalledTimes(2);
  });

  test('go on after a run that was cut off half-way', async () => {
    stubs.origins = ['https://app.hubspot.com/*', 'https://app.close.com/*'];
    const register = vi.spyOn(browser.scripting, 'registerContentScripts');
    register.mockRejectedValueOnce(new Error('worker stopped'));
    await expect(syncRegistrations()).rejects.toThrow();
    await syncRegistrations();
    expect(stubs.scripts).toHaveLength(2);
  });

  test('are never made for everything at once, and never for what the manifest already names', () => {
    const broad = ['https://*/*', 'http://*/*', '*://*/*', '<all_urls>', 'https://*.com/', 'file:///*'];
    expect(registrationsFor([...broad, 'https://mail.google.com/*', 'https://outlook.live.com/*'])).toEqual(
      [],
    );
  });

  test('start at once in open tabs of the site, but only after Start', async () => {
    stubs.origins = ['https://app.hubspot.com/*'];
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 5 }] as never);
    await sitesAdded(stubs.origins);
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
    await patchSettings({ startedAt: 1 });
    await sitesAdded(stubs.origins);
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({
      target: { tabId: 5 },
      files: ['content-scripts/page.js'],
    });
  });
});

test('an open page of a site that the manifest names asks anew when its site is permitted again', async () => {
  await patchSettings({ startedAt: 1 });
  const permits = async () => (await storage.getItem<{ permits?: number }>('local:switches'))?.permits ?? 0;
  await sitesAdded(['https://crm.own.example/*']);
  expect(await permits()).toBe(0);
  await sitesAdded(['https://mail.google.com/*']);
  expect(await permits()).toBe(1);
});

test('tabs that opened while a site was not registered are joined when it is again, others are left alone', async () => {
  const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 5 }] as never);
  await patchSettings({ startedAt: 1 });
  stubs.origins = ['https://app.hubspot.com/*'];
  await syncRegistrations();
  stubs.origins.push('https://crm.own.example/*');
  await restoreSites();
  expect(query.mock.calls).toEqual([[{ url: ['https://crm.own.example/*'] }]]);
  expect(browser.scripting.executeScript).toHaveBeenCalledOnce();
  await restoreSites();
  expect(query).toHaveBeenCalledOnce();
});

describe('pages that were open before', () => {
  beforeEach(() => {
    stubs.origins = ['https://mail.google.com/*', 'https://app.hubspot.com/*', 'https://*/*'];
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 5 }, { id: 6 }] as never);
    Object.assign(fakeBrowser.tabs, {
      sendMessage: async (tab: number) => {
        if (tab === 6) throw new Error('Could not establish connection. Receiving end does not exist.');
        return { ok: true };
      },
    });
  });

  test('are joined where nothing of this version answers, of sites that may be read alone', async () => {
    await patchSettings({ startedAt: 1 });
    await joinOpen();
    expect(fakeBrowser.tabs.query).toHaveBeenCalledExactlyOnceWith({
      url: ['https://mail.google.com/*', 'https://app.hubspot.com/*'],
      status: 'complete',
      discarded: false,
    });
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 6 },
      files: ['content-scripts/page.js'],
    });
  });

  test('do not wait for one that sleeps', async () => {
    await patchSettings({ startedAt: 1 });
    const answered = fakeBrowser.tabs.sendMessage as (tab: number) => Promise<unknown>;
    Object.assign(fakeBrowser.tabs, {
      sendMessage: (tab: number) => (tab === 5 ? new Promise(() => {}) : answered(tab)),
    });
    void joinOpen();
    await expect.poll(() => browser.scripting.executeScript).toHaveBeenCalledOnce();
  });

  test('are left alone before Start', async () => {
    await joinOpen();
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
  });

  test('are joined when the site that the manifest names is permitted again', async () => {
    await patchSettings({ startedAt: 1 });
    await sitesAdded(['https://mail.google.com/*']);
    expect(browser.scripting.executeScript).toHaveBeenCalledOnce();
  });
});

test('pages that are open ask again when a permission was taken back, and each time anew', async () => {
  await patchSettings({ startedAt: 1 });
  const switches = () => storage.getItem<{ permits?: number }>('local:switches');
  await sitesRemoved();
  expect(await switches()).toMatchObject({ started: true, permits: 1 });
  await sitesRemoved();
  expect(await switches()).toMatchObject({ permits: 2 });
  // A change of the settings in between keeps the count: it is no reason of its own to ask again.
  await publishSwitches();
  expect(await switches()).toMatchObject({ permits: 2 });
});

test('parts are put into the frame that asks for them, in order, and nowhere else', async () => {
  await putParts(['base', 'crm', 'hubspot'], { from: 'content', tabId: 5, frameId: 3 });
  expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 5, frameIds: [3] },
    files: ['base', 'crm', 'hubspot'].map((name) => `content-scripts/${name}.js`),
    injectImmediately: true,
  });
});

test('what is ours is seen in the page that asks, or in a frame of its tab, against the styles of the page', async () => {
  const inserted = vi.fn(async () => {});
  Object.assign(browser.scripting, { insertCSS: inserted });
  for (const frame of [0, 7]) await dressFrame(frame, { from: 'content', tabId: 5 });
  const css = expect.stringMatching(/^uplift-coach\{display:block!important\}.*::highlight\(uplift-tip\)/s);
  for (const frame of [0, 7])
    expect(inserted).toHaveBeenCalledWith({ target: { tabId: 5, frameIds: [frame] }, css, origin: 'USER' });
  expect(inserted).toHaveBeenCalledTimes(2);
});

const ADAPTERS = [...ALL_MAIL, ...ALL_CRMS];
const anyHost = (pattern: string) => pattern.replace('://*.', '://any.').replace(/\*$/, '');

test('every host that an adapter names has its kind and its switch here', () => {
  for (const { id, kind, matches } of ADAPTERS) {
    for (const pattern of matches) {
      const named = namedSite(anyHost(pattern));
      expect(named, `NAMED_SITES has no site for ${pattern} of ${id}`).toBeDefined();
      expect([pattern, named]).toMatchObject([pattern, { id, kind }]);
      const host = pattern.replace(/^(https:\/\/[^/]+\/).*$/, '$1*');
      expect(NAMED_SITES.find((site) => site.id === id)?.patterns, `hosts of ${id}`).toContain(host);
    }
  }
  const named = ADAPTERS.filter(({ matches }) => matches.length > 0).map(({ id }) => id);
  expect(NAMED_SITES.map(({ id }) => id).sort()).toEqual([...new Set(named)].sort());
});

test('a host without a name is no named site', () => {
  expect(namedSite('https://crm.own.example/#Opportunity')).toBeUndefined();
});

describe('the state of a site', () => {
  test('is off until Start, and says own addresses and the pause', async () => {
    expect(await siteState('https://mail.google.com/mail/')).toMatchObject({ started: false });
    const pausedUntil = Date.now() + 3_600_000;
    await patchSettings({ startedAt: 1, self: ['rep@our.example'], pausedUntil });
    expect(await siteState('https://mail.google.com/mail/')).toEqual({
      started: true,
      on: true,
      site: 'gmail',
      pausedUntil,
      self: ['rep@our.example'],
    });
  });

  test.each([
    ['is over', -1],
    ['was made while the clock was a year ahead', 365 * 24 * 3_600_000],
  ])('tells no pause that %s', async (_, after) => {
    await patchSettings({ startedAt: 1, pausedUntil: Date.now() + after });
    expect(await siteState('https://mail.google.com/mail/')).not.toHaveProperty('pausedUntil');
  });

  test('is off as soon as the browser no longer permits it, whatever the settings say', async () => {
    await patchSettings({ startedAt: 1, sitesOn: ['http://intranet:8080'] });
    expect((await siteState('http://intranet:8080/mail')).on).toBe(true);
    stubs.refused = ['http://intranet/*'];
    expect((await siteState('http://intranet:8080/mail')).on).toBe(false);
  });

  test.each([
    ['gmail', 'https://mail.google.com/mail/u/0/', false],
    ['https://mail.google.com', 'https://mail.google.com/mail/u/0/', false],
    ['outlook', 'https://mail.google.com/mail/u/0/', true],
    ['salesforce', 'https://acme.lightning.force.com/lightning/r/Opportunity/006/view', false],
    ['x', 'not an address', false],
  ])('switched off as %s leaves %s on: %s', async (off, url, on) => {
    await patchSettings({ startedAt: 1, sitesOff: [off] });
    expect((await siteState(url)).on).toBe(on);
  });

  test.each([
    [['gmail'], 'https://mail.google.com/mail/', true],
    [['gmail'], 'https://app.hubspot.com/', false],
    [['acme.example'], 'https://crm.acme.example/x', true],
    [['acme.example'], 'https://acme.example.evil.example/', false],
    [[], 'https://mail.google.com/mail/', false],
  ])('with %j allowed by the organisation, %s is on: %s', async (allowedSites, url, on) => {
    await patchSettings({ startedAt: 1 });
    await browser.storage.managed.set?.({ allowedSites });
    expect((await siteState(url)).on).toBe(on);
  });
});
