import { html, type OtherPage, rows } from './page';

/* A third lot, written after the reader had learned from two. */

const groupware: OtherPage = {
  name: 'an entry of a German groupware: a popup form of label cells and widgets, contact and project links, a description',
  url: 'https://gw.kaelteteam.example/egroupware/index.php?menuaction=infolog.infolog_ui.edit&info_id=8812',
  html: html(
    'de',
    'Verkauf: Kühlraum Metzgerei Haas',
    `<div id="popupMainDiv"><form id="infolog-edit"><div class="et2_dialog_header"><div class="infolog_title"><label>Betreff</label><input type="text" name="info_subject" value="Kühlraum Metzgerei Haas"></div></div>
    <table class="et2_grid"><tbody>
    ${rows(
      [
        ['Typ', '<select><option>Aufgabe</option><option selected>Verkaufschance</option></select>'],
        ['Kunde', '<div class="et2_link"><span>Metzgerei Haas OHG</span></div>'],
        ['Kontakt', '<input type="text" value="Elfriede Haas">'],
        ['Verantwortlich', '<div class="et2_selectbox"><ul><li>Timo Kranz</li></ul></div>'],
        ['Phase', '<select><option>Neu</option><option selected>Angebot liegt vor</option></select>'],
        ['Auftragswert', '<input type="text" value="31.750,00"><span>€</span>'],
        ['Chance', '<select><option>25 %</option><option selected>50 %</option></select>'],
        ['Entscheidung bis', '<input type="text" class="et2_date" value="26.02.2027">'],
        ['Nächster Schritt', '<input type="text" value="Statik vom Vermieter holen">'],
      ],
      (label, value) => `<tr><td class="et2_label"><span>${label}</span></td><td>${value}</td></tr>`,
    )}</tbody></table><div class="et2_tabs"><span class="active">Beschreibung</span><span>Verknüpfungen</span><span>Historie</span></div><textarea>Zwei Zellen, Verbundanlage, Rückbau der alten Technik.</textarea><div class="footer">Erstellt 12.10.2026 Timo Kranz</div></form></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '8812',
    name: 'Kühlraum Metzgerei Haas',
    account: 'Metzgerei Haas OHG',
    contacts: ['Elfriede Haas'],
    owner: 'Timo Kranz',
    stage: 'Angebot liegt vor',
    amount: 31750,
    currency: 'EUR',
    probability: 50,
    closeDate: '2027-02-26',
    nextStep: 'Statik vom Vermieter holen',
    createdDate: '2026-10-12',
  },
};

const chakraCompany: OtherPage = {
  name: 'a company page of a venture’s CRM: a sidebar of attributes with icons, a stack of deals, a team list, English',
  url: 'https://app.loomfield.example/w/acme/companies/cmp_9Hk27xQ1sT',
  html: html(
    'en',
    'Saltmarsh Brewing Co | Loomfield',
    `<div id="__next"><div class="css-0"><nav class="css-k008qs"><a href="/w/acme/companies">Companies</a><a href="/w/acme/people">People</a><a href="/w/acme/deals">Deals</a></nav><div class="css-1a">
    <div class="css-gmuwbf"><span class="chakra-avatar"><div role="img" aria-label="S">S</div></span><h2 class="chakra-heading">Saltmarsh Brewing Co</h2><button aria-label="Favourite"></button></div>
    <div class="css-side"><p class="chakra-text css-sec">Record details</p>
    ${rows(
      [
        ['Domains', '<a href="https://saltmarsh.example">saltmarsh.example</a>'],
        ['Owner', '<div class="css-chip"><span>Marcus Thiele</span></div>'],
        ['Industry', '<span class="css-tag">Beverages</span>'],
        ['Employee range', '<span>51-250</span>'],
        ['Last interaction', '<span>6 days ago</span>'],
        ['Created at', '<span>12 January 2025</span>'],
      ],
      (label, value) =>
        `<div class="css-row"><div class="css-l"><svg></svg><p class="chakra-text">${label}</p></div><div class="css-v">${value}</div></div>`,
    )}</div>
    <div class="css-main"><div role="tablist"><button role="tab" aria-selected="true">Overview</button><button role="tab">Activity</button><button role="tab">Emails</button></div><h3>Deals <span>1</span></h3><div class="css-card"><a href="/w/acme/deals/deal_1Zk88Qa2Lp">Keg washer</a><span>Negotiation</span><span>£44,000</span></div><h3>Team <span>2</span></h3><div class="css-card"><a href="/w/acme/people/per_7Yq10LmN2a">Gwen Tolley</a><span>Head Brewer</span></div><div class="css-card"><a href="/w/acme/people/per_7Yq10LmN2b">Ian Rudd</a><span>Finance</span></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'account',
    id: 'cmp_9Hk27xQ1sT',
    name: 'Saltmarsh Brewing Co',
    website: 'saltmarsh.example',
    owner: 'Marcus Thiele',
    industry: 'Beverages',
    createdDate: '2025-01-12',
    contacts: ['Gwen Tolley', 'Ian Rudd'],
  },
};

