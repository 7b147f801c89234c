import * as z from 'zod/mini';
import { type RuleWorks, worksOf } from '../goals/works';
import { bumpEpoch } from './epoch';
import { faulty } from './faults';
import { versionedItem } from './item';
import { logFigures } from './log-index';
import { resetKept } from './selection';
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

/** What works for this rep: one line a rule, with its counts. */
export function whatWorks(): Promise<RuleWorks[]> {
  return faulty(async () => {
    const { resets } = await worksItem.read();
    const [tips, figures] = await Promise.all([tipEventsSince(0), logFigures()]);
    return worksOf(tips, [...figures.values()], (ruleId) => Math.max(resets['*'] ?? 0, resets[ruleId] ?? 0));
  });
}

/** Starts the estimate of a rule, or of all rules, anew. The events stay for the charts. */
export async function resetWorks(ruleId?: string, now = Date.now()): Promise<void> {
  await worksItem.patch(({ resets }) => ({
    resets: ruleId === undefined ? { '*': now } : { ...resets, [ruleId]: now },
  }));
  await resetKept(ruleId);
  await bumpEpoch();
}
