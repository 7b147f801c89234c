import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

export const HOSTS =
  'crm.zoho.com crm.zoho.eu crm.zoho.in crm.zoho.com.au crm.zoho.jp crm.zoho.com.cn crm.zohocloud.ca crm.zoho.sa crmplus.zoho.com crmplus.zoho.eu crmplus.zoho.in';

const MODULES = new Map<string, Kind>([
  ['Potentials', 'deal'],
  ['Deals', 'deal'],
  ['Accounts', 'account'],
  ['Contacts', 'contact'],
  ['Leads', 'lead'],
]);

export function locate(url: URL): Located | null {
  const path = /\/crm\/(?:(org\d+)\/)?tab\/(\w+)\/(\d{5,})\/?$/.exec(url.pathname);
  const old = /EntityInfo\.do$/i.test(url.pathname);
  const kind = MODULES.get(path?.[2] ?? (old ? (url.searchParams.get('module') ?? '') : ''));
  const id = path?.[3] ?? url.searchParams.get('id');
  return kind && id ? { kind, id, ...(path?.[1] && { org: path[1] }) } : null;
}
