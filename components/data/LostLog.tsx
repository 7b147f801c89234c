import type { ComponentChildren, JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { formatDay } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { useStored } from '@/components/ui/use-stored';
import { t } from '@/utils/messaging/words';
import { lossItem, noteLossSeen } from '@/utils/storage/database-mark';

/** Says that the browser put an empty log in the place of one that it could not read any more. Null as long as it did not. */
export function LostLog({ children }: { children: ComponentChildren }): JSX.Element | null {
  const [loss] = useStored(lossItem, lossItem.read);
  if (loss.value === undefined) return null;
  return (
    <Notice
      tone="note"
      testId="log-lost"
      title={t('lostHeading', formatDay(loss.value))}
      actions={
        <>
          {children}
          <Button kind="quiet" size="small" data-testid="log-lost-seen" onClick={() => void noteLossSeen()}>
            {t('close')}
          </Button>
        </>
      }
    >
      {t('lostBody')}
    </Notice>
  );
}
