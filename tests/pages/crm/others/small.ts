import { html, type OtherPage, rows } from './page';

/* Products of small teams: people first, few fields, many of them made up by the customer. */

const nimble: OtherPage = {
  name: 'Nimble person: an avatar card, fields with a type behind the value, deals of the person beside',
  url: 'https://app.nimble.example/#app/contacts/view?id=5f3c1a9be4b0d7c2a1f09e77',
  html: html(
    'en',
    'Lorena Díaz - Nimble',
    `<div class="nmbl-app"><div class="left-nav"><a href="#app/today">Today</a><a href="#app/deals">Deals</a></div><div class="contact-profile"><div class="profile-head"><img alt="" src="data:,"><div class="profile-names"><h2 class="contact-name">Lorena Díaz</h2><div class="contact-job"><span class="job-title">Operations director</span> at <a href="#app/companies/view?id=5f3c1a9be4b0d7c2a1f09e99">Cítricos Almanzora</a></div></div></div>
    <div class="profile-fields">
    ${rows(
      [
        [
          'email',
          '<a href="mailto:lorena@almanzora.example">lorena@almanzora.example</a><span class="type">work</span>',
        ],
        ['phone', '<span>+34 600 123 456</span><span class="type">mobile</span>'],
        ['lead source', '<span>Fair</span>'],
        ['owner', '<span>Tess Lindqvist</span>'],
        ['last contacted', '<span>Nov 12, 2026</span>'],
      ],
      (label, value) =>
        `<div class="field-group"><div class="field-name">${label}</div><div class="field-values"><div class="field-value">${value}</div></div></div>`,
    )}
    </div></div><div class="deals-widget"><h3>Deals</h3><div class="deal-card"><a href="#app/deals/view?id=5f3c1a9be4b0d7c2a1f0aaaa">Cold room doors</a><span class="amount">€9,900.00</span><span class="stage">Proposal</span></div></div></div>`,
  ),
  foreign: ['Cold room doors', '9900'],
  expected: {
    kind: 'contact',
    id: '5f3c1a9be4b0d7c2a1f09e77',
    name: 'Lorena Díaz',
    account: 'Cítricos Almanzora',
    email: 'lorena@almanzora.example',
    owner: 'Tess Lindqvist',
  },
};

