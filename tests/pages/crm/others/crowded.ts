import { html, type OtherPage, rows } from './page';

/* Record pages as products crowd them: summaries beside details, menus that wait, feeds that speak of other sums. */

const insightly: OtherPage = {
  name: 'an opportunity with a bar of stages, a details tab in two columns and links of its own, American',
  url: 'https://crm.na1.fieldright.example/details/opportunity/41277310?tab=details',
  html: html(
    'en-US',
    'Opportunity: Clean-in-place skid',
    `<div id="navbar"><div class="nav-left"><a href="/list/contact">Contacts</a><a href="/list/opportunity">Opportunities</a></div><div class="quick-add dropdown"><button aria-label="Add new"><i class="ion-plus"></i></button></div><input type="search" placeholder="Search all data"></div>
    <div id="entity-page"><div class="entity-header"><div class="entity-image"><i class="icon-opportunity"></i></div><div class="entity-title"><div class="entity-type">Opportunity</div><h1 class="title">Clean-in-place skid <a class="star" title="Add star" href="#"></a></h1><div class="tags"><span class="tag">dairy</span><span class="tag">Q1</span></div></div>
    <div class="actions"><a class="btn" href="/opportunity/edit/41277310">Edit</a><a class="btn">Change state</a></div></div>
    <div class="pipeline-bar"><div class="pipeline-name">Capital equipment <a href="#">Change pipeline</a></div><ul class="stages"><li class="stage done"><span>Qualify</span></li><li class="stage done"><span>Site survey</span></li><li class="stage current"><span>Budget quote</span></li><li class="stage"><span>Board paper</span></li></ul></div>
    <ul class="tabs"><li class="active"><a href="#details">Details</a></li><li><a href="#related">Related (3)</a></li><li><a href="#notes">Notes (1)</a></li></ul>
    <div class="metadata-box"><div class="section-title"><span>Opportunity Information</span></div><div class="columns">
    ${rows(
      [
        ['Opportunity Name', 'Clean-in-place skid'],
        [
          'Organization Name',
          '<a class="entity-link" href="/details/organization/88213007">Halvorsen Creamery</a>',
        ],
        ['Opportunity Value', '$126,400'],
        ['Probability Of Winning', '35%'],
        ['Forecast Close Date', '2/26/2027'],
        ['Actual Close Date', ''],
        ['User Responsible', '<a href="/users/51">Dana Whitlock</a>'],
        ['Opportunity State', 'OPEN'],
        ['Opportunity State Reason', ''],
        ['Bid Type', 'Fixed bid'],
        ['Category', 'Equipment'],
        ['Next Step', 'Ole confirms the flow rates'],
      ],
      (label, value) =>
        `<div class="row-field"><div class="field-label">${label}</div><div class="field-value">${value}</div></div>`,
    )}</div></div>
    <div class="metadata-box"><div class="section-title"><span>Additional Information</span></div><div class="row-field"><div class="field-label">Opportunity Created</div><div class="field-value">11/03/2026 9:14 AM</div></div><div class="row-field"><div class="field-label">Date Updated</div><div class="field-value">11/20/2026 4:02 PM</div></div></div>
    <div class="side"><div class="box"><h3>Links</h3><div class="link-row"><a href="/details/contact/30214">Ole Halvorsen</a><span>Plant engineer</span></div><div class="link-row"><a href="/details/contact/30219">Birgit Moe</a><span>Purchasing</span></div></div>
    <div class="box"><h3>Last email</h3><div>Nov 19, 2026 — quoted $131,000 before the change</div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '41277310',
    name: 'Clean-in-place skid',
    account: 'Halvorsen Creamery',
    amount: 126400,
    currency: 'USD',
    stage: 'Budget quote',
    probability: 35,
    closeDate: '2027-02-26',
    owner: 'Dana Whitlock',
    nextStep: 'Ole confirms the flow rates',
    contacts: ['Ole Halvorsen', 'Birgit Moe'],
    createdDate: '2026-11-03',
  },
};

const salesmate: OtherPage = {
  name: 'a deal in three panes: fields that turn into inputs, an activity feed, pounds, weekday in the date',
  url: 'https://northgate.dealdesk.example/#/app/deals/2041',
  html: html(
    'en-GB',
    'Warehouse sorter - Deals',
    `<div id="app-root"><aside class="main-sidebar"><a href="#/app/deals">Deals</a><a href="#/app/contacts">Contacts</a></aside>
    <section class="detail-view"><div class="left-pane"><div class="dv-head"><span class="avatar">WS</span><div class="dv-title"><span class="txt-18" title="Warehouse sorter">Warehouse sorter</span></div><div class="dv-sub"><span class="deal-value">£48,750.00</span><span class="sep">·</span><span>Sales pipeline</span></div>
    <div class="stage-select"><div class="lbl">Stage</div><button class="btn-dd" aria-haspopup="listbox"><span class="dd-txt">Proposal sent</span><i class="caret"></i></button><ul class="dd-menu" style="display:none"><li>New</li><li>Demo</li><li>Proposal sent</li><li>Won</li></ul></div></div>
    <div class="acc"><div class="acc-h">About this deal<i class="chev"></i></div><div class="acc-b">
    ${rows(
      [
        ['Owner', '<span class="avatar-s">PK</span><span class="val">Priti Kaur</span>'],
        ['Est. close date', '<span class="val">Fri, 29 Jan 2027</span>'],
        ['Deal value', '<span class="val">£48,750.00</span>'],
        ['Source', '<span class="val">Trade show</span>'],
        ['Priority', '<span class="chip">High</span>'],
        ['Lost reason', '<span class="val empty">–</span>'],
        ['Created at', '<span class="val">02 Nov 2026, 10:12</span>'],
      ],
      (label, value) =>
        `<div class="fld"><div class="fld-l"><span>${label}</span></div><div class="fld-v" tabindex="0"><div class="v-wrap">${value}</div><button class="pencil" aria-label="Edit ${label}"><svg></svg></button></div></div>`,
    )}</div></div></div>
    <div class="mid-pane"><div class="composer-tabs"><button>Note</button><button>Email</button><button>Call</button></div><div class="feed"><div class="grp">Upcoming</div><div class="feed-item" role="article"><i class="icon-phone"></i><div class="fi-t">Ring about the floor plan</div><div class="fi-d">Due 01 Dec 2026</div></div><div class="grp">Earlier</div><div class="feed-item" role="article"><i class="icon-note"></i><div>Priti Kaur changed Deal value from £52,000.00 to £48,750.00</div><div class="fi-d">18 Nov 2026</div></div></div></div>
    <div class="right-pane"><div class="card"><div class="card-h">Primary company</div><div class="card-b"><a href="#/app/companies/611">Ashby Parcels Ltd</a><div>ashbyparcels.example</div></div></div><div class="card"><div class="card-h">Primary contact</div><div class="card-b"><a href="#/app/contacts/9012">Gareth Pugh</a><div><a href="mailto:gareth@ashbyparcels.example">gareth@ashbyparcels.example</a></div></div></div><div class="card"><div class="card-h">Products <span class="count">0</span></div></div></div></section></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '2041',
    name: 'Warehouse sorter',
    account: 'Ashby Parcels Ltd',
    amount: 48750,
    currency: 'GBP',
    stage: 'Proposal sent',
    closeDate: '2027-01-29',
    owner: 'Priti Kaur',
    contacts: ['Gareth Pugh'],
    lossReason: null,
    createdDate: '2026-11-02',
    planned: ['Ring about the floor plan'],
  },
};

