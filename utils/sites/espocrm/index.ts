import { crmAdapter } from '../crm/table';
import { isEspo, locate } from './urls';

function panel(name: string): string {
  return `#main .panel[data-name="${name}"] .list-row[data-id]`;
}

/** EspoCRM. Every field carries its name in `data-name`; panels carry theirs. */
export const espocrm = crmAdapter({
  id: 'espocrm',
  matches: [],
  applies: isEspo,
  locate,
  root: ['#main .detail[data-scope]', '#main'],
  // The page of another scope still stands while the address has changed.
  shownId: (root, record) => {
    const scope = root.getAttribute('data-scope');
    const kinds: Record<string, string> = {
      Opportunity: 'deal',
      Account: 'account',
      Contact: 'contact',
      Lead: 'lead',
    };
    return scope && kinds[scope] !== record.kind ? '' : undefined;
  },
  field: ['.cell[data-name="$"] .field[data-name="$"]', '.field[data-name="$"]'],
  blank: '.none-value',
  // "Northwind · Head of Procurement": without the link, what is left is the person's position there.
  extra: (root, raws, record) => {
    const firms = record.kind === 'contact' ? root.querySelector('.field[data-name="accounts"]') : null;
    if (raws.account?.text && firms && !firms.querySelector('a[href*="Account/"],.none-value,input'))
      delete raws.account;
  },
  names: {
    deal: {
      name: 'name',
      account: 'account',
      amount: 'amount',
      stage: 'stage',
      closeDate: 'closeDate',
      probability: 'probability',
      nextStep: 'nextStep',
      owner: 'assignedUser|assignedUsers',
      contacts: 'contacts',
      description: 'description',
      createdDate: 'createdAt',
    },
    account: {
      name: 'name',
      website: 'website',
      industry: 'industry',
      email: 'emailAddress',
      owner: 'assignedUser',
      description: 'description',
      createdDate: 'createdAt',
    },
    contact: {
      name: 'name',
      account: 'accounts|account',
      email: 'emailAddress',
      title: 'title',
      owner: 'assignedUser',
      description: 'description',
      createdDate: 'createdAt',
    },
    lead: {
      name: 'name',
      account: 'accountName',
      email: 'emailAddress',
      title: 'title',
      website: 'website',
      stage: 'status',
      amount: 'opportunityAmount',
      industry: 'industry',
      owner: 'assignedUser',
      description: 'description',
      createdDate: 'createdAt',
    },
  },
  feeds: [
    { items: panel('activities'), state: 'planned' },
    { items: panel('tasks'), state: 'planned', kind: 'task' },
    { items: panel('history'), state: 'done' },
    { items: panel('stream'), state: 'feed' },
  ],
  composers: [
    {
      root: ['.modal:has(.edit[data-scope="Email"])', '.edit[data-scope="Email"]'],
      editor: [
        '.field[data-name="body"] .note-editable[contenteditable="true"]',
        'textarea[data-name="body"]',
      ],
      subject: ['input[data-name="subject"]', 'input[data-name="name"]'],
      to: ['.field[data-name="to"] [data-address].list-group-item', '.field[data-name="to"] input'],
      cc: ['.field[data-name="cc"] [data-address].list-group-item'],
      bcc: ['.field[data-name="bcc"] [data-address].list-group-item'],
      send: ['button[data-name="send"]'],
      schedule: ['[data-name="scheduleSend"]'],
      discard: ['button[data-name="cancel"]', '.modal-header .close'],
    },
  ],
  watch: ['#main', '#content'],
});