const portalNl: OtherPage = {
  name: 'a Dutch opportunity in cards of caption over value, a stepper with check marks, planned work in a list',
  url: 'https://verkoop.delta-techniek.example/verkoopkansen/3f9c2a17',
  html: html(
    'nl-NL',
    'Luchtbehandeling zwembad · Verkoopkansen',
    `<div class="app"><header class="topbar"><span class="brand">Delta Techniek</span><nav><a href="/klanten">Klanten</a><a href="/verkoopkansen">Verkoopkansen</a></nav></header>
    <div class="page"><div class="crumbs"><a href="/verkoopkansen">Verkoopkansen</a><span>Luchtbehandeling zwembad</span></div><h1>Luchtbehandeling zwembad</h1>
    <div class="stepper"><div class="step step-done"><i>✓</i><span>Intake</span></div><div class="step step-done"><i>✓</i><span>Opname</span></div><div class="step step-now"><i>3</i><span>Calculatie</span></div><div class="step"><i>4</i><span>Gunning</span></div></div>
    <section class="facts">${rows(
      [
        ['Opdrachtgever', '<a href="/klanten/771">Gemeente Oosterveld</a>'],
        ['Contactpersoon', 'Wietske Bouma'],
        ['Offertebedrag', '€ 186.500,00 excl. btw'],
        ['Scoringskans', '55%'],
        ['Gunning verwacht', '15 maart 2027'],
        ['Accountmanager', 'Jelle Stam'],
        ['Eerstvolgende actie', 'Ventilatierapport doorsturen'],
        ['Concurrenten', '—'],
      ],
      (label, value) => `<div class="fact"><small>${label}</small><p>${value}</p></div>`,
    )}</section>
    <section><h2>Geplande taken</h2><ul class="tasks"><li><span>Opname kelder</span><time datetime="2026-12-03">3 december 2026</time></li></ul></section>
    <section><h2>Notities</h2><article><p>Budget is € 190.000 en staat in de begroting van 2027.</p><footer>Jelle Stam, 17 november 2026</footer></article></section></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '3f9c2a17',
    name: 'Luchtbehandeling zwembad',
    account: 'Gemeente Oosterveld',
    contacts: ['Wietske Bouma'],
    amount: 186500,
    currency: 'EUR',
    probability: 55,
    closeDate: '2027-03-15',
    owner: 'Jelle Stam',
    nextStep: 'Ventilatierapport doorsturen',
    competitor: null,
    stage: 'Calculatie',
    stageShare: 0.75,
    planned: ['Opname kelder'],
  },
};

const frenchSaas: OtherPage = {
  name: 'a French business in a modal sheet: title input, value tiles, a list of field lines with pencils, a feed of exchanges',
  url: 'https://app.cap-affaires.example/affaires/liste?affaire=77120',
  html: html(
    'fr',
    'Affaires – Cap Affaires',
    `<div id="app"><nav><a href="/contacts">Contacts</a><a href="/affaires/liste">Affaires</a></nav><div class="liste" aria-hidden="true"><div class="ligne">Extension serre Angers — 64 000 €</div></div>
    <div class="drawer" role="dialog" aria-modal="true"><div class="drawer-head"><input class="titre" aria-label="Nom de l'affaire" value="Ombrières parking"><button>Gagnée</button><button>Perdue</button></div>
    <div class="tuiles"><div class="tuile"><strong>238 000 €</strong><span>Montant HT</span></div><div class="tuile"><strong>60 %</strong><span>Chance de succès</span></div></div>
    <ul class="champs">${rows(
      [
        ['Entreprise', 'Logistique du Layon'],
        ['Contact principal', 'Bastien Rigaud'],
        ['Étape', 'Offre remise'],
        ['Date de signature prévue', '19/03/2027'],
        ['Responsable', 'Ève Tanguy'],
        ['Prochaine action', 'Étude de sol à planifier'],
        ['Créée le', '14/10/2026'],
      ],
      (label, value) =>
        `<li><span class="lbl">${label}</span><span class="val">${value}</span><button aria-label="Modifier"></button></li>`,
    )}</ul><div class="fil"><h3>Échanges</h3><div class="msg"><b>Ève Tanguy</b> <span>18/11/2026</span><p>Ils visent 220 000 €.</p></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '77120',
    name: 'Ombrières parking',
    amount: 238000,
    currency: 'EUR',
    probability: 60,
    account: 'Logistique du Layon',
    contacts: ['Bastien Rigaud'],
    stage: 'Offre remise',
    closeDate: '2027-03-19',
    owner: 'Ève Tanguy',
    nextStep: 'Étude de sol à planifier',
    createdDate: '2026-10-14',
  },
};

