import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { Accessible } from './harness/accessible.ts';
import { FirefoxSession } from './harness/firefox.ts';
import { compose, markOver, noMarkOver, openInbox, pressStart, type } from './harness/rep.ts';
import {
  compose as composeInFirefox,
  markOver as markInFirefox,
  pressStart as pressStartInFirefox,
  shownIn,
  typeLines,
} from './harness/rep-firefox.ts';
import { sharedBrowser } from './harness/shared.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * A rule of the rep's own, from the first word to the mark in a draft, on the built extension: written, heard, switched
 * off, shared, deleted, taken in again.
 */

const CUSTOMER = 'ann.okafor@brightwell.example';
const RULE = {
  'rule-phrases': 'banana proposal',
  'rule-title': 'What is the banana for?',
  'rule-why': 'A banana alone is no reason.',
};
const FIRES = ['Here is the banana proposal for you.', 'Your banana proposal is on its way.'];
const SILENT = ['Here is the plan for your team.', 'The banana is on the table in the kitchen.'];
const WORDS = 'Hi Ann,\nI have the banana proposal for the Leeds clinic here.\n';

interface Storage {
  local: { get(key: string): Promise<object> };
}

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

describe('in Chromium', () => {
  const browser = sharedBrowser();
  afterAll(() => browser.close());
  async function launch() {
    const session = await browser.fresh();
    await pressStart(session);
    return session;
  }
  const stateOf = (page: Page, words: string) =>
    waitUntil(
      async () => (await page.getByTestId('rule-state').textContent())?.includes(words),
      `the rule to be told: ${words}`,
    );
  /** What is typed stands in the store, where another page finds it. */
  const keptIn = (page: Page, words: string) =>
    waitUntil(async () => {
      const kept = await page.evaluate(() => {
        const { storage } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
        return storage.local.get('ruleDrafts');
      });
      return JSON.stringify(kept).includes(words);
    }, `“${words}” to be kept`);
  const toList = async (page: Page) => {
    await page.evaluate(() => {
      location.hash = '#/own';
    });
  };

  it('a rule is written, marks a draft at once under the rep’s name, and is switched off, shared, deleted and taken in again', async () => {
    const session = await launch();
    const options = await session.openOwn('options.html#/own');
    await options.getByTestId('own-new').click();
    for (const [id, text] of Object.entries(RULE)) await options.getByTestId(id).fill(text);
    for (const [index, text] of FIRES.entries())
      await options.getByTestId('example-fires').nth(index).fill(text);
    await options.getByTestId('example-silent').nth(0).fill(SILENT[0]!);
    await options.getByTestId('rule-save').click();
    await options.getByTestId('rule-refused').waitFor();
    await options.getByTestId('example-silent').nth(1).fill(SILENT[1]!);
    await stateOf(options, 'It works');
    await options.getByTestId('rule-save').click();
    await options.getByTestId('own-receipt').getByText('is on').waitFor();

    const page = await openInbox(session);
    const editor = await compose(page, CUSTOMER);
    await type(page, WORDS);
    const { x, y, width, height } = (await markOver(page, 'banana proposal')).box;
    await page.mouse.move(5, 5);
    await page.mouse.move(x + Math.min(width / 2, 20), y + height / 2, { steps: 4 });
    const ui = await Accessible.of(page);
    await ui.find({ role: 'dialog', name: RULE['rule-title'] });
    await ui.find({ name: /Your own rule/ });

    await options.bringToFront();
    await options.getByTestId('own-switch').click();
    await waitUntil(
      async () => (await options.getByTestId('own-switch').getAttribute('aria-checked')) === 'false',
      'the rule to be off',
    );
    await page.bringToFront();
    await editor.click();
    await type(page, 'The hours go into your payroll.\n');
    await noMarkOver(page, 'banana');

    await options.bringToFront();
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByTestId('own-share').click(),
    ]);
    const shared = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(shared)).toMatchObject({
      format: 'uplift-playbook',
      rules: [{ title: RULE['rule-title'] }],
    });
    await options.getByTestId('own-remove').click();
    await options.getByTestId('own-none').waitFor();
    await options.getByTestId('undo').click();
    await options.getByTestId('own-rule').waitFor();
    await options.getByTestId('own-remove').click();
    await options.getByTestId('own-none').waitFor();
    const file = { name: 'rule.json', mimeType: 'application/json', buffer: Buffer.from(shared) };
    await options.getByTestId('own-file').setInputFiles(file);
    await options.getByTestId('playbook-install').click();
    await options.getByTestId('own-rule').waitFor();
    await page.bringToFront();
    await editor.click();
    await type(page, 'A second banana proposal is attached for your team.\n');
    await markOver(page, 'banana proposal');
  });

  it('what is typed outlives a reload and a closed tab, and two windows write two rules', async () => {
    const session = await launch();
    const first = await session.openOwn('options.html#/own/new');
    await first.getByTestId('rule-title').fill('The first thought');
    // The text in a tab that rests is kept without a word.
    await keptIn(first, 'The first thought');
    await first.reload();
    await waitUntil(
      async () => (await first.getByTestId('rule-title').inputValue()) === 'The first thought',
      'the rule after a reload',
    );
    const second = await session.openOwn('options.html#/own/new');
    await second.getByTestId('rule-editor').waitFor();
    expect(await second.getByTestId('rule-title').inputValue()).toBe('');
    await second.getByTestId('rule-title').fill('The second thought');
    await first.close();
    await keptIn(second, 'The second thought');
    await second.close();
    const third = await session.openOwn('options.html#/own');
    await third.getByTestId('own-go-on').getByText('The second thought').click();
    await waitUntil(
      async () => (await third.getByTestId('rule-title').inputValue()) === 'The second thought',
      'the rule in a new tab',
    );
    await third.locator('.up-editor-bar a').click();
    await third.getByTestId('undo').waitFor();
    await third.close();
    const fourth = await session.openOwn('options.html#/own');
    await fourth.getByTestId('own-go-on').getByText('The first thought').waitFor();
  });

  it('a rule is written and saved with the keyboard alone', async () => {
    const session = await launch();
    const page = await session.openOwn('options.html#/own');
    const focused = () =>
      page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.testid ?? '');
    /** Goes on with Tab to the nth field of this name from here. */
    const tabTo = async (id: string, turns = 1) => {
      for (let key = 0, met = 0; key < 150; key++) {
        await page.keyboard.press('Tab');
        if ((await focused()) === id && ++met === turns) return;
      }
      throw new Error(`${id} is not reached with Tab`);
    };
    await page.getByTestId('own-new').waitFor();
    await tabTo('own-new');
    await page.keyboard.press('Enter');
    await page.getByTestId('rule-editor').waitFor();
    for (const [id, text] of Object.entries(RULE)) {
      await tabTo(id);
      await page.keyboard.type(text);
    }
    for (const text of FIRES) {
      await tabTo('example-fires');
      await page.keyboard.type(text);
    }
    for (const text of SILENT) {
      await tabTo('example-silent');
      await page.keyboard.type(text);
    }
    await stateOf(page, 'It works');
    await tabTo('rule-save');
    await page.keyboard.press('Enter');
    await page.getByTestId('own-rule').waitFor();
    await tabTo('own-switch');
    await page.keyboard.press('Space');
    await waitUntil(
      async () => (await page.getByTestId('own-switch').getAttribute('aria-checked')) === 'false',
      'the rule to be off',
    );
  });

  it('fits into 320 pixels, and in forced colours what is marked is still to be seen', async () => {
    const session = await launch();
    const page = await session.openOwn('options.html#/own/new');
    await page.setViewportSize({ width: 320, height: 700 });
    const spare = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.getByTestId('rule-phrases').fill('check~ in');
    await page.getByTestId('condition-add').click();
    await page.getByTestId('condition').locator('input').fill('1');
    await page.getByTestId('marked').first().waitFor();
    expect(await spare()).toBeLessThanOrEqual(0);
    await page.emulateMedia({ forcedColors: 'active' });
    const ground = await page
      .locator('[data-testid="marked"] mark')
      .first()
      .evaluate((mark) => [
        getComputedStyle(mark).backgroundColor,
        getComputedStyle(document.body).backgroundColor,
      ]);
    expect(ground[0]).not.toBe(ground[1]);
    await toList(page);
    await page.getByTestId('own-none').waitFor();
    expect(await spare()).toBeLessThanOrEqual(0);
  });
});

