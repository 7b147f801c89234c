import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { look } from './access/look.ts';
import { Scene } from './access/scene.ts';
import { walk } from './access/walk.ts';

/*
 * Our own pages as a new rep meets them, in both schemes, forced colours, at 200 %, at 320 px and from right to left: no finding
 * of axe, nothing to press smaller than 24 px, nothing cut off or out of reach, a focus that can be seen and that gets
 * everywhere. In the built extension; ours on a site's page is looked at within its closed shadow root.
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

type State = [name: string, open: () => Promise<Page>, leave?: (page: Page) => Promise<unknown>];

/** A page of the extension as it is when something stands on it. */
const own =
  (path: string, id: string, then?: (page: Page) => Promise<unknown>): State[1] =>
  async () => {
    const opened = await scene.own(path, `[data-testid="${id}"]`);
    await then?.(opened);
    return opened;
  };

/** Looks at each state in all variants, and goes through it with Tab unless it has no end. */
function whole(states: readonly State[], walked = true): void {
  it.each(states)('%s', async (_, open, leave) => {
    page = await open();
    const found = [...(await look(page)), ...(walked ? await walk(page) : [])];
    await leave?.(page);
    if (found.length > 0) console.log(found.join('\n'));
    expect(found).toEqual([]);
  });
}

const SECTIONS: State[] = [
  ['options, goals', own('options.html#/goals', 'goals-empty')],
  ['options, review', own('options.html#/review', 'review-made')],
  ['options, log', own('options.html#/log', 'log-empty')],
  ['options, playbooks', own('options.html#/playbooks', 'playbooks')],
  ['options, rules of one’s own', own('options.html#/own', 'own-new')],
  ['options, sites', own('options.html#/sites', 'site-gmail')],
  ['options, data', own('options.html#/data', 'export')],
];

describe('before Start, with nothing there', () => {
  whole([
    ['welcome', own('welcome.html', 'start')],
    ['side panel', own('sidepanel.html', 'quick-log-title')],
    ['practice, the list', own('practice.html', 'practice-not-started')],
    ...SECTIONS,
    [
      'options with a database that cannot be opened',
      async () => {
        const opened = await scene.session.context.newPage();
        await opened.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('broken', 'UnknownError');
          };
        });
        await opened.goto(`chrome-extension://${await scene.session.id()}/options.html`);
        await opened.getByTestId('database-fault').waitFor();
        return opened;
      },
    ],
  ]);
});
