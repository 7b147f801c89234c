import type { Example } from './logistic';

/** How many steps back are remembered, and how many are taken at most. */
const MEMORY = 10;
const STEPS = 60;
const dot = (a: Float64Array, b: Float64Array) => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

/** Loss of the weights over the examples, pulled towards zero feature by feature; its slope goes into `slope`. */
function lossOf(
  examples: readonly Example[],
  pulls: Float64Array,
  weights: Float64Array,
  slope: Float64Array,
): number {
  const bias = weights.length - 1;
  let loss = 0;
  for (let i = 0; i < bias; i++) {
    slope[i] = pulls[i]! * weights[i]!;
    loss += 0.5 * slope[i]! * weights[i]!;
  }
  slope[bias] = 0;
  for (const { at, by, label, weight } of examples) {
    let sum = weights[bias]!;
    for (let k = 0; k < at.length; k++) sum += weights[at[k]!]! * by[k]!;
    const against = label === 1 ? -sum : sum;
    loss += weight * (Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against))));
    const error = (1 / (1 + Math.exp(-sum)) - label) * weight;
    for (let k = 0; k < at.length; k++) slope[at[k]!]! += error * by[k]!;
    slope[bias]! += error;
  }
  return loss;
}

/**
 * Logistic regression with a pull towards zero of its own for each feature, by L-BFGS (Liu and Nocedal 1989):
 * deterministic, whatever the order of the examples. Returns one weight a feature; the last one is the bias, which is
 * free.
 */
export function ridge(examples: readonly Example[], pulls: Float64Array): Float32Array {
  const size = pulls.length + 1;
  let weights: Float64Array = new Float64Array(size);
  let slope: Float64Array = new Float64Array(size);
  let loss = lossOf(examples, pulls, weights, slope);
  const past: { moved: Float64Array; turned: Float64Array; scale: number }[] = [];
  for (let step = 0; step < STEPS; step++) {
    const way = slope.map((value) => -value);
    const shares: number[] = [];
    for (const { moved, turned, scale } of past.toReversed()) {
      const share = dot(moved, way) * scale;
      shares.push(share);
      for (let i = 0; i < size; i++) way[i]! -= share * turned[i]!;
    }
    const last = past.at(-1);
    const first = last ? 1 / (last.scale * dot(last.turned, last.turned)) : 1 / Math.sqrt(dot(slope, slope));
    for (let i = 0; i < size; i++) way[i]! *= first;
    past.forEach(({ moved, turned, scale }, at) => {
      const share = shares[past.length - 1 - at]! - dot(turned, way) * scale;
      for (let i = 0; i < size; i++) way[i]! += share * moved[i]!;
    });
    const fall = dot(slope, way);
    let next = weights;
    let turned = slope;
    let now = loss;
    for (let far = 1; far > 1e-6; far /= 2) {
      next = weights.map((value, i) => value + far * way[i]!);
      turned = new Float64Array(size);
      now = lossOf(examples, pulls, next, turned);
      if (now <= loss + 1e-4 * far * fall) break;
    }
    if (!(loss - now > 1e-7 * Math.abs(loss))) break;
    const moved = next.map((value, i) => value - weights[i]!);
    const change = turned.map((value, i) => value - slope[i]!);
    const curve = dot(moved, change);
    if (curve > 1e-10) past.push({ moved, turned: change, scale: 1 / curve });
    if (past.length > MEMORY) past.shift();
    weights = next;
    slope = turned;
    loss = now;
  }
  return Float32Array.from(weights);
}

/** Pull towards zero of a feature that is seen as often as most, and how it grows with how often a feature is seen. */
export interface Pull {
  usual: number;
  growth: number;
}

/** The pull of each feature by how often it is seen. */
export function pullsOf(seen: readonly number[], { usual, growth }: Pull): Float64Array {
  const logs = seen.map(Math.log);
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  return Float64Array.from(logs, (log) => usual * Math.exp(growth * (log - mean)));
}
