import type { CDPSession } from 'playwright-core';
import type { ChromiumSession } from './chromium.ts';
import { waitUntil } from './wait.ts';

/** Kills the background worker, as the browser does when it wants its memory back, whatever the worker is at. */
export class Killer {
  private readonly cdp: CDPSession;
  private readonly states: string[] = [];

  private constructor(cdp: CDPSession) {
    this.cdp = cdp;
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const ours = versions.filter(({ scriptURL }) => scriptURL.startsWith('chrome-extension://'));
      this.states.push(...ours.map(({ runningStatus }) => runningStatus));
    });
  }

  static async of(session: ChromiumSession): Promise<Killer> {
    const page = session.context.pages()[0];
    if (!page) throw new Error('a page is needed to reach the browser');
    const killer = new Killer(await session.context.newCDPSession(page));
    await killer.cdp.send('ServiceWorker.enable');
    await waitUntil(() => killer.states.length > 0, 'the browser to tell of the worker');
    return killer;
  }

  /** It runs, or is about to. */
  get isUp(): boolean {
    return this.states.at(-1) !== 'stopped';
  }

  /**
   * A message that was under way may wake the worker again at once: what counts is that it was stopped.
   * @returns false when there was none to kill
   */
  async kill(): Promise<boolean> {
    if (!this.isUp) return false;
    const before = this.states.length;
    await this.cdp.send('ServiceWorker.stopAllWorkers');
    await waitUntil(() => this.states.slice(before).includes('stopped'), 'the worker to be gone');
    return true;
  }

  /** Lets go of the browser. */
  end(): Promise<void> {
    return this.cdp.detach();
  }
}
