import type { ComponentChildren, JSX } from 'preact';
import { formatList } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { t } from '@/utils/messaging/words';
import type { Managed } from '@/utils/storage/managed';
import { siteName } from './known-sites';

/** Where the organisation lets Uplift work, by the names of sites where it gave their ids. */
export function AllowedSites({ sites, actions }: { sites: readonly string[]; actions?: ComponentChildren }) {
  return (
    <Notice icon="lock" testId="managed-sites" actions={actions}>
      {sites.length > 0
        ? t('managedSites', formatList(sites.map((one) => siteName(one, one))))
        : t('managedNoSites')}
    </Notice>
  );
}

/** What the organisation says of sites and mails, and which of its settings cannot be read. */
export function ManagedNotices({ managed }: { managed: Managed }): JSX.Element {
  const { allowedSites, neverCoachDomains, broken } = managed;
  return (
    <>
      {allowedSites && <AllowedSites sites={allowedSites} />}
      {neverCoachDomains.length > 0 && (
        <Notice icon="lock" testId="managed-never">
          {t('managedNever', formatList(neverCoachDomains))}
        </Notice>
      )}
      {broken.length > 0 && (
        <Notice tone="note" icon="lock" testId="managed-broken">
          {t('managedBroken', formatList(broken))}
        </Notice>
      )}
    </>
  );
}
