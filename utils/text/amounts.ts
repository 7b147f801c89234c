import { scaleAt, signIn, unitBefore, unitBehind } from './money-units';
import { SCALE } from './number-words';
import { percentEnd } from './percent';
import type { Token } from './tokens';

/** A number of money, percent or things in a text. */
export interface AmountFact {
  start: number;
  end: number;
  /**
   * Plain number; percent as printed (20 for "20 %"). Absent where grouping and decimals cannot be told apart, and of
   * "10 to 12k euros".
   */
  value?: number;
  /** ISO 4217 where it is certain; "$" is 'USD' only for a reader who says so, so it stays 'symbol:$'. */
  currency?: string;
  percent: boolean;
}

/** Longest sum in groups set apart by spaces behind a code: "HUF 1 250 000 000". */
const GROUPS = 4;

/**
 * Amounts in `tokens`: sums of money with sign, code or word, and percentages. Linear.
 * @param isDotGrouping whether "5.000" is five thousand in the language of the text; in English it is open
 */
export function amountsOf(tokens: Token[], isDotGrouping = false): AmountFact[] {
  const out: AmountFact[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'percent') {
      out.push(fact(token.start, token.end, numberIn(token.norm, isDotGrouping), undefined, true));
      continue;
    }
    if (token.kind !== 'money' && token.kind !== 'number') continue;
    const share = shareAt(tokens, i, isDotGrouping);
    const sum = share ?? rangeAt(tokens, i, isDotGrouping) ?? sumAt(tokens, i, isDotGrouping);
    if (!sum.currency && !share) continue;
    out.push(fact(tokens[sum.first]!.start, tokens[sum.next - 1]!.end, sum.value, sum.currency, !!share));
    i = sum.next - 1;
  }
  return out;
}

interface Sum {
  first: number;
  next: number;
  value?: number;
  currency?: string;
}

/** "12 per cent", "50 basis points". */
function shareAt(tokens: Token[], i: number, isDotGrouping: boolean): Sum | null {
  const next = scaleAt(tokens, i + 1, false).at;
  const end = percentEnd(tokens, next);
  if (end === next) return null;
  // A hundred basis points are one per cent.
  const parts = tokens[end - 2]!.norm === 'basis' ? 100 : 1;
  const value = numberIn(tokens[i]!.norm, isDotGrouping);
  return value === undefined ? { first: i, next: end } : { first: i, next: end, value: value / parts };
}

/** The number at `i` with what makes it a sum; without a currency it is none. */
function sumAt(tokens: Token[], i: number, isDotGrouping: boolean): Sum {
  const before = unitBefore(tokens, i);
  const sign = before?.currency ?? signIn(tokens[i]!.norm);
  const { next: from, norm } = before ? grouped(tokens, i) : { next: i + 1, norm: tokens[i]!.norm };
  let scale = scaleAt(tokens, from, sign !== undefined);
  let behind = unitBehind(tokens, scale.at);
  if (!sign && !behind) {
    // "1.2 m EUR"
    scale = scaleAt(tokens, from, true);
    behind = unitBehind(tokens, scale.at);
  }
  const currency = sign && behind && !sign.startsWith('symbol:') ? sign : (behind?.currency ?? sign);
  const sum: Sum = { first: before?.at ?? i, next: behind?.at ?? scale.at };
  if (!currency) return sum;
  sum.currency = currency;
  const factor = scale.scale * (before?.scale ?? 1) * (behind?.scale ?? 1);
  const value = numberIn(norm, isDotGrouping);
  // "1,250 Mio." has decimals in German and groups in English.
  const isOpen = factor >= 1e6 && /^\D*\d{1,3},\d{3}(?!\d|,)/.test(norm) && !/[a-z]/.test(norm);
  if (value !== undefined && !Number.isNaN(factor) && !isOpen) sum.value = rounded(value * factor);
  return sum;
}

/** Steps over the groups of "SEK 40 000". */
function grouped(tokens: Token[], i: number): { next: number; norm: string } {
  let next = i + 1;
  let { norm } = tokens[i]!;
  if (!/^\d{1,3}$/.test(norm)) return { next, norm };
  while (
    next - i <= GROUPS &&
    /^\d{3}(?:,\d\d?)?$/.test(tokens[next]?.norm ?? '') &&
    tokens[next]!.start === tokens[next - 1]!.end + 1
  )
    norm += tokens[next++]!.norm;
  return { next, norm };
}

const TO = /^(?:to|bis|à|a)$/;
const OR = /^(?:or|oder|ou|o)$/;
const AND = new Map([
  ['between', 'and'],
  ['zwischen', 'und'],
  ['entre', 'et|y'],
]);
/** How many times the low end the high one of a range is at most, where a spaced dash alone tells of it. */
const WIDEST_RANGE = 4;

