import { html, type OtherPage, rows } from './page';

/* Pages with captions, tiles, steps and sheets of many makes. */

const sellsy: OtherPage = {
  name: 'a French opportunity: a summary of figures with captions under them, a fact sheet, a thread of comments',
  url: 'https://www.selluxlike.example/opportunities/31240077/overview',
  html: html(
    'fr-FR',
    'OPP-00412 - Remplacement des pompes | Selluxlike',
    `<div class="app"><aside class="menu"><a href="/companies">Sociétés</a><a href="/opportunities">Opportunités</a></aside><div class="wrap"><div class="head"><div class="ref">OPP-00412</div><h1 class="title">Remplacement des pompes</h1><div class="sub"><a href="/companies/118802">Cave des Trois Clochers</a></div></div>
    <div class="kpis"><div class="kpi"><div class="kpi-v">24 800,00 €</div><div class="kpi-l">Montant potentiel</div></div><div class="kpi"><div class="kpi-v">60 %</div><div class="kpi-l">Probabilité</div></div><div class="kpi"><div class="kpi-v">26/02/2027</div><div class="kpi-l">Échéance</div></div></div>
    <div class="steps"><div class="step done">À qualifier</div><div class="step active" aria-current="step">Devis envoyé</div><div class="step">Relance</div></div>
    <div class="sheet">${rows(
      [
        ['Assigné à', 'Lise Morand'],
        ['Contact principal', '<a href="/contacts/7712">Hugo Perrin</a>'],
        ['Source', 'Salon'],
        ['Créée le', '05/11/2026'],
        ['Note', '-'],
      ],
      (label, value) =>
        `<div class="line"><div class="line-l">${label}</div><div class="line-v">${value}</div></div>`,
    )}</div><div class="thread"><div class="c"><b>Lise Morand</b><span>18/11/2026</span><p>Premier chiffrage à 27 000 €</p></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '31240077',
    name: 'Remplacement des pompes',
    account: 'Cave des Trois Clochers',
    amount: 24800,
    currency: 'EUR',
    probability: 60,
    closeDate: '2027-02-26',
    stage: 'Devis envoyé',
    owner: 'Lise Morand',
    contacts: ['Hugo Perrin'],
    createdDate: '2026-11-05',
  },
};

const weclapp: OtherPage = {
  name: 'a German opportunity in tiles: label over value with an info icon, stage as a drop-down, gross beside net',
  url: 'https://kesselbau.weblike.example/app/opportunity/view/4711093',
  html: html(
    'de',
    'Chance 1093: Dampfkessel Molkerei – Weblike',
    `<div id="shell"><div class="tree"><span>Kunden</span><span>Verkaufschancen</span></div><div class="doc"><div class="doc-head"><span class="doc-type">Verkaufschance</span> <span class="doc-no">1093</span><div class="doc-title">Dampfkessel Molkerei</div></div><div class="tiles">
    ${rows(
      [
        ['Betreff', 'Dampfkessel Molkerei'],
        ['Kunde', '<a href="/app/customer/view/10044">Molkerei Allgäu eG</a>'],
        ['Ansprechpartner', '<a href="/app/contact/view/20991">Frau Renate Huber</a>'],
        [
          'Verkaufsstufe',
          '<div class="dd" role="combobox" aria-haspopup="listbox"><span>Angebotsphase</span></div>',
        ],
        ['Erwarteter Umsatz', '96.000,00 €'],
        ['Gewichteter Umsatz', '57.600,00 €'],
        ['Wahrscheinlichkeit', '60 %'],
        ['Voraussichtlicher Abschluss', '26.02.2027'],
        ['Verantwortlich', 'Tim Ostermann'],
        ['Nächste Aktion', '<span class="none">–</span>'],
        ['Erstellt am', '02.11.2026 09:20'],
      ],
      (label, value) =>
        `<div class="tile"><div class="tile-l"><span>${label}</span><i class="info" title="Hilfe zu diesem Feld"></i></div><div class="tile-v">${value}</div></div>`,
    )}</div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '4711093',
    name: 'Dampfkessel Molkerei',
    account: 'Molkerei Allgäu eG',
    contacts: ['Frau Renate Huber'],
    stage: 'Angebotsphase',
    amount: 96000,
    currency: 'EUR',
    probability: 60,
    closeDate: '2027-02-26',
    owner: 'Tim Ostermann',
    nextStep: null,
    createdDate: '2026-11-02',
  },
};

