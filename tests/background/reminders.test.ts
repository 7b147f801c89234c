import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  dueReminder,
  nextReminder,
  REVIEW_ALARM,
  remindIfDue,
  scheduleReview,
} from '@/utils/background/reminders';
import { reviewItem } from '@/utils/storage/review-settings';
import { freshBrowser } from './scene';

beforeEach(() => {
  process.env.TZ = 'Europe/Berlin';
  freshBrowser();
});

const FRIDAY_16 = { weeksOff: [], remindOn: 5, remindAt: '16:00' };
const at = (text: string) => new Date(text).getTime();
const local = (time: number | undefined) =>
  time === undefined ? undefined : new Date(time).toString().slice(0, 21);

describe('the reminder', () => {
  test.each([
    ['2026-11-24T09:00', 'Fri Nov 27 2026 16:00'],
    ['2026-11-27T15:59', 'Fri Nov 27 2026 16:00'],
    ['2026-11-27T16:00', 'Fri Dec 04 2026 16:00'],
    // The clocks change on 25 October 2026 and 28 March 2027: still 16:00 by the clock.
    ['2026-10-24T09:00', 'Fri Oct 30 2026 16:00'],
    ['2027-03-27T09:00', 'Fri Apr 02 2027 16:00'],
  ])('after %s comes at %s', (now, next) => expect(local(nextReminder(FRIDAY_16, at(now)))).toBe(next));

  test('is off until a time was chosen, and never set where the organisation switched it off', async () => {
    await scheduleReview(at('2026-11-24T09:00'));
    expect(await browser.alarms.get(REVIEW_ALARM)).toBeUndefined();
    await reviewItem.patch(FRIDAY_16);
    await scheduleReview(at('2026-11-24T09:00'));
    expect(local((await browser.alarms.get(REVIEW_ALARM))?.scheduledTime)).toBe('Fri Nov 27 2026 16:00');
    await browser.storage.managed.set?.({ remindersOff: true });
    await scheduleReview(at('2026-11-24T09:00'));
    expect(await browser.alarms.get(REVIEW_ALARM)).toBeUndefined();
  });

  test('that was missed while the browser was closed is shown once at the next start', async () => {
    await reviewItem.patch(FRIDAY_16);
    const sunday = at('2026-11-29T10:00');
    expect(await remindIfDue(sunday)).toBe(true);
    expect(await remindIfDue(sunday + 1000)).toBe(false);
    expect(Object.keys(await browser.notifications.getAll())).toEqual(['review']);
    expect(dueReminder({ ...FRIDAY_16 }, at('2026-12-01T10:00'))).toBeUndefined();
  });

  test('that could not be shown is still due, and one that was is shown by one of two that ask at once', async () => {
    await reviewItem.patch(FRIDAY_16);
    const sunday = at('2026-11-29T10:00');
    vi.spyOn(browser.notifications, 'create').mockRejectedValueOnce(new Error('not now'));
    await expect(remindIfDue(sunday)).rejects.toThrow('not now');
    expect(await Promise.all([remindIfDue(sunday), remindIfDue(sunday)])).toEqual([true, false]);
    vi.restoreAllMocks();
  });

  test('is not due on its day before its time', () => {
    expect(dueReminder(FRIDAY_16, at('2026-11-27T15:59'))).toBeUndefined();
    expect(dueReminder(FRIDAY_16, at('2026-11-27T16:00'))).toBe(at('2026-11-27T16:00'));
  });

  test('is not shown for a week that was reviewed or skipped', () => {
    const done = { ...FRIDAY_16, doneWeek: '2026-11-23' };
    expect(dueReminder(done, at('2026-11-27T16:01'))).toBeUndefined();
    expect(dueReminder(done, at('2026-12-04T16:01'))).toBe(at('2026-12-04T16:00'));
  });

  test.each([
    // Sunday belongs to the week before it where weeks begin on Monday, and begins one in America: it is about the same.
    ['en-GB', '2026-11-23', '2026-11-29T16:01', false],
    ['en-US', '2026-11-22', '2026-11-29T16:01', false],
    ['en-US', '2026-11-15', '2026-11-29T16:01', true],
    // Reviewed while weeks began on Sunday, or on Friday as on the Maldives, and asked about since.
    ['en-GB', '2026-11-22', '2026-11-29T16:01', false],
    ['en-GB', '2026-11-29', '2026-11-29T16:01', true],
    ['en-MV', '2026-11-20', '2026-11-29T16:01', false],
  ])('is shown in %s for the week reviewed as %s at %s: %s', (locale, doneWeek, now, isDue) => {
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(locale);
    const settings = { weeksOff: [], remindOn: 0, remindAt: '16:00', doneWeek };
    expect(dueReminder(settings, at(now)) !== undefined).toBe(isDue);
    vi.restoreAllMocks();
  });
});
