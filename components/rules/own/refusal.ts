import { type MessageKey, t } from '@/utils/messaging/words';
import { OwnRuleFault, type OwnRuleReason } from '@/utils/storage/playbooks/own';

const WORDS: Record<OwnRuleReason, MessageKey> = {
  mistakes: 'mineRefused',
  full: 'mineFull',
  'no-id': 'mineNoId',
  taken: 'mineTaken',
};

/** Why a rule was not saved or not switched on, where that is for the rep to mend. */
export function refusalWords(fault: unknown): string | undefined {
  return fault instanceof OwnRuleFault ? t(WORDS[fault.reason]) : undefined;
}
