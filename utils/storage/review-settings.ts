import * as z from 'zod/mini';
import { versionedItem } from './item';

/** The weekly review: when the rep wants to be reminded (off until chosen) and what came of it. */
export interface ReviewSettings {
  /** Weekday 0 Sunday to 6 Saturday and local time 'HH:MM'; absent: no reminder. */
  remindOn?: number;
  remindAt?: string;
  /** Local day of the reminder that was shown last. */
  remindedFor?: string;
  /** Start of the week (local day) that was reviewed or skipped last. */
  doneWeek?: string;
  /** What the rep chose to practise next, a dimension or a rule id. */
  focus?: string;
  /** Weeks the rep marked as off, by local day of their start. */
  weeksOff: string[];
}

export const reviewItem = versionedItem<ReviewSettings>(
  'review',
  {
    remindOn: z.optional(z.number().check(z.gte(0), z.lte(6))),
    remindAt: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
    remindedFor: z.optional(z.string()),
    doneWeek: z.optional(z.string()),
    focus: z.optional(z.string()),
    weeksOff: z.array(z.string()),
  },
  { weeksOff: [] },
  1,
);
