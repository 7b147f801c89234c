import { ACTED_ON, DISMISSED } from '@/utils/goals/measures';
import type { Dimension } from '@/utils/model/dimension';
import { DIMENSIONS } from '@/utils/model/dimension';
import type { RulePack } from '@/utils/model/prompt-rule';
import { tipEventsSince } from '@/utils/storage/tip-events';

/** What became of the tips of one dimension; each tip stands in one of the last four and all in `shown`. */
export interface TipsOutcome {
  dimension: Dimension;
  shown: number;
  logged: number;
  acted: number;
  dismissed: number;
  left: number;
}

/**
 * Tips by what came of them since a time. An event names a rule and no tip, so a rule's tips are counted by action: what
 * led to an opportunity, was acted on or dismissed, and the rest of those shown.
 */
export async function tipsByOutcome(since: number, packs: readonly RulePack[]): Promise<TipsOutcome[]> {
  const dimensionOf = new Map(
    packs.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule.dimension] as const)),
  );
  const rows = new Map(
    DIMENSIONS.map((dimension) => [
      dimension,
      { dimension, shown: 0, logged: 0, acted: 0, dismissed: 0, left: 0 },
    ]),
  );
  for (const { ruleId, action } of await tipEventsSince(since)) {
    const dimension = dimensionOf.get(ruleId);
    const row = dimension && rows.get(dimension);
    if (!row) continue;
    if (action === 'shown') row.shown += 1;
    else if (action === 'logged') row.logged += 1;
    else if (ACTED_ON.has(action)) row.acted += 1;
    else if (DISMISSED.has(action)) row.dismissed += 1;
  }
  for (const row of rows.values()) {
    // A tip that was acted on was shown, also where its showing is older than the time asked for.
    row.shown = Math.max(row.shown, row.logged + row.acted + row.dismissed);
    row.left = row.shown - row.logged - row.acted - row.dismissed;
  }
  return [...rows.values()].filter((row) => row.shown > 0);
}
