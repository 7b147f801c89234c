import type { CDPSession, Page } from 'playwright-core';
import { buildExtension } from '../e2e/harness/build-once.ts';
import { ChromiumSession } from '../e2e/harness/chromium.ts';
import { OPENINGS, openInbox, openMail, pressStart } from '../e2e/harness/rep.ts';
import { mainThread } from './measure.ts';
import type { Row } from './row.ts';

/*
 * Forty tabs, each with an open mail, and nobody does anything: how often a script is called in them, and what their main
 * threads and the whole browser are at, beside the same tabs without Uplift.
 */

const TABS = 40;
const SECONDS = 10;
/** What opening the tabs set off is over by then, the worker asleep, and what was thrown away collected. Milliseconds. */
const REST = 90_000;

interface Processes {
  processInfo: { type: string; cpuTime: number }[];
}

interface Idle {
  /** Milliseconds that all pages' main threads, and all processes of the browser, were at work. */
  pages: number;
  browser: number;
  /** How often the browser called a function of any script in a page: a timer's, a frame's, a listener's, an observer's. */
  calls: number;
}

interface Traced {
  name: string;
  pid: number;
  tid: number;
  args: { name?: string };
}

/** Counts calls into scripts on the main threads of all pages, for a while. */
async function callsIn(cdp: CDPSession, wait: () => Promise<void>): Promise<number> {
  const events: Traced[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Traced[])));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['v8'] },
  });
  await wait();
  const over = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await over;
  const thread = ({ pid, tid }: Traced) => `${pid}:${tid}`;
  const main = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread),
  );
  return events.filter((event) => event.name === 'v8.callFunction' && main.has(thread(event))).length;
}

/** What the tabs are at while nothing is done. */
async function idling(session: ChromiumSession): Promise<Idle> {
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
  if (!cdp) throw new Error('the browser takes no commands');
  const browser = async () => {
    const { processInfo } = (await cdp.send('SystemInfo.getProcessInfo')) as unknown as Processes;
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  };
  const pass = (time: number) => new Promise<void>((done) => setTimeout(done, time));
  await pass(REST);
  const before = [await pages(), await browser()] as const;
  await pass(SECONDS * 1000);
  const figures = { pages: (await pages()) - before[0], browser: (await browser()) - before[1] };
  return { ...figures, calls: await callsIn(cdp, () => pass(SECONDS * 1000)) };
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
  const row = (name: string, what: keyof Idle, unit: Row['unit'], budget?: number): Row => ({
    name: `${name}, ${TABS} idle tabs, ${SECONDS} s`,
    value: idle[what] - without[what],
    unit,
    ...(without[what] > 0 && {
      against: `without Uplift (${without[what].toFixed(0)}${unit && ` ${unit}`})`,
      ratio: idle[what] / without[what],
    }),
    ...(budget !== undefined && { budget }),
  });
  return [
    row('calls into scripts that are ours', 'calls', '', 0),
    row('main-thread time that is ours', 'pages', 'ms', 5),
    row('CPU of the whole browser that is ours', 'browser', 'ms'),
  ];
}
