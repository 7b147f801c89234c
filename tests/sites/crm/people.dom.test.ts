import { describe, expect, it } from 'vitest';
import { peopleIn } from '@/utils/sites/crm/people';
import { adapterFor } from '@/utils/sites/registry';
import { page as pageOf } from '../../pages/crm/facts';
import { ALL_CRMS } from '../all';
import { readDeal, show } from './read-page';

/* Contacts with what a list says of them besides the name. */

function inPage(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild!;
}

it('takes role, department and whether somebody left from the columns of a table', () => {
  const table = inPage(
    `<table><thead><tr><th>Name</th><th>Contact Role</th><th>Abteilung</th><th>Status</th></tr></thead><tbody>
     <tr><td><a href="/contact/1">Ana Petrov</a></td><td>Economic buyer</td><td>Finance</td><td>Active</td></tr>
     <tr><td><a href="/contact/2">Ravi Shah</a></td><td></td><td>IT</td><td>Inactive</td></tr></tbody></table>`,
  );
  expect(peopleIn([table])).toEqual([
    { name: 'Ana Petrov', role: 'Economic buyer', department: 'Finance' },
    { name: 'Ravi Shah', department: 'IT', inactive: true },
  ]);
});

it('does the same in a grid without a table', () => {
  const grid = inPage(
    `<div role="grid"><div role="row"><div role="columnheader">Full name</div><div role="columnheader">Job title</div></div>
     <div role="row"><div role="gridcell"><a href="/contact/1">Ana Petrov</a></div><div role="gridcell">Head of planning</div></div></div>`,
  );
  expect(peopleIn([grid])).toEqual([{ name: 'Ana Petrov', role: 'Head of planning' }]);
});

it('tells a mark beside a name from a role', () => {
  const list = inPage(
    `<ul><li><a href="/contact/1">Ana Petrov</a> · Champion</li><li><a href="/contact/2">Ravi Shah</a> <em>left the company</em></li><li><s><a href="/contact/3">Bo Lind</a></s></li></ul>`,
  );
  expect(peopleIn([list])).toEqual([
    { name: 'Ana Petrov', role: 'Champion' },
    { name: 'Ravi Shah', inactive: true },
    { name: 'Bo Lind', inactive: true },
  ]);
});

it('leaves a table alone whose headings do not fit its rows', () => {
  const table = inPage(
    `<table><thead><tr><th>Name</th></tr></thead><tbody><tr><td><a href="/contact/1">Ana Petrov</a></td><td>Finance</td></tr></tbody></table>`,
  );
  expect(peopleIn([table])).toEqual([{ name: 'Ana Petrov' }]);
});

