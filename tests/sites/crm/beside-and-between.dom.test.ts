import { describe, expect, it } from 'vitest';
import { adapterFor } from '@/utils/sites/registry';
import { ALL_CRMS } from '../all';
import { readDeal, show } from './read-page';

/* Where a fact stands beside or between others that could be taken for it. */

const ID = '0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6';
const HUBSPOT = 'https://app.hubspot.com/contacts/12/record/0-3/99';
const PIPEDRIVE = 'https://north.pipedrive.com/deal/311';
const DYNAMICS = `https://pell.crm12.dynamics.com/main.aspx?pagetype=entityrecord&etn=opportunity&id=${ID}`;
const ODOO = 'https://pell.odoo.com/odoo/crm/18';
const CLOSE = 'https://app.close.com/lead/lead_8kXyZ2p1QwErTyUiOp/';
const COPPER = 'https://app.copper.com/companies/88231/app#/deal/772001';
const ZOHO = 'https://crm.zoho.eu/crm/org1234/tab/Potentials/4567000000012399';

async function reading(url: string, lang: string, body: string, title = 'CRM') {
  const page = await show(
    `<!doctype html><html lang="${lang}"><title>${title}</title><body>${body}</body></html>`,
  );
  return readDeal(adapterFor(new URL(url), page, ALL_CRMS)!, page, url);
}
const read = async (url: string, lang: string, body: string, title?: string) =>
  (await reading(url, lang, body, title))!.fields;

describe('a value behind its label', () => {
  it('in one line is read without it', async () => {
    const item = (name: string, label: string, value: string) =>
      `<div data-test-id="highlight-property-item-${name}"><span>${label}:</span> <span>${value}</span></div>`;
    const fields = await read(
      HUBSPOT,
      'en',
      `<div data-test-id="left-sidebar"><h2 data-selenium-test="highlightTitle">Cold store</h2>${item('amount', 'Amount', '€84,500.50')}${item('dealstage', 'Stage', 'Proposal')}</div>`,
    );
    expect(fields).toMatchObject({
      amount: { value: 84500.5, label: 'Amount' },
      currency: { value: 'EUR' },
      stage: { value: 'Proposal' },
    });
  });

  it('is read without one that no list has, and is empty where nothing else is shown', async () => {
    const property = (name: string, label: string, value: string) =>
      `<div data-selenium-test="property-input-${name}"><label><span>${label}</span></label><div><span>${value}</span></div></div>`;
    const fields = await read(
      HUBSPOT,
      'fr',
      `<div data-test-id="left-sidebar"><h2 data-selenium-test="highlightTitle">Fret</h2>${property('hubspot_owner_id', 'Responsable chez nous', 'Lena Ortiz')}${property('description', 'Description du besoin', '')}${property('amount', 'Montant de la transaction', '84 500,50 €')}</div>`,
    );
    expect(fields).toMatchObject({
      owner: { value: 'Lena Ortiz', label: 'Responsable chez nous' },
      description: { value: null },
      amount: { value: 84500.5 },
    });
  });

  it('is not the first row of fields under a word for the kind of record', async () => {
    const row = (label: string, value: string) =>
      `<div class="f"><div>${label}</div><div>${value}</div></div>`;
    const fields = await read(
      COPPER,
      'en',
      `<main><h2>Cold store</h2><div>Opportunity</div>${row('Pipeline', 'Sales')}${row('Stage', 'Proposal')}${row('Owned By', 'Lena Ortiz')}</main>`,
      'Cold store | Copper',
    );
    expect(fields).toMatchObject({ name: { value: 'Cold store' }, owner: { value: 'Lena Ortiz' } });
  });
});

describe('the stage', () => {
  const steps = ['Qualified', 'Demo', 'Proposal Made']
    .map(
      (name, at) => `<button class="cui5-stage-selector__stage" aria-selected="${at === 2}">${name}</button>`,
    )
    .join('');
  const history =
    '<section><h2>History</h2><ul><li>Stage: Demo → Proposal Made <i>Nov 5 at 4:00 PM</i></li></ul></section>';
  it('is what the bar says, not what a history tells of it', async () => {
    const page = (bar: string) =>
      `<main><div data-testid="header-title"><textarea>Cold store</textarea></div><div>${bar}</div>${history}</main>`;
    expect((await read(PIPEDRIVE, 'en', page(steps))).stage?.value).toBe('Proposal Made');
    expect((await read(PIPEDRIVE, 'en', page(''))).stage).toBeUndefined();
  });

  const reason =
    '<div data-id="header_statuscode-FieldSectionItemContainer"><div>In Progress</div><label>Status</label></div>';
  const dynamics = (bar: string) =>
    `<div data-id="editFormRoot"><h1 data-id="header_title">Cold store</h1>${reason}<ul>${bar}</ul></div>`;
  it('is the one step that a bar of Dynamics shows, also on a button and beside the reason for a status', async () => {
    const fields = await read(
      DYNAMICS,
      'en',
      dynamics(
        '<li id="MscrmControls.processHeaderStage_1" aria-selected="true"><button><div>Develop</div><div>(14 D)</div></button></li>',
      ),
    );
    expect([fields.stage?.value, fields.status?.value]).toEqual(['Develop', 'open']);
  });
  it('is not known where Dynamics shows the reason for a status alone', async () => {
    const fields = await read(DYNAMICS, 'en', dynamics(''));
    expect([fields.stage, fields.status?.value]).toEqual([undefined, 'open']);
  });
});

