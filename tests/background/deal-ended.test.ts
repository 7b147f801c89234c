import { beforeEach, describe, expect, test } from 'vitest';
import { CoachService } from '@/utils/background/coach-service';
import { recogniseDeal } from '@/utils/background/crm-return';
import { endedDeal } from '@/utils/background/deal-ended';
import { getOpportunity, quickLog, updateOpportunities } from '@/utils/storage/opportunities';
import { endOpportunity, reopenOpportunity } from '@/utils/storage/opportunity-end';
import { patchSettings } from '@/utils/storage/settings';
import { asker, dealPage, freshBrowser, NOW } from './scene';

const URL = dealPage().url;
const deal = (status: 'won' | 'lost' | 'open', sure = 1) => dealPage({ status: { value: status, sure } });
/** An opportunity that stands on a CRM's page. */
async function carried(id: string, crmUrl = URL) {
  await quickLog({ id, title: `Night shift ${id}`, accountName: 'Acme' }, NOW);
  await updateOpportunities([id], { crmUrl }, NOW + 1);
}

beforeEach(() => void freshBrowser());

describe('what the log holds open of a deal that has ended', () => {
  test('is offered by title, with how the page says that it ended', async () => {
    await carried('a');
    expect(await endedDeal(deal('won'))).toEqual({ id: 'a', title: 'Night shift a', outcome: 'won' });
    expect(await endedDeal(deal('lost'))).toMatchObject({ outcome: 'lost' });
  });

  test('is none while the deal goes on, or where its page hardly says so', async () => {
    await carried('a');
    expect(await endedDeal(deal('open'))).toBeUndefined();
    expect(await endedDeal(deal('won', 0.3))).toBeUndefined();
    expect(await endedDeal({ ...deal('won'), fields: {} })).toBeUndefined();
  });

  test('is known by an address that was copied with all that stands behind it, and by no other deal', async () => {
    await carried('a', `${URL}?eschref=%2Fcontacts%2F12%2Fobjects%2F0-3`);
    await carried('b', URL.replace('345', '3451'));
    expect(await endedDeal(deal('won'))).toMatchObject({ id: 'a' });
    // Nor is another one of the customer's taken for it.
    await quickLog({ id: 'c', title: 'Night shift', accountName: 'Acme' }, NOW);
    const named = { ...deal('open').fields, account: { value: 'Acme', sure: 1 } };
    expect(await recogniseDeal({ ...deal('open'), fields: named }, NOW)).toBeUndefined();
  });

  test('is none where it is decided, put aside, or one of two', async () => {
    await carried('a');
    await updateOpportunities(['a'], { exit: { type: 'parked' } }, NOW + 2);
    expect(await endedDeal(deal('won'))).toBeUndefined();
    await updateOpportunities(['a'], { exit: undefined, outcome: 'no-decision' }, NOW + 3);
    expect(await endedDeal(deal('won'))).toBeUndefined();
    await carried('b');
    expect(await endedDeal(deal('won'))).toBeUndefined();
  });

  test('comes with what is said of the record', async () => {
    await patchSettings({ startedAt: NOW });
    await carried('a');
    const coach = new CoachService(async () => ({ origin: 'builtin', rules: [], lists: {} }) as never);
    const answer = await coach.answer({ snapshot: deal('won'), key: 'deal:1' }, { ...asker, url: URL }, NOW);
    await coach.idle();
    expect(answer).toMatchObject({ state: 'ok', ended: { id: 'a', outcome: 'won' } });
  });
});

describe('noting it', () => {
  test('decides the opportunity once, and taking it back leaves no trace', async () => {
    await carried('a');
    const before = await getOpportunity('a');
    await endOpportunity('a', 'won', NOW + 5);
    const after = await getOpportunity('a');
    expect(after).toMatchObject({ outcome: 'won', stage: 'decided' });
    await endOpportunity('a', 'lost', NOW + 6);
    expect(await getOpportunity('a')).toEqual(after);
    await reopenOpportunity('a', NOW + 7);
    const { updatedAt: _, ...rest } = before!;
    expect(await getOpportunity('a')).toEqual({ ...rest, updatedAt: expect.any(Number) });
    await reopenOpportunity('a', NOW + 8);
    expect(await getOpportunity('a')).toMatchObject(rest);
  });

  test('leaves a stage beyond the decision, and taking it back what was changed since', async () => {
    await carried('a');
    await updateOpportunities(['a'], { stage: 'realised' }, NOW + 2);
    await endOpportunity('a', 'won', NOW + 5);
    expect(await getOpportunity('a')).toMatchObject({ stage: 'realised', outcome: 'won' });
    await updateOpportunities(['a'], { title: 'Night shift in Leeds' }, NOW + 6);
    await reopenOpportunity('a', NOW + 7);
    const back = await getOpportunity('a');
    expect(back).toMatchObject({ stage: 'realised', title: 'Night shift in Leeds' });
    expect(back?.outcome).toBeUndefined();
    expect(back?.history.map(({ what }) => what)).toEqual(['created', 'crmUrl', 'stage', 'title']);
  });
});
