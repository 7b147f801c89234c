import type { SiteAdapter } from './adapter';
import { fastmail } from './fastmail';
import { gmail } from './gmail';
import { icloud } from './icloud';
import { outlook } from './outlook';
import { proton } from './proton';
import { roundcube } from './roundcube';
import { sogo } from './sogo';
import { yahoo } from './yahoo';
import { zoho } from './zoho';

/** Every webmail with an adapter of its own; those without a host of their own are known by their pages. */
export const WEBMAILS: readonly SiteAdapter[] = [
  gmail,
  outlook,
  yahoo,
  proton,
  fastmail,
  zoho,
  icloud,
  roundcube,
  sogo,
];
