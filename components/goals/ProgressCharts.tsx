import type { JSX } from 'preact';
import { ChartFrame, type Part } from '@/components/charts/ChartFrame';
import { Columns } from '@/components/charts/Columns';
import { StackedBars } from '@/components/charts/StackedBars';
import { CLASSES, className, stageName } from '@/components/log/words';
import { asRem } from '@/components/ui/as-rem';
import { DimensionIcon } from '@/components/ui/DimensionIcon';
import { dimensionName } from '@/components/ui/dimensions';
import { faultWords } from '@/components/ui/fault';
import { formatDay, formatNumber, formatSum } from '@/components/ui/format';
import { Empty, Notice, Progress } from '@/components/ui/Notice';
import { useLive } from '@/components/ui/use-live';
import { t, tCount } from '@/utils/messaging/words';
import { DAY } from '@/utils/model/day';
import { STAGES } from '@/utils/model/opportunity';
import type { RulePack } from '@/utils/model/prompt-rule';
import { type ByClass, overview } from './overview';
import { type TipsOutcome, tipsByOutcome } from './tips-outcome';
import './goals.css';

const classParts = (): Part[] => CLASSES.map((key) => ({ key, name: className(key), fill: key }));

function ClassBar({
  title,
  says,
  values,
  format,
}: {
  title: string;
  says: string;
  values: ByClass;
  format(value: number): string;
}) {
  const parts = classParts().map((part) => ({
    ...part,
    name: t('chartPart', part.name, format(values[part.key as keyof ByClass])),
  }));
  return (
    <ChartFrame
      title={title}
      says={says}
      legend={parts}
      head={[t('chartKind'), t('chartFigure')]}
      rows={CLASSES.map((key) => [className(key), format(values[key])])}
    >
      {(width) => (
        <StackedBars width={width} parts={parts} rows={[{ name: '', words: '', values: { ...values } }]} />
      )}
    </ChartFrame>
  );
}

function TipsChart({ rows }: { rows: TipsOutcome[] }): JSX.Element {
  const parts: Part[] = [
    { key: 'logged', name: t('tipsLogged'), fill: 'created' },
    { key: 'acted', name: t('tipsActed'), fill: 'responded' },
    { key: 'dismissed', name: t('tipsDismissed'), fill: 'note' },
    { key: 'left', name: t('tipsLeft'), fill: 'base' },
  ];
  return (
    <ChartFrame
      title={t('tipsTitle')}
      says={t('tipsSays')}
      legend={parts}
      head={[t('chartDimension'), t('tipsShown'), ...parts.map((part) => part.name)]}
      rows={rows.map((row) => [
        dimensionName(row.dimension),
        formatNumber(row.shown),
        ...parts.map((part) => formatNumber(row[part.key as keyof TipsOutcome] as number)),
      ])}
    >
      {(width) => (
        <StackedBars
          width={width}
          parts={parts}
          rows={rows.map(({ dimension, ...row }) => ({
            name: dimensionName(dimension),
            words: t('tipsOf', formatNumber(row.logged + row.acted), formatNumber(row.shown)),
            values: row,
          }))}
        />
      )}
    </ChartFrame>
  );
}

/** Progress in pictures: what the increment is, where things stand, twelve weeks, and what came of tips. */
export function ProgressCharts({ packs }: { packs: readonly RulePack[] }): JSX.Element | null {
  const log = useLive(['opportunities'], () => overview());
  const tips = useLive(['tipEvents'], () => tipsByOutcome(Date.now() - 84 * DAY, packs));
  if (log.state === 'loading') return <Progress label={t('loading')} />;
  if (log.state === 'failed') return <Notice tone="note">{faultWords(log.error)}</Notice>;
  const { weeks, logged, value, currency, stages, total, otherCurrency } = log.value;
  const { benefited, benefitedCount } = log.value;
  if (total === 0) {
    return (
      <section class="up-card">
        <Empty
          icon={<DimensionIcon dimension="CRE" size={asRem(32)} />}
          title={t('progressEmpty')}
          testId="progress-empty"
        >
          {t('progressEmptyBody')}
        </Empty>
      </section>
    );
  }
  const parts = classParts();
  const hasValue = CLASSES.some((key) => value[key] > 0);
  // In this order the two columns of a wide window end about together: the tall ones stand in different halves.
  return (
    <div class="up-progress-grid" data-testid="progress">
      <section class="up-card">
        <ClassBar title={t('splitTitle')} says={t('splitSays')} values={logged} format={formatNumber} />
      </section>
      {hasValue && (
        <section class="up-card up-stack">
          <ClassBar
            title={t('valueTitle')}
            says={t('valueSays')}
            values={value}
            format={(amount) => formatSum(amount, currency)}
          />
          {otherCurrency > 0 && <p class="up-soft up-small">{tCount('valueOther', otherCurrency)}</p>}
        </section>
      )}
      <section class="up-card">
        <ChartFrame
          title={t('stagesTitle')}
          says={t('stagesSays')}
          head={[t('chartStage'), t('chartFigure')]}
          rows={STAGES.map((stage) => [stageName(stage), formatNumber(stages[stage])])}
        >
          {(width) => (
            <StackedBars
              width={width}
              parts={[{ key: 'count', name: '', fill: 'plain' }]}
              rows={STAGES.map((stage) => ({
                name: stageName(stage),
                words: formatNumber(stages[stage]),
                values: { count: stages[stage] },
              }))}
            />
          )}
        </ChartFrame>
      </section>
      <section class="up-card">
        <ChartFrame
          title={t('weeksTitle')}
          says={t('weeksSays')}
          legend={parts}
          head={[t('chartWeek'), ...parts.map((part) => part.name)]}
          rows={weeks.map(({ span, counts }) => [
            formatDay(span.start),
            ...CLASSES.map((key) => formatNumber(counts[key])),
          ])}
        >
          {(width) => (
            <Columns
              width={width}
              parts={parts}
              format={formatNumber}
              rows={weeks.map(({ span, counts }) => ({ name: formatDay(span.start), values: { ...counts } }))}
            />
          )}
        </ChartFrame>
      </section>
      {benefited.length > 0 && (
        <section class="up-card up-stack">
          <h3>{t('benefitedTitle')}</h3>
          <ul class="up-benefited">
            {benefited.map(({ name, title, id }) => (
              <li key={`${id} ${name}`}>
                <strong>
                  <bdi>{name}</bdi>
                </strong>
                <a href={`#/log/${encodeURIComponent(id)}`}>
                  <bdi>{title}</bdi>
                </a>
              </li>
            ))}
          </ul>
          {benefitedCount > benefited.length && (
            <p class="up-soft up-small">{tCount('accountLogMore', benefitedCount - benefited.length)}</p>
          )}
        </section>
      )}
      {tips.value && tips.value.length > 0 && (
        <section class="up-card">
          <TipsChart rows={tips.value} />
        </section>
      )}
    </div>
  );
}
