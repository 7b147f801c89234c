import { keyOf, type PackedModel } from '../../utils/coach/learned/model';

/** A feature that training kept: its weight in favour of any class, and per class where it chooses among them. */
export interface Trained {
  hash: number;
  any: number;
  each: number[] | null;
}

/** Rounds weights to bytes and writes them as `PackedModel` describes. */
export function pack(
  features: readonly Trained[],
  classes: string[],
  bias: { any: number; each: number[] },
  norm: number,
): PackedModel {
  const step = largest(features.map(({ any }) => any)) / 127;
  const eachStep = largest(features.flatMap(({ each }) => each ?? [])) / 127;
  const round = (value: number, by: number) => Math.max(-127, Math.min(127, Math.round(value / by)));
  const byKey = new Map<number, number[]>();
  for (const { hash, any, each } of features) {
    const first = round(any, step);
    const bytes = each === null ? [first, 0] : [first, 1, ...each.map((value) => round(value, eachStep))];
    // Two features under one key are rarer than one in a thousand: the first stays.
    if ((first !== 0 || each !== null) && !byKey.has(keyOf(hash))) byKey.set(keyOf(hash), bytes);
  }
  const out: number[] = [];
  let before = 0;
  for (const [key, bytes] of [...byKey].sort((a, b) => a[0] - b[0])) {
    for (let rest = key - before; ; rest >>>= 7) {
      if (rest < 128) {
        out.push(rest);
        break;
      }
      out.push((rest & 127) | 128);
    }
    before = key;
    out.push(...bytes.map((byte) => byte & 255));
  }
  return {
    classes,
    any: { bias: shorten(bias.any), step: shorten(step) },
    each: { bias: bias.each.map(shorten), step: shorten(eachStep) },
    norm,
    features: byKey.size,
    data: Buffer.from(out).toString('base64'),
  };
}

function largest(values: number[]): number {
  const sorted = values.map(Math.abs).sort((a, b) => a - b);
  // A few giants would cost all others their precision.
  return sorted[Math.floor(sorted.length * 0.9995)] || 1;
}

function shorten(value: number): number {
  return Number(value.toPrecision(6));
}
