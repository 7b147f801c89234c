import { html, type OtherPage, rows } from './page';

/* A fourth lot, read once after the reader had learned from three. */

const b1: OtherPage = {
  name: 'an opportunity of a small firm’s ERP in the browser: label spans by id beside boxes, a tab strip, a stage grid, German',
  url: 'https://b1.werkzeug-ritter.example/webx/index.html#/opportunities/edit/1187',
  html: html(
    'de',
    'Verkaufschance – Werkzeug Ritter',
    `<div id="shell"><div class="shellHead"><span>Werkzeug Ritter GmbH</span><a href="#/home">Start</a></div><div class="page"><div class="pageTitle"><span role="heading" aria-level="1">Werkzeugschrank Prüfstand</span></div>
    <div class="simpleForm">${rows(
      [
        ['Verkaufschancenname', '<input id="f1" value="Werkzeugschrank Prüfstand" readonly>', 'f1'],
        ['GP-Code', '<input id="f2" value="C20418" readonly>', 'f2'],
        ['GP-Name', '<input id="f3" value="Getriebebau Sölde GmbH" readonly>', 'f3'],
        ['Ansprechpartner', '<input id="f4" value="Ralf Dornbusch" readonly>', 'f4'],
        ['Vertriebsmitarbeiter', '<input id="f5" value="Ines Kolbe" readonly>', 'f5'],
        ['Startdatum', '<input id="f6" value="05.10.2026" readonly>', 'f6'],
        ['Voraussichtl. Abschlussdatum', '<input id="f7" value="19.02.2027" readonly>', 'f7'],
        ['Potenzieller Betrag', '<input id="f8" value="EUR 28.640,00" readonly>', 'f8'],
        ['Abschluss in %', '<input id="f9" value="40" readonly>', 'f9'],
        ['Status', '<input id="f10" value="Offen" readonly>', 'f10'],
      ],
      (label, value, id) =>
        `<div class="formElement"><span class="lbl"><label for="${id}"><bdi>${label}</bdi></label></span><div class="inp">${value}</div></div>`,
    )}</div><div class="tabStrip"><div class="tab sel">Stufen</div><div class="tab">Mitbewerber</div></div><table><thead><tr><th>Stufe</th><th>%</th><th>Betrag</th></tr></thead><tbody><tr><td>Erstgespräch</td><td>20</td><td>20.000,00</td></tr><tr><td>Angebot</td><td>40</td><td>28.640,00</td></tr></tbody></table></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '1187',
    name: 'Werkzeugschrank Prüfstand',
    account: 'Getriebebau Sölde GmbH',
    contacts: ['Ralf Dornbusch'],
    owner: 'Ines Kolbe',
    closeDate: '2027-02-19',
    amount: 28640,
    currency: 'EUR',
    probability: 40,
    status: 'open',
  },
};

const laravel: OtherPage = {
  name: 'a lead of a Laravel theme: badges in the head, a profile card, two columns of strong captions, notes below, British',
  url: 'https://crm.quayside-kitchens.example/leads/392',
  html: html(
    'en-GB',
    'Leads / Molly Prentice - Quayside CRM',
    `<div class="page-wrapper"><div class="navbar"><a href="/dashboard">Dashboard</a><a href="/leads">Leads</a></div><div class="card"><div class="card-body d-flex"><div class="avatar">MP</div><div><h3 class="mb-0">Molly Prentice <span class="badge bg-info">Contacted</span></h3><div class="text-muted">Head of Estates, Ferndale Schools Trust</div></div></div></div>
    <div class="row"><div class="col-md-6">${rows(
      [
        ['Company', 'Ferndale Schools Trust'],
        ['Job title', 'Head of Estates'],
        ['Email address', '<a href="mailto:m.prentice@ferndale.example">m.prentice@ferndale.example</a>'],
        ['Telephone', '0161 555 0102'],
      ],
      (label, value) => `<div class="mb-3"><strong>${label}</strong><div>${value}</div></div>`,
    )}</div><div class="col-md-6">${rows(
      [
        ['Lead status', 'Contacted'],
        ['Assigned to', 'Harvey Boyle'],
        ['Estimated value', '£36,000'],
        ['Date added', '12/11/2026'],
        ['Next follow-up', '30/11/2026'],
      ],
      (label, value) => `<div class="mb-3"><strong>${label}</strong><div>${value}</div></div>`,
    )}</div></div><div class="card"><div class="card-header">Notes</div><div class="card-body"><p>Six canteens, first one at Easter. Budget about £40k each.</p><small>Harvey Boyle, 12/11/2026</small></div></div></div>`,
  ),
  expected: {
    kind: 'lead',
    id: '392',
    name: 'Molly Prentice',
    account: 'Ferndale Schools Trust',
    title: 'Head of Estates',
    email: 'm.prentice@ferndale.example',
    stage: 'Contacted',
    owner: 'Harvey Boyle',
    amount: 36000,
    currency: 'GBP',
    createdDate: '2026-11-12',
  },
};

const dolibarrFr: OtherPage = {
  name: 'a firm’s page of a French self-hosted ERP: a banner with a logo, title fields in two halves, contacts in a table',
  url: 'https://erp.verrerie-saumur.example/societe/card.php?socid=418',
  html: html(
    'fr',
    'Domaine des Trois Pierres - Tiers',
    `<div id="tmenu"><a href="/societe/index.php">Tiers</a><a href="/projet/index.php">Projets</a></div><div class="fiche"><div class="tabs"><a class="tabactive">Tiers</a><a href="/societe/contact.php?socid=418">Contacts</a></div><div class="arearef"><div class="refid">Domaine des Trois Pierres<div class="refidno">12 rue des Vignes<br>49400 Saumur</div></div><span class="badge">Ouvert</span></div>
    <div class="fichehalfleft"><table class="border tableforfield">${rows(
      [
        ['Nature du tiers', 'Client'],
        ['Code client', 'CU2405-00418'],
        ['Web', '<a href="https://troispierres.example" target="_blank">troispierres.example</a>'],
      ],
      (label, value) => `<tr><td class="titlefield">${label}</td><td>${value}</td></tr>`,
    )}</table></div><div class="fichehalfright"><table class="border tableforfield">${rows(
      [
        ["Secteur d'activité", 'Viticulture'],
        ['Commercial affecté', '<a href="/user/card.php?id=3">Noémie Barreau</a>'],
        ['Date création', '21/05/2024'],
      ],
      (label, value) => `<tr><td class="titlefield">${label}</td><td>${value}</td></tr>`,
    )}</table></div><table class="noborder"><tr class="liste_titre"><th>Nom</th><th>Poste</th><th>Email</th></tr><tr><td><a href="/contact/card.php?id=71">Gilles Aubry</a></td><td>Gérant</td><td>gilles@troispierres.example</td></tr></table></div>`,
  ),
  expected: {
    kind: 'account',
    id: '418',
    name: 'Domaine des Trois Pierres',
    website: 'troispierres.example',
    industry: 'Viticulture',
    owner: 'Noémie Barreau',
    createdDate: '2024-05-21',
    contacts: ['Gilles Aubry'],
  },
};

const spreadsheet: OtherPage = {
  name: 'a record of a database product: field blocks with the name over the cell, select tokens, linked records, comments, Spanish',
  url: 'https://tablas.example/base/app81kD0q/deals/recT92kLm4Qz81XcV',
  html: html(
    'es',
    'Deals: Caldera Yecla - Tablas',
    `<div class="detailView"><div class="detailHeader"><div class="truncate heading" role="heading" aria-level="2">Caldera Yecla</div></div>
    ${rows(
      [
        ['Nombre', '<div class="cell">Caldera Yecla</div>'],
        ['Cliente', '<div class="cell"><span class="token">Bodegas Altaona</span></div>'],
        ['Contacto', '<div class="cell"><span class="token">Remedios Ortega</span></div>'],
        ['Fase', '<div class="cell"><span class="token blue">Oferta enviada</span></div>'],
        ['Importe estimado', '<div class="cell">68.500,00 €</div>'],
        ['Probabilidad', '<div class="cell">55%</div>'],
        ['Cierre previsto', '<div class="cell">5/3/2027</div>'],
        ['Responsable', '<div class="cell"><span class="token">Pau Navarro</span></div>'],
        ['Siguiente paso', '<div class="cell">Visita con el instalador</div>'],
        ['Competencia', '<div class="cell"></div>'],
        ['Creado', '<div class="cell">13/10/2026 9:40</div>'],
      ],
      (label, value) =>
        `<div class="labelCellPair"><div class="fieldLabel"><svg></svg><span>${label}</span></div><div class="cellContainer">${value}</div></div>`,
    )}<div class="activity"><div>Pau Navarro cambió Importe estimado de 61.000,00 € a 68.500,00 €</div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'recT92kLm4Qz81XcV',
    name: 'Caldera Yecla',
    account: 'Bodegas Altaona',
    contacts: ['Remedios Ortega'],
    stage: 'Oferta enviada',
    amount: 68500,
    currency: 'EUR',
    probability: 55,
    closeDate: '2027-03-05',
    owner: 'Pau Navarro',
    nextStep: 'Visita con el instalador',
    competitor: null,
    createdDate: '2026-10-13',
  },
};

