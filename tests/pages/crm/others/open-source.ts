import { html, type OtherPage, rows } from './page';

/* Records of open products on servers of their own, as their pages are built. */

const suite8: OtherPage = {
  name: 'an Angular suite: upper-case labels without names, field components, tabs, subpanels with counts',
  url: 'https://suite8.example.com/#/opportunities/record/6a0f6c2d-0e1c-3e7b-9d7e-65b1c2d4e9f0',
  html: html(
    'en-US',
    'Blister pack line - Opportunities - SuiteCRM',
    `<app-root><scrm-navbar-ui><nav><ul><li><a href="#/accounts">Accounts</a></li><li><a href="#/opportunities">Opportunities</a></li></ul></nav></scrm-navbar-ui><scrm-record><div class="record-view"><scrm-record-header><div class="record-view-header"><div class="record-view-name-label"><scrm-field><span class="field field-mode-detail field-type-name">Blister pack line</span></scrm-field></div><div class="record-view-actions"><button>EDIT</button><button>ACTIONS</button></div></div></scrm-record-header>
    <scrm-record-container><scrm-record-content><ul class="nav nav-tabs"><li><a class="nav-link active">Overview</a></li><li><a class="nav-link">Assignment</a></li></ul><scrm-field-layout><form class="field-layout detail">
    ${rows(
      [
        ['OPPORTUNITY NAME', '<scrm-name-detail>Blister pack line</scrm-name-detail>'],
        [
          'ACCOUNT NAME',
          '<scrm-relate-detail><a class="field-link" href="#/accounts/record/77">Lindholm Pharma Inc</a></scrm-relate-detail>',
        ],
        ['CURRENCY', '<scrm-enum-detail><span>US Dollars : $</span></scrm-enum-detail>'],
        ['EXPECTED CLOSE DATE', '<scrm-date-detail>05/21/2027</scrm-date-detail>'],
        ['OPPORTUNITY AMOUNT', '<scrm-currency-detail>$163,000.00</scrm-currency-detail>'],
        ['TYPE', '<scrm-enum-detail>Existing Business</scrm-enum-detail>'],
        ['SALES STAGE', '<scrm-enum-detail>Perception Analysis</scrm-enum-detail>'],
        ['LEAD SOURCE', '<scrm-enum-detail>Conference</scrm-enum-detail>'],
        ['PROBABILITY (%)', '<scrm-int-detail>70</scrm-int-detail>'],
        ['NEXT STEP', '<scrm-varchar-detail></scrm-varchar-detail>'],
        [
          'ASSIGNED TO',
          '<scrm-relate-detail><a class="field-link" href="#/users/record/2">Chris Olliver</a></scrm-relate-detail>',
        ],
        ['DATE CREATED', '<scrm-datetime-detail>10/29/2026 14:03 by admin</scrm-datetime-detail>'],
      ],
      (label, value) =>
        `<div class="field-layout-row"><div class="field-layout-col"><div class="d-flex flex-column field-layout-field-group-wrapper"><div class="d-flex label-container"><label class="mb-0"><scrm-label>${label}</scrm-label></label></div><div class="field-layout-field-value-wrapper"><scrm-field><scrm-dynamic-field>${value}</scrm-dynamic-field></scrm-field></div></div></div></div>`,
    )}
    </form></scrm-field-layout></scrm-record-content></scrm-record-container><scrm-subpanel-container><div class="sub-panel-banner"><button class="sub-panel-banner-button"><span class="sub-panel-banner-button-title">ACTIVITIES</span></button><button class="sub-panel-banner-button"><span>CONTACTS</span> <span>2</span></button></div></scrm-subpanel-container></div></scrm-record></app-root>`,
  ),
  expected: {
    kind: 'deal',
    id: '6a0f6c2d-0e1c-3e7b-9d7e-65b1c2d4e9f0',
    name: 'Blister pack line',
    account: 'Lindholm Pharma Inc',
    closeDate: '2027-05-21',
    amount: 163000,
    currency: 'USD',
    recordType: 'expansion',
    stage: 'Perception Analysis',
    probability: 70,
    nextStep: null,
    owner: 'Chris Olliver',
    createdDate: '2026-10-29',
  },
};