const kommo: OtherPage = {
  name: 'a lead card whose values are inputs beside their labels, the stage in a caption, Spanish',
  url: 'https://talleresruiz.leadcard.example/leads/detail/30127744',
  html: html(
    'es',
    'Lavadora de piezas',
    `<div id="left_menu"><a href="/leads/">Leads</a><a href="/contacts/">Contactos</a></div><div id="card_holder" class="card-holder"><form id="edit_card"><div class="card-fields__top"><div class="card-fields__top-name"><textarea class="linked-form__field-name" name="lead[NAME]" placeholder="Lead #30127744">Lavadora de piezas</textarea></div><div class="card-top-id">#30127744</div>
    <div class="pipeline-select-wrapper"><div class="pipeline-select__caption" title="Embudo de ventas"><span class="pipeline-select__caption-text">Embudo de ventas</span></div><div class="pipeline-select-view__status"><span class="pipeline-select-view__status-title">Estado:</span> <span class="pipeline-select-view__status-name">Oferta enviada</span> <span class="days">(4 días)</span></div></div></div>
    <div class="linked-forms">
    ${rows(
      [
        [
          'Usuario resp.',
          '<div class="multisuggest"><span class="multisuggest__list-item" data-id="9">Nuria Cano</span></div>',
        ],
        [
          'Venta',
          '<div class="linked-form__field__value-inner"><input class="text-input linked-form__field-text" name="lead[PRICE]" value="18 900"><span class="currency">€</span></div>',
        ],
        ['Fecha de cierre', '<input class="date_field" value="26.02.2027">'],
        ['Próximo paso', '<input class="text-input" value="">'],
        ['Origen', '<input class="text-input" value="Feria BIEMH">'],
      ],
      (label, value) =>
        `<div class="linked-form__field linked-form__field-text"><div class="linked-form__field__label" title="${label}"><span>${label}</span></div><div class="linked-form__field__value">${value}</div></div>`,
    )}</div>
    <div class="linked-forms__group"><div class="linked-form__contact"><input class="linked-form__cf-name" name="contact[NAME]" aria-label="Contacto" value="Julián Prieto"><div class="linked-form__field"><div class="linked-form__field__label" title="Empresa"><span>Empresa</span></div><div class="linked-form__field__value"><input value="Mecanizados del Ebro"></div></div><div class="linked-form__field"><div class="linked-form__field__label" title="Correo"><span>Correo</span></div><div class="linked-form__field__value"><input value="julian@ebro.example"></div></div></div></div></form>
    <div class="notes-wrapper"><div class="feed-note"><div class="feed-note__header">Ayer 10:20 Nuria Cano</div><div class="feed-note__body">Presupuesto anterior: 21 500 €</div></div></div></div>`,
  ),
  expected: {
    kind: 'lead',
    id: '30127744',
    name: 'Lavadora de piezas',
    account: 'Mecanizados del Ebro',
    amount: 18900,
    currency: 'EUR',
    stage: 'Oferta enviada',
    closeDate: '2027-02-26',
    owner: 'Nuria Cano',
    nextStep: null,
    contacts: ['Julián Prieto'],
    email: 'julian@ebro.example',
  },
};

