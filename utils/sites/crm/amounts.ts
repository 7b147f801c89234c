import { currencyCodes } from '../../text/currency-code';

/** A number as a page prints it, with the currency if the page names one. */
export interface Amount {
  value: number;
  /** ISO 4217. */
  currency?: string;
}

/** What else is known about the numbers of a page. */
export interface NumberHint {
  /** The decimal mark, if several numbers of the page agree on one. */
  decimal?: '.' | ',';
  /** BCP 47 language of the page: tells what a bare "$" or "kr" is. */
  lang?: string;
}

/* Longer notations first. "$", "kr" and "¥" alone depend on the region and are looked up separately. */
const SYMBOLS: [string, string][] = (
  'US$ USD|CA$ CAD|C$ CAD|A$ AUD|AU$ AUD|NZ$ NZD|HK$ HKD|NT$ TWD|S$ SGD|MX$ MXN|R$ BRL|€ EUR|£ GBP|₹ INR|₩ KRW|₽ RUB|' +
  '₺ TRY|₪ ILS|₫ VND|₱ PHP|₴ UAH|₦ NGN|฿ THB|zł PLN|Kč CZK|Ft HUF|SFr CHF|Fr CHF|Rs INR|lei RON|лв BGN|руб RUB|' +
  'د.إ AED|R ZAR|RM MYR|Rp IDR|euro EUR|euros EUR|dollars USD|元 CNY|円 JPY'
)
  .split('|')
  .map((pair) => pair.split(' ') as [string, string])
  .sort((a, b) => b[0].length - a[0].length);
const DOLLARS =
  'CA CAD AU AUD NZ NZD SG SGD HK HKD TW TWD MX MXN AR ARS CL CLP CO COP US USD EC USD SV USD PR USD';
const KRONER = 'SE SEK sv SEK NO NOK nb NOK nn NOK no NOK DK DKK da DKK IS ISK is ISK';
const SCALES = new Map<string, number>();
for (const [scale, words] of [
  [1e3, 'k t tsd tys thousand tausend mil mille mila duizend tusen tkr'],
  [1e5, 'l lakh lac lakhs'],
  [1e6, 'm mm mn mio mln million millions millionen millones miljoen milioni milhões milhão mi'],
  [1e7, 'cr crore crores'],
  [1e9, 'b bn mrd mld md bln billion billions milliarden milliard miljard miliardi'],
  [1e4, '万 萬'],
  [1e8, '億 亿'],
] as [number, string][]) {
  for (const word of words.split(' ')) SCALES.set(word, scale);
}
/** Currencies with three decimals: the only ones where "1.234" may be less than two. */
const THREE = 'BHD IQD JOD KWD LYD OMR TND';
/** What stands behind an amount and changes nothing about it: how often it is paid, and what is in it. */
const QUALIFIER =
  /(?<!\p{L})(?:one[- ]time|fixed(?: price| bid)?|recurring|(?:per|a|pro|par|por|al|per il|je) (?:year|annum|quarter|month|week|jahr|monat|an|mois|año|mes|ano|mês|anno|mese|jaar|maand)|monthly|yearly|annually|annual|p\. ?[am]\.|(?:excl|incl|zzgl|inkl|exkl)\.? ?(?:vat|tax|mwst|tva|iva|btw)?|net(?:to)?|gross|brutto|h\.?t\.?|ttc|hors taxes?|(?:ex|inc)\.? (?:vat|gst)|excl\. btw|\+ (?:vat|iva|mwst)|ex vat)(?!\p{L})\.?|\/ ?(?:yr|year|mo|month|jahr|monat|mois|an|mes|año)(?!\p{L})/giu;
