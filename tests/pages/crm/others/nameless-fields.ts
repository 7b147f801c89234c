import { html, type OtherPage, rows } from './page';

/* Hosted products whose fields carry no names, as whole pages in other kinds of record. */

const freshsales: OtherPage = {
  name: 'Freshsales deal: highlight cards, a stage bar, a details tab',
  url: 'https://acme.myfreshworks.com/crm/sales/deals/70012345678?tab=recent-activities.tasks',
  html: html(
    'en',
    'Deal : Spiral freezer belt : Freshsales',
    `<div class="ember-view"><div class="entity-header"><div class="entity-name"><div class="fsa-name-icon">SF</div><h2 class="title">Spiral freezer belt</h2><a href="/crm/sales/accounts/70000001111" class="sub">Aurora Frozen Foods</a></div><button class="btn">Email</button><button class="btn">Edit</button></div>
    <ul class="deal-stages"><li class="stage completed"><span>New</span></li><li class="stage completed"><span>Qualification</span></li><li class="stage active"><span>Demo</span></li><li class="stage"><span>Negotiation</span></li><li class="stage"><span>Won</span></li></ul>
    <div class="highlights">
    ${rows(
      [
        ['Deal value', 'US$92,400.00'],
        ['Expected close date', '15 Jan 2027'],
        ['Sales owner', 'Tobias Reyes'],
        ['Related account', '<a href="/crm/sales/accounts/70000001111">Aurora Frozen Foods</a>'],
        ['Last contacted time', 'N/A'],
      ],
      (label, value) =>
        `<div class="highlight-field"><div class="field-label" title="${label}">${label}</div><div class="field-value"><span class="value">${value}</span></div></div>`,
    )}</div>
    <div class="details"><h3>Deal details</h3>
    ${rows(
      [
        ['Probability (%)', '40'],
        ['Type', 'Existing Business'],
        ['Competitor', 'Click to add'],
        ['Lost reason', '—'],
        ['Created at', 'Thu 1 Oct 2026, 10:12'],
      ],
      (label, value) =>
        `<div class="form-field"><label class="field-label">${label}</label><div class="field-value">${value}</div></div>`,
    )}</div>
    <section><h3>Related contacts</h3><div class="card"><a href="/crm/sales/contacts/70000002222">Yuki Tanabe</a><span>Process engineer</span></div></section></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '70012345678',
    name: 'Spiral freezer belt',
    account: 'Aurora Frozen Foods',
    amount: 92400,
    currency: 'USD',
    stage: 'Demo',
    stageShare: 0.6,
    closeDate: '2027-01-15',
    owner: 'Tobias Reyes',
    probability: 40,
    recordType: 'expansion',
    competitor: null,
    lossReason: null,
    createdDate: '2026-10-01',
    contacts: ['Yuki Tanabe'],
  },
};

const pipedrive: OtherPage = {
  name: 'Pipedrive deal, German, newer layout',
  url: 'https://acme.pipedrive.com/deal/3307',
  html: html(
    'de',
    'Absauganlage Tischlerei - Deals',
    `<div id="application"><nav class="cui5-sidebar"><a href="/pipeline/1">Deals</a><a href="/leads/inbox">Leads</a></nav><main><div data-testid="header-title"><textarea class="cui5-editable-text__input">Absauganlage Tischlerei</textarea></div><div data-testid="deal-actions"><button data-testid="won-button">Gewonnen</button><button>Verloren</button></div>
    <div class="cui5-stage-selector" role="listbox">${['Qualifiziert', 'Kontakt hergestellt', 'Demo geplant', 'Angebot erstellt', 'Verhandlung begonnen'].map((stage, at) => `<button class="cui5-stage-selector__stage" role="option" aria-selected="${at === 3}">${at === 3 ? '12 T · ' : ''}${stage}</button>`).join('')}</div>
    <div class="sidebar"><section><h2>Zusammenfassung</h2><div class="summary"><div class="row"><svg></svg><span>18.750 €</span></div><div class="row"><svg></svg><a href="/person/88">Gesa Brandt</a></div><div class="row"><svg></svg><a href="/organization/41">Tischlerei Harms GmbH</a></div></div></section>
    <section><h2>Details</h2>
    ${rows(
      [
        ['Erwartetes Abschlussdatum', '26.02.2027'],
        ['Wahrscheinlichkeit', '60 %'],
        ['Besitzer', 'Nils Tamm'],
        ['Nächster Schritt', '-'],
        ['Quelle', 'Empfehlung'],
      ],
      (label, value) =>
        `<div class="f"><div data-testid="field-name">${label}</div><div class="fv"><div>${value}</div></div></div>`,
    )}</section></div></main></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '3307',
    name: 'Absauganlage Tischlerei',
    account: 'Tischlerei Harms GmbH',
    amount: 18750,
    currency: 'EUR',
    stage: 'Angebot erstellt',
    stageShare: 0.8,
    closeDate: '2027-02-26',
    owner: 'Nils Tamm',
    probability: 60,
    nextStep: null,
    contacts: ['Gesa Brandt'],
  },
};

