import { html, type OtherPage, rows } from './page';

/* The rest of the first lot: people and firms, Japanese and French pages, forms of component libraries. */

const contactTimeline: OtherPage = {
  name: 'a contact of a small product: a card with an avatar, caption and text pairs, a timeline, a rail of deals, English',
  url: 'https://app.kinroot.example/contacts/ckz81v0qk0012',
  html: html(
    'en-US',
    'Priya Ramaswamy · Kinroot',
    `<div id="__next"><nav class="css-1d9nt2"><a href="/home">Home</a><a href="/contacts">Contacts</a><a href="/deals">Deals</a></nav>
    <main class="css-u7qq7e"><div class="css-70qvj9"><div class="MuiAvatar-root">PR</div><div><h1 class="MuiTypography-root MuiTypography-h5">Priya Ramaswamy</h1><p class="MuiTypography-root MuiTypography-body2">Head of Facilities at <a href="/companies/ckz7aa">Northfold Labs</a></p></div><button class="MuiButton-root">Log activity</button></div>
    <div class="MuiPaper-root"><h2 class="MuiTypography-root MuiTypography-h6">About</h2>
    ${rows(
      [
        ['Email', '<a href="mailto:priya@northfold.example">priya@northfold.example</a>'],
        ['Phone', '+1 415 555 0132'],
        ['Job title', 'Head of Facilities'],
        ['Company', '<a href="/companies/ckz7aa">Northfold Labs</a>'],
        ['Contact owner', 'Elias Brandt'],
        ['Lifecycle stage', 'Customer'],
        ['Created', 'Sep 14, 2025'],
      ],
      (label, value) =>
        `<div class="MuiGrid-root MuiGrid-item"><span class="MuiTypography-root MuiTypography-caption">${label}</span><div class="MuiTypography-root MuiTypography-body1">${value}</div></div>`,
    )}</div>
    <div class="MuiPaper-root"><h2 class="MuiTypography-root MuiTypography-h6">Timeline</h2><ul class="MuiTimeline-root"><li class="MuiTimelineItem-root"><span>Call logged by Elias Brandt</span><span>Nov 16, 2026</span><p>She moves to the new campus in April.</p></li><li class="MuiTimelineItem-root"><span>Email sent</span><span>Nov 2, 2026</span></li></ul></div></main>
    <aside class="css-rail"><h2>Deals</h2><div class="MuiCard-root"><a href="/deals/ckz99">Fume extraction phase 1</a><span>$48,000</span><span class="MuiChip-root">Won</span></div><h2>Upcoming tasks</h2><p>No tasks</p></aside></div>`,
  ),
  expected: {
    kind: 'contact',
    id: 'ckz81v0qk0012',
    name: 'Priya Ramaswamy',
    account: 'Northfold Labs',
    email: 'priya@northfold.example',
    title: 'Head of Facilities',
    owner: 'Elias Brandt',
    createdDate: '2025-09-14',
  },
  foreign: ['Fume extraction'],
};

