import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ON_A_PAGE } from './access/inline-states.ts';
import { INLINE_VARIANTS, look } from './access/look.ts';
import { Scene } from './access/scene.ts';
import { BEFORE_START, HUGE, type State, WITH_ONE, WORKING_DAY } from './access/states.ts';
import { hidden, walk } from './access/walk.ts';

/*
 * Our surfaces in the states of the lists, in both schemes, forced colours, at 200 %, at 320 px and from right to left: no finding
 * of axe, nothing to press smaller than 24 px, nothing cut off or out of reach, a focus that can be seen, that nothing
 * lies over and that gets everywhere. In the built extension; ours on a site's page is looked at within its closed shadow root.
 */

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene?.close());
afterEach(() => scene?.clear());

/** Looks at each state in all variants, and goes through it with Tab unless it has no end. */
function whole(states: readonly State[], walked = true): void {
  it.each(states)('$name', async ({ open, leave }) => {
    const page = await open(scene);
    const found = [
      ...(await look(page)),
      ...(walked ? [...(await walk(page)), ...(await hidden(page))] : []),
    ];
    // As it was for the states that come after, whatever was found.
    await leave?.(page);
    if (found.length > 0) console.log(found.join('\n'));
    expect(found).toEqual([]);
  });
}

describe('before Start, with nothing there', () => {
  whole(BEFORE_START);
});

describe('with one of everything', () => {
  beforeAll(async () => {
    await scene.begin();
    await scene.fill('one');
  });
  whole(WITH_ONE);
});

describe('as on a working day', () => {
  beforeAll(async () => {
    await scene.begin();
    await scene.fill('normal');
  });
  whole(WORKING_DAY);
});

describe('on a site’s page', () => {
  beforeAll(() => scene.begin());
  it.each(ON_A_PAGE)('$name', async ({ open }) => {
    const found = await look(await open(scene), true, INLINE_VARIANTS);
    if (found.length > 0) console.log(found.join('\n'));
    expect(found).toEqual([]);
  });
});

describe('with more than anybody has', () => {
  beforeAll(async () => {
    await scene.begin();
    await scene.fill('huge');
  }, 180_000);
  whole(HUGE, false);
});
