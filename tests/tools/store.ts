import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { runnerImport } from 'vite';
import { buildExtension, builtFolder } from '../e2e/harness/build-once.ts';

/*
 * `npm run store`: what the stores ask for beside the packages, in .output/store. Texts are filled from data and held to
 * the stores' limits; screenshots are taken of the extension as it is built now, on the sample pages of the tests.
 */

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, '.output/store');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
// Through Vite, because the project's imports carry no file endings.
const load = async <T>(path: string): Promise<T> =>
  (await runnerImport<T>(join(ROOT, path), { configFile: false, root: ROOT, logLevel: 'error' })).module;

function put(path: string, content: string | Buffer): void {
  const whole = join(OUT, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, content);
  console.log(relative(ROOT, whole));
}

async function texts(): Promise<void> {
  const { storeFiles } = await load<typeof import('./store-text.ts')>('tests/tools/store-text.ts');
  const { loadPack } = await load<typeof import('../../utils/rules/load.ts')>('utils/rules/load.ts');
  const { loadSituations } =
    await load<typeof import('../../utils/practice/load.ts')>('utils/practice/load.ts');
  const manifest = (browser: 'chrome' | 'firefox') =>
    JSON.parse(readFileSync(join(builtFolder(browser), 'manifest.json'), 'utf8')) as object;
  const files = storeFiles(read('.github/store/listing.yaml'), {
    rules: loadPack(join(ROOT, 'utils/rules')).rules.length,
    situations: loadSituations(join(ROOT, 'utils/practice/situations')).length,
    locales: Object.fromEntries(
      readdirSync(join(ROOT, 'public/_locales')).map((name) => [
        name,
        JSON.parse(read(`public/_locales/${name}/messages.json`)),
      ]),
    ),
    manifests: { chrome: manifest('chrome'), firefox: manifest('firefox') },
    node: (JSON.parse(read('package.json')) as { engines: { node: string } }).engines.node,
  });
  for (const [path, text] of Object.entries(files)) put(path, text);
}

/** What both stores take: 1,280 × 800. */
const SIZE = { width: 1280, height: 800 };

async function shoot(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.setViewportSize(SIZE);
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
  });
  await page.waitForTimeout(600);
  put(`screenshots/${name}.png`, await page.screenshot());
}

async function screenshots(): Promise<void> {
  const { RECORD_TAB, Scene } =
    await load<typeof import('../e2e/access/scene.ts')>('tests/e2e/access/scene.ts');
  const scene = await Scene.start();
  try {
    await scene.begin();
    await scene.fill('normal');

    const mail = await scene.draft(
      'Hi Ann,\n\nThanks for your mail. I just wanted to check in and see how things are going.\nThe hours go into your payroll system by a nightly export.\n\nRobin\n',
    );
    await mail.ui.click({ role: 'button', name: /^Uplift: / });
    await mail.ui.find({ role: 'dialog', name: 'This draft' });
    await mail.ui.click({ role: 'button', name: /^Purpose What will they gain/ });
    await mail.ui.find({ role: 'button', name: 'Never this rule' });
    await shoot(mail.page, '1-a-question-beside-your-words');
    await mail.page.close();

    const opening = await scene.mail();
    await opening.ui.click({ role: 'button', name: /^Opening: / });
    await opening.ui.find({ role: 'textbox', name: 'What could become possible?' });
    await shoot(opening.page, '2-an-opening-in-their-mail');
    await opening.page.close();

    const record = await scene.record();
    await record.ui.click(RECORD_TAB);
    await record.ui.find({ role: 'dialog' });
    await shoot(record.page, '3-prompts-on-a-deal');
    await record.page.close();

    const practice = await scene.own('practice.html#/a-question-about-an-invoice', '[data-testid="prompt"]');
    await shoot(practice, '4-a-desk-to-practise-on');
    await practice.close();

    const goals = await scene.own('options.html#/goals', '[data-testid="progress"]');
    await shoot(goals, '5-goals-of-your-own');
    await goals.close();
  } finally {
    await scene.close();
  }
}

rmSync(OUT, { recursive: true, force: true });
await buildExtension('chrome');
await buildExtension('firefox');
await texts();
if (!process.argv.includes('--texts')) await screenshots();
