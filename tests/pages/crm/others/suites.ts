import { html, type OtherPage, rows } from './page';

/* Sales pages of large suites: many tables, ids for everything, labels that belong to accounting. */

const netsuite: OtherPage = {
  name: 'NetSuite opportunity: label and value spans in field tables, several totals and dates',
  url: 'https://4471209.app.netsuite.com/app/accounting/transactions/opprtnty.nl?id=88213&whence=',
  html: html(
    'en-US',
    'Opportunity - NetSuite (Harbor Pumps)',
    `<div id="div__header"><ul class="ns-menu"><li><a href="/app/center/card.nl">Home</a></li><li><a href="/app/sales">Opportunities</a></li></ul></div>
    <div id="main_form"><div class="uir-page-title"><div class="uir-page-title-firstline"><h1 class="uir-record-type">Opportunity</h1></div><div class="uir-page-title-secondline"><div class="uir-record-id">OPP-2291</div><div class="uir-record-name">Calder Water District</div><div class="uir-record-status">In Negotiation</div></div></div>
    <div class="uir-button-bar"><input type="button" value="Edit"><input type="button" value="Back"></div>
    <table class="uir-fieldgroup-content"><tbody>${[
      [
        ['Title', 'Booster station 4', 'title'],
        [
          'Company',
          '<a class="dottedlink" href="/app/common/entity/custjob.nl?id=2207">Calder Water District</a>',
          'entity',
        ],
        ['Status', 'In Negotiation', 'entitystatus'],
        ['Probability', '65.0%', 'probability'],
      ],
      [
        ['Date', '9/30/2026', 'trandate'],
        ['Expected Close', '2/26/2027', 'expectedclosedate'],
        ['Sales Rep', 'Lowell Banks', 'salesrep'],
        ['Win/Loss Reason', '&nbsp;', 'winlossreason'],
      ],
      [
        ['Projected Total', '146,250.00', 'projectedtotal'],
        ['Weighted Total', '95,062.50', 'weightedtotal'],
        ['Currency', 'US Dollar', 'currency'],
        ['Memo', 'Two duty pumps, one standby', 'memo'],
      ],
    ]
      .map(
        (column) =>
          `<tr><td><table class="table_fields">${rows(
            column as [string, string, string][],
            (label, value, name) =>
              `<tr><td><div class="uir-field-wrapper" data-field-type="text"><span id="${name}_fs_lbl_uir_label" class="smallgraytextnolink uir-label"><span id="${name}_fs_lbl" class="smallgraytextnolink"><a class="smallgraytextnolink" tabindex="-1" title="What's this?" href="javascript:void('help')" onclick="return false">${label}</a></span></span><span class="uir-field inputreadonly" data-nsps-type="field_input">${value}</span></div></td></tr>`,
          )}</table></td></tr>`,
      )
      .join(
        '',
      )}</tbody></table><div class="subtab"><table class="listtable"><tr class="uir-list-headerrow"><td>Item</td><td>Quantity</td><td>Amount</td></tr><tr class="uir-list-row"><td>Pump 40-250</td><td>3</td><td>132,000.00</td></tr></table></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '88213',
    name: 'Booster station 4',
    account: 'Calder Water District',
    stage: 'In Negotiation',
    probability: 65,
    closeDate: '2027-02-26',
    owner: 'Lowell Banks',
    amount: 146250,
    currency: 'USD',
    lossReason: null,
  },
};

const sap: OtherPage = {
  name: 'SAP sales cloud opportunity, German: UI5 form with bdi labels, ids with dashes',
  url: 'https://my338210.crm.ondemand.example/sap/byd/nav#Nav/1/eyJiYWNrIjp7fX0/opportunity/00163E0D2A1E1EDB90CC4F11A2F0A0A1',
  html: html(
    'de',
    'Verkaufschance: Rohrreinigung Werk Süd',
    `<div id="content" class="sapUiBody"><div class="sapMPage"><div class="sapUxAPObjectPageHeaderContent"><h1 class="sapMTitle"><span>Rohrreinigung Werk Süd</span></h1><div class="sapMHBox"><div class="sapMVBox"><span class="sapMLabel" id="__label11"><span class="sapMLabelTextWrapper"><bdi id="__label11-bdi">Erwarteter Wert</bdi></span><span class="sapMLabelColonAndRequired" data-colon=":"></span></span><div class="sapMObjectNumber"><span class="sapMObjectNumberText">118.400,00</span><span class="sapMObjectNumberUnit">EUR</span></div></div><div class="sapMVBox"><span class="sapMLabel"><bdi>Status</bdi></span><span class="sapMText">In Bearbeitung</span></div></div></div>
    <div class="sapUiForm sapUiFormLblColon"><div class="sapUiFormTitle"><span>Allgemeine Daten</span></div><div class="sapUiRespGrid">
    ${rows(
      [
        ['Name', '<span class="sapMText">Rohrreinigung Werk Süd</span>'],
        [
          'Kunde',
          '<a class="sapMLnk" href="#Nav/1/account/00163E0D2A1E1EDB90CC4F11A2F0B0B2">Papierwerk Lech AG</a>',
        ],
        [
          'Hauptansprechpartner',
          '<a class="sapMLnk" href="#Nav/1/contact/00163E0D2A1E1EDB90CC4F11A2F0C0C3">Dr. Anke Ruoff</a>',
        ],
        ['Zuständiger', '<span class="sapMText">Holger Specht</span>'],
        ['Verkaufsphase', '<span class="sapMText">Angebot abgeben</span>'],
        ['Erfolgswahrscheinlichkeit', '<span class="sapMText">60&nbsp;%</span>'],
        ['Startdatum', '<span class="sapMText">02.11.2026</span>'],
        ['Abschlussdatum', '<span class="sapMText">26.02.2027</span>'],
        ['Prognosekategorie', '<span class="sapMText">Best Case</span>'],
        ['Quelle', '<span class="sapMText"></span>'],
      ],
      (label, value) =>
        `<div class="sapUiFormElement"><div class="sapUiFormElementLbl"><span class="sapMLabel"><span class="sapMLabelTextWrapper"><bdi>${label}</bdi></span><span class="sapMLabelColonAndRequired" data-colon=":"></span></span></div><div class="sapUiRespGridSpanL8">${value}</div></div>`,
    )}
    </div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '00163E0D2A1E1EDB90CC4F11A2F0A0A1',
    name: 'Rohrreinigung Werk Süd',
    account: 'Papierwerk Lech AG',
    amount: 118400,
    currency: 'EUR',
    stage: 'Angebot abgeben',
    probability: 60,
    closeDate: '2027-02-26',
    // The day on which the opportunity began.
    createdDate: '2026-11-02',
    owner: 'Holger Specht',
    contacts: ['Dr. Anke Ruoff'],
  },
};

