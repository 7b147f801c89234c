import { browser } from 'wxt/browser';
import type { Link } from './link';

/*
 * Firefox ends a script without a word when the extension is removed, switched off or updated, and leaves what it put on
 * its page; styles that the extension had the browser insert it takes back. So there what is ours is seen by such styles
 * alone, and goes with them.
 */

/** In a shadow root of ours: nothing of it is seen without those styles, but what the rep is in until they leave it. */
export const UNDRESSED = import.meta.env.FIREFOX ? ':host(:not(:focus-within)){display:none!important}' : '';

/** Has what is ours seen in this page, or in a frame of it. */
export type Dress = (frame?: Window) => Promise<void>;

/** @returns undefined where scripts are told that they have no extension any more, and clear up themselves */
export function createDress(link: Link): Dress | undefined {
  if (!import.meta.env.FIREFOX) return undefined;
  let page: Promise<void> | undefined;
  async function dress(frame?: Window): Promise<void> {
    const frameId = frame ? (browser.runtime as unknown as Frames).getFrameId(frame) : 0;
    if ((await link.send('page.dress', { frameId })) === null) throw new Error('no styles');
  }
  return (frame) => {
    if (frame) return dress(frame).catch(() => {});
    page ??= dress().catch((fault) => {
      page = undefined;
      throw fault;
    });
    return page;
  };
}

/** Firefox's own. */
interface Frames {
  getFrameId(frame: Window): number;
}
