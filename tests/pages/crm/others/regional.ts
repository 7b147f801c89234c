import { html, type OtherPage, rows } from './page';

/* Products of one country each, and general tools that teams use as a CRM. Written for the reader as it then was. */

const weclapp: OtherPage = {
  name: 'a German ERP’s sales opportunity: read-only inputs beside labels, net and gross, a contact link with a phone',
  url: 'https://firma.weclapp.example/webapp/view/opportunity/OpportunityDetail.page?entityId=48213',
  html: html(
    'de',
    'VC-10442 Schaltschrank Klimagerät | weclapp',
    `<div class="page"><div class="page-head"><h2>Verkaufschance VC-10442</h2><span class="state">In Verhandlung</span></div><div class="form-grid">
    ${rows(
      [
        ['Bezeichnung', 'Schaltschrank Klimagerät'],
        ['Kunde', 'K10023 - Elektro Hantke GmbH'],
        ['Ansprechpartner', 'Frau Silke Hantke'],
        ['Zuständiger Mitarbeiter', 'Ole Petersen'],
        ['Verkaufsphase', 'In Verhandlung'],
        ['Erwarteter Umsatz (netto)', '18.750,00 EUR'],
        ['Erwarteter Umsatz (brutto)', '22.312,50 EUR'],
        ['Wahrscheinlichkeit', '75 %'],
        ['Erwartetes Abschlussdatum', '18.12.2026'],
        ['Erstellt am', '01.09.2026 10:22'],
        ['Wettbewerber', ''],
      ],
      (label, value) =>
        `<div class="form-cell"><label class="form-label">${label}</label><div class="form-input"><input readonly value="${value}"></div></div>`,
    )}
    </div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '48213',
    name: 'Schaltschrank Klimagerät',
    account: 'Elektro Hantke GmbH',
    contacts: ['Frau Silke Hantke'],
    owner: 'Ole Petersen',
    stage: 'In Verhandlung',
    amount: 18750,
    currency: 'EUR',
    probability: 75,
    closeDate: '2026-12-18',
    createdDate: '2026-09-01',
    competitor: null,
  },
};

const station: OtherPage = {
  name: 'a German deal card: sentences with bold values, a progress of boxes, comments with other sums',
  url: 'https://team.centralstation.example/deals/90211',
  html: html(
    'de',
    'Deal: Hubtisch Montage - CentralStationCRM',
    `<div id="content"><div class="deal-main"><h1><i class="i-deal"></i>Hubtisch Montage</h1><p class="sub">für <a href="/companies/881">Möbelwerk Rinteln</a></p>
    <div class="facts"><div class="fact"><span>Volumen</span> <b>12.480 €</b></div><div class="fact"><span>Ziel</span> <b>28.02.2027</b></div><div class="fact"><span>Verantwortlich</span> <b>Katrin Bohnsack</b></div><div class="fact"><span>Status</span> <b>Angebot raus</b></div></div>
    <div class="people"><h3>Personen</h3><ul><li><a href="/people/1201">Jens Tegtmeier</a> <em>Einkauf</em></li></ul></div>
    <div class="stream"><h3>Notizen</h3><div class="entry"><p>Budget liegt bei 15.000 € laut Herrn Tegtmeier.</p><span class="meta">Katrin Bohnsack, 12.11.2026</span></div></div></div></div>`,
  ),
  foreign: ['15000'],
  expected: {
    kind: 'deal',
    id: '90211',
    name: 'Hubtisch Montage',
    account: 'Möbelwerk Rinteln',
    amount: 12480,
    currency: 'EUR',
    closeDate: '2027-02-28',
    owner: 'Katrin Bohnsack',
    stage: 'Angebot raus',
    contacts: ['Jens Tegtmeier'],
  },
};

const axonaut: OtherPage = {
  name: 'Axonaut opportunity, French: a form in view mode, help bubbles behind labels, statuses as radio buttons',
  url: 'https://axonaut.example/business/opportunity/show/552018',
  html: html(
    'fr',
    'Opportunité - Ligne de conditionnement sachets',
    `<div class="wrapper"><div class="card"><div class="card-title">Opportunité</div><form class="form-horizontal">
    ${rows(
      [
        ['Nom de l’opportunité', 'Ligne de conditionnement sachets'],
        ['Entreprise', '<a href="/business/company/show/7120">Épices Ducros Bio</a>'],
        ['Contact', '<a href="/business/employee/show/9912">Lucie Arnal</a>'],
        ['Montant HT', '86&#8239;400,00&nbsp;€'],
        ['Probabilité de succès', '30&nbsp;%'],
        ['Date de signature prévue', '31/03/2027'],
        ['Responsable', 'Cédric Fabre'],
        ['Commentaires', ''],
      ],
      (label, value) =>
        `<div class="form-group"><label class="col-md-3 control-label">${label} <span class="help" data-toggle="tooltip" title="Aide">?</span></label><div class="col-md-9"><div class="form-control-static">${value}</div></div></div>`,
    )}
    <div class="form-group"><label class="col-md-3 control-label">Étape</label><div class="col-md-9"><label class="radio-inline"><input type="radio" name="step"> Prospection</label><label class="radio-inline"><input type="radio" name="step" checked> Proposition envoyée</label><label class="radio-inline"><input type="radio" name="step"> Négociation</label></div></div>
    </form></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '552018',
    name: 'Ligne de conditionnement sachets',
    account: 'Épices Ducros Bio',
    contacts: ['Lucie Arnal'],
    amount: 86400,
    currency: 'EUR',
    probability: 30,
    closeDate: '2027-03-31',
    owner: 'Cédric Fabre',
    stage: 'Proposition envoyée',
  },
};

