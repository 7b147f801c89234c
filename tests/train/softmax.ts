import { type Example, type LogisticOptions, pull, random, weightOf } from './logistic';

/** A sparse example of one or more classes, by index; it counts for each of them in equal parts. */
export interface ClassExample extends Omit<Example, 'label'> {
  classes: readonly number[];
}

/**
 * Multinomial logistic regression by FTRL-proximal, as `logistic` for two classes: one weight a feature and class; the
 * last of each class is its bias. Deterministic for a seed.
 */
export function softmax(
  examples: readonly ClassExample[],
  features: number,
  classes: number,
  options: LogisticOptions,
): Float32Array[] {
  const size = features + 1;
  const z = Array.from({ length: classes }, () => new Float64Array(size));
  const n = Array.from({ length: classes }, () => new Float64Array(size));
  const weightAt = (c: number, i: number) => weightOf(z[c]![i]!, n[c]![i]!, i === features, options);
  const next = random(options.seed);
  const order = examples.map((_, i) => i);
  const sums = new Float64Array(classes);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const which of order) {
      const { at, by, classes: right, weight } = examples[which]!;
      let top = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < classes; c++) {
        let sum = weightAt(c, features);
        for (let k = 0; k < at.length; k++) sum += weightAt(c, at[k]!) * by[k]!;
        sums[c] = sum;
        top = Math.max(top, sum);
      }
      let whole = 0;
      for (let c = 0; c < classes; c++) {
        sums[c] = Math.exp(sums[c]! - top);
        whole += sums[c]!;
      }
      for (let c = 0; c < classes; c++) {
        const error = (sums[c]! / whole - (right.includes(c) ? 1 / right.length : 0)) * weight;
        // What is told so well that nothing is to be learned costs no step.
        if (Math.abs(error) < 1e-4) continue;
        for (let k = 0; k <= at.length; k++) {
          const f = k < at.length ? at[k]! : features;
          const g = k < at.length ? error * by[k]! : error;
          z[c]![f]! += pull(g, n[c]![f]!, weightAt(c, f), options);
          n[c]![f]! += g * g;
        }
      }
    }
  }
  return z.map((_, c) => Float32Array.from({ length: size }, (_, i) => weightAt(c, i)));
}
