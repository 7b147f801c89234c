import { storage } from 'wxt/utils/storage';
import { isObject } from '../model/is-object';
import { hashed } from '../storage/salt';

/*
 * One name for a draft while it lives. A site may give a draft its id only when it is first saved, and a reload gives
 * its composer another key; a tip that was shown must still count as shown in this same draft. Composers live as long as
 * the browser does; what else a draft is known by is kept beyond that, as salted hashes, for the reply that is gone on
 * with tomorrow.
 */

const SESSION = 'session:draftNames';
const KEPT = 'local:draftNames';
const MOST = 300;
/** What is kept beyond the session is written when the rep has rested for a moment, not with every sentence. Milliseconds. */
const REST = 1000;
type Names = Record<string, string>;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Names in a store, read once. A store that failed may answer the next time. */
function namesIn(key: typeof SESSION | typeof KEPT) {
  let names: Promise<Names> | undefined;
  const read = async (): Promise<Names> => {
    const value: unknown = await storage.getItem(key);
    return isObject(value) ? { ...(value as Names) } : {};
  };
  const forget = () => {
    names = undefined;
  };
  const get = () => {
    names ??= read().catch((error) => {
      forget();
      throw error;
    });
    return names;
  };
  return { get, forget };
}
const session = namesIn(SESSION);
/** By hashed alias. */
const kept = namesIn(KEPT);

/** Many sites give drafts no id: what answers a conversation is the same draft until it is sent or thrown away. */
const THREAD = 'thread ';
const inThread = (threadId: string) => THREAD + threadId;
/** What a draft that left was called, in case it is taken back. */
const LEFT = 'left ';
const left = (alias: string) => LEFT + alias;
/** What a mail without an id says: it says the same when it is opened again, a reply apart from its conversation too. */
const SAYS = 'says ';
/** What a mail says that was taken back: it may come with another id than the one it left with. */
const BACK = 'back ';
/** What the composer at a place said when it was last named. */
const saidAt = (place: string) => `said ${place}`;

const aliasHash = (alias: string) => hashed('alias', alias);

/** What is known of an alias from this session or from one before. */
async function find(known: Names, alias: string): Promise<string | undefined> {
  if (known[alias] === undefined) await keeping;
  return known[alias] ?? (await kept.get())[await aliasHash(alias)];
}

/** What is being kept or forgotten, in the order of the calls: hashes may be ready in another one. */
let keeping = Promise.resolve();

/** Keeps, or with no name forgets, an alias beyond the session; nobody but who looks for one waits for it. */
function keep(alias: string, name?: string): void {
  keeping = keeping.then(() => keepNow(alias, name)).catch(() => {});
}

async function keepNow(alias: string, name: string | undefined): Promise<void> {
  const [all, hash] = await Promise.all([kept.get(), aliasHash(alias)]);
  if (all[hash] === name) return;
  delete all[hash];
  if (name !== undefined) all[hash] = name;
  bound(all);
  timer ??= setTimeout(() => {
    timer = undefined;
    void storage.setItem(KEPT, all).catch(() => {});
  }, REST);
}

function bound(all: Names): void {
  const aliases = Object.keys(all);
  for (const oldest of aliases.slice(0, Math.max(0, aliases.length - MOST))) delete all[oldest];
}

/**
 * The name of a draft: the first that was given to any of its aliases. A new one says nothing of the draft.
 * @param place tab and key of the composer
 * @param known the site’s id of the draft, once it has one, and of the conversation that it answers
 * @param print of its words, where they tell; asked of what has no id
 */
export async function draftName(
  place: string,
  { draftId, threadId }: { draftId?: string | undefined; threadId?: string | undefined },
  print: () => Promise<string | undefined>,
): Promise<string> {
  const known = await session.get();
  const id = draftId ? `id ${draftId}` : threadId && inThread(threadId);
  if (!id) return nameByWords(known, place, await print());
  const earlier =
    known[id] ?? known[place] ?? (await find(known, id)) ?? (draftId && takenBack(known, await print()));
  // Somebody else may have asked for it meanwhile.
  const name = known[id] ?? known[place] ?? earlier ?? (draftId ? id : crypto.randomUUID());
  const fresh = [place, id].filter((alias) => known[alias] !== name);
  if (fresh.length) await learn(known, fresh, name);
  // An id that is its own name is known without being kept.
  if (fresh.includes(id) && name !== id) keep(id, name);
  if (!draftId) await noteWords(known, place, name, await print());
  return name;
}

