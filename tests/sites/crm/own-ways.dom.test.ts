import { describe, expect, it } from 'vitest';
import { adapterFor } from '@/utils/sites/registry';
import { ALL_CRMS } from '../all';
import { readDeal, show } from './read-page';

/* What products show in ways of their own: stored values beside shown ones, a bar without room, a history of fields. */

const ID = '0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6';
const PIPEDRIVE = 'https://north.pipedrive.com/deal/311';
const ZOHO = 'https://crm.zoho.eu/crm/org1234/tab/Potentials/4567000000012399';
const DYNAMICS = `https://pell.crm12.dynamics.com/main.aspx?pagetype=entityrecord&etn=opportunity&id=${ID}`;
const ODOO = 'https://pell.odoo.com/odoo/crm/18';
const FRAPPE = 'https://crm.pell.example/crm/deals/CRM-DEAL-2026-00012';

async function read(url: string, lang: string, body: string) {
  const page = await show(
    `<!doctype html><html lang="${lang}"><title>CRM</title><body>${body}</body></html>`,
  );
  return readDeal(adapterFor(new URL(url), page, ALL_CRMS)!, page, url)!.fields;
}

const pipedrive = (history: readonly string[], fields = '') =>
  `<main><div data-testid="header-title"><textarea>Cold store</textarea></div><div data-testid="deal-actions"><button data-testid="won-button">Won</button></div><div data-testid="sidebar">${fields}</div><section><h2>History</h2><ul>${history.map((words) => `<li>${words} <span>Nov 5 at 4:00 PM</span> <span>Lena Ortiz</span></li>`).join('')}</ul></section></main>`;
const row = (label: string, value: string) =>
  `<div><div data-testid="field-name">${label}</div><div>${value}</div></div>`;

describe('an entry of a history that tells of a field', () => {
  it.each([
    'Stage: Demo Scheduled → Proposal Made',
    'Stage: <span>Demo Scheduled</span> <svg></svg> <span>Proposal Made</span>',
    '<b>Lena Ortiz</b> changed <b>Deal stage</b> from Meeting booked to Proposal Made',
    'Value: $40,000 → $48,000',
    'Phase geändert: Termin vereinbart → Angebot',
    'Étape modifiée : Réunion prévue → Proposition',
    'Etapa cambiada: Reunión programada → Propuesta',
  ])('is nothing that was done with the customer: %s', async (words) => {
    expect((await read(PIPEDRIVE, 'en', pipedrive([words]))).activities).toBeUndefined();
  });

  it.each([
    'Meeting moved from Monday to Thursday',
    'Call about the stage of the building works',
    'Walked Tara from dock → cold room',
    'Email: value of the second hall for their night shift',
  ])('and one that tells of work is: %s', async (words) => {
    expect((await read(PIPEDRIVE, 'en', pipedrive([words]))).activities).toHaveLength(1);
  });

  it('is no note in Odoo', async () => {
    const message = (body: string) =>
      `<div class="o-mail-Message"><strong class="o-mail-Message-author">Lena Ortiz</strong><small class="o-mail-Message-date" title="05/11/2026 09:00:00">18 j</small><div class="o-mail-Message-body">${body}</div></div>`;
    const fields = await read(
      ODOO,
      'fr',
      `<div class="o_web_client"><div class="o_form_view o_lead_opportunity_form"><div class="o_field_widget" name="name"><input value="Fret"></div>${message('<p>Il nous faut le plan du second hall.</p>')}${message('<p>Étape changée pour la suite</p><ul><li class="o-mail-Message-tracking"><span>Qualifié</span><i></i><span>Proposition commerciale</span> <i>(Étape)</i></li></ul>')}</div></div>`,
    );
    expect(fields.notes?.map(({ text }) => text)).toEqual(['Il nous faut le plan du second hall.']);
  });
});

