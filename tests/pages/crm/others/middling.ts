import { html, type OtherPage, rows } from './page';

/* Record pages of small and middling products, people and firms among them. */

const capsule: OtherPage = {
  name: 'an opportunity whose head says value and milestone in one line, a track of tasks, notes below',
  url: 'https://hollins.capsulelike.example/opportunity/11840213',
  html: html(
    'en-GB',
    'Replacement of hop separator | Capsulelike',
    `<header class="app-bar"><a href="/parties">People &amp; Organisations</a><a href="/opportunities">Opportunities</a></header><div class="page-two-column"><aside class="general-panel"><div class="entity-details"><span class="entity-details-subtitle">Opportunity</span><h1 class="entity-details-title">Replacement of hop separator</h1><div class="entity-details-party">for <a href="/party/55120">Wold Top Malt Ltd</a></div></div>
    <div class="details"><div class="simple-disclosure"><div class="detail"><div class="detail-label">Expected Value</div><div class="detail-value">£27,400.00</div></div><div class="detail"><div class="detail-label">Milestone</div><div class="detail-value"><span>Pitch</span> <span class="muted">(30%)</span></div></div><div class="detail"><div class="detail-label">Pipeline</div><div class="detail-value">Brewing</div></div><div class="detail"><div class="detail-label">Expected Close On</div><div class="detail-value">26 Feb 2027</div></div><div class="detail"><div class="detail-label">Owner</div><div class="detail-value"><img class="avatar" alt="">Isla Mearns</div></div><div class="detail"><div class="detail-label">Team</div><div class="detail-value">–</div></div><div class="detail"><div class="detail-label">Opened On</div><div class="detail-value">10 Nov 2026</div></div></div></div>
    <div class="contacts-panel"><h2>Contacts</h2><div class="party-row"><a href="/party/55121">Duncan Frew</a><div>Head brewer at Wold Top Malt Ltd</div></div></div></aside>
    <section class="main-col"><h2>Tasks</h2><div class="task"><button aria-label="Complete"></button><span class="task-title">Send hop layout</span><span class="task-due">1 Dec 2026</span></div><div class="task-add"><a>Add task</a></div><div class="entry"><div class="entry-head">Isla Mearns wrote a note, 17 Nov 2026</div><div class="entry-body">Their budget last year was £31,000.</div></div></section></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '11840213',
    name: 'Replacement of hop separator',
    account: 'Wold Top Malt Ltd',
    amount: 27400,
    currency: 'GBP',
    stage: 'Pitch',
    closeDate: '2027-02-26',
    owner: 'Isla Mearns',
    contacts: ['Duncan Frew'],
    createdDate: '2026-11-10',
    planned: ['Send hop layout'],
  },
};

const teamleader: OtherPage = {
  name: 'a Dutch deal: a sidebar of blocks with a title over each value, phases as a chevron, quotes in a list',
  url: 'https://focus.leaderlike.example/web/sales/deals/8c1f2e40-5b7a-4e0c-9a44-10f2b7c6d901/detail',
  html: html(
    'nl-BE',
    'Ovenbouw Bakkerij Claes',
    `<div id="root"><nav class="sidebar"><a href="/web/sales/deals">Deals</a><a href="/web/contacts">Contacten</a></nav><div class="page"><div class="page-head"><div class="crumbs"><a href="/web/sales/deals">Deals</a></div><h1>Ovenbouw Bakkerij Claes</h1><div class="btns"><button>Bewerken</button><button>Gewonnen</button><button>Verloren</button></div></div>
    <ol class="chevrons"><li class="chev is-past"><span>Nieuw</span></li><li class="chev is-past"><span>Plaatsbezoek</span></li><li class="chev is-current" aria-current="step"><span>Offerte verzonden</span></li><li class="chev"><span>Onderhandeling</span></li></ol>
    <div class="cols"><div class="main-col"><div class="tabs" role="tablist"><div role="tab" aria-selected="true">Activiteit</div><div role="tab">Bestanden</div></div><div class="act"><div class="act-title">Offerte 2026/118 verstuurd</div><div>€ 44.900,00 · 16/11/2026</div></div></div>
    <aside class="info">
    ${rows(
      [
        ['Klant', '<a href="/web/companies/1f2e3d4c-0000-4000-8000-000000000011">Bakkerij Claes BV</a>'],
        ['Contactpersoon', '<a href="/web/contacts/1f2e3d4c-0000-4000-8000-000000000012">Wim Claes</a>'],
        ['Geschatte waarde', '€ 47.500,00'],
        ['Geschatte slaagkans', '70%'],
        ['Verwachte sluitingsdatum', '26/02/2027'],
        ['Verantwoordelijke', '<span class="av">EV</span> Els Vandamme'],
        ['Bron', 'Website'],
        ['Aangemaakt op', '03/11/2026'],
      ],
      (label, value) =>
        `<div class="blk"><div class="blk-t"><h4>${label}</h4></div><div class="blk-v"><p>${value}</p></div></div>`,
    )}</aside></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '8c1f2e40-5b7a-4e0c-9a44-10f2b7c6d901',
    name: 'Ovenbouw Bakkerij Claes',
    account: 'Bakkerij Claes BV',
    contacts: ['Wim Claes'],
    amount: 47500,
    currency: 'EUR',
    probability: 70,
    stage: 'Offerte verzonden',
    closeDate: '2027-02-26',
    owner: 'Els Vandamme',
    createdDate: '2026-11-03',
  },
};

