import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

export const HOSTS = '*.dynamics.com *.crm.microsoftdynamics.us *.crm.appsplatform.us *.dynamics.cn';

const ENTITIES = new Map<string, Kind>([
  ['opportunity', 'deal'],
  ['account', 'account'],
  ['contact', 'contact'],
  ['lead', 'lead'],
]);

export function locate(url: URL): Located | null {
  const { searchParams: asked } = url;
  const kind = ENTITIES.get(asked.get('etn') ?? '');
  const id = asked.get('id')?.replace(/[{}]/g, '').toLowerCase();
  const org = url.hostname.split('.')[0];
  return asked.get('pagetype') === 'entityrecord' && kind && id ? { kind, id, ...(org && { org }) } : null;
}
