import { describe, expect, it } from 'vitest';
import { adapterFor } from '@/utils/sites/registry';
import { ALL_CRMS } from '../all';
import { readDeal, show } from './read-page';

/* Where a record can belong to several firms, it shows them below a label for all of them. */

const URL_OF = 'https://pell.monday.com/boards/4410021/pulses/9921004433';
const row = (label: string, value: string) =>
  `<div class="item-column-row"><div class="column-title-wrapper"><span>${label}</span></div><div class="cell-wrapper">${value}</div></div>`;
const firm = (name: string, id: number) => `<a href="/boards/55/pulses/${id}">${name}</a>`;

async function read(board: string, rows: string, lang = 'en') {
  const page = await show(
    `<!doctype html><html lang="${lang}"><title>monday</title><body><div id="main"><div id="board-header"><h2>${board}</h2></div></div><div class="slide-panel open"><div class="pulse-page-name-wrapper"><div data-testid="editable-heading"><h2>Cold store</h2></div></div>${rows}</div></body></html>`,
  );
  return readDeal(adapterFor(new URL(URL_OF), page, ALL_CRMS)!, page, URL_OF);
}

describe('the firm of a deal', () => {
  it.each([
    ['Accounts', 'en'],
    ['Konten', 'de'],
    ['Comptes', 'fr'],
    ['Cuentas', 'es'],
  ])('is the only one below "%s"', async (label, lang) => {
    const stage = row('Stage', 'Proposal');
    for (const value of [firm('Pell Foods', 9), '<div class="linked-pulse">Pell Foods</div>'])
      expect((await read('Deals', stage + row(label, value), lang))!.fields.account?.value).toBe(
        'Pell Foods',
      );
  });

  it('is not known where there are several, or a menu', async () => {
    const stage = row('Stage', 'Proposal');
    for (const value of [
      firm('Pell Foods', 9) + firm('Hollis Foods', 10),
      '<div>Pell Foods, Hollis Foods</div>',
    ])
      expect((await read('Deals', stage + row('Accounts', value)))!.fields.account).toBeUndefined();
    const menu = '<div><div class="entry">Accounts</div><div class="entry">Reports</div></div>';
    expect((await read('Deals', stage + menu))!.fields.account).toBeUndefined();
  });
});

it('a board of accounts in German is one of accounts', async () => {
  const read1 = await read(
    'Konten',
    row('Branche', 'Lebensmittel') + row('Kontoinhaber', 'Lena Ortiz'),
    'de',
  );
  expect(read1?.record.kind).toBe('account');
  expect(read1?.fields.owner?.value).toBe('Lena Ortiz');
});

it.each(['Quotes & Invoices', 'Rechnungen', 'Factures 2026'])(
  'an item of a board of "%s" is no deal for having an amount and a firm',
  async (board) => {
    expect(await read(board, row('Amount', '€1,200') + row('Accounts', firm('Pell Foods', 9)))).toBeNull();
    expect(
      await read('Pipeline 2026', row('Amount', '€1,200') + row('Accounts', firm('Pell Foods', 9))),
    ).not.toBeNull();
  },
);
