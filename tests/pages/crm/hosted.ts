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

function salesforce(lang: Lang, layout: Layout): Omit<Fixture, 'lang' | 'layout'> {
  const w = WORDS[lang];
  const id = '0065g00000AbCdEAAV';
  const field = (api: string, label: string, value: string) =>
    layout === 'a'
      ? `<records-record-layout-item field-label="${label}"><div class="slds-form-element" data-target-selection-name="sfdc:RecordField.Opportunity.${api}"><div class="slds-form-element__label"><span class="test-id__field-label">${label}</span></div><div class="slds-form-element__control"><span class="test-id__field-value slds-form-element__static"><lightning-formatted-text data-output-element-id="output-field" slot="outputField">${value}</lightning-formatted-text></span><button class="test-id__inline-edit-trigger" title="${w.edit} ${label}"><span class="slds-assistive-text">${w.edit} ${label}</span></button></div></div></records-record-layout-item>`
      : `<flexipage-field data-field-id="Record${api}Field1"><record_flexipage-record-field><div class="slds-form-element"><span class="test-id__field-label">${label}</span><span class="test-id__field-value">${value}</span></div></record_flexipage-record-field></flexipage-field>`;
  const record = (active: boolean, name: string, amount: string) => `
    <div class="windowViewMode-normal ${active ? 'active' : ''} lafPageHost" ${active ? '' : 'style="display:none"'}>
      <one-record-home-flexipage2><records-lwc-highlights-panel><slot name="primaryField"><lightning-formatted-text slot="primaryField">${name}</lightning-formatted-text></slot></records-lwc-highlights-panel>
      <ul class="slds-path__nav"><li class="slds-path__item slds-is-complete" data-name="Prospecting"><span class="slds-path__title">A</span></li><li class="slds-path__item slds-is-current slds-is-active" data-name="Proposal/Price Quote"><span class="slds-path__title">${w.proposal}</span></li><li class="slds-path__item slds-is-incomplete" data-name="Negotiation"><span class="slds-path__title">C</span></li><li class="slds-path__item slds-is-incomplete" data-name="Closed"><span class="slds-path__title">D</span></li></ul>
      <records-lwc-detail-panel>${field('Name', w.name!, name)}${field('AccountId', w.account!, `<force-lookup><a href="/lightning/r/Account/0015g00000AbCdEAAV/view">${active ? FACTS.account : OTHER}</a></force-lookup>`)}${field('Amount', w.amount!, amount)}${field('StageName', w.stage!, w.proposal!)}${field('CloseDate', w.close!, DAY[lang])}${field('OwnerId', w.owner!, `<a href="/lightning/r/User/0055g00000AbCdEAAV/view">${active ? FACTS.owner : OTHER}</a>`)}${field('NextStep', w.next!, '')}${field('Probability', w.probability!, '40%')}${field('Type', w.type!, w.renewal!)}</records-lwc-detail-panel>
      <lst-related-list-single-container><h2>${w.contacts}</h2>${FACTS.contacts.map((name, at) => `<a href="/lightning/r/Contact/0035g00000AbCd${at}AAV/view">${name}</a>`).join('')}</lst-related-list-single-container>
      </one-record-home-flexipage2></div>`;
  return {
    site: 'salesforce',
    url: `https://acme.lightning.force.com/lightning/r/Opportunity/${id}/view`,
    html: page(
      lang,
      `${FACTS.name} | Opportunity | Salesforce`,
      record(false, OTHER, '€999.999,00') + record(true, FACTS.name, MONEY[lang]),
    ),
    expected: dealOf(id, lang, {
      probability: 40,
      nextStep: null,
      stageShare: 0.5,
      recordType: 'renewal',
      contacts: FACTS.contacts,
    }),
  };
}

