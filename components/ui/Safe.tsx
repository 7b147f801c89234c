import type { ComponentChildren, JSX } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { t } from '@/utils/messaging/words';
import { Button } from './Button';
import { FaultNotice } from './FaultNotice';

/** A page, or why it cannot be drawn and a way to try again: never a page that waits for good. */
export function Safe({ children }: { children: ComponentChildren }): JSX.Element {
  const [error, again] = useErrorBoundary();
  if (!error) return <>{children}</>;
  return (
    <main class="up-fault-page">
      <FaultNotice
        fault={error}
        testId="page-fault"
        actions={
          <Button size="small" onClick={again}>
            {t('gateAgain')}
          </Button>
        }
      />
    </main>
  );
}