const streak: OtherPage = {
  name: 'a box of a mail-based pipeline: column names over values, a row of stages with counts, free columns',
  url: 'https://www.streak.example/a/boxes/agxzfm1haWxmb29nYWVyKgsSDE9yZ2FuaXphdGlvbg',
  html: html(
    'en',
    'Solvent recovery skid',
    `<div class="box-page"><div class="box-header"><input class="box-name" value="Solvent recovery skid"><div class="stage-dropdown" role="button" aria-haspopup="true"><span class="stage-color"></span><span class="stage-name">Pitched</span></div></div>
    <div class="box-columns">
    ${rows(
      [
        ['Assigned To', '<div class="face">GT</div><span>Gwen Tolley</span>'],
        ['Deal Size', '<div class="cell">$47,500.00</div>'],
        ['Close Date', '<div class="cell">Mar 19, 2027</div>'],
        ['Next Step', '<div class="cell placeholder">Empty</div>'],
        ['Competitor', '<div class="cell">Rotovac</div>'],
        ['Freshness', '<div class="cell">0.82</div>'],
        ['Date Created', '<div class="cell">Oct 5, 2026</div>'],
      ],
      (label, value) =>
        `<div class="column-item"><div class="column-title"><i class="ico"></i>${label}</div><div class="column-body">${value}</div></div>`,
    )}
    </div><div class="box-contacts"><div class="section-title">People</div><div class="person-chip"><span>Ines Marchetti</span><span class="mail">ines@levante.example</span></div></div><div class="box-org"><div class="section-title">Organization</div><div class="org-chip">Levante Coatings</div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: 'agxzfm1haWxmb29nYWVyKgsSDE9yZ2FuaXphdGlvbg',
    name: 'Solvent recovery skid',
    account: 'Levante Coatings',
    stage: 'Pitched',
    owner: 'Gwen Tolley',
    amount: 47500,
    currency: 'USD',
    closeDate: '2027-03-19',
    nextStep: null,
    competitor: 'Rotovac',
    contacts: ['Ines Marchetti'],
    createdDate: '2026-10-05',
  },
};

const keap: OtherPage = {
  name: 'Keap deal: a side sheet of stacked fields, contact card, notes',
  url: 'https://keap.example.com/deals/pipeline/3/deal/90412',
  html: html(
    'en-US',
    'Deals | Keap',
    `<div id="app"><nav><a href="/contacts">Contacts</a><a href="/deals">Pipeline</a></nav><div class="sheet"><div class="sheet-title"><h3>Compressor service plan</h3><span class="subtle">In stage for 6 days</span></div>
    <div class="stack"><div class="stack-item"><p class="caption">Stage</p><div class="v-select"><span>Sent quote</span></div></div><div class="stack-item"><p class="caption">Deal value</p><p>$8,640.00 <span class="subtle">one-time</span></p></div><div class="stack-item"><p class="caption">Estimated close date</p><p>December 30, 2026</p></div><div class="stack-item"><p class="caption">Owner</p><p>Dorothy Akers</p></div><div class="stack-item"><p class="caption">Primary contact</p><div class="contact"><div class="avatar">RM</div><a href="/contacts/30417">Rick Mauldin</a></div></div><div class="stack-item"><p class="caption">Company</p><p><a href="/companies/552">Mauldin Auto Glass</a></p></div></div>
    <div class="notes"><h4>Notes</h4><div class="note"><p>Wants the plan to start in January.</p><small>Nov 14, 2026 · Dorothy Akers</small></div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '90412',
    name: 'Compressor service plan',
    account: 'Mauldin Auto Glass',
    stage: 'Sent quote',
    amount: 8640,
    currency: 'USD',
    closeDate: '2026-12-30',
    owner: 'Dorothy Akers',
    contacts: ['Rick Mauldin'],
  },
};

const active: OtherPage = {
  name: 'ActiveCampaign deal, Portuguese: title and value in the header, sidebar cards, forecast in a select',
  url: 'https://acme.activehosted.example/app/deals/2817',
  html: html(
    'pt-BR',
    'Automação da expedição | ActiveCampaign',
    `<main class="ac-layout"><header class="ac-deal-header"><h1 class="ac-title">Automação da expedição</h1><div class="ac-deal-value">R$ 248.000,00</div><div class="ac-actions"><button>Ganho</button><button>Perdido</button></div></header>
    <aside class="ac-side"><section class="ac-card"><h2>Detalhes do negócio</h2>
    ${rows(
      [
        ['Pipeline', 'Vendas diretas'],
        [
          'Etapa',
          '<select><option>Contato</option><option selected>Proposta</option><option>Fechamento</option></select>',
        ],
        ['Status', '<span class="ac-badge">Aberto</span>'],
        ['Proprietário', 'Renata Queiroz'],
        ['Data prevista de fechamento', '18/03/2027'],
        ['Conta', '<a href="/app/accounts/901">Distribuidora Paranaíba</a>'],
        ['Contato principal', '<a href="/app/contacts/4410">Evandro Sales</a>'],
        ['Criado em', '02/10/2026'],
        ['Próxima ação', '–'],
      ],
      (label, value) =>
        `<div class="ac-field"><div class="ac-field__label">${label}</div><div class="ac-field__value">${value}</div></div>`,
    )}
    </section></aside><section class="ac-tasks"><h2>Tarefas pendentes</h2><ul><li><span class="t">Ligar para Evandro</span><time>03/12/2026</time></li></ul></section></main>`,
  ),
  expected: {
    kind: 'deal',
    id: '2817',
    name: 'Automação da expedição',
    account: 'Distribuidora Paranaíba',
    amount: 248000,
    currency: 'BRL',
    stage: 'Proposta',
    status: 'open',
    owner: 'Renata Queiroz',
    closeDate: '2027-03-18',
    contacts: ['Evandro Sales'],
    createdDate: '2026-10-02',
    nextStep: null,
    planned: ['Ligar para Evandro'],
  },
};