/** The name of the mail that was taken back and says this; one draft has it. */
function takenBack(known: Names, print?: string): string | undefined {
  const name = print && known[BACK + print];
  if (name) delete known[BACK + print];
  return name;
}

/** The conversation that a draft answers, where the page told it in this session. @param name from `draftName` */
export async function threadOfDraft(name: string): Promise<string | undefined> {
  return threadOf(await session.get(), name);
}

const threadOf = (known: Names, name: string): string | undefined =>
  Object.keys(known)
    .find((alias) => alias.startsWith(THREAD) && known[alias] === name)
    ?.slice(THREAD.length);

/** What a reply says is how it is known where it is opened from the folder of drafts. */
async function noteWords(known: Names, place: string, name: string, print?: string): Promise<void> {
  const says = print && SAYS + print;
  if (!says || known[saidAt(place)] === says) return;
  known[saidAt(place)] = says;
  forgetWords(known, name);
  // Another that says the same keeps its name.
  if (await find(known, says)) return;
  learnWords(known, says, name);
}

async function nameByWords(known: Names, place: string, print: string | undefined): Promise<string> {
  const says = print && SAYS + print;
  // A composer may be found before the page has filled in what was kept.
  const said = says && (await find(known, says));
  // Another that says the same, as two mails of one template do, takes no name away from one that says nothing new.
  const own = known[saidAt(place)] === says ? known[place] : undefined;
  const name = own || said || known[place] || crypto.randomUUID();
  if (says) known[saidAt(place)] = says;
  if (known[place] !== name) await learn(known, [place], name);
  if (says && known[says] !== name && !(own && said)) {
    forgetWords(known, name);
    learnWords(known, says, name);
  }
  return name;
}

function learn(known: Names, aliases: readonly string[], name: string): Promise<void> {
  for (const alias of aliases) known[alias] = name;
  bound(known);
  return storage.setItem(SESSION, known);
}

/** No answer waits for it: only the next opening asks. */
function learnWords(known: Names, says: string, name: string): void {
  void learn(known, [says], name);
  keep(says, name);
}

/** It says something else now, or is gone. @returns what it said */
function forgetWords(known: Names, name: string): string[] {
  const said = Object.keys(known).filter((alias) => alias.startsWith(SAYS) && known[alias] === name);
  for (const alias of said) {
    delete known[alias];
    keep(alias);
  }
  return said;
}

/** The next draft of this composer, or of this conversation, is another one: the last was sent or thrown away. */
export async function endDraft(place: string, threadId?: string): Promise<void> {
  const known = await session.get();
  const own = known[place];
  const answered = threadId ?? (own && threadOf(known, own));
  const thread = answered && inThread(answered);
  const name = thread && known[thread];
  if (!name && own === undefined) return;
  const gone: Names = name ? { [thread]: name } : {};
  if (own !== undefined) for (const alias of [place, ...forgetWords(known, own)]) gone[alias] = own;
  for (const [alias, name] of Object.entries(gone)) known[left(alias)] = name;
  delete known[place];
  delete known[saidAt(place)];
  if (name) {
    delete known[thread];
    keep(thread);
  }
  await storage.setItem(SESSION, known);
}

/**
 * What was sent is taken back: the draft that is there again is the one that left.
 * @param print of its words, where they tell
 */
export async function takeBackDraft(place: string, threadId?: string, print?: string): Promise<void> {
  const known = await session.get();
  const name = known[left(place)] ?? (threadId && known[left(inThread(threadId))]);
  if (!name) return;
  for (const alias of Object.keys(known)) {
    if (!alias.startsWith(LEFT) || known[alias] !== name) continue;
    delete known[alias];
    const again = alias.slice(LEFT.length);
    if (again === place) continue;
    known[again] = name;
    keep(again, name);
  }
  if (print && known[SAYS + print] !== name) known[BACK + print] = name;
  await storage.setItem(SESSION, known);
}

/** For tests and after erasing: reads anew. */
export function forgetDraftNames(): void {
  clearTimeout(timer);
  timer = undefined;
  session.forget();
  kept.forget();
}
