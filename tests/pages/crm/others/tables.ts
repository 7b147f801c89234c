import { html, type OtherPage, rows } from './page';

/* Pages whose fields stand in tables, definition lists and server-made forms. */

const vtiger: OtherPage = {
  name: 'Vtiger deal, Spanish, details with raw values and a related list',
  url: 'https://ventas.example.com/index.php?module=Potentials&view=Detail&record=412&mode=showDetailViewByMode&requestMode=full&app=SALES',
  html: html(
    'es',
    'Oportunidades - Ampliación línea 3',
    `<header class="app-fixed-navbar"><nav><ul><li><a href="index.php?module=Home&view=DashBoard">Panel</a></li><li><a href="index.php?module=Accounts&view=List">Organizaciones</a></li></ul></nav></header>
    <div class="main-container clearfix"><div class="module-breadcrumb"><a class="module-title" href="index.php?module=Potentials&view=List"><h4>OPORTUNIDADES</h4></a></div>
    <div class="detailViewContainer"><div class="detailview-header"><div class="record-header"><h4><span class="recordLabel pushDown" title="Ampliación línea 3"><span class="potentialname">Ampliación línea 3</span></span></h4><div class="info-row"><span class="related_to value" title="Organización"><a href="index.php?module=Accounts&view=Detail&record=98">Conservas del Norte S.A.</a></span></div></div></div>
    <div class="block" data-block="LBL_OPPORTUNITY_INFORMATION"><h4 class="textOverflowEllipsis">Información de la Oportunidad</h4><table class="table detailview-table no-border"><tbody>
    ${rows(
      [
        ['Nombre Oportunidad', 'Ampliación línea 3', 'potentialname'],
        ['Oportunidad No', 'POT44', 'potential_no'],
        ['Importe', '€48.200,00', 'amount'],
        [
          'Organización',
          '<a href="index.php?module=Accounts&view=Detail&record=98">Conservas del Norte S.A.</a>',
          'related_to',
        ],
        ['Fecha estimada de cierre', '15-03-2027', 'closingdate'],
        ['Asignado a', 'Lucía Arbeloa', 'assigned_user_id'],
        ['Fase de Venta', '<span class="picklist-color">Propuesta o Presupuesto</span>', 'sales_stage'],
        ['Próximo Paso', '', 'nextstep'],
        ['Probabilidad', '35%', 'probability'],
        ['Tipo', 'Negocio existente', 'opportunity_type'],
      ],
      (label, value, name) =>
        `<tr><td class="fieldLabel textOverflowEllipsis" id="Potentials_detailView_fieldLabel_${name}"><span class="muted">${label}</span></td><td class="fieldValue" id="Potentials_detailView_fieldValue_${name}"><span class="value" data-field-type="string">${value}</span><span class="hide edit pull-left"><input type="hidden" class="fieldBasicData" data-name="${name}" data-value="raw"></span><span class="action pull-right"><a href="#" class="editAction fa fa-pencil"></a></span></td></tr>`,
    )}
    </tbody></table></div>
    <div class="summaryWidgetContainer"><div class="widget_header"><h4 class="display-inline-block">Contactos</h4><button class="btn btn-default">Añadir</button></div><table class="table"><thead><tr><th>Nombre</th><th>Cargo</th></tr></thead><tbody><tr><td><a href="index.php?module=Contacts&view=Detail&record=301">Iñaki Zubiri</a></td><td>Compras</td></tr><tr><td><a href="index.php?module=Contacts&view=Detail&record=302">Marta Soler</a></td><td>Planta</td></tr></tbody></table></div>
    </div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '412',
    name: 'Ampliación línea 3',
    account: 'Conservas del Norte S.A.',
    amount: 48200,
    currency: 'EUR',
    closeDate: '2027-03-15',
    owner: 'Lucía Arbeloa',
    stage: 'Propuesta o Presupuesto',
    nextStep: null,
    probability: 35,
    contacts: ['Iñaki Zubiri', 'Marta Soler'],
  },
};

const classic: OtherPage = {
  name: 'an older hosted CRM with label and data cells, four to a row',
  url: 'https://eu7.classic.example/0061x00000QwErT',
  html: html(
    'en-GB',
    'Opportunity: Cold store retrofit ~ Classic',
    `<div class="bPageTitle"><div class="ptBody"><div class="content"><h1 class="pageType">Opportunity</h1><h2 class="pageDescription"> Cold store retrofit</h2></div></div></div>
    <div class="bDetailBlock"><div class="pbHeader"><table><tbody><tr><td class="pbTitle"><h2 class="mainTitle">Opportunity Detail</h2></td><td class="pbButton"><input value=" Edit " class="btn" type="button"><input value="Delete" class="btn" type="button"></td></tr></tbody></table></div>
    <div class="pbBody"><table class="detailList"><tbody>
    <tr><td class="labelCol">Opportunity Owner</td><td class="dataCol col02"><a href="/0051x00000AbCdE">Gareth Pugh</a> <a href="/0061x00000QwErT/a">[Change]</a></td><td class="labelCol">Amount</td><td class="dataCol">GBP 126,400.00</td></tr>
    <tr><td class="labelCol">Opportunity Name</td><td class="dataCol col02 inlineEditWrite">Cold store retrofit&nbsp;<a href="/hierarchy">[View Hierarchy]</a></td><td class="labelCol">Expected Revenue</td><td class="dataCol">GBP 63,200.00</td></tr>
    <tr><td class="labelCol">Account Name</td><td class="dataCol col02"><a href="/0011x00000ZzYyX">Fenland Produce Ltd</a></td><td class="labelCol">Close Date</td><td class="dataCol">28/02/2027</td></tr>
    <tr><td class="labelCol">Type</td><td class="dataCol col02">Existing Customer - Upgrade</td><td class="labelCol">Next Step</td><td class="dataCol">Site visit with Joan on 9 December</td></tr>
    <tr><td class="labelCol">Lead Source</td><td class="dataCol col02">Partner</td><td class="labelCol">Stage</td><td class="dataCol">Value Proposition</td></tr>
    <tr><td class="labelCol">&nbsp;</td><td class="dataCol col02">&nbsp;</td><td class="labelCol">Probability (%)</td><td class="dataCol">50%</td></tr>
    <tr><td class="labelCol">Created By</td><td class="dataCol col02"><a href="/0051x00000AbCdE">Gareth Pugh</a>, 04/09/2026 11:20</td><td class="labelCol">Last Modified By</td><td class="dataCol"><a href="/0051x">Gareth Pugh</a>, 20/11/2026 09:03</td></tr>
    </tbody></table></div></div>
    <div class="bRelatedList"><div class="pbHeader"><h3>Contact Roles</h3></div><table class="list"><tbody><tr class="headerRow"><th scope="col">Action</th><th scope="col">Contact Name</th><th scope="col">Role</th></tr><tr class="dataRow"><td><a href="/edit">Edit</a></td><th scope="row"><a href="/0031x00000Con01">Joan Whitlock</a></th><td>Decision Maker</td></tr></tbody></table></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '0061x00000QwErT',
    name: 'Cold store retrofit',
    account: 'Fenland Produce Ltd',
    amount: 126400,
    currency: 'GBP',
    closeDate: '2027-02-28',
    owner: 'Gareth Pugh',
    stage: 'Value Proposition',
    nextStep: 'Site visit with Joan on 9 December',
    probability: 50,
    recordType: 'expansion',
    createdDate: '2026-09-04',
    contacts: ['Joan Whitlock'],
  },
};

