import { behindStop, scaleAt, unitBefore, unitBehind } from './money-units';
import { CURRENCY_CODES, CURRENCY_WORDS, NUMBER_WORDS, PLAIN_CODES, SCALE } from './number-words';
import { percentEnd } from './percent';
import { normAt, type Token } from './token';
import { wordTest } from './word';

/** A number, sum or share: tokens [first, last) that say it, the currency and "percent" included. */
export interface Figure {
  first: number;
  last: number;
  kind: 'number' | 'money' | 'percent';
}

/** Words that stand for sums as they are: "EUR40k". */
const GLUED = new RegExp(`^(?:us|${[...PLAIN_CODES].join('|')})\\d`);
const OPENS = wordTest(
  (norm) => NUMBER_WORDS.has(norm) || norm === 'a' || norm === 'half' || GLUED.test(norm),
);
/** Behind "a" and "half a" they count. */
const COUNTED = new Set('dozen hundred thousand million billion'.split(' '));
const MONEY_TOO = new Set('grand cents pence kr'.split(' '));
/** "Five grand pianos" */
const NO_MONEY = new Set('piano pianos slam prix total finale'.split(' '));

/** Words up to this are numbers only beside a unit or others. */
const SMALL = 10;

/**
 * Numbers, sums and shares in `tokens`, in figures, in words or both: "40k", "two hundred and fifty", "$2 million",
 * "40 grand", "20 per cent". A bare "two" or "ten" is no number. In the order of the text, and linear.
 */
export function figuresOf(tokens: readonly Token[]): Figure[] {
  const out: Figure[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const last = numberEnd(tokens, i);
    if (last === i) continue;
    const figure = withUnit(tokens, i, last);
    if (!figure) continue;
    out.push(figure);
    i = figure.last - 1;
  }
  return out;
}

/** Index behind the number that starts at `i`, or `i`. */
function numberEnd(tokens: readonly Token[], i: number): number {
  const { kind, word } = tokens[i]!;
  if (kind === 'percent') return i + 1;
  if (kind === 'number' || kind === 'money') return scaled(tokens, i + 1);
  if (kind !== 'word' || !(word.is & OPENS)) return i;
  if (GLUED.test(word.norm)) return scaled(tokens, i + 1);
  let at = i;
  if (word.norm === 'half' && normAt(tokens, i + 1) === 'a') at++;
  if (normAt(tokens, at) === 'a') {
    const next = normAt(tokens, at + 1);
    if (COUNTED.has(next)) return inWords(tokens, at + 1);
    // "half a percent"
    return percentEnd(tokens, at + 1) > at + 1 ? at + 1 : i;
  }
  return NUMBER_WORDS.has(normAt(tokens, at)) ? inWords(tokens, at) : i;
}

/** "twenty-five", "two hundred and fifty", "fifty thousand": the words of one number from `at` on. */
function inWords(tokens: readonly Token[], from: number): number {
  let at = from + 1;
  for (;;) {
    const norm = normAt(tokens, at);
    const joins = norm === '-' || (norm === 'and' && COUNTED.has(normAt(tokens, at - 1)));
    const next = joins ? at + 1 : at;
    if (!NUMBER_WORDS.has(normAt(tokens, next))) return at;
    at = next + 1;
  }
}

/** Steps over "million" and "k" behind a number in figures. */
function scaled(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.kind === 'word' && SCALE.has(tokens[at]!.norm) && tokens[at]!.norm !== 'b') at++;
  return at;
}

function withUnit(tokens: readonly Token[], first: number, last: number): Figure | null {
  const token = tokens[first]!;
  if (token.kind === 'percent') return { first, last, kind: 'percent' };
  const share = percentEnd(tokens, last);
  if (share > last) return { first, last: share, kind: 'percent' };
  // "2 Mio. EUR"; "kr" and codes count in any case here.
  const stop = behindStop(tokens, last);
  const from = stop > last ? stop : scaleAt(tokens, last, token.kind === 'money').at;
  const after = normAt(tokens, from);
  const isSum = PLAIN_CODES.has(after) || (MONEY_TOO.has(after) && !NO_MONEY.has(normAt(tokens, from + 1)));
  // Without a unit behind it the stop ends the sentence.
  const end = isSum ? from + 1 : (unitBehind(tokens, from)?.at ?? (stop > last ? last : from));
  const before = normAt(tokens, first - 1);
  const isNamed =
    (CURRENCY_CODES.has(before) && (before !== 'try' || tokens[first - 1]!.capital)) ||
    CURRENCY_WORDS.has(before);
  const start = isNamed ? first - 1 : (unitBefore(tokens, first)?.at ?? first);
  if (end > last || start < first || token.kind === 'money' || GLUED.test(token.norm))
    return { first: start, last: end, kind: 'money' };
  // "Two things", "all three", "one of them" count nothing worth a figure.
  if (last === first + 1 && (NUMBER_WORDS.get(token.norm) ?? SMALL + 1) <= SMALL) return null;
  return { first, last, kind: 'number' };
}
