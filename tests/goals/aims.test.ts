import { beforeEach, expect, test } from 'vitest';
import { revised, setAt, targetAt } from '@/utils/goals/aims';
import type { Goal } from '@/utils/model/goal';
import { DAY, NOW, goal as sample } from './sample';

beforeEach(() => {
  process.env.TZ = 'UTC';
});

const goal = (more?: Partial<Goal>) => sample('g', more);
/** A goal that is changed again and again, a day apart. */
const through = (...steps: Partial<Goal>[]) =>
  steps.reduce<Goal>((before, step, at) => revised(goal(step), before, NOW + at * DAY), goal());

test('a new target holds from the moment on at which it was set', () => {
  const changed = revised(goal({ target: 5 }), goal(), NOW);
  expect([NOW - 1, NOW, NOW + 1].map((at) => targetAt(changed, at))).toEqual([2, 5, 5]);
});

test('a goal that rested twice is aimed at since it was woken last', () => {
  const woken = through({ active: false }, {}, { active: false }, {});
  expect(setAt(woken)).toBe(NOW + 3 * DAY);
});

test('of more changes than are kept the latest are', () => {
  const many = through(...Array.from({ length: 40 }, (_, at) => ({ target: at + 10 })));
  expect(many.earlier).toHaveLength(24);
  expect(targetAt(many, NOW + 39 * DAY - 1)).toBe(48);
  expect(targetAt(many, NOW + 30 * DAY)).toBe(40);
});

test('what is corrected on the day on which it was changed counts as it was before that day', () => {
  const at = (target: number, before: Goal, time: number) => revised(goal({ target }), before, time);
  const wrong = at(50, goal(), NOW);
  const right = at(5, wrong, NOW + 60_000);
  expect([NOW - 1, NOW + 60_001].map((time) => targetAt(right, time))).toEqual([2, 5]);
  expect(right.earlier).toEqual([{ until: NOW, target: 2 }]);
  // Set back on the same day, it was never changed; set back on a later one, it was.
  expect(at(2, wrong, NOW + 60_000)).not.toHaveProperty('earlier');
  expect(at(2, wrong, NOW + DAY).earlier).toHaveLength(2);
});
