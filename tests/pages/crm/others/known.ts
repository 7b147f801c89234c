import { html, type OtherPage, rows } from './page';

/* Products that have an adapter, in other kinds of record, other languages and as whole pages with all that stands around. */

const suiteDetail = (
  lang: string,
  title: string,
  module: string,
  id: string,
  pairs: readonly (readonly [string, string, string?])[],
  around = '',
): string =>
  html(
    lang,
    `${title} » ${module} » SuiteCRM`,
    `<div id="ajaxHeader"><nav class="navbar navbar-inverse navbar-fixed-top"><ul class="nav navbar-nav"><li class="topnav"><a href="index.php?module=Accounts&action=index">Accounts</a></li><li class="topnav"><a href="index.php?module=Opportunities&action=index">Opportunities</a></li></ul></nav></div>
    <div id="bootstrap-container"><div class="sidebar" id="actionMenuSidebar"><ul><li><a href="index.php?module=${module}&action=EditView">Create</a></li><li><a href="index.php?module=${module}&action=index">View ${module}</a></li></ul><div class="recently_viewed_links_container"><h2 class="recent_h3">Recently Viewed</h2><ul class="nav nav-pills nav-stacked"><li><a href="index.php?module=Accounts&action=DetailView&record=ffff1111-2222-3333-4444-555566667777"><span>Some Other Firm</span></a></li></ul></div></div>
    <div id="content"><div class="moduleTitle"><h2 class="module-title-text">${title}</h2></div><form action="index.php" method="post" name="DetailView" id="formDetailView"><input type="hidden" name="module" value="${module}"><input type="hidden" name="record" value="${id}"></form>
    <ul class="nav nav-tabs"><li role="presentation" class="active"><a id="tab0" data-toggle="tab">Overview</a></li><li class="dropdown"><a class="dropdown-toggle">Actions</a><ul class="dropdown-menu"><li><input type="button" value="Edit"></li></ul></li></ul>
    <div class="tab-content"><div class="tab-pane-NOBOOTSTRAPTOGGLER active fade in" id="tab-content-0"><div class="detail-view"><div class="row detail-view-row">
    ${rows(
      pairs,
      (label, value, name) =>
        `<div class="col-xs-12 col-sm-6 detail-view-row-item"><div class="col-xs-12 col-sm-4 label col-1-label">${label}:</div><div class="col-xs-12 col-sm-8 detail-view-field inlineEdit" type="varchar" field="${name}">${value}</div><div class="inlineEditIcon col-xs-1"><svg></svg></div></div>`,
    )}
    </div></div></div></div>${around}</div></div>`,
  );
const sugar = (name: string, value: string) => `<span class="sugar_field" id="${name}">${value}</span>`;
const pick = (name: string, code: string, words: string) =>
  `<input type="hidden" class="sugar_field" id="${name}" value="${code}">${words}`;

const subpanels = `<div id="subpanel_list"><ul class="noBullet" id="groupTabs"><li class="noBullet" id="whole_subpanel_activities"><div class="panel panel-default sub-panel"><div class="panel-heading"><a class="in"><div class="col-xs-10"><span class="suitepicon"></span>Activities</div></a></div><div class="panel-body"><div id="list_subpanel_activities"><table class="list view table-responsive subpanel-table"><thead><tr><th>Close</th><th>Subject</th><th>Status</th><th>Contact</th><th>Date</th><th>Assigned User</th></tr></thead><tbody><tr class="oddListRowS1"><td><a class="listViewTdToolsS1"></a></td><td><a href="index.php?module=Tasks&action=DetailView&record=a1">Chase the revised layout</a></td><td>Not Started</td><td></td><td>2026-12-03</td><td>Will Becker</td></tr></tbody></table></div></div></div></li>
  <li class="noBullet" id="whole_subpanel_contacts"><div class="panel panel-default sub-panel"><div class="panel-heading"><a><div class="col-xs-10">Contacts</div></a></div><div class="panel-body"><div id="list_subpanel_contacts"><table class="list view table-responsive subpanel-table"><thead><tr><th>Name</th><th>Account Name</th><th>Email</th></tr></thead><tbody><tr class="evenListRowS1"><td><a href="index.php?module=Contacts&action=DetailView&record=c1c1c1c1-2222-3333-4444-555566667777">Greta Holm</a></td><td><a href="index.php?module=Accounts&action=DetailView&record=b1">Skagen Fisk</a></td><td><a href="mailto:greta@skagen.example">greta@skagen.example</a></td></tr></tbody></table></div></div></div></li></ul></div>`;

