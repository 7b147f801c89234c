import { describe, expect, it } from 'vitest';
import { espocrm } from '@/utils/sites/espocrm';
import { genericCrm } from '@/utils/sites/generic-crm';
import { page as pageOf } from '../../pages/crm/facts';
import { readDeal, show } from './read-page';

/* What stands on a record without a label right before it: each of these was once read wrong, or not at all. */

const URL = 'https://crm.example.com/deals/42';
const FACTS = '<dl><dt>Amount</dt><dd>€5,000.00</dd><dt>Close date</dt><dd>2027-01-29</dd></dl>';

async function read(more: string, url = URL) {
  const page = await show(pageOf('en', 'CRM', `<main><h1>Night shift</h1>${FACTS}${more}</main>`));
  return readDeal(genericCrm, page, url)?.fields;
}

describe('a record', () => {
  it.each([
    '<p>Created 6 October 2026 at 09:41</p>',
    '<p>Created <span>6 October 2026 at 09:41</span></p>',
    '<div>Angelegt am 6. Oktober 2026 von Kathrin Pohl</div>',
    '<div><span>Created on Oct 6, 2026 by Kathrin Pohl</span></div>',
  ])('says since when it is there in a line without a colon: %s', async (line) => {
    expect((await read(line))?.createdDate?.value).toBe('2026-10-06');
  });

  it('is called by the title of its page’s head, which is no heading in the markup, not by those of a path or a card', async () => {
    const page = await show(
      pageOf(
        'de',
        'Chance 42',
        `<div class="ant-page-header"><span class="ant-page-header-heading-title">Hallenkran Süd</span></div><div class="ant-steps"><div class="ant-steps-item"><div class="ant-steps-item-title">Bedarf</div></div></div>${FACTS}<div class="ant-card"><div class="ant-card-head"><div class="ant-card-head-title">Verlauf</div></div><ul class="ant-timeline"><li><div>12.11.2026</div><div>Anruf: Kranbahn besprochen</div></li></ul></div>`,
      ),
    );
    const fields = readDeal(genericCrm, page, URL)?.fields;
    expect(fields?.name?.value).toBe('Hallenkran Süd');
    expect(fields?.activities?.map(({ date, title }) => [date, title])).toEqual([
      ['2026-11-12', 'Anruf: Kranbahn besprochen'],
    ]);
  });

  it('is called by words that a design system writes large, before the state in a chip', async () => {
    const head =
      '<div><i>trending_up</i><div class="mat-headline-5">Lock hall 3</div><b class="chip">Open</b></div>';
    const page = await show(pageOf('en', 'CRM', `${head}${FACTS}`));
    expect(readDeal(genericCrm, page, URL)?.fields.name?.value).toBe('Lock hall 3');
  });

  it('is a contact’s in Swedish', async () => {
    const rows = [
      ['Företag', 'Hedlunds Mejeri AB'],
      ['Titel', 'Produktionschef'],
      ['E-post', 'sofia@mejeri.example'],
    ].map(([label, value]) => `<div><div>${label}</div><div>${value}</div></div>`);
    const page = await show(pageOf('en', 'Kontakt', `<main><h1>Sofia Hedlund</h1>${rows.join('')}</main>`));
    const deal = readDeal(genericCrm, page, 'https://crm.example.com/kontakter/7743');
    expect([deal?.record.kind, deal?.fields.account?.value, deal?.fields.email?.value]).toEqual([
      'contact',
      'Hedlunds Mejeri AB',
      'sofia@mejeri.example',
    ]);
  });

  it('has deeds of the kind that a column of their table says', async () => {
    const row = (day: string, kind: string, what: string) =>
      `<tr><td>${day}</td><td>${kind}</td><td>${what}</td></tr>`;
    const history = `<h3>Storico attività</h3><table><tr><th>Data</th><th>Tipo</th><th>Oggetto</th></tr>${row('2026-11-18', 'Telefonata', 'Chiarimenti')}${row('2026-11-05', 'Sopralluogo', 'In cantina')}</table>`;
    const activities = (await read(history))?.activities;
    expect(activities?.map(({ kind, title }) => [kind, title])).toEqual([
      ['call', 'Chiarimenti'],
      ['other', 'In cantina'],
    ]);
  });

  it('is not as old as something in a list of what was done', async () => {
    const list = '<ul><li>Created 3 March 2020</li><li>Moved 4 March 2020</li></ul>';
    expect((await read(list))?.createdDate).toBeUndefined();
  });

  it.each(['h3', 'div'])('has plans under a title in one word, in a %s', async (tag) => {
    const plans = `<section><${tag} class="grp">Upcoming</${tag}><div class="item" role="article"><b>Ring Ana</b><span>1 December 2026</span></div><${tag} class="grp">Earlier</${tag}><div class="item" role="article"><b>Visit</b><span>18 November 2026</span></div></section>`;
    const activities = (await read(plans))?.activities ?? [];
    expect(activities.filter(({ state }) => state === 'planned').map(({ title }) => title)).toEqual([
      'Ring Ana',
    ]);
  });

  it('has plans in a table with headings in its first row', async () => {
    const plans =
      '<fieldset><legend>Planned activities</legend><table><tr><th>Date</th><th>Type</th><th>Subject</th></tr><tr><td>2026-12-01</td><td>Call</td><td>Ring Ana</td></tr></table></fieldset>';
    expect((await read(plans))?.activities?.map(({ title }) => title)).toEqual(['Ring Ana']);
  });

  it('belongs to the one firm that it links to, in a list as well, and to none of two', async () => {
    const firm = (id: number, name: string) => `<li><a href="/accounts/${id}">${name}</a></li>`;
    const one = `<ul>${firm(7, 'Brightwater Mills')}</ul>`;
    expect((await read(one))?.account?.value).toBe('Brightwater Mills');
    expect((await read(`<ul>${firm(7, 'Brightwater Mills')}${firm(8, 'Other')}</ul>`))?.account).toBe(
      undefined,
    );
  });

  it('is at the step that is marked as now, the first and the last too', async () => {
    const step = (name: string, now: boolean) => `<span class="${now ? 'now' : ''}">${name}</span>`;
    const names = ['Bedarf', 'Angebot', 'Auftrag'];
    for (const [at, name] of names.entries()) {
      const steps = names.map((one) => step(one, one === name)).join('');
      const fields = await read(`<div class="status-chain">${steps}</div>`);
      expect([fields?.stage?.value, fields?.stageShare?.value]).toEqual([name, [0.333, 0.667, 1][at]]);
    }
  });

  it('is at the step whose make is its own between those behind it and those to come', async () => {
    const step = (make: string, name: string) => `<div class="stufe ${make}"><span>${name}</span></div>`;
    const steps = `<div class="stages">${step('a1', 'Erstkontakt')}${step('a1', 'Bedarf')}${step('b2', 'Muster')}${step('c3', 'Auftrag')}</div>`;
    const fields = await read(steps);
    expect([fields?.stage?.value, fields?.stageShare?.value]).toEqual(['Muster', 0.75]);
    // Without one of its own make, nothing says where it stands.
    const plain = `<div class="stages">${step('a1', 'Erstkontakt')}${step('a1', 'Bedarf')}${step('c3', 'Muster')}${step('c3', 'Auftrag')}</div>`;
    expect((await read(plain))?.stage).toBeUndefined();
  });

  it('has people in a table of names beside positions, and none in a table of users', async () => {
    const table = (heads: string, cells: string) =>
      `<table><thead><tr>${heads}</tr></thead><tbody><tr>${cells}</tr></tbody></table>`;
    const people = table('<th>Name</th><th>Position</th>', '<td>Ana Petrov</td><td>Plant manager</td>');
    expect((await read(people))?.contacts).toEqual([{ name: 'Ana Petrov', role: 'Plant manager' }]);
    const users = table('<th>Name</th><th>Share</th>', '<td>Mara Ionescu</td><td>50%</td>');
    expect((await read(users))?.contacts).toBeUndefined();
  });
});

describe('a contact in EspoCRM', () => {
  const contact = (account: string) =>
    `<div id="main"><div class="detail" data-scope="Contact"><div class="cell" data-name="name"><div class="field" data-name="name">Jens Albrecht</div></div><div class="cell" data-name="accounts"><label data-name="accounts">Accounts</label><div class="field" data-name="accounts"><div class="link-multiple-item">${account}<span class="text-muted middle-dot"></span> <span class="text-muted small">Head of Procurement</span></div></div></div></div></div>`;
  const url = 'https://espo.example.com/#Contact/view/6b03e4ddb4a4c5d8a';

  it('works for the firm that is linked, and not for a position', async () => {
    const firm = '<a href="#Account/view/6b03e4ddb4a4c5d8b">Northwind Robotics GmbH</a>';
    const linked = readDeal(espocrm, await show(pageOf('en', 'Jens', contact(firm))), url);
    expect(linked?.fields.account?.value).toBe('Northwind Robotics GmbH');
    const bare = readDeal(espocrm, await show(pageOf('en', 'Jens', contact(''))), url);
    expect(bare?.fields.account?.value).toBeUndefined();
  });
});
