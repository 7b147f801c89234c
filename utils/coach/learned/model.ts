import { HINTS, hintHash, placeHashes } from './around';
import type { FeatureList } from './feature-list';
import { type Features, readTight } from './tight';

/** What `npm run train` writes for one surface: numbers as JSON, the weights as base64. */
export interface PackedModel {
  classes: readonly string[];
  /** Log-odds of a sentence with no known feature, and worth of one step of its weights. */
  any: { bias: number; step: number };
  /** The same per class, among sentences that speak to any class. */
  each: { bias: readonly number[]; step: number };
  /** A feature counts for its share of the sentence: factor `top / (size + room)`. */
  norm: { top: number; room: number };
  features: number;
  /**
   * Per feature, by rising key: twice the gap to the key before, plus 1 if class weights follow (LEB128); weight (int8);
   * one weight (4 bits) a class, two to a byte, the lower half first.
   */
  data: string;
  /** The data is that of `tight.ts` instead, as the build writes it. */
  tight?: true;
}

/** Keys are the upper 24 bits of a feature's hash. */
const KEY_SHIFT = 8;

/** The key under which a feature's hash is stored. */
export function keyOf(hash: number): number {
  return hash >>> KEY_SHIFT;
}

/**
 * A model ready to score: an open-addressed table by key. An entry holds the key in its upper 24 bits and the weight in
 * the lower 8, so that one read of memory answers; 0 is an empty one. Keys are hashes, and need no other to be spread.
 */
export class Model {
  readonly packed: PackedModel;
  readonly classes: readonly string[];
  private readonly places = new Map<number, number>();
  /** Weights of hints by number, as told by the sentence before and by the one after. */
  readonly before: Int8Array;
  readonly after: Int8Array;
  private readonly table: Int32Array;
  private readonly mask: number;
  /** Where the class weights of the feature at a slot start, or -1. */
  private readonly from: Int32Array;
  private readonly classWeights: Int8Array;

  constructor(packed: PackedModel) {
    this.packed = packed;
    this.classes = packed.classes;
    const { features } = packed;
    let size = 1;
    while (size < features * 2) size *= 2;
    this.mask = size - 1;
    this.table = new Int32Array(size);
    this.from = new Int32Array(size).fill(-1);
    const { gaps, weights, chooses, each } = unpack(packed);
    this.classWeights = each;
    let key = 0;
    let next = 0;
    for (let i = 0; i < features; i++) {
      key += gaps[i]!;
      let slot = key & this.mask;
      while (this.table[slot] !== 0) slot = (slot + 1) & this.mask;
      this.table[slot] = (key << KEY_SHIFT) | (weights[i]! & 0xff);
      if (chooses[i] === 0) continue;
      this.from[slot] = next;
      next += this.classes.length;
    }
    this.before = Int8Array.from({ length: HINTS }, (_, hint) => this.weight(hintHash(hint, -1)));
    this.after = Int8Array.from({ length: HINTS }, (_, hint) => this.weight(hintHash(hint, 1)));
  }

  /** Where the feature stands in the table, or where it would. */
  private slot(hash: number): number {
    const key = hash >>> KEY_SHIFT;
    let slot = key & this.mask;
    for (;;) {
      const entry = this.table[slot]!;
      if (entry === 0 || entry >>> KEY_SHIFT === key) return slot;
      slot = (slot + 1) & this.mask;
    }
  }

  /** Weight of the feature in steps; 0 where training did not keep it. */
  weight(hash: number): number {
    return (this.table[this.slot(hash)]! << 24) >> 24;
  }

  /** Weight of all features of a list, in steps. */
  sum({ hashes, size }: FeatureList): number {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += this.weight(hashes[i]!);
    return sum;
  }

  /**
   * How likely it is, 0 to 1, by features that count once each, whatever their number.
   * @param see calls back with each hash; one may come several times
   */
  likelihood(see: (each: (hash: number) => void) => void): number {
    const { bias, step } = this.packed.any;
    const counted = new Set<number>();
    let sum = 0;
    see((hash) => {
      const weight = this.weight(hash);
      if (weight === 0 || counted.has(hash)) return;
      counted.add(hash);
      sum += weight;
    });
    return sigmoid(bias + step * sum);
  }

  /** Weight of a place in a mail, in steps. */
  place(place: number): number {
    const known = this.places.get(place);
    if (known !== undefined) return known;
    let sum = 0;
    for (const hash of placeHashes(place)) sum += this.weight(hash);
    this.places.set(place, sum);
    return sum;
  }

  /** Adds the feature's class weights, in steps, to `sums`. */
  addClasses(hash: number, sums: Float64Array): void {
    const at = this.from[this.slot(hash)]!;
    if (at < 0) return;
    for (let c = 0; c < this.classes.length; c++) sums[c]! += this.classWeights[at + c]!;
  }

  /** What each of so many features counts for. */
  private share(size: number): number {
    const { top, room } = this.packed.norm;
    return top / (size + room);
  }

  /** Log-odds that a sentence speaks to any class. */
  logit(own: number, size: number, around: number): number {
    const { any } = this.packed;
    return any.bias + any.step * (own + around) * this.share(size);
  }

  /** The class whose weights fit best, and by how much better than the next, in log-odds. */
  best(sums: Float64Array, size: number): { class: string; lead: number } {
    const { each } = this.packed;
    const factor = each.step * this.share(size);
    let best = 0;
    let top = Number.NEGATIVE_INFINITY;
    let next = top;
    for (let c = 0; c < this.classes.length; c++) {
      const score = each.bias[c]! + factor * sums[c]!;
      next = Math.max(next, Math.min(top, score));
      if (score > top) {
        top = score;
        best = c;
      }
    }
    return { class: this.classes[best]!, lead: top - next };
  }
}

/** The features that a packed model holds. */
export function unpack({ data, tight, features, classes }: PackedModel): Features {
  const bytes = decode(data);
  return tight ? readTight(bytes, features, classes.length) : readBytes(bytes, features, classes.length);
}

function readBytes(bytes: Uint8Array, features: number, classes: number): Features {
  const gaps = new Int32Array(features);
  const weights = new Int8Array(features);
  const chooses = new Uint8Array(features);
  const each = new Int8Array(features * classes);
  let at = 0;
  let next = 0;
  for (let i = 0; i < features; i++) {
    let gap = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      const byte = bytes[at++]!;
      gap |= (byte & 127) << shift;
      more = byte > 127;
    }
    gaps[i] = gap >>> 1;
    chooses[i] = gap & 1;
    weights[i] = (bytes[at++]! << 24) >> 24;
    if ((gap & 1) === 0) continue;
    for (let c = 0; c < classes; c += 2) {
      const pair = bytes[at++]!;
      each[next++] = (pair << 28) >> 28;
      if (c + 1 < classes) each[next++] = (pair << 24) >> 28;
    }
  }
  return { gaps, weights, chooses, each };
}

function decode(text: string): Uint8Array {
  const { fromBase64 } = Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array };
  // Where the browser does it itself, a worker that wakes is spared a loop over every byte.
  if (fromBase64) return fromBase64.call(Uint8Array, text);
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return bytes;
}

/** The probability that a logit stands for. */
export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
