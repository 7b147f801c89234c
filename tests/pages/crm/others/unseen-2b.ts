import { html, type OtherPage, rows } from './page';

/* The rest of the second lot. */

const weclapp: OtherPage = {
  name: 'an opportunity of a German cloud ERP: a header line, a two-column panel of label and display widgets, tasks below',
  url: 'https://lackwerk.wirtschaft-erp.example/webapp/view/opportunity/OpportunityDetail.page?entityId=88214',
  html: html(
    'de-DE',
    'Verkaufschance C1042 – wirtschaft-erp',
    `<div class="app-header"><a href="/webapp/view/dashboard">Start</a><a href="/webapp/view/party">Kontakte</a><a href="/webapp/view/opportunity">Verkaufschancen</a></div>
    <div class="detail-page"><div class="detail-header"><span class="entity-name">Verkaufschance</span><span class="entity-number">C1042</span><span class="entity-title">Pulverkabine zwei</span></div>
    <div class="wa-stepper"><div class="wa-step is-finished">Erstkontakt</div><div class="wa-step is-finished">Bedarf</div><div class="wa-step is-selected">Angebot</div><div class="wa-step">Verhandlung</div><div class="wa-step">Gewonnen</div></div>
    <div class="panel"><div class="panel-title">Stammdaten</div><div class="panel-body">
    ${rows(
      [
        ['Betreff', 'Pulverkabine zwei'],
        [
          'Kunde',
          '<a href="/webapp/view/party/PartyDetail.page?entityId=71">Zaunbau Drechsler GmbH &amp; Co. KG</a>',
        ],
        ['Kontaktperson', '<a href="/webapp/view/party/PartyDetail.page?entityId=72">Beate Drechsler</a>'],
        ['Verkaufsstufe', 'Angebot'],
        ['Erw. Umsatz', '72.900,00 EUR'],
        ['Wahrscheinlichkeit', '40 %'],
        ['Erw. Abschlussdatum', '19.02.2027'],
        ['Zuständiger Mitarbeiter', 'Ole Brandt'],
        ['Erstellt am', '24.09.2026 08:31'],
        ['Herkunft', 'Empfehlung'],
      ],
      (label, value) =>
        `<div class="wa-row"><div class="wa-cell wa-label">${label}</div><div class="wa-cell wa-widget"><div class="display-widget">${value}</div></div></div>`,
    )}</div></div>
    <div class="panel"><div class="panel-title">Aufgaben</div><table><thead><tr><th>Betreff</th><th>Fällig am</th><th>Status</th></tr></thead><tbody><tr><td>Muster beschichten</td><td>04.12.2026</td><td>Offen</td></tr></tbody></table></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '88214',
    name: 'Pulverkabine zwei',
    account: 'Zaunbau Drechsler GmbH & Co. KG',
    contacts: ['Beate Drechsler'],
    stage: 'Angebot',
    stageShare: 0.6,
    amount: 72900,
    currency: 'EUR',
    probability: 40,
    closeDate: '2027-02-19',
    owner: 'Ole Brandt',
    createdDate: '2026-09-24',
    planned: ['Muster beschichten'],
  },
};

const mauticLead: OtherPage = {
  name: 'a contact of a marketing product: a header with an avatar, a details table in a collapse, a right rail with owner and stage',
  url: 'https://marketing.alderbank.example/s/contacts/view/20417',
  html: html(
    'en-GB',
    'Harriet Cole | Alderbank',
    `<section id="app-wrapper"><aside class="app-sidebar"><ul><li><a href="/s/dashboard">Dashboard</a></li><li><a href="/s/contacts">Contacts</a></li><li><a href="/s/companies">Companies</a></li></ul></aside>
    <section id="app-content"><div class="page-header"><h3 class="pull-left">Harriet Cole</h3><div class="toolbar-form-buttons"><a class="btn btn-default" href="/s/contacts/edit/20417">Edit</a></div></div>
    <div class="box-layout"><div class="col-md-9"><div class="collapse in" id="lead-details"><ul class="nav nav-tabs"><li class="active"><a href="#core">Core</a></li><li><a href="#social">Social</a></li></ul><div class="tab-pane active" id="core"><table class="table table-bordered table-striped mb-0"><tbody>
    ${rows(
      [
        ['Title', 'Ms'],
        ['First Name', 'Harriet'],
        ['Last Name', 'Cole'],
        ['Primary company', 'Alderbank Dairies'],
        ['Position', 'Head of Procurement'],
        ['Email', '<a href="mailto:h.cole@alderbank.example">h.cole@alderbank.example</a>'],
        ['Mobile', ''],
        ['Website', 'alderbank.example'],
      ],
      (label, value) =>
        `<tr><td width="20%"><span class="fw-b textTitle">${label}</span></td><td><span>${value}</span></td></tr>`,
    )}</tbody></table></div></div><ul class="nav nav-tabs"><li class="active"><a>History <span class="label">4</span></a></li><li><a>Notes <span class="label">0</span></a></li></ul><div class="timeline"><table><tr><th>Event name</th><th>Event type</th><th>Event timestamp</th></tr><tr><td>Form "Price list" submitted</td><td>Form submitted</td><td>18 November 2026 09:40</td></tr></table></div></div>
    <div class="col-md-3"><div class="panel"><div class="panel-heading"><div class="panel-title">Contact</div></div><div class="lead-figure"><img alt=""></div><h6 class="fw-sb">Owner</h6><p class="text-muted">Rupert Hale</p><h6 class="fw-sb">Stage</h6><p class="text-muted">Evaluating</p><h6 class="fw-sb">Address</h6><address>4 Mill Lane<br>Ripon</address></div></div></div></section></section>`,
  ),
  expected: {
    kind: 'contact',
    id: '20417',
    name: 'Harriet Cole',
    account: 'Alderbank Dairies',
    title: 'Head of Procurement',
    email: 'h.cole@alderbank.example',
    website: 'alderbank.example',
    owner: 'Rupert Hale',
  },
};

const gripp: OtherPage = {
  name: 'an offer record of a Dutch agency suite: rows of label and read-only inputs, amounts with and without tax',
  url: 'https://bureau.kantoorwerk.example/opdrachten/offerte.html?id=3308',
  html: html(
    'nl',
    'Verkoopkans 3308',
    `<div class="menubalk"><a href="/relaties">Relaties</a><a href="/verkoopkansen">Verkoopkansen</a></div>
    <div class="dossier"><h1><small>Verkoopkans</small> Buitenreclame voorjaar</h1>
    <form>${rows(
      [
        ['Naam', '<input type="text" readonly value="Buitenreclame voorjaar">'],
        [
          'Relatie',
          '<select disabled><option>Kies…</option><option selected>Tuincentrum De Linde</option></select>',
        ],
        [
          'Contactpersoon',
          '<select disabled><option>Kies…</option><option selected>Marieke Vos</option></select>',
        ],
        [
          'Fase',
          '<select disabled><option>Nieuw</option><option selected>Pitch gepland</option><option>Gewonnen</option><option>Verloren</option></select>',
        ],
        ['Waarde excl. btw', '<span class="valuta">€</span><input type="text" readonly value="24.500,00">'],
        ['Waarde incl. btw', '<span class="valuta">€</span><input type="text" readonly value="29.645,00">'],
        ['Slagingskans (%)', '<input type="text" readonly value="35">'],
        ['Verwachte sluiting', '<input type="text" readonly value="29-01-2027">'],
        [
          'Accountmanager',
          '<select disabled><option>Kies…</option><option selected>Joost Akkerman</option></select>',
        ],
        ['Volgende actie', '<input type="text" readonly value="Locatielijst sturen">'],
      ],
      (label, value) =>
        `<div class="rij"><div class="rij-label">${label}</div><div class="rij-veld">${value}</div></div>`,
    )}</form><div class="voet">Aangemaakt: 19-10-2026 11:20 door Joost Akkerman</div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '3308',
    name: 'Buitenreclame voorjaar',
    account: 'Tuincentrum De Linde',
    contacts: ['Marieke Vos'],
    stage: 'Pitch gepland',
    amount: 24500,
    currency: 'EUR',
    probability: 35,
    closeDate: '2027-01-29',
    owner: 'Joost Akkerman',
    nextStep: 'Locatielijst sturen',
    createdDate: '2026-10-19',
  },
};

