import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

export const HOSTS = '*.dynamics.com *.crm.microsoftdynamics.us *.crm.appsplatform.us *.dynamics.cn';

export const EXAMPLES = [
  'https://acme.crm4.dynamics.com/main.aspx?appid=5f1a&pagetype=entityrecord&etn=opportunity&id=0f5a1c2e-1b2c-4d3e-9f00-a1b2c3d4e5f6',
  'https://acme.crm.dynamics.com/main.aspx?etn=account&pagetype=entityrecord&id=%7B0F5A1C2E-1B2C-4D3E-9F00-A1B2C3D4E5F6%7D',
  'https://acme.crm.dynamics.com/main.aspx?appid=5f1a&pagetype=entitylist&etn=opportunity',
];

const ENTITIES: Record<string, Kind> = {
  opportunity: 'deal',
  account: 'account',
  contact: 'contact',
  lead: 'lead',
};

export function locate(url: URL): Located | null {
  const { searchParams: asked } = url;
  const kind = ENTITIES[asked.get('etn') ?? ''];
  const id = asked.get('id')?.replace(/[{}]/g, '').toLowerCase();
  const org = url.hostname.split('.')[0];
  return asked.get('pagetype') === 'entityrecord' && kind && id ? { kind, id, ...(org && { org }) } : null;
}
