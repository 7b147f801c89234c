/*
 * What the coach is told besides the snapshot and the rules. Plain data: whoever calls (background worker, command
 * line, tests) gathers it. Everything but `now` may be absent, which means unknown; a rule that needs an unknown fact
 * stays silent.
 */

import type { GuardKind } from '../model/guard-days';

/** Facts of the account's history, of the log and of record memory, by the names listed in `FACTS`. */
export type Facts = Partial<Record<FactName, number | boolean | string>>;

/** Every fact a rule's `when` may ask for, with what it means. */
export const FACTS = {
  'history.unanswered': 'our mails to this account in a row without an answer, this one not counted',
  'history.days-since-ours': 'days since our last mail to this account',
  'history.days-since-theirs': 'days since their last mail',
  'history.same-person': 'our last mails to this account in a row that went to one person only',
  'history.first-today': 'this is the first draft of the day to this account',
  'history.known': 'the account is in the log, in a record or has written before',
  'history.opted-out-days': 'days since the customer asked us to stop',
  'history.cut-days': 'days since the customer told of cuts, a freeze or trouble',
  'history.leave-days': 'days since the main contact said that they leave',
  'history.complaint-open': 'an open complaint of this account',
  'history.complaint-days': 'days since the last open complaint of this account',
  'log.open-created': 'created opportunities open at this account',
  'log.open-base': 'open base deals at this account',
  'log.signal-days': 'days since the oldest signal that nobody acted on',
  'log.signal-logged': 'the signal of this thread is in the log already',
  'log.objective': 'an objective is written down for this account this week',
  'log.results-recap': 'results of this contract are written down',
  'log.created-without-before': 'created opportunities here without the line of what they had not seen',
  'log.created-with-beneficiary': 'created opportunities here with a named beneficiary',
  'record.last-won': 'amount of the last order or contract that was won, same currency',
  'record.amount-before': 'amount when the record was last seen',
  'record.close-pushes': 'how often the close date moved later',
  'record.close-pushed-days': 'days by which the close date moved in total',
  'record.days-in-stage': 'days in the present stage',
  'record.stage-median': 'own median of days in this stage for won deals',
  'record.won-known': 'won deals that the median was learned from',
  'record.open-promises': 'promises of ours to this account past their date',
  'log.signal': 'what the customer wrote there, in their own words',
  'record.stage-moved-days': 'days since the record was seen to come to its stage',
  'team.large': 'amount from which a deal counts as large',
  'team.currency': 'the currency of that amount',
} as const;
export type FactName = keyof typeof FACTS;

export interface AssessContext {
  /** Milliseconds since the epoch: when this is assessed. */
  now: number;
  /** Local day of `now`, ISO 8601 ("2026-11-24"); taken from `now` in UTC when absent. */
  today?: string;
  /** Rules that the rep switched off. */
  rulesOff?: readonly string[];
  /** Coach mail to colleagues, too. */
  coachInternal?: boolean;
  /** The draft stands in an editor: before it says anything (G10), nothing is said of it as a whole. */
  writing?: boolean;
  /** Nothing was written for a while: what stands there may be all of it. Beside `writing` alone. */
  rested?: boolean;
  facts?: Facts;
  /** Since when what a customer told is over, by kind: the moment, and the local day of it (ISO 8601). */
  over?: Partial<Record<GuardKind, { at: number; day: string }>>;
  /** Prints (`printOf`) of our last mails to this account, newest first, for "they have read this before". */
  lastMails?: readonly number[][];
  /** Of the interface: sums and days are printed in it where a page says neither how it prints them nor its language. */
  language?: string;
  /** What the interface calls the fields of a record, where their page has no label for them; English names when absent. */
  fieldNames?: Readonly<Record<string, string>>;
}
