import {
  DAY,
  dealOf,
  FACTS,
  type Fixture,
  type Lang,
  type Layout,
  MONEY,
  OTHER,
  page,
  variants,
  WORDS,
} from './facts';

const ID = '0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6';

function espocrm(lang: Lang, layout: Layout): Omit<Fixture, 'lang' | 'layout'> {
  const w = WORDS[lang];
  const none = `<span class="none-value">${lang === 'de' ? 'Keine' : 'None'}</span>`;
  const cell = (name: string, label: string, shown: string, edited: string) =>
    `<div class="cell form-group" data-name="${name}"><label class="control-label" data-name="${name}"><span class="label-text">${label}</span></label><div class="field" data-name="${name}">${layout === 'a' ? shown : edited}</div></div>`;
  const row = (panel: string, id: string, scope: string, title: string, date: string) =>
    `<div class="panel" data-name="${panel}"><h4 class="panel-title"><span>${panel}</span></h4><ul class="list-group"><li class="list-row" data-id="${id}"><div class="btn-group"><ul class="dropdown-menu"><li><a>View ${OTHER}</a></li></ul></div><span class="fas fa-${scope === 'Call' ? 'phone' : 'calendar-check'} icon"></span><a href="#${scope}/view/${id}" class="link">${title}</a><span class="cell" data-name="dateStart"><span title="${date}">${date}</span></span></li></ul></div>`;
  return {
    site: 'espocrm',
    url: 'https://crm.example.com/#Opportunity/view/6b03e4de0dbc74d16',
    html: page(
      lang,
      FACTS.name,
      `<div id="main"><div class="page-header"><h3><a href="#Opportunity">Opportunities</a><span class="title">${FACTS.name}</span></h3></div><div class="record"><div class="detail" data-scope="Opportunity">
       ${cell('name', w.name!, `<span>${FACTS.name}</span>`, `<input class="main-element" data-name="name" value="${FACTS.name}">`)}${cell('account', w.account!, `<a href="#Account/view/6b03e4ddb4a4c5d8a">${FACTS.account}</a>`, `<input data-name="accountName" value="${FACTS.account}"><input type="hidden" value="6b03e4ddb4a4c5d8a">`)}${cell('amount', w.amount!, `${lang === 'en' ? '€' : ''}<span class="numeric-text">${MONEY[lang].replace(/[€\s]/g, '')}</span>${lang === 'en' ? '' : ' €'}`, `<input value="${MONEY[lang].replace(/[€\s]/g, '')}"><span>EUR</span>`)}${cell('stage', w.stage!, `<span class="label">${w.proposal}</span>`, `<select><option>Other</option><option selected>${w.proposal}</option></select>`)}${cell('closeDate', w.close!, DAY[lang], `<input value="2027-01-29">`)}${cell('probability', w.probability!, '40', '<input value="40">')}${cell('nextStep', w.next!, none, '<input value="">')}${cell('contacts', w.contacts!, FACTS.contacts.map((name, at) => `<div><a href="#Contact/view/6b03e4ddc93ad162${at}">${name}</a></div>`).join(''), FACTS.contacts.map((name, at) => `<div><a href="#Contact/view/6b03e4ddc93ad162${at}">${name}</a></div>`).join(''))}${cell('assignedUser', w.owner!, `<a href="#User/view/6b03e4dd9b0b93c86">${FACTS.owner}</a>`, `<input value="${FACTS.owner}">`)}
       ${row('activities', '6b03e4de75b479ce9', 'Meeting', 'Walk the line with Ravi', 'Dec 01 09:00')}${row('history', '6b03e4de89c0e6752', 'Call', 'Discovery call', 'Nov 12 14:00')}
       </div></div></div>`,
      'data-id="espocrm"',
    ),
    expected: dealOf('6b03e4de0dbc74d16', lang, {
      probability: 40,
      nextStep: null,
      contacts: FACTS.contacts,
      planned: ['Walk the line with Ravi'],
      done: ['Discovery call'],
    }),
  };
}

