import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

export const HOSTS = '*.pipedrive.com';

export const EXAMPLES = [
  'https://acme.pipedrive.com/deal/42',
  'https://acme.pipedrive.com/person/7',
  'https://acme.pipedrive.com/organization/9',
  'https://acme.pipedrive.com/leads/inbox/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
  'https://acme.pipedrive.com/pipeline/1/user/everyone',
];

const KINDS: Record<string, Kind> = {
  deal: 'deal',
  person: 'contact',
  organization: 'account',
  'leads/inbox': 'lead',
};

export function locate(url: URL): Located | null {
  const [, type, id] = /^\/(deal|person|organization|leads\/inbox)\/([\w-]+)\/?$/.exec(url.pathname) ?? [];
  const kind = KINDS[type ?? ''];
  const org = url.hostname.split('.')[0];
  return kind && id && /^(?:\d+|[\da-f-]{36})$/.test(id) ? { kind, id, ...(org && { org }) } : null;
}