const keap: OtherPage = {
  name: 'an opportunity on an old server page: labels in a fixed column, high and low revenue, the contact above',
  url: 'https://ab123.infusedlike.example/Opportunity/manageOpportunity.jsp?view=edit&ID=1423',
  html: html(
    'en-US',
    'Pallet racking phase 1',
    `<table id="hdr"><tr><td><a href="/app/nav/link.jsp?navSystem=CRM">CRM</a></td></tr></table><h1>Pallet racking phase 1</h1><form id="Opportunity"><table class="formTable"><tbody>
    ${rows(
      [
        ['Opportunity Title', '<input name="Opportunity0OpportunityTitle" value="Pallet racking phase 1">'],
        ['Contact', '<a href="/Contact/manageContact.jsp?view=edit&ID=884">Luz Herrera</a>'],
        ['Company', 'Mesa Cold Storage'],
        [
          'Owner',
          '<select name="Opportunity0UserID"><option value="0">Please select one</option><option selected value="4">Jay Purcell</option></select>',
        ],
        [
          'Stage',
          '<select name="Opportunity0StageID"><option>New Opportunity</option><option selected>Working</option><option>Won</option></select>',
        ],
        ['Projected Revenue Low', '<input name="Opportunity0ProjectedRevenueLow" value="$40,000.00">'],
        ['Projected Revenue High', '<input name="Opportunity0ProjectedRevenueHigh" value="$52,000.00">'],
        [
          'Estimated Close Date',
          '<input name="Opportunity0EstimatedCloseDate" value="02-26-2027"><img src="cal.gif" alt="Calendar">',
        ],
        ['Next Action Date', '<input name="Opportunity0NextActionDate" value="12-03-2026">'],
        [
          'Next Action',
          '<textarea name="Opportunity0NextActionNotes">Luz sends the floor load report</textarea>',
        ],
      ],
      (label, value) =>
        `<tr><td class="formLabel" nowrap><label>${label}</label></td><td class="fieldContainer">${value}</td></tr>`,
    )}</tbody></table><div class="buttons"><input type="submit" value="Save"></div></form>`,
  ),
  expected: {
    kind: 'deal',
    id: '1423',
    name: 'Pallet racking phase 1',
    contacts: ['Luz Herrera'],
    account: 'Mesa Cold Storage',
    owner: 'Jay Purcell',
    stage: 'Working',
    closeDate: '2027-02-26',
    nextStep: 'Luz sends the floor load report',
  },
};

