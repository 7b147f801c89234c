import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countsIn } from '../tools/count.ts';
import type { Row } from './row.ts';

/*
 * How often Uplift was attacked and harmed by its tests, and what came of it. Runs every test that counts, in all three
 * projects, and gathers what they print. Anything above 0 that was let through, lost or doubled is over budget.
 */

const ROOT = join(import.meta.dirname, '../..');

/** The test files that count, found by what they use. */
function counting(): string[] {
  const files = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => join('tests', path))
    .filter((path) => /from '[./]+tools\/count(?:\.ts)?'/.test(readFileSync(join(ROOT, path), 'utf8')))
    .sort();
}

/** Runs tests. @returns what they printed, and whether all passed */
function run(files: readonly string[]): Promise<{ output: string; passed: boolean }> {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  // The bench's own bundler sets these for itself. The longest are run too, and the worker is killed as often as was promised.
  const env = {
    UPLIFT_KILLS: '1000',
    ...process.env,
    UPLIFT_LONG: '1',
    NODE_ENV: 'test',
    VITEST: undefined,
  };
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [vitest, 'run', ...files], { cwd: ROOT, env });
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      output += data.toString();
    });
    child.on('error', fail);
    child.on('close', (code) => done({ output, passed: code === 0 }));
  });
}

export async function rows(): Promise<Row[]> {
  const { output, passed } = await run(counting());
  const counts = countsIn(output);
  if (!passed || counts.length === 0)
    throw new Error(`The tests that count did not pass:\n${output.slice(-4000)}`);
  const sum = (kind: string) =>
    counts.filter((one) => one.kind === kind).reduce((all, { times }) => all + times, 0);
  return [
    ...counts
      .sort((a, b) => `${a.kind} ${a.what}`.localeCompare(`${b.kind} ${b.what}`))
      .map(({ kind, what, times, bad }) => ({
        name: `${kind === 'attack' ? 'let through' : 'lost or doubled'}, of ${times.toLocaleString('en')}: ${what}`,
        value: bad,
        unit: '',
        budget: 0,
      })),
    { name: 'attacks made', value: sum('attack'), unit: '' },
    { name: 'faults brought about', value: sum('fault'), unit: '' },
  ];
}
