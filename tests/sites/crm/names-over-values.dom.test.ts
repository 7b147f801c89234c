import { describe, expect, it } from 'vitest';
import { genericCrm } from '@/utils/sites/generic-crm';
import { page as pageOf } from '../../pages/crm/facts';
import { readDeal, show } from './read-page';

/* Fields whose names stand over their values, or nowhere: tables of one row, cells that carry the names, lines under a heading. */

async function read(
  body: string,
  { url = 'https://crm.example.com/deals/4411', lang = 'en' as 'en' | 'de' | 'fr' } = {},
) {
  const page = await show(pageOf(lang, 'CRM', `<main>${body}</main>`));
  return readDeal(genericCrm, page, url);
}
const facts = async (...all: Parameters<typeof read>) => {
  const fields = (await read(...all))?.fields;
  return [fields?.stage?.value, fields?.amount?.value, fields?.closeDate?.value];
};
const NAME = '<h1>Night shift</h1>';
const STAGE = '<dl><dt>Stage</dt><dd>Offer</dd></dl>';

describe('a record', () => {
  it.each([
    '<table><thead><tr><th>Stage</th><th>Amount</th><th>Close date</th></tr></thead><tbody><tr><td>Offer</td><td>$22,000</td><td>Jan 20, 2027</td></tr></tbody></table>',
    '<table><tr><th>Stage</th><th>Amount</th><th>Close date</th></tr><tr><td>Offer</td><td>$22,000</td><td>Jan 20, 2027</td></tr></table>',
    '<h2>Key facts</h2><table><tr><th>Stage</th><th>Amount</th><th>Close date</th></tr><tr><td>Offer</td><td>$22,000</td><td>Jan 20, 2027</td></tr></table>',
    '<div role="table"><div role="row"><span role="columnheader">Stage</span><span role="columnheader">Amount</span><span role="columnheader">Close date</span></div><div role="row"><span role="cell">Offer</span><span role="cell">$22,000</span><span role="cell">Jan 20, 2027</span></div></div>',
    '<table><tbody><tr><td data-label="Stage">Offer</td><td data-label="Amount">$22,000</td><td data-label="Close date">Jan 20, 2027</td></tr></tbody></table>',
    '<div><div data-label="Stage">Offer</div><div data-label="Amount">$22,000</div><div data-label="Close date">Jan 20, 2027</div></div>',
  ])('is read by the names of its columns: %s', async (body) => {
    expect(await facts(NAME + body)).toEqual(['Offer', 22_000, '2027-01-20']);
  });

  it('shows a field empty in a table of one row', async () => {
    const table =
      '<table><tr><th>Stage</th><th>Amount</th><th>Next step</th></tr><tr><td>Offer</td><td>$22,000</td><td></td></tr></table>';
    expect((await read(NAME + table))?.fields.nextStep?.value).toBeNull();
  });

  it.each([
    [
      'another deal',
      '<h2>Similar</h2><table><tr><th>Name</th><th>Stage</th><th>Amount</th></tr><tr><td><a href="/deals/88">Other</a></td><td>Won</td><td>$80,000</td></tr></table>',
    ],
    [
      'another deal without a title',
      '<table><tr><th>Name</th><th>Stage</th><th>Amount</th></tr><tr><td><a href="/deals/88">Other</a></td><td>Won</td><td>$80,000</td></tr></table>',
    ],
    [
      'a quote',
      '<h2>Quotes</h2><table><tr><th>Number</th><th>Amount</th><th>Probability</th></tr><tr><td>Q-17</td><td>$80,000</td><td>90%</td></tr></table>',
    ],
    [
      'a product',
      '<table><tr><th>Product</th><th>Quantity</th><th>Amount</th><th>Close date</th></tr><tr><td>Belt</td><td>2</td><td>$80,000</td><td>Jan 1, 2028</td></tr></table>',
    ],
    [
      'instalments',
      '<table><tr><td data-label="Amount">$1,000</td><td data-label="Close date">Jan 1, 2028</td></tr><tr><td data-label="Amount">$2,000</td><td data-label="Close date">Feb 1, 2028</td></tr></table>',
    ],
  ])('is not read by the row of %s', async (_, table) => {
    expect(await facts(NAME + STAGE + table)).toEqual(['Offer', undefined, undefined]);
  });

  it.each([
    ['en', '<p>Pine Labs · $22,000 · Negotiation · Closes Jan 20, 2027</p>', 'Negotiation'],
    [
      'en',
      '<div><span>$22,000</span><span>Negotiation</span><span>Closes Jan 20, 2027</span></div>',
      'Negotiation',
    ],
    ['de', '<p>22.000,00 € | Verhandlung | Abschluss 20.01.2027</p>', 'Verhandlung'],
    ['fr', '<p>22 000 € · Négociation · Clôture le 20/01/2027</p>', 'Négociation'],
  ] as const)('says its facts in the line under its name: %s %s', async (lang, line, stage) => {
    const more = '<dl><dt>Source</dt><dd>Web</dd></dl>';
    expect(await facts(NAME + line + more, { lang })).toEqual([stage, 22_000, '2027-01-20']);
  });

  it.each([
    '<p>$4,000 paid · last invoice Nov 2, 2026</p>',
    '<p>Created Nov 3, 2026 · Updated Nov 20, 2026</p>',
    '<p>$4,000 · $5,000</p>',
  ])('says in the line under its name nothing of a sale: %s', async (line) => {
    expect(await facts(NAME + line + STAGE)).toEqual(['Offer', undefined, undefined]);
  });

  it.each([
    '<nav aria-label="breadcrumb"><a href="/deals">Deals</a> / <span>Roof for Bauer</span></nav>',
    '<nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/deals">Deals</a></li><li>Roof for Bauer</li></ol></nav>',
    '<div class="breadcrumbs"><a href="/deals">Opportunities</a> › Roof for Bauer</div>',
    '<h1>#4411 – Roof for Bauer</h1>',
    '<h1>4411 – Roof for Bauer</h1>',
    '<h1>Deal #4411: Roof for Bauer</h1>',
    '<h1>Roof for Bauer (#4411)</h1>',
    '<h1>Roof for Bauer <small>#17</small> <span class="badge">Open</span></h1>',
    '<h1>Roof for Bauer</h1>',
  ])('is called by its name alone: %s', async (head) => {
    const more = '<dl><dt>Amount</dt><dd>$22,000</dd></dl>';
    expect((await read(head + STAGE + more))?.fields.name?.value).toBe('Roof for Bauer');
  });

  it.each(['<h1>4411 Elm Street</h1>', '<h1>Roof 4411 for Bauer</h1>'])(
    'keeps a number that is part of its name: %s',
    async (head) => {
      expect((await read(head + STAGE))?.fields.name?.value).toBe(/>(.*)</.exec(head)![1]);
    },
  );
});

