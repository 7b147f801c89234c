import type { JSX } from 'preact';
import { t } from '@/utils/messaging/words';
import type { Gate } from '@/utils/model/tip';

/** Why Uplift has nothing to say here. */
export function Gates({ gates }: { gates: readonly Gate[] }): JSX.Element | null {
  if (gates.length === 0) return null;
  return (
    <div class="note">
      <strong>{t('listResting')}</strong>
      {gates.map((gate) => (
        <p key={gate.id}>{gate.reason}</p>
      ))}
    </div>
  );
}
