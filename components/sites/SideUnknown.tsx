import type { JSX } from 'preact';
import { Notice } from '@/components/ui/Notice';
import type { Attempt } from '@/components/ui/use-attempt';
import { t } from '@/utils/messaging/words';
import { messagesOf } from '@/utils/model/messages';
import { patchSettings } from '@/utils/storage/settings';
import { OwnAddresses } from './OwnAddresses';
import type { Page } from './use-page';

/**
 * Why nothing is said of what somebody wrote: nobody knows whose mailbox this is (`own`), or the newest mail shows a name
 * and no address (`names`). Undefined where the sides are known.
 */
export function sideUnknown({ health, snapshots }: Pick<Page, 'health' | 'snapshots'>) {
  const mails = snapshots.flatMap(messagesOf);
  const noOwn = snapshots.every(({ self }) => self.length === 0);
  const lacks = health?.parts.some(({ part, state }) => part === 'own-address' && state !== 'ok');
  const isOpen = ({ direction }: (typeof mails)[number]) => direction === 'unknown';
  if (noOwn && (lacks || mails.some((mail) => isOpen(mail) && mail.from?.address))) return 'own';
  return mails.slice(-1).some(isOpen) ? 'names' : undefined;
}

/** Says that the sides of this page's mails are unknown, and takes the rep's own address where that is what lacks. */
export function SideUnknown({ page, attempt }: { page: Page; attempt: Attempt }): JSX.Element | null {
  const why = sideUnknown(page);
  const own = page.settings?.self ?? [];
  if (why === 'own') {
    return (
      <Notice testId="state-own-unknown" title={t('stateOwnUnknown')}>
        <div class="up-stack">
          <p>{t('stateOwnUnknownBody')}</p>
          <OwnAddresses
            bare
            own={own}
            onChange={(to) =>
              attempt(
                patchSettings((now) => ({ self: to(now.self) })),
                page.again,
              )
            }
          />
        </div>
      </Notice>
    );
  }
  if (why !== 'names') return null;
  return (
    <Notice testId="state-names-only" title={t('stateNamesOnly')}>
      {t('stateNamesOnlyBody')}
    </Notice>
  );
}
