import { database } from './database';
import { faulty } from './faults';
import type { MuteRow } from './rows';
import { hashed, hashesOf, hashesWith, readSalts } from './salt';

/*
 * "Not here" mutes a rule in one thread or record, "not for this person" for one address. The place is stored as a salted
 * hash. "Never this rule" is a setting (`rulesOff`), not a mute.
 */

/** Where a mute may apply: the thread or record, and the people written to. */
export interface MutePlace {
  here?: string;
  people: readonly string[];
}

export type Mute = { ruleId: string; scope: MuteRow['scope']; where: string };
const partsOf = (mute: Mute) => ['mute', mute.ruleId, mute.scope, mute.where.toLowerCase()];

export function addMute(mute: Mute, now = Date.now()): Promise<void> {
  return faulty(async () => {
    await database().mutes.put({
      id: await hashed(...partsOf(mute)),
      ruleId: mute.ruleId,
      scope: mute.scope,
      at: now,
    });
  });
}

/** Takes a mute back. */
export function removeMute(mute: Mute): Promise<void> {
  return faulty(async () => database().mutes.bulkDelete(await hashesOf(...partsOf(mute))));
}

/** Whether something is muted. */
export function isMuted(mute: Mute): Promise<boolean> {
  return faulty(async () => {
    const found = await database().mutes.bulkGet(await hashesOf(...partsOf(mute)));
    return found.some((row) => row !== undefined);
  });
}

/** The rules that are muted at a place. */
export function mutedRules(place: MutePlace): Promise<Set<string>> {
  return faulty(async () => {
    const rows = await database().mutes.toArray();
    if (!rows.length) return new Set<string>();
    const [ids, salts] = [new Set(rows.map((row) => row.id)), await readSalts()];
    const muted = new Set<string>();
    const asked = new Set<string>();
    for (const { ruleId, scope } of rows) {
      if (asked.has(`${scope} ${ruleId}`)) continue;
      asked.add(`${scope} ${ruleId}`);
      for (const where of scope === 'here' ? [place.here] : place.people) {
        if (!where) continue;
        const hashes = await hashesWith(salts, ...partsOf({ ruleId, scope, where }));
        if (hashes.some((hash) => ids.has(hash))) muted.add(ruleId);
      }
    }
    return muted;
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
