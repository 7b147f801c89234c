import * as z from 'zod/mini';
import { goal } from './goal';
import { promptRule, tipWords, wordLists } from './prompt-rule';
import { situation } from './situation';

const short = z.string().check(z.minLength(1), z.maxLength(200));

/** A goal that a playbook or an organisation proposes. */
export const goalProposal = z.object({
  type: goal.shape.type,
  measure: short,
  target: z.number().check(z.gt(0)),
  period: goal.shape.period,
  when: z.optional(z.string().check(z.maxLength(400))),
  will: z.optional(z.string().check(z.maxLength(400))),
});
export type GoalProposal = z.infer<typeof goalProposal>;

/** Other words for a rule that comes with Uplift; what it fires on stays as it is. */
const newWords = z.lazy(() =>
  z.strictObject({
    title: z.optional(tipWords.title),
    why: z.optional(tipWords.why),
    example: tipWords.example,
  }),
);
export const wording = z.lazy(() => z.record(short, newWords));

/** 2 brought situations; in files of version 1 nothing was said of what they are, and they are passed over. */
export const FORMAT_VERSION = 2;

const head = () => ({
  format: z.literal('uplift-playbook'),
  formatVersion: z.union([z.literal(1), z.literal(FORMAT_VERSION)]),
  /** Stays the same from version to version; a newer version replaces the older one. */
  id: short,
  /** Shown on every tip that comes from it; 'builtin' and 'own' are said of our rules and the rep's. */
  name: short.check(z.regex(/^(?!(?:builtin|own)$)/)),
  version: short,
  author: z.optional(short),
  lists: z._default(wordLists, {}),
  /** By the id of the rule. */
  wording: z._default(wording, {}),
  goals: z._default(z.array(goalProposal).check(z.maxLength(20)), []),
  /** ECDSA P-256 with SHA-256 over the file without this property, its keys sorted at every level. */
  signature: z.optional(z.object({ key: z.string(), value: z.string() })),
});

/** The most rules and situations a playbook may hold, and the longest file (characters). */
export const MOST_RULES = 1000;
export const MOST_SITUATIONS = 100;
export const LONGEST_PLAYBOOK = 3_000_000;

/** A playbook as a file: data only. `assess -- --schema playbook` prints this as a JSON Schema. */
export const playbookFile = z.lazy(() =>
  z.strictObject({
    ...head(),
    rules: z.array(promptRule).check(z.maxLength(MOST_RULES)),
    /** Situations for the practice desk. */
    practice: z._default(z.array(situation).check(z.maxLength(MOST_SITUATIONS)), []),
  }),
);

/** The same with its rules and situations unread, so that a broken one does not lose the file. */
export const playbookHead = z.lazy(() =>
  z.strictObject({
    ...head(),
    rules: z.array(z.unknown()).check(z.maxLength(MOST_RULES)),
    practice: z._default(z.array(z.unknown()).check(z.maxLength(MOST_SITUATIONS)), []),
  }),
);
export type PlaybookHead = z.infer<typeof playbookHead>;
