import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { focusedAs, focusOn, Scene, tabTo } from './access/scene.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * Ways through the options with the keyboard alone, told by what assistive technology is told: roles, names and states.
 * Nothing in here touches the mouse.
 */

let scene: Scene;
let page: Page | undefined;

beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene?.close());
afterEach(async () => {
  await page?.close();
  page = undefined;
});

const press = async (on: Page, ...keys: string[]) => {
  for (const key of keys) await on.keyboard.press(key);
};

it('goals: make one, leave the editor with Escape or by saving', async () => {
  page = await scene.own('options.html#/goals', '[data-testid="goals-empty"]');
  await page.bringToFront();
  await tabTo(page, /^button "(New goal|.*own goal|Set .*goal)/);
  await press(page, 'Enter');
  await page.getByTestId('goal-save').waitFor();
  await tabTo(page, /^spinbutton |^textbox /);
  await tabTo(page, /^button "(Save|Set)/);
  await press(page, 'Enter');
  await page.getByTestId('goal-card').waitFor();
});

it('rules: find one, switch it off and on', async () => {
  page = await scene.own('options.html#/rules', '[data-testid="rule"]');
  await page.bringToFront();
  await tabTo(page, /^(searchbox|textbox) /);
  await page.keyboard.type('C-PUR-01');
  await waitUntil(async () => (await page?.getByTestId('rule').count()) === 1, 'one rule');
  await tabTo(page, /^switch .*\[checked\]/);
  await press(page, 'Space');
  await focusOn(page, /^switch (?!.*\[checked\])/);
  await press(page, 'Space');
  await focusOn(page, /^switch .*\[checked\]/);
});

it('data: a dialog holds the focus, Escape gives it back', async () => {
  page = await scene.own('options.html#/data', '[data-testid="erase-ask"]');
  await page.bringToFront();
  await tabTo(page, /^button "Erase/);
  const opener = await focusedAs(page);
  await press(page, 'Enter');
  await page.locator('dialog[open]').waitFor();
  for (let turn = 0; turn < 8; turn++) {
    await press(page, 'Tab');
    const inside = await page.evaluate(
      () =>
        document.activeElement === document.body ||
        document.querySelector('dialog[open]')?.contains(document.activeElement),
    );
    expect(inside).toBe(true);
  }
  await press(page, 'Escape');
  await waitUntil(async () => (await page?.locator('dialog[open]').count()) === 0, 'the dialog to close');
  expect(await focusedAs(page)).toBe(opener);
});