const suiteDeal: OtherPage = {
  name: 'SuiteCRM 7 opportunity, as a whole page',
  url: 'https://suite.example.com/index.php?module=Opportunities&action=DetailView&record=3c7ee1b0-51ab-7a2f-8f6f-65a1b2c3d4e5',
  html: suiteDetail(
    'en_us',
    'ICE SLURRY PLANT',
    'Opportunities',
    '3c7ee1b0-51ab-7a2f-8f6f-65a1b2c3d4e5',
    [
      ['Opportunity Name', sugar('name', 'Ice slurry plant'), 'name'],
      [
        'Account Name',
        '<a href="index.php?module=Accounts&action=DetailView&record=b1"><span id="account_id" class="sugar_field" data-id-value="b1">Skagen Fisk</span></a>',
        'account_name',
      ],
      ['Opportunity Amount: (USD $)', sugar('amount', '417,500.00'), 'amount'],
      ['Expected Close Date', sugar('date_closed', '03/27/2027'), 'date_closed'],
      ['Sales Stage', pick('sales_stage', 'Proposal/Price Quote', 'Proposal/Price Quote'), 'sales_stage'],
      ['Type', pick('opportunity_type', 'New Business', 'New Business'), 'opportunity_type'],
      ['Probability (%)', sugar('probability', '65'), 'probability'],
      ['Lead Source', pick('lead_source', 'Trade Show', 'Trade Show'), 'lead_source'],
      ['Next Step', sugar('next_step', 'Greta books the harbour visit'), 'next_step'],
      ['Assigned to', sugar('assigned_user_id', 'Will Becker'), 'assigned_user_name'],
      [
        'Date Modified',
        `${sugar('date_modified', '11/20/2026 09:31am')} by <span class="sugar_field">admin</span>`,
        'date_modified',
      ],
      [
        'Date Created',
        `${sugar('date_entered', '10/02/2026 02:11pm')} by <span class="sugar_field">admin</span>`,
        'date_entered',
      ],
    ],
    subpanels,
  ),
  foreign: ['Some Other Firm'],
  expected: {
    kind: 'deal',
    id: '3c7ee1b0-51ab-7a2f-8f6f-65a1b2c3d4e5',
    name: 'Ice slurry plant',
    account: 'Skagen Fisk',
    amount: 417500,
    currency: 'USD',
    stage: 'Proposal/Price Quote',
    closeDate: '2027-03-27',
    recordType: 'new',
    probability: 65,
    nextStep: 'Greta books the harbour visit',
    owner: 'Will Becker',
    createdDate: '2026-10-02',
    contacts: ['Greta Holm'],
    planned: ['Chase the revised layout'],
  },
};

const suiteAccount: OtherPage = {
  name: 'SuiteCRM 7 account, German',
  url: 'https://suite.example.com/index.php?module=Accounts&action=DetailView&record=b1b1b1b1-51ab-7a2f-8f6f-65a1b2c3d4e5',
  html: suiteDetail('de_DE', 'BERGHOF MOLKEREI EG', 'Accounts', 'b1b1b1b1-51ab-7a2f-8f6f-65a1b2c3d4e5', [
    ['Name', sugar('name', 'Berghof Molkerei eG'), 'name'],
    ['Telefon Büro', sugar('phone_office', '+49 8321 5550'), 'phone_office'],
    ['Website', '<a href="http://berghof.example" target="_blank">http://berghof.example</a>', 'website'],
    ['E-Mail-Adresse', '<a href="javascript:void(0);">einkauf@berghof.example</a>', 'email1'],
    [
      'Rechnungsadresse',
      '<table><tr><td>Talweg 3<br>87527 Sonthofen</td></tr></table>',
      'billing_address_street',
    ],
    ['Typ', pick('account_type', 'Customer', 'Kunde'), 'account_type'],
    ['Branche', pick('industry', 'Food', 'Lebensmittel'), 'industry'],
    ['Zugewiesen an', sugar('assigned_user_id', 'Xaver Lutz'), 'assigned_user_name'],
    ['Beschreibung', sugar('description', ''), 'description'],
  ]),
  expected: {
    kind: 'account',
    id: 'b1b1b1b1-51ab-7a2f-8f6f-65a1b2c3d4e5',
    name: 'Berghof Molkerei eG',
    website: 'http://berghof.example',
    email: 'einkauf@berghof.example',
    industry: 'Lebensmittel',
    owner: 'Xaver Lutz',
  },
};

