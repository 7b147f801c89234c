import { NEEDS, type Need, needs } from '@/utils/goals/stages';
import { type Opportunity, type OpportunityStage, STAGES } from '@/utils/model/opportunity';

/** What quick-log and the page itself ask; everything else is asked when a stage needs it. */
type Basic = 'title' | 'account' | 'origin';
export type Question = Exclude<Need, Basic>;

const QUESTIONS = (Object.keys(NEEDS) as Need[]).filter(
  (need): need is Question => NEEDS[need] !== 'noticed',
);

export interface QuestionGroup {
  stage: OpportunityStage;
  questions: Question[];
  /** How many of them have their answer. */
  answered: number;
  /** The stage that comes next; the others are reached. */
  isNext: boolean;
}

/** The questions of the next stage first, then those of the stages that are reached, the latest before the earlier. */
export function questionGroups(record: Opportunity): QuestionGroup[] {
  const at = STAGES.indexOf(record.stage);
  return STAGES.slice(1, at + 2)
    .reverse()
    .map((stage) => {
      const questions = QUESTIONS.filter((need) => NEEDS[need] === stage);
      const open = new Set<Need>(needs(record, stage));
      return {
        stage,
        questions,
        answered: questions.filter((question) => !open.has(question)).length,
        isNext: STAGES.indexOf(stage) === at + 1,
      };
    })
    .filter((group) => group.questions.length > 0);
}
