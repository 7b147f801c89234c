import * as z from 'zod/mini';
import { LONGEST_SENTENCE } from './kept-sentence';
import { time } from './time';

/** How far an opportunity is, verified by what the customer does (coaching book, 5.3). */
export const STAGES = ['noticed', 'shared', 'recognised', 'joined', 'proven', 'decided', 'realised'] as const;
export const opportunityStage = z.enum(STAGES);
export type OpportunityStage = z.infer<typeof opportunityStage>;

export const OPPORTUNITY_KINDS = [
  'new-team',
  'new-site',
  'new-use',
  'new-product',
  'volume',
  'displacement',
  'risk-avoided',
  'partnership',
] as const;

/** What of it would have come anyway, what they asked for and what we raised first (coaching book, 5.1). */
export const OPPORTUNITY_CLASSES = ['base', 'responded', 'created', 'unclear'] as const;
export const ORIGINS = ['signal', 'own-idea'] as const;
export const CONFIDENCES = ['low', 'mid', 'high'] as const;
/** Whether they would thank us. */
export const FAIRNESS = ['yes', 'not-sure'] as const;
export const OUTCOMES = ['won', 'lost', 'no-decision'] as const;
/** How a deal ends on its page in a CRM. */
export const ENDINGS = ['won', 'lost'] as const;
export type Ending = (typeof ENDINGS)[number];

const text = z.string();
const day = z.string();
const sentence = z.string().check(z.maxLength(LONGEST_SENTENCE));

export const personRef = z.object({
  id: z.optional(text),
  name: text,
  address: z.optional(text),
  /** Why this person is brought in, or what they gain. */
  reason: z.optional(text),
});

/** A created or spotted opportunity (coaching book, 5.2). Only `title` and `accountName` are asked for at first. */
export const opportunity = z.object({
  /** Made by the form that logs it, so that a second press or a second window writes the same record. */
  id: text,
  title: text,
  accountId: text,
  accountName: text,
  origin: z.object({
    type: z.enum(ORIGINS),
    signalKind: z.optional(text),
    /** The customer's. */
    sentence: z.optional(sentence),
    url: z.optional(text),
    date: z.optional(day),
    raisedBy: z.optional(z.enum(['us', 'customer'])),
    /** Rule whose tip led to it. */
    ruleId: z.optional(text),
  }),
  theirs: z.array(personRef),
  ours: z.array(personRef),
  before: z.optional(text),
  now: z.optional(text),
  kind: z.optional(z.enum(OPPORTUNITY_KINDS)),
  class: z.enum(OPPORTUNITY_CLASSES),
  beneficiaries: z.array(
    z.object({
      name: text,
      change: z.optional(text),
      from: z.optional(text),
      to: z.optional(text),
      by: z.optional(day),
      checkedBy: z.optional(text),
    }),
  ),
  insight: z.optional(text),
  objective: z.optional(text),
  value: z.optional(
    z.object({
      base: z.optional(z.number()),
      expected: z.optional(z.number()),
      /** ISO 4217. */
      currency: text,
      confidence: z.optional(z.enum(CONFIDENCES)),
    }),
  ),
  firstStep: z.optional(
    z.object({
      when: text,
      will: text,
      owner: z.optional(text),
      date: z.optional(day),
      done: z.optional(z.boolean()),
      /** When it was marked as done; unknown of what was marked before that was noted, or elsewhere. */
      doneAt: z.optional(time),
    }),
  ),
  fairness: z.optional(z.enum(FAIRNESS)),
  stage: opportunityStage,
  exit: z.optional(
    z.object({ type: z.enum(['parked', 'dropped']), until: z.optional(day), reason: z.optional(text) }),
  ),
  outcome: z.optional(z.enum(OUTCOMES)),
  reflection: z.optional(text),
  crmUrl: z.optional(text),
  /** Milliseconds since the epoch. */
  createdAt: time,
  updatedAt: time,
  history: z.array(z.object({ at: time, what: text, from: z.optional(text), to: z.optional(text) })),
});
export type Opportunity = z.infer<typeof opportunity>;

/** What quick-log hands over: two fields that the rep fills, the rest prefilled from the page. */
export const quickLog = z.object({
  id: text,
  title: text,
  accountName: text,
  /** What the page calls its customer; another name in `accountName` was typed by the rep. */
  accountGiven: z.optional(text),
  accountDomain: z.optional(text),
  accountAddress: z.optional(text),
  crm: z.optional(z.object({ crm: text, org: z.optional(text), kind: text, id: text })),
  contact: z.optional(z.object({ name: z.optional(text), address: z.optional(text) })),
  signalKind: z.optional(text),
  ruleId: z.optional(text),
  sentence: z.optional(sentence),
  url: z.optional(text),
});
export type QuickLog = z.infer<typeof quickLog>;

/** Fields to change, or what they become of the record as it is stored: a field of parts keeps its other parts so. */
export type OpportunityChange = Partial<Opportunity> | ((now: Opportunity) => Partial<Opportunity>);
