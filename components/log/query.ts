import type { OpportunityQuery } from '@/utils/storage/opportunity-list';

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
