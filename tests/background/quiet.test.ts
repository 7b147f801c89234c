import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { CoachService } from '@/utils/background/coach-service';
import { forgetDraftNames } from '@/utils/background/draft-names';
import { forgetNoted } from '@/utils/background/heard';
import { setQuiet } from '@/utils/background/quiet';
import { readEntries } from '@/utils/background/tab-entries';
import type { AssessAnswer } from '@/utils/messaging/protocol';
import type { DealSnapshot, Snapshot } from '@/utils/model/snapshot';
import { builtinRules } from '@/utils/rules';
import { database } from '@/utils/storage/database';
import { forgetCustomer } from '@/utils/storage/erase';
import { patchSettings, readSettings } from '@/utils/storage/settings';
import { asker, draft, freshBrowser, inbound, NOW, TAB, thread } from './scene';

const CHECK_IN = 'Hi Ana,\nI am just checking in on the proposal from last week.\nBest';
const SECOND_SITE = 'Hi,\nWe are opening a second plant near Porto in March.';

let coach: CoachService;
beforeEach(async () => {
  freshBrowser();
  forgetDraftNames();
  forgetNoted();
  coach = new CoachService(async () => builtinRules);
  await patchSettings({ startedAt: 1 });
});
afterEach(() => coach.idle());

const ask = async (snapshot: Snapshot, key = 'draft:1') => {
  const answer = await coach.answer({ snapshot, key }, asker, NOW);
  await coach.idle();
  return answer;
};
const said = (answer: AssessAnswer) => {
  if (answer.state !== 'ok') throw new Error(answer.state);
  const { gates, tips } = answer.assessment;
  return { gates: gates.map(({ id, reason }) => `${id}: ${reason}`), tips: tips.length };
};

describe('quiet that the rep asked for', () => {
  test.each([
    ['a person', 'ana@acme.example', 'ana@acme.example'],
    ['a company', '@acme.example', 'acme.example'],
    ['a company whose people write from below its domain', '@example', 'example'],
  ])('says nothing of a draft to %s, names with whom, and shows it to the popup', async (_, who, reason) => {
    await patchSettings({ quietWith: [who] });
    expect(said(await ask(draft(CHECK_IN)))).toEqual({ gates: [`quiet-with: ${reason}`], tips: 0 });
    const entries = await readEntries(TAB);
    expect(entries.map(({ assessment }) => assessment.gates.map(({ id }) => id))).toEqual([['quiet-with']]);
    expect(await browser.action.getBadgeText({ tabId: TAB })).toBe('');
  });

  test('leaves everybody else coached', async () => {
    await patchSettings({ quietWith: ['bo@acme.example', '@cme.example', 'acme.example'] });
    expect(said(await ask(draft(CHECK_IN)))).toMatchObject({ gates: [], tips: 1 });
  });

  test('hears, counts and keeps nothing of their mail', async () => {
    await patchSettings({ quietWith: ['ana@acme.example'] });
    expect(said(await ask(thread([inbound(SECOND_SITE)]), 'thread:t1'))).toMatchObject({ tips: 0 });
    const db = database();
    const stores = [db.heardSignals, db.tipEvents, db.touches, db.guards];
    expect(await Promise.all(stores.map((store) => store.count()))).toEqual([0, 0, 0, 0]);
  });

  test('says nothing of a conversation, of its mails and of every reply, until it is ended', async () => {
    const reply = draft(CHECK_IN, { threadId: 't1' });
    await ask(reply);
    await setQuiet({ key: 'draft:1', on: true }, asker);
    const mute = { gates: [expect.stringMatching(/^quiet-here/)], tips: 0 };
    expect(said(await ask(reply))).toEqual(mute);
    expect(said(await ask(draft(`${CHECK_IN}!`, { threadId: 't1', draftId: 'd2' }), 'draft:2'))).toEqual(
      mute,
    );
    expect(said(await ask(thread([inbound(SECOND_SITE)], { threadId: 't1' }), 'thread:t1'))).toEqual(mute);
    const other = draft(CHECK_IN, { threadId: 't2', draftId: 'd3' });
    expect(said(await ask(other, 'draft:3'))).toMatchObject({ gates: [] });
    await setQuiet({ key: 'draft:2', on: false }, asker);
    expect(said(await ask(reply))).toMatchObject({ gates: [], tips: 1 });
  });

  test('says nothing of a new mail that is of no conversation yet', async () => {
    const { threadId: _, ...fresh } = draft(CHECK_IN);
    await ask(fresh);
    await setQuiet({ key: 'draft:1', on: true }, asker);
    expect(said(await ask(fresh))).toMatchObject({ tips: 0 });
  });

  test('is ended with a person from where it is told', async () => {
    await patchSettings({ quietWith: ['@acme.example', 'bo@other.example'] });
    await ask(draft(CHECK_IN));
    await setQuiet({ key: 'draft:1', on: false, of: { tabId: TAB, frameId: 0 } }, { from: 'extension' });
    expect((await readSettings()).quietWith).toEqual(['bo@other.example']);
    expect(said(await ask(draft(CHECK_IN)))).toMatchObject({ tips: 1 });
  });

  test('is of one page alone: no page ends what is kept quiet in another tab', async () => {
    await patchSettings({ quietWith: ['@acme.example'] });
    await ask(draft(CHECK_IN));
    const elsewhere = { ...asker, tabId: TAB + 1 };
    const set = setQuiet({ key: 'draft:1', on: false, of: { tabId: TAB, frameId: 0 } }, elsewhere);
    await expect(set).rejects.toThrow('Nothing is shown');
    expect((await readSettings()).quietWith).toEqual(['@acme.example']);
  });

  test('of a record is kept only where all of its people are among those', async () => {
    const people = ['ana@acme.example', 'bo@acme.example'].map((address) => ({ address }));
    const deal = {
      ...draft(CHECK_IN),
      kind: 'deal',
      record: { crm: 'hubspot', org: 'o', kind: 'deal', id: '1' },
      fields: { contacts: people },
    } as unknown as DealSnapshot;
    await patchSettings({ quietWith: ['ana@acme.example'] });
    expect(said(await ask(deal, 'deal:1')).gates).toEqual([]);
    await patchSettings({ quietWith: ['ana@acme.example', 'bo@acme.example'] });
    expect(said(await ask(deal, 'deal:1')).gates).toHaveLength(2);
  });

  test('goes with a customer who is forgotten', async () => {
    await patchSettings({ quietWith: ['ana@acme.example', '@acme.example', 'bo@other.example'] });
    expect(await forgetCustomer('acme.example')).toMatchObject({ quiet: 2 });
    expect((await readSettings()).quietWith).toEqual(['bo@other.example']);
  });
});
