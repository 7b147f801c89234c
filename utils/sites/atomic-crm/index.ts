import { oneLine, query, queryAll, textOf } from '../crm/dom';
import { crmAdapter } from '../crm/table';
import { isAtomic, locate } from './urls';

/** Atomic CRM. A deal is a dialog over the board; contacts and companies are pages. Labels only. */
export const atomicCrm = crmAdapter({
  id: 'atomic-crm',
  matches: [],
  applies: isAtomic,
  locate,
  root: ['[role="dialog"]:has(h2)', 'main', 'body'],
  select: { name: ['h2', 'h5'] },
  extra(root, raws, record) {
    for (const raw of Object.values(raws)) raw.sure = 1;
    if (record.kind === 'account' || raws.account?.text) return;
    const link = queryAll(root, 'a[href*="#/companies/"]').find((one) => oneLine(textOf(one)).length > 2);
    if (link) raws.account = { text: oneLine(textOf(link)), sure: 1 };
    const mail = record.kind === 'contact' ? query(root, 'a[href^="mailto:"]')?.getAttribute('href') : null;
    if (mail) raws.email = { text: mail.slice(7), sure: 1 };
  },
  watch: ['[role="dialog"]', 'main'],
});