const odoo18: OtherPage = {
  name: 'a form of a business suite, French: inputs under an arrowed status bar, chatter with planned activity',
  url: 'https://erp.usine.example/suite/crm/57',
  html: html(
    'fr-FR',
    'Presse à granulés - Pipeline',
    `<div class="o_action_manager"><div class="o_form_view o_lead_opportunity_form"><div class="o_control_panel"><ol class="breadcrumb"><li class="breadcrumb-item"><a href="/suite/crm">Pipeline</a></li></ol><div class="o_last_breadcrumb_item active"><span>Presse à granulés</span></div></div>
    <div class="o_form_sheet_bg"><div class="o_form_statusbar"><div class="o_statusbar_buttons"><button>Gagné</button><button>Perdu</button></div><div name="stage_id" class="o_field_widget o_field_statusbar"><div class="o_statusbar_status" role="radiogroup" aria-label="Statusbar"><button class="o_arrow_button o_first" role="radio" aria-checked="false" data-value="4">Gagné</button><button class="o_arrow_button" role="radio" aria-checked="true" aria-current="step" data-value="3">Proposition<span class="o_arrow_button_time">6j</span></button><button class="o_arrow_button" role="radio" aria-checked="false" data-value="2">Qualifié</button><button class="o_arrow_button o_last" role="radio" aria-checked="false" data-value="1">Nouveau</button></div></div></div>
    <div class="o_form_sheet"><div class="oe_title"><h1><div name="name" class="o_field_widget o_field_text"><textarea class="o_input" id="name_0">Presse à granulés</textarea></div></h1><h2 class="row"><div class="col-auto"><label class="o_form_label oe_edit_only" for="expected_revenue_0">Revenu espéré</label><div class="d-flex"><div name="expected_revenue" class="o_field_widget o_field_monetary"><div class="text-nowrap d-inline-flex"><input class="o_input" id="expected_revenue_0" value="118.000,00"><span class="o_input opacity-0">118.000,00</span><span>€</span></div></div></div></div><div class="col-auto"><label class="o_form_label oe_edit_only" for="probability_0">Probabilité</label><div id="probability" class="d-flex align-items-baseline"><div name="probability" class="o_field_widget o_field_float"><input class="o_input" id="probability_0" value="42,50"></div><span class="oe_grey p-2"> %</span></div></div></h2></div>
    <div class="o_group row">
    ${rows(
      [
        [
          'Client',
          '<input class="o-autocomplete--input o_input" id="partner_id_0" value="Scierie des Vosges">',
          'partner_id',
        ],
        [
          'E-mail',
          '<input class="o_input" type="email" id="email_from_0" value="achats@vosges.example">',
          'email_from',
        ],
        [
          'Vendeur',
          '<input class="o-autocomplete--input o_input" id="user_id_0" value="Maëlle Richard">',
          'user_id',
        ],
        [
          'Clôture attendue',
          '<button class="o_input" id="date_deadline_0" data-tooltip="31/03/2027">31/03/2027</button>',
          'date_deadline',
        ],
        [
          'Étiquettes',
          '<span class="o_tag badge"><div class="o_tag_badge_text">Énergie</div></span>',
          'tag_ids',
        ],
      ],
      (label, value, name) =>
        `<div class="o_wrap_field d-flex"><div class="o_cell o_wrap_label"><label class="o_form_label" for="${name}_0">${label}</label></div><div class="o_cell o_wrap_input"><div name="${name}" class="o_field_widget">${value}</div></div></div>`,
    )}
    </div></div></div>
    <div class="o-mail-Form-chatter"><div class="o-mail-Chatter"><div class="o-mail-ActivityList"><div class="o-mail-Activity"><div class="o-mail-Activity-sidebar"></div><div class="d-flex"><span class="text-warning">Demain :</span><span class="fw-bolder"><span>« Envoyer l’étude thermique »</span></span><span>pour Maëlle Richard</span></div></div></div><div class="o-mail-Thread"><div class="o-mail-Message"><strong class="o-mail-Message-author">Maëlle Richard</strong><small class="o-mail-Message-date" title="18/11/2026 10:12:05">il y a 8 jours</small><div class="o-mail-Message-body">Relance faite.</div></div></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '57',
    name: 'Presse à granulés',
    amount: 118000,
    currency: 'EUR',
    probability: 42.5,
    stage: 'Proposition',
    account: 'Scierie des Vosges',
    email: 'achats@vosges.example',
    owner: 'Maëlle Richard',
    closeDate: '2027-03-31',
    planned: ['Envoyer l’étude thermique'],
  },
};

const erpnext: OtherPage = {
  name: 'a desk form: static values in controls, hidden inputs, an indicator pill, connections with counts',
  url: 'https://erp.example.in/app/opportunity/CRM-OPP-2026-00041',
  html: html(
    'en',
    'CRM-OPP-2026-00041',
    `<div id="page-Opportunity" class="page-container"><div class="page-head"><div class="page-title"><h3 class="title-text" title="Baler automation">Baler automation</h3><span class="indicator-pill orange"><span>Quotation</span></span></div></div>
    <div class="form-layout"><div class="form-sidebar"><div class="sidebar-menu"><a class="assignments">Assigned To</a></div><ul class="list-unstyled"><li>Meera Joshi created this · 2 weeks ago</li></ul></div><div class="form-page"><div class="form-dashboard"><div class="document-link"><span class="count">1</span><a class="badge-link">Quotation</a></div></div>
    ${rows(
      [
        ['Series', 'CRM-OPP-.YYYY.-', 'naming_series'],
        ['Opportunity From', 'Customer', 'opportunity_from'],
        ['Party', 'Saurashtra Cotton Ginners', 'party_name'],
        ['Status', 'Quotation', 'status'],
        ['Opportunity Type', 'Sales', 'opportunity_type'],
        ['Opportunity Owner', 'Meera Joshi', 'opportunity_owner'],
        ['Sales Stage', 'Proposal/Price Quote', 'sales_stage'],
        ['Expected Closing Date', '19-03-2027', 'expected_closing'],
        ['Probability (%)', '60', 'probability'],
        ['Currency', 'INR', 'currency'],
        ['Opportunity Amount', '₹ 24,75,000.00', 'opportunity_amount'],
        ['Contact Person', 'Hetal Vora', 'contact_person'],
        ['Contact Email', 'hetal@saurashtra.example', 'contact_email'],
        ['Opportunity Date', '02-11-2026', 'transaction_date'],
      ],
      (label, value, name) =>
        `<div class="frappe-control input-max-width" data-fieldtype="Data" data-fieldname="${name}"><div class="form-group"><div class="clearfix"><label class="control-label" for="">${label}</label></div><div class="control-input-wrapper"><div class="control-input" style="display:none"></div><div class="control-value like-disabled-input">${value}</div></div></div></div>`,
    )}
    </div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'CRM-OPP-2026-00041',
    name: 'Baler automation',
    account: 'Saurashtra Cotton Ginners',
    stage: 'Proposal/Price Quote',
    owner: 'Meera Joshi',
    closeDate: '2027-03-19',
    probability: 60,
    currency: 'INR',
    amount: 2475000,
    contacts: ['Hetal Vora'],
    email: 'hetal@saurashtra.example',
  },
};

