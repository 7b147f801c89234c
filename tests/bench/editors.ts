import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { servePages } from '../e2e/editors/build-pages.ts';
import { buildExtension } from '../e2e/harness/build-once.ts';
import { ChromiumSession } from '../e2e/harness/chromium.ts';
import { copyWithHosts } from '../e2e/harness/copy-build.ts';
import { pressStart } from '../e2e/harness/rep.ts';
import { waitUntil } from '../e2e/harness/wait.ts';
import { at, countChanges, mainThread, untilPainted } from './measure.ts';
import type { Row } from './row.ts';

/*
 * Every editor of the end-to-end tests with the extension as it ships, on a site that the rep turned on: how soon a mark
 * is painted, what a keystroke costs beside the same page without Uplift, and that marks change nothing in the draft.
 */

const EDITORS: Record<string, string> = {
  plain: 'plain contenteditable',
  textarea: 'textarea',
  prosemirror: 'ProseMirror',
  lexical: 'Lexical',
  slate: 'Slate',
  quill: 'Quill',
  ckeditor: 'CKEditor 5',
  tinymce: 'TinyMCE 8, in a frame',
  roosterjs9: 'roosterjs 9',
  roosterjs8: 'roosterjs 8, in a frame',
  squire: 'Squire',
  draft: 'Draft.js',
};
const HOSTS = ['http://127.0.0.1/*'];
const ROUNDS = 6;
const KEYSTROKES = 60;
/** 60 words a minute at five letters a word. */
const KEY_DELAY = 200;
const EDITOR = 'window.editorPage.element()';
const FRAME = `${EDITOR}.ownerDocument.defaultView`;
const WORDS = 'checking in';

async function open(session: ChromiumSession, address: string): Promise<Page> {
  const page = await session.open(address);
  await waitUntil(() => page.evaluate('Boolean(window.editorPage?.model().length === 3)'), 'the editor');
  const [x, y] = await page.evaluate<[number, number]>(`(() => {
    const editor = ${EDITOR};
    const frame = editor.ownerDocument.defaultView.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const box = (editor.lastElementChild?.textContent ? editor.lastElementChild : editor).getBoundingClientRect();
    return [frame.left + box.left + 30, frame.top + (box.top + Math.min(box.bottom, box.top + 24)) / 2];
  })()`);
  await page.mouse.click(x, y);
  // Behind the greeting: what stands behind the closing words is no part of the mail.
  for (const key of ['Control+Home', 'End', 'Enter']) await press(page, key);
  return page;
}

/**
 * A key that moves the caret, or that acts where it went. Editors with a model of their own hear of the selection a task
 * later; no rep presses the next key before.
 */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
}

const marked = (page: Page) =>
  page.evaluate<boolean>(
    `[...${FRAME}.CSS.highlights].some(([name, ranges]) => name.startsWith('uplift') && [...ranges].some((range) => String(range).includes('${WORDS}')))`,
  );

/** Main-thread milliseconds per keystroke at 60 words a minute, what is put off included. */
async function costOf(page: Page): Promise<number> {
  const busy = await mainThread(page);
  // The editor is warm, and what opening the page set off is over.
  await page.keyboard.type('Thank you for the plan. ', { delay: 30 });
  await page.waitForTimeout(2000);
  const before = await busy();
  const text = 'The wards start in June. The file comes to you on Monday. Bo has the keys.'.slice(
    0,
    KEYSTROKES,
  );
  await page.keyboard.type(text, { delay: KEY_DELAY });
  await page.waitForTimeout(2000);
  return ((await busy()) - before) / KEYSTROKES;
}

async function latencies(page: Page): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.keyboard.type(`Just ${WORDS} on item ${round}`);
    await page.waitForTimeout(150);
    found.push(await untilPainted(page, WORDS, () => page.keyboard.press('.'), FRAME));
    if (round === ROUNDS - 1) break;
    for (const key of ['Shift+Home', 'Delete']) await press(page, key);
    await waitUntil(async () => !(await marked(page)), 'the mark to go with its words');
    // What taking words away set off has to be over before the next sentence begins.
    await page.waitForTimeout(700);
  }
  return found.sort((one, other) => one - other);
}

/** Changes in the draft while every mark of it goes and comes back. */
async function changesByMarks(session: ChromiumSession, page: Page): Promise<number> {
  const worker = await session.worker();
  const start = (started: boolean) =>
    worker.evaluate(async (on) => {
      const { storage } = (globalThis as unknown as { chrome: { storage: Stores } }).chrome;
      const { settings } = await storage.local.get('settings');
      // Own to the settings' format: the newest value, with one property the other way round.
      await storage.local.set({
        settings: { ...settings, pausedUntil: on ? undefined : Date.now() + 3_600_000 },
      });
    }, started);
  const changes = await countChanges(page, EDITOR);
  await start(false);
  await waitUntil(async () => !(await marked(page)), 'the marks to go');
  await start(true);
  await waitUntil(() => marked(page), 'the marks to come back');
  return changes();
}

interface Stores {
  local: { get(key: string): Promise<{ settings: object }>; set(value: object): Promise<void> };
}

/** The figures of one editor, in a browser of its own: a rule that was shown in one draft holds back in the next. */
async function* measured(
  title: string,
  address: string,
  build: string,
  bare: ChromiumSession,
  isArea: boolean,
): AsyncGenerator<Row> {
  const session = await ChromiumSession.launch({ build, fixtures: {} });
  try {
    await pressStart(session);
    const page = await open(session, address);
    await waitUntil(
      () => page.evaluate('document.querySelector("uplift-coach") !== null'),
      'Uplift to have read the draft',
    );
    const other = await open(bare, address);
    // At the same time: each thread's own clock is read, and what the machine is at is the same for both.
    const [without, cost] = await Promise.all([costOf(other), costOf(page)]);
    await other.close();
    yield {
      name: `main-thread time per keystroke that is ours: ${title}`,
      value: cost - without,
      unit: 'ms',
      against: `the same page without Uplift (${without.toFixed(2)} ms)`,
      ratio: cost / without,
      budget: 1,
    };
    // A text area has no marks: the words are quoted in list and card.
    if (isArea) return;
    await page.keyboard.press('Enter');
    const painted = await latencies(page);
    const what = 'sentence finished to painted mark';
    yield { name: `${what}: ${title}, p50`, value: at(painted, 0.5), unit: 'ms' };
    yield { name: `${what}: ${title}, p95`, value: at(painted, 0.95), unit: 'ms', budget: 50 };
    yield {
      name: `changes in the draft by its marks: ${title}`,
      value: await changesByMarks(session, page),
      unit: '',
      budget: 0,
    };
  } finally {
    await session.close();
  }
}

/** An editor that cannot be measured takes nothing from the others; it is said at the end. */
export async function* rows(): AsyncGenerator<Row> {
  await buildExtension('chrome');
  const build = copyWithHosts('chrome', HOSTS);
  const pages = await servePages();
  const bare = await ChromiumSession.launch({ build: null, fixtures: {} });
  const failures: Error[] = [];
  try {
    for (const [name, title] of Object.entries(EDITORS)) {
      try {
        yield* measured(title, pages.address(name), build, bare, name === 'textarea');
      } catch (error) {
        failures.push(new Error(title, { cause: error }));
      }
    }
  } finally {
    await bare.close();
    await pages.close();
    rmSync(build, { recursive: true, force: true, maxRetries: 5 });
  }
  if (failures.length > 0) throw new AggregateError(failures, 'not every editor');
}
