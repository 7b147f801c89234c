import type { Counted } from '../goals/counted';
import { ACTED_ON } from '../goals/measures';
import { holds, isNotedBy, localDay, periodAt, type Span, type Weekday } from '../goals/periods';
import { remindedWeek } from '../goals/review-week';
import { hasReachedIn, isStanding } from '../goals/standing';
import { DAY } from '../model/day';
import type { Dimension } from '../model/dimension';
import { DIMENSIONS } from '../model/dimension';
import type { Opportunity, OpportunityStage } from '../model/opportunity';
import { findAccount } from './accounts';
import { faulty } from './faults';
import { countedAll, getOpportunities, type Parked, parkedAgain } from './opportunity-list';
import { stateOfCounted } from './opportunity-row';
import { KEPT_DAYS } from './retention';
import { reviewItem } from './review-settings';
import type { HeardSignalRow } from './rows';
import { openSignals } from './signals';
import { tipEventsSince } from './tip-events';

/** Two minutes: so many of the week's opportunities stand on the card, and so many of its names. */
const MOST_MADE = 5;
const MOST_NAMES = 12;
const MOVES: OpportunityStage[] = ['shared', 'recognised', 'joined', 'proven', 'decided', 'realised'];

/** Two minutes at the end of a week: what was made possible, one signal, one promise, one focus. */
export interface ReviewCard {
  week: Span;
  /** It is over: its reminder came late, or early in the week after it. */
  isLast: boolean;
  /** Opportunities that came furthest this week, with the stage they reached, and how many reached one in all. */
  madePossible: { record: Opportunity; stage: OpportunityStage }[];
  madeCount: number;
  /** People who are named as gaining in records that were realised this week; of a long week the first of them. */
  benefited: string[];
  logged: number;
  /** The newest opening that nobody logged. */
  signal?: HeardSignalRow;
  /** How the log calls who said it; absent where nothing was logged of them. */
  signalOf?: string;
  /** The first step of ours that is due next or overdue. */
  promise?: { record: Opportunity; date: string; isOverdue: boolean };
  /** What was parked until a day that has come, or long ago without one; of several the one that waits longest. */
  parked?: Parked;
  /** Where tips were shown and seldom taken up: a proposal, with its counts. */
  focus?: { dimension: Dimension; shown: number; actedOn: number };
  /** What the rep chose last. */
  chosen?: string;
  isDone: boolean;
}

/**
 * The card of the week that holds `now`, or of the one before as long as its reminder asks for it.
 * @param dimensionOf dimension of a rule, for the focus; undefined for rules that are gone
 */
export function reviewCard(
  now: number,
  weekStartsOn: Weekday,
  dimensionOf: (ruleId: string) => Dimension | undefined,
): Promise<ReviewCard> {
  return faulty(async () => {
    const [records, signals, tips, settings] = await Promise.all([
      countedAll(),
      openSignals(now - KEPT_DAYS.signalSentence * DAY),
      tipEventsSince(now - 28 * DAY),
      reviewItem.read(),
    ]);
    const week = remindedWeek(settings, now, weekStartsOn)?.week ?? periodAt(now, 'week', weekStartsOn);
    // What reached a stage that week changed since it began.
    const changed = records.filter((record) => record.updatedAt >= week.start);
    const reached = (record: Counted) => MOVES.findLast((stage) => hasReachedIn(record, stage, week));
    const made = changed
      // What would have come anyway nobody made possible.
      .filter((record) => isStanding(record) && record.class !== 'base')
      .flatMap((record) => {
        const stage = reached(record);
        return stage ? [{ record, stage }] : [];
      })
      .sort(
        (a, b) => MOVES.indexOf(b.stage) - MOVES.indexOf(a.stage) || b.record.updatedAt - a.record.updatedAt,
      );
    const realised = made.filter(({ stage, record }) => stage === 'realised' && record.gaining > 0);
    const due = nextStep(records);
    const [whole, gained, promised] = await Promise.all(
      [
        made.slice(0, MOST_MADE).map(({ record }) => record.id),
        realised.slice(0, MOST_NAMES).map(({ record }) => record.id),
        due ? [due.id] : [],
      ].map(getOpportunities),
    );
    const stages = new Map(made.map(({ record, stage }) => [record.id, stage]));
    const today = localDay(now);
    const parked = await parkedAgain(now);
    const signal = signals.find((row) => row.polarity !== 'risk' && row.sentence !== undefined);
    const known = signal && (await findAccount(hintOfParty(signal.party)));
    const focus = focusOf(tips, dimensionOf);
    return {
      week,
      isLast: week.end <= now,
      madePossible: whole!.map((record) => ({ record, stage: stages.get(record.id) ?? record.stage })),
      madeCount: made.length,
      benefited: [...new Set(gained!.flatMap(({ beneficiaries }) => beneficiaries.map(({ name }) => name)))],
      logged: changed.filter((record) => holds(week, record.createdAt)).length,
      ...(signal && { signal }),
      ...(known && { signalOf: known.name }),
      ...(due &&
        promised![0] && {
          promise: { record: promised![0], date: due.date, isOverdue: due.date < today },
        }),
      ...(parked && { parked }),
      ...(focus && { focus }),
      ...(settings.focus && { chosen: settings.focus }),
      isDone: isNotedBy(week, settings.doneWeek ?? ''),
    };
  });
}

/** What a party tells of its account: a domain, or an address where it is on free mail. */
const hintOfParty = (party: string) => (party.includes('@') ? { address: party } : { domain: party });

/** The step of an open record that is due first and was not made. */
function nextStep(records: readonly Counted[]): { id: string; date: string } | undefined {
  let first: { id: string; date: string } | undefined;
  for (const record of records) {
    const { id, stepOn, isStepDone } = record;
    if (!stepOn || isStepDone || stateOfCounted(record) !== 'open') continue;
    if (!first || stepOn < first.date) first = { id, date: stepOn };
  }
  return first;
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