const businessCentral: OtherPage = {
  name: 'a business suite’s opportunity card: inputs with captions by aria-labelledby, fast tabs, Dutch',
  url: 'https://businesscentral.example.com/acme/Production?page=5124&company=ACME&bookmark=27_oQAAAAJ7&dc=0',
  html: html(
    'nl-NL',
    'Verkoopkans - VK00041 · Vervanging koelcel',
    `<div class="ms-nav-layout-main" role="main"><div class="task-dialog-title"><div class="title--X1" role="heading" aria-level="2">VK00041 · Vervanging koelcel</div></div>
    <div class="ms-nav-group" role="group" aria-label="Algemeen"><div class="ms-nav-group-caption"><span>Algemeen</span></div>
    ${rows(
      [
        ['Nr.', 'VK00041'],
        ['Omschrijving', 'Vervanging koelcel'],
        ['Klantnaam', 'Visgroothandel Scheffer B.V.'],
        ['Contactpersoon', 'Mw. T. Scheffer'],
        ['Verkoper', 'Daan Kuipers'],
        ['Verkoopfase', 'Offerte'],
        ['Geschatte waarde', '72.350,00'],
        ['Valutacode', 'EUR'],
        ['Slagingskans %', '55'],
        ['Geschatte sluitingsdatum', '12-3-2027'],
        ['Aanmaakdatum', '6-10-2026'],
        ['Status', 'In behandeling'],
      ],
      (label, value) => {
        const id = label.replace(/\W/g, '').toLowerCase();
        return `<div class="control-addin-form ms-nav-edit-control-container"><div class="caption-container"><a class="ms-nav-edit-control-caption" id="b${id}lbl" tabindex="-1">${label}</a></div><div class="edit-container"><input id="b${id}ee" type="text" class="stringcontrol-edit" aria-labelledby="b${id}lbl" value="${value}" readonly></div></div>`;
      },
    )}
    </div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '27_oQAAAAJ7',
    name: 'Vervanging koelcel',
    account: 'Visgroothandel Scheffer B.V.',
    contacts: ['Mw. T. Scheffer'],
    owner: 'Daan Kuipers',
    stage: 'Offerte',
    amount: 72350,
    currency: 'EUR',
    probability: 55,
    closeDate: '2027-03-12',
    createdDate: '2026-10-06',
  },
};

const oro: OtherPage = {
  name: 'OroCRM opportunity: attribute items, budget and close revenue, a customer with its account',
  url: 'https://crm.orchard.example/opportunity/view/311',
  html: html(
    'en',
    'Bottle inspection upgrade - Opportunities - Sales',
    `<div id="container"><div class="container-fluid page-title"><div class="page-title__path"><div class="top-row"><div class="page-title__entity-title-wrapper"><div class="sub-title">Opportunities</div><span class="separator">/</span><h1 class="page-title__entity-title">Bottle inspection upgrade</h1></div><div class="page-title__entity-info-state"><span class="badge badge-enabled status-enabled">Needs Analysis</span></div></div></div><ul class="inline"><li>Created At: Nov 3, 2026, 9:12 AM</li><li>Updated At: Nov 20, 2026, 4:40 PM</li><li>Owner: <a href="/user/view/4">Pia Lorenz</a> (Main)</li></ul></div>
    <div class="responsive-section"><h4 class="scrollspy-title">General</h4><div class="row-fluid form-horizontal">
    ${rows(
      [
        ['Opportunity Name', 'Bottle inspection upgrade'],
        ['Account', '<a href="/account/view/19"><i class="fa-suitcase"></i> Cedar Springs Bottling</a>'],
        ['Customer', '<a href="/b2bcustomer/view/77">Cedar Springs Bottling East</a>'],
        ['Contact', '<a href="/contact/view/501">Wendell Price</a>'],
        ['Probability', '20%'],
        ['Expected close date', 'Apr 16, 2027'],
        ['Budget Amount', '$54,900.00'],
        ['Close Revenue', '$0.00'],
        ['Close Reason', 'N/A'],
        ['Customer Need', 'Fewer false rejects at night'],
      ],
      (label, value) =>
        `<div class="attribute-item"><label class="attribute-item__term">${label}</label><div class="attribute-item__description"><div class="control-label">${value}</div></div></div>`,
    )}
    </div></div><div class="responsive-section"><h4 class="scrollspy-title">Activity</h4><div class="no-data"><span>No activities</span></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '311',
    name: 'Bottle inspection upgrade',
    account: 'Cedar Springs Bottling',
    contacts: ['Wendell Price'],
    stage: 'Needs Analysis',
    probability: 20,
    closeDate: '2027-04-16',
    amount: 54900,
    currency: 'USD',
    owner: 'Pia Lorenz',
    createdDate: '2026-11-03',
  },
};

