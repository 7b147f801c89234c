import { storage } from 'wxt/utils/storage';
import { alone } from './lock';

/*
 * A browser that cannot read the file of a database (after a crash, on a failing disk) makes an empty one in its place,
 * and says nothing. So that the rep is told, it is noted elsewhere that there was one.
 */

/** What is known of the database that is here, in milliseconds since the epoch. */
interface DatabaseMark {
  madeAt: number;
  /** It took the place of one that was there before; until the rep has read so. */
  lostAt?: number;
}
const mark = storage.defineItem<DatabaseMark>('local:database');

/**
 * Notes that the database was opened.
 * @param madeAt when it was made, where this opening made it
 */
export async function noteOpened(madeAt?: number): Promise<void> {
  try {
    await alone('database', async () => {
      const before = await mark.getValue();
      if (!before) await mark.setValue({ madeAt: madeAt ?? Date.now() });
      // Another window may have found it, and noted it, before the one that made it did.
      else if (madeAt !== undefined && before.madeAt < madeAt) {
        await mark.setValue({ madeAt, lostAt: before.lostAt ?? madeAt });
      }
    });
  } catch (error) {
    // No room to note it: the next opening does.
    console.warn('[uplift] database mark', error);
  }
}

/** When an empty database took the place of one that held something; undefined where none did, or the rep knows. */
export const lossItem = {
  read: async (): Promise<number | undefined> => (await mark.getValue())?.lostAt,
  watch: (changed: () => void): (() => void) => mark.watch(changed),
};

/** The rep knows that the log before is gone. */
export function noteLossSeen(): Promise<void> {
  return alone('database', async () => {
    const before = await mark.getValue();
    if (before?.lostAt !== undefined) await mark.setValue({ madeAt: before.madeAt });
  });
}

/** The database is about to be thrown away because the rep said so: that the next one is empty is no loss. */
export const forgetMark = (): Promise<void> => mark.removeValue();
