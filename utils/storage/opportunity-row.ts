import type { Counted } from '../goals/counted';
import { type Opportunity, OUTCOMES } from '../model/opportunity';
import type { OpportunityRow } from './database';
import { soundOpportunity } from './sound-opportunity';

/** How an opportunity stands: still open, put aside, or decided. */
export const OPPORTUNITY_STATES = ['open', 'parked', 'dropped', ...OUTCOMES] as const;
export type OpportunityState = (typeof OPPORTUNITY_STATES)[number];

/** How a record stands as a whole: put aside goes before decided. */
export function stateOf(record: Pick<Opportunity, 'exit' | 'outcome'>): OpportunityState {
  return record.exit?.type ?? record.outcome ?? 'open';
}

/** The same of what figures look at. */
export const stateOfCounted = ({ exit, outcome }: Counted): OpportunityState => exit ?? outcome ?? 'open';

/** Adds what the indexes need. */
export function toRow(record: Opportunity): OpportunityRow {
  return { ...record, _state: stateOf(record) };
}

/** The same where a record takes the place of a row: what was learned with that stays known. */
export function toRowAfter(record: Opportunity, before: OpportunityRow | undefined): OpportunityRow {
  return { ...toRow(record), ...(before?._taught && { _taught: before._taught }) };
}

/** Takes off what only this room needs. */
export function fromRow({ _state, _taught, ...record }: OpportunityRow): Opportunity {
  return record;
}

/** What is shown of a row: the parts of it that fit. @returns undefined of one that does not hold without what does not */
export const soundRow = (row: OpportunityRow): Opportunity | undefined => soundOpportunity(fromRow(row));

/** The same of several, without those that do not hold together. */
export const soundRowsOf = (rows: readonly (OpportunityRow | undefined)[]): Opportunity[] =>
  rows.flatMap((row) => (row && soundRow(row)) ?? []);
