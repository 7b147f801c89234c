import { type Example, logistic, logit } from './logistic';
import type { Mail, Row } from './mails';
import type { Trained } from './pack';

export const NORM = 8;
/** Neighbours, place and mail speak, but softly. */
const SOFT = { near: 0.6, place: 0.5, mail: 0.5 };
const OPTIONS = { epochs: 12, rate: 0.03, l1: 0.3, l2: 2, seed: 7 };
/** Features seen in fewer sentences teach nothing that holds. */
const LEAST = 2;
/** Classes with fewer sentences are left out. */
const FEW = 6;
/** Mail that a gate silences shows what is not flagged, but for other reasons. */
const GATED = 0.3;
/** The written sentences say what the classes are; the labelled mails are mostly of one kind. */
const WRITTEN_CLASS = 4;

export interface Learned {
  index: Map<number, number>;
  any: Float32Array;
  classes: string[];
  each: Float32Array[];
}

function example(row: Row, index: Map<number, number>, label: number, weight: number, own: boolean): Example {
  const values = new Map<number, number>();
  for (const hash of row.own) {
    const i = index.get(hash);
    if (i !== undefined) values.set(i, 1);
  }
  if (!own) {
    for (const { hash, sort } of row.around) {
      const i = index.get(hash);
      if (i !== undefined && !values.has(i)) values.set(i, SOFT[sort]);
    }
  }
  const factor = NORM / Math.sqrt(row.sentence.size + NORM * NORM);
  return {
    at: Int32Array.from(values.keys()),
    by: Float32Array.from(values.values(), (value) => value * factor),
    label,
    weight,
  };
}

/** Learns from the mails: whether a sentence speaks to any class, and which class it is. */
export function learn(mails: readonly Mail[]): Learned {
  const rows: { row: Row; weight: number }[] = [];
  for (const mail of mails) {
    // Internal mail is silenced by its recipients, whatever it says.
    if (mail.gate === 'G2') continue;
    const weight = mail.gate !== null && mail.gate !== 'other' ? GATED : 1;
    for (const row of mail.rows) rows.push({ row, weight });
  }
  const seen = new Map<number, number>();
  for (const { row } of rows) {
    const hashes = new Set(row.own);
    for (const { hash } of row.around) hashes.add(hash);
    for (const hash of hashes) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  }
  const index = new Map<number, number>();
  for (const [hash, count] of seen) if (count >= LEAST) index.set(hash, index.size);
  const any = logistic(
    rows.map(({ row, weight }) => example(row, index, row.classes.length > 0 ? 1 : 0, weight, false)),
    index.size,
    OPTIONS,
  );
  const marked = rows.filter(({ row }) => row.classes.length > 0);
  const counts = new Map<string, number>();
  for (const { row } of marked) for (const cls of row.classes) counts.set(cls, (counts.get(cls) ?? 0) + 1);
  const classes = [...counts]
    .filter(([cls, count]) => count >= FEW && !cls.startsWith('OTHER'))
    .map(([cls]) => cls)
    .sort();
  const each = classes.map((cls) => {
    const boost = Math.sqrt(marked.length / counts.get(cls)! / 2);
    return logistic(
      marked.map(({ row }) => {
        const label = row.classes.includes(cls) ? 1 : 0;
        return example(row, index, label, (label ? boost : 1) * (row.written ? WRITTEN_CLASS : 1), true);
      }),
      index.size,
      OPTIONS,
    );
  });
  return { index, any, classes, each };
}

/** Probability that the row speaks to any class, and the class that fits best. */
export function predict(learned: Learned, row: Row): { probability: number; cls: string } {
  const probability = 1 / (1 + Math.exp(-logit(learned.any, example(row, learned.index, 0, 1, false))));
  const own = example(row, learned.index, 0, 1, true);
  let cls = '';
  let top = Number.NEGATIVE_INFINITY;
  learned.classes.forEach((name, c) => {
    const score = logit(learned.each[c]!, own);
    if (score > top) {
      top = score;
      cls = name;
    }
  });
  return { probability, cls };
}

/** The weights by hash, softness of neighbours, place and mail included. */
export function weightsOf(learned: Learned, mails: readonly Mail[]): Trained[] {
  const soft = new Map<number, number>();
  for (const mail of mails) {
    for (const row of mail.rows) for (const { hash, sort } of row.around) soft.set(hash, SOFT[sort]);
  }
  return [...learned.index].map(([hash, i]) => ({
    hash,
    any: learned.any[i]! * (soft.get(hash) ?? 1),
    each: soft.has(hash) ? learned.each.map(() => 0) : learned.each.map((weights) => weights[i]!),
  }));
}
