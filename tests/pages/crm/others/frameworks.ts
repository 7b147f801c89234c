import { html, type OtherPage, rows } from './page';

/* Products that run on one’s own server and older ones, each in the markup of its framework. */

const filament: OtherPage = {
  name: 'an infolist of a Laravel panel: definition entries in a grid, badges, a relation table below',
  url: 'https://crm.relish.example/app/3/opportunities/418',
  html: html(
    'en-US',
    'View Curing chamber - Relish',
    `<div class="fi-layout"><aside class="fi-sidebar"><nav><a href="/app/3/companies">Companies</a><a href="/app/3/opportunities">Opportunities</a></nav></aside><main class="fi-main"><header class="fi-header"><nav class="fi-breadcrumbs"><ol><li><a href="/app/3/opportunities">Opportunities</a></li><li>View</li></ol></nav><h1 class="fi-header-heading">View Curing chamber</h1><div class="fi-ac"><a class="fi-btn" href="/app/3/opportunities/418/edit">Edit</a><button class="fi-btn">Delete</button></div></header>
    <section class="fi-section"><div class="fi-section-content"><dl class="grid">
    ${rows(
      [
        ['Name', 'Curing chamber'],
        ['Company', '<a href="/app/3/companies/55">Blue Ridge Charcuterie</a>'],
        ['Point of Contact', 'Delia Roark'],
        ['Stage', '<span class="fi-badge"><span class="truncate">Value Proposition</span></span>'],
        ['Amount', '$72,300.00'],
        ['Close Date', 'Feb 12, 2027'],
        ['Probability', '<span class="fi-badge">40%</span>'],
        ['Owner', '<span class="fi-avatar">TM</span><span>Theo Marsh</span>'],
        ['Next Step', '<p class="fi-in-placeholder">-</p>'],
        ['Created At', 'Nov 4, 2026 10:31:02'],
      ],
      (label, value) =>
        `<div class="fi-in-entry-wrp"><dt class="fi-in-entry-wrp-label"><span class="text-sm font-medium">${label}</span></dt><dd class="grid"><div class="fi-in-text"><div class="fi-in-text-item"><div>${value}</div></div></div></dd></div>`,
    )}</dl></div></section><div class="fi-ta"><h2>Tasks</h2><table><thead><tr><th>Title</th><th>Due date</th></tr></thead><tbody><tr><td>Measure the loading dock</td><td>Dec 2, 2026</td></tr></tbody></table></div></main></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '418',
    name: 'Curing chamber',
    account: 'Blue Ridge Charcuterie',
    contacts: ['Delia Roark'],
    stage: 'Value Proposition',
    amount: 72300,
    currency: 'USD',
    closeDate: '2027-02-12',
    probability: 40,
    owner: 'Theo Marsh',
    nextStep: null,
    createdDate: '2026-11-04',
    planned: ['Measure the loading dock'],
  },
};

const daybyday: OtherPage = {
  name: 'a lead on an old Bootstrap page: a sidebar of lines, comments as a timeline, Danish kroner in English',
  url: 'https://crm.ostekant.example/leads/1f0c7a52-90d1-4c1b-9a77-4f4e2f0a1c11',
  html: html(
    'en',
    'Whey concentrator - Ostekant',
    `<div id="wrapper"><nav id="myNavmenu"><a class="list-group-item" href="/leads">Leads</a></nav><div id="page-content"><div class="container-fluid"><h1 class="global-heading">Whey concentrator</h1><div class="row"><div class="col-md-9"><div class="contactleft"><h3>Fynsk Mejeri A/S</h3><p><a href="mailto:jonas@fynskmejeri.example">jonas@fynskmejeri.example</a></p></div><div class="panel-body"><p>Wants to halve the tanker trips.</p><p class="smalltext">Created at: 02, November 2026, 09:15</p></div><div class="panel-body"><p class="smalltext">Comment by: Mette Holm</p><p>First guess was 900.000 kr.</p></div></div>
    <div class="col-md-3"><div class="sidebarheader"><p>Lead information</p></div><div class="sidebarbox"><div class="row"><div class="col-sm-4">Assigned:</div><div class="col-sm-8"><a href="/users/4">Mette Holm</a></div></div><div class="row"><div class="col-sm-4">Follow up:</div><div class="col-sm-8">04, Dec 2026</div></div><div class="row"><div class="col-sm-4">Status:</div><div class="col-sm-8">Open</div></div><div class="row"><div class="col-sm-4">Value:</div><div class="col-sm-8">840.000,00 DKK</div></div></div></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'lead',
    id: '1f0c7a52-90d1-4c1b-9a77-4f4e2f0a1c11',
    name: 'Whey concentrator',
    account: 'Fynsk Mejeri A/S',
    email: 'jonas@fynskmejeri.example',
    owner: 'Mette Holm',
    stage: 'Open',
    amount: 840000,
    currency: 'DKK',
    createdDate: '2026-11-02',
  },
};

