import type { JSX } from 'preact';
import { gateWords } from '@/components/ui/gates';
import { t } from '@/utils/messaging/words';
import type { Gate } from '@/utils/model/tip';

/**
 * In place of tips: that there is nothing to add, or why nothing is said. Where there are tips, they speak for
 * themselves.
 */
export function Gates({ gates }: { gates: readonly Gate[] }): JSX.Element {
  const told = gateWords(gates);
  if (!told) return <p class="empty">{t('listEmpty')}</p>;
  return (
    <div class="note">
      {told.quiet && <strong>{t('listResting')}</strong>}
      {told.reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </div>
  );
}
