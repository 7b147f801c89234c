import * as z from 'zod/mini';
import { DIMENSIONS } from './dimension.ts';

/*
 * A situation of the practice desk: a mail to answer or a deal to look after, with a start that goes through the
 * motions. Data only, of Uplift or of a playbook. Days are counted from today ("+9", "-3"), and "{+9}" in a text is
 * written out as a date, so that a situation never grows old. The rep is always you@ourco.example.
 */

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
/** "Dana Wirth <dana@customer.example>". */
const person = text(200);
const people = z.array(person).check(z.maxLength(20));
/** Days from today: "+14", "-3", "+0". */
const day = z.string().check(z.regex(/^[+-]\d{1,3}$/));

const head = () => ({
  /** Lower case words with hyphens. */
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60)),
  title: text(80),
  /** What the rep practises. */
  dimension: z.enum(DIMENSIONS),
  /** Where the rep stands, in two or three sentences. */
  scene: text(500),
  /** What to try. */
  practise: text(200),
  /** Rules whose prompts the start brings up and a good answer settles. */
  rules: z.array(text(60)).check(z.minLength(1), z.maxLength(6)),
  /** What a good answer would show. */
  good: z.array(text(200)).check(z.minLength(1), z.maxLength(6)),
  /** What history and log would say of this customer (`FACTS` in `utils/coach/context.ts`). */
  given: z.optional(
    z.record(text(60), z.union([z.number(), z.boolean(), z.string().check(z.maxLength(200))])),
  ),
  /** Texts of our last mails to this customer. */
  sent: z.optional(z.array(text(4000)).check(z.maxLength(5))),
});

const mailSituation = z.lazy(() =>
  z.strictObject({
    ...head(),
    kind: z.literal('mail'),
    reply: z.enum(['new', 'reply', 'reply-all', 'forward']),
    subject: z.string().check(z.maxLength(200)),
    to: z.array(person).check(z.minLength(1), z.maxLength(20)),
    cc: z._default(people, []),
    /** The mails before, oldest first. */
    thread: z._default(
      z
        .array(
          z.strictObject({
            /** Who wrote it; 'us' is the rep. */
            from: z.union([z.literal('us'), person]),
            to: z._default(people, []),
            cc: z._default(people, []),
            day,
            text: text(8000),
          }),
        )
        .check(z.maxLength(12)),
      [],
    ),
    draft: text(4000),
    /** One good answer. */
    answer: z.strictObject({
      text: text(4000),
      subject: z.optional(z.string().check(z.maxLength(200))),
      to: z.optional(people),
      cc: z.optional(people),
    }),
  }),
);
export type MailSituation = z.infer<typeof mailSituation>;

/** What the record shows. `null` and an empty list: shown and empty. */
const record = () => ({
  name: text(200),
  account: z.optional(text(200)),
  amount: z.optional(z.nullable(z.number())),
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  stage: z.optional(text(80)),
  /** 0 to 1: how far along the stage stands. */
  stageShare: z.optional(z.number().check(z.gte(0), z.lte(1))),
  recordType: z.optional(z.enum(['new', 'renewal', 'expansion'])),
  forecast: z.optional(text(80)),
  createdDate: z.optional(day),
  closeDate: z.optional(z.nullable(day)),
  nextStep: z.optional(z.nullable(z.string().check(z.maxLength(500)))),
  nextStepDate: z.optional(z.nullable(day)),
  description: z.optional(z.nullable(z.string().check(z.maxLength(2000)))),
  products: z.optional(z.array(text(200)).check(z.maxLength(20))),
  contacts: z.optional(
    z
      .array(
        z.strictObject({
          name: text(120),
          role: z.optional(text(120)),
          department: z.optional(text(120)),
          inactive: z.optional(z.boolean()),
        }),
      )
      .check(z.maxLength(20)),
  ),
  activities: z.optional(
    z
      .array(
        z.strictObject({
          kind: z.enum(['mail', 'call', 'meeting', 'task', 'note', 'other']),
          direction: z._default(z.enum(['inbound', 'outbound', 'unknown']), 'unknown'),
          state: z._default(z.enum(['planned', 'done']), 'done'),
          day,
          title: text(200),
          people: z.optional(z.array(text(120)).check(z.maxLength(20))),
        }),
      )
      .check(z.maxLength(30)),
  ),
});
const dealRecord = () => z.strictObject(record());
export type DealRecord = z.infer<ReturnType<typeof dealRecord>>;

const dealSituation = z.lazy(() =>
  z.strictObject({
    ...head(),
    kind: z.literal('deal'),
    deal: dealRecord(),
    /** What a good answer changes on the record. */
    answer: z.partial(dealRecord()),
  }),
);
export type DealSituation = z.infer<typeof dealSituation>;

export const situation = z.discriminatedUnion('kind', [mailSituation, dealSituation]);
export type Situation = z.infer<typeof situation>;
