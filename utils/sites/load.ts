import type { SiteAdapter } from './adapter';
import { adapterFor } from './registry';

/*
 * Every site's reader, as a part of the content script that a page gets when it is one of the site's pages. A test holds
 * this list and the adapters together.
 */

/** A site's module exports its reader and nothing else. */
type Load = () => Promise<Record<string, SiteAdapter>>;

export const MAIL = {
  gmail: () => import('./gmail'),
  outlook: () => import('./outlook'),
  yahoo: () => import('./yahoo'),
  proton: () => import('./proton'),
  fastmail: () => import('./fastmail'),
  'zoho-mail': () => import('./zoho'),
  icloud: () => import('./icloud'),
  roundcube: () => import('./roundcube'),
  sogo: () => import('./sogo'),
} satisfies Record<string, Load>;

export const CRM = {
  salesforce: () => import('./salesforce'),
  hubspot: () => import('./hubspot'),
  pipedrive: () => import('./pipedrive'),
  'zoho-crm': () => import('./zoho-crm'),
  dynamics: () => import('./dynamics'),
  close: () => import('./close'),
  attio: () => import('./attio'),
  copper: () => import('./copper'),
  freshsales: () => import('./freshsales'),
  monday: () => import('./monday'),
  odoo: () => import('./odoo'),
  frappe: () => import('./frappe'),
  twenty: () => import('./twenty'),
  espocrm: () => import('./espocrm'),
  suitecrm: () => import('./suitecrm'),
  'atomic-crm': () => import('./atomic-crm'),
  tryton: () => import('./tryton'),
} satisfies Record<string, Load>;

const READERS = { ...MAIL, ...CRM };

export type SiteId = keyof typeof READERS;

async function read(id: SiteId): Promise<SiteAdapter> {
  const [module, behind] = await Promise.all([
    READERS[id](),
    isMailSite(id) ? import('./general-behind') : null,
  ]);
  const own = Object.values<SiteAdapter>(module)[0]!;
  return behind?.withGeneral(own) ?? own;
}

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
    const [adapter, document] = await Promise.all([read(named as SiteId), ready]);
    return adapterFor(url, document, [adapter]);
  }
  const [document, { hostedHere }] = await Promise.all([ready, import('./self-hosted')]);
  const known = hostedHere(url, document);
  return known ? read(known) : (await import('./generic')).generic;
}
