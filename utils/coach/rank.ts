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

function overlaps(a: Tip, b: Tip): boolean {
  if (!a.span || !b.span || a.span.block !== b.span.block || a.message !== b.message) return false;
  const shared = Math.min(a.span.end, b.span.end) - Math.max(a.span.start, b.span.start);
  const shorter = Math.min(a.span.end - a.span.start, b.span.end - b.span.start);
  return shared > 0 && shared * 2 >= shorter;
}

/**
 * Tips in order of importance. Of those that speak of the same words only the first stays, and a sentence of a draft
 * gets one mark: a second one on it is noise. What is said of an earlier mail is not a mark.
 */
export function rank(found: readonly Ranked[]): Ranked[] {
  const out: Ranked[] = [];
  const byBlock = new Map<string, Tip[]>();
  const seen = new Set<string>();
  const marked = new Set<number>();
  for (const one of [...found].sort(compare)) {
    const { tip } = one;
    const oneMark =
      one.sentence !== undefined && tip.severity > 0 && !tip.signal && !tip.about && !tip.message;
    if (oneMark && marked.has(one.sentence!)) continue;
    const place = tip.span ? `${tip.message ?? ''} ${tip.span.block} ${tip.span.start}` : '';
    if (seen.has(`${tip.id} ${place}`)) continue;
    seen.add(`${tip.id} ${place}`);
    if (tip.span) {
      const key = `${tip.message ?? ''} ${tip.span.block}`;
      const others = byBlock.get(key) ?? [];
      if (others.some((other) => overlaps(tip, other) && (tip.severity === 0) === (other.severity === 0)))
        continue;
      others.push(tip);
      byBlock.set(key, others);
    }
    if (oneMark) marked.add(one.sentence!);
    out.push(one);
  }
  return out;
}
