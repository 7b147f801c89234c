import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { buildExtension } from '../e2e/harness/build-once.ts';
import { copyWithHosts } from '../e2e/harness/copy-build.ts';
import { Records } from '../e2e/harness/records.ts';
import { hosted } from '../pages/crm/hosted.ts';
import { heldBack, knownProducts, unknownProducts } from '../pages/crm/others/index.ts';
import { selfHosted } from '../pages/crm/self-hosted.ts';
import { factsOf } from '../sites/crm/facts-of.ts';
import { readSnapshots, snapshotFolder, sum, TAKEN, withReader } from '../sites/crm/snapshots/run.ts';
import { type Tally, tally, total } from '../sites/crm/tally.ts';
import type { Row } from './row.ts';

const TIMES = 40;
/** Records that are opened one after the other; with the worker asleep, which takes longer to bring about, some. */
const OPENED = 30;
const ASLEEP = 10;
/** How long a page must have been at rest before its record is read (milliseconds). */
const REST = 300;
const LARGE = 50_000;

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const p95 = (times: readonly number[]): number => at(times, 0.95);

function counts(
  name: string,
  { right, wrong, unknown }: { right: number; wrong: number; unknown: number },
): Row {
  return { name: `fields of ${name}`, value: right, unit: `right, ${wrong} wrong, ${unknown} unknown` };
}

/**
 * Milliseconds from the last change of a record's page to the frame that shows its prompts: a single-page app goes from
 * a list to a record and draws it in one piece. Our tab is there when it is what the pointer would hit.
 */
function untilShown(page: Page, address: string, html: string): Promise<number> {
  return page.evaluate(
    async ([record, markup]) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const isThere = () => {
        for (let y = 8; y < innerHeight; y += 16)
          if (document.elementFromPoint(innerWidth - 8, y)?.localName === 'uplift-coach') return true;
        return false;
      };
      const main = document.querySelector('#stage')!;
      history.pushState({}, '', '/lightning/o/Opportunity/list');
      main.textContent = 'List';
      while (isThere()) await frame();
      history.pushState({}, '', record);
      main.innerHTML = markup;
      const drawn = performance.now();
      while (!isThere()) {
        if (performance.now() - drawn > 20_000) throw new Error('no prompts within twenty seconds');
        await frame();
      }
      return performance.now() - drawn;
    },
    [address, html] as const,
  );
}

async function shown(): Promise<Row[]> {
  const deal = hosted.find(
    ({ site, lang, layout }) => site === 'salesforce' && lang === 'en' && layout === 'a',
  )!;
  const { origin } = new URL(deal.url);
  await buildExtension('chrome');
  const build = copyWithHosts('chrome', [`${origin}/*`]);
  const records = await Records.launch(build, [origin]);
  try {
    const { page } = await records.show({
      url: `${origin}/lightning/o/Opportunity/list`,
      html: '<!doctype html><html lang="en"><body><div id="stage">List</div></body></html>',
    });
    const body = deal.html.replace(/^.*<body[^>]*>|<\/body>.*$/gs, '');
    const open = (round: number) => {
      // Another record each time: nothing of it is known.
      const id = `A${String(round).padStart(4, '0')}`;
      const name = `Night shift ${round}`;
      const markup = body.replaceAll(deal.expected.name!, name).replaceAll('84,500', `${round + 10},500`);
      return untilShown(page, deal.url.replace('AbCdE', id), markup);
    };
    for (let round = 0; round < 3; round++) await open(round);
    const warm: number[] = [];
    for (let round = 3; round < OPENED + 3; round++) warm.push(await open(round));
    const cold: number[] = [];
    for (let round = 100; round < ASLEEP + 100; round++) {
      await records.session.killWorker();
      cold.push(await open(round));
    }
    const name = 'last change of a record page to its prompts shown';
    return [
      { name: `${name}, p50`, value: at(warm, 0.5), unit: 'ms' },
      { name: `${name}, p95`, value: p95(warm), unit: 'ms' },
      {
        name: `record settled (at rest for ${REST} ms) to prompts shown, p50`,
        value: at(warm, 0.5) - REST,
        unit: 'ms',
      },
      {
        name: `record settled (at rest for ${REST} ms) to prompts shown, p95`,
        value: p95(warm) - REST,
        unit: 'ms',
      },
      { name: `${name}, worker asleep, p50`, value: at(cold, 0.5), unit: 'ms' },
      { name: `${name}, worker asleep, p95`, value: p95(cold), unit: 'ms' },
    ];
  } finally {
    await records.close();
    rmSync(build, { recursive: true, force: true });
  }
}

