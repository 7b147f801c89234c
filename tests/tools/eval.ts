import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assessLines } from './eval-assess.ts';
import { print, scoreFolder } from './eval-score.ts';

/*
 * `npm run eval [-- --labels DIR] [--brief]`: how the coach does on labelled mail. DIR (or $UPLIFT_EVAL) holds any of
 * outgoing.jsonl, incoming.jsonl, pairs.jsonl and zones/. Where the folder brings its own scoring program, that one
 * scores; otherwise the same measures are taken here. With `--cross`: on DIR/train, which the scorer learns from, each
 * mail read by a scorer that was learned without it, with the marks of a second reader where there are any.
 */

const ROOT = join(import.meta.dirname, '../..');
const args = process.argv.slice(2);
const given = args.indexOf('--labels');
const folder = given >= 0 ? args[given + 1] : process.env.UPLIFT_EVAL;
const brief = args.includes('--brief');

if (!folder || !existsSync(folder)) {
  console.error(
    folder
      ? `There is no folder ${folder}.`
      : 'Name a folder of labelled mail: npm run eval -- --labels DIR, or set UPLIFT_EVAL.',
  );
  process.exit(2);
}
const labels = resolve(folder);
const names = readdirSync(labels);
const mails = ['outgoing.jsonl', 'incoming.jsonl', 'pairs.jsonl'].some((name) => names.includes(name));
if (args.includes('--cross')) {
  const { bundled } = await import('./bundled.ts');
  const { rulesAsData } = await import('./assess-bundle.ts');
  const cross = await bundled<{ main: (data: string, brief: boolean) => void }>('tests/train/cross.ts', [
    await rulesAsData(ROOT),
  ]);
  cross.main(join(labels, 'train'), brief);
  process.exit();
}
if (mails && names.includes('score.mjs')) {
  const command = ['npm', 'run', '--silent', 'assess', '--', '--all'];
  const options = [...(brief ? [] : ['--misses']), labels];
  const run = spawnSync(process.execPath, [join(labels, 'score.mjs'), ...options, ...command], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (run.status) process.exitCode = run.status;
} else if (mails) {
  print(
    scoreFolder(labels, (inputs) => assessLines(ROOT, inputs)),
    brief,
  );
}
if (names.includes('zones')) {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const test = ['run', '--project', 'unit', '--reporter', 'dot', 'tests/text/zones-eval.test.ts'];
  const run = spawnSync(process.execPath, [vitest, ...test], {
    cwd: ROOT,
    env: { ...process.env, UPLIFT_EVAL: labels },
    encoding: 'utf8',
  });
  const said = run.stdout
    .split('\n')
    .filter((line) => /^(?:zones:|misread )/.test(line) && (!brief || line.startsWith('zones:')));
  console.log(said.join('\n') || run.stderr);
}
