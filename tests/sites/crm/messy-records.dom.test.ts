import { describe, expect, it } from 'vitest';
import type { Activity, DealSnapshot } from '@/utils/model/snapshot';
import { adapterFor } from '@/utils/sites/registry';
import { page as pageOf } from '../../pages/crm/facts';
import { ALL_CRMS } from '../all';
import { readDeal, show } from './read-page';

/* Records as they stand in a pipeline that was worked on: ended under a stage of another name, half filled in, overdue. */

async function read(url: string, body: string, lang: 'en' | 'de' = 'en'): Promise<DealSnapshot | null> {
  const page = await show(pageOf(lang, 'CRM', body));
  return readDeal(adapterFor(new URL(url), page, ALL_CRMS)!, page, url);
}

const SALESFORCE = 'https://acme.lightning.force.com/lightning/r/Opportunity/0065g00000AbCdEAAV/view';
const HUBSPOT = 'https://app.hubspot.com/contacts/12345/record/0-3/98765';
const PIPEDRIVE = 'https://acme.pipedrive.com/deal/42';
const ZOHO = 'https://crm.zoho.eu/crm/org123/tab/Potentials/4567000000012345';
const ID = '0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6';
const DYNAMICS = `https://acme.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=opportunity&id=${ID}`;
const ODOO = 'https://acme.odoo.com/odoo/crm/18';
const TWENTY = `https://acme.twenty.com/object/opportunity/${ID}`;
const MONDAY = 'https://acme.monday.com/boards/1234567890/pulses/9876543210';

const row = (label: string, value: string) =>
  `<div class="r"><div class="l">${label}</div><div class="v">${value}</div></div>`;
const salesforce = (api: string, value: string) =>
  `<div data-target-selection-name="sfdc:RecordField.Opportunity.${api}"><span class="test-id__field-label">${api}</span><span class="test-id__field-value">${value}</span></div>`;
const path = (end: string) =>
  `<div class="windowViewMode-normal active lafPageHost"><ul class="slds-path__nav">${['A', 'B', 'Z'].map((name, at) => `<li class="slds-path__item ${at === 2 ? `slds-is-current slds-is-active ${end}` : 'slds-is-complete'}" data-name="${name}"><span class="slds-path__title">${name}</span></li>`).join('')}</ul>${salesforce('Name', 'Fleet')}${salesforce('StageName', 'Z')}${salesforce('CloseDate', '9/30/2026')}</div>`;
const pipedrive = (deeds: string) =>
  `<main><div data-testid="header-title"><textarea>Fleet</textarea></div><div data-testid="deal-actions">${deeds}</div><div>${['Qualified', 'Offer', 'Talks'].map((name, at) => `<button class="cui5-stage-selector__stage" aria-selected="${at === 1}">${name}</button>`).join('')}</div><div data-testid="sidebar">${row('Value', '€12.000')}</div></main>`;
const odoo = (body: string) =>
  `<div class="o_web_client"><div class="o_form_view o_lead_opportunity_form">${body}</div></div>`;
const widget = (name: string, value: string) =>
  `<div class="o_field_widget" name="${name}"><input value="${value}"></div>`;
const twenty = (name: string, value: string) =>
  `<div><span id="label-${ID}-${name}">${name}</span><div>${value}</div></div>`;
const dynamics = (name: string, label: string, value: string) =>
  `<div data-id="${name}-FieldSectionItemContainer"><label>${label}</label><div><input data-id="${name}.fieldControl-text-box-text" value="${value}"></div></div>`;

