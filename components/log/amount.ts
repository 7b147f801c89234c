import { formatNumber, t } from '@/utils/messaging/words';
import { scaleOf } from '@/utils/text/money-units';

/** Nobody types an amount that is longer; a text in its place is not looked through. */
const LONGEST = 80;

/** What is wrong with what was typed where an amount may stand, in words. */
export const amountFault = (typed: string): string | undefined =>
  typed.trim() && parseAmount(typed) === undefined ? t('askAmountBroken') : undefined;

/**
 * A stored amount as it stands in the field where it is typed: with the rep's decimal mark, and without marks between
 * thousands, where one digit more or less would make a decimal mark of them. What is read back is the same amount.
 */
export function typedAmount(value: number | undefined): string {
  if (value === undefined) return '';
  // Three digits behind the only mark would be thousands.
  const isThree = Math.round(value * 1e3) / 1e3 === value && Math.round(value * 1e2) / 1e2 !== value;
  const minimumFractionDigits = isThree ? 4 : 0;
  return formatNumber(value, { useGrouping: false, minimumFractionDigits, maximumFractionDigits: 4 });
}

/**
 * An amount as people type it: `12000`, `12,000.50`, `12.000,50`, `12 000`, `120k`, `1,2 Mio. €`, with or without a
 * currency sign.
 * @returns undefined when it is no amount, or can be read in two ways
 */
export function parseAmount(typed: string): number | undefined {
  if (typed.trim().length > LONGEST) return undefined;
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[^\d-]+|[^\d]+$/g, '');
  if (!/^-?\d[\d.,]*$/.test(text)) return undefined;
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const marks = text.replace(/[^.,]/g, '');
  // The last mark is the decimal one when it stands once and three digits do not follow it.
  const isDecimal =
    last >= 0 && (new Set(marks).size > 1 || (marks.length === 1 && text.length - last - 1 !== 3));
  const whole = (isDecimal ? text.slice(0, last) : text).replace(/[.,]/g, '');
  const scale = scaleIn(typed.toLowerCase());
  // "1.250k" is a thousand times one and a quarter, or twelve hundred and fifty.
  if (scale !== 1 && marks.length === 1 && !isDecimal) return undefined;
  const value = Number(isDecimal ? `${whole}.${text.slice(last + 1)}` : whole) * scale;
  return Number.isFinite(value) ? Math.round(value * 1e4) / 1e4 : undefined;
}

/** Behind it stands what is paid for: "5000 per m", "120k a m". */
const EACH = /^(?:per|an?|pro|par|por|al|à)$/;

/** What the words beside the number multiply it by; "5000/m" is paid by the month. */
function scaleIn(typed: string): number {
  const before = /(\p{L}+)[\s\u00a0]*-?\d/u.exec(typed)?.[1] ?? '';
  const words = /\d[\s\u00a0]*(\p{L}+(?:[\s\u00a0]+\p{L}+)*)/u.exec(typed)?.[1]?.split(/\s+/) ?? [];
  const each = words.findIndex((word) => EACH.test(word));
  const behind = each < 0 ? words : words.slice(0, each);
  if (/^\D*\d[^a-z]*t\s?€$/.test(typed.trim())) return 1e3;
  // Behind the number any word multiplies, before it only the likes of "TEUR".
  const scales = [before.length > 3 ? before : '', ...behind].map(scaleOf);
  return scales.reduce((product, scale) => product * scale, 1);
}
