import { database } from './database';
import { faulty } from './faults';

const DAY = 86_400_000;

/** How long what is kept, in days, as PRIVACY.md says. Everything else stays until it is erased. */
export const KEPT_DAYS = {
  tipEvents: 400,
  habitEvents: 400,
  /** The sentence of a signal nobody logged. */
  signalSentence: 30,
  /** Kind and date of a signal nobody logged. */
  heardSignals: 60,
  guards: 60,
  optOuts: 90,
  touches: 180,
  recordMemory: 180,
} as const;

/** How many rows a sweep took away. */
export type Swept = Record<
  'tipEvents' | 'habitEvents' | 'sentences' | 'heardSignals' | 'guards' | 'touches' | 'recordMemory',
  number
>;

/**
 * Takes away everything that is older than that. Safe at any time and as often as one likes; a clock that was
 * set back only makes it keep more.
 */
export function sweep(now = Date.now()): Promise<Swept> {
  const db = database();
  const before = (days: number) => now - days * DAY;
  return faulty(async () => ({
    tipEvents: await db.tipEvents.where('at').below(before(KEPT_DAYS.tipEvents)).delete(),
    habitEvents: await db.habitEvents.where('at').below(before(KEPT_DAYS.habitEvents)).delete(),
    heardSignals: await db.heardSignals
      .where('at')
      .below(before(KEPT_DAYS.heardSignals))
      .filter((row) => row.logged === undefined)
      .delete(),
    sentences: await db.heardSignals
      .where('at')
      .below(before(KEPT_DAYS.signalSentence))
      .filter((row) => row.logged === undefined && (row.sentence !== undefined || row.url !== undefined))
      .modify((row) => {
        delete row.sentence;
        delete row.url;
      }),
    guards: await db.guards
      .where('at')
      .below(before(KEPT_DAYS.guards))
      .filter((row) => row.kind !== 'opt-out' || row.at < before(KEPT_DAYS.optOuts))
      .delete(),
    touches: await db.touches.where('at').below(before(KEPT_DAYS.touches)).delete(),
    recordMemory: await db.recordMemory.where('visitedAt').below(before(KEPT_DAYS.recordMemory)).delete(),
  }));
}