const holded: OtherPage = {
  name: 'Holded lead, Spanish: title in an input, value in the card head, funnel steps with ticks',
  url: 'https://app.holded.example/crm/leads#open:lead-64f1c0aa8e21b9d3f7a04c18',
  html: html(
    'es',
    'Holded | CRM',
    `<div class="modal-lead" role="region"><div class="lead-head"><input class="lead-title" value="Cintas de frenado" aria-label="Título"><div class="lead-value"><span>Valor</span><b>7.950,00€</b></div></div>
    <div class="funnel-steps"><div class="step checked">Nuevo</div><div class="step checked">Contactado</div><div class="step active">Propuesta</div><div class="step">Cierre</div></div>
    <div class="lead-props">
    ${rows(
      [
        ['Contacto', '<a href="/contacts/64f1c0aa8e21b9d3f7a04c99">Transportes Aliaga</a>'],
        ['Persona de contacto', 'Chus Aliaga'],
        ['Asignado a', 'Berta Roca'],
        ['Fecha de cierre prevista', '15/01/2027'],
        ['Probabilidad', '50%'],
        ['Creado', '04/11/2026'],
      ],
      (label, value) =>
        `<div class="prop"><div class="prop-k">${label}</div><div class="prop-v">${value}</div></div>`,
    )}
    </div></div>`,
  ),
  expected: {
    kind: 'lead',
    id: '64f1c0aa8e21b9d3f7a04c18',
    name: 'Cintas de frenado',
    contacts: ['Transportes Aliaga'],
    amount: 7950,
    currency: 'EUR',
    stage: 'Propuesta',
    stageShare: 0.75,
    owner: 'Berta Roca',
    closeDate: '2027-01-15',
    probability: 50,
    createdDate: '2026-11-04',
  },
};

