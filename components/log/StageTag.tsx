import type { JSX } from 'preact';
import { type Opportunity, STAGES } from '@/utils/model/opportunity';
import { exitName, outcomeName, stageName } from './words';
import './log.css';

/** Where an opportunity stands: its name, and how far along the seven stages as a small row of steps. */
export function StageTag({
  record,
}: {
  record: Pick<Opportunity, 'stage' | 'exit' | 'outcome'>;
}): JSX.Element {
  const at = STAGES.indexOf(record.stage);
  const words = record.exit
    ? exitName(record.exit.type)
    : record.stage === 'decided' && record.outcome
      ? outcomeName(record.outcome)
      : stageName(record.stage);
  return (
    <span class="up-stage" data-out={record.exit ? '' : undefined}>
      <span class="up-stage-steps" aria-hidden="true">
        {STAGES.map((stage, index) => (
          <i key={stage} data-reached={index <= at || undefined} />
        ))}
      </span>
      {words}
    </span>
  );
}
