import { describe, expect, test } from 'vitest';
import { largeFrom } from '@/utils/storage/large-deals';
import { inMoneyOf, localCurrency } from '@/utils/storage/local-currency';
import { DEFAULT_SETTINGS, patchSettings, readSettings } from '@/utils/storage/settings';
import { freshStores } from './fresh';

describe('the currency of whoever has chosen none', () => {
  test.each([
    ['en-US', 'Europe/Berlin', 'EUR'],
    ['en-US', 'America/Chicago', 'USD'],
    ['en-GB', 'Europe/Zurich', 'CHF'],
    ['de', 'Europe/Zurich', 'CHF'],
    ['fr-CA', 'America/Toronto', 'CAD'],
    ['en-US', 'Europe/London', 'GBP'],
    // A clock that is no country's: the language tells.
    ['en-GB', 'UTC', 'GBP'],
    ['de-CH', 'Etc/GMT-1', 'CHF'],
    ['pt_BR', 'UTC', 'BRL'],
    ['ja', 'UTC', 'JPY'],
    ['no tag', '', 'EUR'],
  ])('of a browser in %s on a computer in %s is %s', (language, zone, currency) =>
    expect(localCurrency(language, zone)).toBe(currency),
  );

  test('is one that browsers know by name, wherever', () => {
    const known = new Set(Intl.supportedValuesOf('currency'));
    const some = Intl.supportedValuesOf('timeZone').filter((_, at) => at % 20 === 0);
    for (const zone of some) expect(known).toContain(localCurrency('en', zone));
  });

  test('has large deals of as many digits as they have there', async () => {
    expect(inMoneyOf('JPY', 50_000)).toBe(5_000_000);
    expect(inMoneyOf('GBP', 50_000)).toBe(50_000);
    freshStores();
    const yen = await largeFrom({ ...DEFAULT_SETTINGS, currency: 'JPY' });
    expect(yen).toEqual({ amount: 5_000_000, by: 'default', currency: 'JPY' });
  });
});

test('what nobody set is not stored with what was, so that it is still known to be unset', async () => {
  freshStores();
  await patchSettings({ coachInternal: true });
  const seen: unknown[] = [];
  await patchSettings((now, given) => {
    seen.push(now.currency, given);
    return {};
  });
  expect(seen).toEqual(['EUR', { coachInternal: true }]);
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, coachInternal: true });
});
