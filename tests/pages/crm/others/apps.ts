import { html, type OtherPage, rows } from './page';

/* Single-page products: nested blocks with framework classes, steppers, chips, drop-downs on buttons. */

const sugar: OtherPage = {
  name: 'SugarCRM opportunity, record view',
  url: 'https://crm.example.com/#Opportunities/8d2f4b1a-6c1e-11ef-9a53-0242ac120002',
  html: html(
    'en',
    'Dock levellers phase two » Opportunities » SugarCRM',
    `<div id="header"><div class="navbar"><ul class="nav megamenu"><li><a href="#Accounts">Accounts</a></li><li class="active"><a href="#Opportunities">Opportunities</a></li></ul></div></div>
    <div id="content" role="main"><div class="layout_Opportunities"><div class="main-pane span8"><div class="record"><div class="headerpane"><h1><span class="record-cell" data-name="picture"><span class="label label-module label-Opportunities">Op</span></span><span class="record-cell" data-type="name" data-name="name"><span class="normal index" data-fieldname="name"><span sfuuid="1" class="detail"><div class="ellipsis_inline" title="Dock levellers phase two">Dock levellers phase two</div></span></span></span></h1><div class="btn-toolbar pull-right"><a class="btn btn-primary" name="edit_button">Edit</a></div></div>
    <div class="record-panel"><div class="row-fluid panel_body">
    ${rows(
      [
        [
          'Account Name',
          '<div class="ellipsis_inline"><a href="#Accounts/0aa1c5c6-6c1e-11ef-8b7e-0242ac120002">Harrow Freight</a></div>',
          'account_name',
        ],
        [
          'Expected Close Date',
          '<div class="ellipsis_inline" title="03/19/2027">03/19/2027</div>',
          'date_closed',
        ],
        [
          'Likely',
          '<div class="ellipsis_inline"><label class="original"></label><div class="converted">$212,750.00</div></div>',
          'amount',
        ],
        [
          'Sales Stage',
          '<div class="ellipsis_inline" title="Negotiation/Review">Negotiation/Review</div>',
          'sales_stage',
        ],
        ['Next Step', '<div class="ellipsis_inline">Legal sends redlines</div>', 'next_step'],
        ['Type', '<div class="ellipsis_inline">New Business</div>', 'opportunity_type'],
        [
          'Assigned to',
          '<div class="ellipsis_inline"><a href="#Users/1">Chidi Okonkwo</a></div>',
          'assigned_user_name',
        ],
        ['Probability', '', 'probability'],
      ],
      (label, value, name) =>
        `<div class="span6 record-cell edit" data-type="t" data-name="${name}"><span class="record-edit-link-wrapper hide" data-name="${name}"><a class="record-edit-link btn btn-invisible" data-type="t"><i class="fa fa-pencil"></i></a></span><div class="record-label" data-name="${name}">${label}</div><span class="normal index" data-fieldname="${name}" data-index="1"><span class="${value ? 'detail' : 'detail empty'}">${value}</span></span></div>`,
    )}
    </div></div></div></div><div class="sidebar-content side-pane span4"><h4>Planned Activities</h4><ul><li>No data available.</li></ul></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '8d2f4b1a-6c1e-11ef-9a53-0242ac120002',
    name: 'Dock levellers phase two',
    account: 'Harrow Freight',
    amount: 212750,
    currency: 'USD',
    stage: 'Negotiation/Review',
    closeDate: '2027-03-19',
    owner: 'Chidi Okonkwo',
    nextStep: 'Legal sends redlines',
    recordType: 'new',
    probability: null,
  },
};

const sell: OtherPage = {
  name: 'a deal card with hashed classes and a stage drop-down, German',
  url: 'https://acme.zendesk.com/sales/deals/301552214',
  html: html(
    'de',
    'Etikettierer Halle 2 – Deals – Sell',
    `<div id="root"><div class="sc-1a2b"><nav class="sc-nav"><a href="/sales/leads">Leads</a><a href="/sales/contacts">Kontakte</a><a href="/sales/deals">Deals</a></nav>
    <div class="sc-9z8y"><div class="sc-head"><div class="sc-kQoP"><svg></svg></div><div><h1 class="sc-title">Etikettierer Halle 2</h1><div class="sc-sub"><a href="/sales/contacts/88120">Brauhaus Eder KG</a></div></div><div class="sc-figures"><div class="sc-fig"><span class="sc-num">62.900&nbsp;€</span><span class="sc-cap">Wert</span></div><div class="sc-fig"><span class="sc-num">45&nbsp;%</span><span class="sc-cap">Abschlusswahrscheinlichkeit</span></div></div></div>
    <div class="sc-pipe"><button aria-haspopup="listbox" class="sc-btn"><span>Angebot</span><svg></svg></button></div>
    <div class="sc-cols"><div class="sc-left"><section><header><h3>Deal-Informationen</h3><button>Bearbeiten</button></header>
    ${rows(
      [
        ['Voraussichtliches Abschlussdatum', '29. Januar 2027'],
        ['Quelle', 'Messe'],
        ['Inhaber', '<span><i class="sc-av">JM</i>Jule Marquardt</span>'],
        ['Erstellt am', '14. Oktober 2026'],
        ['Nächster Schritt', '<span class="sc-none">–</span>'],
      ],
      (label, value) =>
        `<div class="sc-row"><div class="sc-lab"><span>${label}</span></div><div class="sc-val"><div class="sc-in">${value}</div></div></div>`,
    )}
    </section><section><header><h3>Hauptkontakt</h3></header><div class="sc-card"><a href="/sales/contacts/88121">Toni Eder</a><span>Braumeister</span></div></section></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '301552214',
    name: 'Etikettierer Halle 2',
    amount: 62900,
    currency: 'EUR',
    probability: 45,
    stage: 'Angebot',
    closeDate: '2027-01-29',
    owner: 'Jule Marquardt',
    createdDate: '2026-10-14',
    nextStep: null,
    contacts: ['Toni Eder'],
  },
};

