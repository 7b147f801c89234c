import { database } from './database';
import { faulty } from './faults';
import type { MuteRow } from './rows';
import { hashed, hashesOf } from './salt';

/*
 * "Not here" mutes a rule in one thread or record, "not for this person" for one address. The place is stored as a salted
 * hash. "Never this rule" is a setting (`rulesOff`), not a mute.
 */

export type Mute = { ruleId: string; scope: MuteRow['scope']; where: string };
/** What the salted hash of a mute is made of. */
export const muteParts = (mute: Mute) => ['mute', mute.ruleId, mute.scope, mute.where.toLowerCase()];

/** Keeps a mute. */
export function addMute(mute: Mute, now = Date.now()): Promise<void> {
  return faulty(async () => {
    await database().mutes.put({
      id: await hashed(...muteParts(mute)),
      ruleId: mute.ruleId,
      scope: mute.scope,
      at: now,
    });
  });
}

/** Takes a mute back. */
export function removeMute(mute: Mute): Promise<void> {
  return faulty(async () => database().mutes.bulkDelete(await hashesOf(...muteParts(mute))));
}

/** Whether something is muted. */
export function isMuted(mute: Mute): Promise<boolean> {
  return faulty(async () => {
    const found = await database().mutes.bulkGet(await hashesOf(...muteParts(mute)));
    return found.some((row) => row !== undefined);
  });
}

/** Takes back the mutes of a rule for a person that were made in the last minutes. */
export function clearRecentMutes(ruleId: string, now = Date.now(), withinMs = 600_000): Promise<number> {
  return faulty(() =>
    database()
      .mutes.where('ruleId')
      .equals(ruleId)
      .filter((row) => row.scope === 'person' && Math.abs(now - row.at) < withinMs)
      .delete(),
  );
}
