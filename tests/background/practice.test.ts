import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { CoachService } from '@/utils/background/coach-service';
import { practise } from '@/utils/background/practice';
import { snapshotOfSituation } from '@/utils/coach/situation';
import type { PracticeRequest } from '@/utils/messaging/protocol';
import { route } from '@/utils/messaging/server';
import type { DraftSnapshot } from '@/utils/model/snapshot';
import { builtinSituations } from '@/utils/practice';
import { builtinRules } from '@/utils/rules';
import { database } from '@/utils/storage/database';
import { putOwnRules } from '@/utils/storage/rule-packs';
import { patchSettings } from '@/utils/storage/settings';
import { LOCALES } from '../tools/locales';
import { freshBrowser, NOW, settled } from './scene';

const TODAY = '2026-11-24';
let coach: CoachService;

beforeEach(() => {
  freshBrowser();
  coach = new CoachService(async () => builtinRules);
});

const named = (id: string) => {
  const found = builtinSituations.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
function request(id: string, more: Partial<PracticeRequest> = {}): PracticeRequest {
  const { given, sent } = named(id);
  const snapshot = snapshotOfSituation(named(id), 'start', TODAY);
  return { snapshot, given, sent, showing: [], mutes: [], ...more };
}
async function heard(id: string, more?: Partial<PracticeRequest>, now = NOW) {
  const answer = await practise(request(id, more), coach, now);
  if (answer.state !== 'ok') throw new Error(answer.state);
  return answer;
}
const ids = (tips: readonly { ruleId: string }[]) => tips.map(({ ruleId }) => ruleId);

/** Everything that is stored anywhere. */
async function stored() {
  const tables = await Promise.all(
    database().tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return { tables, local: await storage.snapshot('local'), session: await storage.snapshot('session') };
}

describe('a rehearsal', () => {
  test('is coached before Start, while paused, and with every site off', async () => {
    expect(ids((await heard('quote-without-an-answer')).assessment.tips)).toContain('C-PUR-13');
    await patchSettings({ startedAt: 1, pausedUntil: NOW + 1000, sitesOff: ['gmail', 'practice'] });
    expect(ids((await heard('quote-without-an-answer')).assessment.tips)).toContain('C-PUR-13');
  });

  test('leaves nothing behind: no event, habit, touch, signal, guard, record, mute, badge or memory', async () => {
    await patchSettings({ startedAt: 1 });
    // Whoever opens the log first notes that it is there, a moment later.
    await stored();
    await vi.waitFor(async () => expect(await storage.getItem('local:database')).not.toBeNull());
    const before = await stored();
    for (const situation of builtinSituations) {
      await heard(situation.id);
      const mail = snapshotOfSituation(situation, 'start', TODAY);
      // The conversation is read as well, as on a mail page.
      if (mail.kind === 'draft' && mail.thread) {
        const { kind: _, blocks: _blocks, thread, ...rest } = mail;
        await heard(situation.id, { snapshot: { ...rest, kind: 'thread', messages: thread } as never });
      }
    }
    await settled();
    expect(await stored()).toEqual(before);
    expect(await browser.action.getBadgeText({ tabId: 7 })).toBe('');
  });

  test('shows the same tips the tenth time as the first', async () => {
    await patchSettings({ startedAt: 1 });
    for (const { id } of builtinSituations) {
      const first = ids((await heard(id)).assessment.tips);
      expect(first).not.toEqual([]);
      for (let time = 1; time < 10; time++) {
        expect(ids((await heard(id, {}, NOW + time * 60_000)).assessment.tips)).toEqual(first);
      }
    }
  });

  test('keeps a tip in its place while it fires, and hides what was muted in it', async () => {
    const { all, assessment } = await heard('deal-one-contact');
    expect(ids(all)).toEqual(['D-TEA-01', 'D-FOC-01']);
    expect(ids(assessment.tips)).toEqual(['D-TEA-01']);
    const [, second] = all;
    const kept = await heard('deal-one-contact', { showing: [second!.id] });
    expect(ids(kept.assessment.tips)).toEqual(['D-FOC-01']);
    const muted = await heard('deal-one-contact', { mutes: [{ scope: 'rule', ruleId: 'D-TEA-01' }] });
    expect(ids(muted.assessment.tips)).toEqual(['D-FOC-01']);
    const here = await heard('deal-one-contact', { mutes: [{ scope: 'here', tipId: all[0]!.id }] });
    expect(ids(here.assessment.tips)).toEqual(['D-FOC-01']);
    const person = 'ann.okafor@brightwellclinics.example';
    const hidden = await heard('a-question-about-an-invoice', {
      mutes: [{ scope: 'person', ruleId: 'C-CRE-05', person }],
    });
    expect(ids(hidden.assessment.tips)).toEqual([]);
  });

  test('is coached with the rules of the rep: switched off, changed, added', async () => {
    await patchSettings({ rulesOff: ['C-PUR-13'] });
    expect(ids((await heard('quote-without-an-answer')).all)).not.toContain('C-PUR-13');
    await patchSettings({ rulesOff: [] });
    const rule = builtinRules.rules.find(({ id }) => id === 'C-PUR-13')!;
    await putOwnRules([{ id: rule.id, rule: { ...rule, title: 'In my own words' }, updatedAt: 1 }]);
    coach.reset();
    const { all } = await heard('quote-without-an-answer');
    expect(all.find(({ ruleId }) => ruleId === rule.id)).toMatchObject({
      title: 'In my own words',
      origin: 'own',
    });
  });

  test('knows the customer from the situation and from nothing else', async () => {
    await database().guards.put({
      id: 'g',
      kind: 'opt-out',
      party: 'harbourfoods.example',
      at: NOW,
    });
    expect((await heard('quote-without-an-answer')).assessment.gates).toEqual([]);
    expect(ids((await heard('deal-same-as-last-year')).all)).toContain('D-CRE-01');
    expect(ids((await heard('deal-same-as-last-year', { given: {} })).all)).not.toContain('D-CRE-01');
  });

  test('quotes a record in the words and the notation of the interface', async () => {
    const { i18n } = browser as unknown as { i18n: object };
    Object.assign(i18n, {
      getMessage: (key: string) => LOCALES.de[key]?.message ?? '',
      getUILanguage: () => 'de',
    });
    const { all } = await heard('deal-same-as-last-year');
    const quotes = all.map(({ about }) => about?.quote.replaceAll('\u00a0', ' '));
    expect(quotes).toContain('Betrag: 48.000 € · last won: 48.000 €');
  });

  test('is not read when it is longer than any mail', async () => {
    const long = { id: 'p', role: 'author' as const, text: 'Just checking in. '.repeat(40_000) };
    const { snapshot } = request('quote-without-an-answer');
    const answer = await heard('quote-without-an-answer', {
      snapshot: { ...(snapshot as DraftSnapshot), blocks: [long] },
    });
    expect(answer.all).toEqual([]);
    expect(answer.assessment.gates.map(({ id }) => id)).toEqual(['long']);
  });

  test('asks for the conversation that the worker forgot', async () => {
    const { thread, ...bare } = request('a-question-about-an-invoice').snapshot as DraftSnapshot;
    const named = { ...bare, threadHash: 'h' };
    expect(await practise({ snapshot: named, showing: [], mutes: [] }, coach, NOW)).toEqual({
      state: 'need-thread',
    });
    await heard('a-question-about-an-invoice', { snapshot: { ...named, thread } });
    expect(ids((await heard('a-question-about-an-invoice', { snapshot: named })).all)).toContain('C-CRE-05');
  });

  test('is for pages of the extension: a content script is turned away', async () => {
    const own = { id: browser.runtime.id, tab: { id: 3 } };
    const handlers = { 'practice.assess': (data: PracticeRequest) => practise(data, coach, NOW) } as never;
    const from = (url: string) =>
      route(handlers, 'practice.assess', request('quote-without-an-answer'), { ...own, url });
    await expect(from('https://mail.google.com/mail/')).rejects.toMatchObject({ kind: 'refused' });
    await expect(from(browser.runtime.getURL('/practice.html' as never))).resolves.toMatchObject({
      state: 'ok',
    });
  });
});
