import type { JSX } from 'preact';
import { formatNumber } from '@/components/ui/format';
import type { Streak, WeekMark } from '@/utils/goals/streak';
import { type MessageKey, t, tCount } from '@/utils/messaging/words';

const MARK: Record<WeekMark, MessageKey> = {
  reached: 'weekReached',
  repaired: 'weekRepaired',
  rest: 'weekRest',
  off: 'weekOff',
  missed: 'weekMissed',
  open: 'weekOpen',
};

/** Weeks rather than days: each as a mark with its name, and how many of the last working weeks were reached. */
export function StreakLine({ streak }: { streak: Streak }): JSX.Element {
  return (
    <div class="up-streak">
      <ol aria-label={t('streakLabel')}>
        {streak.marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks have no other name here and never change places
          <li key={index} data-mark={mark} title={t(MARK[mark])}>
            <span class="up-sr">{t(MARK[mark])}</span>
          </li>
        ))}
      </ol>
      <div class="up-goal-words">
        {streak.recent.of > 1 && (
          <span>
            {t('streakRecent', formatNumber(streak.recent.reached), formatNumber(streak.recent.of))}
          </span>
        )}
        {streak.current > 1 && <span>{tCount('streakCurrent', streak.current)}</span>}
        {streak.repairBy !== undefined && <span>{t('streakRepair', formatNumber(streak.repairBy))}</span>}
      </div>
    </div>
  );
}
