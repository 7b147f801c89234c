import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { CoachService, forgetKey } from '@/utils/background/coach-service';
import { forgetDraftNames } from '@/utils/background/draft-names';
import { forgetNoted } from '@/utils/background/heard';
import { noteOutcome } from '@/utils/background/outcomes';
import { readEntries } from '@/utils/background/tab-entries';
import { noteEvent, tabTips, unmute } from '@/utils/background/tips';
import * as reading from '@/utils/coach/reading';
import { localDay } from '@/utils/goals/periods';
import type { AssessAnswer } from '@/utils/messaging/protocol';
import type { RulePack } from '@/utils/model/prompt-rule';
import type { DraftSnapshot, Message, Snapshot } from '@/utils/model/snapshot';
import type { TipAction } from '@/utils/model/tip-action';
import { builtinRules } from '@/utils/rules';
import { database } from '@/utils/storage/database';
import { activeGuards, endGuards } from '@/utils/storage/guards';
import { habitEventsSince } from '@/utils/storage/habit-events';
import { isMuted } from '@/utils/storage/mutes';
import { quickLog } from '@/utils/storage/opportunities';
import { sweep } from '@/utils/storage/retention';
import { putOwnRules } from '@/utils/storage/rule-packs';
import { readKept } from '@/utils/storage/selection';
import { patchSettings, readSettings } from '@/utils/storage/settings';
import { letGoSignal, openSignals } from '@/utils/storage/signals';
import { tipEventsSince } from '@/utils/storage/tip-events';
import { undoQuickLog } from '@/utils/storage/undo-quick-log';
import { bananaRule } from '../rules/banana-rule';
import { asker, dealPage, draft, freshBrowser, inbound, NOW, TAB, thread } from './scene';

let coach: CoachService;
const coaches: CoachService[] = [];
/** A worker that was just started: nothing in memory. */
const wake = () => {
  forgetDraftNames();
  forgetNoted();
  coach = new CoachService(async () => builtinRules);
  coaches.push(coach);
};
/** Waits until the work that no answer waits for is done. */
const settled = async () => {
  await Promise.all(coaches.map((one) => one.idle()));
};

beforeEach(async () => {
  freshBrowser();
  wake();
  await patchSettings({ startedAt: 1 });
});

// What an answer did not wait for is stored before the next test begins in a store of its own.
afterEach(settled);

const CHECK_IN = 'Hi Ana,\nI am just checking in on the proposal from last week.\nBest';
const ask = (snapshot: Snapshot, key = 'draft:1', now = NOW, rested?: boolean) =>
  coach.answer({ snapshot, key, ...(rested && { rested }) }, asker, now);
function tipsOf(answer: AssessAnswer) {
  if (answer.state !== 'ok') throw new Error(answer.state);
  return answer.assessment.tips;
}
const ids = async (snapshot: Snapshot, key?: string, now?: number) =>
  tipsOf(await ask(snapshot, key, now)).map((tip) => tip.ruleId);