const attio: OtherPage = {
  name: 'Attio deal: attribute rows with icons and faces',
  url: 'https://app.attio.com/harbor/deals/record/3e1f2a90-77aa-4c11-9d3b-8a7b6c5d4e3f/overview',
  html: html(
    'en',
    'Robotic deburring cell | Attio',
    `<div id="root"><div class="sc-l"><aside><a href="/harbor/companies">Companies</a><a href="/harbor/deals">Deals</a></aside><div class="sc-m"><div class="sc-h"><div class="sc-av">R</div><div class="sc-t">Robotic deburring cell</div></div><div role="tablist"><button role="tab" aria-selected="true">Overview</button><button role="tab">Activity</button></div>
    <div class="sc-r"><div class="sc-rh"><span>Record Details</span></div>
    ${rows(
      [
        ['Deal name', '<span>Robotic deburring cell</span>'],
        ['Deal stage', '<div class="sc-pill">In Progress</div>'],
        ['Deal owner', '<div class="sc-chip"><span class="sc-i">HP</span><span>Harriet Payne</span></div>'],
        ['Deal value', '<span>$134,000.00</span>'],
        [
          'Associated people',
          '<a href="/harbor/person/1e1f2a90-77aa-4c11-9d3b-8a7b6c5d4e3f/overview"><div class="sc-chip"><span class="sc-i">L</span><span>Luis Ferreira</span></div></a>',
        ],
        [
          'Associated company',
          '<a href="/harbor/company/2e1f2a90-77aa-4c11-9d3b-8a7b6c5d4e3f/overview"><div class="sc-chip"><span class="sc-i">I</span><span>Ibérica Castings</span></div></a>',
        ],
        ['Expected close', '<span>March 12, 2027</span>'],
        ['Next due task', '<span class="sc-e">No tasks</span>'],
      ],
      (label, value) =>
        `<div class="sc-row"><div class="sc-k"><svg></svg><span>${label}</span></div><div class="sc-v"><div>${value}</div></div></div>`,
    )}</div></div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '3e1f2a90-77aa-4c11-9d3b-8a7b6c5d4e3f',
    name: 'Robotic deburring cell',
    account: 'Ibérica Castings',
    amount: 134000,
    currency: 'USD',
    stage: 'In Progress',
    closeDate: '2027-03-12',
    owner: 'Harriet Payne',
    contacts: ['Luis Ferreira'],
  },
};

const copper: OtherPage = {
  name: 'Copper opportunity: fields as rows of a panel, pipeline above',
  url: 'https://app.copper.com/companies/334455/app#/deal/28811230',
  html: html(
    'en',
    'Copper - Laser coder refresh',
    `<div id="app"><div class="EntityFull"><div class="EntityFullHeader"><div class="EntityName"><h1>Laser coder refresh</h1></div><div class="EntityAssociation"><a href="#/organization/5501">Pinewood Pharma</a></div></div><div class="Pipeline"><div class="PipelineName">Sales pipeline</div><ol class="stages"><li class="done">Qualified</li><li class="done">Follow-up</li><li class="current" aria-current="step">Presentation</li><li>Contract Sent</li></ol></div>
    <div class="EntityFields">
    ${rows(
      [
        ['Primary Contact', '<a href="#/contact/9912">Amelie Brun</a>'],
        ['Company', '<a href="#/organization/5501">Pinewood Pharma</a>'],
        ['Value', '$27,900'],
        ['Close Date', '12/29/2026'],
        ['Owner', 'Craig Munro'],
        ['Win Probability (%)', '55'],
        ['Status', 'Open'],
        ['Loss Reason', ''],
        ['Priority', 'High'],
      ],
      (label, value) =>
        `<div class="EntityField"><div class="EntityField_label">${label}</div><div class="EntityField_value">${value}</div></div>`,
    )}</div></div></div>`,
  ),
  expected: {
    kind: 'deal',
    id: '28811230',
    name: 'Laser coder refresh',
    account: 'Pinewood Pharma',
    amount: 27900,
    currency: 'USD',
    stage: 'Presentation',
    stageShare: 0.75,
    status: 'open',
    closeDate: '2026-12-29',
    owner: 'Craig Munro',
    probability: 55,
    lossReason: null,
    contacts: ['Amelie Brun'],
  },
};

export const namelessFieldPages: OtherPage[] = [freshsales, pipedrive, attio, copper];