const kommoPt: OtherPage = {
  name: 'a Portuguese lead card: figures in the head, a stage drop-down, field lines with inputs, company and contact blocks',
  url: 'https://vitrine.crmzap.example/leads/detail/20411877',
  html: html(
    'pt-BR',
    'Lead: Balcões refrigerados',
    `<div class="card-holder"><div class="card-fields__top"><div class="card-fields__name"><textarea name="lead[NAME]">Balcões refrigerados</textarea></div><div class="card-fields__id">Nº 20411877</div><div class="pipeline-select"><div class="pipeline-select__caption">Padaria e confeitaria</div><button aria-haspopup="listbox" class="pipeline-select__status"><span>Proposta apresentada</span> <em>(8 dias)</em></button></div></div>
    <div class="card-fields__linked">
    ${rows(
      [
        ['Usuário resp.', '<div class="control--select"><span>Débora Maciel</span></div>'],
        ['Venda', '<input type="text" name="lead[PRICE]" value="R$ 47.900">'],
        ['Data de fechamento', '<input type="text" value="12.02.2027">'],
        ['Origem', '<div class="control--select"><span>Instagram</span></div>'],
        ['Concorrente', '<input type="text" value="Frioeste">'],
      ],
      (label, value) =>
        `<div class="linked-form__field"><div class="linked-form__field__label" title="${label}"><span>${label}</span></div><div class="linked-form__field__value">${value}</div></div>`,
    )}</div>
    <div class="card-contact"><div class="linked-form__name"><input value="Ivete Sampaio"></div><div class="linked-form__field"><div class="linked-form__field__label"><span>Telefone</span></div><div class="linked-form__field__value"><input value="+55 31 5555-0198"></div></div></div>
    <div class="card-company"><div class="linked-form__field"><div class="linked-form__field__label"><span>Nome da empresa</span></div><div class="linked-form__field__value"><input value="Pão & Prosa Ltda."></div></div></div></div>
    <div class="feed"><div class="feed-note"><span>17.11.2026 10:20</span><p>Pediu desconto para R$ 44.000</p></div><div class="feed-compose"><span>Chat</span><div contenteditable="true"></div></div></div>`,
  ),
  expected: {
    kind: 'lead',
    id: '20411877',
    name: 'Balcões refrigerados',
    stage: 'Proposta apresentada',
    owner: 'Débora Maciel',
    amount: 47900,
    currency: 'BRL',
    closeDate: '2027-02-12',
    competitor: 'Frioeste',
    account: 'Pão & Prosa Ltda.',
  },
};