const sell: OtherPage = {
  name: 'a deal of hashed classes: value and stage in a head, attributes in a card, people in another',
  url: 'https://app.sellside.example/sales/deals/81220047',
  html: html(
    'en',
    'Cold room doors | Sellside',
    `<div id="content"><div class="_1aQ"><nav class="_navx"><a href="/sales/leads">Leads</a><a href="/sales/deals">Deals</a></nav></div><main class="_3Kd"><header class="_h9"><div class="_h9a"><div class="_name" role="heading" aria-level="1">Cold room doors</div><div class="_h9b"><a href="/sales/contacts/company/30031">Fjordfisk AS</a></div></div><div class="_pills"><button class="_pill _hot"><span>Hot</span></button></div></header>
    <div class="_pipe" data-testid="stages"><button class="_st" aria-selected="false">Incoming</button><button class="_st" aria-selected="false">Qualified</button><button class="_st" aria-selected="true">Quote</button><button class="_st" aria-selected="false">Closure</button></div>
    <div class="_grid"><section class="_card"><h2>Deal details</h2><dl class="_dl"><div><dt>Value</dt><dd>kr&nbsp;212,000 NOK</dd></div><div><dt>Owner</dt><dd><div class="_user"><img alt="" src="x.png"><span>Sondre Lie</span></div></dd></div><div><dt>Estimated close date</dt><dd>February 5, 2027</dd></div><div><dt>Source</dt><dd><button class="_add">Add</button></dd></div><div><dt>Win likelihood</dt><dd>60%</dd></div><div><dt>Added on</dt><dd>November 9, 2026</dd></div><div><dt>Tags</dt><dd><span>fish</span></dd></div></dl></section>
    <section class="_card"><h2>Primary contact</h2><div class="_p"><a href="/sales/contacts/person/30077">Ragnhild Aas</a><div>Technical manager</div><a href="tel:+4791234567">+47 912 34 567</a></div></section>
    <section class="_card"><h2>Tasks</h2><ul><li><input type="checkbox"><span>Send door drawings</span><time>Nov 30, 2026</time></li></ul></section>
    <section class="_card"><h2>Other deals with Fjordfisk AS</h2><ul><li><a href="/sales/deals/79110022">Door service 2025</a><span>kr 14,000</span><span>Won</span></li></ul></section></div></main></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '81220047',
    name: 'Cold room doors',
    account: 'Fjordfisk AS',
    amount: 212000,
    currency: 'NOK',
    stage: 'Quote',
    closeDate: '2027-02-05',
    owner: 'Sondre Lie',
    probability: 60,
    contacts: ['Ragnhild Aas'],
    createdDate: '2026-11-09',
    planned: ['Send door drawings'],
  },
  foreign: ['Door service 2025', '14000'],
};

const netsuite: OtherPage = {
  name: 'an opportunity of a business suite: groups of fields in tables, labels as help links, sublists under tabs',
  url: 'https://5120033.suite.example/app/accounting/transactions/opprtnty.nl?id=48213&whence=',
  html: html(
    'en-US',
    'Opportunity - Suite (Production)',
    `<div id="ns_header"><ul class="ns-menu"><li><a href="/app/center/card.nl">Home</a></li><li><a href="/app/accounting/transactions/opprtntylist.nl">Opportunities</a></li></ul></div><div id="div__body"><div class="uir-page-title"><div class="uir-page-title-firstline"><h1 class="uir-record-type">Opportunity</h1></div><div class="uir-page-title-secondline"><div class="uir-record-id">OPP10442</div><div class="uir-record-name">Tri-State Bottling : Denver</div><div class="uir-record-status">In Progress</div></div></div>
    <div class="uir-buttons"><input type="button" value="Edit" name="edit"><input type="button" value="Create Estimate"></div>
    <table class="uir-table-fields"><tr><td class="uir-fieldgroup-content"><table>
    ${rows(
      [
        ['Opportunity #', 'OPP10442', 'tranid'],
        [
          'Company',
          '<a class="dottedlink" href="/app/common/entity/custjob.nl?id=1932">Tri-State Bottling : Denver</a>',
          'entity',
        ],
        ['Title', 'Depalletiser upgrade', 'title'],
        ['Sales Rep', 'Loretta Fane', 'salesrep'],
        ['Status', 'Proposal', 'entitystatus'],
        ['Probability', '50.0%', 'probability'],
        ['Expected Close', '3/12/2027', 'expectedclosedate'],
        ['Date', '11/16/2026', 'trandate'],
        ['Details', '', 'memo'],
      ],
      (label, value, name) =>
        `<tr><td><div class="uir-field-wrapper" data-field-name="${name}" data-nsps-label="${label}"><span class="smallgraytextnolink uir-label"><span class="labelSpanEdit smallgraytextnolink"><a tabindex="-1" title="What's this?" href="javascript:void(0)" onclick="return nlFieldHelp()">${label}</a></span></span><span class="uir-field inputreadonly">${value}</span></div></td></tr>`,
    )}</table></td><td class="uir-fieldgroup-content"><table><tr><td><div class="uir-field-wrapper" data-nsps-label="Projected Total"><span class="smallgraytextnolink uir-label"><span class="labelSpanEdit smallgraytextnolink"><a href="javascript:void(0)">Projected Total</a></span></span><span class="uir-field inputreadonly">96,300.00</span></div></td></tr><tr><td><div class="uir-field-wrapper" data-nsps-label="Currency"><span class="smallgraytextnolink uir-label"><span class="labelSpanEdit smallgraytextnolink"><a href="javascript:void(0)">Currency</a></span></span><span class="uir-field inputreadonly">USA</span></div></td></tr><tr><td><div class="uir-field-wrapper" data-nsps-label="Weighted Total"><span class="smallgraytextnolink uir-label"><span class="labelSpanEdit smallgraytextnolink"><a href="javascript:void(0)">Weighted Total</a></span></span><span class="uir-field inputreadonly">48,150.00</span></div></td></tr></table></td></tr></table>
    <div class="bgsubtabbar"><a id="itemstxt" href="#">Items</a><a href="#">Estimates</a></div><table id="item_splits" class="listtable"><thead><tr class="uir-machine-headerrow"><td>Item</td><td>Quantity</td><td>Amount</td></tr></thead><tbody><tr><td>Infeed table</td><td>1</td><td>96,300.00</td></tr></tbody></table></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '48213',
    name: 'Depalletiser upgrade',
    account: 'Tri-State Bottling : Denver',
    amount: 96300,
    stage: 'Proposal',
    probability: 50,
    closeDate: '2027-03-12',
    owner: 'Loretta Fane',
  },
};

