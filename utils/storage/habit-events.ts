import { database } from './database';
import { faulty } from './faults';
import type { HabitEventRow } from './rows';
import { hashed, hashesOf } from './salt';

/**
 * Notes what a draft that left did for the rep's habits. A draft counts once: noted again, the later reading replaces the
 * earlier one.
 * @param habits how often each habit was shown in the draft
 */
export function noteHabits(
  draft: { site: string; draftId: string },
  habits: Record<string, number>,
  now = Date.now(),
): Promise<void> {
  return faulty(async () => {
    const hash = await hashed('draft', draft.site, draft.draftId);
    const rows: HabitEventRow[] = Object.entries(habits)
      .filter(([, count]) => count > 0)
      .map(([habit, count]) => ({
        id: `${hash}:${habit}`,
        habit,
        count,
        at: now,
        site: draft.site,
        draft: hash,
      }));
    const db = database();
    await db.transaction('rw', db.habitEvents, async () => {
      const earlier = await db.habitEvents.where('draft').equals(hash).toArray();
      await db.habitEvents.bulkDelete(earlier.map((row) => row.id));
      // Sent again after an undo, the draft keeps the day on which it first left.
      const at = Math.min(now, ...earlier.map((row) => row.at));
      await db.habitEvents.bulkPut(rows.map((row) => ({ ...row, at })));
    });
  });
}

/** Takes back what a draft counted for, when its sending was undone. */
export function forgetHabits(draft: { site: string; draftId: string }): Promise<void> {
  return faulty(async () => {
    const hashes = await hashesOf('draft', draft.site, draft.draftId);
    await database().habitEvents.where('draft').anyOf(hashes).delete();
  });
}

/** Every habit event since a time, oldest first. */
export function habitEventsSince(time: number): Promise<HabitEventRow[]> {
  return faulty(() => database().habitEvents.where('at').aboveOrEqual(time).toArray());
}
