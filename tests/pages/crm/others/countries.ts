import { html, type OtherPage, rows } from './page';

/* Records of smaller and older products, in the languages and formats of their countries. */

const kintone: OtherPage = {
  name: 'an app of a Japanese work platform: label and value controls, user links, full-width digits',
  url: 'https://acme.cybozu.example/k/27/show#record=318',
  html: html(
    'ja',
    '案件管理 - レコードの詳細',
    `<div class="gaia-argoui-app-show"><div class="gaia-argoui-app-titlebar"><h2>案件管理</h2></div><div class="layout-gaia">
    ${rows(
      [
        ['案件名', '粉体搬送設備の更新'],
        ['会社名', '北陸食品工業株式会社'],
        ['担当者名', '西村 真由美'],
        ['見込み時期', '2027-04-30'],
        ['確度', 'B'],
        ['合計費用', '８,４５０,０００ 円'],
        ['ステータス', '提案中'],
        ['営業担当者', '<a href="/k/#/people/user/sato">佐藤 昇</a>'],
        ['次回アクション', ''],
      ],
      (label, value) =>
        `<div class="control-gaia control-show-gaia"><div class="control-label-gaia"><span class="control-label-text-gaia">${label}</span></div><div class="control-value-gaia"><span class="control-value-content-gaia">${value}</span></div></div>`,
    )}
    </div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '318',
    name: '粉体搬送設備の更新',
    account: '北陸食品工業株式会社',
    contacts: ['西村 真由美'],
    closeDate: '2027-04-30',
    amount: 8450000,
    currency: 'JPY',
    stage: '提案中',
    owner: '佐藤 昇',
    nextStep: null,
  },
};

const livespace: OtherPage = {
  name: 'a Polish deal in two columns of definition rows, zloty with spaces, stages as links',
  url: 'https://acme.livespace.example/Deal/details/id/5c1d7a9e3b',
  html: html(
    'pl-PL',
    'Modernizacja kotłowni',
    `<div id="content"><div class="box-header"><h1>Modernizacja kotłowni</h1><span class="label-status">otwarta</span></div><div class="process"><a class="step past">Kontakt</a><a class="step past">Audyt</a><a class="step active">Oferta</a><a class="step">Umowa</a></div><div class="twocol"><div class="info-list">
    ${rows(
      [
        ['Firma', '<a href="/Company/details/id/1">Ciepłownia Sanok S.A.</a>'],
        ['Osoba kontaktowa', '<a href="/Contact/details/id/7">Ewa Lis</a>'],
        ['Wartość', '246 000,00 PLN'],
        ['Planowana data zamknięcia', '30.04.2027'],
        ['Szansa powodzenia', '50%'],
        ['Opiekun', 'Piotr Wrona'],
        ['Źródło', 'Targi'],
        ['Konkurencja', 'brak'],
        ['Data utworzenia', '05.10.2026'],
      ],
      (label, value) =>
        `<div class="info-row"><div class="info-name">${label}:</div><div class="info-value">${value}</div></div>`,
    )}
    </div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '5c1d7a9e3b',
    name: 'Modernizacja kotłowni',
    account: 'Ciepłownia Sanok S.A.',
    contacts: ['Ewa Lis'],
    amount: 246000,
    currency: 'PLN',
    closeDate: '2027-04-30',
    probability: 50,
    stage: 'Oferta',
    stageShare: 0.75,
    owner: 'Piotr Wrona',
    competitor: null,
    createdDate: '2026-10-05',
  },
};

