import { describe, expect, it } from 'vitest';
import { genericCrm } from '@/utils/sites/generic-crm';
import { page as pageOf } from '../../pages/crm/facts';
import { readDeal, show } from './read-page';

/* Pages of unknown products that look like a record and show none, or another than the address names. */

const row = (label: string, value: string) =>
  `<div class="r"><div class="l">${label}</div><div class="v">${value}</div></div>`;
const DEAL = `${row('Amount', '$8,000')}${row('Stage', 'Offer')}${row('Close date', 'Jan 20, 2027')}${row('Deal owner', 'Rae Kim')}`;

async function read(path: string, body: string) {
  const page = await show(pageOf('en', 'CRM', body));
  return readDeal(genericCrm, page, `https://crm.tool.example${path}`);
}

describe('no record', () => {
  it.each([
    'This deal could not be found',
    'Page not found',
    'You do not have access to this record',
    'Dieser Deal wurde nicht gefunden',
    'Affaire introuvable',
    'No se encontró la oportunidad',
  ])('is a page that says so: %s', async (title) => {
    expect(
      await read('/deals/11', `<h1>${title}</h1><p>Please ask whoever sent you the link.</p>`),
    ).toBeNull();
  });

  it.each(['/deals?view=12', '/deals?filter=4411902&page=2', '/#/deals?pipeline=3'])(
    'is a list with its filters: %s',
    async (path) => {
      const filters = `${row('Stage', 'Any')}${row('Owner', 'Me')}${row('Amount', '> $5,000')}`;
      expect(await read(path, `<h1>My deals</h1><aside>${filters}</aside><ul><li>A</li></ul>`)).toBeNull();
    },
  );
});

it('is a deal that has such words in its name, as long as it shows anything else', async () => {
  const deal = await read('/deals/11', `<h1>Parts not found in stock</h1>${DEAL}`);
  expect(deal?.fields.name?.value).toBe('Parts not found in stock');
});

describe('a deal in a window over the page of its account', () => {
  const account = `<main><h1>Pine Labs</h1>${row('Account owner', 'Sam Okoro')}${row('Industry', 'Labs')}</main>`;
  const over = (body: string) =>
    `${account}<div role="dialog" style="position:fixed;right:0;top:0">${body}</div>`;

  it('is the record, and not an account of its name', async () => {
    const deal = await read('/accounts/12', over(`<h2>Sorting belt</h2>${DEAL}`));
    expect(deal?.record.kind).toBe('deal');
    expect(deal?.fields).toMatchObject({ name: { value: 'Sorting belt' }, amount: { value: 8000 } });
  });

  it('is another record than the next one in the same window', async () => {
    const one = await read('/accounts/12', over(`<h2>Sorting belt</h2>${DEAL}`));
    const next = await read('/accounts/12', over(`<h2>Night shift</h2>${DEAL}`));
    expect(one?.record.id).not.toBe(next?.record.id);
  });

  it('leaves the account alone once it is closed', async () => {
    const deal = await read('/accounts/12', account);
    expect(deal?.record).toMatchObject({ kind: 'account', id: '12' });
    expect(deal?.fields.name?.value).toBe('Pine Labs');
  });
});