describe('what an activity is called', () => {
  const about = (words: string) =>
    `<main><div data-testid="header-title"><textarea>Cold store</textarea></div><section><h2>Focus</h2><ul><li><span>${words}</span> <span>25/11/2026</span> <a href="/person/7">Ana Silva</a> <a href="/organization/9">Pell Foods</a> <a href="/deal/311">Cold store</a></li></ul></section></main>`;
  it.each(['Llamar a Ana', 'Send the drawings', 'Ana anrufen'])(
    'is its words, and no one whom it links to: %s',
    async (words) => {
      expect((await read(PIPEDRIVE, 'en', about(words))).activities).toMatchObject([
        { title: words, people: ['Ana Silva'] },
      ]);
    },
  );

  it('is a link where that leads to the activity itself', async () => {
    const fields = await read(
      PIPEDRIVE,
      'en',
      about('Task').replace(
        '<span>Task</span>',
        '<b>Task</b> <a href="/activities/81">Send the drawings</a>',
      ),
    );
    expect(fields.activities?.[0]?.title).toBe('Send the drawings');
  });

  it('is the subject of a mail whose head says from whom to whom it went, with who wrote it', async () => {
    const fields = await read(
      'https://app.hubspot.com/contacts/12/record/0-3/99',
      'en',
      `<div data-test-id="left-sidebar"><h2 data-selenium-test="highlightTitle">Cold store</h2></div><div data-selenium-test="timeline-card" data-selenium-event-type="ENGAGEMENT_EMAIL"><div data-test-id="header-message">Email - Offer for the cold store from <a href="/settings/users/4">Lena Ortiz</a> to Tara Fenn</div><span data-test-id="event-timestamp">Nov 12, 2026 at 4:00 PM</span><p>Hi Tara, here is the offer that we spoke of.</p></div>`,
    );
    expect(fields.activities).toMatchObject([{ title: 'Offer for the cold store', from: 'Lena Ortiz' }]);
  });
});

describe('a contact on a card of HubSpot', () => {
  const card = (id: number, name: string, more: string) =>
    `<div><a href="/contacts/12/record/0-1/${id}">${name}</a>${more}<button>Preview</button></div>`;
  const page = (people: string) =>
    `<div data-test-id="left-sidebar"><h2 data-selenium-test="highlightTitle">Cold store</h2><div data-test-id="highlight-property-item-dealstage"><div>Stage:</div><div>Qualified To Buy (Sales Pipeline)</div></div></div><div data-test-id="records-right-sidebar"><div id="card-wrapper-ASSOCIATION_TABLE/0-1"><h5>Contacts (2)</h5>${people}</div><p><a href="mailto:desk@our.example">Support</a></p></div>`;
  const mail = (to: string) => `<a href="mailto:${to}">${to}</a>`;
  it('has the address and the role in buying that stand on it, and none of the card beside it', async () => {
    const fields = await read(
      'https://app.hubspot.com/contacts/12/record/0-3/99',
      'en',
      page(
        card(1, 'Tara Fenn', `${mail('Tara@pell.example')}<span>Decision maker</span>`) +
          card(2, 'Paul Weir', ''),
      ),
    );
    expect(fields.contacts).toEqual([
      { name: 'Tara Fenn', address: 'tara@pell.example', role: 'Decision maker' },
      { name: 'Paul Weir' },
    ]);
    expect(fields.stage?.value).toBe('Qualified To Buy');
  });
  it('has nothing of what stands beside the list where it is the only one', async () => {
    const fields = await read(
      'https://app.hubspot.com/contacts/12/record/0-3/99',
      'en',
      page(card(2, 'Paul Weir', '')),
    );
    expect(fields.contacts).toEqual([{ name: 'Paul Weir' }]);
  });
});

describe('a stakeholder in Dynamics', () => {
  it('is whom the first cell of a row names; the role beside it is nobody', async () => {
    const row = (name: string, role: string) =>
      `<div role="row"><div role="gridcell"><a href="/main.aspx?etn=contact&id=${name}">${name}</a></div><div role="gridcell"><a href="/main.aspx?etn=connectionrole&id=${role}">${role}</a></div></div>`;
    const fields = await read(
      DYNAMICS,
      'en',
      `<div data-id="editFormRoot"><h1 data-id="header_title">Cold store</h1><div id="dataSetRoot_Stakeholders"><div role="treegrid"><div role="row"><div role="columnheader">Name</div><div role="columnheader">Role</div></div>${row('Tara Fenn', 'Champion')}${row('Paul Weir', 'Economic Buyer')}</div></div></div>`,
    );
    expect(fields.contacts).toEqual([
      { name: 'Tara Fenn', role: 'Champion' },
      { name: 'Paul Weir', role: 'Economic Buyer' },
    ]);
  });
});

