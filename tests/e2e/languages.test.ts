import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fits } from './access/look.ts';
import { Scene } from './access/scene.ts';
import { BEFORE_START, type State, WITH_ONE, WORKING_DAY } from './access/states.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * Our own pages in every state, and what stands of us on a site's page, in every language of the interface but English:
 * nothing is cut off, runs out of the window or gets too small to press. In the built extension, in a browser of that
 * language.
 */

const LOCALES = join(import.meta.dirname, '../../public/_locales');
const WIDTHS = [{ name: 'wide' }, { name: '320 px', width: 320, height: 640 }];

describe.each(['de', 'es', 'fr'])('in %s', (language) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start(language);
  });
  afterAll(() => scene?.close());
  afterEach(() => scene?.clear());

  async function hold(page: Page, inline = false): Promise<void> {
    const found = await fits(page, inline, WIDTHS);
    if (found.length > 0) console.log(found.join('\n'));
    expect(found).toEqual([]);
  }
  const whole = (states: readonly State[]) =>
    it.each(states)('$name', async ({ open, leave }) => {
      const page = await open(scene);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      try {
        await hold(page);
      } finally {
        await leave?.(page);
      }
    });

  describe('before Start', () => whole(BEFORE_START));
  describe('with one of everything', () => {
    beforeAll(async () => {
      await scene.begin();
      await scene.fill('one');
    });
    whole(WITH_ONE);
  });
  describe('on a working day', () => {
    beforeAll(async () => {
      await scene.begin();
      await scene.fill('normal');
    });
    whole(WORKING_DAY);
  });
  // Reached by keys: names are in the language.
  const said = (key: string): string =>
    JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'))[key].message;
  describe('on a site’s page', () => {
    beforeAll(() => scene.begin());
    it('chip, list and card of a draft', async () => {
      const { page, ui } = await scene.draft();
      await hold(page, true);
      await page.keyboard.press('Alt+u');
      await ui.find({ role: 'dialog' });
      await hold(page, true);
      await waitUntil(async () => {
        if ((await ui.focused())?.name.includes('check in')) return true;
        await page.keyboard.press('Tab');
        return false;
      }, 'the focus on the tip');
      await page.keyboard.press('Enter');
      await ui.find({ role: 'button', name: said('cardNever') });
      await hold(page, true);
    });
    it('tab and panel of a record', async () => {
      const { page, ui } = await scene.record();
      await hold(page, true);
      await page.keyboard.press('Alt+u');
      await ui.find({ role: 'dialog' });
      await hold(page, true);
    });
  });
});