const fluent: OtherPage = {
  name: 'an opportunity of a form platform: header figures with captions below, a process flow, sections of label and value, Dutch',
  url: 'https://klant.platformcrm.example/main?etn=opportunity&id=6f0a2c11-88d3-4be1-9f60-0c2b7a1d99e4&pagetype=entityrecord',
  html: html(
    'nl-NL',
    'Verkoopkans: Palletiseerrobot - Platform',
    `<div role="main"><div class="hdr"><h1>Palletiseerrobot<span> - Opgeslagen</span></h1><div class="figs"><div><div class="v">€ 312.000,00</div><div class="k">Gesch. omzet</div></div><div><div class="v">26-3-2027</div><div class="k">Gesch. sluitingsdatum</div></div><div><div class="v"><a href="#">Anouk Vermeer</a></div><div class="k">Eigenaar</div></div></div></div>
    <ul class="bpf" role="list"><li class="past"><span>Kwalificeren</span></li><li class="now" aria-current="step"><span>Ontwikkelen</span></li><li><span>Voorstellen</span></li><li><span>Sluiten</span></li></ul>
    <section aria-label="Overzicht">${rows(
      [
        ['Onderwerp', 'Palletiseerrobot'],
        ['Account', '<a href="?etn=account&id=1">Zuivelhoeve Drachten</a>'],
        ['Contactpersoon', '<a href="?etn=contact&id=2">Sietske Hoekstra</a>'],
        ['Waarschijnlijkheid', '45'],
        ['Klantbehoefte', 'Twee lijnen aan elkaar koppelen'],
        ['Gemaakt op', '7-10-2026 10:14'],
      ],
      (label, value) =>
        `<div class="fld"><div class="lab"><span>${label}</span></div><div class="val">${value}</div></div>`,
    )}</section><section aria-label="Tijdlijn"><h2>Tijdlijn</h2><div class="tl"><b>Telefoongesprek</b> 16-11-2026 Budget ligt rond € 300.000.</div></section></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '6f0a2c11-88d3-4be1-9f60-0c2b7a1d99e4',
    name: 'Palletiseerrobot',
    amount: 312000,
    currency: 'EUR',
    closeDate: '2027-03-26',
    owner: 'Anouk Vermeer',
    stage: 'Ontwikkelen',
    stageShare: 0.5,
    account: 'Zuivelhoeve Drachten',
    contacts: ['Sietske Hoekstra'],
    probability: 45,
    createdDate: '2026-10-07',
  },
};

const brContact: OtherPage = {
  name: 'a person of a Brazilian product: a header with actions, blocks of icon lines with captions, negotiations as cards',
  url: 'https://app.ponteiro.example/pessoas/55120',
  html: html(
    'pt-BR',
    'Renata Furtado | Ponteiro',
    `<div id="root"><nav><a href="/negocios">Negócios</a><a href="/pessoas">Pessoas</a><a href="/empresas">Empresas</a></nav><div class="cab"><h1>Renata Furtado</h1><button>Ligar</button><button>Novo negócio</button></div>
    <div class="bloco"><h2>Dados</h2>${rows(
      [
        ['E-mail', 'renata@lacticiniosvale.example'],
        ['WhatsApp', '+55 35 5555-0166'],
        ['Cargo', 'Gerente de compras'],
        ['Empresa', '<a href="/empresas/7712">Laticínios do Vale</a>'],
        ['Responsável', 'Caio Brito'],
        ['Cadastrado em', '03/02/2026'],
      ],
      (label, value) =>
        `<div class="item"><i class="ico"></i><div><span class="cap">${label}</span><span class="txt">${value}</span></div></div>`,
    )}</div><div class="bloco"><h2>Negócios (1)</h2><div class="cartao"><a href="/negocios/90177">Túnel de congelamento</a><span>R$ 310.000,00</span><span>Proposta</span></div></div></div>`,
  ),
  expected: {
    kind: 'contact',
    id: '55120',
    name: 'Renata Furtado',
    email: 'renata@lacticiniosvale.example',
    title: 'Gerente de compras',
    account: 'Laticínios do Vale',
    owner: 'Caio Brito',
    createdDate: '2026-02-03',
  },
  foreign: ['Túnel'],
};

const zohoLike: OtherPage = {
  name: 'a deal of a hosted suite in an unknown house: a business card on top, details in two columns, related lists closed, India',
  url: 'https://crm.saral-suite.example/crm/org6012/tab/Potentials/451220000088123',
  html: html(
    'en-IN',
    'Solar pump lease - Saral',
    `<div class="dv"><div class="dvHead"><span class="dvTitle">Solar pump lease</span><span class="dvSub">- ₹ 18,40,000.00</span><button>Send Email</button></div><div class="stageBar"><div class="stg done" title="Qualification">Qualification</div><div class="stg done" title="Needs Analysis">Needs Analysis</div><div class="stg cur" title="Proposal">Proposal</div><div class="stg" title="Closed Won">Closed Won</div></div>
    <div class="dvSec"><div class="secTitle">Deal Information</div>${rows(
      [
        ['Deal Owner', 'Meenal Kulkarni'],
        ['Deal Name', 'Solar pump lease'],
        ['Account Name', '<a href="/crm/org6012/tab/Accounts/451220000012">Godavari Farms LLP</a>'],
        ['Contact Name', '<a href="/crm/org6012/tab/Contacts/451220000013">Anand Pawar</a>'],
        ['Amount', '₹ 18,40,000.00'],
        ['Closing Date', '26/02/2027'],
        ['Stage', 'Proposal'],
        ['Probability (%)', '60'],
        ['Next Step', '—'],
        ['Type', 'New Business'],
        ['Created By', 'Meenal Kulkarni<br><span>Fri, 9 Oct 2026 11:20 AM</span>'],
      ],
      (label, value) =>
        `<div class="dvRow"><div class="dvLbl">${label}</div><div class="dvVal">${value}</div></div>`,
    )}</div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '451220000088123',
    name: 'Solar pump lease',
    owner: 'Meenal Kulkarni',
    account: 'Godavari Farms LLP',
    contacts: ['Anand Pawar'],
    amount: 1840000,
    currency: 'INR',
    closeDate: '2027-02-26',
    stage: 'Proposal',
    stageShare: 0.75,
    probability: 60,
    nextStep: null,
    recordType: 'new',
    createdDate: '2026-10-09',
  },
};

