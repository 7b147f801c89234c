import { describe, expect, it } from 'vitest';
import type { SiteAdapter } from '@/utils/sites/adapter';
import { close } from '@/utils/sites/close';
import { genericCrm } from '@/utils/sites/generic-crm';
import { hubspot } from '@/utils/sites/hubspot';
import { page as pageOf } from '../../pages/crm/facts';
import { readDeal, show } from './read-page';

/* Lists that stand on a record: which of them tell of work with the customer, who stands in them, and who wrote what. */

const DEAL = 'https://crm.example.com/deals/42';
const FACTS = '<h1>Cold store</h1><dl><dt>Amount</dt><dd>€48,000.00</dd><dt>Stage</dt><dd>Proposal</dd></dl>';

async function read(more: string, { url = DEAL, adapter = genericCrm as SiteAdapter, lang = 'en' } = {}) {
  const page = await show(pageOf(lang as 'en', 'CRM', `<main>${FACTS}${more}</main>`));
  return readDeal(adapter, page, url)!.fields;
}

describe('a list of what has days and is no work with the customer', () => {
  it.each([
    ['Open invoices', '<li>INV-4711 <span>Nov 1, 2026</span></li>'],
    ['Recent orders', '<li>Seals and gaskets <span>Nov 20, 2026</span></li>'],
    ['Upcoming payments', '<li>First instalment <span>Dec 1, 2026</span></li>'],
    ['Offene Rechnungen', '<li>RE-4711 <span>01.11.2026</span></li>'],
    ['Offene Verkaufschancen', '<li>Zweite Halle <span>15.12.2026</span></li>'],
    ['Dernières commandes', '<li>Joints <span>20/11/2026</span></li>'],
    ['Historial de etapas', '<li>Propuesta <span>20/11/2026</span></li>'],
    ['Stage history', '<li>Qualification <span>Nov 20, 2026</span></li>'],
  ])('gives no activities: %s', async (title, items) => {
    const fields = await read(`<section><h3>${title}</h3><ul>${items}</ul></section>`);
    expect(fields.activities).toBeUndefined();
  });

  it('gives none in a table with columns of a deal, whatever its title', async () => {
    const table = (title: string) =>
      `<section><h3>${title}</h3><table><thead><tr><th>Stage</th><th>Amount</th><th>Close Date</th></tr></thead><tbody><tr><td>Qualification</td><td>$40,000</td><td>Nov 30, 2026</td></tr></tbody></table></section>`;
    expect((await read(table('History'))).activities).toBeUndefined();
  });

  it.each([
    ['Deal history', '<li>Called Tara Fenn <span>Nov 12, 2026</span></li>'],
    ['Open tasks for quotes', '<li>Send the drawings <span>Dec 1, 2026</span></li>'],
    ['Tâches pour le devis', '<li>Envoyer les plans <span>1 décembre 2026</span></li>'],
    ['Recent activity', '<li>Order of seals talked over <span>Nov 12, 2026</span></li>'],
  ])('is none of those that tell of work: %s', async (title, items) => {
    const fields = await read(`<section><h3>${title}</h3><ul>${items}</ul></section>`);
    expect(fields.activities).toHaveLength(1);
  });
});

describe('a task in a list', () => {
  it.each([
    ['fr', 'Échéance : 20/11/2026', 'À faire'],
    ['es', 'Vencimiento: 20/11/2026', 'Tareas'],
    ['de', 'Zieltermin: 20.11.2026', 'Aufgaben'],
  ])('keeps its day to itself, in %s: %s', async (lang, due, title) => {
    const fields = await read(`<h3>${title}</h3><ul><li><b>Planos 2</b> <span>${due}</span></li></ul>`, {
      lang,
    });
    expect(fields.closeDate).toBeUndefined();
  });

  it('is none of the fields that stand in a list, each behind its name', async () => {
    const fields = await read(
      '<ul><li><b>Échéance :</b> 20/12/2026</li><li><b>Client :</b> Pell Foods</li></ul>',
      {
        lang: 'fr',
      },
    );
    expect(fields.closeDate?.value).toBe('2026-12-20');
  });
});

describe('people in a list', () => {
  const card = (name: string, more: string) => `<div class="person"><div>${name}</div>${more}</div>`;
  const tara = card(
    'Tara Fenn',
    '<div>Plant manager</div><a href="mailto:tara@pell.example">tara@pell.example</a>',
  );
  it('who have no page of their own are read off their cards, below a title that counts them', async () => {
    const fields = await read(
      `<section><h3>Contacts <span>2</span></h3>${tara}${card('Paul Weir', '<div>Buyer</div>')}</section>`,
    );
    expect(fields.contacts).toEqual([
      { name: 'Tara Fenn', address: 'tara@pell.example', role: 'Plant manager' },
      { name: 'Paul Weir', role: 'Buyer' },
    ]);
    expect(fields.moreContacts).toBeUndefined();
  });

  it.each(['Contacts (5)', 'Contacts <span>5</span>', 'Kontakte (5)'])(
    'are a part of them where the title counts more: %s',
    async (title) => {
      const list =
        '<ul><li><a href="/contacts/1">Tara Fenn</a></li><li><a href="/contacts/2">Paul Weir</a></li></ul>';
      const fields = await read(`<section><h3>${title}</h3>${list}</section>`);
      expect(fields.contacts).toHaveLength(2);
      expect(fields.moreContacts).toBe(true);
    },
  );

  it('are read in Close, whose links lead nowhere', async () => {
    const one = (name: string) => `<div class="c"><a href="#">${name}</a><span>Buyer</span></div>`;
    const fields = await read(`<section><h3>Contacts</h3>${one('Tara Fenn')}${one('Paul Weir')}</section>`, {
      url: 'https://app.close.com/lead/lead_a1B2c3D4e5F6g7H8/',
      adapter: close,
    });
    expect(fields.contacts?.map(({ name }) => name)).toEqual(['Tara Fenn', 'Paul Weir']);
  });
});

it('a note has its words, without who wrote them and when', async () => {
  const fields = await read(
    '<h3>Notes</h3><ul><li>Second shift begins in spring. <small>Lena Ortiz, 12 Nov 2026</small></li></ul>',
  );
  expect(fields.notes).toMatchObject([
    { text: 'Second shift begins in spring.', author: 'Lena Ortiz', date: '2026-11-12' },
  ]);
});

it('the timeline in a preview of HubSpot is that of another record', async () => {
  const timeline = (title: string) =>
    `<div data-selenium-test="timeline-card" data-selenium-event-type="ENGAGEMENT_EMAIL"><span data-selenium-test="timeline-editable-title">${title}</span><span>Nov 12, 2026</span></div>`;
  const page = await show(
    pageOf(
      'en',
      'HubSpot',
      `<div data-test-id="left-sidebar"><h2 data-selenium-test="highlightTitle">Cold store</h2></div><div data-test-id="middle-pane">${timeline('Offer')}</div><div data-layer-for="Panel"><div data-selenium-test="sidebar-preview-panel"><h2>Tara Fenn</h2>${timeline('Reference')}</div></div>`,
    ),
  );
  const { fields } = readDeal(hubspot, page, 'https://app.hubspot.com/contacts/12/record/0-3/99')!;
  expect(fields.activities?.map(({ title }) => title)).toEqual(['Offer']);
});
