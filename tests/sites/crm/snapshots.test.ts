import { describe, expect, it } from 'vitest';
import { readHarmed, readSnapshots, snapshotFolder, sum } from './snapshots/run';

const folder = snapshotFolder();

/** Saved pages of real CRMs, which are not part of the project: UPLIFT_SNAPSHOTS names their folder. */
describe.runIf(folder)('saved pages of real CRMs', () => {
  it('are read right by their adapters, and by the generic reader in 85 of 100 facts with at most 2 wrong', async () => {
    const results = await readSnapshots(folder!);
    const adapters = new Map<string, typeof results>();
    for (const result of results) {
      if (result.adapter) adapters.set(result.adapter, [...(adapters.get(result.adapter) ?? []), result]);
    }
    for (const [adapter, pages] of adapters) console.log(adapter, sum(pages.map(({ ownMarks }) => ownMarks)));
    const generic = sum(results.map(({ genericMarks }) => genericMarks));
    console.log('generic reader alone', generic);
    const wrong = results.flatMap(({ file, ownMarks }) =>
      [...(ownMarks?.wrong ?? []), ...(ownMarks?.unknown ?? [])].map((fact) => `${file} ${fact}`),
    );
    expect(wrong).toEqual([]);
    const all = generic.right + generic.wrong + generic.unknown;
    expect(all).toBeGreaterThan(0);
    expect(generic.right / all).toBeGreaterThanOrEqual(0.85);
    expect(generic.wrong / all).toBeLessThanOrEqual(0.02);
  }, 120_000);

  it('are read no other way by their adapters, whichever piece of them is missing, nor without classes and names', async () => {
    const wrong: string[] = [];
    let count = 0;
    for (const { file, expected, variants } of await readHarmed(folder!)) {
      for (const { name, own } of variants) {
        for (const [fact, value] of Object.entries(own)) {
          const wanted = expected[fact];
          // What is left of a value's own text when a piece of it is taken out is not the page's.
          if (wanted === undefined || value === null || name === `without ${wanted}`) continue;
          count++;
          if (value !== wanted && !`${wanted}`.startsWith(`${value} (`) && !`${value}`.includes('â€“'))
            wrong.push(`${file} ${name}: ${fact} is ${value}`);
        }
      }
    }
    console.log(`${count} facts of harmed pages`);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(0);
  }, 300_000);
});
