import { html, type OtherPage, rows } from './page';

/* Records of hosted products, as their own pages are built. */

const sugar: OtherPage = {
  name: 'a Sidecar record view: header fields, labels in their own divs, links with titles, a pane of activities',
  url: 'https://acme.sugarondemand.example/#Opportunities/4f0c1d2e-70c1-11ef-9d47-0242ac120002',
  html: html(
    'en-US',
    'Kettle line controls » Opportunities » SugarCRM',
    `<div id="sidecar"><div class="headerpane"><h1><span class="record-cell" data-type="name"><span class="normal index" data-fieldname="name"><span class="list"><div class="ellipsis_inline" title="Kettle line controls">Kettle line controls</div></span></span></span></h1><span class="btn-toolbar"><a class="btn rowaction" name="edit_button" role="button">Edit</a></span></div>
    <div class="record"><div class="row-fluid panel_body">
    ${rows(
      [
        [
          'Account Name',
          '<a class="ellipsis_inline" href="#Accounts/9a1" title="Foss Brewing Company">Foss Brewing Company</a>',
          'account_name',
        ],
        [
          'Expected Close Date',
          '<div class="ellipsis_inline" title="03/15/2027">03/15/2027</div>',
          'date_closed',
        ],
        ['Likely', '<span class="currency-field">$74,200.00</span>', 'amount'],
        ['Best', '<span class="currency-field">$91,000.00</span>', 'best_case'],
        ['Worst', '<span class="currency-field">$60,000.00</span>', 'worst_case'],
        [
          'Sales Stage',
          '<div class="ellipsis_inline" title="Value Proposition">Value Proposition</div>',
          'sales_stage',
        ],
        ['Type', '<div class="ellipsis_inline" title="New Business">New Business</div>', 'opportunity_type'],
        ['Next Step', '<div class="ellipsis_inline"></div>', 'next_step'],
        [
          'Assigned to',
          '<a class="ellipsis_inline" href="#Employees/3" title="Will Westin">Will Westin</a>',
          'assigned_user_name',
        ],
        [
          'Date Created',
          '<div class="ellipsis_inline">10/19/2026 04:12pm</div> by Will Westin',
          'date_entered',
        ],
      ],
      (label, value, name) =>
        `<div class="span6 record-cell" data-type="x" data-name="${name}"><div class="record-label" data-name="${name}">${label}</div><span class="normal index" data-fieldname="${name}" data-index=""><span sfuuid="1" class="detail">${value}</span></span><span class="record-edit-link-wrapper hide" data-name="${name}"><a class="record-edit-link btn" data-type="x" title="Edit"><i class="sicon sicon-pencil"></i></a></span></div>`,
    )}
    </div></div><div class="sidebar"><div class="dashlet"><h4 class="dashlet-title">Planned Activities</h4><ul class="nav nav-tabs"><li class="active"><a>Meetings <span class="count">1</span></a></li></ul><ul class="listed"><li><a href="#Meetings/77">Recipe audit</a><div class="details">12/04/2026 10:00am</div></li></ul></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '4f0c1d2e-70c1-11ef-9d47-0242ac120002',
    name: 'Kettle line controls',
    account: 'Foss Brewing Company',
    closeDate: '2027-03-15',
    amount: 74200,
    currency: 'USD',
    stage: 'Value Proposition',
    recordType: 'new',
    nextStep: null,
    owner: 'Will Westin',
    createdDate: '2026-10-19',
    planned: ['Recipe audit'],
  },
};

const zendeskSell: OtherPage = {
  name: 'a Sell deal: value and company in the head, contacts in a side list, notes that name other sums',
  url: 'https://app.futuresimple.example/sales/deals/208811943',
  html: html(
    'en-US',
    'Vacuum sealer fleet - Sell',
    `<div class="app"><div class="deal-card"><header class="_3ab"><div class="_deal-name"><h1 data-test="deal-name">Vacuum sealer fleet</h1></div><div class="_sub"><a href="/crm/contacts/551">Pantry &amp; Vine Co-op</a></div><div class="_val"><span>Value</span> <strong>$36,480</strong></div><div class="_stages" role="list"><div role="listitem" class="stage past" title="Incoming"></div><div role="listitem" class="stage past" title="Qualified"></div><div role="listitem" class="stage current" aria-current="true" title="Quote"><span>Quote</span></div><div role="listitem" class="stage" title="Closure"></div></div></header>
    <aside><section><h3>Deal details</h3>
    ${rows(
      [
        ['Estimated close date', '12 March 2027'],
        ['Owner', 'Yusuf Demir'],
        ['Source', 'Trade show'],
        ['Added on', '2 November 2026'],
        ['Win likelihood', '55%'],
        ['Competitors', ''],
      ],
      (label, value) =>
        `<div class="field"><div class="field-name">${label}</div><div class="field-val">${value || '<span class="placeholder">Click to add</span>'}</div></div>`,
    )}
    </section><section><h3>Contacts</h3><ul><li><a href="/crm/contacts/552">Bettina Rowe</a><span>Primary contact</span></li><li><a href="/crm/contacts/560">Craig Tolliver</a><span>Influencer</span></li></ul></section></aside>
    <main><article class="note"><p>Last year they paid $52,000 to SealTech.</p><footer>Yusuf Demir, 9 Nov</footer></article></main></div></div>`,
  ),
  foreign: ['52,000', '52000'],
  expected: {
    kind: 'deal',
    id: '208811943',
    name: 'Vacuum sealer fleet',
    account: 'Pantry & Vine Co-op',
    amount: 36480,
    currency: 'USD',
    stage: 'Quote',
    stageShare: 0.75,
    closeDate: '2027-03-12',
    owner: 'Yusuf Demir',
    createdDate: '2026-11-02',
    probability: 55,
    competitor: null,
    contacts: ['Bettina Rowe', 'Craig Tolliver'],
  },
};

const creatio: OtherPage = {
  name: 'a Creatio page: value inputs behind wrapped captions, a stage ribbon with a marked bar, number with commas',
  url: 'https://acme.creatio.example/0/Nui/ViewModule.aspx#CardModuleV2/OpportunityPageV2/edit/b1a2f0c7-6d11-4c8e-bfa4-2f0f4a3f7d90',
  html: html(
    'en-US',
    'Pellet mill line / Our CRM',
    `<div id="centerPanel"><div id="OpportunityPageV2Container"><div class="header-name-container" id="MainHeaderSchemaPageHeaderCaptionLabel"><span>Pellet mill line</span></div>
    <div class="ts-action-dashboard"><ul class="stage-list"><li class="stage-item-completed"><span class="stage-caption">Qualification</span></li><li class="stage-item-completed"><span class="stage-caption">Needs analysis</span></li><li class="stage-item-current selected"><span class="stage-caption">Presentation</span></li><li class="stage-item"><span class="stage-caption">Contracting</span></li></ul></div>
    <div class="grid-layout">
    ${rows(
      [
        ['Title', 'Pellet mill line', 'Title'],
        ['Customer', 'Vidzeme Pellets SIA', 'Client'],
        ['Opportunity amount', '410,000.00', 'Amount'],
        ['Budget', '450,000.00', 'Budget'],
        ['Probability, %', '35', 'Probability'],
        ['Closed on', '5/28/2027', 'DueDate'],
        ['Owner', 'Liga Ozola', 'Owner'],
        ['Winner', '', 'Winner'],
        ['Contact', 'Janis Kalnins', 'Contact'],
        ['Weak sides', '', 'Weak'],
      ],
      (label, value, name) =>
        `<div class="control-width-15 control-no-padding" id="OpportunityPageV2${name}Container"><div class="label-wrap"><label class="t-label" id="OpportunityPageV2${name}LookupEdit-label">${label}</label></div><div class="control-wrap"><div class="base-edit ts-box-sizing" id="OpportunityPageV2${name}-wrap"><input id="OpportunityPageV2${name}-el" class="base-edit-input" type="text" value="${value}"></div></div></div>`,
    )}
    </div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'b1a2f0c7-6d11-4c8e-bfa4-2f0f4a3f7d90',
    name: 'Pellet mill line',
    account: 'Vidzeme Pellets SIA',
    amount: 410000,
    stage: 'Presentation',
    stageShare: 0.75,
    probability: 35,
    closeDate: '2027-05-28',
    owner: 'Liga Ozola',
    contacts: ['Janis Kalnins'],
  },
};

