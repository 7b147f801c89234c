import { isHost, patternsOf } from '../crm/hosts';
import { isOfThings } from '../crm/not-deeds';
import { crmAdapter } from '../crm/table';
import { boardName, HOSTS, kindOfBoard, locate } from './urls';

/** monday CRM. Columns are the customer's own: labels only, inside the item's panel, never in the board behind it. */
export const monday = crmAdapter({
  id: 'monday',
  matches: patternsOf(HOSTS),
  applies: (url) => isHost(url, HOSTS) && !/^(?:www|support|developer|community)\./.test(url.hostname),
  locate,
  root: [
    '.slide-panel.open',
    '.slide-panel-content',
    '.modal-component-content',
    '.pulse-card-dialog-component',
    '.item-page',
  ],
  strict: true,
  // Boards hold office moves and holidays as well: what is on none called one is a deal by what only deals have.
  fits: ({ closeDate, probability, amount, account, contacts }, document) =>
    kindOfBoard(document) !== undefined ||
    // Invoices have an amount and a firm, too.
    (!isOfThings(boardName(document)) &&
      Boolean(closeDate || probability || (amount && (account || contacts?.length)))),
  select: {
    name: [
      '.item-page-item-name',
      '[data-testid="editable-heading"] h2',
      '.pulse_title [data-testid="heading"] h2',
      '.pulse-page-name-wrapper',
    ],
  },
  watch: ['.slide-panel.open', '.slide-panel-content', '#main'],
});
