import { html, type OtherPage, rows } from './page';

/* Record pages of work tools, suites and forms, written down before anything was known of what reads them. */

const jira: OtherPage = {
  name: 'an issue of a work tracker that is kept as a deal: a summary, fields in a context panel, comments below',
  url: 'https://brightkiln.atlas.example/browse/SALES-412',
  html: html(
    'en-GB',
    '[SALES-412] Kiln car refurbishment - Work tracker',
    `<div id="root"><header role="banner"><nav aria-label="Primary"><a href="/jira/your-work">Your work</a><a href="/jira/projects">Projects</a><button>Create</button></nav></header>
    <div data-testid="issue.views.issue-details.issue-layout"><nav aria-label="Breadcrumbs"><ol><li><a href="/projects/SALES"><span>Sales pipeline</span></a></li><li><a href="/browse/SALES-412"><span>SALES-412</span></a></li></ol></nav>
    <h1 data-testid="issue.views.issue-base.foundation.summary.heading" class="_11c8rymc">Kiln car refurbishment</h1>
    <div class="_kqswh2mm"><h2>Description</h2><div class="ak-renderer-document"><p>Forty cars, bearings and deck. Customer asked in <strong>September</strong> what a second set would cost.</p></div></div>
    <div data-testid="issue.activity"><h2>Activity</h2><div role="tablist"><button role="tab">All</button><button role="tab" aria-selected="true">Comments</button><button role="tab">History</button></div><div data-testid="comment"><span>Ines Okafor</span> <time datetime="2026-11-18">18 November 2026 at 10:02</time><p>They think £61,000 is the ceiling.</p></div></div>
    <div data-testid="issue.views.issue-details.issue-layout.right"><div><button aria-haspopup="true" data-testid="issue-field-status.ui.status-view.status-button.status-button"><span><span>Proposal sent</span></span><span aria-hidden="true"><svg></svg></span></button><button>Actions</button></div>
    <details open data-testid="issue-view-layout-group.context.group"><summary><h2>Details</h2></summary>
    ${rows(
      [
        ['Assignee', '<div><span role="img" aria-label=""></span><span>Ines Okafor</span></div>'],
        ['Account', '<span>Potter &amp; Rowe Ceramics</span>'],
        ['Deal value', '<span>58400</span>'],
        ['Currency', '<span>GBP</span>'],
        ['Expected close', '<span>29 Jan 2027</span>'],
        ['Next step', '<span>Site visit with the kiln foreman</span>'],
        ['Priority', '<span><img alt=""><span>Medium</span></span>'],
        ['Labels', '<span>None</span>'],
        ['Reporter', '<div><span role="img" aria-label=""></span><span>Tunde Marsh</span></div>'],
      ],
      (label, value) =>
        `<div data-component-selector="issue-field" class="_1e0c1txw"><div class="_ca0q"><h3 class="_11c81e3o">${label}</h3><button aria-label="Field actions"><svg></svg></button></div><div data-testid="issue.issue-view-layout.issue-view-field"><div role="presentation"><button aria-label="Edit ${label}"></button><div class="_1bsb">${value}</div></div></div></div>`,
    )}</details><div><p>Created <span>6 October 2026 at 09:41</span></p><p>Updated <span>19 November 2026 at 15:20</span></p></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'SALES-412',
    name: 'Kiln car refurbishment',
    account: 'Potter & Rowe Ceramics',
    amount: 58400,
    currency: 'GBP',
    stage: 'Proposal sent',
    closeDate: '2027-01-29',
    nextStep: 'Site visit with the kiln foreman',
    owner: 'Ines Okafor',
    createdDate: '2026-10-06',
  },
};

const metas: OtherPage = {
  name: 'a lead window of an open ERP: label columns beside raw inputs, lookups as inputs, an action bar, German',
  url: 'https://erp.holzbau-lenz.example/window/opportunity/1003417',
  html: html(
    'de',
    'Verkaufschance 1003417',
    `<div id="root"><nav class="header header-super-faded"><div class="header-breadcrumb"><span>Vertrieb</span> / <span>Verkaufschance</span> / <span>1003417 Holzspäneförderer</span></div><div class="header-item meta-dropdown-toggle"><span class="tag tag-default">In Bearbeitung</span></div></nav>
    <div class="panel panel-spaced document-lists-wrapper"><div class="panel panel-primary"><div class="row">
    ${rows(
      [
        ['Nr.', '<input type="text" class="input-field js-input-field" value="1003417" readonly>'],
        [
          'Bezeichnung',
          '<input type="text" class="input-field js-input-field" value="Holzspäneförderer Linie 3">',
        ],
        [
          'Geschäftspartner',
          '<div class="input-dropdown-container"><div class="raw-lookup-wrapper"><div class="lookup-widget-wrapper"><input type="text" class="input-field" value="Möbelwerk Aschau GmbH" placeholder="(none)"></div></div></div>',
        ],
        [
          'Ansprechpartner',
          '<div class="raw-lookup-wrapper"><input type="text" class="input-field" value="Korbinian Roth"></div>',
        ],
        [
          'Vertriebsphase',
          '<div class="input-dropdown"><input type="text" class="input-field" readonly value="Angebot erstellt"></div>',
        ],
        ['Auftragssumme', '<input type="text" class="input-field text-right" value="43.180,00">'],
        ['Währung', '<input type="text" class="input-field" value="EUR">'],
        ['Wahrscheinlichkeit', '<input type="text" class="input-field" value="60">'],
        [
          'Voraussichtlicher Abschluss',
          '<div class="datepicker-container"><input type="text" class="form-control" value="26.02.2027"></div>',
        ],
        [
          'Vertriebsmitarbeiter',
          '<div class="input-dropdown"><input type="text" class="input-field" readonly value="Sepp Innerhofer"></div>',
        ],
      ],
      (label, value) =>
        `<div class="form-group row"><div class="form-control-label col-sm-3" title="${label}">${label}</div><div class="col-sm-9"><div class="input-block input-icon-container input-secondary">${value}</div></div></div>`,
    )}</div></div>
    <div class="mb-1 tabs-wrapper"><ul class="nav nav-tabs"><li class="nav-item"><a class="nav-link active">Angebotspositionen</a></li><li><a class="nav-link">Aktivitäten</a></li></ul><table class="table table-bordered-vertically"><thead><tr><th>Produkt</th><th>Menge</th><th>Preis</th></tr></thead><tbody><tr><td>Kratzförderer 9 m</td><td>2</td><td>19.400,00</td></tr></tbody></table></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '1003417',
    name: 'Holzspäneförderer Linie 3',
    account: 'Möbelwerk Aschau GmbH',
    contacts: ['Korbinian Roth'],
    stage: 'Angebot erstellt',
    amount: 43180,
    currency: 'EUR',
    probability: 60,
    closeDate: '2027-02-26',
    owner: 'Sepp Innerhofer',
  },
};

