import { beforeEach, describe, expect, test } from 'vitest';
import { CoachService } from '@/utils/background/coach-service';
import { gatherFacts } from '@/utils/background/facts';
import { forgetNoted } from '@/utils/background/heard';
import { noteOutcome } from '@/utils/background/outcomes';
import { FACTS } from '@/utils/coach/context';
import type { Opportunity } from '@/utils/model/opportunity';
import type { DealFields, DealSnapshot, Snapshot } from '@/utils/model/snapshot';
import { builtinRules } from '@/utils/rules';
import { database } from '@/utils/storage/database';
import { noteGuard } from '@/utils/storage/guards';
import { largeFrom } from '@/utils/storage/large-deals';
import { quickLog, updateOpportunities } from '@/utils/storage/opportunities';
import { patchSettings, readSettings } from '@/utils/storage/settings';
import { noteSignal } from '@/utils/storage/signals';
import { noteTouches } from '@/utils/storage/touches';
import { asker, draft, freshBrowser, inbound, NOW, settled, thread } from './scene';

/* Every fact that a rule may ask for reaches the coach from what Uplift itself keeps. */

const DAY = 86_400_000;

function deal(fields: Record<string, unknown>, id = '7'): DealSnapshot {
  const wrapped = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value : { value, sure: 1 }]),
  ) as DealFields;
  return {
    kind: 'deal',
    site: 'odoo',
    url: `https://crm.example.com/deals/${id}`,
    readAt: NOW,
    revision: 1,
    self: ['rep@our.example'],
    record: { crm: 'odoo', org: 'crm.example.com', kind: 'deal', id },
    fields: wrapped,
  };
}
const factsOf = async (snapshot: Snapshot, now = NOW) =>
  (await gatherFacts(snapshot, await readSettings(), now)).facts;

let logged = 0;
async function log(change: Partial<Opportunity>, accountName = 'Acme'): Promise<void> {
  const id = `o${++logged}`;
  await quickLog(
    { id, title: `Idea ${id} ${logged * 17}`, accountName, accountDomain: 'acme.example' },
    NOW - DAY,
  );
  await updateOpportunities([id], change, NOW - 1000);
}

beforeEach(async () => {
  freshBrowser();
  forgetNoted();
  await patchSettings({ startedAt: 1 });
});