const ploomes: OtherPage = {
  name: 'a Brazilian deal: reais, funnel stages with days, fields that open on a click',
  url: 'https://app.funil.example.br/deal/9120445?tab=interactions',
  html: html(
    'pt-BR',
    'Negócio - Ensacadeira automática',
    `<div class="app"><div class="deal-header"><small>Negócio</small><div class="deal-title" role="heading" aria-level="2">Ensacadeira automática</div></div><div class="funnel"><div class="funnel-stage passed">Prospecção<span>3 dias</span></div><div class="funnel-stage current">Demonstração<span>8 dias</span></div><div class="funnel-stage">Proposta</div><div class="funnel-stage">Fechamento</div></div><div class="side">
    ${rows(
      [
        ['Cliente', 'Cooperativa Agrária do Oeste'],
        ['Pessoa de contato', 'Jussara Prado'],
        ['Valor', 'R$ 315.000,00'],
        ['Previsão de fechamento', '30/04/2027'],
        ['Responsável', 'Caio Mendes'],
        ['Origem', 'Indicação'],
        ['Próxima tarefa', 'Enviar vídeo do teste'],
        ['Motivo de perda', '-'],
        ['Data de criação', '13/10/2026'],
      ],
      (label, value) =>
        `<div class="f"><label>${label}</label><div class="f-v" tabindex="0" role="button">${value}</div></div>`,
    )}
    </div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '9120445',
    name: 'Ensacadeira automática',
    account: 'Cooperativa Agrária do Oeste',
    contacts: ['Jussara Prado'],
    amount: 315000,
    currency: 'BRL',
    stage: 'Demonstração',
    stageShare: 0.5,
    closeDate: '2027-04-30',
    owner: 'Caio Mendes',
    nextStep: 'Enviar vídeo do teste',
    lossReason: null,
    createdDate: '2026-10-13',
  },
};

const divalto: OtherPage = {
  name: 'a French affair: legend boxes, bold label then text in one cell, weighted amount beside',
  url: 'https://crm.atelier.example.fr/affaires/fiche/4018',
  html: html(
    'fr',
    'Affaire 4018',
    `<div class="fiche"><h1>Affaire : Table de tri optique</h1><fieldset><legend>Client</legend><table><tr><td><b>Société</b> Vergers de la Drôme</td><td><b>Contact</b> Mme Clarisse Viguier</td></tr></table></fieldset><fieldset><legend>Commercial</legend><table><tr><td><b>Montant estimé</b> 92 600 € HT</td><td><b>Pondéré</b> 55 560 €</td></tr><tr><td><b>Échéance</b> 31/03/2027</td><td><b>Probabilité</b> 60 %</td></tr><tr><td><b>Étape</b> Démonstration faite</td><td><b>Suivi par</b> Rémi Castel</td></tr><tr><td colspan="2"><b>Prochaine étape</b> <i>néant</i></td></tr></table></fieldset></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '4018',
    name: 'Table de tri optique',
    account: 'Vergers de la Drôme',
    contacts: ['Clarisse Viguier'],
    amount: 92600,
    currency: 'EUR',
    closeDate: '2027-03-31',
    probability: 60,
    stage: 'Démonstration faite',
    owner: 'Rémi Castel',
    nextStep: null,
  },
};