/** Fields of CRM pages read right, wrong and not at all; main-thread time of a read. */
export async function rows(): Promise<Row[]> {
  const out: Row[] = await shown();
  const fixtures = [...hosted, ...selfHosted];
  await withReader(async (read) => {
    const perAdapter = new Map<string, { right: number; wrong: number; unknown: number }>();
    const generic = { right: 0, wrong: 0, unknown: 0 };
    for (const { site, url, html, expected } of fixtures) {
      const readings = await read(url, html, { now: TAKEN });
      const total = perAdapter.get(site) ?? { right: 0, wrong: 0, unknown: 0 };
      perAdapter.set(site, total);
      for (const [snapshot, sums] of [
        [readings.own, total],
        [readings.generic, generic],
      ] as const) {
        const facts = factsOf(snapshot, expected);
        for (const [key, value] of Object.entries(expected)) {
          // The address of a named host is its adapter's business.
          if (sums === generic && (key === 'kind' || key === 'id') && hosted.some((one) => one.site === site))
            continue;
          const found = facts[key];
          if (found === undefined || (Array.isArray(found) && found.length === 0)) sums.unknown++;
          else if (JSON.stringify(found) === JSON.stringify(value)) sums.right++;
          else sums.wrong++;
        }
      }
    }
    for (const [adapter, total] of perAdapter) out.push(counts(`fixtures, ${adapter}`, total));
    out.push(counts('fixtures, generic reader alone', generic));

    const others: Record<string, Tally[]> = { unknown: [], known: [], adapters: [] };
    for (const page of [...unknownProducts, ...knownProducts]) {
      const readings = await read(page.url, page.html, { now: TAKEN });
      const isKnown = knownProducts.includes(page);
      if (!page.byAddress)
        others[isKnown ? 'known' : 'unknown']!.push(tally(readings.generic, page.expected));
      if (isKnown) others.adapters!.push(tally(readings.own, page.expected));
    }
    const held: Tally[] = [];
    for (const { url, html, expected } of heldBack) {
      held.push(tally((await read(url, html, { now: TAKEN })).generic, expected));
    }
    out.push(
      counts('pages that the reader was never tuned to, generic reader', total(held)),
      counts('products without an adapter, generic reader', total(others.unknown!)),
      counts('other records of known products, their adapters', total(others.adapters!)),
      counts('other records of known products, generic reader', total(others.known!)),
    );

    const large = selfHosted.find(({ site, layout }) => site === 'espocrm' && layout === 'a')!;
    const grown = await read(large.url, large.html, {
      now: TAKEN,
      times: TIMES,
      grow: { selector: '.list-row', nodes: LARGE },
    });
    out.push(
      { name: `read a page of ${LARGE} nodes, adapter, p95`, value: p95(grown.ownTimes), unit: 'ms' },
      {
        name: `read a page of ${LARGE} nodes, generic reader, p95`,
        value: p95(grown.genericTimes),
        unit: 'ms',
      },
    );
  });

  const folder = snapshotFolder();
  if (!folder) return out;
  const results = await readSnapshots(folder, TIMES);
  const adapters = [...new Set(results.flatMap(({ adapter }) => adapter ?? []))];
  for (const adapter of adapters) {
    const pages = results.filter((result) => result.adapter === adapter);
    out.push(counts(`real pages, ${adapter}`, sum(pages.map(({ ownMarks }) => ownMarks))));
  }
  out.push(counts('real pages, generic reader alone', sum(results.map(({ genericMarks }) => genericMarks))));
  const largest = results.reduce((one, other) => (other.nodes > one.nodes ? other : one));
  out.push(
    {
      name: `read the largest real page (${largest.nodes} nodes), adapter, p95`,
      value: p95(largest.ownTimes),
      unit: 'ms',
    },
    {
      name: `read the largest real page (${largest.nodes} nodes), generic, p95`,
      value: p95(largest.genericTimes),
      unit: 'ms',
    },
  );
  return out;
}
