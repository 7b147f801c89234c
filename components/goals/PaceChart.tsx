import type { JSX } from 'preact';
import { ChartFrame } from '@/components/charts/ChartFrame';
import { PaceLine } from '@/components/charts/PaceLine';
import { faultWords } from '@/components/ui/fault';
import { formatDay } from '@/components/ui/format';
import { Notice, Progress } from '@/components/ui/Notice';
import { useLive } from '@/components/ui/use-live';
import { t } from '@/utils/messaging/words';
import type { GoalProgress } from '@/utils/storage/progress';
import { dailyFigures } from './daily';
import { GOAL_TABLES } from './progress';
import { formatValue, measureName } from './words';

/** A goal's running period day by day, beside the even way to its target. */
export function PaceChart({ row, currency }: { row: GoalProgress; currency: string }): JSX.Element {
  const { goal, span, aimed } = row;
  const days = useLive(
    GOAL_TABLES,
    (key) => {
      const { measure, start, end } = JSON.parse(key);
      return dailyFigures(measure, { start, end });
    },
    JSON.stringify({ measure: goal.measure, ...span }),
  );
  if (days.state === 'loading') return <Progress label={t('loading')} />;
  if (days.state === 'failed') return <Notice tone="note">{faultWords(days.error)}</Notice>;
  const format = (value: number) => formatValue(value, goal.measure, currency);
  return (
    <ChartFrame
      title={t('paceTitle', measureName(goal.measure))}
      says={t('paceSays')}
      head={[t('paceDay'), t('paceReachedColumn')]}
      rows={days.value.map((day) => [formatDay(day.start), format(day.value)])}
    >
      {(width) => (
        <PaceLine
          width={width}
          start={span.start}
          end={span.end}
          from={aimed.start}
          target={goal.target}
          points={[
            { at: span.start, value: 0 },
            ...days.value.map((day) => ({ at: day.end, value: day.value })),
          ]}
          days={days.value.map((day) => ({ at: day.start, name: formatDay(day.start) }))}
          format={format}
        />
      )}
    </ChartFrame>
  );
}
