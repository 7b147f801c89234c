import { browser } from 'wxt/browser';
import { safely } from '../model/safely';
import { answerLater, isEnvelope, MessageFault } from './envelope';
import type { ToBackground } from './protocol';
import { FROM_CONTENT, TO_BACKGROUND } from './schemas';
import { isHeavier, MOST } from './weight';

/** Who asks: a content script in a frame of a tab, or a page of the extension. */
export interface Asker {
  from: 'content' | 'extension';
  tabId?: number;
  frameId?: number;
  url?: string;
}

export type BackgroundHandlers = {
  [N in keyof ToBackground]: (
    data: ToBackground[N]['send'],
    asker: Asker,
  ) => ToBackground[N]['back'] | Promise<ToBackground[N]['back']>;
};

/** The part of the browser's `MessageSender` that is looked at. */
export interface SenderLike {
  id?: string;
  url?: string;
  origin?: string;
  frameId?: number;
  tab?: { id?: number };
}

/**
 * Who a message comes from, by what the browser says of its sender and nothing the message says of itself.
 * @returns undefined for anybody who is not this extension
 */
function askerOf(sender: SenderLike): Asker | undefined {
  if (sender.id !== undefined && sender.id !== browser.runtime.id) return undefined;
  const own = browser.runtime.getURL('/' as never);
  const isOwn = sender.url?.startsWith(own);
  return {
    from: isOwn ? 'extension' : 'content',
    ...(sender.tab?.id !== undefined && { tabId: sender.tab.id }),
    ...(sender.frameId !== undefined && { frameId: sender.frameId }),
    ...(sender.url !== undefined && { url: sender.url }),
  };
}

/**
 * Answers one message: refuses strangers, content scripts that ask for what is not theirs, and wrong shapes.
 * @throws MessageFault 'refused'
 */
export async function route(
  handlers: BackgroundHandlers,
  name: string,
  data: unknown,
  sender: SenderLike,
): Promise<unknown> {
  const asker = askerOf(sender);
  if (!asker || !Object.hasOwn(TO_BACKGROUND, name)) throw new MessageFault('refused', name);
  const known = name as keyof ToBackground;
  if (asker.from === 'content' && !FROM_CONTENT.has(known)) throw new MessageFault('refused', name);
  if (isHeavier(data, MOST[known] ?? MOST.any)) throw new MessageFault('refused', name, 'size');
  const parsed = safely(TO_BACKGROUND[known], data);
  if (!parsed.success) throw new MessageFault('refused', name, 'shape');
  const handler = handlers[known] as (data: unknown, asker: Asker) => unknown;
  return handler(parsed.data, asker);
}

/** Registers the one message listener of the background; called synchronously when the worker starts. */
export function serve(handlers: BackgroundHandlers): void {
  const listener = (
    message: unknown,
    sender: SenderLike,
    send: (answer: unknown) => void,
  ): true | undefined => {
    if (!isEnvelope(message)) return undefined;
    return answerLater(() => route(handlers, message.name, message.data, sender), send);
  };
  browser.runtime.onMessage.addListener(listener as never);
}
