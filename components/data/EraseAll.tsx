import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Check } from '@/components/ui/Check';
import { Dialog } from '@/components/ui/Dialog';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { Notice } from '@/components/ui/Notice';
import { t } from '@/utils/messaging/words';
import { eraseEverything } from '@/utils/storage/erase';

/** Erases all of it, after a question that cannot be answered by accident. */
export function EraseAll({ onExport }: { onExport(): void }): JSX.Element {
  const [isAsking, setIsAsking] = useState(false);
  const [isSure, setIsSure] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const close = () => {
    setIsAsking(false);
    setIsSure(false);
  };
  return (
    <section class="up-card up-stack">
      <h2>{t('eraseHeading')}</h2>
      <p>{t('eraseBody')}</p>
      <div>
        <Button icon="trash" data-testid="erase-ask" onClick={() => setIsAsking(true)}>
          {t('eraseAction')}
        </Button>
      </div>
      {isDone && (
        <Notice icon="check" testId="erased" isNews>
          {t('eraseDone')}
        </Notice>
      )}
      <FaultNotice fault={fault} />
      {isAsking && (
        <Dialog
          title={t('eraseConfirm')}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t('cancel')}</Button>
              <Button icon="download" onClick={onExport}>
                {t('exportAction')}
              </Button>
              <Button
                kind="primary"
                disabled={!isSure}
                data-testid="erase-confirm"
                onClick={() => {
                  close();
                  eraseEverything().then(() => {
                    setIsDone(true);
                    setFault(undefined);
                  }, setFault);
                }}
              >
                {t('eraseAction')}
              </Button>
            </>
          }
        >
          <p>{t('eraseConfirmBody')}</p>
          <Check checked={isSure} onChange={setIsSure} testId="erase-sure">
            {t('eraseSure')}
          </Check>
        </Dialog>
      )}
    </section>
  );
}
