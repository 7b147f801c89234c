import type { Counted } from '../goals/counted';
import { ACTED_ON, reachedAt } from '../goals/measures';
import { localDay, periodAt, type Span, type Weekday } from '../goals/periods';
import type { Dimension } from '../model/dimension';
import { DIMENSIONS } from '../model/dimension';
import type { OpportunityStage } from '../model/opportunity';
import { faulty } from './faults';
import { countedOpen, countedSince } from './opportunity-list';
import { reviewItem } from './review-settings';
import type { HeardSignalRow } from './rows';
import { openSignals } from './signals';
import { tipEventsSince } from './tip-events';

const DAY = 86_400_000;
const MOVES: OpportunityStage[] = ['shared', 'recognised', 'joined', 'proven', 'decided', 'realised'];

/** Two minutes at the end of a week: what was made possible, one signal, one promise, one focus. */
export interface ReviewCard {
  week: Span;
  /** Opportunities that reached a stage this week, furthest first, with the stage they reached. */
  madePossible: { record: Counted; stage: OpportunityStage }[];
  /** People who are named as gaining, in records that were realised this week. */
  benefited: string[];
  logged: number;
  /** The newest opening that nobody logged. */
  signal?: HeardSignalRow;
  /** The first step of ours that is due next or overdue. */
  promise?: { record: Counted; date: string; isOverdue: boolean };
  /** Where tips were shown and seldom taken up: a proposal, with its counts. */
  focus?: { dimension: Dimension; shown: number; actedOn: number };
  /** What the rep chose last. */
  chosen?: string;
  isDone: boolean;
}

/**
 * The card of the week that holds `now`.
 * @param dimensionOf dimension of a rule, for the focus; undefined for rules that are gone
 */
export function reviewCard(
  now: number,
  weekStartsOn: Weekday,
  dimensionOf: (ruleId: string) => Dimension | undefined,
): Promise<ReviewCard> {
  return faulty(async () => {
    const week = periodAt(now, 'week', weekStartsOn);
    const [changed, signals, tips, settings, open] = await Promise.all([
      countedSince(week.start),
      openSignals(now - 30 * DAY),
      tipEventsSince(now - 28 * DAY),
      reviewItem.read(),
      countedOpen(),
    ]);
    const reached = (record: Counted): OpportunityStage | undefined =>
      MOVES.filter((stage) => {
        const at = reachedAt(record, stage);
        return at !== undefined && at >= week.start && at < week.end && record.stage !== 'noticed';
      }).at(-1);
    const made = changed
      .flatMap((record) => {
        const stage = reached(record);
        return stage ? [{ record, stage }] : [];
      })
      .sort(
        (a, b) => MOVES.indexOf(b.stage) - MOVES.indexOf(a.stage) || b.record.updatedAt - a.record.updatedAt,
      );
    const realised = made.filter(({ stage }) => stage === 'realised');
    const promise = nextPromise(open, localDay(now));
    const signal = signals.find((row) => row.polarity !== 'risk' && row.sentence !== undefined);
    const focus = focusOf(tips, dimensionOf);
    return {
      week,
      madePossible: made,
      benefited: [...new Set(realised.flatMap(({ record }) => record.beneficiaries.map(({ name }) => name)))],
      logged: changed.filter((record) => record.createdAt >= week.start).length,
      ...(signal && { signal }),
      ...(promise && { promise }),
      ...(focus && { focus }),
      ...(settings.focus && { chosen: settings.focus }),
      isDone: settings.doneWeek === localDay(week.start),
    };
  });
}

function nextPromise(open: readonly Counted[], today: string): ReviewCard['promise'] {
  const due = open
    .flatMap((record) => {
      const date = record.firstStep?.date;
      return date && !record.firstStep?.done ? [{ record, date, isOverdue: date < today }] : [];
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return due[0];
}

/** The dimension whose tips were left alone most often in the last four weeks, if any was shown three times. */
function focusOf(
  tips: readonly { ruleId: string; action: string }[],
  dimensionOf: (ruleId: string) => Dimension | undefined,
): ReviewCard['focus'] {
  const counts = new Map(DIMENSIONS.map((dimension) => [dimension, { dimension, shown: 0, actedOn: 0 }]));
  for (const { ruleId, action } of tips) {
    const count = counts.get(dimensionOf(ruleId) as Dimension);
    if (!count) continue;
    if (action === 'shown') count.shown += 1;
    if (ACTED_ON.has(action)) count.actedOn += 1;
  }
  return [...counts.values()]
    .filter(({ shown }) => shown >= 3)
    .sort((a, b) => b.shown - b.actedOn - (a.shown - a.actedOn))[0];
}

/** Ends the review of a week: done or skipped, with the focus for the next one if one was chosen. */
export async function finishReview(week: Span, focus?: string): Promise<void> {
  await reviewItem.patch({ doneWeek: localDay(week.start), ...(focus !== undefined && { focus }) });
}
