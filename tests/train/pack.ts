import { keyOf, type PackedModel } from '../../utils/coach/learned/model';

/** A feature that training kept: its weights in favour of any class, and per class. */
export interface Trained {
  hash: number;
  any: number;
  each: number[];
}

const STRONGEST = 3;

/**
 * Rounds weights to bytes and writes them as `PackedModel` describes. Drops what rounds to nothing, then what weighs
 * least, until `room` characters of base64 are enough.
 */
export function pack(
  features: Trained[],
  classes: string[],
  bias: { any: number; each: number[] },
  norm: number,
  room: number,
): PackedModel {
  const step = largest(features.map(({ any }) => any)) / 127;
  const eachStep = largest(features.flatMap(({ each }) => each)) / 127;
  const round = (value: number, by: number) => Math.max(-127, Math.min(127, Math.round(value / by)));
  const byKey = new Map<number, { any: number; each: number[]; worth: number }>();
  for (const feature of features) {
    const any = round(feature.any, step);
    // Class weights only choose among classes: the strongest few of a feature do that.
    const steps = feature.each.map((value) => round(value, eachStep));
    const floor = Math.max(5, [...steps].map(Math.abs).sort((a, b) => b - a)[STRONGEST - 1] ?? 0);
    const each = steps.map((value) => (Math.abs(value) < floor ? 0 : value));
    if (any === 0 && each.every((value) => value === 0)) continue;
    const worth = Math.abs(feature.any) + 0.35 * Math.max(0, ...feature.each.map(Math.abs));
    const key = keyOf(feature.hash);
    const known = byKey.get(key);
    if (!known || known.worth < worth) byKey.set(key, { any, each, worth });
  }
  const ranked = [...byKey].sort((a, b) => b[1].worth - a[1].worth || a[0] - b[0]);
  let count = ranked.length;
  let bytes = write(ranked);
  while (Math.ceil(bytes.length / 3) * 4 > room) {
    count = Math.floor(count * 0.97);
    bytes = write(ranked.slice(0, count));
  }
  return {
    classes,
    any: { bias: shorten(bias.any), step: shorten(step) },
    each: { bias: bias.each.map(shorten), step: shorten(eachStep) },
    norm,
    features: count,
    data: Buffer.from(bytes).toString('base64'),
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

function write(features: [number, { any: number; each: number[] }][]): number[] {
  const out: number[] = [];
  const number = (value: number) => {
    let rest = value;
    while (rest >= 128) {
      out.push((rest & 127) | 128);
      rest >>>= 7;
    }
    out.push(rest);
  };
  let before = 0;
  for (const [key, { any, each }] of [...features].sort((a, b) => a[0] - b[0])) {
    number(key - before);
    before = key;
    out.push(any & 255);
    number(each.reduce((mask, value, c) => (value === 0 ? mask : mask | (1 << c)), 0));
    for (const value of each) if (value !== 0) out.push(value & 255);
  }
  return out;
}