const tryton: OtherPage = {
  name: 'a client of forms in tables: labels by for, inputs in groups, state as a select, German',
  url: 'https://tryton.example.de/#betrieb/model/sale.opportunity/31;name=%22Verkaufschancen%22',
  html: html(
    'de',
    'Verkaufschancen - Tryton',
    `<div id="main"><div id="tabs"><ul class="nav nav-tabs" role="tablist"><li class="active"><a role="tab">Verkaufschancen</a></li></ul><div class="tab-content"><div role="tabpanel" class="tab-pane active"><div class="form"><div class="form-title"><span class="title">Verkaufschancen</span><span class="status">Kammerofen Linie 2</span></div><div class="form-container">
    ${rows(
      [
        [
          'Partei',
          '<div class="input-group input-icon"><input class="form-control" id="p1" value="Emaillierwerk Fulda GmbH"></div>',
          'p1',
        ],
        ['Beschreibung', '<input class="form-control" id="p2" value="Kammerofen Linie 2">', 'p2'],
        ['Verkäufer', '<input class="form-control" id="p3" value="Thilo Ebert">', 'p3'],
        ['Startdatum', '<input class="form-control" id="p4" value="02.11.2026">', 'p4'],
        ['Enddatum', '<input class="form-control" id="p5" value="30.04.2027">', 'p5'],
        [
          'Betrag',
          '<input class="form-control" id="p6" value="172.000,00"><span class="input-group-addon">€</span>',
          'p6',
        ],
        ['Abschlusswahrscheinlichkeit', '<input class="form-control" id="p7" value="40">', 'p7'],
        [
          'Status',
          '<select class="form-control" id="p8"><option value="lead">Interessent</option><option value="opportunity" selected>Chance</option><option value="converted">Umgewandelt</option></select>',
          'p8',
        ],
        ['Nummer', '<input class="form-control" id="p9" readonly value="VC-0031">', 'p9'],
      ],
      (label, value, id) =>
        `<div class="xexpand"><label class="form-label" for="${id}">${label}:</label><div class="form-widget">${value}</div></div>`,
    )}
    </div></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '31',
    name: 'Kammerofen Linie 2',
    account: 'Emaillierwerk Fulda GmbH',
    owner: 'Thilo Ebert',
    closeDate: '2027-04-30',
    amount: 172000,
    currency: 'EUR',
    probability: 40,
    stage: 'Chance',
  },
};

const dolibarr: OtherPage = {
  name: 'a project card of an ERP with a lead in it: table of two columns, percentages, French',
  url: 'https://dolibarr.example.fr/projet/card.php?id=88&save_lastsearch_values=1',
  html: html(
    'fr',
    'Projet - PJ2611-0088',
    `<div id="id-right"><div class="fiche"><div class="tabs"><div class="inline-block tabsElem tabsElemActive"><a class="tab">Opportunité</a></div></div><div class="arearef heightref"><div class="inline-block floatleft valignmiddle"><div class="refid">PJ2611-0088<div class="refidno">Broyeur à compost<br>Tiers : <a href="/societe/card.php?socid=12" class="classfortooltip"><span class="fas fa-building"></span>Communauté du Pays de Retz</a></div></div></div><div class="statusref"><span class="badge badge-status4">Ouvert</span></div></div>
    <div class="fichehalfleft"><table class="border tableforfield centpercent"><tbody>
    ${rows(
      [
        ['Statut opportunité', 'Négociation'],
        ['Probabilité opportunité', '60,00 %'],
        ['Montant opportunité', '71 400,00 €'],
        ['Montant pondéré', '42 840,00 €'],
        ['Budget', ''],
        ['Date début', '01/10/2026'],
        ['Date fin', '30/06/2027'],
        ['Responsable', '<a href="/user/card.php?id=4">Bertrand Oger</a>'],
      ],
      (label, value) => `<tr><td class="titlefield">${label}</td><td class="valuefield">${value}</td></tr>`,
    )}
    </tbody></table></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '88',
    name: 'Broyeur à compost',
    account: 'Communauté du Pays de Retz',
    stage: 'Négociation',
    probability: 60,
    amount: 71400,
    currency: 'EUR',
    closeDate: '2027-06-30',
    owner: 'Bertrand Oger',
  },
};

