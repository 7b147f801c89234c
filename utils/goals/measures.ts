import type { GOAL_TYPES } from '../model/goal';
import type { Opportunity, OpportunityStage } from '../model/opportunity';
import type { TipAction } from '../model/tip-action';
import type { Counted } from './counted';
import { holds, localDay, periodAt, type Span, type Weekday } from './periods';
import {
  GROWTH_OF,
  type GrowthMeasure,
  growthOf,
  hasReachedIn,
  isOpen,
  isRealised,
  isSettled,
  isUnsettledFor,
  reachedAt,
} from './standing';

/** An event of a habit or of a tip, as far as goals look at it. */
interface HabitCount {
  habit: string;
  count: number;
  at: number;
}
export interface TipAct {
  ruleId: string;
  action: string;
  at: number;
}

/** Everything figures are made from. */
export interface GoalData {
  /** The whole log. */
  opportunities: readonly Counted[];
  habits: readonly HabitCount[];
  tips: readonly TipAct[];
  /** ISO 4217; values in other currencies are left out and counted in `leftOut`. */
  currency: string;
  weekStartsOn: Weekday;
  /** Local day, ISO 8601: what is due today or later is not late yet. */
  today: string;
}

/** A figure with what it is made of. */
export interface Figure {
  value: number;
  /** On ratios: what is over what. */
  over?: { numerator: number; denominator: number };
  /** Records that could not be counted (other currency). */
  leftOut?: number;
  /** On growth: records of which nobody said yet whether it is any. They count once that is settled. */
  unsettled?: number;
}

export interface Measure {
  type: (typeof GOAL_TYPES)[number];
  unit: 'count' | 'money' | 'share' | 'each';
  /** The log in the span, the log as it stands whatever the span, or none of it. */
  looksAt: 'log' | 'now' | 'events';
  figure(data: GoalData, span: Span): Figure;
}

/** At most so many ideas of one account count in a week, so that a goal is not reached by padding (coaching book, 5.4). */
const MOST_PER_ACCOUNT = 3;

const reachedIn = (records: readonly Counted[], stage: OpportunityStage, span: Span) =>
  records.filter((record) => hasReachedIn(record, stage, span));

function sum(records: readonly Counted[], currency: string, of: (record: Counted) => number | undefined) {
  let value = 0;
  let leftOut = 0;
  for (const record of records) {
    const amount = of(record);
    if (amount === undefined) continue;
    if (record.value?.currency === currency) value += amount;
    else leftOut += 1;
  }
  return { value, ...(leftOut && { leftOut }) };
}

/** How many of these a measure has. */
function unsettledFor(measure: GrowthMeasure, { opportunities }: GoalData, span: Span) {
  const unsettled = opportunities.filter((record) => isUnsettledFor(measure, record, span)).length;
  return unsettled > 0 && { unsettled };
}

function ratio(numerator: number, denominator: number): Figure {
  return { value: denominator ? numerator / denominator : 0, over: { numerator, denominator } };
}

function cappedCount(records: readonly Counted[], at: (record: Counted) => number, data: GoalData): Figure {
  const perWeek = new Map<string, number>();
  let value = 0;
  for (const record of records) {
    const key = `${record.accountId} ${periodAt(at(record), 'week', data.weekStartsOn).start}`;
    const before = perWeek.get(key) ?? 0;
    perWeek.set(key, before + 1);
    if (before < MOST_PER_ACCOUNT) value += 1;
  }
  const leftOut = records.length - value;
  return { value, ...(leftOut && { leftOut }) };
}

const habit = (...names: string[]): Measure => ({
  type: 'habit',
  unit: 'count',
  looksAt: 'events',
  figure: ({ habits }, span) => ({
    value: habits.reduce(
      (total, event) => (names.includes(event.habit) && holds(span, event.at) ? total + event.count : total),
      0,
    ),
  }),
});

const stageCount = (stage: OpportunityStage, classes?: Opportunity['class'][]): Measure => ({
  type: 'count',
  unit: 'count',
  looksAt: 'log',
  figure: (data, span) =>
    cappedCount(
      reachedIn(data.opportunities, stage, span).filter(
        (record) => !classes || classes.includes(record.class),
      ),
      (record) => reachedAt(record, stage) ?? record.createdAt,
      data,
    ),
});

const increment = (measure: 'increment-joined' | 'increment-won'): Measure => ({
  type: 'value',
  unit: 'money',
  looksAt: 'log',
  figure: (data, span) => {
    const records = data.opportunities.filter(
      (record) => isSettled(record) && GROWTH_OF[measure](record, span),
    );
    return { ...sum(records, data.currency, growthOf), ...unsettledFor(measure, data, span) };
  },
});

