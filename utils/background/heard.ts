import type { BlockCache } from '../coach/block-cache';
import type { Compiled } from '../coach/engine';
import { printOf } from '../coach/print';
import { readMail } from '../coach/scene';
import { DAY } from '../model/day';
import { GUARD_OF } from '../model/guard-days';
import { messagesOf, placeOfTip } from '../model/messages';
import { isOwn } from '../model/own-address';
import type { Block, Message, Snapshot } from '../model/snapshot';
import type { Assessment, Tip } from '../model/tip';
import { endGuard, guardsOf, noteGuard } from '../storage/guards';
import { partyOf } from '../storage/party';
import { KEPT_DAYS } from '../storage/retention';
import { loggedSignals, noteSignal, signalIds } from '../storage/signals';
import { noteTouches, type Touch } from '../storage/touches';
import { isDayAlone } from '../text/iso-day';
import { onePerson } from './one-person';
import { signalSentence } from './prefill';

/** Print of the writer's own words in some blocks. */
export function printOfBlocks(blocks: readonly Block[], compiled: Compiled, cache: BlockCache): number[] {
  const { view } = readMail('print', blocks, compiled, cache);
  return printOf(view.blocks.map(({ reading }) => reading.norms));
}

const noted = new Set<string>();
/** A thread that is assessed with every sentence is looked through once. */
function isNew(key: string): boolean {
  if (noted.has(key)) return false;
  if (noted.size > 2000) noted.clear();
  noted.add(key);
  return true;
}

/** What could not be stored is looked at again. */
async function orAgain<T>(keys: readonly string[], work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    for (const key of keys) noted.delete(key);
    throw error;
  }
}

/** For tests and after erasing: looks through threads anew. */
export function forgetNoted(): void {
  noted.clear();
}

/** The beginning of the local day of a message whose page tells no more, or of one some days later. */
function beginOf({ date = '' }: Message, later = 0): number | undefined {
  if (!isDayAlone(date)) return undefined;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(year, month - 1, day + later).getTime();
}

/** When a message was written, at the latest: most pages tell the day alone, which is the one where the rep is. */
function timeOf(message: Message, now: number): number | undefined {
  if (!message.date) return undefined;
  const end = beginOf(message, 1);
  const time = end === undefined ? Date.parse(message.date) : end - 1;
  return Number.isFinite(time) && time > 0 ? Math.min(time, now) : undefined;
}

/**
 * Whether what was heard in a message would be swept away by now, the day of a message counted from its beginning. It is
 * not heard anew then: the rep may have let it go, and nothing says so any more.
 */
function isPast(message: Message, now: number): boolean {
  const time = timeOf(message, now);
  const most = KEPT_DAYS.heardSignals * DAY - (isDayAlone(message.date ?? '') ? DAY : 0);
  return time !== undefined && now - time >= most;
}

/** The customer of a message: its sender when it came in, its first outside recipient when it went out. */
function partyOfMessage(message: Message, self: readonly string[]): string | undefined {
  if (message.direction === 'inbound') return partyOf(message.from?.address);
  const outside = message.recipients?.filter(({ address }) => address && !isOwn(address, self)) ?? [];
  return partyOf(outside[0]?.address);
}

/** What a mail without an id is known by: its date, and which of that date it is. */
function nameByDate({ date, direction }: Message, party: string, before: Map<string, number>): string {
  const key = `${party} ${direction} ${date}`;
  const count = (before.get(key) ?? 0) + 1;
  before.set(key, count);
  return count > 1 ? `${date} ${count}` : `${date}`;
}

/**
 * Notes what a thread told: signals and guards in the customer's mails, and that mails went back and forth. Facts,
 * kinds, dates and one sentence a signal; no mail text.
 * @param print of the writer's own words in some blocks
 * @returns whether anything was new
 */
