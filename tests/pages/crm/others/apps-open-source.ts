import { html, type OtherPage, rows } from './page';

/* Single-page products that are open source. */

const erpnext: OtherPage = {
  name: 'ERPNext opportunity, German, controls with and without an input',
  url: 'https://erp.example.com/app/opportunity/CRM-OPP-2026-00042',
  html: html(
    'de',
    'Kornsilo Nord',
    `<div class="main-section"><header class="navbar"><ul class="nav" id="navbar-breadcrumbs"><li><a href="/app/crm">CRM</a></li><li><a href="/app/opportunity">Chance</a></li></ul></header>
    <div id="body"><div class="content page-container" id="page-Opportunity" data-page-route="Opportunity"><div class="page-head"><div class="page-title"><div class="flex fill-width title-area"><h3 class="ellipsis title-text" title="Kornsilo Nord">Kornsilo Nord</h3><span class="indicator-pill whitespace-nowrap blue"><span>Offen</span></span></div></div></div>
    <div class="page-body"><div class="layout-side-section"><ul class="list-unstyled sidebar-menu"><li class="sidebar-label">Zugewiesen zu</li><li><span class="avatar" title="Ruth Nagel"></span></li></ul></div><div class="layout-main-section"><div class="form-layout"><div class="form-page">
    <div class="row form-section"><div class="section-head">Übersicht</div><div class="section-body"><div class="form-column col-sm-6"><form>
    ${rows(
      [
        ['Chance von', 'Kunde', 'opportunity_from'],
        ['Partei', 'Mühlen Grabow GmbH', 'party_name'],
        ['Kundenname', 'Mühlen Grabow GmbH', 'customer_name'],
        ['Vertriebsstufe', 'Angebot/Preisauskunft', 'sales_stage'],
        ['Erwartetes Abschlussdatum', '12.03.2027', 'expected_closing'],
        ['Wahrscheinlichkeit (%)', '55', 'probability'],
        ['Chancenbetrag', '€ 143.200,00', 'opportunity_amount'],
        ['Währung', 'EUR', 'currency'],
        ['Chancenverantwortlicher', 'Ruth Nagel', 'opportunity_owner'],
      ],
      (label, value, name) =>
        `<div class="frappe-control input-max-width" data-fieldtype="Data" data-fieldname="${name}"><div class="form-group"><div class="clearfix"><label class="control-label" style="padding-right: 0px;">${label}</label><span class="help"></span></div><div class="control-input-wrapper"><div class="control-input" style="display: ${/amount|closing/.test(name) ? 'none' : 'block'};"><input type="text" autocomplete="off" class="input-with-feedback form-control" data-fieldname="${name}" value="${/amount|closing/.test(name) ? '' : value}"></div><div class="control-value like-disabled-input" style="${/amount|closing/.test(name) ? '' : 'display: none;'}">${/amount|closing/.test(name) ? value : ''}</div><p class="help-box small text-muted"></p></div></div></div>`,
    )}
    </form></div></div></div></div></div>
    <div class="form-footer"><div class="timeline-items"><div class="timeline-item"><div class="timeline-content">Ruth Nagel hat diesen Wert geändert: Vertriebsstufe von Interessent auf Angebot/Preisauskunft · <span class="frappe-timestamp">vor 2 Tagen</span></div></div></div></div></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'CRM-OPP-2026-00042',
    name: 'Kornsilo Nord',
    account: 'Mühlen Grabow GmbH',
    amount: 143200,
    currency: 'EUR',
    stage: 'Angebot/Preisauskunft',
    closeDate: '2027-03-12',
    probability: 55,
    owner: 'Ruth Nagel',
  },
};

const krayin: OtherPage = {
  name: 'Krayin lead: attributes with inline editors, stages as arrows',
  url: 'https://shop.example.com/admin/leads/view/23',
  html: html(
    'en',
    'Steam trap survey',
    `<div id="app"><div class="flex"><aside class="sidebar"><nav><a href="/admin/leads">Leads</a><a href="/admin/contacts/persons">Persons</a></nav></aside><div class="content"><div class="relative flex gap-4"><div class="left panel max-w-[394px]"><div class="breadcrumbs"><a href="/admin/dashboard">Dashboard</a><a href="/admin/leads">Leads</a><span>#23</span></div><h1 class="text-lg font-bold">Steam trap survey</h1>
    <div class="p-4"><h4 class="font-semibold">About Lead</h4><div class="attributes">
    ${rows(
      [
        ['Lead Value', '<span class="inner">$6,450.00</span>'],
        ['Source', '<span class="inner">Web</span>'],
        ['Type', '<span class="inner">Existing Business</span>'],
        ['Sales Owner', '<span class="inner">Teodor Ilic</span>'],
        ['Expected Close Date', '<span class="inner">2027-02-08</span>'],
        ['Description', '<span class="inner">Survey of all traps before winter.</span>'],
      ],
      (label, value) =>
        `<div class="grid grid-cols-[1fr_2fr] items-center gap-1"><div class="label dark:text-white">${label}</div><div class="font-medium dark:text-white"><div class="group w-full max-w-full hover:rounded-sm"><div class="rounded-xs flex h-[34px] items-center pl-2.5 text-left">${value}<span class="icon-edit hidden cursor-pointer text-xl"></span></div></div></div></div>`,
    )}</div></div>
    <div class="p-4"><h4 class="font-semibold">About Person</h4><div class="flex gap-2"><div class="avatar">WK</div><div class="flex flex-col"><a href="/admin/contacts/persons/view/5" class="font-semibold">Wanda Kurek</a><span>Utilities manager</span><a href="/admin/contacts/organizations/edit/3">Parowa Sp. z o.o.</a><a href="mailto:w.kurek@parowa.example">w.kurek@parowa.example</a></div></div></div></div>
    <div class="right panel"><div class="stages flex">${['New', 'Follow Up', 'Prospect', 'Negotiation', 'Won/Lost'].map((stage, at) => `<div class="stage relative flex h-7 cursor-pointer ${at < 3 ? '!bg-green-500 text-white' : 'bg-white'}"><span>${stage}</span></div>`).join('')}</div></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'lead',
    id: '23',
    name: 'Steam trap survey',
    account: 'Parowa Sp. z o.o.',
    amount: 6450,
    currency: 'USD',
    owner: 'Teodor Ilic',
    closeDate: '2027-02-08',
    recordType: 'expansion',
    contacts: ['Wanda Kurek'],
    email: 'w.kurek@parowa.example',
  },
};

