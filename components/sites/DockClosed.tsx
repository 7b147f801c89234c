import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { Attempt } from '@/components/ui/use-attempt';
import { useLive } from '@/components/ui/use-live';
import { ask, askTab } from '@/utils/messaging/client';
import type { DockChange } from '@/utils/messaging/protocol';
import { t } from '@/utils/messaging/words';
import type { RecordRef } from '@/utils/model/snapshot';
import { isDockClosed } from '@/utils/storage/dock';
import { hostOf } from './site-access';
import type { Page } from './use-page';

interface Props {
  page: Page;
  attempt: Attempt;
  tabId: number;
  /** The record that the page shows. */
  record: RecordRef;
}

/** The way back for a tab that the rep closed, for this record or on this site. Nothing while it is open. */
export function DockClosed({ page, attempt, tabId, record }: Props): JSX.Element | null {
  const { origin, settings, again } = page;
  const closed = useLive(['mutes'], (key) => isDockClosed(JSON.parse(key)), JSON.stringify(record));
  const isOff = origin !== undefined && settings?.docksOff?.includes(origin);
  if (!origin || (!isOff && !closed.value)) return null;
  const open = async (change: Omit<DockChange, 'url'>) => {
    await ask('dock.set', { url: origin, ...change });
    // The page hears of the site by itself, of a record when it is assessed anew.
    await askTab(tabId, 'page.again', undefined).catch(() => undefined);
    again();
  };
  return (
    <Notice
      testId="dock-closed"
      title={isOff ? t('dockIsOffSite', hostOf(origin)) : t('dockIsOffRecord')}
      actions={
        <Button
          size="small"
          data-testid="dock-open"
          onClick={() =>
            attempt(open({ ...(isOff && { off: false }), ...(closed.value && { record, closed: false }) }))
          }
        >
          {t('dockShow')}
        </Button>
      }
    />
  );
}
