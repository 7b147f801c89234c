import { html, type OtherPage, rows } from './page';

/* Records drawn with the component libraries that CRMs are made of. */

const reactAdmin: OtherPage = {
  name: 'a show page of an admin framework: MUI labels above values, chips, tabs with counts, references',
  url: 'https://sales.example.com/#/opportunities/482/show',
  html: html(
    'en-US',
    'Sales Admin',
    `<div id="root"><div class="MuiBox-root css-1"><header class="MuiAppBar-root"><h6 class="MuiTypography-root MuiTypography-h6" id="react-admin-title"><span>Opportunity <span>Autoclave retrofit</span></span></h6></header><ul class="MuiList-root"><a role="menuitem" href="#/opportunities">Opportunities</a><a role="menuitem" href="#/companies">Companies</a></ul>
    <main id="main-content"><div class="RaShow-main"><div class="MuiPaper-root RaShow-card"><div role="tablist"><a role="tab" aria-selected="true" class="MuiTab-root Mui-selected">Summary</a><a role="tab" aria-selected="false" class="MuiTab-root">Tasks (2)</a></div><div class="MuiStack-root RaTabbedShowLayout-content">
    ${rows(
      [
        ['Title', '<span class="MuiTypography-root MuiTypography-body2">Autoclave retrofit</span>', 'title'],
        [
          'Company',
          '<a class="MuiTypography-root MuiLink-root" href="#/companies/19/show"><span class="RaReferenceField-link"><span>Harlan Sterile Goods</span></span></a>',
          'company_id',
        ],
        [
          'Expected revenue',
          '<span class="MuiTypography-root MuiTypography-body2">$128,400.00</span>',
          'revenue',
        ],
        [
          'Sales stage',
          '<div class="MuiChip-root MuiChip-filled"><span class="MuiChip-label">Validation</span></div>',
          'stage',
        ],
        ['Est. close', '<span class="MuiTypography-root MuiTypography-body2">4/23/2027</span>', 'close'],
        ['Sales rep', '<a href="#/users/3/show">Lena Okafor</a>', 'rep'],
        ['Next step', '<span class="MuiTypography-root MuiTypography-body2"></span>', 'next'],
        [
          'Stakeholders',
          '<ul class="MuiStack-root"><li><div class="MuiChip-root"><span class="MuiChip-label">Dale Winters</span></div></li><li><div class="MuiChip-root"><span class="MuiChip-label">Noor Haddad</span></div></li></ul>',
          'people',
        ],
        ['Created at', '<span class="MuiTypography-root">10/26/2026, 9:14:02 AM</span>', 'created'],
      ],
      (label, value, name) =>
        `<div class="MuiStack-root RaLabeled-root ra-field ra-field-${name}"><p class="MuiTypography-root MuiTypography-body1 RaLabeled-label"><span>${label}</span></p>${value}</div>`,
    )}
    </div></div></div></main></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '482',
    name: 'Autoclave retrofit',
    account: 'Harlan Sterile Goods',
    amount: 128400,
    currency: 'USD',
    stage: 'Validation',
    closeDate: '2027-04-23',
    owner: 'Lena Okafor',
    nextStep: null,
    contacts: ['Dale Winters', 'Noor Haddad'],
    createdDate: '2026-10-26',
  },
};

const antSteps: OtherPage = {
  name: 'descriptions of an Ant console with steps and a timeline that tells other amounts, French',
  url: 'https://console.vente.example/affaires/detail/AF-2026-0931',
  html: html(
    'fr-FR',
    'AF-2026-0931 · Console',
    `<div id="root"><section class="ant-layout"><main class="ant-layout-content"><div class="ant-page-header"><div class="ant-breadcrumb"><ol><li><a href="/affaires">Affaires</a></li><li>Détail</li></ol></div><div class="ant-page-header-heading"><span class="ant-page-header-heading-title">Ligne de séchage Niort</span><span class="ant-tag ant-tag-blue">En cours</span></div></div>
    <div class="ant-steps ant-steps-horizontal"><div class="ant-steps-item ant-steps-item-finish"><div class="ant-steps-item-container"><div class="ant-steps-item-icon"></div><div class="ant-steps-item-content"><div class="ant-steps-item-title">Découverte</div></div></div></div><div class="ant-steps-item ant-steps-item-finish"><div class="ant-steps-item-content"><div class="ant-steps-item-title">Essai</div></div></div><div class="ant-steps-item ant-steps-item-process ant-steps-item-active"><div class="ant-steps-item-content"><div class="ant-steps-item-title">Chiffrage</div></div></div><div class="ant-steps-item ant-steps-item-wait"><div class="ant-steps-item-content"><div class="ant-steps-item-title">Signature</div></div></div></div>
    <div class="ant-descriptions ant-descriptions-bordered"><div class="ant-descriptions-header"><div class="ant-descriptions-title">Informations</div></div><div class="ant-descriptions-view"><table><tbody>
    <tr class="ant-descriptions-row"><th class="ant-descriptions-item-label" colspan="1"><span>Donneur d’ordre</span></th><td class="ant-descriptions-item-content"><span>Minoterie du Marais</span></td><th class="ant-descriptions-item-label"><span>Interlocuteur</span></th><td class="ant-descriptions-item-content"><span>Solène Guérin</span></td></tr>
    <tr class="ant-descriptions-row"><th class="ant-descriptions-item-label"><span>Montant HT</span></th><td class="ant-descriptions-item-content"><span>212 750,00 €</span></td><th class="ant-descriptions-item-label"><span>Taux de réussite</span></th><td class="ant-descriptions-item-content"><span>55 %</span></td></tr>
    <tr class="ant-descriptions-row"><th class="ant-descriptions-item-label"><span>Signature prévue</span></th><td class="ant-descriptions-item-content"><span>18 mars 2027</span></td><th class="ant-descriptions-item-label"><span>Commercial</span></th><td class="ant-descriptions-item-content"><span>Aymeric Faure</span></td></tr>
    <tr class="ant-descriptions-row"><th class="ant-descriptions-item-label"><span>Concurrence</span></th><td class="ant-descriptions-item-content"><span>-</span></td><th class="ant-descriptions-item-label"><span>Prochaine action</span></th><td class="ant-descriptions-item-content"><span>Visite du silo le 2 décembre</span></td></tr>
    </tbody></table></div></div>
    <div class="ant-card"><div class="ant-card-head-title">Historique</div><ul class="ant-timeline"><li class="ant-timeline-item"><div class="ant-timeline-item-content">Budget annoncé par téléphone : 180 000 €</div></li><li class="ant-timeline-item"><div class="ant-timeline-item-content">Création le 04/09/2026 par Aymeric Faure</div></li></ul></div></main></section></div>`,
  ),
  foreign: ['180 000'],
  expected: {
    kind: 'deal',
    id: 'AF-2026-0931',
    name: 'Ligne de séchage Niort',
    account: 'Minoterie du Marais',
    contacts: ['Solène Guérin'],
    amount: 212750,
    currency: 'EUR',
    probability: 55,
    stage: 'Chiffrage',
    stageShare: 0.75,
    closeDate: '2027-03-18',
    owner: 'Aymeric Faure',
    nextStep: 'Visite du silo le 2 décembre',
    competitor: null,
  },
};

const vuetify: OtherPage = {
  name: 'a Vuetify card: the value is the title of a list item and its label the subtitle under it, German',
  url: 'https://app.verkaufsraum.example/deals/b7f0a2c4-91d3-4c7e-8e51-0aa7e24c9d18',
  html: html(
    'de',
    'Verkaufsraum',
    `<div id="app"><div class="v-application v-theme--light"><main class="v-main"><div class="v-container"><div class="v-card"><div class="v-card-item"><div class="v-card-title">Absauganlage Halle 4</div><div class="v-card-subtitle">Deal · Schreinerei Vogt &amp; Söhne</div></div>
    <div class="v-stepper"><div class="v-stepper-header"><button class="v-stepper-item v-stepper-item--complete"><div class="v-stepper-item__content"><div class="v-stepper-item__title">Erstgespräch</div></div></button><button class="v-stepper-item v-stepper-item--selected"><div class="v-stepper-item__content"><div class="v-stepper-item__title">Konzept</div></div></button><button class="v-stepper-item"><div class="v-stepper-item__content"><div class="v-stepper-item__title">Auftrag</div></div></button></div></div>
    <div class="v-list">
    ${rows(
      [
        ['Kunde', 'Schreinerei Vogt &amp; Söhne'],
        ['Volumen', '46.900,00 €'],
        ['Geplanter Abschluss', '26.02.2027'],
        ['Zuständig', 'Jana Brückner'],
        ['Ansprechpartner', 'Matthias Vogt'],
        ['Nächste Aktion', 'Aufmaß am 3. Dezember'],
      ],
      (label, value) =>
        `<div class="v-list-item v-list-item--two-line"><div class="v-list-item__prepend"><i class="mdi v-icon" aria-hidden="true"></i></div><div class="v-list-item__content"><div class="v-list-item-title">${value}</div><div class="v-list-item-subtitle">${label}</div></div></div>`,
    )}
    </div></div></div></main></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'b7f0a2c4-91d3-4c7e-8e51-0aa7e24c9d18',
    name: 'Absauganlage Halle 4',
    account: 'Schreinerei Vogt & Söhne',
    amount: 46900,
    currency: 'EUR',
    stage: 'Konzept',
    stageShare: 0.667,
    closeDate: '2027-02-26',
    owner: 'Jana Brückner',
    contacts: ['Matthias Vogt'],
    nextStep: 'Aufmaß am 3. Dezember',
  },
};

