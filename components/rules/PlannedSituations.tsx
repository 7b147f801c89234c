import type { JSX } from 'preact';
import { DimensionTag } from '@/components/ui/DimensionTag';
import { formatNumber } from '@/components/ui/format';
import type { SituationFault } from '@/utils/coach/situation';
import { type MessageKey, t } from '@/utils/messaging/words';
import type { PlannedSituation } from '@/utils/storage/playbooks/plan';

const FAULT: Record<SituationFault['what'], MessageKey> = {
  'no-such-rule': 'situationNoRule',
  'start-is-silent': 'situationSilent',
  'answer-is-marked': 'situationMarked',
};

/** The situations that a playbook brings to the practice desk; what does not hold is told and left out. */
export function PlannedSituations({
  situations,
}: {
  situations: readonly PlannedSituation[];
}): JSX.Element | null {
  if (situations.length === 0) return null;
  return (
    <section>
      <h3 class="up-planned-head">
        {t('playbookPractice')} <span class="up-soft up-number">{formatNumber(situations.length)}</span>
      </h3>
      <ul class="up-site-list">
        {situations.map(({ situation, wrong }) => (
          <li key={situation.id} class="up-site-row" data-testid="planned-situation">
            <span class="up-grow">
              <span class="up-site-name" dir="auto">
                {situation.title}
              </span>
              <span class="up-soft up-small" dir="auto">
                {situation.practise}
              </span>
              {wrong.length > 0 && <span class="up-field-error">{t('playbookSituationOut')}</span>}
              {wrong.map(({ what, rule }) => (
                <span key={rule} class="up-field-error">
                  {t(FAULT[what], rule)}
                </span>
              ))}
            </span>
            <DimensionTag dimension={situation.dimension} />
          </li>
        ))}
      </ul>
    </section>
  );
}
