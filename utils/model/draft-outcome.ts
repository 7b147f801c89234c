/** What may become of a draft. */
export const DRAFT_OUTCOMES = ['sent', 'scheduled', 'discarded', 'undone'] as const;
export type DraftOutcome = (typeof DRAFT_OUTCOMES)[number];