const highLevel: OtherPage = {
  name: 'an opportunity in a modal over a board: a form of labels and selects, tabs at its side, American',
  url: 'https://app.leadgrove.example/v2/location/k2Jd81/opportunities/list/opportunity/9sPq2LxTn4?tab=Opportunity+Details',
  html: html(
    'en-US',
    'Opportunities | Leadgrove',
    `<div id="app"><aside id="sidebar-v2"><a href="/v2/location/k2Jd81/dashboard">Dashboard</a><a href="/v2/location/k2Jd81/contacts">Contacts</a><a href="/v2/location/k2Jd81/opportunities/list">Opportunities</a></aside>
    <main aria-hidden="true"><div class="board"><div class="stage-col"><h4>New Lead</h4><span>3 Opportunities $41,000.00</span><div class="card"><div class="opp-name">Beech Grove HVAC</div><div>$9,800.00</div></div><div class="card"><div class="opp-name">Orchard Dental chairs</div><div>$31,200.00</div></div></div></div></main>
    <div class="n-modal-container"><div class="n-modal-mask"></div><div role="dialog" aria-modal="true" class="n-card n-modal"><div class="n-card-header"><div class="n-card-header__main" role="heading"><div class="hl-text-lg-semibold">Edit "Orchard Dental chairs"</div><div class="hl-text-sm">Add or edit opportunity details, tasks, notes and appointments</div></div></div>
    <div class="n-card__content"><div class="side"><div class="active">Opportunity Details</div><div>Book/Update Appointment</div><div>Tasks</div><div>Notes</div><div>Payments</div></div>
    <form class="n-form"><h5>Contact details</h5>
    <div class="n-form-item"><label class="n-form-item-label"><span class="n-form-item-label__text">Primary Contact Name</span></label><div class="n-form-item-blank"><div class="n-base-selection"><div class="n-base-selection-label"><div class="n-base-selection-input" title="Dr. Melody Pruitt"><div class="n-base-selection-input__content">Dr. Melody Pruitt</div></div></div></div></div></div>
    <div class="n-form-item"><label class="n-form-item-label" for="em"><span class="n-form-item-label__text">Primary Email</span></label><div class="n-form-item-blank"><div class="n-input"><input id="em" class="n-input__input-el" value="melody@orchard-dental.example"></div></div></div>
    <h5>Opportunity Details</h5>
    ${rows(
      [
        [
          'Opportunity Name',
          '<div class="n-input"><input class="n-input__input-el" value="Orchard Dental chairs"></div>',
        ],
        [
          'Pipeline',
          '<div class="n-base-selection-input" title="Equipment"><div class="n-base-selection-input__content">Equipment</div></div>',
        ],
        [
          'Stage',
          '<div class="n-base-selection-input" title="Demo held"><div class="n-base-selection-input__content">Demo held</div></div>',
        ],
        [
          'Status',
          '<div class="n-base-selection-input" title="Open"><div class="n-base-selection-input__content">Open</div></div>',
        ],
        [
          'Opportunity Value',
          '<div class="n-input-group"><span>$</span><input class="n-input__input-el" value="31,200"></div>',
        ],
        [
          'Owner',
          '<div class="n-base-selection-input"><div class="n-base-selection-input__content">Kenji Alvarado</div></div>',
        ],
        [
          'Business Name',
          '<div class="n-input"><input class="n-input__input-el" value="Orchard Dental Group"></div>',
        ],
        [
          'Opportunity Source',
          '<div class="n-input"><input class="n-input__input-el" value="Trade show"></div>',
        ],
      ],
      (label, value) =>
        `<div class="n-form-item"><label class="n-form-item-label"><span class="n-form-item-label__text">${label}</span></label><div class="n-form-item-blank">${value}</div><div class="n-form-item-feedback-wrapper"></div></div>`,
    )}</form></div><div class="n-card__footer"><span>Created on: Oct 28, 2026, 11:04 AM</span><button>Cancel</button><button>Update</button></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '9sPq2LxTn4',
    name: 'Orchard Dental chairs',
    account: 'Orchard Dental Group',
    amount: 31200,
    currency: 'USD',
    stage: 'Demo held',
    status: 'open',
    owner: 'Kenji Alvarado',
    contacts: ['Dr. Melody Pruitt'],
    email: 'melody@orchard-dental.example',
    createdDate: '2026-10-28',
  },
};

const efficy: OtherPage = {
  name: 'an opportunity of a Benelux suite: a consult page with label spans, boxes in columns, detail tabs, Dutch',
  url: 'https://mijn.verkoopkern.example/oppo/consult/opportunity?key=20884',
  html: html(
    'nl',
    'Opportuniteit: Stoomketel Dendermonde',
    `<div class="main-menu"><ul><li><a href="/comp/search">Bedrijven</a></li><li><a href="/cont/search">Contacten</a></li><li><a href="/oppo/search">Opportuniteiten</a></li></ul></div>
    <div id="consultWrapper"><div class="consult-header"><span class="entity-icon"></span><h2 class="consult-title">Stoomketel Dendermonde</h2><span class="consult-subtitle">OPP-2026-0884</span><div class="toolbar"><a class="btn">Bewerken</a><a class="btn">Dupliceren</a><a class="btn">Afdrukken</a></div></div>
    <div class="consult-boxes"><div class="box"><h3>Algemeen</h3>
    ${rows(
      [
        ['Bedrijf', '<a href="/comp/consult/company?key=1177">Brouwerij De Drie Torens NV</a>'],
        ['Contactpersoon', '<a href="/cont/consult/contact?key=3120">Greet Verhulst</a>'],
        ['Verantwoordelijke', '<span class="usr">Bram Claeys</span>'],
        ['Verkoopfase', 'Offerte uitgebracht'],
        ['Status', 'Lopend'],
        ['Bron', 'Beurs'],
      ],
      (label, value) =>
        `<div class="fieldline"><span class="fieldlabel">${label}</span><span class="fieldcontent">${value}</span></div>`,
    )}</div><div class="box"><h3>Financieel</h3>
    ${rows(
      [
        ['Bedrag', '€ 96.250,00'],
        ['Slaagkans', '45 %'],
        ['Gewogen bedrag', '€ 43.312,50'],
        ['Verwachte sluitingsdatum', '12/03/2027'],
        ['Aangemaakt op', '21/09/2026'],
        ['Concurrent', ''],
      ],
      (label, value) =>
        `<div class="fieldline"><span class="fieldlabel">${label}</span><span class="fieldcontent">${value}</span></div>`,
    )}</div></div>
    <div class="detail-tabs"><ul><li class="on">Acties</li><li>Documenten</li><li>Producten</li></ul><table class="list"><thead><tr><th>Onderwerp</th><th>Datum</th><th>Door</th></tr></thead><tbody><tr><td>Rondleiding stookplaats</td><td>17/11/2026</td><td>Bram Claeys</td></tr></tbody></table></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '20884',
    name: 'Stoomketel Dendermonde',
    account: 'Brouwerij De Drie Torens NV',
    contacts: ['Greet Verhulst'],
    owner: 'Bram Claeys',
    stage: 'Offerte uitgebracht',
    amount: 96250,
    currency: 'EUR',
    probability: 45,
    closeDate: '2027-03-12',
    createdDate: '2026-09-21',
    competitor: null,
  },
};