const jpContact: OtherPage = {
  name: 'a contact card of a Japanese service: a card image beside rows of item and content, a firm link, an owner',
  url: 'https://meishi.example/persons/80441',
  html: html(
    'ja',
    '佐野 真一 - 名刺管理',
    `<div class="wrap"><header><a href="/persons">人物</a><a href="/companies">企業</a></header><div class="card"><div class="img"></div><div class="info"><h1>佐野 真一</h1><p>生産技術部 部長</p></div></div><table class="tbl">${rows(
      [
        ['会社名', '<a href="/companies/1204">秋津紙工株式会社</a>'],
        ['役職', '部長'],
        ['メールアドレス', 's.sano@akitsu.example'],
        ['電話番号', '03-5555-0123'],
        ['所有者', '田口 翔'],
        ['登録日', '2026/05/18'],
      ],
      (label, value) => `<tr><th>${label}</th><td>${value}</td></tr>`,
    )}</table></div>`,
  ),
  expected: {
    kind: 'contact',
    id: '80441',
    name: '佐野 真一',
    account: '秋津紙工株式会社',
    title: '部長',
    email: 's.sano@akitsu.example',
    owner: '田口 翔',
    createdDate: '2026-05-18',
  },
};

export const unseen4 = [b1, laravel, dolibarrFr, spreadsheet, fluent, brContact, zohoLike, jpContact];