/** "10-12k euros", "between 10 and 12k euros", "10 to EUR 12k", "10 or 12k euros": one sum that is not told. */
function rangeAt(tokens: Token[], i: number, isDotGrouping: boolean): Sum | null {
  const low = sumAt(tokens, i, isDotGrouping);
  const joint = tokens[low.next];
  const at = joint ? numberBehind(tokens, low.next) : -1;
  if (!joint || at < 0) return null;
  const high = sumAt(tokens, at, isDotGrouping);
  const currency = high.currency ?? low.currency;
  if (!currency) return null;
  const range: Sum = { first: low.first, next: high.next, currency };
  if (
    AND.get(tokens[low.first - 1]?.norm ?? '')
      ?.split('|')
      .includes(joint.norm)
  )
    return range;
  const least = numberIn(tokens[i]!.norm, isDotGrouping);
  const most = numberIn(tokens[at]!.norm, isDotGrouping);
  if (joint.norm === '-') {
    if (joint.start === tokens[low.next - 1]!.end && joint.end === tokens[high.first]!.start) return range;
    // "Option 1 - 12k €", "Option 3 - €12k" and "In 2026 - 12k €" are none; "10 – 12k €" has the thousands of both at its end.
    const isNear = [most, digitsOf(tokens[at]!.norm, isDotGrouping)].some(
      (value) => !least || !value || (value > least && value <= least * WIDEST_RANGE),
    );
    const isBare = high.first === at && /^\d/.test(tokens[at]!.norm);
    return high.currency && (low.currency || isBare) && isNear ? range : null;
  }
  const isOr = OR.test(joint.norm);
  if (!isOr && !TO.test(joint.norm)) return null;
  if (high.currency) return isOr && low.currency ? null : range;
  // "€500 to 3 sites", "€500 a 3-week block": what is counted there is no money.
  const goesUp = high.next > at + 1 || !least || !most || most > least;
  const isSpanish = tokens[low.first - 1]?.norm === 'de';
  return (joint.norm !== 'a' || isSpanish) && goesUp && tokens[high.next]?.norm !== '-' ? range : null;
}

/** The number behind what joins two, and behind its currency; -1 where there is none. */
function numberBehind(tokens: Token[], joint: number): number {
  for (let at = joint + 1; at <= joint + 3; at++) {
    const kind = tokens[at]?.kind;
    if (kind !== 'number' && kind !== 'money') continue;
    return at === joint + 1 || unitBefore(tokens, at)?.at === joint + 1 ? at : -1;
  }
  return -1;
}

/** Without the "k" of "12k". */
const digitsOf = (norm: string, isDotGrouping: boolean) =>
  numberIn(norm.replace(/\p{L}/gu, ''), isDotGrouping);

/** Without what a product of decimals leaves: 1.1 million is no 1100000.0000000001. */
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

function fact(
  start: number,
  end: number,
  value: number | undefined,
  currency: string | undefined,
  percent: boolean,
): AmountFact {
  const made: AmountFact = { start, end, percent };
  if (value !== undefined) made.value = value;
  if (currency !== undefined) made.currency = currency;
  return made;
}

/**
 * "1,200.50", "1.200,50", "1'200", "4,00,000", "5k"; undefined for "1.200", which is open, unless a dot is known to group.
 */
function numberIn(text: string, isDotGrouping = false): number | undefined {
  const hit = /\d[\d.,'\s]*/.exec(text);
  if (!hit) return undefined;
  let digits = hit[0].replace(/['\s]/g, '').replace(/[.,]+$/, '');
  const suffix = /\p{L}+/u.exec(text.slice(hit.index + hit[0].length))?.[0] ?? '';
  const dot = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (dot >= 0 && comma >= 0)
    digits = dot > comma ? digits.replace(/,/g, '') : digits.replace(/\./g, '').replace(',', '.');
  else if (comma >= 0)
    digits = /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})$/.test(digits)
      ? digits.replace(/,/g, '')
      : digits.replace(',', '.');
  else if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) digits = digits.replace(/\./g, '');
  else if (/^\d{1,3}\.\d{3}$/.test(digits)) {
    if (!isDotGrouping) return undefined;
    digits = digits.replace('.', '');
  }
  const value = Number(digits);
  const scale = suffix && /[^a-zł]/.test(suffix) ? Number.NaN : (SCALE.get(suffix) ?? 1);
  return Number.isFinite(value * scale) ? rounded(value * scale) : undefined;
}
