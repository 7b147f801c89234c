import { BUILT_IN, NAMED_SITES } from '@/utils/background/named-sites';

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
