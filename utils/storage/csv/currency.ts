import { amountsOf } from '../../text/amounts';
import { currencyCodes } from '../../text/currency-code';
import { mayBeCurrency, scaleOf } from '../../text/money-units';
import { tokensOf } from '../../text/tokens';
import { amountIn } from './amount';

/*
 * Which currency a table means: by a column of its own, by what stands beside an amount, or by the head of its column.
 */

/** What a sign that several currencies share stands for where the rep's own is none of them. */
const FIRST: Readonly<Record<string, string>> = { 'symbol:$': 'USD', 'symbol:¥': 'JPY', 'symbol:rs': 'INR' };

/** Longer cells are notes, with a currency somewhere in them. */
const LONGEST = 80;

/**
 * The currency beside the amount of a cell: "12.500,00 €", "CHF 1'200", "US$ 3k".
 * @param own the rep's own, ISO 4217, which "$" stands for where it may
 * @returns ISO 4217; undefined where none is named, or which one is open
 */
export function currencyIn(cell: string, own: string): string | undefined {
  if (cell.length > LONGEST) return undefined;
  const found = amountsOf(tokensOf(cell)).find(({ currency }) => currency !== undefined)?.currency;
  if (!found?.startsWith('symbol:')) return found;
  return mayBeCurrency(found, own) ? own : FIRST[found];
}

/** A currency that stands alone: "EUR", "chf", "€", "US$", "Euro". @returns as `currencyIn`; undefined of "TEUR" */
export function currencyNamed(text: string, own: string): string | undefined {
  const name = text.trim();
  const code = name.toUpperCase();
  // A code that nobody pays with may stand in a file of ours.
  if (currencyCodes().has(code) || /^[A-Z]{3}$/.test(name)) return code;
  return isPlain(name) ? (currencyIn(`1 ${name}`, own) ?? currencyIn(`${name} 1`, own)) : undefined;
}

/** Words beside an amount that make no other number of it: neither "k€" nor "%", nor "2026". */
const isPlain = (unit: string): boolean =>
  unit.length <= LONGEST &&
  amountIn(`1 ${unit}`, '.') === 1 &&
  !(unit.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => scaleOf(word) !== 1);

/** The head of a column of amounts or days in two: "Amount (EUR)", "Betrag [netto]", "Value in USD", "Importe €". */
interface Head {
  name: string;
  /** What it is told in, or a remark. */
  unit: string;
  isBracketed: boolean;
}

function headOf(header: string): Head | undefined {
  const text = header.trim().slice(0, LONGEST);
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
  if (open > 0 && /[)\]]$/.test(text))
    return { name: text.slice(0, open), unit: text.slice(open + 1, -1).trim(), isBracketed: true };
  const words = text.split(' ').filter(Boolean);
  const unit = words.pop();
  if (!unit || words.length === 0) return undefined;
  if (words.length > 1 && /^(?:in|en)$/i.test(words.at(-1) ?? '')) words.pop();
  return { name: words.join(' '), unit, isBracketed: false };
}

/**
 * The currency that the head of a column names: "Amount (EUR)", "Value in US$".
 * @returns as `currencyIn`
 */
export function currencyOfHead(header: string, own: string): string | undefined {
  const unit = headOf(header)?.unit;
  // "Value all" is no lek.
  if (!unit || (/^[a-z]{3}$/i.test(unit) && unit !== unit.toUpperCase())) return undefined;
  return currencyCodes().has(unit) || !/^[A-Z]{3}$/.test(unit) ? currencyNamed(unit, own) : undefined;
}

/** The head of a column of amounts or days without what it is told in; undefined where nothing of the kind is there. */
export function nameOfHead(header: string): string | undefined {
  const head = headOf(header);
  if (!head) return undefined;
  return currencyOfHead(header, '') || (head.isBracketed && isPlain(head.unit)) ? head.name : undefined;
}
