import { html, type OtherPage, rows } from './page';

/* Pages with much beside the record that looks like its fields: other amounts, other dates, other people. */

const erp: OtherPage = {
  name: 'an ERP opportunity, Dutch, with six dates and four amounts',
  url: 'https://erp.example.nl/sales/opportunities/88412',
  html: html(
    'nl',
    'Opportunity 88412 | ERP Suite',
    `<div class="app-shell"><aside class="menu"><a href="/sales/opportunities">Opportunities</a><a href="/sales/quotes">Offertes</a></aside><main><div class="page-title"><span class="eyebrow">Verkoopkans</span><h1>Vervanging palletkranen</h1></div>
    <section class="panel"><h2>Algemeen</h2><div class="grid">
    ${rows(
      [
        ['Klant', '<a href="/relations/accounts/2201">Distributiecentrum Moerdijk B.V.</a>'],
        ['Contactpersoon', '<a href="/relations/contacts/5518">Femke de Wit</a>'],
        ['Verkoopfase', 'Offerte uitgebracht'],
        ['Eigenaar', 'Sander Kuipers'],
        ['Gemaakt door', 'Anouk Visser'],
        ['Gewijzigd door', 'Systeem'],
      ],
      (label, value) =>
        `<div class="form-item"><div class="form-item__label">${label}</div><div class="form-item__control">${value}</div></div>`,
    )}
    </div></section><section class="panel"><h2>Financieel</h2><div class="grid">
    ${rows(
      [
        ['Verwachte omzet', '€ 612.500,00'],
        ['Gewogen omzet', '€ 245.000,00'],
        ['Korting', '€ 12.500,00'],
        ['Marge', '18 %'],
        ['Slagingskans', '40 %'],
      ],
      (label, value) =>
        `<div class="form-item"><div class="form-item__label">${label}</div><div class="form-item__control">${value}</div></div>`,
    )}
    </div></section><section class="panel"><h2>Planning</h2><div class="grid">
    ${rows(
      [
        ['Aangemaakt op', '02-09-2026'],
        ['Gewijzigd op', '20-11-2026'],
        ['Offertedatum', '15-10-2026'],
        ['Verwachte sluitingsdatum', '26-02-2027'],
        ['Leverdatum', '01-07-2027'],
        ['Volgende stap', 'Referentiebezoek Venlo'],
      ],
      (label, value) =>
        `<div class="form-item"><div class="form-item__label">${label}</div><div class="form-item__control">${value}</div></div>`,
    )}
    </div></section>
    <section class="panel"><h2>Offertes</h2><table><thead><tr><th>Nummer</th><th>Bedrag</th><th>Status</th></tr></thead><tbody><tr><td><a href="/sales/quotes/1">Q-1</a></td><td>€ 598.000,00</td><td>Verlopen</td></tr></tbody></table></section></main></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '88412',
    name: 'Vervanging palletkranen',
    account: 'Distributiecentrum Moerdijk B.V.',
    contacts: ['Femke de Wit'],
    stage: 'Offerte uitgebracht',
    owner: 'Sander Kuipers',
    amount: 612500,
    currency: 'EUR',
    probability: 40,
    createdDate: '2026-09-02',
    closeDate: '2027-02-26',
    nextStep: 'Referentiebezoek Venlo',
  },
};

const feed: OtherPage = {
  name: 'a deal beside a chatty feed that speaks of other amounts, dates and stages',
  url: 'https://app.salesdesk.example/deals/7f3c2b10',
  html: html(
    'en-GB',
    'Compressor audit · Salesdesk',
    `<div id="app"><header class="topbar"><input placeholder="Search deals" value=""><span class="me">Rose Adeyemi</span></header><div class="deal"><div class="deal__head"><h1>Compressor audit</h1><p><a href="/companies/19">Pennine Textiles plc</a></p></div>
    <div class="deal__facts"><div class="fact"><label>Deal value</label><span>£18,400</span></div><div class="fact"><label>Stage</label><span class="pill">Demo scheduled</span></div><div class="fact"><label>Close date</label><span>11 Dec 2026</span></div><div class="fact"><label>Deal owner</label><span>Rose Adeyemi</span></div></div>
    <div class="deal__feed"><h2>Activity</h2><ul><li><b>Rose Adeyemi</b> changed <i>Stage</i> from <i>Qualified</i> to <i>Demo scheduled</i> <time>20 Nov 2026</time></li><li><b>Rose Adeyemi</b> changed <i>Deal value</i> from £15,000 to £18,400 <time>18 Nov 2026</time></li><li><p>Note: Budget: £25,000. Owner: plant director. Close date: end of quarter, they said.</p></li></ul></div>
    <aside class="deal__next"><h3>Next meeting</h3><p>Demo with Priti, 3 Dec 2026</p><h3>Similar deals</h3><div class="mini"><a href="/deals/aa11bb22">Another audit</a><span>£9,999</span><label>Stage</label><span>Won</span></div></aside></div></div>`,
  ),
  foreign: ['Another audit', '9999', '25000', '15000'],
  expected: {
    kind: 'deal',
    id: '7f3c2b10',
    name: 'Compressor audit',
    account: 'Pennine Textiles plc',
    amount: 18400,
    currency: 'GBP',
    stage: 'Demo scheduled',
    closeDate: '2026-12-11',
    owner: 'Rose Adeyemi',
  },
};

const leadForm: OtherPage = {
  name: 'a lead in edit mode: floating labels, empty inputs, turnover of the firm',
  url: 'https://crm.startup.example/app/leads/b7d4c1e0-1c2d-4f5a-8b9c-112233445566/edit',
  html: html(
    'it',
    'Modifica lead',
    `<main class="v-main"><form class="v-form"><h2 class="text-h5">Modifica lead</h2>
    ${rows(
      [
        ['Nome', 'Elisa'],
        ['Cognome', 'Ferrando'],
        ['Azienda', 'Oleificio Ligure S.r.l.'],
        ['Ruolo', 'Responsabile produzione'],
        ['E-mail', 'e.ferrando@oleificio.example'],
        ['Telefono', '+39 0183 555 010'],
        ['Fatturato annuo', '4.200.000,00 €'],
        ['Dipendenti', '35'],
        ['Prossimo passo', ''],
        ['Responsabile', 'Dario Conti'],
      ],
      (label, value, _name) =>
        `<div class="v-input v-text-field"><div class="v-input__control"><div class="v-field v-field--active"><div class="v-field__overlay"></div><div class="v-field__field" data-no-activator=""><label class="v-label v-field-label" for="in-${label.replace(/\W/g, '')}" aria-hidden="true" style="visibility:hidden"><span>${label}</span></label><input size="1" type="text" id="in-${label.replace(/\W/g, '')}" aria-label="${label}" class="v-field__input" value="${value}"></div><div class="v-field__outline"></div></div></div><div class="v-input__details"><div role="alert" class="v-messages"></div></div></div>`,
    )}
    <div class="v-select"><label for="st">Stato</label><select id="st"><option>Nuovo</option><option selected>Contattato</option><option>Perso</option></select></div>
    <button type="submit">Salva</button></form></main>`,
  ),
  expected: {
    kind: 'lead',
    id: 'b7d4c1e0-1c2d-4f5a-8b9c-112233445566',
    name: 'Elisa Ferrando',
    account: 'Oleificio Ligure S.r.l.',
    title: 'Responsabile produzione',
    email: 'e.ferrando@oleificio.example',
    owner: 'Dario Conti',
    nextStep: null,
    stage: 'Contattato',
  },
};

const contact: OtherPage = {
  name: 'a contact with a manager, an assistant and open deals below',
  url: 'https://crm.example.com/contacts/show/3391',
  html: html(
    'en-US',
    'Lena Fischer-Okoye – Contacts',
    `<main role="main"><div class="profile"><span class="avatar">LF</span><div><h1>Lena Fischer-Okoye</h1><p class="sub">VP Operations at <a href="/companies/show/77">Harbor Mills</a></p></div></div>
    <table class="attrs"><tr><th scope="row">Email</th><td><a href="mailto:lena@harbormills.example">lena@harbormills.example</a></td></tr><tr><th scope="row">Phone</th><td>+1 555 0100</td></tr><tr><th scope="row">Job title</th><td>VP Operations</td></tr><tr><th scope="row">Reports to</th><td><a href="/contacts/show/3301">Abe Nyman</a></td></tr><tr><th scope="row">Assistant</th><td>Jo Park</td></tr><tr><th scope="row">Contact owner</th><td>Miles Grant</td></tr><tr><th scope="row">Created</th><td>Mar 3, 2026</td></tr></table>
    <h2>Open deals</h2><div class="deal-cards"><div class="deal-card"><a href="/deals/show/1">Bagger line</a><div><span>Amount</span> <b>$44,000</b></div><div><span>Stage</span> <b>Proposal</b></div><div><span>Close date</span> <b>Jan 9, 2027</b></div></div></div></main>`,
  ),
  foreign: ['Bagger line', '44000', '2027-01-09'],
  expected: {
    kind: 'contact',
    id: '3391',
    name: 'Lena Fischer-Okoye',
    account: 'Harbor Mills',
    title: 'VP Operations',
    email: 'lena@harbormills.example',
    owner: 'Miles Grant',
    createdDate: '2026-03-03',
  },
};

const swiss: OtherPage = {
  name: 'a Swiss deal: apostrophes, dashes for cents, weekday in the date',
  url: 'https://verkauf.example.ch/de/opportunities/view/1093',
  html: html(
    'de-CH',
    'Reinraum Erweiterung – Verkauf',
    `<article class="record"><header><h1>Reinraum Erweiterung</h1></header><ul class="kv">
    ${rows(
      [
        ['Kunde', 'Uhrwerk Jura AG'],
        ['Betrag', "CHF 1'284'500.–"],
        ['Status', 'In Verhandlung'],
        ['Abschluss geplant', 'Fr., 26. März 2027'],
        ['Zuständig', 'Reto Aebischer'],
        ['Mitbewerber', 'keine'],
        ['Letzter Kontakt', 'vor 3 Wochen'],
      ],
      (label, value) =>
        `<li class="kv__row"><span class="kv__key">${label}</span><span class="kv__value">${value}</span></li>`,
    )}
    </ul></article>`,
  ),
  expected: {
    kind: 'deal',
    id: '1093',
    name: 'Reinraum Erweiterung',
    account: 'Uhrwerk Jura AG',
    amount: 1284500,
    currency: 'CHF',
    stage: 'In Verhandlung',
    closeDate: '2027-03-26',
    owner: 'Reto Aebischer',
    competitor: null,
  },
};

const polish: OtherPage = {
  name: 'a deal in a language that the dictionary does not hold, with machine names and shapes',
  url: 'https://crm.example.pl/deals/5530',
  html: html(
    'pl',
    'Modernizacja sortowni - CRM',
    `<main><h1>Modernizacja sortowni</h1><ol class="stages"><li class="is-done">Nowa</li><li class="is-done">Oferta</li><li class="is-current" aria-current="step">Negocjacje</li><li>Wygrana</li></ol><div class="details">
    ${rows(
      [
        ['Wartość', '345 000,00 zł', 'amount'],
        ['Firma', '<a href="/companies/81">Sortex Sp. z o.o.</a>', 'company'],
        ['Planowane zamknięcie', '19.02.2027', 'expected_close_date'],
        ['Opiekun', 'Kinga Mazur', 'owner'],
        ['Następny krok', '', 'next_step'],
      ],
      (label, value, name) =>
        `<div class="detail"><span class="detail-label">${label}</span><span class="detail-value" data-field="${name}">${value}</span></div>`,
    )}
    </div></main>`,
  ),
  expected: {
    kind: 'deal',
    id: '5530',
    name: 'Modernizacja sortowni',
    account: 'Sortex Sp. z o.o.',
    amount: 345000,
    currency: 'PLN',
    closeDate: '2027-02-19',
    owner: 'Kinga Mazur',
    nextStep: null,
    stage: 'Negocjacje',
    stageShare: 0.75,
  },
};

const canvas: OtherPage = {
  name: 'a notebook-like record: property rows whose labels are buttons',
  url: 'https://app.canvasbase.example/w/team/opportunity/9c1d7e52-aaaa-4bbb-8ccc-1234567890ab',
  html: html(
    'en',
    'Sorting robot pilot',
    `<div class="layout"><div class="page"><div contenteditable="true" role="textbox" class="title">Sorting robot pilot</div><div class="properties">
    ${rows(
      [
        ['Company', '<div class="chip"><span class="ic">G</span><span>Greenloop Recycling</span></div>'],
        ['Deal size', '<span>A$260k</span>'],
        ['Stage', '<span class="tag" style="background:#eef">Pilot agreed</span>'],
        ['Expected close', '<time datetime="2027-05-14">14 May 2027</time>'],
        ['Owner', '<div class="chip"><span class="ic">ZM</span><span>Zoe Marsh</span></div>'],
        [
          'People',
          '<div class="chip"><a href="/w/team/person/1c1d7e52-aaaa-4bbb-8ccc-1234567890ab">Tim Oduya</a></div><div class="chip"><a href="/w/team/person/2c1d7e52-aaaa-4bbb-8ccc-1234567890ab">Sara Lim</a></div>',
        ],
        ['Competitor', '<span class="ghost">Empty</span>'],
      ],
      (label, value) =>
        `<div class="prop"><div class="prop-name"><div role="button" tabindex="0"><svg></svg><div>${label}</div></div></div><div class="prop-value"><div role="cell">${value}</div></div></div>`,
    )}
    <div role="button">Add a property</div></div><div class="body"><p>We agreed on four weeks and two lines. Price per line: A$65k.</p></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '9c1d7e52-aaaa-4bbb-8ccc-1234567890ab',
    name: 'Sorting robot pilot',
    account: 'Greenloop Recycling',
    amount: 260000,
    currency: 'AUD',
    stage: 'Pilot agreed',
    closeDate: '2027-05-14',
    owner: 'Zoe Marsh',
    contacts: ['Tim Oduya', 'Sara Lim'],
    competitor: null,
  },
};

