import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

const MODELS = new Map<string, Kind>([
  ['sale.opportunity', 'deal'],
  ['party.party', 'account'],
  ['party.contact_mechanism', 'contact'],
]);
const RECORD = /^#([\w-]+)\/model\/([\w.]+)\/(\d+)(?:[?;/]|$)/;

export function isTryton(url: URL, document: Document): boolean {
  if (/^#[\w-]+\/model\/[\w.]+/.test(url.hash)) return true;
  return (
    document.querySelector(
      '#tabcontent .tab-pane .form,link[href*="tryton-sao"],script[src*="tryton-sao"]',
    ) !== null
  );
}

export function locate(url: URL): Located | null {
  const [, org, model, id] = RECORD.exec(url.hash) ?? [];
  const kind = MODELS.get(model ?? '');
  return kind && id && org ? { kind, id, org } : null;
}
