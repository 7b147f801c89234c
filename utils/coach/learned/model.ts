import { placeHashes } from './around';

/** What `npm run train` writes for one surface: numbers as JSON, the weights as base64. */
export interface PackedModel {
  classes: readonly string[];
  /** Log-odds of a sentence with no known feature, and worth of one step of its weights. */
  any: { bias: number; step: number };
  /** The same per class, among sentences that speak to any class. */
  each: { bias: readonly number[]; step: number };
  /** Sentences of more features count less per feature: factor `norm / sqrt(size + norm²)`. */
  norm: number;
  features: number;
  /** Per feature, by rising key: gap to the key before (LEB128), weight (int8), 1 if class weights follow (else 0), one weight (int8) a class. */
  data: string;
}

/** Keys are the upper 24 bits of a feature's hash. */
const KEY_SHIFT = 8;

/** The key under which a feature's hash is stored. */
export function keyOf(hash: number): number {
  return hash >>> KEY_SHIFT;
}

/** A model ready to score: an open-addressed table from key to weights. */
export class Model {
  readonly packed: PackedModel;
  readonly classes: readonly string[];
  private readonly places = new Map<number, number>();
  private readonly keys: Int32Array;
  private readonly slots: Uint16Array;
  private readonly mask: number;
  private readonly weights: Int8Array;
  /** Where a feature's class weights start, or -1. */
  private readonly from: Int32Array;
  private readonly classWeights: Int8Array;

  constructor(packed: PackedModel) {
    this.packed = packed;
    this.classes = packed.classes;
    const bytes = decode(packed.data);
    const { features } = packed;
    let size = 1;
    while (size < features * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size).fill(-1);
    this.slots = new Uint16Array(size);
    this.weights = new Int8Array(features);
    this.from = new Int32Array(features).fill(-1);
    this.classWeights = new Int8Array(bytes.length);
    let at = 0;
    const number = (): number => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++]!;
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    };
    const signed = (): number => (bytes[at++]! << 24) >> 24;
    let key = 0;
    let next = 0;
    for (let i = 0; i < features; i++) {
      key += number();
      this.weights[i] = signed();
      if (bytes[at++] === 1) {
        this.from[i] = next;
        for (let c = 0; c < this.classes.length; c++) this.classWeights[next++] = signed();
      }
      let slot = (key * 0x9e3779b1) & this.mask;
      while (this.keys[slot] !== -1) slot = (slot + 1) & this.mask;
      this.keys[slot] = key;
      this.slots[slot] = i;
    }
  }

  /** Number of the feature, or -1 where training did not keep it. */
  find(hash: number): number {
    const key = hash >>> KEY_SHIFT;
    let slot = (key * 0x9e3779b1) & this.mask;
    for (;;) {
      const known = this.keys[slot]!;
      if (known === key) return this.slots[slot]!;
      if (known === -1) return -1;
      slot = (slot + 1) & this.mask;
    }
  }

  /** Weight of the feature in steps; 0 where it is not known. */
  weight(hash: number): number {
    const i = this.find(hash);
    return i < 0 ? 0 : this.weights[i]!;
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
    const i = this.find(hash);
    if (i < 0) return;
    const at = this.from[i]!;
    if (at < 0) return;
    for (let c = 0; c < this.classes.length; c++) sums[c]! += this.classWeights[at + c]!;
  }

  /** Log-odds that a sentence speaks to any class. */
  logit(own: number, size: number, around: number): number {
    const { any, norm } = this.packed;
    return any.bias + any.step * (own + around) * (norm / Math.sqrt(size + norm * norm));
  }

  /** The class whose weights fit best. */
  best(sums: Float64Array, size: number): number {
    const { each, norm } = this.packed;
    const factor = each.step * (norm / Math.sqrt(size + norm * norm));
    let best = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < this.classes.length; c++) {
      const score = each.bias[c]! + factor * sums[c]!;
      if (score > top) {
        top = score;
        best = c;
      }
    }
    return best;
  }
}

function decode(text: string): Uint8Array {
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return bytes;
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
