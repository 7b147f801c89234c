import { beforeEach, describe, expect, test } from 'vitest';
import { localDay, periodAt } from '@/utils/goals/periods';
import { MOST_ACTIVE_GOALS } from '@/utils/model/goal';
import type { Opportunity } from '@/utils/model/opportunity';
import { listGoals, removeGoal, saveGoal, takeUpGoal } from '@/utils/storage/goals';
import { noteHabits } from '@/utils/storage/habit-events';
import { quickLog, updateOpportunities } from '@/utils/storage/opportunities';
import { goalProgress, suggestTarget } from '@/utils/storage/progress';
import { finishReview, reviewCard } from '@/utils/storage/review';
import { reviewItem } from '@/utils/storage/review-settings';
import { BLANK, changeKept, readKept } from '@/utils/storage/selection';
import { noteSignal } from '@/utils/storage/signals';
import { noteTipEvent, tipEventsSince } from '@/utils/storage/tip-events';
import { resetWorks, undoReset, whatWorks, worksItem } from '@/utils/storage/works';
import { DAY, goal, NOW } from '../goals/sample';
import { freshStores } from './fresh';

beforeEach(() => {
  process.env.TZ = 'UTC';
  freshStores();
});

const log = (id: string, at: number, change: Partial<Opportunity> = {}) =>
  quickLog({ id, title: id, accountName: id }, at).then(() => updateOpportunities([id], change, at + 1));

