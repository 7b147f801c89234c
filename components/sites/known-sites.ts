/** A site that Uplift knows by name. `origins` are match patterns without their path; `*.` stands for any subdomain. */
export interface KnownSite {
  /** Id of its adapter. */
  id: string;
  name: string;
  kind: 'mail' | 'crm';
  origins: readonly string[];
  /** Installed with Uplift: no further question of the browser, read only after Start. */
  included?: boolean;
}

/** Names are the products' own and are not translated. Self-hosted software is added by its address. */
export const KNOWN_SITES: readonly KnownSite[] = [
  { id: 'gmail', name: 'Gmail', kind: 'mail', origins: ['https://mail.google.com'], included: true },
  {
    id: 'outlook',
    name: 'Outlook',
    kind: 'mail',
    origins: [
      'https://outlook.live.com',
      'https://outlook.office.com',
      'https://outlook.office365.com',
      'https://outlook.cloud.microsoft',
    ],
    included: true,
  },
  { id: 'yahoo', name: 'Yahoo Mail', kind: 'mail', origins: ['https://mail.yahoo.com'] },
  { id: 'proton', name: 'Proton Mail', kind: 'mail', origins: ['https://mail.proton.me'] },
  { id: 'fastmail', name: 'Fastmail', kind: 'mail', origins: ['https://app.fastmail.com'] },
  {
    id: 'zoho-mail',
    name: 'Zoho Mail',
    kind: 'mail',
    origins: ['https://mail.zoho.com', 'https://mail.zoho.eu'],
  },
  {
    id: 'salesforce',
    name: 'Salesforce',
    kind: 'crm',
    origins: ['https://*.lightning.force.com', 'https://*.my.salesforce.com'],
  },
  {
    id: 'hubspot',
    name: 'HubSpot',
    kind: 'crm',
    origins: ['https://app.hubspot.com', 'https://app-eu1.hubspot.com'],
  },
  { id: 'pipedrive', name: 'Pipedrive', kind: 'crm', origins: ['https://*.pipedrive.com'] },
  { id: 'zoho', name: 'Zoho CRM', kind: 'crm', origins: ['https://crm.zoho.com', 'https://crm.zoho.eu'] },
  { id: 'dynamics', name: 'Dynamics 365 Sales', kind: 'crm', origins: ['https://*.dynamics.com'] },
  { id: 'close', name: 'Close', kind: 'crm', origins: ['https://app.close.com'] },
  { id: 'attio', name: 'Attio', kind: 'crm', origins: ['https://app.attio.com'] },
  { id: 'copper', name: 'Copper', kind: 'crm', origins: ['https://app.copper.com'] },
  {
    id: 'freshsales',
    name: 'Freshsales',
    kind: 'crm',
    origins: ['https://*.freshsales.io', 'https://*.myfreshworks.com'],
  },
  { id: 'monday', name: 'monday CRM', kind: 'crm', origins: ['https://*.monday.com'] },
  { id: 'odoo', name: 'Odoo', kind: 'crm', origins: ['https://*.odoo.com'] },
  { id: 'twenty', name: 'Twenty', kind: 'crm', origins: ['https://app.twenty.com', 'https://*.twenty.com'] },
];
