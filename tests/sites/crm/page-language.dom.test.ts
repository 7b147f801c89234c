import { describe, expect, it } from 'vitest';
import { genericCrm } from '@/utils/sites/generic-crm';
import { readDeal, show } from './read-page';

/* Dates on a page that says it is American, in the browser of a rep who may not be. */

const URL_OF = 'https://crm.pell.example/deals/4410';

async function closeOn(browser: string, page: string, date: string, created = '') {
  const document = await show(
    `<!doctype html><html lang="${page}"><title>CRM</title><body><main><h1>Cold store</h1><dl><dt>Amount</dt><dd>$48,000</dd><dt>Stage</dt><dd>Proposal</dd><dt>Close date</dt><dd>${date}</dd><dt>Owner</dt><dd>Lena Ortiz</dd>${created && `<dt>Created</dt><dd>${created}</dd>`}</dl></main></body></html>`,
  );
  Object.defineProperty(document.defaultView!.navigator, 'language', { value: browser });
  return readDeal(genericCrm, document, URL_OF)!.fields.closeDate?.value;
}

describe('a day that can be read in two ways', () => {
  it.each([
    ['en-US', 'en-US', '2026-12-05'],
    ['en-GB', 'en-GB', '2026-05-12'],
    ['de-DE', 'fr', '2026-05-12'],
    ['en-US', 'en-GB', '2026-05-12'],
  ])('is read as its page writes it, in a browser of %s on a page of %s', async (browser, page, day) => {
    expect(await closeOn(browser, page, '12/05/2026')).toBe(day);
  });

  it.each(['en-GB', 'de-DE', 'es-MX'])(
    'is not guessed at on a page that calls itself American, as most products do, in a browser of %s',
    async (browser) => {
      expect(await closeOn(browser, 'en-US', '12/05/2026')).toBeUndefined();
    },
  );

  it('is read by another day of the page, whatever page and browser say of themselves', async () => {
    expect(await closeOn('de-DE', 'en-US', '12/05/2026', '11/20/2026')).toBe('2026-12-05');
    expect(await closeOn('en-US', 'en-US', '12/05/2026', '20/11/2026')).toBe('2026-05-12');
    expect(await closeOn('en-US', 'en-US', '12/05/26', '20/11/26')).toBe('2026-05-12');
  });
});
