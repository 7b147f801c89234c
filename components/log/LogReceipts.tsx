import type { JSX } from 'preact';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { Progress } from '@/components/ui/Notice';
import { Receipt } from '@/components/ui/Receipt';
import { t } from '@/utils/messaging/words';
import type { LogChanges } from './use-log-changes';

/** What the last change came to, where it can be seen wherever the page is scrolled to: done, with its way back, or not. */
export function LogReceipts({ changes }: { changes: LogChanges }): JSX.Element | null {
  const { done, fault, isBusy } = changes;
  if (!done && !isBusy && fault === undefined) return null;
  return (
    <div class="up-receipts">
      <FaultNotice fault={fault} testId="log-fault" />
      {isBusy && <Progress label={t('changing')} />}
      {done && !isBusy && (
        <Receipt
          testId="receipt"
          onUndo={done.back && (() => void changes.takeBack())}
          onClose={changes.clear}
        >
          {done.words}
        </Receipt>
      )}
    </div>
  );
}
