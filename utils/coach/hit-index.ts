import type { SetId } from './phrase-graph';
import type { Hit } from './reading';

const ROOM = 64;

/**
 * The hits of a block by set, as a Map would hold them, in one small flat table: a block holds some thirty sets and is
 * asked for many more.
 */
export class HitIndex {
  /** The sets that were hit, and the hits of each in order. */
  readonly sets: SetId[] = [];
  readonly lists: Hit[][] = [];
  /** Open addressing: a place in `sets`, counted from 1. */
  private table: number[] = new Array<number>(ROOM).fill(0);

  get(set: SetId): readonly Hit[] | undefined {
    const at = this.table[this.slot(set)]!;
    return at > 0 ? this.lists[at - 1] : undefined;
  }

  has(set: SetId): boolean {
    return this.table[this.slot(set)]! > 0;
  }

  /** Notes a hit. "checking in" inside "just checking in" is the same find. */
  add(hit: Hit): void {
    const slot = this.slot(hit.set);
    const at = this.table[slot]!;
    if (at === 0) {
      this.table[slot] = this.sets.push(hit.set);
      this.lists.push([hit]);
      if (this.sets.length * 2 > this.table.length) this.grow();
      return;
    }
    const list = this.lists[at - 1]!;
    const previous = list[list.length - 1]!;
    if (hit.last <= previous.last && hit.sentence === previous.sentence) return;
    list.push(hit);
  }

  private slot(set: SetId): number {
    const mask = this.table.length - 1;
    let slot = (set ^ (set >>> 6)) & mask;
    for (let at = this.table[slot]!; at > 0 && this.sets[at - 1] !== set; at = this.table[slot]!)
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    this.table = new Array<number>(this.table.length * 2).fill(0);
    this.sets.forEach((set, i) => {
      this.table[this.slot(set)] = i + 1;
    });
  }
}

/** How many of the hits of a set stand before the first for which this holds: it holds for all behind that one. */
function placeOf(hits: readonly Hit[], holds: (hit: Hit) => boolean): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(hits[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/*
 * None of a set's hits stands within another, so that in the order of the text their first words ascend, and their last
 * words: what a find has beside it is found without a look at the others, of which a hostile text has one a word.
 */

/** The first of the hits that begins behind this word of the block. */
export const firstBehind = (hits: readonly Hit[] | undefined, word: number): Hit | undefined =>
  hits?.[placeOf(hits, (hit) => hit.first > word)];

/** The last of the hits that ends before this word of the block. */
export const lastBefore = (hits: readonly Hit[] | undefined, word: number): Hit | undefined =>
  hits?.[placeOf(hits, (hit) => hit.last >= word) - 1];

/** Whether one of the hits shares a word of the block with [first, last]. */
export function touches(hits: readonly Hit[] | undefined, first: number, last: number): boolean {
  const hit = hits?.[placeOf(hits, (one) => one.last >= first)];
  return hit !== undefined && hit.first <= last;
}

/** Whether one of the hits has a word in these clauses of the block. @param clauses of each word, ascending */
export function inClauses(
  hits: readonly Hit[] | undefined,
  clauses: readonly number[],
  from: number,
  to: number,
): boolean {
  const hit = hits?.[placeOf(hits, (one) => clauses[one.last]! >= from)];
  return hit !== undefined && clauses[hit.first]! <= to;
}

/** Whether one of the hits, which stand in the order of the text, is in the sentence. */
export function inSentence(hits: readonly Hit[] | undefined, sentence: number): boolean {
  return firstIn(hits, sentence) !== undefined;
}

/** The first of the hits in the sentence. */
export function firstIn(hits: readonly Hit[] | undefined, sentence: number): Hit | undefined {
  const hit = hits?.[placeOf(hits, (one) => one.sentence >= sentence)];
  return hit?.sentence === sentence ? hit : undefined;
}