const yeti: OtherPage = {
  name: 'YetiForce sales process, German: label cells with icons, hidden raw values, a widget of others',
  url: 'https://crm.werk.example/index.php?module=SSalesProcesses&view=Detail&record=40817&mode=showDetailViewByMode',
  html: html(
    'de-DE',
    'Siebanlage Ersatz | Verkaufsprozesse',
    `<div class="mainContainer"><div class="breadCrumbs"><ol class="breadcrumb"><li class="breadcrumb-item">Vertrieb</li><li class="breadcrumb-item"><a href="index.php?module=SSalesProcesses&view=List">Verkaufsprozesse</a></li><li class="breadcrumb-item active">Siebanlage Ersatz</li></ol></div>
    <div class="detailViewContainer"><div class="detailViewTitle"><span class="recordLabel pushDown"><h4 class="u-text-ellipsis"><span class="modCT_SSalesProcesses" title="Siebanlage Ersatz">Siebanlage Ersatz</span></h4></span></div>
    <div class="c-panel"><div class="blockHeader c-panel__header"><h5>Grundlegende Informationen</h5></div><div class="blockContent c-panel__body">
    ${rows(
      [
        ['Betreff', 'Siebanlage Ersatz', 'subject'],
        [
          'Verbunden mit',
          '<a class="modCT_Accounts" href="index.php?module=Accounts&view=Detail&record=512">Kieswerk Aulendorf GmbH</a>',
          'related_to',
        ],
        ['Zugewiesen an', 'Franz Egger', 'assigned_user_id'],
        ['Status', 'Angebot unterbreitet', 'ssalesprocesses_status'],
        ['Geschätzter Wert', '96.300,00 €', 'estimated'],
        ['Voraussichtliches Abschlussdatum', '2027-03-05', 'estimated_date'],
        ['Nächster Schritt', '', 'next_step'],
        ['Wahrscheinlichkeit (%)', '45', 'probability'],
      ],
      (label, value, name) =>
        `<div class="col-md-6 fieldRow"><div class="fieldLabel" id="SSalesProcesses_detailView_fieldLabel_${name}"><label class="u-text-small-bold">${label}<a href="#" class="js-help-info"><span class="fas fa-info-circle"></span></a></label></div><div class="fieldValue" id="SSalesProcesses_detailView_fieldValue_${name}"><span class="value" data-field-type="string">${value}</span><span class="d-none edit"><input type="hidden" class="fieldname" value="${name}" data-prev-value="x"></span></div></div>`,
    )}
    </div></div><div class="summaryWidgetContainer"><h5>Letzte Verkaufsprozesse</h5><table class="table"><thead><tr><th>Betreff</th><th>Wert</th></tr></thead><tbody><tr><td><a href="index.php?module=SSalesProcesses&view=Detail&record=40001">Fremder Prozess</a></td><td>1,00 €</td></tr></tbody></table></div></div></div>`,
  ),
  foreign: ['Fremder Prozess'],
  expected: {
    kind: 'deal',
    id: '40817',
    name: 'Siebanlage Ersatz',
    account: 'Kieswerk Aulendorf GmbH',
    owner: 'Franz Egger',
    stage: 'Angebot unterbreitet',
    amount: 96300,
    currency: 'EUR',
    closeDate: '2027-03-05',
    nextStep: null,
    probability: 45,
  },
};