describe('the coach', () => {
  test('assesses nothing before Start, while paused (G14), on a site that is off', async () => {
    await patchSettings({ startedAt: undefined });
    expect(await ask(draft(CHECK_IN))).toEqual({ state: 'off' });
    await patchSettings({ startedAt: 1, pausedUntil: NOW + 1000 });
    expect(await ask(draft(CHECK_IN))).toEqual({ state: 'off' });
    expect((await ask(draft(CHECK_IN), 'draft:1', NOW + 2000)).state).toBe('ok');
    // Made while the clock was a year ahead.
    await patchSettings({ pausedUntil: NOW + 365 * 24 * 3_600_000 });
    expect((await ask(draft(CHECK_IN))).state).toBe('ok');
    await patchSettings({ pausedUntil: undefined, sitesOff: ['gmail'] });
    expect(await ask(draft(CHECK_IN))).toEqual({ state: 'off' });
    await patchSettings({ sitesOff: ['https://mail.google.com'] });
    expect(await ask(draft(CHECK_IN))).toEqual({ state: 'off' });
  });

  test('never coaches mail to a domain the organisation named', async () => {
    await browser.storage.managed.set?.({ neverCoachDomains: ['acme.example'] });
    expect(await ask(draft(CHECK_IN))).toEqual({ state: 'off' });
    const other = draft(CHECK_IN, { recipients: [{ kind: 'to', address: 'x@other.example' }] });
    expect((await ask(other)).state).toBe('ok');
  });

  test('reads no draft whose thread is too long, and goes by whom it is from, also once the page sends it no more', async () => {
    const text = 'Which week suits the trial? '.repeat(25_000);
    const first = draft(CHECK_IN, { thread: [inbound(text)], threadHash: 'h1' });
    const later = draft(`${CHECK_IN}!`, { threadHash: 'h1' });
    for (const snapshot of [first, later]) {
      expect(await ask(snapshot)).toMatchObject({ assessment: { gates: [{ id: 'long' }] } });
    }
    await browser.storage.managed.set?.({ neverCoachDomains: ['bank.example'] });
    const answered = { recipients: [], threadHash: 'h2' };
    const mail = inbound('Hello', { from: { address: 'ana@bank.example' } });
    expect(await ask(draft(CHECK_IN, { ...answered, thread: [mail] }))).toEqual({ state: 'off' });
    expect(await ask(draft(CHECK_IN, answered))).toEqual({ state: 'off' });
  });

  test('names the words that fired, and shows them on the badge and in the popup', async () => {
    const [tip] = tipsOf(await ask(draft(CHECK_IN)));
    expect(tip).toMatchObject({ ruleId: 'C-PUR-01', span: { block: 'p1' } });
    await settled();
    expect(Number(await browser.action.getBadgeText({ tabId: TAB }))).toBeGreaterThan(0);
    const stored = await storage.snapshot('session');
    expect(JSON.stringify(stored)).not.toMatch(/"blocks"|Hi Ana/);
    await forgetKey('draft:1', asker);
    expect(await browser.action.getBadgeText({ tabId: TAB })).toBe('');
    expect((await tabTips(TAB)).entries).toEqual([]);
  });

  test('says nothing of a reply as a whole that is opened or greets, and leaves its places to what is written then', async () => {
    const mail = inbound(
      'Hi,\nWe are opening a second plant near Porto in March. Could you send me the new price list?',
      {
        recipients: [
          { kind: 'to', address: 'rep@our.example' },
          { kind: 'cc', name: 'Bo', address: 'bo@acme.example' },
        ],
      },
    );
    const reply = (text: string) => draft(text, { thread: [mail], threadHash: 'h1' });
    for (const text of ['', 'Hi Ana,\n', 'Hi Ana,\nThanks for']) expect(await ids(reply(text))).toEqual([]);
    const noted = reply('Hi Ana,\nThanks a lot for the mail, noted.');
    expect(await ids(noted)).not.toContain('C-CRE-05');
    await settled();
    // What it may still take up is known to who logs it from the popup.
    const [entry] = await readEntries(TAB);
    expect(entry?.prefill?.sentence).toBe('We are opening a second plant near Porto in March.');
    expect(tipsOf(await ask(noted, 'draft:1', NOW, true)).map(({ ruleId }) => ruleId)).toContain('C-CRE-05');
    await settled();
    const other = draft('Hi Ana,\nThanks', {
      thread: [mail],
      threadHash: 'h1',
      draftId: 'd2',
      threadId: 't2',
    });
    expect(await ids(other, 'draft:2')).toEqual([]);
  });

  test('gives the same answer after the worker was killed', async () => {
    const first = await ask(draft(CHECK_IN));
    wake();
    expect(await ask(draft(CHECK_IN))).toEqual(first);
  });

  test('asks for the thread once after it was killed, and keeps no thread in any store', async () => {
    const words = 'We are opening a second plant near Porto in March.';
    const sent = draft('Thanks, noted.', { thread: [inbound(words)], threadHash: 'h1' });
    expect((await ask(sent)).state).toBe('ok');
    const { thread: _thread, ...again } = sent;
    expect((await ask(again)).state).toBe('ok');
    await settled();
    wake();
    expect(await ask(again)).toEqual({ state: 'need-thread' });
    const kept = JSON.stringify([await storage.snapshot('session'), await storage.snapshot('local')]);
    expect(kept).not.toContain('Thanks, noted');
  });

  test('that was woken with a draft has read it and its mails, and shows, counts and stores nothing of them', async () => {
    const sent = draft(CHECK_IN, { thread: [inbound('We are opening a second plant.')], threadHash: 'h1' });
    await coach.wake({ key: 'draft:1', snapshot: sent }, asker, NOW);
    await settled();
    expect((await tabTips(TAB)).entries).toEqual([]);
    expect(await tipEventsSince(0)).toEqual([]);
    const read = vi.spyOn(reading, 'readBlock');
    const { thread: _thread, ...again } = sent;
    expect((await ask(again)).state).toBe('ok');
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });

  test('that was woken with a draft reads none of it where nothing is to be said', async () => {
    await patchSettings({ sitesOff: ['gmail'] });
    const looked = vi.spyOn(coach.cache, 'read');
    await coach.wake({ key: 'draft:1', snapshot: draft(CHECK_IN) }, asker, NOW);
    expect(looked).not.toHaveBeenCalled();
    await patchSettings({ sitesOff: [] });
    await coach.wake({ key: 'draft:1', snapshot: draft(CHECK_IN) }, asker, NOW);
    expect(looked).toHaveBeenCalled();
  });

  test('asks for a thread that it does not know before any store has answered', async () => {
    const sent = draft('Thanks, noted.', { threadHash: 'h1' });
    const stores = vi.spyOn(browser.storage.local, 'get').mockReturnValue(new Promise(() => {}) as never);
    expect(await ask(sent)).toEqual({ state: 'need-thread' });
    stores.mockRestore();
    expect((await ask({ ...sent, thread: [inbound('We open a second plant.')] })).state).toBe('ok');
  });

  test('asks what was shown and muted at a place while the rules are made ready, and anew after more was shown', async () => {
    await ask(draft(CHECK_IN));
    await settled();
    let ready: (pack: RulePack) => void = () => {};
    coach = new CoachService(
      () =>
        new Promise((done) => {
          ready = done;
        }),
    );
    coaches.push(coach);
    const table = database().tipEvents;
    const asked = vi.spyOn(table, 'where');
    const [one, other] = [ask(draft(CHECK_IN)), ask(draft(CHECK_IN))];
    await expect.poll(() => asked).toHaveBeenCalledTimes(2);
    ready(builtinRules);
    expect(tipsOf(await one).map(({ ruleId }) => ruleId)).toEqual(
      tipsOf(await other).map(({ ruleId }) => ruleId),
    );
    // The second was told of what the first showed: once a thread, whoever asked first.
    await settled();
    const shown = (await tipEventsSince(0)).filter(({ action }) => action === 'shown');
    expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
    asked.mockRestore();
  });

  test('reads no megabytes', async () => {
    const answer = await ask(draft('just checking in. '.repeat(60_000)));
    expect(tipsOf(answer)).toEqual([]);
  });

  test('keeps coaching when the database cannot be used, without what it would know', async () => {
    const told = vi.spyOn(console, 'warn').mockImplementation(() => {});
    database().close({ disableAutoOpen: true });
    await expect(ask(draft(CHECK_IN))).resolves.toMatchObject({ state: 'ok' });
    await settled();
    expect(told).toHaveBeenCalledWith('[uplift] not kept', expect.objectContaining({ kind: 'blocked' }));
    told.mockRestore();
  });
});

