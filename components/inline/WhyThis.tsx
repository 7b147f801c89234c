import type { ComponentChildren, JSX } from 'preact';
import { dimensionMeaning, dimensionName } from '@/components/ui/dimensions';
import { originName } from '@/components/ui/origin';
import { ruleLanguage, t } from '@/utils/messaging/words';
import type { Tip } from '@/utils/model/tip';

const GRADES = ['A', 'B', 'C', 'D'] as const;

interface Props {
  tip: Tip;
  /** The reason, where it is not said outside already. */
  lead?: string;
  children?: ComponentChildren;
}

/** Rule, dimension, source and grade of evidence: a tip can always be asked where it comes from. */
export function WhyThis({ tip, lead, children }: Props): JSX.Element {
  const grade = GRADES.find((one) => tip.evidence.grade.startsWith(one));
  return (
    <details class="ask">
      <summary>{t('cardWhy')}</summary>
      {lead && <p lang={ruleLanguage(tip.ruleId, tip.origin)}>{lead}</p>}
      <dl>
        <dt>{t('cardRule')}</dt>
        <dd>
          <code>{tip.ruleId}</code> · {originName(tip.origin)}
        </dd>
        <dt>{t('cardDimension')}</dt>
        <dd>{t('labelled', dimensionName(tip.dimension), dimensionMeaning(tip.dimension))}</dd>
        <dt>{t('cardEvidence')}</dt>
        <dd>{grade ? t(`cardEvidence${grade}`) : tip.evidence.grade}</dd>
        {tip.evidence.sources.length > 0 && (
          <>
            <dt>{t('cardSources')}</dt>
            <dd>
              {tip.evidence.sources.map((source) => (
                <p key={source}>{source}</p>
              ))}
            </dd>
          </>
        )}
        {tip.because && tip.because.length > 0 && (
          <>
            <dt>{t('cardBecause')}</dt>
            <dd>{tip.because.join(', ')}</dd>
          </>
        )}
      </dl>
      {children}
    </details>
  );
}
