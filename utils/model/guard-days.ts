/**
 * How long what a customer wrote holds growth prompts back, in days from the day it was written: hard times, a contact who
 * leaves, a wish not to be written to, a complaint. The gates ask for it, and no guard is kept longer than it holds for.
 */
export const GUARD_DAYS = { cut: 60, leave: 60, 'opt-out': 90, complaint: 14 } as const;

export type GuardKind = keyof typeof GUARD_DAYS;
