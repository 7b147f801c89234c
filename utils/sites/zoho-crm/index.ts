import { parseAmount } from '../crm/amounts';
import { isHost, patternsOf } from '../crm/hosts';
import { crmAdapter } from '../crm/table';
import { HOSTS, locate } from './urls';

/** Cards of other records. */
const BOARD = 'lyte-board,lyte-card.crm-kv-card';

/** Zoho CRM. Values carry the column name; the stored value, where there is one, stands in `cx-prop-value`. */
export const zohoCrm = crmAdapter({
  id: 'zoho-crm',
  matches: patternsOf(HOSTS),
  applies: (url) => isHost(url, HOSTS),
  locate,
  root: ['crm-detail-view', '#kventitydetailspage', '.task-detailview', 'body'],
  not: `${BOARD},crm-related-list`,
  notFeeds: BOARD,
  field: ['[data-zcqa="value_$"]', '#subvalue_$', '#value_$', '[data-zcqa="$"]', '#titlecard_$', '#title_$'],
  value: [
    'crux-text-component,crux-currency-component,crux-picklist-component,crux-date-component,crux-user-component,[class*="cxLookupCompLink"]',
  ],
  attribute: 'cx-prop-value',
  names: {
    deal: {
      name: 'POTENTIALNAME|Deal_Name|DEALNAME',
      account: 'ACCOUNTNAME|ACCOUNTID|Account_Name',
      amount: 'AMOUNT|Amount',
      stage: 'STAGE|Stage',
      closeDate: 'CLOSINGDATE|Closing_Date',
      probability: 'PROBABILITY|Probability',
      nextStep: 'NEXTSTEP|Next_Step',
      owner: 'SMOWNERID|Owner',
      recordType: 'TYPE|Type',
      contacts: 'CONTACTID|Contact_Name',
      description: 'DESCRIPTION|Description',
      lossReason: 'REASONFORLOSS|Reason_For_Loss__s',
      createdDate: 'CREATEDTIME|Created_Time',
    },
    account: {
      name: 'ACCOUNTNAME|Account_Name',
      website: 'WEBSITE|Website',
      industry: 'INDUSTRY|Industry',
      owner: 'SMOWNERID|Owner',
    },
    contact: {
      name: 'FULLNAME|Full_Name',
      first: 'FIRSTNAME|First_Name',
      last: 'LASTNAME|Last_Name',
      account: 'ACCOUNTID|ACCOUNTNAME|Account_Name',
      email: 'EMAIL|Email',
      title: 'TITLE|Title',
      owner: 'SMOWNERID|Owner',
    },
    lead: {
      name: 'FULLNAME|Full_Name',
      first: 'FIRSTNAME|First_Name',
      last: 'LASTNAME|Last_Name',
      account: 'COMPANY|Company',
      email: 'EMAIL|Email',
      title: 'DESIGNATION|Designation',
      stage: 'STATUS|Lead_Status',
      owner: 'SMOWNERID|Owner',
    },
  },
  extra(_root, { name, amount }) {
    // "Fleet rollout - € 48.000,00": the card at the head has both in one line.
    const [, before, sum] = /^(.*\S)\s[-–]\s([^-–]{2,30})$/.exec(name?.text ?? '') ?? [];
    const told = sum === undefined ? undefined : parseAmount(sum);
    if (name && before && told?.currency && told.value === parseAmount(amount?.text ?? '')?.value)
      name.text = before;
  },
  people: ['crm-related-list a[href*="/tab/Contacts/"]'],
  watch: ['crm-detail-view', '#kventitydetailspage', 'body'],
});