const account: OtherPage = {
  name: 'an account with figures, parent firm and a list of opportunities',
  url: 'https://crm.example.com/accounts/4410/overview',
  html: html(
    'fr-FR',
    'Papeteries de Vire - Comptes - CRM',
    `<div id="main"><div class="breadcrumb"><a href="/accounts">Comptes</a><span class="active">Papeteries de Vire</span></div><div class="kpis"><div class="kpi"><b>1,8 M€</b><span>Chiffre d'affaires</span></div><div class="kpi"><b>240</b><span>Salariés</span></div></div>
    <dl class="row"><dt>Nom du compte</dt><dd>Papeteries de Vire</dd><dt>Compte parent</dt><dd><a href="/accounts/4401">Groupe Normand</a></dd><dt>Propriétaire du compte</dt><dd>Océane Lefort</dd><dt>Secteur</dt><dd>Papier</dd><dt>Site web</dt><dd><a href="https://papvire.example">papvire.example</a></dd><dt>Créé le</dt><dd>9 févr. 2025</dd><dt>Description</dt><dd>—</dd></dl>
    <h3>Opportunités</h3><table><tbody><tr><th>Nom</th><td><a href="/opportunities/1">Bobineuse</a></td></tr><tr><th>Montant</th><td>98 000 €</td></tr><tr><th>Étape</th><td>Proposition</td></tr><tr><th>Date de clôture</th><td>29/01/2027</td></tr></tbody></table></div>`,
  ),
  foreign: ['Bobineuse', '98000', '2027-01-29'],
  expected: {
    kind: 'account',
    id: '4410',
    name: 'Papeteries de Vire',
    owner: 'Océane Lefort',
    industry: 'Papier',
    website: 'papvire.example',
    createdDate: '2025-02-09',
  },
};

