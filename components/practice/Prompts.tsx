import type { JSX } from 'preact';
import { Icon } from '@/components/ui/Icon';
import { type MessageKey, ruleLanguage, t } from '@/utils/messaging/words';
import type { Situation } from '@/utils/model/situation';
import type { Assessed } from '@/utils/practice/link';
import { type Prompt, promptsOf } from '@/utils/practice/progress';

interface Props {
  situation: Situation;
  before: Assessed;
  now: Assessed;
  onShow(tipId: string, by?: 'key'): void;
}

const STATES: Record<Prompt['state'], MessageKey> = {
  settled: 'practiceSettled',
  still: 'practiceStill',
  fresh: 'practiceFresh',
};

/** The prompts of the start and those that came, with what became of each; those that show can be opened. */
export function Prompts({ situation, before, now, onShow }: Props): JSX.Element | null {
  const prompts = promptsOf(situation, before, now);
  if (prompts.length === 0) return null;
  return (
    <div class="up-stack">
      <h3>{t('practicePrompts')}</h3>
      <ul class="up-practice-prompts">
        {prompts.map(({ tip, state, isShown }) => (
          <li key={tip.ruleId} data-testid="prompt" data-rule={tip.ruleId} data-state={state}>
            <span class="up-practice-dot" aria-hidden="true">
              {state === 'settled' && <Icon name="check" size={12} />}
            </span>
            {isShown ? (
              <button
                type="button"
                class="up-practice-open"
                title={t('practiceShow', tip.title)}
                // Keys make clicks that count no presses.
                onClick={({ detail }) => onShow(tip.id, detail === 0 ? 'key' : undefined)}
              >
                <bdi lang={ruleLanguage(tip.ruleId, tip.origin)}>{tip.title}</bdi>
              </button>
            ) : (
              <span>
                <bdi lang={ruleLanguage(tip.ruleId, tip.origin)}>{tip.title}</bdi>
              </span>
            )}
            <span class="up-soft up-small">{t(STATES[state])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