const insightly: OtherPage = {
  name: 'Insightly opportunity: rows named by their fields',
  url: 'https://crm.na1.insightly.com/details/opportunity/38810432',
  html: html(
    'en-US',
    'Hopper redesign - Insightly',
    `<div id="app"><div class="details-header"><div class="kind">Opportunity</div><h1 class="title">Hopper redesign</h1><ul class="pipeline"><li class="stage complete"><span>Qualify</span></li><li class="stage complete"><span>Scope</span></li><li class="stage current active"><span>Quote</span></li><li class="stage"><span>Close</span></li></ul></div>
    <div class="details-body"><h2 class="section-title">Opportunity Information</h2>
    ${rows(
      [
        ['Opportunity Name', 'Hopper redesign', 'OPPORTUNITY_NAME'],
        ['Organization', '<a href="/details/organisation/771">Millrace Cereals</a>', 'ORGANISATION_ID'],
        ['Opportunity Value', '$31,400.00', 'OPPORTUNITY_VALUE'],
        ['Bid Currency', 'USD', 'BID_CURRENCY'],
        ['Forecast Close Date', '4/30/2027', 'FORECAST_CLOSE_DATE'],
        ['Actual Close Date', '', 'ACTUAL_CLOSE_DATE'],
        ['Probability Of Winning', '70%', 'PROBABILITY'],
        ['User Responsible', '<a href="/users/5">Noor Haddad</a>', 'RESPONSIBLE_USER_ID'],
        ['Opportunity State', 'OPEN', 'OPPORTUNITY_STATE'],
      ],
      (label, value, name) =>
        `<div class="row metadata-row" id="metadata-row-viewer-${name}"><div class="metadata-label">${label}</div><div class="metadata-value" title="${value.replace(/<[^>]+>/g, '')}">${value}</div></div>`,
    )}
    </div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '38810432',
    name: 'Hopper redesign',
    account: 'Millrace Cereals',
    amount: 31400,
    currency: 'USD',
    closeDate: '2027-04-30',
    probability: 70,
    owner: 'Noor Haddad',
    stage: 'Quote',
    stageShare: 0.75,
    status: 'open',
  },
};

const bitrix: OtherPage = {
  name: 'Bitrix24 deal: editor blocks, stages as a bar, an activity stream',
  url: 'https://acme.bitrix24.com/crm/deal/details/271/',
  html: html(
    'en',
    'Deal #271: Filler spare parts contract',
    `<div class="workarea-content"><div class="ui-side-panel-wrap-title-wrap"><span id="pagetitle" class="ui-side-panel-wrap-title-item">Filler spare parts contract</span></div>
    <div class="crm-entity-section crm-entity-section-status-wrap"><div class="crm-entity-section-status-container"><div class="crm-entity-section-status-container-flex">${['New', 'Create papers', 'Invoice', 'In progress', 'Final invoice', 'Close deal'].map((stage, at) => `<div class="crm-entity-section-status-step" data-id="${stage.toUpperCase()}" style="${at < 3 ? '--bx-color:#2fc6f6' : ''}"><div class="crm-entity-section-status-step-item"><div class="crm-entity-section-status-step-item-text">${stage}</div></div></div>`).join('')}</div></div></div>
    <div class="ui-entity-editor-column-content"><div class="ui-entity-editor-section" data-cid="main"><div class="ui-entity-editor-section-header"><div class="ui-entity-editor-header-title"><span class="ui-entity-editor-header-title-text">About deal</span></div><div class="ui-entity-editor-header-actions"><span class="ui-entity-editor-header-edit-lnk">edit</span></div></div>
    ${rows(
      [
        ['Deal name', 'Filler spare parts contract', 'TITLE'],
        [
          'Amount and currency',
          '<div class="crm-entity-widget-content-block-wallet"><span class="crm-entity-widget-content-block-colums-right">€22,150.75</span></div>',
          'OPPORTUNITY_WITH_CURRENCY',
        ],
        ['Stage', 'Invoice', 'STAGE_ID'],
        ['End date', 'December 18, 2026', 'CLOSEDATE'],
        [
          'Responsible person',
          '<div class="crm-widget-employee-container"><a class="crm-widget-employee-avatar-container" href="/company/personal/user/7/"></a><span class="crm-widget-employee-info"><a class="crm-widget-employee-name" href="/company/personal/user/7/">Ilse Verbruggen</a><span class="crm-widget-employee-position">Key accounts</span></span></div>',
          'ASSIGNED_BY_ID',
        ],
        ['Deal type', 'Sales', 'TYPE_ID'],
        ['Comment', '', 'COMMENTS'],
      ],
      (label, value, name) =>
        `<div class="ui-entity-editor-content-block ui-entity-editor-field-text" data-cid="${name}"><div class="ui-entity-editor-block-before-action"><div class="ui-entity-editor-draggable-btn"></div></div><div class="ui-entity-editor-block-title"><label class="ui-entity-editor-block-title-text">${label}</label></div><div class="ui-entity-editor-content-block"><div class="ui-entity-editor-content-block-text">${value || 'field is empty'}</div></div></div>`,
    )}
    </div><div class="ui-entity-editor-section"><span class="ui-entity-editor-header-title-text">Client</span><div class="crm-entity-widget-client-block"><div class="crm-entity-widget-client-box"><div class="crm-entity-widget-client-box-name-container"><span>Company</span></div><a class="crm-entity-widget-client-box-name" href="/crm/company/details/44/">Polder Sauces BV</a></div><div class="crm-entity-widget-client-box"><div><span>Contact</span></div><a class="crm-entity-widget-client-box-name" href="/crm/contact/details/91/">Joost Bakker</a></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '271',
    name: 'Filler spare parts contract',
    account: 'Polder Sauces BV',
    amount: 22150.75,
    currency: 'EUR',
    stage: 'Invoice',
    closeDate: '2026-12-18',
    owner: 'Ilse Verbruggen',
    contacts: ['Joost Bakker'],
  },
};

