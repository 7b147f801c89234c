import type { JSX } from 'preact';
import { faultWords } from '@/components/ui/fault';
import { Notice } from '@/components/ui/Notice';
import { Receipt } from '@/components/ui/Receipt';
import type { LogChanges } from './use-log-changes';

/** What the last change came to, where it can be seen wherever the page is scrolled to: done, with its way back, or not. */
export function LogReceipts({ changes }: { changes: LogChanges }): JSX.Element | null {
  const { done, fault } = changes;
  if (!done && fault === undefined) return null;
  return (
    <div class="up-receipts">
      {fault !== undefined && (
        <Notice tone="note" testId="log-fault">
          {faultWords(fault)}
        </Notice>
      )}
      {done && (
        <Receipt testId="receipt" onUndo={() => void changes.takeBack()} onClose={changes.clear}>
          {done.words}
        </Receipt>
      )}
    </div>
  );
}
