import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedOf } from '@/utils/goals/counted';
import { type GoalData, MEASURES } from '@/utils/goals/measures';
import { aimedAt, paceOf } from '@/utils/goals/pace';
import { localDay, periodAt } from '@/utils/goals/periods';
import { baselineOf, streakOf, type WeekResult } from '@/utils/goals/streak';
import type { Opportunity } from '@/utils/model/opportunity';

// Before any day is reckoned: the week below is one of this zone.
process.env.TZ = 'UTC';

const MONDAY = Date.UTC(2026, 10, 23);
const DAY = 86_400_000;
const WEEK = periodAt(MONDAY, 'week', 1);

const record = (id: string, more: Partial<Opportunity> = {}): Opportunity => ({
  id,
  title: id,
  accountId: id,
  accountName: id,
  origin: { type: 'own-idea' },
  theirs: [],
  ours: [],
  class: 'created',
  beneficiaries: [],
  stage: 'noticed',
  createdAt: MONDAY + DAY,
  updatedAt: MONDAY + DAY,
  history: [],
  ...more,
});
const data = (opportunities: Opportunity[], more: Partial<GoalData> = {}): GoalData => ({
  opportunities: opportunities.map(countedOf),
  habits: [],
  tips: [],
  currency: 'EUR',
  weekStartsOn: 1,
  today: localDay(MONDAY + 3 * DAY),
  ...more,
});

