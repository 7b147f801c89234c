import { html, type OtherPage, rows } from './page';

/* A second lot, written with the first and read after what was learned from it. */

const salesflare: OtherPage = {
  name: 'an account of a light product: a header, property tiles, a pipeline of its opportunities, suggested contacts',
  url: 'https://app.flarepath.example/#/accounts/99120/overview',
  html: html(
    'en-US',
    'Cobble Hill Provisions | Flarepath',
    `<div id="app"><nav><a href="#/accounts">Accounts</a><a href="#/contacts">Contacts</a><a href="#/opportunities">Opportunities</a></nav>
    <div class="entity-view"><div class="entity-head"><img alt="" class="logo"><div><h1>Cobble Hill Provisions</h1><a class="website" href="https://cobblehill.example">cobblehill.example</a></div><div class="team"><span title="Jonas Weidner">JW</span></div></div>
    <div class="tiles">
    ${rows(
      [
        ['Owner', 'Jonas Weidner'],
        ['Industry', 'Food production'],
        ['Size', '51-200 employees'],
        ['Address', '18 Dock St, Brooklyn'],
        ['Created on', 'March 3, 2025'],
        ['Parent account', '<em>Not set</em>'],
      ],
      (label, value) =>
        `<div class="tile"><div class="tile-k">${label}</div><div class="tile-v">${value}</div></div>`,
    )}</div>
    <section><h2>Contacts</h2><div class="p-card"><a href="#/contacts/11">Mina Aldous</a><span>COO</span><a href="mailto:mina@cobblehill.example">mina@cobblehill.example</a></div><div class="p-card"><a href="#/contacts/12">Rob Falk</a><span>Plant manager</span><a href="mailto:rob@cobblehill.example">rob@cobblehill.example</a></div></section>
    <section><h2>Opportunities</h2><div class="o-card"><a href="#/opportunities/771">Pickle line vision</a><span>Proposed</span><span>$52,000</span><span>closes Feb 12, 2027</span></div></section>
    <section><h2>Tasks</h2><div class="t-row"><input type="checkbox"><span>Send allergen plan to Mina</span><span class="due">Dec 1, 2026</span></div></section></div></div>`,
  ),
  expected: {
    kind: 'account',
    id: '99120',
    name: 'Cobble Hill Provisions',
    owner: 'Jonas Weidner',
    industry: 'Food production',
    website: 'cobblehill.example',
    createdDate: '2025-03-03',
    contacts: ['Mina Aldous', 'Rob Falk'],
    planned: ['Send allergen plan to Mina'],
  },
};

