import { beforeEach, describe, expect, it } from 'vitest';
import { composerPages } from '../pages/crm/composers.ts';
import type { Fixture } from '../pages/crm/facts.ts';
import { recordWithMail, SITES_WITH_MAIL } from '../pages/crm/records-with-mail.ts';
import { Accessible } from './harness/accessible.ts';
import type { ChromiumSession } from './harness/chromium.ts';
import { countColour, readPng } from './harness/pixels.ts';
import { fixture, recordsOf } from './harness/record-pages.ts';
import { type Records, TAB } from './harness/records.ts';
import { markOver } from './harness/rep.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * Record pages at the addresses of the real products, with the production build: what is read, where it shows, and that
 * it never stands in the rep's way.
 */

const SALESFORCE = fixture('salesforce');
const ORIGINS = SITES_WITH_MAIL.map((site) => new URL(fixture(site).url).origin);

const open = recordsOf(ORIGINS);
let records: Records;
let session: ChromiumSession;
beforeEach(() => {
  records = open();
  session = records.session;
});

const show = (page: Pick<Fixture, 'url' | 'html'>) => records.show(page);
/** The page with an unclear next step: a prompt that every product can have. */
const unclear = ({ html }: Fixture) =>
  html.replace(/Ana sends the stoppage list to Ravi|<span class="none-value">None<\/span>/g, 'Follow up');

describe('a record page', () => {
  it.each(['salesforce', 'hubspot', 'pipedrive', 'espocrm'])(
    'of %s has a tab with its prompts',
    async (site) => {
      const one = fixture(site);
      const { page, ui } = await show({ url: one.url, html: unclear(one) });
      const tab = await ui.find(TAB);
      const box = await ui.box(tab);
      expect(box.width).toBeGreaterThanOrEqual(24);
      expect(box.x + box.width).toBeGreaterThan(1270);
      await ui.click(TAB);
      await ui.find({ role: 'dialog', name: one.expected.name! });
      await ui.find({ role: 'heading', name: /next move|step for them/ });
      const popup = await session.openOwn(`popup.html?tab=${await session.tabId(page)}`);
      await popup.getByTestId('tip').first().waitFor();
      expect(await popup.getByTestId('tip').count()).toBeLessThanOrEqual(3);
      expect(await popup.getByTestId('state-changed').count()).toBe(0);
      await popup.close();
    },
  );

  it('of a list, a board or settings says nothing', async () => {
    const { page, ui } = await show({
      url: 'https://acme.lightning.force.com/lightning/o/Opportunity/list?filterName=Recent',
      html: '<table><thead><tr><th>Name</th><th>Next Step</th></tr></thead><tbody><tr><td>Fleet</td><td></td></tr></tbody></table>',
    });
    // By the time that a record that was opened after it has its tab, this page would have one.
    await (await show(SALESFORCE)).ui.find(TAB);
    expect(await ui.isThere({ name: /Uplift/ })).toBe(false);
    expect(await page.evaluate(() => document.querySelector('uplift-coach'))).toBeNull();
  });

  it('that gives way to another never mixes the two', async () => {
    const { page, ui } = await show(SALESFORCE);
    await ui.click(TAB);
    await ui.find({ role: 'dialog', name: SALESFORCE.expected.name! });
    await page.evaluate(() => {
      history.pushState({}, '', '/lightning/r/Opportunity/0065g00000ZzZzZAAV/view');
    });
    // The old record stands for a while under the new address; then the new one comes in its place.
    await page.waitForTimeout(400);
    await page.evaluate(() => {
      const { body } = document;
      body.innerHTML = body.innerHTML
        .replaceAll('Night shift without re-keying', 'Second site in Lyon')
        .replaceAll('Brightwater Mills', 'Hollis Foods');
    });
    await ui.waitGone({ role: 'dialog', name: SALESFORCE.expected.name! });
    await ui.click(TAB);
    await ui.find({ role: 'dialog', name: 'Second site in Lyon' });
  });
});

