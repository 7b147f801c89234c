import { queryAll } from '../crm/dom';
import { isHost, patternsOf } from '../crm/hosts';
import { crmAdapter } from '../crm/table';
import { HOSTS, locate } from './urls';

const RELATED = 'lst-related-list-single-container,lst-common-list-internal,lst-related-preview-card';

/**
 * Salesforce Lightning. Fields carry their API name in `data-target-selection-name`, whatever language and layout;
 * several records stay in the page, the active one is read.
 */
export const salesforce = crmAdapter({
  id: 'salesforce',
  matches: patternsOf(HOSTS),
  applies: (url) => isHost(url, HOSTS),
  locate,
  root: [
    '.windowViewMode-normal.active.lafPageHost,.windowViewMode-maximized.active.lafPageHost',
    '.oneWorkspace.active,.navexWorkspace.active',
    'one-record-home-flexipage2',
  ],
  shadow: true,
  not: `${RELATED},runtime_sales_activities-activity-panel-composer,.forceDockingPanel,.forceActivityPanel`,
  field: [
    '[data-target-selection-name="sfdc:RecordField.$"]',
    'flexipage-field[data-field-id^="Record%Field"]',
    'input[name="%"],textarea[name="%"]',
  ],
  value: [
    'records-modstamp',
    '[data-output-element-id="output-field"]',
    '.test-id__field-value',
    '[slot="outputField"]',
  ],
  label: '.test-id__field-label',
  names: {
    deal: {
      name: 'Opportunity.Name',
      account: 'Opportunity.AccountId',
      amount: 'Opportunity.Amount',
      currency: 'Opportunity.CurrencyIsoCode',
      stage: 'Opportunity.StageName',
      closeDate: 'Opportunity.CloseDate',
      probability: 'Opportunity.Probability',
      nextStep: 'Opportunity.NextStep',
      owner: 'Opportunity.OwnerId',
      recordType: 'Opportunity.Type',
      description: 'Opportunity.Description',
      forecast: 'Opportunity.ForecastCategoryName',
      lossReason: 'Opportunity.Loss_Reason__c|Opportunity.Closed_Lost_Reason__c',
      competitor: 'Opportunity.MainCompetitors__c|Opportunity.Competitor__c',
      createdDate: 'Opportunity.CreatedDate|Opportunity.CreatedById',
      lastActivity: 'Opportunity.LastActivityDate',
    },
    account: {
      name: 'Account.Name',
      owner: 'Account.OwnerId',
      website: 'Account.Website',
      industry: 'Account.Industry',
      description: 'Account.Description',
    },
    contact: {
      name: 'Contact.Name',
      account: 'Contact.AccountId',
      email: 'Contact.Email',
      title: 'Contact.Title',
      owner: 'Contact.OwnerId',
    },
    lead: {
      name: 'Lead.Name',
      account: 'Lead.Company',
      email: 'Lead.Email',
      title: 'Lead.Title',
      stage: 'Lead.Status',
      owner: 'Lead.OwnerId',
    },
  },
  select: {
    name: ['records-highlights2 [slot="primaryField"]', '.slds-page-header__title [slot="primaryField"]'],
  },
  extra(root, raws, record) {
    // The last step says in any language, and by whatever name, whether the deal was won.
    const end =
      record.kind === 'deal' &&
      queryAll(root, '.slds-path__item.slds-is-current').find((step) =>
        step.matches('.slds-is-won,.slds-is-lost'),
      );
    if (end) raws.status ??= { text: end.matches('.slds-is-won') ? 'won' : 'lost', sure: 1 };
  },
  steps: '.slds-path__nav > li,.slds-path__nav .slds-path__item',
  feeds: [
    { items: '.standardTimelineUpcomingActivities li.row', state: 'planned' },
    { items: '.pastActivities li.row,past-activity-groups li.row', state: 'done' },
  ],
  people: [`:is(${RELATED}) a[href*="/lightning/r/Contact/"],:is(${RELATED}) a[href*="/lightning/r/003"]`],
  composers: [
    {
      root: ['.forceDockingPanel.slds-is-open', 'runtime_sales_activities-activity-panel-composer'],
      editor: [
        'lightning-input-rich-text .ql-editor[contenteditable="true"]',
        '.ql-editor[contenteditable="true"]',
      ],
      subject: ['input[name="subject" i]', 'input[name*="Subject"]'],
      to: [
        '[data-target-selection-name*="ToAddress"] .slds-pill',
        '.emailuiRecipientList .slds-pill',
        '[class*="recipient" i] .slds-pill',
      ],
      send: ['button.send', 'button[data-aura-class*="send" i]', 'button.cuf-publisherShareButton'],
      discard: ['button.closeButton', 'button[data-action="discard"]'],
    },
    {
      root: ['.forceDockingPanel.slds-is-open', 'runtime_sales_activities-activity-panel-composer'],
      frames: ['.iframe-parent iframe', '#cke_editor iframe,.cke iframe'],
      editor: ['body'],
      subject: ['input[name="subject" i]', 'input[name*="Subject"]'],
      to: ['.emailuiRecipientList .slds-pill', '[class*="recipient" i] .slds-pill'],
      send: ['button.send', 'button.cuf-publisherShareButton'],
      discard: ['button.closeButton'],
    },
  ],
  watch: ['.oneContent', '.desktop.container', 'body'],
});
