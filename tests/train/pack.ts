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
  norm: PackedModel['norm'],
): PackedModel {
  const step = largest(
    features.map(({ any }) => any),
    0.9995,
  );
  // Four bits a class: of the few weights that are larger it is enough to know that they are large.
  const eachStep = largest(
    features.flatMap(({ each }) => each ?? []),
    0.99,
  );
  const byKey = new Map<number, { first: number; each: number[] }>();
  for (const { hash, any, each } of features) {
    const first = round(any, step, 127);
    // Two features under one key are rarer than one in a thousand: the first stays.
    if ((first !== 0 || each !== null) && !byKey.has(keyOf(hash)))
      byKey.set(keyOf(hash), { first, each: (each ?? []).map((value) => round(value, eachStep, 7)) });
  }
  const out: number[] = [];
  let before = 0;
  for (const [key, { first, each }] of [...byKey].sort((a, b) => a[0] - b[0])) {
    for (let rest = (key - before) * 2 + Number(each.length > 0); ; rest >>>= 7) {
      if (rest < 128) {
        out.push(rest);
        break;
      }
      out.push((rest & 127) | 128);
    }
    before = key;
    out.push(first & 255);
    for (let c = 0; c < each.length; c += 2) out.push((each[c]! & 15) | (((each[c + 1] ?? 0) & 15) << 4));
  }
  return {
    classes,
    any: { bias: shorten(bias.any), step: shorten(step / 127) },
    each: { bias: bias.each.map(shorten), step: shorten(eachStep / 7) },
    norm,
    features: byKey.size,
    data: Buffer.from(out).toString('base64'),
  };
}

/** The size that all but a few of the weights stay under: a few giants would cost all others their precision. */
function largest(values: number[], share: number): number {
  const sorted = values
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] || 1;
}

/** In steps, of which `most` make up `size`. */
function round(value: number, size: number, most: number): number {
  return Math.max(-most, Math.min(most, Math.round((value / size) * most)));
}

function shorten(value: number): number {
  return Number(value.toPrecision(6));
}