const casGenesis: OtherPage = {
  name: 'a sales opportunity of a German groupware CRM: field groups, labels and read fields by id, a dossier at the side',
  url: 'https://crm.maschinenring-ost.example/app/record/GGUID/0x5A3F11C20B',
  html: html(
    'de',
    'Verkaufschance – Melkroboter Hof Tiedemann',
    `<div class="app-bar"><a href="/app/home">Startseite</a><a href="/app/list/adresse">Adressen</a><a href="/app/list/chance">Verkaufschancen</a></div>
    <div class="record-view"><div class="record-title"><span class="data-type">Verkaufschance</span><span class="title">Melkroboter Hof Tiedemann</span></div><div class="record-tabs"><button class="sel">Übersicht</button><button>Positionen</button><button>Dossier</button></div>
    <div class="form">${[
      [
        ['Stichwort', 'Melkroboter Hof Tiedemann'],
        ['Firma', 'Hof Tiedemann GbR'],
        ['Ansprechpartner', 'Jörg Tiedemann'],
        ['Status', 'Verhandlung'],
        ['Verantwortlich', 'Kathrin Pohl'],
      ],
      [
        ['Volumen', '168.000,00 EUR'],
        ['Wahrscheinlichkeit', '75 %'],
        ['Erwartetes Volumen', '126.000,00 EUR'],
        ['Geplanter Abschluss', '31.03.2027'],
        ['Wettbewerber', ''],
        ['Nächste Aktion', 'Stallplan mit dem Architekten abstimmen'],
      ],
    ]
      .map(
        (column, c) =>
          `<div class="form-col">${column
            .map(
              ([label, value], r) =>
                `<div class="input-wrap"><label id="l${c}${r}" class="input-label">${label}</label><div class="input-read" aria-labelledby="l${c}${r}" tabindex="0">${value}</div></div>`,
            )
            .join('')}</div>`,
      )
      .join('')}</div>
    <div class="rail"><h3>Letzte Vorgänge</h3><div class="rail-item"><b>Telefonat</b><span>17.11.2026, Kathrin Pohl</span><p>Förderbescheid über 40.000 EUR liegt vor.</p></div><h3>Geplante Vorgänge</h3><div class="rail-item"><b>Besuch auf dem Hof</b><span>08.12.2026, Kathrin Pohl</span></div><div class="audit">Angelegt am 11.09.2026 von Kathrin Pohl</div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '0x5A3F11C20B',
    name: 'Melkroboter Hof Tiedemann',
    account: 'Hof Tiedemann GbR',
    contacts: ['Jörg Tiedemann'],
    stage: 'Verhandlung',
    owner: 'Kathrin Pohl',
    amount: 168000,
    currency: 'EUR',
    probability: 75,
    closeDate: '2027-03-31',
    competitor: null,
    nextStep: 'Stallplan mit dem Architekten abstimmen',
    planned: ['Besuch auf dem Hof'],
    createdDate: '2026-09-11',
  },
};

const asana: OtherPage = {
  name: 'a task pane of a project product kept as a deal: label and control rows, custom fields by type, a comment feed',
  url: 'https://app.workthread.example/0/1207/1208834512/f',
  html: html(
    'en-US',
    'Sales pipeline - Workthread',
    `<div id="asana_main"><div class="Topbar"><input placeholder="Search"></div><div class="SpreadsheetGrid" role="grid"><div role="row"><div role="gridcell">Cutter guards retrofit</div><div role="gridcell">$18,000</div></div><div role="row"><div role="gridcell">Dough sheeter rental</div><div role="gridcell">$22,600</div></div></div>
    <div class="FullWidthPageStructureWithDetailsOverlay-detailsOverlay"><div role="dialog" aria-label="Task Details" class="TaskPane"><div class="TaskPaneToolbar"><button>Mark complete</button></div>
    <div class="TitleInput"><div class="ObjectTitleInput"><textarea aria-label="Task Name" rows="1">Dough sheeter rental</textarea></div></div>
    ${rows(
      [
        [
          'Assignee',
          '<div role="button"><span class="Avatar" aria-hidden="true">BC</span><span>Bea Castellanos</span></div>',
        ],
        ['Due date', '<div role="button"><span>Feb 5, 2027</span></div>'],
        ['Projects', '<div><span>Sales pipeline</span> <span>Proposal</span></div>'],
        ['Stage', '<div role="button"><span class="Pill">Proposal</span></div>'],
        ['Account name', '<input class="CustomPropertyTextValueInput" value="Mercado Panadero">'],
        ['Estimated value', '<input class="CustomPropertyNumberValueInput" value="$22,600">'],
        ['Win probability', '<div role="button"><span>35%</span></div>'],
        ['Primary contact', '<input class="CustomPropertyTextValueInput" value="Luis Ferrer">'],
        ['Next step', '<input class="CustomPropertyTextValueInput" value="" placeholder="—">'],
      ],
      (label, value) =>
        `<div class="LabeledRowStructure TaskPaneFields-row"><div class="LabeledRowStructure-left"><label class="LabeledRowStructure-label">${label}</label></div><div class="LabeledRowStructure-right">${value}</div></div>`,
    )}
    <div class="TaskPaneDescription"><label>Description</label><div contenteditable="true" role="textbox"><p>Rent for the holiday season, option to buy.</p></div></div>
    <div class="TaskStoryFeed"><div class="MiniStory"><span>Bea Castellanos</span> created this task. <span>Oct 19</span></div><div class="BlockStory"><span>Bea Castellanos</span><span>6 days ago</span><p>Luis wants a lower figure, maybe $20,000.</p></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '1208834512',
    name: 'Dough sheeter rental',
    account: 'Mercado Panadero',
    amount: 22600,
    currency: 'USD',
    stage: 'Proposal',
    probability: 35,
    owner: 'Bea Castellanos',
    contacts: ['Luis Ferrer'],
    nextStep: null,
  },
  foreign: ['Cutter guards'],
};