const sugar: OtherPage = {
  name: 'a record in edit mode of a suite of cells: select2 boxes that show a choice, currency in a drop-down, French',
  url: 'https://crm.lunaire.example/#Opportunities/5f2d1c3a-77aa-11ee-9c1f-0242ac120002/edit',
  html: html(
    'fr',
    'Opportunités » Remise à neuf des convoyeurs',
    `<div class="navbar"><a href="#Accounts">Comptes</a><a href="#Opportunities">Opportunités</a></div><div class="record"><div class="headerpane"><h1><span class="record-cell" data-type="fullname" data-name="name"><span class="index"><span class="edit"><input type="text" name="name" value="Remise à neuf des convoyeurs" maxlength="50"></span></span></span></h1><a class="btn">Annuler</a><a class="btn btn-primary">Enregistrer</a></div>
    <div class="row-fluid panel_body">
    ${rows(
      [
        [
          'Compte',
          '<div class="select2-container"><a class="select2-choice"><span class="select2-chosen">Minoterie Vasseur</span><abbr></abbr><span class="select2-arrow"></span></a><input class="select2-focusser" aria-label="Compte"></div><input type="hidden" name="account_name" value="b1">',
          'account_name',
        ],
        [
          'Date de clôture espérée',
          '<div class="input-append date"><input type="text" data-type="date" placeholder="jj/mm/aaaa" value="19/02/2027"></div>',
          'date_closed',
        ],
        [
          'Probable',
          '<div class="currency-edit"><div class="select2-container currency"><a class="select2-choice"><span class="select2-chosen">€ (EUR)</span></a></div><input type="text" name="amount" value="67 800,00"></div>',
          'amount',
        ],
        [
          'Phase de vente',
          '<div class="select2-container"><a class="select2-choice"><span class="select2-chosen">Proposition/Prix</span></a></div>',
          'sales_stage',
        ],
        ['Probabilité (%)', '<input type="text" name="probability" value="65">', 'probability'],
        [
          'Prochaine étape',
          '<input type="text" name="next_step" value="Accord du chef meunier">',
          'next_step',
        ],
        [
          'Assigné à',
          '<div class="select2-container"><a class="select2-choice"><span class="select2-chosen">Yann Prigent</span></a></div>',
          'assigned_user_name',
        ],
        [
          'Type',
          '<div class="select2-container"><a class="select2-choice"><span class="select2-chosen">Client existant</span></a></div>',
          'opportunity_type',
        ],
        ['Description', '<textarea name="description"></textarea>', 'description'],
      ],
      (label, value, name) =>
        `<div class="span6 record-cell edit" data-name="${name}"><div class="record-label" data-name="${name}">${label}</div><span class="normal index" data-fieldname="${name}"><span class="edit">${value}</span></span></div>`,
    )}</div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '5f2d1c3a-77aa-11ee-9c1f-0242ac120002',
    name: 'Remise à neuf des convoyeurs',
    account: 'Minoterie Vasseur',
    closeDate: '2027-02-19',
    amount: 67800,
    currency: 'EUR',
    stage: 'Proposition/Prix',
    probability: 65,
    nextStep: 'Accord du chef meunier',
    owner: 'Yann Prigent',
    recordType: 'expansion',
  },
};

const folk: OtherPage = {
  name: 'a person in a side panel over a list: properties with icons, mail as a button to copy, notes and reminders',
  url: 'https://app.folklike.example/apps/contacts/network/people/per_3f9KxQ2LmA7',
  html: html(
    'en',
    'Tessa Oyelaran · Folklike',
    `<div class="layout"><nav><a href="/apps/contacts/network">All contacts</a></nav><div class="grid" role="grid"><div role="row"><div role="columnheader">Name</div><div role="columnheader">Email</div></div><div role="row"><div role="gridcell">Bram Slot</div><div role="gridcell">bram@other.example</div></div></div><aside class="panel" role="complementary"><div class="ph"><img alt="" src="t.png"><h2>Tessa Oyelaran</h2><div class="pills"><span class="pill">Architects</span></div></div><div class="props">
    ${rows(
      [
        ['Job title', 'Facilities lead'],
        [
          'Company',
          '<a href="/apps/contacts/network/companies/com_77LkPq2Zx09"><img alt="" src="c.png">Marlow Studios</a>',
        ],
        ['Email', '<button class="copy"><span>tessa@marlow.example</span></button>'],
        ['Phone', '<button class="copy"><span>+44 20 7946 0011</span></button>'],
        ['Last contacted', '12 Nov 2026'],
      ],
      (label, value) =>
        `<div class="prop"><div class="pl"><svg width="12" height="12"></svg><span>${label}</span></div><div class="pv">${value}</div></div>`,
    )}</div><div class="sec"><h3>Notes</h3><p>Wants quieter compressors, had a quote of £5,000.</p></div></aside></div>`,
  ),
  expected: {
    kind: 'contact',
    id: 'per_3f9KxQ2LmA7',
    name: 'Tessa Oyelaran',
    title: 'Facilities lead',
    account: 'Marlow Studios',
    email: 'tessa@marlow.example',
  },
};

const bigin: OtherPage = {
  name: 'a company of a small suite: label rows, open deals and people as cards beside, Italian',
  url: 'https://piccolo.biginlike.example/org7711/Home#/companies/5012300000123',
  html: html(
    'it',
    'Ferriera Bresciani - Aziende',
    `<div class="top"><a href="#/deals">Trattative</a><a href="#/companies">Aziende</a></div><div class="rec"><div class="rec-left"><div class="rec-h"><div class="rec-name">Ferriera Bresciani</div></div><div class="rec-f">
    ${rows(
      [
        ['Nome azienda', 'Ferriera Bresciani'],
        ['Proprietario azienda', 'Luca Sartori'],
        ['Telefono', '+39 030 555 0100'],
        ['Sito web', '<a href="https://ferriera.example">ferriera.example</a>'],
        ['Settore', 'Siderurgia'],
        ['Descrizione', '—'],
      ],
      (label, value) =>
        `<div class="f-row"><div class="f-l">${label}</div><div class="f-v"><span>${value}</span></div></div>`,
    )}</div></div><div class="rec-right"><div class="rel"><div class="rel-h">Trattative (1)</div><div class="rel-c"><a href="#/deals/5012300000777">Revamping laminatoio</a><div><span>Importo</span><b>€ 240.000,00</b></div><div><span>Fase</span><b>Negoziazione</b></div><div><span>Data di chiusura</span><b>30/04/2027</b></div></div></div><div class="rel"><div class="rel-h">Contatti (1)</div><div class="rel-c"><a href="#/contacts/5012300000888">Ivana Zani</a><div>ivana@ferriera.example</div></div></div></div></div>`,
  ),
  expected: {
    kind: 'account',
    id: '5012300000123',
    name: 'Ferriera Bresciani',
    owner: 'Luca Sartori',
    website: 'ferriera.example',
    industry: 'Siderurgia',
    contacts: ['Ivana Zani'],
  },
  foreign: ['Revamping laminatoio', '240000', 'Negoziazione'],
};

const slds: OtherPage = {
  name: 'a console in a design system’s static elements: label over value in form elements, a path, a compact header',
  url: 'https://console.adjacent.example/opportunity/OPP-004417',
  html: html(
    'en-US',
    'Anodizing line | Opportunity',
    `<div class="slds-scope"><div class="slds-page-header"><div class="slds-media__body"><div class="slds-page-header__name-title"><h1><span>Opportunity</span><span class="slds-page-header__title slds-truncate" title="Anodizing line">Anodizing line</span></h1></div></div><div class="slds-page-header__row"><ul class="slds-page-header__detail-row"><li class="slds-page-header__detail-block"><div class="slds-text-title slds-truncate" title="Account">Account</div><div class="slds-truncate"><a href="/account/ACC-00091">Pinnacle Extrusions</a></div></li><li class="slds-page-header__detail-block"><div class="slds-text-title slds-truncate" title="Amount">Amount</div><div class="slds-truncate" title="$512,000">$512,0...</div></li></ul></div></div>
    <div class="slds-path"><ul class="slds-path__nav" role="listbox"><li class="slds-path__item slds-is-complete" role="presentation"><a class="slds-path__link"><span class="slds-path__stage"><span class="slds-assistive-text">Stage Complete</span></span><span class="slds-path__title">Discover</span></a></li><li class="slds-path__item slds-is-current slds-is-active" role="presentation"><a class="slds-path__link"><span class="slds-path__stage"><span class="slds-assistive-text">Current Stage:</span></span><span class="slds-path__title">Trial run</span></a></li><li class="slds-path__item slds-is-incomplete"><a class="slds-path__link"><span class="slds-path__title">Contract</span></a></li><li class="slds-path__item slds-is-incomplete"><a class="slds-path__link"><span class="slds-path__title">Closed</span></a></li></ul></div>
    <div class="slds-grid slds-wrap">
    ${rows(
      [
        ['Opportunity Owner', '<a href="/user/7">Gwen Salazar</a>'],
        ['Amount', '$512,000.00'],
        ['Close Date', '3/31/2027'],
        ['Next Step', ''],
        ['Probability (%)', '45%'],
        ['Type', 'Existing Customer - Upgrade'],
        ['Main Competitor(s)', 'Coatwell'],
        ['Created By', '<a href="/user/7">Gwen Salazar</a>, 11/2/2026, 8:01 AM'],
      ],
      (label, value) =>
        `<div class="slds-col slds-size_1-of-2"><div class="slds-form-element slds-form-element_readonly"><span class="slds-form-element__label">${label}</span><div class="slds-form-element__control"><div class="slds-form-element__static">${value}<button class="slds-button slds-button_icon" title="Edit ${label}"><svg></svg><span class="slds-assistive-text">Edit ${label}</span></button></div></div></div></div>`,
    )}</div><article class="slds-card"><h2>Contact Roles (1)</h2><table class="slds-table"><thead><tr><th>Contact Name</th><th>Role</th></tr></thead><tbody><tr><th scope="row"><a href="/contact/CON-0077">Ruben Ash</a></th><td>Decision Maker</td></tr></tbody></table></article></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'OPP-004417',
    name: 'Anodizing line',
    account: 'Pinnacle Extrusions',
    amount: 512000,
    currency: 'USD',
    stage: 'Trial run',
    closeDate: '2027-03-31',
    owner: 'Gwen Salazar',
    nextStep: null,
    probability: 45,
    recordType: 'expansion',
    competitor: 'Coatwell',
    contacts: ['Ruben Ash'],
    createdDate: '2026-11-02',
  },
};

