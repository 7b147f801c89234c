import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstIn, HitIndex, inSentence } from '@/utils/coach/hit-index';
import type { Hit } from '@/utils/coach/reading';

const someHits = fc
  .array(fc.record({ set: fc.integer({ min: 0, max: 400 }), first: fc.nat(200), length: fc.nat(4) }), {
    maxLength: 300,
  })
  .map((all) =>
    all
      .sort((a, b) => a.first - b.first)
      .map(({ set, first, length }): Hit => {
        const sentence = Math.floor(first / 12);
        return { set, first, last: first + length, sentence };
      }),
  );

describe('the index of hits', () => {
  it('holds what a map of lists would hold', () => {
    fc.assert(
      fc.property(someHits, (hits) => {
        const index = new HitIndex();
        const map = new Map<number, Hit[]>();
        for (const hit of hits) {
          index.add(hit);
          const list = map.get(hit.set) ?? [];
          const before = list.at(-1);
          if (!before || hit.last > before.last || hit.sentence !== before.sentence) list.push(hit);
          map.set(hit.set, list);
        }
        expect([...index.sets].sort()).toEqual([...map.keys()].sort());
        for (let set = 0; set <= 400; set++) {
          expect(index.get(set)).toEqual(map.get(set));
          expect(index.has(set)).toBe(map.has(set));
        }
      }),
    );
  });

  it('finds the first hit of a sentence', () => {
    fc.assert(
      fc.property(someHits, fc.nat(18), (hits, sentence) => {
        const first = hits.find((hit) => hit.sentence === sentence);
        expect(firstIn(hits, sentence)).toBe(first);
        expect(inSentence(hits, sentence)).toBe(first !== undefined);
      }),
    );
    expect(firstIn(undefined, 0)).toBeUndefined();
  });
});
