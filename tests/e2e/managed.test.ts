import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it, type TestContext } from 'vitest';
import { bananaRule } from '../rules/banana-rule.ts';
import { Accessible } from './harness/accessible.ts';
import { ChromiumSession } from './harness/chromium.ts';
import { copyWithHosts } from './harness/copy-build.ts';
import { FirefoxSession } from './harness/firefox.ts';
import { readMarks } from './harness/marks.ts';
import { firefoxWithPolicy, idOfFolder, noChromiumPolicies, setChromiumPolicy } from './harness/policies.ts';
import { compose, markOver, marks, openInbox, pressStart, type } from './harness/rep.ts';
import {
  compose as composeInFirefox,
  markOver as markInFirefox,
  pressStart as pressStartInFirefox,
  shownIn,
  typeLines,
} from './harness/rep-firefox.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * Managed browsers, with the policy files that administrators write: Chromium's in its policy folder, Firefox's
 * `policies.json`. Where a machine lets nobody write Chromium's, the test says so and is reported as skipped.
 */

const PLAYBOOK = {
  format: 'uplift-playbook',
  formatVersion: 1,
  id: 'northgate',
  name: 'Northgate plays',
  version: '3',
  rules: [bananaRule('NG-1', { why: 'A banana proposal says nothing yet.' })],
};
const POLICY = {
  allowedSites: ['gmail'],
  playbooks: [JSON.stringify(PLAYBOOK)],
  defaultGoals: [{ type: 'count', measure: 'opportunities-logged', target: 4, period: 'week' }],
  remindersOff: true,
  trustedKeys: ['MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE'],
};
const CUSTOMER = 'ann.okafor@brightwell.example';
const WORDS = 'Hi Ann,\nI have the banana proposal for the Leeds clinic here.\n';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

describe('Chromium with a policy file', () => {
  async function launch(policy: object, context: TestContext) {
    const why = noChromiumPolicies();
    if (why) {
      console.warn(`Not tested: ${why}`);
      context.skip(why);
    }
    // A copy has an id of its own, so that no other browser on this machine hears of the policy.
    const build = copyWithHosts('chrome', []);
    const id = idOfFolder(build);
    const takeAway = setChromiumPolicy(id, policy);
    undo.push(() => rmSync(build, { recursive: true, force: true }), takeAway);
    const session = await ChromiumSession.launch({ build });
    undo.push(() => session.close());
    expect(await session.id()).toBe(id);
    await pressStart(session);
    return { session, id };
  }
  async function writing(session: ChromiumSession) {
    const page = await openInbox(session);
    await compose(page, CUSTOMER);
    return page;
  }

  it('coaches by the organisation’s playbook, shows what was set as read-only, and follows a new policy', async (context) => {
    const { session, id } = await launch(POLICY, context);
    const page = await writing(session);
    await type(page, WORDS);
    const { x, y, width, height } = (await markOver(page, 'banana proposal')).box;
    await page.mouse.move(5, 5);
    await page.mouse.move(x + Math.min(width / 2, 20), y + height / 2, { steps: 4 });
    const ui = await Accessible.of(page);
    await ui.find({ role: 'dialog', name: 'What is the banana for?' });
    await ui.find({ name: 'Northgate plays' });

    const options = await session.openOwn('options.html#/playbooks');
    await options.getByTestId('organisation-playbook').getByText('Northgate plays, version 3').waitFor();
    expect(await options.getByTestId('organisation-playbook').getByRole('button').count()).toBe(0);
    await options.getByTestId('trusted-keys').getByText('Set by your organisation').waitFor();
    await options.evaluate(() => {
      location.hash = '#/goals';
    });
    await options.getByTestId('organisation-goals').getByText('0 of 4').waitFor();
    await options.evaluate(() => {
      location.hash = '#/review';
    });
    await options.getByTestId('reminder-managed').waitFor();
    await options.evaluate(() => {
      location.hash = '#/sites';
    });
    await options.getByTestId('managed-sites').waitFor();
    expect(await options.getByTestId('site-outlook').isDisabled()).toBe(true);
    expect(await options.getByTestId('site-gmail').isDisabled()).toBe(false);

    // The browser looks at its policy files again by itself.
    setChromiumPolicy(id, { neverCoachDomains: ['brightwell.example'] });
    await options.getByTestId('managed-never').waitFor({ timeout: 60_000 });
    await page.bringToFront();
    await page.locator('[g_editable="true"]').click();
    await type(page, 'The hours go into your payroll.\n');
    await waitUntil(async () => (await marks(page)).length === 0, 'mail to that customer not to be coached');
  });

  it('stays off where the organisation did not allow it, says so, and follows a new policy on pages that are open', async (context) => {
    const { session, id } = await launch({ allowedSites: ['crm.northgate.example'] }, context);
    const page = await writing(session);
    await type(page, 'Hi Ann,\nI just wanted to check in and see how things are going.\n');
    await page.waitForTimeout(2500);
    expect(await marks(page)).toEqual([]);

    const popup = await session.openOwn(`popup.html?tab=${await session.tabId(page)}`);
    await popup.getByTestId('managed-sites').getByText('crm.northgate.example').waitFor();
    // Nothing is offered that the organisation would undo.
    expect(await popup.getByTestId('coach-here').count()).toBe(0);
    expect(await popup.getByTestId('site-toggle').count()).toBe(0);

    setChromiumPolicy(id, { allowedSites: ['gmail'] });
    await popup.getByTestId('site-toggle').waitFor({ timeout: 60_000 });
    await page.bringToFront();
    await markOver(page, 'check in');
    setChromiumPolicy(id, { allowedSites: ['crm.northgate.example'] });
    await popup.getByTestId('managed-sites').waitFor({ timeout: 60_000 });
    await waitUntil(async () => (await marks(page)).length === 0, 'the marks to go by themselves');
  });
});

