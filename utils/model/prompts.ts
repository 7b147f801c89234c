import type { Tip } from './tip';

/** Whether a tip asks for something. A note of praise does not: it is shown, and counts nowhere as a tip. */
export const isPrompt = ({ severity }: Pick<Tip, 'severity'>): boolean => severity > 0;

/** How many tips there are to say. */
export const promptsIn = (tips: readonly Tip[]): number => tips.filter(isPrompt).length;
