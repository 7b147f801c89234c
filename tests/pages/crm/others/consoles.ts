import { html, type OtherPage, rows } from './page';

/* Record pages as open-source products and admin consoles print them, with all that stands around the record. */

const oro: OtherPage = {
  name: 'a Symfony opportunity: attribute items, a path above the title, widgets loaded below, French',
  url: 'https://crm.atelier.example/opportunity/view/118',
  html: html(
    'fr-FR',
    'Réfection du four tunnel - Opportunités - Ventes',
    `<div id="main-menu"><ul class="nav-multilevel"><li><a href="/account">Comptes</a></li><li><a href="/opportunity">Opportunités</a></li></ul></div><div id="container" class="scrollable-container"><div class="page-title"><div class="navbar-extra"><div class="pull-left"><h1 class="page-title__path"><span class="page-title__entity-title-wrapper"><span class="page-title__entity-title">Réfection du four tunnel</span></span></h1><div class="top-panel"><span class="badge badge-pill">Négociation</span></div></div><ul class="inline-info"><li>Créé le 5 nov. 2026 à 09:12</li><li>Propriétaire : <a href="/user/view/4">Élodie Garrec</a> (Ventes Ouest)</li></ul></div><div class="title-buttons-container"><a class="btn" href="/opportunity/update/118">Modifier</a><a class="btn">Partager</a></div></div>
    <div class="layout-content"><div class="responsive-section"><h4 class="scrollspy-title">Général</h4><div class="responsive-cell">
    ${rows(
      [
        ['Nom de l’opportunité', 'Réfection du four tunnel'],
        ['Compte', '<a href="/account/view/33">Faïencerie Pelletier</a>'],
        ['Contact', '<a href="/contact/view/72">Maxime Aubert</a>'],
        ['Statut', 'Négociation'],
        ['Probabilité', '60 %'],
        ['Date de clôture prévue', '12 mars 2027'],
        ['Montant du budget', '185 400,00 €'],
        ['Revenu réel', '<span class="text-muted">N/A</span>'],
        ['Motif de clôture', '<span class="text-muted">N/A</span>'],
        ['Besoin du client', 'Réduire la casse en sortie de four.'],
      ],
      (label, value) =>
        `<div class="attribute-item control-group"><label class="attribute-item__term control-label">${label}</label><div class="attribute-item__description controls"><div class="control-label">${value}</div></div></div>`,
    )}</div></div><div class="responsive-section"><h4 class="scrollspy-title">Activité</h4><div class="activity-list"><div class="accordion-group"><i class="fa-envelope"></i><span class="message-item">Offre n° 2 : 179 000 €</span><span>18 nov. 2026</span></div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '118',
    name: 'Réfection du four tunnel',
    account: 'Faïencerie Pelletier',
    contacts: ['Maxime Aubert'],
    stage: 'Négociation',
    probability: 60,
    closeDate: '2027-03-12',
    amount: 185400,
    currency: 'EUR',
    owner: 'Élodie Garrec',
    createdDate: '2026-11-05',
  },
};

const yeti: OtherPage = {
  name: 'a sales process in Bootstrap rows, each value with a hidden editor under it, Polish',
  url: 'https://crm.hutex.example/index.php?module=SSalesProcesses&view=Detail&record=4471&mode=showDetailViewByMode',
  html: html(
    'pl-PL',
    'Modernizacja sprężarkowni',
    `<div class="o-navbar"><a href="index.php?module=Accounts&view=List">Kontrahenci</a></div><div class="mainContainer"><div class="detailViewTitle"><div class="d-flex"><span class="modCT_SSalesProcesses"><i class="yfm-SSalesProcesses"></i></span><h4 class="recordLabel u-text-ellipsis"><span class="moduleColor_SSalesProcesses" title="Modernizacja sprężarkowni">Modernizacja sprężarkowni</span></h4></div><div class="detailViewToolbar"><button class="btn">Edytuj</button></div></div>
    <div class="c-detail-widget"><div class="blockHeader"><h5>Informacje podstawowe</h5></div><div class="blockContent">
    ${rows(
      [
        ['Temat', 'Modernizacja sprężarkowni', 'subject'],
        [
          'Kontrahent',
          '<a class="modCT_Accounts" href="index.php?module=Accounts&view=Detail&record=210">Huta Szkła Pogórze</a>',
          'related_to',
        ],
        ['Przypisany do', 'Dorota Wrzos', 'assigned_user_id'],
        ['Etap', 'Przygotowanie oferty', 'ssalesprocesses_status'],
        ['Szacowana wartość', '268 000,00 zł', 'estimated'],
        ['Szacowana data zamknięcia', '2027-02-19', 'estimated_date'],
        ['Prawdopodobieństwo', '50', 'probability'],
        ['Data utworzenia', '2026-11-02 11:40', 'createdtime'],
        ['Opis', '', 'description'],
      ],
      (label, value, name) =>
        `<div class="row-field form-row border-right"><div class="fieldLabel u-border-bottom-label-md-down text-right col-xl-3"><label class="u-text-small-bold">${label}</label></div><div class="fieldValue u-text-ellipsis col-xl-9"><div class="c-detail-widget__content"><span class="value" data-field-type="string">${value}</span><span class="d-none edit"><input type="text" class="fieldname" data-name="${name}" name="${name}" value=""><input type="hidden" class="fieldname" value="${name}"></span><button class="btn btn-xs editable d-none" aria-label="Szybka edycja"><span class="yfi"></span></button></div></div></div>`,
    )}</div></div><div class="c-detail-widget"><h5>Ostatnie komentarze</h5><div class="commentDetails"><b>Dorota Wrzos</b><span>19-11-2026</span><p>Klient prosi o wariant za 240 000,00 zł</p></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '4471',
    name: 'Modernizacja sprężarkowni',
    account: 'Huta Szkła Pogórze',
    owner: 'Dorota Wrzos',
    stage: 'Przygotowanie oferty',
    amount: 268000,
    currency: 'PLN',
    closeDate: '2027-02-19',
    probability: 50,
    createdDate: '2026-11-02',
  },
};

