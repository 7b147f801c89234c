import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

export const HOSTS = '*.myfreshworks.com *.freshsales.io';

const KINDS = new Map<string, Kind>([
  ['deals', 'deal'],
  ['contacts', 'contact'],
  ['accounts', 'account'],
  ['leads', 'lead'],
]);

export function locate(url: URL): Located | null {
  const [, type, id] =
    /^(?:\/crm\/sales)?\/(deals|contacts|accounts|leads)\/(\d+)\/?$/.exec(url.pathname) ?? [];
  const org = url.hostname.split('.')[0];
  return type && id ? { kind: KINDS.get(type)!, id, ...(org && { org }) } : null;
}
