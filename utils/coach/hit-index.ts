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

/** Whether one of the hits, which stand in the order of the text, is in the sentence. */
export function inSentence(hits: readonly Hit[] | undefined, sentence: number): boolean {
  return firstIn(hits, sentence) !== undefined;
}

/** The first of the hits in the sentence. */
export function firstIn(hits: readonly Hit[] | undefined, sentence: number): Hit | undefined {
  if (!hits) return undefined;
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  return hits[low]?.sentence === sentence ? hits[low] : undefined;
}
