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

/** Every CRM that Uplift knows by name. `genericCrm` reads the others. */
export const crmAdapters: readonly SiteAdapter[] = [
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
  espocrm,
  suitecrm,
  odoo,
  frappe,
  twenty,
  atomicCrm,
  tryton,
];
