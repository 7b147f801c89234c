import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstBehind,
  firstIn,
  HitIndex,
  inClauses,
  inSentence,
  lastBefore,
  touches,
} from '@/utils/coach/hit-index';
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

  it('finds what stands beside, across and in the clauses of a find, as a look at every hit would', () => {
    const word = fc.nat(210);
    const clauses = Array.from({ length: 220 }, (_, at) => Math.floor(at / 7));
    fc.assert(
      fc.property(someHits, word, fc.nat(6), (all, first, length) => {
        const index = new HitIndex();
        // A hit does not go beyond its sentence.
        for (const hit of all)
          index.add({ ...hit, set: hit.set % 5, last: Math.min(hit.last, hit.sentence * 12 + 11) });
        const last = first + length;
        for (let set = 0; set < 5; set++) {
          const hits = index.get(set);
          const list = hits ?? [];
          expect(firstBehind(hits, last)).toBe(list.find((hit) => hit.first > last));
          expect(lastBefore(hits, first)).toBe(list.findLast((hit) => hit.last < first));
          expect(touches(hits, first, last)).toBe(list.some((hit) => hit.first <= last && hit.last >= first));
          const [from, to] = [clauses[first]!, clauses[last]!];
          expect(inClauses(hits, clauses, from, to)).toBe(
            list.some((hit) => clauses[hit.last]! >= from && clauses[hit.first]! <= to),
          );
        }
      }),
    );
  });
});