describe('measures', () => {
  test('count at most three ideas of one account a week', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => record(id, { accountId: 'one' }));
    expect(MEASURES['opportunities-logged'].figure(data(five), WEEK)).toEqual({ value: 3, leftOut: 2 });
  });

  test('count a stage when it was reached, and no longer when it was taken back', () => {
    const move = { at: MONDAY + 2 * DAY, what: 'stage', from: 'noticed', to: 'joined' };
    const there = record('a', { stage: 'joined', createdAt: MONDAY - 20 * DAY, history: [move] });
    const back = record('b', { ...there, id: 'b', accountId: 'b', stage: 'shared' });
    const figure = MEASURES['created-recognised'].figure(data([there, back]), WEEK);
    expect(figure.value).toBe(1);
    const weekBefore = periodAt(MONDAY - DAY, 'week', 1);
    expect(MEASURES['created-recognised'].figure(data([there]), weekBefore).value).toBe(0);
    // Gone back and come again: it was reached the first time.
    const again = { ...there, history: [move, { ...move, at: MONDAY + 8 * DAY }] };
    expect(MEASURES['created-recognised'].figure(data([again]), WEEK).value).toBe(1);
  });

  test('take the share of those that name who gains and from what to what, of what was created alone', () => {
    const gains = { name: 'Ana', from: '9 nights', to: '4 nights' };
    const share = (...gaining: object[]) => {
      const beneficiaries = gaining as Opportunity['beneficiaries'];
      return MEASURES['beneficiary-named'].figure(data([record('a', { beneficiaries })]), WEEK).over
        ?.numerator;
    };
    expect(share(gains)).toBe(1);
    expect(share({ name: 'Rob' }, gains)).toBe(1);
    expect(share({ name: 'Ana', change: 'sleeps', to: '4 nights' })).toBe(1);
    expect(share({ ...gains, name: ' ' })).toBe(0);
    expect(share({ ...gains, to: undefined })).toBe(0);
    expect(share({ name: 'Ana', to: '4 nights' })).toBe(0);
    expect(share()).toBe(0);
    const others = [
      record('b', { beneficiaries: [gains], class: 'responded' }),
      record('c', { beneficiaries: [gains], createdAt: MONDAY - DAY }),
    ];
    expect(MEASURES['beneficiary-named'].figure(data([record('a'), ...others]), WEEK).over).toEqual({
      numerator: 0,
      denominator: 1,
    });
  });

  test('count what was reflected on when it was, and no longer when it was taken back', () => {
    const history = [{ at: MONDAY + DAY, what: 'reflection', to: 'Ask before' }];
    const thought = record('a', { createdAt: MONDAY - 20 * DAY, reflection: 'Ask before', history });
    const figure = (one: Opportunity) => MEASURES['reflections-written'].figure(data([one]), WEEK).value;
    expect(figure(thought)).toBe(1);
    expect(figure({ ...thought, reflection: undefined })).toBe(0);
    expect(figure({ ...thought, history: [{ ...history[0]!, what: 'title' }] })).toBe(0);
    expect(figure({ ...thought, history: [{ ...history[0]!, at: MONDAY - DAY }] })).toBe(0);
  });

  test('take nothing as realised that was lost or put aside all the same', () => {
    const all = (['won', 'lost', 'no-decision', undefined] as const).map((outcome, at) =>
      record(`r${at}`, { stage: 'realised', ...(outcome && { outcome }) }),
    );
    const aside = record('aside', { stage: 'realised', exit: { type: 'dropped' } });
    expect(MEASURES['created-realised'].figure(data([...all, aside]), WEEK).over).toEqual({
      numerator: 2,
      denominator: 5,
    });
  });

  test('hold no first step against the rep that is not due yet, and count one that is done early', () => {
    const day = (offset: number) => localDay(MONDAY + offset * DAY);
    const step = (id: string, date: string, done = false) =>
      record(id, { firstStep: { when: 'the rota is out', will: 'call', date, done } });
    const steps = [step('a', day(1), true), step('b', day(2)), step('c', day(3)), step('d', day(4))];
    const share = (...more: Opportunity[]) =>
      MEASURES['steps-done-in-time'].figure(data([...steps, ...more]), WEEK).over;
    expect(share()).toEqual({ numerator: 1, denominator: 2 });
    expect(share(step('e', day(4), true))).toEqual({ numerator: 2, denominator: 3 });
  });

  test('count a first step that is marked as done after its day as late, and one of unknown time as in time', () => {
    const date = localDay(MONDAY + DAY);
    const done = (id: string, doneAt?: number) =>
      record(id, { firstStep: { when: 'w', will: 'call', date, done: true, ...(doneAt && { doneAt }) } });
    const endOfDay = new Date(`${date}T23:59:59`).getTime();
    const figure = MEASURES['steps-done-in-time'].figure(
      data([done('a', endOfDay), done('b', endOfDay + 1000), done('c'), done('d', MONDAY - DAY)]),
      WEEK,
    );
    expect(figure.over).toEqual({ numerator: 3, denominator: 4 });
  });

  test('never add money of another currency, and say how much was left out', () => {
    const stage = { at: MONDAY + DAY, what: 'stage', to: 'joined' };
    const euro = record('a', {
      stage: 'joined',
      history: [stage],
      value: { base: 40, expected: 100, currency: 'EUR' },
    });
    const dollar = record('b', { ...euro, id: 'b', value: { expected: 500, currency: 'USD' } });
    expect(MEASURES['increment-joined'].figure(data([euro, dollar]), WEEK)).toEqual({
      value: 60,
      leftOut: 1,
    });
  });

  test('take nothing off what grows for a deal that shrinks', () => {
    const deal = (id: string, base: number, expected: number) =>
      record(id, { value: { base, expected, currency: 'EUR' } });
    expect(
      MEASURES['increment-share'].figure(data([deal('a', 40, 100), deal('b', 300, 100)]), WEEK).over,
    ).toEqual({
      numerator: 60,
      denominator: 200,
    });
  });

  test('take for growth what is settled as such and stands: no base, nothing unsettled, lost or put aside', () => {
    const worth = (id: string, more: Partial<Opportunity> = {}) =>
      record(id, {
        stage: 'decided',
        outcome: 'won',
        value: { base: 40, expected: 100, currency: 'EUR' },
        history: [{ at: MONDAY + DAY, what: 'stage', to: 'decided' }],
        ...more,
      });
    const log = data([
      worth('created'),
      worth('responded', { class: 'responded' }),
      worth('shrinks', { value: { base: 100, expected: 40, currency: 'EUR' } }),
      worth('base', { class: 'base' }),
      worth('unclear', { class: 'unclear' }),
      worth('unclear, dollars', { class: 'unclear', value: { expected: 9, currency: 'USD' } }),
      worth('unclear, without a value', { class: 'unclear', value: undefined }),
      worth('lost', { outcome: 'lost' }),
      worth('undecided', { outcome: 'no-decision' }),
      worth('parked', { exit: { type: 'parked' } }),
    ]);
    for (const name of ['increment-joined', 'increment-won'] as const) {
      expect(MEASURES[name].figure(log, WEEK)).toEqual({ value: 120, unsettled: 2 });
    }
  });

  test('take what is not settled out of the share of increments altogether, and say so', () => {
    const deal = (id: string, of: Opportunity['class']) =>
      record(id, { class: of, value: { base: 40, expected: 100, currency: 'EUR' } });
    const figure = MEASURES['increment-share'].figure(
      data([deal('a', 'created'), deal('b', 'base'), deal('c', 'unclear')]),
      WEEK,
    );
    expect(figure).toEqual({ value: 0.3, over: { numerator: 60, denominator: 200 }, unsettled: 1 });
  });

  test('show numerator and denominator of every ratio, also of an empty log', () => {
    for (const measure of Object.values(MEASURES)) {
      if (measure.unit !== 'share' && measure.unit !== 'each') continue;
      expect(measure.figure(data([]), WEEK)).toEqual({ value: 0, over: { numerator: 0, denominator: 0 } });
    }
    const two = [record('a'), record('b', { class: 'responded' }), record('c', { class: 'base' })];
    expect(MEASURES['created-share'].figure(data(two), WEEK).over).toEqual({ numerator: 1, denominator: 2 });
  });

  test('count habits by their name and within the span only', () => {
    const habits = [
      { habit: 'person', count: 2, at: MONDAY },
      { habit: 'person', count: 1, at: MONDAY - 1 },
      { habit: 'question', count: 4, at: MONDAY },
    ];
    expect(MEASURES['people-included'].figure(data([], { habits }), WEEK).value).toBe(2);
  });
});

