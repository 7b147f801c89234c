import type { SiteAdapter } from './adapter';
import { fastmail } from './fastmail';
import { icloud } from './icloud';
import { proton } from './proton';
import { yahoo } from './yahoo';
import { zoho } from './zoho';

/** Webmail whose hosts are asked for by name, beside Gmail and Outlook, which every install has. */
export const WEBMAILS: readonly SiteAdapter[] = [yahoo, proton, fastmail, zoho, icloud];
