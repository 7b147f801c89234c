import { MessageFault } from '@/utils/messaging/envelope';
import { faultOf, t } from '@/utils/messaging/words';
import { StorageFault } from '@/utils/storage/faults';

/** What went wrong with a store and what the rep can do, in one sentence. */
export function faultWords(error: unknown): string {
  // The background says why a store failed by the same names.
  const kind =
    error instanceof StorageFault ? error.kind : error instanceof MessageFault ? error.reason : undefined;
  return faultOf(kind) || t('faultUnknown');
}
