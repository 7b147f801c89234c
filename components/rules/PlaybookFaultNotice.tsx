import type { JSX } from 'preact';
import { faultWords } from '@/components/ui/fault';
import { formatNumber } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { type MessageKey, t } from '@/utils/messaging/words';
import { PlaybookFault, type PlaybookReason } from '@/utils/storage/playbooks/plan';
import { mistakeLine } from './mistake-lines';

const REASON: Record<PlaybookReason, MessageKey> = {
  'too-large': 'playbookTooLarge',
  'not-json': 'playbookNotJson',
  'not-playbook': 'playbookNotOne',
  newer: 'playbookNewer',
  changed: 'playbookChanged',
};

/** Why a file of rules was not looked into further. */
export function PlaybookFaultNotice({ fault }: { fault: unknown }): JSX.Element {
  const isOurs = fault instanceof PlaybookFault;
  return (
    <Notice
      tone="note"
      isNews
      testId="playbook-fault"
      title={isOurs ? t(REASON[fault.reason], formatNumber(fault.line ?? 1)) : faultWords(fault)}
    >
      {isOurs && fault.mistakes.length > 0 && (
        <ul>
          {fault.mistakes.slice(0, 5).map((one) => (
            <li key={one.at.map(String).join('.')}>{mistakeLine(one)}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