describe('what the rep does with a tip', () => {
  const of = <A extends TipAction>(action: A, tipId: string) => ({
    ...{ action, tipId, ruleId: 'C-PUR-01', site: 'gmail', threadId: 't1', person: 'Ana@acme.example' },
  });
  const event = (action: TipAction, tipId: string) => noteEvent(of(action, tipId), NOW);
  const shown = async () => {
    const tip = tipsOf(await ask(draft(CHECK_IN))).find(({ ruleId }) => ruleId === 'C-PUR-01');
    await settled();
    return tip!.id;
  };

  test('"not here" silences this tip, and taking it back brings it again', async () => {
    const id = await shown();
    await event('muted-here', id);
    wake();
    expect(await ids(draft(CHECK_IN))).not.toContain('C-PUR-01');
    await unmute(of('muted-here', id));
    expect(await ids(draft(CHECK_IN))).toContain('C-PUR-01');
  });

  test('what is left alone three times rests for two days in a worker that was just started, until one is taken up', async () => {
    const DAY = 24 * 3_600_000;
    const on = async (day: number) => {
      wake();
      const mail = draft(CHECK_IN, { draftId: `d${day}`, threadId: `t${day}`, readAt: NOW + day * DAY });
      const isTold = (await ids(mail, `draft:${day}`, NOW + day * DAY)).includes('C-PUR-01');
      await settled();
      return isTold;
    };
    const told: boolean[] = [];
    for (const day of [0, 1, 2, 3, 4]) told.push(await on(day));
    expect(told).toEqual([true, true, true, false, true]);
    expect(await on(5)).toBe(false);
    await event('inserted', 'one');
    expect(await on(5)).toBe(true);
  });

  test('two records that lack the same are both told so, one behind the other', async () => {
    const past = { closeDate: { value: '2026-10-01', sure: 1 as const } };
    const lacking = (id: string) => ({ ...dealPage(past), record: { ...dealPage().record, id } });
    const first = await ids(lacking('1'), 'deal:1');
    await settled();
    expect(first).toContain('D-FOC-07');
    expect(await ids(lacking('2'), 'deal:2', NOW + 60_000)).toEqual(first);
  });

  test('"not here" holds while the rep writes on behind the words', async () => {
    const HOPE = 'Hi Ana,\nI hope this email finds you well.';
    const tip = tipsOf(await ask(draft(HOPE))).find(({ ruleId }) => ruleId === 'C-PUR-09')!;
    await settled();
    await noteEvent(
      { action: 'muted-here', tipId: tip.id, ruleId: tip.ruleId, site: 'gmail', threadId: 't1' },
      NOW,
    );
    expect(await ids(draft(`${HOPE} The new line has run since Monday.`))).not.toContain('C-PUR-09');
  });

  test('Undo takes back the mute that was made, and no other of the same tip or rule', async () => {
    const id = await shown();
    const elsewhere = { ...of('muted-here', id), threadId: 't2' };
    await noteEvent(elsewhere, NOW);
    await event('muted-person', id);
    await event('muted-here', id);
    await event('muted-rule', id);
    const mutes = () => database().mutes.count();
    expect(await mutes()).toBe(3);
    await unmute(of('muted-rule', id));
    expect([(await readSettings()).rulesOff, await mutes()]).toEqual([[], 3]);
    await unmute(of('muted-here', id));
    expect(await mutes()).toBe(2);
    expect(await isMuted({ ruleId: 'C-PUR-01', scope: 'person', where: 'ana@acme.example' })).toBe(true);
    await unmute(of('muted-person', id));
    expect(await mutes()).toBe(1);
    const counted = (await tipEventsSince(0)).flatMap(({ action }) => (action === 'shown' ? [] : action));
    expect(counted).toEqual(['muted-here']);
    // Where the page named no thread, the place where it was said last is meant.
    const { threadId: _, ...nowhere } = of('muted-here', id);
    await noteEvent(nowhere, NOW + 1);
    await unmute(nowhere);
    expect(await mutes()).toBe(1);
    await unmute(elsewhere);
    expect(await mutes()).toBe(0);
  });

  test('"never" holds although it cannot be counted', async () => {
    const id = await shown();
    database().close({ disableAutoOpen: true });
    const quiet = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await event('muted-rule', id);
    expect((await readSettings()).rulesOff).toEqual(['C-PUR-01']);
    quiet.mockRestore();
  });

  test('"not for this person" silences the rule for that address in every thread', async () => {
    await event('muted-person', await shown());
    const later = draft('Hi Ana,\nJust checking in on the plan.', { threadId: 't9', draftId: 'd9' });
    expect(await ids(later, 'draft:9', NOW + 3 * 86_400_000)).not.toContain('C-PUR-01');
    const other = draft('Hi Ben,\nJust checking in on the plan.', {
      threadId: 't8',
      draftId: 'd8',
      recipients: [{ kind: 'to', address: 'ben@acme.example' }],
    });
    expect(await ids(other, 'draft:8', NOW + 3 * 86_400_000)).toContain('C-PUR-01');
    expect(JSON.stringify(await database().mutes.toArray())).not.toContain('ana@');
  });

  test('"not for this person" holds for somebody of whom the page gives the name alone', async () => {
    const to = (name: string, id: string) =>
      draft('Hi Ana,\nJust checking in on the plan.', {
        threadId: id,
        draftId: id,
        recipients: [{ kind: 'to', name }],
      });
    const id = tipsOf(await ask(to('Ana Sosa', 't1'), 'draft:a')).find(
      ({ ruleId }) => ruleId === 'C-PUR-01',
    )!.id;
    await noteEvent({ ...of('muted-person', id), person: 'Ana Sosa' }, NOW);
    const later = NOW + 3 * 86_400_000;
    expect(await ids(to('Ana Sosa', 't2'), 'draft:b', later)).not.toContain('C-PUR-01');
    expect(await ids(to('Ben Roth', 't3'), 'draft:c', later)).toContain('C-PUR-01');
    expect(JSON.stringify(await database().mutes.toArray())).not.toContain('ana');
  });

  test('"never" switches the rule off and takes it out of every tab', async () => {
    await event('muted-rule', await shown());
    expect(await ids(draft(CHECK_IN))).not.toContain('C-PUR-01');
    expect((await storage.getItem<{ rulesOff: string[] }>('local:settings'))?.rulesOff).toEqual(['C-PUR-01']);
  });

  test('counts once, however often it is told', async () => {
    const id = await shown();
    await event('inserted', id);
    await event('inserted', id);
    const events = await tipEventsSince(0);
    expect(events.filter((row) => row.action === 'inserted')).toHaveLength(1);
    expect(events.filter((row) => row.action === 'shown' && row.ruleId === 'C-PUR-01')).toHaveLength(1);
  });

  test('the third time that a rule is not wanted here offers to mute it; what was taken back does not count', async () => {
    const offers: boolean[] = [];
    const not = async (id: string) => offers.push((await event('muted-here', id)).offerMute);
    for (const id of ['a', 'b']) await not(id);
    await unmute(of('muted-here', 'b'));
    for (const id of ['c', 'd']) await not(id);
    expect(offers).toEqual([false, false, false, true]);
    // Once one is taken up, the count begins anew.
    await event('inserted', 'e');
    await not('f');
    expect(offers.at(-1)).toBe(false);
  });

  test('a tip stays in its draft while the site gives the draft another key, and rests in later drafts', async () => {
    await ids(draft(CHECK_IN, { draftId: undefined }), 'draft:1');
    expect(await ids(draft(CHECK_IN, { draftId: 'd1' }), 'draft:1')).toContain('C-PUR-01');
    wake();
    expect(await ids(draft(CHECK_IN, { draftId: 'd1' }), 'draft:after-reload')).toContain('C-PUR-01');
    expect(await ids(draft(CHECK_IN, { draftId: 'd2' }), 'draft:2')).not.toContain('C-PUR-01');
  });

  test.each([
    ['a reply that the site gave no id', { draftId: undefined }, { draftId: undefined }, 2],
    ['a reply that has an id by now', { draftId: undefined }, { draftId: 'd1' }, 3],
    [
      'a new mail without any id',
      { draftId: undefined, threadId: undefined },
      { draftId: undefined, threadId: undefined },
      1,
    ],
  ])(
    'a tip stays in %s that is gone on with after the browser was started again',
    async (_, first, then, names) => {
      await ids(draft(CHECK_IN, first), 'draft:1');
      await ids(draft(CHECK_IN, then), 'draft:1');
      // The conversation, the words and the id: a slow machine may keep those of the second look apart from the first.
      const kept = async () => Object.keys((await storage.getItem<object>('local:draftNames')) ?? {});
      await expect.poll(() => kept(), { timeout: 20_000 }).toHaveLength(names);
      expect(JSON.stringify(await storage.snapshot('local'))).not.toMatch(/t1|draft:1|checking/);
      await settled();
      await storage.clear('session');
      wake();
      // Another draft has the composer's number now.
      await ids(draft('Hello Ben, thank you.', { draftId: 'd7', threadId: 't7' }), 'draft:1');
      expect(await ids(draft(CHECK_IN, then), 'draft:2')).toContain('C-PUR-01');
    },
  );

  test('drafts are told apart again as soon as the store that failed answers', async () => {
    const get = vi.spyOn(browser.storage.session, 'get').mockRejectedValueOnce(new Error('not now'));
    await ask(draft(CHECK_IN)).catch(() => {});
    get.mockRestore();
    expect(await ids(draft(CHECK_IN))).toContain('C-PUR-01');
  });
});

