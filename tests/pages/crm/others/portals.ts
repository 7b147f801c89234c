import { html, type OtherPage, rows } from './page';

/* Consoles, portals and forms that nothing was changed for. */

const angular: OtherPage = {
  name: 'an Angular console: expansion panels, labels with a tooltip icon, Swedish kronor',
  url: 'https://crm.nordverk.example/app/opportunities/detail/20417',
  html: html(
    'en-SE',
    'Fume hood balancing — CRM',
    `<app-root><mat-sidenav-container><mat-nav-list><a mat-list-item href="/app/accounts">Accounts</a><a mat-list-item href="/app/opportunities">Opportunities</a></mat-nav-list><mat-sidenav-content><div class="toolbar"><button>Save</button><button>Mark as won</button></div><h1 class="mat-headline-5">Fume hood balancing</h1>
    <mat-expansion-panel class="mat-expanded"><mat-expansion-panel-header><span class="mat-content"><mat-panel-title>Opportunity</mat-panel-title></span></mat-expansion-panel-header><div class="mat-expansion-panel-content">
    ${rows(
      [
        ['Account', '<a href="/app/accounts/detail/77">Lunds Labb AB</a>'],
        ['Estimated value', '318 500,00 kr'],
        ['Sales phase', 'Solution fit'],
        ['Estimated close', '2027-02-23'],
        ['Responsible', 'Maja Ekström'],
        ['Likelihood', '45 %'],
        ['Next step', ''],
        ['Last modified', '2026-11-21 by Maja Ekström'],
      ],
      (label, value) =>
        `<div class="ro-field"><div class="ro-field__label"><span>${label}</span><mat-icon aria-hidden="true">info</mat-icon></div><div class="ro-field__value">${value}</div></div>`,
    )}</div></mat-expansion-panel><mat-expansion-panel><mat-expansion-panel-header><span class="mat-content"><mat-panel-title>Contacts (2)</mat-panel-title></span></mat-expansion-panel-header><div class="mat-expansion-panel-content"><div class="person"><a href="/app/contacts/detail/901">Nils Hallberg</a></div><div class="person"><a href="/app/contacts/detail/902">Åsa Norén</a></div></div></mat-expansion-panel></mat-sidenav-content></mat-sidenav-container></app-root>`,
  ),
  expected: {
    kind: 'deal',
    id: '20417',
    name: 'Fume hood balancing',
    account: 'Lunds Labb AB',
    amount: 318500,
    currency: 'SEK',
    stage: 'Solution fit',
    closeDate: '2027-02-23',
    owner: 'Maja Ekström',
    probability: 45,
    nextStep: null,
    contacts: ['Nils Hallberg', 'Åsa Norén'],
  },
};

const portal: OtherPage = {
  name: 'a partner portal: strong labels in a paragraph each, American dates',
  url: 'https://partners.example.com/portal/deals/show?id=6620118',
  html: html(
    'en-US',
    'Deal Registration | Partner Portal',
    `<div id="wrap"><ul class="topnav"><li><a href="/portal">Home</a></li><li><a href="/portal/deals">My Deals</a></li></ul><div id="content"><h2>Deal Registration</h2><h3>Bagging scale retrofit</h3>
    <p><strong>Customer:</strong> Great Plains Seed Co.</p><p><strong>Deal size:</strong> $58,300.00</p><p><strong>Expected close date:</strong> 01/29/2027</p><p><strong>Sales stage:</strong> Proposal</p><p><strong>Registered by:</strong> Kip Dalton</p><p><strong>Account manager:</strong> Wes Alvarado</p><p><strong>Competitor:</strong> None</p><p><strong>Description:</strong> Replace two scales and keep the conveyors.</p></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '6620118',
    name: 'Bagging scale retrofit',
    account: 'Great Plains Seed Co.',
    amount: 58300,
    currency: 'USD',
    closeDate: '2027-01-29',
    stage: 'Proposal',
    owner: 'Wes Alvarado',
    competitor: null,
  },
};

const spanish: OtherPage = {
  name: 'a Mexican deal: card rows with icons, pesos, month names',
  url: 'https://ventas.example.mx/negocios/oportunidad/3391',
  html: html(
    'es-MX',
    'Línea de lavado - Ventas',
    `<main><div class="card"><div class="card-header"><span class="badge">Oportunidad</span><h4>Línea de lavado</h4></div><ul class="list-unstyled details">
    ${rows(
      [
        ['Empresa', 'Agroempaques del Bajío'],
        ['Contacto principal', '<a href="/negocios/contacto/81">Rocío Fuentes</a>'],
        ['Valor', 'MX$1,250,000.00'],
        ['Etapa', 'Negociación'],
        ['Fecha de cierre', '26 de febrero de 2027'],
        ['Vendedor', 'Iván Castañeda'],
        ['Probabilidad', '70%'],
        ['Siguiente paso', 'Enviar contrato a Rocío'],
        ['Competencia', '-'],
      ],
      (label, value) =>
        `<li class="d-flex"><i class="bi bi-dot"></i><div class="flex-fill"><small class="text-muted d-block">${label}</small><span>${value}</span></div></li>`,
    )}</ul></div></main>`,
  ),
  expected: {
    kind: 'deal',
    id: '3391',
    name: 'Línea de lavado',
    account: 'Agroempaques del Bajío',
    contacts: ['Rocío Fuentes'],
    amount: 1250000,
    currency: 'MXN',
    stage: 'Negociación',
    closeDate: '2027-02-26',
    owner: 'Iván Castañeda',
    probability: 70,
    nextStep: 'Enviar contrato a Rocío',
    competitor: null,
  },
};

const crossed: OtherPage = {
  name: 'a contact on a page with a composer open and a deal list beside',
  url: 'https://app.cloudrm.example/people/52110',
  html: html(
    'en-GB',
    'Fergus Boyle - People - CloudRM',
    `<div class="app"><section class="person"><div class="top"><img alt=""><h1>Fergus Boyle</h1><div>Procurement lead · <a href="/organisations/881">Firth Salmon Ltd</a></div></div><div class="kv"><div><dt>Email</dt><dd>fergus.boyle@firth.example</dd></div><div><dt>Mobile</dt><dd>07700 900123</dd></div><div><dt>Owner</dt><dd>Isla Grant</dd></div><div><dt>Added on</dt><dd>4 June 2026</dd></div></div></section><section class="deals"><h2>Deals</h2><div class="row"><a href="/deals/1">Ice machine</a><span>£12,000</span><span>Proposal</span></div></section><form class="compose"><input name="subject" value="Hello"><input name="to" value="someone@else.example"><div contenteditable="true">Hi Fergus</div></form></div>`,
  ),
  foreign: ['Ice machine', '12000', 'someone@else'],
  expected: {
    kind: 'contact',
    id: '52110',
    name: 'Fergus Boyle',
    account: 'Firth Salmon Ltd',
    email: 'fergus.boyle@firth.example',
    owner: 'Isla Grant',
    createdDate: '2026-06-04',
  },
};

export const portalPages: OtherPage[] = [angular, portal, spanish, crossed];