const apptivo: OtherPage = {
  name: 'an Apptivo opportunity: label spans in columns, follow-up lines, a related quote',
  url: 'https://www.apptivo.example/app/opportunities.jsp#/view/13020771',
  html: html(
    'en-US',
    'Opportunities - Fillmore crate washer',
    `<div id="opp_view"><div class="viewHead"><h3 class="objName">Fillmore crate washer</h3><span class="objNo">OPP-1044</span></div><div class="section"><h4 class="secTitle">Opportunity Information</h4><div class="row">
    ${rows(
      [
        ['Opportunity Name', 'Fillmore crate washer'],
        ['Customer', '<a class="cst">Fillmore Citrus Growers</a>'],
        ['Contact', '<a class="cnt">Araceli Duarte</a>'],
        ['Amount', '$88,150.00 USD'],
        ['Sales Stage', 'Qualification'],
        ['Probability (%)', '25'],
        ['Est. Close Date', '02/26/2027'],
        ['Next Step', 'Confirm water hardness'],
        ['Assigned To', 'Ken Mabry [Employee]'],
        ['Opportunity Type', 'Existing Business'],
        ['Follow Up Date', '11/30/2026'],
        ['Created on', '11/02/2026 10:02 AM'],
      ],
      (label, value) =>
        `<div class="col-md-6 attr"><div class="attrLbl"><span>${label}</span></div><div class="attrVal"><span class="viewVal">${value}</span><i class="fa fa-pencil qe" title="Quick edit"></i></div></div>`,
    )}
    </div></div><div class="section"><h4 class="secTitle">Estimates</h4><table><thead><tr><th>Estimate #</th><th>Amount</th><th>Status</th></tr></thead><tbody><tr><td>EST-77</td><td>$91,900.00</td><td>Sent</td></tr></tbody></table></div></div>`,
  ),
  foreign: ['91,900', '91900'],
  expected: {
    kind: 'deal',
    id: '13020771',
    name: 'Fillmore crate washer',
    account: 'Fillmore Citrus Growers',
    contacts: ['Araceli Duarte'],
    amount: 88150,
    currency: 'USD',
    stage: 'Qualification',
    probability: 25,
    closeDate: '2027-02-26',
    nextStep: 'Confirm water hardness',
    owner: 'Ken Mabry',
    recordType: 'expansion',
    createdDate: '2026-11-02',
  },
};