function suite7(lang: Lang, layout: Layout): Omit<Fixture, 'lang' | 'layout'> {
  const w = WORDS[lang];
  const field = (name: string, label: string, value: string, type = 'varchar') =>
    `<div class="detail-view-row-item" data-field="${name}"><div class="col-sm-4 label">${label}:</div><div class="col-sm-8 detail-view-field inlineEdit" type="${type}" field="${name}">${value}<div class="inlineEditIcon"><svg></svg></div></div></div>`;
  const module = 'index.php?module=Opportunities&action=DetailView&record=';
  return {
    site: 'suitecrm',
    url:
      layout === 'a'
        ? `https://crm.example.com/${module}${ID}`
        : `https://crm.example.com/index.php?action=ajaxui#ajaxUILoc=${encodeURIComponent(module + ID)}`,
    html: page(
      lang,
      `${FACTS.name} » ${w.name} » SuiteCRM`,
      `<div id="content"><h2 class="module-title-text">${FACTS.name}</h2><form id="formDetailView"><input type="hidden" name="module" value="Opportunities"><input type="hidden" name="record" value="${ID}"></form>
       <div class="detail-view">${field('name', w.name!, `<span class="sugar_field">${FACTS.name}</span>`)}${field('account_name', w.account!, `<a href="index.php?module=Accounts&action=DetailView&record=77"><span id="account_id" class="sugar_field" data-id-value="77">${FACTS.account}</span></a>`)}${field('amount', `${w.amount} (EUR €)`, `<span class="sugar_field">${MONEY[lang].replace(/[€\s]/g, '')}</span>`)}${field('sales_stage', w.stage!, `<input type="hidden" class="sugar_field" value="Proposal/Price Quote">${w.proposal}`, 'enum')}${field('date_closed', w.close!, `<span class="sugar_field">${layout === 'a' ? '01/29/2027' : '2027-01-29'}</span>`)}${field('assigned_user_name', w.owner!, `<span class="sugar_field">${FACTS.owner}</span>`)}${field('next_step', w.next!, '<span class="sugar_field"></span>')}${field('probability', w.probability!, '<span class="sugar_field">40</span>')}${field('opportunity_type', w.type!, `<input type="hidden" class="sugar_field" value="Existing Business">${w.renewal}`)}</div>
       <div id="list_subpanel_contacts"><table><thead><tr><th>${w.contacts}</th></tr></thead><tbody>${FACTS.contacts.map((name, at) => `<tr class="oddListRowS1"><td><a href="index.php?module=Contacts&action=DetailView&record=3f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f${at}">${name}</a></td></tr>`).join('')}</tbody></table></div>
       <div id="list_subpanel_history"><table><tbody><tr class="oddListRowS1"><td><a href="index.php?module=Calls&action=DetailView&record=9">Discovery call</a></td><td>2026-11-12</td></tr></tbody></table></div></div>`,
    ),
    expected: dealOf(ID, lang, {
      probability: 40,
      nextStep: null,
      recordType: 'renewal',
      contacts: FACTS.contacts,
      done: ['Discovery call'],
    }),
  };
}

function suite8(lang: Lang, layout: Layout): Omit<Fixture, 'lang' | 'layout'> {
  const w = WORDS[lang];
  const field = (label: string, value: string) =>
    `<div class="field-layout-field-group-wrapper"><label>${label.toUpperCase()}${layout === 'a' ? ':' : ''}</label><div class="field-layout-field-value-wrapper"><scrm-field>${value}</scrm-field></div></div>`;
  return {
    site: 'suitecrm',
    url: `https://crm.example.com/#/opportunities/record/${ID}`,
    html: page(
      lang,
      'SuiteCRM',
      `<app-root><scrm-record><span class="record-view-name-label">${FACTS.name}</span><form class="field-layout detail">${field(w.account!, `<a class="field-link" href="#/accounts/record/77">${FACTS.account}</a>`)}${field(w.amount!, MONEY[lang])}${field(w.stage!, w.proposal!)}${field(w.close!, DAY[lang])}${field(w.owner!, FACTS.owner)}${field(w.next!, FACTS.nextStep)}</form></scrm-record>
       <scrm-subpanel><a href="#/contacts/record/1">${FACTS.contacts[0]}</a><a href="#/contacts/record/2">${FACTS.contacts[1]}</a></scrm-subpanel></app-root>`,
    ),
    expected: dealOf(ID, lang, { nextStep: FACTS.nextStep, contacts: FACTS.contacts }),
  };
}

