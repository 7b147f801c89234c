import type { Assessment, Tip } from '../model/tip';

/*
 * Few and right: which of the tips that fired are shown now. Pure: what is remembered of earlier tips is handed in and
 * given back, and so is the clock; `utils/storage/selection` keeps it.
 */

export const LIMITS = {
  /** Tips shown on a draft, and of severity 3 among them (30 % less acceptance per extra reminder: source S31, grade A by analogy). */
  tips: 3,
  severe: 1,
  /** The same advice rests this long across threads unless severity 3 (design judgement). */
  coolDownMs: 24 * 3_600_000,
  /**
   * Each time it was left alone so often in a row it rests twice as long, up to two weeks: repeats are taken up less and
   * less (source S31, grade A by analogy; the steps are design judgement).
   */
  patience: 3,
  longestRestMs: 14 * 24 * 3_600_000,
  /** Dismissals of a rule without an accepted one after which muting is offered. */
  offerMuteAfter: 3,
  /** Positive notes a day. */
  praiseADay: 1,
  /** How long "same tip in this thread" is remembered. */
  rememberMs: 180 * 24 * 3_600_000,
} as const;

export type MuteScope =
  | { scope: 'rule'; ruleId: string }
  | { scope: 'person'; ruleId: string; person: string }
  | { scope: 'here'; tipId: string };

/** What the rep did with tips of one rule, newest state. */
interface RuleHistory {
  /** Dismissals since the last accepted tip. */
  dismissed: number;
  accepted: number;
  shown: number;
  /** When a tip of it was last shown for the first time, and in which draft. */
  lastShown: number;
  lastDraft: string;
  /** How often it was shown of the rep's own words in a row since one was taken up. */
  leftAlone: number;
}

/** Plain, serialisable, owned by whoever stores it. Keys may be hashed by the store: they are only compared. */
export interface SelectionMemory {
  rules: Record<string, RuleHistory>;
  mutes: MuteScope[];
  /** `${threadKey} ${tipId}` → when it was shown, and in which draft. */
  shown: Record<string, { at: number; draft: string }>;
  /** Day (ISO) and tip id of positive notes shown. */
  praise: { day: string; tips: string[] };
}

/** Of a rep who has seen no tip yet. */
export function emptyMemory(): SelectionMemory {
  return { rules: {}, mutes: [], shown: {}, praise: { day: '', tips: [] } };
}

/** Where tips are about to be shown. */
export interface Place {
  /** Draft, thread view or record: tips live here from shown to sent. */
  draft: string;
  /** Thread or record across drafts; the draft's own key where there is none. */
  thread: string;
  /** A draft that was opened again: what it was told of as a whole holds at once. */
  resumed?: boolean;
  /** A record of a CRM: what is told there is how that record stands. */
  record?: boolean;
  /** Address of the customer, or the name where there is none, for "not for this person". */
  person?: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Local day of `now`, ISO 8601. */
  today: string;
}

export interface Selection {
  /** At most three, most important first; positive notes come last. */
  shown: Tip[];
  memory: SelectionMemory;
}

/** Whether a mute of the rep silences `tip` here. */
function isMuted(tip: Tip, memory: SelectionMemory, place: Place): boolean {
  return memory.mutes.some((mute) => {
    if (mute.scope === 'rule') return mute.ruleId === tip.ruleId;
    if (mute.scope === 'person') return mute.ruleId === tip.ruleId && mute.person === place.person;
    return mute.tipId === tip.id;
  });
}

function wasShown(tip: Tip, memory: SelectionMemory, place: Place): 'here' | 'elsewhere' | 'never' {
  const before = memory.shown[`${place.thread} ${tip.id}`];
  if (!before || place.now - before.at > LIMITS.rememberMs) return 'never';
  return before.draft === place.draft ? 'here' : 'elsewhere';
}

/**
 * What weighs most always is; what another customer asks or says, and what another record lacks, is news, however lately
 * the like was told of somebody else. What is told of the rep's own words is the same advice again.
 */
const isNews = (tip: Tip, place: Place) =>
  Boolean(tip.severity === 3 || place.record || tip.signal || tip.about || tip.message !== undefined);

/** How long a rule rests across threads that was left alone so often in a row, in milliseconds. */
export function restOf(leftAlone: number): number {
  return Math.min(LIMITS.coolDownMs * 2 ** Math.floor(leftAlone / LIMITS.patience), LIMITS.longestRestMs);
}

function isResting(tip: Tip, memory: SelectionMemory, place: Place): boolean {
  const history = memory.rules[tip.ruleId];
  if (!history || isNews(tip, place) || history.lastDraft === place.draft) return false;
  // Shown under a clock that was ahead by more, it rests no longer than that.
  return history.shown > 0 && Math.abs(place.now - history.lastShown) < restOf(history.leftAlone);
}

const isSevere = (tip: Tip) => tip.severity === 3;

/** The sentence of an earlier mail that a tip quotes. */
const quotedBy = ({ about }: Tip) =>
  about && `${about.message} ${about.span?.block} ${about.span?.start} ${about.quote}`;

