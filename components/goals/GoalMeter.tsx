import type { JSX } from 'preact';
import { formatNumber, formatSum } from '@/components/ui/format';
import type { Pace } from '@/utils/goals/pace';
import { t, tCount } from '@/utils/messaging/words';
import type { GoalProgress } from '@/utils/storage/progress';
import { figureWords, isOfMoney, measureName, thisPeriod, unitOf, unsettledAddress } from './words';
import '@/components/ui/bar.css';
import './goals.css';

/** How the pace is said: neutral words, what is done early, what is left late. */
function PaceWords({ pace, measure, currency }: { pace: Pace; measure: string; currency: string }) {
  if (pace.state === 'reached') return <span>{t('paceReached')}</span>;
  const money = unitOf(measure) === 'money';
  const left = money ? t('paceMoneyToGo', formatSum(pace.toGo, currency)) : tCount('paceToGo', pace.toGo);
  const behind = money
    ? t('paceMoneyBehind', formatSum(pace.behind, currency))
    : tCount('paceBehind', pace.behind);
  return (
    <>
      {pace.show === 'left' && <span>{left}</span>}
      <span>
        {pace.state === 'behind' ? behind : pace.state === 'ahead' ? t('paceAhead') : t('paceOnPace')}
      </span>
      {pace.daysLeft > 0 && <span>{tCount('paceDaysLeft', pace.daysLeft)}</span>}
    </>
  );
}

function Unsettled({ count, href }: { count: number; href?: string }): JSX.Element {
  const words = tCount('goalUnsettled', count);
  return href ? (
    <a class="up-goal-unsettled" href={href}>
      {words}
    </a>
  ) : (
    <span>{words}</span>
  );
}

interface Props {
  row: GoalProgress;
  currency: string;
  /** Of its name, for what is about this goal. */
  nameId?: string;
  /** The log is a section of this page: what could not be counted is shown there. */
  hasLog?: boolean;
}

/** One goal: its figure, the way to the target with the even pace on it, and the pace in words. */
export function GoalMeter({ row, currency, nameId, hasLog }: Props): JSX.Element {
  const { goal, figure, quality } = row;
  // There is no even pace towards a share; it is reached or not yet.
  const pace = figure.over ? undefined : row.pace;
  const isShareReached = figure.over !== undefined && figure.value >= goal.target;
  const share = Math.min(1, goal.target > 0 ? figure.value / goal.target : 0);
  const even = pace ? Math.min(1, pace.expected / goal.target) : 0;
  return (
    <div class="up-goal" data-measure={goal.measure}>
      <div class="up-goal-line">
        <span id={nameId}>
          {measureName(goal.measure)} <span class="up-soft up-small">{thisPeriod(goal.period)}</span>
        </span>
        <span class="up-goal-figure">{figureWords(figure, goal, currency)}</span>
      </div>
      <div
        class="up-bar up-goal-bar"
        aria-hidden="true"
        style={{ '--share': `${share * 100}%`, '--even': `calc(${even} * (100% - 2px))` }}
      >
        <i />
        {pace && pace.state !== 'reached' && even > 0 && <b />}
      </div>
      <div class="up-goal-words">
        {pace && <PaceWords pace={pace} measure={goal.measure} currency={currency} />}
        {isShareReached && <span>{t('paceReached')}</span>}
        {quality && (
          <span data-testid="goal-quality">
            {t(
              'labelled',
              measureName('beneficiary-named'),
              t('goalDoneOf', formatNumber(quality.numerator), formatNumber(quality.denominator)),
            )}
          </span>
        )}
        {figure.leftOut ? (
          <span>{tCount(isOfMoney(goal.measure) ? 'goalOtherCurrency' : 'goalOverCap', figure.leftOut)}</span>
        ) : null}
        {figure.unsettled ? (
          <Unsettled count={figure.unsettled} {...(hasLog && { href: unsettledAddress(goal) })} />
        ) : null}
      </div>
    </div>
  );
}
