import type { JSX } from 'preact';
import { formatTime } from '@/components/ui/format';
import { t } from '@/utils/messaging/words';
import type { Opportunity, OpportunityStage } from '@/utils/model/opportunity';
import {
  className,
  exitName,
  fairnessName,
  kindName,
  opportunityFieldName,
  outcomeName,
  stageName,
} from './words';

/** What a choice is called; words that the rep typed stand for themselves. */
const CHOICE: Record<string, (value: never) => string> = {
  class: className,
  kind: kindName,
  outcome: outcomeName,
  fairness: fairnessName,
  exit: exitName,
};

/** @returns what stands in the record by the name the rep knows it by; what a later version wrote stands as it is */
function named(what: string, value: string): string {
  return (Object.hasOwn(CHOICE, what) && CHOICE[what]?.(value as never)) || value;
}

function line({ what, from, to }: Opportunity['history'][number]): string {
  if (what === 'created') return t('historyCreated');
  if (what === 'stage' && to) {
    return t(
      'historyStage',
      stageName((from ?? 'noticed') as OpportunityStage),
      stageName(to as OpportunityStage),
    );
  }
  // Lines of earlier versions do not say which.
  if (what === 'exit' && (from || to)) {
    return to ? named(what, to) : t('historyTakenUp');
  }
  const name = opportunityFieldName(what) ?? what;
  if (!to) return t('historyChanged', name);
  return t(/[?]$/.test(name) ? 'historyAnswered' : 'labelled', name, named(what, to));
}

/** What happened to an opportunity, newest first. */
export function OpportunityHistory({ record }: { record: Opportunity }): JSX.Element {
  return (
    <ol class="up-history" data-testid="history">
      {record.history
        .map((entry, index) => ({ entry, key: `${entry.at} ${index}` }))
        .reverse()
        .map(({ entry, key }) => (
          <li key={key}>
            <span class="up-soft up-small up-number">{formatTime(entry.at)}</span>
            <span>{line(entry)}</span>
          </li>
        ))}
    </ol>
  );
}