const madeIn = (data: GoalData, span: Span) =>
  data.opportunities.filter((record) => record.class === 'created' && holds(span, record.createdAt));
/** Of the ideas that were created in the span, the share of which something is true. */
const shareOfMade = (isTrue: (record: Counted) => boolean): Measure => ({
  type: 'quality',
  unit: 'share',
  looksAt: 'log',
  figure: (data, span) => {
    const made = madeIn(data, span);
    return ratio(made.filter(isTrue).length, made.length);
  },
});
/** A first step that was done by its day; where nobody knows when, it is not held against the rep. */
const isInTime = ({ isStepDone, stepDoneAt, stepOn = '' }: Counted): boolean =>
  isStepDone && (stepDoneAt === undefined || localDay(stepDoneAt) <= stepOn);

/** Everything a goal can count, by name (coaching book, 5.4). */
export const MEASURES = {
  'opportunities-logged': stageCount('noticed'),
  'created-recognised': stageCount('recognised', ['created']),
  'opportunities-shared': stageCount('shared'),
  'opportunities-joined': stageCount('joined'),
  'questions-asked': habit('question'),
  'people-included': habit('person'),
  'steps-dated': habit('dated-step'),
  'promises-dated': habit('dated-promise'),
  'purpose-first': habit('purpose'),
  'signals-answered': habit('signal-answered'),
  'tips-acted-on': {
    type: 'habit',
    unit: 'count',
    looksAt: 'events',
    figure: ({ tips }, span) => ({
      value: tips.filter((tip) => ACTED_ON.has(tip.action) && holds(span, tip.at)).length,
    }),
  },
  'increment-joined': increment('increment-joined'),
  'increment-won': increment('increment-won'),
  'increment-share': {
    type: 'ratio',
    unit: 'share',
    looksAt: 'now',
    figure: (data, span) => {
      const settled = data.opportunities.filter((record) => isOpen(record) && isSettled(record));
      const grown = sum(settled, data.currency, growthOf);
      const all = sum(settled, data.currency, (record) => record.value?.expected);
      return {
        ...ratio(grown.value, all.value),
        ...(all.leftOut && { leftOut: all.leftOut }),
        ...unsettledFor('increment-share', data, span),
      };
    },
  },
  'created-share': {
    type: 'ratio',
    unit: 'share',
    looksAt: 'log',
    figure: (data, span) => {
      const made = data.opportunities.filter((record) => holds(span, record.createdAt));
      const created = made.filter((record) => record.class === 'created').length;
      return ratio(created, created + made.filter((record) => record.class === 'responded').length);
    },
  },
  'people-per-created': {
    type: 'ratio',
    unit: 'each',
    looksAt: 'log',
    figure: (data, span) => {
      const made = madeIn(data, span);
      return ratio(
        made.reduce((total, record) => total + record.people, 0),
        made.length,
      );
    },
  },
  'steps-done-in-time': {
    type: 'ratio',
    unit: 'share',
    looksAt: 'log',
    figure: (data, span) => {
      const due = data.opportunities.filter((record) => {
        const day = record.stepOn;
        if (day === undefined || (!record.isStepDone && day >= data.today)) return false;
        return holds(span, new Date(`${day}T12:00:00`).getTime());
      });
      return ratio(due.filter(isInTime).length, due.length);
    },
  },
  'beneficiary-named': shareOfMade((record) => record.isMeasured),
  'created-realised': shareOfMade(isRealised),
  'reflections-written': {
    type: 'growth',
    unit: 'count',
    looksAt: 'log',
    figure: (data, span) => ({
      value: data.opportunities.filter((record) => record.reflectedAt.some((at) => holds(span, at))).length,
    }),
  },
  'focus-tries': { ...habit('focus'), type: 'growth' },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof MEASURES;
/** Whether a goal's measure is one that this version can count. */
export const isMeasure = (name: string): name is MeasureName => Object.hasOwn(MEASURES, name);

/** What counts as acting on a tip. Logs hold actions as texts. */
export const ACTED_ON: ReadonlySet<string> = new Set<TipAction>(['inserted', 'copied', 'gone', 'logged']);
/** What says that the rep does not want a tip; `dismissed` stands in the logs of older versions. */
export const DISMISSED: ReadonlySet<string> = new Set<TipAction | 'dismissed'>([
  'dismissed',
  'muted-here',
  'muted-person',
  'muted-rule',
]);
