import type { Opportunity } from '../model/opportunity';
import type { OpportunityRow } from './database';
import { fold, foldedWords } from './fold';

/** How an opportunity stands: still open, put aside, or decided. */
export const OPPORTUNITY_STATES = ['open', 'parked', 'dropped', 'won', 'lost', 'no-decision'] as const;
export type OpportunityState = (typeof OPPORTUNITY_STATES)[number];

export function stateOf(record: Pick<Opportunity, 'exit' | 'outcome'>): OpportunityState {
  return record.exit?.type ?? record.outcome ?? 'open';
}

/** Adds what the indexes need. */
export function toRow(record: Opportunity): OpportunityRow {
  return {
    ...record,
    _words: foldedWords(
      record.title,
      record.accountName,
      record.origin.sentence,
      ...record.theirs.map((person) => person.name),
      ...record.beneficiaries.map((person) => person.name),
    ),
    _state: stateOf(record),
    _title: fold(record.title).slice(0, 120),
    _account: fold(record.accountName).slice(0, 120),
  };
}

/** Takes off what only the indexes need. */
export function fromRow(row: OpportunityRow): Opportunity {
  const { _words, _state, _title, _account, ...record } = row;
  return record;
}
