import * as z from 'zod/mini';

/* The examples of a prompt rule: what it shall fire on, and what it shall keep silent on. */

const text = z.string().check(z.minLength(1));

const exampleMessage = z.lazy(() =>
  z.strictObject({
    from: z.optional(z.enum(['customer', 'us'])),
    name: z.optional(text),
    to: z.optional(z.array(text)),
    cc: z.optional(z.array(text)),
    date: z.optional(text),
    text,
  }),
);
/** A string is the draft (surface draft) or the customer's mail (surface thread); an object gives the scene. */
export const example = z.lazy(() =>
  z.union([
    text,
    z.strictObject({
      subject: z.optional(z.string()),
      draft: z.optional(z.string()),
      to: z.optional(z.array(text)),
      cc: z.optional(z.array(text)),
      today: z.optional(text),
      reply: z.optional(z.enum(['new', 'reply', 'reply-all', 'forward'])),
      attachments: z.optional(z.array(text)),
      thread: z.optional(z.array(z.union([text, exampleMessage]))),
      /** Fields of the record by name: a value, or null for "shown and empty". */
      deal: z.optional(z.record(text, z.unknown())),
      /** Facts of history and log (`AssessContext.facts`). */
      given: z.optional(z.record(text, z.union([z.number(), z.boolean(), z.string()]))),
      /** Texts of our last mails to this account. */
      sent: z.optional(z.array(text)),
    }),
  ]),
);
export type RuleExample = z.infer<typeof example>;
