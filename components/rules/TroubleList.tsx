import type { JSX } from 'preact';
import { Notice } from '@/components/ui/Notice';
import { t, tCount } from '@/utils/messaging/words';
import type { RuleTrouble } from '@/utils/storage/playbooks/rules';
import { mistakeLine } from './mistake-lines';

const FIRST = 10;

/** Rules that cannot be used and why; the others go on without them. */
export function TroubleList({ trouble }: { trouble: readonly RuleTrouble[] }): JSX.Element | null {
  if (trouble.length === 0) return null;
  return (
    <Notice tone="note" title={tCount('playbookTrouble', trouble.length)} testId="rule-trouble">
      <ul>
        {trouble.slice(0, FIRST).map((one) => (
          <li key={`${one.origin} ${one.id} ${one.why}`}>
            {t('labelled', one.id, one.mistakes?.map((each) => mistakeLine(each)).join(' ') ?? one.why)}
          </li>
        ))}
      </ul>
      {trouble.length > FIRST && <p>{tCount('playbookMore', trouble.length - FIRST)}</p>}
    </Notice>
  );
}
