import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseDay } from '@/utils/sites/crm/dates';
import { dateOrder } from '@/utils/sites/day-order';

afterEach(() => vi.unstubAllEnvs());

describe('the order of day and month', () => {
  it('is given away by a day that is no month, in years of two figures as well', () => {
    expect(dateOrder('Created 31/10/26, close 05/12/26')).toBe('dmy');
    expect(dateOrder('Created 10/31/26')).toBe('mdy');
    expect(dateOrder('31-10-26')).toBe('dmy');
    // Parts of a number are no date.
    expect(dateOrder('Part 31/10/26/4, file 31-10-2026-77, 24/7/365')).toBe('dmy');
    expect(dateOrder('Part 31/10/26/4, call 24/7/365')).toBeUndefined();
  });
});

describe('a moment', () => {
  it.each([
    ['Europe/Berlin', '2026-12-14T23:00:00.000Z', '2026-12-15'],
    ['America/New_York', '2026-12-15T05:00:00Z', '2026-12-15'],
    ['America/New_York', '2026-12-15T00:00:00Z', '2026-12-15'],
    ['Asia/Tokyo', '2026-12-14T15:00:00+00:00', '2026-12-15'],
    ['Asia/Tokyo', '2026-12-15T00:00:00+01:00', '2026-12-15'],
    ['Asia/Tokyo', '2026-12-15T16:30', '2026-12-15'],
  ])('is of the day where the rep is, in %s: %s', (zone, text, day) => {
    vi.stubEnv('TZ', zone);
    expect(parseDay(text, { now: Date.UTC(2026, 10, 23, 12) })).toBe(day);
  });
});

describe('days that are counted', () => {
  it.each([
    // Half past midnight on the day after one of 23 hours.
    ['1 day ago', Date.UTC(2026, 2, 29, 22, 30), '2026-03-29'],
    ['in 1 day', Date.UTC(2026, 2, 28, 23, 30), '2026-03-30'],
    // Half past eleven in the evening before one of 25 hours.
    ['in 1 day', Date.UTC(2026, 9, 24, 21, 30), '2026-10-25'],
    ['2 weeks ago', Date.UTC(2026, 3, 6, 22, 30), '2026-03-24'],
  ])('are those of the calendar, also where the clocks change: %s at %i', (text, now, day) => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    expect(parseDay(text, { now, lang: 'en' })).toBe(day);
  });
});
