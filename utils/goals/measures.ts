import type { GOAL_TYPES } from '../model/goal';
import type { Opportunity, OpportunityStage } from '../model/opportunity';
import type { TipAction } from '../model/tip-action';
import { type Counted, rankOf } from './counted';
import { holds, localDay, periodAt, type Span, type Weekday } from './periods';

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

/** When an opportunity first stood at a stage or beyond; undefined when it never did. */
export function reachedAt(record: Counted, stage: OpportunityStage): number | undefined {
  if (stage === 'noticed') return record.createdAt;
  const wanted = rankOf(stage);
  return record.reached[wanted - 1] ?? (rankOf(record.stage) >= wanted ? record.createdAt : undefined);
}

/**
 * Whether a record first stood at a stage or beyond in a span, and stands there now: a step back takes it out of the
 * figures again. Of a long log most are of other spans, so that is asked first.
 */
export function hasReachedIn(record: Counted, stage: OpportunityStage, span: Span): boolean {
  const at = reachedAt(record, stage);
  return at !== undefined && holds(span, at) && rankOf(record.stage) >= rankOf(stage);
}
const reachedIn = (records: readonly Counted[], stage: OpportunityStage, span: Span) =>
  records.filter((record) => hasReachedIn(record, stage, span));

/**
 * What a record is worth on top: expected minus base amount (coaching book, 5.2). Undefined without an expected one, and
 * where all of it would have come anyway.
 */
export const incrementOf = ({
  class: of,
  value,
}: Pick<Opportunity, 'class' | 'value'>): number | undefined =>
  of === 'base' || value?.expected === undefined ? undefined : value.expected - (value.base ?? 0);

/** The same as far as it grows: what shrinks takes nothing off what others brought. */
export const growthOf = (record: Pick<Opportunity, 'class' | 'value'>): number | undefined => {
  const increment = incrementOf(record);
  return increment === undefined ? undefined : Math.max(0, increment);
};

/** Whether what a record says of a customer still holds: it was neither put aside nor decided against. */
export const isStanding = ({ exit, outcome }: Pick<Counted, 'exit' | 'outcome'>): boolean =>
  !exit && (outcome === undefined || outcome === 'won');

/**
 * Whether somebody has what it was for: it stands at the last stage, and nothing says that it was lost or put aside. The
 * form lets through what contradicts itself; no figure takes it for a gain.
 */
export const isRealised = (record: Pick<Counted, 'stage' | 'exit' | 'outcome'>): boolean =>
  record.stage === 'realised' && isStanding(record);

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

const isSettled = (record: Counted) => record.class !== 'unclear';

/** How many are worth something on top of which nobody said yet whether it would have come anyway (coaching book, 5.1). */
function unsettledAmong(records: readonly Counted[]) {
  const unsettled = records.filter((one) => !isSettled(one) && incrementOf(one) !== undefined).length;
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

const increment = (stage: OpportunityStage, isWon = false): Measure => ({
  type: 'value',
  unit: 'money',
  looksAt: 'log',
  figure: (data, span) => {
    const records = reachedIn(data.opportunities, stage, span).filter(
      (record) => isStanding(record) && (!isWon || record.outcome === 'won'),
    );
    return { ...sum(records.filter(isSettled), data.currency, growthOf), ...unsettledAmong(records) };
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
const open = (data: GoalData) => data.opportunities.filter((record) => !record.exit && !record.outcome);

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
  'increment-joined': increment('joined'),
  'increment-won': increment('decided', true),
  'increment-share': {
    type: 'ratio',
    unit: 'share',
    looksAt: 'now',
    figure: (data) => {
      const records = open(data);
      const settled = records.filter(isSettled);
      const grown = sum(settled, data.currency, growthOf);
      const all = sum(settled, data.currency, (record) => record.value?.expected);
      return {
        ...ratio(grown.value, all.value),
        ...(all.leftOut && { leftOut: all.leftOut }),
        ...unsettledAmong(records),
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