const karlia: OtherPage = {
  name: 'a French opportunity of a young house: a summary band of figures, editable rows, a company card with its people',
  url: 'https://app.sillage-crm.example/opportunites/0f3c-88a1',
  html: html(
    'fr',
    'Sillage – Ligne de brassage 20 hl',
    `<div class="layout"><aside class="menu"><a href="/tableau-de-bord">Tableau de bord</a><a href="/contacts">Contacts</a><a href="/opportunites">Opportunités</a></aside>
    <section class="page"><div class="bandeau"><h1>Ligne de brassage 20 hl</h1><div class="kpis"><div class="kpi"><span class="kpi-val">126 400 €</span><span class="kpi-lib">Montant HT</span></div><div class="kpi"><span class="kpi-val">30 %</span><span class="kpi-lib">Probabilité</span></div><div class="kpi"><span class="kpi-val">37 920 €</span><span class="kpi-lib">Montant pondéré</span></div></div></div>
    <div class="pipeline"><span class="pastille faite">Découverte</span><span class="pastille encours">Étude</span><span class="pastille">Devis</span><span class="pastille">Gagné</span></div>
    <div class="deux"><div class="bloc"><h2>Détails</h2>
    ${rows(
      [
        ['Échéance', '30/04/2027'],
        ['Assigné à', 'Camille Roy'],
        ['Source', 'Salon'],
        ['Prochaine étape', 'Visite de la brasserie pilote'],
        ['Date de création', '22/10/2026'],
      ],
      (label, value) =>
        `<div class="rang"><div class="rang-lib">${label}</div><div class="rang-val"><span>${value}</span><button title="Modifier"><svg></svg></button></div></div>`,
    )}</div><div class="bloc"><h2>Client</h2><a class="client" href="/societes/aa18">Brasserie des Deux Rives</a><div class="personne"><a href="/contacts/bb20">Solène Marchand</a><span>Gérante</span></div><div class="personne"><a href="/contacts/bb21">Hugo Petit</a><span>Maître brasseur</span></div></div></div>
    <div class="bloc"><h2>Activité</h2><div class="evt"><b>Appel sortant</b> <time>18/11/2026 à 10:12</time><p>Budget plafonné à 130 000 €.</p></div></div></section></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '0f3c-88a1',
    name: 'Ligne de brassage 20 hl',
    amount: 126400,
    currency: 'EUR',
    probability: 30,
    stage: 'Étude',
    closeDate: '2027-04-30',
    owner: 'Camille Roy',
    nextStep: 'Visite de la brasserie pilote',
    createdDate: '2026-10-22',
    account: 'Brasserie des Deux Rives',
    contacts: ['Solène Marchand', 'Hugo Petit'],
  },
};

const slds: OtherPage = {
  name: 'an opportunity of an industry app in a design system’s page header: detail rows, read-only form elements, a coach',
  url: 'https://pharma.veldt.example/ui/#object/opportunity__v/V5A00000000104Z',
  html: html(
    'en-US',
    'Sterile isolator lease | Veldt',
    `<div class="slds-global-header"><a href="#home">Home</a></div>
    <div class="slds-page-header slds-page-header_record-home"><div class="slds-page-header__row"><div class="slds-media"><div class="slds-media__body"><div class="slds-page-header__name-title"><h1><span>Opportunity</span><span class="slds-page-header__title slds-truncate" title="Sterile isolator lease">Sterile isolator lease</span></h1></div></div></div><div class="slds-page-header__col-actions"><button class="slds-button">Follow</button></div></div>
    <div class="slds-page-header__row slds-page-header__row_gutters"><ul class="slds-page-header__detail-row">${rows(
      [
        ['Account Name', '<a href="#object/account__v/V4B000000001">Corvane Biologics</a>'],
        ['Close Date', '2/12/2027'],
        ['Amount', '$410,000.00'],
        ['Opportunity Owner', '<a href="#user/5">Delphine Oyelaran</a>'],
      ],
      (label, value) =>
        `<li class="slds-page-header__detail-block"><div class="slds-text-title slds-truncate" title="${label}">${label}</div><div class="slds-truncate">${value}</div></li>`,
    )}</ul></div></div>
    <div class="slds-path"><div class="slds-path__track"><ul class="slds-path__nav" role="listbox">${[
      ['Discovery', 'slds-is-complete'],
      ['Validation', 'slds-is-complete'],
      ['Contracting', 'slds-is-current slds-is-active'],
      ['Closed', 'slds-is-incomplete'],
    ]
      .map(
        ([name, state]) =>
          `<li class="slds-path__item ${state}" role="presentation"><a class="slds-path__link" role="option" aria-selected="${state!.includes('current')}"><span class="slds-path__stage"><span class="slds-assistive-text">${state!.includes('complete') && !state!.includes('in') ? 'Stage Complete' : ''}</span></span><span class="slds-path__title">${name}</span></a></li>`,
      )
      .join('')}</ul></div></div>
    <div class="slds-tabs_default"><ul role="tablist"><li class="slds-is-active"><a role="tab">Details</a></li><li><a role="tab">Related</a></li></ul><div role="tabpanel"><div class="slds-section slds-is-open"><h3 class="slds-section__title">Opportunity Information</h3><div class="slds-grid">
    ${rows(
      [
        ['Probability (%)', '60%'],
        ['Next Step', 'Quality signs the URS'],
        ['Type', 'New Customer'],
        ['Lead Source', 'Conference'],
        ['Main Competitor(s)', ''],
        ['Created By', '<a href="#user/5">Delphine Oyelaran</a>, 9/14/2026 10:02 AM'],
      ],
      (label, value) =>
        `<div class="slds-form-element slds-form-element_readonly slds-form-element_stacked"><span class="slds-form-element__label">${label}</span><div class="slds-form-element__control"><div class="slds-form-element__static">${value}</div><button class="slds-button slds-button_icon" title="Edit ${label}"><svg></svg></button></div></div>`,
    )}</div></div></div></div>
    <aside><article class="slds-card"><h2 class="slds-card__header-title">Contact Roles (2)</h2><ul><li><a href="#object/contact__v/C1">Dr. Imke Vos</a><dl><dt>Role:</dt><dd>Decision Maker</dd></dl></li><li><a href="#object/contact__v/C2">Raj Menon</a><dl><dt>Role:</dt><dd>Evaluator</dd></dl></li></ul></article></aside>`,
  ),
  expected: {
    kind: 'deal',
    id: 'V5A00000000104Z',
    name: 'Sterile isolator lease',
    account: 'Corvane Biologics',
    closeDate: '2027-02-12',
    amount: 410000,
    currency: 'USD',
    owner: 'Delphine Oyelaran',
    stage: 'Contracting',
    stageShare: 0.75,
    probability: 60,
    nextStep: 'Quality signs the URS',
    recordType: 'new',
    competitor: null,
    createdDate: '2026-09-14',
    contacts: ['Dr. Imke Vos', 'Raj Menon'],
  },
};

const agendor: OtherPage = {
  name: 'a Brazilian deal: a title with a company line, funnel arrows, a card of data with pencil links, tasks on the right',
  url: 'https://web.vendabem.example/sistema/negocios/historico.php?id=7714420',
  html: html(
    'pt-BR',
    'Negócio: Câmara de maturação - Vendabem',
    `<div class="topo"><a href="/sistema/pessoas">Pessoas</a><a href="/sistema/empresas">Empresas</a><a href="/sistema/negocios">Negócios</a></div>
    <div class="conteudo"><div class="cabecalho"><h1>Câmara de maturação</h1><p>Empresa: <a href="/sistema/empresas/historico.php?id=551">Queijaria Serra Alta</a></p><p>Contato: <a href="/sistema/pessoas/historico.php?id=90">Marcelo Antunes</a></p></div>
    <ul class="funil"><li class="passado">Contato</li><li class="passado">Envio de proposta</li><li class="atual">Follow-up</li><li>Fechamento</li></ul>
    <div class="linha"><div class="card dados"><h3>Dados básicos <a href="#">editar</a></h3><table><tbody>
    ${rows(
      [
        ['Valor total:', 'R$ 89.750,00'],
        ['Responsável:', 'Juliana Prates'],
        ['Data de início:', '05/10/2026'],
        ['Previsão de conclusão:', '22/02/2027'],
        ['Status:', 'Em andamento'],
        ['Ranking:', '★★★☆☆'],
        ['Descrição:', 'Duas câmaras com controle de umidade'],
      ],
      (label, value) => `<tr><td class="rotulo">${label}</td><td>${value}</td></tr>`,
    )}</tbody></table></div>
    <div class="card produtos"><h3>Produtos e serviços</h3><p>Câmara 40 m² — 2 x R$ 44.875,00</p></div>
    <div class="card tarefas"><h3>Próximas tarefas</h3><ul><li><input type="checkbox"> <span>Visita técnica à queijaria</span> <small>02/12/2026 às 09:00</small></li></ul></div></div>
    <div class="card historico"><h3>Histórico</h3><div class="nota"><strong>Juliana Prates</strong> <span>16/11/2026</span><p>Cliente pediu desconto para R$ 85.000,00.</p></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '7714420',
    name: 'Câmara de maturação',
    account: 'Queijaria Serra Alta',
    contacts: ['Marcelo Antunes'],
    stage: 'Follow-up',
    stageShare: 0.75,
    amount: 89750,
    currency: 'BRL',
    owner: 'Juliana Prates',
    closeDate: '2027-02-22',
    planned: ['Visita técnica à queijaria'],
  },
};

