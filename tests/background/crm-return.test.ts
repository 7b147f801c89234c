import { beforeEach, expect, test } from 'vitest';
import { recogniseDeal, recordUrl } from '@/utils/background/crm-return';
import type { DealSnapshot } from '@/utils/model/snapshot';
import { getOpportunity, quickLog } from '@/utils/storage/opportunities';
import { freshBrowser, NOW } from './scene';

beforeEach(() => void freshBrowser());

const deal = (name: string, account = 'Acme'): DealSnapshot => ({
  kind: 'deal',
  site: 'salesforce',
  url: 'https://acme.lightning.force.com/lightning/r/Opportunity/006/view?ws=1',
  readAt: NOW,
  revision: 1,
  self: [],
  record: { crm: 'salesforce', kind: 'deal', id: '006' },
  fields: { name: { value: name, sure: 1 }, account: { value: account, sure: 1 } },
});

test('a deal page that an opportunity was carried to gives it its address, once', async () => {
  await quickLog({ id: 'a', title: 'Night shift in Leeds', accountName: 'Acme' }, NOW);
  expect(await recogniseDeal(deal('Day shift in York'), NOW)).toBeUndefined();
  expect(await recogniseDeal(deal('Night shift in Leeds', 'Borg'), NOW)).toBeUndefined();
  expect(await recogniseDeal(deal('Leeds: night shift in'), NOW)).toBe('a');
  expect((await getOpportunity('a'))?.crmUrl).toBe(
    'https://acme.lightning.force.com/lightning/r/Opportunity/006/view',
  );
  expect(await recogniseDeal(deal('Night shift in Leeds'), NOW)).toBeUndefined();
});

test('where two opportunities fit, neither is guessed', async () => {
  await quickLog({ id: 'a', title: 'Night shift', accountName: 'Acme' }, NOW - 86_400_000);
  await quickLog({ id: 'b', title: 'Night shift', accountName: 'Acme' }, NOW);
  expect(await recogniseDeal(deal('Night shift'), NOW)).toBeUndefined();
});

test.each([
  [
    'https://x.crm.dynamics.com/main.aspx?appid=1&etn=opportunity&id=7',
    'https://x.crm.dynamics.com/main.aspx?etn=opportunity&id=7',
  ],
  [
    'https://app.hubspot.com/contacts/1/record/0-3/9?tab=x',
    'https://app.hubspot.com/contacts/1/record/0-3/9',
  ],
])('%s is kept as %s', (url, kept) => expect(recordUrl(url)).toBe(kept));
