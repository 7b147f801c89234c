import { revised } from '../goals/aims';
import { type Goal, MOST_ACTIVE_GOALS } from '../model/goal';
import { database } from './database';
import { faulty, StorageFault } from './faults';
import { compact } from './fold';
import { sameContent } from './same-content';
import { soundRows } from './sound-rows';

/** Every goal, active ones first, then by age. */
export function listGoals(): Promise<Goal[]> {
  return faulty(async () =>
    (await soundRows('goals')).sort(
      (a, b) => Number(b.active) - Number(a.active) || a.createdAt - b.createdAt,
    ),
  );
}

/** What belongs together: a target is so much of something in so long. */
const AIM = ['type', 'measure', 'period', 'target'] as const satisfies (keyof Goal)[];

/** What is stored now with what was changed of a goal since it was opened. */
function changedOver(stored: Goal, goal: Goal, opened: Goal): Goal {
  const isChanged = (key: keyof Goal) => !sameContent(goal[key], opened[key]);
  const keys = (Object.keys({ ...opened, ...goal }) as (keyof Goal)[]).filter(isChanged);
  const aim = AIM.some(isChanged) ? AIM : [];
  return compact({ ...stored, ...Object.fromEntries([...keys, ...aim].map((key) => [key, goal[key]])) });
}

/**
 * Saves a goal.
 * @param opened the goal as it was when its editing began: what another window changed of it since, and this one did not,
 * stays. Without it, or where it is not stored any more, all of the goal is written
 * @throws StorageFault 'invalid' when it would be the fourth active one, or its target is not above zero
 */
export function saveGoal(edited: Goal, now = Date.now(), opened?: Goal): Promise<Goal> {
  const db = database();
  return faulty(() =>
    db.transaction('rw', db.goals, async () => {
      const before = await db.goals.get(edited.id);
      const goal = before && opened ? changedOver(before, edited, opened) : edited;
      const others = (await soundRows('goals')).filter((other) => other.id !== goal.id && other.active);
      if (!(goal.target > 0)) throw new StorageFault('invalid');
      if (goal.active && others.length >= MOST_ACTIVE_GOALS) throw new StorageFault('invalid');
      const saved = { ...revised(goal, before, now), updatedAt: Math.max(now, (before?.updatedAt ?? 0) + 1) };
      await db.goals.put(saved);
      return saved;
    }),
  );
}

/** Whether one of some goals counts the same in the same time: two targets for one figure say nothing that one does not. */
export const hasTwin = (goal: Pick<Goal, 'id' | 'measure' | 'period'>, goals: readonly Goal[]): boolean =>
  goals.some(
    ({ id, measure, period }) => id !== goal.id && measure === goal.measure && period === goal.period,
  );

/**
 * Takes a goal up that is offered, unless one like it is aimed at already: a second press, here or in another window, sets
 * no second goal.
 * @returns the goal as it is stored; undefined where there was one
 * @throws StorageFault 'invalid' when it would be the fourth active one
 */
export function takeUpGoal(goal: Goal, now = Date.now()): Promise<Goal | undefined> {
  const db = database();
  return faulty(() =>
    db.transaction('rw', db.goals, async () => {
      const active = (await soundRows('goals')).filter((one) => one.active);
      return hasTwin(goal, active) ? undefined : saveGoal(goal, now);
    }),
  );
}

/**
 * Goals that come from elsewhere, as they may stand beside those that are here: what is active here stays so, the newest
 * of the others take the room that is left, and the rest of them rests, as does what is aimed at here already.
 */
export function withRoom(coming: readonly Goal[], here: readonly Goal[]): Goal[] {
  const active = new Set(here.filter((goal) => goal.active).map(({ id }) => id));
  const asked = coming.filter((goal) => goal.active && !active.has(goal.id));
  for (const goal of coming) if (!goal.active) active.delete(goal.id);
  const room = Math.max(0, MOST_ACTIVE_GOALS - active.size);
  const staying = here.filter(({ id }) => active.has(id) && coming.every((goal) => goal.id !== id));
  const late = new Set(asked);
  const others = asked.filter((goal) => !hasTwin(goal, staying));
  for (const goal of others.sort((a, b) => b.updatedAt - a.updatedAt).slice(0, room)) late.delete(goal);
  return coming.map((goal) => (late.has(goal) ? { ...goal, active: false } : goal));
}

/** @returns the goal that was removed; `saveGoal` puts it back */
export function removeGoal(id: string): Promise<Goal | undefined> {
  const db = database();
  return faulty(() =>
    db.transaction('rw', db.goals, async () => {
      const goal = await db.goals.get(id);
      await db.goals.delete(id);
      return goal;
    }),
  );
}
