import { type Example, logit } from './logistic';
import type { Mail, Row, Surface } from './mails';
import type { Trained } from './pack';
import { type Pull, pullsOf, ridge } from './ridge';
import { softmax } from './softmax';

/** A long sentence is about as sure as a short one: its features count for their share of it. */
export const NORM = { top: 50, room: 20 };
/**
 * Neighbours, place and mail speak, but softly. Most of the incoming training mail are published statements or were
 * written for training: what stands elsewhere in them, and where a thing stands, says little about the mail of a customer.
 */
const SOFT: Record<Surface, { near: number; place: number; mail: number }> = {
  outgoing: { near: 0.6, place: 0.5, mail: 0.5 },
  incoming: { near: 0.4, place: 0.1, mail: 0 },
};
const PULL: Pull = { usual: 1, growth: 0.75 };
const CHOOSE = { epochs: 12, rate: 0.1, l1: 0.3, l2: 2, seed: 7 };
/** Features seen in fewer sentences teach nothing that holds. */
const LEAST = 2;
/** Classes with fewer sentences are left out. */
const FEW = 6;
/** Real drafts count more than what was written for training, of which there is more; real mail of customers is mostly published statements. */
const LABELLED: Record<Surface, number> = { outgoing: 2, incoming: 1 };
/**
 * Real mail says some things in its own way. Each feature has a second weight that only real mail may lean on: how strongly
 * (its share of the value), and how much of it is shipped, of the features and of the bias. Most real incoming mails are
 * published statements: what is peculiar to them is learned only to keep it out of the rest, yet they say how rare a signal
 * is (after Daumé 2007, "Frustratingly Easy Domain Adaptation").
 */
const APART: Record<Surface, { lean: number; features: number; bias: number }> = {
  outgoing: { lean: 0.5, features: 0.5, bias: 0.5 },
  incoming: { lean: 0.5, features: 0, bias: 0.1 },
};
/** Pull of the bias of real mail, which is all but free. */
const BIAS_PULL = 0.01;
/** Mail that a gate silences shows what is not flagged, but for other reasons. */
const GATED = 0.3;
/** The written sentences say what the classes are; the labelled mails are mostly of one kind. */
const WRITTEN_CLASS = 4;

/** How many features are kept for the first question and for the second, so that the weights fit their room. */
const KEEP: Record<Surface, { any: number; each: number }> = {
  outgoing: { any: 16_000, each: 7_000 },
  incoming: { any: 9_000, each: 1_400 },
};

export interface Learned {
  surface: Surface;
  index: Map<number, number>;
  any: Float32Array;
  /** Features that choose among classes. */
  eachIndex: Map<number, number>;
  classes: string[];
  each: Float32Array[];
}

type Taught = { row: Row; weight: number; isReal: boolean };

type Values = Pick<Example, 'at' | 'by'>;

/** The features of a row that the index knows; with a surface, neighbours, place and mail too. */
function valuesOf(row: Row, index: Map<number, number>, surface: Surface | null): Values {
  const values = new Map<number, number>();
  const add = (hash: number, value: number) => {
    const i = index.get(hash);
    if (i !== undefined) values.set(i, (values.get(i) ?? 0) + value);
  };
  for (const hash of row.own) add(hash, 1);
  if (surface) for (const { hash, sort } of row.around) add(hash, SOFT[surface][sort]);
  const factor = NORM.top / (row.sentence.size + NORM.room);
  return {
    at: Int32Array.from(values.keys()),
    by: Float32Array.from(values.values(), (value) => value * factor),
  };
}

export function indexOf(hashes: Iterable<number>): Map<number, number> {
  const index = new Map<number, number>();
  for (const hash of hashes) if (!index.has(hash)) index.set(hash, index.size);
  return index;
}

/** In how many rows each feature stands. */
function countsOf(rows: readonly Taught[], surface: Surface | null): Map<number, number> {
  const seen = new Map<number, number>();
  for (const { row } of rows) {
    const hashes = new Set(row.own);
    if (surface) {
      for (const { hash, sort } of row.around) if (SOFT[surface][sort] > 0) hashes.add(hash);
    }
    for (const hash of hashes) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  }
  return seen;
}

/** The `most` features of most worth: weight, and how often it tells. */
export function select(
  hashes: Iterable<number>,
  worth: (hash: number) => number,
  counts: Map<number, number>,
  most: number,
): number[] {
  return [...hashes]
    .map((hash) => ({ hash, worth: worth(hash) * Math.sqrt(counts.get(hash)!) }))
    .filter((one) => one.worth > 0)
    .sort((a, b) => b.worth - a.worth || a.hash - b.hash)
    .slice(0, most)
    .map(({ hash }) => hash);
}