export async function noteHeard(
  snapshot: Snapshot,
  whole: Assessment,
  print: (blocks: readonly Block[]) => number[],
  now: number,
): Promise<boolean> {
  const messages = messagesOf(snapshot);
  if (!messages.length) return false;
  let some = false;
  const touches: Touch[] = [];
  const keys: string[] = [];
  const nameless = new Map<string, number>();
  for (const [index, message] of messages.entries()) {
    const party = partyOfMessage(message, snapshot.self);
    const time = timeOf(message, now);
    if (!party || time === undefined || message.direction === 'unknown') continue;
    const isDay = isDayAlone(message.date!);
    // Mails of a day keep the order that they stand in.
    const at = isDay ? time - (messages.length - 1 - index) : time;
    const mail = message.id ?? nameByDate(message, party, nameless);
    const isOpen = !message.collapsed && message.blocks.length > 0;
    const key = `mail ${party} ${message.direction} ${mail} ${isOpen}`;
    if (!isNew(key)) continue;
    keys.push(key);
    const words = message.direction === 'outbound' && isOpen ? print(message.blocks) : [];
    const to =
      message.direction === 'outbound' ? await onePerson(message.recipients, snapshot.self) : undefined;
    const { direction } = message;
    touches.push({ party, at, direction, words, mail, isDay, ...(to !== undefined && { to }) });
    some = true;
  }
  if (touches.length) await orAgain(keys, noteTouches(touches));
  if (snapshot.kind === 'thread') {
    for (const tip of whole.tips) some = (await noteTip(tip, messages, snapshot, now)) || some;
  }
  return some;
}

/** The kind of signal that a tip heard, or that it says a reply passes by. */
const kindHeard = ({ signal, about }: Tip): string | undefined =>
  signal?.kind ?? (about?.sort === 'ignored_signal' ? about.kind : undefined);

/**
 * The assessment of a thread, or of a draft that answers one, with the tips marked whose signal stands in the log, here or
 * in another window.
 */
export async function markLogged(snapshot: Snapshot, whole: Assessment): Promise<Assessment> {
  const messages = messagesOf(snapshot);
  const ids = await Promise.all(
    whole.tips.map(async (tip) => {
      const kind = kindHeard(tip);
      const party = kind && partyHeard(messages[placeOfTip(tip, messages)]);
      return party ? signalIds({ kind, party, sentence: signalSentence(tip, snapshot) }) : [];
    }),
  );
  if (!ids.some(({ length }) => length)) return whole;
  const logged = await loggedSignals(ids.flat());
  const isLogged = (index: number) => ids[index]!.some((id) => logged.has(id));
  return {
    ...whole,
    tips: whole.tips.map((tip, index) => (isLogged(index) ? { ...tip, logged: true } : tip)),
  };
}

/** The customer who wrote a mail that came in. */
const partyHeard = (message: Message | undefined) =>
  message?.direction === 'inbound' ? partyOf(message.from?.address) : undefined;

async function noteTip(
  tip: Tip,
  messages: readonly Message[],
  snapshot: Snapshot,
  now: number,
): Promise<boolean> {
  const index = placeOfTip(tip, messages);
  const message = messages[index];
  const party = partyHeard(message);
  const key = `tip ${party} ${tip.id}`;
  if (!message || !party || !isNew(key)) return false;
  const guard = GUARD_OF.get(tip.ruleId);
  // Where the page does not say when it was written, only the newest mail speaks of today, and once.
  const today = async () => {
    if (index < messages.length - 1) return undefined;
    const isKnown = (await guardsOf([party], now)).some(({ kind }) => kind === guard);
    return isKnown ? undefined : now;
  };
  if (guard) {
    const at = timeOf(message, now) ?? (await today());
    if (at !== undefined) await orAgain([key], noteGuard(guard, party, at, beginOf(message) ?? at));
    return at !== undefined;
  }
  if (!tip.signal || isPast(message, now)) return false;
  const { kind, polarity, certainty } = tip.signal;
  const sentence = signalSentence(tip, snapshot);
  await orAgain([key], noteSignal({ kind, party, sentence, polarity, certainty, url: snapshot.url }, now));
  return true;
}

/**
 * Ends the complaint of a customer who says that all is well again, unless they complained of something since.
 * @param index of the mail that says so
 * @returns whether one ended
 */
export async function noteSettled(snapshot: Snapshot, index: number, now: number): Promise<boolean> {
  const message = messagesOf(snapshot)[index];
  const party = partyHeard(message);
  if (!message || !party) return false;
  return endGuard('complaint', party, timeOf(message, now) ?? now);
}
