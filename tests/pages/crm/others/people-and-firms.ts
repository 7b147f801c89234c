import { html, type OtherPage, rows } from './page';

/* Contacts, accounts and leads of hosted products: the fixtures beside these are deals. */

const hubspotContact: OtherPage = {
  name: 'HubSpot contact, Portuguese: labels above inputs, associations at the right, a preview of another over it',
  url: 'https://app.hubspot.com/contacts/20881/record/0-1/551204',
  byAddress: true,
  html: html(
    'pt',
    'Beatriz Nogueira',
    `<div data-test-id="left-sidebar" data-scroll-trackable-container="left-sidebar"><div data-test-id="record-highlight-main-content"><h2 data-selenium-test="highlightTitle">Beatriz Nogueira</h2><div>Diretora de operações</div></div>
    ${rows(
      [
        ['E-mail', 'beatriz@lisfarma.example', 'email'],
        ['Número de telefone', '+351 912 000 111', 'phone'],
        ['Proprietário do contato', 'Rui Antunes', 'hubspot_owner_id'],
        ['Cargo', 'Diretora de operações', 'jobtitle'],
        ['Fase do ciclo de vida', 'Oportunidade', 'lifecyclestage'],
        ['Data de criação', '12/09/2026', 'createdate'],
      ],
      (label, value, name) =>
        `<div class="x1"><label>${label}</label><div data-selenium-test="property-input-${name}"><input value="${value}"></div></div>`,
    )}</div>
    <div data-test-id="records-right-sidebar"><div id="card-wrapper-ASSOCIATION_TABLE/0-2"><a data-selenium-test="company-chicklet-title-link" href="/contacts/20881/record/0-2/77">Lisfarma SA</a></div><div id="card-wrapper-ASSOCIATION_TABLE/0-3"><a href="/contacts/20881/record/0-3/9">Autoclave nova</a><span>Valor: 40.000 €</span></div></div>`,
  ),
  foreign: ['Autoclave nova', '40000'],
  expected: {
    kind: 'contact',
    id: '551204',
    name: 'Beatriz Nogueira',
    account: 'Lisfarma SA',
    email: 'beatriz@lisfarma.example',
    owner: 'Rui Antunes',
    title: 'Diretora de operações',
    createdDate: '2026-09-12',
  },
};

const pipedrivePerson: OtherPage = {
  name: 'Pipedrive person, French: rows of field names, open deals in the panel',
  url: 'https://acme.pipedrive.com/person/811',
  html: html(
    'fr',
    'Hélène Morvan - Contacts',
    `<main><div data-testid="header-title"><h1>Hélène Morvan</h1></div><div data-testid="sidebar">
    ${rows(
      [
        ['Organisation', '<a href="/organization/44">Chantiers Morvan</a>'],
        ['E-mail', '<a href="mailto:h.morvan@chantiers.example">h.morvan@chantiers.example</a> (Travail)'],
        ['Téléphone', '+33 2 98 00 00 00'],
        ['Propriétaire', '<a href="/users/details/3">Gaël Riou</a>'],
        ['Fonction', 'Gérante'],
        ['Libellé', 'Client fidèle'],
        ['Visible par', 'Toute l’entreprise'],
      ],
      (label, value) =>
        `<div class="f"><div data-testid="field-name">${label}</div><div class="v">${value}</div></div>`,
    )}
    <h3>Affaires</h3><ul><li><a href="/deal/77">Pont roulant</a> 12 000 €</li></ul></div></main>`,
  ),
  foreign: ['Pont roulant', '12000'],
  expected: {
    kind: 'contact',
    id: '811',
    name: 'Hélène Morvan',
    account: 'Chantiers Morvan',
    email: 'h.morvan@chantiers.example',
    owner: 'Gaël Riou',
    title: 'Gérante',
  },
};

