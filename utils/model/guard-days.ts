/**
 * How long what a customer wrote holds growth prompts back, in days from the day it was written: hard times, a contact who
 * leaves, a wish not to be written to, a complaint. The gates ask for it, and how long guards are kept follows from it.
 */
export const GUARD_DAYS = { cut: 60, leave: 60, 'opt-out': 90, complaint: 14 } as const;

export type GuardKind = keyof typeof GUARD_DAYS;

/** What the rules that hear one leave behind. */
export const GUARD_OF: ReadonlyMap<string, GuardKind> = new Map([
  ['GRD-CUT', 'cut'],
  ['GRD-LEAVE', 'leave'],
  ['R-OWN-01', 'complaint'],
  ['R-OWN-02', 'opt-out'],
]);