describe('a deal that has ended under a stage of another name', () => {
  it.each([
    ['Salesforce, by the end of its path', SALESFORCE, path('slds-is-won'), 'won'],
    ['Salesforce, lost', SALESFORCE, path('slds-is-lost'), 'lost'],
    ['Salesforce, on its way', SALESFORCE, path(''), undefined],
    [
      'Pipedrive, by the word beside its deeds',
      PIPEDRIVE,
      pipedrive('<span class="b">Lost</span><button>Reopen</button>'),
      'lost',
    ],
    [
      'Pipedrive, in German',
      PIPEDRIVE,
      pipedrive('<span class="b">Gewonnen</span><button>Wieder öffnen</button>'),
      'won',
    ],
    [
      'Pipedrive, open, with buttons for both ends',
      PIPEDRIVE,
      pipedrive('<button data-testid="won-button">Won</button><button>Lost</button>'),
      'open',
    ],
    [
      'Odoo, by its ribbon',
      ODOO,
      odoo(`<div class="ribbon"><span class="text-bg-danger">Perdu</span></div>${widget('name', 'Fleet')}`),
      'lost',
    ],
    [
      'Odoo, won',
      ODOO,
      odoo(`<div class="ribbon"><span class="bg-success">Gagné</span></div>${widget('name', 'Fleet')}`),
      'won',
    ],
    [
      'Odoo, with the ribbon of the other end hidden',
      ODOO,
      odoo(
        `<div class="ribbon" style="display:none"><span class="bg-success">Won</span></div>${widget('name', 'Fleet')}`,
      ),
      undefined,
    ],
    [
      'Dynamics, by its state',
      DYNAMICS,
      `<div data-id="editFormRoot"><h1 data-id="header_title">Fleet</h1>${dynamics('statecode', 'Status', 'Lost')}${dynamics('stepname', 'Step', 'Develop')}</div>`,
      'lost',
    ],
    [
      'Twenty, where the last stage is the customer',
      TWENTY,
      `<main>${twenty('name', 'Fleet')}${twenty('stage', 'Customer')}</main>`,
      'won',
    ],
  ])('is read as such: %s', async (_name, url, body, status) => {
    expect((await read(url, body))?.fields.status?.value).toBe(status);
  });
});

describe('fields', () => {
  it('of a form that is still being filled in are not empty', async () => {
    const form = (values: string[]) =>
      `<div data-test-id="left-sidebar"><h2 data-selenium-test="highlightTitle">Fleet</h2>${['amount', 'dealstage', 'closedate', 'hs_next_step'].map((name, at) => `<div data-selenium-test="property-input-${name}"><input value="${values[at] ?? ''}"></div>`).join('')}</div>`;
    const before = (await read(HUBSPOT, form([])))!;
    expect([before.fields.nextStep, before.fields.amount, before.fields.name?.value]).toEqual([
      undefined,
      undefined,
      'Fleet',
    ]);
    const { fields } = (await read(HUBSPOT, form(['$5,000', 'Presentation'])))!;
    expect([fields.nextStep?.value, fields.amount?.value]).toEqual([null, 5000]);
  });

  it('that show nothing but their label are empty', async () => {
    const { fields } = (await read(
      HUBSPOT,
      `<div data-test-id="left-sidebar"><h2 data-selenium-test="highlightTitle">Fleet</h2><div data-test-id="highlight-property-item-hs_next_step"><div>Next step</div><div><span></span></div></div></div>`,
    ))!;
    expect(fields.nextStep?.value).toBeNull();
  });

  it('of Odoo name the firm and the person of a contact that goes by both', async () => {
    const { fields } = (await read(
      ODOO,
      odoo(widget('name', 'Fleet') + widget('partner_id', 'Brightwater Mills, Ana Petrov')),
    ))!;
    expect([fields.account?.value, fields.contacts]).toEqual(['Brightwater Mills', [{ name: 'Ana Petrov' }]]);
    const other = (await read(
      ODOO.replace('18', '19'),
      odoo(widget('name', 'Vans') + widget('partner_id', 'Brightwater Mills, Delivery Address')),
    ))!;
    expect([other.fields.account?.value, other.fields.contacts]).toEqual(['Brightwater Mills', undefined]);
    const firm = (await read(
      ODOO.replace('18', '20'),
      odoo(widget('name', 'Lorries') + widget('partner_id', 'Hollis Foods, Inc.')),
    ))!;
    expect(firm.fields.account?.value).toBe('Hollis Foods, Inc.');
  });
});