const sap: OtherPage = {
  name: 'an object page of UI5: labels with colons by for, links, object status, sections with anchors, German',
  url: 'https://werk.crmcloud.example/ui#/opportunities/detail/3f1c2a90-7b1d-4a0e-9f3c-2f6a11d0c8e4',
  html: html(
    'de-DE',
    'Opportunity: Filterpresse Werk 3',
    `<div class="sapUShellShellHead"><span class="sapUShellShellHeadTitle">Opportunitys</span></div><div class="sapUxAPObjectPageLayout"><div class="sapUxAPObjectPageHeaderTitle"><div class="sapUxAPObjectPageHeaderIdentifierTitle"><span role="heading" aria-level="2" id="__title0" class="sapMTitle sapUiSelectable"><span id="__title0-inner">Filterpresse Werk 3</span></span><span class="sapMText">70012944</span></div><div class="sapUxAPObjectPageHeaderActions"><button class="sapMBtn"><bdi>Bearbeiten</bdi></button><button class="sapMBtn"><bdi>Als gewonnen festlegen</bdi></button></div></div>
    <div class="sapUxAPObjectPageHeaderContent"><div class="sapMVBox"><div class="sapMFlexItem"><label class="sapMLabel"><span class="sapMLabelTextWrapper"><bdi>Erwarteter Wert</bdi></span><span data-colon=":" class="sapMLabelColonAndRequired"></span></label></div><div class="sapMFlexItem"><span class="sapMObjectNumber"><span class="sapMObjectNumberText">412.000,00</span><span class="sapMObjectNumberUnit">EUR</span></span></div></div><div class="sapMVBox"><div class="sapMFlexItem"><label class="sapMLabel"><bdi>Verkaufsphase</bdi></label></div><div class="sapMFlexItem"><div class="sapMObjStatus"><span class="sapMObjStatusText">Bedarf ermitteln</span></div></div></div></div>
    <div class="sapUxAPAnchorBar" role="tablist"><button role="tab">Übersicht</button><button role="tab">Beteiligte</button></div>
    <section class="sapUxAPObjectPageSection"><h3 class="sapUxAPObjectPageSectionTitle">Allgemeine Daten</h3><div class="sapUiForm"><div class="sapUiFormCL">
    ${rows(
      [
        [
          'Account',
          '<a class="sapMLnk" href="#/accounts/detail/9a1b2c3d-0000-4000-8000-00000000a111">Zuckerwerk Anklam GmbH</a>',
          'f1',
        ],
        [
          'Hauptansprechpartner',
          '<a class="sapMLnk" href="#/contacts/detail/9a1b2c3d-0000-4000-8000-00000000b222">Heiko Struck</a>',
          'f2',
        ],
        ['Zuständiger', '<span class="sapMText">Anja Reimers</span>', 'f3'],
        ['Abschlussdatum', '<span class="sapMText">12.03.2027</span>', 'f4'],
        ['Erfolgschance', '<span class="sapMText">45 %</span>', 'f5'],
        ['Prognosekategorie', '<span class="sapMText">Pipeline</span>', 'f6'],
        ['Nächste Schritte', '<span class="sapMText"></span>', 'f7'],
        ['Angelegt am', '<span class="sapMText">04.11.2026 08:15</span>', 'f8'],
      ],
      (label, value, id) =>
        `<div class="sapUiFormElement"><div class="sapUiFormElementLbl"><label id="${id}-l" for="${id}" class="sapMLabel"><span class="sapMLabelTextWrapper"><bdi id="${id}-b">${label}</bdi></span><span data-colon=":" class="sapMLabelColonAndRequired"></span></label></div><div class="sapUiFormElementFld" id="${id}">${value}</div></div>`,
    )}</div></div></section>
    <section class="sapUxAPObjectPageSection"><h3>Angebote</h3><table class="sapMListTbl"><thead><tr><th>Nummer</th><th>Wert</th></tr></thead><tbody><tr><td>8001233</td><td>398.000,00 EUR</td></tr></tbody></table></section></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '3f1c2a90-7b1d-4a0e-9f3c-2f6a11d0c8e4',
    name: 'Filterpresse Werk 3',
    account: 'Zuckerwerk Anklam GmbH',
    contacts: ['Heiko Struck'],
    amount: 412000,
    currency: 'EUR',
    stage: 'Bedarf ermitteln',
    owner: 'Anja Reimers',
    closeDate: '2027-03-12',
    probability: 45,
    nextStep: null,
    createdDate: '2026-11-04',
  },
};

const oracle: OtherPage = {
  name: 'a form of panel labels in tables, required stars, a train of steps, an id in the address alone',
  url: 'https://acme.fa.cxsales.example/crmUI/faces/opportunities/opportunity-detail?OptyId=300000200112345',
  html: html(
    'en-US',
    'Edit Opportunity: Kiln burner controls - Sales',
    `<div id="pt1:_UISmmLink"><a href="/crmUI/faces/FuseWelcome">Navigator</a></div><div class="xpt"><div class="x1title"><h1 class="x1n">Edit Opportunity: Kiln burner controls</h1></div><div class="xactions"><button>Save</button><button>Save and Close</button><button>Cancel</button></div>
    <div class="af_panelFormLayout"><table><tbody>
    ${rows(
      [
        ['Name', '<input type="text" class="x25" value="Kiln burner controls">', 'nm'],
        [
          'Account',
          '<input type="text" class="x25" role="combobox" value="Sierra Clay Products"><a title="Search: Account" href="#"></a>',
          'ac',
        ],
        ['Primary Contact', '<input type="text" class="x25" role="combobox" value="Marisol Vega">', 'pc'],
        ['Owner', '<input type="text" class="x25" role="combobox" value="Trent Lowry">', 'ow'],
        [
          'Sales Stage',
          '<select class="x2h"><option>01 - Qualification</option><option selected>03 - Agreement</option><option>05 - Close</option></select>',
          'st',
        ],
        ['Win Probability (%)', '<input type="text" class="x25" value="70">', 'wp'],
        [
          'Close Date',
          '<input type="text" class="x25" placeholder="m/d/yy" value="4/16/27"><a title="Select date" href="#"></a>',
          'cd',
        ],
        ['Revenue', '<span class="x25 ro">USD 233,750.00</span>', 'rv'],
        ['Primary Competitor', '<input type="text" class="x25" role="combobox" value="">', 'cp'],
      ],
      (label, value, id) =>
        `<tr class="p_AFHoverTarget"><td class="af_panelLabelAndMessage_label-cell"><span class="required-icon" title="Required">*</span><label class="af_label" for="${id}">${label}</label></td><td class="af_content-cell"><span id="${id}" class="x22f">${value}</span></td></tr>`,
    )}</tbody></table></div>
    <div class="af_panelHeader"><h2>Products</h2><div class="af_table" role="grid"><div role="row"><span role="columnheader">Product</span><span role="columnheader">Estimated Price</span><span role="columnheader">Close Date</span></div><div role="row"><span role="gridcell">Burner</span><span role="gridcell">18,000.00</span><span role="gridcell">5/28/27</span></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '300000200112345',
    name: 'Kiln burner controls',
    account: 'Sierra Clay Products',
    contacts: ['Marisol Vega'],
    owner: 'Trent Lowry',
    stage: '03 - Agreement',
    probability: 70,
    closeDate: '2027-04-16',
    amount: 233750,
    currency: 'USD',
    competitor: null,
  },
};