function odoo(lang: Lang, layout: Layout): Omit<Fixture, 'lang' | 'layout'> {
  const w = WORDS[lang];
  const widget = (name: string, label: string, inner: string) =>
    `<div class="o_wrap_field"><div class="o_cell o_wrap_label"><label class="o_form_label" for="${name}_0">${label}<sup>?</sup></label></div><div class="o_cell o_wrap_input"><div name="${name}" class="o_field_widget">${inner}</div></div></div>`;
  const input = (name: string, value: string) =>
    `<div class="o_input_dropdown"><input class="o_input" type="text" id="${name}_0" value="${value}"></div>`;
  const number = MONEY[lang].replace(/[€\s]/g, '');
  return {
    site: 'odoo',
    url:
      layout === 'a'
        ? 'https://crm.example.com/web#id=18&model=crm.lead&view_type=form&action=209'
        : 'https://crm.example.com/odoo/crm/18',
    html: page(
      lang,
      'Odoo',
      `<div class="o_action_manager"><div class="o_breadcrumb"><span class="o_last_breadcrumb_item active"><span>${FACTS.name}</span></span></div><div class="o_form_view o_lead_opportunity_form">
       <div name="stage_id" class="o_field_widget o_field_statusbar"><div class="o_statusbar_status" role="radiogroup" style="display:flex;flex-direction:row-reverse"><button class="btn dropdown-toggle o_arrow_button d-none">...</button>${['Won', w.proposal!, 'Qualified', 'New'].map((stage, at) => `<button class="btn o_arrow_button" role="radio" aria-checked="${at === 1}" data-value="${9 - at}"><span>${stage}</span>${at === 1 ? '<span>3d</span>' : ''}</button>`).join('')}</div></div>
       <h1><div name="name" class="o_field_widget">${layout === 'a' ? `<textarea class="o_input">${FACTS.name}</textarea>` : `<input class="o_input" value="${FACTS.name}">`}</div></h1>
       ${widget('expected_revenue', lang === 'de' ? 'Erwarteter Umsatz' : 'Expected Revenue', `<div class="text-nowrap"><span class="o_input"><span>€&nbsp;</span><span class="opacity-0 o_monetary_ghost_value">${number}</span></span><span class="opacity-0">€&nbsp;</span><input class="o_input" id="expected_revenue_0" type="text" value="${number}"></div>`)}${widget('probability', w.probability!, `<input class="o_input" id="probability_0" value="40.00">`)}${widget('partner_id', 'Customer', input('partner_id', `${FACTS.account} ‒ DE123456789`))}${widget('user_id', lang === 'de' ? 'Vertriebsmitarbeiter' : 'Salesperson', input('user_id', FACTS.owner))}${widget('date_deadline', w.expected!, `<input class="o_input" id="date_deadline_0" value="${layout === 'a' ? '29.01.2027' : '01/29/2027'}">`)}${widget('email_from', 'Email', input('email_from', 'ana@brightwater.example'))}
       <div class="o-mail-Chatter"><div class="o-mail-Activity"><div class="o-mail-Activity-info"><span>Due in 5 days:</span><span>Walk the line with Ravi</span></div></div><div class="o-mail-Message"><span class="o-mail-Message-author">Ana Petrov</span><small class="o-mail-Message-date" title="11/12/2026">- 3 minutes ago</small><div class="o-mail-Message-body"><p>We would like to see the trial numbers of both lines.</p></div></div></div></div></div>`,
      'class="o_web_client"',
    ),
    expected: dealOf('18', lang, {
      probability: 40,
      stageShare: 0.75,
      email: 'ana@brightwater.example',
      planned: ['Walk the line with Ravi'],
    }),
  };
}