const closeLead: OtherPage = {
  name: 'Close lead, which is an account: opportunities and contacts in the left column, a feed at the right',
  url: 'https://app.close.com/lead/lead_aH3kTz9QwErT2yUiOpLkJhGf/',
  byAddress: true,
  html: html(
    'en',
    'Delmar Canning Co. - Close',
    `<div id="app"><nav><a href="/inbox/">Inbox</a><a href="/leads/all/">Leads</a></nav><main><header><h1>Delmar Canning Co.</h1><div role="button" aria-haspopup="listbox">Qualified</div></header><section><h3>About</h3><dl><dt>Website</dt><dd><a href="https://delmar.example">delmar.example</a></dd><dt>Lead Owner</dt><dd>Skye Palmer</dd><dt>Industry</dt><dd>Food</dd></dl></section><section><h3>Opportunities</h3><ul><li><span>Proposal</span><span>$18,000</span><span>60% on 1/29/2027</span></li></ul></section><section><h3>Contacts</h3><ul><li><a href="/contacts/cont_1">Omar Reyes</a><span>Plant manager</span></li></ul></section></main></div>`,
  ),
  foreign: ['18000', '2027-01-29'],
  expected: {
    kind: 'account',
    id: 'lead_aH3kTz9QwErT2yUiOpLkJhGf',
    name: 'Delmar Canning Co.',
    website: 'delmar.example',
    owner: 'Skye Palmer',
    industry: 'Food',
    contacts: ['Omar Reyes'],
  },
};

const dynamicsAccount: OtherPage = {
  name: 'Dynamics account, German: controls with logical names, a grid of contacts, empty fields as dashes',
  url: 'https://acme.crm4.dynamics.com/main.aspx?appid=5&pagetype=entityrecord&etn=account&id=0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f7',
  html: html(
    'de',
    'Konto: Gießerei Haller – Dynamics 365',
    `<div data-id="editFormRoot"><h1 data-id="header_title">Gießerei Haller<span> - Gespeichert</span></h1><div data-id="form-header"><div data-id="header_ownerid"><span>Besitzer</span><div data-id="header_ownerid.fieldControl-LookupResultsDropdown_ownerid_selected_tag" role="link">Uta Brandl</div></div></div>
    <div data-id="name-FieldSectionItemContainer"><label id="id-1-name-field-label">Firmenname</label><input data-id="name.fieldControl-text-box-text" value="Gießerei Haller"></div><div data-id="websiteurl-FieldSectionItemContainer"><label id="id-2-websiteurl-field-label">Website</label><input data-id="websiteurl.fieldControl-url-text-input" value="https://haller.example"></div><div data-id="parentaccountid-FieldSectionItemContainer"><label id="id-3-parentaccountid-field-label">Übergeordnete Firma</label><span>---</span></div>
    <div id="dataSetRoot_Contacts"><div role="row"><div role="gridcell" col-id="fullname"><a href="#">Kai Sommer</a></div></div></div></div>`,
  ),
  expected: {
    kind: 'account',
    id: '0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f7',
    name: 'Gießerei Haller',
    owner: 'Uta Brandl',
    website: 'https://haller.example',
  },
};

const freshContact: OtherPage = {
  name: 'Freshsales contact: a highlight card, labels above values, deals in a tab',
  url: 'https://acme.myfreshworks.com/crm/sales/contacts/70088812345',
  html: html(
    'en-AU',
    'Contact : Matilda Quinn : Freshsales',
    `<main><div class="entity-header"><h1>Matilda Quinn</h1><div class="sub">Fleet manager at <a href="/crm/sales/accounts/7001">Outback Haulage</a></div></div><div class="highlights">
    ${rows(
      [
        ['Sales owner', 'Dev Anand'],
        ['Emails', '<a href="mailto:mq@outback.example">mq@outback.example</a>'],
        ['Last contacted time', '20 Nov 2026'],
        ['Created at', '03 Oct 2026'],
      ],
      (label, value) =>
        `<div class="hl"><div class="hl-label">${label}</div><div class="hl-value">${value}</div></div>`,
    )}</div><div role="tablist"><a role="tab">Deals</a></div></main>`,
  ),
  expected: {
    kind: 'contact',
    id: '70088812345',
    name: 'Matilda Quinn',
    account: 'Outback Haulage',
    owner: 'Dev Anand',
    email: 'mq@outback.example',
    createdDate: '2026-10-03',
  },
};

export const peoplePages: OtherPage[] = [
  hubspotContact,
  pipedrivePerson,
  closeLead,
  dynamicsAccount,
  freshContact,
];