describe('what became of a draft', () => {
  test('without an id of the site it is the same when it is opened again, until it was sent, and when that is taken back', async () => {
    const answer = draft(CHECK_IN, { draftId: undefined });
    const open = (key: string, now?: number) => ids(answer, key, now);
    const left = (outcome: 'sent' | 'discarded' | 'undone', draftId: string) =>
      noteOutcome(
        {
          outcome,
          site: 'gmail',
          key: `draft:${draftId}`,
          draftId,
          threadId: 't1',
          snapshot: answer,
          shown: [],
        },
        asker,
        coach,
        NOW,
      );
    expect(await open('draft:a')).toContain('C-PUR-01');
    wake();
    expect(await open('draft:b')).toContain('C-PUR-01');
    await left('sent', 'b');
    await left('undone', 'b');
    expect(await open('draft:c')).toContain('C-PUR-01');
    await left('discarded', 'c');
    // A later draft of the conversation is told the same no second time.
    expect(await open('draft:d', NOW + 48 * 3_600_000)).not.toContain('C-PUR-01');
  });

  test('a reply without an id that is opened apart from its conversation keeps its tips, and what was hidden in it stays hidden', async () => {
    const [reply, apart] = [{}, { threadId: undefined }].map((given) =>
      draft(CHECK_IN, { draftId: undefined, ...given }),
    ) as [Snapshot, Snapshot];
    expect(await ids(reply, 'draft:a')).toContain('C-PUR-01');
    expect(await ids(apart, 'draft:b')).toContain('C-PUR-01');
    const tip = tipsOf(await ask(reply, 'draft:c')).find(({ ruleId }) => ruleId === 'C-PUR-01')!;
    const { id: tipId, ruleId } = tip;
    await noteEvent({ action: 'muted-here', tipId, ruleId, site: 'outlook', threadId: 't1' }, NOW);
    expect(await ids(apart, 'draft:d')).not.toContain('C-PUR-01');
  });

  test.each([
    ['a new mail without an id', undefined, undefined],
    ['a mail that comes back with another id', 'd1', 'd2'],
  ])('%s that is taken back keeps its tips', async (_, left, back) => {
    const [mail, again] = [left, back].map((draftId) =>
      draft(CHECK_IN, { draftId, threadId: undefined }),
    ) as [DraftSnapshot, DraftSnapshot];
    expect(await ids(mail, 'draft:a')).toContain('C-PUR-01');
    for (const outcome of ['sent', 'undone'] as const) {
      const report = { outcome, site: 'outlook', key: 'draft:a', draftId: 'a', snapshot: mail, shown: [] };
      await noteOutcome(report, asker, coach, NOW);
    }
    expect(await ids(again, 'draft:b')).toContain('C-PUR-01');
    expect(await ids(draft(CHECK_IN, { draftId: 'd3', threadId: undefined }), 'draft:c')).not.toContain(
      'C-PUR-01',
    );
  });

  test('a new mail of no thread and without an id keeps its tips when it is opened again, until it was sent', async () => {
    const saying = (text: string) => draft(text, { draftId: undefined, threadId: undefined });
    const open = (key: string) => ids(saying(CHECK_IN), key);
    expect(await open('draft:a')).toContain('C-PUR-01');
    wake();
    expect(await open('draft:b')).toContain('C-PUR-01');
    // The page fills in what was kept after its composer stands there.
    await ids(saying('\u00a0'), 'draft:c');
    expect(await open('draft:c')).toContain('C-PUR-01');
    const more = saying(`${CHECK_IN}\nIs Tuesday at ten a good time?`);
    await ids(more, 'draft:c');
    expect(await ids(more, 'draft:d')).toContain('C-PUR-01');
    // What it said before is another mail by now.
    expect(await open('draft:e')).not.toContain('C-PUR-01');
    await noteOutcome(
      { outcome: 'sent', site: 'gmail', key: 'draft:d', draftId: 'd', snapshot: more, shown: [] },
      asker,
      coach,
      NOW,
    );
    expect(await ids(more, 'draft:f')).not.toContain('C-PUR-01');
  });

  test('that the site gave an id leaves its composer to another', async () => {
    const first = draft(CHECK_IN, { draftId: 'd1', threadId: undefined });
    const next = draft(CHECK_IN, { draftId: undefined, threadId: 't2' });
    expect(await ids(first, 'draft:a')).toContain('C-PUR-01');
    await noteOutcome(
      { outcome: 'sent', site: 'gmail', key: 'draft:a', draftId: 'd1', snapshot: first, shown: [] },
      asker,
      coach,
      NOW,
    );
    expect(await ids(next, 'draft:a')).not.toContain('C-PUR-01');
  });

  test('leaves its composer to another where nothing can be stored', async () => {
    const first = draft(CHECK_IN, { draftId: 'd1', threadId: undefined });
    const next = draft(CHECK_IN, { draftId: undefined, threadId: 't2' });
    expect(await ids(first, 'draft:a')).toContain('C-PUR-01');
    const put = vi.spyOn(database().habitEvents, 'bulkPut').mockRejectedValue(new Error('full'));
    const sent = { key: 'draft:a', draftId: 'x', snapshot: first, shown: [] };
    await expect(
      noteOutcome({ outcome: 'sent', site: 'gmail', ...sent }, asker, coach, NOW),
    ).rejects.toThrow();
    put.mockRestore();
    expect(await ids(next, 'draft:a')).not.toContain('C-PUR-01');
  });

  const report = (
    outcome: 'sent' | 'undone',
    text: string,
    shown: { tipId: string; ruleId: string; quote: string }[] = [],
  ) =>
    noteOutcome(
      {
        outcome,
        site: 'gmail',
        key: 'draft:1',
        draftId: 'd1',
        threadId: 't1',
        snapshot: draft(text, {
          recipients: [
            { kind: 'to', address: 'ana@acme.example' },
            { kind: 'cc', address: 'ben@acme.example' },
          ],
          thread: [inbound('Which line is first?')],
          threadHash: 'h2',
        }),
        shown,
      },
      asker,
      coach,
      NOW,
    );
  const TEXT = 'Which week suits the trial? I will send the plan by Friday.';

  test('counts questions, people and dated promises once a draft, and stores no word of it', async () => {
    await report('sent', TEXT);
    await report('sent', TEXT);
    const habits = Object.fromEntries((await habitEventsSince(0)).map((row) => [row.habit, row.count]));
    expect(habits).toMatchObject({ question: 1, person: 1, 'dated-promise': 1, 'dated-step': 1 });
    expect(JSON.stringify(await database().habitEvents.toArray())).not.toMatch(/trial|Friday|acme|d1"/);
  });

  test('counts nothing of a draft whose sending was undone', async () => {
    const shown = [{ tipId: 'x', ruleId: 'C-PUR-01', quote: 'just checking in' }];
    const accepted = async () => (await readKept()).rules['C-PUR-01']?.accepted;
    await report('sent', TEXT, shown);
    expect(await accepted()).toBe(1);
    await report('undone', TEXT, shown);
    expect(await habitEventsSince(0)).toEqual([]);
    expect(await tipEventsSince(0)).toEqual([]);
    expect(await accepted()).toBe(0);
    expect(await database().touches.count()).toBe(0);
    await report('sent', TEXT, shown);
    expect(await accepted()).toBe(1);
  });

  test.each<[string, () => unknown, string?]>([
    ['while paused', () => patchSettings({ pausedUntil: NOW + 1000 })],
    ['on a site that is off', () => patchSettings({ sitesOff: ['gmail'] })],
    [
      'to a domain that the organisation named',
      () => browser.storage.managed.set?.({ neverCoachDomains: ['acme.example'] }),
    ],
    ['to somebody whom the rep wants quiet with', () => patchSettings({ quietWith: ['@acme.example'] })],
    ['of more text than a mail has', () => {}, `${TEXT} `.repeat(11_000)],
  ])(
    'is not read where it was sent %s, and what was counted before can be taken back',
    async (_, off, text) => {
      await report('sent', TEXT);
      expect(await database().touches.count()).toBe(1);
      await off();
      await report('undone', TEXT);
      const reading = vi.spyOn(coach, 'contextOf');
      await report('sent', text ?? TEXT, [{ tipId: 'x', ruleId: 'C-PUR-01', quote: 'just checking in' }]);
      expect(reading).not.toHaveBeenCalled();
      const db = database();
      expect(await Promise.all([db.habitEvents, db.touches, db.tipEvents].map((all) => all.count()))).toEqual(
        [0, 0, 0],
      );
    },
  );

  test('knows a tip was acted on when its words are gone', async () => {
    await report('sent', TEXT, [
      { tipId: 'x', ruleId: 'C-PUR-01', quote: 'just checking in' },
      { tipId: 'y', ruleId: 'C-PUR-06', quote: 'which  week' },
    ]);
    const gone = (await tipEventsSince(0)).filter((row) => row.action === 'gone');
    expect(gone.map((row) => row.ruleId)).toEqual(['C-PUR-01']);
    // A composer that was emptied before it was read tells nothing.
    await report('sent', '', [{ tipId: 'z', ruleId: 'C-PUR-06', quote: 'which week' }]);
    expect((await tipEventsSince(0)).map((row) => row.ruleId)).toEqual(['C-PUR-01']);
  });

  test('takes no tip for acted on whose words were left and others behind them changed', async () => {
    const tip = { tipId: 'x', ruleId: 'C-PUR-01', quote: 'Just checking in on the old quote' };
    await report('sent', 'Hi Ana,\n\nJust checking in on the new quote.\n\nSam', [tip]);
    expect(await tipEventsSince(0)).toEqual([]);
  });

  test.each(['inserted', 'logged', 'muted-here'] as const)(
    'tells no second time of a tip that was %s',
    async (action) => {
      const tip = { tipId: 'x', ruleId: 'C-PUR-01' };
      await noteEvent({ action, ...tip, site: 'gmail', threadId: 't1' }, NOW);
      await report('sent', TEXT, [{ ...tip, quote: 'just checking in' }]);
      expect((await tipEventsSince(0)).map((row) => row.action)).toEqual([action]);
    },
  );

  test('counts as included who had no part in the thread before, as far as the page tells', async () => {
    const people = async (draftId: string, mail: Message) => {
      const reply = {
        draftId,
        recipients: [
          { kind: 'to' as const, name: 'Ana Silva', address: 'ana@acme.example' },
          { kind: 'cc' as const, name: 'Ben Roth', address: 'ben@acme.example' },
        ],
        thread: [mail],
        threadHash: draftId,
      };
      await noteOutcome(
        {
          outcome: 'sent',
          site: 'outlook',
          key: 'draft:1',
          draftId,
          snapshot: draft(TEXT, reply),
          shown: [],
        },
        asker,
        coach,
        NOW,
      );
      const rows = await habitEventsSince(0);
      await database().habitEvents.clear();
      return rows.find(({ habit }) => habit === 'person')?.count ?? 0;
    };
    const ana = { name: 'Ana Silva' };
    const named = (...names: string[]) => names.map((name) => ({ kind: 'to' as const, name }));
    expect(await people('p1', inbound('Hello', { from: ana, recipients: named('Rep') }))).toBe(1);
    expect(await people('p2', inbound('Hello', { from: ana, recipients: named('Rep', 'Roth, Ben') }))).toBe(
      0,
    );
    const { recipients: _, ...unknown } = inbound('Hello');
    expect(await people('p3', unknown)).toBe(0);
  });

  test('counts a signal as answered where there was one and the reply takes it up', async () => {
    const asks = 'What has to work on day one in the Lyon warehouse?';
    const answered = async (draftId: string, mail: string, text = asks) => {
      const snapshot = draft(`Hi Ana,\n${text}`, {
        draftId,
        thread: [inbound(mail)],
        threadHash: draftId,
      });
      await noteOutcome(
        { outcome: 'sent', site: 'gmail', key: draftId, draftId, snapshot, shown: [] },
        asker,
        coach,
        NOW,
      );
      const rows = await habitEventsSince(0);
      await database().habitEvents.clear();
      return rows.some(({ habit }) => habit === 'signal-answered');
    };
    const signal = 'The rolls arrived. We are opening a new warehouse in Lyon in June.';
    expect(await answered('s1', signal)).toBe(true);
    expect(await answered('s2', 'The rolls arrived, thank you.')).toBe(false);
    const passesBy = 'Glad to hear the rolls arrived. The invoice follows this afternoon.';
    expect(await answered('s3', signal, passesBy)).toBe(false);
    expect(await answered('s4', signal, 'Thanks!')).toBe(false);
    expect(await answered('s6', signal, 'Thanks, we will.')).toBe(false);
    await patchSettings({ rulesOff: ['C-CRE-05'] });
    expect(await answered('s5', signal, passesBy)).toBe(false);
  });

  test('leaves a print of a mail, from which a mail sent twice is known and nothing can be read', async () => {
    await report('sent', TEXT);
    const [touch] = await database().touches.toArray();
    expect(touch).toMatchObject({ party: 'acme.example', direction: 'outbound' });
    expect(touch!.words.length).toBeGreaterThan(3);
    expect(JSON.stringify(touch)).not.toMatch(/trial|Friday/);
  });
});

describe('what a customer wrote', () => {
  const SITE = 'We are opening a new warehouse in Lyon in June.';
  const logSite = (id: string) =>
    quickLog({
      id,
      title: 'Lyon',
      accountName: 'Acme',
      accountDomain: 'acme.example',
      signalKind: 'SIG-SITE',
      sentence: SITE,
    });

  test('leaves one heard signal with its sentence, however often the mail is opened', async () => {
    const snapshot = thread([inbound(SITE)]);
    await ask(snapshot, 'thread:t1');
    await settled();
    wake();
    await ask(snapshot, 'thread:t1');
    await settled();
    const signals = await openSignals(0);
    expect(signals).toMatchObject([{ kind: 'SIG-SITE', party: 'acme.example', sentence: SITE }]);
    const { entries } = await tabTips(TAB);
    expect(entries).toEqual([]);
    const stored = await storage.getItem<{ prefill: object }[]>(`session:tab:${TAB}`);
    expect(stored?.[0]?.prefill).toMatchObject({
      accountName: 'Acme',
      accountDomain: 'acme.example',
      signalKind: 'SIG-SITE',
      sentence: SITE,
      contact: { name: 'Ana Silva', address: 'ana@acme.example' },
    });
    await logSite('o1');
    expect(await openSignals(0)).toEqual([]);
  });

  test('is noted beside what a rule fires on that somebody named "constructor"', async () => {
    const rule = bananaRule('constructor', {
      surface: 'thread',
      severity: 3,
      match: { phrase: 'banana plan' },
    });
    await putOwnRules([{ id: 'constructor', rule, updatedAt: 1 }]);
    const answer = await ask(thread([inbound(`The banana plan is fine. ${SITE}`)]), 'thread:t1');
    await settled();
    expect(tipsOf(answer).map(({ ruleId }) => ruleId)).toContain('constructor');
    expect(await openSignals(0)).toMatchObject([{ kind: 'SIG-SITE' }]);
    expect(await database().guards.count()).toBe(0);
  });

  test('is known to be logged when its mail is opened again, until that is taken back or taken away', async () => {
    const team = inbound('Our finance team asked whether they could use it as well.', { id: 'm2' });
    const snapshot = thread([inbound(SITE), team]);
    const read = async () => {
      wake();
      const answer = await ask(snapshot, 'thread:t1');
      await settled();
      if (answer.state !== 'ok') throw new Error(answer.state);
      const { assessment, prefill } = answer;
      const site = assessment.tips.find(({ ruleId }) => ruleId === 'SIG-SITE');
      return { logged: site?.logged, next: prefill?.sentence };
    };
    expect(await read()).toMatchObject({ logged: undefined });
    await logSite('o1');
    // What quick-log starts with is what is not logged yet.
    expect(await read()).toEqual({ logged: true, next: team.blocks[0]!.text });
    await undoQuickLog('o1');
    expect(await read()).toMatchObject({ logged: undefined });
    await logSite('o2');
    await database().opportunities.delete('o2');
    expect(await read()).toMatchObject({ logged: undefined });
  });

  test('is known to be logged where a reply passes it by, too', async () => {
    const snapshot = draft('Hi Ana,\nThanks for your mail.', { thread: [inbound(SITE)] });
    const passedBy = async () => {
      wake();
      const answer = await coach.answer({ snapshot, key: 'draft:1', rested: true }, asker, NOW);
      await settled();
      if (answer.state !== 'ok') throw new Error(answer.state);
      const tip = answer.assessment.tips.find(({ about }) => about?.sort === 'ignored_signal');
      return { there: Boolean(tip), logged: tip?.logged, start: answer.prefill?.sentence };
    };
    expect(await passedBy()).toEqual({ there: true, logged: undefined, start: SITE });
    await ask(thread([inbound(SITE)]), 'thread:t1');
    await settled();
    await logSite('o1');
    expect(await passedBy()).toEqual({ there: true, logged: true, start: undefined });
    await undoQuickLog('o1');
    expect(await passedBy()).toEqual({ there: true, logged: undefined, start: SITE });
  });

  test('and was let go is not heard anew when the old mail is opened after it was swept away', async () => {
    const DAY = 86_400_000;
    const read = async (days: number, ...mails: Message[]) => {
      wake();
      await sweep(NOW + days * DAY);
      await ask(thread(mails), 'thread:t1', NOW + days * DAY);
      await settled();
      return (await openSignals(0)).map(({ sentence }) => sentence);
    };
    for (const date of [new Date(NOW).toISOString(), localDay(NOW)]) {
      const mail = inbound(SITE, { date });
      expect(await read(0, mail)).toEqual([SITE]);
      await letGoSignal((await openSignals(0))[0]!.id);
      for (const days of [1, 30, 59.9, 60.1, 61, 400]) expect(await read(days, mail)).toEqual([]);
      // What is younger is heard beside it.
      const later = inbound('We are hiring twelve engineers in Porto.', {
        id: 'm2',
        date: new Date(NOW + 390 * DAY).toISOString(),
      });
      expect(await read(400, mail, later)).toEqual(['We are hiring twelve engineers in Porto.']);
      await database().heardSignals.clear();
    }
  });

  test('of cuts holds growth prompts back at that customer only, in a draft that was read before, too', async () => {
    const to = async (address: string) => {
      const recipients = [{ kind: 'to' as const, address }];
      const open = draft('Hi Ana, thanks for the call.', { threadId: 't2', draftId: 'd2', recipients });
      const answer = await ask(open, 'draft:2');
      return answer.state === 'ok' && answer.assessment.gates.some(({ id }) => id === 'G8');
    };
    expect(await to('ana@acme.example')).toBe(false);
    await ask(thread([inbound('There is a budget freeze until June.')]), 'thread:t1');
    await settled();
    expect(await activeGuards(['acme.example'], NOW)).toMatchObject([{ kind: 'cut' }]);
    expect(await to('ana@acme.example')).toBe(true);
    expect(await to('bo@other.example')).toBe(false);
  });

  const gatesAt = async (snapshot: Snapshot, key: string, now = NOW) => {
    const answer = await ask(snapshot, key, now);
    await settled();
    return answer.state === 'ok' ? answer.assessment.gates.map(({ id }) => id) : [];
  };
  /** A mail to the same customer in another conversation. */
  const otherMail = (turn: number) =>
    draft('Hi Ana,\nhere is the list that you asked for.\nBest', {
      draftId: `n${turn}`,
      threadId: `n${turn}`,
    });
  const bad = inbound('Your delivery was late again and two pallets were damaged. This is unacceptable.', {
    date: '2026-11-20T10:00:00Z',
  });
  const ours = inbound('Sorry Ana, two new pallets leave today.', {
    id: 'm2',
    direction: 'outbound',
    from: { address: 'rep@our.example' },
    recipients: [{ kind: 'to', address: 'ana@acme.example' }],
    date: '2026-11-20T12:00:00Z',
  });
  const good = inbound('The new pallets came this morning, all is fine now. Thank you!', {
    id: 'm3',
    date: '2026-11-22T08:00:00Z',
  });
  const named = (mails: Message[]) =>
    mails.map((mail) => ({
      ...mail,
      blocks: mail.blocks.map((one) => ({ ...one, id: `${mail.id}-${one.id}` })),
    }));

  test('of a complaint holds offers back until they write that all is well, here and elsewhere', async () => {
    expect(await gatesAt(thread(named([bad])), 'thread:t1')).toContain('G6');
    expect(await gatesAt(otherMail(1), 'n:1')).toContain('G6');
    wake();
    expect(await gatesAt(thread(named([bad, ours, good])), 'thread:t1')).not.toContain('G6');
    expect(await gatesAt(otherMail(2), 'n:2')).not.toContain('G6');
    // Read again by a worker that knows nothing of it, and of something that went wrong since.
    wake();
    expect(await gatesAt(thread(named([bad])), 'thread:t1')).not.toContain('G6');
    const again = { ...bad, id: 'm4', date: '2026-11-23T08:00:00Z' };
    expect(await gatesAt(thread(named([again])), 'thread:t2')).toContain('G6');
    wake();
    expect(await gatesAt(thread(named([bad, ours, good])), 'thread:t1')).toContain('G6');
    expect(await gatesAt(otherMail(3), 'n:3')).toContain('G6');
  });

  test.each([
    ['G6', 'R-OWN-01', 'Your delivery was late again and two pallets were damaged. This is unacceptable.'],
    ['G7', 'R-OWN-02', 'Please stop sending me offers.'],
    ['G8', 'GRD-CUT', 'There is a budget freeze until June.'],
  ])(
    'holds nothing back once the rep says that it is over, in its own conversation neither (%s)',
    async (gate, rule, text) => {
      const told = thread([inbound(text)]);
      expect(await gatesAt(told, 'thread:t1')).toContain(gate);
      expect(await gatesAt(otherMail(1), 'n:1')).toContain(gate);
      const back = await endGuards(await activeGuards(['acme.example'], NOW), NOW);
      wake();
      expect(await gatesAt(told, 'thread:t1')).not.toContain(gate);
      expect(await ids(told, 'thread:t1')).not.toContain(rule);
      const reply = draft('Hi Ana,\nthank you for the talk.\nBest', {
        thread: [inbound(text)],
        threadHash: 'h',
      });
      expect(await gatesAt(reply, 'draft:1')).not.toContain(gate);
      expect(await gatesAt(otherMail(2), 'n:2')).not.toContain(gate);
      await back();
      wake();
      expect(await gatesAt(told, 'thread:t1')).toContain(gate);
      expect(await gatesAt(otherMail(3), 'n:3')).toContain(gate);
    },
  );

  test('of cuts in an older mail whose time the page does not tell says nothing of today', async () => {
    const undated = (text: string, id: string) => {
      const { date: _, ...message } = inbound(text, { id });
      return { ...message, blocks: message.blocks.map((one) => ({ ...one, id: `${id}-${one.id}` })) };
    };
    const mails = [undated('There is a budget freeze until June.', 'm1'), undated('Which week suits?', 'm2')];
    await ask(thread(mails), 'thread:t1');
    await settled();
    expect(await activeGuards(['acme.example'], NOW)).toEqual([]);
    wake();
    await ask(thread(mails.toReversed()), 'thread:t2');
    await settled();
    expect(await activeGuards(['acme.example'], NOW)).toMatchObject([{ kind: 'cut' }]);
  });

  test('at a time that the page does not tell holds prompts back from when it was first read', async () => {
    const { date: _, ...undated } = inbound('There is a budget freeze until June.');
    const read = async (now: number) => {
      wake();
      await ask(thread([undated]), 'thread:t1', now);
      await settled();
    };
    await read(NOW);
    await read(NOW + 10 * 86_400_000);
    expect(await activeGuards(['acme.example'], NOW)).toMatchObject([{ kind: 'cut', at: NOW }]);
  });

  test('raises nothing from our own mails', async () => {
    await ask(
      thread([inbound(SITE, { direction: 'outbound', from: { address: 'rep@our.example' } })]),
      'thread:t1',
    );
    await settled();
    expect(await openSignals(0)).toEqual([]);
  });
});

describe('rules of the rep', () => {
  const rule = (phrase: string, id = 'OWN-01') =>
    bananaRule(id, { match: { phrase }, examples: { fires: [], silent: [] } });

  test('fire beside the built-in ones', async () => {
    await putOwnRules([{ id: 'OWN-01', rule: rule('banana proposal'), updatedAt: 1 }]);
    wake();
    const tips = tipsOf(await ask(draft('Here is the banana proposal for you.')));
    expect(tips.find(({ ruleId }) => ruleId === 'OWN-01')).toMatchObject({ origin: 'own' });
  });

  test('are heard at once in a draft that was read before they were there', async () => {
    const text = draft('Hi Ana,\nHere is the pineapple contract for you.');
    expect(await ids(text)).not.toContain('OWN-09');
    await putOwnRules([{ id: 'OWN-09', rule: rule('pineapple contract', 'OWN-09'), updatedAt: 1 }]);
    coach.reset();
    expect(await ids(text)).toContain('OWN-09');
  });

  test('that cannot be understood are told and take no other rule with them', async () => {
    await putOwnRules([{ id: 'OWN-01', rule: rule('{no-such-list} proposal'), updatedAt: 1 }]);
    await putOwnRules([{ id: 'OWN-02', rule: { nonsense: true }, updatedAt: 1 }]);
    await putOwnRules([{ id: 'OWN-03', rule: rule('banana proposal', 'OWN-03'), updatedAt: 1 }]);
    wake();
    const { trouble } = await coach.rules();
    expect(trouble.map(({ id }) => id).sort()).toEqual(['2', 'OWN-01']);
    expect(await ids(draft('Just checking in on the plan.\nHere is the banana proposal.'))).toEqual(
      expect.arrayContaining(['C-PUR-01', 'OWN-03']),
    );
  });
});
