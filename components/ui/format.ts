import { formatNumber, language } from '@/utils/messaging/words';

export { direction, formatList, formatNumber, language } from '@/utils/messaging/words';

type Printer = Intl.NumberFormat | Intl.DateTimeFormat;
const printers = new Map<string, Printer>();

/**
 * What prints days or amounts: a list has hundreds of them, and to make one takes a hundred times as long as to use it.
 * @param of all that it depends on beside the language
 */
function printer<P extends Printer>(make: (language: string) => P, ...of: (string | number | boolean)[]): P {
  const key = JSON.stringify([language(), ...of]);
  const made = (printers.get(key) as P | undefined) ?? make(language());
  printers.set(key, made);
  return made;
}

/** A day as people write it; the year only where it is not this one. @param time milliseconds or an ISO day */
export function formatDay(time: number | string): string {
  // An ISO day is a day of the calendar, not a moment: noon keeps it the same day in every time zone.
  const date = new Date(typeof time === 'string' && time.length === 10 ? `${time}T12:00:00` : time);
  if (Number.isNaN(date.getTime())) return String(time);
  const sameYear = date.getFullYear() === new Date().getFullYear();
  const make = (of: string) =>
    new Intl.DateTimeFormat(of, { day: 'numeric', month: 'short', ...(!sameYear && { year: 'numeric' }) });
  // The clock of a page that stays open may come to another zone.
  return printer(make, 'day', sameYear, new Date().getTimezoneOffset()).format(date);
}

/** A moment (milliseconds since the epoch) as day and time of day. */
export function formatTime(time: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/**
 * An amount to the smallest coin of its currency, a whole one without coins.
 * @param currency ISO 4217; one the browser does not know is printed as it stands
 */
export function formatMoney(value: number, currency: string): string {
  const isWhole = Number.isInteger(value);
  const make = (of: string) =>
    new Intl.NumberFormat(of, {
      style: 'currency',
      currency,
      ...(isWhole && { maximumFractionDigits: 0 }),
    });
  try {
    const printed = printer(make, 'money', currency, isWhole).format(value);
    // A line may end behind a hyphen: the minus of "-€5" is not to be left behind there.
    return printed.replace(/^-(?=\D)/, '-\u2060');
  } catch {
    return `${formatNumber(value)} ${currency}`;
  }
}

/** An amount at a glance, as lists and sums show it: without coins from a hundred on, and never more than there is. */
export const formatSum = (value: number, currency: string): string =>
  formatMoney(Math.abs(value) < 100 ? value : Math.trunc(value), currency);

/** @param share 0 to 1 */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** @param bytes a size; printed in kB or MB */
export function formatSize(bytes: number): string {
  const [unit, value] =
    bytes < 1e6 ? (['kilobyte', bytes / 1e3] as const) : (['megabyte', bytes / 1e6] as const);
  return new Intl.NumberFormat(language(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
