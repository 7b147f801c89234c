import type { SiteAdapter } from './adapter';
import { adapterFor } from './registry';

/*
 * Every site's reader, as a part of the content script that a page gets when it is one of the site's pages. A test holds
 * this list and the adapters together.
 */

type Load = () => Promise<SiteAdapter>;

const MAIL = {
  gmail: async () => (await import('./gmail')).gmail,
  outlook: async () => (await import('./outlook')).outlook,
  yahoo: async () => (await import('./yahoo')).yahoo,
  proton: async () => (await import('./proton')).proton,
  fastmail: async () => (await import('./fastmail')).fastmail,
  'zoho-mail': async () => (await import('./zoho')).zoho,
  icloud: async () => (await import('./icloud')).icloud,
  roundcube: async () => (await import('./roundcube')).roundcube,
  sogo: async () => (await import('./sogo')).sogo,
} satisfies Record<string, Load>;

const CRM = {
  salesforce: async () => (await import('./salesforce')).salesforce,
  hubspot: async () => (await import('./hubspot')).hubspot,
  pipedrive: async () => (await import('./pipedrive')).pipedrive,
  'zoho-crm': async () => (await import('./zoho-crm')).zohoCrm,
  dynamics: async () => (await import('./dynamics')).dynamics,
  close: async () => (await import('./close')).close,
  attio: async () => (await import('./attio')).attio,
  copper: async () => (await import('./copper')).copper,
  freshsales: async () => (await import('./freshsales')).freshsales,
  monday: async () => (await import('./monday')).monday,
  odoo: async () => (await import('./odoo')).odoo,
  frappe: async () => (await import('./frappe')).frappe,
  twenty: async () => (await import('./twenty')).twenty,
  espocrm: async () => (await import('./espocrm')).espocrm,
  suitecrm: async () => (await import('./suitecrm')).suitecrm,
  'atomic-crm': async () => (await import('./atomic-crm')).atomicCrm,
  tryton: async () => (await import('./tryton')).tryton,
} satisfies Record<string, Load>;

const READERS = { ...MAIL, ...CRM };

export type SiteId = keyof typeof READERS;

/** Whether a named site is webmail; others may show records. */
export function isMailSite(named: string | undefined): boolean {
  return named !== undefined && named in MAIL;
}

/**
 * The reader of a page, or null where the site has pages that are none of its mail or records.
 * @param named the site's id, where its host has a name
 * @param ready the document, once it has its body
 */
export async function loadSite(
  url: URL,
  named: string | undefined,
  ready: Promise<Document>,
): Promise<SiteAdapter | null> {
  if (named !== undefined && named in READERS) {
    const [adapter, document] = await Promise.all([READERS[named as SiteId](), ready]);
    return adapterFor(url, document, [adapter]);
  }
  const [document, { hostedHere }] = await Promise.all([ready, import('./self-hosted')]);
  const known = hostedHere(url, document);
  return known ? READERS[known]() : (await import('./generic')).generic;
}
