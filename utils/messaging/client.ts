import { browser } from 'wxt/browser';
import { type Answer, type Envelope, isAnswer, MARK, MessageFault } from './envelope';
import type { ToBackground, ToPage } from './protocol';

/*
 * Asking, from content scripts and extension pages alike. No schema library: what comes back from our own background is
 * checked by `guards.ts` in content scripts, and is ours in extension pages.
 */

const AWAY =
  /Receiving end does not exist|Could not establish connection|message (?:port|channel) closed|No listeners/i;
const GONE = /Extension context invalidated|context invalidated/i;

/** Whether the extension this script belongs to is still there: false once it was updated or removed. */
export function isAlive(): boolean {
  try {
    return typeof browser.runtime?.id === 'string';
  } catch {
    return false;
  }
}

async function deliver(
  name: string,
  send: () => Promise<unknown>,
  retryDelay: number | undefined,
): Promise<unknown> {
  let answer: unknown;
  try {
    if (!isAlive()) throw new MessageFault('gone', name);
    answer = await send();
  } catch (error) {
    if (error instanceof MessageFault) throw error;
    const words = error instanceof Error ? error.message : String(error);
    if (GONE.test(words) || !isAlive()) throw new MessageFault('gone', name);
    // A browser that shuts the worker down under the message may say so in words of its own: that is asked anew, too.
    if (!AWAY.test(words) && retryDelay === undefined) throw new MessageFault('failed', name, words);
    answer = undefined;
  }
  // No answer at all: the worker died with the message in its hands, or was not up yet.
  if (!isAnswer(answer)) {
    if (retryDelay === undefined) throw new MessageFault('nobody', name);
    await new Promise((done) => setTimeout(done, retryDelay));
    return deliver(name, send, undefined);
  }
  if (answer.ok) return answer.back;
  throw new MessageFault(answer.kind, name, (answer as Extract<Answer, { ok: false }>).reason);
}

/**
 * Asks the background. Wakes it when it sleeps; asks once more when it died on the way, so what is asked must be safe to
 * do twice (every write of the protocol carries its id).
 * @throws MessageFault
 */
export async function ask<N extends keyof ToBackground>(
  name: N,
  ...[data]: undefined extends ToBackground[N]['send'] ? [data?: undefined] : [data: ToBackground[N]['send']]
): Promise<ToBackground[N]['back']> {
  const envelope: Envelope = { mark: MARK, name, data };
  const back = await deliver(name, () => browser.runtime.sendMessage(envelope), 60);
  return back as ToBackground[N]['back'];
}

/**
 * Asks the content script of a tab.
 * @param frameId the frame to ask; the top frame when absent
 * @throws MessageFault 'nobody' where none of ours runs
 */
export async function askTab<N extends keyof ToPage>(
  tabId: number,
  name: N,
  data: ToPage[N]['send'],
  frameId = 0,
): Promise<ToPage[N]['back']> {
  const envelope: Envelope = { mark: MARK, name, data };
  const back = await deliver(name, () => browser.tabs.sendMessage(tabId, envelope, { frameId }), undefined);
  return back as ToPage[N]['back'];
}
