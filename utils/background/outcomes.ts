import { assess } from '../coach/assess';
import { ACTED_ON, DISMISSED } from '../goals/measures';
import { localDay } from '../goals/periods';
import type { OutcomeReport } from '../messaging/protocol';
import type { Asker } from '../messaging/server';
import { isOwn } from '../model/own-address';
import type { Settings } from '../model/settings';
import type { Block, DraftSnapshot } from '../model/snapshot';
import type { Assessment } from '../model/tip';
import { forgetHabits, noteHabits } from '../storage/habit-events';
import { partyOf } from '../storage/party';
import { quietRows } from '../storage/quiet';
import { reviewItem } from '../storage/review-settings';
import { BLANK, changeKept } from '../storage/selection';
import { hadTipEvent, noteTipEvent, removeTipEvent } from '../storage/tip-events';
import { mailOfDraft, noteTouches, removeSent } from '../storage/touches';
import { factsOf } from '../text/facts';
import type { CoachService } from './coach-service';
import { endDraft, takeBackDraft } from './draft-names';
import { printOfBlocks } from './heard';
import { onePerson } from './one-person';
import { placeOf, printOf } from './place';
import { customerOf } from './prefill';
import { quietGates } from './quiet';
import { isTooLong } from './silent';

/** What the rep did with a tip says more than that its words are gone. */
const TOLD = [...ACTED_ON, ...DISMISSED].filter((action) => action !== 'gone');

/** A mail is taken back within so many milliseconds. */
const UNDONE = 120_000;

/** Takes up nothing that anybody may have written. */
const PASSES_BY = 'Thank you, all is noted here.';

const ownText = (snapshot: DraftSnapshot) =>
  snapshot.blocks
    .filter((block) => block.role === 'author')
    .map((block) => block.text)
    .join('\n');

/** A name whichever way round it is written. */
const nameKey = (name = '') =>
  name
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .sort()
    .join(' ');

/**
 * People of the draft who had no part in the thread it answers, as far as the page tells who had. On a new mail:
 * everybody beyond the first.
 */
function peopleIncluded({ recipients, self, thread = [] }: DraftSnapshot): number {
  const to = new Map<string, string>();
  for (const { address, name } of recipients ?? []) {
    if (address && !isOwn(address, self)) to.set(address.toLowerCase(), nameKey(name));
  }
  if (!thread.length) return Math.max(0, to.size - 1);
  if (!thread.some((message) => message.recipients)) return 0;
  const before = thread.flatMap((message) => [
    ...(message.from ? [message.from] : []),
    ...(message.recipients ?? []),
  ]);
  const addresses = new Set(before.map(({ address }) => address?.toLowerCase()));
  const names = new Set(before.map(({ name }) => nameKey(name)));
  // Of whom the page gives the name alone may be anybody whose name the draft does not give.
  names.delete('');
  if (before.some(({ address }) => !address)) names.add('');
  return [...to].filter(([address, name]) => !addresses.has(address) && !names.has(name)).length;
}

/**
 * What a draft that left did for the rep's habits, counted by plain facts of its text.
 * @param hears whether it takes up what the customer told
 * @param focus dimension or rule that the rep practises
 */
function habitsOf(
  snapshot: DraftSnapshot,
  assessment: Assessment,
  now: number,
  hears: boolean,
  focus?: string,
): Record<string, number> {
  const facts = factsOf(ownText(snapshot), { today: localDay(now) });
  const dated = facts.commitments.filter((promise) => promise.due !== undefined).length;
  const hasDate = facts.dates.length > 0;
  const shown = (dimension: string) =>
    assessment.meter.some((entry) => entry.dimension === dimension && entry.state === 'shown');
  const isFocus =
    focus !== undefined && (shown(focus) || assessment.meter.some((e) => e.receipt?.ruleId === focus));
  return {
    question: facts.questions.length,
    person: peopleIncluded(snapshot),
    'dated-promise': dated,
    'dated-step': hasDate && (dated > 0 || facts.requests.length > 0 || facts.questions.length > 0) ? 1 : 0,
    purpose: shown('PUR') ? 1 : 0,
    'signal-answered': hears ? 1 : 0,
    focus: isFocus ? 1 : 0,
  };
}

const ignores = ({ tips }: Assessment) => tips.some((tip) => tip.about?.sort === 'ignored_signal');

/**
 * Whether a reply takes up a signal: one that passes everything by would be told so, and with these words it is not,
 * though nothing else keeps the coach silent.
 */