describe('pace', () => {
  const friday = MONDAY + 4 * DAY + 9 * 3_600_000;
  test('compares with the working days that are over', () => {
    expect(paceOf(4, 5, WEEK, friday)).toMatchObject({
      state: 'on-pace',
      behind: 0,
      daysLeft: 1,
      show: 'left',
    });
    expect(paceOf(1, 5, WEEK, friday)).toMatchObject({ state: 'behind', behind: 3, toGo: 4, show: 'done' });
    expect(paceOf(0, 5, WEEK, MONDAY)).toMatchObject({ state: 'on-pace', daysLeft: 5 });
    expect(paceOf(6, 5, WEEK, friday)).toMatchObject({ state: 'reached', toGo: 0 });
  });

  test('is ahead by more than one whole step only', () => {
    expect(paceOf(1, 5, WEEK, MONDAY).state).toBe('on-pace');
    expect(paceOf(2, 5, WEEK, MONDAY).state).toBe('ahead');
  });

  test('counts a whole step that is missing also where cents do not add up to it exactly', () => {
    const done = 1.1 + 2.2;
    expect(paceOf(done, 21.5, WEEK, MONDAY + DAY)).toMatchObject({ state: 'behind', behind: 1 });
  });

  test('shows what is done up to the half, and what is left after it, and none of a week that is over', () => {
    expect(paceOf(2, 4, WEEK, friday).show).toBe('done');
    expect(paceOf(3, 4, WEEK, friday).show).toBe('left');
    expect(paceOf(2, 4, WEEK, WEEK.end + DAY)).toMatchObject({ daysLeft: 0, expected: 4, behind: 2 });
  });

  test('asks nothing of the days before a goal was set', () => {
    const thursday = MONDAY + 3 * DAY;
    const saturday = MONDAY + 5 * DAY + 9 * 3_600_000;
    expect(paceOf(0, 1, aimedAt(WEEK, saturday), saturday)).toMatchObject({ state: 'on-pace', expected: 0 });
    expect(paceOf(0, 1, WEEK, saturday)).toMatchObject({ state: 'behind', behind: 1 });
    expect(paceOf(0, 4, aimedAt(WEEK, thursday + 17 * 3_600_000), friday)).toMatchObject({
      expected: 2,
      behind: 2,
      daysLeft: 1,
    });
    expect(aimedAt(WEEK, WEEK.start - 30 * DAY)).toEqual(WEEK);
    expect(aimedAt(WEEK, WEEK.end + 30 * DAY)).toEqual({ start: WEEK.end, end: WEEK.end });
  });

  test('stays sane for any figures and any clock', () => {
    fc.assert(
      fc.property(
        fc.nat(100),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: WEEK.start - 40 * DAY, max: WEEK.end + 40 * DAY }),
        (done, target, now) => {
          const pace = paceOf(done, target, WEEK, now);
          expect(pace.expected).toBeGreaterThanOrEqual(0);
          expect(pace.expected).toBeLessThanOrEqual(target);
          expect(pace.daysLeft).toBeGreaterThanOrEqual(0);
          expect(pace.daysLeft).toBeLessThanOrEqual(5);
          expect(pace.state === 'reached').toBe(done >= target);
          expect(pace.behind > 0).toBe(pace.state === 'behind');
        },
      ),
    );
  });
});

