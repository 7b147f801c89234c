import { type MessageKey, t } from '@/utils/messaging/words';
import type { Gate } from '@/utils/model/tip';

/** What each gate means to the rep. */
const WORDS: Readonly<Record<string, MessageKey>> = {
  G1: 'gateG1',
  G2: 'gateG2',
  G3: 'gateG3',
  G4: 'gateG4',
  G5: 'gateG5',
  G6: 'gateG6',
  G7: 'gateG7',
  G8: 'gateG8',
  G9: 'gateG9',
  G13: 'gateG13',
  G15: 'gateG15',
  long: 'gateLong',
  'quiet-here': 'gateQuietHere',
  'quiet-with': 'gateQuietWith',
};
/** Those that the rep asked for; they name with whom. */
const ASKED = /^quiet-/;
/** With these the coach says less, and still speaks. */
const PARTLY: ReadonlySet<string> = new Set(['G6', 'G8', 'G9', 'G13']);

/**
 * Why the coach says nothing or less, in the interface's language.
 * @returns `quiet` when nothing is said at all; null where there is nothing to tell
 */
export function gateWords(gates: readonly Gate[]): { quiet: boolean; reasons: string[] } | null {
  const told = gates.filter(({ id }) => id in WORDS);
  if (told.length === 0) return null;
  return {
    quiet: told.some(({ id }) => !PARTLY.has(id)),
    reasons: told.map(({ id, reason }) => (ASKED.test(id) ? t(WORDS[id]!, reason) : t(WORDS[id]!))),
  };
}

/** Whether the coach is silent because the rep asked for it, here or with somebody. */
export const isAskedQuiet = (gates: readonly Gate[]): boolean => gates.some(({ id }) => ASKED.test(id));
