import type { Page } from 'playwright-core';
import { playbookFile } from './fill.ts';
import type { Scene } from './scene.ts';

/*
 * Our own pages in every state that a rep may meet, and how to bring each about. Nothing here asks for words of the
 * interface, so that every language has them.
 */

export interface State {
  name: string;
  open(scene: Scene): Promise<Page>;
  /** Takes back what stays when the page is closed. */
  leave?(page: Page): Promise<unknown>;
}
type Then = (page: Page) => Promise<unknown>;

/** A page of the extension as it is when something stands on it. */
const own = (name: string, path: string, id: string, then?: Then): State => ({
  name,
  async open(scene) {
    const page = await scene.own(path, `[data-testid="${id}"]`);
    await then?.(page);
    return page;
  },
});
/** The popup over a coached draft. */
const popup = (name: string, id: string, then: Then, leave?: Then): State => ({
  name,
  async open(scene) {
    const { page: mail } = await scene.draft();
    const page = await scene.popup(mail, `[data-testid="${id}"]`);
    await then(page);
    return page;
  },
  ...(leave && { leave }),
});
const choose =
  (input: string, name: string, text: string, ready: string): Then =>
  async (page) => {
    await page
      .getByTestId(input)
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
    await page.getByTestId(ready).first().waitFor({ timeout: 30_000 });
  };
const press =
  (id: string, ready: string): Then =>
  async (page) => {
    await page.getByTestId(id).first().click();
    await page.getByTestId(ready).first().waitFor();
  };
const playbook = (rules: number) =>
  choose('playbook-file', 'team.json', playbookFile(rules), 'playbook-install');

export const BEFORE_START: readonly State[] = [
  own('welcome', 'welcome.html', 'start'),
  own('popup', 'popup.html?tab=0', 'state-not-started'),
  own('side panel', 'sidepanel.html', 'quick-log-title'),
  own('practice, the list', 'practice.html', 'practice-not-started'),
  own('options, goals', 'options.html#/goals', 'goals-empty'),
  own('options, review', 'options.html#/review', 'review-made'),
  own('options, log', 'options.html#/log', 'log-empty'),
  own('options, playbooks', 'options.html#/playbooks', 'playbooks'),
  own('options, rules of one’s own', 'options.html#/own', 'own-new'),
  own('options, sites', 'options.html#/sites', 'site-gmail'),
  own('options, data', 'options.html#/data', 'export'),
  {
    name: 'options with a database that cannot be opened',
    async open({ session }) {
      const page = await session.context.newPage();
      await page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('broken', 'UnknownError');
        };
      });
      await page.goto(`chrome-extension://${await session.id()}/options.html`);
      await page.getByTestId('database-fault').waitFor();
      return page;
    },
  },
];

export const WITH_ONE: readonly State[] = [
  own('welcome, after Start', 'welcome.html', 'started'),
  own('popup on a page that is none', 'popup.html?tab=0', 'state-no-page'),
  own('options, goals', 'options.html#/goals', 'goal-card'),
  own('options, a goal being made', 'options.html#/goals', 'goal-new', press('goal-new', 'goal-save')),
  own('options, log', 'options.html#/log', 'log-row'),
  own(
    'options, an opportunity being added',
    'options.html#/log',
    'log-new',
    press('log-new', 'quick-log-title'),
  ),
  own('popup, a form with mistakes', 'popup.html?tab=0', 'quick-log-title', async (page) => {
    await page.getByTestId('quick-log-save').click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
  }),
  own('practice, the list', 'practice.html', 'practice-index'),
  own('practice, a mail', 'practice.html#/a-question-about-an-invoice', 'prompt'),
  own('practice, a deal', 'practice.html#/deal-one-contact', 'prompt'),
];

