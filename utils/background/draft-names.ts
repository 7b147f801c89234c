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
/** What a new mail without any id says: it says the same when it is opened again. */
const SAYS = 'says ';

/**
 * The name of a draft: the first of its aliases that was ever seen.
 * @param place tab and key of the composer
 * @param ids the site's id of the draft, once it has one, and of the conversation that it answers
 * @param print of its words, where they tell; asked of what has no id
 */
export async function draftName(
  place: string,
  { draftId, threadId }: { draftId?: string | undefined; threadId?: string | undefined },
  print: () => Promise<string | undefined>,
): Promise<string> {
  names ??= load();
  const known = await names;
  const id = draftId ? `id ${draftId}` : threadId && inThread(threadId);
  if (!id) return nameByWords(known, place, await print());
  const name = known[id] ?? known[place] ?? (draftId && id) ?? place;
  const fresh = [place, id].filter((alias) => known[alias] !== name);
  if (fresh.length) await learn(known, fresh, name);
  return name;
}

async function nameByWords(known: Names, place: string, print: string | undefined): Promise<string> {
  const says = print && SAYS + print;
  const own = known[place];
  // A composer may be found before the page has filled in what was kept.
  const name = (own === place ? undefined : own) ?? (says && known[says]) ?? place;
  const fresh = own === name ? [] : [place];
  if (fresh.length) await learn(known, fresh, name);
  if (says && known[says] !== name) {
    forgetWords(known, name);
    // No answer waits for it: only the next opening asks.
    void learn(known, [says], name);
  }
  return name;
}

function learn(known: Names, aliases: readonly string[], name: string): Promise<void> {
  for (const alias of aliases) known[alias] = name;
  const all = Object.keys(known);
  for (const oldest of all.slice(0, Math.max(0, all.length - MOST))) delete known[oldest];
  return storage.setItem(KEY, known);
}

/** It says something else now, or is gone. */
function forgetWords(known: Names, name: string): void {
  for (const alias of Object.keys(known))
    if (alias.startsWith(SAYS) && known[alias] === name) delete known[alias];
}

/** The next draft of this composer, or of this conversation, is another one: the last was sent or thrown away. */
export async function endDraft(place: string, threadId?: string): Promise<void> {
  names ??= load();
  const known = await names;
  const thread = threadId && inThread(threadId);
  const name = thread && known[thread];
  const own = known[place];
  if (!name && own === undefined) return;
  if (own !== undefined) forgetWords(known, own);
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