const central: OtherPage = {
  name: 'a German deal of a small product: one line of facts under the title, people in boxes, tasks with check marks',
  url: 'https://buero.bahnhof.example/deals/88123-lueftung-kita',
  html: html(
    'de-DE',
    'Lüftung Kita Sonnenhang | Bahnhof',
    `<div id="top"><a href="/people">Personen</a><a href="/companies">Firmen</a><a href="/deals">Deals</a></div><div id="page"><div class="deal-header"><h1>Lüftung Kita Sonnenhang</h1><p class="facts"><span class="state">Offen</span> · <span>Wert: <strong>38.200 €</strong></span> · <span>Zieldatum: <strong>12.03.2027</strong></span> · <span>Verantwortlich: <strong>Jule Brandt</strong></span></p></div>
    <div class="row"><div class="tasks"><h3>Aufgaben</h3><ul><li><input type="checkbox"><span>Aufmaß vereinbaren</span><em>02.12.2026</em></li></ul></div><div class="box"><h3>Firma</h3><a href="/companies/551-stadt-lauben">Stadt Lauben</a></div><div class="box"><h3>Kontakte</h3><ul><li><a href="/people/901-anke-roth">Anke Roth</a></li><li><a href="/people/902-udo-kern">Udo Kern</a></li></ul></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '88123-lueftung-kita',
    name: 'Lüftung Kita Sonnenhang',
    account: 'Stadt Lauben',
    amount: 38200,
    currency: 'EUR',
    closeDate: '2027-03-12',
    owner: 'Jule Brandt',
    contacts: ['Anke Roth', 'Udo Kern'],
    planned: ['Aufmaß vereinbaren'],
  },
};

const station: OtherPage = {
  name: 'a Brazilian negotiation: steps with days, data in an accordion, a value that opens on a click',
  url: 'https://crm.estacao.example/app/#/deals/64f0aa8e21b9d3f7a04c1822',
  html: html(
    'pt-BR',
    'Estação CRM',
    `<div class="layout"><header class="topbar"><a href="#/pipeline">Funil</a></header><div class="deal"><div class="deal__header"><div class="deal__title"><h2>Linha de envase PET</h2></div><div class="deal__actions"><button>Marcar venda</button><button>Marcar perda</button></div></div><div class="deal__stages"><button class="stage stage--past">Sem contato<small>2 dias</small></button><button class="stage stage--current">Apresentação<small>5 dias</small></button><button class="stage">Fechamento</button></div>
    <div class="deal__sidebar"><div class="acc"><div class="acc__title">Negociação</div>${rows(
      [
        ['Nome', 'Linha de envase PET'],
        ['Qualificação', '<span aria-label="3 de 5">★★★</span>'],
        ['Valor total', '<span class="editable">R$ 312.000,00</span>'],
        ['Criada em', '04/11/2026'],
        ['Previsão de fechamento', '<span class="editable">19/02/2027</span>'],
        ['Fonte', 'Indicação'],
      ],
      (label, value) =>
        `<div class="item"><span class="item__label">${label}</span><span class="item__value">${value}</span></div>`,
    )}</div><div class="acc"><div class="acc__title">Responsável</div><div class="person"><img alt="" src="a.png"><span>Bruna Castilho</span></div></div><div class="acc"><div class="acc__title">Empresa</div><a href="#/organizations/64f0aa8e21b9d3f7a04c1900">Águas do Planalto Ltda</a></div><div class="acc"><div class="acc__title">Contatos</div><div class="person"><span>Sérgio Lemos</span></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '64f0aa8e21b9d3f7a04c1822',
    name: 'Linha de envase PET',
    stage: 'Apresentação',
    amount: 312000,
    currency: 'BRL',
    closeDate: '2027-02-19',
    owner: 'Bruna Castilho',
    account: 'Águas do Planalto Ltda',
    contacts: ['Sérgio Lemos'],
    createdDate: '2026-11-04',
  },
};

