import { MessageFault } from '@/utils/messaging/envelope';
import { type MessageKey, t } from '@/utils/messaging/words';
import { type FaultKind, StorageFault } from '@/utils/storage/faults';

const WORDS: Record<FaultKind, MessageKey> = {
  full: 'faultFull',
  blocked: 'faultBlocked',
  corrupt: 'faultCorrupt',
  migration: 'faultMigration',
  newer: 'faultNewer',
  unavailable: 'faultUnavailable',
  invalid: 'faultInvalid',
  foreign: 'faultForeign',
  stopped: 'faultStopped',
  unknown: 'faultUnknown',
};

function kindOf(error: unknown): FaultKind {
  if (error instanceof StorageFault) return error.kind;
  // The background says why a store failed by the same names.
  const reason = error instanceof MessageFault ? error.reason : undefined;
  return reason && Object.hasOwn(WORDS, reason) ? (reason as FaultKind) : 'unknown';
}

/** What went wrong with a store and what the rep can do, in one sentence. */
export function faultWords(error: unknown): string {
  return t(WORDS[kindOf(error)]);
}