const salesmate: OtherPage = {
  name: 'a Salesmate-like deal: icon-only rows with titles, a pipeline ribbon of buttons, quick stats',
  url: 'https://acme.salesmate.example/#/app/deals/4471',
  html: html(
    'en-GB',
    'Malt handling upgrade',
    `<div class="sm-page"><div class="sm-left"><div class="sm-title"><span class="sm-deal-title" title="Malt handling upgrade">Malt handling upgrade</span></div><div class="sm-icons"><div class="sm-ic" title="Value"><i class="icon-money"></i><span>£59,300</span></div><div class="sm-ic" title="Company"><i class="icon-building"></i><a href="#/app/companies/31">Speyburn Maltings</a></div><div class="sm-ic" title="Primary Contact"><i class="icon-user"></i><a href="#/app/contacts/88">Iona Sinclair</a></div><div class="sm-ic" title="Estimated Close Date"><i class="icon-cal"></i><span>30 Apr 2027</span></div><div class="sm-ic" title="Owner"><img alt="Ruaridh Blair" src="data:,"><span>Ruaridh Blair</span></div></div></div>
    <div class="sm-main"><div class="sm-pipe" role="radiogroup" aria-label="Stage"><button role="radio" aria-checked="false">New</button><button role="radio" aria-checked="false">Site survey</button><button role="radio" aria-checked="true">Costing</button><button role="radio" aria-checked="false">Commit</button></div><div class="sm-tabs" role="tablist"><button role="tab" aria-selected="true">Activities</button><button role="tab">Notes</button></div><section aria-label="Upcoming"><h4>Upcoming</h4><div class="act"><span class="t">Call about silo access</span><span class="d">2 Dec 2026</span></div></section></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '4471',
    name: 'Malt handling upgrade',
    amount: 59300,
    currency: 'GBP',
    account: 'Speyburn Maltings',
    contacts: ['Iona Sinclair'],
    closeDate: '2027-04-30',
    owner: 'Ruaridh Blair',
    stage: 'Costing',
    stageShare: 0.75,
    planned: ['Call about silo access'],
  },
};

const classicForce: OtherPage = {
  name: 'a classic detail page with odd and even label cells, related lists below, Spanish',
  url: 'https://eu9.ventas.example/0063X00000QmTzYQAV',
  html: html(
    'es',
    'Oportunidad: Etiquetadora lineal ~ Ventas',
    `<div id="contentWrapper"><table id="bodyTable"><tbody><tr><td id="sidebarCell"><div class="sidebarModule"><h2>Elementos recientes</h2><ul><li><a href="/0063X00000Other1">Oportunidad ajena</a></li></ul></div></td><td class="oRight" id="bodyCell"><div class="bPageTitle"><div class="ptBody"><div class="content"><h1 class="pageType">Oportunidad<span class="titleSeparatingColon">:</span></h1><h2 class="pageDescription"> Etiquetadora lineal</h2></div></div></div>
    <div class="bPageBlock"><div class="pbHeader"><h2 class="mainTitle">Detalle de la oportunidad</h2></div><div class="pbBody"><div class="pbSubsection"><table class="detailList"><tbody>
    <tr><td class="labelCol">Propietario de oportunidad</td><td class="dataCol col02"><a href="/0053X0000">Gonzalo Rey</a> <a href="/006/e">[Cambiar]</a></td><td class="labelCol">Importe</td><td class="dataCol">31.900,00 EUR</td></tr>
    <tr><td class="labelCol">Nombre de la oportunidad</td><td class="dataCol col02"><div id="opp3_ileinner">Etiquetadora lineal</div></td><td class="labelCol">Fecha de cierre</td><td class="dataCol">26/03/2027</td></tr>
    <tr><td class="labelCol">Nombre de la cuenta</td><td class="dataCol col02"><a href="/0013X000">Conservas Arousa S.A.</a></td><td class="labelCol">Etapa</td><td class="dataCol">Propuesta/Cotización de precio</td></tr>
    <tr><td class="labelCol">Tipo</td><td class="dataCol col02">Cliente nuevo</td><td class="labelCol">Probabilidad (%)</td><td class="dataCol">75%</td></tr>
    <tr><td class="labelCol">Siguiente paso</td><td class="dataCol col02">&nbsp;</td><td class="labelCol">Creado por</td><td class="dataCol"><a href="/005">Gonzalo Rey</a>, 14/10/2026 11:20</td></tr>
    </tbody></table></div></div></div>
    <div class="bRelatedList"><h3>Funciones de contactos</h3><table class="list"><tbody><tr class="headerRow"><th>Acción</th><th>Nombre del contacto</th><th>Función</th></tr><tr class="dataRow"><td><a>Modificar</a></td><th scope="row"><a href="/0033X01">Uxía Castro</a></th><td>Responsable de la decisión</td></tr></tbody></table></div></td></tr></tbody></table></div>`,
  ),
  foreign: ['Oportunidad ajena'],
  expected: {
    kind: 'deal',
    id: '0063X00000QmTzYQAV',
    name: 'Etiquetadora lineal',
    owner: 'Gonzalo Rey',
    amount: 31900,
    currency: 'EUR',
    closeDate: '2027-03-26',
    account: 'Conservas Arousa S.A.',
    stage: 'Propuesta/Cotización de precio',
    recordType: 'new',
    probability: 75,
    nextStep: null,
    createdDate: '2026-10-14',
    contacts: ['Uxía Castro'],
  },
};

const bigin: OtherPage = {
  name: 'a Bigin deal: pairs whose label is an attribute tooltip, a pipeline bar, open activities',
  url: 'https://bigin.zoho.example/bigin/org20093/Home#/deals/4150000000332019?section=timeline',
  html: html(
    'en-IN',
    'Solar dryer cluster - Bigin',
    `<div class="bg-record"><div class="bg-head"><div class="bg-name"><span class="val">Solar dryer cluster</span></div><div class="bg-amt">Rs. 18,40,000.00</div></div><div class="bg-pipe"><div class="st done">Qualification</div><div class="st done">Needs Analysis</div><div class="st active" data-current="true">Proposal/Price Quote</div><div class="st">Negotiation</div></div>
    <div class="bg-info"><div class="bg-sec">Deal Information</div>
    ${rows(
      [
        ['Company Name', '<a href="#/companies/41">Nashik Spices LLP</a>'],
        ['Contact Name', '<a href="#/contacts/77">Devika Kulkarni</a>'],
        ['Closing Date', '26/02/2027'],
        ['Deal Owner', 'Arjun Pillai'],
        ['Amount', 'Rs. 18,40,000.00'],
        ['Probability', '70 %'],
        ['Products', '<a href="#/products/5">Solar dryer 40T</a>'],
        ['Next Step', '—'],
      ],
      (label, value) =>
        `<div class="bg-row"><div class="bg-lbl" data-tooltip="${label}"><span>${label}</span></div><div class="bg-val"><div class="bg-inline" tabindex="0">${value}</div></div></div>`,
    )}
    </div><div class="bg-rel"><div class="bg-sec">Open Activities</div><div class="bg-task"><span class="subj">Share drying trial report</span><span class="due">30/11/2026</span></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '4150000000332019',
    name: 'Solar dryer cluster',
    amount: 1840000,
    currency: 'INR',
    stage: 'Proposal/Price Quote',
    stageShare: 0.75,
    account: 'Nashik Spices LLP',
    contacts: ['Devika Kulkarni'],
    closeDate: '2027-02-26',
    owner: 'Arjun Pillai',
    probability: 70,
    nextStep: null,
    planned: ['Share drying trial report'],
  },
};

