import type { Goal } from '../model/goal';

/** More changes of a goal than lie in the periods that are shown of it. */
const MOST_KEPT = 24;

/** What a goal aims at, as it is: nothing while it rests. */
const aimOf = ({ active, target }: Goal) => (active ? target : 0);

/**
 * A goal with what it aimed at before it was changed: periods that are over are told by the target that they had. Of
 * several changes on one day only what held before that day is kept, so that what is corrected at once changes nothing.
 * @param before the goal as it was stored until now; absent of a new one
 */
export function revised(goal: Goal, before: Goal | undefined, now: number): Goal {
  if (!before) return goal;
  const { earlier: _, ...changed } = goal;
  let earlier = before.earlier ?? [];
  if (before.measure !== goal.measure || before.period !== goal.period) {
    // It is another goal from now on.
    earlier = [{ until: now, target: 0 }];
  } else if (aimOf(before) !== aimOf(goal)) {
    const today = new Date(now).setHours(0, 0, 0, 0);
    const isFirst = (earlier.at(-1)?.until ?? 0) < today;
    if (isFirst) earlier = [...earlier, { until: now, target: aimOf(before) }].slice(-MOST_KEPT);
    if (earlier.at(-1)?.target === aimOf(goal)) earlier = earlier.slice(0, -1);
  }
  return { ...changed, ...(earlier.length && { earlier }) };
}

/** What a goal aimed at at a moment: 0 while it rested. */
export const targetAt = ({ earlier = [], target }: Goal, time: number): number =>
  earlier.find(({ until }) => time < until)?.target ?? target;

/** Since when a goal is aimed at: since it was set, or woken from its last rest. */
export const setAt = ({ earlier = [], createdAt }: Goal): number =>
  Math.max(createdAt, earlier.findLast(({ target }) => target === 0)?.until ?? 0);

/**
 * A goal without what a clock that was ahead noted of it: a moment to come tells nothing of what was set by now.
 * @param start from when on a goal is aimed at of which that is not known
 */
export const asOf = (goal: Goal, now: number, start: number): Goal => ({
  ...goal,
  createdAt: goal.createdAt <= now ? goal.createdAt : start,
  earlier: goal.earlier?.filter(({ until }) => until <= now),
});