describe('an entry of a history that tells of the record itself', () => {
  it.each([
    'Deal created: <span>Oct 14</span>',
    'Deal activity: Lena Ortiz moved deal to Proposal Made.',
    'Lena Ortiz hat den Deal in die Phase Angebot verschoben',
    'Affaire créée par Lena Ortiz',
    'Lena Ortiz movió el negocio a Propuesta',
    'Negócio criado',
  ])('is nothing that was done with the customer: %s', async (words) => {
    const fields = await read(
      PIPEDRIVE,
      'en',
      `<main><div data-testid="header-title"><textarea>Cold store</textarea></div><section><h2>History</h2><ul><li>${words} <span>Nov 5 at 4:00 PM</span> <span>Lena Ortiz</span></li></ul></section></main>`,
    );
    expect(fields.activities).toBeUndefined();
  });
  it.each([
    ['LIFECYCLE_CHANGE', 'Lifecycle-Phase: geändert'],
    ['WORKFLOW_ENROLLMENT', 'This deal was enrolled in Nurture'],
  ])('is none by its machine name: %s', async (type, words) => {
    const fields = await read(
      HUBSPOT,
      'en',
      `<div data-test-id="left-sidebar"><h2 data-selenium-test="highlightTitle">Cold store</h2></div><div data-selenium-test="timeline-card" data-selenium-event-type="${type}"><b>${words}</b><span>Nov 3, 2026</span></div>`,
    );
    expect(fields.activities).toBeUndefined();
  });
  it.each([
    'Deal lunch with Ana',
    'Moved the deal review to Thursday',
    'Created the deal room plan with Ana',
  ])('and one that tells of work is: %s', async (words) => {
    const fields = await read(
      PIPEDRIVE,
      'en',
      `<main><div data-testid="header-title"><textarea>Cold store</textarea></div><section><h2>History</h2><ul><li>${words} <span>Nov 5 at 4:00 PM</span></li></ul></section></main>`,
    );
    expect(fields.activities).toHaveLength(1);
  });
});

describe('a list of activities', () => {
  it('in a related list of Zoho is read: what is open there is a next step', async () => {
    const list =
      '<crm-related-list><h3>Open Activities</h3><table><thead><tr><th>Subject</th><th>Due Date</th></tr></thead><tbody><tr><td><a href="/crm/org1234/tab/Tasks/9001234">Send the log</a></td><td>Dec 3, 2026</td></tr></tbody></table></crm-related-list>';
    const { activities } = await read(
      ZOHO,
      'en',
      `<crm-detail-view><div data-zcqa="value_POTENTIALNAME">Cold store</div>${list}</crm-detail-view>`,
    );
    expect(activities).toMatchObject([{ state: 'planned', title: 'Send the log', date: '2026-12-03' }]);
  });

  it('on a tab that was left is none beside one that is shown', async () => {
    const card = (title: string) =>
      `<div data-selenium-test="timeline-card" data-selenium-event-type="CALL"><b>${title}</b><span>Nov 5, 2026</span></div>`;
    const page = (shown: string) =>
      `<div data-test-id="left-sidebar"><h2 data-selenium-test="highlightTitle">Cold store</h2></div><div data-test-id="middle-pane"><div data-test-id="tab-0-content" hidden>${card('First call')}</div><div data-test-id="tab-1-content">${shown}</div></div>`;
    const titles = async (shown: string) =>
      (await read(HUBSPOT, 'en', page(shown))).activities?.map(({ title }) => title);
    expect(await titles(card('Second call'))).toEqual(['Second call']);
    expect(await titles('')).toEqual(['First call']);
  });

  it('beside the form of Odoo is read, with a day that stands behind two words', async () => {
    const { activities, notes } = await read(
      ODOO,
      'fr',
      '<div class="o_web_client"><div class="o_action_manager"><div class="o_form_view o_lead_opportunity_form"><div class="o_field_widget" name="name"><input value="Fret"></div></div><div class="o-mail-Chatter"><div class="o-mail-Activity"><div class="o-mail-Activity-info"><span>À échéance dans 10 jours :</span> <b>Envoyer le relevé</b></div></div><div class="o-mail-Message"><strong class="o-mail-Message-author">Ana Petrov</strong><small title="05/11/2026 09:00:00">18 j</small><div class="o-mail-Message-body">Il nous faut le plan du second hall.</div></div></div></div></div>',
    );
    expect(activities).toMatchObject([{ state: 'planned', title: 'Envoyer le relevé', date: '2026-12-03' }]);
    expect(notes).toMatchObject([{ text: 'Il nous faut le plan du second hall.', author: 'Ana Petrov' }]);
  });
});

