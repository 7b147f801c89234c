import type { JSX } from 'preact';
import { LogReceipts } from '@/components/log/LogReceipts';
import { type Done, useLogChanges } from '@/components/log/use-log-changes';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { useLive } from '@/components/ui/use-live';
import { endedDeal } from '@/utils/background/deal-ended';
import { ask } from '@/utils/messaging/client';
import type { EndedDeal } from '@/utils/messaging/protocol';
import { t } from '@/utils/messaging/words';
import type { DealSnapshot } from '@/utils/model/snapshot';

/** By the background, which also tells the page. */
async function end({ id, outcome }: EndedDeal): Promise<Done> {
  await ask('log.end', { id, outcome });
  return { words: t('endedMarked'), back: () => ask('log.end', { id }) };
}

/** Offers to note in the log that the deal of this page has ended, where the log still holds it open. */
export function DealEnded({ deal: { url, record, fields } }: { deal: DealSnapshot }): JSX.Element | null {
  const ended = useLive(
    ['opportunities'],
    (key) => endedDeal(JSON.parse(key)),
    JSON.stringify({ url, record, fields: { status: fields.status } }),
  );
  const changes = useLogChanges();
  const found = ended.value;
  return (
    <>
      {found && (
        <Notice
          testId="deal-ended"
          title={t(found.outcome === 'won' ? 'endedWon' : 'endedLost')}
          actions={
            <Button size="small" data-testid="deal-end" onClick={() => void changes.run(() => end(found))}>
              {t(found.outcome === 'won' ? 'endedMarkWon' : 'endedMarkLost')}
            </Button>
          }
        >
          <bdi>{found.title}</bdi>
        </Notice>
      )}
      <LogReceipts changes={changes} />
    </>
  );
}