const aria: OtherPage = {
  name: 'a record of web components: label in one shadowless slot, value by aria-labelledby',
  url: 'https://sales.example.com/ui/record/opportunity/006AB00000XyZ12',
  html: html(
    'en-US',
    'Dust collector retrofit | Opportunity',
    `<x-shell><x-header><h1><x-entity>Opportunity</x-entity><x-text>Dust collector retrofit</x-text></h1><ul class="highlights"><li><p class="title">Account Name</p><p class="value"><a href="/ui/record/account/001AB00000QqQ11">Sierra Lumber Co.</a></p></li><li><p class="title">Close Date</p><p class="value">6/30/2027</p></li><li><p class="title">Amount</p><p class="value">$1,075,0…</p></li></ul></x-header>
    <x-details>
    ${rows(
      [
        ['Amount', '$1,075,000.00', 'a'],
        ['Stage', 'Id. Decision Makers', 's'],
        ['Next Step', 'CFO call on Monday', 'n'],
        ['Opportunity Owner', '<a href="/ui/record/user/005AB00000Uu">Dana Whitfield</a>', 'o'],
        ['Probability (%)', '60%', 'p'],
        ['Loss Reason', '', 'l'],
      ],
      (label, value, name) =>
        `<x-item><div><span id="lb-${name}">${label}</span></div><div><dd aria-labelledby="lb-${name}"><x-out>${value}</x-out><button title="Edit ${label}"><span class="sr-only">Edit ${label}</span></button></dd></div></x-item>`,
    )}
    </x-details></x-shell>`,
  ),
  expected: {
    kind: 'deal',
    id: '006AB00000XyZ12',
    name: 'Dust collector retrofit',
    account: 'Sierra Lumber Co.',
    amount: 1075000,
    currency: 'USD',
    stage: 'Id. Decision Makers',
    closeDate: '2027-06-30',
    nextStep: 'CFO call on Monday',
    owner: 'Dana Whitfield',
    probability: 60,
    lossReason: null,
  },
};

