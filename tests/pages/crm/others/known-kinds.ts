import { html, type OtherPage, rows } from './page';

/* More record kinds of products that have an adapter. */

type Pair = readonly [label: string, value: string, name?: string];

const frappeShell = (
  lang: string,
  title: string,
  list: string,
  status: string,
  heading: string,
  side: string,
  tabs: string,
) =>
  html(
    lang,
    title,
    `<div id="app"><div class="flex h-screen w-screen"><div class="h-full border-r bg-surface-menu-bar"><div class="relative flex h-full flex-col"><div><button class="flex h-12"><div class="flex flex-1 flex-col text-left"><div class="text-base font-medium">CRM</div><div class="mt-1 text-sm">Ines Duarte</div></div></button></div><nav class="flex flex-col"><button class="flex h-7"><span>Leads</span></button><button class="flex h-7"><span>Deals</span></button><button><span>Contacts</span></button><button><span>Organizations</span></button><button><span>Notes</span></button><button><span>Tasks</span></button></nav></div></div>
    <div class="flex-1 flex flex-col h-full overflow-auto"><header class="flex h-10.5 items-center justify-between"><div class="flex min-w-0 items-center"><div class="flex min-w-0 items-center"><a href="/crm/${list}" class="router-link flex items-center rounded px-0.5 py-1 text-lg font-medium text-ink-gray-5"><span>${list[0]!.toUpperCase()}${list.slice(1)}</span></a><span class="mx-0.5 text-base text-ink-gray-4" aria-hidden="true"> / </span><a aria-current="page" href="#" class="flex items-center text-lg font-medium text-ink-gray-9"><span>${heading}</span></a></div></div><div class="flex items-center gap-2"><button class="inline-flex items-center"><span>Assign to</span></button>${status ? `<button class="inline-flex items-center" aria-haspopup="menu" data-state="closed"><div class="size-4"></div><span>${status}</span><svg></svg></button>` : ''}</div></header>
    <div class="flex h-full overflow-hidden"><div class="flex flex-1 flex-col overflow-hidden"><div role="tablist" class="relative flex">${['Activity', 'Emails', 'Comments', 'Data', 'Calls', 'Tasks', 'Notes'].map((tab, at) => `<button role="tab" aria-selected="${at === 0}" data-state="${at === 0 ? 'active' : 'inactive'}" class="flex items-center gap-1.5"><span>${tab}</span></button>`).join('')}</div><div role="tabpanel" data-state="active">${tabs}</div></div>
    ${side}</div></div></div></div>`,
  );
const frappeSide = (id: string, title: string, pairs: readonly Pair[], contacts: readonly string[]) =>
  `<div class="flex flex-col justify-between border-l" style="width: 352px"><div class="flex h-10.5 cursor-copy items-center border-b px-5 py-2.5 text-lg font-medium text-ink-gray-9">${id}</div><div class="flex items-center justify-start gap-5 border-b p-5"><div class="group relative size-12"><div class="relative inline-block shrink-0 overflow-hidden size-12"><div class="flex items-center justify-center uppercase" aria-hidden="true">${title[0]}</div></div></div><div class="flex flex-col gap-2.5 truncate text-ink-gray-9"><div class="truncate text-2xl font-medium">${title}</div><div class="flex gap-1.5"><button aria-label="Send an email"><svg></svg></button><button aria-label="Go to website"><svg></svg></button></div></div></div>
   <div class="sections flex flex-col overflow-y-auto">${contacts.length ? `<div class="section flex flex-col"><div class="p-3"><div class="flex items-center justify-between"><button class="flex px-2 font-semibold"><svg></svg><span>Contacts</span></button></div><div class="contacts-area">${contacts.map((name, at) => `<div><div class="px-2 pb-2.5"><div><div class="flex cursor-pointer items-center justify-between gap-2 text-base"><div class="flex h-7 items-center gap-2 truncate"><div class="relative inline-block size-6"><div class="uppercase" aria-hidden="true">${name[0]}</div></div><div class="truncate">${name}</div>${at === 0 ? '<div class="inline-flex select-none rounded-full ml-2">Primary</div>' : ''}</div><div class="flex items-center"><button><svg></svg></button></div></div></div></div></div>`).join('')}</div></div></div>` : ''}
   <div class="section flex flex-col"><div class="p-3"><div class="flex"><button class="flex px-2 font-semibold"><span>Details</span></button></div><div class="column flex flex-col gap-1.5">${rows(
     pairs,
     (label, value, name) =>
       `<div class="field flex items-center gap-2 px-3 leading-5"><div class="w-[35%] min-w-20 shrink-0 flex items-center gap-0.5"><div class="truncate text-sm text-ink-gray-5">${label}</div></div><div class="flex items-center justify-between w-[65%]"><div class="grid min-h-[28px] flex-1 items-center overflow-hidden text-base">${
         name === 'link'
           ? `<div class="form-control"><div class="relative w-full"><button class="relative flex h-7 w-full items-center justify-between gap-2 rounded" aria-haspopup="listbox"><div class="flex items-center overflow-hidden"><span class="truncate text-base leading-5">${value}</span></div><svg></svg></button></div></div>`
           : name === 'static'
             ? `<div class="flex h-7 cursor-pointer items-center px-2 py-1"><div>${value}</div></div>`
             : `<div class="form-control"><div class="relative flex items-center"><input type="text" placeholder="Add ${label}..." class="text-base rounded h-7 w-full" value="${value}"></div></div>`
       }</div><div class="ml-1"></div></div></div>`,
   )}</div></div></div></div></div>`;

