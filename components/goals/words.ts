import { addressOf } from '@/components/log/query';
import { formatNumber, formatShare, formatSum } from '@/components/ui/format';
import type { MeasureName } from '@/utils/goals/measures';
import { type Figure, isMeasure, MEASURES } from '@/utils/goals/measures';
import { localWeekStart } from '@/utils/messaging/week';
import { type MessageKey, t } from '@/utils/messaging/words';
import type { Goal, Period } from '@/utils/model/goal';

const MEASURE: Record<MeasureName, MessageKey> = {
  'opportunities-logged': 'measureOpportunitiesLogged',
  'created-recognised': 'measureCreatedRecognised',
  'opportunities-shared': 'measureOpportunitiesShared',
  'opportunities-joined': 'measureOpportunitiesJoined',
  'questions-asked': 'measureQuestionsAsked',
  'people-included': 'measurePeopleIncluded',
  'steps-dated': 'measureStepsDated',
  'promises-dated': 'measurePromisesDated',
  'purpose-first': 'measurePurposeFirst',
  'signals-answered': 'measureSignalsAnswered',
  'tips-acted-on': 'measureTipsActedOn',
  'increment-joined': 'measureIncrementJoined',
  'increment-won': 'measureIncrementWon',
  'increment-share': 'measureIncrementShare',
  'created-share': 'measureCreatedShare',
  'people-per-created': 'measurePeoplePerCreated',
  'steps-done-in-time': 'measureStepsDoneInTime',
  'beneficiary-named': 'measureBeneficiaryNamed',
  'created-realised': 'measureCreatedRealised',
  'reflections-written': 'measureReflectionsWritten',
  'focus-tries': 'measureFocusTries',
};

/** What a goal counts, in words. A measure of a newer version shows its bare name. */
export const measureName = (measure: string): string => (isMeasure(measure) ? t(MEASURE[measure]) : measure);

const TYPE: Record<Goal['type'], MessageKey> = {
  habit: 'goalTypeHabit',
  count: 'goalTypeCount',
  value: 'goalTypeValue',
  ratio: 'goalTypeRatio',
  quality: 'goalTypeQuality',
  growth: 'goalTypeGrowth',
};
const TYPE_MEANING: Record<Goal['type'], MessageKey> = {
  habit: 'goalTypeHabitMeaning',
  count: 'goalTypeCountMeaning',
  value: 'goalTypeValueMeaning',
  ratio: 'goalTypeRatioMeaning',
  quality: 'goalTypeQualityMeaning',
  growth: 'goalTypeGrowthMeaning',
};
/** What a type of goal is called. */
export const goalTypeName = (type: Goal['type']): string => t(TYPE[type]);
/** What goals of a type are good for. */
export const goalTypeMeaning = (type: Goal['type']): string => t(TYPE_MEANING[type]);

const PERIOD: Record<Period, MessageKey> = {
  week: 'periodWeek',
  month: 'periodMonth',
  quarter: 'periodQuarter',
};
const THIS_PERIOD: Record<Period, MessageKey> = {
  week: 'periodThisWeek',
  month: 'periodThisMonth',
  quarter: 'periodThisQuarter',
};
/** What a period is called. */
export const periodName = (period: Period): string => t(PERIOD[period]);
/** The running period. */
export const thisPeriod = (period: Period): string => t(THIS_PERIOD[period]);

export type Unit = (typeof MEASURES)[MeasureName]['unit'];
/** What a measure counts in; one that this version does not know counts. */
export const unitOf = (measure: string): Unit => (isMeasure(measure) ? MEASURES[measure].unit : 'count');

/** Whether sums of money stand behind a measure, also where it is a share of them. */
export const isOfMoney = (measure: string): boolean =>
  unitOf(measure) === 'money' || measure === 'increment-share';

/** What a goal counts, and when; one that looks at the log as it stands says nothing of the latter. */
export const goalName = ({ measure, period }: Pick<Goal, 'measure' | 'period'>): string =>
  isMeasure(measure) && MEASURES[measure].looksAt === 'now'
    ? measureName(measure)
    : t('labelled', measureName(measure), thisPeriod(period));

/** A value of a measure as people write it. */
export function formatValue(value: number, measure: string, currency: string): string {
  const unit = unitOf(measure);
  if (unit === 'money') return formatSum(value, currency);
  if (unit === 'share') return formatShare(value);
  return formatNumber(value);
}

/** How far a figure is: numerator and denominator on every ratio. */
export function figureWords(
  figure: Figure,
  goal: Pick<Goal, 'measure' | 'target'>,
  currency: string,
): string {
  const target = formatValue(goal.target, goal.measure, currency);
  const value = formatValue(figure.value, goal.measure, currency);
  if (!figure.over) return t('goalDoneOf', value, target);
  const money = isOfMoney(goal.measure);
  const part = (amount: number) => (money ? formatSum(amount, currency) : formatNumber(amount));
  return t('goalRatioOf', value, part(figure.over.numerator), part(figure.over.denominator), target);
}

/** What was typed without the words that its field already says ("I…", "Wenn ich…"), or the last of them: many a rep types them again. */
function after(field: string, typed: string): string {
  const said = field.replace(/…$/u, '').trim().toLowerCase();
  const text = typed.trim();
  const begun = [said, said.split(' ').at(-1)].find((words) => text.toLowerCase().startsWith(`${words} `));
  return text.slice(begun?.length ?? 0).trimStart();
}

/** A goal's plan as one sentence: "When I open a renewal, I write their three results first." */
export function planWords(when: string, will: string): string {
  return t('goalIfThen', after(t('goalWhen'), when), after(t('goalWill'), will));
}

/** The state of the records that some measures look at; the others look at any. */
const UNSETTLED_IN = new Map([
  ['increment-won', 'won'],
  ['increment-share', 'open'],
] as const satisfies [MeasureName, string][]) as ReadonlyMap<string, 'won' | 'open'>;

/** Where the log shows what a goal could not count yet in the period that runs, what is worth most first. */
export function unsettledAddress({ measure, period }: Pick<Goal, 'measure' | 'period'>): string {
  const state = UNSETTLED_IN.get(measure);
  const unsettled = { measure, period, weekStartsOn: localWeekStart() };
  return addressOf({ class: 'unclear', ...(state && { state }), sort: 'value', unsettled });
}
