import { storage } from 'wxt/utils/storage';

/*
 * One name for a draft while it lives. A site may give a draft its id only when it is first saved, and a reload gives
 * its composer another key; a tip that was shown must still count as shown in this same draft. Kept for the session.
 */

const KEY = 'session:draftNames';
const MOST = 300;
type Names = Record<string, string>;

let names: Promise<Names> | undefined;

async function load(): Promise<Names> {
  const value: unknown = await storage.getItem(KEY);
  return typeof value === 'object' && value !== null ? { ...(value as Names) } : {};
}

/** Many sites give drafts no id: what answers a conversation is the same draft until it is sent or thrown away. */
const inThread = (threadId: string) => `thread ${threadId}`;
/** What a draft that left was called, in case it is taken back. */
const left = (alias: string) => `left ${alias}`;

/**
 * The name of a draft: the first of its aliases that was ever seen.
 * @param place tab and key of the composer
 * @param draftId the site's id of the draft, once it has one
 * @param threadId of the conversation that it answers
 */
export async function draftName(place: string, draftId?: string, threadId?: string): Promise<string> {
  names ??= load();
  const known = await names;
  const id = draftId ? `id ${draftId}` : threadId && inThread(threadId);
  const name = (id && known[id]) ?? known[place] ?? (draftId && id) ?? place;
  const fresh = [place, ...(id ? [id] : [])].filter((alias) => known[alias] !== name);
  if (!fresh.length) return name;
  for (const alias of fresh) known[alias] = name;
  const aliases = Object.keys(known);
  for (const oldest of aliases.slice(0, Math.max(0, aliases.length - MOST))) delete known[oldest];
  await storage.setItem(KEY, known);
  return name;
}

/** The next draft of this composer, or of this conversation, is another one: the last was sent or thrown away. */
export async function endDraft(place: string, threadId?: string): Promise<void> {
  names ??= load();
  const known = await names;
  const thread = threadId && inThread(threadId);
  const name = thread && known[thread];
  if (!name && !(place in known)) return;
  delete known[place];
  if (name) {
    known[left(thread)] = name;
    delete known[thread];
  }
  await storage.setItem(KEY, known);
}

/** What was sent is taken back: the draft that is there again is the one that left. */
export async function takeBackDraft(threadId: string): Promise<void> {
  names ??= load();
  const known = await names;
  const name = known[left(inThread(threadId))];
  if (!name) return;
  known[inThread(threadId)] = name;
  await storage.setItem(KEY, known);
}

/** For tests and after erasing: reads anew. */
export function forgetDraftNames(): void {
  names = undefined;
}