const retool: OtherPage = {
  name: 'a deal in an internal tool: key-value lists of a builder, tags, a table of activities, English in Ireland',
  url: 'https://tools.burrenfoods.example/apps/sales/deal?dealId=d_7Hq2',
  html: html(
    'en-IE',
    'Deal desk',
    `<div id="retool"><div class="_nav"><a href="/apps/sales/deals">All deals</a></div>
    <div class="_w _text"><div><h3>Smokehouse controls</h3></div></div><div class="_w _text"><p>Kinvara Salmon DAC</p></div>
    <div class="_w _kv"><div class="_kv_group"><div class="_kv_title">Deal</div>
    ${rows(
      [
        ['Customer', 'Kinvara Salmon DAC'],
        ['Deal size', '€67,300.00'],
        ['Stage', '<span class="_tag">Verbal yes</span>'],
        ['Win chance', '85%'],
        ['Target close', '5 Feb 2027'],
        ['Sales rep', 'Aoife Tierney'],
        ['Champion', 'Declan Joyce'],
        ['Economic buyer', 'Nora Flaherty'],
        ['Next step', 'PO from Nora'],
        ['Created at', '1 Sep 2026, 14:02'],
      ],
      (label, value) =>
        `<div class="_kv_item"><div class="_kv_key"><span>${label}</span></div><div class="_kv_val"><div>${value}</div></div></div>`,
    )}</div></div>
    <div class="_w _table"><div role="table"><div role="row"><div role="columnheader">Date</div><div role="columnheader">Activity</div></div><div role="row"><div role="cell">12 Nov 2026</div><div role="cell">Site visit</div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'd_7Hq2',
    name: 'Smokehouse controls',
    account: 'Kinvara Salmon DAC',
    amount: 67300,
    currency: 'EUR',
    stage: 'Verbal yes',
    probability: 85,
    closeDate: '2027-02-05',
    owner: 'Aoife Tierney',
    contacts: ['Declan Joyce', 'Nora Flaherty'],
    nextStep: 'PO from Nora',
    createdDate: '2026-09-01',
  },
};

const bcSpanish: OtherPage = {
  name: 'an opportunity of a Spanish self-hosted ERP: bordered tables of title fields, tabs above, a banner with a status',
  url: 'https://erp.talleres-ubeda.example/projet/card.php?id=219',
  html: html(
    'es',
    'Oportunidad - PJ2610-0219',
    `<div class="side-nav"><a href="/societe/list.php">Terceros</a><a href="/projet/list.php">Oportunidades</a></div>
    <div class="fiche"><div class="tabs"><a class="tabactive">Oportunidad</a><a>Contactos</a><a>Tareas</a><a>Notas</a></div>
    <div class="arearef"><div class="pagination"><a href="/projet/list.php">Volver al listado</a></div><div class="refid">PJ2610-0219<div class="refidno">Prensa plegadora Linares<br>Tercero : <a href="/societe/card.php?socid=88">Calderería Linares S.A.</a></div></div><div class="statusref"><span class="badge badge-status4">Abierta</span></div></div>
    <div class="fichehalfleft"><table class="border tableforfield centpercent">
    ${rows(
      [
        ['Estado de la oportunidad', 'Negociación'],
        ['Probabilidad', '60 %'],
        ['Importe de la oportunidad', '118.900,00 €'],
        ['Importe ponderado', '71.340,00 €'],
        ['Fecha de inicio', '07/10/2026'],
        ['Fecha de cierre prevista', '05/03/2027'],
      ],
      (label, value) => `<tr><td class="titlefield">${label}</td><td class="valuefield">${value}</td></tr>`,
    )}</table></div><div class="fichehalfright"><table class="border tableforfield centpercent"><tr><td class="titlefield tdtop">Descripción</td><td>Plegadora de 4 m con CNC</td></tr><tr><td>Responsable</td><td><a href="/user/card.php?id=4">Amparo Reyes</a></td></tr></table></div>
    <div class="fichehalfleft"><table class="noborder"><tr class="liste_titre"><th>Ref.</th><th>Últimos eventos</th><th>Fecha</th></tr><tr><td>881</td><td>Llamada con el jefe de taller</td><td>13/11/2026</td></tr></table></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '219',
    name: 'Prensa plegadora Linares',
    account: 'Calderería Linares S.A.',
    stage: 'Negociación',
    probability: 60,
    amount: 118900,
    currency: 'EUR',
    closeDate: '2027-03-05',
    owner: 'Amparo Reyes',
    status: 'open',
  },
};