const notion: OtherPage = {
  name: 'a document tool used as a CRM: property rows, options as pills, people as chips, empty properties in words',
  url: 'https://www.notion.example/acme/Autoclave-replacement-9d1f0f6b7c8a4f7e8d2b3c4d5e6f7a8b?pvs=4',
  html: html(
    'en',
    'Autoclave replacement',
    `<div class="notion-frame"><div class="layout"><h1 contenteditable="true" placeholder="Untitled">Autoclave replacement</h1><div role="table" aria-label="Page properties">
    ${rows(
      [
        ['Company', '<span class="ref">Clinica Sant Joan</span>'],
        ['Deal value', '<span>€41,200.00</span>'],
        ['Stage', '<span class="pill">Proposal</span>'],
        ['Expected close date', '<div>March 12, 2027</div>'],
        ['Deal owner', '<div class="user"><img alt=""><span>Laia Serra</span></div>'],
        ['Next step', '<span class="none">Empty</span>'],
        ['Last contact', '<div>November 10, 2026</div>'],
        ['Priority', '<span class="pill">High</span>'],
      ],
      (label, value) =>
        `<div role="row" style="display:flex"><div role="cell" style="display:flex"><div role="button" tabindex="0"><svg></svg><div>${label}</div></div></div><div role="cell"><div role="button" tabindex="0">${value}</div></div></div>`,
    )}
    </div><div class="body"><p>Two autoclaves, one in March and one in autumn.</p></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '9d1f0f6b7c8a4f7e8d2b3c4d5e6f7a8b',
    name: 'Autoclave replacement',
    account: 'Clinica Sant Joan',
    amount: 41200,
    currency: 'EUR',
    stage: 'Proposal',
    closeDate: '2027-03-12',
    owner: 'Laia Serra',
    nextStep: null,
  },
};

const sheet: OtherPage = {
  name: 'an expanded row of a table tool: field names with type icons above cells, a select as a token, long text',
  url: 'https://tables.example.com/appQ7rT2mZ/tblDeals/viwAll/recX1b2C3d4E5f6G7',
  html: html(
    'en-US',
    'Deals: Pallet wrapper lease',
    `<div role="dialog" aria-modal="true" class="expanded"><div class="title"><div class="truncate">Pallet wrapper lease</div></div><div class="cells">
    ${rows(
      [
        ['Name', '<input type="text" value="Pallet wrapper lease">'],
        ['Account', '<div class="link-token"><span>Sunbelt Logistics</span></div>'],
        ['Amount', '<input type="text" value="$1,150.00">'],
        ['Stage', '<div class="token">Verbal yes</div>'],
        ['Close Date', '<input type="text" value="1/8/2027">'],
        ['Owner', '<div class="collab"><span class="pic">TB</span><span>Troy Beck</span></div>'],
        ['Next Step', '<textarea>Lease papers to Joanna by 12/15</textarea>'],
        ['Created', '<div class="ro">11/16/2026 9:02am</div>'],
      ],
      (label, value) =>
        `<div class="cell-pair"><div class="field-label"><svg></svg><span>${label}</span></div><div class="cell-editor">${value}</div></div>`,
    )}
    </div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'recX1b2C3d4E5f6G7',
    name: 'Pallet wrapper lease',
    account: 'Sunbelt Logistics',
    amount: 1150,
    currency: 'USD',
    stage: 'Verbal yes',
    closeDate: '2027-01-08',
    owner: 'Troy Beck',
    nextStep: 'Lease papers to Joanna by 12/15',
    createdDate: '2026-11-16',
  },
};

const superoffice: OtherPage = {
  name: 'a Nordic sale card in English: label rows in two columns, amount with profit, dates with dots',
  url: 'https://online.superoffice.example/Cust22741/default.aspx?sale_id=31877',
  html: html(
    'en-NO',
    'Sale: Fish pump overhaul',
    `<div id="MainPanel"><div class="card-header"><span class="heading" role="heading">Fish pump overhaul</span></div><table class="card-table"><tr><td class="lab">Company:</td><td><a href="?contact_id=551">Salten Havbruk AS</a></td><td class="lab">Amount:</td><td>NOK 412 000,00</td></tr><tr><td class="lab">Contact:</td><td>Vegard Strand</td><td class="lab">Cost:</td><td>NOK 268 000,00</td></tr><tr><td class="lab">Sale type:</td><td>Service</td><td class="lab">Profit:</td><td>NOK 144 000,00</td></tr><tr><td class="lab">Stage:</td><td>Quote sent (60%)</td><td class="lab">Sale date:</td><td>26.02.2027</td></tr><tr><td class="lab">Owner:</td><td>Randi Moe</td><td class="lab">Next activity:</td><td></td></tr><tr><td class="lab">Competitor:</td><td>PumpTek</td><td class="lab">Status:</td><td>Open</td></tr></table></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '31877',
    name: 'Fish pump overhaul',
    account: 'Salten Havbruk AS',
    amount: 412000,
    currency: 'NOK',
    contacts: ['Vegard Strand'],
    stage: 'Quote sent',
    closeDate: '2027-02-26',
    owner: 'Randi Moe',
    nextStep: null,
    competitor: 'PumpTek',
    status: 'open',
  },
};

const powerApp: OtherPage = {
  name: 'a low-code form: labels as divs with asterisks, values in spans with titles, Portuguese of Brazil',
  url: 'https://apps.example.com.br/play/crm?tela=oportunidade&oportunidadeId=7d0c4b7e-1a2b-4c3d-9e8f-001122334455',
  html: html(
    'pt-BR',
    'CRM Vendas',
    `<div class="canvas"><div class="screen"><div class="hdr"><div class="lbl">Oportunidade</div></div><div class="gallery">
    ${rows(
      [
        ['* Título', 'Esteira modular'],
        ['* Cliente', 'Laticínios Serra Azul'],
        ['Valor estimado', 'R$ 93.700,00'],
        ['Etapa do funil', 'Negociação'],
        ['Previsão de fechamento', '26/02/2027'],
        ['Vendedor responsável', 'Caio Meireles'],
        ['Probabilidade (%)', '65'],
        ['Próximo passo', 'Enviar minuta do contrato'],
        ['Concorrente', '—'],
      ],
      (label, value) =>
        `<div class="appmagic-label"><div class="lbl-text">${label}</div></div><div class="appmagic-label"><span class="val-text" title="${value}">${value}</span></div>`,
    )}
    </div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '7d0c4b7e-1a2b-4c3d-9e8f-001122334455',
    name: 'Esteira modular',
    account: 'Laticínios Serra Azul',
    amount: 93700,
    currency: 'BRL',
    stage: 'Negociação',
    closeDate: '2027-02-26',
    owner: 'Caio Meireles',
    probability: 65,
    nextStep: 'Enviar minuta do contrato',
    competitor: null,
  },
};