const axelor: OtherPage = {
  name: 'a form of a low-code ERP: labels over read-only inputs, a many-to-one as a link, a status bar, English in France',
  url: 'https://erp.menuisier.example/#/ds/opportunity-all/edit/52',
  html: html(
    'en-GB',
    'Axel - Opportunities',
    `<div class="_nav"><div class="_tab active"><span>Sash windows for the lycée</span><button>×</button></div><div class="_tab"><span>Opportunities</span></div></div><div class="_form" role="tabpanel"><div class="_toolbar"><button title="New"></button><button title="Edit"></button></div><div class="_wkf" data-testid="field:opportunityStatus"><div class="_steps"><div class="_step">New</div><div class="_step _active active">Negotiation</div><div class="_step">Closed won</div><div class="_step">Closed lost</div></div></div>
    <div class="_panel"><div class="_grid">
    ${rows(
      [
        ['Name', '<input readonly type="text" id="a1" value="Sash windows for the lycée">', 'name'],
        [
          'Customer / Prospect',
          '<a href="#/ds/partners/edit/8"><span>Lycée Jean Moulin</span></a>',
          'partner',
        ],
        ['Main contact', '<a href="#/ds/contacts/edit/19"><span>Odile Ferrand</span></a>', 'contact'],
        ['Amount', '<input readonly type="text" id="a4" value="92,750.00">', 'amount'],
        ['Currency', '<a href="#/ds/currencies/edit/46"><span>Euro</span></a>', 'currency'],
        [
          'Expected close date',
          '<input readonly type="text" id="a6" value="29/01/2027">',
          'expectedCloseDate',
        ],
        ['Probability (%)', '<input readonly type="text" id="a7" value="40.00">', 'probability'],
        ['Assigned to', '<a href="#/ds/users/edit/3"><span>Bastien Roux</span></a>', 'user'],
        [
          'Next step',
          '<input readonly type="text" id="a9" value="Odile measures the east wing">',
          'nextStep',
        ],
        ['Source', '<input readonly type="text" id="a10" value="Architect">', 'source'],
      ],
      (label, value, name) =>
        `<div class="_field" data-testid="field:${name}"><label data-testid="label" ${/id="(a\d+)"/.exec(value)?.[1] ? `for="${/id="(a\d+)"/.exec(value)![1]}"` : ''}><span title="${label}">${label}</span></label><div class="_content" data-testid="input">${value}</div></div>`,
    )}</div></div><div class="_panel"><h3>Sale quotations</h3><div role="grid"><div role="row"><div role="columnheader">Reference</div><div role="columnheader">Total W.T.</div></div><div role="row"><div role="gridcell">SQ0031</div><div role="gridcell">88,000.00</div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '52',
    name: 'Sash windows for the lycée',
    account: 'Lycée Jean Moulin',
    contacts: ['Odile Ferrand'],
    amount: 92750,
    currency: 'EUR',
    closeDate: '2027-01-29',
    probability: 40,
    owner: 'Bastien Roux',
    nextStep: 'Odile measures the east wing',
    stage: 'Negotiation',
  },
};

const fatFree: OtherPage = {
  name: 'a Rails opportunity: sentences with bold figures in a sidebar, contacts in a section, notes with sums',
  url: 'https://crm.granary.example/opportunities/77',
  html: html(
    'en-US',
    'Grain dryer burner :: Granary',
    `<div id="header"><div id="tabs"><a href="/accounts">Accounts</a><a class="active" href="/opportunities">Opportunities</a></div></div><div id="content"><div class="sidebar" id="sidebar"><div class="panel" id="summary"><div class="title">Opportunity Summary</div><div class="caption">
    <div>Stage: <b>Negotiation</b></div><div>Account: <b><a href="/accounts/12">Dakota Growers Co-op</a></b></div><div>Amount: <b>$61,900</b></div><div>Discount: <b>$2,000</b></div><div>Probability: <b>65%</b></div><div>Weighted amount: <b>$38,935</b></div><div>Expected to close on: <b>February 12, 2027</b></div><div>Assigned to: <b>Cole Hanley</b></div><div>Created: <b>November 6, 2026</b></div></div></div><div class="panel" id="recently"><div class="title">Recent Items</div><ul><li><a href="/opportunities/75">Auger rebuild</a></li></ul></div></div>
    <div id="main"><div id="edit_opportunity_title" class="title_tools"><a href="/opportunities/77/edit">Edit</a></div><div class="title"><span id="opportunity_title">Grain dryer burner</span></div><div class="tags"><a>dryer</a></div>
    <div class="section"><div class="title">Notes</div><div class="note">They spent $70,000 on the last one. <tt>Cole Hanley, 12 days ago</tt></div></div><div class="subtitle">Tasks</div><ul id="tasks"><li class="highlight"><strong>Call</strong>: Ask about gas supply <tt>due in 4 days</tt></li></ul><div class="subtitle">Contacts</div><ul id="contacts"><li><a href="/contacts/31">Wendy Aasen</a> — elevator manager</li></ul></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '77',
    name: 'Grain dryer burner',
    stage: 'Negotiation',
    account: 'Dakota Growers Co-op',
    amount: 61900,
    currency: 'USD',
    probability: 65,
    closeDate: '2027-02-12',
    owner: 'Cole Hanley',
    contacts: ['Wendy Aasen'],
    createdDate: '2026-11-06',
    planned: ['Ask about gas supply'],
  },
};

