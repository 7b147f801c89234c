import { describe, expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import type { Facts } from '@/utils/coach/context';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import type { DealFields, DealSnapshot, DraftSnapshot } from '@/utils/model/snapshot';
import { dealOf, draftSnapshot } from '@/utils/page/snapshots';
import { builtinRules } from '@/utils/rules';
import { readBlocks } from '@/utils/sites/dom-blocks';
import { composerPages } from '../../pages/crm/composers';
import { OURS, recordWithMail, SITES_WITH_MAIL, THEIRS } from '../../pages/crm/records-with-mail';
import { ALL_CRMS } from '../all';
import { NOW, show } from './read-page';

/* A draft on a record's page is read with the record and the mails that the page shows of it. */

/** What is handed over for the draft on a page. */
async function draftOn(site: string): Promise<DraftSnapshot> {
  const composer = composerPages.find((one) => one.site === site && one.kind !== 'plain')!;
  const { url, html } = recordWithMail(site, composer.html);
  const page = await show(html);
  const adapter = ALL_CRMS.find(({ id }) => id === site)!;
  const context = { url: new URL(url), now: NOW, self: ['mara@our.example'] };
  const record = adapter.read(page, context)?.snapshot as DealSnapshot;
  await adapter.needs?.(page);
  const [found] = adapter.composers(page, context);
  return draftSnapshot({
    composer: found!,
    blocks: readBlocks(found!.editor, found!.marks),
    thread: adapter.threadOf?.(record.fields),
    threadHash: undefined,
    caret: null,
    deal: dealOf(record),
    revision: 1,
    self: context.self,
    adapter: { ...adapter, link: () => url },
    view: page.defaultView!,
    now: NOW,
  });
}

describe('a draft on a record', () => {
  it.each(SITES_WITH_MAIL)(
    'of %s answers the mails that the page shows, each with its direction',
    async (site) => {
      const { thread, deal } = await draftOn(site);
      expect(
        thread?.map(({ direction, from, date, blocks }) => ({
          direction,
          from: from?.name,
          date,
          text: blocks.map(({ text }) => text).join(' '),
        })),
      ).toEqual([
        { direction: 'outbound', from: 'Mara Ionescu', date: '2026-11-16', text: OURS },
        { direction: 'inbound', from: 'Ana Petrov', date: '2026-11-19', text: THEIRS },
      ]);
      expect(deal?.record.kind).toBe('deal');
      expect(deal?.fields.amount?.value).toBe(84500.5);
      // What was written goes with the thread, once, and not with every draft again.
      expect(JSON.stringify(deal)).not.toContain('Lyon');
    },
  );
});

describe('what the coach says of a draft on a record', () => {
  const compiled = compile([builtinRules], learnedScorer());
  const LONG =
    'The crew has settled in well and the paint is dry. The doors were hung and the new racks stand along the wall. The crane was checked and the floor was swept. The lamps came and were put up by the fitters. The gate has a new lock and the guard has the key. The bins were moved to the back and the path is clear again.';

  async function rulesOn(site: string, text: string, facts: Facts = {}, change?: (deal: DealFields) => void) {
    const snapshot = await draftOn(site);
    if (change) change(snapshot.deal!.fields);
    const blocks = [{ id: 'b', role: 'author' as const, text }];
    const said = assess({ ...snapshot, reply: 'new', blocks }, compiled, {
      now: NOW,
      today: '2026-11-23',
      facts: { 'team.large': 50_000, 'team.currency': 'EUR', 'history.known': true, ...facts },
    });
    return { ids: said.tips.map(({ ruleId }) => ruleId), tips: said.tips };
  }

  it.each(SITES_WITH_MAIL)('of %s comes from the deal: next step, people, amount and stage', async (site) => {
    const plain = await rulesOn(site, LONG, { 'history.first-today': true, 'log.objective': false });
    expect(plain.ids).toEqual(expect.arrayContaining(['C-FOC-03', 'C-FOC-19', 'C-TEA-01']));
    expect((await rulesOn(site, 'I will send the drawings on Friday.')).ids).toContain('C-FOC-07');
    const late = (deal: DealFields) => {
      deal.stageShare = { value: 0.75, sure: 1 };
    };
    expect((await rulesOn(site, 'Shall we have a call about it?', {}, late)).ids).toContain('C-FOC-10');
    const step = (deal: DealFields) => {
      deal.nextStep = { value: 'Trial of the packing line with Ravi', sure: 1, label: 'Next Step' };
    };
    const left = (await rulesOn(site, LONG, {}, step)).tips.find(({ ruleId }) => ruleId === 'C-FOC-24');
    expect(left?.about).toMatchObject({ sort: 'deal_field', kind: 'nextStep' });
    const small = (deal: DealFields) => {
      deal.amount = { value: 900, sure: 1 };
      deal.stageShare = { value: 0.25, sure: 1 };
      deal.contacts = [{ name: 'Ana Petrov' }, { name: 'Ravi Shah' }];
    };
    const others = (await rulesOn(site, LONG, {}, small)).tips.find(({ ruleId }) => ruleId === 'C-TEA-15');
    expect(others?.about?.quote).toBe('Ravi Shah');
    expect((await rulesOn(site, 'Our offer comes to 48,000 euros.')).ids).toContain('C-OWN-21');
  });

  it.each(SITES_WITH_MAIL)('of %s comes from the mails on the page', async (site) => {
    const { tips } = await rulesOn(site, 'Thank you for the photos of the hall, they came out well.');
    const [signal, promise] = ['C-CRE-05', 'C-OWN-19'].map((id) => tips.find(({ ruleId }) => ruleId === id));
    expect(signal?.about?.quote).toContain('second site in Lyon');
    expect(promise?.about?.quote).toContain('by Friday 20 November');
  });
});
