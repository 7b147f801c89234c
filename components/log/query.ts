import { askedIn } from '@/components/ui/use-route';
import { isMeasure } from '@/utils/goals/measures';
import { localWeekStart } from '@/utils/messaging/week';
import { PERIODS } from '@/utils/model/goal';
import { OPPORTUNITY_CLASSES } from '@/utils/model/opportunity';
import type { OpportunityQuery } from '@/utils/storage/opportunity-list';
import { OPPORTUNITY_STATES } from '@/utils/storage/opportunity-row';

/** How the log is looked at. */
export interface LogView {
  query: OpportunityQuery;
  /** `list` or `board`. */
  as: 'list' | 'board';
}

/** The log as it opens: all of it, as a list. */
export const FIRST_VIEW: LogView = { query: {}, as: 'list' };

/** Whether anything narrows the list down. */
export const isNarrowed = (query: OpportunityQuery): boolean => {
  const { text, stage, state, class: split, accountId, unsettled } = query;
  return Boolean(text?.trim() || stage || state || split || accountId || unsettled);
};

/** The same without what narrows the list down: its order stays. */
export const withoutFilters = ({ sort, order }: OpportunityQuery): OpportunityQuery => ({
  ...(sort && { sort }),
  ...(order && { order }),
});

/** The same of every stage. */
export const withoutStage = ({ stage: _, ...query }: OpportunityQuery): OpportunityQuery => query;

/** The same whatever a goal makes of it. */
export const withoutGoal = ({ unsettled: _, ...query }: OpportunityQuery): OpportunityQuery => query;

const oneOf = <T extends string>(all: readonly T[], value: string | null): T | undefined =>
  all.find((one) => one === value);

/** The address of the log that shows what a query finds. */
export function addressOf({ state, class: split, sort, unsettled }: OpportunityQuery): string {
  const { measure, period } = unsettled ?? {};
  const all = { state, class: split, sort, measure, period };
  const asked = Object.entries(all).filter(([, value]) => value !== undefined);
  return `#/log?${new URLSearchParams(asked as [string, string][])}`;
}

/** How an address asks for the log to be looked at; undefined where it asks for nothing that there is. */
export function viewIn(hash: string): LogView | undefined {
  const asked = askedIn(hash);
  const state = oneOf(OPPORTUNITY_STATES, asked.get('state'));
  const split = oneOf(OPPORTUNITY_CLASSES, asked.get('class'));
  const sort = oneOf(['value'] as const, asked.get('sort'));
  const [measure, period] = [asked.get('measure') ?? '', oneOf(PERIODS, asked.get('period'))];
  if (!state && !split) return undefined;
  return {
    query: {
      ...(state && { state }),
      ...(split && { class: split }),
      ...(sort && { sort }),
      ...(isMeasure(measure) && period && { unsettled: { measure, period, weekStartsOn: localWeekStart() } }),
    },
    as: 'list',
  };
}
