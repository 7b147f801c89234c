import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { browserPath, CHROMIUM_ARGS } from './tests/tools/browsers.ts';
import { SlowFirst } from './tests/tools/slow-first.ts';
import { situationsPlugin } from './utils/practice/vite-plugin.ts';
import { rulesPlugin } from './utils/rules/vite-plugin.ts';

/** Walks through every corner in real browsers, minutes each: run with UPLIFT_LONG=1, before a release and after a change there. */
const LONG = [
  'accessible',
  'attack',
  'deal-pages',
  'deal-prompts',
  'deal-restless',
  'kills',
  'languages',
  'lasting',
  'own-pages',
  'removed-firefox',
  'text-size-firefox',
  'untouched',
  'upgrade-firefox',
].map((name) => `tests/e2e/${name}.test.ts`);

/** Which values properties are tried with: the same in every run, or those of UPLIFT_SEED. */
const SEED = { UPLIFT_SEED: process.env.UPLIFT_SEED ?? '20261129' };

/** What is waited for comes when a busy machine gets to it (milliseconds): as long as anything else that tests wait for. */
const POLL = { poll: { timeout: 15_000 } };

/** Vitest leaves a core to itself by its own choice: on a machine of two, one file would wait for the other. */
const EVERY_CORE = '100%';

/*
 * Three projects, run one after the other: `unit` (Node with a fake browser API), `dom` (a real Chromium page)
 * and `e2e` (the built production extension in real browsers).
 */
export default defineConfig({
  test: {
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        // As it is packed.
        resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
        plugins: [WxtVitest(), rulesPlugin(() => []), situationsPlugin()],
        publicDir: false,
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          maxWorkers: EVERY_CORE,
          // One start for many files: making a worker and reading all rules anew for each took as long as the tests did.
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/**/*.dom.test.*'],
          env: SEED,
          setupFiles: ['tests/tools/seed.ts', 'tests/tools/file-anew.ts', 'tests/tools/fake-words.ts'],
          testTimeout: 60_000,
          expect: POLL,
        },
      },
      {
        plugins: [rulesPlugin(() => []), situationsPlugin()],
        publicDir: false,
        resolve: {
          alias: {
            '@': import.meta.dirname,
            'wxt/browser': `${import.meta.dirname}/tests/tools/fake-browser.ts`,
          },
        },
        optimizeDeps: { include: ['wxt/testing/fake-browser'] },
        test: {
          name: 'dom',
          sequence: { groupOrder: 1 },
          maxWorkers: EVERY_CORE,
          include: ['tests/**/*.dom.test.{ts,tsx}'],
          env: SEED,
          setupFiles: ['tests/tools/seed.ts', 'tests/tools/fake-global.ts', 'tests/tools/fake-words.ts'],
          globalSetup: ['tests/tools/need-chromium.ts'],
          // A real page on a busy machine: what fails twice is wrong.
          retry: 1,
          testTimeout: 60_000,
          expect: POLL,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: browserPath('chromium'), args: [...CHROMIUM_ARGS] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        resolve: { alias: { '@': import.meta.dirname } },
        test: {
          name: 'e2e',
          sequence: { groupOrder: 2 },
          include: ['tests/e2e/**/*.test.ts'],
          exclude: process.env.UPLIFT_LONG ? [] : LONG,
          globalSetup: ['tests/e2e/harness/build-once.ts'],
          // Browsers wait more than they work: two files share a machine of two cores well, more would starve each other.
          maxWorkers: 2,
          // Real browsers on a busy machine: what fails twice is wrong.
          retry: 1,
          testTimeout: 120_000,
          expect: POLL,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
