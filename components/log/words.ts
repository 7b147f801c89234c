import { formatSum } from '@/components/ui/format';
import { incrementOf } from '@/utils/goals/standing';
import { type MessageKey, t } from '@/utils/messaging/words';
import type { Opportunity, OpportunityStage } from '@/utils/model/opportunity';
import type { OpportunityState } from '@/utils/storage/opportunity-row';

const STAGE: Record<OpportunityStage, MessageKey> = {
  noticed: 'stageNoticed',
  shared: 'stageShared',
  recognised: 'stageRecognised',
  joined: 'stageJoined',
  proven: 'stageProven',
  decided: 'stageDecided',
  realised: 'stageRealised',
};
const STAGE_PROOF: Record<OpportunityStage, MessageKey> = {
  noticed: 'stageNoticedProof',
  shared: 'stageSharedProof',
  recognised: 'stageRecognisedProof',
  joined: 'stageJoinedProof',
  proven: 'stageProvenProof',
  decided: 'stageDecidedProof',
  realised: 'stageRealisedProof',
};
/** What a stage is called. */
export const stageName = (stage: OpportunityStage): string => t(STAGE[stage]);
/** What the customer did when an opportunity stands here. */
export const stageProof = (stage: OpportunityStage): string => t(STAGE_PROOF[stage]);

const KIND: Record<NonNullable<Opportunity['kind']>, MessageKey> = {
  'new-team': 'kindNewTeam',
  'new-site': 'kindNewSite',
  'new-use': 'kindNewUse',
  'new-product': 'kindNewProduct',
  volume: 'kindVolume',
  displacement: 'kindDisplacement',
  'risk-avoided': 'kindRiskAvoided',
  partnership: 'kindPartnership',
};
/** What a kind of opening is called. */
export const kindName = (kind: NonNullable<Opportunity['kind']>): string => t(KIND[kind]);

const CLASS: Record<Opportunity['class'], MessageKey> = {
  created: 'classCreated',
  responded: 'classResponded',
  base: 'classBase',
  unclear: 'classUnclear',
};
/** In the order in which they are shown. */
export const CLASSES = Object.keys(CLASS) as Opportunity['class'][];
/** What base, responded, created and not yet told are called. */
export const className = (value: Opportunity['class']): string => t(CLASS[value]);

const OUTCOME: Record<NonNullable<Opportunity['outcome']>, MessageKey> = {
  won: 'outcomeWon',
  lost: 'outcomeLost',
  'no-decision': 'outcomeNoDecision',
};
/** How it was decided. */
export const outcomeName = (value: NonNullable<Opportunity['outcome']>): string => t(OUTCOME[value]);

const EXIT = { parked: 'exitParked', dropped: 'exitDropped' } as const;
/** How it was put aside. */
export const exitName = (value: keyof typeof EXIT): string => t(EXIT[value]);

/** How an opportunity stands as a whole. */
export const stateName = (state: OpportunityState): string =>
  state === 'open'
    ? t('stateOpen')
    : state === 'parked' || state === 'dropped'
      ? exitName(state)
      : outcomeName(state);

const FAIR = { yes: 'yes', 'not-sure': 'askNotSure' } as const;
/** An answer to whether the customer would thank us in a year. */
export const fairnessName = (value: NonNullable<Opportunity['fairness']>): string => t(FAIR[value]);

/** What it is worth on top, in its currency; undefined where nothing is known of that. */
export function incrementWords(record: Opportunity): string | undefined {
  const increment = incrementOf(record);
  return increment === undefined || !record.value ? undefined : formatSum(increment, record.value.currency);
}

const FIELD: ReadonlyMap<string, MessageKey> = new Map([
  ['title', 'quickLogTitle'],
  ['origin', 'originHeading'],
  ['accountName', 'quickLogAccount'],
  ['class', 'classLabel'],
  ['kind', 'askKind'],
  ['insight', 'askInsight'],
  ['objective', 'askObjective'],
  ['theirs', 'askTheirs'],
  ['ours', 'askOurs'],
  ['firstStep', 'askFirstStep'],
  ['before', 'askBefore'],
  ['now', 'askNow'],
  ['beneficiaries', 'askBeneficiaries'],
  ['fairness', 'askFairness'],
  ['value', 'valueLabel'],
  ['outcome', 'askOutcome'],
  ['reflection', 'askReflection'],
  ['exit', 'exitLabel'],
  ['crmUrl', 'crmAddress'],
]);
/** A field as the page of an opportunity calls it; undefined where it has no name of its own there. */
export function opportunityFieldName(field: string): string | undefined {
  const key = FIELD.get(field);
  return key && t(key);
}
