import type { Page } from 'playwright-core';
import { buildExtension } from '../e2e/harness/build-once.ts';
import { ChromiumSession } from '../e2e/harness/chromium.ts';
import { OPENINGS, openInbox, openMail, pressStart } from '../e2e/harness/rep.ts';
import { mainThread } from './measure.ts';
import type { Row } from './row.ts';

/*
 * Forty tabs, each with an open mail, and nobody does anything: what their main threads and the worker are at, beside the
 * same tabs without Uplift.
 */

const TABS = 40;
const SECONDS = 10;

interface Processes {
  processInfo: { type: string; cpuTime: number }[];
}

/** Milliseconds that all pages' main threads, and all processes of the browser, were at work while nothing was done. */
async function idling(session: ChromiumSession): Promise<{ pages: number; browser: number }> {
  const tabs: Page[] = [];
  for (let tab = 0; tab < TABS; tab++) {
    const page = await openInbox(session);
    await openMail(page, OPENINGS);
    tabs.push(page);
  }
  const clocks = await Promise.all(tabs.map(mainThread));
  const pages = async () =>
    (await Promise.all(clocks.map((read) => read()))).reduce((sum, one) => sum + one, 0);
  const cdp = await session.context.browser()?.newBrowserCDPSession();
  const browser = async () => {
    const { processInfo } = ((await cdp?.send('SystemInfo.getProcessInfo')) as unknown as
      | Processes
      | undefined) ?? { processInfo: [] };
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  };
  // What opening them set off is over, and the worker has gone to sleep.
  await tabs[0]?.waitForTimeout(35_000);
  const before = [await pages(), await browser()] as const;
  await tabs[0]?.waitForTimeout(SECONDS * 1000);
  return { pages: (await pages()) - before[0], browser: (await browser()) - before[1] };
}

export async function rows(): Promise<Row[]> {
  await buildExtension('chrome');
  const bare = await ChromiumSession.launch({ build: null });
  const without = await idling(bare);
  await bare.close();
  const session = await ChromiumSession.launch();
  await pressStart(session);
  const idle = await idling(session);
  await session.close();
  const row = (name: string, what: 'pages' | 'browser', budget?: number): Row => ({
    name: `${name}, ${TABS} idle tabs, ${SECONDS} s`,
    value: idle[what] - without[what],
    unit: 'ms',
    against: `without Uplift (${without[what].toFixed(0)} ms)`,
    ratio: idle[what] / without[what],
    ...(budget !== undefined && { budget }),
  });
  return [
    row('main-thread time that is ours', 'pages', 5),
    row('CPU of the whole browser that is ours', 'browser'),
  ];
}
