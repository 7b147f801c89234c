import type { ComponentChildren, JSX } from 'preact';
import { t } from '@/utils/messaging/words';
import { Button } from './Button';
import './feedback.css';
import { Icon } from './Icon';
import { isSecondHalf } from './presses';
import { useSaid } from './say';
import { useUndoKey } from './use-undo-key';

interface Props {
  children: ComponentChildren;
  /** More to do with what was done, beside undo. */
  actions?: ComponentChildren;
  onUndo?(): void;
  onClose?(): void;
  testId?: string;
}

/** What was just done, read out politely, and the way back, by button or by the keys for undo. It stays until it is closed or something newer happens. */
export function Receipt({ children, actions, onUndo, onClose, testId }: Props): JSX.Element {
  useUndoKey(onUndo);
  const words = useSaid<HTMLSpanElement>();
  return (
    <div class="up-receipt" data-testid={testId}>
      <Icon name="check" />
      <span ref={words}>{children}</span>
      {onClose && <Button iconOnly kind="quiet" icon="close" label={t('close')} onClick={onClose} />}
      {(onUndo || actions) && (
        <div class="up-row">
          {onUndo && (
            <Button
              size="small"
              kind="quiet"
              icon="undo"
              aria-keyshortcuts="Control+Z Meta+Z"
              data-testid="undo"
              onClick={(event) => isSecondHalf(event) || onUndo()}
            >
              {t('undo')}
            </Button>
          )}
          {actions}
        </div>
      )}
    </div>
  );
}
