import type { ComponentChildren, JSX } from 'preact';
import { faultWords } from './fault';
import { Notice } from './Notice';
import { useSaid } from './say';

interface Props {
  fault: unknown;
  /** What can be done about it. */
  actions?: ComponentChildren;
  testId?: string;
}

/** Why something failed, once it did. */
export function FaultNotice({ fault, actions, testId }: Props): JSX.Element | null {
  const words = useSaid<HTMLSpanElement>();
  if (fault === undefined) return null;
  return (
    <Notice tone="note" actions={actions} testId={testId} isSaid>
      <span ref={words}>{faultWords(fault)}</span>
    </Notice>
  );
}
