import { matchesPattern } from '../sites/registry';

/*
 * Which site a host is, and by what name it is switched off. Data only: the adapters themselves are parts of the content
 * script (sites/load.ts) and no part of the worker. A test holds this list and the adapters together.
 */

interface NamedSite {
  /** Id of its adapter. */
  id: string;
  /** The product's own name; it is not translated. */
  name: string;
  kind: 'mail' | 'crm';
  /** What the browser is asked for: whole hosts, for permissions know no paths. */
  patterns: readonly string[];
}

const site = (id: string, name: string, kind: NamedSite['kind'], hosts: string): NamedSite => ({
  id,
  name,
  kind,
  patterns: hosts.split(' ').map((host) => `https://${host}/*`),
});

export const NAMED_SITES: readonly NamedSite[] = [
  site('gmail', 'Gmail', 'mail', 'mail.google.com'),
  site(
    'outlook',
    'Outlook',
    'mail',
    'outlook.live.com outlook.office.com outlook.office365.com outlook.cloud.microsoft',
  ),
  site('yahoo', 'Yahoo Mail', 'mail', 'mail.yahoo.com mail.aol.com'),
  site('proton', 'Proton Mail', 'mail', 'mail.proton.me mail.protonmail.com'),
  site('fastmail', 'Fastmail', 'mail', 'app.fastmail.com www.fastmail.com beta.fastmail.com'),
  site(
    'zoho-mail',
    'Zoho Mail',
    'mail',
    'mail.zoho.com mail.zoho.eu mail.zoho.in mail.zoho.jp mail.zoho.sa mail.zoho.ca mail.zoho.com.au mail.zoho.com.cn',
  ),
  site('icloud', 'iCloud Mail', 'mail', 'www.icloud.com www.icloud.com.cn'),
  site(
    'salesforce',
    'Salesforce',
    'crm',
    '*.lightning.force.com *.salesforce.com *.lightning.force.mil *.salesforce.mil *.crmforce.mil *.sfcrmapps.cn',
  ),
  site('hubspot', 'HubSpot', 'crm', '*.hubspot.com'),
  site('pipedrive', 'Pipedrive', 'crm', '*.pipedrive.com'),
  site(
    'zoho-crm',
    'Zoho CRM',
    'crm',
    'crm.zoho.com crm.zoho.eu crm.zoho.in crm.zoho.com.au crm.zoho.jp crm.zoho.com.cn crm.zohocloud.ca crm.zoho.sa crmplus.zoho.com crmplus.zoho.eu crmplus.zoho.in',
  ),
  site(
    'dynamics',
    'Dynamics 365 Sales',
    'crm',
    '*.dynamics.com *.crm.microsoftdynamics.us *.crm.appsplatform.us *.dynamics.cn',
  ),
  site('close', 'Close', 'crm', 'app.close.com'),
  site('attio', 'Attio', 'crm', 'app.attio.com'),
  site('copper', 'Copper', 'crm', 'app.copper.com app.prosperworks.com'),
  site('freshsales', 'Freshsales', 'crm', '*.myfreshworks.com *.freshsales.io'),
  site('monday', 'monday CRM', 'crm', '*.monday.com'),
  site('odoo', 'Odoo', 'crm', '*.odoo.com'),
  site('frappe', 'Frappe CRM', 'crm', '*.frappe.cloud'),
  site('twenty', 'Twenty', 'crm', '*.twenty.com'),
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
