import type { JSX } from 'preact';
import { asRem } from '@/components/ui/as-rem';
import { DimensionIcon } from '@/components/ui/DimensionIcon';
import { dimensionColours, dimensionMeaning, dimensionName } from '@/components/ui/dimensions';
import { formatDay } from '@/components/ui/format';
import { Icon } from '@/components/ui/Icon';
import { Notice } from '@/components/ui/Notice';
import { PageHead } from '@/components/ui/Shell';
import { useSettings } from '@/components/ui/use-settings';
import { t, tCount } from '@/utils/messaging/words';
import type { Practised } from '@/utils/storage/practice';
import { byDimension, hashOf, kindOf, type Offered } from './situations';

interface Props {
  all: readonly Offered[];
  practised: ReadonlyMap<string, Practised>;
}

/** All situations by what is practised, and when each was settled last. */
export function PracticeIndex({ all, practised }: Props): JSX.Element {
  const settings = useSettings();
  return (
    <div class="up-practice-index" data-testid="practice-index">
      <PageHead title={t('practiceHeading')} intro={t('practiceIntro')} />
      {settings && settings.startedAt === undefined && (
        <Notice
          testId="practice-not-started"
          actions={
            <a class="up-button" data-size="small" href="/welcome.html">
              {t('practiceNotStartedAction')}
            </a>
          }
        >
          {t('practiceNotStarted')}
        </Notice>
      )}
      {byDimension(all).map(({ dimension, offered }) => {
        const { hue, soft } = dimensionColours(dimension);
        const id = `practice-${dimension}`;
        return (
          <section key={dimension} class="up-practice-group" aria-labelledby={id}>
            <div class="up-practice-group-head">
              <span class="up-practice-mark" style={{ color: hue, background: soft }}>
                <DimensionIcon dimension={dimension} size={asRem(20)} />
              </span>
              <div>
                <h2 id={id}>{dimensionName(dimension)}</h2>
                <p class="up-soft up-small">{dimensionMeaning(dimension)}</p>
              </div>
            </div>
            <ul class="up-practice-list">
              {offered.map((one) => (
                <Row key={one.name} offered={one} practised={practised.get(one.name)} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Row({ offered, practised }: { offered: Offered; practised: Practised | undefined }): JSX.Element {
  const { name, situation, origin } = offered;
  return (
    <li>
      <a class="up-practice-row" href={hashOf(name)} data-testid="situation" data-situation={name}>
        <span class="up-practice-row-text">
          <span class="up-practice-row-title">
            <bdi lang={origin ? undefined : 'en'}>{situation.title}</bdi>
          </span>
          <span class="up-soft up-small">
            <bdi lang={origin ? undefined : 'en'}>{situation.practise}</bdi>
          </span>
        </span>
        <span class="up-practice-row-end up-small">
          {practised && (
            <span class="up-practice-done">
              <Icon name="check" size={14} />
              {tCount('practiceDone', practised.times, formatDay(practised.at))}
            </span>
          )}
          {origin && <span class="up-tag">{t('practiceFrom', origin)}</span>}
          <span class="up-soft">{kindOf(situation)}</span>
        </span>
        <Icon name="forward" />
      </a>
    </li>
  );
}