const chakra: OtherPage = {
  name: 'Chakra statistics above, stacked pairs below, a badge as stage, short amounts with the full one as title',
  url: 'https://pipeline.example.io/w/acme/opportunity/opp_01HV9Y2M4KQ',
  html: html(
    'en-GB',
    'Dye-house heat recovery | Pipeline',
    `<div id="__next"><div class="css-shell"><nav aria-label="Breadcrumb" class="chakra-breadcrumb"><ol><li><a href="/w/acme/opportunities">Opportunities</a></li><li><span aria-current="page">Dye-house heat recovery</span></li></ol></nav><div class="css-head"><h2 class="chakra-heading">Dye-house heat recovery</h2><span class="chakra-badge">Business case</span></div>
    <dl class="chakra-stat-group"><div class="chakra-stat"><dt class="chakra-stat__label">Deal value</dt><dd class="chakra-stat__number" title="£96,250.00">£96.3k</dd><dd class="chakra-stat__help-text">One-off</dd></div><div class="chakra-stat"><dt class="chakra-stat__label">Win probability</dt><dd class="chakra-stat__number">65%</dd></div><div class="chakra-stat"><dt class="chakra-stat__label">Days in stage</dt><dd class="chakra-stat__number">12</dd></div></dl>
    <div class="chakra-stack">
    ${rows(
      [
        ['Client', 'Calder Textiles Ltd'],
        ['Stage', 'Business case'],
        ['Projected close date', '14 May 2027'],
        ['Account executive', 'Imran Sheikh'],
        ['Economic buyer', 'Faye Thornton'],
        ['Compelling event', 'Gas contract ends in June'],
        ['Last updated', '3 days ago'],
      ],
      (label, value) =>
        `<div class="css-row"><p class="chakra-text css-l">${label}</p><p class="chakra-text css-v">${value}</p></div>`,
    )}
    </div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'opp_01HV9Y2M4KQ',
    name: 'Dye-house heat recovery',
    account: 'Calder Textiles Ltd',
    amount: 96250,
    currency: 'GBP',
    probability: 65,
    stage: 'Business case',
    closeDate: '2027-05-14',
    owner: 'Imran Sheikh',
    contacts: ['Faye Thornton'],
  },
};

const fluent: OtherPage = {
  name: 'a Fluent form: inputs with labels by id, comboboxes, a persona as owner, dates by the page’s locale',
  url: 'https://sales.contoso.example/opportunities/9f2c61d8-6a0e-4f27-9a35-b2f0d4c15c07',
  html: html(
    'en-AU',
    'Reverse osmosis skid - Sales Hub',
    `<div class="fui-FluentProvider"><div class="ms-CommandBar" role="menubar"><button role="menuitem">Save</button><button role="menuitem">Close as won</button></div><div class="hdr"><span class="fui-Text" role="heading" aria-level="1">Reverse osmosis skid</span><span class="fui-Text">Opportunity</span></div>
    <div role="form"><fieldset><legend>Summary</legend>
    ${rows(
      [
        ['Topic', '<input id="i-topic" class="fui-Input__input" value="Reverse osmosis skid">', 'topic'],
        [
          'Customer',
          '<button id="i-customer" class="fui-Link">Barossa Beverage Pty Ltd</button>',
          'customer',
        ],
        ['Est. revenue', '<input id="i-revenue" class="fui-Input__input" value="A$143,900.00">', 'revenue'],
        ['Est. close date', '<input id="i-close" role="combobox" value="9/04/2027">', 'close'],
        [
          'Sales stage',
          '<button id="i-stage" role="combobox" aria-haspopup="listbox" class="fui-Dropdown__button">Propose</button>',
          'stage',
        ],
        [
          'Owner',
          '<div id="i-owner" class="fui-Persona"><div class="fui-Avatar" role="img" aria-label="Tess Harrow"><span>TH</span></div><span class="fui-Persona__primaryText">Tess Harrow</span></div>',
          'owner',
        ],
        ['Probability', '<input id="i-prob" class="fui-Input__input" value="50">', 'prob'],
        ['Next step', '<textarea id="i-next"></textarea>', 'next'],
        ['Created on', '<input id="i-created" readonly value="28/09/2026">', 'created'],
      ],
      (label, value, name) =>
        `<div class="fui-Field"><label class="fui-Label fui-Field__label" for="i-${name}">${label}</label>${value}</div>`,
    )}
    </fieldset></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '9f2c61d8-6a0e-4f27-9a35-b2f0d4c15c07',
    name: 'Reverse osmosis skid',
    account: 'Barossa Beverage Pty Ltd',
    amount: 143900,
    currency: 'AUD',
    closeDate: '2027-04-09',
    stage: 'Propose',
    owner: 'Tess Harrow',
    probability: 50,
    nextStep: null,
    createdDate: '2026-09-28',
  },
};

