import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { keyOf } from '@/components/ui/key-of';
import { t } from '@/utils/messaging/words';
import { type OpportunityStage, STAGES } from '@/utils/model/opportunity';
import { stageName, stageProof } from './words';

interface Props {
  stage: OpportunityStage;
  onChange(stage: OpportunityStage): void;
}

/** Arrow keys that rested at a stage this long (milliseconds) have come to where they were going. */
const REST = 1200;

/**
 * The seven stages as one choice: arrow keys go along, and each says what the customer did. A stage that the keys only
 * pass on their way is shown and not chosen.
 */
export function StageSteps({ stage, onChange }: Props): JSX.Element {
  const [passed, setPassed] = useState<OpportunityStage>();
  const isByKey = useRef(false);
  const choose = (to = passed) => {
    setPassed(undefined);
    if (to !== undefined && to !== stage) onChange(to);
  };
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    if (passed === undefined) return;
    const rest = setTimeout(() => latest.current(), REST);
    return () => clearTimeout(rest);
  }, [passed]);
  // Leaving the page by its address or for another one is leaving the choice.
  useEffect(() => {
    const leave = () => latest.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  const shown = passed ?? stage;
  const at = STAGES.indexOf(shown);
  return (
    <fieldset
      class="up-steps"
      data-testid="stages"
      onKeyDown={(event) => {
        isByKey.current = true;
        if (passed === undefined) return;
        const isUndo = (event.ctrlKey || event.metaKey) && event.key === 'z';
        if (isUndo || event.key === 'Escape') {
          event.preventDefault();
          setPassed(undefined);
          event.currentTarget.querySelector<HTMLElement>(`[data-testid="stage-${stage}"]`)?.focus();
        } else if (keyOf(event) === 'Enter' || event.key === ' ') choose();
      }}
      onKeyUp={() => {
        isByKey.current = false;
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget as Node | null)) return;
        // A key that leads away is let go of elsewhere.
        isByKey.current = false;
        choose();
      }}
    >
      <legend class="up-sr">{t('stageLabel')}</legend>
      {STAGES.map((one, index) => (
        <label key={one} class="up-step" data-reached={index <= at || undefined}>
          <input
            type="radio"
            name="stage"
            class="up-sr"
            checked={one === shown}
            data-testid={`stage-${one}`}
            onChange={() => (isByKey.current ? setPassed(one) : choose(one))}
          />
          <span class="up-step-mark" aria-hidden="true" />
          <span class="up-step-name">{stageName(one)}</span>
        </label>
      ))}
      <p class="up-steps-proof">{stageProof(shown)}</p>
    </fieldset>
  );
}