describe('goals', () => {
  test('are at most three at a time, and none of nothing', async () => {
    for (let n = 0; n < MOST_ACTIVE_GOALS; n += 1) await saveGoal(goal(`g${n}`), NOW);
    await expect(saveGoal(goal('g4'), NOW)).rejects.toMatchObject({ kind: 'invalid' });
    await saveGoal(goal('g4', { active: false }), NOW);
    await saveGoal(goal('g0', { target: 5 }), NOW);
    await expect(saveGoal(goal('g0', { target: 0 }), NOW)).rejects.toMatchObject({ kind: 'invalid' });
    const removed = await removeGoal('g0');
    expect(removed?.target).toBe(5);
    expect((await listGoals()).map(({ id }) => id)).toEqual(['g1', 'g2', 'g4']);
  });

  test('are taken up once, however often that is pressed', async () => {
    const [first] = await Promise.all([takeUpGoal(goal('a'), NOW), takeUpGoal(goal('b'), NOW)]);
    expect(first).toMatchObject({ id: 'a' });
    expect((await listGoals()).map(({ id }) => id)).toEqual(['a']);
    await takeUpGoal(goal('c', { period: 'month' }), NOW);
    await saveGoal(goal('a', { active: false }), NOW);
    await takeUpGoal(goal('b'), NOW);
    expect((await listGoals()).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  test('are measured from the log, with pace, history and streak', async () => {
    for (const weeks of [0, 1, 2, 3]) {
      await log(`a${weeks}`, NOW - weeks * 7 * DAY);
      await log(`b${weeks}`, NOW - weeks * 7 * DAY);
    }
    const [progress] = await goalProgress([goal('g')], NOW, 1, 6);
    expect(progress).toMatchObject({
      figure: { value: 2 },
      pace: { state: 'reached', toGo: 0 },
      streak: { current: 4, recent: { reached: 4, of: 4 } },
    });
    expect(progress?.history.map(({ figure }) => figure.value)).toEqual([0, 0, 2, 2, 2, 2]);
    expect(await goalProgress([goal('x', { measure: 'gone' })], NOW, 1)).toEqual([]);
  });

  test('know a week as worked by what was logged in it, also when that was changed later', async () => {
    await log('a', NOW - 14 * DAY);
    const marks = async () => (await goalProgress([goal('g')], NOW, 1, 4))[0]?.streak?.marks;
    expect(await marks()).toEqual(['off', 'rest', 'off', 'open']);
    await updateOpportunities(['a'], { stage: 'shared' }, NOW);
    expect(await marks()).toEqual(['off', 'rest', 'off', 'open']);
  });

  test('miss no week before they were set, though it was worked', async () => {
    for (const week of [1, 2]) await log(`a${week}`, NOW - week * 7 * DAY);
    const set = goal('g', { createdAt: NOW - 7 * DAY });
    expect((await goalProgress([set], NOW, 1, 4))[0]?.streak?.marks).toEqual(['off', 'off', 'rest', 'open']);
  });

  test('are aimed at from this period on where a clock that was ahead noted when they were set, or woken', async () => {
    for (const week of [0, 1, 2]) await log(`a${week}`, NOW - week * 7 * DAY);
    const ahead = NOW + 400 * DAY;
    const born = goal('g', { createdAt: ahead });
    const woken = goal('g', { createdAt: NOW - 60 * DAY, earlier: [{ until: ahead, target: 0 }] });
    const [set, awake] = await goalProgress([born, woken], NOW, 1, 4);
    const even = (await goalProgress([goal('g', { createdAt: NOW - 60 * DAY })], NOW, 1, 4))[0]!;
    expect(even.pace.expected).toBeGreaterThan(0);
    expect([set?.pace, awake?.pace]).toEqual([even.pace, even.pace]);
    expect(set?.streak?.marks).toEqual(['off', 'off', 'off', 'open']);
    expect(awake?.streak?.marks).toEqual(even.streak?.marks);
  });

  test('leave the weeks that are over as they were when the target is changed', async () => {
    for (const week of [0, 1, 2, 3]) await log(`a${week}`, NOW - week * 7 * DAY);
    await saveGoal(goal('g', { target: 1 }), NOW - 30 * DAY);
    const marks = async (now = NOW) => (await goalProgress(await listGoals(), now, 1, 4))[0]?.streak?.marks;
    expect(await marks()).toEqual(['reached', 'reached', 'reached', 'reached']);
    await saveGoal(goal('g', { target: 3 }), NOW);
    expect(await marks()).toEqual(['reached', 'reached', 'reached', 'open']);
    expect(await marks(NOW + 7 * DAY)).toEqual(['reached', 'reached', 'rest', 'open']);
    // A slip of the finger that is corrected at once.
    await saveGoal(goal('g', { target: 30 }), NOW + 7 * DAY);
    await saveGoal(goal('g', { target: 3 }), NOW + 7 * DAY + 5000);
    expect(await marks(NOW + 7 * DAY)).toEqual(['reached', 'reached', 'rest', 'open']);
    expect((await listGoals())[0]?.earlier).toEqual([{ until: NOW, target: 1 }]);
  });

  test('miss no week in which they rested, and are behind no day of it', async () => {
    await saveGoal(goal('g'), NOW - 60 * DAY);
    for (const week of [0, 1, 2, 3, 4]) await log(`a${week}`, NOW - week * 7 * DAY);
    await saveGoal(goal('g', { active: false }), NOW - 22 * DAY);
    await saveGoal(goal('g'), NOW);
    const [progress] = await goalProgress(await listGoals(), NOW, 1, 5);
    expect(progress?.streak?.marks).toEqual(['rest', 'off', 'off', 'off', 'open']);
    // Woken on a Thursday: one of two is even with two days that it is aimed at.
    expect(progress?.pace).toMatchObject({ state: 'on-pace', expected: 0, daysLeft: 2 });
  });

  test('lose nothing by a rest of a moment, and begin anew when something else is counted', async () => {
    await saveGoal(goal('g', { target: 1 }), NOW - 60 * DAY);
    for (const week of [1, 2]) await log(`a${week}`, NOW - week * 7 * DAY);
    await saveGoal(goal('g', { target: 1, active: false }), NOW);
    await saveGoal(goal('g', { target: 1 }), NOW + 5000);
    const [progress] = await goalProgress(await listGoals(), NOW, 1, 3);
    expect(progress?.streak?.marks).toEqual(['reached', 'reached', 'open']);
    expect(progress?.pace.expected).toBeGreaterThan(0);
    await saveGoal(goal('g', { target: 1, measure: 'opportunities-shared' }), NOW);
    const [other] = await goalProgress(await listGoals(), NOW, 1, 3);
    expect(other?.streak?.marks).toEqual(['off', 'off', 'open']);
    expect(other?.pace.expected).toBe(0);
  });

  test('of habits count events, and start from what the rep did before', async () => {
    for (let week = 1; week <= 8; week += 1) {
      await noteHabits({ site: 'gmail', draftId: `d${week}` }, { question: 6 }, NOW - week * 7 * DAY);
    }
    await noteHabits({ site: 'gmail', draftId: 'now' }, { question: 100 }, NOW);
    expect(await suggestTarget('questions-asked', 'week', NOW, 1)).toEqual({
      median: 6,
      target: 7,
      weeks: 8,
    });
  });
});

test('a goal starts from the periods in which the rep worked: none before Uplift was there, and no weeks off', async () => {
  const asked = (week: number, question: number) =>
    noteHabits({ site: 'gmail', draftId: `d${week}` }, { question }, NOW - week * 7 * DAY);
  for (const week of [1, 3, 40]) await asked(week, 6);
  await asked(2, 1);
  await reviewItem.patch({ weeksOff: [localDay(periodAt(NOW - 14 * DAY, 'week', 1).start)] });
  expect(await suggestTarget('questions-asked', 'week', NOW, 1)).toEqual({ median: 6, target: 7, weeks: 2 });
  expect(await suggestTarget('questions-asked', 'quarter', NOW, 1)).toMatchObject({ median: 6, weeks: 1 });
});

test('a week off stays one in a browser whose weeks begin on another day, and so does a review that is done', async () => {
  for (const week of [1, 2]) await log(`a${week}`, NOW - week * 7 * DAY);
  const sunday = (time: number) => localDay(periodAt(time, 'week', 0).start);
  await reviewItem.patch({ weeksOff: [sunday(NOW - 7 * DAY)], doneWeek: sunday(NOW) });
  const [progress] = await goalProgress([goal('g')], NOW, 1, 3);
  expect(progress?.streak?.marks).toEqual(['rest', 'off', 'open']);
  expect(await reviewCard(NOW, 1, () => undefined)).toMatchObject({ isDone: true });
  expect(await reviewCard(NOW - 7 * DAY, 1, () => undefined)).toMatchObject({ isDone: false });
});

test('a week off takes no month with it that begins on its day', async () => {
  const june = Date.UTC(2026, 5, 17, 9);
  await noteHabits({ site: 'gmail', draftId: 'd' }, { question: 6 }, june);
  await reviewItem.patch({ weeksOff: ['2026-06-01'] });
  expect(await suggestTarget('questions-asked', 'month', NOW, 1)).toMatchObject({ median: 6, weeks: 1 });
});

describe('the weekly card', () => {
  test('is of the last week as long as its reminder asks for it, and of this one once that is done', async () => {
    process.env.TZ = 'Europe/Berlin';
    const monday = Date.parse('2026-11-30T09:00+01:00');
    await log('friday', monday - 3 * DAY, { stage: 'shared' });
    await log('today', monday - 60_000);
    const card = (now = monday) => reviewCard(now, 1, () => undefined);
    const ofLast = { isLast: true, madeCount: 1, logged: 1, isDone: false };
    const ofThis = { isLast: false, madeCount: 0, logged: 1, isDone: false };
    expect(await card()).toMatchObject(ofThis);
    // Friday's was missed, or looked at on Monday only; Monday's is about the week that is over.
    await reviewItem.patch({ remindOn: 5, remindAt: '16:00', remindedFor: '2026-11-27' });
    expect(await card()).toMatchObject(ofLast);
    expect(await card(monday + DAY)).toMatchObject(ofThis);
    await reviewItem.patch({ remindOn: 1, remindAt: '08:30' });
    expect(await card()).toMatchObject(ofLast);
    await finishReview((await card()).week);
    expect((await reviewItem.read()).doneWeek).toBe('2026-11-23');
    expect(await card()).toMatchObject(ofThis);
  });

  const dimensionOf = (ruleId: string) => (ruleId === 'C-INS-02' ? ('INS' as const) : undefined);

  test('is empty without fault in an empty week', async () => {
    const card = await reviewCard(NOW, 1, dimensionOf);
    expect(card).toMatchObject({ madePossible: [], benefited: [], logged: 0, isDone: false });
    expect(card.signal ?? card.promise ?? card.focus).toBeUndefined();
  });

  test('calls the customer of its signal as the log does', async () => {
    const signal = { kind: 'SIG-SITE', sentence: 'A site in Lyon.', polarity: 'opening' } as const;
    await noteSignal({ ...signal, party: 'acme.com' }, NOW);
    expect((await reviewCard(NOW, 1, dimensionOf)).signalOf).toBeUndefined();
    await quickLog({ id: 'a', title: 'A', accountName: 'Acme Works', accountDomain: 'acme.com' }, NOW);
    expect((await reviewCard(NOW, 1, dimensionOf)).signalOf).toBe('Acme Works');
    const address = 'rui@gmail.com';
    await quickLog({ id: 'b', title: 'B', accountName: 'Rui', accountAddress: address }, NOW);
    await noteSignal({ ...signal, party: address }, NOW + 1);
    expect((await reviewCard(NOW + 1, 1, dimensionOf)).signalOf).toBe('Rui');
  });

  test('holds what was made possible, one signal, one promise and one focus', async () => {
    await log('old', NOW - 30 * DAY, {
      stage: 'realised',
      beneficiaries: [{ name: 'Ana' }],
      firstStep: { when: 'x', will: 'y', date: '2026-10-01', done: true },
    });
    await log('won', NOW, { stage: 'realised', beneficiaries: [{ name: 'Rui' }] });
    await log('late', NOW, { firstStep: { when: 'x', will: 'y', date: '2026-11-20' } });
    await log('soon', NOW, { firstStep: { when: 'x', will: 'y', date: '2026-11-30' } });
    await noteSignal(
      { kind: 'SIG-SITE', party: 'acme.com', sentence: 'A site in Lyon.', polarity: 'opening' },
      NOW,
    );
    await noteSignal(
      { kind: 'GRD-CUT', party: 'acme.com', sentence: 'A freeze.', polarity: 'risk' },
      NOW + 1,
    );
    for (const tipId of ['1', '2', '3']) {
      await noteTipEvent({ tipId, ruleId: 'C-INS-02', site: 'gmail', action: 'shown' }, NOW);
    }
    const card = await reviewCard(NOW + 60_000, 1, dimensionOf);
    expect(card.madePossible.map(({ record, stage }) => [record.id, stage])).toEqual([['won', 'realised']]);
    expect(card.benefited).toEqual(['Rui']);
    expect(card.logged).toBe(3);
    expect(card.signal).toMatchObject({ sentence: 'A site in Lyon.' });
    expect(card.promise).toMatchObject({ record: { id: 'late' }, isOverdue: true });
    expect(card.focus).toEqual({ dimension: 'INS', shown: 3, actedOn: 0 });
  });

  test('names nothing that was taken back or put aside, and proposes nothing from two tips', async () => {
    await log('back', NOW - 7 * DAY, { stage: 'shared' });
    await updateOpportunities(['back'], { stage: 'recognised' }, NOW);
    await updateOpportunities(['back'], { stage: 'noticed' }, NOW + 1);
    const firstStep = { when: 'x', will: 'y', date: '2026-11-20' };
    await log('aside', NOW - 7 * DAY, { firstStep, exit: { type: 'parked', reason: 'later' } });
    for (const tipId of ['1', '2']) {
      await noteTipEvent({ tipId, ruleId: 'C-INS-02', site: 'gmail', action: 'shown' }, NOW);
    }
    const card = await reviewCard(NOW + 60_000, 1, dimensionOf);
    expect(card.madePossible).toEqual([]);
    expect(card.promise ?? card.focus).toBeUndefined();
  });

  test('brings back what was parked until a day, once that has come, and nothing that was dropped', async () => {
    const park = (id: string, until: string | undefined, type: 'parked' | 'dropped' = 'parked') =>
      log(id, NOW - 60 * DAY, { exit: { type, ...(until && { until }), reason: 'next budget' } });
    await park('open-ended', undefined);
    await park('dropped', '2026-11-01', 'dropped');
    await park('later', '2026-11-27');
    const parked = async (now = NOW) => (await reviewCard(now, 1, dimensionOf)).parked;
    expect(await parked()).toBeUndefined();
    expect(await parked(NOW + DAY)).toMatchObject({ record: { id: 'later' }, until: '2026-11-27' });
    await park('longer', '2026-11-26');
    expect(await parked()).toMatchObject({ record: { id: 'longer' }, until: '2026-11-26' });
    await updateOpportunities(['longer'], { exit: undefined }, NOW);
    expect(await parked()).toBeUndefined();
  });

  test('brings back what was parked without a day after a quarter of a year', async () => {
    await log('old', NOW - 200 * DAY, {});
    await updateOpportunities(['old'], { exit: { type: 'parked' } }, NOW - 60 * DAY);
    const parked = async (now: number) => (await reviewCard(now, 1, dimensionOf)).parked;
    expect(await parked(NOW + 29 * DAY)).toBeUndefined();
    expect(await parked(NOW + 30 * DAY)).toMatchObject({ record: { id: 'old' }, since: NOW - 60 * DAY });
  });

  test('calls nothing made possible that would have come anyway, was lost or put aside, nor a stage that was left again', async () => {
    await log('base', NOW, { stage: 'joined', class: 'base' });
    await log('lost', NOW, { stage: 'decided', outcome: 'lost' });
    await log('undecided', NOW, { stage: 'decided', outcome: 'no-decision' });
    await log('dropped', NOW, { stage: 'joined', exit: { type: 'dropped' } });
    await log('shared', NOW - 7 * DAY, { stage: 'shared' });
    await updateOpportunities(['shared'], { stage: 'joined' }, NOW);
    await updateOpportunities(['shared'], { stage: 'shared' }, NOW + 1);
    await log('joined', NOW - 7 * DAY, { stage: 'recognised' });
    await updateOpportunities(['joined'], { stage: 'proven' }, NOW);
    await updateOpportunities(['joined'], { stage: 'joined' }, NOW + 1);
    const card = await reviewCard(NOW + 60_000, 1, dimensionOf);
    expect(card.madePossible.map(({ record, stage }) => [record.id, stage])).toEqual([['joined', 'joined']]);
    expect(card.madeCount).toBe(1);
  });

  test('holds a signal for as long as its sentence is kept', async () => {
    await noteSignal({ kind: 'SIG-SITE', party: 'acme.com', sentence: 'A site in Lyon.' }, NOW);
    expect((await reviewCard(NOW + 29 * DAY, 1, dimensionOf)).signal).toMatchObject({ kind: 'SIG-SITE' });
    expect((await reviewCard(NOW + 31 * DAY, 1, dimensionOf)).signal).toBeUndefined();
  });

  test('stays done for its week, with the focus the rep chose', async () => {
    const { week } = await reviewCard(NOW, 1, dimensionOf);
    await finishReview(week, 'INS');
    expect(await reviewCard(NOW, 1, dimensionOf)).toMatchObject({ isDone: true, chosen: 'INS' });
    expect(await reviewCard(NOW + 7 * DAY, 1, dimensionOf)).toMatchObject({ isDone: false, chosen: 'INS' });
  });
});

test('what works counts events and records, is reset for one rule or for all, and keeps the events', async () => {
  const note = (ruleId: string, tipId: string, action: string) =>
    noteTipEvent({ tipId, ruleId, site: 'gmail', action }, NOW);
  for (const tipId of ['1', '2', '3', '4']) await note('A', tipId, 'shown');
  await note('A', '1', 'inserted');
  await note('B', '9', 'shown');
  await quickLog({ id: 'o', title: 'o', accountName: 'x', ruleId: 'A', sentence: 's' }, NOW);
  expect(await whatWorks()).toMatchObject([
    { ruleId: 'A', shown: 4, actedOn: 1, logged: 1, share: 0.5, moves: 'even' },
    { ruleId: 'B', moves: 'new' },
  ]);
  await resetWorks('A', NOW + 1);
  expect((await whatWorks()).map(({ ruleId }) => ruleId)).toEqual(['B']);
  await resetWorks(undefined, NOW + 1);
  expect(await whatWorks()).toEqual([]);
  expect(await tipEventsSince(0)).toHaveLength(6);
});

test('a rule that was left alone again and again says how long it rests, until it starts over', async () => {
  await noteTipEvent({ tipId: '1', ruleId: 'A', site: 'gmail', action: 'shown' }, NOW);
  const before = { ...BLANK, shown: 7, lastShown: NOW, leftAlone: 7 };
  await changeKept((kept) => ({ ...kept, rules: { A: before } }));
  expect(await whatWorks()).toMatchObject([{ ruleId: 'A', leftAlone: 7, restDays: 4 }]);
  const undo = await resetWorks('A', NOW + 1);
  expect((await readKept()).rules).toEqual({});
  await changeKept((kept) => ({ ...kept, rules: { A: { ...BLANK, shown: 1, leftAlone: 1 } } }));
  await undoReset(undo);
  expect(await whatWorks()).toMatchObject([{ ruleId: 'A', leftAlone: 8, restDays: 4 }]);
});

test('a new start of what works is taken back with what came since, and leaves what was started anew since', async () => {
  const history = (shown: number, lastShown: number) => ({
    dismissed: 1,
    accepted: 2,
    shown,
    lastShown,
    lastDraft: `d${lastShown}`,
    leftAlone: shown,
  });
  await changeKept((kept) => ({ ...kept, rules: { A: history(5, 10), B: history(7, 20) } }));
  const all = await resetWorks(undefined, NOW);
  expect((await readKept()).rules).toEqual({});
  await changeKept((kept) => ({ ...kept, rules: { A: history(1, 30) } }));
  await resetWorks('B', NOW + 5);
  await undoReset(all);
  expect((await readKept()).rules).toEqual({
    // Taken up since, so that what was left alone before does not count.
    A: { dismissed: 2, accepted: 4, shown: 6, lastShown: 30, lastDraft: 'd30', leftAlone: 1 },
  });
  expect((await worksItem.read()).resets).toEqual({ B: NOW + 5 });
});
