import type { Settings } from '../model/settings';
import { database } from './database';
import { faulty } from './faults';
import { addMute, isMuted, type Mute, removeMute } from './mutes';
import { patchSettings } from './settings';

/*
 * Where the rep wants nothing said. With whom is a setting (`quietWith`), which the options show by name; one
 * conversation is kept like a mute, as a salted hash.
 */

const RULE = 'quiet';
const muteOf = (thread: string): Mute => ({ ruleId: RULE, scope: 'here', where: thread });

/** Keeps quiet in a conversation. @param thread its salted hash */
export const keepQuietIn = (thread: string): Promise<void> => addMute(muteOf(thread));

/** Speaks in a conversation again. @param threads every hash under which it may have been silenced */
export async function speakIn(threads: readonly string[]): Promise<void> {
  for (const thread of threads) await removeMute(muteOf(thread));
}

/** Whether the rep wants nothing said in a conversation. @param threads every hash under which that may be stored */
export async function isQuietIn(threads: readonly string[]): Promise<boolean> {
  // Most reps silence none, and nothing has to be hashed for them.
  const any = await faulty(() => database().mutes.where('ruleId').equals(RULE).count());
  if (any === 0) return false;
  return (await Promise.all(threads.map((thread) => isMuted(muteOf(thread))))).includes(true);
}

/** Says nothing of mail with some people or companies. @param who addresses and '@domains', lower case */
export const keepQuietWith = (who: readonly string[]): Promise<Settings> =>
  patchSettings(({ quietWith = [] }) => ({ quietWith: [...new Set([...quietWith, ...who])] }));

/** Speaks of mail with some people or companies again. @param who as the settings have them */
export const speakWith = (who: readonly string[]): Promise<Settings> =>
  patchSettings(({ quietWith = [] }) => ({ quietWith: quietWith.filter((one) => !who.includes(one)) }));
