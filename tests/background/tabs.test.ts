import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CoachService, forgetKey } from '@/utils/background/coach-service';
import { forgetDraftNames } from '@/utils/background/draft-names';
import { startBackground } from '@/utils/background/start';
import { dropEntries, readEntries } from '@/utils/background/tab-entries';
import { tabTips } from '@/utils/background/tips';
import { MARK } from '@/utils/messaging/envelope';
import type { Snapshot } from '@/utils/model/snapshot';
import { builtinRules } from '@/utils/rules';
import { patchSettings } from '@/utils/storage/settings';
import { asker, draft, freshBrowser, NOW, settled, TAB, woken } from './scene';

const CHECK_IN = 'Hi Ana,\nI am just checking in on the proposal from last week.\nBest';
let coach: CoachService;

beforeEach(async () => {
  freshBrowser();
  await woken();
  forgetDraftNames();
  coach = new CoachService(async () => builtinRules);
  await patchSettings({ startedAt: 1 });
});
afterEach(() => coach.idle());

const ask = (snapshot: Snapshot, key = 'draft:1', of: object = asker) =>
  coach.answer({ snapshot, key }, { ...asker, ...of }, NOW);
const keys = async () => (await readEntries(TAB)).map(({ key }) => key).toSorted();
const badge = () => browser.action.getBadgeText({ tabId: TAB });

describe('what a tab shows', () => {
  test('is nothing of the page before, once another page begins in it', async () => {
    startBackground(async () => builtinRules);
    await ask(draft(CHECK_IN), 'draft:a');
    await ask(draft(CHECK_IN), 'draft:in-frame', { frameId: 4 });
    await coach.idle();
    expect(await keys()).toEqual(['draft:a', 'draft:in-frame']);
    const url = 'https://mail.google.com/mail/u/0/';
    const sender = { id: fakeBrowser.runtime.id, url, frameId: 0, tab: { id: TAB } as never };
    await fakeBrowser.runtime.onMessage.trigger(
      { mark: MARK, name: 'site.state', data: { url } },
      sender,
      () => {},
    );
    await expect.poll(() => keys()).toEqual([]);
    await expect.poll(() => badge()).toBe('');
  });

  test('is told of no page but the one that is there now, and of none whose address nobody may know', async () => {
    await ask(draft(CHECK_IN), 'draft:a');
    await coach.idle();
    const told = async (tab: object | Error) => {
      const get = async () => {
        if (tab instanceof Error) throw tab;
        return tab;
      };
      Object.assign(fakeBrowser.tabs, { get });
      return (await tabTips(TAB)).entries.map(({ key }) => key);
    };
    expect(await told({ url: 'https://mail.google.com/mail/u/1/#sent' })).toEqual(['draft:a']);
    expect(await told({ url: 'https://mail.google.com.elsewhere.example/' })).toEqual([]);
    expect(await told({ url: 'about:blank' })).toEqual([]);
    expect(await told({ url: 'no address' })).toEqual([]);
    expect(await told({})).toEqual([]);
    expect(await told(new Error('No tab with id'))).toEqual([]);
  });

  test('is the last dozen of what was open in a tab that shows one mail after the other all day', async () => {
    for (let mail = 1; mail <= 14; mail += 1) await ask(draft('Hi Ana,\nBest'), `draft:${mail}`);
    await coach.idle();
    const left = (await readEntries(TAB)).map(({ key }) => key);
    expect(left).toHaveLength(12);
    expect(left[0]).toBe('draft:14');
    expect(left).not.toContain('draft:2');
  });

  test('stays when a page of ours asks about the site', async () => {
    startBackground(async () => builtinRules);
    await ask(draft(CHECK_IN), 'draft:a');
    await coach.idle();
    const url = fakeBrowser.runtime.getURL('/popup.html' as never);
    const data = { url: 'https://mail.google.com/mail/u/0/' };
    await fakeBrowser.runtime.onMessage.trigger(
      { mark: MARK, name: 'site.state', data },
      { id: fakeBrowser.runtime.id, url, tab: { id: TAB } as never },
      () => {},
    );
    await settled();
    expect(await keys()).toEqual(['draft:a']);
  });

  test('does not come back with an answer that was on its way when the draft was closed', async () => {
    const answer = ask(draft(CHECK_IN));
    await forgetKey('draft:1', asker);
    await answer;
    await coach.idle();
    expect(await keys()).toEqual([]);
    // What is asked from now on is of a draft that is there.
    await ask(draft(CHECK_IN));
    await coach.idle();
    expect(await keys()).toEqual(['draft:1']);
  });

  test('does not come back for a tab that was closed, and another draft stays when one is left', async () => {
    const answers = [ask(draft(CHECK_IN), 'draft:1'), ask(draft(CHECK_IN), 'draft:2')];
    await forgetKey('draft:1', asker);
    await Promise.all(answers);
    await coach.idle();
    expect(await keys()).toEqual(['draft:2']);
    const late = ask(draft(CHECK_IN), 'draft:2');
    await dropEntries(TAB, undefined);
    await late;
    await coach.idle();
    expect(await keys()).toEqual([]);
  });

  test.each([
    ['pauses for the day', () => patchSettings({ pausedUntil: NOW + 1000 }), {}],
    ['switches the site off', () => patchSettings({ sitesOff: ['gmail'] }), {}],
    [
      'has a draft too long to be read',
      async () => {},
      { blocks: [{ id: 'p', text: 'x '.repeat(400_000) }] },
    ],
  ])('is no tip from before when the rep %s', async (_, change, more) => {
    await ask(draft(CHECK_IN));
    await coach.idle();
    expect(await badge()).not.toBe('');
    await change();
    await ask(draft(CHECK_IN, more as never));
    await coach.idle();
    expect(await keys()).toEqual([]);
    expect(await badge()).toBe('');
  });
});