const odooField = (label: string, name: string, inner: string) =>
  `<div class="o_wrap_field d-flex d-sm-contents flex-column mb-3 mb-sm-0"><div class="o_cell flex-grow-1 flex-sm-grow-0 o_wrap_label w-100 text-break text-900"><label class="o_form_label" for="${name}_0">${label}</label></div><div class="o_cell o_wrap_input flex-grow-1 flex-sm-grow-0 text-break" style="width: 100%;">${inner}</div></div>`;
const odooPage = (lang: string, body: string, title: string) =>
  html(
    lang,
    title,
    `<header class="o_navbar"><nav class="o_main_navbar"><a class="o_menu_brand">CRM</a><div class="o_menu_sections"><button class="dropdown-toggle">Sales</button><button class="dropdown-toggle">Reporting</button></div><div class="o_menu_systray"><button><i class="fa fa-comments"></i><span class="badge">3</span></button></div></nav></header><div class="o_action_manager"><div class="o_action o_form_view_container"><div class="o_control_panel"><div class="o_breadcrumb"><ol class="breadcrumb"><li class="breadcrumb-item"><a href="#">Pipeline</a></li></ol><div class="o_last_breadcrumb_item active"><span class="min-w-0 text-truncate">${title.replace(/ - Odoo$|^Odoo - /, '')}</span></div></div></div><div class="o_content">${body}</div></div></div>`,
    'class="o_web_client"',
  );