describe('the people of a deal', () => {
  it('are the main contact and those of the list beside it', async () => {
    const zoho = (await read(
      ZOHO,
      `<crm-detail-view><div data-zcqa="value_POTENTIALNAME">Fleet</div><div data-zcqa="value_CONTACTID"><a href="/crm/org123/tab/Contacts/1">Ana Petrov</a></div><crm-related-list><h3>Contact Roles</h3><table><tr><th>Contact Name</th><th>Role</th></tr><tr><td><a href="/crm/org123/tab/Contacts/1">Ana Petrov</a></td><td>User</td></tr><tr><td><a href="/crm/org123/tab/Contacts/2">Ravi Shah</a></td><td>Economic buyer</td></tr></table></crm-related-list></crm-detail-view>`,
    ))!;
    expect(zoho.fields.contacts).toEqual([
      { name: 'Ana Petrov', role: 'User' },
      { name: 'Ravi Shah', role: 'Economic buyer' },
    ]);
    const lookup = `<div data-id="parentcontactid-FieldSectionItemContainer"><label>Contact</label><div role="link" data-id="parentcontactid.fieldControl-LookupResultsDropdown_parentcontactid_selected_tag">Ana Petrov</div></div>`;
    const grid = ['Ana Petrov', 'Ravi Shah']
      .map(
        (name) =>
          `<div role="row"><div role="gridcell"><a href="/main.aspx?etn=contact">${name}</a></div></div>`,
      )
      .join('');
    const form = (await read(
      DYNAMICS,
      `<div data-id="editFormRoot"><h1 data-id="header_title">Fleet</h1>${lookup}<div id="dataSetRoot_Stakeholders">${grid}</div></div>`,
    ))!;
    expect(form.fields.contacts?.map(({ name }) => name)).toEqual(['Ana Petrov', 'Ravi Shah']);
  });

  it('have no section’s title for their role', async () => {
    const { fields } = (await read(
      'https://app.close.com/lead/lead_AbC123dEf456/',
      '<main><h1>Brightwater</h1><section><h3>Contacts</h3><a href="/contact/1">Ana Petrov</a></section></main>',
    ))!;
    expect(fields.contacts).toEqual([{ name: 'Ana Petrov' }]);
  });

  it('are not what leads to more of them', async () => {
    const { fields } = (await read(
      HUBSPOT,
      `<h2 data-selenium-test="highlightTitle">Fleet</h2><div id="card-wrapper-ASSOCIATION_TABLE/0-1"><a href="/contacts/12345/record/0-1/1">Ana Petrov</a><a href="/contacts/12345/record/0-1/2">Ravi Shah</a><a href="/contacts/12345/record/0-1/">View all associated Contacts</a></div>`,
    ))!;
    expect(fields.contacts?.map(({ name }) => name)).toEqual(['Ana Petrov', 'Ravi Shah']);
  });
});

describe('a mail or a call on the timeline', () => {
  const directionOf = async (item: string): Promise<Activity['direction'] | undefined> => {
    const activities = `<past-activity-groups><div class="pastActivities"><ul><li class="row">${item}<span class="dueDate">Nov 12, 2026</span></li></ul></div></past-activity-groups>`;
    const deal = await read(
      SALESFORCE,
      `<div class="windowViewMode-normal active lafPageHost">${salesforce('Name', 'Fleet')}${salesforce('OwnerId', '<a href="/lightning/r/User/005/view">Mara Ionescu</a>')}${activities}</div>`,
    );
    return deal?.fields.activities?.[0]?.direction;
  };
  it.each([
    [
      'what it says of sending',
      '<h3>Stoppage list</h3><p>Hello Mara, I sent you the list on Monday, as we said.</p>',
      'unknown',
    ],
    [
      'what it says of receiving',
      '<h3>Prices</h3><p>Hello Ana, we received your order, thank you for it.</p>',
      'unknown',
    ],
    [
      'its subject',
      '<h3>Re: the list you sent</h3><p>Hello Mara, here is what we talked about on Monday.</p>',
      'unknown',
    ],
    [
      'what was told in a call',
      '<h3>Call with Ravi</h3><p>Sent by Ravi</p><p>He sent the figures and brings finance along next time.</p>',
      'outbound',
    ],
    [
      'a label',
      '<h3>Prices</h3><span>Email sent</span><p>Hello Ana, here are the prices for the two lines.</p>',
      'outbound',
    ],
    ['a label with its receiver', '<h3>Prices</h3><span>You sent an email to Ana Petrov</span>', 'outbound'],
    ['a label in German', '<h3>Preise</h3><span>Eingehender Anruf</span>', 'inbound'],
    ['a call that came in', '<h3>Prices</h3><span>Incoming call</span>', 'inbound'],
  ])('has its direction by labels, not by its words: %s', async (_name, item, direction) => {
    expect(await directionOf(item)).toBe(direction);
  });
});

