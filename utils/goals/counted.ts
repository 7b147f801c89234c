import type { Opportunity } from '../model/opportunity';

/** What figures look at of an opportunity; every opportunity is one. */
export type Counted = Pick<
  Opportunity,
  | 'id'
  | 'title'
  | 'accountId'
  | 'class'
  | 'stage'
  | 'exit'
  | 'outcome'
  | 'value'
  | 'theirs'
  | 'ours'
  | 'beneficiaries'
  | 'firstStep'
  | 'reflection'
  | 'createdAt'
  | 'updatedAt'
  | 'history'
> & { origin: Pick<Opportunity['origin'], 'ruleId'> };

const LOOKED_AT = new Set(['stage', 'reflection']);

/** So much of an opportunity, so that a long log can be held in memory. */
export function countedOf(record: Opportunity): Counted {
  return {
    id: record.id,
    title: record.title,
    accountId: record.accountId,
    origin: { ruleId: record.origin.ruleId },
    class: record.class,
    stage: record.stage,
    exit: record.exit,
    outcome: record.outcome,
    value: record.value,
    theirs: record.theirs,
    ours: record.ours,
    beneficiaries: record.beneficiaries,
    firstStep: record.firstStep,
    reflection: record.reflection,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    history: record.history.filter(({ what }) => LOOKED_AT.has(what)),
  };
}
