import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM_ARGS, ensureBrowser } from '../../../tools/browsers.ts';
import { type Marks, mark } from './mark.ts';
import type { PageReadings, Variant } from './reader.ts';

/*
 * Opens saved pages of real CRMs in Chromium, reads them there and compares with what the manifest beside them
 * expects. The pages are not part of the project; UPLIFT_SNAPSHOTS names the folder that holds them.
 */

const ROOT = join(import.meta.dirname, '../../../..');

/** The address given to a page that was saved without one: its markup is Salesforce's. */
const LAB = 'https://lab.lightning.force.com/lightning/r/Opportunity/0065g00000AbCdEAAV/view';

interface Entry {
  file: string;
  url?: string;
  expected?: Record<string, unknown>;
}
export interface SnapshotResult extends PageReadings {
  file: string;
  expected: Record<string, unknown>;
  ownMarks: Marks | null;
  genericMarks: Marks;
}

/** The script that reads a page, as one file. */
export async function readerScript(): Promise<string> {
  const made = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      minify: true,
      lib: { entry: join(ROOT, 'tests/sites/crm/snapshots/reader.ts'), formats: ['iife'], name: 'reader' },
    },
  });
  const output = (Array.isArray(made) ? made[0]! : made) as { output: { code?: string }[] };
  return output.output[0]!.code!;
}

/** The folder with the snapshots of CRM pages, or undefined where there is none. */
export function snapshotFolder(): string | undefined {
  const named = process.env.UPLIFT_SNAPSHOTS;
  if (!named) return undefined;
  return [join(named, 'crm'), named].find((folder) => existsSync(join(folder, 'manifest.json')));
}

function addressOf(entry: Entry, html: string, entries: readonly Entry[]): string {
  const saved = /<!-- snapshot url: (\S+)/.exec(html)?.[1];
  if (saved?.startsWith('http')) return saved;
  if (entry.url?.startsWith('http')) return entry.url;
  const base = entries.find((other) => other.url?.startsWith('http'))?.url ?? 'https://crm.example/';
  return entry.url ? new URL(entry.url.replace(/^…/, ''), base).href : '';
}

/** Opens a page's HTML at its own address, without network. */
export async function openAt(page: Page, address: string, html: string): Promise<void> {
  await page.unrouteAll();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'domcontentloaded' });
}

/** Reads one page in the browser; `grow` first multiplies a repeated element until the page has that many nodes. */
export type ReadPage = (
  address: string,
  html: string,
  options: { now: number; times?: number; grow?: { selector: string; nodes: number } },
) => Promise<PageReadings>;

/** Starts a browser, hands over a function that reads pages in it, and ends it. */
export const withReader = <T>(work: (read: ReadPage) => Promise<T>): Promise<T> =>
  withPage((page, script) => work(readerOf(page, script)));

async function withPage<T>(work: (page: Page, script: string) => Promise<T>): Promise<T> {
  const script = await readerScript();
  const browser = await chromium.launch({
    executablePath: ensureBrowser('chromium'),
    args: [...CHROMIUM_ARGS],
  });
  try {
    return await work(await browser.newPage(), script);
  } finally {
    await browser.close();
  }
}

function readerOf(page: Page, script: string): ReadPage {
  return async (address, html, { now, times = 0, grow }) => {
    await openAt(page, address, html);
    await page.evaluate(script);
    if (grow) {
      await page.evaluate(({ selector, nodes }) => {
        const item = document.querySelector(selector)!;
        while (document.querySelectorAll('*').length < nodes) {
          for (let i = 0; i < 50; i++) item.after(item.cloneNode(true));
        }
      }, grow);
    }
    return page.evaluate(
      ([url, at, count]) =>
        (
          globalThis as unknown as {
            readPage(url: string, now: number, times: number): Promise<PageReadings>;
          }
        ).readPage(url, at, count),
      [address, now, times] as const,
    );
  };
}

/** When the snapshots were taken, for words like "today". */
export const TAKEN = Date.parse('2026-11-23T12:00:00');

/**
 * Reads every snapshot of a folder.
 * @param times how often each page is read for timing
 */
export function readSnapshots(folder: string, times = 0): Promise<SnapshotResult[]> {
  const { snapshots } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    snapshots: Entry[];
  };
  return withReader(async (read) => {
    const results: SnapshotResult[] = [];
    for (const entry of snapshots) {
      const html = readFileSync(join(folder, entry.file), 'utf8');
      const address = addressOf(entry, html, snapshots) || LAB;
      const readings = await read(address, html, { now: TAKEN, times });
      const expected = entry.expected ?? {};
      results.push({
        ...readings,
        file: entry.file,
        expected,
        ownMarks: readings.adapter ? mark(expected, readings.own, true) : null,
        genericMarks: mark(expected, readings.generic, false),
      });
    }
    return results;
  });
}

/** Reads every snapshot of a folder that shows a record, with a piece of it missing each time. */
export function readHarmed(
  folder: string,
): Promise<{ file: string; expected: Record<string, unknown>; variants: Variant[] }[]> {
  const { snapshots } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    snapshots: Entry[];
  };
  return withPage(async (page, script) => {
    const results = [];
    for (const entry of snapshots.filter(({ expected }) => expected && expected.record !== null)) {
      const html = readFileSync(join(folder, entry.file), 'utf8');
      const address = addressOf(entry, html, snapshots) || LAB;
      await openAt(page, address, html);
      await page.evaluate(script);
      const variants = await page.evaluate(
        ([url, at]) =>
          (
            globalThis as unknown as { readVariants(url: string, now: number): Promise<Variant[]> }
          ).readVariants(url, at),
        [address, TAKEN] as const,
      );
      results.push({ file: entry.file, expected: entry.expected!, variants });
    }
    return results;
  });
}

/** Adds up what came of many pages. */
export function sum(marks: readonly (Marks | null)[]): { right: number; wrong: number; unknown: number } {
  const total = { right: 0, wrong: 0, unknown: 0 };
  for (const one of marks) {
    total.right += one?.right.length ?? 0;
    total.wrong += one?.wrong.length ?? 0;
    total.unknown += one?.unknown.length ?? 0;
  }
  return total;
}
