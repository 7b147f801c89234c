import { type Opportunity, type OpportunityStage, STAGES } from '@/utils/model/opportunity';

/** What is asked about an opportunity, each at the stage that needs it (coaching book, 5.2) and never before. */
export const QUESTIONS = {
  shared: ['kind', 'insight', 'objective', 'people', 'firstStep'],
  recognised: ['beforeNow', 'class', 'beneficiaries', 'fairness'],
  joined: ['value'],
  proven: [],
  decided: ['outcome'],
  realised: ['reflection'],
} as const satisfies Partial<Record<OpportunityStage, readonly string[]>>;

export type AskedStage = keyof typeof QUESTIONS;
export type Question = (typeof QUESTIONS)[AskedStage][number];

const filled = (text: string | undefined) => Boolean(text?.trim());

const ANSWERED: Record<Question, (record: Opportunity) => boolean> = {
  kind: (record) => record.kind !== undefined,
  insight: (record) => filled(record.insight),
  objective: (record) => filled(record.objective),
  people: (record) => record.theirs.length + record.ours.length > 0,
  firstStep: ({ firstStep }) => filled(firstStep?.when) && filled(firstStep?.will),
  beforeNow: (record) => filled(record.before) && filled(record.now),
  class: (record) => record.class !== 'unclear',
  beneficiaries: (record) => record.beneficiaries.some((who) => filled(who.name) && filled(who.to)),
  fairness: (record) => record.fairness !== undefined,
  value: ({ value }) => value?.expected !== undefined,
  outcome: (record) => record.outcome !== undefined,
  reflection: (record) => filled(record.reflection),
};
export const isAnswered = (question: Question, record: Opportunity): boolean => ANSWERED[question](record);

export interface QuestionGroup {
  stage: AskedStage;
  questions: readonly Question[];
  /** Those without an answer. */
  open: Question[];
  /** The stage that comes next; the others are reached. */
  isNext: boolean;
}

/** The questions of the next stage first, then those of the stages that are reached, the latest before the earlier. */
export function questionGroups(record: Opportunity): QuestionGroup[] {
  const at = STAGES.indexOf(record.stage);
  return STAGES.slice(1, at + 2)
    .reverse()
    .map((stage): QuestionGroup => {
      const questions: readonly Question[] = QUESTIONS[stage as AskedStage];
      return {
        stage: stage as AskedStage,
        questions,
        open: questions.filter((question) => !isAnswered(question, record)),
        isNext: STAGES.indexOf(stage) === at + 1,
      };
    })
    .filter((group) => group.questions.length > 0);
}

/** The answers to the decision list of base, responded and created (coaching book, 5.1); asked in this order. */
export interface ClassAnswers {
  /** Would it have come this period with no new action by us? */
  anyway?: boolean;
  /** Did the customer define the need and ask first? */
  askedFirst?: boolean;
  /** Is there a dated message or meeting in which we raised it before they had described the need? */
  weRaised?: boolean;
}

/** What the answers so far come to: the first yes wins; undefined while a question is still to be asked. */
export function classOf(answers: ClassAnswers): Opportunity['class'] | undefined {
  if (answers.anyway === undefined) return undefined;
  if (answers.anyway) return 'base';
  if (answers.askedFirst === undefined) return undefined;
  if (answers.askedFirst) return 'responded';
  if (answers.weRaised === undefined) return undefined;
  return answers.weRaised ? 'created' : 'unclear';
}