const quasar: OtherPage = {
  name: 'a deal of a Quasar app: item labels with captions over them, an expansion list, a stepper, Portuguese of Portugal',
  url: 'https://vendas.moinhos-ribatejo.example/#/negocio/612/resumo',
  html: html(
    'pt-PT',
    'Vendas',
    `<div id="q-app"><div class="q-layout"><header class="q-header"><div class="q-toolbar"><div class="q-toolbar__title">Vendas</div></div></header><div class="q-drawer"><a class="q-item" href="#/painel">Painel</a><a class="q-item" href="#/negocios">Negócios</a></div>
    <main class="q-page"><div class="q-card"><div class="q-card__section"><div class="text-h6">Silos Santarém</div><div class="text-subtitle2">Cooperativa Agrícola do Tejo</div></div>
    <div class="q-stepper q-stepper--horizontal"><div class="q-stepper__header"><div class="q-stepper__tab q-stepper__tab--done"><div class="q-stepper__title">Contacto</div></div><div class="q-stepper__tab q-stepper__tab--active"><div class="q-stepper__title">Orçamento</div></div><div class="q-stepper__tab"><div class="q-stepper__title">Adjudicação</div></div></div></div>
    <div class="q-list">${rows(
      [
        ['Cliente', 'Cooperativa Agrícola do Tejo'],
        ['Valor', '203 400,00 €'],
        ['Fase', 'Orçamento'],
        ['Data prevista de fecho', '26/02/2027'],
        ['Gestor', 'Vasco Pimentel'],
        ['Contacto', 'Eng.ª Rita Salgueiro'],
        ['Próximo passo', 'Enviar memória descritiva'],
        ['Criado em', '12/10/2026'],
      ],
      (label, value) =>
        `<div class="q-item" role="listitem"><div class="q-item__section"><div class="q-item__label q-item__label--caption text-caption">${label}</div><div class="q-item__label">${value}</div></div></div>`,
    )}</div></div></main></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '612',
    name: 'Silos Santarém',
    account: 'Cooperativa Agrícola do Tejo',
    amount: 203400,
    currency: 'EUR',
    stage: 'Orçamento',
    closeDate: '2027-02-26',
    owner: 'Vasco Pimentel',
    contacts: ['Eng.ª Rita Salgueiro'],
    nextStep: 'Enviar memória descritiva',
    createdDate: '2026-10-12',
  },
};

const edgeTool: OtherPage = {
  name: 'an account of a customer-success product: a scorecard head, attribute cells, renewals and people as traps, American',
  url: 'https://app.tidemark.example/customers/C-20418/profile',
  html: html(
    'en-US',
    'Osprey Linen Services - Tidemark',
    `<div class="shell"><nav><a href="/customers">Customers</a><a href="/renewals">Renewals</a></nav>
    <div class="hd"><h1>Osprey Linen Services</h1><span class="pill green">Health 82</span><span class="pill">Tier 2</span></div>
    <div class="score"><div><b>$64,200</b><small>ARR</small></div><div><b>Jun 30, 2027</b><small>Renewal date</small></div><div><b>41</b><small>NPS</small></div></div>
    <div class="attrs"><h2>Attributes</h2>
    ${rows(
      [
        ['CSM', 'Darnell Price'],
        ['Account owner', 'Sonya Petrak'],
        ['Industry', 'Hospitality services'],
        ['Website', '<a href="https://ospreylinen.example">ospreylinen.example</a>'],
        ['Employees', '240'],
        ['Customer since', 'Jul 1, 2024'],
      ],
      (label, value) =>
        `<div class="attr"><span class="attr-name">${label}</span><span class="attr-value">${value}</span></div>`,
    )}</div>
    <div class="people"><h2>People</h2><div class="row"><a href="/people/1">Tamika Bose</a><span>VP Operations</span></div><div class="row"><a href="/people/2">Curtis Webb</a><span>Plant Lead</span></div></div>
    <div class="opps"><h2>Opportunities</h2><table><tr><th>Name</th><th>Stage</th><th>Amount</th><th>Close</th></tr><tr><td>RFID tunnel add-on</td><td>Proposal</td><td>$38,500</td><td>Feb 19, 2027</td></tr></table></div></div>`,
  ),
  expected: {
    kind: 'account',
    id: 'C-20418',
    name: 'Osprey Linen Services',
    owner: 'Sonya Petrak',
    industry: 'Hospitality services',
    website: 'ospreylinen.example',
    contacts: ['Tamika Bose', 'Curtis Webb'],
  },
};

const superOffice: OtherPage = {
  name: 'a sale card of a Nordic suite: a card with labels and combo boxes, activities in a section tab, Norwegian kroner in English',
  url: 'https://online.fjordoffice.example/Cust12/default.aspx?sale_id=4402',
  html: html(
    'en',
    'Net pen cameras - Sale',
    `<div class="navigator"><a>Company</a><a>Contact</a><a>Sale</a><a>Diary</a></div>
    <div id="SaleCard"><div class="card-caption">Net pen cameras</div><div class="card-sub">Sale number 4402</div>
    <div class="card-body">${rows(
      [
        ['Company', '<a href="?contact_id=71">Lofoten Havbruk AS</a>'],
        ['Contact', '<a href="?person_id=310">Sigrid Moen</a>'],
        ['Sale type', 'New sale'],
        ['Stage', '<span class="stage-txt">Offer sent</span> <span class="prob">50%</span>'],
        ['Amount', 'NOK 1 250 000'],
        ['Profit', 'NOK 310 000'],
        ['Sale date', '12.02.2027'],
        ['Next step date', '01.12.2026'],
        ['Our contact', 'Eirik Dahl'],
        ['Competitor', 'Akva Optikk'],
      ],
      (label, value) =>
        `<div class="SoLabelledControl"><span class="SoLabel">${label}:</span><div class="SoControl">${value}</div></div>`,
    )}</div><div class="section-tabs"><a class="on">Activities</a><a>Quote</a><a>Stakeholders</a></div><table class="archive"><thead><tr><th>Done</th><th>Date</th><th>Type</th><th>Text</th></tr></thead><tbody><tr><td><input type="checkbox" checked></td><td>11.11.2026</td><td>Meeting</td><td>Pen layout walk-through</td></tr></tbody></table><div class="created">Created: 05.10.2026 Eirik Dahl</div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '4402',
    name: 'Net pen cameras',
    account: 'Lofoten Havbruk AS',
    contacts: ['Sigrid Moen'],
    stage: 'Offer sent',
    probability: 50,
    amount: 1250000,
    currency: 'NOK',
    closeDate: '2027-02-12',
    owner: 'Eirik Dahl',
    competitor: 'Akva Optikk',
    recordType: 'new',
    createdDate: '2026-10-05',
  },
};

export const unseen2b = [weclapp, mauticLead, gripp, retool, bcSpanish, quasar, edgeTool, superOffice];
