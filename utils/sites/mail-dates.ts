import type { Message } from '../model/snapshot';
import { dayOf } from './date-text';
import { dateOrder, orderOf, spokenIn } from './day-order';

/* When the mails of a conversation were written, and which of them is the oldest. */

/**
 * Gives each mail whose page prints its date as text its day. What one date leaves open, whether day or month comes first,
 * another one may say.
 */
export function tellDays(messages: readonly Message[], document: Document): void {
  const texts = messages.map(({ dateText }) => dateText ?? '').join('\n');
  const order = dateOrder(texts) ?? orderOf(spokenIn(document));
  for (const message of messages) {
    if (message.date || !message.dateText) continue;
    const day = dayOf(message.dateText, document.documentElement.lang || 'en', order);
    if (day) message.date = day;
  }
}

const CLOCK = /(?<![\d:.])(\d{1,2})(?:[:h](\d{2})(?!\d)|(?=\s?[ap]\.?m))/i;
const MORNING = /(?<!\p{L})a\.?\s?m(?!\p{L})|上午|午前|오전|(?<!\p{L})ص(?!\p{L})/iu;
const AFTERNOON = /(?<!\p{L})p\.?\s?m(?!\p{L})|下午|午後|오후|(?<!\p{L})م(?!\p{L})/iu;

/** The minute of the day that a text says; NaN where it says none. */
function minuteIn(text: string): number {
  const [, hour = '', minute = '0'] = CLOCK.exec(text) ?? [];
  if (hour === '') return Number.NaN;
  const isLate = AFTERNOON.test(text);
  const isHalf = isLate || MORNING.test(text);
  return (isHalf ? Number(hour) % 12 : Number(hour)) * 60 + Number(minute) + (isLate ? 720 : 0);
}

/** What is printed without a day is of today. */
const TODAY = '9999';

const dayKey = ({ date, dateText = '' }: Message): string | undefined =>
  date?.slice(0, 10) ?? (/^\D{0,3}\d{1,2}[:h.]\d{2}\D{0,6}$/.test(dateText) ? TODAY : undefined);

/** Whether the first of two mails was written after the second, as far as the page says so. */
function isLater(one: Message, two: Message): boolean {
  const [first, second] = [dayKey(one)!, dayKey(two)!];
  // Hours alone may stand under days that are printed between mails.
  if (first !== second || first === TODAY) return first > second;
  const stamped = [one, two].map(({ date = '' }) => (date.includes('T') ? Date.parse(date) : Number.NaN));
  if (stamped[0]! !== stamped[1]! && !stamped.some(Number.isNaN)) return stamped[0]! > stamped[1]!;
  return minuteIn(one.dateText ?? '') > minuteIn(two.dateText ?? '');
}

/** Whether mails in the order of the page stand with the newest on top. */
export function isNewestFirst(messages: readonly Message[]): boolean {
  const dated = messages.filter((message) => dayKey(message) !== undefined);
  const last = dated[dated.length - 1];
  return last !== undefined && isLater(dated[0]!, last);
}