const kommo: OtherPage = {
  name: 'a lead card with inputs beside labels and a contact below',
  url: 'https://acme.kommo.com/leads/detail/18445521',
  html: html(
    'en',
    'Rinse water recovery',
    `<div id="page_holder"><div class="card-holder"><form id="edit_card"><div class="card-top"><div class="card-top-name"><textarea name="lead[NAME]" class="text-input text-input-textarea">Rinse water recovery</textarea></div><div class="card-fields__top-fields"><div class="pipeline-select-view"><div class="pipeline-select-view__status">Offer made <span class="days">(6 days)</span></div></div></div></div>
    <div class="linked-forms__group-wrapper">
    <div class="linked-form__field linked-form__field-user"><div class="linked-form__field__label"><span>Responsible user</span></div><div class="linked-form__field__value"><div class="multisuggest"><input type="hidden" value="88"><span class="users_select-select_one__title">Amadou Diallo</span></div></div></div>
    <div class="linked-form__field"><div class="linked-form__field__label"><span>Sale value</span></div><div class="linked-form__field__value"><input class="text-input linked-form__cf" name="lead[PRICE]" value="14 300" placeholder="..."><span>$</span></div></div>
    <div class="linked-form__field"><div class="linked-form__field__label"><span>Expected closing date</span></div><div class="linked-form__field__value"><input class="text-input date_field" name="CFV[1]" value="22.01.2027"></div></div>
    <div class="linked-form__field"><div class="linked-form__field__label"><span>Next step</span></div><div class="linked-form__field__value"><input class="text-input" name="CFV[2]" value="" placeholder="..."></div></div>
    </div><div class="linked-forms"><div class="linked-form"><div class="linked-form__field__value"><input name="FN" class="linked-form__field-name" value="Sofie Lund" data-entity="contact"></div><div class="linked-form__field"><div class="linked-form__field__label">Company</div><div class="linked-form__field__value"><input value="Nordsø Vask A/S"></div></div><div class="linked-form__field"><div class="linked-form__field__label">Work email</div><div class="linked-form__field__value"><input value="sofie.lund@nordso.example"></div></div></div></div></form></div></div>`,
  ),
  expected: {
    kind: 'lead',
    id: '18445521',
    name: 'Rinse water recovery',
    account: 'Nordsø Vask A/S',
    amount: 14300,
    currency: 'USD',
    closeDate: '2027-01-22',
    owner: 'Amadou Diallo',
    nextStep: null,
    email: 'sofie.lund@nordso.example',
  },
};

