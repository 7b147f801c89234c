import type { Page } from 'playwright-core';

/* How a page is measured: what the benches of pages and editors share. */

/** The value below which a share of a sorted list lies. */
export const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/**
 * From the next key to the frame that shows a mark over `words`, in milliseconds: the clock starts with the key event
 * and stops in the task after the frame in which the mark was there to be painted.
 * @param frame an expression for the window that the editor lives in
 * @param press presses the key
 */
export async function untilPainted(
  page: Page,
  words: string,
  press: () => Promise<void>,
  frame = 'window',
): Promise<number> {
  // The page's own frames: one that may not run scripts, as Proton's editor lives in, calls nobody back.
  await page.evaluate(`{
    const view = ${frame};
    window.painted = new Promise((done) => {
      let from = 0;
      const look = () => {
        const there = [...view.CSS.highlights].some(
          ([name, ranges]) => name.startsWith('uplift') && [...ranges].some((range) => String(range).includes(${JSON.stringify(words)})),
        );
        if (!there) return void requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(view.performance.now() - from);
        port2.postMessage(0);
      };
      view.addEventListener(
        'keydown',
        (event) => {
          from = event.timeStamp;
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
    // The promise is not waited for here: nothing was pressed yet.
    undefined;
  }`);
  await press();
  return page.evaluate(`Promise.race([
    window.painted,
    new Promise((_, failed) => setTimeout(() => failed(new Error('no mark within ten seconds')), 10000)),
  ])`);
}

/** @returns reads how long the page's main thread has been at work so far, in milliseconds of its own clock */
export async function mainThread(page: Page): Promise<() => Promise<number>> {
  const cdp = await page.context().newCDPSession(page);
  // The thread's own time: what else the machine does in the meantime is not counted.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
}

/** What the page's scripts and ours hold, in kilobytes, after everything that can go has gone. */
export async function heapOf(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize / 1000;
}

/** Counts changes in an element's tree from now on. @param element an expression for it */
export async function countChanges(page: Page, element: string): Promise<() => Promise<number>> {
  await page.evaluate(`{
    const element = ${element};
    window.changes = 0;
    new MutationObserver((list) => { window.changes += list.length; })
      .observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
  }`);
  return () => page.evaluate<number>('window.changes');
}