const openSuite: OtherPage = {
  name: 'an opportunity of a Java suite: grid cells of name and value by twos, tabs of references, dates with times, English',
  url: 'https://crm.norwick.example/opencrx-core-CRX/ObjectInspectorServlet?objectId=OPP-4417',
  html: html(
    'en-GB',
    'Sales opportunity - Flue gas monitor',
    `<div id="header"><a href="#">Home</a><a href="#">Accounts</a><a href="#">Sales pipeline</a></div><div id="content"><div class="objectTitle">Flue gas monitor</div>
    <fieldset><div class="fieldGroupName">General</div><table class="fieldGroup">
    ${[
      ['Name:', 'Flue gas monitor', 'Customer:', '<a href="#acc">Tees Energy Recovery Ltd</a>'],
      ['Sales rep:', '<a href="#u">Carys Bevan</a>', 'Contact:', '<a href="#c">Duncan Abara</a>'],
      ['Stage:', 'Tender submitted', 'State:', 'Open'],
      ['Estimated value:', '92,400.00', 'Currency:', 'GBP'],
      ['Close probability:', '40', 'Estimated close date:', '26-02-2027 00:00:00'],
      ['Next step:', 'Clarification call', 'Created at:', '01-10-2026 11:32:07'],
    ]
      .map(
        ([a, b, c, d]) =>
          `<tr><td class="label"><span class="nw">${a}</span></td><td class="valueL"><div class="field">${b}</div></td><td class="label"><span class="nw">${c}</span></td><td class="valueL"><div class="field">${d}</div></td></tr>`,
      )
      .join('')}</table></fieldset>
    <div class="gridTabs"><a class="hi">Activities</a><a>Notes</a></div><table class="gridTable"><tr><th>Number</th><th>Name</th><th>Scheduled start</th></tr><tr><td>A-881</td><td>Clarification call</td><td>03-12-2026 10:00:00</td></tr></table></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'OPP-4417',
    name: 'Flue gas monitor',
    account: 'Tees Energy Recovery Ltd',
    owner: 'Carys Bevan',
    contacts: ['Duncan Abara'],
    stage: 'Tender submitted',
    status: 'open',
    amount: 92400,
    currency: 'GBP',
    probability: 40,
    closeDate: '2027-02-26',
    nextStep: 'Clarification call',
    createdDate: '2026-10-01',
  },
};

const tailwindContact: OtherPage = {
  name: 'a Spanish contact in a tailwind app: an avatar head, a definition grid, tabs, a list of businesses on the right',
  url: 'https://app.vecinal.example/contactos/01J9ZQ4T7M2X8C5D',
  html: html(
    'es-MX',
    'Lic. Abril Cordero | Vecinal',
    `<div class="min-h-screen flex"><aside class="w-64"><a href="/inicio">Inicio</a><a href="/contactos">Contactos</a><a href="/negocios">Negocios</a></aside><main class="flex-1 p-6"><div class="flex items-center gap-4"><div class="rounded-full bg-indigo-500">AC</div><div><div class="text-2xl font-semibold">Abril Cordero</div><div class="text-sm text-gray-500">Gerente de planta · Textiles Anáhuac</div></div></div>
    <div class="grid grid-cols-2 gap-4 mt-6">${rows(
      [
        ['Correo', 'abril@anahuac.example'],
        ['Teléfono', '+52 55 5555 0147'],
        ['Empresa', '<a class="text-indigo-600" href="/empresas/01J9ZQ1AAAA2X8C5">Textiles Anáhuac</a>'],
        ['Puesto', 'Gerente de planta'],
        ['Ejecutivo', 'Iván Lozano'],
        ['Fecha de alta', '8 de mayo de 2025'],
      ],
      (label, value) =>
        `<div class="border rounded p-3"><div class="text-xs uppercase text-gray-400">${label}</div><div class="text-sm text-gray-900">${value}</div></div>`,
    )}</div></main><aside class="w-80"><h3 class="font-semibold">Negocios</h3><div class="border rounded p-3"><a href="/negocios/01J9ZR0K2B7N4V6S">Tintorería línea 2</a><p>$1,240,000 MXN · Propuesta</p></div></aside></div>`,
  ),
  expected: {
    kind: 'contact',
    id: '01J9ZQ4T7M2X8C5D',
    name: 'Abril Cordero',
    email: 'abril@anahuac.example',
    account: 'Textiles Anáhuac',
    title: 'Gerente de planta',
    owner: 'Iván Lozano',
    createdDate: '2025-05-08',
  },
  foreign: ['Tintorería'],
};

const anken: OtherPage = {
  name: 'an opportunity in a Japanese cloud form: label columns with required marks, selects, a contact lookup, a stage bar',
  url: 'https://sfa.kirikae.example/opportunity/view?id=55190',
  html: html(
    'ja',
    '商談: 洗浄装置更新 | Kirikae SFA',
    `<div class="gnavi"><a href="/dashboard">ダッシュボード</a><a href="/account">取引先</a><a href="/opportunity">商談</a></div><div class="record-head"><span class="obj">商談</span><h1>洗浄装置更新</h1></div>
    <ol class="stagebar"><li class="complete">初回接触</li><li class="complete">ヒアリング</li><li class="current">提案</li><li>クロージング</li><li>受注</li></ol>
    <div class="form">${rows(
      [
        ['商談名', '洗浄装置更新'],
        ['取引先名', '<a href="/account/view?id=1881">瀬戸内精工株式会社</a>'],
        ['取引先責任者', '<a href="/contact/view?id=2290">岡田 理恵</a>'],
        ['金額', '6,450,000 円'],
        ['完了予定日', '2027/02/26'],
        ['確度(%)', '40'],
        ['商談所有者', '藤井 大輔'],
        ['次のステップ', '見積書の再提出'],
        ['競合企業', '東洋クリーン'],
        ['登録日時', '2026/10/09 09:15'],
      ],
      (label, value) =>
        `<div class="frow"><div class="flabel"><span>${label}</span><i class="req">*</i></div><div class="fval">${value}</div></div>`,
    )}</div>`,
  ),
  expected: {
    kind: 'deal',
    id: '55190',
    name: '洗浄装置更新',
    account: '瀬戸内精工株式会社',
    contacts: ['岡田 理恵'],
    amount: 6450000,
    currency: 'JPY',
    closeDate: '2027-02-26',
    probability: 40,
    owner: '藤井 大輔',
    nextStep: '見積書の再提出',
    competitor: '東洋クリーン',
    createdDate: '2026-10-09',
    stage: '提案',
    stageShare: 0.6,
  },
};

const bootstrapCa: OtherPage = {
  name: 'a deal on an admin theme: info boxes with icons, a striped table of attributes, a timeline widget, New Zealand',
  url: 'https://sales.kauriforge.example/admin/deals/show/1204',
  html: html(
    'en-NZ',
    'Deal #1204 - KauriForge Admin',
    `<div class="wrapper"><aside class="main-sidebar"><a href="/admin">Dashboard</a><a href="/admin/deals">Deals</a></aside><div class="content-wrapper"><section class="content-header"><h1>Gantry crane upgrade <small>Deal #1204</small></h1><ol class="breadcrumb"><li><a href="/admin/deals">Deals</a></li><li class="active">Show</li></ol></section>
    <section class="content"><div class="info-box"><span class="info-box-icon"><i class="fa fa-dollar"></i></span><div class="info-box-content"><span class="info-box-text">Deal value</span><span class="info-box-number">NZ$ 148,200.00</span></div></div><div class="info-box"><span class="info-box-icon"><i class="fa fa-percent"></i></span><div class="info-box-content"><span class="info-box-text">Probability</span><span class="info-box-number">65%</span></div></div>
    <div class="box"><div class="box-header"><h3 class="box-title">Details</h3></div><div class="box-body"><table class="table table-striped"><tbody>
    ${rows(
      [
        ['Organisation', '<a href="/admin/organisations/88">Rangitoto Steel</a>'],
        ['Main contact', '<a href="/admin/people/19">Hine Walker</a>'],
        ['Pipeline stage', '<span class="label label-warning">Commercial review</span>'],
        ['Expected to close', '12/03/2027'],
        ['Lead owner', 'Craig Dunstan'],
        ['Deal type', 'Existing business'],
        ['Lost reason', ''],
        ['Added', '30/09/2026 4:15 PM'],
      ],
      (label, value) => `<tr><th style="width:30%">${label}</th><td>${value}</td></tr>`,
    )}</tbody></table></div></div>
    <div class="box"><div class="box-header"><h3 class="box-title">Timeline</h3></div><ul class="timeline"><li class="time-label"><span>18 Nov 2026</span></li><li><div class="timeline-item"><h3 class="timeline-header">Craig Dunstan called Hine Walker</h3><div class="timeline-body">Board meets on 9 March.</div></div></li></ul></div></section></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '1204',
    name: 'Gantry crane upgrade',
    amount: 148200,
    currency: 'NZD',
    probability: 65,
    account: 'Rangitoto Steel',
    contacts: ['Hine Walker'],
    stage: 'Commercial review',
    closeDate: '2027-03-12',
    owner: 'Craig Dunstan',
    recordType: 'expansion',
    lossReason: null,
    createdDate: '2026-09-30',
  },
};

