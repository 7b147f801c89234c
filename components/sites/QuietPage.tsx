import type { JSX } from 'preact';
import { asRem } from '@/components/ui/as-rem';
import { DimensionIcon } from '@/components/ui/DimensionIcon';
import { gateWords } from '@/components/ui/gates';
import { Icon } from '@/components/ui/Icon';
import { Empty } from '@/components/ui/Notice';
import { t } from '@/utils/messaging/words';
import type { Page } from './use-page';

/** In place of tips: that nothing on the page calls for one, why nothing is said of it, or what to do first. */
export function QuietPage({ entries, snapshots }: Pick<Page, 'entries' | 'snapshots'>): JSX.Element {
  if (snapshots.length === 0 && entries.length === 0) {
    return (
      <Empty
        icon={<DimensionIcon dimension="CRE" size={asRem(28)} />}
        title={t('popupFirst')}
        testId="state-first"
      >
        {t('popupFirstBody')}
      </Empty>
    );
  }
  const told = entries.map(({ assessment }) => gateWords(assessment.gates));
  const reasons = [...new Set(told.flatMap((one) => one?.reasons ?? []))];
  const isQuiet = reasons.length > 0 && told.every((one) => one?.quiet);
  return (
    <Empty
      icon={<Icon name="check" size={24} />}
      title={t(isQuiet ? 'listResting' : 'popupQuiet')}
      testId="state-quiet"
    >
      {reasons.join(' ') || t('popupQuietBody')}
    </Empty>
  );
}
