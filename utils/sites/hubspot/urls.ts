import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

const TYPES = new Map<string, Kind>([
  ['0-1', 'contact'],
  ['0-2', 'account'],
  ['0-3', 'deal'],
  ['0-136', 'lead'],
  ['contact', 'contact'],
  ['company', 'account'],
  ['deal', 'deal'],
]);

export function isHubspot(url: URL): boolean {
  return /^app(?:-[a-z0-9]+)?\.hubspot\.com$/.test(url.hostname);
}

export function locate(url: URL): Located | null {
  const now = /^\/contacts\/(\d+)\/(?:record|objects)\/([02]-\d+)\/(?:record\/)?(\d+)(?:\/|$)/.exec(
    url.pathname,
  );
  const old = /^\/contacts\/(\d+)\/(deal|contact|company)\/(\d+)(?:\/|$)/.exec(url.pathname);
  const [, org, type, id] = now ?? old ?? [];
  const kind = TYPES.get(type ?? '');
  return kind && id ? { kind, id, ...(org && { org }) } : null;
}