describe('who belongs to a deal', () => {
  const HUBSPOT = 'https://app.hubspot.com/contacts/12345/record/0-3/98765';
  const SALESFORCE = 'https://acme.lightning.force.com/lightning/r/Opportunity/0065g00000AbCdEAAV/view';
  const ODOO = 'https://acme.odoo.com/odoo/crm/18';
  const PIPEDRIVE = 'https://acme.pipedrive.com/deal/42';
  const ZOHO = 'https://crm.zoho.eu/crm/org123/tab/Potentials/4567000000012345';
  const DYNAMICS =
    'https://acme.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=opportunity&id=0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6';
  const OTHER = 'https://acme.myfreshworks.com/crm/sales/deals/402000123456';
  const hubspot = (title: string, more = '') =>
    `<div data-test-id="left-sidebar"><h2 data-selenium-test="highlightTitle">Fleet</h2></div><div data-test-id="records-right-sidebar"><div id="card-wrapper-ASSOCIATION_TABLE/0-2"><span>Companies (1)</span><a href="/contacts/12345/record/0-2/11">Brightwater</a></div><div id="card-wrapper-ASSOCIATION_TABLE/0-1"><button>${title}</button><div><div><a href="/contacts/12345/record/0-1/7">Ana Petrov</a></div></div>${more}</div></div>`;
  const salesforce = (title: string) =>
    `<div class="windowViewMode-normal active lafPageHost"><div data-target-selection-name="sfdc:RecordField.Opportunity.Name"><span class="test-id__field-value">Fleet</span></div><lst-related-list-single-container><h2><span>${title}</span></h2><ul><li><a href="/lightning/r/Contact/0035g00000AbCd0AAV/view">Ana Petrov</a></li></ul></lst-related-list-single-container></div>`;
  const dynamics = (rows: string) =>
    `<div data-id="editFormRoot"><h1 data-id="header_title">Fleet</h1><div data-id="parentcontactid-FieldSectionItemContainer"><label>Contact</label><div data-id="parentcontactid.fieldControl-LookupResultsDropdown_parentcontactid_selected_tag">Ana Petrov</div></div>${rows && `<div id="dataSetRoot_Stakeholders"><div role="row"><div role="gridcell"><a href="/main.aspx?etn=contact">${rows}</a></div></div></div>`}</div>`;
  const zoho = (list: string) =>
    `<crm-detail-view><div data-zcqa="value_POTENTIALNAME">Fleet</div><div data-zcqa="value_CONTACTID"><a href="/crm/org123/tab/Contacts/2">Ana Petrov</a></div>${list}</crm-detail-view>`;
  const labelled = (label: string, value: string) =>
    `<main><h1>Fleet</h1><dl><dt>Stage</dt><dd>Proposal</dd><dt>Amount</dt><dd>€5,000</dd><dt>Close date</dt><dd>2026-12-18</dd><dt>${label}</dt><dd>${value}</dd></dl></main>`;
  const person = (name: string) => `<a href="/person/1">${name}</a>`;

  it.each([
    ['a card with a number that fits', HUBSPOT, hubspot('Contacts (1)')],
    ['a card with the number of all in German', HUBSPOT, hubspot('Kontakte (1)')],
    ['a list of roles', SALESFORCE, salesforce('Contact Roles (1)')],
    ['a grid of stakeholders beside the main contact', DYNAMICS, dynamics('Ana Petrov')],
    [
      'a related list beside the look-up',
      ZOHO,
      zoho(
        '<crm-related-list><h3>Contact Roles</h3><ul><li><a href="/crm/org123/tab/Contacts/2">Ana Petrov</a></li></ul></crm-related-list>',
      ),
    ],
    ['a field for several', OTHER, labelled('Contacts', 'Ana Petrov')],
    ['a field for several in German', OTHER, labelled('Kontakte', 'Ana Petrov')],
    [
      'a list with a phone number',
      OTHER,
      labelled('Contacts', `${person('Ana Petrov')} <span>+44 20 7946 0018</span>`),
    ],
  ])('is known from %s', async (_name, url, html) => {
    const page = await show(pageOf('en', 'CRM', html));
    const { fields } = readDeal(adapterFor(new URL(url), page, ALL_CRMS)!, page, url)!;
    expect([fields.contacts?.map(({ name }) => name), fields.moreContacts]).toEqual([
      ['Ana Petrov'],
      undefined,
    ]);
  });

  it.each([
    ['a card with a higher number', HUBSPOT, hubspot('Contacts (4)')],
    [
      'a card that ends in how many others there are',
      HUBSPOT,
      hubspot('Contacts', '<span>and 3 more</span>'),
    ],
    ['a list cut off at some number', SALESFORCE, salesforce('Kontaktrollen (3+)')],
    ['the main contact on a form whose grid is not loaded', DYNAMICS, dynamics('')],
    ['a look-up', ZOHO, zoho('')],
    [
      'the person in the name of the customer',
      ODOO,
      '<div class="o_web_client"><div class="o_form_view o_lead_opportunity_form"><div class="o_field_widget" name="name"><input value="Fleet"></div><div class="o_field_widget" name="partner_id"><input value="Brightwater Mills, Ana Petrov"></div></div></div>',
    ],
    [
      'the person of a Pipedrive deal',
      PIPEDRIVE,
      `<main><div data-testid="header-title"><textarea>Fleet</textarea></div><div data-testid="sidebar">${person('Ana Petrov')}</div></main>`,
    ],
    ['a field for one', OTHER, labelled('Primary contact', 'Ana Petrov')],
    ['a field for one in Portuguese', OTHER, labelled('Contato principal', 'Ana Petrov')],
    [
      'a field with a number of others',
      OTHER,
      labelled('Contacts', `${person('Ana Petrov')} <span>+2</span>`),
    ],
  ])('is not all known from %s', async (_name, url, html) => {
    const page = await show(pageOf('en', 'CRM', html));
    const { fields } = readDeal(adapterFor(new URL(url), page, ALL_CRMS)!, page, url)!;
    expect([fields.contacts?.map(({ name }) => name), fields.moreContacts]).toEqual([['Ana Petrov'], true]);
  });
});
