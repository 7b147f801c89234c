import { query } from '../crm/dom';
import { crmAdapter } from '../crm/table';
import { isSuite, locate } from './urls';

function rows(panel: string): string {
  return `#list_subpanel_${panel} tr:is(.oddListRowS1,.evenListRowS1)`;
}

/** SuiteCRM 7 and 8, SugarCRM CE. Version 7 names its fields; version 8 does not: labels. */
export const suitecrm = crmAdapter({
  id: 'suitecrm',
  matches: [],
  applies: isSuite,
  locate,
  expectsEnd: true,
  root: ['#content', 'app-root', 'body'],
  shownId: (root) =>
    query(root.ownerDocument, '#formDetailView input[name="record"]')?.getAttribute('value') ?? undefined,
  not: '[id^="list_subpanel_"],scrm-subpanel',
  field: ['.detail-view-field[field="$"]', '[data-field="$"] .detail-view-field', '#EditView [name="$"]'],
  names: {
    deal: {
      name: 'name',
      account: 'account_name',
      amount: 'amount',
      stage: 'sales_stage',
      closeDate: 'date_closed',
      probability: 'probability',
      nextStep: 'next_step',
      owner: 'assigned_user_name',
      recordType: 'opportunity_type',
      description: 'description',
      createdDate: 'date_entered',
    },
    account: {
      name: 'name',
      website: 'website',
      industry: 'industry',
      email: 'email1',
      owner: 'assigned_user_name',
      description: 'description',
      createdDate: 'date_entered',
    },
    contact: {
      name: 'full_name',
      first: 'first_name',
      last: 'last_name',
      account: 'account_name',
      email: 'email1',
      title: 'title',
      owner: 'assigned_user_name',
    },
    lead: {
      name: 'full_name',
      first: 'first_name',
      last: 'last_name',
      account: 'account_name',
      email: 'email1',
      title: 'title',
      stage: 'status',
      owner: 'assigned_user_name',
    },
  },
  select: { name: ['.record-view-name-label', 'h2.module-title-text'] },
  people: [
    '#list_subpanel_contacts a[href*="module=Contacts"][href*="record="]',
    'scrm-subpanel a[href*="#/contacts/record/"]',
  ],
  extra(root, raws) {
    // Pick lists carry the untranslated value; the label of the amount its currency.
    const stage = query(root, '.detail-view-field[field="sales_stage"] input.sugar_field')?.getAttribute(
      'value',
    );
    if (stage && raws.stage) raws.stage.code = stage;
    const field = query(root, '.detail-view-field[field="amount"]');
    const label = field?.previousElementSibling?.textContent?.trim();
    if (label && raws.amount) raws.amount.label = label;
  },
  feeds: [
    { items: rows('activities'), state: 'planned' },
    { items: rows('history'), state: 'done' },
  ],
  composers: [
    {
      root: ['.modal:has(form#ComposeView)', 'form#ComposeView'],
      frames: ['#description_ifr'],
      editor: ['body'],
      subject: ['input[name="name"]'],
      to: ['#to_addrs_names'],
      cc: ['#cc_addrs_names'],
      bcc: ['#bcc_addrs_names'],
      send: ['.btn-send-email', '[data-action="send"]'],
      discard: ['.btn-disregard-draft', '.modal-header .close'],
    },
    {
      root: ['form#ComposeView'],
      editor: ['textarea#description'],
      subject: ['input[name="name"]'],
      to: ['#to_addrs_names'],
      send: ['.btn-send-email'],
      discard: ['.btn-disregard-draft'],
    },
  ],
  watch: ['#content', '#pagecontent', 'app-root'],
});
