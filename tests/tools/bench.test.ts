import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const run = (...words: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, '../bench/run.ts'), ...words], { encoding: 'utf8' });

it.each(['--help', '--jsno', 'pages'])(
  'a word that the bench does not know (%s) measures nothing and names what there is',
  (word) => {
    const { status, stdout, stderr } = run('size', word);
    expect(stderr).toBe(
      `${word}: not known; there are --json and coach, crm, editors, idle, log, log-file, own-rules, page, size, trust\n`,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  },
);