const handwerk: OtherPage = {
  name: 'a German sales project: labels with units, dates with weekday, value in thousands',
  url: 'https://vertrieb.anlagen.example/projekte/anzeigen.do?projektId=60233',
  html: html(
    'de-DE',
    'Vertriebsprojekt 60233',
    `<div id="seite"><h1>Vertriebsprojekt 60233</h1><h2>Entstaubung Gießerei</h2><form><table class="maske">
    ${rows(
      [
        ['Auftraggeber', '<input readonly value="Eisenguss Saar GmbH">'],
        ['Ansprechpartner', '<input readonly value="Dr. Uwe Kolb">'],
        [
          'Projektstatus',
          '<select disabled><option>Anfrage</option><option selected>Angebot abgegeben</option><option>Auftrag</option></select>',
        ],
        ['Auftragssumme (T€)', '<input readonly value="485">'],
        ['Auftragschance (%)', '<input readonly value="65">'],
        ['Vergabetermin', '<input readonly value="Fr, 26.03.2027">'],
        ['Vertriebsbeauftragter', '<input readonly value="Katrin Seel">'],
        ['Mitbewerber', '<input readonly value="Luftwerk AG">'],
        ['Nächste Schritte', '<textarea readonly></textarea>'],
        ['Angelegt am', '<input readonly value="14.09.2026">'],
      ],
      (label, value) => `<tr><td class="lbl">${label}</td><td>${value}</td></tr>`,
    )}
    </table></form></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '60233',
    name: 'Entstaubung Gießerei',
    account: 'Eisenguss Saar GmbH',
    contacts: ['Dr. Uwe Kolb'],
    stage: 'Angebot abgegeben',
    amount: 485000,
    currency: 'EUR',
    probability: 65,
    closeDate: '2027-03-26',
    owner: 'Katrin Seel',
    competitor: 'Luftwerk AG',
    nextStep: null,
    createdDate: '2026-09-14',
  },
};

const gripp: OtherPage = {
  name: 'a Dutch offer-like deal in cards, contact with role, two amounts of which one is yearly',
  url: 'https://acme.kansen.example.nl/app/deals/20881',
  html: html(
    'nl',
    'Deal: Palletwikkelaar',
    `<div class="wrap"><div class="card head"><span class="type">Deal</span><h1>Palletwikkelaar</h1><a href="/app/bedrijven/45">Bloemenveiling De Lier</a></div><div class="card"><div class="kv"><span>Bedrag</span><strong>€ 26.450,00</strong></div><div class="kv"><span>Jaarlijks onderhoud</span><strong>€ 2.100,00</strong></div><div class="kv"><span>Kans</span><strong>75%</strong></div><div class="kv"><span>Verwachte sluitingsdatum</span><strong>26 maart 2027</strong></div><div class="kv"><span>Status</span><strong>Onderhandeling</strong></div><div class="kv"><span>Eigenaar</span><strong>Sjoerd Dijkstra</strong></div><div class="kv"><span>Volgende stap</span><strong></strong></div></div>
    <div class="card"><h2>Contactpersonen</h2><div class="pers"><a href="/app/contacten/9">Marloes Kop</a> <em>Beslisser</em></div></div><div class="card"><h2>Taken</h2><div class="taak"><input type="checkbox"> Referentie sturen <span class="datum">1 december 2026</span></div></div></div>`,
  ),
  foreign: ['2.100', '2100'],
  expected: {
    kind: 'deal',
    id: '20881',
    name: 'Palletwikkelaar',
    account: 'Bloemenveiling De Lier',
    amount: 26450,
    currency: 'EUR',
    probability: 75,
    closeDate: '2027-03-26',
    stage: 'Onderhandeling',
    owner: 'Sjoerd Dijkstra',
    nextStep: null,
    contacts: ['Marloes Kop'],
    planned: ['Referentie sturen'],
  },
};

const italian: OtherPage = {
  name: 'an Italian negotiation: label and value in one line with a colon, badge for the phase',
  url: 'https://vendite.example.it/trattative/scheda.php?id=7741',
  html: html(
    'it',
    'Scheda trattativa',
    `<div class="container"><div class="page-header"><h1>Nastro trasportatore <small>Trattativa n. 7741</small></h1></div><div class="row"><div class="col-sm-6"><p>Ragione sociale: <a href="/clienti/scheda.php?id=3">Cave del Ticino S.p.A.</a></p><p>Referente: Ing. Paolo Arrighi</p><p>Fase: <span class="label label-info">In valutazione</span></p><p>Valore trattativa: € 143.000,00</p></div><div class="col-sm-6"><p>Data presunta chiusura: 16/04/2027</p><p>Probabilità di successo: 45%</p><p>Commerciale: Ilaria Ferri</p><p>Prossima attività: sopralluogo il 10/12/2026</p><p>Data apertura: 22/09/2026</p></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '7741',
    name: 'Nastro trasportatore',
    account: 'Cave del Ticino S.p.A.',
    contacts: ['Ing. Paolo Arrighi'],
    stage: 'In valutazione',
    amount: 143000,
    currency: 'EUR',
    closeDate: '2027-04-16',
    probability: 45,
    owner: 'Ilaria Ferri',
    nextStep: 'sopralluogo il 10/12/2026',
    createdDate: '2026-09-22',
  },
};

const espContact: OtherPage = {
  name: 'a Spanish contact with its company, two addresses, deals of others in a side list',
  url: 'https://app.clientes.example.es/contactos/5521/ficha',
  html: html(
    'es',
    'Marta Olmedo · Contactos',
    `<div class="main"><div class="cab"><h1>Marta Olmedo</h1><p>Jefa de planta · <a href="/empresas/77">Aceites del Condado</a></p></div><div class="cuerpo">
    ${rows(
      [
        ['Correo electrónico', '<a href="mailto:marta@condado.example">marta@condado.example</a>'],
        ['Teléfono', '+34 959 000 111'],
        ['Empresa', '<a href="/empresas/77">Aceites del Condado</a>'],
        ['Cargo', 'Jefa de planta'],
        ['Propietario del contacto', 'Álvaro Nieto'],
        ['Fecha de creación', '03/11/2026'],
      ],
      (label, value) =>
        `<div class="campo"><div class="etq">${label}</div><div class="val">${value}</div></div>`,
    )}
    </div><aside><h3>Negocios</h3><div class="tarjeta"><a href="/negocios/12">Centrífuga nueva</a><span>88.000 €</span><span>Cierre: 31/05/2027</span><span>Etapa: Prueba</span></div></aside></div>`,
  ),
  foreign: ['Centrífuga', '88'],
  expected: {
    kind: 'contact',
    id: '5521',
    name: 'Marta Olmedo',
    account: 'Aceites del Condado',
    title: 'Jefa de planta',
    email: 'marta@condado.example',
    owner: 'Álvaro Nieto',
    createdDate: '2026-11-03',
  },
};