const dolibarr: OtherPage = {
  name: 'Dolibarr project that is an opportunity, French',
  url: 'https://gestion.example.com/projet/card.php?id=57',
  html: html(
    'fr-FR',
    'Opportunité PJ2611-0008 - Reprise du convoyage',
    `<div id="id-container"><div class="side-nav"><div class="vmenu"><div class="menu_titre"><a class="vmenu" href="/projet/index.php">Projets</a></div></div></div><div id="id-right"><div class="fiche">
    <div class="tabs"><div class="inline-block tabsElem"><a class="tabactive tab inline-block" href="/projet/card.php?id=57">Projet</a></div><div class="inline-block tabsElem"><a class="tab" href="/projet/contact.php?id=57">Contacts<span class="badge">2</span></a></div></div>
    <div class="arearef heightref valignmiddle"><div class="refid">PJ2611-0008<div class="refidno">Reprise du convoyage<br><a href="/societe/card.php?socid=31" class="classfortooltip refurl"><span class="fas fa-building"></span>Ateliers Morvan SAS</a></div></div><div class="statusref"><span class="badge badge-status4 badge-status">Ouvert</span></div></div>
    <div class="fichehalfleft"><table class="border tableforfield centpercent">
    ${rows(
      [
        ['Usage', '<input type="checkbox" disabled checked> Suivre une opportunité'],
        ['Tiers', '<a href="/societe/card.php?socid=31">Ateliers Morvan SAS</a>'],
        ['Statut opportunité', '<span title="40%">Proposition</span>'],
        ['Probabilité opportunité', '40 %'],
        ['Montant opportunité', '<span class="amount">37 250,00 €</span>'],
        ['Date début', '03/11/2026'],
        ['Date fin', '26/02/2027'],
      ],
      (label, value) => `<tr><td class="titlefield">${label}</td><td>${value}</td></tr>`,
    )}
    </table></div><div class="fichehalfright"><table class="border tableforfield centpercent"><tr><td class="titlefield tdtop">Description</td><td>Remplacer deux convoyeurs sans arrêter la nuit.</td></tr></table></div>
    </div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '57',
    name: 'Reprise du convoyage',
    account: 'Ateliers Morvan SAS',
    amount: 37250,
    currency: 'EUR',
    stage: 'Proposition',
    probability: 40,
    closeDate: '2027-02-26',
    createdDate: '2026-11-03',
  },
};

const adminForm: OtherPage = {
  name: 'an admin form of a framework: label, input, help text',
  url: 'https://intern.example.com/admin/crm/opportunity/1204/change/',
  html: html(
    'en-us',
    'Palletiser service plan | Change opportunity | Site administration',
    `<div id="container"><div id="header"><div id="branding"><h1 id="site-name"><a href="/admin/">Sales administration</a></h1></div><div id="user-tools">Welcome, <strong>hweber</strong>. <a href="/admin/logout/">Log out</a></div></div>
    <nav aria-label="Breadcrumbs"><div class="breadcrumbs"><a href="/admin/">Home</a> › <a href="/admin/crm/">Crm</a> › <a href="/admin/crm/opportunity/">Opportunities</a> › Palletiser service plan</div></nav>
    <div class="main" id="main"><nav class="sticky toggle-nav-sidebar" id="nav-sidebar"><table><caption><a href="/admin/crm/">Crm</a></caption><tr class="model-account"><th scope="row"><a href="/admin/crm/account/">Accounts</a></th><td><a href="/admin/crm/account/add/" class="addlink">Add</a></td></tr></table></nav>
    <main id="content-start" class="content" tabindex="-1"><div id="content" class="colM"><h1>Change opportunity</h1><h2>Palletiser service plan</h2><div id="content-main"><ul class="object-tools"><li><a href="history/" class="historylink">History</a></li></ul>
    <form method="post" id="opportunity_form"><input type="hidden" name="csrf" value="x"><fieldset class="module aligned">
    <div class="form-row field-name"><div><div class="flex-container"><label class="required" for="id_name">Name:</label><input type="text" name="name" value="Palletiser service plan" class="vTextField" maxlength="200" required id="id_name"></div></div></div>
    <div class="form-row field-account"><div><div class="flex-container"><label for="id_account">Account:</label><div class="related-widget-wrapper"><select name="account" id="id_account"><option value="">---------</option><option value="7">Aldgate Bottling</option><option value="9" selected>Reed &amp; Marsh Dairy</option></select><a class="related-widget-wrapper-link" href="/admin/crm/account/9/change/" title="Change selected account"><img src="" alt="Change"></a></div></div></div></div>
    <div class="form-row field-amount field-currency"><div class="form-multiline"><div><div class="flex-container fieldBox field-amount"><label for="id_amount">Amount:</label><input type="number" name="amount" value="18250.00" step="0.01" id="id_amount"></div></div><div><div class="flex-container fieldBox field-currency"><label for="id_currency">Currency:</label><select name="currency" id="id_currency"><option value="EUR">EUR</option><option value="CHF" selected>CHF</option></select></div></div></div></div>
    <div class="form-row field-stage"><div><div class="flex-container"><label for="id_stage">Stage:</label><select name="stage" id="id_stage"><option value="q">Qualification</option><option value="n" selected>Negotiation</option></select></div></div></div>
    <div class="form-row field-close_date"><div><div class="flex-container"><label for="id_close_date">Expected close date:</label><input type="text" name="close_date" value="2027-01-18" class="vDateField" size="10" id="id_close_date"></div><div class="help" id="id_close_date_helptext"><div>Today is always a bad guess.</div></div></div></div>
    <div class="form-row field-owner"><div><div class="flex-container"><label for="id_owner">Owner:</label><select name="owner" id="id_owner"><option value="">---------</option><option value="2" selected>Hanna Weber</option></select></div></div></div>
    <div class="form-row field-next_step"><div><div class="flex-container"><label for="id_next_step">Next step:</label><input type="text" name="next_step" class="vTextField" id="id_next_step"></div></div></div>
    <div class="form-row field-competitor"><div><div class="flex-container"><label for="id_competitor">Competitor:</label><input type="text" name="competitor" value="Kornhaus Service" id="id_competitor"></div></div></div>
    </fieldset><div class="submit-row"><input type="submit" value="Save" class="default"><a href="delete/" class="deletelink">Delete</a></div></form></div></div></main></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '1204',
    name: 'Palletiser service plan',
    account: 'Reed & Marsh Dairy',
    amount: 18250,
    currency: 'CHF',
    stage: 'Negotiation',
    closeDate: '2027-01-18',
    owner: 'Hanna Weber',
    nextStep: null,
    competitor: 'Kornhaus Service',
  },
};

