import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { source } from './source-tree';

/* What runs for contributors on GitHub is what they run themselves, with no more rights than it needs. */

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: unknown; 'timeout-minutes': number; steps: Step[] }>;
}

const workflow = parse(source('.github/workflows/ci.yml')) as Workflow;
const jobs = Object.values(workflow.jobs);
const steps = jobs.flatMap((job) => job.steps);
const { scripts } = JSON.parse(source('package.json')) as { scripts: Record<string, string> };

describe('the workflow', () => {
  test('may read the repository and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(jobs.filter((job) => job.permissions !== undefined)).toEqual([]);
    expect(source('.github/workflows/ci.yml')).not.toMatch(/secrets\.|pull_request_target/);
    for (const { with: given } of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(given?.['persist-credentials']).toBe(false);
  });

  test('uses the actions of GitHub alone, each held to a version', () => {
    const uses = steps.flatMap((step) => step.uses ?? []);
    expect(uses.filter((one) => !/^actions\/[\w-]+@(v\d+|[0-9a-f]{40})$/.test(one))).toEqual([]);
  });

  test('runs the commands of the project, those that the documents name among them', () => {
    const runs = steps.flatMap((step) => step.run ?? []);
    const named = runs.flatMap((run) => /^npm run ([\w:-]+)$/.exec(run)?.[1] ?? []);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(runs).toEqual(expect.arrayContaining(['npm ci', 'npm test', 'npm run check', 'npm run zip']));
    expect(
      runs.filter((run) => !/^(npm (ci|test|run [\w:-]+)|npx playwright install .+)$/.test(run)),
    ).toEqual([]);
  });

  test('keeps what npm fetched, ends by itself, and hands out the packages', () => {
    for (const { with: given } of steps.filter(({ uses }) => uses?.startsWith('actions/setup-node@')))
      expect(given?.cache).toBe('npm');
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
    const uploads = steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(uploads.map(({ with: given }) => String(given?.path)).join()).toContain('.output/*.zip');
  });
});
