import type { ToBackground } from '../messaging/protocol';
import type { Asker } from '../messaging/server';
import { quietAbout } from '../model/quiet-with';
import type { Settings } from '../model/settings';
import type { Snapshot } from '../model/snapshot';
import type { Gate } from '../model/tip';
import { isQuietIn, keepQuietIn, speakIn, speakWith } from '../storage/quiet';
import type { MuteRow } from '../storage/rows';
import type { HashedPlace } from '../storage/selection';
import { customersOf } from './prefill';
import { readEntries } from './tab-entries';

/** The gates of what the rep asked for: quiet in a conversation, and with somebody whom the reason names. */
export const ASKED = { here: 'quiet-here', with: 'quiet-with' } as const;

/** With whom of a snapshot the rep wants quiet. On a record others go on: only where all of its people are among them. */
function quietPeople(snapshot: Snapshot, list: readonly string[]): string[] {
  const found = customersOf(snapshot).map((address) => quietAbout(address, list));
  if (snapshot.kind === 'deal' && found.some((one) => one.length === 0)) return [];
  return [...new Set(found.flat())];
}

/** Why the rep wants nothing said of a snapshot; empty where nothing was asked. @param mutes those of conversations among them */
export async function quietGates(
  snapshot: Snapshot,
  { quietWith = [] }: Settings,
  place: HashedPlace,
  mutes: readonly MuteRow[],
): Promise<Gate[]> {
  const people = quietPeople(snapshot, quietWith);
  const here = await isQuietIn(place.threads ?? [place.thread], mutes);
  return [
    ...(here ? [{ id: ASKED.here, reason: 'the rep asked for quiet in this conversation' }] : []),
    ...people.map((who) => ({ id: ASKED.with, reason: who.replace(/^@/, '') })),
  ];
}

/**
 * Answers `quiet.set`: keeps quiet in the conversation of what a tab shows, or speaks of it again, whatever kept it
 * quiet.
 * @throws where nothing of that key is shown (any more): whoever asks says that it stays as it was
 */
export async function setQuiet(
  { key, on, of }: ToBackground['quiet.set']['send'],
  asker: Asker,
): Promise<undefined> {
  // A page speaks for itself only.
  const { tabId, frameId = 0 } = asker.from === 'content' ? asker : (of ?? asker);
  const entries = tabId === undefined ? [] : await readEntries(tabId);
  const entry = entries.find((one) => one.key === key && one.frameId === frameId);
  const [thread, ...older] = entry?.threads ?? [];
  if (!entry || thread === undefined) throw new Error('Nothing is shown there any more.');
  if (on) return void (await keepQuietIn(thread));
  await speakIn([thread, ...older]);
  const who = entry.assessment.gates.flatMap(({ id, reason }) => (id === ASKED.with ? [reason] : []));
  if (who.length > 0) await speakWith(who.flatMap((one) => [one, `@${one}`]));
}
