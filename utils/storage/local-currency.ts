/*
 * The currency of where the rep lives, for whoever has chosen none.
 */

/** The countries (ISO 3166) that use a currency (ISO 4217), as far as people sell there with a browser. */
const COUNTRIES: Readonly<Record<string, string>> = {
  EUR: 'AD AT AX BE BG CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MQ MT NL PT RE SI SK SM VA XK YT',
  USD: 'US AS BQ EC FM GU MH MP PA PR PW SV TC TL VG VI ZW',
  GBP: 'GB GG IM JE GI',
  CHF: 'CH LI',
  SEK: 'SE',
  NOK: 'NO SJ',
  DKK: 'DK FO GL',
  ISK: 'IS',
  PLN: 'PL',
  CZK: 'CZ',
  HUF: 'HU',
  RON: 'RO',
  RSD: 'RS',
  BAM: 'BA',
  MKD: 'MK',
  ALL: 'AL',
  MDL: 'MD',
  UAH: 'UA',
  BYN: 'BY',
  RUB: 'RU',
  TRY: 'TR',
  GEL: 'GE',
  AMD: 'AM',
  AZN: 'AZ',
  KZT: 'KZ',
  UZS: 'UZ',
  CAD: 'CA',
  MXN: 'MX',
  GTQ: 'GT',
  HNL: 'HN',
  NIO: 'NI',
  CRC: 'CR',
  DOP: 'DO',
  JMD: 'JM',
  TTD: 'TT',
  BBD: 'BB',
  BSD: 'BS',
  XCD: 'AG AI DM GD KN LC MS VC',
  COP: 'CO',
  PEN: 'PE',
  BOB: 'BO',
  CLP: 'CL',
  ARS: 'AR',
  UYU: 'UY',
  PYG: 'PY',
  BRL: 'BR',
  MAD: 'MA EH',
  DZD: 'DZ',
  TND: 'TN',
  EGP: 'EG',
  ILS: 'IL PS',
  JOD: 'JO',
  SAR: 'SA',
  AED: 'AE',
  QAR: 'QA',
  KWD: 'KW',
  BHD: 'BH',
  OMR: 'OM',
  IQD: 'IQ',
  PKR: 'PK',
  INR: 'IN BT',
  BDT: 'BD',
  LKR: 'LK',
  NPR: 'NP',
  THB: 'TH',
  VND: 'VN',
  KHR: 'KH',
  MYR: 'MY',
  SGD: 'SG',
  IDR: 'ID',
  PHP: 'PH',
  CNY: 'CN',
  HKD: 'HK',
  MOP: 'MO',
  TWD: 'TW',
  KRW: 'KR',
  JPY: 'JP',
  MNT: 'MN',
  AUD: 'AU CC CX KI NF NR TV',
  NZD: 'NZ CK NU PN TK',
  FJD: 'FJ',
  XPF: 'NC PF WF',
  PGK: 'PG',
  ZAR: 'ZA LS',
  NAD: 'NA',
  BWP: 'BW',
  ZMW: 'ZM',
  MZN: 'MZ',
  AOA: 'AO',
  KES: 'KE',
  TZS: 'TZ',
  UGX: 'UG',
  RWF: 'RW',
  ETB: 'ET',
  MUR: 'MU',
  MGA: 'MG',
  GHS: 'GH',
  NGN: 'NG',
  XOF: 'BF BJ CI GW ML NE SN TG',
  XAF: 'CF CG CM GA GQ TD',
};

/**
 * How many of a currency are about as much as one euro, as a power of ten; 1 where nothing stands. Rough on purpose:
 * rates change, and what hangs on it is only how many digits an amount has (our own reading of rates of 2026).
 */
const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [10, 'SEK NOK DKK CZK CNY HKD MOP MXN ZAR NAD BWP ZMW MAD GTQ HNL MDL UYU BOB GHS'],
      [
        100,
        'TWD THB PHP INR NPR BDT RUB TRY UAH EGP JPY ISK RSD MKD ALL DZD KES DOP NIO JMD MZN MUR XPF ETB',
      ],
      [1000, 'HUF AMD CRC CLP KZT XOF XAF KRW NGN AOA IQD ARS RWF PKR LKR'],
      [10_000, 'COP PYG IDR VND UZS KHR MNT MGA TZS UGX'],
    ] as const
  ).flatMap(([times, codes]) => codes.split(' ').map((code) => [code, times] as const)),
);

/** An amount in euros as one of about as many digits in another currency. */
export const inMoneyOf = (currency: string, euros: number): number => euros * (DIGITS[currency] ?? 1);

const countriesOf = (currency: string): string[] => COUNTRIES[currency]!.split(' ');

const currencyOf = (country: string | undefined): string | undefined =>
  Object.keys(COUNTRIES).find((currency) => countriesOf(currency).includes(country ?? ''));

interface Zoned {
  getTimeZones?(): string[] | undefined;
}

/** The country that keeps a time zone; undefined of one that is no country's, or where browsers cannot tell. */
function countryOf(zone: string): string | undefined {
  if (!zone.includes('/') || zone.startsWith('Etc/')) return undefined;
  const keeps = (country: string) =>
    (new Intl.Locale(`und-${country}`) as unknown as Zoned).getTimeZones?.()?.includes(zone);
  return Object.keys(COUNTRIES).flatMap(countriesOf).find(keeps);
}

/** The country of a language: the one it names, else the one where most speak it. */
function spokenIn(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag.replace('_', '-')).maximize().region;
  } catch {
    return undefined;
  }
}

/**
 * The currency of where the rep lives, by the clock of the computer first: many a browser in Berlin speaks American
 * English, and none keeps the time of New York.
 * @param language of the browser, as BCP 47
 * @param zone IANA name of the computer's time zone
 * @returns ISO 4217
 */
export function localCurrency(
  language: string = navigator.language,
  zone: string = new Intl.DateTimeFormat().resolvedOptions().timeZone,
): string {
  return currencyOf(countryOf(zone)) ?? currencyOf(spokenIn(language)) ?? 'EUR';
}