const company: OtherPage = {
  name: 'a company page, Dutch: tiles with counts, address, contacts and deals as lists',
  url: 'https://crm.example.nl/bedrijven/4410-bakkerij-van-rijn',
  html: html(
    'nl',
    'Bakkerij Van Rijn - Bedrijven',
    `<main><header><h1>Bakkerij Van Rijn</h1><span class="tag">Klant</span></header><div class="tiles"><div><b>3</b><span>Deals</span></div><div><b>€ 48.200</b><span>Omzet dit jaar</span></div></div><dl><dt>Website</dt><dd><a href="https://vanrijn.example">vanrijn.example</a></dd><dt>E-mailadres</dt><dd>info@vanrijn.example</dd><dt>Accountmanager</dt><dd>Fenna Dijkstra</dd><dt>Branche</dt><dd>Voeding</dd><dt>Aangemaakt op</dt><dd>3 maart 2024</dd></dl><h3>Contactpersonen</h3><ul><li><a href="/contactpersonen/12">Gijs van Rijn</a></li></ul><h3>Deals</h3><ul><li><a href="/deals/88">Rijskast</a> <span>€ 9.100</span> <span>Offerte</span></li></ul></main>`,
  ),
  foreign: ['Rijskast', '9100'],
  expected: {
    kind: 'account',
    id: '4410-bakkerij-van-rijn',
    name: 'Bakkerij Van Rijn',
    website: 'vanrijn.example',
    email: 'info@vanrijn.example',
    owner: 'Fenna Dijkstra',
    industry: 'Voeding',
    createdDate: '2024-03-03',
    contacts: ['Gijs van Rijn'],
  },
};

const salesflare: OtherPage = {
  name: 'an opportunity beside its account’s timeline: pipeline as a select of chevrons, hints for what is missing',
  url: 'https://app.salesflare.example/#/accounts/5512/opportunities/20881',
  html: html(
    'en',
    'Salesflare',
    `<div ui-view><section class="account-side"><h4>Tannery Moreau</h4><a href="#/contacts/331">Élise Moreau</a></section><section class="opp-main"><h3 class="opp-name">Drum bearings kit</h3><div class="chevrons"><div class="chev passed" title="Lead">Lead</div><div class="chev passed" title="Contacted">Contacted</div><div class="chev current" title="Qualified">Qualified</div><div class="chev" title="Proposal made">Proposal made</div><div class="chev" title="Won">Won</div></div><div class="opp-fields"><div class="fld"><span class="fl">Value</span><span class="fv">$14,300</span></div><div class="fld"><span class="fl">Expected close date</span><span class="fv">Feb 5, 2027</span></div><div class="fld"><span class="fl">Assignee</span><span class="fv">Bo Winther</span></div><div class="fld"><span class="fl">Start date</span><span class="fv">Oct 30, 2026</span></div><div class="fld"><span class="fl">Lost reason</span><span class="fv"><a href>Add lost reason</a></span></div></div></section></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '20881',
    name: 'Drum bearings kit',
    account: 'Tannery Moreau',
    stage: 'Qualified',
    stageShare: 0.6,
    amount: 14300,
    currency: 'USD',
    closeDate: '2027-02-05',
    owner: 'Bo Winther',
    createdDate: '2026-10-30',
    lossReason: null,
    contacts: ['Élise Moreau'],
  },
};

export const regionalPages: OtherPage[] = [
  weclapp,
  station,
  axonaut,
  holded,
  notion,
  sheet,
  superoffice,
  powerApp,
  company,
  salesflare,
];