const sellsy: OtherPage = {
  name: 'Sellsy opportunity, French: figures in a banner, steps as a breadcrumb of buttons',
  url: 'https://go.sellsy.example/prospection/opportunities/1183304',
  html: html(
    'fr',
    'OPP-0412 Remplacement palettiseur | Sellsy',
    `<div id="page"><div class="sy-head"><div class="sy-head__ident"><span class="sy-tag">OPP-0412</span><h1 class="sy-h1">Remplacement palettiseur</h1><div class="sy-head__rel"><i class="icon-company"></i><a href="/companies/220194">Conserverie Le Goff</a></div></div>
    <div class="sy-head__kpi"><div class="kpi"><div class="kpi__label">Montant potentiel</div><div class="kpi__value">64 800,00 €</div></div><div class="kpi"><div class="kpi__label">Probabilité</div><div class="kpi__value">70 %</div></div><div class="kpi"><div class="kpi__label">Montant pondéré</div><div class="kpi__value">45 360,00 €</div></div></div></div>
    <div class="sy-steps"><button class="sy-step done">Qualification</button><button class="sy-step done">Visite</button><button class="sy-step current">Devis envoyé</button><button class="sy-step">Négociation</button></div>
    <div class="sy-body"><dl class="sy-dl">
    ${rows(
      [
        ['Pipeline', 'Équipement'],
        ['Échéance', '15/04/2027'],
        ['Assigné à', 'Soizic Kerbrat'],
        ['Contact', '<a href="/contacts/771">Yann Le Goff</a>'],
        ['Source', 'Salon CFIA'],
        ['Créée le', '08/09/2026'],
        ['Note', ''],
      ],
      (label, value) => `<dt>${label}</dt><dd>${value}</dd>`,
    )}
    </dl></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '1183304',
    name: 'Remplacement palettiseur',
    account: 'Conserverie Le Goff',
    amount: 64800,
    currency: 'EUR',
    probability: 70,
    stage: 'Devis envoyé',
    stageShare: 0.75,
    closeDate: '2027-04-15',
    owner: 'Soizic Kerbrat',
    contacts: ['Yann Le Goff'],
    createdDate: '2026-09-08',
  },
};

const workbooks: OtherPage = {
  name: 'a desktop-like web CRM: label cells and input cells, combo boxes, British dates',
  url: 'https://secure.workbooks.example/crm/opportunities/60128',
  html: html(
    'en-GB',
    'OPP-601: Boiler house metering',
    `<div class="x-viewport"><div class="x-panel-header"><span class="x-header-text">OPP-601: Boiler house metering</span></div><div class="x-panel-body"><form>
    ${rows(
      [
        ['Description', 'Boiler house metering'],
        ['Prospective customer', 'Kelso Distillers Ltd'],
        ['Contact', 'Morag Innes'],
        ['Opportunity stage', '3. Solution agreed'],
        ['Opportunity amount', '£23,870.00'],
        ['Expected close date', '05/03/2027'],
        ['Probability', '50%'],
        ['Assigned to', 'Hamish Reid'],
        ['Next action', 'Meter survey on 9 Dec'],
        ['Fiscal period', 'Q4'],
        ['Created', '21/10/2026 09:14'],
      ],
      (label, value, _name) =>
        `<table class="x-form-item"><tbody><tr><td class="x-form-item-label-cell"><label class="x-form-item-label">${label}:</label></td><td class="x-form-item-body"><div class="x-trigger-wrap"><input type="text" class="x-form-field" value="${value}"><div class="x-form-trigger"></div></div></td></tr></tbody></table>`,
    )}
    </form></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '60128',
    name: 'Boiler house metering',
    account: 'Kelso Distillers Ltd',
    contacts: ['Morag Innes'],
    stage: '3. Solution agreed',
    amount: 23870,
    currency: 'GBP',
    closeDate: '2027-03-05',
    probability: 50,
    owner: 'Hamish Reid',
    nextStep: 'Meter survey on 9 Dec',
    createdDate: '2026-10-21',
  },
};

export const suitePages: OtherPage[] = [netsuite, sap, businessCentral, oro, yeti, sellsy, workbooks];
