import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  holds,
  isNotedBy,
  lastPeriods,
  localDay,
  periodAt,
  type Weekday,
  weekStart,
  workingDays,
} from '@/utils/goals/periods';
import type { Period } from '@/utils/model/goal';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'America/Santiago',
  'Pacific/Apia',
];
afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ['en-US', 0],
  ['en-GB', 1],
  ['de', 1],
  ['pt-BR', 0],
  ['ar-EG', 6],
  ['en', 0],
  ['not a locale', 1],
])('the week of %s begins on day %i', (locale, day) => expect(weekStart(locale)).toBe(day));

describe('periods', () => {
  test('touch without gap or overlap in every time zone, through every change of the clocks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(2009, 0), max: Date.UTC(2040, 0) }),
        fc.constantFrom<Period>('week', 'month', 'quarter'),
        fc.integer({ min: 0, max: 6 }),
        (zone, time, period, first) => {
          vi.stubEnv('TZ', zone);
          const span = periodAt(time, period, first as Weekday);
          expect(holds(span, time)).toBe(true);
          const before = periodAt(span.start - 1, period, first as Weekday);
          expect(before.end).toBe(span.start);
          expect(periodAt(span.end, period, first as Weekday).start).toBe(span.end);
        },
      ),
      { numRuns: 600 },
    );
  });

  test('of a week hold seven local days, also where a day is 23 or 25 hours long', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    const autumn = periodAt(Date.UTC(2026, 9, 25, 12), 'week', 1);
    expect((autumn.end - autumn.start) / 3_600_000).toBe(7 * 24 + 1);
    expect(workingDays(autumn)).toBe(5);
    expect(localDay(autumn.start)).toBe('2026-10-19');
  });

  test('that are listed end with the one that runs', () => {
    vi.stubEnv('TZ', 'UTC');
    const spans = lastPeriods(Date.UTC(2026, 0, 15), 'month', 3);
    expect(spans.map((span) => localDay(span.start))).toEqual(['2025-11-01', '2025-12-01', '2026-01-01']);
  });

  test('that were noted by their first day are known where weeks begin on another day, and no other is', () => {
    for (const zone of ZONES) {
      vi.stubEnv('TZ', zone);
      for (const noted of [0, 1, 6] as const) {
        for (const now of [0, 1, 6] as const) {
          const weeks = lastPeriods(new Date(2027, 0, 15).getTime(), 'week', 20, now);
          const wednesday = new Date(2026, 11, 30, 9).getTime();
          const day = localDay(periodAt(wednesday, 'week', noted).start);
          expect(weeks.filter((week) => isNotedBy(week, day))).toEqual([periodAt(wednesday, 'week', now)]);
        }
      }
    }
    expect(isNotedBy(periodAt(Date.UTC(2027, 0, 15), 'week'), '')).toBe(false);
  });

  test('count an event exactly once when the rep flies to another zone', () => {
    const events = Array.from({ length: 400 }, (_, hour) => Date.UTC(2026, 2, 20) + hour * 3_600_000);
    vi.stubEnv('TZ', 'America/New_York');
    const there = lastPeriods(Date.UTC(2026, 3, 10), 'week', 6, 1);
    vi.stubEnv('TZ', 'Asia/Kolkata');
    const here = lastPeriods(Date.UTC(2026, 3, 10), 'week', 6, 1);
    for (const spans of [there, here]) {
      const counted = spans.flatMap((span) => events.filter((at) => holds(span, at)));
      expect(new Set(counted).size).toBe(events.length);
      expect(counted).toHaveLength(events.length);
    }
  });
});