const grid4: OtherPage = {
  name: 'four cells a row without any class, spans of two columns, labels with stars and help',
  url: 'https://intranet.example.com/sales/opportunity.asp?OppID=91822',
  html: html(
    'en-US',
    'Opportunity Detail',
    `<table width="100%"><tr><td colspan="4"><font size="4"><b>Opportunity Detail</b></font></td></tr>
    <tr><td align="right">Opportunity:*</td><td colspan="3">Quench oil skids</td></tr>
    <tr><td align="right">Account:*</td><td><a href="account.asp?ID=8">Ironwood Forge</a></td><td align="right">Sales Rep:</td><td>Patrice Doyle</td></tr>
    <tr><td align="right">Total Value:</td><td>$117,250</td><td align="right">Currency:</td><td>USD - US Dollar</td></tr>
    <tr><td align="right">Close Dt:</td><td>03/31/2027</td><td align="right">Confidence:</td><td>40%</td></tr>
    <tr><td align="right">Sales Process Step:</td><td>4 - Evaluation</td><td align="right">Status:</td><td>Open</td></tr>
    <tr><td align="right">Key Contact:</td><td>Burt Halvorsen</td><td align="right">Primary Competitor:</td><td>Thermex</td></tr>
    <tr><td align="right">Next Action:</td><td colspan="3">&nbsp;</td></tr>
    <tr><td align="right">Entered:</td><td>10/22/2026</td><td align="right">Entered By:</td><td>Patrice Doyle</td></tr></table>`,
  ),
  expected: {
    kind: 'deal',
    id: '91822',
    name: 'Quench oil skids',
    account: 'Ironwood Forge',
    owner: 'Patrice Doyle',
    amount: 117250,
    currency: 'USD',
    closeDate: '2027-03-31',
    probability: 40,
    stage: '4 - Evaluation',
    contacts: ['Burt Halvorsen'],
    competitor: 'Thermex',
    nextStep: null,
    createdDate: '2026-10-22',
  },
};

const notionLike: OtherPage = {
  name: 'a page of properties in a notebook product: emoji title, property buttons, relations, a body of notes',
  url: 'https://notes.example.so/acme/Grain-probe-rollout-1f9c2b7a5d3e4c80b9a61c2f7d8e9012',
  html: html(
    'en',
    'Grain probe rollout',
    `<div class="frame"><div class="page"><h1 class="title" contenteditable="true" placeholder="New page">Grain probe rollout</h1><div role="table" aria-label="Page properties">
    ${rows(
      [
        ['Company', '<a href="/acme/Prairie-Elevators">Prairie Elevators</a>'],
        ['Deal stage', '<div class="tag">Pilot agreed</div>'],
        ['Deal value', '$47,500.00'],
        ['Expected close date', 'April 30, 2027'],
        ['Account owner', '<div class="user"><img alt="" src="data:,">Mae Sorensen</div>'],
        ['Main contact', '<a href="/acme/Lou-Fisk">Lou Fisk</a>'],
        ['Next step', 'Empty'],
        ['Created time', 'October 8, 2026 3:12 PM'],
      ],
      (label, value) =>
        `<div role="row" class="prop"><div role="cell" class="pn"><div role="button" tabindex="0"><svg aria-hidden="true"></svg><div>${label}</div></div></div><div role="cell" class="pv"><div role="button" tabindex="0">${value}</div></div></div>`,
    )}
    </div><div class="body" contenteditable="true"><p>Their old vendor wanted $90,000 for the same probes.</p><ul><li>Ask about moisture limits</li></ul></div></div></div>`,
  ),
  foreign: ['90,000', '90000'],
  expected: {
    kind: 'deal',
    id: 'Grain-probe-rollout-1f9c2b7a5d3e4c80b9a61c2f7d8e9012',
    name: 'Grain probe rollout',
    account: 'Prairie Elevators',
    stage: 'Pilot agreed',
    amount: 47500,
    currency: 'USD',
    closeDate: '2027-04-30',
    owner: 'Mae Sorensen',
    contacts: ['Lou Fisk'],
    nextStep: null,
    createdDate: '2026-10-08',
  },
};

export const countryPages: OtherPage[] = [
  kintone,
  livespace,
  ploomes,
  divalto,
  handwerk,
  gripp,
  italian,
  espContact,
  grid4,
  notionLike,
];
