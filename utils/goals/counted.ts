import { type Opportunity, type OpportunityStage, STAGES } from '../model/opportunity';

/** What figures look at of an opportunity: so little that a long log can be held in memory and read in no time. */
export interface Counted {
  id: string;
  accountId: string;
  /** Rule whose tip led to it. */
  ruleId?: string;
  class: Opportunity['class'];
  stage: OpportunityStage;
  exit?: 'parked' | 'dropped';
  outcome?: Opportunity['outcome'];
  value?: Pick<NonNullable<Opportunity['value']>, 'base' | 'expected' | 'currency'>;
  /** How many people of theirs and ours are named. */
  people: number;
  /** How many are named as gaining. */
  gaining: number;
  /** Somebody is named who gains, with what changes from where to where. */
  isMeasured: boolean;
  /** Day on which the first step is due, whether it was made, and when, where that is known. */
  stepOn?: string;
  isStepDone: boolean;
  stepDoneAt?: number;
  /** For each stage after the first, when a move first led there or beyond. */
  reached: (number | undefined)[];
  /** When a reflection was written, while there is one. */
  reflectedAt: number[];
  createdAt: number;
  updatedAt: number;
}

/** How far along a stage is, from 0; -1 of a word that is none. */
export const rankOf = (stage: string): number => STAGES.indexOf(stage as OpportunityStage);

function reachedIn(history: Opportunity['history']): (number | undefined)[] {
  const reached: (number | undefined)[] = [];
  for (const { what, to, at } of history) {
    if (what !== 'stage') continue;
    for (let stage = rankOf(to ?? ''); stage > 0; stage -= 1) {
      reached[stage - 1] = Math.min(at, reached[stage - 1] ?? at);
    }
  }
  // A hole is not the same as undefined to whoever compares or stores it.
  return Array.from(reached);
}

/** So much of an opportunity. */
export function countedOf(record: Opportunity): Counted {
  const { value, firstStep, origin, beneficiaries, history } = record;
  return {
    id: record.id,
    accountId: record.accountId,
    ruleId: origin.ruleId,
    class: record.class,
    stage: record.stage,
    exit: record.exit?.type,
    outcome: record.outcome,
    value: value && { base: value.base, expected: value.expected, currency: value.currency },
    people: record.theirs.length + record.ours.length,
    gaining: beneficiaries.length,
    isMeasured: beneficiaries.some((who) => Boolean(who.name.trim() && (who.from || who.change) && who.to)),
    stepOn: firstStep?.date,
    isStepDone: Boolean(firstStep?.done),
    stepDoneAt: firstStep?.done ? firstStep.doneAt : undefined,
    reached: reachedIn(history),
    reflectedAt: record.reflection
      ? history.flatMap(({ what, at }) => (what === 'reflection' ? [at] : []))
      : [],
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
  };
}