const creatio: OtherPage = {
  name: 'a form page of a low-code platform: labels by aria-labelledby, lookups as inputs, a stage bar, Portuguese',
  url: 'https://vale.lowcode.example/0/Shell/#Card/Opportunities_FormPage/edit/8f2c0e1a-44b1-4f5c-a7b0-0d4c1e6f9b21',
  html: html(
    'pt-BR',
    'Secador de grãos - Vendas',
    `<crt-app><crt-top-panel><button aria-label="Menu"></button><crt-global-search><input placeholder="O que posso fazer por você?"></crt-global-search></crt-top-panel><crt-page><div class="page-header"><crt-label><label class="crt-title" title="Secador de grãos">Secador de grãos</label></crt-label><button>Salvar</button><button>Cancelar</button></div>
    <crt-entity-stage-progress-bar><div class="stage-bar" role="list"><div role="listitem" class="stage-item passed"><span>Qualificação</span></div><div role="listitem" class="stage-item passed"><span>Apresentação</span></div><div role="listitem" class="stage-item current" aria-current="step"><span>Proposta</span></div><div role="listitem" class="stage-item"><span>Contratação</span></div></div></crt-entity-stage-progress-bar>
    <div class="area-profile">
    ${rows(
      [
        [
          'Cliente',
          '<input matinput role="combobox" aria-labelledby="LB" value="Cooperativa Três Serras"><a class="open" href="#Card/Accounts_FormPage/edit/1c2d3e4f-0000-4000-8000-0000000000aa" aria-label="Abrir"></a>',
          'l1',
        ],
        ['Contato', '<input matinput role="combobox" aria-labelledby="LB" value="Aline Barreto">', 'l2'],
        ['Responsável', '<input matinput role="combobox" aria-labelledby="LB" value="Caio Menezes">', 'l3'],
        ['Valor, R$', '<input matinput aria-labelledby="LB" value="640.000,00">', 'l4'],
        ['Probabilidade, %', '<input matinput aria-labelledby="LB" value="55">', 'l5'],
        ['Previsão de fechamento', '<input matinput aria-labelledby="LB" value="19/03/2027">', 'l6'],
        ['Próximo passo', '<textarea matinput aria-labelledby="LB"></textarea>', 'l7'],
        ['Tipo', '<input matinput role="combobox" aria-labelledby="LB" value="Novo negócio">', 'l8'],
      ],
      (label, value, id) =>
        `<crt-input class="ctl"><div class="crt-caption" id="${id}"><span>${label}</span></div><mat-form-field><div class="mat-mdc-text-field-wrapper"><div class="mat-mdc-form-field-infix">${value.replace('LB', id)}</div></div></mat-form-field></crt-input>`,
    )}</div><crt-feed><div class="msg"><b>Caio Menezes</b><p>Desconto de R$ 20.000,00 pedido em 12/11/2026</p></div></crt-feed></crt-page></crt-app>`,
  ),
  expected: {
    kind: 'deal',
    id: '8f2c0e1a-44b1-4f5c-a7b0-0d4c1e6f9b21',
    name: 'Secador de grãos',
    account: 'Cooperativa Três Serras',
    contacts: ['Aline Barreto'],
    owner: 'Caio Menezes',
    amount: 640000,
    currency: 'BRL',
    probability: 55,
    closeDate: '2027-03-19',
    nextStep: null,
    stage: 'Proposta',
    recordType: 'new',
  },
};

export const crowdedPages: OtherPage[] = [insightly, salesmate, kommo, sell, netsuite, sap, oracle, creatio];