describe('an address', () => {
  const body = (name: string) =>
    `<h1>${name}</h1><dl><dt>Stage</dt><dd>Offer</dd><dt>Amount</dt><dd>$22,000</dd><dt>Close date</dt><dd>Jan 20, 2027</dd></dl>`;

  it.each([
    ['https://crm.example.com/view/8812', 'Roof for Bauer', '8812'],
    ['https://crm.example.com/deals/roof-for-bauer', 'Roof for Bauer', 'roof-for-bauer'],
    ['https://crm.example.com/deals/roof-for-bauer-pine-labs', 'Roof for Bauer', 'roof-for-bauer-pine-labs'],
    ['https://crm.example.com/app#/deals/dach-fuer-bauer-2', 'Dach für Bauer', 'dach-fuer-bauer-2'],
    ['https://crm.example.com/deals/50%-off', '50% off for Bauer', undefined],
  ])('names a record by what it is called: %s', async (url, name, id) => {
    const record = (await read(body(name), { url }))?.record;
    expect(record?.id).toBe(id);
    if (id) expect(record?.kind).toBe('deal');
  });

  it.each([
    [
      'https://crm.example.com/deals/won-this-month',
      '<h1>Won this month</h1><dl><dt>Owner</dt><dd>Rae Kim</dd></dl><table><thead><tr><th>Name</th><th>Amount</th></tr></thead><tbody><tr><td><a href="/deals/a">A</a></td><td>$2,000</td></tr><tr><td><a href="/deals/b">B</a></td><td>$1,000</td></tr></tbody></table>',
    ],
    [
      'https://crm.example.com/deals/my-open-deals',
      '<h1>My open deals</h1><dl><dt>Owner</dt><dd>Rae Kim</dd><dt>Stage</dt><dd>Any</dd><dt>Close date</dt><dd>This quarter</dd></dl>',
    ],
    [
      'https://crm.example.com/deals/custom-fields',
      '<h1>Custom fields</h1><dl><dt>Amount</dt><dd>Currency</dd><dt>Stage</dt><dd>Choice</dd><dt>Close date</dt><dd>Date</dd></dl>',
    ],
    [
      'https://crm.example.com/deals/roof-for-bauer',
      '<h1>Pipeline of the north</h1><dl><dt>Stage</dt><dd>Offer</dd><dt>Amount</dt><dd>$22,000</dd></dl>',
    ],
  ])('of a list or of settings names none: %s', async (url, page) => {
    expect(await read(page, { url })).toBeNull();
  });
});