/** The values of a row of real mail: those of every mail, and behind them its own, the last one for its bias. */
function apart({ at, by }: Values, size: number, lean: number): Values {
  return {
    at: Int32Array.from([...at, ...at.map((i) => size + i), 2 * size]),
    by: Float32Array.from([...by, ...by.map((value) => value * lean), 1]),
  };
}

/** Whether a sentence speaks to any class: one weight a feature, and the bias. */
function teachAny(
  rows: readonly Taught[],
  index: Map<number, number>,
  seen: Map<number, number>,
  surface: Surface,
): Float32Array {
  const { lean, features, bias } = APART[surface];
  const size = index.size;
  const examples = rows.map(({ row, weight, isReal }) => {
    const values = valuesOf(row, index, surface);
    return {
      ...(isReal ? apart(values, size, lean) : values),
      label: row.classes.length > 0 ? 1 : 0,
      weight,
    };
  });
  const pulls = pullsOf(
    [...index.keys()].map((hash) => seen.get(hash)!),
    PULL,
  );
  const taught = ridge(examples, Float64Array.from([...pulls, ...pulls, BIAS_PULL]));
  const any = Float32Array.from(pulls, (_, i) => taught[i]! + features * lean * taught[size + i]!);
  return Float32Array.from([...any, taught.at(-1)! + bias * taught[2 * size]!]);
}

function teachEach(
  marked: readonly Taught[],
  index: Map<number, number>,
  classes: readonly string[],
  counts: Map<string, number>,
): Float32Array[] {
  const examples = marked
    .map(({ row }) => {
      const right = row.classes.map((cls) => classes.indexOf(cls)).filter((c) => c >= 0);
      const most = Math.max(...right.map((c) => counts.get(classes[c]!)!));
      const boost = Math.sqrt(marked.length / classes.length / most);
      return {
        ...valuesOf(row, index, null),
        classes: right,
        weight: boost * (row.written ? WRITTEN_CLASS : 1),
      };
    })
    .filter((one) => one.classes.length > 0);
  return softmax(examples, index.size, classes.length, CHOOSE);
}

/** Learns from the mails: whether a sentence speaks to any class, and which class it is. */
export function learn(mails: readonly Mail[], surface: Surface): Learned {
  const rows: Taught[] = [];
  for (const mail of mails) {
    // Internal mail is silenced by its recipients, whatever it says.
    if (mail.gate === 'G2') continue;
    const isGated = mail.gate !== null && mail.gate !== 'other';
    const weight = isGated ? GATED : mail.written ? 1 : LABELLED[surface];
    for (const row of mail.rows) rows.push({ row, weight, isReal: !mail.written });
  }
  const keep = KEEP[surface];
  const seen = countsOf(rows, surface);
  const wide = indexOf([...seen].filter(([, count]) => count >= LEAST).map(([hash]) => hash));
  const first = teachAny(rows, wide, seen, surface);
  const worth = (hash: number) => Math.abs(first[wide.get(hash)!]!);
  const index = indexOf(select(wide.keys(), worth, seen, keep.any));
  const any = teachAny(rows, index, seen, surface);

  const marked = rows.filter(({ row }) => row.classes.length > 0);
  const counts = new Map<string, number>();
  for (const { row } of marked) for (const cls of row.classes) counts.set(cls, (counts.get(cls) ?? 0) + 1);
  const classes = [...counts]
    .filter(([cls, count]) => count >= FEW && !cls.startsWith('OTHER'))
    .map(([cls]) => cls)
    .sort();
  const told = countsOf(marked, null);
  const wideEach = indexOf([...told].filter(([, count]) => count >= LEAST).map(([hash]) => hash));
  const firstEach = teachEach(marked, wideEach, classes, counts);
  const eachWorth = (hash: number) =>
    Math.max(...firstEach.map((weights) => Math.abs(weights[wideEach.get(hash)!]!)));
  const eachIndex = indexOf(select(wideEach.keys(), eachWorth, told, keep.each));
  return { surface, index, any, eachIndex, classes, each: teachEach(marked, eachIndex, classes, counts) };
}

/** Probability that the row speaks to any class, and the class that fits best. */
export function predict(learned: Learned, row: Row): { probability: number; cls: string } {
  const probability = 1 / (1 + Math.exp(-logit(learned.any, valuesOf(row, learned.index, learned.surface))));
  const own = valuesOf(row, learned.eachIndex, null);
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
    for (const row of mail.rows)
      for (const { hash, sort } of row.around) soft.set(hash, SOFT[learned.surface][sort]);
  }
  const hashes = new Set([...learned.index.keys(), ...learned.eachIndex.keys()]);
  return [...hashes].map((hash) => {
    const i = learned.index.get(hash);
    const j = learned.eachIndex.get(hash);
    return {
      hash,
      any: i === undefined ? 0 : learned.any[i]! * (soft.get(hash) ?? 1),
      each: j === undefined ? null : learned.each.map((weights) => weights[j]!),
    };
  });
}
