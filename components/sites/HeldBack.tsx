import type { ComponentChildren, JSX } from 'preact';
import { LogReceipts } from '@/components/log/LogReceipts';
import { useLogChanges } from '@/components/log/use-log-changes';
import { Button } from '@/components/ui/Button';
import { formatDay } from '@/components/ui/format';
import { useLive } from '@/components/ui/use-live';
import { partiesOf } from '@/utils/background/facts';
import { type MessageKey, t } from '@/utils/messaging/words';
import type { GuardKind } from '@/utils/model/guard-days';
import type { Snapshot } from '@/utils/model/snapshot';
import { activeGuards, endGuards, type Guard, heldUntil } from '@/utils/storage/guards';
import './sites.css';

const WORDS: Record<GuardKind, MessageKey> = {
  complaint: 'heldComplaint',
  cut: 'heldCut',
  leave: 'heldLeave',
  'opt-out': 'heldOptOut',
};

async function guardsAt(snapshots: readonly Snapshot[] | undefined): Promise<Guard[]> {
  if (!snapshots) return activeGuards();
  const known = await Promise.all(snapshots.map(partiesOf));
  return activeGuards([...new Set(known.flatMap(({ parties }) => parties))]);
}

interface Props {
  /** What is read of a page, whose customers are meant; absent: all customers. */
  snapshots?: readonly Snapshot[];
  heading?: ComponentChildren;
}

/** What customers wrote that holds prompts back at them for a while, and the way to say that it is over. */
export function HeldBack({ snapshots, heading }: Props): JSX.Element {
  const key = snapshots?.map(({ url, readAt, revision }) => `${url} ${readAt} ${revision}`).join(' ');
  const guards = useLive(['guards', 'accounts'], () => guardsAt(snapshots), key);
  const changes = useLogChanges();
  const end = (guard: Guard) =>
    changes.run(async () => ({ words: t('heldEnded', guard.party), back: await endGuards([guard]) }));
  const held = guards.value ?? [];
  return (
    <>
      {held.length > 0 && (
        <section class="up-card up-stack" data-testid="held-back">
          {heading}
          <ul class="up-site-list">
            {held.map((guard) => (
              <li key={guard.id} class="up-site-row">
                <span class="up-grow" id={`held-${guard.id}`}>
                  {t(WORDS[guard.kind], guard.party, formatDay(guard.at), formatDay(heldUntil(guard)))}
                </span>
                <Button size="small" aria-describedby={`held-${guard.id}`} onClick={() => void end(guard)}>
                  {t('heldEnd')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <LogReceipts changes={changes} />
    </>
  );
}