function hubspot(lang: Lang, layout: Layout): Omit<Fixture, 'lang' | 'layout'> {
  const w = WORDS[lang];
  const attribute = layout === 'a' ? 'data-selenium-test' : 'data-test-id';
  const field = (api: string, label: string, value: string) =>
    layout === 'a'
      ? `<div class="x1"><label>${label}</label><div data-selenium-test="property-input-${api}"><input value="${value}"></div></div>`
      : `<div data-test-id="highlight-property-item-${api}"><div class="k9">${label}</div><div class="k8">${value}</div></div>`;
  return {
    site: 'hubspot',
    url: 'https://app.hubspot.com/contacts/12345/record/0-3/98765',
    html: page(
      lang,
      FACTS.name,
      `<div data-test-id="left-sidebar" data-scroll-trackable-container="left-sidebar"><div data-test-id="record-highlight-main-content"><h2 data-selenium-test="highlightTitle">${FACTS.name}</h2></div>
       ${field('amount', w.amount!, MONEY[lang])}${field('closedate', w.close!, DAY[lang])}${field('dealstage', w.stage!, w.proposal!)}${field('hubspot_owner_id', w.owner!, FACTS.owner)}${field('hs_next_step', w.next!, FACTS.nextStep)}${field('dealtype', w.type!, w.renewal!)}</div>
       <div data-test-id="middle-pane"><div data-test-id="crm-events-viz-timeline"><div data-selenium-test="timeline-card" data-selenium-event-type="ENGAGEMENT_CALL"><span>Discovery call</span><span data-test-id="event-timestamp">Nov 12, 2026</span></div></div></div>
       <div data-test-id="records-right-sidebar"><div id="card-wrapper-ASSOCIATION_TABLE/0-2"><a href="/contacts/12345/record/0-2/11">${FACTS.account}</a></div><div id="card-wrapper-ASSOCIATION_TABLE/0-1">${FACTS.contacts.map((name, at) => `<a href="/contacts/12345/record/0-1/${at + 20}">${name}</a>`).join('')}</div></div>
       <div ${attribute}="sidebar-preview-panel" data-layer-for="Panel"><h2 data-selenium-test="highlightTitle">${OTHER}</h2>${field('amount', w.amount!, '€999,999.00')}${field('closedate', w.close!, '2031-01-01')}</div>`,
    ),
    expected: dealOf('98765', lang, {
      nextStep: FACTS.nextStep,
      recordType: 'renewal',
      contacts: FACTS.contacts,
      done: ['Discovery call'],
    }),
  };
}

function pipedrive(lang: Lang, layout: Layout): Omit<Fixture, 'lang' | 'layout'> {
  const w = WORDS[lang];
  const row = (label: string, value: string) =>
    `<div class="f"><div data-testid="field-name">${label}</div><div class="v">${value}</div></div>`;
  const title =
    layout === 'a'
      ? `<div data-testid="header-title"><textarea>${FACTS.name}</textarea></div>`
      : `<div data-testid="header-title"><span class="cui5-editable-text__input">${FACTS.name}</span></div>`;
  return {
    site: 'pipedrive',
    url: 'https://acme.pipedrive.com/deal/42',
    html: page(
      lang,
      `${FACTS.name} - Deals`,
      `<main>${title}<div data-testid="deal-actions"><button data-testid="won-button">Won</button></div>
       <div class="stages">${['A', 'B', w.proposal!, 'D'].map((stage, at) => `<button class="cui${layout === 'a' ? 5 : 4}-stage-selector__stage" aria-selected="${at === 2}">${at === 2 ? '12 d · ' : ''}${stage}</button>`).join('')}</div>
       <div data-testid="sidebar">${row(w.value!, MONEY[lang])}${row(w.expected!, DAY[lang])}${row(w.probability!, '40')}${row(w.next!, '-')}${row(w.source!, 'Partner')}
       <a href="/organization/9">${FACTS.account}</a>${FACTS.contacts.map((name, at) => `<a href="/person/${at + 1}">${name}</a>`).join('')}<a href="/users/details/3">${FACTS.owner}</a></div></main>`,
    ),
    expected: dealOf('42', lang, {
      probability: 40,
      nextStep: null,
      stageShare: 0.75,
      status: 'open',
      contacts: FACTS.contacts,
    }),
  };
}

function zoho(lang: Lang, layout: Layout): Omit<Fixture, 'lang' | 'layout'> {
  const w = WORDS[lang];
  const field = (api: string, label: string, value: string, stored = '') =>
    layout === 'a'
      ? `<div class="row"><span class="lbl">${label}</span><div data-zcqa="value_${api}"><crux-text-component ${stored && `cx-prop-value="${stored}"`}>${value}</crux-text-component></div></div>`
      : `<div class="row"><span class="lbl">${label}</span><div id="subvalue_${api}">${value}</div></div>`;
  return {
    site: 'zoho-crm',
    url: 'https://crm.zoho.eu/crm/org123/tab/Potentials/4567000000012345',
    html: page(
      lang,
      `${FACTS.name} - Zoho CRM`,
      `<crm-detail-view>${field('POTENTIALNAME', w.name!, FACTS.name)}${field('ACCOUNTNAME', w.account!, `<a class="cxLookupCompLink" href="/crm/org123/tab/Accounts/4567000000099999">${FACTS.account}</a>`)}${field('AMOUNT', w.amount!, MONEY[lang])}${field('STAGE', w.stage!, w.proposal!)}${field('CLOSINGDATE', w.close!, DAY[lang], '2027-01-29')}${field('SMOWNERID', w.owner!, FACTS.owner)}${field('NEXTSTEP', w.next!, '—')}${field('PROBABILITY', w.probability!, '40')}</crm-detail-view>
       <lyte-board><lyte-card class="crm-kv-card"><div data-zcqa="value_AMOUNT">${OTHER}</div></lyte-card></lyte-board>`,
    ),
    expected: dealOf('4567000000012345', lang, { probability: 40, nextStep: null }),
  };
}