const apptivo: OtherPage = {
  name: 'an opportunity of sections with label columns and view-mode spans beside hidden inputs, American',
  url: 'https://app.aptlike.example/app/opportunities.jsp#/opportunity/view/2299114',
  html: html(
    'en-US',
    'Belt press upgrade :: Opportunities',
    `<div class="hdr"><a href="/app/customers.jsp">Customers</a></div><div class="ov"><div class="ov-title"><span class="obj-name">Belt press upgrade</span> <span class="obj-no">#2299114</span></div><div class="sec"><div class="sec-h">Opportunity Information</div><div class="sec-b">
    ${rows(
      [
        ['Opportunity Name', 'Belt press upgrade'],
        ['Customer', '<a href="#/customer/view/77120">Lakeshore Utilities</a>'],
        ['Contact', '<a href="#/contact/view/88310">Renee Ocampo</a>'],
        ['Sales Stage', 'Needs Analysis'],
        ['Probability(%)', '25.00'],
        ['Amount', '$149,900.00'],
        ['Expected Close', '02/26/2027'],
        ['Assigned To', 'Drew Calloway (Employee)'],
        ['Next Step', 'Renee tours the Racine plant'],
        ['Opportunity Type', 'New Business'],
        ['Created on', '11/09/2026 03:15 PM'],
      ],
      (label, value) =>
        `<div class="form-group clearfix"><label class="control-label col-md-4"><span class="lbl">${label}</span></label><div class="col-md-8"><span class="view-mode">${value}</span><input type="text" class="edit-mode" style="display:none" value=""></div></div>`,
    )}</div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '2299114',
    name: 'Belt press upgrade',
    account: 'Lakeshore Utilities',
    contacts: ['Renee Ocampo'],
    stage: 'Needs Analysis',
    probability: 25,
    amount: 149900,
    currency: 'USD',
    closeDate: '2027-02-26',
    owner: 'Drew Calloway',
    nextStep: 'Renee tours the Racine plant',
    recordType: 'new',
    createdDate: '2026-11-09',
  },
};

const upsales: OtherPage = {
  name: 'a Nordic opportunity: MUI pairs of caption and body text, chips for people, kronor without decimals',
  url: 'https://power.uplike.example/opportunities/1180233',
  html: html(
    'en-SE',
    'Ventilation of rolling hall 2',
    `<div id="root"><div class="MuiBox-root css-1a"><div class="MuiBox-root css-2b"><p class="MuiTypography-root MuiTypography-body2">Opportunity</p><h5 class="MuiTypography-root MuiTypography-h5">Ventilation of rolling hall 2</h5></div><div class="MuiStepper-root"><div class="MuiStep-root"><span class="MuiStepLabel-label Mui-completed">Discovery</span></div><div class="MuiStep-root"><span class="MuiStepLabel-label Mui-active">Design proposal</span></div><div class="MuiStep-root"><span class="MuiStepLabel-label">Verbal OK</span></div></div>
    <div class="MuiGrid-root">${rows(
      [
        ['Account', '<a class="MuiLink-root" href="/accounts/9001">Bruksverken AB</a>'],
        ['Order value', '1 450 000 SEK'],
        ['Close date', '2027-03-12'],
        [
          'Sales rep',
          '<div class="MuiChip-root"><div class="MuiAvatar-root">LS</div><span class="MuiChip-label">Lovisa Stål</span></div>',
        ],
        [
          'Contacts',
          '<div class="MuiChip-root"><span class="MuiChip-label">Göran Ek</span></div><div class="MuiChip-root"><span class="MuiChip-label">Siv Dahl</span></div>',
        ],
        ['Probability', '40%'],
        ['Next step', '—'],
        ['Registered', '2026-11-10'],
      ],
      (label, value) =>
        `<div class="MuiGrid-item"><span class="MuiTypography-root MuiTypography-caption">${label}</span><div class="MuiTypography-root MuiTypography-body1">${value}</div></div>`,
    )}</div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '1180233',
    name: 'Ventilation of rolling hall 2',
    stage: 'Design proposal',
    account: 'Bruksverken AB',
    amount: 1450000,
    currency: 'SEK',
    closeDate: '2027-03-12',
    owner: 'Lovisa Stål',
    contacts: ['Göran Ek', 'Siv Dahl'],
    probability: 40,
    nextStep: null,
    createdDate: '2026-11-10',
  },
};

