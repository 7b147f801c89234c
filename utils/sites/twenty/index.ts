import { query } from '../crm/dom';
import { patternsOf } from '../crm/hosts';
import { crmAdapter } from '../crm/table';
import { HOSTS, isTwenty, locate } from './urls';

/** A line of the timeline that tells of a mail or a meeting, by its icon; the others tell of fields and of what was typed in. */
const TALK =
  'div:has(> div > [id^="id-"]):has(> * > :is([class*="tabler-icon-message"],[class*="tabler-icon-calendar"]))';
/** What it says, above a card with the mail. */
const LINE = 'summary > div > div';

/** Twenty. A label's id holds the record's id and the field's name; the value is the element after it. */
export const twenty = crmAdapter({
  id: 'twenty',
  matches: patternsOf(HOSTS),
  applies: isTwenty,
  locate,
  shownId(root, record) {
    if (query(root, `[id^="label-${record.id}-"]`)) return record.id;
    const other = query(root, '[id^="label-"]')?.id;
    return /^label-([0-9a-f-]{36})-/.exec(other ?? '')?.[1];
  },
  extra(_root, raws) {
    // The last of the stages that it comes with is no stage but what the deal became.
    if (/^customer$/i.test(raws.stage?.text.trim() ?? '')) raws.status ??= { text: 'won', sure: 1 };
  },
  field: ['[id="label-{id}-$"]'],
  next: true,
  names: {
    deal: {
      name: 'name',
      account: 'company',
      amount: 'amount',
      stage: 'stage',
      closeDate: 'closeDate',
      contacts: 'pointOfContact',
      owner: 'owner|accountOwner',
      createdDate: 'createdAt',
    },
    account: { name: 'name', website: 'domainName', owner: 'accountOwner', contacts: 'people' },
    contact: { name: 'name', email: 'emails|email', title: 'jobTitle', account: 'company' },
  },
  feeds: [{ items: TALK, state: 'done', kind: 'mail', title: LINE }],
  select: {
    account: ['a[href^="/object/company/"]'],
    contacts: ['a[href^="/object/person/"]'],
  },
});
