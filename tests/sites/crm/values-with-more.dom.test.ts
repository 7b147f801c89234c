import { describe, expect, it } from 'vitest';
import { dynamics } from '@/utils/sites/dynamics';
import { freshsales } from '@/utils/sites/freshsales';
import { genericCrm } from '@/utils/sites/generic-crm';
import { salesforce } from '@/utils/sites/salesforce';
import { page as pageOf } from '../../pages/crm/facts';
import { readDeal, show } from './read-page';

/* Values with something beside them, and words for things and for nothing in languages of the interface. */

async function read(rows: [string, string][], head = '<h1>Cold store</h1>') {
  const list = rows.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('');
  const page = await show(pageOf('en', 'CRM', `<main>${head}<dl>${list}</dl></main>`));
  return readDeal(genericCrm, page, 'https://crm.example.com/deals/42')!.fields;
}

describe('a stage', () => {
  it.each([
    'Proposal <span>7 days in stage</span>',
    'Proposal <small>for 7 days</small>',
    'Proposal (seit 12 Tagen)',
    'Proposal <em>depuis 3 jours</em>',
    'Proposal 3 d',
  ])('is the same each day, however long the deal is there: %s', async (value) => {
    expect((await read([['Stage', value]])).stage?.value).toBe('Proposal');
  });

  it.each(['Proposal 2', 'Phase 3 design', 'Closing in 30'])(
    'keeps a number of its own: %s',
    async (value) => {
      expect((await read([['Stage', value]])).stage?.value).toBe(value);
    },
  );
});

it.each(['Kein Inhaber', 'Nicht zugewiesen', 'Sans propriétaire', 'Sin asignar', 'Nessun proprietario'])(
  'nobody owns a record that says so: %s',
  async (words) => {
    expect((await read([['Owner', words]])).owner?.value).toBeNull();
  },
);

it('a deal is a "trato" in Spanish', async () => {
  const fields = await read([
    ['Nombre del trato', 'Cámara fría'],
    ['Valor del trato', '48.000 €'],
    ['Propietario del trato', 'Lena Ortiz'],
  ]);
  expect(fields).toMatchObject({
    name: { value: 'Cámara fría' },
    amount: { value: 48000 },
    owner: { value: 'Lena Ortiz' },
  });
});

it.each(['Affaire : Chambre froide', 'Deal: Chambre froide', 'Verkaufschance: Chambre froide'])(
  'a heading may say first what it is about: %s',
  async (heading) => {
    const { name } = await read([['Amount', '€48,000.00']], `<h1>${heading}</h1>`);
    expect(name?.value).toBe('Chambre froide');
  },
);

it('the currency of an amount may be chosen beside it', async () => {
  const field =
    '<div><label for="am">Amount</label><input id="am" value="48,000.00"><select><option>EUR</option><option selected>USD</option></select></div>';
  const page = await show(pageOf('en', 'CRM', `<main><h1>Cold store</h1><form>${field}</form></main>`));
  const { fields } = readDeal(genericCrm, page, 'https://crm.example.com/deals/42')!;
  expect(fields).toMatchObject({ amount: { value: 48000 }, currency: { value: 'USD' } });
});

it('a contact of Freshsales in German has its address', async () => {
  const page = await show(
    pageOf(
      'de',
      'Kontakt : Tara Fenn : Freshsales',
      '<main><h1>Tara Fenn</h1><div><label>E-Mails</label><div><a href="mailto:tara@pell.example">tara@pell.example</a></div></div><div><label>Konten</label><div><a href="/crm/sales/accounts/7">Pell Foods</a></div></div></main>',
    ),
  );
  const { fields } = readDeal(freshsales, page, 'https://pell.myfreshworks.com/crm/sales/contacts/4401')!;
  expect(fields).toMatchObject({ email: { value: 'tara@pell.example' }, account: { value: 'Pell Foods' } });
});

describe('a value that is still to come', () => {
  it.each([
    'Loading…',
    'Wird geladen...',
    '<span class="skeleton-line" aria-hidden="true"></span>',
    '<div class="animate-pulse"></div>',
  ])('is not known, and not empty: %s', async (value) => {
    const fields = await read([
      ['Amount', '€48,000.00'],
      ['Stage', value],
      ['Next step', value],
    ]);
    expect([fields.amount?.value, fields.stage, fields.nextStep]).toEqual([48000, undefined, undefined]);
  });

  it('is empty where nothing is drawn in its place', async () => {
    const fields = await read([
      ['Amount', '€48,000.00'],
      ['Next step', '<span class="value"></span>'],
    ]);
    expect(fields.nextStep?.value).toBeNull();
  });
});

it('labels and values may be paragraphs of one make, in rows', async () => {
  const row = (label: string, value: string) => `<div><p>${label}</p><p>${value}</p></div>`;
  const page = await show(
    pageOf(
      'de',
      'CRM',
      `<main><h1>Kühlhaus</h1>${row('Betrag', '48.000 €')}${row('Stufe', 'Angebot')}${row('Besitzer', 'Lena Ortiz')}${row('Nächster Schritt', '—')}</main>`,
    ),
  );
  const { fields } = readDeal(genericCrm, page, 'https://crm.example.com/deals/42')!;
  expect(fields).toMatchObject({
    amount: { value: 48000 },
    stage: { value: 'Angebot' },
    owner: { value: 'Lena Ortiz' },
    nextStep: { value: null },
  });
});

it('the name of a record of Dynamics is without the state of saving, however close that stands', async () => {
  const page = await show(
    pageOf(
      'de',
      'Dynamics',
      '<div data-id="editFormRoot"><h1 data-id="header_title">Kühlhaus<span>- Nicht gespeichert</span></h1></div>',
    ),
  );
  const url =
    'https://pell.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=opportunity&id=0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6';
  expect(readDeal(dynamics, page, url)?.fields.name?.value).toBe('Kühlhaus');
});

it('the head of a record of Salesforce in German names the account and counts the contacts', async () => {
  const head = (label: string, value: string) =>
    `<records-highlights-details-item><p class="slds-text-title">${label}</p><p class="fieldComponent">${value}</p></records-highlights-details-item>`;
  const person = (name: string, id: number) =>
    `<li><h3><a href="/lightning/r/Contact/0035g00000AbCd${id}AAV/view">${name}</a></h3></li>`;
  const page = await show(
    pageOf(
      'de',
      'Kühlhaus | Opportunity | Salesforce',
      `<div class="windowViewMode-normal active lafPageHost"><slot name="primaryField"><lightning-formatted-text slot="primaryField">Kühlhaus</lightning-formatted-text></slot>${head('Accountname', '<a href="/lightning/r/0015g00000AbCdEAAV/view">Pell Foods</a>')}${head('Schlusstermin', '15.12.2026')}<lst-related-list-single-container><article><h2><a href="#"><span>Kontaktrollen</span><span>(3)</span></a></h2><ul>${person('Tara Fenn', 0)}${person('Paul Weir', 1)}</ul></article></lst-related-list-single-container></div>`,
    ),
  );
  const { fields } = readDeal(
    salesforce,
    page,
    'https://north.lightning.force.com/lightning/r/Opportunity/0065g00000LdXXqAAN/view',
  )!;
  expect(fields.account?.value).toBe('Pell Foods');
  expect(fields.contacts?.map(({ name }) => name)).toEqual(['Tara Fenn', 'Paul Weir']);
  expect(fields.moreContacts).toBe(true);
});
