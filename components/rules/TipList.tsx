import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { Notice } from '@/components/ui/Notice';
import { Receipt } from '@/components/ui/Receipt';
import { sayUndone } from '@/components/ui/say';
import { useAttempt } from '@/components/ui/use-attempt';
import { ask, askTab } from '@/utils/messaging/client';
import type { TabEntry, TipMuted } from '@/utils/messaging/protocol';
import { t } from '@/utils/messaging/words';
import { isLoggable } from '@/utils/model/openings';
import { recordKey } from '@/utils/model/record-key';
import type { Snapshot } from '@/utils/model/snapshot';
import type { Tip } from '@/utils/model/tip';
import type { TipAction } from '@/utils/model/tip-action';
import { TipItem } from './TipItem';
import './tips.css';

interface Props {
  tabId: number;
  entries: readonly TabEntry[];
  snapshots: readonly Snapshot[];
  /** The rep wants to log what this tip heard. */
  onLog(entry: TabEntry, tip: Tip): void;
  /** The rep wants to see the rule behind a tip. */
  onRule(ruleId: string): void;
}

/** Drafts before the thread and the record. */
const KINDS = ['draft', 'thread', 'deal'] as const;
const WORDS = { draft: 'readDraft', thread: 'readThread', deal: 'readDeal' } as const;
const MUTED = {
  'muted-here': 'tipMutedHere',
  'muted-person': 'cardMutedPerson',
  'muted-rule': 'tipMutedRule',
} as const;

/**
 * The thread or record that "not here" speaks of, as the page names it. A draft of no thread goes by the name that the
 * background gave it when its tips were shown, whatever the site calls it by now.
 */
function placeOf(entry: TabEntry, snapshots: readonly Snapshot[]): string | undefined {
  const { kind, revision } = entry.assessment;
  const same = snapshots.filter((snapshot) => snapshot.kind === kind);
  const snapshot = same.find((one) => one.revision === revision) ?? (same.length === 1 ? same[0] : undefined);
  return snapshot?.kind === 'deal' ? recordKey(snapshot.record) : snapshot?.threadId;
}

/** The tips of a tab, the drafts' before the thread's and the record's, each ranked by the coach. */
export function TipList({ tabId, entries, snapshots, onLog, onRule }: Props): JSX.Element | null {
  const [open, setOpen] = useState<string>();
  /** What was silenced last; `offer`: it was the third time, and its rule may be switched off. */
  const [muted, setMuted] = useState<TipMuted & { offer?: boolean }>();
  const [fault, attempt] = useAttempt();
  const [lost, setLost] = useState(false);
  const rows = entries.flatMap((entry) => entry.assessment.tips.map((tip) => ({ entry, tip })));

  const eventOf = <A extends TipAction>(entry: TabEntry, tip: Tip, action: A) => {
    const threadId = placeOf(entry, snapshots);
    return { action, tipId: tip.id, ruleId: tip.ruleId, site: entry.site, ...(threadId && { threadId }) };
  };
  // That a tip was looked at or copied is counted if it can be; nobody waits for it.
  const tell = (entry: TabEntry, tip: Tip, action: TipAction) =>
    ask('tip.event', eventOf(entry, tip, action)).catch(() => {});
  const mute = (event: TipMuted) =>
    attempt(ask('tip.event', event).then(({ offerMute: offer }) => setMuted({ ...event, offer })));
  const unmute = ({ offer: _, ...event }: TipMuted & { offer?: boolean }) =>
    attempt(ask('tip.unmute', event), () => {
      setMuted(undefined);
      sayUndone();
    });
  const never = ({ offer: _, ...event }: TipMuted & { offer?: boolean }) =>
    mute({ ...event, action: 'muted-rule' });
  // A record is about many.
  const mutePerson = (entry: TabEntry, tip: Tip) => {
    const { name, address } = entry.prefill.contact ?? {};
    const person = address || name;
    if (!person || entry.assessment.kind === 'deal') return undefined;
    const onMutePerson = () => mute({ ...eventOf(entry, tip, 'muted-person'), person });
    return { person: name || person, onMutePerson };
  };
  const shown = rows.filter(({ tip }) => tip.id !== muted?.tipId);
  const item = ({ entry, tip }: { entry: TabEntry; tip: Tip }) => {
    const key = `${entry.frameId} ${entry.key} ${tip.id}`;
    return (
      <TipItem
        key={key}
        tip={tip}
        open={open === key}
        onToggle={() => {
          setOpen(open === key ? undefined : key);
          if (open !== key) void tell(entry, tip, 'opened');
        }}
        {...(tip.span && {
          onShow: () =>
            void askTab(tabId, 'page.show', { tipId: tip.id }, entry.frameId).then(
              ({ shown: found }) => setLost(!found),
              () => setLost(true),
            ),
        })}
        {...(((entry.assessment.kind === 'deal' && !tip.logged) || isLoggable(tip)) && {
          onLog: () => onLog(entry, tip),
        })}
        onCopied={() => void tell(entry, tip, 'copied')}
        onMuteHere={() => mute(eventOf(entry, tip, 'muted-here'))}
        onMuteRule={() => mute(eventOf(entry, tip, 'muted-rule'))}
        {...mutePerson(entry, tip)}
        onWhy={() => onRule(tip.ruleId)}
      />
    );
  };
  return (
    <>
      <FaultNotice fault={fault} testId="mute-fault" />
      {muted && (
        <Receipt
          onUndo={() => unmute(muted)}
          onClose={() => setMuted(undefined)}
          actions={
            muted.offer && (
              <Button size="small" kind="quiet" data-testid="offer-never" onClick={() => never(muted)}>
                {t('tipNever')}
              </Button>
            )
          }
        >
          {t(muted.offer ? 'cardOfferMute' : MUTED[muted.action])}
        </Receipt>
      )}
      {lost && <Notice isNews>{t('tipGone')}</Notice>}
      {shown.length > 0 && (
        <div class="up-tip-groups" data-testid="tip-list">
          {KINDS.map((kind) => {
            const group = shown.filter(({ entry }) => entry.assessment.kind === kind);
            if (group.length === 0) return null;
            return (
              <div key={kind}>
                {group.length < shown.length && <h3>{t(WORDS[kind])}</h3>}
                <ul class="up-tips">{group.map(item)}</ul>
              </div>
            );
          })}
        </div>
      )}
    </>
  );
}
