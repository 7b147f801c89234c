import { askedIn } from '@/components/ui/use-route';
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
export const isNarrowed = ({ text, stage, state, class: split, accountId }: OpportunityQuery): boolean =>
  Boolean(text?.trim() || stage || state || split || accountId);

/** The same without what narrows the list down: its order stays. */
export const withoutFilters = ({ sort, order }: OpportunityQuery): OpportunityQuery => ({
  ...(sort && { sort }),
  ...(order && { order }),
});

/** The same of every stage. */
export const withoutStage = ({ stage: _, ...query }: OpportunityQuery): OpportunityQuery => query;

const oneOf = <T extends string>(all: readonly T[], value: string | null): T | undefined =>
  all.find((one) => one === value);

/** The address of the log that shows what a query finds. */
export function addressOf({ state, class: split, sort }: OpportunityQuery): string {
  const asked = Object.entries({ state, class: split, sort }).filter(([, value]) => value !== undefined);
  return `#/log?${new URLSearchParams(asked as [string, string][])}`;
}

/** How an address asks for the log to be looked at; undefined where it asks for nothing that there is. */
export function viewIn(hash: string): LogView | undefined {
  const asked = askedIn(hash);
  const state = oneOf(OPPORTUNITY_STATES, asked.get('state'));
  const split = oneOf(OPPORTUNITY_CLASSES, asked.get('class'));
  const sort = oneOf(['value'] as const, asked.get('sort'));
  if (!state && !split) return undefined;
  return {
    query: { ...(state && { state }), ...(split && { class: split }), ...(sort && { sort }) },
    as: 'list',
  };
}