const actWeb: OtherPage = {
  name: 'a contact of an old desktop product’s web client: labels left of boxes, a company tab, histories, British',
  url: 'https://act.lowmoor.example/apfw/contacts/detail/5b0e2d77-1f3a-4c5e-9d60-1a0f33c2b8aa',
  html: html(
    'en-GB',
    'Contact: Owen Brathwaite',
    `<div class="nav-bar"><a href="/apfw/contacts">Contacts</a><a href="/apfw/companies">Companies</a><a href="/apfw/opportunities">Opportunities</a></div>
    <div class="detail"><div class="tb"><button>Save</button><button>Delete</button><span>4 of 210</span></div>
    <table class="layout"><tr><td><table>
    ${rows(
      [
        ['Company', 'Sandholme Grain Ltd'],
        ['Contact', 'Owen Brathwaite'],
        ['Salutation', 'Owen'],
        ['Title', 'Stores Manager'],
        ['Department', 'Operations'],
      ],
      (label, value) =>
        `<tr><td class="lbl"><span>${label}</span></td><td><input type="text" value="${value}"></td></tr>`,
    )}</table></td><td><table>
    ${rows(
      [
        ['Phone', '01430 555 019'],
        ['Mobile', ''],
        ['E-mail', 'owen@sandholme.example'],
        ['ID/Status', 'Customer'],
        ['Record Manager', 'Philippa Stead'],
        ['Last Reach', '12/11/2026'],
        ['Create Date', '19/02/2024'],
      ],
      (label, value) =>
        `<tr><td class="lbl"><span>${label}</span></td><td><input type="text" value="${value}"></td></tr>`,
    )}</table></td></tr></table>
    <div class="tabs"><a class="sel">History</a><a>Notes</a><a>Activities</a><a>Opportunities</a></div><table class="grid"><thead><tr><th>Date</th><th>Result</th><th>Regarding</th></tr></thead><tbody><tr><td>12/11/2026</td><td>Call Completed</td><td>Silo sensors</td></tr></tbody></table></div>`,
  ),
  expected: {
    kind: 'contact',
    id: '5b0e2d77-1f3a-4c5e-9d60-1a0f33c2b8aa',
    name: 'Owen Brathwaite',
    account: 'Sandholme Grain Ltd',
    title: 'Stores Manager',
    email: 'owen@sandholme.example',
    owner: 'Philippa Stead',
    createdDate: '2024-02-19',
  },
};

