import { assess } from '../coach/assess';
import { localDay } from '../goals/periods';
import type { OutcomeReport } from '../messaging/protocol';
import type { Asker } from '../messaging/server';
import { isOwn } from '../model/own-address';
import type { Settings } from '../model/settings';
import type { DraftSnapshot } from '../model/snapshot';
import type { Assessment } from '../model/tip';
import { forgetHabits, noteHabits } from '../storage/habit-events';
import { partyOf } from '../storage/party';
import { reviewItem } from '../storage/review-settings';
import { BLANK, changeKept } from '../storage/selection';
import { noteTipEvent } from '../storage/tip-events';
import { mailOfDraft, noteTouches, removeSent } from '../storage/touches';
import { factsOf } from '../text/facts';
import { type CoachService, isTooLong } from './coach-service';
import { endDraft, takeBackDraft } from './draft-names';
import { printOfBlocks } from './heard';
import { onePerson } from './one-person';
import { customerOf } from './prefill';

const ownText = (snapshot: DraftSnapshot) =>
  snapshot.blocks
    .filter((block) => block.role === 'author')
    .map((block) => block.text)
    .join('\n');

/** People of the draft who had no part in the thread it answers. On a new mail: everybody beyond the first. */
function peopleIncluded(snapshot: DraftSnapshot): number {
  const to = (snapshot.recipients ?? []).filter(({ address }) => address && !isOwn(address, snapshot.self));
  const addresses = new Set(to.map(({ address }) => address!.toLowerCase()));
  if (!snapshot.thread?.length) return Math.max(0, addresses.size - 1);
  for (const { from, recipients } of snapshot.thread) {
    for (const person of [...(from ? [from] : []), ...(recipients ?? [])]) {
      if (person.address) addresses.delete(person.address.toLowerCase());
    }
  }
  return addresses.size;
}

/**
 * What a draft that left did for the rep's habits, counted by plain facts of its text.
 * @param focus dimension or rule that the rep practises
 */
export function habitsOf(
  snapshot: DraftSnapshot,
  assessment: Assessment,
  now: number,
  focus?: string,
): Record<string, number> {
  const facts = factsOf(ownText(snapshot), { today: localDay(now) });
  const dated = facts.commitments.filter((promise) => promise.due !== undefined).length;
  const hasDate = facts.dates.length > 0;
  const shown = (dimension: string) =>
    assessment.meter.some((entry) => entry.dimension === dimension && entry.state === 'shown');
  const isIgnored = assessment.tips.some((tip) => tip.about?.sort === 'ignored_signal');
  const isFocus =
    focus !== undefined && (shown(focus) || assessment.meter.some((e) => e.receipt?.ruleId === focus));
  return {
    question: facts.questions.length,
    person: peopleIncluded(snapshot),
    'dated-promise': dated,
    'dated-step': hasDate && (dated > 0 || facts.requests.length > 0 || facts.questions.length > 0) ? 1 : 0,
    purpose: shown('PUR') ? 1 : 0,
    'signal-answered': !isIgnored && shown('CRE') && snapshot.thread?.length ? 1 : 0,
    focus: isFocus ? 1 : 0,
  };
}

/** The words that fired a tip are no longer in the draft: the rep acted on it. */
export function isGone(quote: string, snapshot: DraftSnapshot): boolean {
  const tidy = (text: string) =>
    text
      .toLowerCase()
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
  const words = tidy(quote);
  return words !== '' && !tidy(ownText(snapshot)).includes(words);
}

/** Answers `draft.outcome`. Counted once a draft, where it may be read; nothing of its text is stored. */
export async function noteOutcome(
  report: OutcomeReport,
  asker: Asker,
  coach: CoachService,
  now = Date.now(),
): Promise<undefined> {
  const { outcome, site, key, draftId, threadId } = report;
  if (report.snapshot.kind !== 'draft') return;
  const snapshot = (coach.withThread(report.snapshot) ?? report.snapshot) as DraftSnapshot;
  const party = partyOf(customerOf(snapshot)?.address);
  if (outcome === 'undone') {
    if (threadId) await takeBackDraft(threadId);
    await forgetHabits({ site, draftId });
    if (party) {
      const { compiled } = await coach.rules();
      await removeSent(party, draftId, printOfBlocks(snapshot.blocks, compiled, coach.cache), now);
    }
    coach.forgetFacts();
    return;
  }
  await endDraft(`${asker.tabId ?? ''} ${key}`, threadId);
  if (outcome === 'discarded') return;
  // Where nothing is said, nothing is read or kept.
  const settings = await coach.allowed(snapshot, asker, now);
  if (!settings || isTooLong(snapshot)) return;
  await noteSent({ report, snapshot, party, settings, now }, coach);
  coach.forgetFacts();
}

/** A draft that left. */
interface Sent {
  report: OutcomeReport;
  snapshot: DraftSnapshot;
  /** The customer that it went to. */
  party: string | undefined;
  settings: Settings;
  now: number;
}

async function noteSent(
  { report, snapshot, party, settings, now }: Sent,
  coach: CoachService,
): Promise<void> {
  const { outcome, site, draftId, threadId, shown } = report;
  const { caret: _caret, ...finished } = snapshot;
  const [{ compiled }, context, { focus }] = await Promise.all([
    coach.rules(),
    coach.contextOf(finished, settings, now),
    reviewItem.read(),
  ]);
  const assessment = assess(finished, compiled, context, coach.cache);
  // A mail to colleagues or a machine's answer is no work on customers.
  const isOurs = !assessment.gates.some(({ id }) => id === 'G2' || id === 'G4');
  if (isOurs) await noteHabits({ site, draftId }, habitsOf(snapshot, assessment, now, focus), now);
  for (const { tipId, ruleId, quote } of shown) {
    if (!isGone(quote, snapshot)) continue;
    const isNew = await noteTipEvent(
      { tipId, ruleId, site, action: 'gone', ...(threadId && { threadId }) },
      now,
    );
    if (isNew) await countAccepted(ruleId);
  }
  if (party && isOurs) {
    const words = printOfBlocks(snapshot.blocks, compiled, coach.cache);
    const to = await onePerson(snapshot.recipients, snapshot.self);
    const mail = mailOfDraft(draftId, outcome === 'scheduled');
    await noteTouches([
      { party, at: now, direction: 'outbound', words, mail, ...(to !== undefined && { to }) },
    ]);
  }
}

/** A tip of the rule was taken up: it ranks a little higher from now on. */
export async function countAccepted(ruleId: string): Promise<void> {
  await changeKept((kept) => {
    const before = kept.rules[ruleId] ?? BLANK;
    return {
      ...kept,
      rules: { ...kept.rules, [ruleId]: { ...before, accepted: before.accepted + 1, dismissed: 0 } },
    };
  });
}
