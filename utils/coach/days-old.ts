import type { Message } from '../model/snapshot';
import { dayNumber, isoDay } from '../text/iso-day';

/**
 * Days from the day on which a mail was written to `today`.
 * @param today ISO 8601
 * @returns undefined where its page does not tell the day
 */
export function daysOld({ date = '' }: Pick<Message, 'date'>, today: string): number | undefined {
  const day = isoDay(date);
  return day === undefined ? undefined : dayNumber(today) - dayNumber(day);
}
