import { CURRENCY_CODES as CODES, SCALE, CURRENCY_WORDS as WORDS } from './number-words';
import { percentEnd } from './percent';
import type { Token } from './tokens';

/** A number of money, percent or things in a text. */
export interface AmountFact {
  start: number;
  end: number;
  /** Plain number; percent as printed (20 for "20 %"). Absent where grouping and decimals cannot be told apart. */
  value?: number;
  /** ISO 4217 where it is certain; "$" is 'USD' only for a reader who says so, so it stays 'symbol:$'. */
  currency?: string;
  percent: boolean;
}

const SIGNS: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'symbol:¥',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  $: 'symbol:$',
  '₺': 'TRY',
  '₪': 'ILS',
  zł: 'PLN',
};
/** Amounts in `tokens`: sums of money with sign, code or word, and percentages. Linear. */
export function amountsOf(tokens: Token[]): AmountFact[] {
  const out: AmountFact[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'percent') {
      out.push(fact(token.start, token.end, numberIn(token.norm), undefined, true));
      continue;
    }
    if (token.kind !== 'money' && token.kind !== 'number') continue;
    const before = tokens[i - 1];
    let next = i + 1;
    let value = numberIn(token.norm);
    const scale = SCALE.get(tokens[next]?.norm ?? '');
    if (scale && tokens[next]!.kind === 'word' && tokens[next]!.norm.length > 1) {
      if (value !== undefined) value *= scale;
      next++;
    }
    const after = tokens[next];
    const share = percentEnd(tokens, next);
    if (share > next) {
      // A hundred basis points are one per cent.
      const parts = tokens[share - 2]!.norm === 'basis' ? 100 : 1;
      out.push(fact(token.start, tokens[share - 1]!.end, value && value / parts, undefined, true));
      i = share - 1;
      continue;
    }
    let currency = signIn(token.norm);
    let start = token.start;
    let end = tokens[next - 1]!.end;
    if (
      !currency &&
      before &&
      CODES.has(before.norm) &&
      before.norm === before.norm.toLowerCase() &&
      before.capital
    ) {
      currency = before.norm.toUpperCase();
      start = before.start;
    }
    if (after && (CODES.has(after.norm) || WORDS[after.norm])) {
      const named = WORDS[after.norm] ?? (after.capital ? after.norm.toUpperCase() : undefined);
      if (named) {
        currency = named;
        end = after.end;
        next++;
      }
    }
    if (!currency) continue;
    out.push(fact(start, end, value, currency, false));
    i = next - 1;
  }
  return out;
}

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

function signIn(norm: string): string | undefined {
  for (const [sign, code] of Object.entries(SIGNS)) if (norm.includes(sign)) return code;
  return undefined;
}

/** "1,200.50", "1.200,50", "1'200", "5k"; undefined for "1.200" and "1,200" only where a reading is open. */
export function numberIn(text: string): number | undefined {
  const hit = /\d[\d.,'\s]*/.exec(text);
  if (!hit) return undefined;
  let digits = hit[0].replace(/['\s]/g, '').replace(/[.,]+$/, '');
  const suffix = /[a-z]+/.exec(text.slice(hit.index + hit[0].length))?.[0] ?? '';
  const dot = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (dot >= 0 && comma >= 0)
    digits = dot > comma ? digits.replace(/,/g, '') : digits.replace(/\./g, '').replace(',', '.');
  else if (comma >= 0)
    digits = /^\d{1,3}(?:,\d{3})+$/.test(digits) ? digits.replace(/,/g, '') : digits.replace(',', '.');
  else if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) digits = digits.replace(/\./g, '');
  else if (/^\d{1,3}\.\d{3}$/.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isFinite(value) ? value * (SCALE.get(suffix) ?? 1) : undefined;
}