const antAccount: OtherPage = {
  name: 'a customer page of a pro layout: a page header with descriptions, statistics, tabs with lists, Spanish',
  url: 'https://crm.ferranova.example/clientes/5d1f0b7e2a',
  html: html(
    'es',
    'Cerámicas Ferrús S.L. - Clientes',
    `<div class="ant-layout ant-layout-has-sider"><aside class="ant-layout-sider"><ul class="ant-menu" role="menu"><li role="menuitem"><a href="/panel">Panel</a></li><li role="menuitem" class="ant-menu-item-selected"><a href="/clientes">Clientes</a></li><li role="menuitem"><a href="/oportunidades">Oportunidades</a></li></ul></aside>
    <div class="ant-pro-page-container"><div class="ant-page-header has-breadcrumb"><nav class="ant-breadcrumb"><ol><li><a href="/clientes">Clientes</a></li><li class="ant-breadcrumb-separator">/</li><li>Detalle</li></ol></nav><div class="ant-page-header-heading"><span class="ant-page-header-heading-title" title="Cerámicas Ferrús S.L.">Cerámicas Ferrús S.L.</span><span class="ant-tag ant-tag-green">Activo</span><span class="ant-page-header-heading-extra"><button class="ant-btn"><span>Editar</span></button></span></div>
    <div class="ant-page-header-content"><div class="ant-descriptions ant-descriptions-small"><div class="ant-descriptions-view"><table><tbody>
    <tr class="ant-descriptions-row">${rows(
      [
        ['Responsable', 'Nuria Bastida'],
        ['Sector', 'Fabricación'],
        ['Sitio web', '<a href="https://ferrus.example" target="_blank">ferrus.example</a>'],
      ],
      (label, value) =>
        `<td class="ant-descriptions-item" colspan="1"><div class="ant-descriptions-item-container"><span class="ant-descriptions-item-label">${label}</span><span class="ant-descriptions-item-content">${value}</span></div></td>`,
    )}</tr><tr class="ant-descriptions-row">${rows(
      [
        ['Teléfono', '+34 964 55 01 20'],
        ['Fecha de creación', '14/05/2024'],
        ['NIF', 'B12345674'],
      ],
      (label, value) =>
        `<td class="ant-descriptions-item" colspan="1"><div class="ant-descriptions-item-container"><span class="ant-descriptions-item-label">${label}</span><span class="ant-descriptions-item-content">${value}</span></div></td>`,
    )}</tr></tbody></table></div></div></div>
    <div class="ant-page-header-extraContent"><div class="ant-statistic"><div class="ant-statistic-title">Oportunidades abiertas</div><div class="ant-statistic-content">3</div></div><div class="ant-statistic"><div class="ant-statistic-title">Facturado este año</div><div class="ant-statistic-content">128.400 €</div></div></div></div>
    <div class="ant-tabs"><div role="tablist"><div role="tab" aria-selected="true">Contactos</div><div role="tab">Oportunidades</div><div role="tab">Facturas</div></div><div role="tabpanel"><div class="ant-table"><table><thead><tr><th>Nombre</th><th>Cargo</th><th>Correo</th></tr></thead><tbody><tr><td>Joaquim Ferrús</td><td>Gerente</td><td>joaquim@ferrus.example</td></tr><tr><td>Empar Soler</td><td>Compras</td><td>empar@ferrus.example</td></tr></tbody></table></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'account',
    id: '5d1f0b7e2a',
    name: 'Cerámicas Ferrús S.L.',
    owner: 'Nuria Bastida',
    industry: 'Fabricación',
    website: 'ferrus.example',
    createdDate: '2024-05-14',
    contacts: ['Joaquim Ferrús', 'Empar Soler'],
  },
};

const clickUp: OtherPage = {
  name: 'a task of a planning product that is a deal: a title, property rows with icons, custom fields, an activity rail',
  url: 'https://app.taskfold.example/9012/v/dc/t/86c1xk2dp',
  html: html(
    'en-US',
    'Retort valve package | Deals',
    `<div class="cu-app"><nav class="cu-simple-bar"><a href="/9012/home">Home</a><a href="/9012/v/l">Spaces</a></nav>
    <div class="cu-task-view"><div class="cu-task-breadcrumbs"><a href="/9012/v/s/1">Sales</a> / <a href="/9012/v/l/2">Deals</a></div>
    <div class="cu-task-title"><div data-test="task-name" contenteditable="true" role="textbox" aria-label="Task name">Retort valve package</div></div>
    <div class="cu-hero-props">
    ${rows(
      [
        ['Status', '<button><span>negotiation</span></button><button aria-label="Mark complete"></button>'],
        ['Assignees', '<div class="avatars"><span class="av">LQ</span><span>Lucia Quist</span></div>'],
        ['Dates', '<span>Start</span> → <span>Due</span>'],
        ['Priority', '<span class="empty">Empty</span>'],
      ],
      (label, value) =>
        `<div class="cu-prop"><div class="cu-prop__name"><svg></svg><span>${label}</span></div><div class="cu-prop__value">${value}</div></div>`,
    )}</div>
    <div class="cu-custom-fields"><h3>Fields</h3>
    ${rows(
      [
        ['Company', 'Greenlea Canners'],
        ['Deal Value', '$118,750.00'],
        ['Close Date', 'Mar 5, 2027'],
        ['Contact', 'Howard Tse'],
        ['Confidence', '70%'],
        ['Next Step', '<span class="empty">—</span>'],
      ],
      (label, value) =>
        `<div class="cu-cf-row" role="row"><div class="cu-cf-name" role="rowheader"><i class="icon-cf"></i><span>${label}</span></div><div class="cu-cf-value" role="gridcell">${value}</div></div>`,
    )}</div>
    <div class="cu-checklist"><h3>Subtasks</h3><div>Add subtask</div></div></div>
    <aside class="cu-activity"><h3>Activity</h3><div>You changed Deal Value from $96,000.00 to $118,750.00 <time>Nov 12 at 4:10 pm</time></div><div>Lucia Quist created this task <time>Sep 30 at 9:12 am</time></div></aside></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '86c1xk2dp',
    name: 'Retort valve package',
    account: 'Greenlea Canners',
    amount: 118750,
    currency: 'USD',
    closeDate: '2027-03-05',
    stage: 'negotiation',
    owner: 'Lucia Quist',
    contacts: ['Howard Tse'],
    probability: 70,
    nextStep: null,
  },
};