describe('streaks', () => {
  const weeks = (...dones: (number | 'off')[]): WeekResult[] =>
    dones.map((done, index) => ({
      start: MONDAY - (dones.length - 1 - index) * 7 * DAY,
      end: MONDAY - (dones.length - 2 - index) * 7 * DAY,
      done: done === 'off' ? 0 : done,
      target: 2,
      worked: done !== 'off',
    }));

  test('grow over weeks off and over the week that still runs', () => {
    expect(streakOf(weeks(2, 3, 'off', 2, 0))).toMatchObject({ current: 3, recent: { reached: 3, of: 3 } });
  });

  test('survive one rest week a month and break at the second', () => {
    // 23 Nov runs; 2, 9 and 16 Nov lie in one month.
    expect(streakOf(weeks(2, 2, 0, 2, 0)).marks).toEqual(['reached', 'reached', 'rest', 'reached', 'open']);
    const broken = streakOf(weeks(2, 0, 0, 2, 0));
    expect(broken.marks).toEqual(['reached', 'rest', 'missed', 'reached', 'open']);
    expect(broken).toMatchObject({ current: 1, longest: 1 });
  });

  test('rest a week of each month by the day on which it begins', () => {
    // The weeks of 26 October and of 2 November.
    expect(streakOf(weeks(2, 0, 0, 2, 2, 0)).marks.slice(1, 3)).toEqual(['rest', 'rest']);
  });

  test('are repaired by a next week that makes up for what was lacking', () => {
    expect(streakOf(weeks(2, 1, 3, 0))).toMatchObject({
      current: 3,
      marks: ['reached', 'repaired', 'reached', 'open'],
    });
  });

  test('are repaired after weeks off by the next week that was worked', () => {
    expect(streakOf(weeks(2, 1, 'off', 3, 0)).marks).toEqual([
      'reached',
      'repaired',
      'off',
      'reached',
      'open',
    ]);
  });

  test('say what the running week has to come to while a repair is possible, and wait with breaking', () => {
    const open = streakOf(weeks(2, 0, 0, 0));
    expect(open).toMatchObject({ current: 1, repairBy: 4, marks: ['reached', 'rest', 'missed', 'open'] });
    expect(streakOf(weeks(2, 0, 0, 4)).current).toBe(3);
  });

  test('never erase the longest run, and count of the last eight working weeks', () => {
    expect(streakOf(weeks(2, 2, 2, 2, 0, 0, 0, 2, 2, 0))).toMatchObject({
      longest: 4,
      recent: { of: 8 },
    });
  });
});

test.each([
  [[], 0, 1],
  [[0, 0, 1, 0], 0, 1],
  [[2, 2, 2, 2, 2, 2, 2, 2], 2, 3],
  [[10, 12, 9, 11, 10, 10, 8, 14], 10, 12],
  [[100, 1, 1, 1, 1, 1, 1, 1, 1], 1, 2],
])('the baseline of %j is %d and leads to %d', (counts, median, target) =>
  expect(baselineOf(counts)).toMatchObject({ median, target }),
);

test('a large figure is started from with one that can be said, 10 to 20 % above', () => {
  expect([211_753, 1000, 9_870, 99_999, 4_321.5].map((one) => baselineOf([one]).target)).toEqual([
    250_000, 1200, 11_000, 110_000, 5000,
  ]);
  fc.assert(
    fc.property(fc.double({ min: 1000, max: 1e12, noNaN: true }), (one) => {
      const { target } = baselineOf([one]);
      expect(target >= one * 1.1 && target <= one * 1.2).toBe(true);
      expect(Number(target.toPrecision(3))).toBe(target);
    }),
  );
});
