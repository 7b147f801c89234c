import { browser } from 'wxt/browser';
import { answerLater, isEnvelope, MessageFault } from './envelope';
import { isShowRequest } from './guards';
import type { ToPage } from './protocol';

/** What a content script answers. */
export type PageHandlers = {
  [N in keyof ToPage]: (data: ToPage[N]['send']) => ToPage[N]['back'] | Promise<ToPage[N]['back']>;
};

/**
 * Answers the background and the extension's own pages from a content script. Web pages cannot reach it; messages of
 * other extensions are not delivered here.
 * @param signal ends it
 */
export function servePage(handlers: PageHandlers, signal?: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: { id?: string },
    send: (answer: unknown) => void,
  ): true | undefined => {
    if (!isEnvelope(message)) return undefined;
    if (sender.id !== undefined && sender.id !== browser.runtime.id) return undefined;
    const { name, data } = message;
    if (name === 'page.read') return answerLater(async () => handlers['page.read'](undefined), send);
    if (name === 'page.teach') return answerLater(async () => handlers['page.teach'](undefined), send);
    if (name === 'page.show') {
      return answerLater(async () => {
        if (!isShowRequest(data)) throw new MessageFault('refused', name);
        return handlers['page.show'](data);
      }, send);
    }
    if (name === 'page.again') return answerLater(async () => handlers['page.again'](undefined), send);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener('abort', () => {
    // After an update under the page there is no runtime left to leave.
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listener as never);
  });
}
