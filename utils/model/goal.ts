import * as z from 'zod/mini';
import { time } from './time';

export const GOAL_TYPES = ['habit', 'count', 'value', 'ratio', 'quality', 'growth'] as const;
export const PERIODS = ['week', 'month', 'quarter'] as const;

/** More than three aims at once are none: of the rep's, and of the organisation's. */
export const MOST_ACTIVE_GOALS = 3;

/** What the rep wants to reach in a period (coaching book, 5.4). */
export const goal = z.object({
  id: z.string(),
  type: z.enum(GOAL_TYPES),
  /** What is counted; a name known to `utils/goals`. */
  measure: z.string(),
  target: z.number(),
  period: z.enum(PERIODS),
  /** "When <when>, I <will>." */
  when: z.optional(z.string()),
  will: z.optional(z.string()),
  active: z.boolean(),
  /** What it aimed at before, oldest first, each until when; 0 while it rested. */
  earlier: z.optional(z.array(z.object({ until: time, target: z.number().check(z.gte(0)) }))),
  createdAt: time,
  updatedAt: time,
});
export type Goal = z.infer<typeof goal>;
export type Period = (typeof PERIODS)[number];
