import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildExtension } from '../e2e/harness/build-once.ts';
import { ChromiumSession } from '../e2e/harness/chromium.ts';
import { pressStart } from '../e2e/harness/rep.ts';
import type { Row } from './row.ts';

/*
 * The log with nothing, with a year's and with a lifetime's records in it: how soon popup and options are there, what a
 * quick-log takes, how long carrying everything away and back takes, and how much room a record needs. Measured in
 * Chromium on the built extension, through the pages a rep uses.
 */

const SIZES = [0, 1000, 50_000];
const OPENINGS = 9;
const SAVES = 40;
/** Every key changes what is found. */
const KEYS = [...'4912', 'Backspace', 'Backspace', 'Backspace', ...'127', 'Backspace', 'Backspace'];
const NOW = Date.UTC(2026, 10, 24, 9);
const MINUTE = 60_000;
/** Half an hour between one record and the next: the largest log spans three years. */
const STEP = 31 * MINUTE;
const STAGES = ['noticed', 'shared', 'recognised', 'joined', 'proven', 'decided', 'realised'];
const PLACES = ['Leeds', 'Lyon', 'Porto', 'Gent', 'Ulm', 'York', 'Turku', 'Graz'];

/** A log of so many records and three goals, as another browser exported it. Every record is as long as a well kept one. */
function fileOf(count: number): string {
  const accounts = Array.from({ length: Math.ceil(count / 50) }, (_, n) => ({
    id: `a${n}`,
    name: `Customer ${n}`,
    domains: [`customer${n}.example`],
    crmRefs: [],
    createdAt: NOW - n * MINUTE,
    updatedAt: NOW - n * MINUTE,
  }));
  const opportunities = Array.from({ length: count }, (_, n) => ({
    id: `record-${n}`,
    title: `Night shift ${n} without re-keying in ${PLACES[n % PLACES.length]}`,
    accountId: `a${n % Math.max(1, accounts.length)}`,
    accountName: `Customer ${n % Math.max(1, accounts.length)}`,
    origin: {
      type: 'signal',
      signalKind: 'SIG-SITE',
      sentence: `We open line ${n} in June and everybody re-keys.`,
    },
    theirs: [{ name: `Ana Silva ${n}`, address: `ana${n}@customer.example` }],
    ours: [],
    class: n % 3 === 0 ? 'created' : 'responded',
    beneficiaries: [{ name: 'The night shift', change: 'goes home on time' }],
    value: { base: n, expected: n * 2, currency: 'EUR' },
    stage: STAGES[n % STAGES.length],
    createdAt: NOW - n * STEP,
    updatedAt: NOW - n * STEP,
    history: [{ at: NOW - n * STEP, what: 'created' }],
  }));
  const goals = (
    [
      ['count', 'opportunities-logged', 'week', 3],
      ['value', 'increment-joined', 'quarter', 40_000],
      ['ratio', 'increment-share', 'month', 0.3],
    ] as const
  ).map(([type, measure, period, target]) => ({
    id: measure,
    type,
    measure,
    period,
    target,
    active: true,
    createdAt: NOW - 365 * 1440 * MINUTE,
    updatedAt: NOW,
  }));
  return JSON.stringify({ format: 'uplift', version: 1, tables: { accounts, opportunities, goals } });
}

const at = (values: readonly number[], share: number) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
const spread = (name: string, values: readonly number[], budget?: number): Row[] => [
  { name: `${name}, p50`, value: at(values, 0.5), unit: 'ms', ...(budget !== undefined && { budget }) },
  { name: `${name}, p95`, value: at(values, 0.95), unit: 'ms' },
];

/** Milliseconds from the start of a page's loading until an element is there and a frame was drawn with it. */
async function untilThere(session: ChromiumSession, path: string, selector: string): Promise<number> {
  const page = await session.context.newPage();
  await page.addInitScript((wanted) => {
    const bench = window as unknown as { there?: Promise<number> };
    bench.there = new Promise((done) => {
      const look = () => {
        if (document.querySelector(wanted)) requestAnimationFrame(() => done(performance.now()));
        else requestAnimationFrame(look);
      };
      look();
    });
  }, selector);
  await page.goto(`chrome-extension://${await session.id()}/${path}`, { waitUntil: 'commit' });
  await page.waitForSelector(selector, { timeout: 60_000, state: 'attached' });
  const took = await page.evaluate(() => (window as unknown as { there: Promise<number> }).there);
  await page.close();
  return took;
}

async function times(count: number, measure: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  // The first opening also compiles the page's code; a rep meets that once a browser start.
  for (let turn = 0; turn <= count; turn++) {
    const took = await measure();
    if (turn > 0) values.push(took);
  }
  return values;
}

