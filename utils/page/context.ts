import { browser } from 'wxt/browser';

/** Why a copy ended that still stood in its page: a newer one took over, and nobody needs to be told. */
export const TAKEN_OVER = 'taken over';

/**
 * What a copy that starts is heard by. Named by the extension, so that copies of one extension hear each other and nobody
 * else; to be asked for while there is one.
 */
export const startedName = (): string => `${browser.runtime.id}:started`;

/**
 * Stands in for wxt's context in content scripts (wxt.config.ts), with the part of it that ours use: whether this copy
 * of the script still has an extension and is the newest in its page.
 */
export class ContentScriptContext {
  readonly #end = new AbortController();

  constructor() {
    const started = startedName();
    // A newer copy takes over: the extension was permitted a host anew, or came back in this tab.
    document.dispatchEvent(new Event(started));
    document.addEventListener(started, () => this.#end.abort(TAKEN_OVER), {
      once: true,
      signal: this.signal,
    });
  }

  get signal(): AbortSignal {
    return this.#end.signal;
  }

  get isInvalid(): boolean {
    // After an update under the page there is no runtime left.
    if (browser.runtime?.id == null) this.#end.abort();
    return this.signal.aborted;
  }

  get isValid(): boolean {
    return !this.isInvalid;
  }

  onInvalidated(stop: () => void): void {
    this.signal.addEventListener('abort', stop);
  }
}