describe('a timeline that marks its lines', () => {
  it('of Dynamics tells by its icons what came in and went out, and by its heads who wrote; a note is a note', async () => {
    const line = (icon: string, head: string, title: string, body: string, day: string) =>
      `<li><span class="symbolFont ${icon}-symbol"></span><div id="timeline_record_header_title${day}"><div>${head}</div></div><div id="timeline_record_title_text${day}">${title}</div><div id="timeline_record_content_preview${day}">${body}</div><label>11/${day}/2026, 4:00 PM</label></li>`;
    const fields = await read(
      DYNAMICS,
      'de',
      `<div data-id="editFormRoot"><h1 data-id="header_title">Cold store</h1><section><h2>Zeitachse</h2><ul id="TimelineMainContainer">${line('EmailIncoming', 'E-Mail von: Tara Fenn', 'Re: Kühlhaus', 'Schicken Sie uns bitte auch den Plan der zweiten Halle?', '14')}${line('EmailOutgoing', 'E-Mail von: Lena Ortiz', 'Angebot', 'Guten Tag Frau Fenn, hier ist das Angebot.', '13')}${line('PhoneCall', 'Telefonanruf von: Lena Ortiz', 'Erstes Gespräch', 'Im Frühjahr beginnt eine zweite Schicht in Leeds.', '12')}${line('Note', 'Notiz geändert von: Lena Ortiz', 'Notiz', 'Freitags ist das Kühlhaus voll, das kostet sie Überstunden.', '11')}</ul></section></div>`,
    );
    expect(fields.activities).toMatchObject([
      { kind: 'mail', direction: 'inbound', date: '2026-11-14', title: 'Re: Kühlhaus', from: 'Tara Fenn' },
      { kind: 'mail', direction: 'outbound', date: '2026-11-13', title: 'Angebot', from: 'Lena Ortiz' },
      { kind: 'call', date: '2026-11-12', title: 'Erstes Gespräch' },
    ]);
    expect(fields.activities?.[0]?.text).toBe('Schicken Sie uns bitte auch den Plan der zweiten Halle?');
    expect(fields.notes).toMatchObject([
      { text: 'Freitags ist das Kühlhaus voll, das kostet sie Überstunden.', author: 'Lena Ortiz' },
    ]);
  });

  it('of Dynamics has tasks that are done and tasks that are not; one that says neither is no deed', async () => {
    const line = (icon: string, title: string, state: string, day: string) =>
      `<li><span class="symbolFont ${icon}-symbol"></span><div id="timeline_record_header_title${day}">Task modified by: Lena Ortiz</div><div id="timeline_record_title_text${day}">${title}</div>${state && `<label>${state}</label>`}<label>11/${day}/2026, 4:00 PM</label></li>`;
    const fields = await read(
      DYNAMICS,
      'en',
      `<div data-id="editFormRoot"><h1 data-id="header_title">Cold store</h1><ul id="TimelineMainContainer">${line('Task', 'Send the drawings', 'Active', '20')}${line('Task', 'Ask about the power', 'Overdue', '19')}${line('Task', 'Ask about the floor', 'Closed', '18')}${line('Task', 'Measure the door', '', '17')}${line('PhoneCall', 'First call', '', '12')}${line('Appointment', 'Visit', '', '30')}</ul></div>`,
    );
    expect(fields.activities?.map(({ title, state }) => [title, state])).toEqual([
      ['Send the drawings', 'planned'],
      ['Ask about the power', 'planned'],
      ['Ask about the floor', 'done'],
      ['First call', 'done'],
      ['Visit', 'planned'],
    ]);
  });

  it('of Salesforce has mails from who sent them, whatever is drawn beside them', async () => {
    const line = (says: string, day: string, text: string) =>
      `<li class="row Email"><div class="slds-timeline__item_expandable"><img src="data:,"><a class="subjectLink" href="/lightning/r/EmailMessage/02s5g00000AbC/view">Cold store</a><span class="dueDate">${day} Nov 2026</span><div>${says}</div><div>${text}</div></div></li>`;
    const tara = '<a href="/lightning/r/Contact/003/view">Tara Fenn</a>';
    const fields = await read(
      'https://north.lightning.force.com/lightning/r/Opportunity/0065g00000LdXXqAAN/view',
      'en',
      `<div class="windowViewMode-normal active lafPageHost"><div data-target-selection-name="sfdc:RecordField.Opportunity.Name"><span data-output-element-id="output-field">Cold store</span></div><ul class="pastActivities">${line(`You sent an email to ${tara}`, '20', 'It runs on sixteen amps with a soft start.')}${line(`${tara} sent an email to you`, '19', 'We have sixteen amps in the old hall. <div>Sent from my iPhone</div>')}${line('<a>Pat Moss</a> sent an email to <a>Paul Weir</a>', '18', 'Paul, what do you have in the old hall?<div>Sent from my iPhone</div>')}</ul></div>`,
    );
    expect(fields.activities).toMatchObject([
      { kind: 'mail', direction: 'outbound', text: 'It runs on sixteen amps with a soft start.' },
      { kind: 'mail', direction: 'inbound', from: 'Tara Fenn' },
      { kind: 'mail', direction: 'unknown', from: 'Pat Moss' },
    ]);
    expect(fields.activities?.map(({ text }) => /sent an email/.test(text!))).toEqual([false, false, false]);
  });

  it('of Twenty tells of mails and meetings, and not of fields that were filled in', async () => {
    const line = (icon: string, words: string, day: string, card = '') =>
      `<div><div><svg class="tabler-icon tabler-icon-${icon}"></svg></div><div><summary><div><div><span>Lena Ortiz</span> <span>${words}</span> <span>Cold store</span></div>${card}</div></summary><div id="id-${words.length}">${day}</div></div></div>`;
    const fields = await read(
      `https://pell.twenty.com/object/opportunity/${ID}`,
      'en',
      `<div><span id="label-${ID}-name">Name</span><div>Cold store</div></div><div>${line('edit-circle', 'updated the stage of', '5 days ago')}${line('calendar', 'linked a calendar event with', '8 days ago')}${line('message', 'linked an email with', '3 months ago', '<div><p>Re: cold store</p><p>Could you send us the plan for the second hall, too?</p></div>')}${line('circle-plus', 'created', 'about 5 months ago')}</div>`,
    );
    expect(fields.activities).toMatchObject([
      { kind: 'meeting', state: 'done', date: '2026-11-15' },
      {
        kind: 'mail',
        state: 'done',
        dateText: '3 months ago',
        about: true,
        title: 'Lena Ortiz linked an email with Cold store',
      },
    ]);
  });
});

