import * as z from 'zod/mini';
import { DIMENSIONS } from './dimension.ts';
import { example } from './rule-example.ts';
import { severity } from './tip.ts';

/*
 * A prompt rule: data that says when to prompt the rep and with what. One file a rule; `utils/rules/README.md`
 * describes the language in one page. Nothing in here is code and nothing is a regular expression: phrases are the
 * small pattern language of `utils/coach/pattern.ts`, bounds are words ("at least 40", "none"). Checks that are large are
 * made when something is first checked: a worker that wakes checks no rule, as a rule.
 */

const text = z.string().check(z.minLength(1));
/** One phrase or several: any of them will do. */
export const phrases = z.union([text, z.array(text).check(z.minLength(1))]);
export type Phrases = z.infer<typeof phrases>;

/** "at least 40", "at most 3", "under 15", "more than 2", "2 to 5", a number, none, some, empty, filled, yes, no, or one of several words. */
export const bound = z.union([z.number(), z.boolean(), text, z.array(text)]);
export type Bound = z.infer<typeof bound>;

/** Measures of the draft, thread, recipients, deal, history and log (`utils/coach/measures`), each with its bound; all hold. */
export const conditions = z.record(text, bound);
export type Conditions = z.infer<typeof conditions>;

export const SENTENCE_KINDS = [
  'statement',
  'question',
  'request',
  'offer',
  'promise',
  'wish',
  'thanks',
] as const;
export const PLACES = ['opening', 'middle', 'ask', 'close', 'first', 'last'] as const;
/** `our` and `your`: the subject is a thing of ours ("our platform") or of theirs; `none`: an imperative or a fragment. */
export const SUBJECTS = ['i', 'we', 'our', 'you', 'your', 'they', 'it', 'name', 'other', 'none'] as const;
const oneOrMore = <T extends z.core.SomeType>(one: T) => z.union([one, z.array(one).check(z.minLength(1))]);

/** The shape of a sentence. Everything that is given must hold. */
export const shape = z.lazy(() =>
  z.strictObject({
    is: z.optional(oneOrMore(z.enum(SENTENCE_KINDS))),
    subject: z.optional(oneOrMore(z.enum(SUBJECTS))),
    /** Main verb, as phrases ("provide~ | offer~"); counted only after the subject. */
    verb: z.optional(phrases),
    tense: z.optional(oneOrMore(z.enum(['past', 'present', 'future']))),
    negated: z.optional(z.boolean()),
    /** Any of the phrases stands in the sentence. */
    has: z.optional(phrases),
    /** And any of these, too. */
    and: z.optional(phrases),
    lacks: z.optional(phrases),
    place: z.optional(oneOrMore(z.enum(PLACES))),
    words: z.optional(bound),
  }),
);
export type Shape = z.infer<typeof shape>;

const some = z.optional(phrases);
const scopes = {
  /** Touching the match on its left; a trailing gap ("our ..2") leaves room. */
  before: some,
  after: some,
  /** Overlapping the matched words. */
  inside: some,
  /** In the clause of the match: it ends at ; : ( ) – and at "but", "however", "although". */
  clause: some,
  sentence: some,
  previous: some,
  next: some,
  /** In the sentence, the one before or the one after. */
  near: some,
  paragraph: some,
  /** Anywhere in the writer's own text (of the draft, or of the message that is read). */
  text: some,
  subject: some,
  /** In what the customer wrote in this thread. */
  customer: some,
  /** In our earlier mails of this thread. */
  ours: some,
};
/** Something that may stand around a match; every key that is given must hold. */
export const guard = z.lazy(() =>
  z.strictObject({
    ...scopes,
    /** The match's sentence has this shape, or the one that `at` names. */
    shape: z.optional(shape),
    at: z.optional(z.enum(['same', 'previous', 'next', 'near'])),
    /** The learned scorer finds the sentence worth a word, in whatever class, with at least this (0 to 1); holds where no scorer runs. */
    learned: z.optional(z.number()),
    /** The last number, or the last word, of the match stands before it already, in its sentence or the one before. */
    repeats: z.optional(z.enum(['number', 'word'])),
    when: z.optional(conditions),
  }),
);
export type Guard = z.infer<typeof guard>;
export const GUARD_SCOPES = Object.keys(scopes) as (keyof typeof scopes)[];

