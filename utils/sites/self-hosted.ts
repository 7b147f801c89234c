import type { SiteAdapter } from './adapter';
import { isAtomic } from './atomic-crm/urls';
import { isEspo } from './espocrm/urls';
import { isFrappe } from './frappe/urls';
import type { SiteId } from './load';
import { isOdoo } from './odoo/urls';
import { isOutlook } from './outlook/urls';
import { isRoundcube } from './roundcube/urls';
import { isSogo } from './sogo/urls';
import { isSuite } from './suitecrm/urls';
import { isTryton } from './tryton/urls';
import { isTwenty } from './twenty/urls';

/** What firms run on hosts of their own: known by its pages, on sites that the rep turned on. First fit wins. */
const SELF_HOSTED: readonly [SiteId, SiteAdapter['applies']][] = [
  ['outlook', isOutlook],
  ['roundcube', isRoundcube],
  ['sogo', isSogo],
  ['espocrm', isEspo],
  ['suitecrm', isSuite],
  ['odoo', isOdoo],
  ['frappe', isFrappe],
  ['twenty', isTwenty],
  ['atomic-crm', isAtomic],
  ['tryton', isTryton],
];

function fits(applies: SiteAdapter['applies'], url: URL, document: Document): boolean {
  try {
    return applies(url, document);
  } catch {
    return false;
  }
}

/** Which of them a page is, by its address and what stands on it. */
export function hostedHere(url: URL, document: Document): SiteId | undefined {
  return SELF_HOSTED.find(([, applies]) => fits(applies, url, document))?.[0];
}
