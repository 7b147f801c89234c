import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildExtension } from '../e2e/harness/build-once.ts';
import { ChromiumSession } from '../e2e/harness/chromium.ts';
import { pressStart } from '../e2e/harness/rep.ts';
import { fileOf } from './log-file.ts';
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
  // What the first key of a page has to wait for is measured by itself.
  await field.press('3');
  await page.locator('[data-testid="log-list"]:not([aria-busy])').waitFor();
  await page.waitForTimeout(1500);
  await field.press('Backspace');
  await page.waitForTimeout(1000);
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

/** Milliseconds from the first key on a page that has just come to its first results, and to all of them. */
async function firstSearch(session: ChromiumSession): Promise<{ some: number; all: number }> {
  const page = await session.openOwn('options.html#/log');
  const field = page.getByTestId('log-search');
  await page.getByTestId('log-row').first().waitFor();
  await page.evaluate(() => {
    type Answer = { some: number; all: number };
    const bench = window as unknown as { answered: Promise<Answer> };
    const list = () => document.querySelector('[data-testid="log-list"]');
    const before = document.querySelector('[data-testid="log-row"]')?.getAttribute('data-id');
    bench.answered = new Promise((done) => {
      let from = 0;
      let some = 0;
      addEventListener('keydown', () => {
        from = performance.now();
      });
      const look = () => {
        const now = performance.now();
        const head = document.querySelector('[data-testid="log-row"]')?.getAttribute('data-id');
        if (from && !some && head && head !== before) some = now - from;
        if (some && !list()?.hasAttribute('aria-busy')) done({ some, all: now - from });
        else requestAnimationFrame(look);
      };
      look();
    });
  });
  // In the newest records' titles, but not in that of the very newest.
  await field.press('7');
  const answer = await page.evaluate(
    () => (window as unknown as { answered: Promise<{ some: number; all: number }> }).answered,
  );
  await page.close();
  return answer;
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
      if (size === SIZES.at(-1)) {
        const first: { some: number; all: number }[] = [];
        for (let turn = 0; turn < OPENINGS; turn++) first.push(await firstSearch(session));
        out.push(
          ...spread(
            `search in ${records} records, first key, first results`,
            first.map(({ some }) => some),
          ),
          ...spread(
            `search in ${records} records, first key, all results`,
            first.map(({ all }) => all),
          ),
          ...spread(`search in ${records} records, each further key`, await searches(session)),
        );
      }
    } finally {
      await session.close();
    }
  }
  return out;
}
