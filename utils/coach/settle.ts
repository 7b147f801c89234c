import type { Tip } from '../model/tip';
import type { Compiled, LearnedScorer } from './engine';
import { isMark, type Ranked } from './rank';
import type { TextView } from './text-view';

/*
 * What the learned scorer says of a draft as a whole, once all rules have spoken: which of several marks on one
 * sentence is the right one, and whether the mail is fine but for a word. Speaks of built-in rules on English drafts only:
 * the scorer was trained beside those, and what a team or a rep wrote stays as they wrote it.
 */

/**
 * A draft reads fine in which the scorer expects fewer sentences than this to be worth a word, or a smaller share of
 * them: a long letter sums up many small doubts. What is found there in a sentence that it is not sure of is a hint. A
 * short mail that only checks in stays a tip: of its one sentence it is sure. The figures were chosen by cross-validation
 * over the labelled training mail.
 */
const FINE = { sentences: 1.6, share: 0.16 };
const DOUBTED = 0.8;

/**
 * One hint alone may be an accident; hints on several sentences, in a draft of which the scorer expects such a share to
 * be worth a word, agree. Where nothing else speaks up, those that the scorer shares are tips then: words that were heard
 * need less of its word than what it supposes itself. Chosen as above: of the training mail that deserves a tip, one in
 * ten more gets one so, and none more of the mail that does not.
 */
const AGREED = { sentences: 2, share: 0.2, heard: 0.5, supposed: 0.6 };

/**
 * What is a hint from the start is not given on words that the scorer all but rules out; what counts sentences or
 * questions is heard in any language and stays. Of the labelled training mail, cross-validated, eight of ten such hints
 * are on words that nobody marked.
 */
const RULED_OUT = 0.2;

/**
 * Nor is a tip on words in which the scorer hears next to nothing: "the pallets slip through the cracks in the ramp" is said
 * of pallets. Not of tone, of people passed over and of what could be new: of the last two it heard too little to know them,
 * of the first only some words, and "you should have told us" is a reproach whether it knows it or not.
 */
const UNHEARD = 0.1;
const LITTLE_KNOWN: ReadonlySet<string> = new Set(['OWN', 'TEA', 'CRE']);

/**
 * What a mail of this few sentences says of the contact itself is most of what it says, whatever the scorer, which knows
 * longer mails, hears in it: "any news on the CVs?" asks nothing else. And what it knows little of it does not doubt.
 */
const SHORT = 3;

const isBuiltIn = ({ rule }: Ranked) =>
  rule.origin === 'builtin' && (rule.language === 'en' || rule.language === 'any');

/** An hour asked of a stranger is one thing, of a customer another: the scorer hears the words and not who they go to. */
const isOfFirst = ({ rule }: Ranked) => rule.rule.when?.['first-touch'] !== undefined;

/** Good news that nobody asks on from: the words are fine, what is lacking is said nowhere. */
const isOfLack = ({ rule }: Ranked) => rule.rule.meter === 'missing';

/** Whether the scorer is to be asked of a tip of severity 2 on its words at all. */
const isWeighed = ({ dimension }: Tip, view: TextView) =>
  !LITTLE_KNOWN.has(dimension) && !(dimension === 'PUR' && view.sentences.length <= SHORT);

/** Nor does it doubt what leaves the next step open there. */
const isOpenEnd = ({ dimension }: Tip, view: TextView) =>
  dimension === 'FOC' && view.sentences.length <= SHORT;

/** How much the scorer must hear in the words of a tip. */
const floorOf = (tip: Tip, view: TextView) =>
  tip.severity === 1 ? RULED_OUT : tip.severity === 2 && isWeighed(tip, view) ? UNHEARD : 0;

/** Marks of a draft, by sentence. */
function bySentence(found: readonly Ranked[]): Map<number, Ranked[]> {
  const out = new Map<number, Ranked[]>();
  for (const one of found) {
    if (!isMark(one) || !isBuiltIn(one)) continue;
    const known = out.get(one.sentence!);
    if (known) known.push(one);
    else out.set(one.sentence!, [one]);
  }
  return out;
}

/**
 * Of several marks on one sentence those that speak to another dimension than the scorer hears give way, where words
 * were heard for the one that it does hear; what stays weighs as much as what gave way. A mark of severity 3 never does.
 */
function vote(found: readonly Ranked[], view: TextView, compiled: Compiled): Map<Ranked, Ranked | null> {
  const out = new Map<Ranked, Ranked | null>();
  for (const [sentence, marks] of bySentence(found)) {
    const { dimension } = marks[0]!.tip;
    if (marks.every(({ tip }) => tip.dimension === dimension)) continue;
    const heard = compiled.learned?.told(view, sentence)?.class;
    const right = marks.filter(({ tip }) => tip.dimension === heard);
    if (!right.some(({ tip }) => !tip.because)) continue;
    const others = marks.filter(({ tip }) => tip.dimension !== heard && tip.severity < 3);
    for (const one of others) out.set(one, null);
    if (others.some(({ tip }) => tip.severity === 2))
      for (const one of right) if (one.tip.severity === 1) out.set(one, weighing(one, 2));
  }
  return out;
}

function weighing(one: Ranked, severity: Tip['severity']): Ranked {
  return { ...one, tip: { ...one.tip, severity } };
}

/** Hints that agree, as tips: see `AGREED`. */
function together(found: readonly Ranked[], view: TextView, learned: LearnedScorer): readonly Ranked[] {
  if (found.some(({ tip }) => tip.severity >= 2 && !tip.early)) return found;
  if (learned.expected(view) < AGREED.share * view.sentences.length) return found;
  if (bySentence(found).size < AGREED.sentences) return found;
  const shared = (one: Ranked) =>
    isMark(one) &&
    isBuiltIn(one) &&
    learned.any(view, one.sentence!) >= (one.tip.because ? AGREED.supposed : AGREED.heard);
  return found.map((one) => (shared(one) ? weighing(one, 2) : one));
}

/** What a draft's rules found, after the learned scorer was asked of the whole. Without a scorer, as it is. */
export function settle(found: readonly Ranked[], view: TextView, compiled: Compiled): readonly Ranked[] {
  const { learned } = compiled;
  if (!learned) return found;
  const votes = vote(found, view, compiled);
  const kept =
    votes.size === 0
      ? found
      : found.flatMap((one) => {
          const now = votes.get(one);
          return now === null ? [] : [now ?? one];
        });
  const fine = learned.expected(view) < Math.max(FINE.sentences, FINE.share * view.sentences.length);
  const doubted = (one: Ranked) =>
    one.tip.severity === 2 &&
    isMark(one) &&
    isBuiltIn(one) &&
    isWeighed(one.tip, view) &&
    !isOpenEnd(one.tip, view) &&
    learned.any(view, one.sentence!) < DOUBTED;
  const ruledOut = (one: Ranked) =>
    isMark(one) &&
    isBuiltIn(one) &&
    one.rule.language === 'en' &&
    !isOfFirst(one) &&
    !isOfLack(one) &&
    learned.any(view, one.sentence!) < floorOf(one.tip, view);
  const heard = kept.filter((one) => !ruledOut(one));
  const weighed = fine ? heard.map((one) => (doubted(one) ? weighing(one, 1) : one)) : heard;
  return together(weighed, view, learned);
}