describe('Firefox with a policies.json', () => {
  async function launch(policy: object) {
    const policies = { '3rdparty': { Extensions: { 'uplift@uplift.example': policy } } };
    const { program, folder } = firefoxWithPolicy(policies);
    undo.push(() => rmSync(folder, { recursive: true, force: true }));
    const session = await FirefoxSession.launch({ program });
    undo.push(() => session.close());
    const own = await pressStartInFirefox(session);
    const page = await composeInFirefox(session, CUSTOMER);
    const write = (text: string) => typeLines(page, text);
    /** The text of a thing on a page of the options. */
    const read = async (hash: string, id: string) => {
      await session.runIn(own, `location.href = browser.runtime.getURL('options.html#/${hash}'); true`);
      await shownIn(session, own, `[data-testid="${id}"]`);
      return session.runIn(own, `document.querySelector('[data-testid="${id}"]').textContent`);
    };
    return { page, write, read, session, own };
  }

  it('coaches by the organisation’s playbook and shows what was set as read-only', async () => {
    const { page, write, read, session, own } = await launch(POLICY);
    await write(WORDS);
    await markInFirefox(page, 'banana proposal');
    expect(await read('playbooks', 'organisation-playbook')).toContain('Northgate plays, version 3');
    expect(await read('goals', 'organisation-goals')).toContain('0 of 4');
    expect(await read('review', 'reminder-managed')).toContain('Set by your organisation');
    expect(await read('sites', 'managed-sites')).toContain('Gmail');
    expect(await session.runIn(own, `document.querySelector('[data-testid="site-outlook"]').disabled`)).toBe(
      true,
    );
  });

  it('never coaches mail to a domain that the organisation named', async () => {
    const { page, write, read, session } = await launch({ neverCoachDomains: ['brightwell.example'] });
    const words = 'Hi Ann,\nI just wanted to check in and see how things are going.';
    await write(words);
    // By the time that the same words to somebody else are marked, these would be.
    const other = await composeInFirefox(session, 'kim@customer.example');
    await typeLines(other, words);
    await markInFirefox(other, 'check in');
    expect((await page.evaluate(readMarks)).map(({ text }) => text)).toEqual([]);
    expect(await read('sites', 'managed-never')).toContain('brightwell.example');
  });
});