const ankenTable: OtherPage = {
  name: 'a project sheet of a Japanese sales tool: header cells beside cells, two pairs a row, a list of visits below',
  url: 'https://crm.tsunagu-eigyo.example/anken/detail?anken_id=20260418',
  html: html(
    'ja',
    '案件詳細｜つなぐ営業',
    `<div id="header"><ul class="gnav"><li><a href="/top">ホーム</a></li><li><a href="/kokyaku">顧客</a></li><li><a href="/anken" class="on">案件</a></li></ul></div>
    <div id="contents"><div class="pankuzu"><a href="/anken">案件一覧</a> &gt; 案件詳細</div><h2 class="ttl">冷却塔更新工事</h2><div class="btns"><a href="#" class="btn">編集</a><a href="#" class="btn">コピー</a></div>
    <table class="detail"><tbody>${[
      ['案件名', '冷却塔更新工事', '案件番号', 'A-20260418'],
      [
        '顧客名',
        '<a href="/kokyaku/detail?id=551">みなと食品株式会社</a>',
        '顧客担当者',
        '<a href="/tantou/88">木村 由美</a>',
      ],
      ['営業担当', '佐伯 健', '商談フェーズ', '見積提出'],
      ['受注予定日', '2027年2月26日', '受注確度', '60%'],
      ['見込金額', '12,800,000円', '登録日', '2026/09/30'],
      ['次回アクション', '', '競合', 'なし'],
    ]
      .map(([a, b, c, d]) => `<tr><th>${a}</th><td>${b}</td><th>${c}</th><td>${d}</td></tr>`)
      .join('')}</tbody></table>
    <h3>活動履歴</h3><table class="list"><thead><tr><th>日付</th><th>種別</th><th>件名</th><th>担当</th></tr></thead><tbody><tr><td>2026/11/12</td><td>訪問</td><td>現地調査</td><td>佐伯 健</td></tr><tr><td>2026/10/20</td><td>電話</td><td>要件確認</td><td>佐伯 健</td></tr></tbody></table></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '20260418',
    name: '冷却塔更新工事',
    account: 'みなと食品株式会社',
    contacts: ['木村 由美'],
    owner: '佐伯 健',
    stage: '見積提出',
    closeDate: '2027-02-26',
    probability: 60,
    amount: 12800000,
    currency: 'JPY',
    createdDate: '2026-09-30',
    nextStep: null,
    competitor: null,
  },
};

const quebec: OtherPage = {
  name: 'an opportunity on a Bootstrap page of a Canadian house: definition rows, a progress of steps, French of Canada',
  url: 'https://ventes.coopboreale.example/opportunites/7741',
  html: html(
    'fr-CA',
    'Chambre froide Rimouski | Ventes',
    `<nav class="navbar navbar-expand-lg"><a class="navbar-brand" href="/">Ventes</a><ul class="navbar-nav"><li><a class="nav-link" href="/clients">Clients</a></li><li><a class="nav-link active" href="/opportunites">Opportunités</a></li></ul></nav>
    <div class="container-fluid"><div class="d-flex justify-content-between"><h1 class="h3">Chambre froide Rimouski</h1><div><a class="btn btn-outline-secondary" href="/opportunites/7741/modifier">Modifier</a></div></div>
    <ol class="steps list-unstyled d-flex"><li class="step done">Qualification</li><li class="step done">Visite</li><li class="step active" aria-current="step">Soumission</li><li class="step">Négociation</li><li class="step">Conclusion</li></ol>
    <div class="row"><div class="col-md-8"><div class="card"><div class="card-header">Renseignements</div><div class="card-body"><dl class="row mb-0">
    ${rows(
      [
        ['Client', '<a href="/clients/318">Pêcheries Anse-au-Griffon inc.</a>'],
        ['Personne-ressource', '<a href="/contacts/902">Luc Bérubé</a>'],
        ['Montant estimé', '147&nbsp;500,00&nbsp;$'],
        ['Devise', 'CAD'],
        ['Date de clôture prévue', '2027-03-19'],
        ['Probabilité', '50&nbsp;%'],
        ['Conseiller', 'Maude Gervais'],
        ['Prochaine action', 'Envoyer le plan au chef de quai'],
        ['Type', 'Client existant - Mise à niveau'],
        ['Créée le', '2026-10-08'],
      ],
      (label, value) => `<dt class="col-sm-4">${label}</dt><dd class="col-sm-8">${value}</dd>`,
    )}</dl></div></div></div>
    <div class="col-md-4"><div class="card"><div class="card-header">Tâches à venir</div><ul class="list-group list-group-flush"><li class="list-group-item"><div>Appeler le quai</div><small class="text-muted">2026-12-02</small></li></ul></div><div class="card"><div class="card-header">Notes</div><div class="card-body"><p>Budget approuvé de 150&nbsp;000&nbsp;$ au maximum.</p><small>Maude Gervais, 2026-11-10</small></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '7741',
    name: 'Chambre froide Rimouski',
    account: 'Pêcheries Anse-au-Griffon inc.',
    contacts: ['Luc Bérubé'],
    amount: 147500,
    currency: 'CAD',
    closeDate: '2027-03-19',
    probability: 50,
    owner: 'Maude Gervais',
    nextStep: 'Envoyer le plan au chef de quai',
    createdDate: '2026-10-08',
    stage: 'Soumission',
    stageShare: 0.6,
    planned: ['Appeler le quai'],
    recordType: 'expansion',
  },
};