const django: OtherPage = {
  name: 'the change form of a Django admin: selects with all their options, split dates, help texts, inline rows',
  url: 'https://crm.nesbitt.example/en/admin/crm/deal/203/change/',
  html: html(
    'en-gb',
    'Ward lighting retrofit | Change deal | Site admin',
    `<div id="header"><a href="/en/admin/">Administration</a></div><div class="breadcrumbs"><a href="/en/admin/">Home</a> › <a href="/en/admin/crm/">Crm</a> › <a href="/en/admin/crm/deal/">Deals</a> › Ward lighting retrofit</div><div class="main" id="main"><nav class="sticky" id="nav-sidebar"><a href="/en/admin/crm/company/">Companies</a></nav><div class="content"><div id="content" class="colM"><h1>Change deal</h1><h2>Ward lighting retrofit</h2><ul class="object-tools"><li><a href="history/">History</a></li></ul><form id="deal_form" method="post"><fieldset class="module aligned">
    ${rows(
      [
        [
          'Name',
          '<input type="text" name="name" id="id_name" class="vTextField" value="Ward lighting retrofit">',
          'name',
        ],
        [
          'Company',
          '<div class="related-widget-wrapper"><select name="company" id="id_company"><option value="">---------</option><option>Bexley Trust</option><option selected>St Alban’s Hospital</option></select><a class="related-widget-wrapper-link" href="/x" title="Change selected company"><img src="x.svg" alt=""></a></div>',
          'company',
        ],
        [
          'Contact',
          '<div class="related-widget-wrapper"><select name="contact" id="id_contact"><option value="">---------</option><option selected>Moira Keane</option><option>Other Person</option></select></div>',
          'contact',
        ],
        [
          'Amount',
          '<input type="number" name="amount" id="id_amount" value="37250.00" step="0.01">',
          'amount',
        ],
        [
          'Currency',
          '<select name="currency" id="id_currency"><option>EUR</option><option selected>GBP</option></select>',
          'currency',
        ],
        [
          'Stage',
          '<select name="stage" id="id_stage"><option>request</option><option selected>proposal sent</option><option>closed won</option></select>',
          'stage',
        ],
        [
          'Closing date',
          '<input type="text" name="closing_date" id="id_closing_date" class="vDateField" value="2027-02-05"><span class="datetimeshortcuts"><a href="#">Today</a></span>',
          'closing_date',
        ],
        ['Next step', '<input type="text" name="next_step" id="id_next_step" value="">', 'next_step'],
        [
          'Owner',
          '<select name="owner" id="id_owner"><option>---------</option><option selected>ruth.nesbitt</option></select>',
          'owner',
        ],
        ['Description', '<textarea name="description" id="id_description"></textarea>', 'description'],
      ],
      (label, value, name) =>
        `<div class="form-row field-${name}"><div><div class="flex-container"><label for="id_${name}">${label}:</label>${value}</div><div class="help"><div>The ${label.toLowerCase()} shown to managers.</div></div></div></div>`,
    )}</fieldset><div class="inline-group"><h2>Payments</h2><table><thead><tr><th>Amount</th><th>Payment date</th></tr></thead><tbody><tr><td><input name="payments-0-amount" value="5000.00"></td><td><input name="payments-0-date" value="2026-12-01"></td></tr></tbody></table></div><div class="submit-row"><input type="submit" value="Save"></div></form></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '203',
    name: 'Ward lighting retrofit',
    account: 'St Alban’s Hospital',
    contacts: ['Moira Keane'],
    amount: 37250,
    currency: 'GBP',
    stage: 'proposal sent',
    closeDate: '2027-02-05',
    nextStep: null,
    owner: 'ruth.nesbitt',
  },
};

const noco: OtherPage = {
  name: 'a row opened over its grid in a table product: cells by their own make, links as chips, a currency cell',
  url: 'https://tables.osprey.example/dashboard/#/nc/p8x2/md_opps/Opportunities?rowId=14',
  html: html(
    'en',
    'Opportunities | Osprey',
    `<div class="nc-container"><div class="nc-sidebar">Tables<div>Accounts</div><div>Opportunities</div></div><div class="nc-grid"><table><thead><tr><th>Title</th><th>Amount</th><th>Stage</th></tr></thead><tbody><tr><td>Dock shelter</td><td>£9,100.00</td><td>Qualified</td></tr><tr><td>Cooling tunnel</td><td>£74,200.00</td><td>Proposal</td></tr></tbody></table></div></div>
    <div class="ant-drawer nc-drawer-expanded-form" role="dialog" aria-modal="true"><div class="nc-expanded-form-header"><button aria-label="previous"></button><button aria-label="next"></button><h2 class="nc-expanded-title">Cooling tunnel</h2><button>Copy record URL</button></div><div class="nc-form-fields">
    ${rows(
      [
        ['Title', '<input class="nc-cell-field" value="Cooling tunnel">'],
        [
          'Account',
          '<div class="chips"><span class="chip"><span class="name">Penrhyn Bakers</span></span></div>',
        ],
        ['Amount', '<input class="nc-cell-field nc-currency" value="£74,200.00">'],
        ['Stage', '<span class="ant-tag"><span>Proposal</span></span>'],
        [
          'Expected close',
          '<div class="ant-picker"><input readonly value="2027-03-05" title="2027-03-05"></div>',
        ],
        ['Owner', '<span class="ant-tag"><span class="avatar">NB</span><span>Nia Bevan</span></span>'],
        [
          'Contacts',
          '<div class="chips"><span class="chip"><span class="name">Owain Rees</span></span><span class="chip"><span class="name">Carys Moss</span></span></div>',
        ],
        ['Next step', '<textarea class="nc-cell-field"></textarea>'],
        ['Probability', '<input class="nc-cell-field" value="50%">'],
        ['CreatedAt', '<input readonly value="2026-11-11 14:03">'],
      ],
      (label, value) =>
        `<div class="nc-expanded-form-row" data-testid="nc-expand-col-${label}"><div class="nc-label"><span class="nc-icon material-symbols" aria-hidden="true">text_fields</span><span class="truncate" title="${label}">${label}</span></div><div class="nc-data-cell">${value}</div></div>`,
    )}</div><div class="nc-comments"><div>Nia Bevan: was £80,000 in the tender</div><textarea placeholder="Comment..."></textarea></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '14',
    name: 'Cooling tunnel',
    account: 'Penrhyn Bakers',
    amount: 74200,
    currency: 'GBP',
    stage: 'Proposal',
    closeDate: '2027-03-05',
    owner: 'Nia Bevan',
    contacts: ['Owain Rees', 'Carys Moss'],
    nextStep: null,
    probability: 50,
    createdDate: '2026-11-11',
  },
};