const folk: OtherPage = {
  name: 'folk person in a side panel: properties as buttons, groups as chips, an empty role',
  url: 'https://app.folk.example/apps/contacts/network/2a1/people/8b6f0c1e-8a55-4c0e-9b35-6f2f7f2a9d10',
  html: html(
    'en',
    'folk',
    `<div class="css-a"><div class="css-b" role="region"><div class="css-h"><h2 class="css-t">Amélie Rousselot</h2></div><div class="css-c">
    ${rows(
      [
        ['Job title', '<button class="css-v"><span>Plant manager</span></button>'],
        ['Company', '<button class="css-v"><span class="css-chip">Verreries du Rhône</span></button>'],
        [
          'Emails',
          '<button class="css-v"><a href="mailto:amelie@verreries.example">amelie@verreries.example</a></button>',
        ],
        ['Phones', '<button class="css-v"><span class="css-e">Add phone</span></button>'],
        ['Owner', '<button class="css-v"><img alt=""><span>Jonas Wiik</span></button>'],
        ['Created', '<button class="css-v"><span>Sep 2, 2026</span></button>'],
      ],
      (label, value) =>
        `<div class="css-r"><div class="css-l"><svg></svg><span>${label}</span></div><div class="css-w">${value}</div></div>`,
    )}
    </div></div></div>`,
  ),
  expected: {
    kind: 'contact',
    id: '8b6f0c1e-8a55-4c0e-9b35-6f2f7f2a9d10',
    name: 'Amélie Rousselot',
    account: 'Verreries du Rhône',
    email: 'amelie@verreries.example',
    title: 'Plant manager',
    owner: 'Jonas Wiik',
    createdDate: '2026-09-02',
  },
};

const nocrm: OtherPage = {
  name: 'noCRM lead, French: everything in a card, amount and probability as buttons, a reminder',
  url: 'https://acme.nocrm.example/leads/7730141',
  html: html(
    'fr-FR',
    'Broyeur usine 2 - noCRM',
    `<div id="content"><div class="lead-card"><div class="lead-top"><h1 id="lead-title">Broyeur usine 2</h1><div class="lead-folder">Client : <a href="/clients/4412">Minoterie Castel</a></div></div>
    <div class="lead-bar"><a class="btn step" href="#" role="button" aria-haspopup="true">Démo planifiée</a><span class="lead-amount"><a href="#">31 900 €</a></span><span class="lead-proba"><a href="#">40 %</a></span></div>
    <table class="lead-props"><tr><td class="lbl">Créé le</td><td>17 sept. 2026</td></tr><tr><td class="lbl">Assigné à</td><td>Malo Tanguy</td></tr><tr><td class="lbl">Date de closing estimée</td><td>26 févr. 2027</td></tr><tr><td class="lbl">Prochaine action</td><td>Démo sur site le 9 décembre</td></tr></table>
    <div class="lead-desc"><p>Contact : Solène Baudry</p><p>Tél. : 02 98 00 00 00</p><p>Email : s.baudry@castel.example</p></div></div></div>`,
  ),
  expected: {
    kind: 'lead',
    id: '7730141',
    name: 'Broyeur usine 2',
    account: 'Minoterie Castel',
    stage: 'Démo planifiée',
    amount: 31900,
    currency: 'EUR',
    probability: 40,
    createdDate: '2026-09-17',
    owner: 'Malo Tanguy',
    closeDate: '2027-02-26',
    nextStep: 'Démo sur site le 9 décembre',
    contacts: ['Solène Baudry'],
    email: 's.baudry@castel.example',
  },
};