const mondayLike: OtherPage = {
  name: 'an item of a board product in a side panel: column rows with type icons, a status pill, people faces, updates below',
  url: 'https://northpier.workos.example/boards/4410021/pulses/9921004433',
  html: html(
    'en',
    'Deals - Northpier',
    `<div class="board"><div class="board-name"><h1>Deals</h1></div><div class="row">Bilge pump set</div><div class="row">Deck crane service</div></div>
    <div class="slide-panel open" role="dialog" aria-label="Item"><div class="pulse-page-header"><div class="pulse-page-name-wrapper"><h2>Deck crane service</h2></div><div role="tablist"><div role="tab" aria-selected="true">Columns</div><div role="tab">Updates / 2</div><div role="tab">Activity log</div></div></div>
    <div class="columns">${rows(
      [
        ['Stage', '<div class="status-cell">Quote out</div>'],
        ['Account', '<span class="chip">Harbour Trust Leith</span>'],
        ['Contacts', '<span class="chip">Moira Kay</span>'],
        ['Deal value', '<span>£39,500</span>'],
        ['Close probability', '<span>60%</span>'],
        ['Expected close date', '<span>Feb 12, 2027</span>'],
        ['Owner', '<span class="person"><img alt="Fergus Low" src="data:,"><span>Fergus Low</span></span>'],
        ['Next interaction', '<span></span>'],
        ['Creation log', '<span>Sep 28, 2026</span>'],
      ],
      (label, value) =>
        `<div class="column-row"><div class="column-title"><i class="icon"></i><span>${label}</span></div><div class="column-value">${value}</div></div>`,
    )}</div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '9921004433',
    name: 'Deck crane service',
    stage: 'Quote out',
    account: 'Harbour Trust Leith',
    contacts: ['Moira Kay'],
    amount: 39500,
    currency: 'GBP',
    probability: 60,
    closeDate: '2027-02-12',
    owner: 'Fergus Low',
    createdDate: '2026-09-28',
  },
  foreign: ['Bilge pump'],
};

export const unseen3 = [
  groupware,
  chakraCompany,
  portalNl,
  frenchSaas,
  kommoPt,
  openSuite,
  tailwindContact,
  anken,
  bootstrapCa,
  mondayLike,
];