const yii: OtherPage = {
  name: 'a Yii record: form sections as tables, labels left of boxes, inline edit icons, a history widget',
  url: 'https://crm.tidewater.example/index.php/opportunities/id/317',
  html: html(
    'en-US',
    'Tidewater - View Opportunity',
    `<div id="header"><ul id="main-menu"><li><a href="/index.php/accounts/index">Accounts</a></li></ul></div><div id="content"><div class="page-title icon opportunities"><h2><span class="no-bold">Opportunity: </span>Oyster grading line</h2><a class="x2-button icon edit" href="/index.php/opportunities/update/id/317"></a></div><div id="main-column"><div class="x2-layout form-view">
    <div class="formSection showSection"><div class="formSectionHeader"><span class="sectionTitle">Basic Information</span></div><div class="tableWrapper"><table><tbody>
    ${rows(
      [
        ['Name', 'Oyster grading line', 'name'],
        [
          'Account',
          '<span><a href="/index.php/accounts/id/41">Rappahannock Shellfish</a></span>',
          'accountName',
        ],
        ['Quote Amount', '$58,000.00', 'quoteAmount'],
        ['Sales Stage', 'Working', 'salesStage'],
        ['Probability', '55%', 'probability'],
        ['Expected Close Date', 'Feb 19, 2027', 'expectedCloseDate'],
        ['Assigned To', '<a href="/index.php/profile/8">Beau Tanner</a>', 'assignedTo'],
        ['Description', '', 'description'],
        ['Create Date', 'Nov 10, 2026', 'createDate'],
      ],
      (label, value, name) =>
        `<tr class="formSectionRow"><td style="width:400px"><div class="formItem leftLabel" id="Opportunity_${name}_field"><label>${label}</label><div class="formInputBox" style="width:200px"><div class="inline-edit model-input"><span id="${name}_field-field">${value}</span></div></div><div class="edit-icon"><span class="fa fa-edit" title="Edit field"></span></div></div></td></tr>`,
    )}</tbody></table></div></div></div></div><div id="right-column"><div class="widget"><div class="portlet-title">Contacts</div><ul><li><a href="/index.php/contacts/id/902">Ginny Cole</a></li></ul></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '317',
    name: 'Oyster grading line',
    account: 'Rappahannock Shellfish',
    amount: 58000,
    currency: 'USD',
    stage: 'Working',
    probability: 55,
    closeDate: '2027-02-19',
    owner: 'Beau Tanner',
    contacts: ['Ginny Cole'],
    createdDate: '2026-11-10',
  },
};

const civi: OtherPage = {
  name: 'a contact in summary rows of label and content, tabs with counts, an employer, German',
  url: 'https://verband.example/wp-admin/admin.php?page=CiviCRM&q=civicrm%2Fcontact%2Fview&reset=1&cid=2044',
  html: html(
    'de-DE',
    'Frau Dr. Henrike Voss | Verband',
    `<div id="crm-container"><div id="crm-main-content-wrapper"><h1 class="page-title">Frau Dr. Henrike Voss</h1><div class="crm-actions-ribbon"><ul><li><a class="button" href="#">Aktionen</a></li><li><a class="button">Bearbeiten</a></li></ul></div><ul class="crm-contact-tabs-list" role="tablist"><li role="tab">Zusammenfassung</li><li role="tab">Aktivitäten <em>4</em></li></ul><div class="contact_panel"><div class="contactCardLeft">
    ${rows(
      [
        [
          'Arbeitgeber',
          '<a href="/wp-admin/admin.php?page=CiviCRM&q=civicrm%2Fcontact%2Fview&cid=88" title="Arbeitgeber anzeigen">Deichverband Nordsee</a>',
        ],
        ['Berufsbezeichnung', 'Leiterin Technik'],
        ['Spitzname', ''],
        ['Private E-Mail', '<a href="mailto:h.voss@deich.example">h.voss@deich.example</a>'],
        ['Kontakttyp', 'Person'],
      ],
      (label, value) =>
        `<div class="crm-summary-row"><div class="crm-label">${label}</div><div class="crm-content">${value}</div></div>`,
    )}</div></div></div></div>`,
  ),
  expected: {
    kind: 'contact',
    id: '2044',
    name: 'Frau Dr. Henrike Voss',
    account: 'Deichverband Nordsee',
    title: 'Leiterin Technik',
    email: 'h.voss@deich.example',
  },
};

const svelte: OtherPage = {
  name: 'an opportunity of a Tailwind app: cards of icon, caption and value, a stage select, money with a code',
  url: 'https://app.bottleworks.example/opportunities/b1f9c4de-0a11-4f0b-8b5b-6d9f1f0e2c33',
  html: html(
    'en-IN',
    'Effluent plant phase 2 | Bottleworks',
    `<div class="flex h-screen"><nav class="w-64"><a href="/accounts">Accounts</a><a href="/opportunities">Opportunities</a></nav><main class="flex-1 overflow-y-auto"><div class="border-b p-6"><div class="flex items-center gap-3"><div class="rounded-lg bg-blue-100 p-3"><svg class="lucide lucide-target"></svg></div><div><h1 class="text-2xl font-bold">Effluent plant phase 2</h1><p class="text-sm text-gray-500">Sundaram Textiles Pvt Ltd</p></div></div><div class="flex gap-2"><a href="/opportunities/b1f9c4de-0a11-4f0b-8b5b-6d9f1f0e2c33/edit">Edit</a></div></div>
    <div class="grid grid-cols-3 gap-6"><div class="col-span-2 rounded-xl border p-6"><h2 class="text-lg font-semibold">Opportunity Information</h2><div class="grid grid-cols-2 gap-6">
    ${rows(
      [
        ['Stage', '<span class="inline-flex rounded-full bg-amber-100 px-3">Negotiation</span>'],
        ['Amount', 'INR 1,25,00,000.00'],
        ['Close Date', '19 Mar 2027'],
        ['Probability', '70%'],
        ['Lead Source', 'Referral'],
        ['Next Step', 'Meera shares the soil report'],
      ],
      (label, value) =>
        `<div class="space-y-2"><div class="flex items-center gap-2 text-sm text-gray-500"><svg class="lucide h-4 w-4"></svg>${label}</div><div class="font-medium">${value}</div></div>`,
    )}</div></div><div class="space-y-6"><div class="rounded-xl border p-6"><h3>Assigned To</h3><div class="flex items-center gap-3"><div class="h-8 w-8 rounded-full">AK</div><p class="font-medium">Arjun Krishnan</p></div></div><div class="rounded-xl border p-6"><h3>Account</h3><a href="/accounts/0d5f7a10-0000-4000-8000-000000000001">Sundaram Textiles Pvt Ltd</a></div><div class="rounded-xl border p-6"><h3>Contacts</h3><div><a href="/contacts/0d5f7a10-0000-4000-8000-000000000002">Meera Iyer</a></div></div></div></div></main></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'b1f9c4de-0a11-4f0b-8b5b-6d9f1f0e2c33',
    name: 'Effluent plant phase 2',
    account: 'Sundaram Textiles Pvt Ltd',
    amount: 12500000,
    currency: 'INR',
    stage: 'Negotiation',
    closeDate: '2027-03-19',
    probability: 70,
    owner: 'Arjun Krishnan',
    contacts: ['Meera Iyer'],
    nextStep: 'Meera shares the soil report',
  },
};