const NUMBER = /\d[\d.,'’ ٬٫]*\d|\d/g;

/** Codes by the names that languages give to currencies. */
const named = new Map<string, Map<string, string>>();

/** The code of a currency by its name in the page's language or in English: "US Dollar", "Schweizer Franken". */
export function currencyNamed(name: string, lang = 'en'): string | undefined {
  for (const language of [lang, 'en']) {
    let names = named.get(language);
    if (!names) {
      names = new Map();
      named.set(language, names);
      try {
        const display = new Intl.DisplayNames(language, { type: 'currency' });
        for (const code of currencyCodes()) names.set(display.of(code)?.toLowerCase() ?? code, code);
      } catch {
        // A language tag the browser does not know: no names.
      }
    }
    const code = names.get(name.toLowerCase());
    if (code) return code;
  }
  return undefined;
}

function lookUp(pairs: string, lang: string | undefined): string | undefined {
  const words = pairs.split(' ');
  for (const part of (lang ?? '').split(/[-_]/).reverse()) {
    const at = words.indexOf(part);
    if (at >= 0 && at % 2 === 0) return words[at + 1];
  }
  return undefined;
}

/** Compatibility characters to plain ones (full-width digits, no-break spaces), eastern digits to western. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/٬/g, "'")
    .replace(/٫/g, '.')
    .replace(/[\s\u200e\u200f]+/g, ' ')
    .trim();
}

/**
 * The value of a run of digits and separators, or undefined where it can be read in two ways.
 * A single mark with three digits after it groups thousands, unless the page is known to use it as decimal mark.
 */
function numberOf(digits: string, hint: NumberHint, scaled: boolean, three: boolean): number | undefined {
  const compact = digits.replace(/[ '’]/g, '');
  const dots = compact.split('.').length - 1;
  const commas = compact.split(',').length - 1;
  let mark = '';
  if (dots && commas) {
    mark = compact.lastIndexOf('.') > compact.lastIndexOf(',') ? '.' : ',';
    if (compact.split(mark).length > 2) return undefined;
  } else if (dots + commas === 1) {
    const sign = dots ? '.' : ',';
    const [before = '', after = ''] = compact.split(sign);
    if (after.length !== 3 || before.length > 3 || before === '0' || before !== digits.split(sign)[0])
      mark = sign;
    else if (scaled || three) mark = (hint.decimal ?? (scaled && sign === '.' ? '.' : '')) ? sign : '';
    else if (hint.decimal === sign) return undefined;
    if (mark && hint.decimal && hint.decimal !== mark && after.length === 3) mark = '';
  } else if (dots + commas > 1) {
    // "1.234.567" and "12,34,567": groups of two or three, the last of three.
    if (!/^\d{1,3}([.,]\d{2,3})*[.,]\d{3}$/.test(compact)) return undefined;
  }
  const bare = compact.split(mark === '.' ? ',' : mark === ',' ? '.' : /[.,]/).join('');
  const value = Number(bare.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

/** Takes currency and scale words out of what stands around a number. Undefined: there is something else. */
function around(words: string, hint: NumberHint): { currency?: string; scale: number } | undefined {
  let rest = words;
  let currency: string | undefined;
  // "TEUR 40", "3 MEUR"
  rest = rest.replace(/(?<!\p{L})([TKM])(?=(?:EUR|CHF|USD|GBP)(?!\p{L}))/iu, '$1 ');
  rest = rest.replace(/(?<!\p{L})[A-Z]{3}(?!\p{L})/u, (code) => {
    if (!currencyCodes().has(code)) return code;
    currency = code;
    return ' ';
  });
  if (!currency) {
    for (const [symbol, code] of SYMBOLS) {
      const at = rest.toLowerCase().indexOf(symbol.toLowerCase());
      const letters = /^\p{L}+$/u.test(symbol);
      if (at < 0) continue;
      if (letters && (/\p{L}/u.test(rest[at - 1] ?? '') || /[\p{L}$]/u.test(rest[at + symbol.length] ?? '')))
        continue;
      currency = code;
      rest = `${rest.slice(0, at)} ${rest.slice(at + symbol.length)}`;
      break;
    }
  }
  // In Spanish without a country it is the sign of as many pesos as dollars.
  if (!currency && /\$/.test(rest))
    currency = lookUp(DOLLARS, hint.lang) ?? (/^es(?:-419)?$/i.test(hint.lang ?? '') ? undefined : 'USD');
  if (!currency && /¥/.test(rest)) currency = /^zh/.test(hint.lang ?? '') ? 'CNY' : 'JPY';
  if (!currency && /(?<!\p{L})kr(?!\p{L})/iu.test(rest)) currency = lookUp(KRONER, hint.lang);
  rest = rest.replace(/[$¥]|(?<!\p{L})kr(?!\p{L})/giu, ' ');
  let scale = 1;
  for (const word of rest.toLowerCase().match(/[\p{L}]+/gu) ?? []) {
    const factor = SCALES.get(word);
    if (!factor) return undefined;
    scale *= factor;
  }
  return currency ? { currency, scale } : { scale };
}

/**
 * Reads an amount of money: `1,234.56`, `1.234,56`, `1 234,56`, `1'234.56`, `₹12,34,567`, `$84.5K`, `USD 84,500.50`,
 * `84 500,50 €`, `1,2 Mio. €`, `(500)`. Undefined: not an amount, cut off ("1,517,..."), a range, or ambiguous.
 * @param hint what the rest of the page tells about its numbers
 */
export function parseAmount(text: string, hint: NumberHint = {}): Amount | undefined {
  if (text.length > 80 || /…|\.\.\.|%/.test(text)) return undefined;
  // A second currency in brackets is the same amount converted.
  const main = plain(text)
    .replace(QUALIFIER, ' ')
    .replace(/(?<=\d[^(]*)\(.*\)\s*$/, '');
  const runs = main.match(NUMBER);
  if (runs?.length !== 1) return undefined;
  const run = runs[0]!;
  const at = main.indexOf(run);
  const before = main.slice(0, at);
  const after = main.slice(at + run.length);
  const context = around(`${before} ${after}`.replace(/[()+.,:*/~≈-]/g, ' ').replace(/[−–]/g, ' '), hint);
  if (!context) return undefined;
  const three = Boolean(context.currency && THREE.includes(context.currency));
  const value = numberOf(run, hint, context.scale > 1, three);
  if (value === undefined) return undefined;
  const negative =
    /[-−–]\s*\p{Sc}?\s*$/u.test(before) ||
    /^\s*-\s*$/.test(after) ||
    (/\([^)]*$/.test(before) && /^[^(]*\)/.test(after));
  const scaled = Math.round(value * context.scale * 1e4) / 1e4;
  return {
    value: negative ? -scaled : scaled,
    ...(context.currency && { currency: context.currency }),
  };
}

/** Reads a percentage as a number from 0 to 100: `50`, `50 %`, `12,5%`. */
export function parsePercent(text: string): number | undefined {
  const match = /^[^\p{L}\d]*(\d{1,3}(?:[.,]\d{1,4})?)\s*(?:%|٪|percent|prozent)?[^\p{L}\d]*$/iu.exec(
    plain(text),
  );
  if (!match) return undefined;
  const value = Number(match[1]!.replace(',', '.'));
  return value <= 100 ? value : undefined;
}

/**
 * The decimal mark of a page, if its numbers agree: from numbers that carry both marks, or two decimals after one.
 * @param text visible text of the record
 */
export function decimalMark(text: string): '.' | ',' | undefined {
  const found = new Set<string>();
  for (const match of text.matchAll(
    /\d[.\s\u00a0\u202f'’]\d{3},\d{2}(?!\d)|\d[,\s\u00a0\u202f'’]\d{3}\.\d{2}(?!\d)/g,
  )) {
    found.add(match[0].lastIndexOf(',') > match[0].lastIndexOf('.') ? ',' : '.');
  }
  return found.size === 1 ? ([...found][0] as '.' | ',') : undefined;
}
