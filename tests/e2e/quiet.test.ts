import { afterAll, beforeEach, expect, it } from 'vitest';
import type { ChromiumSession } from './harness/chromium.ts';
import { markOver, noMarkOver, pressStart, replying } from './harness/rep.ts';
import { sharedBrowser } from './harness/shared.ts';

/* Quiet that the rep asks for: in one conversation from its list, with a company from the popup, and back again. */

const browser = sharedBrowser();
let session: ChromiumSession;

beforeEach(async () => {
  session = await browser.fresh();
  await pressStart(session);
});

afterAll(() => browser.close());

it('keeps quiet in a conversation from the list of its tips, and speaks there again from the same place', async () => {
  const { page, ui } = await replying(session);
  await markOver(page, 'check in');
  // A window in which not all of the list is seen at once.
  await page.setViewportSize({ width: 1280, height: 420 });
  await page.locator('[g_editable="true"]').scrollIntoViewIfNeeded();
  await ui.click({ role: 'button', name: /^Uplift: / });
  await ui.click({ role: 'button', name: 'Keep quiet in this conversation' });
  await noMarkOver(page, 'check in');
  await ui.find({ role: 'button', name: 'Coach here again' });
  const popup = await session.openOwn(`popup.html?tab=${await session.tabId(page)}`);
  await popup.getByText('You asked for quiet in this conversation.').waitFor();
  await popup.close();
  // Another reply in the same conversation; what is ended there is ended for the first one, too.
  const { ui: again } = await replying(session);
  await again.click({ role: 'button', name: /^Uplift: / });
  await again.click({ role: 'button', name: 'Coach here again' });
  await again.find({ role: 'button', name: 'Keep quiet in this conversation' });
  await markOver(page, 'check in');
});

it('keeps quiet with a company from the popup, says so there and in the options, and is taken back in either', async () => {
  const { page } = await replying(session);
  await markOver(page, 'check in');
  const popup = await session.openOwn(`popup.html?tab=${await session.tabId(page)}`);
  await popup.getByTestId('keep-quiet').locator('summary').click();
  const company = popup.getByRole('button', { name: /^With everyone at / });
  const domain = (await company.innerText()).replace('With everyone at ', '');
  await company.click();
  await popup.getByText(`You asked for quiet with ${domain}.`).waitFor();
  await noMarkOver(page, 'check in');
  await popup.getByTestId('quiet-end').click();
  await popup.getByTestId('keep-quiet').waitFor();
  await markOver(page, 'check in');

  const options = await session.openOwn('options.html#/sites');
  await options.getByTestId('quiet-input').fill(`${domain} gmail.com`);
  await options.getByTestId('quiet-input').press('Enter');
  await options.getByTestId('quiet-list').getByText(domain).waitFor();
  expect(await options.getByTestId('quiet-input').inputValue()).toBe('gmail.com');
  await noMarkOver(page, 'check in');
  await options.getByRole('button', { name: `Remove @${domain}` }).click();
  await markOver(page, 'check in');
});