/** Where a tip about the whole points. */
export const MARKS = [
  'nothing',
  'first-sentence',
  'last-sentence',
  'longest-sentence',
  'longest-paragraph',
  'first-question',
  'last-question',
  'last-promise',
  'first-offer',
] as const;

/** Guards of one matcher alone, beside those of the rule. */
const guards = z.optional(oneOrMore(guard));
const own = { needs: guards, unless: guards };

/** The closed set of matcher kinds. */
export const matcher = z.lazy(() =>
  z.union([
    /**
     * The words stand in a sentence of the writer; `zone` looks into greetings, sign-offs or signatures instead;
     * `mark` points at the whole sentence where the tip speaks of its thought and not of the words.
     */
    z.strictObject({
      phrase: phrases,
      shape: z.optional(shape),
      mark: z.optional(z.literal('sentence')),
      zone: z.optional(z.enum(['greeting', 'signoff', 'signature'])),
      ...own,
    }),
    /** A sentence has this shape; `mark` says which words fired (else the sentence). */
    z.strictObject({ sentence: shape, mark: z.optional(z.enum(['sentence', 'has', 'clause'])), ...own }),
    /** So many of these phrases, or sentences of this shape, in the text, in one paragraph or in one sentence. */
    z.strictObject({
      count: z.union([phrases, shape]),
      is: bound,
      per: z.optional(z.literal('100 words')),
      in: z.optional(z.enum(['text', 'paragraph', 'sentence'])),
      ...own,
    }),
    /**
     * None of these stand anywhere; `shape` says what a sentence with it would look like. With `about` the tip quotes the
     * customer's open complaint, and there is none without one.
     */
    z.strictObject({
      missing: z.union([phrases, shape]),
      mark: z.optional(z.enum(MARKS)),
      about: z.optional(z.literal('complaint')),
    }),
    /** The conditions alone decide. `shows`: what the tip quotes, with measures in braces; the first whose all are known. */
    z.strictObject({
      whole: z.enum(['draft', 'thread', 'message', 'deal', 'subject']),
      mark: z.optional(z.enum(MARKS)),
      shows: z.optional(oneOrMore(text)),
    }),
    /** What an earlier mail, or the record that a draft stands on, holds and the draft ignores. */
    z.strictObject({
      ignores: z.enum([
        'signal',
        'question',
        'advice',
        'leaver',
        'gone',
        'person',
        'promise',
        'complaint',
        'next-step',
        'contact',
        'amount',
      ]),
      /** Kinds of signal that count; all openings when absent. */
      kinds: z.optional(z.array(text)),
    }),
    /** The text, or a paragraph, is nearly one that went to this account before. */
    z.strictObject({ similar: z.enum(['last-mails', 'own-thread']), is: bound }),
    /**
     * A field of the record, which the tip quotes. For `activities`, `planned` and `notes`, `says` looks at titles and
     * texts, newest first, `of` so many, and `is` bounds how many say so.
     */
    z.strictObject({
      field: text,
      is: z.optional(bound),
      says: z.optional(phrases),
      of: z.optional(z.number()),
      /** What the tip quotes besides the field, as for `whole`. */
      shows: z.optional(oneOrMore(text)),
    }),
    /** A learned scorer's class reaches this score (0 to 1). */
    z.strictObject({ learned: text, above: z.number(), shape: z.optional(shape), ...own }),
  ]),
);
export type Matcher = z.infer<typeof matcher>;

export const rewriteRule = z.lazy(() =>
  z.union([
    z.strictObject({ delete: z.enum(['match', 'sentence', 'paragraph']) }),
    /** Fixed wording; {slots} are filled from facts of this draft, thread or record, or there is no rewrite. */
    z.strictObject({ replace: z.enum(['match', 'sentence']), with: text }),
    z.strictObject({
      insert: text,
      at: z.enum(['after-sentence', 'end', 'start']),
      /** The wording in drafts of other languages, by code; in a language that is not here nothing is inserted. */
      in: z.optional(z.record(text, text)),
    }),
  ]),
);
export type RewriteRule = z.infer<typeof rewriteRule>;