function frappe(lang: Lang, layout: Layout): Omit<Fixture, 'lang' | 'layout'> {
  const w = WORDS[lang];
  const field = (label: string, inner: string) =>
    `<div class="field flex"><div class="w-[35%] shrink-0"><div class="truncate text-sm">${label}</div></div><div class="flex w-[65%]"><div class="grid">${inner}</div></div></div>`;
  const input = (label: string, value: string) =>
    `<input class="form-control" placeholder="${label}" value="${value}">`;
  const status = layout === 'a' ? 'Proposal/Quotation' : 'Negotiation';
  return {
    site: 'frappe',
    url: 'https://crm.example.com/crm/deals/CRM-DEAL-2026-00012',
    html: page(
      lang,
      FACTS.account,
      `<div id="app"><header><ol class="breadcrumbs"><a href="/crm/deals">Deals</a><a href="/crm/deals/CRM-DEAL-2026-00012">${FACTS.account}</a></ol><button><span class="dot"></span><span>${status}</span></button></header>
       <div class="side"><div class="truncate text-2xl font-medium">${FACTS.account}</div><div class="section">${field(w.company!, input(w.company!, FACTS.account))}${field(lang === 'de' ? 'Dealwert' : 'Deal Value', input('v', MONEY[lang]))}${field(w.expected!, input('d', DAY[lang]))}${field(lang === 'de' ? 'Deal-Inhaber' : 'Deal Owner', `<input placeholder="Select Deal Owner..." value="${FACTS.owner}">`)}${field(w.probability!, input('p', '40%'))}${field(w.next!, input(w.next!, ''))}</div>
       <div class="activity"><span>Mara</span> changed Status from <span class="font-medium">Qualification</span> to <span class="font-medium">Ready to Close</span></div><div class="contacts-area">${FACTS.contacts.map((name) => `<div><div class="flex truncate"><div class="avatar"></div><div class="truncate">${name}</div></div></div>`).join('')}</div></div></div>`,
    ),
    expected: {
      ...dealOf('CRM-DEAL-2026-00012', lang, { probability: 40, nextStep: null, contacts: FACTS.contacts }),
      name: FACTS.account,
      stage: status,
    },
  };
}

function twenty(lang: Lang, layout: Layout): Omit<Fixture, 'lang' | 'layout'> {
  const w = WORDS[lang];
  const field = (name: string, label: string, value: string, id = ID) =>
    `<div class="css-1x"><div id="label-${id}-${name}" class="css-2y"><div class="css-3z"><svg class="tabler-icon"></svg></div><div class="css-4a">${label}</div></div><div class="css-5b">${value}</div></div>`;
  const chip = (type: string, name: string) =>
    `<a href="/object/${type}/1f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6"><div data-testid="chip">${name}</div></a>`;
  const amount =
    layout === 'a'
      ? '<svg class="tabler-icon-currency-euro"></svg>84.5k'
      : '<svg class="tabler-icon-currency-euro"></svg>84,500.50';
  return {
    site: 'twenty',
    url: `https://crm.example.com/object/opportunity/${ID}`,
    html: page(
      lang,
      FACTS.name,
      `<div id="root"><main>${layout === 'a' ? field('name', 'Name', FACTS.name) : `<div class="css-9z"><div>${FACTS.name}</div></div>`}${field('amount', w.amount!, amount)}${field('closeDate', w.close!, '29 Jan, 2027 19:00')}${field('stage', w.stage!, w.proposal!)}${field('company', w.company!, chip('company', FACTS.account))}${field('pointOfContact', 'Point of Contact', chip('person', FACTS.contacts[0]!))}${field('owner', w.owner!, FACTS.owner)}</main>
       <aside>${field('amount', w.amount!, OTHER, '9f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6')}</aside></div>`,
    ),
    expected: {
      ...dealOf(ID, lang, { contacts: [FACTS.contacts[0]!] }),
      amount: layout === 'a' ? 84500 : 84500.5,
    },
  };
}

