import { type OpportunityStage, STAGES } from '../model/opportunity';
import type { Counted } from './counted';
import { ACTED_ON, DISMISSED, type TipAct } from './measures';
import { reachedAt } from './standing';

/** What came of a rule's tips for this rep. All counts are shown beside the estimate. */
export interface RuleWorks {
  ruleId: string;
  shown: number;
  actedOn: number;
  dismissed: number;
  /** Opportunities that were logged from its tips. */
  logged: number;
  /** How many of them the customer recognised, and the furthest stage any of them reached. */
  recognised: number;
  furthest?: OpportunityStage;
  /** (acted on + logged + recognised) of shown, 0 to 1. */
  share: number;
  /** Which way the estimate moves its tips in the ranking; `new` while there is too little to say. */
  moves: 'up' | 'down' | 'even' | 'new';
}

/** So many times shown before anything is concluded (coaching book, 5.4: three tries before judging). */
const ENOUGH = 3;
/** Shares from which tips move; half taken up is much for any tip, a tenth is little (design judgement). */
const UP = 0.5;
const DOWN = 0.1;

/**
 * The estimate of every rule that was shown or led to something.
 * @param since time from which events count, by rule: what was reset starts anew
 */
export function worksOf(
  tips: readonly TipAct[],
  opportunities: readonly Counted[],
  since: (ruleId: string) => number = () => 0,
): RuleWorks[] {
  const rules = new Map<string, RuleWorks>();
  const at = (ruleId: string): RuleWorks => {
    const known = rules.get(ruleId);
    if (known) return known;
    const fresh: RuleWorks = {
      ruleId,
      shown: 0,
      actedOn: 0,
      dismissed: 0,
      logged: 0,
      recognised: 0,
      share: 0,
      moves: 'new',
    };
    rules.set(ruleId, fresh);
    return fresh;
  };
  for (const { ruleId, action, at: time } of tips) {
    if (time < since(ruleId)) continue;
    const rule = at(ruleId);
    if (action === 'shown') rule.shown += 1;
    // A logged tip is counted by the record it led to.
    else if (ACTED_ON.has(action) && action !== 'logged') rule.actedOn += 1;
    else if (DISMISSED.has(action)) rule.dismissed += 1;
  }
  for (const record of opportunities) {
    const { ruleId } = record;
    if (!ruleId || record.createdAt < since(ruleId)) continue;
    const rule = at(ruleId);
    rule.logged += 1;
    if (reachedAt(record, 'recognised') !== undefined) rule.recognised += 1;
    if (!rule.furthest || STAGES.indexOf(record.stage) > STAGES.indexOf(rule.furthest))
      rule.furthest = record.stage;
  }
  for (const rule of rules.values()) {
    const good = rule.actedOn + rule.logged + rule.recognised;
    rule.share = rule.shown ? Math.min(1, good / rule.shown) : good ? 1 : 0;
    rule.moves =
      rule.shown < ENOUGH
        ? 'new'
        : rule.share > UP
          ? 'up'
          : rule.share < DOWN && rule.dismissed >= 2
            ? 'down'
            : 'even';
  }
  return [...rules.values()].sort((a, b) => b.shown - a.shown || a.ruleId.localeCompare(b.ruleId));
}
