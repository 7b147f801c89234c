import * as z from 'zod/mini';

/** A place at the window's edge: `at` is the middle of the tab as a share of the window's height. */
export const dockPlace = z.object({ side: z.enum(['left', 'right']), at: z.number() });
export type DockPlace = z.infer<typeof dockPlace>;

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
  /** Addresses and '@domains', lower case: nothing is said of mail with them. */
  quietWith: z.optional(z.array(z.string())),
  coachInternal: z.boolean(),
  /** Where the rep put the tab on the pages of a site, by origin. */
  docks: z.optional(z.record(z.string(), dockPlace)),
  /** Origins on whose pages the tab is closed. */
  docksOff: z.optional(z.array(z.string())),
  currency: z.string(),
  /** From this amount on, in `currency`, a deal counts as large; absent: learned from what was won. */
  largeFrom: z.optional(z.number()),
});
export type Settings = z.infer<typeof settings>;
