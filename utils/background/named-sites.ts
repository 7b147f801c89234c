import { matchesPattern } from '../sites/registry';

/*
 * Which script works on which host, and by what name a site is switched off. Data only: the adapters themselves live in
 * the content scripts and are no part of the worker. A test holds this list and the adapters together.
 */

export type SiteScript = 'mail' | 'deal' | 'site';
interface NamedSite {
  id: string;
  script: Exclude<SiteScript, 'site'>;
  patterns: readonly string[];
}

const at = (...hosts: string[]) => hosts.map((host) => `https://${host}/*`);

export const NAMED_SITES: readonly NamedSite[] = [
  { id: 'gmail', script: 'mail', patterns: at('mail.google.com') },
  {
    id: 'outlook',
    script: 'mail',
    patterns: at(
      'outlook.live.com',
      'outlook.office.com',
      'outlook.office365.com',
      'outlook.cloud.microsoft',
    ),
  },
  { id: 'yahoo', script: 'mail', patterns: at('mail.yahoo.com') },
  { id: 'proton', script: 'mail', patterns: at('mail.proton.me') },
  { id: 'fastmail', script: 'mail', patterns: at('app.fastmail.com') },
  { id: 'zoho-mail', script: 'mail', patterns: at('mail.zoho.com', 'mail.zoho.eu', 'mail.zoho.in') },
  {
    id: 'salesforce',
    script: 'deal',
    patterns: at('*.lightning.force.com', '*.salesforce.com', '*.force.com', '*.cloudforce.com'),
  },
  { id: 'hubspot', script: 'deal', patterns: at('*.hubspot.com') },
  { id: 'pipedrive', script: 'deal', patterns: at('*.pipedrive.com') },
  { id: 'zoho', script: 'deal', patterns: at('crm.zoho.com', 'crm.zoho.eu', 'crm.zoho.in') },
  { id: 'dynamics', script: 'deal', patterns: at('*.dynamics.com') },
  { id: 'close', script: 'deal', patterns: at('app.close.com') },
  { id: 'attio', script: 'deal', patterns: at('app.attio.com') },
  { id: 'copper', script: 'deal', patterns: at('app.copper.com', 'app.prosperworks.com') },
  { id: 'freshsales', script: 'deal', patterns: at('*.freshsales.io', '*.myfreshworks.com') },
  { id: 'monday', script: 'deal', patterns: at('*.monday.com') },
  { id: 'odoo', script: 'deal', patterns: at('*.odoo.com') },
  { id: 'twenty', script: 'deal', patterns: at('*.twenty.com') },
];

/** Hosts whose content script stands in the manifest. */
export const BUILT_IN = new Set(['gmail', 'outlook']);

/** The named site of an address. */
export function namedSite(url: string): NamedSite | undefined {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return undefined;
  }
  return NAMED_SITES.find((site) => site.patterns.some((pattern) => matchesPattern(pattern, parsed)));
}

/** The script for a permitted match pattern (`https://*.hubspot.com/*`); 'site' for hosts without a name. */
export function scriptFor(pattern: string): SiteScript {
  return namedSite(pattern.replace('://*.', '://any.').replace(/\*$/, ''))?.script ?? 'site';
}
