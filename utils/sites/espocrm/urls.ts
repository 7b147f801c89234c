import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

const SCOPES = new Map<string, Kind>([
  ['Opportunity', 'deal'],
  ['Account', 'account'],
  ['Contact', 'contact'],
  ['Lead', 'lead'],
]);
/** Ids have 17 hexadecimal digits, or are UUIDs where the administrator chose so. */
const RECORD = /^#(\w+)\/(?:view|edit)\/([0-9a-f]{17}|[0-9a-f-]{36})(?:[/?&]|$)/;

export function isEspo(url: URL, document: Document): boolean {
  if (RECORD.test(url.hash)) return true;
  return (
    document.querySelector(
      'script[src*="client/lib/espo"],body[data-id="espocrm"],#main .detail[data-scope]',
    ) !== null
  );
}

export function locate(url: URL): Located | null {
  const [, scope, id] = RECORD.exec(url.hash) ?? [];
  const kind = SCOPES.get(scope ?? '');
  return kind && id ? { kind, id } : null;
}