const odooLead: OtherPage = {
  name: 'Odoo 17 opportunity, rep with comma decimals, chatter and an activity',
  url: 'https://odoo.example.com/web#id=31&cids=1&menu_id=268&action=405&model=crm.lead&view_type=form',
  html: odooPage(
    'en-US',
    `<div class="o_form_view o_lead_opportunity_form o_xxl_form_view h-100"><div class="o_form_view_container"><div class="o_form_renderer o_form_editable d-flex"><div class="o_form_sheet_bg"><div class="o_form_statusbar"><div class="o_statusbar_buttons"><button name="action_set_won_rainbowman" class="btn btn-primary"><span>Won</span></button><button name="406" class="btn btn-secondary"><span>Lost</span></button></div><div name="stage_id" class="o_field_widget o_field_statusbar"><div class="o_statusbar_status" role="radiogroup" style="display:flex;flex-direction:row-reverse"><button type="button" class="btn btn-secondary o_arrow_button o_first" aria-checked="false" role="radio" data-value="4">Won</button><button type="button" class="btn btn-secondary o_arrow_button o_arrow_button_current" aria-checked="true" aria-current="step" role="radio" data-value="3"><span>Proposition</span></button><button type="button" class="btn btn-secondary o_arrow_button" aria-checked="false" role="radio" data-value="2">Qualified</button><button type="button" class="btn btn-secondary o_arrow_button o_last" aria-checked="false" role="radio" data-value="1">New</button></div></div></div>
    <div class="o_form_sheet"><div class="oe_button_box"><button class="oe_stat_button"><div class="o_stat_info"><span class="o_stat_value">1</span><span class="o_stat_text">Meeting</span></div></button></div><div class="oe_title"><h1><div name="name" class="o_field_widget o_required_modifier o_field_text text-break"><textarea class="o_input" id="name_0" placeholder="e.g. Product Pricing">Blast freezer for the new hall</textarea></div></h1><h2 class="row g-0 pb-3 pb-sm-4"><div class="col-auto pb-2 pb-md-0"><label for="expected_revenue" class="oe_edit_only">Expected Revenue</label><div class="d-flex align-items-baseline"><div name="expected_revenue" class="o_field_widget o_field_monetary o_input_13ch"><div class="text-nowrap d-inline-flex w-100 align-items-baseline position-relative"><span class="o_input position-absolute pe-none d-flex w-100"><span>$&nbsp;</span><span class="opacity-0 d-inline-block overflow-hidden mw-100 o_monetary_ghost_value">35.000,00</span></span><span class="opacity-0">$&nbsp;</span><input class="o_input flex-grow-1 flex-shrink-1" autocomplete="off" id="expected_revenue_0" type="text" value="35.000,00"></div></div></div></div><div class="col-auto pb-2 pb-md-0"><label class="o_form_label d-inline-block" for="probability_0">Probability</label><div id="probability" class="d-flex align-items-baseline"><small class="o_crm_at">at</small><div name="probability" class="o_field_widget o_field_float oe_inline o_input_6ch"><input class="o_input" inputmode="decimal" id="probability_0" type="text" value="62,50"></div><span class="oe_grey p-2">%</span></div></div></h2></div>
    <div class="o_group row align-items-start"><div class="o_inner_group grid">${odooField('Customer', 'partner_id', '<div name="partner_id" class="o_field_widget o_field_res_partner_many2one"><div class="o_field_many2one_selection"><div class="o_input_dropdown"><div class="o-autocomplete dropdown"><input type="text" class="o-autocomplete--input o_input" id="partner_id_0" value="Alvor Congelados, Rita Faria"></div></div><button class="btn btn-link o_external_button"></button></div></div>')}${odooField('Email', 'email_from', '<div name="email_from" class="o_field_widget o_field_email"><div class="d-inline-flex w-100"><input class="o_input" id="email_from_0" type="email" value="rita@alvor.example"></div></div>')}${odooField('Phone', 'phone', '<div name="phone" class="o_field_widget o_field_phone"><input class="o_input" id="phone_0" value="+351 282 555 010"></div>')}</div>
    <div class="o_inner_group grid">${odooField('Salesperson', 'user_id', '<div name="user_id" class="o_field_widget o_field_many2one_avatar_user"><div class="d-flex"><span class="o_avatar"><img alt=""></span><div class="o_input_dropdown"><input type="text" class="o_input" id="user_id_0" value="Marc Demo"></div></div></div>')}${odooField('Expected Closing', 'date_deadline', '<div name="date_deadline" class="o_field_widget o_field_date"><div class="d-flex gap-2"><input type="text" class="o_input cursor-pointer" id="date_deadline_0" value="23.01.2027"></div></div>')}${odooField('Tags', 'tag_ids', '<div name="tag_ids" class="o_field_widget o_field_many2many_tags"><span class="o_tag"><div class="o_tag_badge_text">Product</div></span><input class="o_input" placeholder="Tags"></div>')}</div></div>
    <div class="o_notebook"><div class="o_notebook_headers"><ul class="nav nav-tabs"><li class="nav-item"><a class="nav-link active" role="tab">Internal Notes</a></li><li class="nav-item"><a class="nav-link" role="tab">Extra Information</a></li></ul></div><div class="o_notebook_content tab-content"><div class="tab-pane active"><div name="description" class="o_field_widget o_field_html"><div class="note-editable odoo-editor-editable" contenteditable="true"><p>Two doors, and it must fit under the mezzanine.</p></div></div></div></div></div></div></div>
    <div class="o-mail-Form-chatter"><div class="o-mail-Chatter"><div class="o-mail-Chatter-topbar"><button class="o-mail-Chatter-sendMessage">Send message</button><button class="o-mail-Chatter-logNote">Log note</button></div><div class="o-mail-ActivityList"><div class="d-flex py-2 cursor-pointer fw-bolder"><hr class="flex-grow-1"><div class="d-flex align-items-center px-3"><i class="fa fa-fw fa-caret-down"></i><span>Planned Activities</span></div><hr class="flex-grow-1"></div><div class="o-mail-Activity d-flex"><div class="o-mail-Activity-sidebar"><img alt=""><div class="o-mail-Activity-iconContainer"><i class="fa fa-phone"></i></div></div><div class="flex-grow"><div class="o-mail-Activity-info"><span class="fw-bolder text-success">Due in 6 days:</span><span class="fw-bolder">“Ask Rita about the door height”</span><span class="o-mail-Activity-user">for Marc Demo</span></div></div></div></div>
    <div class="o-mail-Thread"><div class="o-mail-Message position-relative" role="group"><div class="o-mail-Message-sidebar"><img alt=""></div><div class="o-mail-Message-core"><div class="o-mail-Message-header"><span class="o-mail-Message-author"><strong>Alvor Congelados, Rita Faria</strong></span><small class="o-mail-Message-date" title="18.11.2026 14:02:11">- 5 days ago</small></div><div class="o-mail-Message-content"><div class="o-mail-Message-body"><p>The hall is ready in March; until then we rent space in Faro every week.</p></div></div></div></div></div></div></div></div></div></div>`,
    'Blast freezer for the new hall - Odoo',
  ),
  expected: {
    kind: 'deal',
    id: '31',
    name: 'Blast freezer for the new hall',
    account: 'Alvor Congelados, Rita Faria',
    amount: 35000,
    currency: 'USD',
    stage: 'Proposition',
    stageShare: 0.75,
    probability: 62.5,
    closeDate: '2027-01-23',
    owner: 'Marc Demo',
    email: 'rita@alvor.example',
    planned: ['Ask Rita about the door height'],
  },
  byAdapter: { account: 'Alvor Congelados', contacts: ['Rita Faria'] },
};