function takesUp(reply: DraftSnapshot, read: (draft: DraftSnapshot) => Assessment): boolean {
  if (!reply.thread?.length) return false;
  const passesBy: Block = { id: 'passes-by', role: 'author', text: PASSES_BY };
  const deaf = read({ ...reply, blocks: [passesBy] });
  if (!ignores(deaf)) return false;
  // So few words that nothing is said of them are no answer.
  const whole = read({ ...reply, blocks: [passesBy, ...reply.blocks] });
  const isHeld = whole.gates.some(({ id }) => !deaf.gates.some((gate) => gate.id === id));
  return !ignores(whole) && !isHeld && whole.language === deaf.language;
}

/** The words that fired a tip are no longer in the draft: the rep acted on it. */
function isGone(quote: string, snapshot: DraftSnapshot): boolean {
  const tidy = (text: string) =>
    text
      .toLowerCase()
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
  const [words, said] = [tidy(quote), tidy(ownText(snapshot))];
  return words !== '' && said !== '' && !said.includes(words);
}

/** So many words tell what a tip speaks of: behind them a mark may run on over what the rep then changed. */
const TELLING = 2;

/** Whether two quotes are of the same words: "following up on my note" is said still in "following up on the quote". */
function beginsAlike(one: string, other: string): boolean {
  const start = (quote: string) => quote.toLowerCase().trim().split(/\s+/, TELLING).join(' ');
  return start(one) !== '' && start(one) === start(other);
}

/** Answers `draft.outcome`. Counted once a draft, where it may be read; nothing of its text is stored. */
export async function noteOutcome(
  report: OutcomeReport,
  asker: Asker,
  coach: CoachService,
  now = Date.now(),
): Promise<undefined> {
  const { outcome, undoes, site, key, draftId, threadId } = report;
  if (report.snapshot.kind !== 'draft') return;
  const snapshot = (coach.withThread(report.snapshot) ?? report.snapshot) as DraftSnapshot;
  const party = partyOf(customerOf(snapshot)?.address);
  const place = `${asker.tabId ?? ''} ${key}`;
  if (outcome === 'undone') {
    await takeBackDraft(place, threadId, await printOf(snapshot));
    if (undoes === 'discarded') return;
    await forgetHabits({ site, draftId });
    for (const { tipId, ruleId } of report.shown) {
      const tip = { tipId, ...(threadId && { threadId }) };
      if (await removeTipEvent(tip, 'gone', now - UNDONE, now)) await countAccepted(ruleId, -1);
    }
    if (party) {
      const { compiled } = await coach.rules();
      await removeSent(party, draftId, printOfBlocks(snapshot.blocks, compiled, coach.cache), now);
    }
    coach.forgetFacts();
    return;
  }
  // By the name that it is known under until it ends.
  const named = await placeOf(snapshot, key, asker, now);
  await endDraft(place, threadId);
  if (outcome === 'discarded') return;
  // Where nothing is said, nothing is read or kept.
  const settings = await coach.allowed(snapshot, asker, now);
  if (!settings || isTooLong(snapshot)) return;
  const mutes = await quietRows().catch(() => []);
  if ((await quietGates(snapshot, settings, named, mutes)).length > 0) return;
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
  if (isOurs) {
    const hears = takesUp(finished, (draft) => assess(draft, compiled, context, coach.cache));
    await noteHabits({ site, draftId }, habitsOf(snapshot, assessment, now, hears, focus), now);
  }
  for (const { tipId, ruleId, quote } of shown) {
    const tip = { tipId, ...(threadId && { threadId }) };
    const isSaidStill = assessment.tips.some((one) => one.ruleId === ruleId && beginsAlike(one.quote, quote));
    if (isSaidStill || !isGone(quote, snapshot) || (await hadTipEvent(tip, TOLD, now))) continue;
    const isNew = await noteTipEvent({ ...tip, ruleId, site, action: 'gone' }, now);
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

/** A tip of the rule was taken up (or was not after all): it ranks a little higher from now on. */
export async function countAccepted(ruleId: string, by = 1): Promise<void> {
  await changeKept((kept) => {
    const before = kept.rules[ruleId] ?? BLANK;
    return {
      ...kept,
      rules: {
        ...kept.rules,
        [ruleId]: {
          ...before,
          accepted: Math.max(0, before.accepted + by),
          dismissed: 0,
          leftAlone: 0,
        },
      },
    };
  });
}