const tailwind: OtherPage = {
  name: 'a Tailwind detail page: description list in a grid, pill as stage, feed of who did what, Dutch',
  url: 'https://verkoop.example.nl/kansen/3094',
  html: html(
    'nl-NL',
    'Kans #3094',
    `<div class="min-h-full"><main class="py-10"><div class="mx-auto max-w-7xl md:flex md:items-center md:justify-between"><div class="flex items-center space-x-5"><div class="min-w-0"><p class="text-sm font-medium text-gray-500">Verkoopkans</p><h1 class="text-2xl font-bold text-gray-900">Vriestunnel uitbreiding</h1><p class="text-sm text-gray-500">Aangemaakt door Femke Bos op <time datetime="2026-10-12">12 oktober 2026</time></p></div></div><span class="inline-flex items-center rounded-full bg-green-50 px-2 py-1 text-xs ring-1 ring-inset">Offerte uitgebracht</span></div>
    <div class="mt-6 border-t border-gray-100"><dl class="divide-y divide-gray-100">
    ${rows(
      [
        ['Bedrijf', 'Zeevis Urk B.V.'],
        ['Contactpersoon', 'Klaas Romkes'],
        ['Geschatte waarde', '€ 187.500,-'],
        ['Fase', 'Offerte uitgebracht'],
        ['Slagingskans', '60%'],
        ['Beslisdatum', '16-04-2027'],
        ['Verantwoordelijke', 'Femke Bos'],
        ['Vervolgstap', 'Niet ingevuld'],
        ['Concurrent', 'Koelvries Techniek'],
      ],
      (label, value) =>
        `<div class="px-4 py-6 sm:grid sm:grid-cols-3 sm:gap-4 sm:px-0"><dt class="text-sm/6 font-medium text-gray-900">${label}</dt><dd class="mt-1 text-sm/6 text-gray-700 sm:col-span-2 sm:mt-0">${value}</dd></div>`,
    )}
    </dl></div><section aria-labelledby="feed-title"><h2 id="feed-title">Tijdlijn</h2><ul role="list" class="-mb-8"><li><div class="relative pb-8"><p class="text-sm text-gray-500">Gebeld met <a href="/contacten/12" class="font-medium">Klaas Romkes</a></p><time datetime="2026-11-18">18 nov</time></div></li><li><div class="relative pb-8"><p class="text-sm text-gray-500">Offerte verstuurd</p><time datetime="2026-11-11">11 nov</time></div></li></ul></section></main></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '3094',
    name: 'Vriestunnel uitbreiding',
    account: 'Zeevis Urk B.V.',
    contacts: ['Klaas Romkes'],
    amount: 187500,
    currency: 'EUR',
    stage: 'Offerte uitgebracht',
    probability: 60,
    closeDate: '2027-04-16',
    owner: 'Femke Bos',
    nextStep: null,
    competitor: 'Koelvries Techniek',
    createdDate: '2026-10-12',
  },
};

const material: OtherPage = {
  name: 'an Angular Material form: outlined fields with floating labels, selects, a stepper, Portuguese',
  url: 'https://crm.fabrica.example.pt/app/negocios/7715/editar',
  html: html(
    'pt-PT',
    'Fábrica CRM',
    `<app-root><mat-sidenav-content><mat-toolbar><span>Negócio: Forno de têmpera</span></mat-toolbar><mat-horizontal-stepper><div class="mat-horizontal-stepper-header-container"><mat-step-header role="tab" aria-selected="false"><div class="mat-step-icon mat-step-icon-state-done"></div><div class="mat-step-label"><div class="mat-step-text-label">Contacto</div></div></mat-step-header><mat-step-header role="tab" aria-selected="false"><div class="mat-step-icon mat-step-icon-state-done"></div><div class="mat-step-label"><div class="mat-step-text-label">Diagnóstico</div></div></mat-step-header><mat-step-header role="tab" aria-selected="true"><div class="mat-step-label mat-step-label-active mat-step-label-selected"><div class="mat-step-text-label">Proposta</div></div></mat-step-header><mat-step-header role="tab" aria-selected="false"><div class="mat-step-label"><div class="mat-step-text-label">Fecho</div></div></mat-step-header></div></mat-horizontal-stepper>
    <form class="ng-untouched">
    ${rows(
      [
        ['Título', '<input matinput id="m0" value="Forno de têmpera">', 'm0'],
        ['Empresa', '<input matinput id="m1" value="Metalúrgica do Vouga, S.A.">', 'm1'],
        [
          'Valor estimado',
          '<input matinput id="m2" value="98.400,00"><span class="mat-mdc-form-field-text-suffix">€</span>',
          'm2',
        ],
        ['Data prevista de fecho', '<input matinput id="m3" value="22/03/2027">', 'm3'],
        [
          'Comercial',
          '<mat-select role="combobox" id="m4"><div class="mat-mdc-select-trigger"><div class="mat-mdc-select-value"><span class="mat-mdc-select-value-text"><span class="mat-mdc-select-min-line">Rita Figueira</span></span></div></div></mat-select>',
          'm4',
        ],
        ['Próximo passo', '<textarea matinput id="m5"></textarea>', 'm5'],
      ],
      (label, value, id) =>
        `<mat-form-field class="mat-mdc-form-field mat-form-field-appearance-outline"><div class="mat-mdc-text-field-wrapper"><div class="mat-mdc-form-field-flex"><div class="mdc-notched-outline"><div class="mdc-notched-outline__notch"><label class="mdc-floating-label" for="${id}"><mat-label>${label}</mat-label></label></div></div><div class="mat-mdc-form-field-infix">${value}</div></div></div><div class="mat-mdc-form-field-subscript-wrapper"></div></mat-form-field>`,
    )}
    </form></mat-sidenav-content></app-root>`,
  ),
  expected: {
    kind: 'deal',
    id: '7715',
    name: 'Forno de têmpera',
    account: 'Metalúrgica do Vouga, S.A.',
    amount: 98400,
    currency: 'EUR',
    stage: 'Proposta',
    stageShare: 0.75,
    closeDate: '2027-03-22',
    owner: 'Rita Figueira',
    nextStep: null,
  },
};

const prime: OtherPage = {
  name: 'Prime fields whose label floats behind the input, a dropdown, a calendar, a tag, Italian',
  url: 'https://gestionale.example.it/crm/opportunita/1187',
  html: html(
    'it-IT',
    'Gestionale - Opportunità',
    `<div class="layout-main"><div class="p-toolbar"><div class="p-toolbar-start"><h5>Impianto di aspirazione truciolo</h5><span class="p-tag p-tag-info"><span class="p-tag-value">Aperta</span></span></div></div>
    ${rows(
      [
        [
          'Azienda',
          '<input id="azienda" class="p-inputtext p-filled" value="Mobilificio Brianza S.r.l.">',
          'azienda',
        ],
        [
          'Referente',
          '<input id="referente" class="p-inputtext p-filled" value="Ornella Pozzi">',
          'referente',
        ],
        [
          'Importo',
          '<span class="p-inputnumber"><input id="importo" class="p-inputtext p-inputnumber-input" value="€ 54.320,00"></span>',
          'importo',
        ],
        [
          'Stato trattativa',
          '<div id="stato" class="p-dropdown"><span class="p-dropdown-label p-inputtext">Preventivo inviato</span><div class="p-dropdown-trigger"></div></div>',
          'stato',
        ],
        [
          'Data chiusura prevista',
          '<span class="p-calendar"><input id="chiusura" class="p-inputtext" value="19/03/2027"></span>',
          'chiusura',
        ],
        [
          'Agente',
          '<div id="agente" class="p-dropdown"><span class="p-dropdown-label p-inputtext">Dario Colombo</span></div>',
          'agente',
        ],
        ['Prossima azione', '<input id="azione" class="p-inputtext" value="">', 'azione'],
        ['Probabilità %', '<input id="prob" class="p-inputtext p-filled" value="40">', 'prob'],
      ],
      (label, value, id) =>
        `<div class="field col-12 md:col-6"><span class="p-float-label">${value}<label for="${id}">${label}</label></span></div>`,
    )}</div>`,
  ),
  expected: {
    kind: 'deal',
    id: '1187',
    name: 'Impianto di aspirazione truciolo',
    account: 'Mobilificio Brianza S.r.l.',
    contacts: ['Ornella Pozzi'],
    amount: 54320,
    currency: 'EUR',
    stage: 'Preventivo inviato',
    closeDate: '2027-03-19',
    owner: 'Dario Colombo',
    nextStep: null,
    probability: 40,
  },
};

const treegrid: OtherPage = {
  name: 'a property grid of ARIA rows with row headers and groups, beside a grid of open deals',
  url: 'https://desk.example.com/object/Deal/00D-88213?view=properties',
  html: html(
    'en-US',
    'Deal 00D-88213',
    `<div class="split"><div class="pane-left"><div role="grid" aria-label="My open deals"><div role="row"><span role="columnheader">Deal</span><span role="columnheader">Amount</span><span role="columnheader">Close date</span></div><div role="row" aria-selected="true"><span role="gridcell">Spray booth filters</span><span role="gridcell">$21,600</span><span role="gridcell">Mar 31, 2027</span></div><div role="row"><span role="gridcell">Overhead conveyor</span><span role="gridcell">$310,000</span><span role="gridcell">Jun 30, 2027</span></div></div></div>
    <div class="pane-right"><h2>Spray booth filters</h2><div role="treegrid" aria-label="Properties"><div role="row" aria-level="1" aria-expanded="true"><span role="rowheader">General</span></div>
    ${rows(
      [
        ['Name', 'Spray booth filters'],
        ['Customer', 'Ridgeway Coachworks'],
        ['Amount', '$21,600.00'],
        ['Stage', 'Trial order'],
        ['Close date', 'March 31, 2027'],
        ['Assigned rep', 'Odell Simmons'],
        ['Buyer', 'Marisol Vega'],
        ['Competition', ''],
      ],
      (label, value) =>
        `<div role="row" aria-level="2"><span role="rowheader">${label}</span><span role="gridcell" tabindex="-1">${value}</span></div>`,
    )}
    </div></div></div>`,
  ),
  foreign: ['Overhead conveyor', '310'],
  expected: {
    kind: 'deal',
    id: '00D-88213',
    name: 'Spray booth filters',
    account: 'Ridgeway Coachworks',
    amount: 21600,
    currency: 'USD',
    stage: 'Trial order',
    closeDate: '2027-03-31',
    owner: 'Odell Simmons',
    contacts: ['Marisol Vega'],
    competitor: null,
  },
};

const element: OtherPage = {
  name: 'an Element description grid, Japanese, yen without decimals, era-free dates',
  url: 'https://sfa.example.jp/anken/detail?anken_id=20417',
  html: html(
    'ja',
    '案件詳細',
    `<div id="app"><div class="el-page-header"><div class="el-page-header__content">案件詳細</div></div><div class="el-card"><div class="el-card__header"><span class="anken-name">検査ライン自動化</span></div><div class="el-card__body"><div class="el-descriptions is-bordered"><table class="el-descriptions__table"><tbody>
    ${rows(
      [
        ['案件名', '検査ライン自動化'],
        ['取引先', '株式会社みなと精機'],
        ['先方担当者', '田中 涼子'],
        ['見込金額', '¥12,800,000'],
        ['フェーズ', '見積提出'],
        ['受注予定日', '2027年3月26日'],
        ['確度', '60%'],
        ['営業担当', '小林 健'],
        ['次のアクション', '工場見学の日程調整'],
        ['競合', 'なし'],
        ['作成日', '2026/10/05'],
      ],
      (label, value) =>
        `<tr><td colspan="1" class="el-descriptions__cell el-descriptions__label is-bordered-label">${label}</td><td colspan="1" class="el-descriptions__cell el-descriptions__content is-bordered-content">${value}</td></tr>`,
    )}
    </tbody></table></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '20417',
    name: '検査ライン自動化',
    account: '株式会社みなと精機',
    contacts: ['田中 涼子'],
    amount: 12800000,
    currency: 'JPY',
    stage: '見積提出',
    closeDate: '2027-03-26',
    probability: 60,
    owner: '小林 健',
    nextStep: '工場見学の日程調整',
    competitor: null,
    createdDate: '2026-10-05',
  },
};

export const libraryPages: OtherPage[] = [
  reactAdmin,
  antSteps,
  vuetify,
  chakra,
  fluent,
  tailwind,
  material,
  prime,
  treegrid,
  element,
];