const odooContact: OtherPage = {
  name: 'Odoo 17 contact, German',
  url: 'https://odoo.example.com/web#id=58&model=res.partner&view_type=form',
  html: odooPage(
    'de-DE',
    `<div class="o_form_view"><div class="o_form_renderer o_form_editable"><div class="o_form_sheet"><div class="oe_title mb24"><div name="company_type" class="o_field_widget o_field_radio"><div role="radiogroup"><div class="form-check"><input type="radio" class="form-check-input o_radio_input" data-value="person" id="r1" checked><label class="form-check-label o_form_label" for="r1">Einzelperson</label></div><div class="form-check"><input type="radio" class="form-check-input o_radio_input" data-value="company" id="r2"><label class="form-check-label o_form_label" for="r2">Unternehmen</label></div></div></div><h1><div name="name" class="o_field_widget o_field_field_partner_autocomplete text-break"><input type="text" class="o_input" id="name_1" placeholder="z. B. Rolf Muster" value="Imke Petersen"></div></h1><div class="row"><div name="parent_id" class="o_field_widget o_field_res_partner_many2one"><div class="o_input_dropdown"><input type="text" class="o_input" id="parent_id_0" placeholder="Unternehmensname …" value="Deichbäcker GmbH"></div></div></div></div>
    <div class="o_group"><div class="o_inner_group grid">${odooField('Kontakt', 'type', '<div name="type" class="o_field_widget"><select class="o_input"><option>Kontakt</option></select></div>')}</div><div class="o_inner_group grid">${odooField('Berufsbezeichnung', 'function', '<div name="function" class="o_field_widget o_field_char"><input class="o_input" id="function_0" type="text" value="Leitung Einkauf"></div>')}${odooField('Telefon', 'phone', '<div name="phone" class="o_field_widget"><input class="o_input" id="phone_0" value="+49 4621 5550"></div>')}${odooField('E-Mail', 'email', '<div name="email" class="o_field_widget o_field_email"><input class="o_input" id="email_0" type="email" value="petersen@deichbaecker.example"></div>')}${odooField('Website', 'website', '<div name="website" class="o_field_widget o_field_url"><input class="o_input" id="website_0" value="https://deichbaecker.example"></div>')}</div></div></div></div></div>`,
    'Deichbäcker GmbH, Imke Petersen - Odoo',
  ),
  expected: {
    kind: 'contact',
    id: '58',
    name: 'Imke Petersen',
    account: 'Deichbäcker GmbH',
    title: 'Leitung Einkauf',
    email: 'petersen@deichbaecker.example',
    website: 'https://deichbaecker.example',
  },
};

export const knownPages: OtherPage[] = [suiteDeal, suiteAccount, odooLead, odooContact];
