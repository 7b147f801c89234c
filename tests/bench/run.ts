import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rulesAsData } from '../tools/assess-bundle.ts';
import { bundled } from '../tools/bundled.ts';
import type { Row } from './row.ts';

/*
 * `npm run bench [-- --json] [name ...]`: every figure that the project promises, measured now, on this machine.
 * `--json` prints one object a line. Names choose benches by file name.
 */

const words = process.argv.slice(2);
const json = words.includes('--json');
const chosen = words.filter((word) => !word.startsWith('--'));

const all = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !['run.ts', 'row.ts', 'measure.ts'].includes(file))
  .map((file) => basename(file, '.ts'))
  .sort();
const benches = all.filter((name) => chosen.length === 0 || chosen.includes(name));
const unknown = words.filter((word) => word !== '--json' && !all.includes(word));
if (unknown.length > 0) {
  console.error(`${unknown.join(' ')}: not known; there are --json and ${all.join(', ')}`);
  process.exit(2);
}

function printable({ name, value, unit, against, ratio, budget }: Row): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  const number = value.toLocaleString('en', { maximumFractionDigits: digits });
  const compared = against === undefined ? '' : `${ratio?.toFixed(2) ?? '?'} × ${against}`;
  const allowed = budget === undefined ? '' : `${value <= budget ? 'within' : 'OVER'} ${budget} ${unit}`;
  return `  ${name.padEnd(62)} ${number.padStart(10)} ${unit.padEnd(6)} ${[allowed, compared].filter(Boolean).join('; ')}`.trimEnd();
}

const rules = await rulesAsData(join(import.meta.dirname, '../..'));
let over = 0;
let failed = 0;
for (const name of benches) {
  console.error(`${name} ...`);
  try {
    const { rows } = await bundled<{ rows: () => Promise<Row[]> | AsyncIterable<Row> }>(
      `tests/bench/${name}.ts`,
      [rules],
    );
    for await (const row of await rows()) {
      if (row.budget !== undefined && row.value > row.budget) over++;
      console.log(json ? JSON.stringify(row) : printable(row));
    }
  } catch (error) {
    failed++;
    console.error(`${name} could not be measured:`, error);
  }
}
if (over > 0) console.error(`${over} figure(s) over budget`);
process.exitCode = failed > 0 ? 2 : over > 0 ? 1 : 0;
