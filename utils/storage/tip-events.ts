import { localDay } from '../goals/periods';
import { database } from './database';
import { faulty } from './faults';
import type { TipEventRow } from './rows';
import { everyHash } from './salt';

/** What happened to a tip, as it is told to the store. */
export interface TipEventNote {
  /** Identity of the same tip. */
  tipId: string;
  ruleId: string;
  site: string;
  /** What the rep did. */
  action: string;
  threadId?: string;
}

/** The hashes of what happened: the same tip in the same thread, or on the same day where there is none, is one. */
function idsOf({ tipId, threadId }: Pick<TipEventNote, 'tipId' | 'threadId'>, action: string, now: number) {
  return everyHash('event', tipId, threadId ?? localDay(now), action);
}

/**
 * Notes what happened to a tip. The same tip in the same thread (without a thread: on the same day) counts once an
 * action, whichever tab or reload it came from.
 * @returns whether it was new
 */
export function noteTipEvent(note: TipEventNote, now = Date.now()): Promise<boolean> {
  return faulty(async () => {
    const ids = await idsOf(note, note.action, now);
    const row: TipEventRow = {
      id: ids[0],
      ruleId: note.ruleId,
      at: now,
      site: note.site,
      action: note.action,
      tip: note.tipId,
    };
    const db = database();
    return db.transaction('rw', db.tipEvents, async () => {
      if (await db.tipEvents.where('id').anyOf(ids).count()) return false;
      await db.tipEvents.add(row);
      return true;
    });
  });
}

/** Whether any of these was noted of a tip. */
export function hadTipEvent(
  tip: Pick<TipEventNote, 'tipId' | 'threadId'>,
  actions: readonly string[],
  now = Date.now(),
): Promise<boolean> {
  return faulty(async () => {
    const ids = await Promise.all(actions.map((action) => idsOf(tip, action, now)));
    return (await database().tipEvents.where('id').anyOf(ids.flat()).count()) > 0;
  });
}

/**
 * Takes back what was noted of a tip a moment ago.
 * @returns whether it was noted since then
 */
export function removeTipEvent(
  tip: Pick<TipEventNote, 'tipId' | 'threadId'>,
  action: string,
  since: number,
  now = Date.now(),
): Promise<boolean> {
  return faulty(async () => {
    const ids = await idsOf(tip, action, now);
    const recent = database().tipEvents.where('id').anyOf(ids);
    return (await recent.filter(({ at }) => at >= since).delete()) > 0;
  });
}

/** Every tip event since a time, oldest first. */
export function tipEventsSince(time: number): Promise<TipEventRow[]> {
  return faulty(() => database().tipEvents.where('at').aboveOrEqual(time).toArray());
}
