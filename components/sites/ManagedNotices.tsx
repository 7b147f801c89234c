import type { JSX } from 'preact';
import { formatList } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { t } from '@/utils/messaging/words';
import type { Managed } from '@/utils/storage/managed';

/** What the organisation says of sites and mails, and which of its settings cannot be read. */
export function ManagedNotices({ managed }: { managed: Managed }): JSX.Element {
  const { allowedSites, neverCoachDomains, broken } = managed;
  return (
    <>
      {allowedSites && (
        <Notice icon="lock" testId="managed-sites">
          {allowedSites.length > 0 ? t('managedSites', formatList(allowedSites)) : t('managedNoSites')}
        </Notice>
      )}
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