describe('the tab', () => {
  it('opens by keyboard, keeps Tab inside and gives the focus back', async () => {
    const { page, ui } = await show(SALESFORCE);
    await ui.find(TAB);
    await page.keyboard.press('Alt+u');
    const panel = await ui.find({ role: 'dialog' });
    await waitUntil(async () => (await ui.focused())?.name === panel.name, 'the panel to have the focus');
    const reached = new Set<string>();
    for (let turn = 0; turn < 16; turn++) {
      await page.keyboard.press('Tab');
      reached.add((await ui.focused())?.name ?? '');
    }
    expect([...reached]).toEqual(
      expect.arrayContaining(['Close', 'Log it', 'Close for this record', 'Close on this site']),
    );
    await page.keyboard.press('Escape');
    await ui.waitGone({ role: 'dialog' });
  });

  it('goes where the rep puts it, off what the page has there, and is there again after a reload', async () => {
    const { page, ui } = await show(SALESFORCE);
    const start = await ui.box(await ui.find(TAB));
    await page.mouse.move(start.x + 15, start.y + 20);
    await page.mouse.down();
    await page.mouse.move(start.x - 300, 600, { steps: 5 });
    await page.mouse.move(40, 640, { steps: 5 });
    await page.mouse.up();
    const put = await ui.box(await ui.find(TAB));
    expect(put.x).toBe(0);
    expect(Math.abs(put.y - 620)).toBeLessThan(20);
    expect(await ui.isThere({ role: 'dialog' })).toBe(false);
    await page.reload();
    const again = await Accessible.of(page);
    const back = await again.box(await again.find(TAB));
    expect(back).toMatchObject({ x: 0 });
    expect(Math.abs(back.y - put.y)).toBeLessThan(4);
    // A chat window comes up where it stands: it gives way, and comes back when that has gone.
    await page.evaluate(() => {
      const chat = Object.assign(document.createElement('iframe'), { id: 'chat' });
      chat.style.cssText = 'position:fixed;left:0;bottom:0;width:300px;height:330px;border:0';
      document.body.append(chat);
      dispatchEvent(new Event('resize'));
    });
    await waitUntil(async () => {
      const { y, height } = await again.box(await again.find(TAB));
      return y + height < 540;
    }, 'the tab to give way');
    await page.evaluate(() => {
      document.querySelector('#chat')?.remove();
      dispatchEvent(new Event('resize'));
    });
    await waitUntil(
      async () => Math.abs((await again.box(await again.find(TAB))).y - put.y) < 4,
      'the tab to return',
    );
  });

  it('is dark where the page is, whatever the system says', async () => {
    const dark = '<style>html, body { background: #16191d; color: #dde }</style>';
    const { page, ui } = await show({ ...SALESFORCE, html: dark + SALESFORCE.html });
    const box = await ui.box(await ui.find(TAB));
    await waitUntil(
      async () => countColour(readPng(await page.screenshot()), box, '#1e2124', 6) > 400,
      'the tab to be dark',
    );
  });

  it('moves by arrow keys while it has the focus', async () => {
    const { page, ui } = await show(SALESFORCE);
    const before = await ui.box(await ui.find(TAB));
    await page.keyboard.press('Alt+u');
    await ui.find({ role: 'dialog' });
    // Nothing on the page had the focus: it goes to the tab that the panel belongs to.
    await page.keyboard.press('Escape');
    await waitUntil(async () => TAB.name.test((await ui.focused())?.name ?? ''), 'the tab to have the focus');
    await page.keyboard.press('ArrowDown');
    await waitUntil(async () => (await ui.box(await ui.find(TAB))).y > before.y + 20, 'the tab to go down');
    await page.keyboard.press('ArrowLeft');
    await waitUntil(async () => (await ui.box(await ui.find(TAB))).x === 0, 'the tab to change sides');
  });

  it('opens the side panel beside the page, which has tips, quick-log, log and goal', async () => {
    const { page, ui } = await show(SALESFORCE);
    await ui.click(TAB);
    await ui.click({ role: 'button', name: 'Open side panel' });
    const worker = await session.worker();
    await waitUntil(
      () =>
        worker.evaluate(async () => {
          const { runtime } = (globalThis as unknown as { chrome: { runtime: Contexts } }).chrome;
          return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
        }),
      'the side panel to open',
    );
    const panel = await session.openOwn(`sidepanel.html?tab=${await session.tabId(page)}`);
    await panel.getByTestId('tip').first().waitFor();
    await panel.getByTestId('quick-log-title').fill('Second shift in Leeds');
    await panel.getByTestId('quick-log-save').click();
    const log = panel.getByTestId('account-log');
    await log.getByText('Second shift in Leeds').waitFor();
    expect(await log.locator('h2').textContent()).toContain('Brightwater Mills');
    await panel.getByTestId('goal').waitFor();
  });

  it('has a side panel that goes along when the rep changes tabs', async () => {
    const own = await session.openOwn('options.html');
    const { page, ui } = await show(SALESFORCE);
    const hubspot = fixture('hubspot');
    const other = await show({
      url: hubspot.url,
      html: unclear(hubspot).replaceAll('Brightwater Mills', 'Hollis Foods'),
    });
    await other.ui.find(TAB);
    await page.bringToFront();
    await ui.click(TAB);
    await ui.click({ role: 'button', name: 'Open side panel' });
    // The side panel is no tab: another page of the extension looks into it.
    const customer = () =>
      own.evaluate(() => {
        const { extension } = (globalThis as unknown as { chrome: { extension: Views } }).chrome;
        const panel = extension.getViews().find(({ location }) => location.pathname === '/sidepanel.html');
        return panel?.document.querySelector<HTMLInputElement>('[data-testid="quick-log-account"]')?.value;
      });
    await waitUntil(
      async () => (await customer()) === 'Brightwater Mills',
      'the panel to speak of the first tab',
    );
    await other.page.bringToFront();
    await waitUntil(
      async () => (await customer()) === 'Hollis Foods',
      'the panel to speak of the second tab',
    );
    await page.bringToFront();
    await waitUntil(async () => (await customer()) === 'Brightwater Mills', 'the panel to come back');
  });

  it('is closed for a record, and for that record alone, until the popup brings it back', async () => {
    const { page, ui } = await show(SALESFORCE);
    await ui.click(TAB);
    await ui.click({ role: 'button', name: 'Close for this record' });
    await ui.waitGone(TAB);
    await page.reload();
    const popup = await session.openOwn(`popup.html?tab=${await session.tabId(page)}`);
    await popup.getByTestId('tip').first().waitFor();
    const again = await Accessible.of(page);
    expect(await again.isThere(TAB)).toBe(false);
    const other = await show({
      url: SALESFORCE.url.replace('AbCdE', 'ZzZzZ'),
      html: SALESFORCE.html.replaceAll('Night shift', 'Day shift'),
    });
    await other.ui.find(TAB);
    await other.page.close();
    await popup.getByTestId('dock-open').click();
    await page.bringToFront();
    await again.find(TAB);
  });

  it('is closed on a site, in all its tabs, until the side panel brings it back', async () => {
    const { page, ui } = await show(SALESFORCE);
    const other = await show({
      url: SALESFORCE.url.replace('AbCdE', 'ZzZzZ'),
      html: SALESFORCE.html.replaceAll('Night shift', 'Day shift'),
    });
    await other.ui.find(TAB);
    await page.bringToFront();
    await ui.click(TAB);
    await ui.click({ role: 'button', name: 'Close on this site' });
    await ui.waitGone(TAB);
    await other.ui.waitGone(TAB);
    const panel = await session.openOwn(`sidepanel.html?tab=${await session.tabId(page)}`);
    await panel.getByTestId('dock-open').click();
    await page.bringToFront();
    await ui.find(TAB);
    await other.page.bringToFront();
    await other.ui.find(TAB);
  });
});

