import { describe, expect, it } from 'vitest';
import { columns, linear, roundTop, stacked, wholeTicks } from '@/components/charts/scale';

describe('the scale of a chart', () => {
  it.each([
    [1, 4, 1, [0, 1]],
    [3, 4, 3, [0, 1, 2, 3]],
    [7, 4, 8, [0, 2, 4, 6, 8]],
    [12, 3, 15, [0, 5, 10, 15]],
    [48_500, 4, 50_000, [0, 10_000, 20_000, 30_000, 40_000, 50_000]],
    [48_500, 3, 60_000, [0, 20_000, 40_000, 60_000]],
  ])(
    'ends on a round number for %d in about %d steps and names whole numbers alone',
    (most, count, top, ticks) => {
      expect(roundTop(most, count)).toBeCloseTo(top, 9);
      expect(wholeTicks(roundTop(most, count), count)).toEqual(ticks);
    },
  );

  it('never ends below what it shows, and never names much more than it was asked for', () => {
    for (let most = 1; most < 3000; most += 7) {
      const top = roundTop(most, 4);
      expect(top).toBeGreaterThanOrEqual(most);
      const ticks = wholeTicks(top, 4);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(ticks.at(-1)).toBeCloseTo(top, 6);
    }
  });

  it('has nothing but its foot while nothing was reached and nothing is wanted', () => {
    expect(roundTop(0, 3)).toBe(0);
    expect(wholeTicks(0, 3)).toEqual([0]);
    expect(linear([0, 0], [100, 10])(0)).toBe(55);
  });

  it('puts numbers where they lie between both ends', () => {
    const y = linear([0, 8], [156, 8]);
    expect([y(0), y(4), y(8)]).toEqual([156, 82, 8]);
  });

  it('parts the width among columns, with the same gap at both edges', () => {
    const x = columns(5, [36, 300], 0.3);
    expect(x.at(0) - 36).toBeCloseTo(300 - (x.at(4) + x.width), 9);
    expect(x.at(1) - x.at(0)).toBeCloseTo(x.step, 9);
    expect(x.width / x.step).toBeCloseTo(0.7, 9);
  });

  it('puts parts one upon the other', () => {
    expect(stacked([2, 0, 3])).toEqual([
      [0, 2],
      [2, 2],
      [2, 5],
    ]);
  });
});
