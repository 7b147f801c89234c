import type { MuteScope } from '../coach/selection';
import { database } from './database';
import { faulty } from './faults';
import type { MuteRow } from './rows';
import { hashed, hashesOf, hashesWith, readSalts } from './salt';

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

/** Tells of a mute whether it is among rows that were read before. */
export async function mutesAmong(rows: readonly MuteRow[]): Promise<(mute: Mute) => Promise<boolean>> {
  const [ids, salts] = [new Set(rows.map((row) => row.id)), await readSalts()];
  return async (mute) => (await hashesWith(salts, ...muteParts(mute))).some((hash) => ids.has(hash));
}

/** "Here" is one thread (a draft, where there is none): the same words to another customer are another matter. */
export const hereOf = (thread: string, tipId: string) => `${thread} ${tipId}`;

/** The threads in which a tip was shown, latest first, hashed. */
async function threadsOf(ruleId: string, tipId: string): Promise<string[]> {
  const shown = await database().tipEvents.where('[ruleId+action]').equals([ruleId, 'shown']).toArray();
  const here = shown.filter((row) => row.tip === tipId).sort((one, other) => other.at - one.at);
  return here.flatMap((row) => row.thread ?? []);
}

/**
 * Stores a mute of the rep. "Never this rule" is a setting and not kept here.
 * @param threadId the site's id of the thread the tip stands in, where it is known; else where it was shown last
 */
export function keepMute(
  mute: MuteScope,
  ruleId: string,
  threadId?: string,
  now = Date.now(),
): Promise<void> {
  return faulty(async () => {
    if (mute.scope === 'person') await addMute({ ruleId, scope: 'person', where: mute.person }, now);
    if (mute.scope !== 'here') return;
    const thread = threadId ? await hashed('thread', threadId) : (await threadsOf(ruleId, mute.tipId))[0];
    await addMute({ ruleId, scope: 'here', where: hereOf(thread ?? '', mute.tipId) }, now);
  });
}

/**
 * Takes "not here" back for a tip.
 * @param threadId where it was said; absent: the place where it was said last
 */
export function dropHere(ruleId: string, tipId: string, threadId?: string): Promise<void> {
  return faulty(async () => {
    const threads = threadId ? await hashesOf('thread', threadId) : [...(await threadsOf(ruleId, tipId)), ''];
    const places = await Promise.all(
      threads.map(async (thread) => {
        const ids = await hashesOf(...muteParts({ ruleId, scope: 'here', where: hereOf(thread, tipId) }));
        const rows = await database().mutes.bulkGet(ids);
        return { ids, at: Math.max(...rows.map((row) => row?.at ?? -1)) };
      }),
    );
    const last = Math.max(...places.map(({ at }) => at));
    const gone = places.filter(({ at }) => threadId !== undefined || at === last);
    await database().mutes.bulkDelete(gone.flatMap(({ ids }) => ids));
  });
}