const noCrm: OtherPage = {
  name: 'a lead as a sheet: a free text with "field: value" lines, a status, amount and reminder in a bar, French',
  url: 'https://ateliers.leadonly.example/leads/5512077',
  html: html(
    'fr',
    'Garage Lenoir - pont élévateur',
    `<div class="nav"><a href="/leads">Mes leads</a></div><div class="lead"><div class="lead-head"><h1>Garage Lenoir - pont élévateur</h1><div class="lead-bar"><div class="bar-item"><span class="cap">Étape</span><span class="val">Devis</span></div><div class="bar-item"><span class="cap">Montant</span><span class="val">9 450 €</span></div><div class="bar-item"><span class="cap">Probabilité</span><span class="val">70 %</span></div><div class="bar-item"><span class="cap">Date de signature estimée</span><span class="val">29 janv. 2027</span></div><div class="bar-item"><span class="cap">Assigné à</span><span class="val">Solène Marchal</span></div></div></div>
    <div class="lead-text"><p>Société : Garage Lenoir</p><p>Prénom : Alain</p><p>Nom : Lenoir</p><p>Email : alain@lenoir.example</p><p>Téléphone : 02 40 00 00 00</p></div></div>`,
  ),
  expected: {
    kind: 'lead',
    id: '5512077',
    name: 'Garage Lenoir - pont élévateur',
    account: 'Garage Lenoir',
    email: 'alain@lenoir.example',
    stage: 'Devis',
    amount: 9450,
    currency: 'EUR',
    probability: 70,
    closeDate: '2027-01-29',
    owner: 'Solène Marchal',
  },
};

const membrain: OtherPage = {
  name: 'a sales project: a process map, a property table of read-only cells, stakeholders as cards with roles',
  url: 'https://acme.brainlike.example/projects/opportunity?prospectId=a71c20f4-9b1e-4b55-8c80-2a4f6f0b7d19',
  html: html(
    'en-GB',
    'Boiler house controls - Brainlike',
    `<div class="shell"><div class="crumb"><a href="/projects">Active prospects</a></div><section class="pane"><h2 class="pane-title">Boiler house controls</h2><div class="map"><div class="map-step ok">Map stakeholders</div><div class="map-step now" data-current="true">Build the case</div><div class="map-step">Agree terms</div></div>
    <table class="props"><tbody>${rows(
      [
        [
          'Company',
          '<a href="/companies/detail?companyId=0b1c2d3e-0000-4000-8000-000000000009">Tamar Hospitals</a>',
        ],
        ['Owner', 'Hamish Boyd'],
        ['Value', '£236,000'],
        ['Estimated close date', '31 March 2027'],
        ['Probability', '50 %'],
        ['Next step', 'Walk-through with estates team'],
        ['Competitors', 'None known'],
      ],
      (label, value) =>
        `<tr><td class="p-l">${label}</td><td class="p-v"><div class="cell">${value}</div></td></tr>`,
    )}</tbody></table><h3>Stakeholders</h3><div class="cards"><div class="card"><a href="/contacts/detail?contactId=0b1c2d3e-0000-4000-8000-000000000031">Judith Pascoe</a><span>Head of Estates</span></div><div class="card"><a href="/contacts/detail?contactId=0b1c2d3e-0000-4000-8000-000000000032">Ian Trevor</a><span>Finance</span></div></div></section></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'a71c20f4-9b1e-4b55-8c80-2a4f6f0b7d19',
    name: 'Boiler house controls',
    account: 'Tamar Hospitals',
    owner: 'Hamish Boyd',
    amount: 236000,
    currency: 'GBP',
    closeDate: '2027-03-31',
    probability: 50,
    nextStep: 'Walk-through with estates team',
    stage: 'Build the case',
    contacts: ['Judith Pascoe', 'Ian Trevor'],
    competitor: null,
  },
};

export const captionPages: OtherPage[] = [
  sellsy,
  weclapp,
  central,
  station,
  apptivo,
  upsales,
  noCrm,
  membrain,
];
