import type { Page as ChromiumPage } from 'playwright-core';
import { Accessible } from '../harness/accessible.ts';
import { ChromiumSession } from '../harness/chromium.ts';
import { FirefoxSession } from '../harness/firefox.ts';
import { buildProbe, removeProbe } from './build-pages.ts';

/** What the shared checks need of a browser. Keys and presses are the browser's own, so that the page trusts them. */
export interface Driver {
  readonly firefox: boolean;
  open(address: string): Promise<EditorTab>;
  close(): Promise<void>;
}
export interface EditorTab {
  evaluate<T>(expression: string): Promise<T>;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  undo(): Promise<void>;
  /** Composes text as an input method does, replacing what was composed before. */
  compose(text: string): Promise<void>;
  /** Takes what is composed, as another text. */
  commit(text: string): Promise<void>;
  click(x: number, y: number): Promise<void>;
  move(x: number, y: number): Promise<void>;
  /** Presses a button of our interface by its name. */
  ours(name: string | RegExp): Promise<void>;
  /** Whether our interface shows a button of that name. */
  has(name: string | RegExp): Promise<boolean>;
  /** Whether our interface says these words. */
  says(words: string): Promise<boolean>;
  picture(path: string): Promise<void>;
  close(): Promise<void>;
}

export async function chromiumDriver(): Promise<Driver> {
  const build = await buildProbe('chrome');
  const session = await ChromiumSession.launch({ build, fixtures: {} });
  return {
    firefox: false,
    async open(address) {
      const page: ChromiumPage = await session.open(address);
      const seen = await Accessible.of(page);
      const cdp = await page.context().newCDPSession(page);
      return {
        evaluate: (expression) => page.evaluate(expression),
        type: (text) => page.keyboard.type(text, { delay: 15 }),
        press: (key) => page.keyboard.press(key),
        undo: () => page.keyboard.press('Control+z'),
        async compose(text) {
          const { length } = text;
          await cdp.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
        },
        async commit(text) {
          await cdp.send('Input.insertText', { text });
        },
        click: (x, y) => page.mouse.click(x, y),
        async move(x, y) {
          await page.mouse.move(x - 40, y + 1);
          await page.mouse.move(x, y, { steps: 3 });
        },
        ours: async (name) => void (await seen.click({ role: 'button', name })),
        has: (name) => seen.isThere({ role: 'button', name }),
        says: (words) => seen.isThere({ name: words }),
        picture: async (path) => void (await page.screenshot({ path })),
        close: () => page.close(),
      };
    },
    async close() {
      await session.close();
      removeProbe(build);
    },
  };
}

export async function firefoxDriver(): Promise<Driver> {
  const build = await buildProbe('firefox');
  const session = await FirefoxSession.launch({ build, fixtures: {}, composes: true });
  return {
    firefox: true,
    async open(address) {
      const page = await session.open(address);
      return {
        evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
        type: (text) => page.keyboard.type(text, { delay: 15 }),
        async press(key) {
          const parts = key.split('+') as Parameters<typeof page.keyboard.down>[0][];
          for (const part of parts) await page.keyboard.down(part);
          for (const part of parts.reverse()) await page.keyboard.up(part);
        },
        async undo() {
          await page.keyboard.down('Control');
          await page.keyboard.press('z');
          await page.keyboard.up('Control');
        },
        compose: (text) => session.compose(text),
        commit: (text) => session.commit(text),
        click: (x, y) => page.mouse.click(x, y),
        async move(x, y) {
          await page.mouse.move(x - 40, y + 1);
          await page.mouse.move(x, y, { steps: 3 });
        },
        ours: async (name) => void (await session.click(page, { role: 'button', name })),
        has: async (name) =>
          (await session.shadowNodes(page)).some(
            (node) =>
              node.role === 'button' &&
              (typeof name === 'string' ? node.name === name : name.test(node.name)),
          ),
        says: async (words) => (await session.shadowNodes(page)).some(({ name }) => name === words),
        picture: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
        close: () => page.close(),
      };
    },
    async close() {
      await session.close();
      removeProbe(build);
    },
  };
}