describe('a close date without a year', () => {
  const closing = async (day: string) =>
    (await read(PIPEDRIVE, 'en', pipedrive([], row('Expected close date', day)))).closeDate?.value;
  it('is of this year where that is near', async () => {
    expect(await closing('Nov 20')).toBe('2026-11-20');
    expect(await closing('15 Dec')).toBe('2026-12-15');
  });
  it('is not read where another year is nearer: it would be long past, or far off, by a guess', async () => {
    expect(await closing('Jan 29')).toBeUndefined();
  });
});

describe('a value of Zoho that is stored in another form than it is shown', () => {
  const field = (api: string, tag: string, stored: string, shown: string) =>
    `<div><div data-zcqa="value_${api}"><crux-${tag}-component cx-prop-value="${stored}">${shown}</crux-${tag}-component></div></div>`;
  it('is the figure with the currency that is shown, and the name that is shown', async () => {
    const fields = await read(
      ZOHO,
      'de',
      `<crm-detail-view>${field('POTENTIALNAME', 'text', 'Kühlhaus', 'Kühlhaus')}${field('AMOUNT', 'currency', '48000', '€ 48.000,00')}${field('STAGE', 'picklist', 'Proposal/Price Quote', 'Angebot')}${field('SMOWNERID', 'user', '4567000000001', 'Lena Ortiz')}</crm-detail-view>`,
    );
    expect(fields).toMatchObject({
      amount: { value: 48000 },
      currency: { value: 'EUR' },
      stage: { value: 'Angebot' },
      owner: { value: 'Lena Ortiz' },
    });
  });
  it('is called by its name, without the amount that stands behind it at the head', async () => {
    const name = async (words: string) =>
      (
        await read(
          ZOHO,
          'de',
          `<crm-detail-view><div id="titlecard_POTENTIALNAME">${words}</div>${field('AMOUNT', 'currency', '48000', '€ 48.000,00')}</crm-detail-view>`,
        )
      ).name?.value;
    expect(await name('Kühlhaus - Umbau - € 48.000,00')).toBe('Kühlhaus - Umbau');
    // Another sum is part of the name.
    expect(await name('Kühlhaus - € 5.000')).toBe('Kühlhaus - € 5.000');
  });
  it('says by what is stored that a deal was won, in whatever language it is shown', async () => {
    const { status, stage } = await read(
      ZOHO,
      'tr',
      `<crm-detail-view>${field('POTENTIALNAME', 'text', 'Depo', 'Depo')}${field('STAGE', 'picklist', 'Closed Won', 'Anlaşma tamam')}</crm-detail-view>`,
    );
    expect([status?.value, stage?.value]).toEqual(['won', 'Anlaşma tamam']);
  });
});

describe('a stage', () => {
  it('is the one step that a bar of Dynamics without room shows', async () => {
    const step =
      '<li id="ProcessBreadCrumb-processHeaderStage_2" aria-selected="true"><div>Proposer</div></li>';
    const fields = await read(
      DYNAMICS,
      'fr',
      `<div data-id="editFormRoot"><h1 data-id="header_title">Rénovation</h1><ul>${step}</ul></div>`,
    );
    expect(fields.stage?.value).toBe('Proposer');
    expect(fields.stageShare).toBeUndefined();
  });
  it('is what a drop-down says that has a picture before its words', async () => {
    const fields = await read(
      FRAPPE,
      'en',
      '<div id="app"><header><button aria-haspopup="menu"><svg></svg>Proposal/Quotation</button></header><div class="truncate text-2xl font-medium">Pellworth</div></div>',
    );
    expect(fields.stage?.value).toBe('Proposal/Quotation');
  });
});
