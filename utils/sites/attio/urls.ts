import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

export const HOSTS = 'app.attio.com';

const OBJECTS = new Map<string, Kind>([
  ['deal', 'deal'],
  ['deals', 'deal'],
  ['company', 'account'],
  ['companies', 'account'],
  ['person', 'contact'],
  ['people', 'contact'],
]);

export function locate(url: URL): Located | null {
  const [, org, object, id] =
    /^\/([^/]+)\/([a-z-]+)\/(?:record\/)?([0-9a-f-]{36})(?:\/|$)/.exec(url.pathname) ?? [];
  const kind = OBJECTS.get(object ?? '');
  return kind && id ? { kind, id, ...(org && { org }) } : null;
}
