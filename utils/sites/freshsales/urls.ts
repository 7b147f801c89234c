import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

export const HOSTS = '*.myfreshworks.com *.freshsales.io';

export const EXAMPLES = [
  'https://acme.myfreshworks.com/crm/sales/deals/402000123456',
  'https://acme.myfreshworks.com/crm/sales/contacts/402000123456?tab=recent-activities.tasks',
  'https://acme.myfreshworks.com/crm/sales/deals/view/402000000001',
  'https://acme.freshsales.io/deals/402000123456',
];

const KINDS: Record<string, Kind> = {
  deals: 'deal',
  contacts: 'contact',
  accounts: 'account',
  leads: 'lead',
};

export function locate(url: URL): Located | null {
  const [, type, id] =
    /^(?:\/crm\/sales)?\/(deals|contacts|accounts|leads)\/(\d+)\/?$/.exec(url.pathname) ?? [];
  const org = url.hostname.split('.')[0];
  return type && id ? { kind: KINDS[type]!, id, ...(org && { org }) } : null;
}
