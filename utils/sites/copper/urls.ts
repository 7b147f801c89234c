import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

export const HOSTS = 'app.copper.com app.prosperworks.com';

const KINDS = new Map<string, Kind>([
  ['deal', 'deal'],
  ['opportunity', 'deal'],
  ['contact', 'contact'],
  ['person', 'contact'],
  ['people', 'contact'],
  ['organization', 'account'],
  ['company', 'account'],
  ['lead', 'lead'],
]);

export function locate(url: URL): Located | null {
  const [, type, id] = /^#\/(\w+)\/(\d+)(?:[/?]|$)/.exec(url.hash) ?? [];
  const org = /^\/companies\/(\d+)\//.exec(url.pathname)?.[1];
  const kind = KINDS.get(type ?? '');
  return kind && id ? { kind, id, ...(org && { org }) } : null;
}
