import * as z from 'zod/mini';
import { account, person } from '../model/account';
import { goal } from '../model/goal';
import { LONGEST_SENTENCE } from '../model/kept-sentence';
import { opportunity } from '../model/opportunity';
import { time } from '../model/time';

/*
 * What the tables hold, beside the records of the model. A `party` is how a customer is known before the rep logged
 * anything: a registrable domain, or the whole address on free mail. Accounts own parties through `domains`, so that
 * merging and splitting accounts never has to rewrite these rows.
 */

const id = z.string();

/** A tip and what the rep did with it. Never its words. */
export const tipEvent = z.object({
  id,
  ruleId: z.string(),
  at: time,
  site: z.string(),
  action: z.string(),
  /** The tip's own id, which is a hash. */
  tip: z.optional(z.string()),
  /** Salted hashes of thread and draft, so that a later draft there knows what was shown before. */
  thread: z.optional(z.string()),
  draft: z.optional(z.string()),
});
export type TipEventRow = z.infer<typeof tipEvent>;

/** Something the rep did in a draft that left, by the name of a habit. Never the words. */
export const habitEvent = z.object({
  id,
  habit: z.string(),
  count: z.number(),
  at: time,
  site: z.string(),
  /** Salted hash of the draft: a draft counts once, and not at all when its sending was taken back. */
  draft: z.string(),
});
export type HabitEventRow = z.infer<typeof habitEvent>;

export const heardSignal = z.object({
  id,
  kind: z.string(),
  party: z.string(),
  at: time,
  /** Gone after 30 days unless logged. */
  sentence: z.optional(z.string().check(z.maxLength(LONGEST_SENTENCE))),
  polarity: z.optional(z.enum(['opening', 'risk', 'both'])),
  certainty: z.optional(z.enum(['fact', 'plan', 'possible'])),
  url: z.optional(z.string()),
  /** The opportunity it became; then it is kept with it. */
  logged: z.optional(z.string()),
  /** The rep let it go; its sentence went at once. */
  letGo: z.optional(z.boolean()),
});
export type HeardSignalRow = z.infer<typeof heardSignal>;

/** What holds growth prompts back for a while: `GUARD_DAYS`. */
export const guardRow = z.object({
  id,
  kind: z.string(),
  party: z.string(),
  at: time,
  /** When it was said to be over: only what was heard later holds. */
  over: z.optional(time),
});
export type GuardRow = z.infer<typeof guardRow>;

/** A mail to a customer, as far as it must be known to notice one sent twice. */
export const touch = z.object({
  id,
  party: z.string(),
  at: time,
  direction: z.enum(['inbound', 'outbound']),
  /** Sketch of the words: hashes, never the words. */
  words: z.array(z.number()),
  /** Ours only: salted hash of the one person it went to; '' where it went to several. */
  to: z.optional(z.string()),
});
export type TouchRow = z.infer<typeof touch>;

const seen = {
  amount: z.optional(z.number()),
  /** ISO 4217. */
  currency: z.optional(z.string()),
  /** Salted hash. */
  stage: z.optional(z.string()),
  closeDate: z.optional(z.string()),
  visitedAt: time,
};
const course = {
  /** How many times the close date moved later, as seen on visits. */
  slips: z.optional(z.number()),
  /** Days by which it moved later in all. */
  slippedDays: z.optional(z.number()),
  /** Since when the record is known to be in its stage. */
  stageSince: z.optional(time),
  /** It was seen to come to that stage, not found there. */
  entered: z.optional(z.boolean()),
  /** Days that it spent in stages whose beginning and end were seen, by the stage's salted hash. */
  spent: z.optional(z.record(z.string(), z.number())),
};
/** What a CRM record showed at the last visit, and at the one before. */
export const recordMemory = z.object({
  /** `crm|org|kind|id`. */
  id,
  party: z.optional(z.string()),
  /** Of the page: what its stage was called in. */
  language: z.optional(z.string()),
  ...seen,
  ...course,
  won: z.optional(z.boolean()),
  before: z.optional(z.object(seen)),
  /** How the last visit began. */
  start: z.optional(z.object({ stage: seen.stage, closeDate: seen.closeDate, ...course })),
});
export type RecordMemoryRow = z.infer<typeof recordMemory>;

export const mute = z.object({
  /** Salted hash of rule, scope and place. */
  id,
  ruleId: z.string(),
  scope: z.enum(['here', 'person']),
  at: time,
});
export type MuteRow = z.infer<typeof mute>;

/** What the rep taught: which field or address means what. */
export const mapping = z.object({ id, kind: z.string(), from: z.string(), to: z.string(), updatedAt: time });
export type MappingRow = z.infer<typeof mapping>;

const written = {
  /** When its content came to be what it is; absent where it was not switched since. */
  writtenAt: z.optional(time),
  /** The last change of any kind: which of two copies is the newer one. */
  updatedAt: time,
};
/** When a rule or playbook was written or brought in, whatever it was switched since. */
export const writtenAt = (row: { writtenAt?: number | undefined; updatedAt: number }): number =>
  row.writtenAt ?? row.updatedAt;

/** A rule of the rep's own. `rule` is checked by the coach's compiler, not here. */
export const ownRule = z.object({
  id,
  rule: z.record(z.string(), z.unknown()),
  off: z.optional(z.boolean()),
  ...written,
});
export type OwnRuleRow = z.infer<typeof ownRule>;

export const playbook = z.object({
  /** The playbook's own id; a newer version replaces the older one. */
  id,
  name: z.string(),
  version: z.string(),
  /** Where it came from: 'file' or 'organisation'. */
  source: z.enum(['file', 'organisation']),
  /** Fingerprint of the key that signed it. */
  signedBy: z.optional(z.string()),
  off: z.optional(z.boolean()),
  /** The file as it was imported. */
  content: z.record(z.string(), z.unknown()),
  ...written,
});
export type PlaybookRow = z.infer<typeof playbook>;

/** Every table and the check of its rows: the one list that export, import, erase and forget go by. */
export const ROWS = {
  opportunities: opportunity,
  goals: goal,
  accounts: account,
  people: person,
  mappings: mapping,
  tipEvents: tipEvent,
  habitEvents: habitEvent,
  heardSignals: heardSignal,
  guards: guardRow,
  touches: touch,
  recordMemory,
  mutes: mute,
  ownRules: ownRule,
  playbooks: playbook,
} as const;
export type TableName = keyof typeof ROWS;
export const TABLES = Object.keys(ROWS) as TableName[];
