import * as z from 'zod/mini';
import { restOf } from '../coach/selection';
import { type RuleWorks, worksOf } from '../goals/works';
import { DAY } from '../model/day';
import { bumpEpoch } from './epoch';
import { faulty } from './faults';
import { versionedItem } from './item';
import { logFigures } from './log-index';
import { type Kept, readKept, resetKept, restoreKept } from './selection';
import { tipEventsSince } from './tip-events';

/** When the rep reset the estimate of a rule ('*': of all). */
export const worksItem = versionedItem<{ resets: Record<string, number> }>(
  'works',
  { resets: z.record(z.string(), z.number()) },
  { resets: {} },
  1,
);

/** Brings in the resets of a file; of each rule the later one stays. */
export const mergeResets = ({ resets: more = {} }: { resets?: Record<string, number> }) =>
  worksItem.patch(({ resets }) => {
    const all = new Map(Object.entries(resets));
    for (const [ruleId, at] of Object.entries(more)) all.set(ruleId, Math.max(at, all.get(ruleId) ?? 0));
    return { resets: Object.fromEntries(all) };
  });

/** A rule's estimate, and how long its tips rest across threads for having been left alone, in days. */
export interface RestingWorks extends RuleWorks {
  leftAlone: number;
  restDays: number;
}

/** What works for this rep: one line a rule, with its counts. */
export function whatWorks(): Promise<RestingWorks[]> {
  return faulty(async () => {
    const [{ resets }, { rules }, tips, figures] = await Promise.all([
      worksItem.read(),
      readKept(),
      tipEventsSince(0),
      logFigures(),
    ]);
    const since = (ruleId: string) => Math.max(resets['*'] ?? 0, resets[ruleId] ?? 0);
    return worksOf(tips, [...figures.values()], since).map((row) => {
      const leftAlone = rules[row.ruleId]?.leftAlone ?? 0;
      return { ...row, leftAlone, restDays: restOf(leftAlone) / DAY };
    });
  });
}

/** What takes a new start back. */
export interface ResetUndo {
  at: number;
  /** When each rule that it was about started last before. */
  resets: Record<string, number>;
  rules: Kept['rules'];
}

/** Starts the estimate of a rule, or of all rules, anew. The events stay for the charts. @returns what takes it back */
export async function resetWorks(ruleId?: string, now = Date.now()): Promise<ResetUndo> {
  let before: Record<string, number> = {};
  await worksItem.patch(({ resets }) => {
    before = resets;
    return { resets: ruleId === undefined ? { '*': now } : { ...resets, [ruleId]: now } };
  });
  const rules = await resetKept(ruleId);
  await bumpEpoch();
  const one = Object.entries(before).filter(([id]) => ruleId === undefined || id === ruleId);
  return { at: now, resets: Object.fromEntries(one), rules };
}

/** Takes a new start back; what was started anew since, and what came of tips since, stays. */
export async function undoReset({ at, resets: before, rules }: ResetUndo): Promise<void> {
  const { resets } = await worksItem.patch((now) => {
    const since = Object.entries(now.resets).filter(([, time]) => time !== at);
    return { resets: { ...before, ...Object.fromEntries(since) } };
  });
  const isAsItWas = ([id]: [string, unknown]) => Math.max(resets['*'] ?? 0, resets[id] ?? 0) < at;
  await restoreKept(Object.fromEntries(Object.entries(rules).filter(isAsItWas)));
  await bumpEpoch();
}
