import { crmAdapter } from '../crm/table';
import { isHubspot, locate } from './urls';

/** Panels of another record that open over the page. */
const OTHERS =
  '[data-selenium-test="sidebar-preview-panel"],[data-test-id="IndexPageInlineSidebar"],[data-layer-for="Panel"]';

function either(name: string): string {
  return `[data-test-id="${name}"],[data-selenium-test="${name}"]`;
}

function associated(type: string): string {
  const card = `[data-selenium-test="card-id-ASSOCIATION_TABLE/${type}"]`;
  return `:is([id="card-wrapper-ASSOCIATION_TABLE/${type}"],${card}) a[href*="/record/${type}/"],${card} td:first-child a`;
}

/** HubSpot. Properties carry their internal name in test attributes, in every language. */
export const hubspot = crmAdapter({
  id: 'hubspot',
  matches: ['https://*.hubspot.com/*'],
  applies: isHubspot,
  locate,
  not: OTHERS,
  notFeeds: OTHERS,
  field: [
    either('highlight-property-display-$'),
    either('highlight-property-item-$'),
    either('property-input-$'),
    either('$'),
    '[data-test-id$="-$"],[data-selenium-test$="-$"]',
    '[data-field="$"]',
  ],
  names: {
    deal: {
      name: 'dealname',
      account: 'associatedcompanyid',
      amount: 'amount',
      currency: 'deal_currency_code',
      stage: 'dealstage',
      closeDate: 'closedate',
      createdDate: 'createdate',
      probability: 'hs_deal_stage_probability',
      nextStep: 'hs_next_step',
      owner: 'hubspot_owner_id',
      recordType: 'dealtype',
      description: 'description',
      forecast: 'hs_manual_forecast_category',
      lossReason: 'closed_lost_reason',
      lastActivity: 'notes_last_contacted|notes_last_updated',
    },
    account: {
      name: 'name',
      website: 'domain',
      industry: 'industry',
      owner: 'hubspot_owner_id',
      description: 'description',
    },
    contact: {
      first: 'firstname',
      last: 'lastname',
      email: 'email',
      title: 'jobtitle',
      account: 'company',
      owner: 'hubspot_owner_id',
    },
    lead: { name: 'hs_lead_name', stage: 'hs_pipeline_stage', owner: 'hubspot_owner_id' },
  },
  select: {
    name: [
      '[data-selenium-test="highlightTitle"]',
      '[data-test-id="record-highlight-main-content"] h2',
      'h1',
    ],
    account: [associated('0-2'), '[data-selenium-test="company-chicklet-title-link"]'],
    contacts: [
      associated('0-1'),
      '[data-selenium-test="contact-chicklet-title-link"]',
      '[data-test-id="records-right-sidebar"] a[href*="/record/0-1/"]',
    ],
  },
  extra(_root, raws) {
    // "Qualified To Buy (Sales Pipeline)": the pipeline stands behind its stage.
    if (raws.stage) raws.stage.text = raws.stage.text.replace(/(?<=\S)\s*\([^()]*\)$/, '');
  },
  feeds: [
    {
      items: '[data-selenium-test="timeline-card"]',
      state: 'done',
      title: '[data-selenium-test="timeline-editable-title"]',
    },
  ],
  composers: [
    {
      root: [
        '[role="dialog"]:has([data-selenium-test="rich-text-editor-controls__save-btn"])',
        '[data-test-id*="email-composer"],[data-selenium-test*="email-composer"]',
      ],
      editor: ['.ProseMirror[contenteditable="true"]', '[contenteditable="true"]'],
      needs: 'input[data-selenium-test*="subject" i],input[name*="subject" i],input[id*="subject" i]',
      subject: [
        'input[data-selenium-test*="subject" i]',
        'input[name*="subject" i]',
        'input[id*="subject" i]',
      ],
      to: [
        '[data-selenium-test*="recipient" i]',
        '[data-test-id*="recipient" i]',
        '[data-selenium-test*="to-" i]',
      ],
      send: ['[data-selenium-test="rich-text-editor-controls__save-btn"]', '[data-test-id*="send-email"]'],
      discard: ['[data-selenium-test*="close" i]', '[data-test-id*="discard" i]'],
    },
  ],
  watch: ['[data-test-id="left-sidebar"]', '[data-test-id="middle-pane"]'],
});
