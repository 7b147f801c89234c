import { expect, it } from 'vitest';
import { dueDay, dueWeekdayAndDay } from '@/utils/coach/thread/due-day';

const WEDNESDAY = '2026-03-11';

it.each([
  ['early next week', '2026-03-18'],
  ['first thing next week', '2026-03-18'],
  ['next week', '2026-03-20'],
  ['after the weekend', '2026-03-17'],
  ['over the week-end', '2026-03-15'],
  ['before the weekend', '2026-03-13'],
  ['later this week', '2026-03-13'],
  ['by the end of the week', '2026-03-13'],
  ['before the month is out', '2026-03-31'],
  ['by end of month', '2026-03-31'],
  ['next month', '2026-04-30'],
  ['within a fortnight', '2026-03-25'],
  ['in a couple of days', '2026-03-13'],
  ['in the next few days', '2026-03-15'],
  ['within a couple of weeks', '2026-03-25'],
  ['in a few weeks', '2026-04-08'],
  ['early April', '2026-04-10'],
  ['mid-March', '2026-03-20'],
  ['in the middle of April', '2026-04-20'],
  ['late April', '2026-04-30'],
  ['the end of February', '2027-02-28'],
  ['by the 20th', '2026-03-20'],
  ['before the 11th', '2026-03-11'],
  ['by the 5th', '2026-04-05'],
  ['bis zum 20.', '2026-03-20'],
  ['antes del 20', '2026-03-20'],
  ['avant le 5', '2026-04-05'],
  ['by the 32nd', undefined],
  ['le 20 %', undefined],
  ['bis zum 20.5', undefined],
  ['soon', undefined],
  ['a week ago', undefined],
])('of a Wednesday, what is promised for "%s" is due on %s', (words, day) => {
  expect(dueDay(`I will send the plan ${words}.`, WEDNESDAY)).toBe(day);
});

it.each([
  ['2026-03-13', 'this week', '2026-03-13'],
  ['2026-03-14', 'this week', '2026-03-20'],
  ['2026-03-15', 'next week', '2026-03-20'],
  ['2026-03-16', 'next week', '2026-03-27'],
  ['2026-12-10', 'next month', '2027-01-31'],
  ['2026-12-31', 'by the 5th', '2027-01-05'],
  ['2026-11-20', 'by the 31st', '2026-12-31'],
  ['2027-01-31', 'by the 30th', '2027-03-30'],
  ['2026-12-10', 'late December', '2026-12-31'],
])('on %s, what is promised for "%s" is due on %s', (written, words, day) => {
  expect(dueDay(`I will send the plan ${words}.`, written)).toBe(day);
});

it('a weekday with its day of the month is that day, the next there is', () => {
  expect(dueWeekdayAndDay('You have it by Wednesday 18th.', WEDNESDAY)).toBe('2026-03-18');
  expect(dueWeekdayAndDay('You have it by Thu, the 2nd.', WEDNESDAY)).toBe('2026-04-02');
  expect(dueWeekdayAndDay('You have it by Friday 3rd of April.', WEDNESDAY)).toBeUndefined();
});
