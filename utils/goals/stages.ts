import type { Opportunity, OpportunityStage } from '../model/opportunity';
import { rankOf } from './counted';

/** What is asked of the rep, when a stage needs it and never before (coaching book, 5.2). */
export const NEEDS = {
  title: 'noticed',
  account: 'noticed',
  origin: 'noticed',
  kind: 'shared',
  people: 'shared',
  insight: 'shared',
  objective: 'shared',
  firstStep: 'shared',
  beforeNow: 'recognised',
  class: 'recognised',
  beneficiary: 'recognised',
  fairness: 'recognised',
  value: 'joined',
  outcome: 'decided',
  reflection: 'decided',
} as const satisfies Record<string, OpportunityStage>;
export type Need = keyof typeof NEEDS;

const filled = (text: string | undefined): boolean => Boolean(text?.trim());

const MET: Record<Need, (record: Opportunity) => boolean> = {
  title: ({ title }) => filled(title),
  account: ({ accountName }) => filled(accountName),
  origin: ({ origin }) => origin.type === 'own-idea' || filled(origin.sentence) || filled(origin.signalKind),
  kind: ({ kind }) => kind !== undefined,
  // One of theirs or ours to bring along, with the reason why.
  people: ({ theirs, ours }) =>
    [...theirs, ...ours].some(({ name, reason }) => filled(name) && filled(reason)),
  insight: ({ insight }) => filled(insight),
  objective: ({ objective }) => filled(objective),
  firstStep: ({ firstStep }) => filled(firstStep?.when) && filled(firstStep?.will) && filled(firstStep?.date),
  beforeNow: ({ before, now }) => filled(before) && filled(now),
  class: (record) => record.class !== 'unclear',
  beneficiary: ({ beneficiaries }) =>
    beneficiaries.some(({ name, change, to, by, checkedBy }) =>
      [name, change ?? to, by, checkedBy].every((one) => filled(one)),
    ),
  fairness: ({ fairness }) => fairness !== undefined,
  value: ({ value }) =>
    value?.expected !== undefined && filled(value.currency) && value.confidence !== undefined,
  outcome: ({ outcome }) => outcome !== undefined,
  reflection: ({ reflection }) => filled(reflection),
};

/**
 * What a record still lacks to stand at a stage, in the order in which it is asked.
 * @returns names of questions; empty when nothing is missing
 */
export function needs(record: Opportunity, stage: OpportunityStage): Need[] {
  return (Object.keys(NEEDS) as Need[]).filter(
    (need) => rankOf(NEEDS[need]) <= rankOf(stage) && !MET[need](record),
  );
}

/** The decision list that tells base, responded and created apart (coaching book, 5.1). First yes wins. */
export const CLASS_QUESTIONS = ['would-come-anyway', 'customer-asked-first', 'we-raised-it-first'] as const;
export type ClassQuestion = (typeof CLASS_QUESTIONS)[number];
export type ClassAnswers = Partial<Record<ClassQuestion, boolean>>;

export interface ClassResult {
  /** The question to ask now; absent when the class is settled. */
  ask?: ClassQuestion;
  class: Opportunity['class'];
  /** Missing for "created": a date on which we raised it, and the line "before they thought ... now they see ...". */
  lacks: ('date' | 'beforeNow')[];
}

/**
 * Walks the decision list.
 * @param record for what "created" has to show
 */
export function classify(
  answers: ClassAnswers,
  record: { before?: string; now?: string; origin: { date?: string } },
): ClassResult {
  const settled = (of: Opportunity['class'], lacks: ClassResult['lacks'] = []): ClassResult => ({
    class: of,
    lacks,
  });
  const ask = (question: ClassQuestion): ClassResult => ({ ask: question, class: 'unclear', lacks: [] });
  if (answers['would-come-anyway'] === undefined) return ask('would-come-anyway');
  if (answers['would-come-anyway']) return settled('base');
  if (answers['customer-asked-first'] === undefined) return ask('customer-asked-first');
  if (answers['customer-asked-first']) return settled('responded');
  if (answers['we-raised-it-first'] === undefined) return ask('we-raised-it-first');
  if (!answers['we-raised-it-first']) return settled('unclear');
  const lacks: ClassResult['lacks'] = [];
  if (!filled(record.origin.date)) lacks.push('date');
  if (!filled(record.before) || !filled(record.now)) lacks.push('beforeNow');
  return lacks.length ? settled('unclear', lacks) : settled('created');
}