const zurmo: OtherPage = {
  name: 'a details table of th and td in two columns, portlets of others below, Spanish',
  url: 'https://crm.aceitera.example/app/index.php/opportunities/default/details?id=96',
  html: html(
    'es-ES',
    'Aceitera CRM - Oportunidades - Decantador de dos fases',
    `<div id="nav"><a href="/app/index.php/accounts/default">Cuentas</a></div><div class="SecuredEditAndDetailsView"><div class="details-title"><h1><span class="truncated-title">Decantador de dos fases</span></h1></div><div class="view-toolbar"><a href="/app/index.php/opportunities/default/edit?id=96">Editar</a></div><div class="panel"><div class="panelTitle">Detalles</div><table class="form-fields"><tbody><tr><th>Nombre</th><td colspan="1">Decantador de dos fases</td><th>Cuenta</th><td colspan="1"><a href="/app/index.php/accounts/default/details?id=12">Almazara La Loma</a></td></tr><tr><th>Importe</th><td colspan="1">118.500,00 €</td><th>Fecha de cierre</th><td colspan="1">26/02/2027</td></tr><tr><th>Etapa</th><td colspan="1">Propuesta</td><th>Probabilidad</th><td colspan="1">60</td></tr><tr><th>Propietario</th><td colspan="1">Lucía Arjona</td><th>Origen</th><td colspan="1">Feria</td></tr></tbody></table></div>
    <div class="portlet"><h3>Contactos</h3><table class="items"><thead><tr><th>Nombre</th><th>Cargo</th></tr></thead><tbody><tr><td><a href="/app/index.php/contacts/default/details?id=311">Joaquín Molina</a></td><td>Maestro de almazara</td></tr></tbody></table></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '96',
    name: 'Decantador de dos fases',
    account: 'Almazara La Loma',
    amount: 118500,
    currency: 'EUR',
    closeDate: '2027-02-26',
    stage: 'Propuesta',
    probability: 60,
    owner: 'Lucía Arjona',
    contacts: ['Joaquín Molina'],
  },
};

const owl: OtherPage = {
  name: 'a form with inputs for all, money with its sign over the input, probability after "at", stages in reverse, Dutch',
  url: 'https://crm.drukkerij.example/odoo/crm/44',
  html: html(
    'nl-NL',
    'Vouwmachine Drukkerij Smit - Odoo',
    `<header class="o_navbar"><a class="o_menu_brand" href="#">CRM</a></header><div class="o_action_manager"><div class="o_control_panel"><ol class="breadcrumb"><li class="breadcrumb-item"><a href="/odoo/crm">Pijplijn</a></li></ol><div class="o_last_breadcrumb_item active"><span>Vouwmachine Drukkerij Smit</span></div></div><div class="o_content"><div class="o_form_view"><div class="o_form_statusbar"><div class="o_statusbar_buttons"><button>Gewonnen</button><button>Verloren</button></div><div class="o_statusbar_status" role="radiogroup" style="display:flex;flex-direction:row-reverse"><button class="o_arrow_button" role="radio" aria-checked="false">Gewonnen</button><button class="o_arrow_button" role="radio" aria-checked="false">Offerte</button><button class="o_arrow_button o_arrow_button_current" role="radio" aria-checked="true">Gekwalificeerd</button><button class="o_arrow_button" role="radio" aria-checked="false">Nieuw</button></div></div>
    <div class="o_form_sheet"><div class="oe_title"><h1><div name="name" class="o_field_widget o_field_text"><textarea class="o_input">Vouwmachine Drukkerij Smit</textarea></div></h1><h2 class="row"><div class="col-auto"><label class="o_form_label" for="expected_revenue_0">Verwachte opbrengst</label><div class="d-flex"><div name="expected_revenue" class="o_field_widget o_field_monetary"><div class="text-nowrap"><span class="o_input">€</span><input class="o_input" id="expected_revenue_0" type="text" value="64.000,00"></div></div></div></div><div class="col-auto"><label class="o_form_label" for="probability_0">Kans</label><div class="d-flex"><span>op</span><div name="probability" class="o_field_widget o_field_float"><input class="o_input" id="probability_0" value="25,00"></div><span>%</span></div></div></h2></div>
    <div class="o_group"><div class="o_inner_group">
    ${rows(
      [
        [
          'Klant',
          '<div name="partner_id" class="o_field_widget o_field_many2one"><input class="o-autocomplete--input o_input" id="ID" value="Drukkerij Smit B.V."></div>',
          'partner_id_0',
        ],
        [
          'E-mail',
          '<div name="email_from" class="o_field_widget o_field_email"><input class="o_input" id="ID" type="email" value="inkoop@smit.example"></div>',
          'email_from_0',
        ],
        [
          'Verkoper',
          '<div name="user_id" class="o_field_widget"><img class="o_avatar" alt=""><input class="o_input" id="ID" value="Joost Bakker"></div>',
          'user_id_0',
        ],
        [
          'Verwachte afsluiting',
          '<div name="date_deadline" class="o_field_widget o_field_date"><input class="o_input" id="ID" value="26-02-2027"></div>',
          'date_deadline_0',
        ],
      ],
      (label, value, id) =>
        `<div class="o_wrap_field d-flex"><div class="o_cell o_wrap_label"><label class="o_form_label" for="${id}">${label}</label></div><div class="o_cell o_wrap_input">${value.replace('ID', id)}</div></div>`,
    )}</div></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '44',
    name: 'Vouwmachine Drukkerij Smit',
    amount: 64000,
    currency: 'EUR',
    probability: 25,
    account: 'Drukkerij Smit B.V.',
    email: 'inkoop@smit.example',
    owner: 'Joost Bakker',
    closeDate: '2027-02-26',
    stage: 'Gekwalificeerd',
  },
};