const corteza: OtherPage = {
  name: 'Corteza record page: an address without words, fields by test ids',
  url: 'https://low.example.com/compose/ns/crm/pages/279675014/record/441202288',
  html: html(
    'en',
    'Opportunity | CRM | Corteza',
    `<div id="app"><header class="header-navigation"><h2 class="mb-0">Opportunity</h2></header><div class="grid-layout"><div class="grid-item"><div class="card h-100"><div class="card-header"><h5>Opportunity information</h5></div><div class="card-body record-block">
    ${rows(
      [
        ['Name', 'Belt tracking upgrade', 'name'],
        [
          'Account',
          '<span class="record-link"><a href="/compose/ns/crm/pages/279675011/record/441201110">Quarry Stone Ltd</a></span>',
          'accountid',
        ],
        ['Amount', '$54,000.00', 'amount'],
        ['Stage', 'Perception Analysis', 'stagename'],
        ['Close Date', 'Apr 14, 2027', 'closedate'],
        ['Probability (%)', '65', 'probability'],
        ['Next Step', '<span class="text-muted">No value</span>', 'nextstep'],
        ['Owner', '<span>Ewan Sutherland</span>', 'ownerid'],
      ],
      (label, value, name) =>
        `<div class="field-container mb-3"><div class="form-group" data-test-id="field-${name}"><label class="d-flex align-items-center text-primary mb-0"><span class="d-inline-block mw-100">${label}</span></label><div class="value mt-1"><div class="rt-content">${value}</div></div></div></div>`,
    )}
    </div></div></div></div><div class="d-flex"><button class="btn btn-light">Delete</button><button class="btn btn-primary">Edit</button></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '441202288',
    name: 'Belt tracking upgrade',
    account: 'Quarry Stone Ltd',
    amount: 54000,
    currency: 'USD',
    stage: 'Perception Analysis',
    closeDate: '2027-04-14',
    probability: 65,
    nextStep: null,
    owner: 'Ewan Sutherland',
  },
};

const perfex: OtherPage = {
  name: 'Perfex lead in a modal, Portuguese',
  url: 'https://painel.example.com/admin/leads/index/77',
  html: html(
    'pt-br',
    'Leads',
    `<div id="wrapper"><div class="content"><table class="table dataTable"><thead><tr><th>Nome</th><th>Empresa</th><th>Valor</th></tr></thead><tbody><tr><td><a href="/admin/leads/index/78">Outra Pessoa</a></td><td>Outra Empresa</td><td>R$ 1,00</td></tr></tbody></table></div></div>
    <div class="modal fade lead-modal in" id="lead-modal" tabindex="-1" role="dialog" style="display:block"><div class="modal-dialog modal-xxl"><div class="modal-content"><div class="modal-header"><button type="button" class="close" data-dismiss="modal"><span aria-hidden="true">×</span></button><h4 class="modal-title">#77 - Renata Queiroz</h4></div><div class="modal-body"><div class="row"><div class="col-md-4 lead-information-col"><div class="lead-info-heading"><h4>Informações do Lead</h4></div>
    ${rows(
      [
        ['Nome', 'Renata Queiroz'],
        ['Cargo', 'Gerente industrial'],
        [
          'Endereço de e-mail',
          '<a href="mailto:renata@vidraria-sul.example">renata@vidraria-sul.example</a>',
        ],
        ['Site', '<a href="https://vidraria-sul.example">vidraria-sul.example</a>'],
        ['Empresa', 'Vidraria Sul'],
        ['Valor', 'R$ 88.000,00'],
      ],
      (label, value) =>
        `<p class="text-muted lead-field-heading no-mtop">${label}</p><p class="bold font-medium-xs">${value}</p>`,
    )}
    </div><div class="col-md-4 lead-information-col"><div class="lead-info-heading"><h4>Informações Gerais</h4></div>
    ${rows(
      [
        ['Status', '<span class="label">Proposta enviada</span>'],
        ['Fonte', 'Indicação'],
        ['Atribuído a', 'Caio Barreto'],
        ['Criado em', '<span class="text-has-action" title="2026-11-02 10:12:00">3 semanas atrás</span>'],
        ['Último contato', '-'],
      ],
      (label, value) =>
        `<p class="text-muted lead-field-heading">${label}</p><p class="bold font-medium-xs mbot15">${value}</p>`,
    )}
    </div></div></div></div></div></div>`,
  ),
  foreign: ['Outra'],
  expected: {
    kind: 'lead',
    id: '77',
    name: 'Renata Queiroz',
    title: 'Gerente industrial',
    email: 'renata@vidraria-sul.example',
    website: 'vidraria-sul.example',
    account: 'Vidraria Sul',
    amount: 88000,
    currency: 'BRL',
    stage: 'Proposta enviada',
    owner: 'Caio Barreto',
    // It stands in the title of "3 semanas atrás".
    createdDate: '2026-11-02',
  },
};

const nutshell: OtherPage = {
  name: 'Nutshell-like lead: figures above their captions, milestones as a list',
  url: 'https://app.nutshell.example/lead/4412-oven-exhaust-refit',
  html: html(
    'en',
    'Oven exhaust refit - Nutshell',
    `<div class="app"><div class="entity-head"><h1><span>Oven exhaust refit</span></h1><span class="status-pill open">Open</span></div><div class="tiles"><div class="tile"><div class="big">$75,300</div><div class="cap">Value</div></div><div class="tile"><div class="big">80%</div><div class="cap">Confidence</div></div><div class="tile"><div class="big">Jan 22, 2027</div><div class="cap">Estimated close</div></div></div>
    <ol class="milestones" aria-label="Stages"><li class="done">Discovery</li><li class="done">Proposal</li><li class="current" aria-current="step">Contract</li><li>Delivery</li></ol>
    <div class="col"><h3>Companies</h3><div class="entity-card"><a href="/company/991-stonebridge-bakery">Stonebridge Bakery</a></div><h3>People</h3><div class="entity-card"><a href="/person/17-hal-brooks">Hal Brooks</a></div><div class="entity-card"><a href="/person/18-mei-tan">Mei Tan</a></div><h3>Assignee</h3><div class="entity-card"><span class="avatar">OP</span><span>Olu Peters</span></div></div></div>`,
  ),
  expected: {
    kind: 'lead',
    id: '4412-oven-exhaust-refit',
    name: 'Oven exhaust refit',
    account: 'Stonebridge Bakery',
    amount: 75300,
    currency: 'USD',
    probability: 80,
    closeDate: '2027-01-22',
    stage: 'Contract',
    stageShare: 0.75,
    contacts: ['Hal Brooks', 'Mei Tan'],
    owner: 'Olu Peters',
  },
};

export const openAppPages: OtherPage[] = [erpnext, krayin, corteza, perfex, nutshell];