function atomic(lang: Lang, layout: Layout): Omit<Fixture, 'lang' | 'layout'> {
  const w = WORDS[lang];
  const pair = (label: string, value: string) =>
    `<div class="flex"><span class="text-xs">${label}</span><span class="text-sm">${value}</span></div>`;
  const card = `<div role="button" data-rfd-draggable-id="4" draggable="true"><p><span>${OTHER}</span></p><div><span>${w.amount}</span><span>€999,999.00</span></div></div>`;
  return {
    site: 'atomic-crm',
    url: 'https://crm.example.com/#/deals/1/show',
    html: page(
      lang,
      'Atomic CRM',
      `<div id="root"><main aria-hidden="true">${card}${card}</main></div><div role="dialog"><a href="#/companies/3/show"><span>B</span></a><h2>${FACTS.name}</h2>${pair(w.expected!, DAY[lang])}${pair(layout === 'a' ? 'Budget' : w.amount!, layout === 'a' ? '€84.5K' : MONEY[lang])}${pair(w.stage!, w.proposal!)}<div><span>${w.contacts}</span><div><a href="#/contacts/29/show">${FACTS.contacts[0]}</a><span>Planner at ${FACTS.account}</span></div></div></div>`,
    ),
    expected: {
      kind: 'deal',
      id: '1',
      name: FACTS.name,
      amount: layout === 'a' ? 84500 : 84500.5,
      currency: 'EUR',
      stage: w.proposal!,
      closeDate: FACTS.closeDate,
      contacts: [FACTS.contacts[0]!],
    },
  };
}

function tryton(lang: Lang, layout: Layout): Omit<Fixture, 'lang' | 'layout'> {
  const w = WORDS[lang];
  const widget = (name: string, label: string, value: string) =>
    `<div class="form-item"><label class="form-label" for="ui-${name}">${label}</label></div><div class="form-item"><div class="form-char"><div class="input-group"><input type="text" id="ui-${name}" name="${name}" class="form-control" value="${value}"></div></div></div>`;
  const tab = (active: boolean, name: string) =>
    `<div role="tabpanel" class="tab-pane${active ? ' active' : ''}" ${active ? '' : 'style="display:none"'}><div class="form"><div class="form-container">${widget('description', lang === 'de' ? 'Beschreibung' : 'Description', name)}${widget('party', lang === 'de' ? 'Partei' : 'Party', active ? FACTS.account : OTHER)}${widget('amount', w.amount!, layout === 'a' ? MONEY[lang] : MONEY[lang].replace(/[€\s]/g, ''))}${widget('currency', lang === 'de' ? 'Währung' : 'Currency', 'EUR')}${widget('conversion_probability', lang === 'de' ? 'Umwandlungswahrscheinlichkeit' : 'Conversion Probability', '40')}${widget('employee', lang === 'de' ? 'Mitarbeiter' : 'Employee', active ? FACTS.owner : OTHER)}<div class="form-date"><input type="text" name="end_date" value="29.01.2027"><input type="date" value=""></div><div class="form-selection"><select name="state"><option value="lead">Lead</option><option value="opportunity" selected>${lang === 'de' ? 'Chance' : 'Opportunity'}</option></select></div></div></div></div>`;
  return {
    site: 'tryton',
    url:
      layout === 'a'
        ? 'https://erp.example.com/#tryton/model/sale.opportunity/5?views=%5B312%5D'
        : 'https://erp.example.com/#tryton/model/sale.opportunity/5;views=[312]',
    html: page(
      lang,
      'Tryton',
      `<div id="tabs"><div id="tabcontent">${tab(false, OTHER)}${tab(true, FACTS.name)}</div></div>`,
    ),
    expected: { ...dealOf('5', lang, { probability: 40 }), stage: lang === 'de' ? 'Chance' : 'Opportunity' },
  };
}

export const selfHosted: Fixture[] = [
  ...variants(espocrm),
  ...variants(suite7),
  ...variants(suite8, ['en', 'fr']),
  ...variants(odoo),
  ...variants(frappe),
  ...variants(twenty, ['en', 'fr']),
  ...variants(atomic, ['en', 'fr']),
  ...variants(tryton),
];
