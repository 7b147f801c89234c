import { crmAdapter } from '../crm/table';
import { isTryton, locate } from './urls';

/** Tryton's web client. Controls carry the field's name; every open record has a tab of its own. */
export const tryton = crmAdapter({
  id: 'tryton',
  matches: [],
  applies: isTryton,
  locate,
  root: ['#tabcontent > .tab-pane.active', '.tab-pane.active:has(.form)', '#tabcontent', 'body'],
  not: '.tree,.form-one2many,.form-many2many',
  // The group around a control holds the currency's sign.
  field: ['.input-group:has(> [name="$"])', ':is(input,select,textarea)[name="$"]', '[name="$"]'],
  names: {
    deal: {
      name: 'description|reference|number',
      account: 'party',
      amount: 'amount',
      currency: 'currency',
      stage: 'state',
      closeDate: 'end_date',
      createdDate: 'start_date',
      probability: 'conversion_probability',
      owner: 'employee',
      description: 'comment',
      lossReason: 'lost_reason',
    },
    account: { name: 'name' },
  },
  watch: ['#tabcontent', 'body'],
});