describe('what somebody wrote', () => {
  const mail = (body: string) =>
    `<div data-test-id="left-sidebar"><h2 data-selenium-test="highlightTitle">Cold store</h2></div><div data-selenium-test="timeline-card" data-selenium-event-type="INCOMING_EMAIL"><b>Re: the offer</b><span>Nov 12, 2026</span><div>${body}</div></div>`;
  const OURS = 'We can also fit out the second hall in Lyon from May.';
  const written = async (body: string) => (await read(HUBSPOT, 'en', mail(body))).activities?.[0]?.text;
  it.each([
    `<p>Thanks, we look at it.</p><blockquote><p>${OURS}</p><p>Lena</p></blockquote>`,
    `Thanks, we look at it.<br><blockquote>${OURS}</blockquote>`,
    `<div dir="ltr">Thanks, we look at it.</div><div class="gmail_quote"><blockquote>${OURS}</blockquote></div>`,
  ])('is not the earlier mail below it: %s', async (body) => {
    expect(await written(body)).toBe('Thanks, we look at it.');
  });
  it('stands around what it answers', async () => {
    expect(await written(`<p>First this.</p><blockquote>${OURS}</blockquote><p>Then that.</p>`)).toBe(
      'First this.\nThen that.',
    );
  });
  it('is all of it where a product shows it as a quotation', async () => {
    expect(await written(`<blockquote>${OURS}</blockquote>`)).toBe(OURS);
  });
});

describe('a person', () => {
  it('whose name writes to their address has both', async () => {
    const { contacts } = await read(
      CLOSE,
      'en',
      '<main><h1>Pell Foods</h1><section><h2>Contacts</h2><p><a href="mailto:ana@pell.example">Ana Petrov</a> <a href="mailto:ravi@pell.example">Ravi Shah</a></p></section></main>',
    );
    expect(contacts).toMatchObject([
      { name: 'Ana Petrov', address: 'ana@pell.example' },
      { name: 'Ravi Shah', address: 'ravi@pell.example' },
    ]);
  });

  it('linked to a deal of Attio by its usual label is a contact', async () => {
    const row = (label: string, value: string) =>
      `<div class="r"><div><span>${label}</span></div><div><button type="button"><span>${value}</span></button></div></div>`;
    const { contacts } = await read(
      `https://app.attio.com/north/deals/record/${ID}/overview`,
      'en',
      `<main><h1>Cold store</h1><section>${row('Deal stage', 'In Progress')}${row('Deal owner', 'Lena Ortiz')}${row('Associated people', 'Ana Petrov')}</section></main>`,
    );
    expect(contacts).toEqual([{ name: 'Ana Petrov' }]);
  });
});

it('takes nobody for the owner who is named with an activity of Pipedrive', async () => {
  const user = '<a href="/users/details/3">Lena Ortiz</a>';
  const page = (head: string) =>
    `<main><div data-testid="header-title"><textarea>Cold store</textarea></div>${head}<h2>Focus</h2><ul><li><a href="/activities/7">Send prices</a> <span>Dec 3</span> ${user}</li></ul></main>`;
  expect((await read(PIPEDRIVE, 'en', page(''))).owner).toBeUndefined();
  expect((await read(PIPEDRIVE, 'en', page(`<div>${user}</div>`))).owner?.value).toBe('Lena Ortiz');
});

it('reads a lead of Pipedrive in the panel over its inbox', async () => {
  const row = (label: string, value: string) =>
    `<div><div data-testid="field-name">${label}</div><div>${value}</div></div>`;
  const fields = await read(
    `https://north.pipedrive.com/leads/inbox/${ID}`,
    'en',
    `<main><table><tr><td><a href="/leads/inbox/1f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6">Another lead</a></td></tr></table><div role="dialog"><div data-testid="SidebarLeadTitle">Cold store</div>${row('Value', '€9,000')}${row('Expected close date', '-')}</div></main>`,
  );
  expect(fields).toMatchObject({
    name: { value: 'Cold store' },
    amount: { value: 9000 },
    closeDate: { value: null },
  });
});
