import { CURRENCY_CODES as CODES, CURRENCY_WORDS, PLAIN_CODES, SCALE } from './number-words';
import { normAt, type Token } from './token';

/*
 * What makes a number a sum: signs, codes and words before and behind it ("US$", "TEUR", "Rs.", "Mio. €", "millones de
 * euros"), and what they multiply it by.
 */

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'symbol:¥'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['$', 'symbol:$'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['zł', 'PLN'],
]);
/** Letters right before "$": which dollar, or another money altogether. */
const OF_DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['sg', 'SGD'],
  ['mx', 'MXN'],
  ['r', 'BRL'],
]);
const DOLLARS_OF: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['american', 'USD'],
  ['australian', 'AUD'],
  ['canadian', 'CAD'],
  ['singapore', 'SGD'],
]);
/** "TEUR", "kCHF", "MUSD" */
const SCALED_CODES = new Map<string, readonly [string, number]>();
for (const code of ['eur', 'chf', 'usd', 'gbp']) {
  for (const [letter, scale] of [['t', 1e3] as const, ['k', 1e3] as const, ['m', 1e6] as const])
    SCALED_CODES.set(letter + code, [code.toUpperCase(), scale]);
}
/** Letters that multiply right before a sign: "40 k€", "40 T€". */
const BEFORE_SIGN: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['t', 1e3],
  ['m', 1e6],
]);
/** Thousands in Spanish, millions for some who write English. */
const OPEN_SCALE = 'mil';
/** Short for crore, and behind a number that is no sum for much else. */
const CRORE = 'cr';
const ABBREVIATED = /^(?:mio|mrd|tsd|mln|mn|bn)$/;

/** Which codes a sign or word that several currencies share may stand for. */
const SHARED: Readonly<Record<string, string>> = {
  'symbol:$': 'USD CAD AUD NZD SGD HKD MXN TWD ARS CLP COP',
  'symbol:¥': 'JPY CNY',
  'symbol:kr': 'SEK NOK DKK ISK',
  'symbol:rs': 'INR PKR LKR NPR MUR',
};

/** Whether a sum in `currency`, as `AmountFact` has it, may be one in the currency of this code. */
export function mayBeCurrency(currency: string, code: string): boolean {
  return SHARED[currency]?.split(' ').includes(code) ?? currency === code;
}

/**
 * What a word right beside a number multiplies it by: 1 where it says nothing of the kind, NaN where that is open.
 * @param word lower case
 */
export function scaleOf(word: string): number {
  if (word === 't') return Number.NaN;
  return SCALED_CODES.get(word)?.[1] ?? scaleWord(word);
}

/** What a word that multiplies does so by, 1 any other. */
function scaleWord(word: string): number {
  if (word === OPEN_SCALE) return Number.NaN;
  return word === CRORE ? 1e7 : (SCALE.get(word) ?? 1);
}

/** What stands beside a number: the index where it ends (or begins, before one). */
export interface Unit {
  at: number;
  currency: string;
  scale: number;
}

const touch = (tokens: readonly Token[], at: number) => tokens[at]?.end === tokens[at + 1]?.start;

/** The currency whose sign stands in the norm of a number, or whose code stands right before its digits. */
export function signIn(text: string): string | undefined {
  for (const [sign, code] of SIGNS) if (text.includes(sign)) return code;
  // "USD1.2m"
  const glued = /^[a-z]{3}(?=\d)/.exec(text)?.[0];
  return glued && CODES.has(glued) ? glued.toUpperCase() : undefined;
}

/** "million", "Mio.", "lakh", and for a sum "M", behind a number; a scale that can be read in two ways is NaN. */
export function scaleAt(tokens: readonly Token[], at: number, isSum: boolean): { at: number; scale: number } {
  const token = tokens[at];
  if (token?.kind !== 'word') return { at, scale: 1 };
  const next = behindStop(tokens, at + 1);
  const scale = scaleWord(token.norm);
  const isNone =
    scale === 1 ||
    (Number.isNaN(scale) && !unitBehind(tokens, next)) ||
    (!isSum && (token.norm === CRORE || token.norm.length === 1));
  return isNone ? { at, scale: 1 } : { at: next, scale };
}

/** The index behind the full stop at `at` where it belongs to the short form before it ("Mio."), or `at`. */
export function behindStop(tokens: readonly Token[], at: number): number {
  const isStop =
    normAt(tokens, at) === '.' && ABBREVIATED.test(normAt(tokens, at - 1)) && touch(tokens, at - 1);
  return isStop ? at + 1 : at;
}

/** "€", "k€", "euros", "d'euros", "USD", "US dollars", "TEUR" at `at`, behind a number. */
export function unitBehind(tokens: readonly Token[], at: number): Unit | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'symbol') {
    const currency = SIGNS.get(token.norm);
    return currency ? { at: at + 1, currency, scale: 1 } : null;
  }
  if (token.kind !== 'word') return null;
  const letter = BEFORE_SIGN.get(token.norm);
  if (letter && touch(tokens, at) && tokens[at + 1]?.kind === 'symbol') {
    const currency = SIGNS.get(normAt(tokens, at + 1));
    if (currency) return { at: at + 2, currency, scale: letter };
  }
  const next = normAt(tokens, at + 1);
  const two =
    token.norm === 'de' ? CURRENCY_WORDS.get(next) : /^dollars?$/.test(next) && DOLLARS_OF.get(token.norm);
  if (two) return { at: at + 2, currency: two, scale: 1 };
  const one = CURRENCY_WORDS.get(token.norm.replace(/^d'/, ''));
  if (one) return { at: at + 1, currency: one, scale: 1 };
  const scaled = SCALED_CODES.get(token.norm);
  if (scaled) return { at: at + 1, currency: scaled[0], scale: scaled[1] };
  return CODES.has(token.norm) && token.capital
    ? { at: at + 1, currency: token.norm.toUpperCase(), scale: 1 }
    : null;
}

/** "EUR", "TEUR", "Rs." before the number at `i`, and the "US" of "US$ 3k". */
export function unitBefore(tokens: readonly Token[], i: number): Unit | null {
  const before = normAt(tokens, i - 1);
  const at = i - 1;
  if (tokens[i]!.norm.startsWith('$')) {
    const currency = touch(tokens, at) ? OF_DOLLARS.get(before) : undefined;
    return currency ? { at, currency, scale: 1 } : null;
  }
  if (before === 'rs') return { at, currency: 'symbol:rs', scale: 1 };
  if (before === '.' && normAt(tokens, i - 2) === 'rs') return { at: i - 2, currency: 'symbol:rs', scale: 1 };
  const scaled = SCALED_CODES.get(before);
  if (scaled) return { at, currency: scaled[0], scale: scaled[1] };
  if (!PLAIN_CODES.has(before) || !tokens[at]!.capital) return null;
  return { at, currency: before.toUpperCase(), scale: 1 };
}