const senses: OtherPage = {
  name: 'a deal of a Japanese cloud product: a side panel of fields in divs, phases as chevrons, actions as a timeline',
  url: 'https://app.hatsugen.example/deals/381204',
  html: html(
    'ja',
    '包装機リニューアル - Hatsugen',
    `<div id="root"><header class="sc-a"><nav><a href="/customers">取引先</a><a href="/contacts">コンタクト</a><a href="/deals">案件</a></nav></header>
    <div class="sc-b"><div class="sc-c"><span class="sc-type">案件</span><h1>包装機リニューアル</h1><a href="/customers/1204">北斗製菓株式会社</a></div>
    <ul class="sc-phase"><li class="sc-p done">初回訪問</li><li class="sc-p done">提案</li><li class="sc-p current" aria-current="step">見積</li><li class="sc-p">受注</li></ul>
    <div class="sc-d"><div class="sc-left"><h2>案件情報</h2>
    ${rows(
      [
        ['契約金額', '¥8,640,000'],
        ['契約予定日', '2027/03/31'],
        ['確度', '50%'],
        ['主担当', '三浦 さくら'],
        ['先方担当者', '高橋 誠'],
        ['次のアクション', '工場見学の日程調整'],
        ['作成日時', '2026/10/05 10:21'],
      ],
      (label, value) =>
        `<div class="sc-f"><div class="sc-l">${label}</div><div class="sc-v"><span>${value}</span></div></div>`,
    )}</div><div class="sc-right"><h2>アクション</h2><div class="sc-t"><span>2026/11/18</span><b>商談</b><p>予算は900万円以内とのこと</p></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '381204',
    name: '包装機リニューアル',
    account: '北斗製菓株式会社',
    stage: '見積',
    stageShare: 0.75,
    amount: 8640000,
    currency: 'JPY',
    closeDate: '2027-03-31',
    probability: 50,
    owner: '三浦 さくら',
    contacts: ['高橋 誠'],
    nextStep: '工場見学の日程調整',
    createdDate: '2026-10-05',
  },
};

export const unseen2a = [salesflare, casGenesis, asana, karlia, slds, agendor, actWeb, senses];