/** Milliseconds from asking the worker to its answer that the record is stored. */
async function saves(page: Page, prefix: string): Promise<number[]> {
  return page.evaluate(
    async ([count, start]) => {
      type Runtime = { sendMessage(message: object): Promise<{ ok: boolean }> };
      const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
      const values: number[] = [];
      for (let turn = 0; turn < Number(count); turn++) {
        const data = {
          id: `${start}-${turn}`,
          title: `Opening number ${turn} of ${start}`,
          accountName: `Fresh ${turn % 7}`,
          accountDomain: `fresh${turn % 7}.example`,
          contact: { name: 'Ana', address: `ana@fresh${turn % 7}.example` },
        };
        const from = performance.now();
        const { ok } = await runtime.sendMessage({ mark: 'uplift/1', name: 'log.quick', data });
        if (!ok) throw new Error('not saved');
        values.push(performance.now() - from);
      }
      return values;
    },
    [String(SAVES), prefix],
  );
}

/** Milliseconds from each key in the search field to the list that answers it. */
async function searches(session: ChromiumSession): Promise<number[]> {
  const page = await session.openOwn('options.html#/log');
  const field = page.getByTestId('log-search');
  await field.waitFor();
  await page.getByTestId('log-row').first().waitFor();
  const values: number[] = [];
  for (const key of KEYS) {
    await page.evaluate(() => {
      const bench = window as unknown as { drawn: Promise<number> };
      bench.drawn = new Promise((done) => {
        let last = 0;
        const from = performance.now();
        const watch = new MutationObserver(() => {
          last = performance.now();
        });
        watch.observe(document.body, { childList: true, subtree: true, characterData: true });
        const wait = () => {
          // Nothing has moved for a while: what was drawn last is the answer.
          const now = performance.now();
          if (last && now - last > 400) done(last - from);
          else if (!last && now - from > 1500) done(0);
          else setTimeout(wait, 20);
        };
        wait();
      });
    });
    await field.press(key);
    values.push(await page.evaluate(() => (window as unknown as { drawn: Promise<number> }).drawn));
  }
  await page.close();
  return values.filter((value) => value > 0);
}

interface Carried {
  planned: number;
  written: number;
  exported: number;
  bytes: number;
  perRecord: number;
}

/** Brings a log in and carries it away again, through the pages. */
async function carry(session: ChromiumSession, count: number): Promise<Carried> {
  const page = await session.openOwn('options.html#/data');
  const usage = () => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const before = await usage();
  // On the disk: a file of this size handed over in memory is the harness's time, not ours.
  const folder = mkdtempSync(join(tmpdir(), 'uplift-bench-'));
  const file = join(folder, 'log.json');
  writeFileSync(file, fileOf(count));
  await page.getByTestId('import-file').waitFor({ state: 'attached' });
  let from = performance.now();
  await page.getByTestId('import-file').setInputFiles(file, { timeout: 180_000 });
  await page.getByTestId('import-apply').waitFor({ timeout: 180_000 });
  const planned = performance.now() - from;
  from = performance.now();
  await page.getByTestId('import-apply').click({ timeout: 180_000 });
  await page.getByTestId('receipt').waitFor({ timeout: 300_000 });
  const written = performance.now() - from;
  // The browser counts what is written behind; give it a moment.
  await page.waitForTimeout(3000);
  const perRecord = (await usage()) - before;
  from = performance.now();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 180_000 }),
    page.getByTestId('export').click(),
  ]);
  const exported = performance.now() - from;
  const bytes = readFileSync((await download.path()) ?? '').length;
  await page.close();
  rmSync(folder, { recursive: true, force: true });
  return { planned, written, exported, bytes, perRecord: perRecord / count };
}

export async function rows(): Promise<Row[]> {
  await buildExtension('chrome');
  const out: Row[] = [];
  for (const size of SIZES) {
    const session = await ChromiumSession.launch();
    try {
      await pressStart(session);
      const records = size.toLocaleString('en');
      if (size > 0) {
        const { planned, written, exported, bytes, perRecord } = await carry(session, size);
        if (size === SIZES.at(-1)) {
          out.push(
            { name: `import of ${records} records: preview`, value: planned, unit: 'ms' },
            { name: `import of ${records} records: written`, value: written, unit: 'ms' },
            { name: `export of ${records} records`, value: exported, unit: 'ms' },
            { name: 'export file, each record', value: bytes / size, unit: 'B' },
            { name: 'database, each record with its indexes', value: perRecord, unit: 'B' },
          );
        }
      }
      const popup = await times(OPENINGS, () =>
        untilThere(session, 'popup.html?tab=1', '[data-testid="goal"]'),
      );
      const list = size === 0 ? '[data-testid="log-new"]' : '[data-testid="log-row"]';
      const options = await times(OPENINGS, () => untilThere(session, 'options.html#/log', list));
      const goals = await times(OPENINGS, () =>
        untilThere(
          session,
          'options.html#/goals',
          '[data-testid="progress"], [data-testid="progress-empty"]',
        ),
      );
      const page = await session.openOwn('popup.html?tab=1');
      await page.getByTestId('goal').waitFor();
      const saved = await saves(page, `s${size}`);
      await page.close();
      out.push(
        ...spread(`popup opens with ${records} records`, popup),
        ...spread(`options open on the log with ${records} records`, options, 1000),
        ...spread(`options open on goals and progress with ${records} records`, goals),
        ...spread(`quick-log is stored with ${records} records`, saved),
      );
      if (size === SIZES.at(-1))
        out.push(...spread(`search in ${records} records, each key`, await searches(session)));
    } finally {
      await session.close();
    }
  }
  return out;
}
