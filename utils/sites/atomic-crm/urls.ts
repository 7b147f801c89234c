import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

const KINDS = new Map<string, Kind>([
  ['deals', 'deal'],
  ['contacts', 'contact'],
  ['companies', 'account'],
]);
const RECORD = /^#\/(deals|contacts|companies)\/(\d+)\/show(?:[/?]|$)/;

export function isAtomic(url: URL, document: Document): boolean {
  if (RECORD.test(url.hash)) return true;
  return /^#\/(?:deals|contacts|companies)?/.test(url.hash) && /^Atomic CRM$/.test(document.title);
}

export function locate(url: URL): Located | null {
  const [, type, id] = RECORD.exec(url.hash) ?? [];
  return type && id ? { kind: KINDS.get(type)!, id } : null;
}
