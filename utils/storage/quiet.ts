import type { Settings } from '../model/settings';
import { database } from './database';
import { faulty } from './faults';
import { addMute, type Mute, mutesAmong, removeMute } from './mutes';
import type { MuteRow } from './rows';
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

/** The mutes of conversations. */
export const quietRows = (): Promise<MuteRow[]> =>
  faulty(() => database().mutes.where('ruleId').equals(RULE).toArray());

/**
 * Whether the rep wants nothing said in a conversation.
 * @param threads every hash under which that may be stored
 * @param rows mutes, those of conversations among them
 */
export async function isQuietIn(threads: readonly string[], rows: readonly MuteRow[]): Promise<boolean> {
  const quiet = rows.filter(({ ruleId }) => ruleId === RULE);
  // Most reps silence none, and nothing has to be hashed for them.
  if (quiet.length === 0) return false;
  const isStored = await mutesAmong(quiet);
  return (await Promise.all(threads.map((thread) => isStored(muteOf(thread))))).includes(true);
}

/** Says nothing of mail with some people or companies. @param who addresses and '@domains', lower case */
export const keepQuietWith = (who: readonly string[]): Promise<Settings> =>
  patchSettings(({ quietWith = [] }) => ({ quietWith: [...new Set([...quietWith, ...who])] }));

/** Speaks of mail with some people or companies again. @param who as the settings have them */
export const speakWith = (who: readonly string[]): Promise<Settings> =>
  patchSettings(({ quietWith = [] }) => ({ quietWith: quietWith.filter((one) => !who.includes(one)) }));