function dynamics(lang: Lang, layout: Layout): Omit<Fixture, 'lang' | 'layout'> {
  const w = WORDS[lang];
  const input = (api: string, label: string, value: string, control: string) =>
    `<div data-id="${api}-FieldSectionItemContainer"><label id="${api}-field-label">${label}</label><div><input data-id="${api}.fieldControl-${control}" value="${value}"></div></div>`;
  const lookup = (api: string, label: string, value: string) =>
    `<div data-id="${api}-FieldSectionItemContainer"><label>${label}</label><ul><li><div role="link" data-id="${api}.fieldControl-LookupResultsDropdown_${api}_selected_tag"><span data-id="${api}.fieldControl-LookupResultsDropdown_${api}_selected_tag_text">${value}</span></div></li></ul></div>`;
  const where = layout === 'a' ? '' : 'header_';
  return {
    site: 'dynamics',
    url: `https://acme.crm4.dynamics.com/main.aspx?appid=5f1a&pagetype=entityrecord&etn=opportunity&id=${layout === 'a' ? ID : `%7B${ID.toUpperCase()}%7D`}`,
    html: page(
      lang,
      `${FACTS.name} - Dynamics 365`,
      `<div data-id="editFormRoot"><h1 data-id="header_title">${FACTS.name} - ${lang === 'de' ? 'Gespeichert' : 'Saved'}</h1>
       ${layout === 'a' ? input('name', w.name!, FACTS.name, 'text-box-text') : ''}${lookup('parentaccountid', w.account!, FACTS.account)}${input(`${where}estimatedvalue`, w.amount!, MONEY[lang], 'currency-text-input')}${input(`${where}estimatedclosedate`, w.close!, DAY[lang], 'date-time-input')}${lookup(`${where}ownerid`, w.owner!, FACTS.owner)}${input('stepname', w.stage!, w.proposal!, 'text-box-text')}${input('nextstep', w.next!, '', 'text-box-text')}${input('description', 'Description', '---', 'text-box-text')}
       <div id="dataSetRoot_Stakeholders">${FACTS.contacts.map((name) => `<div role="row"><div role="gridcell"><a href="/main.aspx?etn=contact">${name}</a></div></div>`).join('')}</div></div>`,
    ),
    expected: dealOf(ID, lang, { nextStep: null, contacts: FACTS.contacts }),
  };
}

/** Products without stable marks: label and value, in the two shapes that such pages have. */
function labelled(site: string, url: string, id: string, kind: 'deal' | 'account' = 'deal') {
  return (lang: Lang, layout: Layout): Omit<Fixture, 'lang' | 'layout'> => {
    const w = WORDS[lang];
    const row = (label: string, value: string) =>
      layout === 'a'
        ? `<div class="c-${label.length}f"><div class="l3x">${label}</div><div class="v9q"><span>${value}</span></div></div>`
        : `<dl><dt>${label}</dt><dd>${value}</dd></dl>`;
    const title = site === 'freshsales' ? `Deal : ${FACTS.name} : Freshsales` : `${FACTS.name} · ${site}`;
    const fields =
      kind === 'account'
        ? ''
        : row(w.company!, FACTS.account) +
          row(w.value!, MONEY[lang]) +
          row(w.stage!, w.proposal!) +
          row(w.expected!, DAY[lang]) +
          row(w.next!, '—');
    const body = `<main class="item-page"><h1 class="item-page-item-name">${FACTS.name}</h1>${fields}${row(w.owner!, FACTS.owner)}${row(w.source!, 'Partner')}
      <h3>${w.upcoming}</h3><ul><li><span class="icon-phone"></span><a href="#/activity/1">Call Ravi about the trial</a> <time>${DAY[lang]}</time></li></ul></main>`;
    const panel =
      site === 'monday'
        ? `<div class="board">${row(w.value!, OTHER)}</div><div class="slide-panel open">${body}</div>`
        : body;
    const account = { kind, id, name: FACTS.name, owner: FACTS.owner };
    return {
      site,
      url,
      html: page(lang, title, panel),
      expected: kind === 'account' ? account : dealOf(id, lang, { nextStep: null }),
    };
  };
}

export const hosted: Fixture[] = [
  ...variants(salesforce),
  ...variants(hubspot, ['en', 'fr']),
  ...variants(pipedrive),
  ...variants(zoho, ['en', 'fr']),
  ...variants(dynamics),
  ...variants(
    labelled('close', 'https://app.close.com/lead/lead_k3Jd8sLw0Qx/', 'lead_k3Jd8sLw0Qx', 'account'),
  ),
  ...variants(labelled('attio', `https://app.attio.com/acme/deals/record/${ID}`, ID)),
  ...variants(labelled('copper', 'https://app.copper.com/companies/12345/app#/deal/678', '678'), [
    'en',
    'fr',
  ]),
  ...variants(
    labelled('freshsales', 'https://acme.myfreshworks.com/crm/sales/deals/402000123456', '402000123456'),
  ),
  ...variants(
    labelled('monday', 'https://acme.monday.com/boards/1234567890/pulses/9876543210', '9876543210'),
  ),
];
