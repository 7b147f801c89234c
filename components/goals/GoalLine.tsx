import type { JSX } from 'preact';
import { t } from '@/utils/messaging/words';
import type { GoalProposal } from '@/utils/model/playbook';
import { formatValue, measureName, periodName, planWords } from './words';

interface Props {
  goal: Pick<GoalProposal, 'measure' | 'target' | 'period' | 'when' | 'will'>;
  currency?: string;
}

/** A goal in one line: what is counted, how many, how often, and the plan. */
export function GoalLine({ goal, currency = 'EUR' }: Props): JSX.Element {
  const { measure, target, period, when, will } = goal;
  return (
    <span class="up-grow">
      <span>
        {measureName(measure)}{' '}
        <span class="up-soft up-small">
          {t('goalTargetLine', formatValue(target, measure, currency), periodName(period))}
        </span>
      </span>
      {when && will && <span class="up-goal-if">{planWords(when, will)}</span>}
    </span>
  );
}
