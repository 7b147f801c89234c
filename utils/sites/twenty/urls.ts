import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

export const HOSTS = '*.twenty.com';

const KINDS = new Map<string, Kind>([
  ['opportunity', 'deal'],
  ['company', 'account'],
  ['person', 'contact'],
  ['lead', 'lead'],
]);
const RECORD = /^\/object\/(\w+)\/([0-9a-f-]{36})\/?$/;

export function isTwenty(url: URL, document: Document): boolean {
  if (RECORD.test(url.pathname)) return true;
  return (
    document.querySelector('[id^="label-"][id*="-"]') !== null &&
    document.querySelector('[class*="tabler-icon"]') !== null
  );
}

export function locate(url: URL): Located | null {
  const [, type, id] = RECORD.exec(url.pathname) ?? [];
  const kind = KINDS.get(type ?? '');
  return kind && id ? { kind, id, org: url.hostname } : null;
}
