import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

export const HOSTS = '*.pipedrive.com';

const KINDS = new Map<string, Kind>([
  ['deal', 'deal'],
  ['person', 'contact'],
  ['organization', 'account'],
  ['leads/inbox', 'lead'],
]);

export function locate(url: URL): Located | null {
  const [, type, id] = /^\/(deal|person|organization|leads\/inbox)\/([\w-]+)\/?$/.exec(url.pathname) ?? [];
  const kind = KINDS.get(type ?? '');
  const org = url.hostname.split('.')[0];
  return kind && id && /^(?:\d+|[\da-f-]{36})$/.test(id) ? { kind, id, ...(org && { org }) } : null;
}