const sageCrm: OtherPage = {
  name: 'an opportunity of an older mid-market suite: caption over value in one cell, a key head, British',
  url: 'https://crm.fenwickpumps.example/CRM/eware.dll/Do?SID=1&Act=260&Mode=1&Key0=7&Key7=1882&T=Opportunity',
  html: html(
    'en-GB',
    'CRM - Opportunity',
    `<div id="topmenu"><a href="#">My CRM</a><a href="#">Team CRM</a><a href="#">Reports</a></div>
    <table class="TopContent"><tr><td rowspan="3"><img src="/icons/opportunity.png" alt=""></td><td class="TOPCAPTION">Description:</td><td class="TOPHEADING">Slurry pump exchange</td></tr><tr><td class="TOPCAPTION">Company:</td><td class="TOPSUBHEADING"><a href="/CRM/eware.dll/Do?Act=200&Key1=91">Tarn Aggregates Ltd</a></td></tr><tr><td class="TOPCAPTION">Person:</td><td class="TOPSUBHEADING"><a href="/CRM/eware.dll/Do?Act=220&Key2=340">Mr Glyn Prosser</a></td></tr></table>
    <table class="TABBAR"><tr><td class="TABON">Summary</td><td><a href="#">Tracking</a></td><td><a href="#">Quotes</a></td><td><a href="#">Communications</a></td></tr></table>
    <table class="PANEREPEAT"><tr><td class="PANEREPEAT">Opportunity details</td></tr></table>
    <table class="CONTENT" width="100%">
    <tr>${rows(
      [
        ['Type', 'Goods'],
        ['Source', 'Reference'],
        ['Assigned To', 'Heather Lyle'],
        ['Opened', '05/10/2026 09:15'],
      ],
      (label, value) =>
        `<td valign="TOP"><span class="VIEWBOXCAPTION">${label}:</span><br><span class="VIEWBOX">${value}</span></td>`,
    )}</tr></table>
    <table class="PANEREPEAT"><tr><td class="PANEREPEAT">Stage / Forecast</td></tr></table>
    <table class="CONTENT" width="100%"><tr>${rows(
      [
        ['Stage', 'Proposal Submitted'],
        ['Status', 'In Progress'],
        ['Certainty %', '55'],
        ['Priority', 'Normal'],
      ],
      (label, value) =>
        `<td valign="TOP"><span class="VIEWBOXCAPTION">${label}:</span><br><span class="VIEWBOX">${value}</span></td>`,
    )}</tr><tr>${rows(
      [
        ['Forecast', '£ 27,900.00'],
        ['Weighted', '£ 15,345.00'],
        ['Total Quotes', '£ 0.00'],
        ['Close By', '26/02/2027'],
      ],
      (label, value) =>
        `<td valign="TOP"><span class="VIEWBOXCAPTION">${label}:</span><br><span class="VIEWBOX">${value}</span></td>`,
    )}</tr></table>
    <div class="buttons"><a class="ButtonItem">Change</a><a class="ButtonItem">Delete</a><a class="ButtonItem">Progress</a></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '1882',
    name: 'Slurry pump exchange',
    account: 'Tarn Aggregates Ltd',
    contacts: ['Mr Glyn Prosser'],
    owner: 'Heather Lyle',
    createdDate: '2026-10-05',
    stage: 'Proposal Submitted',
    probability: 55,
    amount: 27900,
    currency: 'GBP',
    closeDate: '2027-02-26',
  },
};

const pipeRun: OtherPage = {
  name: 'an opportunity of a Brazilian pipeline product: stage buttons with days, boxes at the left, a feed of actions',
  url: 'https://app.funilvivo.example/pipeline/gerenciador/visualizar/33871204',
  html: html(
    'pt-BR',
    'Oportunidade #33871204 - Esteira de triagem',
    `<div id="app"><header class="topo"><a href="/dashboard">Início</a><a href="/pipeline">Funil</a><input placeholder="Pesquisar"></header>
    <div class="opp-topo"><div class="opp-nome"><h1><span class="editavel">Esteira de triagem</span> <i class="fa fa-pencil"></i></h1><span class="opp-id">#33871204</span></div><div class="opp-valor"><span class="rotulo">Valor P&amp;S</span><strong>R$ 212.600,00</strong></div><div class="opp-valor"><span class="rotulo">Valor MRR</span><strong>R$ 0,00</strong></div><div class="acoes"><button class="ganhar">Ganhar</button><button class="perder">Perder</button></div></div>
    <div class="etapas"><div class="etapa concluida" title="Qualificação"><span>Qualificação</span><small>4 dias</small></div><div class="etapa concluida" title="Diagnóstico"><span>Diagnóstico</span><small>11 dias</small></div><div class="etapa atual" title="Proposta"><span>Proposta</span><small>6 dias</small></div><div class="etapa" title="Fechamento"><span>Fechamento</span></div></div>
    <div class="colunas"><div class="col-esq"><div class="caixa"><h4>Dados da oportunidade</h4>
    ${rows(
      [
        ['Responsável', 'Thaís Queiroz'],
        ['Origem', 'Indicação'],
        ['Previsão de fechamento', '15/03/2027'],
        ['Temperatura', 'Quente'],
        ['Data de cadastro', '02/10/2026 08:47'],
      ],
      (label, value) => `<div class="linha"><label>${label}</label><p class="valor">${value}</p></div>`,
    )}</div><div class="caixa"><h4>Empresa</h4><a href="/empresa/8810">Recicla Vale Ltda.</a><p>CNPJ 12.345.678/0001-95</p></div><div class="caixa"><h4>Pessoa</h4><a href="/pessoa/99120">Otávio Brandão</a><p>Diretor industrial</p><p>otavio@reciclavale.example</p></div></div>
    <div class="col-dir"><ul class="abas"><li class="on">Ações</li><li>Histórico</li></ul><div class="item"><strong>Proposta enviada</strong><span>17/11/2026</span><p>Primeira versão de R$ 230.000,00</p></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '33871204',
    name: 'Esteira de triagem',
    amount: 212600,
    currency: 'BRL',
    stage: 'Proposta',
    stageShare: 0.75,
    owner: 'Thaís Queiroz',
    closeDate: '2027-03-15',
    createdDate: '2026-10-02',
    account: 'Recicla Vale Ltda.',
    contacts: ['Otávio Brandão'],
  },
};

export const unseen1a = [jira, metas, highLevel, efficy, antAccount, clickUp, sageCrm, pipeRun];
