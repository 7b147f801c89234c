import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';

export const HOSTS =
  '*.lightning.force.com *.salesforce.com *.lightning.force.mil *.salesforce.mil *.crmforce.mil *.sfcrmapps.cn';

const OBJECTS = new Map<string, Kind>([
  ['Opportunity', 'deal'],
  ['Account', 'account'],
  ['Contact', 'contact'],
  ['Lead', 'lead'],
]);
/** The first three characters of an id tell the object. */
const PREFIXES = new Map<string, Kind>([
  ['006', 'deal'],
  ['001', 'account'],
  ['003', 'contact'],
  ['00Q', 'lead'],
]);

export function locate(url: URL): Located | null {
  const path = /\/lightning\/[ro]\/(?:([A-Za-z0-9_]+)\/)?([A-Za-z0-9]{15,18})(?:\/|$)/.exec(url.pathname);
  const hash = /^#\/sObject\/([A-Za-z0-9]{15,18})(?:\/|$)/.exec(url.hash);
  const classic = /^\/([A-Za-z0-9]{3}[A-Za-z0-9]*0000[A-Za-z0-9]+)\/?$/.exec(url.pathname);
  const id = path?.[2] ?? hash?.[1] ?? classic?.[1];
  if (!id || !/^.{15}(?:.{3})?$/.test(id)) return null;
  const kind = path?.[1] ? OBJECTS.get(path[1]) : PREFIXES.get(id.slice(0, 3));
  const org = url.hostname.split('.')[0];
  return kind ? { kind, id, ...(org && { org }) } : null;
}