const ext: OtherPage = {
  name: 'windows of ExtJS: display fields in form items, a toolbar, tabs that are not shown with another record',
  url: 'https://desk.workroom.example/crm/?entity=opportunity&id=90215',
  html: html(
    'en-GB',
    'Workroom',
    `<div class="x-viewport"><div class="x-tab-bar"><a class="x-tab" role="tab">Start</a><a class="x-tab x-tab-active" role="tab" aria-selected="true"><span class="x-tab-inner">Opportunity: OPP-90215 Trommel screen</span></a></div>
    <div class="x-panel" style="display:none"><div class="x-form-item"><label class="x-form-item-label"><span class="x-form-item-label-text">Amount:</span></label><div class="x-form-item-body"><div class="x-form-display-field">£999,999.00</div></div></div></div>
    <div class="x-panel" role="tabpanel"><div class="x-toolbar" role="toolbar"><a class="x-btn" role="button">Save &amp; Close</a><a class="x-btn" role="button">New</a></div><div class="x-header"><div class="x-title-text">OPP-90215 Trommel screen</div></div>
    <fieldset class="x-fieldset"><legend class="x-fieldset-header"><div class="x-fieldset-header-text">Main details</div></legend><div class="x-fieldset-body">
    ${rows(
      [
        [
          'Description',
          '<input class="x-form-field x-form-text" type="text" id="f0" value="Trommel screen">',
          'f0',
        ],
        [
          'Customer',
          '<div class="x-form-display-field" id="f1"><a href="/crm/?entity=organisation&id=771">Quarrytech Ltd</a></div>',
          'f1',
        ],
        ['Contact person', '<div class="x-form-display-field" id="f2">Bryony Tait</div>', 'f2'],
        ['Value', '<input class="x-form-field x-form-text" type="text" id="f3" value="£143,000.00">', 'f3'],
        [
          'Stage',
          '<input class="x-form-field x-form-text" role="combobox" type="text" id="f4" value="Shortlisted">',
          'f4',
        ],
        [
          'Probability (%)',
          '<input class="x-form-field x-form-text" role="spinbutton" id="f5" value="30">',
          'f5',
        ],
        [
          'Close date',
          '<input class="x-form-field x-form-text" role="combobox" id="f6" value="26/03/2027">',
          'f6',
        ],
        ['Next step', '<input class="x-form-field x-form-text" id="f7" value="">', 'f7'],
        [
          'Assigned to',
          '<input class="x-form-field x-form-text" role="combobox" id="f8" value="Owen Tranter">',
          'f8',
        ],
      ],
      (label, value, id) =>
        `<div class="x-field x-form-item" role="presentation"><label class="x-form-item-label" for="${id}"><span class="x-form-item-label-inner"><span class="x-form-item-label-text">${label}:</span></span></label><div class="x-form-item-body" role="presentation"><div class="x-form-trigger-wrap">${value}<div class="x-form-trigger"></div></div></div></div>`,
    )}</div></fieldset></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '90215',
    name: 'Trommel screen',
    account: 'Quarrytech Ltd',
    contacts: ['Bryony Tait'],
    amount: 143000,
    currency: 'GBP',
    stage: 'Shortlisted',
    probability: 30,
    closeDate: '2027-03-26',
    nextStep: null,
    owner: 'Owen Tranter',
  },
};

const zk: OtherPage = {
  name: 'an ERP window of ZK labels in a grid, values in text boxes, a status line, Italian',
  url: 'https://erp.cartiera.example/webui/index.zul?Action=Zoom&TableName=C_Opportunity&opportunityId=1000041',
  html: html(
    'it-IT',
    'Cartiera ERP',
    `<div class="z-borderlayout"><div class="z-north"><span class="z-label">Utente: GBianchi</span></div><div class="z-tabbox"><ul class="z-tabs"><li class="z-tab z-tab-selected"><span>Opportunità</span></li></ul></div><div class="z-toolbar"><a class="z-toolbarbutton" title="Salva"></a></div><div class="breadcrumb"><span class="z-label">Opportunità</span></div>
    <table class="z-grid"><tbody class="z-rows">
    ${rows(
      [
        ['N. documento', 'OPP-1000041'],
        ['Descrizione', 'Riavvolgitrice linea 2'],
        ['Rappresentante', 'Giulia Bianchi'],
        ['Importo opportunità', '378.500,00'],
        ['Data chiusura prevista', '19/03/2027'],
      ],
      (label, value) =>
        `<tr class="z-row"><td><div class="right"><span class="z-label">${label}</span></div></td><td><input class="z-textbox" readonly value="${value}"></td></tr>`,
    )}
    ${rows(
      [
        ['Partner commerciale', 'Cartiera del Serchio SpA'],
        ['Contatto', 'Fabio Nardi'],
        ['Fase di vendita', 'Trattativa'],
        ['Valuta', 'EUR'],
        ['Probabilità', '60'],
        ['Prossima azione', ''],
      ],
      (label, value) =>
        `<tr class="z-row"><td><div class="right"><span class="z-label">${label}</span></div></td><td><div class="z-combobox"><input class="z-combobox-input" value="${value}"><a class="z-combobox-button"></a></div></td></tr>`,
    )}</tbody></table><div class="z-south"><span class="z-label">1/12</span></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '1000041',
    name: 'Riavvolgitrice linea 2',
    account: 'Cartiera del Serchio SpA',
    contacts: ['Fabio Nardi'],
    owner: 'Giulia Bianchi',
    stage: 'Trattativa',
    amount: 378500,
    currency: 'EUR',
    closeDate: '2027-03-19',
    probability: 60,
    nextStep: null,
  },
};

export const consolePages: OtherPage[] = [oro, yeti, axelor, fatFree, django, noco, ext, zk];
