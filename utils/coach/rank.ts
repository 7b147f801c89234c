import type { Tip } from '../model/tip';
import type { CompiledRule } from './engine';

/** A tip with the rule that made it, before ranking. */
export interface Ranked {
  tip: Tip;
  rule: CompiledRule;
  /** Index of the sentence among the writer's own that the tip marks, where it marks one. */
  sentence?: number;
}

const CONFIDENCE = { high: 2, medium: 1, low: 0 } as const;
const GRADE: Readonly<Record<string, number>> = { A: 3, B: 2, C: 1, D: 0 };

/** Of two signals the one that was heard in its words comes before the one that the learned scorer supposes. */
function bySureness(a: Tip, b: Tip): number {
  return a.signal && b.signal ? Number(a.because !== undefined) - Number(b.because !== undefined) : 0;
}

/** Most important first: severity, then how sure, then grade of evidence (coaching book, 6.2); then the place in the text. */
function compare(a: Ranked, b: Ranked): number {
  return (
    bySureness(a.tip, b.tip) ||
    b.tip.severity - a.tip.severity ||
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

function overlaps(a: Tip, b: Tip): boolean {
  if (!a.span || !b.span || a.span.block !== b.span.block || a.message !== b.message) return false;
  const shared = Math.min(a.span.end, b.span.end) - Math.max(a.span.start, b.span.start);
  const shorter = Math.min(a.span.end - a.span.start, b.span.end - b.span.start);
  return shared > 0 && shared * 2 >= shorter;
}

/** Code units that are looked at together when tips on the same words are sought. */
const STRETCH = 64;

/** Tips by where they stand, so that those on the same words are found without asking all of them. */
class Places {
  private readonly byStretch = new Map<string, Tip[]>();

  private *stretches({ span, message = '' }: Tip): Generator<string> {
    if (!span) return;
    const last = Math.floor(Math.max(span.start, span.end - 1) / STRETCH);
    for (let at = Math.floor(span.start / STRETCH); at <= last; at++) yield `${message} ${span.block} ${at}`;
  }

  /** Whether a tip stands there that speaks of the same words, praise and advice each for itself. */
  taken(tip: Tip): boolean {
    for (const stretch of this.stretches(tip)) {
      const others = this.byStretch.get(stretch);
      if (others?.some((other) => overlaps(tip, other) && (tip.severity === 0) === (other.severity === 0)))
        return true;
    }
    return false;
  }

  take(tip: Tip): void {
    for (const stretch of this.stretches(tip)) {
      const others = this.byStretch.get(stretch);
      if (others) others.push(tip);
      else this.byStretch.set(stretch, [tip]);
    }
  }
}

/**
 * Tips in order of importance. Of those that speak of the same words only the first stays, and a sentence of a draft
 * gets one mark: a second one on it is noise. What is said of an earlier mail is not a mark.
 */
export function rank(found: readonly Ranked[]): Ranked[] {
  const out: Ranked[] = [];
  const places = new Places();
  const seen = new Set<string>();
  const marked = new Set<number>();
  for (const one of [...found].sort(compare)) {
    const { tip } = one;
    const oneMark = isMark(one);
    if (oneMark && marked.has(one.sentence!)) continue;
    const place = tip.span ? `${tip.message ?? ''} ${tip.span.block} ${tip.span.start}` : '';
    if (seen.has(`${tip.id} ${place}`)) continue;
    seen.add(`${tip.id} ${place}`);
    if (places.taken(tip)) continue;
    places.take(tip);
    if (oneMark) marked.add(one.sentence!);
    out.push(one);
  }
  return out;
}