const frappeDeal: OtherPage = {
  name: 'Frappe CRM deal, as a whole page',
  url: 'https://crm.example.com/crm/deals/CRM-DEAL-2026-00031#activity',
  html: frappeShell(
    'en',
    'Kestrel Brewing - Deal',
    'deals',
    'Negotiation',
    'Kestrel Brewing',
    frappeSide(
      'CRM-DEAL-2026-00031',
      'Kestrel Brewing',
      [
        ['Organization', 'Kestrel Brewing', 'link'],
        ['Website', 'https://kestrel.example'],
        ['Annual Revenue', '$ 4,000,000.00'],
        ['Expected Closure Date', '2027-02-19'],
        ['Expected Deal Value', '$ 96,300.00'],
        ['Probability', '70%'],
        ['Next Step', ''],
        ['Deal Owner', 'Ines Duarte', 'link'],
      ],
      ['Ola Nordby', 'Tess Quinn'],
    ),
    `<div class="activities flex-1"><div class="flex h-8 items-center text-xl font-semibold">Activity</div><div class="activity px-10"><div class="mb-4 flex flex-col gap-2 py-1.5"><div class="flex items-center justify-stretch gap-2 text-base"><div class="inline-flex flex-wrap gap-1.5 text-ink-gray-8 font-medium"><span class="font-medium">Ines Duarte</span><span class="text-ink-gray-5">changed</span><span class="font-medium">Status</span><span class="text-ink-gray-5">from</span><div class="font-medium">Proposal/Quotation</div><span>to</span><div class="font-medium">Negotiation</div></div><div class="ml-auto text-sm">2 days ago</div></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'CRM-DEAL-2026-00031',
    name: 'Kestrel Brewing',
    account: 'Kestrel Brewing',
    amount: 96300,
    currency: 'USD',
    stage: 'Negotiation',
    closeDate: '2027-02-19',
    probability: 70,
    nextStep: null,
    owner: 'Ines Duarte',
    website: 'https://kestrel.example',
    contacts: ['Ola Nordby', 'Tess Quinn'],
  },
};

const frappeLead: OtherPage = {
  name: 'Frappe CRM lead',
  url: 'https://crm.example.com/crm/leads/CRM-LEAD-2026-00108#activity',
  html: frappeShell(
    'en',
    'Hugo Lindqvist - Lead',
    'leads',
    'Contacted',
    'Hugo Lindqvist',
    frappeSide(
      'CRM-LEAD-2026-00108',
      'Hugo Lindqvist',
      [
        ['Organization', 'Granit &amp; Co'],
        ['Website', ''],
        ['Job Title', 'Quarry manager'],
        ['Source', 'Campaign', 'link'],
        ['Lead Owner', 'Ines Duarte', 'link'],
        ['First Name', 'Hugo'],
        ['Last Name', 'Lindqvist'],
        ['Email', 'hugo@granit.example'],
        ['Mobile No', '+46 70 555 01 02'],
      ],
      [],
    ),
    '<div class="flex flex-col items-center justify-center gap-3 text-xl font-medium"><span>No Emails</span></div>',
  ),
  expected: {
    kind: 'lead',
    id: 'CRM-LEAD-2026-00108',
    name: 'Hugo Lindqvist',
    account: 'Granit & Co',
    title: 'Quarry manager',
    owner: 'Ines Duarte',
    email: 'hugo@granit.example',
    stage: 'Contacted',
  },
};

const twentyCell = (record: string, name: string, label: string, value: string) =>
  `<div class="css-1xlp14q"><div id="label-${record}-${name}" class="css-1k4ym5g"><div class="css-1b3wqjd"><svg class="tabler-icon tabler-icon-map"></svg></div><div class="css-rd2pt5"><div class="css-ovr">${label}</div></div></div><div class="css-9cmdql"><div class="css-1bvt0sl"><div class="css-2kgqbi">${value}</div></div></div></div>`;
const twentyChip = (kind: string, id: string, name: string) =>
  `<a href="/object/${kind}/${id}"><div data-testid="chip" class="css-chip"><div class="css-av">${name[0]}</div><div class="css-ovr">${name}</div></div></a>`;
const twentyShell = (title: string, name: string, body: string, added: string) =>
  html(
    'en',
    title,
    `<div id="root"><div class="css-page"><div class="css-drawer"><div class="css-nav"><a href="/objects/people">People</a><a href="/objects/companies">Companies</a><a href="/objects/opportunities">Opportunities</a><a href="/objects/tasks">Tasks</a><a href="/objects/notes">Notes</a></div></div><div class="css-main"><div class="css-top"><div class="css-crumb">All Opportunities (1/7)</div><button>+</button></div><div class="css-show"><div class="css-left"><div class="css-sum"><div class="css-avatar">${name[0]}</div><div class="css-title"><div class="css-ovr">${name}</div><div class="css-date">Added ${added}</div></div></div>${body}</div><div class="css-right"><div class="css-tabs"><button data-testid="tab-timeline">Timeline</button><button data-testid="tab-tasks">Tasks</button><button data-testid="tab-notes">Notes</button></div></div></div></div></div></div>`,
  );
const OPP = '7b1f2e0a-3c44-4f0e-9a11-5d2c88e7a001';

const twentyDeal: OtherPage = {
  name: 'Twenty opportunity: rounded amount, currency as an icon, empty cells that show their label',
  url: `https://crm.example.com/object/opportunity/${OPP}`,
  html: twentyShell(
    'Rooftop chillers - Opportunity',
    'Rooftop chillers',
    `<div class="css-box">${twentyCell(OPP, 'amount', 'Amount', '<div class="css-cur"><svg class="tabler-icon tabler-icon-currency-euro"></svg>148.2k</div>')}${twentyCell(OPP, 'closeDate', 'Close date', '<div class="css-ovr">12 Feb, 2027 17:00</div>')}${twentyCell(OPP, 'stage', 'Stage', '<h3 class="css-tag"><span>Proposal</span></h3>')}${twentyCell(OPP, 'nextStep', 'Next step', '<div class="css-placeholder">Next step</div>')}${twentyCell(OPP, 'owner', 'Owner', twentyChip('workspaceMember', 'w1', 'Kofi Mensah'))}</div><div class="css-rel"><div class="css-h"><span>Company</span></div>${twentyChip('company', '0d9f2e0a-3c44-4f0e-9a11-5d2c88e7b002', 'Baltic Cold Chain')}</div><div class="css-rel"><div class="css-h"><span>Point of Contact</span></div>${twentyChip('person', '1e9f2e0a-3c44-4f0e-9a11-5d2c88e7c003', 'Agnieszka Wrona')}</div>`,
    'about 2 months ago',
  ),
  expected: {
    kind: 'deal',
    id: OPP,
    name: 'Rooftop chillers',
    account: 'Baltic Cold Chain',
    amount: 148200,
    currency: 'EUR',
    stage: 'Proposal',
    closeDate: '2027-02-12',
    nextStep: null,
    owner: 'Kofi Mensah',
    contacts: ['Agnieszka Wrona'],
  },
};

const PERSON = '1e9f2e0a-3c44-4f0e-9a11-5d2c88e7c003';
const twentyPerson: OtherPage = {
  name: 'Twenty person',
  url: `https://crm.example.com/object/person/${PERSON}`,
  html: twentyShell(
    'Agnieszka Wrona',
    'Agnieszka Wrona',
    `<div class="css-box">${twentyCell(PERSON, 'emails', 'Emails', '<a href="mailto:a.wrona@balticcold.example"><div class="css-pill">a.wrona@balticcold.example</div></a>')}${twentyCell(PERSON, 'phones', 'Phones', '<div class="css-placeholder">Phones</div>')}${twentyCell(PERSON, 'jobTitle', 'Job Title', '<div class="css-ovr">Technical director</div>')}${twentyCell(PERSON, 'city', 'City', '<div class="css-placeholder">City</div>')}${twentyCell(PERSON, 'createdAt', 'Creation date', '<div class="css-ovr">Added about 2 months ago</div>')}</div><div class="css-rel"><div class="css-h"><span>Company</span></div>${twentyChip('company', '0d9f2e0a-3c44-4f0e-9a11-5d2c88e7b002', 'Baltic Cold Chain')}</div>`,
    'about 2 months ago',
  ),
  expected: {
    kind: 'contact',
    id: PERSON,
    name: 'Agnieszka Wrona',
    account: 'Baltic Cold Chain',
    email: 'a.wrona@balticcold.example',
    title: 'Technical director',
  },
};

const saoCell = (label: string, widget: string) =>
  `<div class="form-cell xlabel"><label class="form-label">${label}:</label></div><div class="form-cell">${widget}</div>`;
const saoInput = (name: string, value: string, kind = 'char') =>
  `<div class="form-${kind}"><div class="input-group input-group-sm input-icon"><input type="text" class="form-control input-sm mousetrap" name="${name}" value="${value}" aria-required="false"></div></div>`;
const trytonDeal: OtherPage = {
  name: 'Tryton opportunity, French, beside a tab with another',
  url: 'https://erp.example.com/#demo/model/sale.opportunity/12?views=%5B312%2C311%5D',
  html: html(
    'fr',
    'Opportunités de vente - Tryton',
    `<div id="tryton"><nav id="menu"><ul class="tree"><li>Ventes</li><li>Opportunités</li></ul></nav><div id="tabs"><ul class="nav nav-tabs"><li class="active"><a>Opportunités</a></li><li><a>Tiers</a></li></ul></div><div id="tabcontent" class="tab-content"><div role="tabpanel" class="tab-pane active" id="t1"><div class="panel panel-default toolbar"><div class="title-bar panel-heading"><div class="dropdown"><a class="title" title="Opportunités">Opportunités</a></div><div class="btn-toolbar" role="toolbar"><button>Enregistrer</button></div></div></div><div class="content-form"><div class="form"><div class="form-container">
    ${saoCell('Tiers', saoInput('party', 'Verrerie du Rhône', 'many2one'))}${saoCell('Contact', saoInput('contact', '', 'many2one'))}${saoCell('Adresse', saoInput('address', 'Verrerie du Rhône, Lyon', 'many2one'))}${saoCell('Numéro', saoInput('number', '12'))}${saoCell('Description', saoInput('description', 'Arche de recuisson n° 2'))}${saoCell('Société', saoInput('company', 'Ma Société SARL', 'many2one'))}${saoCell('Montant', '<div class="form-float"><div class="input-group input-group-sm"><span class="input-group-addon">€</span><input type="text" class="form-control input-sm" name="amount" value="264 000,00"></div></div>')}${saoCell('Devise', saoInput('currency', 'Euro', 'many2one'))}${saoCell('Employé', saoInput('employee', 'Salomé Garnier', 'many2one'))}${saoCell('Date de début', saoInput('start_date', '05/10/2026', 'date'))}${saoCell('Date de fin', saoInput('end_date', '31/03/2027', 'date'))}${saoCell('Probabilité de conversion', '<div class="form-integer"><input type="text" class="form-control input-sm" name="conversion_probability" value="60"><span>%</span></div>')}${saoCell('État', '<select class="form-control input-sm" name="state"><option>Piste</option><option selected>Opportunité</option><option>Convertie</option></select>')}
    </div></div></div></div><div role="tabpanel" class="tab-pane" id="t2"><div class="form">${saoCell('Nom', saoInput('name', 'Autre Tiers'))}${saoCell('Montant', saoInput('amount', '1,00'))}</div></div></div></div>`,
  ),
  foreign: ['Autre Tiers'],
  expected: {
    kind: 'deal',
    id: '12',
    name: 'Arche de recuisson n° 2',
    account: 'Verrerie du Rhône',
    amount: 264000,
    currency: 'EUR',
    closeDate: '2027-03-31',
    createdDate: '2026-10-05',
    probability: 60,
    owner: 'Salomé Garnier',
    stage: 'Opportunité',
  },
};

const espoCell = (name: string, label: string, value: string) =>
  `<div class="cell col-sm-6 form-group" data-name="${name}" tabindex="-1"><label class="control-label" data-name="${name}"><span class="label-text">${label}</span></label><a role="button" class="pull-right inline-edit-link hidden"><span class="fas fa-pencil-alt fa-sm"></span></a><div class="field" data-name="${name}">${value}</div></div>`;
const espoAccount: OtherPage = {
  name: 'EspoCRM account, French, with empty fields and panels of other records',
  url: 'https://espo.example.com/#Account/view/6b03e4ddb4a4c5d8a',
  html: html(
    'fr',
    'Fonderie Lacombe',
    `<header id="header"><div class="navbar"><ul class="nav navbar-nav tabs"><li data-name="Account" class="tab active"><a href="#Account" class="nav-link"><span class="full-label">Comptes</span></a></li><li data-name="Opportunity" class="tab"><a href="#Opportunity"><span class="full-label">Opportunités</span></a></li></ul></div></header><div id="content"><div id="main" tabindex="-1"><div class="header page-header"><div class="row"><div class="page-header-column-1"><h3 class="header-title"><div class="header-breadcrumbs"><div class="breadcrumb-item"><a href="#Account" class="action" data-action="navigateToRoot">Comptes</a></div><div class="breadcrumb-separator"><span></span></div><div class="breadcrumb-item"><span class="title">Fonderie Lacombe</span></div></div></h3></div></div></div><div class="record"><div class="detail" id="account-detail-1" data-scope="Account" tabindex="-1"><div class="detail-button-container button-container record-buttons"><button class="btn btn-default" data-name="edit">Modifier</button><ul class="dropdown-menu"><li><a data-action="delete">Supprimer</a></li></ul></div><div class="row"><div class="left"><div class="middle"><div class="panel panel-default" data-name="panel-1"><div class="panel-body">${espoCell('name', 'Nom', 'Fonderie Lacombe')}${espoCell('website', 'Site internet', '<a href="https://lacombe.example" target="_blank">lacombe.example</a>')}${espoCell('emailAddress', 'Email', '<a data-email-address="achats@lacombe.example" href="mailto:achats@lacombe.example" class="selectable">achats@lacombe.example</a>')}${espoCell('phoneNumber', 'Téléphone', '<span class="none-value">Aucun</span>')}${espoCell('type', 'Type', 'Client')}${espoCell('industry', 'Secteur', 'Métallurgie')}${espoCell('description', 'Description', '<span class="none-value">Aucun</span>')}</div></div></div><div class="extra"><div class="panel panel-default panel-opportunities" data-name="opportunities"><div class="panel-heading"><h4 class="panel-title"><span>Opportunités</span></h4></div><div class="panel-body"><div class="list-container"><ul class="list-group list list-expanded"><li class="list-group-item list-row" data-id="1"><a href="#Opportunity/view/6b03e4de0dbc74d16" class="link">Four à induction</a><span class="cell" data-name="amount">1 000,00 €</span><span>Clôture: 2031-01-01</span></li></ul></div></div></div></div></div><div class="side"><div class="panel" data-name="default"><div class="panel-body"><div class="row">${espoCell('assignedUser', 'Utilisateur assigné', '<a href="#User/view/6b03e4dd9b0b93c86" data-id="6b03">Blaise Roux</a>')}${espoCell('complexCreated', 'Créé le', '<span data-name="createdAt" class="field"><span title="12 oct. 2026 09:00">12 oct. 2026 09:00</span></span> <span class="text-muted">›</span> <span data-name="createdBy"><a href="#User/view/1">Admin</a></span>')}</div></div></div></div></div></div></div></div></div>`,
    'data-controller="x"',
  ),
  foreign: ['2031-', 'Four à induction'],
  expected: {
    kind: 'account',
    id: '6b03e4ddb4a4c5d8a',
    name: 'Fonderie Lacombe',
    website: 'lacombe.example',
    email: 'achats@lacombe.example',
    industry: 'Métallurgie',
    owner: 'Blaise Roux',
    createdDate: '2026-10-12',
  },
};

export const knownKindPages: OtherPage[] = [
  frappeDeal,
  frappeLead,
  twentyDeal,
  twentyPerson,
  trytonDeal,
  espoAccount,
];
