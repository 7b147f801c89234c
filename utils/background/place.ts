import { localDay } from '../goals/periods';
import type { Asker } from '../messaging/server';
import { recordKey } from '../model/record-key';
import type { DraftSnapshot, Snapshot } from '../model/snapshot';
import { hashed } from '../storage/salt';
import { type HashedPlace, hashedPlace } from '../storage/selection';
import { draftName, threadOfDraft } from './draft-names';
import { personOf } from './prefill';

/** Fewer letters than this are a greeting, which many drafts have in common. */
const TELLING = 20;

/** A print of what a draft says, by which one that a site gives no id is known when it is opened again. */
export async function printOf({ blocks }: DraftSnapshot): Promise<string | undefined> {
  const own = blocks.flatMap(({ role, text }) => (role === 'author' ? [text] : [])).join(' ');
  const words = own.replace(/\s+/g, ' ').trim();
  return words.length < TELLING ? undefined : hashed('words', words);
}

/** Where the tips of a snapshot are shown, with its names hashed. */
export async function placeOf(
  snapshot: Snapshot,
  key: string,
  asker: Asker,
  now: number,
): Promise<HashedPlace> {
  const where = `${asker.tabId ?? ''} ${key}`;
  const draft =
    snapshot.kind === 'draft'
      ? await draftName(where, snapshot, () => printOf(snapshot))
      : snapshot.kind === 'deal'
        ? recordKey(snapshot.record)
        : `thread ${snapshot.threadId ?? key}`;
  const thread =
    (snapshot.kind !== 'deal' && snapshot.threadId) ||
    (snapshot.kind === 'draft' && (await threadOfDraft(draft))) ||
    draft;
  const person = personOf(snapshot);
  const record = snapshot.kind === 'deal';
  return hashedPlace({ draft, thread, record, ...(person && { person }), now, today: localDay(now) });
}
