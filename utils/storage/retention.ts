import { DAY } from '../model/day';
import { GUARD_DAYS } from '../model/guard-days';
import { database } from './database';
import { faulty } from './faults';
import type { HeardSignalRow } from './rows';

const { 'opt-out': optOuts, ...otherGuards } = GUARD_DAYS;

/** How long what is kept, in days, as PRIVACY.md says. Everything else stays until it is erased. */
export const KEPT_DAYS = {
  tipEvents: 400,
  habitEvents: 400,
  /** The sentence of a signal nobody logged. */
  signalSentence: 30,
  /** Kind and date of a signal nobody logged. */
  heardSignals: 60,
  guards: Math.max(...Object.values(otherGuards)),
  optOuts,
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
  return faulty(async () => {
    const [heardSignals, sentences] = await sweepSignals(
      before(KEPT_DAYS.heardSignals),
      before(KEPT_DAYS.signalSentence),
    );
    return {
      heardSignals,
      sentences,
      tipEvents: await db.tipEvents.where('at').below(before(KEPT_DAYS.tipEvents)).delete(),
      habitEvents: await db.habitEvents.where('at').below(before(KEPT_DAYS.habitEvents)).delete(),
      guards: await db.guards
        .where('at')
        .below(before(KEPT_DAYS.guards))
        .filter((row) => row.kind !== 'opt-out' || row.at < before(KEPT_DAYS.optOuts))
        .delete(),
      touches: await db.touches.where('at').below(before(KEPT_DAYS.touches)).delete(),
      recordMemory: await db.recordMemory.where('visitedAt').below(before(KEPT_DAYS.recordMemory)).delete(),
    };
  });
}

/**
 * What was heard goes, unless it was logged and the opportunity that it became is still there.
 * @returns how many signals went, and of how many others the sentence
 */
function sweepSignals(before: number, sentenceBefore: number): Promise<[number, number]> {
  const db = database();
  return db.transaction('rw', db.heardSignals, db.opportunities, async () => {
    const logged = (await db.heardSignals.orderBy('logged').uniqueKeys()) as string[];
    const there = new Set(await db.opportunities.where('id').anyOf(logged).primaryKeys());
    const isOpen = ({ logged: id }: HeardSignalRow) => id === undefined || !there.has(id);
    const old = (time: number) => db.heardSignals.where('at').below(time);
    const gone = await old(before).filter(isOpen).delete();
    const cut = await old(sentenceBefore)
      .filter((row) => isOpen(row) && (row.sentence !== undefined || row.url !== undefined))
      .modify((row) => {
        delete row.sentence;
        delete row.url;
      });
    return [gone, cut];
  });
}