/** Whether two tips quote words of an earlier mail that stand in both quotes. */
function quotesSame({ about: a }: Tip, { about: b }: Tip): boolean {
  if (!a?.span || !b?.span || a.message !== b.message || a.span.block !== b.span.block) return false;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

/**
 * What says it all of a sentence of theirs: "I've copied Ravi, who runs the rollout" is mended with one press, and "what are
 * you going to do about it?" is asked by who complains.
 */
const SAID_BY: Readonly<Record<string, string>> = {
  ignored_signal: 'dropped_person',
  ignored_question: 'sells_into_complaint',
};
const isSaidBy = (tip: Tip, others: readonly Tip[]) => {
  const sort = tip.about && SAID_BY[tip.about.sort];
  return sort !== undefined && others.some((other) => other.about?.sort === sort && quotesSame(tip, other));
};

/** A hint on a paragraph in which a tip speaks to the same: who makes the step small and dated asks for no hour either. */
const isHintBeside = (tip: Tip, shown: readonly Tip[]) =>
  tip.severity === 1 &&
  tip.span !== undefined &&
  shown.some(
    (other) =>
      other.severity > 1 && other.dimension === tip.dimension && other.span?.block === tip.span!.block,
  );

/**
 * Chooses among the ranked tips of an assessment. Marks already showing in this draft keep their place while they still
 * fire, so that nothing flickers under the rep's eyes, but for what weighs more; what is said of the whole is not seen
 * until the list is opened, and keeps none: a rest in the first sentence must not keep the others from being read.
 * Returns the memory after showing them; the one handed in is not changed.
 */
export function select(assessment: Assessment, memory: SelectionMemory, place: Place): Selection {
  const shown: Tip[] = [];
  const isHere = (tip: Tip) => wasShown(tip, memory, place) === 'here';
  const isEarly = (tip: Tip) => tip.early && !(place.resumed && isHere(tip));
  const open = assessment.tips.filter(
    (tip) => !isEarly(tip) && !isMuted(tip, memory, place) && wasShown(tip, memory, place) !== 'elsewhere',
  );
  const candidates = open.filter((tip) => !isSaidBy(tip, open));
  const sits = (tip: Tip) => (tip.span !== undefined || isSevere(tip)) && isHere(tip);
  const order = new Map(assessment.tips.map((tip, at) => [tip, at]));
  const rank = (tip: Tip) => order.get(tip)! - bonus(tip, memory);
  const turns = candidates
    .filter((tip) => isHere(tip) || !isResting(tip, memory, place))
    .sort((a, b) => b.severity - a.severity || Number(sits(b)) - Number(sits(a)) || rank(a) - rank(b));
  const praised = memory.praise.day === place.today ? memory.praise.tips : [];
  let severe = 0;
  let corrections = 0;
  let praise = praised.length;
  // One place a rule: five times the same advice is one piece of advice.
  const ruleIds = new Set<string>();
  // One word on a sentence of theirs: who is left out of the answer to a question is missed, or the answer is.
  const quoted = new Set<string>();
  for (const tip of turns) {
    const quote = quotedBy(tip);
    const fits =
      !ruleIds.has(tip.ruleId) &&
      !(quote && quoted.has(quote)) &&
      !isHintBeside(tip, shown) &&
      (tip.severity === 0
        ? praised.includes(tip.id) || praise < LIMITS.praiseADay
        : corrections < LIMITS.tips && (!isSevere(tip) || severe < LIMITS.severe));
    if (!fits) continue;
    shown.push(tip);
    ruleIds.add(tip.ruleId);
    if (quote) quoted.add(quote);
    if (tip.severity === 0) {
      if (!praised.includes(tip.id)) praise++;
    } else corrections++;
    if (isSevere(tip)) severe++;
  }
  shown.sort((a, b) => Number(a.severity === 0) - Number(b.severity === 0) || order.get(a)! - order.get(b)!);
  return { shown, memory: remember(memory, shown, place) };
}

/** How many places a rule moves up or down for being taken or waved away often: at most one each way. */
function bonus(tip: Tip, memory: SelectionMemory): number {
  const history = memory.rules[tip.ruleId];
  if (!history || history.shown < 3 || tip.severity === 3) return 0;
  const rate = history.accepted / history.shown;
  return rate > 0.5 ? 1.5 : history.dismissed >= 2 ? -1.5 : 0;
}

function remember(memory: SelectionMemory, tips: readonly Tip[], place: Place): SelectionMemory {
  const fresh = tips.filter((tip) => wasShown(tip, memory, place) === 'never');
  if (fresh.length === 0) return memory;
  const next: SelectionMemory = { ...memory, rules: { ...memory.rules }, shown: { ...memory.shown } };
  for (const tip of fresh) {
    next.shown[`${place.thread} ${tip.id}`] = { at: place.now, draft: place.draft };
    const before = next.rules[tip.ruleId];
    next.rules[tip.ruleId] = {
      dismissed: before?.dismissed ?? 0,
      accepted: before?.accepted ?? 0,
      shown: (before?.shown ?? 0) + 1,
      lastShown: place.now,
      lastDraft: place.draft,
      leftAlone: (before?.leftAlone ?? 0) + (isNews(tip, place) ? 0 : 1),
    };
  }
  const praise = fresh.filter((tip) => tip.severity === 0).map((tip) => tip.id);
  if (praise.length > 0) {
    const same = memory.praise.day === place.today ? memory.praise.tips : [];
    next.praise = { day: place.today, tips: [...same, ...praise] };
  }
  return next;
}
