import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

export const EXAMPLES = [
  'https://crm.example.com/#/deals/1/show',
  'https://crm.example.com/#/contacts/12/show',
  'https://crm.example.com/atomic/#/companies/7/show',
];

const KINDS: Record<string, Kind> = { deals: 'deal', contacts: 'contact', companies: 'account' };
const RECORD = /^#\/(deals|contacts|companies)\/(\d+)\/show(?:[/?]|$)/;

export function isAtomic(url: URL, document: Document): boolean {
  if (RECORD.test(url.hash)) return true;
  return /^#\/(?:deals|contacts|companies)?/.test(url.hash) && /^Atomic CRM$/.test(document.title);
}

export function locate(url: URL): Located | null {
  const [, type, id] = RECORD.exec(url.hash) ?? [];
  return type && id ? { kind: KINDS[type]!, id } : null;
}