const teamleader: OtherPage = {
  name: 'Teamleader deal, Dutch: meta list with icons, phases with ticks, planned tasks',
  url: 'https://focus.teamleader.example/web/deals/3f0c2b7e-3d2a-0f4e-9e5b-4b2a1c9d8e77',
  html: html(
    'nl',
    'Verpakkingslijn 5 – Deal – Teamleader',
    `<div class="tl-page"><header class="tl-header"><h1>Verpakkingslijn 5</h1><div class="tl-meta"><a href="/web/companies/11c2b7e3-3d2a-0f4e-9e5b-4b2a1c9d8e01">Zuivelhoeve Drenthe</a> · <a href="/web/contacts/22c2b7e3-3d2a-0f4e-9e5b-4b2a1c9d8e02">Marijke Postma</a></div></header>
    <ol class="tl-phases"><li class="is-done"><span>Nieuw</span></li><li class="is-done"><span>Gekwalificeerd</span></li><li class="is-active"><span>Vergadering gepland</span></li><li><span>Offerte verzonden</span></li><li><span>Onderhandeling</span></li></ol>
    <div class="tl-widget"><h3>Details</h3>
    ${rows(
      [
        ['Geschatte waarde', '€ 127.500,00'],
        ['Geschatte kans', '35%'],
        ['Verwachte afsluitdatum', '30 april 2027'],
        ['Verantwoordelijke', 'Sjoerd Haveman'],
        ['Bron', 'Website'],
        ['Toegevoegd op', '28 september 2026'],
        ['Reden van verlies', '-'],
      ],
      (label, value) =>
        `<div class="tl-kv"><span class="tl-k">${label}</span><span class="tl-vv">${value}</span></div>`,
    )}
    </div><div class="tl-widget"><h3>Geplande activiteiten</h3><ul><li><strong>Bezoek fabriek Assen</strong><time datetime="2026-12-08">8 dec</time></li></ul></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '3f0c2b7e-3d2a-0f4e-9e5b-4b2a1c9d8e77',
    name: 'Verpakkingslijn 5',
    account: 'Zuivelhoeve Drenthe',
    contacts: ['Marijke Postma'],
    stage: 'Vergadering gepland',
    stageShare: 0.6,
    amount: 127500,
    currency: 'EUR',
    probability: 35,
    closeDate: '2027-04-30',
    owner: 'Sjoerd Haveman',
    createdDate: '2026-09-28',
    lossReason: null,
    planned: ['Bezoek fabriek Assen'],
  },
};

const monica: OtherPage = {
  name: 'Monica contact: modules in two columns, work information as one sentence',
  url: 'https://monica.example.com/vaults/6e1c6e0a-58b9-4b8e-93b2-0c55b6a8b1d2/contacts/0b7d0f0e-1c22-4a77-9d3e-91a4a1b9a5f3',
  html: html(
    'en',
    'Niall Brophy',
    `<main class="sm:mt-18"><div class="mx-auto"><div class="contact-page"><div class="left"><div class="avatar"></div><h1 class="text-lg">Niall Brophy</h1><div class="module"><h2>Job information</h2><p>Estates manager at <a href="/vaults/6e1c6e0a-58b9-4b8e-93b2-0c55b6a8b1d2/companies/12">Liffey Dairies</a></p></div><div class="module"><h2>Contact information</h2><ul><li><span>Email</span><a href="mailto:niall@liffey.example">niall@liffey.example</a></li></ul></div></div><div class="right"><div class="module"><h2>Notes</h2><div class="note"><p>Prefers calls on Fridays.</p><span>Nov 9, 2026</span></div></div><div class="module"><h2>Reminders</h2><ul><li>Send sample list – Dec 3, 2026</li></ul></div></div></div></div></main>`,
  ),
  expected: {
    kind: 'contact',
    id: '0b7d0f0e-1c22-4a77-9d3e-91a4a1b9a5f3',
    name: 'Niall Brophy',
    account: 'Liffey Dairies',
    email: 'niall@liffey.example',
  },
};

export const smallPages: OtherPage[] = [nimble, streak, keap, active, folk, nocrm, teamleader, monica];