describe('facts', () => {
  test('of a record are the same when the browser translates its page', async () => {
    const shown = { account: 'Acme', status: 'open' };
    const see = (stage: string, locale: string, days: number) =>
      factsOf({ ...deal({ ...shown, stage }), locale }, NOW + days * DAY);
    await see('Angebot', 'de', 0);
    const facts = await see('Offer', 'en', 30);
    expect(facts['record.days-in-stage']).toBe(30);
    expect(facts).not.toHaveProperty('record.stage-moved-days');
  });

  test('of a record are those of what it shows now, in whatever tab and after whatever reload', async () => {
    const coach = new CoachService(async () => builtinRules);
    const show = async (amount: number, closeDate: string, now: number) => {
      // Every tab counts its readings anew.
      const snapshot = deal({ status: 'open', amount, currency: 'EUR', closeDate }, '11');
      const answer = await coach.answer({ snapshot, key: 'deal' }, asker, now);
      return answer.state === 'ok' ? answer.assessment.tips : [];
    };
    await show(80_000, '2027-01-29', NOW - 2 * DAY);
    await show(80_000, '2027-01-29', NOW);
    const tips = await show(60_000, '2027-02-26', NOW + 1000);
    expect(tips.find(({ ruleId }) => ruleId === 'D-OWN-01')?.quote).toContain('was €80,000');
    const [row] = await database().recordMemory.toArray();
    expect(row).toMatchObject({ amount: 60_000, closeDate: '2027-02-26', slips: 1 });
  });

  test('of a deal that ended and was opened again count no move for the day on which it ended', async () => {
    const see = (status: string, closeDate: string, days: number) =>
      factsOf(deal({ status, closeDate }, '12'), NOW - days * DAY);
    await see('open', '2026-11-20', 30);
    await see('won', '2026-11-26', 20);
    // Once: from the day that it was meant for.
    expect(await see('open', '2026-12-10', 10)).toMatchObject({
      'record.close-pushes': 1,
      'record.close-pushed-days': 20,
    });
  });

  test('are all there once there is something to know', async () => {
    await noteTouches([
      { party: 'acme.example', at: NOW - 3 * DAY, direction: 'inbound', words: [], mail: 'a' },
      { party: 'acme.example', at: NOW - 2 * DAY, direction: 'outbound', words: [1], mail: 'b', to: 'h' },
    ]);
    for (const kind of ['opt-out', 'cut', 'leave', 'complaint'] as const)
      await noteGuard(kind, 'acme.example', NOW - DAY);
    await noteSignal(
      { kind: 'SIG-SITE', party: 'acme.example', sentence: 'We open in Lyon.', polarity: 'opening' },
      NOW - 20 * DAY,
    );
    await log({ class: 'created', firstStep: { when: 'w', will: 'x', date: '2026-01-01' } });
    await log({ outcome: 'won', value: { expected: 900, currency: 'EUR' } });
    const shown = { account: 'Acme', amount: 100, stage: 'Offer', closeDate: '2026-12-01', status: 'open' };
    for (const at of [NOW - 40 * DAY, NOW - 30 * DAY]) {
      await factsOf(deal({ ...shown, stage: at === NOW - 40 * DAY ? 'Lead' : 'Offer' }, '8'), at);
    }
    await factsOf(deal({ ...shown, stage: 'Won', status: 'won' }, '8'), NOW - 20 * DAY);
    await factsOf(deal({ ...shown, stage: 'Lead', amount: 90 }), NOW - 10 * DAY);
    await factsOf(deal(shown), NOW - 5 * DAY);
    const facts = await factsOf(deal({ ...shown, closeDate: '2026-12-24' }));
    expect(Object.keys(FACTS).filter((name) => !(name in facts))).toEqual([]);
  });

  test('of a record whose page shows no address are found by the account that was logged under its name', async () => {
    await log({ class: 'created' });
    await noteSignal(
      { kind: 'SIG-SITE', party: 'acme.example', sentence: 'We open in Lyon.', polarity: 'opening' },
      NOW - 20 * DAY,
    );
    expect(await factsOf(deal({ account: 'ACME' }))).toMatchObject({
      'log.open-created': 1,
      'log.signal-days': 20,
      'log.signal': 'We open in Lyon.',
    });
  });

  test('of a signal are found by the web site that the record shows', async () => {
    await noteSignal(
      { kind: 'SIG-SITE', party: 'acme.example', sentence: 'We open in Lyon.' },
      NOW - 15 * DAY,
    );
    expect(await factsOf(deal({ account: 'Acme', website: 'https://www.acme.example/en' }))).toMatchObject({
      'log.signal-days': 15,
    });
  });

  test('count mails in a row to one person, by a hash of the address alone', async () => {
    const coach = new CoachService(async () => builtinRules);
    const sent = (id: number, address: string) =>
      noteOutcome(
        {
          outcome: 'sent',
          site: 'gmail',
          key: `draft:${id}`,
          draftId: `d${id}`,
          snapshot: draft('The drawings are here.', {
            draftId: `d${id}`,
            recipients: [
              { kind: 'to', address },
              { kind: 'cc', address: 'boss@our.example' },
            ],
            self: ['rep@our.example', '@our.example'],
          }),
          shown: [],
        },
        asker,
        coach,
        NOW - (20 - id) * DAY,
      );
    for (let id = 0; id < 6; id++) await sent(id, 'ana@acme.example');
    const rows = await database().touches.toArray();
    expect(JSON.stringify(rows)).not.toContain('ana@');
    const same = async (address: string) =>
      (await factsOf(draft('Hi', { recipients: [{ kind: 'to', address }] })))['history.same-person'];
    expect(await same('ana@acme.example')).toBe(6);
    expect(await same('bo@acme.example')).toBe(0);
    await sent(7, 'bo@acme.example');
    expect(await same('ana@acme.example')).toBe(0);
  });

  test('know from a thread whom our mails went to', async () => {
    const coach = new CoachService(async () => builtinRules);
    const ours = (id: string, day: number, ...to: string[]) =>
      inbound('The drawings are here.', {
        id,
        direction: 'outbound',
        from: { address: 'rep@our.example' },
        recipients: to.map((address) => ({ kind: 'to' as const, address })),
        date: `2026-11-${day}T10:00:00Z`,
      });
    const messages = [
      ours('m1', 18, 'ana@acme.example', 'bo@acme.example'),
      ours('m2', 19, 'ana@acme.example'),
      ours('m3', 20, 'ana@acme.example'),
    ];
    await coach.answer({ snapshot: thread(messages), key: 'thread' }, asker, NOW);
    await settled();
    await expect
      .poll(async () => (await factsOf(draft('Hi')))['history.same-person'], { timeout: 3000 })
      .toBe(2);
  });
});

describe('what counts as large', () => {
  test('is what the rep says, else what was won, else our own guess', async () => {
    const large = async () => {
      const { amount, by } = await largeFrom(await readSettings());
      return [amount, by];
    };
    expect(await large()).toEqual([50_000, 'default']);
    for (let at = 0; at < 5; at++) await log({ outcome: 'won', value: { expected: 0, currency: 'EUR' } });
    expect(await large()).toEqual([50_000, 'default']);
    for (const expected of [10, 20, 30, 40, 50]) {
      await log({ outcome: 'won', value: { expected: expected * 1000, currency: 'EUR' } });
    }
    await log({ outcome: 'won', value: { expected: 9_000_000, currency: 'JPY' } });
    expect(await large()).toEqual([30_000, 'learned']);
    await patchSettings({ largeFrom: 75_000 });
    expect(await large()).toEqual([75_000, 'rep']);
  });

  test('decides whether one contact is worth a word', async () => {
    const coach = new CoachService(async () => builtinRules);
    const ids = async (amount: number, currency: string, id: string) => {
      const answer = await coach.answer(
        {
          snapshot: deal({ status: 'open', amount, currency, contacts: [{ name: 'Ana Ruiz' }] }, id),
          key: 'deal',
        },
        asker,
        NOW,
      );
      return answer.state === 'ok' ? answer.assessment.tips.map(({ ruleId }) => ruleId) : [];
    };
    expect(await ids(80_000, 'EUR', '1')).toContain('D-TEA-01');
    expect(await ids(900, 'EUR', '2')).not.toContain('D-TEA-01');
    // In another currency nobody can tell: the page alone decides.
    expect(await ids(900, 'USD', '3')).toContain('D-TEA-01');
  });
});