const onePage: OtherPage = {
  name: 'a contact with next actions and a deal of its own on the page, mail in two addresses, Spanish',
  url: 'https://app.onelike.example/contact/64f1c0aa8e21b9d3f7a04c18',
  html: html(
    'es-ES',
    'Itziar Goñi | Onelike',
    `<div id="nav"><a href="/contacts">Contactos</a><a href="/deals">Negocios</a></div><div id="contact"><div class="contact-head"><div class="photo"></div><h1><span class="first">Itziar</span> <span class="last">Goñi</span></h1><div class="sub"><span class="job">Jefa de compras</span>, <a class="comp" href="/company/64f1c0aa8e21b9d3f7a04c99">Conservas Urdaneta</a></div></div>
    <div class="contact-fields"><div class="cf"><span class="k">Correo electrónico</span><span class="v"><a href="mailto:itziar@urdaneta.example">itziar@urdaneta.example</a></span></div><div class="cf"><span class="k">Teléfono</span><span class="v">+34 943 000 111</span></div><div class="cf"><span class="k">Estado</span><span class="v">Cliente potencial</span></div><div class="cf"><span class="k">Propietario</span><span class="v">Xabier Ruiz</span></div></div>
    <div class="na"><h3>Próximas acciones</h3><div class="na-item"><span class="d">2 dic 2026</span><span class="t">Llamar por la muestra</span></div></div>
    <div class="deals"><h3>Negocios</h3><div class="deal-item"><a href="/deals/64f1c0aa8e21b9d3f7a0ffff">Etiquetadora línea 3</a><span>38.000 €</span><span>Propuesta</span></div></div></div>`,
  ),
  expected: {
    kind: 'contact',
    id: '64f1c0aa8e21b9d3f7a04c18',
    name: 'Itziar Goñi',
    account: 'Conservas Urdaneta',
    email: 'itziar@urdaneta.example',
    owner: 'Xabier Ruiz',
    planned: ['Llamar por la muestra'],
  },
  foreign: ['Etiquetadora línea 3', '38000'],
};

export const middlingPages: OtherPage[] = [capsule, teamleader, keap, sugar, folk, bigin, slds, onePage];
