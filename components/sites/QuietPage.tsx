import type { JSX } from 'preact';
import { gateWords } from '@/components/ui/gates';
import { Icon } from '@/components/ui/Icon';
import { Empty } from '@/components/ui/Notice';
import type { TabEntry } from '@/utils/messaging/protocol';
import { t } from '@/utils/messaging/words';

/** In place of tips: that nothing on the page calls for one, or why nothing is said of it. */
export function QuietPage({ entries }: { entries: readonly TabEntry[] }): JSX.Element {
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
