import * as z from 'zod/mini';
import { DIMENSIONS } from './dimension.ts';

/** 0 positive note, 1 hint, 2 tip, 3 stop-and-look. */
export const severity = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);

/** A stretch of one block, in UTF-16 code units, end exclusive. */
export const span = z.object({ block: z.string(), start: z.number(), end: z.number() });
export type Span = z.infer<typeof span>;

export const ABOUT_SORTS = [
  'ignored_signal',
  'ignored_question',
  'dropped_person',
  'due_promise',
  'sells_into_complaint',
] as const;

/** What a tip on a draft is about in an earlier mail or a field of the record. */
export const about = z.object({
  sort: z.enum([...ABOUT_SORTS, 'deal_field']),
  quote: z.string(),
  /** Message id, or the index of the message in the thread as a string. */
  message: z.optional(z.string()),
  /** Block and offsets of the quote inside that message, where it is a stretch of text. */
  span: z.optional(span),
  /** Signal kind for `ignored_signal`, field name for `deal_field`. */
  kind: z.optional(z.string()),
});
export type About = z.infer<typeof about>;

/** A change to the draft whose every word comes from this draft, thread or record, or is fixed wording. */
export const rewrite = z.object({
  /** Replace the span by `text`, or insert `text` at the span's start when the span is empty. '' deletes the span. */
  span,
  text: z.string(),
  /** What the draft holds at the span; the page refuses when it no longer does. */
  expected: z.string(),
});

export const tip = z.object({
  /** Identity of "the same tip": rule, normalised match and block context. Stable across reloads and tabs. */
  id: z.string(),
  ruleId: z.string(),
  dimension: z.enum(DIMENSIONS),
  severity,
  /** A question or an offer. */
  title: z.string(),
  why: z.string(),
  /** The question to ask the customer, or one example of how it may read. Shown "for instance", never inserted. */
  example: z.optional(z.string()),
  /** Where it fired; absent when it speaks of the whole draft, thread or record. */
  span: z.optional(span),
  /** Message of a thread the span stands in: its id or index as a string. */
  message: z.optional(z.string()),
  /** The words that fired it, or the field and its value. */
  quote: z.string(),
  about: z.optional(about),
  rewrite: z.optional(rewrite),
  evidence: z.object({ grade: z.string(), sources: z.array(z.string()) }),
  /** 'builtin', 'own' or the name of the playbook it came with. */
  origin: z.string(),
  /** For growth signals and guards. */
  signal: z.optional(
    z.object({
      kind: z.string(),
      polarity: z.enum(['opening', 'risk', 'both']),
      certainty: z.enum(['fact', 'plan', 'possible']),
      time: z.enum(['past', 'present', 'future', 'unknown']),
    }),
  ),
  /** The words that weighed most, when a learned matcher fired. */
  because: z.optional(z.array(z.string())),
  /** The draft that is being written may still say what it lacks: known, and not shown yet. */
  early: z.optional(z.literal(true)),
  /** What was heard stands in the log. */
  logged: z.optional(z.literal(true)),
});
export type Tip = z.infer<typeof tip>;

/** How a draft stands on one dimension, with the rule and the words that show it. `open`: nothing to say either way. */
export const meterEntry = z.object({
  dimension: z.enum(DIMENSIONS),
  state: z.enum(['shown', 'missing', 'contrary', 'open']),
  receipt: z.optional(
    z.object({ ruleId: z.string(), title: z.string(), quote: z.string(), span: z.optional(span) }),
  ),
});
export type MeterEntry = z.infer<typeof meterEntry>;

export const gate = z.object({ id: z.string(), reason: z.string() });
export type Gate = z.infer<typeof gate>;

/** What the coach says of one snapshot. Deterministic in (snapshot, rules, context). */
export const assessment = z.object({
  kind: z.enum(['draft', 'thread', 'deal']),
  revision: z.number(),
  gates: z.array(gate),
  /** Ranked, most important first. */
  tips: z.array(tip),
  meter: z.array(meterEntry),
  /** BCP 47 primary language detected in the author's words, or 'und'. */
  language: z.string(),
  /** A draft that says nothing yet: a greeting, or a few words that go on. */
  blank: z.optional(z.literal(true)),
});
export type Assessment = z.infer<typeof assessment>;