describe('a mail whose head says from whom to whom it went', () => {
  const timeline = (head: string) =>
    `<div data-test-id="left-sidebar"><h2 data-selenium-test="highlightTitle">Fleet</h2><div data-test-id="highlight-property-item-hubspot_owner_id"><div>Owner</div><div>Sam Rider</div></div><div data-test-id="highlight-property-item-notes_last_contacted"><div>Last contacted</div><div>Nov 2, 2026</div></div></div><div data-selenium-test="timeline-card" data-selenium-event-type="ENGAGEMENT_EMAIL">${head}<span>Nov 2, 2026</span><div>We are opening a second site in Leeds next spring, can you hold on?</div></div><div id="card-wrapper-ASSOCIATION_TABLE/0-1"><a href="/contacts/12345/record/0-1/1">Kim Lowe</a><a href="/contacts/12345/record/0-1/2">María de la Cruz</a></div>`;

  it.each([
    ['<span>Email from Kim Lowe to Sam Rider</span>', 'inbound'],
    ['<span>Email from Sam Rider to Kim Lowe</span>', 'outbound'],
    ['<span>Email from </span><strong>Kim Lowe</strong><span> to Sam Rider</span>', 'inbound'],
    ['<span>Email - Re: offer from Leeds from Sam Rider to Kim Lowe</span>', 'outbound'],
    ['<span>E-Mail von Sam Rider an Kim Lowe</span>', 'outbound'],
    ['<span>E-mail de Kim Lowe à Sam Rider</span>', 'inbound'],
    ['<span>Correo electrónico de María de la Cruz a Sam Rider</span>', 'inbound'],
    // Somebody whom the page does not say to be ours or theirs.
    ['<span>Email from Pat Moss to Kim Lowe</span>', 'unknown'],
    ['<span>Email</span>', 'unknown'],
  ])('has its direction, where the one who wrote is known: %s', async (head, direction) => {
    const { fields } = (await read(HUBSPOT, timeline(head)))!;
    expect(fields.activities?.map((one) => [one.kind, one.direction])).toEqual([['mail', direction]]);
  });

  it('is not counted twice where a field names the day of the last one', async () => {
    const { fields } = (await read(HUBSPOT, timeline('<span>Email</span>')))!;
    expect(fields.activities).toHaveLength(1);
    const later = timeline('<span>Email</span>').replace('<div>Nov 2, 2026</div>', '<div>Nov 9, 2026</div>');
    expect((await read(HUBSPOT, later))!.fields.activities?.map(({ date }) => date)).toEqual([
      '2026-11-09',
      '2026-11-02',
    ]);
  });
});

describe('what lies ahead', () => {
  it('stands under Focus in Pipedrive, without the notes that are pinned there', async () => {
    const focus = `<section><h3>Focus</h3><ul><li><span class="icon-call"></span><a href="/activity/1">Ask Ana about the dock</a> <time>Nov 10, 2026</time></li><li><span class="icon-note"></span><a href="/n/1">Note</a><p>They close for stocktaking in the first week of every quarter.</p></li></ul></section>`;
    const { fields } = (await read(
      PIPEDRIVE,
      pipedrive('<button data-testid="won-button">Won</button>').replace('</main>', `${focus}</main>`),
    ))!;
    expect(fields.activities?.map(({ title, state, date }) => [title, state, date])).toEqual([
      ['Ask Ana about the dock', 'planned', '2026-11-10'],
    ]);
    expect(fields.notes?.[0]?.text).toContain('stocktaking');
  });

  it('is read where its section stands in the record itself', async () => {
    const { fields } = (await read(
      'https://acme.myfreshworks.com/crm/sales/deals/402000123456',
      `<main>${row('Deal value', '$12,000')}<ul class="menu"><li>Emails</li></ul><h3>Tasks</h3><ul><li><a href="#/t/1">Ask Ana about the dock</a> <time>Nov 10, 2026</time></li></ul></main>`,
    ))!;
    expect(fields.activities?.map(({ title, state }) => [title, state])).toEqual([
      ['Ask Ana about the dock', 'planned'],
    ]);
  });

  it('has its day where the page says how long it is overdue', async () => {
    const activity = (when: string) =>
      `<div class="o-mail-Activity"><div class="o-mail-Activity-info"><span>${when}</span> <span>"Ask Ana about the dock"</span></div></div>`;
    for (const [at, when] of ['5 days overdue:', '5 Tage überfällig:', '5 jours de retard :'].entries()) {
      const { fields } = (await read(
        ODOO.replace('18', String(30 + at)),
        odoo(widget('name', `Fleet ${at}`) + activity(when)),
      ))!;
      expect(fields.activities?.[0]?.date).toBe('2026-11-18');
    }
  });
});