const vtiger: OtherPage = {
  name: 'a summary view with key fields and widgets, a header line of field values, Polish',
  url: 'https://crm.hurt.example.pl/index.php?module=Potentials&view=Detail&record=2207&app=SALES',
  html: html(
    'pl',
    'Linia pakowania - Szanse sprzedaży',
    `<div class="main-container"><div class="detailViewContainer"><div class="detailview-header"><div class="recordBasicInfo"><div class="info-row"><h4><span class="recordLabel pushDown" title="Linia pakowania"><span class="potentialname">Linia pakowania</span></span></h4></div><div class="info-row row headerAjaxEdit"><div class="fieldLabel"><span class="value" title="Organizacja : Młyny Kujawskie Sp. z o.o."><a href="index.php?module=Accounts&view=Detail&record=91">Młyny Kujawskie Sp. z o.o.</a></span></div><div class="fieldLabel"><span class="value" title="Kwota : 139.500,00">zł139 500,00</span></div></div></div></div>
    <div class="details"><div class="summaryView"><div class="summaryViewHeader"><h4 class="display-inline-block">Kluczowe pola</h4></div><div class="summaryViewFields"><table class="summary-table"><tbody>
    ${rows(
      [
        ['Nazwa szansy', 'Linia pakowania'],
        ['Organizacja', 'Młyny Kujawskie Sp. z o.o.'],
        ['Nazwa kontaktu', 'Halina Duda'],
        ['Kwota', '139 500,00 zł'],
        ['Przewidywana data zamknięcia', '26-03-2027'],
        ['Etap sprzedaży', 'Negocjacje'],
        ['Prawdopodobieństwo', '70,00'],
        ['Przypisano do', 'Marek Zając'],
        ['Następny krok', ''],
      ],
      (label, value) =>
        `<tr class="summaryViewEntries"><td class="fieldLabel"><label class="muted textOverflowEllipsis" title="${label}">${label}</label></td><td class="fieldValue"><div class="row"><span class="value textOverflowEllipsis" title="${value}">${value}</span><span class="action"><a class="editAction fa fa-pencil"></a></span></div></td></tr>`,
    )}
    </tbody></table></div></div></div><div class="summaryWidgetContainer"><div class="widget_header"><h4>Czynności</h4></div><div class="no-activity">Brak czynności</div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '2207',
    name: 'Linia pakowania',
    account: 'Młyny Kujawskie Sp. z o.o.',
    contacts: ['Halina Duda'],
    amount: 139500,
    currency: 'PLN',
    closeDate: '2027-03-26',
    stage: 'Negocjacje',
    probability: 70,
    owner: 'Marek Zając',
    nextStep: null,
  },
};

const krayin: OtherPage = {
  name: 'a Laravel lead: inline-edit rows, a bar of stage chips with won and lost, a person card, activities',
  url: 'https://sales.kray.example/admin/leads/view/36',
  html: html(
    'en',
    'Torque station lease',
    `<div id="app"><main><div class="flex gap-4"><div class="panel-left"><div class="title-block"><div class="tags"><span class="rounded-md bg-red-200">Rotten : 6 Days</span></div><h3 class="text-lg font-bold">Torque station lease</h3></div>
    <div class="about"><h4 class="font-semibold">About Lead</h4>
    ${rows(
      [
        ['Lead Value', '$27,900.00'],
        ['Source', 'Direct'],
        ['Type', 'New Business'],
        ['Sales Owner', '<a href="/admin/settings/users/2">Joelle Martin</a>'],
        ['Expected Close Date', '2027-02-19'],
      ],
      (label, value) =>
        `<div class="grid grid-cols-[1fr_2fr] items-center gap-1"><div class="label dark:text-white">${label}</div><div class="font-medium"><div class="group w-full max-w-full hover:rounded-sm"><div class="rounded-xs flex h-[34px] items-center"><div class="group relative"><span class="cursor-pointer truncate">${value}</span></div></div></div></div></div>`,
    )}
    </div><div class="about-person"><h4 class="font-semibold">About Persons</h4><div class="flex gap-2"><div class="avatar">RB</div><div><a class="text-brandColor" href="/admin/contacts/persons/view/8">Renata Bloch</a><span>Workshop manager at Aurora Cycles</span><a href="mailto:renata@aurora.example">renata@aurora.example</a></div></div></div></div>
    <div class="panel-right"><div class="stages flex"><div class="stage bg-green-500 after:border-green-500"><span>New</span></div><div class="stage bg-green-500"><span>Follow Up</span></div><div class="stage bg-green-500 current"><span>Prospect</span></div><div class="stage"><span>Negotiation</span></div><div class="stage"><span>Won / Lost</span></div></div><div class="activities"><div class="tab active">All</div><div class="activity"><p class="font-medium">Stage updated</p><p>2026-11-19</p></div></div></div></div></main></div>`,
  ),
  expected: {
    kind: 'lead',
    id: '36',
    name: 'Torque station lease',
    amount: 27900,
    currency: 'USD',
    recordType: 'new',
    owner: 'Joelle Martin',
    closeDate: '2027-02-19',
    contacts: ['Renata Bloch'],
    email: 'renata@aurora.example',
    stage: 'Prospect',
  },
};

const nocodb: OtherPage = {
  name: 'a row opened in a data table: columns as labels with type icons, linked chips, empty cells',
  url: 'https://tables.example.org/nc/p8k2/m4t9/deals?rowId=214',
  html: html(
    'en',
    'deals',
    `<div class="nc-view"><table class="nc-grid"><thead><tr><th>Deal</th><th>Amount</th></tr></thead><tbody><tr><td>Foreign row deal</td><td>$1,111.00</td></tr></tbody></table></div><div class="nc-drawer-expanded-form" role="dialog" aria-modal="true"><div class="nc-expanded-form-header"><div class="nc-table-name">deals</div><div class="nc-row-title">Chiller plant rewind</div></div><div class="nc-expanded-body">
    ${rows(
      [
        ['Deal', '<input class="nc-cell-field" value="Chiller plant rewind">'],
        [
          'Company',
          '<div class="nc-chips"><div class="chip"><span class="name">Osprey Cold Chain</span><i class="nc-unlink"></i></div></div>',
        ],
        ['Deal Size', '<input class="nc-cell-field" value="$64,900.00">'],
        [
          'Pipeline Stage',
          '<div class="ant-select"><span class="ant-tag"><span class="text-sm">Scoping</span></span></div>',
        ],
        ['Target Close', '<div class="nc-cell-date"><input readonly value="2027-04-16"></div>'],
        ['Rep', '<div class="nc-user"><span class="nc-user-avatar">AM</span><span>Abel Moreno</span></div>'],
        ['Next Steps', '<textarea class="nc-cell-field"></textarea>'],
        [
          'Lost Reason',
          '<div class="ant-select"><span class="ant-select-selection-placeholder"></span></div>',
        ],
      ],
      (label, value) =>
        `<div class="nc-expanded-form-row"><div class="nc-label-wrap"><div class="nc-virtual-cell"><svg class="nc-icon" aria-hidden="true"></svg><span class="name" title="${label}">${label}</span></div></div><div class="nc-data-cell">${value}</div></div>`,
    )}
    </div></div>`,
  ),
  foreign: ['Foreign row deal', '1111', '1,111'],
  expected: {
    kind: 'deal',
    id: '214',
    name: 'Chiller plant rewind',
    account: 'Osprey Cold Chain',
    amount: 64900,
    currency: 'USD',
    stage: 'Scoping',
    closeDate: '2027-04-16',
    owner: 'Abel Moreno',
    nextStep: null,
    lossReason: null,
  },
};

const perfex: OtherPage = {
  name: 'a lead in a modal: lead-field-heading lines, converted link, other leads in the list under it',
  url: 'https://crm.studio.example/admin/leads/index/512',
  html: html(
    'en',
    'Leads',
    `<div id="wrapper"><table class="table-leads"><tbody><tr><td><a href="/admin/leads/index/90">Somebody Else</a></td><td>$900.00</td></tr></tbody></table></div><div class="modal in" id="lead-modal" role="dialog" style="display:block"><div class="modal-content"><div class="modal-header"><h4 class="modal-title">#512 - Priscilla Ngo</h4></div><div class="modal-body"><div class="row lead-view" id="leadViewWrapper">
    ${rows(
      [
        ['Name', 'Priscilla Ngo'],
        ['Position', 'Studio manager'],
        ['Email Address', '<a href="mailto:priscilla@kilnhouse.example">priscilla@kilnhouse.example</a>'],
        ['Website', '-'],
        ['Phone', '-'],
        ['Lead value', '$8,400.00'],
        ['Company', 'Kiln House Ceramics'],
        ['Status', 'Contacted'],
        ['Source', 'Facebook'],
        ['Assigned', 'Drew Castillo'],
        ['Created', '<span class="text-has-action" data-title="2026-11-12 08:41:10">2 weeks ago</span>'],
      ],
      (label, value) =>
        `<dt class="lead-field-heading tw-font-medium">${label}</dt><dd class="tw-text-neutral-900 tw-mt-1">${value}</dd>`,
    )}
    </div></div></div></div>`,
  ),
  foreign: ['Somebody Else', '900'],
  expected: {
    kind: 'lead',
    id: '512',
    name: 'Priscilla Ngo',
    title: 'Studio manager',
    email: 'priscilla@kilnhouse.example',
    amount: 8400,
    currency: 'USD',
    account: 'Kiln House Ceramics',
    stage: 'Contacted',
    owner: 'Drew Castillo',
    createdDate: '2026-11-12',
  },
};

const twenty: OtherPage = {
  name: 'a record of inline cells under hashed classes: short amount, symbol icon, chips, tasks',
  url: 'https://zwanzig.example.com/object/opportunity/0f8fad5b-d9cb-469f-a165-70867728950e',
  html: html(
    'en',
    'Opportunity',
    `<div class="css-1a"><div class="css-top"><div class="css-ti" data-testid="top-bar-title">Sauce depositor</div></div><div class="css-show"><div class="css-summary"><div class="css-n"><div class="css-sn"><input class="css-inp" value="Sauce depositor"></div></div><span class="css-ag">Added 2 months ago</span></div>
    <div class="css-card"><div class="css-sec">General</div>
    ${rows(
      [
        [
          'Amount',
          '<svg class="tabler-icon tabler-icon-currency-euro"></svg><div class="css-ell">38.7k</div>',
          'amount',
        ],
        ['Close date', '<div class="css-ell">Mar 19, 2027</div>', 'closeDate'],
        ['Stage', '<div class="css-tag"><span class="css-txt">Meeting</span></div>', 'stage'],
        [
          'Company',
          '<a href="/object/company/1"><div data-testid="chip"><span>Saucerie Gantoise</span></div></a>',
          'company',
        ],
        [
          'Point of contact',
          '<a href="/object/person/2"><div data-testid="chip"><span>Liesbeth Maes</span></div></a>',
          'pointOfContact',
        ],
        ['Owner', '<div data-testid="chip"><span>Bram Wouters</span></div>', 'owner'],
      ],
      (label, value, name) =>
        `<div class="css-row"><div class="css-ic" id="label-0f8fad5b-d9cb-469f-a165-70867728950e-${name}"><div class="css-icn"><svg class="tabler-icon"></svg></div><div class="css-lb">${label}</div></div><div class="css-val"><div class="css-dm">${value}</div></div></div>`,
    )}
    </div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '0f8fad5b-d9cb-469f-a165-70867728950e',
    name: 'Sauce depositor',
    amount: 38700,
    currency: 'EUR',
    closeDate: '2027-03-19',
    stage: 'Meeting',
    account: 'Saucerie Gantoise',
    contacts: ['Liesbeth Maes'],
    owner: 'Bram Wouters',
  },
};

export const openPages: OtherPage[] = [
  suite8,
  odoo18,
  erpnext,
  tryton,
  dolibarr,
  vtiger,
  krayin,
  nocodb,
  perfex,
  twenty,
];