const won: OtherPage = {
  name: 'a won deal with the quantity, the contract and the renewal beside it',
  url: 'https://crm.example.se/affarer/deal/6120',
  html: html(
    'en',
    'Filter contract 2026 — CRM',
    `<main><div class="head"><h1>Filter contract 2026</h1><span class="badge badge-success">Won</span></div><form class="two-col">
    ${rows(
      [
        ['Customer', 'Norrbruk AB'],
        ['Quantity', '1200'],
        ['Unit price', 'SEK 210.00'],
        ['Total amount', 'SEK 252,000.00'],
        ['Contract start date', '2026-12-01'],
        ['Contract end date', '2027-11-30'],
        ['Actual close date', '2026-11-09'],
        ['Stage', 'Closed Won'],
        ['Sales rep', 'Ebba Lindgren'],
        ['Type', 'Renewal'],
      ],
      (label, value) => `<div class="field"><label>${label}</label><output>${value}</output></div>`,
    )}
    </form></main>`,
  ),
  expected: {
    kind: 'deal',
    id: '6120',
    name: 'Filter contract 2026',
    account: 'Norrbruk AB',
    amount: 252000,
    currency: 'SEK',
    stage: 'Closed Won',
    status: 'won',
    owner: 'Ebba Lindgren',
    recordType: 'renewal',
    closeDate: '2026-11-09',
  },
};

export const trapPages: OtherPage[] = [
  erp,
  feed,
  leadForm,
  contact,
  swiss,
  polish,
  canvas,
  account,
  aria,
  won,
];
