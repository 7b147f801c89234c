import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import type { Accessible } from './harness/accessible.ts';
import { recordsOf } from './harness/record-pages.ts';
import { type Records, TAB } from './harness/records.ts';
import { FIRST, ORIGIN, SECOND, trawlPage } from './harness/unknown-crm.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * Teaching Uplift a CRM that nobody knows: its words are in no dictionary, its addresses name no kind of record. From the
 * popup to the next records, corrected, taken out as a file, forgotten, and taken over again.
 */

const DIALOG = { role: 'dialog', name: 'Teach Uplift this page' };

/** On a busy machine. */
const SOON = { timeout: 20_000 };

const open = recordsOf([ORIGIN]);
let records: Records;
beforeEach(() => {
  records = open();
});

async function readOn(page: Page): Promise<Record<string, { value: unknown }> | undefined> {
  const popup = await records.popupOf(page);
  try {
    await popup.getByTestId('what-was-read').locator('summary').first().click();
    const text = (await popup.getByTestId('snapshot-json').textContent({ timeout: 3000 })) ?? '[]';
    return (JSON.parse(text) as { fields: Record<string, { value: unknown }> }[])[0]?.fields;
  } finally {
    await popup.close();
    await page.bringToFront();
  }
}

/** Opens the picker from the popup. */
async function startTeaching(page: Page, ui: Accessible): Promise<void> {
  const popup = await records.popupOf(page);
  await popup.getByTestId('teach').click();
  await page.bringToFront();
  await ui.find(DIALOG);
  await popup.close();
}

/** Clicks a value on the page and says what it is. */
async function teach(page: Page, ui: Accessible, words: string, what: string, reads: string): Promise<void> {
  await page.getByText(words, { exact: true }).click();
  await ui.find({ name: `You picked: ${words}` });
  const field = await ui.find({ role: 'combobox', name: 'What is it?' });
  await waitUntil(
    async () => (await ui.focused())?.backendId === field.backendId,
    'the list of fields to have the focus',
  );
  await page.keyboard.type(what, { delay: 10 });
  await ui.find({ name: `Uplift reads: ${reads}` });
  await ui.click({ role: 'button', name: 'Use it' });
  await ui.find({ name: /^Click a field of this record/ });
}

it('is taught in the page, reads the next records, is corrected, shared as a file, forgotten and taken over', async () => {
  const { page, ui } = await records.show({ url: `${ORIGIN}/trawl/4711`, html: trawlPage(FIRST, 1) });
  // Nobody can read this page yet.
  const popup = await records.popupOf(page);
  await popup.getByTestId('state-first').waitFor();
  await popup.close();
  await page.bringToFront();

  await startTeaching(page, ui);
  await teach(page, ui, '€12,500.00', 'Amount', '€12,500.00');
  // By mistake the wrong one; it is put right below.
  await teach(page, ui, '80 mm', 'Next step', '80 mm');
  await ui.click({ role: 'button', name: 'Save' });
  await ui.waitGone(DIALOG);
  await expect.poll(async () => (await readOn(page))?.amount?.value, SOON).toBe(12_500);

  // The next record, after a new release: other classes, another order.
  const next = await records.show({ url: `${ORIGIN}/trawl/4712`, html: trawlPage(SECOND, 2) });
  await expect.poll(async () => (await readOn(next.page))?.amount?.value, SOON).toBe(9750);
  expect((await readOn(next.page))?.nextStep?.value).toBe('80 mm');

  await startTeaching(next.page, next.ui);
  await next.ui.find({ name: /^Amount: €9,750/ });
  await next.ui.click({ role: 'button', name: 'Forget Next step' });
  await teach(next.page, next.ui, '2027-02-12', 'Close', 'February 12, 2027');
  await next.ui.click({ role: 'button', name: 'Save' });
  await next.ui.waitGone(DIALOG);
  await expect.poll(async () => (await readOn(next.page))?.closeDate?.value, SOON).toBe('2027-02-12');
  expect((await readOn(next.page))?.nextStep).toBeUndefined();
  // What was put right there holds on the first record as well.
  await page.bringToFront();
  await page.reload();
  await expect.poll(async () => (await readOn(page))?.closeDate?.value, SOON).toBe('2027-01-29');

  const options = await records.session.openOwn('options.html#/sites');
  const taught = options.getByTestId('taught');
  await taught.getByText('desk.harbour.example').first().waitFor();
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    taught.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const path = await download.path();
  const file = readFileSync(path, 'utf8');
  expect(JSON.parse(file)).toMatchObject({
    format: 'uplift-crm-mapping',
    origin: ORIGIN,
    address: '/trawl/*',
    fields: [{ field: 'amount' }, { field: 'closeDate' }],
  });
  // Places, and nothing that stands there.
  expect(file).not.toMatch(/12,500|9,750|2027-0|Trawl [78]/);

  await taught.getByRole('button', { name: /Remove .*harbour/ }).click();
  await taught.getByText('desk.harbour.example', { exact: true }).first().waitFor({ state: 'detached' });
  await page.bringToFront();
  await page.reload();
  await expect.poll(async () => readOn(page), SOON).toBeUndefined();
  await options.bringToFront();
  await taught.locator('input[type="file"]').setInputFiles(path);
  await taught.getByText('desk.harbour.example').first().waitFor();
  await page.bringToFront();
  await page.reload();
  await expect.poll(async () => (await readOn(page))?.amount?.value, SOON).toBe(12_500);
});

it('has the page speak at once of what was taught and forgotten, and stands in it once, whoever asks for it', async () => {
  const { page, ui } = await records.show({
    url: `${ORIGIN}/show.php?trawl=4711`,
    html: trawlPage({ ...FIRST, plan: 'Follow up' }, 1),
  });
  await startTeaching(page, ui);
  await startTeaching(page, ui);
  expect((await ui.findAll(DIALOG)).length).toBe(1);
  await teach(page, ui, '€12,500.00', 'Amount', '€12,500.00');
  await teach(page, ui, 'Follow up', 'Next step', 'Follow up');
  await ui.click({ role: 'button', name: 'Save' });
  await ui.waitGone(DIALOG);
  // Neither a popup nor a change of the page has it looked at.
  await ui.find(TAB);
  const options = await records.session.openOwn('options.html#/sites');
  await options
    .getByTestId('taught')
    .getByRole('button', { name: /Remove .*harbour/ })
    .click();
  await options.getByTestId('taught-receipt').waitFor();
  await page.bringToFront();
  await ui.waitGone(TAB);
});

it('is left with Escape, and nothing on the page has heard of a press meanwhile', async () => {
  const { page, ui } = await records.show({ url: `${ORIGIN}/trawl/4711`, html: trawlPage(FIRST, 1) });
  await page.evaluate(() => {
    for (const kind of ['pointerdown', 'mousedown', 'click', 'keydown'])
      addEventListener(kind, (event) => {
        document.body.dataset.heard = `${document.body.dataset.heard ?? ''} ${event.type}`;
      });
  });
  await startTeaching(page, ui);
  await page.getByText('€12,500.00', { exact: true }).click();
  await ui.find({ name: 'You picked: €12,500.00' });
  await page.keyboard.press('Escape');
  await ui.find({ name: /^Click a field of this record/ });
  await page.keyboard.press('Escape');
  await ui.waitGone(DIALOG);
  expect(await page.evaluate(() => document.body.dataset.heard)).toBeUndefined();
  await page.getByText('€12,500.00', { exact: true }).click();
  expect(await page.evaluate(() => document.body.dataset.heard)).toContain('click');
});
