import type { Counted } from '../goals/counted';
import { incrementOf } from '../goals/standing';
import { faulty } from './faults';
import { hasLogFigures, logFigures } from './log-index';

/** What some records are worth on top, in one currency. */
export interface LogSum {
  /** ISO 4217. */
  currency: string;
  value: number;
}

/** Until the page is idle, or a breath where browsers cannot tell. */
const idle = () =>
  new Promise<void>((done) => {
    const wait = globalThis.requestIdleCallback as typeof requestIdleCallback | undefined;
    if (wait) wait(() => done(), { timeout: 500 });
    else setTimeout(done, 50);
  });

/**
 * The sums of what a list shows of some records as their value, the currency of most of them first. Currencies are never
 * summed up with each other.
 */
export function sumsOf(ids: readonly string[]): Promise<LogSum[]> {
  return faulty(async () => {
    // The first screen of a long log stands before its figures are read.
    if (!hasLogFigures()) await idle();
    const figures = await logFigures();
    return sumsIn(ids.flatMap((id) => figures.get(id) ?? []));
  });
}

/** The same of records that are at hand. */
export function sumsIn(records: readonly Counted[]): LogSum[] {
  const sums = new Map<string, { value: number; count: number }>();
  for (const record of records) {
    const value = incrementOf(record);
    if (value === undefined || !record.value) continue;
    const sum = sums.get(record.value.currency) ?? { value: 0, count: 0 };
    sums.set(record.value.currency, { value: sum.value + value, count: sum.count + 1 });
  }
  return [...sums]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([currency, { value }]) => ({ currency, value }));
}
