import { database } from './database';
import { faulty } from './faults';
import type { TouchRow } from './rows';

export type Touch = Omit<TouchRow, 'id'> & {
  /** What tells this mail from others of the same customer: its id at the site, or its date. */
  mail: string;
};

/** A mail noted when it was sent and the same mail seen in its thread lie no further apart (milliseconds). */
const SAME_MAIL = 15 * 60_000;
/** Begins the `mail` of one noted when it was sent, before the site gave it an id. */
export const JUST_SENT = 'draft ';

const idOf = (party: string, direction: TouchRow['direction'], mail: string) =>
  `${party}|${direction}|${mail}`;

/** Notes mails from or to customers, each once. `words` is a print, never the words. */
export function noteTouches(touches: readonly Touch[]): Promise<void> {
  return faulty(async () => {
    const db = database();
    await db.transaction('rw', db.touches, async () => {
      for (const { mail, ...rest } of touches) {
        const row: TouchRow = { id: idOf(rest.party, rest.direction, mail), ...rest };
        const there = await db.touches.get(row.id);
        if (there && (there.words.length > 0 || !row.words.length) && (there.to ?? row.to) === there.to)
          continue;
        if (row.direction === 'outbound' && !mail.startsWith(JUST_SENT)) {
          const near = await db.touches
            .where('[party+at]')
            .between([row.party, row.at - SAME_MAIL], [row.party, row.at + SAME_MAIL], true, true)
            .filter((other) => other.id.startsWith(idOf(row.party, 'outbound', JUST_SENT)))
            .first();
          if (near) {
            await db.touches.delete(near.id);
            if (!row.words.length) row.words = near.words;
            row.to ??= near.to;
            if (row.to === undefined) delete row.to;
          }
        }
        await db.touches.put(row);
      }
    });
  });
}

/** The mails from and to a customer, newest first. */
export function touchesOf(party: string, limit = 60): Promise<TouchRow[]> {
  return faulty(() =>
    database()
      .touches.where('[party+at]')
      .between([party, 0], [party, Number.MAX_SAFE_INTEGER])
      .reverse()
      .limit(limit)
      .toArray(),
  );
}

/** Takes a mail back whose sending was undone. */
export function removeTouch(party: string, direction: TouchRow['direction'], mail: string): Promise<void> {
  return faulty(() => database().touches.delete(idOf(party, direction, mail)));
}
