import { t } from '@/utils/messaging/words';

/** What is wrong with what was typed where an amount may stand, in words. */
export const amountFault = (typed: string): string | undefined =>
  typed.trim() && parseAmount(typed) === undefined ? t('askAmountBroken') : undefined;

/**
 * An amount as people type it: `12000`, `12,000.50`, `12.000,50`, `12 000`, with or without a currency sign.
 * @returns undefined when it is no amount
 */
export function parseAmount(typed: string): number | undefined {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[^\d-]+|[^\d]+$/g, '');
  if (!/^-?\d[\d.,]*$/.test(text)) return undefined;
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const marks = text.replace(/[^.,]/g, '');
  // The last mark is the decimal one when it stands once and three digits do not follow it.
  const isDecimal =
    last >= 0 && (new Set(marks).size > 1 || (marks.length === 1 && text.length - last - 1 !== 3));
  const whole = (isDecimal ? text.slice(0, last) : text).replace(/[.,]/g, '');
  const value = Number(isDecimal ? `${whole}.${text.slice(last + 1)}` : whole);
  return Number.isFinite(value) ? value : undefined;
}