const inforCrm: OtherPage = {
  name: 'an opportunity of a .NET suite: label divs beside text controls, a panel of contacts, American',
  url: 'https://slx.harborline.example/SlxClient/Opportunity.aspx?entityid=OGHEA00C71XK&modeid=Detail',
  html: html(
    'en-US',
    'Opportunity: Dock crane brakes',
    `<div id="GroupTabs"><a href="#">My Opportunities</a><a href="#">All Opportunities</a></div>
    <div id="MainContentArea"><div class="page-header-container"><span id="PageTitle" class="page-title">Dock crane brakes</span><div id="entityNav">12 of 48</div></div>
    <table class="formtable"><colgroup><col style="width:50%"><col style="width:50%"></colgroup><tbody>${[
      [
        ['Opportunity Description', '<input type="text" value="Dock crane brakes">'],
        ['Est. Close', '<input type="text" value="3/12/2027"><img alt="Calendar" src="/c.png">'],
      ],
      [
        [
          'Account',
          '<input type="text" readonly value="Port of Selwyn Authority"><img title="Find" alt="Find" src="/f.png">',
        ],
        ['Close Probability', '<input type="text" value="65"><span>%</span>'],
      ],
      [
        ['Acct. Mgr.', '<input type="text" readonly value="Renee Castillo">'],
        ['Sales Potential', '<input type="text" value="$302,000.00">'],
      ],
      [
        ['Status', '<input type="text" value="Open">'],
        ['Weighted', '<input type="text" readonly value="$196,300.00">'],
      ],
      [
        ['Stage', '<input type="text" readonly value="4-Negotiation">'],
        ['Type', '<input type="text" value="Renewal">'],
      ],
    ]
      .map(
        (pair) =>
          `<tr>${pair
            .map(
              ([label, value]) =>
                `<td><div class="lbl alignleft"><label>${label}:</label></div><div class="textcontrol">${value}</div></td>`,
            )
            .join('')}</tr>`,
      )
      .join('')}</tbody></table>
    <div class="tws-tab-view"><ul><li class="active">Contacts</li><li>Products</li><li>Notes/History</li></ul><table class="datagrid"><tr><th>Name</th><th>Title</th><th>Role</th></tr><tr><td><a href="/SlxClient/Contact.aspx?entityid=C1">Ngaire Whitcombe</a></td><td>Operations Manager</td><td>Decision Maker</td></tr><tr><td><a href="/SlxClient/Contact.aspx?entityid=C2">Tom Sayer</a></td><td>Engineer</td><td>Evaluator</td></tr></table></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'OGHEA00C71XK',
    name: 'Dock crane brakes',
    closeDate: '2027-03-12',
    account: 'Port of Selwyn Authority',
    probability: 65,
    owner: 'Renee Castillo',
    amount: 302000,
    currency: 'USD',
    stage: '4-Negotiation',
    status: 'open',
    recordType: 'renewal',
    contacts: ['Ngaire Whitcombe', 'Tom Sayer'],
  },
};

const vuetifyLead: OtherPage = {
  name: 'a lead in a form of outlined text fields with floating labels, chips and a bottom bar, German',
  url: 'https://vertrieb.kernwerk.example/leads/4471/bearbeiten',
  html: html(
    'de-DE',
    'Lead bearbeiten – Kernwerk',
    `<div id="app" class="v-application"><nav class="v-navigation-drawer"><a class="v-list-item" href="/start"><div class="v-list-item-title">Start</div></a><a class="v-list-item" href="/leads"><div class="v-list-item-title">Leads</div></a></nav>
    <header class="v-app-bar"><div class="v-toolbar-title">Lead bearbeiten</div></header>
    <main class="v-main"><div class="v-container"><form class="v-form"><div class="v-row">
    ${rows(
      [
        ['Vorname', 'Annika', 'i1'],
        ['Nachname', 'Sturm', 'i2'],
        ['Firma', 'Sturm Kunststofftechnik', 'i3'],
        ['Position', 'Produktionsleiterin', 'i4'],
        ['E-Mail', 'a.sturm@sturm-kt.example', 'i5'],
        ['Telefon', '+49 7131 555 010', 'i6'],
        ['Webseite', 'https://sturm-kt.example', 'i7'],
        ['Zuständig', 'Lars Evers', 'i8'],
        ['Nächster Schritt', '', 'i9'],
      ],
      (label, value, id) =>
        `<div class="v-col v-col-6"><div class="v-input v-text-field"><div class="v-input__control"><div class="v-field v-field--variant-outlined"><div class="v-field__overlay"></div><div class="v-field__field"><label class="v-label v-field-label" for="${id}" aria-hidden="true">${label}</label><input size="1" type="text" id="${id}" class="v-field__input" value="${value}"></div><div class="v-field__outline"><div class="v-field__outline__notch"><label class="v-label v-field-label v-field-label--floating" for="${id}">${label}</label></div></div></div></div><div class="v-input__details"></div></div></div>`,
    )}
    <div class="v-col v-col-6"><div class="v-input v-select"><div class="v-field"><label class="v-label v-field-label" for="i10">Status</label><div class="v-field__input"><div class="v-select__selection"><span class="v-select__selection-text">Qualifiziert</span></div><input id="i10" readonly></div></div></div></div>
    <div class="v-col v-col-6"><div class="v-input v-select"><div class="v-field"><label class="v-label v-field-label" for="i11">Lead-Quelle</label><div class="v-field__input"><div class="v-select__selection"><span class="v-select__selection-text">Webformular</span></div><input id="i11" readonly></div></div></div></div>
    </div></form><div class="d-flex"><button class="v-btn">Abbrechen</button><button class="v-btn">Speichern</button></div></div></main></div>`,
  ),
  expected: {
    kind: 'lead',
    id: '4471',
    name: 'Annika Sturm',
    account: 'Sturm Kunststofftechnik',
    title: 'Produktionsleiterin',
    email: 'a.sturm@sturm-kt.example',
    owner: 'Lars Evers',
    stage: 'Qualifiziert',
    nextStep: null,
  },
};

const simplicate: OtherPage = {
  name: 'a sales page of a Dutch business suite: a header of facts, an info card in lines, a progress bar of phases',
  url: 'https://tandwiel.eenvoud.example/sales/view/8c1f20',
  html: html(
    'nl-NL',
    'Verkoop | Tandwielkast revisie',
    `<div class="sidebar"><a href="/dashboard">Dashboard</a><a href="/crm">Relaties</a><a href="/sales" class="active">Verkoop</a><a href="/hours">Uren</a></div>
    <div class="content"><div class="page-head"><div class="page-head__icon"><i></i></div><div><h1 class="page-head__title">Tandwielkast revisie</h1><a class="page-head__sub" href="/crm/organization/411">Zandwinning Maasdal B.V.</a></div><div class="page-head__buttons"><button>Offerte maken</button></div></div>
    <div class="progress-phases"><div class="phase phase--done"><span>Lead</span></div><div class="phase phase--done"><span>Gesprek</span></div><div class="phase phase--current"><span>Offerte</span></div><div class="phase"><span>Opdracht</span></div></div>
    <div class="grid"><div class="card"><div class="card__title">Gegevens</div>
    ${rows(
      [
        ['Verwachte omzet', '€ 38.900,-'],
        ['Kans van slagen', '60%'],
        ['Verwachte startdatum', '1 april 2027'],
        ['Verwachte beslisdatum', '19 februari 2027'],
        ['Verkoper', 'Fleur Hoekstra'],
        ['Contactpersoon', '<a href="/crm/person/902">Gijs Peeters</a>'],
        ['Bron', 'Bestaande klant'],
        ['Aangemaakt', '12 oktober 2026 door Fleur Hoekstra'],
      ],
      (label, value) =>
        `<div class="line"><div class="line__label">${label}</div><div class="line__value">${value}</div><button class="line__edit" aria-label="Bewerken"></button></div>`,
    )}</div><div class="card"><div class="card__title">Tijdlijn</div><div class="tl"><div class="tl__item"><strong>Notitie</strong><span>18 november 2026</span><p>Revisie moet voor de zomer klaar zijn. Budget € 40.000.</p></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '8c1f20',
    name: 'Tandwielkast revisie',
    account: 'Zandwinning Maasdal B.V.',
    amount: 38900,
    currency: 'EUR',
    probability: 60,
    closeDate: '2027-02-19',
    owner: 'Fleur Hoekstra',
    contacts: ['Gijs Peeters'],
    createdDate: '2026-10-12',
    stage: 'Offerte',
    stageShare: 0.75,
  },
};

