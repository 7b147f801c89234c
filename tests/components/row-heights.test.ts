import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowHeights } from '@/components/ui/row-heights';

const rows = (count: number, usual = 70) => {
  const heights = new RowHeights(usual);
  heights.layOut(count, (index) => `r${index}`);
  return heights;
};

describe('the heights of rows', () => {
  it('are the usual one until a row is measured', () => {
    const heights = rows(100_000);
    expect([heights.start(0), heights.start(500), heights.start(100_000)]).toEqual([0, 35_000, 7_000_000]);
    expect([heights.at(-20), heights.at(69), heights.at(70), heights.at(9_000_000)]).toEqual([
      0, 0, 1, 99_999,
    ]);
  });

  it('say by how much a row has grown or shrunk', () => {
    const heights = rows(10);
    expect(heights.measured(3, 70)).toBe(0);
    expect(heights.measured(3, 96)).toBe(26);
    expect(heights.measured(3, 80)).toBe(-16);
    expect(heights.measured(3, 70)).toBe(-10);
    expect(heights.start(10)).toBe(700);
  });

  it('put every row where those before it end, however they were measured', () => {
    const measured = fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 200 })), { maxLength: 80 });
    fc.assert(
      fc.property(measured, fc.integer({ min: 1, max: 6000 }), (list, y) => {
        const heights = rows(40);
        const each = new Array<number>(40).fill(70);
        for (const [index, height] of list) {
          heights.measured(index, height);
          each[index] = height;
        }
        let start = 0;
        each.forEach((height, index) => {
          expect(heights.start(index)).toBe(start);
          expect(heights.of(index)).toBe(height);
          start += height;
        });
        expect(heights.start(40)).toBe(start);
        const at = heights.at(y);
        expect(heights.start(at)).toBeLessThanOrEqual(y);
        if (at < 39) expect(heights.start(at + 1)).toBeGreaterThan(y);
      }),
    );
  });

  it('stay with their rows when others come before them or go', () => {
    const heights = rows(5);
    heights.measured(1, 100);
    heights.measured(4, 40);
    const left = ['new', 'r0', 'r1', 'r3'];
    heights.layOut(left.length, (index) => left[index]!);
    expect(left.map((_, index) => heights.of(index))).toEqual([70, 70, 100, 70]);
    expect(heights.start(4)).toBe(310);
  });

  it('ask no row while the list stays the same, and none at all where every one is as high', () => {
    let asked = 0;
    const keyOf = (index: number) => {
      asked += 1;
      return `r${index}`;
    };
    const heights = new RowHeights(70);
    heights.layOut(50_000, keyOf);
    heights.at(1_000_000);
    expect(asked).toBe(0);
    heights.measured(7, 90);
    asked = 0;
    heights.layOut(50_000, keyOf);
    heights.at(1_000_000);
    expect(asked).toBe(0);
  });
});
