import type { JSX } from 'preact';
import { faultWords } from './fault';
import { Notice } from './Notice';

/** Why something failed, once it did. */
export function FaultNotice({ fault, testId }: { fault: unknown; testId?: string }): JSX.Element | null {
  if (fault === undefined) return null;
  return (
    <Notice tone="note" testId={testId}>
      {faultWords(fault)}
    </Notice>
  );
}
