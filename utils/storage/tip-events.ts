import { database } from './database';
import { faulty } from './faults';
import type { TipEventRow } from './rows';
import { hashed } from './salt';

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

/**
 * Notes what happened to a tip. The same tip in the same thread (without a thread: on the same day) counts once an
 * action, whichever tab or reload it came from.
 * @returns whether it was new
 */
export function noteTipEvent(note: TipEventNote, now = Date.now()): Promise<boolean> {
  return faulty(async () => {
    const where = note.threadId ?? new Date(now).toISOString().slice(0, 10);
    const row: TipEventRow = {
      id: await hashed('event', note.tipId, where, note.action),
      ruleId: note.ruleId,
      at: now,
      site: note.site,
      action: note.action,
      tip: note.tipId,
    };
    const db = database();
    return db.transaction('rw', db.tipEvents, async () => {
      if (await db.tipEvents.get(row.id)) return false;
      await db.tipEvents.add(row);
      return true;
    });
  });
}

/** Every tip event since a time, oldest first. */
export function tipEventsSince(time: number): Promise<TipEventRow[]> {
  return faulty(() => database().tipEvents.where('at').aboveOrEqual(time).toArray());
}
