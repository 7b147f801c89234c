import { BUILT_IN, NAMED_SITES, SITE_NAMES } from '@/utils/background/named-sites';
import { hostOf, originOf } from './site-access';

/** A site that Uplift knows by name. `origins` are match patterns without their path; `*.` stands for any subdomain. */
export interface KnownSite {
  /** Id of its adapter. */
  id: string;
  name: string;
  kind: 'mail' | 'crm';
  origins: readonly string[];
  /** Installed with Uplift: no further question of the browser, read only after Start. */
  included: boolean;
}

/** Every site with hosts of its own, mail first. Self-hosted software is added by its address. */
export const KNOWN_SITES: readonly KnownSite[] = NAMED_SITES.map((site) => ({
  id: site.id,
  name: site.name,
  kind: site.kind,
  origins: site.patterns.map((pattern) => pattern.replace(/\/\*$/, '')),
  included: BUILT_IN.has(site.id),
}));

/**
 * What a person calls the site that a page was read on.
 * @param id of the adapter that read it; any word of a policy
 * @returns the product's name, or the page's host where no product is known
 */
export function siteName(id: string, url: string): string {
  const names: Readonly<Record<string, string | undefined>> = SITE_NAMES;
  return (Object.hasOwn(names, id) && names[id]) || hostOf(originOf(url) ?? id);
}
