import type { Opportunity, OpportunityStage } from '../model/opportunity';
import { type Counted, rankOf } from './counted';
import { holds, type Span } from './periods';

/* How a record stands, as figures look at it. */

/** When an opportunity first stood at a stage or beyond; undefined when it never did. */
export function reachedAt(record: Counted, stage: OpportunityStage): number | undefined {
  if (stage === 'noticed') return record.createdAt;
  const wanted = rankOf(stage);
  return record.reached[wanted - 1] ?? (rankOf(record.stage) >= wanted ? record.createdAt : undefined);
}

/**
 * Whether a record first stood at a stage or beyond in a span, and stands there now: a step back takes it out of the
 * figures again. Of a long log most are of other spans, so that is asked first.
 */
export function hasReachedIn(record: Counted, stage: OpportunityStage, span: Span): boolean {
  const at = reachedAt(record, stage);
  return at !== undefined && holds(span, at) && rankOf(record.stage) >= rankOf(stage);
}

/**
 * What a record is worth on top: expected minus base amount (coaching book, 5.2). Undefined without an expected one, and
 * where all of it would have come anyway.
 */
export const incrementOf = ({
  class: of,
  value,
}: Pick<Opportunity, 'class' | 'value'>): number | undefined =>
  of === 'base' || value?.expected === undefined ? undefined : value.expected - (value.base ?? 0);

/** The same as far as it grows: what shrinks takes nothing off what others brought. */
export const growthOf = (record: Pick<Opportunity, 'class' | 'value'>): number | undefined => {
  const increment = incrementOf(record);
  return increment === undefined ? undefined : Math.max(0, increment);
};

/** Whether what a record says of a customer still holds: it was neither put aside nor decided against. */
export const isStanding = ({ exit, outcome }: Pick<Counted, 'exit' | 'outcome'>): boolean =>
  !exit && (outcome === undefined || outcome === 'won');

/**
 * Whether somebody has what it was for: it stands at the last stage, and nothing says that it was lost or put aside. A
 * file may bring what contradicts itself; no figure takes it for a gain.
 */
export const isRealised = (record: Pick<Counted, 'stage' | 'exit' | 'outcome'>): boolean =>
  record.stage === 'realised' && isStanding(record);

/** Whether somebody said if it is base or increment. */
export const isSettled = (record: Counted): boolean => record.class !== 'unclear';
/** Neither put aside nor decided. */
export const isOpen = (record: Counted): boolean => !record.exit && !record.outcome;

const stoodAt =
  (stage: OpportunityStage, isWon = false) =>
  (record: Counted, span: Span): boolean =>
    hasReachedIn(record, stage, span) && isStanding(record) && (!isWon || record.outcome === 'won');

/** The records that measures of growth look at; what is not settled yet of them is not counted. */
export const GROWTH_OF = {
  'increment-joined': stoodAt('joined'),
  'increment-won': stoodAt('decided', true),
  'increment-share': isOpen,
} as const satisfies Record<string, (record: Counted, span: Span) => boolean>;
export type GrowthMeasure = keyof typeof GROWTH_OF;

/**
 * Whether a measure would count a record once somebody said whether it would have come anyway (coaching book, 5.1): it is
 * worth something on top, and stands where the measure looks.
 * @param measure name of one; of those that look at no growth nothing is ever unsettled
 */
export const isUnsettledFor = (measure: string, record: Counted, span: Span): boolean =>
  Object.hasOwn(GROWTH_OF, measure) &&
  !isSettled(record) &&
  incrementOf(record) !== undefined &&
  GROWTH_OF[measure as GrowthMeasure](record, span);
