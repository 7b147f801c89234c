/* Days as ISO 8601 writes them. Apart from dates.ts, for what reads pages needs no words for days. */

/** A day by its numbers, as ISO 8601, or undefined where no such day exists in these centuries. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 2200)
    return undefined;
  return date.toISOString().slice(0, 10);
}

/** The day that an ISO date or date-time begins with, or undefined where no such day exists. */
export function isoDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text) ?? [];
  return isoDate(Number(year), Number(month), Number(day));
}
