import * as z from 'zod/mini';

/** What the rep set. Kept as one versioned item per subject by `utils/storage`. */
export const settings = z.object({
  /** When the rep pressed Start (milliseconds since the epoch); absent: nothing is read. */
  startedAt: z.optional(z.number()),
  /** Own addresses and '@domains', lower case. */
  self: z.array(z.string()),
  /** Sites switched off by the rep: adapter id or origin. */
  sitesOff: z.array(z.string()),
  /** Origins of other sites that the rep turned on. */
  sitesOn: z.array(z.string()),
  pausedUntil: z.optional(z.number()),
  rulesOff: z.array(z.string()),
  coachInternal: z.boolean(),
  currency: z.string(),
});
export type Settings = z.infer<typeof settings>;
