import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

export const HOSTS = '*.frappe.cloud';

const KINDS = new Map<string, Kind>([
  ['deals', 'deal'],
  ['leads', 'lead'],
  ['contacts', 'contact'],
  ['organizations', 'account'],
]);
const RECORD = /^\/crm\/(deals|leads|contacts|organizations)\/(?!view(?:\/|$))([^/]+)\/?$/;

export function isFrappe(url: URL, document: Document): boolean {
  if (RECORD.test(url.pathname)) return true;
  return (
    /^\/crm(?:\/|$)/.test(url.pathname) &&
    document.querySelector('script[src*="/assets/crm/"],#app .contacts-area,link[href*="/assets/crm/"]') !==
      null
  );
}

export function locate(url: URL): Located | null {
  const [, type, id] = RECORD.exec(url.pathname) ?? [];
  try {
    return type && id ? { kind: KINDS.get(type)!, id: decodeURIComponent(id), org: url.hostname } : null;
  } catch {
    return null;
  }
}
