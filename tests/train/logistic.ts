/** A sparse example: indices of its features, their weights, what is to be learned (0 or 1) and how much it counts. */
export interface Example {
  at: Int32Array;
  by: Float32Array;
  label: number;
  weight: number;
}

export interface LogisticOptions {
  epochs: number;
  rate: number;
  /** Pull towards zero, per example seen. */
  l1: number;
  l2: number;
  seed: number;
}

/** A small generator with a fixed sequence (mulberry32), so that training gives the same weights everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The weight that FTRL-proximal gives for what it summed up (`z`) and the squares of the slopes (`n`); a bias is free. */
export function weightOf(z: number, n: number, isFree: boolean, { rate, l1, l2 }: LogisticOptions): number {
  if (Math.abs(z) <= l1 && !isFree) return 0;
  const shrunk = isFree ? z : z - Math.sign(z) * l1;
  return -shrunk / ((1 + Math.sqrt(n)) / rate + (isFree ? 0 : l2));
}

/** How far a slope moves `z` in FTRL-proximal, at the squares before it and the weight there. */
export function pull(slope: number, n: number, weight: number, { rate }: LogisticOptions): number {
  return slope - ((Math.sqrt(n + slope * slope) - Math.sqrt(n)) / rate) * weight;
}

/** Log-odds of an example. */
export function logit(weights: Float32Array, example: Pick<Example, 'at' | 'by'>): number {
  let sum = weights[weights.length - 1]!;
  for (let k = 0; k < example.at.length; k++) sum += weights[example.at[k]!]! * example.by[k]!;
  return sum;
}
