import type { SiteId } from '../sites/load';
import { matchesPattern } from '../sites/registry';

/*
 * Which site a host is, by what id it is switched off and what it is called. Data only: the adapters themselves are parts
 * of the content script (sites/load.ts) and no part of the worker. A test holds this list and the adapters together.
 */

/** What each site is called, self-hosted software too: the products' own names, which are not translated. */
export const SITE_NAMES: Readonly<Record<SiteId, string>> = {
  gmail: 'Gmail',
  outlook: 'Outlook',
  yahoo: 'Yahoo Mail',
  proton: 'Proton Mail',
  fastmail: 'Fastmail',
  'zoho-mail': 'Zoho Mail',
  icloud: 'iCloud Mail',
  salesforce: 'Salesforce',
  hubspot: 'HubSpot',
  pipedrive: 'Pipedrive',
  'zoho-crm': 'Zoho CRM',
  dynamics: 'Dynamics 365 Sales',
  close: 'Close',
  attio: 'Attio',
  copper: 'Copper',
  freshsales: 'Freshsales',
  monday: 'monday CRM',
  odoo: 'Odoo',
  frappe: 'Frappe CRM',
  twenty: 'Twenty',
  roundcube: 'Roundcube',
  sogo: 'SOGo',
  espocrm: 'EspoCRM',
  suitecrm: 'SuiteCRM',
  'atomic-crm': 'Atomic CRM',
  tryton: 'Tryton',
};

interface NamedSite {
  /** Id of its adapter. */
  id: SiteId;
  name: string;
  kind: 'mail' | 'crm';
  /** What the browser is asked for: whole hosts, for permissions know no paths. */
  patterns: readonly string[];
}

const site = (id: SiteId, kind: NamedSite['kind'], hosts: string): NamedSite => ({
  id,
  name: SITE_NAMES[id],
  kind,
  patterns: hosts.split(' ').map((host) => `https://${host}/*`),
});

export const NAMED_SITES: readonly NamedSite[] = [
  site('gmail', 'mail', 'mail.google.com'),
  site(
    'outlook',
    'mail',
    'outlook.live.com outlook.office.com outlook.office365.com outlook.cloud.microsoft',
  ),
  site('yahoo', 'mail', 'mail.yahoo.com mail.aol.com'),
  site('proton', 'mail', 'mail.proton.me mail.protonmail.com'),
  site('fastmail', 'mail', 'app.fastmail.com www.fastmail.com beta.fastmail.com'),
  site(
    'zoho-mail',
    'mail',
    'mail.zoho.com mail.zoho.eu mail.zoho.in mail.zoho.jp mail.zoho.sa mail.zoho.ca mail.zoho.com.au mail.zoho.com.cn',
  ),
  site('icloud', 'mail', 'www.icloud.com www.icloud.com.cn'),
  site(
    'salesforce',
    'crm',
    '*.lightning.force.com *.salesforce.com *.lightning.force.mil *.salesforce.mil *.crmforce.mil *.sfcrmapps.cn',
  ),
  site('hubspot', 'crm', '*.hubspot.com'),
  site('pipedrive', 'crm', '*.pipedrive.com'),
  site(
    'zoho-crm',
    'crm',
    'crm.zoho.com crm.zoho.eu crm.zoho.in crm.zoho.com.au crm.zoho.jp crm.zoho.com.cn crm.zohocloud.ca crm.zoho.sa crmplus.zoho.com crmplus.zoho.eu crmplus.zoho.in',
  ),
  site('dynamics', 'crm', '*.dynamics.com *.crm.microsoftdynamics.us *.crm.appsplatform.us *.dynamics.cn'),
  site('close', 'crm', 'app.close.com'),
  site('attio', 'crm', 'app.attio.com'),
  site('copper', 'crm', 'app.copper.com app.prosperworks.com'),
  site('freshsales', 'crm', '*.myfreshworks.com *.freshsales.io'),
  site('monday', 'crm', '*.monday.com'),
  site('odoo', 'crm', '*.odoo.com'),
  site('frappe', 'crm', '*.frappe.cloud'),
  site('twenty', 'crm', '*.twenty.com'),
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
  return NAMED_SITES.find(({ patterns }) => patterns.some((pattern) => matchesPattern(pattern, parsed)));
}
