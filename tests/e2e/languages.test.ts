import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fits } from './access/look.ts';
import { Scene } from './access/scene.ts';
import { BEFORE_START, type State, WITH_ONE, WORKING_DAY } from './access/states.ts';

/*
 * Our own pages in every state and in every language of the interface but English, at 320 px: nothing is cut off, runs
 * out of the window or gets too small to press. In the built extension, in a browser of that language.
 */

describe.each(['de', 'es', 'fr'])('in %s', (language) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start(language);
  });
  afterAll(() => scene?.close());
  afterEach(() => scene?.clear());

  const hold = (states: readonly State[]) =>
    it.each(states)('$name', async ({ open, leave }) => {
      const page = await open(scene);
      const found = await fits(page, { name: '320 px', width: 320, height: 640 });
      await leave?.(page);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      if (found.length > 0) console.log(found.join('\n'));
      expect(found).toEqual([]);
    });

  describe('before Start', () => hold(BEFORE_START));
  describe('with one of everything', () => {
    beforeAll(async () => {
      await scene.begin();
      await scene.fill('one');
    });
    hold(WITH_ONE);
  });
  describe('on a working day', () => {
    beforeAll(() => scene.fill('normal'));
    hold(WORKING_DAY);
  });
});
