import { describe, expect, it } from 'vitest';
import { keyOf, Model, unpack } from '@/utils/coach/learned/model';
import { SHIPPED } from '@/utils/coach/learned/score';
import { tighten, tightPlugin } from '@/utils/coach/learned/tighten';
import { pack } from '../train/pack';
import { ridge } from '../train/ridge';

const hashOf = (i: number) => Math.imul(i + 1, 0x9e3779b1);
const NORM = { top: 50, room: 20 };

describe('a packed model', () => {
  const classes = ['A', 'B', 'C'];
  const features = Array.from({ length: 400 }, (_, i) => ({
    hash: hashOf(i),
    any: Math.sin(i * 7) * 2,
    each: i % 3 === 0 ? classes.map((_, c) => Math.cos(i * 5 + c)) : null,
  }));
  const bias = { any: 0.5, each: [0.1, 0, -0.1] };
  const packed = pack(features, classes, bias, NORM);
  const model = new Model(packed);

  it('gives every weight back to within a step', () => {
    for (const { hash, any, each } of features) {
      expect(Math.abs(model.weight(hash) * packed.any.step - any)).toBeLessThanOrEqual(packed.any.step);
      const sums = new Float64Array(classes.length);
      model.addClasses(hash, sums);
      (each ?? [0, 0, 0]).forEach((value, c) => {
        expect(Math.abs(sums[c]! * packed.each.step - value)).toBeLessThanOrEqual(packed.each.step);
      });
    }
  });

  it('knows nothing of other features', () => {
    const known = new Set(features.map(({ hash }) => keyOf(hash)));
    const other = Array.from({ length: 500 }, (_, i) => hashOf(i + 1000)).filter((h) => !known.has(keyOf(h)));
    expect(other.length).toBeGreaterThan(400);
    for (const hash of other) expect(model.weight(hash)).toBe(0);
  });

  it('counts a feature for its share of the sentence', () => {
    const sure = (size: number) => model.logit(size / 2, size, 0) - model.logit(0, size, 0);
    expect(sure(200)).toBeLessThan(sure(100) * 1.2);
    expect(sure(200)).toBeGreaterThan(sure(100));
  });
});

describe('a model as it is shipped', () => {
  it.each(['outgoing', 'incoming', 'complaint'] as const)(
    'holds every weight for %s, in fewer bytes',
    (surface) => {
      const model = SHIPPED[surface];
      const tight = tighten(model);
      expect(unpack(tight)).toEqual(unpack(model));
      expect(tight.data.length).toBeLessThan(model.data.length * 0.85);
    },
  );

  it('holds what no other model has: large steps, the largest weights, nothing that chooses', () => {
    const at = (hash: number, any: number, each: number[] | null = null) => ({ hash, any, each });
    const models = [
      pack([], ['A'], { any: 0, each: [0] }, NORM),
      pack([at(0, 1), at(-1, -1)], ['A'], { any: 0, each: [0] }, NORM),
      pack(
        [at(0x100, 127, [7, -7, 0]), at(0x200, -127, [-7, 1, -1]), at(0x7fffff00, 0, [1, 0, 0])],
        ['A', 'B', 'C'],
        { any: 0, each: [0, 0, 0] },
        NORM,
      ),
      ...[1, 2, 40].map((step) =>
        pack(
          Array.from({ length: 900 }, (_, i) =>
            at(i * step * 4096, Math.sin(i) ** 9, i % 7 ? null : [i % 13]),
          ),
          ['A'],
          { any: 0, each: [0] },
          NORM,
        ),
      ),
    ];
    for (const model of models) expect(unpack(tighten(model))).toEqual(unpack(model));
  });

  it('takes the place of the weights in the build, and of nothing else', () => {
    const { load } = tightPlugin({ OUTGOING: SHIPPED.outgoing }) as unknown as {
      load(id: string): string | undefined;
    };
    expect(load('/any/utils/coach/learned/weights.ts')).toContain(tighten(SHIPPED.outgoing).data);
    expect(load('/any/utils/coach/learned/words.ts')).toBeUndefined();
  });
});

describe('ridge', () => {
  const row = (at: number[], label: number) => ({
    at: Int32Array.from(at),
    by: Float32Array.from(at, () => 1),
    label,
    weight: 1,
  });
  const rows = [
    ...Array.from({ length: 30 }, () => row([0, 2], 1)),
    ...Array.from({ length: 30 }, () => row([1, 2], 0)),
  ];

  it('finds what tells and passes over what does not', () => {
    const weights = ridge(rows, Float64Array.from([0.1, 0.1, 0.1]));
    expect(weights[0]).toBeGreaterThan(1);
    expect(weights[1]).toBeLessThan(-1);
    expect(Math.abs(weights[2]!)).toBeLessThan(0.01);
  });

  it('stands where its slope is nil', () => {
    const pulls = Float64Array.from([0.5, 2, 1]);
    const w = ridge(rows, pulls);
    const error = (at: number[], label: number) =>
      1 / (1 + Math.exp(-(at.reduce((sum, i) => sum + w[i]!, 0) + w[3]!))) - label;
    const slope = (i: number) =>
      rows.reduce((sum, { at, label }) => sum + (at.includes(i) ? error([...at], label) : 0), 0) +
      pulls[i]! * w[i]!;
    for (const i of [0, 1, 2]) expect(slope(i)).toBeCloseTo(0, 2);
  });

  it('gives the same whatever the order of the examples', () => {
    const pulls = Float64Array.from([0.5, 2, 1]);
    const turned = ridge(rows.toReversed(), pulls);
    ridge(rows, pulls).forEach((value, i) => {
      expect(turned[i]).toBeCloseTo(value, 5);
    });
  });
});
