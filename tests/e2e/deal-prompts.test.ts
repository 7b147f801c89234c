import { beforeEach, describe, expect, it } from 'vitest';
import type { Accessible } from './harness/accessible.ts';
import { INBOX } from './harness/fixtures.ts';
import { fixture, recordsOf } from './harness/record-pages.ts';
import { type Records, TAB } from './harness/records.ts';
import { marks, OPENINGS, openInbox, openMail } from './harness/rep.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * What a press makes of a prompt on a record page, what is kept of the record, and what is heard in the customer's mails
 * and said on it.
 */

const DEAL = fixture('salesforce');
const ODOO = fixture('odoo');
const ORIGINS = [DEAL, ODOO].map(({ url }) => new URL(url).origin);
/** The customer in the sample inbox. */
const CUSTOMER = 'brightwell.example';
const open = recordsOf(ORIGINS, INBOX);
let records: Records;
beforeEach(() => {
  records = open();
});

const heading = (name: RegExp) => ({ role: 'heading', name });

describe('a prompt', () => {
  it('is copied as its question alone', async () => {
    await records.session.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: new URL(DEAL.url).origin,
    });
    const { page, ui } = await records.show(DEAL);
    await ui.click(TAB);
    const { name } = await ui.click({ role: 'button', name: /^Copy( question)?$/ });
    await ui.find({ name: /^Copied/ });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.includes('?')).toBe(name === 'Copy question');
    expect(copied).not.toMatch(/[“”"]|^Ask/);
    // The panel shows the same words, so the rep has seen what was copied; its own facts are gaps in the copy.
    const shown = copied.slice(0, 30).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    await ui.find({ name: new RegExp(shown.replaceAll('___', '.+')) });
  });

  it('is logged with a press and Enter, for the account on the page, and says so', async () => {
    const { page, ui } = await records.show(DEAL);
    await ui.click(TAB);
    await ui.click({ role: 'button', name: 'Log it' });
    const field = await ui.find({ role: 'textbox', name: 'What could become possible?' });
    expect((await ui.find({ role: 'textbox', name: 'Customer' })).value).toBe(DEAL.expected.account);
    await waitUntil(
      async () => (await ui.focused())?.backendId === field.backendId,
      'the field to have the focus',
    );
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Second shift in Leeds', { delay: 5 });
    await page.keyboard.press('Enter');
    await ui.find({ name: /^Opportunity logged/ });
    const options = await records.session.openOwn('options.html#/log');
    await options.getByText('Second shift in Leeds').first().waitFor();
    await options.getByText(DEAL.expected.account!).first().waitFor();
  });
});

describe('what was typed about a prompt and not logged', () => {
  it('stands in its form again when its page is loaded anew, or its tab closed and the page opened again', async () => {
    const TITLE = { role: 'textbox', name: 'What could become possible?' };
    const openForm = async (ui: Accessible) => {
      await ui.click(TAB);
      await ui.click({ role: 'button', name: 'Log it' });
      return ui.find(TITLE);
    };
    const isBack = (ui: Accessible, words: string) =>
      waitUntil(async () => (await ui.find(TITLE)).value === words, `"${words}" in the form`);
    const { page, ui } = await records.show(DEAL);
    await openForm(ui);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Second shift in Leeds', { delay: 5 });
    await page.reload();
    await openForm(ui);
    await isBack(ui, 'Second shift in Leeds');
    await page.keyboard.type(' and Hull', { delay: 5 });
    await page.close({ runBeforeUnload: true });
    const { page: again, ui: there } = await records.show(DEAL);
    await openForm(there);
    await isBack(there, 'Second shift in Leeds and Hull');
    const popup = await records.popupOf(again);
    await waitUntil(
      async () =>
        (await popup.getByTestId('quick-log-title').inputValue()) === 'Second shift in Leeds and Hull',
      'it in the popup of that page, too',
    );
    await again.bringToFront();
    await again.keyboard.press('Enter');
    await there.find({ name: /^Opportunity logged/ });
    await again.reload();
    expect((await openForm(there)).value).not.toContain('Leeds');
  });
});

describe('a deal that is won on its page', () => {
  it('is offered to the opportunity that was logged of it, from the tab, with a way back', async () => {
    const { page, ui } = await records.show(DEAL);
    await ui.click(TAB);
    await ui.click({ role: 'button', name: 'Log it' });
    await ui.find({ role: 'textbox', name: 'What could become possible?' });
    await page.keyboard.press('Enter');
    await ui.find({ name: /^Opportunity logged/ });
    const stored = async () => (await records.rowsOf('opportunities'))[0];
    await waitUntil(async () => Boolean((await stored())?.crmUrl), 'the opportunity to know its page');
    await page.close();

    const won = DEAL.html
      .replaceAll('Proposal/Price Quote', 'Closed Won')
      .replaceAll('>Proposal<', '>Closed Won<');
    const { page: ended, ui: tab } = await records.show({ url: DEAL.url, html: won });
    await tab.click(TAB);
    await tab.find(heading(/^Won here, still open in your log$/));
    const popup = await records.popupOf(ended);
    await popup.getByTestId('deal-ended').getByText(DEAL.expected.name!).waitFor();
    await tab.click({ role: 'button', name: 'Mark as won' });
    await tab.find({ name: /^Marked in your log/ });
    expect(await stored()).toMatchObject({ outcome: 'won', stage: 'decided' });
    await popup.getByTestId('deal-ended').waitFor({ state: 'detached' });
    await tab.click({ role: 'button', name: 'Undo' });
    await waitUntil(async () => (await stored())?.outcome === undefined, 'the opportunity to be open again');
    await popup.getByTestId('deal-end').click();
    await waitUntil(async () => (await stored())?.outcome === 'won', 'the opportunity to be won');
    await popup.getByTestId('receipt').getByRole('button', { name: 'Undo' }).click();
    await popup.getByTestId('deal-ended').waitFor();
  });
});

describe('what Uplift saw before', () => {
  it('is kept as figures and prints: neither the stage nor any other words of the page', async () => {
    const { ui } = await records.show(DEAL);
    await ui.find(TAB);
    const rows = await records.rowsOf('recordMemory');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ amount: 84500.5, currency: 'EUR', closeDate: '2027-01-29' });
    const kept = JSON.stringify(rows);
    for (const words of ['Proposal', DEAL.expected.name!, DEAL.expected.owner!]) {
      expect(kept).not.toContain(words);
    }
  });
});

describe("the customer's mails", () => {
  it('are remembered on their records: what was heard weeks ago and led to nothing', async () => {
    const inbox = await openInbox(records.session);
    await openMail(inbox, OPENINGS);
    await waitUntil(
      async () => (await marks(inbox)).some(({ name }) => name === 'uplift-signal'),
      'the openings to be marked',
    );
    await inbox.close();
    await waitUntil(
      async () => (await records.rowsOf('heardSignals')).length > 0,
      'the openings to be noted',
    );
    await records.age('heardSignals', 'at', 20);
    const { ui } = await records.show({
      url: ODOO.url,
      html: ODOO.html.replaceAll('brightwater.example', CUSTOMER),
    });
    await ui.click(TAB);
    await ui.find(heading(/A signal is waiting here/));
    await ui.find({ name: /^20 days ago: / });
  });
});