describe('in Firefox', () => {
  it('a rule is written and marks a draft', async () => {
    const session = await FirefoxSession.launch();
    undo.push(() => session.close());
    const own = await pressStartInFirefox(session);
    const there = (selector: string) => shownIn(session, own, selector);
    await session.runIn(own, `location.href = browser.runtime.getURL('options.html#/own/new'); true`);
    await there('[data-testid="rule-editor"]');
    const fill = (id: string, index: number, text: string) =>
      session.runIn(
        own,
        `(() => {
          const field = document.querySelectorAll('[data-testid="${id}"]')[${index}];
          Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, ${JSON.stringify(text)});
          field.dispatchEvent(new Event('input', { bubbles: true }));
          return true;
        })()`,
      );
    for (const [id, text] of Object.entries(RULE)) await fill(id, 0, text);
    for (const [index, text] of FIRES.entries()) await fill('example-fires', index, text);
    for (const [index, text] of SILENT.entries()) await fill('example-silent', index, text);
    await waitUntil(
      () =>
        session.runIn(
          own,
          `document.querySelector('[data-testid="rule-state"]').textContent.includes('It works')`,
        ),
      'the rule to hold in Firefox',
    );
    await session.runIn(own, `document.querySelector('[data-testid="rule-save"]').click(); true`);
    await there('[data-testid="own-rule"]');

    const page = await composeInFirefox(session, CUSTOMER);
    await typeLines(page, WORDS.trim());
    await markInFirefox(page, 'banana proposal');
  });
});