const agile: OtherPage = {
  name: 'a deal in panels of an older Bootstrap: value and milestone in a head, a two-column list, notes and tasks in tabs',
  url: 'https://kilnworks.agilelike.example/#deal/5681034041491456',
  html: html(
    'en-US',
    'Kilnworks CRM',
    `<div class="app-header"><a href="#contacts">Contacts</a><a href="#deals">Deals</a></div><div id="content"><div class="deal-detail"><div class="row"><div class="col-md-8"><div class="wrapper"><h3 class="deal-name m-n">Glaze spray robot</h3><div class="text-muted"><span class="deal-value">$88,000</span> <span class="label bg-light">Prospect</span></div></div></div></div>
    <div class="panel wrapper"><div class="clearfix">
    ${rows(
      [
        ['Milestone', 'Prospect'],
        ['Probability', '30%'],
        ['Expected Close Date', 'Mar 26, 2027'],
        ['Deal Source', 'Web'],
        ['Owner', 'Ike Dalby'],
        ['Created', 'Nov 12, 2026'],
      ],
      (label, value) =>
        `<div class="row m-b-xs"><div class="col-xs-4 text-right text-muted">${label}</div><div class="col-xs-8">${value}</div></div>`,
    )}</div></div><div class="panel wrapper"><h4>Related Contacts</h4><ul class="contacts"><li><a href="#contact/5704134480855040"><img alt="" src="p.png"><span>Petra Lundy</span></a><div>Ceramics director at <a href="#company/5704134480850001">Fenwick Tile</a></div></li></ul></div><ul class="nav nav-tabs"><li class="active"><a>Notes</a></li><li><a>Events</a></li></ul><div class="tab-content"><div class="tab-pane active"><div class="note"><p>Old robot cost $61,000.</p></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '5681034041491456',
    name: 'Glaze spray robot',
    account: 'Fenwick Tile',
    amount: 88000,
    currency: 'USD',
    stage: 'Prospect',
    probability: 30,
    closeDate: '2027-03-26',
    owner: 'Ike Dalby',
    contacts: ['Petra Lundy'],
    createdDate: '2026-11-12',
  },
};

const service: OtherPage = {
  name: 'a record form of a service platform: labels with mandatory marks, reference fields, choice lists, hidden sections',
  url: 'https://inst.servicelike.example/now/nav/sn_sales_opportunity.do?sys_id=9d385017c611228701d22104cc95c371',
  html: html(
    'en',
    'OPP0010044 | Opportunity | Servicelike',
    `<nav class="navbar navbar-default"><h1 class="navbar-title-caption"><span>Opportunity</span><div class="navbar-title-display-value">OPP0010044</div></h1><div class="navbar_ui_actions"><button>Update</button><button>Close as won</button></div></nav><form id="sn_opportunity.do"><span class="tabs2_section"><div class="section-content">
    ${rows(
      [
        [
          'Number',
          '<input readonly class="form-control" id="sn_opportunity.number" value="OPP0010044">',
          'number',
        ],
        [
          'Short description',
          '<input class="form-control" id="sn_opportunity.short_description" value="Badge readers, three sites">',
          'short_description',
        ],
        [
          'Account',
          '<input type="hidden" id="sn_opportunity.account" value="1f2"><div class="input-group"><input class="form-control" id="sys_display.sn_opportunity.account" value="Northmoor Council"><span class="input-group-btn"><button title="Lookup using list"></button></span></div>',
          'account',
        ],
        [
          'Primary contact',
          '<div class="input-group"><input class="form-control" id="sys_display.sn_opportunity.contact" value="Callum Reid"></div>',
          'contact',
        ],
        [
          'Stage',
          '<select class="form-control" id="sn_opportunity.stage"><option>Prospecting</option><option selected="selected">Solution design</option><option>Closed won</option></select>',
          'stage',
        ],
        [
          'Estimated closed date',
          '<div class="input-group"><input class="form-control" id="sn_opportunity.close_date" value="2027-03-12"></div>',
          'close_date',
        ],
        [
          'Estimated value',
          '<div class="input-group"><select class="currency"><option>USD</option><option selected>GBP</option></select><input class="form-control" id="sn_opportunity.value" value="54,600.00"></div>',
          'value',
        ],
        [
          'Probability',
          '<input class="form-control" id="sn_opportunity.probability" value="45">',
          'probability',
        ],
        [
          'Assigned to',
          '<div class="input-group"><input class="form-control" id="sys_display.sn_opportunity.assigned_to" value="Freya Lindqvist"></div>',
          'assigned_to',
        ],
        [
          'Next step',
          '<textarea class="form-control" id="sn_opportunity.next_step"></textarea>',
          'next_step',
        ],
      ],
      (label, value, name) =>
        `<div class="form-group" id="element.sn_opportunity.${name}"><div class="label_spacing"><label for="sn_opportunity.${name}" class="control-label"><span class="required-marker" aria-hidden="true"></span><span class="label-text" title="">${label}</span></label></div><div class="form-field input_controls">${value}</div></div>`,
    )}</div></span></form>`,
  ),
  expected: {
    kind: 'deal',
    id: '9d385017c611228701d22104cc95c371',
    name: 'Badge readers, three sites',
    account: 'Northmoor Council',
    contacts: ['Callum Reid'],
    stage: 'Solution design',
    closeDate: '2027-03-12',
    amount: 54600,
    currency: 'GBP',
    probability: 45,
    owner: 'Freya Lindqvist',
    nextStep: null,
  },
};

const huly: OtherPage = {
  name: 'a lead in a popup of a Svelte workspace: attribute bar of buttons with values, an editor for the text, faces',
  url: 'https://huddle.example/workbench/acme/lead/LEAD-88',
  html: html(
    'en',
    'LEAD-88 Sorting arm',
    `<div class="workbench-container"><div class="antiPanel-navigator"><a href="/workbench/acme/lead/funnels">Funnels</a></div><div class="panel-instance"><div class="popupPanel-title"><span class="title">LEAD-88</span></div><div class="popupPanel-body"><div class="popupPanel-body__main"><div class="antiEditBox"><input class="large-style" placeholder="Title" value="Sorting arm"></div><div class="textInput" contenteditable="true"><p>Replace manual sorting. Budget talk of $30k.</p></div></div><div class="popupPanel-body__aside"><div class="attributes">
    ${rows(
      [
        ['Status', 'Negotiation'],
        ['Assignee', '<span class="ava">RB</span>Rhea Banks'],
        ['Customer', 'Elmore Recycling'],
        ['Budget', '$28,500'],
        ['Due date', 'Feb 5, 2027'],
      ],
      (label, value) =>
        `<span class="labelOnPanel"><span class="overflow-label">${label}</span></span><div class="flex flex-grow"><button class="antiButton link" type="button"><span class="overflow-label">${value}</span></button></div>`,
    )}</div></div></div></div></div>`,
  ),
  expected: {
    kind: 'lead',
    id: 'LEAD-88',
    name: 'Sorting arm',
    stage: 'Negotiation',
    owner: 'Rhea Banks',
    account: 'Elmore Recycling',
    amount: 28500,
    currency: 'USD',
  },
};

export const frameworkPages: OtherPage[] = [
  filament,
  daybyday,
  yii,
  civi,
  svelte,
  zurmo,
  owl,
  agile,
  service,
  huly,
];
