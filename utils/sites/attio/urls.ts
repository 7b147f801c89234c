import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

export const HOSTS = 'app.attio.com';

export const EXAMPLES = [
  'https://app.attio.com/acme/deals/record/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
  'https://app.attio.com/acme/company/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6/overview',
  'https://app.attio.com/acme/deals/view/0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
];

const OBJECTS: Record<string, Kind> = {
  deal: 'deal',
  deals: 'deal',
  company: 'account',
  companies: 'account',
  person: 'contact',
  people: 'contact',
};

export function locate(url: URL): Located | null {
  const [, org, object, id] =
    /^\/([^/]+)\/([a-z-]+)\/(?:record\/)?([0-9a-f-]{36})(?:\/|$)/.exec(url.pathname) ?? [];
  const kind = OBJECTS[object ?? ''];
  return kind && id ? { kind, id, ...(org && { org }) } : null;
}
