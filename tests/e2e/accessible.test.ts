import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { playbookFile } from './access/fill.ts';
import { look } from './access/look.ts';
import { RECORD_TAB, Scene } from './access/scene.ts';
import { walk } from './access/walk.ts';

/*
 * Our surfaces in their states, in both schemes, forced colours, at 200 %, at 320 px and from right to left: no finding
 * of axe, nothing to press smaller than 24 px, nothing cut off or out of reach, a focus that can be seen and that gets
 * everywhere. In the built extension; ours on a site's page is looked at within its closed shadow root.
 */

let scene: Scene;
let page: Page | undefined;
/** Pages that stand behind the one that is looked at. */
let behind: Page[] = [];

beforeAll(async () => {
  scene = await Scene.start();
});
afterAll(() => scene?.close());
afterEach(async () => {
  for (const one of [page, ...behind]) await one?.close();
  page = undefined;
  behind = [];
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
const choose = (input: string, name: string, text: string, ready: string) => async (opened: Page) => {
  await opened
    .getByTestId(input)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
  await opened.getByTestId(ready).first().waitFor({ timeout: 30_000 });
};
const press = (id: string, ready: string) => async (opened: Page) => {
  await opened.getByTestId(id).first().click();
  await opened.getByTestId(ready).first().waitFor();
};

/** Looks at each state in all variants, and goes through it with Tab unless it has no end. */
function whole(states: readonly State[], walked = true): void {
  it.each(states)('%s', async (_, open, leave) => {
    page = await open();
    const found = [...(await look(page)), ...(walked ? await walk(page) : [])];
    // As it was for the states that come after, whatever was found.
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
    ['popup', own('popup.html?tab=0', 'state-not-started')],
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

describe('with one of everything', () => {
  beforeAll(async () => {
    await scene.begin();
    await scene.fill('one');
  });

  whole([
    ['welcome, after Start', own('welcome.html', 'started')],
    ['popup on a page that is none', own('popup.html?tab=0', 'state-no-page')],
    ['options, goals', own('options.html#/goals', 'goal-card')],
    ['options, a goal being made', own('options.html#/goals', 'goal-new', press('goal-new', 'goal-save'))],
    ['options, log', own('options.html#/log', 'log-row')],
    [
      'popup, a form with mistakes',
      own('popup.html?tab=0', 'quick-log-title', async (opened) => {
        await opened.getByTestId('quick-log-save').click();
        await opened.locator('[aria-invalid="true"]').first().waitFor();
      }),
    ],
    [
      'practice, a mail',
      own('practice.html#/a-question-about-an-invoice', 'board', async (opened) => {
        await opened.locator('[data-testid="prompt"]').first().waitFor();
      }),
    ],
  ]);
});

describe('as on a working day', () => {
  beforeAll(async () => {
    await scene.begin();
    await scene.fill('normal');
  });

  /** The popup over a coached draft. */
  const popup =
    (id: string, then?: (opened: Page) => Promise<unknown>): State[1] =>
    async () => {
      const { page: mail } = await scene.draft();
      behind.push(mail);
      const opened = await scene.popup(mail, `[data-testid="${id}"]`);
      await then?.(opened);
      return opened;
    };

  whole([
    [
      'popup on a site that is off',
      popup('site-toggle', press('site-toggle', 'state-off')),
      (opened) => opened.getByTestId('site-toggle').click(),
    ],
    ['side panel', own('sidepanel.html', 'quick-log-title')],
    ['options, goals with charts', own('options.html#/goals', 'progress')],
    ['options, review', own('options.html#/review', 'review-made')],
    [
      'options, log with a selection and a receipt',
      own('options.html#/log', 'log-row', async (opened) => {
        const rows = opened.getByTestId('log-row');
        await rows.nth(3).getByRole('checkbox').check();
        await rows.nth(4).getByRole('checkbox').check();
        await opened.getByTestId('bulk').waitFor();
        await rows.first().getByTestId('row-stage').selectOption('decided');
        await opened.getByTestId('receipt').waitFor();
      }),
    ],
    ['options, log as a board', own('options.html#/log', 'log-as-board', press('log-as-board', 'log-board'))],
    [
      'options, log in which nothing is found',
      own('options.html#/log', 'log-search', async (opened) => {
        await opened.getByTestId('log-search').fill('zzzz');
        await opened.getByTestId('log-no-match').waitFor();
      }),
    ],
    ['options, a rule opened', own('options.html#/rules/C-PUR-01', 'rule')],
    ['options, a rule being written', own('options.html#/own/new', 'rule-editor')],
    ['options, a rule copied and changed', own('options.html#/own/copy/C-PUR-01', 'rule-editor')],
    [
      'options, a playbook looked at',
      own(
        'options.html#/playbooks',
        'playbooks',
        choose('playbook-file', 'team.json', playbookFile(3), 'playbook-install'),
      ),
    ],
    [
      'options, a playbook installed',
      own('options.html#/playbooks', 'playbooks', async (opened) => {
        await choose('playbook-file', 'team.json', playbookFile(3), 'playbook-install')(opened);
        await press('playbook-install', 'playbook-receipt')(opened);
      }),
    ],
    ['options, sites', own('options.html#/sites', 'site-gmail')],
    [
      'options, a file that is none of ours',
      own('options.html#/data', 'export', choose('import-file', 'x.json', 'not ours', 'data-fault')),
    ],
    [
      'options, a table looked at',
      own(
        'options.html#/data',
        'export',
        choose(
          'csv-file',
          'log.csv',
          'Title,Customer,Amount\nNight shift,Northwind,"1,000.50"\n',
          'csv-counts',
        ),
      ),
    ],
    ['options, erasing', own('options.html#/data', 'erase-ask', press('erase-ask', 'erase-confirm'))],
    ['options, forgetting a customer', own('options.html#/data', 'forget-ask')],
  ]);
});

describe('on a site’s page', () => {
  beforeAll(() => scene.begin());

  /** What stands on the page, looked at in its closed root. */
  const inline = (name: string, open: () => Promise<Page>): [string, () => Promise<Page>] => [name, open];
  it.each([
    inline('the tab of a record', async () => (await scene.record()).page),
    inline('the panel of a record', async () => {
      const { page: record, ui } = await scene.record();
      await ui.click(RECORD_TAB);
      await ui.find({ role: 'dialog' });
      return record;
    }),
  ])('%s', async (_, open) => {
    page = await open();
    const found = await look(page, true);
    if (found.length > 0) console.log(found.join('\n'));
    expect(found).toEqual([]);
  });
});
