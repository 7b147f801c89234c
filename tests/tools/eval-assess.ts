import { spawnSync } from 'node:child_process';

/** What the command line prints of one input, as far as it is scored. */
export interface Answer {
  gates?: string[];
  tips?: {
    ruleId: string;
    dimension: string;
    severity: number;
    start?: number;
    end?: number;
    about?: { sort: string; quote: string };
  }[];
  zones?: { zone: string; start: number; end: number }[];
}

/** Runs `npm run --silent assess -- --all` over the inputs; one answer for each. */
export function assessLines(root: string, inputs: readonly unknown[]): Answer[] {
  const run = spawnSync('npm', ['run', '--silent', 'assess', '--', '--all'], {
    cwd: root,
    input: `${inputs.map((input) => JSON.stringify(input)).join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const answers = run.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer);
  if (answers.length !== inputs.length)
    throw new Error(`asked ${inputs.length}, answered ${answers.length}: ${run.stderr}`);
  return answers;
}
