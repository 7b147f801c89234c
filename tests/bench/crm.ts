import { hosted } from '../pages/crm/hosted.ts';
import { selfHosted } from '../pages/crm/self-hosted.ts';
import { factsOf } from '../sites/crm/facts-of.ts';
import { readSnapshots, snapshotFolder, sum, TAKEN, withReader } from '../sites/crm/snapshots/run.ts';
import type { Row } from './row.ts';

const TIMES = 40;
const LARGE = 50_000;

function p95(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}

function counts(
  name: string,
  { right, wrong, unknown }: { right: number; wrong: number; unknown: number },
): Row {
  return { name: `fields of ${name}`, value: right, unit: `right, ${wrong} wrong, ${unknown} unknown` };
}

/** Fields of CRM pages read right, wrong and not at all; main-thread time of a read. */
export async function rows(): Promise<Row[]> {
  const out: Row[] = [];
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