const clientify: OtherPage = {
  name: 'a Spanish opportunity: editable spans beside icons with captions, contact and company cards, tasks as a list',
  url: 'https://app.clientelia.example/oportunidades/1820033/',
  html: html(
    'es-ES',
    'Sistema de riego Lebrija | Clientelia',
    `<div class="wrapper"><div class="left-nav"><a href="/contactos/">Contactos</a><a href="/empresas/">Empresas</a><a href="/oportunidades/">Oportunidades</a></div>
    <div class="main"><div class="card deal-head"><div class="deal-name"><a href="#" class="editable editable-click" data-name="name">Sistema de riego Lebrija</a></div><div class="deal-amount"><a href="#" class="editable editable-click" data-name="amount">54.300,00 €</a></div><div class="deal-status"><span class="badge badge-info">Abierta</span></div></div>
    <div class="row"><div class="col-4"><div class="card"><h5>Información</h5><ul class="info-list">
    ${rows(
      [
        ['Embudo', 'Riego'],
        ['Etapa', 'Propuesta presentada'],
        ['Probabilidad', '40 %'],
        ['Fecha de cierre prevista', '12/02/2027'],
        ['Propietario', 'Rocío Valderrama'],
        ['Fuente', 'Web'],
        ['Creado', '03/10/2026'],
      ],
      (label, value) =>
        `<li><i class="fa fa-circle-o"></i><span class="info-key">${label}</span><a href="#" class="editable editable-click">${value}</a></li>`,
    )}</ul></div>
    <div class="card"><h5>Contacto</h5><div class="mini-card"><img alt=""><div><a href="/contactos/881/">Antonio Jurado</a><p>Propietario</p><p>antonio@huertaslebrija.example</p></div></div></div>
    <div class="card"><h5>Empresa</h5><div class="mini-card"><a href="/empresas/217/">Huertas de Lebrija SCA</a></div></div></div>
    <div class="col-8"><div class="card"><ul class="nav nav-tabs"><li class="active">Muro</li><li>Tareas</li><li>Correos</li></ul><div class="wall"><div class="wall-item"><b>Rocío Valderrama</b> cambió el importe de 49.000,00 € a 54.300,00 € <small>hace 3 días</small></div></div></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '1820033',
    name: 'Sistema de riego Lebrija',
    amount: 54300,
    currency: 'EUR',
    stage: 'Propuesta presentada',
    status: 'open',
    probability: 40,
    closeDate: '2027-02-12',
    owner: 'Rocío Valderrama',
    createdDate: '2026-10-03',
    contacts: ['Antonio Jurado'],
    account: 'Huertas de Lebrija SCA',
  },
};

const acumatica: OtherPage = {
  name: 'an opportunity screen of a cloud ERP: labels by for, selector boxes of code and name, a summary area, English',
  url: 'https://erp.quarrystone.example/Main?ScreenId=CR304000&OpportunityID=OP000148',
  html: html(
    'en-US',
    'Opportunities - OP000148',
    `<div class="qp-menu"><a href="#">Favorites</a><a href="#">Opportunities</a></div>
    <div class="qp-screen"><div class="qp-title"><span class="usrCaption">Opportunities</span><span class="recordCaption">OP000148 - Conveyor chain program</span></div><div class="qp-toolbar"><button title="Save">Save</button><button title="Create Quote">Create Quote</button></div>
    <qp-template><qp-fieldset>
    ${rows(
      [
        ['Opportunity ID', 'OP000148', 'edOpportunityID'],
        ['Status', 'Open', 'edStatus'],
        ['Stage', 'Solution', 'edStageID'],
        ['Reason', 'In Process', 'edResolution'],
        ['Subject', 'Conveyor chain program', 'edSubject'],
        ['Class ID', 'PRODUCT - Product sales', 'edClassID'],
        ['Business Account', 'C004411 - Rockvale Aggregates', 'edBAccountID'],
        ['Contact', 'Marlene Ochoa', 'edContactID'],
        ['Currency', 'USD', 'edCuryID'],
        ['Amount', '75,420.00', 'edCuryAmount'],
        ['Discount', '0.00', 'edDiscount'],
        ['Total', '75,420.00', 'edCuryProductsAmount'],
        ['Estimated Close Date', '2/19/2027', 'edCloseDate'],
        ['Owner', 'Baxter, Dwight', 'edOwnerID'],
      ],
      (label, value, id) =>
        `<qp-field class="field"><div class="label-container"><label class="qp-label" for="${id}_text">${label}${label === 'Subject' ? ':' : ''}</label></div><div class="control-container"><qp-selector><input id="${id}_text" type="text" value="${value}" spellcheck="false"><button tabindex="-1" aria-label="Select"></button></qp-selector></div></qp-field>`,
    )}</qp-fieldset></qp-template>
    <div role="tablist"><span role="tab" aria-selected="true">Details</span><span role="tab">Activities</span><span role="tab">Quotes</span></div><div role="grid"><div role="row"><div role="columnheader">Inventory ID</div><div role="columnheader">Quantity</div><div role="columnheader">Ext. Price</div></div><div role="row"><div role="gridcell">CHN-40</div><div role="gridcell">12.00</div><div role="gridcell">75,420.00</div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'OP000148',
    name: 'Conveyor chain program',
    account: 'Rockvale Aggregates',
    contacts: ['Marlene Ochoa'],
    amount: 75420,
    currency: 'USD',
    closeDate: '2027-02-19',
    owner: 'Baxter, Dwight',
    stage: 'Solution',
    status: 'open',
  },
};

