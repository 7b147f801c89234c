import type { Span, Tip } from '../model/tip';
import type { CompiledRule } from './engine';

/** A tip with the rule that made it, before ranking. */
export interface Ranked {
  tip: Tip;
  rule: CompiledRule;
  /** Index of the sentence among the writer's own that the tip marks, where it marks one. */
  sentence?: number;
  /** The words that were heard, where the tip marks them with others of their phrase. */
  heard?: Span;
}

const CONFIDENCE = { high: 2, medium: 1, low: 0 } as const;
const GRADE: Readonly<Record<string, number>> = { A: 3, B: 2, C: 1, D: 0 };

/** Of two signals the one that was heard in its words comes before the one that the learned scorer supposes. */
function bySureness(a: Tip, b: Tip): number {
  return a.signal && b.signal ? Number(a.because !== undefined) - Number(b.because !== undefined) : 0;
}

/**
 * Most important first: severity; what the customer wrote and the reply passes by, for facts weigh more than phrases
 * (coaching book, principle 4); then how sure, then grade of evidence (6.2), then the place in the text.
 */
function compare(a: Ranked, b: Ranked): number {
  return (
    bySureness(a.tip, b.tip) ||
    b.tip.severity - a.tip.severity ||
    Number(b.tip.about !== undefined) - Number(a.tip.about !== undefined) ||
    CONFIDENCE[b.rule.rule.confidence] - CONFIDENCE[a.rule.rule.confidence] ||
    (GRADE[b.tip.evidence.grade] ?? 0) - (GRADE[a.tip.evidence.grade] ?? 0) ||
    Number(a.tip.span === undefined) - Number(b.tip.span === undefined) ||
    a.rule.index - b.rule.index ||
    (a.tip.span?.start ?? 0) - (b.tip.span?.start ?? 0)
  );
}

/** Whether the tip marks a sentence of the draft, and speaks of it. */
export function isMark({ tip, sentence }: Ranked): boolean {
  return sentence !== undefined && tip.severity > 0 && !tip.signal && !tip.about && !tip.message;
}

/** A tip and the words that take its place. */
interface Placed {
  tip: Tip;
  span: Span;
}

function overlaps({ tip: a, span: one }: Placed, { tip: b, span: other }: Placed): boolean {
  if (one.block !== other.block || a.message !== b.message) return false;
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const shorter = Math.min(one.end - one.start, other.end - other.start);
  return shared > 0 && shared * 2 >= shorter;
}

/** Code units that are looked at together when tips on the same words are sought. */
const STRETCH = 64;

/** Tips by where they stand, so that those on the same words are found without asking all of them. */
class Places {
  /** By block and stretch of it; those of all messages together, for `overlaps` tells them apart. */
  private readonly byBlock = new Map<string, Map<number, Placed[]>>();

  private readonly nowhere = new Set<string>();
  /** Sentences of earlier mails that a tip speaks of. */
  private readonly spokenOf = new Set<string>();

  /** Takes the place, unless a tip stands there that speaks of the same words, praise and advice each for itself. */
  take({ tip, heard }: Ranked): boolean {
    const { id } = tip;
    const span = tip.span && (heard ?? tip.span);
    if (!span) {
      // What stands nowhere takes nobody's place, and is said once.
      const isNew = !this.nowhere.has(id) && !this.isSpokenOf(tip);
      this.nowhere.add(id);
      return isNew;
    }
    const placed = { tip, span };
    let stretches = this.byBlock.get(span.block);
    if (!stretches) {
      stretches = new Map();
      this.byBlock.set(span.block, stretches);
    }
    const first = Math.floor(span.start / STRETCH);
    const last = Math.floor(Math.max(span.start, span.end - 1) / STRETCH);
    for (let at = first; at <= last; at++) {
      const others = stretches.get(at);
      if (
        others?.some(
          (other) => overlaps(placed, other) && (tip.severity === 0) === (other.tip.severity === 0),
        )
      )
        return false;
    }
    for (let at = first; at <= last; at++) {
      const others = stretches.get(at);
      if (others) others.push(placed);
      else stretches.set(at, [placed]);
    }
    return true;
  }

  /** "Would you take cork or rubber?" is open and asks for our advice: one tip says so. Two parts of a sentence are two. */
  private isSpokenOf({ about }: Tip): boolean {
    if (!about?.span) return false;
    const key = `${about.message} ${about.span.block} ${about.span.start}`;
    const isTold = this.spokenOf.has(key);
    this.spokenOf.add(key);
    return isTold;
  }
}

/**
 * Tips in order of importance. Of those that speak of the same words only the first stays, and a sentence of a draft
 * gets one mark: a second one on it is noise. What is said of an earlier mail is not a mark.
 */
export function rank(found: readonly Ranked[]): Ranked[] {
  const out: Ranked[] = [];
  const places = new Places();
  const marked = new Set<number>();
  for (const one of [...found].sort(compare)) {
    const oneMark = isMark(one);
    if (oneMark && marked.has(one.sentence!)) continue;
    if (!places.take(one)) continue;
    if (oneMark) marked.add(one.sentence!);
    out.push(one);
  }
  return out;
}