describe('an item of a monday board', () => {
  const item = (board: string, rows: string) =>
    `<div data-testid="board-info-container"><h2>${board}</h2></div><div class="slide-panel open"><div data-testid="editable-heading"><h2>Fleet</h2></div>${rows}</div>`;
  it('is no deal where neither its board nor its columns say so', async () => {
    const task =
      row('Status', 'Working on it') +
      row('Due date', 'Nov 2') +
      row('Owner', 'Mara Ionescu') +
      row('Budget', '$900');
    expect(await read(MONDAY, item('Office move', task))).toBeNull();
    expect((await read(MONDAY, item('Deals', task)))?.record.kind).toBe('deal');
    const sale = task + row('Expected close date', '2026-12-02');
    expect((await read(MONDAY, item('Nordics 2026', sale)))?.record.kind).toBe('deal');
  });

  it.each(['Last interaction', 'Letzte Interaktion', 'Dernière interaction', 'Última interacción'])(
    'says under %j when somebody was last spoken to',
    async (label) => {
      const sale = row('Stage', 'Proposal') + row('Deal value', '48.000 €') + row(label, '2026-09-10');
      const deal = await read(MONDAY, item('Deals', sale));
      expect(deal?.fields.activities).toMatchObject([{ state: 'done', date: '2026-09-10' }]);
    },
  );
});

describe('a property of HubSpot', () => {
  const deal = (body: string) => `<h1 data-selenium-test="highlightTitle">Fleet</h1>${body}`;
  const property = (name: string, label: string, value: string) =>
    `<div data-selenium-test="property-input-${name}"><label>${label}</label>${value}</div>`;

  it('shows its choice on the button of a drop-down under its label', async () => {
    const shown =
      property('dealstage', 'Etapa', '<button>Contrato enviado</button>') +
      property('hubspot_owner_id', 'Owner', '<div role="button">Rita Rep</div>') +
      property('hs_next_step', 'Next step', '<button>Details</button>');
    const { fields } = (await read(HUBSPOT, deal(shown)))!;
    expect(fields).toMatchObject({
      stage: { value: 'Contrato enviado', label: 'Etapa' },
      owner: { value: 'Rita Rep' },
      nextStep: { value: null },
    });
    // Two buttons are deeds.
    const two = property('dealstage', 'Etapa', '<button>Move</button><button>History</button>');
    expect((await read(HUBSPOT, deal(two)))!.fields.stage?.value ?? null).toBeNull();
    const nobody = property('hubspot_owner_id', 'Owner', '<div>No owner</div>');
    expect((await read(HUBSPOT, deal(nobody)))!.fields.owner?.value ?? null).toBeNull();
  });

  it('is read where it is shown, and on a tab that was left where no other shows it', async () => {
    const tab = (stage: string, style: string) =>
      `<style>.left { display: none }</style><div data-test-id="tab-0-content" class="${style}">${property('dealstage', 'Deal stage', `<span>${stage}</span>`)}</div>`;
    const stage = async (body: string) => (await read(HUBSPOT, deal(body)))!.fields.stage?.value;
    expect(await stage(tab('Old', 'left') + tab('Contract sent', ''))).toBe('Contract sent');
    expect(await stage(tab('Old', 'left'))).toBe('Old');
  });

  it('has its company in a table whose links are older', async () => {
    const table = `<div data-selenium-test="card-id-ASSOCIATION_TABLE/0-2"><table><tr><td><a href="/contacts/12345/company/55">Vale GmbH</a></td><td><a href="https://vale.example">vale.example</a></td></tr></table></div>`;
    expect((await read(HUBSPOT, deal(table)))!.fields.account?.value).toBe('Vale GmbH');
  });

  it('is no title of a task, which has one of its own', async () => {
    const task = `<div data-selenium-test="timeline-card" data-selenium-event-type="TASK"><span data-test-id="header-message">Task assigned to Rita Rep</span><span data-selenium-test="timeline-editable-title">Call Kim about the pilot</span><span>Dec 3, 2026</span></div>`;
    expect((await read(HUBSPOT, deal(task)))!.fields.activities).toMatchObject([
      { kind: 'task', title: 'Call Kim about the pilot', date: '2026-12-03' },
    ]);
  });
});

describe('a deal of Salesforce', () => {
  it('has its first day beside who made it', async () => {
    const made = `<records-modstamp><force-lookup data-output-element-id="output-field"><a href="/lightning/r/User/005AA000001abcdAAA/view">Rita Rep</a></force-lookup>, <lightning-formatted-text>9/14/2026, 10:00 AM</lightning-formatted-text></records-modstamp>`;
    const { fields } = (await read(
      SALESFORCE,
      salesforce('Name', 'Fleet') + salesforce('CreatedById', made),
    ))!;
    expect(fields.createdDate?.value).toBe('2026-09-14');
  });
});
