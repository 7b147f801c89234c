import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyNamed, decimalMark, parseAmount, parsePercent } from '@/utils/sites/crm/amounts';

const READ: [text: string, value: number, currency?: string, lang?: string][] = [
  ['$8,640.00 one-time', 8640, 'USD'],
  ['TEUR 40', 40_000, 'EUR'],
  ['3 MEUR', 3_000_000, 'EUR'],
  ['40,5 kCHF', 40_500, 'CHF'],
  ['€ 1.200,00 pro Monat', 1200, 'EUR'],
  ['18.750,00 EUR netto', 18750, 'EUR'],
  ['£950/mo', 950, 'GBP'],
  ['12 400 € HT', 12400, 'EUR'],
  ['1,234.56', 1234.56],
  ['1.234,56', 1234.56],
  ['(USD $): 417,500.00', 417500, 'USD'],
  ['(USD 500.00)', -500, 'USD'],
  ['1 234,56', 1234.56],
  ['1\u00a0234,56', 1234.56],
  ['1\u202f234,56\u00a0€', 1234.56, 'EUR'],
  ["CHF 1'234.56", 1234.56, 'CHF'],
  ['1’234.50 Fr.', 1234.5, 'CHF'],
  ['₹12,34,567', 1234567, 'INR'],
  ['Rs. 12,34,567.50', 1234567.5, 'INR'],
  ['$84.5K', 84500, 'USD'],
  ['84.5k', 84500],
  ['$1.2M', 1200000, 'USD'],
  ['1,2 Mio. €', 1200000, 'EUR'],
  ['€3.4bn', 3.4e9, 'EUR'],
  ['84 500,50 €', 84500.5, 'EUR'],
  ['84.500,50 $', 84500.5, 'USD'],
  ['$84,500.50', 84500.5, 'USD'],
  ['USD 1,733,104.35', 1733104.35, 'USD'],
  ['1.733.104 EUR', 1733104, 'EUR'],
  ['EUR 5.000,00 (USD 5,400.00)', 5000, 'EUR'],
  ['$ 35.000,00', 35000, 'USD'],
  ['35.000', 35000],
  ['35,000', 35000],
  ['R$ 12.500,00', 12500, 'BRL'],
  ['zł 12 500', 12500, 'PLN'],
  ['12 500 Kč', 12500, 'CZK'],
  ['450 000 Ft', 450000, 'HUF'],
  ['$ 230,000.00', 230_000, undefined, 'es'],
  ['$ 230,000.00', 230_000, 'MXN', 'es-MX'],
  ['A$9,900', 9900, 'AUD'],
  ['$9,900', 9900, 'CAD', 'en-CA'],
  ['12 500 kr', 12500, 'SEK', 'sv-SE'],
  ['12.500 kr.', 12500, 'DKK', 'da'],
  ['¥1,000,000', 1000000, 'JPY'],
  ['￥１，０００', 1000, 'JPY'],
  ['٨٤٬٥٠٠٫٥٠ AED', 84500.5, 'AED'],
  ['KWD 1.250', 1250, 'KWD'],
  ['12 lakh', 1200000],
  ['₹1.5 Cr', 15000000, 'INR'],
  ['-500.00 €', -500, 'EUR'],
  ['($500.00)', -500, 'USD'],
  ['0', 0],
  ['0,00 €', 0, 'EUR'],
];

const REFUSED = [
  'EUR 1,517,...',
  '$84…',
  '10k–20k',
  '5 of 10',
  'Q3 2026 budget',
  'about ten',
  '',
  '12 days',
  '50 %',
  '1,23,45',
  '$5 per seat',
];

describe('amounts', () => {
  it.each(READ)('reads %s', (text, value, currency, lang) => {
    expect(parseAmount(text, lang ? { lang } : {})).toEqual(currency ? { value, currency } : { value });
  });
  it.each(REFUSED)('does not guess at "%s"', (text) => {
    expect(parseAmount(text)).toBeUndefined();
  });
  it('leaves a bare "kr" without currency where the language does not tell', () => {
    expect(parseAmount('12 500 kr', { lang: 'en' })).toEqual({ value: 12500 });
  });
  it('refuses one mark with three digits where the page uses that mark for decimals', () => {
    expect(parseAmount('1.234', { decimal: '.' })).toBeUndefined();
    expect(parseAmount('1.234', { decimal: ',' })).toEqual({ value: 1234 });
  });
  it('takes the decimal mark from numbers that show both marks, and only if they agree', () => {
    expect(decimalMark('Total 1.234,56 and 12,5')).toBe(',');
    expect(decimalMark('Total 1,234.56')).toBe('.');
    expect(decimalMark('1,234.56 and 1.234,56')).toBeUndefined();
    expect(decimalMark('Nov 24 2026')).toBeUndefined();
  });
  it('reads back what Intl prints, in twelve locales', () => {
    const locales = [
      'en-US',
      'en-GB',
      'en-IN',
      'de-DE',
      'de-CH',
      'fr-FR',
      'es-ES',
      'pt-BR',
      'it-IT',
      'nl-NL',
      'sv-SE',
      'pl-PL',
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), fc.constantFrom(...locales), (cents, locale) => {
        const text = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(
          cents / 100,
        );
        expect(parseAmount(text, { lang: locale })).toEqual({ value: cents / 100, currency: 'EUR' });
      }),
      { numRuns: 500 },
    );
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (text) => void parseAmount(text)),
      { numRuns: 2000 },
    );
  });
});

describe('currencies by name', () => {
  it('are known in the page’s language and in English', () => {
    expect(currencyNamed('US Dollar')).toBe('USD');
    expect(currencyNamed('Schweizer Franken', 'de-CH')).toBe('CHF');
    expect(currencyNamed('euro', 'fr')).toBe('EUR');
    expect(currencyNamed('Main')).toBeUndefined();
  });
});

describe('percentages', () => {
  it.each([
    ['50', 50],
    ['50 %', 50],
    ['12,5%', 12.5],
    ['100%', 100],
    ['% 50', 50],
  ] as const)('reads %s', (text, value) => {
    expect(parsePercent(text)).toBe(value);
  });
  it.each(['120 %', 'fifty', '50 of 100', ''])('refuses %s', (text) => {
    expect(parsePercent(text)).toBeUndefined();
  });
});