describe('a mail composer on a record page', () => {
  it.each(composerPages.filter(({ site, kind }) => SITES_WITH_MAIL.includes(site) && kind !== 'plain'))(
    'of $site ($kind) is coached like mail, with the deal and its mails as context',
    async ({ site, kind, html }) => {
      const { page, ui } = await show(recordWithMail(site, html));
      // The innermost frame is the one that is written in.
      const place = await waitUntil(
        () =>
          kind === 'frame'
            ? page.frames().find((frame) => frame.parentFrame() && frame.childFrames().length === 0)
            : page.mainFrame(),
        'the frame of the editor',
      );
      const editor = place.locator('[contenteditable="true"]').first();
      await editor.locator('p').last().click();
      await page.keyboard.press('End');
      await page.keyboard.type(' I just wanted to check in.', { delay: 5 });
      const before = await editor.innerHTML();
      await markOver(place, /check in/);
      expect(await editor.innerHTML()).toBe(before);
      // What the customer wrote on the record and the draft does not take up.
      await ui.click({ role: 'button', name: /^Uplift: [1-3] tips?/ });
      await ui.find({ role: 'dialog', name: 'This draft' });
      await ui.find({ name: /second site in Lyon/ });
      const popup = await session.openOwn(`popup.html?tab=${await session.tabId(page)}`);
      await popup.getByTestId('what-was-read').locator('summary').first().click();
      const draft = await waitUntil(async () => {
        const text = (await popup.getByTestId('snapshot-json').textContent()) ?? '[]';
        return (JSON.parse(text) as Record<string, never>[]).find(({ kind }) => kind === 'draft');
      }, 'the draft to be read');
      expect(draft).toMatchObject({
        recipients: [{ address: 'ana@brightwater.example' }],
        deal: { fields: { amount: { value: 84500.5 } } },
        thread: [{ direction: 'outbound' }, { direction: 'inbound' }],
      });
    },
  );
});

interface Contexts {
  getContexts(filter: { contextTypes: string[] }): Promise<unknown[]>;
}
interface Views {
  getViews(): Window[];
}