const affinity: OtherPage = {
  name: 'an opportunity in a list product: field buttons named by aria-label, people as pills, no colon anywhere',
  url: 'https://acme.affinity.example/opportunities/29911-cold-store-audit',
  html: html(
    'en-US',
    'Cold store audit',
    `<div class="profile"><div class="profile-header"><div role="heading" aria-level="1">Cold store audit</div><div class="subtitle">Opportunity in <a href="/lists/88">Enterprise pipeline</a></div></div>
    <div class="fields">
    ${rows(
      [
        ['Status', 'Diligence'],
        ['Organizations', 'Boreal Foods Inc'],
        ['Amount', 'CA$74,000'],
        ['Owners', 'Simone Tremblay'],
        ['People', 'Hugh Lang'],
        ['Close Date', 'Apr 9, 2027'],
      ],
      (label, value) =>
        `<div class="field-row" role="group" aria-label="${label}"><div class="fl"><svg aria-hidden="true"></svg>${label}</div><button class="fv" aria-label="Edit ${label}"><span class="pill">${value}</span></button></div>`,
    )}
    </div><div class="meetings"><h3>Upcoming meetings</h3><p>None scheduled</p></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '29911-cold-store-audit',
    name: 'Cold store audit',
    stage: 'Diligence',
    account: 'Boreal Foods Inc',
    amount: 74000,
    currency: 'CAD',
    owner: 'Simone Tremblay',
    contacts: ['Hugh Lang'],
    closeDate: '2027-04-09',
  },
};

const sellLead: OtherPage = {
  name: 'a lead with company, status and score, mails in the feed, an unsent draft',
  url: 'https://crm.harbor.example/leads/88120/overview',
  html: html(
    'en-US',
    'Thea Lindqvist - Lead',
    `<div class="page"><div class="page-head"><div class="avatar">TL</div><div><h1>Thea Lindqvist</h1><p>Plant Engineer at <a href="/companies/611">Norrland Timber</a></p></div><div class="chips"><span class="chip">Lead</span><span class="chip">Hot</span></div></div>
    <div class="cols"><div class="props">
    ${rows(
      [
        ['Lead status', 'Working'],
        ['Email', '<a href="mailto:thea@norrland.example">thea@norrland.example</a>'],
        ['Phone', '<a href="tel:+4690123">+46 90 123</a>'],
        ['Company', 'Norrland Timber'],
        ['Lead owner', 'Gustavo Prieto'],
        ['Lead source', 'Webinar'],
        ['Created', 'Nov 9, 2026'],
      ],
      (label, value) =>
        `<div class="prop"><span class="k">${label}</span><span class="v">${value}</span></div>`,
    )}
    </div><div class="feed"><div class="mail"><b>Gustavo Prieto</b> to Thea Lindqvist <time>Nov 20</time><h4>Re: kiln sensors</h4><p>We could start with two kilns.</p></div><div class="mail"><b>Thea Lindqvist</b> to Gustavo Prieto<h4>kiln sensors</h4><p>Our budget is about $40,000.</p></div></div></div></div>`,
  ),
  foreign: ['40,000', '40000'],
  expected: {
    kind: 'lead',
    id: '88120',
    name: 'Thea Lindqvist',
    account: 'Norrland Timber',
    title: 'Plant Engineer',
    email: 'thea@norrland.example',
    stage: 'Working',
    owner: 'Gustavo Prieto',
    createdDate: '2026-11-09',
  },
};

const accountHub: OtherPage = {
  name: 'a company page with facts, health, open opportunities of its own and renewals as traps',
  url: 'https://cs.planner.example/companies/c-55021',
  html: html(
    'en-GB',
    'Moorland Dairies — Accounts',
    `<div class="layout"><header><span class="crumb">Companies</span><h1>Moorland Dairies</h1><span class="health green">Health: Good</span></header><div class="grid"><section class="card"><h2>About</h2><dl>
    ${rows(
      [
        ['Industry', 'Food &amp; beverage'],
        ['Website', '<a href="https://moorland.example">moorland.example</a>'],
        ['Account owner', 'Cerys Probert'],
        ['Annual revenue', '£41,000,000'],
        ['Employees', '310'],
        ['Type', 'Customer'],
        ['Customer since', '12 Jan 2021'],
      ],
      (label, value) => `<div><dt>${label}</dt><dd>${value}</dd></div>`,
    )}
    </dl></section><section class="card"><h2>People</h2><ul class="people"><li><a href="/people/1">Gethin Rees</a><small>Head of Operations</small></li><li><a href="/people/2">Anwen Pugh</a><small>Finance Director</small></li></ul></section><section class="card"><h2>Opportunities</h2><table><thead><tr><th>Name</th><th>Stage</th><th>Amount</th><th>Close date</th><th>Owner</th></tr></thead><tbody><tr><td><a href="/opportunities/9">Butter room chillers</a></td><td>Proposal</td><td>£66,000</td><td>31 Mar 2027</td><td>Owain Price</td></tr></tbody></table></section></div></div>`,
  ),
  foreign: ['Butter room', '66,000', 'Owain Price'],
  expected: {
    kind: 'account',
    id: 'c-55021',
    name: 'Moorland Dairies',
    industry: 'Food & beverage',
    owner: 'Cerys Probert',
    contacts: ['Gethin Rees', 'Anwen Pugh'],
  },
};

export const servicePages: OtherPage[] = [
  sugar,
  zendeskSell,
  creatio,
  apptivo,
  salesmate,
  classicForce,
  bigin,
  affinity,
  sellLead,
  accountHub,
];
