import type { Mail } from './mails';

/** A sentence that was scored: its mail's index, where it stands, and what the scorer said. */
export interface Scored {
  mail: number;
  start: number;
  end: number;
  cls: string;
  probability: number;
}
export interface Tally {
  predicted: number;
  right: number;
  gold: number;
  found: number;
  sameClass: number;
  /** Per class: predicted, right, labelled, found. */
  by: Map<string, [number, number, number, number]>;
}

/** A mark longer than this points at nothing. */
const LONGEST = 300;

/** Pairs scored sentences over the threshold with labelled spans, one to one, largest overlap first. */
export function tally(
  scored: readonly Scored[],
  mails: readonly Mail[],
  threshold: number | ((cls: string) => number),
): Tally {
  const floor = typeof threshold === 'number' ? () => threshold : threshold;
  const out: Tally = { predicted: 0, right: 0, gold: 0, found: 0, sameClass: 0, by: new Map() };
  const slot = (cls: string) => {
    const known = out.by.get(cls) ?? [0, 0, 0, 0];
    out.by.set(cls, known);
    return known;
  };
  const byMail = new Map<number, Scored[]>();
  for (const one of scored) {
    if (one.probability < floor(one.cls) || one.end - one.start > LONGEST) continue;
    byMail.set(one.mail, [...(byMail.get(one.mail) ?? []), one]);
  }
  mails.forEach((mail, m) => {
    const ps = byMail.get(m) ?? [];
    const links: [number, number, number][] = [];
    ps.forEach((p, i) => {
      mail.spans.forEach((g, j) => {
        const shared = Math.min(p.end, g.end) - Math.max(p.start, g.start);
        if (shared >= 3) links.push([shared + (p.cls === g.cls ? 1e6 : 0), i, j]);
      });
    });
    links.sort((a, b) => b[0] - a[0]);
    const forP = new Map<number, number>();
    const forG = new Set<number>();
    for (const [, i, j] of links) {
      if (forP.has(i) || forG.has(j)) continue;
      forP.set(i, j);
      forG.add(j);
    }
    ps.forEach((p, i) => {
      const counts = slot(p.cls);
      out.predicted++;
      counts[0]++;
      const j = forP.get(i);
      if (j === undefined) return;
      out.right++;
      counts[1]++;
      if (mail.spans[j]!.cls === p.cls) out.sameClass++;
    });
    mail.spans.forEach((g, j) => {
      out.gold++;
      slot(g.cls)[2]++;
      if (!forG.has(j)) return;
      out.found++;
      slot(g.cls)[3]++;
    });
  });
  return out;
}

/** The lowest threshold from which on precision stays at least `goal`, or null. */
export function thresholdFor(scored: readonly Scored[], mails: readonly Mail[], goal: number): number | null {
  let found: number | null = null;
  for (let threshold = 0.95; threshold >= 0.25; threshold -= 0.01) {
    const { right, predicted } = tally(scored, mails, threshold);
    if (predicted >= 8 && right / predicted >= goal) found = Math.round(threshold * 100) / 100;
  }
  return found;
}
