import type { ComponentChildren, JSX } from 'preact';
import { Button } from './Button';
import './feedback.css';
import { Icon } from './Icon';

interface Props {
  children: ComponentChildren;
  undoLabel?: string;
  onUndo?(): void;
  closeLabel?: string;
  onClose?(): void;
  testId?: string;
}

/** What was just done, read out politely, and the way back. It stays until it is closed or something newer happens. */
export function Receipt({ children, undoLabel, onUndo, closeLabel, onClose, testId }: Props): JSX.Element {
  return (
    <div class="up-receipt" role="status" data-testid={testId}>
      <Icon name="check" />
      <span>{children}</span>
      {onUndo && (
        <Button size="small" kind="quiet" icon="undo" data-testid="undo" onClick={onUndo}>
          {undoLabel}
        </Button>
      )}
      {onClose && (
        <Button iconOnly kind="quiet" size="small" icon="close" label={closeLabel} onClick={onClose} />
      )}
    </div>
  );
}
