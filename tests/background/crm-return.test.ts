import { beforeEach, expect, test } from 'vitest';
import { recogniseDeal } from '@/utils/background/crm-return';
import type { DealSnapshot } from '@/utils/model/snapshot';
import { getOpportunity, quickLog } from '@/utils/storage/opportunities';
import { freshBrowser, NOW } from './scene';

beforeEach(() => void freshBrowser());

const deal = (
  name: string,
  account = 'Acme',
  url = 'https://acme.lightning.force.com/lightning/r/Opportunity/006/view',
): DealSnapshot => ({
  kind: 'deal',
  site: 'salesforce',
  url,
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

test('deals whose addresses differ in a parameter alone are two, whatever the product calls it', async () => {
  await quickLog({ id: 'a', title: 'Night shift in Leeds', accountName: 'Acme' }, NOW);
  await quickLog({ id: 'b', title: 'Second line in York', accountName: 'Acme' }, NOW);
  const at = (id: number) => `https://crm.northgate.example/sales?dealId=${id}`;
  expect(await recogniseDeal(deal('Night shift in Leeds', 'Acme', at(7)), NOW)).toBe('a');
  expect(await recogniseDeal(deal('Second line in York', 'Acme', at(8)), NOW)).toBe('b');
  expect((await getOpportunity('a'))?.crmUrl).toBe(at(7));
  expect((await getOpportunity('b'))?.crmUrl).toBe(at(8));
});