export const WORKING_DAY: readonly State[] = [
  popup('popup with tips, one opened, and all that was read', 'tip', async (page) => {
    await page.locator('[data-testid="tip"][data-rule="C-PUR-01"] button').first().click();
    await page.getByTestId('tip-show').waitFor();
    const read = page.getByTestId('what-was-read');
    await read.locator('summary').first().click();
    for (const inner of await read.locator('details summary').all()) await inner.click();
  }),
  popup('popup after logging', 'tip', async (page) => {
    await page.getByTestId('quick-log-title').fill('Rotas for Leeds');
    await page.getByTestId('quick-log-title').press('Enter');
    await page.getByTestId('receipt').waitFor();
  }),
  popup('popup on a site that is off', 'site-toggle', press('site-toggle', 'state-off'), async (page) => {
    await page.getByTestId('site-toggle').click();
    await page.getByTestId('state-off').waitFor({ state: 'detached' });
  }),
  popup('popup on a site that rests', 'pause', press('pause', 'state-paused'), async (page) => {
    await page.getByTestId('state-paused').getByRole('button').click();
    await page.getByTestId('state-paused').waitFor({ state: 'detached' });
  }),
  own('side panel', 'sidepanel.html', 'quick-log-title'),
  own('options, goals with charts', 'options.html#/goals', 'progress'),
  own('options, review', 'options.html#/review', 'review-made'),
  own('options, log with a selection and a receipt', 'options.html#/log', 'log-row', async (page) => {
    const rows = page.getByTestId('log-row');
    await rows.nth(3).getByRole('checkbox').check();
    await rows.nth(4).getByRole('checkbox').check();
    await page.getByTestId('bulk').waitFor();
    // On a second try it has the stage of the first.
    const stage = rows.first().getByTestId('row-stage');
    await stage.selectOption((await stage.inputValue()) === 'decided' ? 'proven' : 'decided');
    await page.getByTestId('receipt').waitFor();
  }),
  own('options, log as a board', 'options.html#/log', 'log-as-board', press('log-as-board', 'log-board')),
  own('options, log in which nothing is found', 'options.html#/log', 'log-search', async (page) => {
    await page.getByTestId('log-search').fill('zzzz');
    await page.getByTestId('log-no-match').waitFor();
  }),
  own('options, an opportunity', 'options.html#/log/own-5', 'opportunity-title'),
  own('options, a rule opened', 'options.html#/rules/C-PUR-01', 'rule'),
  own('options, a rule being written', 'options.html#/own/new', 'rule-editor'),
  own('options, a rule copied and changed', 'options.html#/own/copy/C-PUR-01', 'rule-editor'),
  own('options, a playbook looked at', 'options.html#/playbooks', 'playbooks', playbook(3)),
  own('options, a playbook installed', 'options.html#/playbooks', 'playbooks', async (page) => {
    await playbook(3)(page);
    await press('playbook-install', 'playbook-receipt')(page);
  }),
  own('options, sites', 'options.html#/sites', 'site-gmail'),
  own(
    'options, a file that is none of ours',
    'options.html#/data',
    'export',
    choose('import-file', 'x.json', 'not ours', 'data-fault'),
  ),
  own(
    'options, a table looked at',
    'options.html#/data',
    'export',
    choose('csv-file', 'log.csv', 'Title,Customer,Amount\nNight shift,Northwind,"1,000.50"\n', 'csv-counts'),
  ),
  own('options, erasing', 'options.html#/data', 'erase-ask', press('erase-ask', 'erase-confirm')),
  own('options, forgetting a customer', 'options.html#/data', 'forget-ask'),
];

export const HUGE: readonly State[] = [
  own('popup', 'popup.html?tab=0', 'quick-log-title'),
  own('side panel', 'sidepanel.html', 'quick-log-title'),
  own('options, goals', 'options.html#/goals', 'progress'),
  own('options, review', 'options.html#/review', 'review-made'),
  own('options, log', 'options.html#/log', 'log-row'),
  own('options, log as a board', 'options.html#/log', 'log-as-board', press('log-as-board', 'log-board')),
  own('options, an opportunity', 'options.html#/log/huge-5', 'opportunity-title'),
  own('options, rules', 'options.html#/rules', 'rule'),
  own('options, a playbook of a hundred rules', 'options.html#/playbooks', 'playbooks', playbook(100)),
  own('options, data', 'options.html#/data', 'export'),
];
