import type { JSX } from 'preact';
import { t } from '@/utils/messaging/words';
import { type OpportunityStage, STAGES } from '@/utils/model/opportunity';
import { stageName, stageProof } from './words';

interface Props {
  stage: OpportunityStage;
  onChange(stage: OpportunityStage): void;
}

/** The seven stages as one choice: arrow keys go along, and each says what the customer did. */
export function StageSteps({ stage, onChange }: Props): JSX.Element {
  const at = STAGES.indexOf(stage);
  return (
    <fieldset class="up-steps" data-testid="stages">
      <legend class="up-sr">{t('stageLabel')}</legend>
      {STAGES.map((one, index) => (
        <label key={one} class="up-step" data-reached={index <= at || undefined}>
          <input
            type="radio"
            name="stage"
            class="up-sr"
            checked={one === stage}
            data-testid={`stage-${one}`}
            onChange={() => onChange(one)}
          />
          <span class="up-step-mark" aria-hidden="true" />
          <span class="up-step-name">{stageName(one)}</span>
        </label>
      ))}
      <p class="up-steps-proof">{stageProof(stage)}</p>
    </fieldset>
  );
}