export const signalRule = z.lazy(() =>
  z.strictObject({
    polarity: z.enum(['opening', 'risk', 'both']),
    strength: z.enum(['high', 'medium', 'low']),
    /** `drop` (default): a negation cue in the clause silences it. `keep`: the content is itself negative. */
    negation: z.optional(z.enum(['drop', 'keep'])),
    /** `drop` (default): what is long past is no signal. */
    past: z.optional(z.enum(['drop', 'keep'])),
    /** Who must be speaking of whom: `customer` (default) is the writer's own organisation. */
    experiencer: z.optional(z.enum(['customer', 'anyone'])),
    /** Prefill of the log: a kind of opportunity. */
    log: z.optional(text),
  }),
);
export type SignalRule = z.infer<typeof signalRule>;

export const status = z.union([z.enum(['live', 'needs-deal-page']), z.strictObject({ unreadable: text })]);

/** What a tip says; a playbook may say it in other words. */
export const tipWords = {
  title: z.string().check(z.minLength(1), z.maxLength(60)),
  why: z.string().check(z.minLength(1), z.maxLength(160)),
  example: z.optional(text),
};

export const promptRule = z.lazy(() =>
  z.strictObject({
    /** As in the coaching book: C- compose, R- read, D- deal, SIG- and GRD- signals, M- for the meter alone. */
    id: text,
    dimension: z.enum(DIMENSIONS),
    surface: z.enum(['draft', 'thread', 'deal']),
    severity,
    /** A question or an offer, at most 60 characters. */
    title: tipWords.title,
    /** At most 160 characters. */
    why: tipWords.why,
    /** The question to ask, or how it may read. Shown "for instance", never inserted. */
    example: tipWords.example,
    status: z._default(status, 'live'),
    /** How sure the rule is when it fires; ranks tips. */
    confidence: z._default(z.enum(['low', 'medium', 'high']), 'medium'),
    evidence: z.strictObject({
      grade: z.enum(['A', 'B', 'C', 'D']),
      sources: z.array(text),
      note: z.optional(text),
    }),
    match: z.optional(oneOrMore(matcher)),
    /** All must hold around the match. */
    needs: z.optional(oneOrMore(guard)),
    /** Any of them silences the match. */
    unless: z.optional(oneOrMore(guard)),
    /** All must hold for the draft, thread or record. */
    when: z.optional(conditions),
    rewrite: z.optional(rewriteRule),
    signal: z.optional(signalRule),
    /** What firing means for the meter; by default `shown` for severity 0 and `contrary` otherwise, `missing` for whole-text rules. */
    meter: z.optional(z.enum(['shown', 'contrary', 'missing', 'none'])),
    /** Feeds the meter and is never shown as a tip. */
    only: z.optional(z.literal('meter')),
    /**
     * Language of its phrases, as a code ("de"); English when absent. `any`: it is about structure, and what it holds of
     * phrases only silences it. A rule without phrases is for every language anyway.
     */
    language: z.optional(z.string().check(z.regex(/^(?:any|[a-z]{2,3})$/))),
    /** Gates that do not silence this rule. */
    despite: z.optional(z.array(text)),
    /** `once`: at most one tip of this rule a text (the first); `each` (default): every place. */
    tips: z.optional(z.enum(['once', 'each'])),
    examples: z.strictObject({
      fires: z.array(example),
      silent: z.array(example),
    }),
  }),
);
/** A checked rule. `origin` is added by whoever loads it. */
export type PromptRule = z.infer<typeof promptRule>;

/** Named lists of phrases that rules share: `{list-name}` in a phrase. */
export const wordLists = z.record(text, z.array(text).check(z.minLength(1)));
export type WordLists = z.infer<typeof wordLists>;

/** What the coach is given: rules of one origin ('builtin', 'own', the name of a playbook) and their word lists. */
export interface RulePack {
  origin: string;
  rules: PromptRule[];
  lists: WordLists;
  /** Names the content of a pack that comes with the build, so that nobody has to read it to know it again. */
  digest?: string;
}
