import { beforeEach, describe, expect, test } from 'vitest';
import { storage } from 'wxt/utils/storage';
import { CoachService } from '@/utils/background/coach-service';
import { setDock } from '@/utils/background/dock';
import { siteState } from '@/utils/background/site-state';
import { docksAlone } from '@/utils/messaging/guards';
import type { DealSnapshot, RecordRef } from '@/utils/model/snapshot';
import { builtinRules } from '@/utils/rules';
import { isDockClosed } from '@/utils/storage/dock';
import { patchSettings, readSettings } from '@/utils/storage/settings';
import { freshBrowser, NOW } from './scene';

/* The tab on record pages: where the rep put it, and where it is closed. */

const SITE = 'https://crm.example.com';
const url = `${SITE}/deals/7`;
const page = { from: 'content', tabId: 3, frameId: 0, url } as const;
const record: RecordRef = { crm: 'odoo', org: 'crm.example.com', kind: 'deal', id: '7' };
const deal = (id = '7'): DealSnapshot => ({
  kind: 'deal',
  site: 'odoo',
  url,
  readAt: NOW,
  revision: 1,
  self: [],
  record: { ...record, id },
  fields: { nextStep: { value: null, sure: 1 } },
});

beforeEach(async () => {
  freshBrowser();
  await patchSettings({ startedAt: 1 });
});

describe('the tab', () => {
  test('is remembered where the rep put it, by site', async () => {
    await setDock({ url, place: { side: 'left', at: 0.7 } }, page);
    expect((await siteState(url)).dock).toEqual({ place: { side: 'left', at: 0.7 } });
    expect((await siteState('https://other.example.com/deals/7')).dock).toBeUndefined();
  });

  test('closes for one record, says so with its assessment, and opens again', async () => {
    const coach = new CoachService(async () => builtinRules);
    const closed = async (id?: string) => {
      const answer = await coach.answer({ snapshot: deal(id), key: 'deal' }, page, NOW);
      return answer.state === 'ok' && Boolean(answer.dockClosed);
    };
    await setDock({ url, record, closed: true }, page);
    expect([await closed(), await closed('8')]).toEqual([true, false]);
    await setDock({ url, record, closed: false }, page);
    expect(await isDockClosed(record)).toBe(false);
    expect(await closed()).toBe(false);
  });

  test('is stored for a record without the record being named', async () => {
    await setDock({ url, record: { ...record, id: 'ACME-SECRET-17' }, closed: true }, page);
    expect(JSON.stringify(await storage.snapshot('local'))).not.toContain('ACME-SECRET-17');
  });

  test('closes on a site for every page of it, and every tab is told', async () => {
    await setDock({ url, off: true }, page);
    expect((await siteState(`${SITE}/contacts/1`)).dock?.off).toBe(true);
    expect(await storage.getItem('local:switches')).toMatchObject({ docksOff: [SITE] });
    await setDock({ url: SITE, off: false }, { from: 'extension' });
    expect((await readSettings()).docksOff).toEqual([]);
  });

  test('of another site is none of a page’s business, whatever it says of itself', async () => {
    await setDock({ url: 'https://other.example.com/', off: true }, page);
    expect((await readSettings()).docksOff).toEqual([SITE]);
  });
});

test('a change that is about the tabs alone is told from one that is about more', () => {
  const switches = { started: true, sitesOff: [], sitesOn: [], self: [], docksOff: [] };
  expect(docksAlone(switches, { ...switches, docksOff: [SITE] })).toEqual([SITE]);
  expect(docksAlone({ ...switches, docksOff: undefined }, switches)).toEqual([]);
  expect(docksAlone(switches, { ...switches, sitesOff: [SITE], docksOff: [SITE] })).toBeUndefined();
  expect(docksAlone(switches, undefined)).toBeUndefined();
  expect(docksAlone(undefined, { at: 1 })).toBeUndefined();
});
