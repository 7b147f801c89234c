import type { SiteAdapter } from '../adapter';
import { atomicCrm } from '../atomic-crm';
import { attio } from '../attio';
import { close } from '../close';
import { copper } from '../copper';
import { dynamics } from '../dynamics';
import { espocrm } from '../espocrm';
import { frappe } from '../frappe';
import { freshsales } from '../freshsales';
import { hubspot } from '../hubspot';
import { monday } from '../monday';
import { odoo } from '../odoo';
import { pipedrive } from '../pipedrive';
import { salesforce } from '../salesforce';
import { suitecrm } from '../suitecrm';
import { tryton } from '../tryton';
import { twenty } from '../twenty';
import { zohoCrm } from '../zoho-crm';

/** CRMs with hosts of their own: what runs where the rep permitted one of them. */
export const hostedCrms: readonly SiteAdapter[] = [
  salesforce,
  hubspot,
  pipedrive,
  zohoCrm,
  dynamics,
  close,
  attio,
  copper,
  freshsales,
  monday,
  odoo,
  frappe,
  twenty,
];

/** CRMs that firms run on hosts of their own: known by their pages, on sites that the rep turned on. */
export const selfHostedCrms: readonly SiteAdapter[] = [
  espocrm,
  suitecrm,
  odoo,
  frappe,
  twenty,
  atomicCrm,
  tryton,
];

/** Every CRM that Uplift knows by name. `genericCrm` reads the others. */
export const crmAdapters: readonly SiteAdapter[] = [...new Set([...hostedCrms, ...selfHostedCrms])];