const initiative: OtherPage = {
  name: 'a French affair: fieldsets with bold labels and read-only spans, a contacts grid with functions, actions to come',
  url: 'https://crm.ateliers-morvan.example/fiche.php?table=affaire&id=5620',
  html: html(
    'fr-FR',
    'Fiche affaire - Rénovation presse 400 t',
    `<div id="menu"><a href="liste.php?table=societe">Sociétés</a><a href="liste.php?table=contact">Contacts</a><a href="liste.php?table=affaire">Affaires</a></div>
    <div id="fiche"><div class="titre_fiche"><span class="type">Affaire</span> <span class="nom">Rénovation presse 400 t</span></div>
    <div class="onglets"><a class="actif">Général</a><a>Devis</a><a>Documents</a></div>
    <fieldset><legend>Identification</legend><div class="ligne"><b>Société :</b> <a href="fiche.php?table=societe&id=118">Forges de Nolay SAS</a></div><div class="ligne"><b>Interlocuteur :</b> <a href="fiche.php?table=contact&id=640">Mme Odile Garnier</a></div><div class="ligne"><b>Commercial :</b> <span>Yann Le Bihan</span></div></fieldset>
    <fieldset><legend>Suivi</legend><div class="ligne"><b>Étape :</b> <span>Remise d'offre</span></div><div class="ligne"><b>Probabilité :</b> <span>70 %</span></div><div class="ligne"><b>Montant HT :</b> <span>183 200,00 €</span></div><div class="ligne"><b>Signature prévue le :</b> <span>26/03/2027</span></div><div class="ligne"><b>Concurrents :</b> <span>Presses du Rhône</span></div><div class="ligne"><b>Date de création :</b> <span>15/09/2026</span></div></fieldset>
    <fieldset><legend>Actions à venir</legend><table class="grille"><tr><th>Date</th><th>Type</th><th>Objet</th><th>Qui</th></tr><tr><td>03/12/2026</td><td>RDV</td><td>Revue technique avec la maintenance</td><td>Y. Le Bihan</td></tr></table></fieldset></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '5620',
    name: 'Rénovation presse 400 t',
    account: 'Forges de Nolay SAS',
    contacts: ['Mme Odile Garnier'],
    owner: 'Yann Le Bihan',
    stage: "Remise d'offre",
    probability: 70,
    amount: 183200,
    currency: 'EUR',
    closeDate: '2027-03-26',
    competitor: 'Presses du Rhône',
    createdDate: '2026-09-15',
    planned: ['Revue technique avec la maintenance'],
  },
};

const trello: OtherPage = {
  name: 'a card of a board product kept as a deal: a dialog over lists, members and dates, custom field boxes, comments',
  url: 'https://cards.example/c/Qm81sT0x/214-steam-peeler-lease',
  html: html(
    'en-US',
    'Steam peeler lease on Deals | Cards',
    `<div id="root"><div id="board"><ol><li data-testid="list-wrapper"><h2>Quoted</h2><div data-testid="card-name">Steam peeler lease</div><div data-testid="card-name">Potato flume</div></li><li data-testid="list-wrapper"><h2>Won</h2><div data-testid="card-name">Peeler blades</div></li></ol></div>
    <div role="dialog" aria-labelledby="card-title" class="card-detail-window"><header><h2 id="card-title"><textarea aria-label="Steam peeler lease" dir="auto">Steam peeler lease</textarea></h2><p>in list <button aria-label="Move">Quoted</button></p></header>
    <section><h3>Members</h3><div><button title="Aroha Pene (arohapene)" aria-label="Aroha Pene (arohapene)"><span style="background-image:none">AP</span></button></div></section><section><h3>Labels</h3><div><button>Equipment</button></div></section><section><h3>Due date</h3><div><button>Feb 26, 2027, 5:00 PM</button></div></section>
    <section data-testid="custom-fields"><h3>Custom Fields</h3>
    ${rows(
      [
        ['Customer', 'Te Puna Chips'],
        ['Deal value', '86500'],
        ['Currency', 'NZD'],
        ['Probability', '50'],
        ['Next step', 'Lease terms to Hemi'],
      ],
      (label, value, _n) =>
        `<div class="custom-field-detail-item"><h4><span class="icon"></span>${label}</h4><input class="custom-field-input" type="text" value="${value}" placeholder="Add ${label}…"></div>`,
    )}</section>
    <section><h3>Activity</h3><div><textarea placeholder="Write a comment…"></textarea></div><div class="phenom"><span>Aroha Pene</span> moved this card from Contacted to Quoted <a>Nov 14, 2026, 9:30 AM</a></div></section></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'Qm81sT0x',
    name: 'Steam peeler lease',
    account: 'Te Puna Chips',
    amount: 86500,
    currency: 'NZD',
    probability: 50,
    nextStep: 'Lease terms to Hemi',
    stage: 'Quoted',
    owner: 'Aroha Pene',
  },
  foreign: ['Potato flume', 'Peeler blades'],
};

export const unseen1b = [
  contactTimeline,
  ankenTable,
  quebec,
  inforCrm,
  vuetifyLead,
  simplicate,
  clientify,
  acumatica,
  initiative,
  trello,
];
