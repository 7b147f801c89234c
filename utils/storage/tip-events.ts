import { database } from './database';
import { faulty } from './faults';
import type { TipEventRow } from './rows';
import { hashed, hashesOf } from './salt';

/** What happened to a tip, as it is told to the store. */
export interface TipEventNote {
  /** Identity of the same tip. */
  tipId: string;
  ruleId: string;
  site: string;
  /** What the rep did; `left`: the draft was sent after the tip had been shown. */
  action: string;
  threadId?: string;
}

/**
 * Notes what happened to a tip. The same tip in the same thread (without a thread: on the same day) counts once an
 * action, whichever tab or reload it came from.
 */
export function noteTipEvent(note: TipEventNote, now = Date.now()): Promise<void> {
  return faulty(async () => {
    const where = note.threadId ?? new Date(now).toISOString().slice(0, 10);
    const row: TipEventRow = {
      id: await hashed('event', note.tipId, where, note.action),
      ruleId: note.ruleId,
      at: now,
      site: note.site,
      action: note.action,
      ...(note.threadId && { thread: await hashed('thread', note.threadId) }),
    };
    const db = database();
    await db.transaction('rw', db.tipEvents, async () => {
      if (!(await db.tipEvents.get(row.id))) await db.tipEvents.add(row);
    });
  });
}

/** The rules whose tips were shown in earlier drafts of a thread, across tabs and reloads. */
export function rulesSeenInThread(threadId: string): Promise<Set<string>> {
  return faulty(async () => {
    const threads = await hashesOf('thread', threadId);
    const rows = await database().tipEvents.where('thread').anyOf(threads).toArray();
    return new Set(rows.filter((row) => row.action === 'left').map((row) => row.ruleId));
  });
}

/** Every tip event since a time, oldest first. */
export function tipEventsSince(time: number): Promise<TipEventRow[]> {
  return faulty(() => database().tipEvents.where('at').aboveOrEqual(time).toArray());
}

/** How often each action was noted for each rule since a time. */
export async function tipCounts(since: number): Promise<Map<string, Record<string, number>>> {
  const counts = new Map<string, Record<string, number>>();
  for (const event of await tipEventsSince(since)) {
    const of = counts.get(event.ruleId) ?? {};
    of[event.action] = (of[event.action] ?? 0) + 1;
    counts.set(event.ruleId, of);
  }
  return counts;
}