const preview: OtherPage = {
  name: 'a deal in a drawer over a board of others',
  url: 'https://pipeline.example.com/deals/view/5521?board=main',
  html: html(
    'en',
    'Pipeline',
    `<main class="board"><h1>Deals</h1>${['Qualified', 'Proposal', 'Won'].map((stage, at) => `<section class="column"><h2>${stage}</h2><div class="card" draggable="true"><a href="/deals/view/${9000 + at}">Other deal ${at}</a><p>$${at + 1},000</p><dl><dt>Owner</dt><dd>Somebody Else</dd><dt>Close date</dt><dd>2031-0${at + 1}-01</dd></dl></div></section>`).join('')}</main>
    <div class="drawer" role="dialog" aria-label="Deal"><button aria-label="Close">×</button><h2>Inline checkweigher</h2><div class="chips"><span class="chip">Proposal</span></div>
    <div class="fields"><div class="f"><p class="l">Company</p><p class="v"><a href="/companies/view/12">Tarn Valley Foods</a></p></div><div class="f"><p class="l">Value</p><p class="v">CA$27,600</p></div><div class="f"><p class="l">Expected close</p><p class="v">Mar 5, 2027</p></div><div class="f"><p class="l">Owner</p><p class="v">Bea Tremblay</p></div><div class="f"><p class="l">Next step</p><p class="v empty">Add next step</p></div></div></div>`,
  ),
  foreign: ['Somebody Else', 'Other deal', '2031-'],
  expected: {
    kind: 'deal',
    id: '5521',
    name: 'Inline checkweigher',
    account: 'Tarn Valley Foods',
    amount: 27600,
    currency: 'CAD',
    stage: 'Proposal',
    closeDate: '2027-03-05',
    owner: 'Bea Tremblay',
    nextStep: null,
  },
};

export const appPages: OtherPage[] = [sugar, sell, insightly, bitrix, kommo, preview];