const capsule: OtherPage = {
  name: 'Capsule opportunity: a summary list beside a history',
  url: 'https://acme.capsulecrm.com/opportunity/9876543',
  html: html(
    'en',
    'Shrink wrap trial | Capsule',
    `<div class="page-box"><aside class="page-box-side"><div class="entity-header"><div class="entity-badge"></div><h1 class="entity-header-title">Shrink wrap trial</h1><div class="entity-header-sub"><a href="/party/112233">Oakhill Bakeries</a></div></div>
    <section class="summary"><div class="opportunity-value"><strong>$9,800.00</strong> <span>USD</span></div>
    <dl class="entity-details">
    <dt>Milestone</dt><dd>Proposal <span class="prob">(60%)</span></dd><dt>Expected close</dt><dd>12 Feb 2027</dd><dt>Owner</dt><dd><img alt=""><span>Petra Lindahl</span></dd><dt>Pipeline</dt><dd>New business</dd><dt>Tags</dt><dd><button>Add tag</button></dd></dl></section>
    <section><h2>Contacts</h2><ul class="party-list"><li><a href="/party/445566">Dan Reyes</a><span>Plant manager</span></li></ul></section></aside>
    <main class="page-box-main"><div role="tablist"><a role="tab" aria-selected="true">Activity</a><a role="tab">Files</a></div><h2>Tasks</h2><ul><li><label><input type="checkbox"> <span>Send film samples to Dan</span></label> <span>4 Dec 2026</span></li></ul><h2>History</h2><ul><li class="entry"><strong>Note</strong> by Petra Lindahl <time>19 Nov 2026</time><p>Dan wants the trial to run over one whole week, both lines, with the film that they use now.</p></li></ul></main></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '9876543',
    name: 'Shrink wrap trial',
    account: 'Oakhill Bakeries',
    amount: 9800,
    currency: 'USD',
    stage: 'Proposal',
    closeDate: '2027-02-12',
    owner: 'Petra Lindahl',
    contacts: ['Dan Reyes'],
    planned: ['Send film samples to Dan'],
  },
};

export const tablePages: OtherPage[] = [vtiger, classic, dolibarr, adminForm, capsule];
