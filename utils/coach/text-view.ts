import type { PLACES } from '../model/prompt-rule';
import type { Block } from '../model/snapshot';
import type { SetId } from './automaton';
import { inSentence } from './hit-index';
import type { Hit, Reading, ReadSentence } from './reading';
import { type CueSets, KIND, kindsOf, type SentenceKind, type SentenceShape, shapeOf } from './shape';

export type PlaceName = (typeof PLACES)[number];

/** A sentence of a text, with its block's index in the view and its own index in the block's reading. */
export interface ViewSentence {
  block: number;
  index: number;
  sentence: ReadSentence;
  /** Position among the sentences of the text. */
  at: number;
}
export interface ViewBlock {
  block: Block;
  reading: Reading;
  /** Position of its first sentence in the text. */
  firstSentence: number;
}

/** The writer's own words of one draft or message, as rules see them: author blocks only, in order. */
export class TextView {
  readonly blocks: ViewBlock[] = [];
  readonly sentences: ViewSentence[] = [];
  readonly words: number;
  /** Whether a set was hit anywhere: a text may have many blocks, and each find may ask. */
  private readonly known = new Map<SetId, boolean>();

  constructor(
    /** 'draft', or the message's key in its thread. */
    readonly key: string,
    blocks: readonly { block: Block; reading: Reading }[],
    readonly cues: CueSets,
    role: Block['role'] = 'author',
  ) {
    let words = 0;
    for (const { block, reading } of blocks) {
      if (block.role !== role) continue;
      const index = this.blocks.length;
      this.blocks.push({ block, reading, firstSentence: this.sentences.length });
      reading.sentences.forEach((sentence, i) => {
        this.sentences.push({ block: index, index: i, sentence, at: this.sentences.length });
      });
      words += reading.norms.length;
    }
    this.words = words;
  }

  /** Whether sentence `at` is of this kind. */
  does(at: number, kind: SentenceKind): boolean {
    return (this.kinds(at) & KIND[kind]) !== 0;
  }

  /** Kinds of sentence `at`, as bits of `KIND`. */
  kinds(at: number): number {
    const { block, index } = this.sentences[at]!;
    return kindsOf(this.blocks[block]!.reading, this.cues)[index]!;
  }

  /** How many sentences are of one of these kinds. */
  count(...kinds: SentenceKind[]): number {
    let wanted = 0;
    for (const kind of kinds) wanted |= KIND[kind];
    let n = 0;
    for (const { reading } of this.blocks)
      for (const kind of kindsOf(reading, this.cues)) if (kind & wanted) n++;
    return n;
  }

  shape(at: number): SentenceShape {
    const { block, index } = this.sentences[at]!;
    const { reading } = this.blocks[block]!;
    const known = reading.shapes[index];
    if (known) return known;
    const made = shapeOf(reading, index, this.cues);
    reading.shapes[index] = made;
    return made;
  }

  /** Position in the text of sentence `index` of block `block`. */
  at(block: number, index: number): number {
    return this.blocks[block]!.firstSentence + index;
  }

  reading(block: number): Reading {
    return this.blocks[block]!.reading;
  }

  /** The words of sentence `at`, in their spelling for phrases. */
  wordsAt(at: number): string[] {
    const { block, sentence } = this.sentences[at]!;
    return this.reading(block).norms.slice(sentence.first, sentence.last);
  }

  has(set: SetId): boolean {
    let has = this.known.get(set);
    if (has === undefined) {
      has = this.blocks.some(({ reading }) => reading.bySet.has(set));
      this.known.set(set, has);
    }
    return has;
  }

  hasInSentence(set: SetId, at: number): boolean {
    const where = this.sentences[at];
    if (!where) return false;
    return inSentence(this.blocks[where.block]!.reading.bySet.get(set), where.index);
  }

  /** Every hit of the set, in order, with its block. */
  hits(set: SetId): { block: number; hit: Hit }[] {
    const out: { block: number; hit: Hit }[] = [];
    for (let block = 0; block < this.blocks.length; block++) {
      const hits = this.blocks[block]!.reading.bySet.get(set);
      if (hits) for (const hit of hits) out.push({ block, hit });
    }
    return out;
  }

  isAsk(at: number): boolean {
    return (this.kinds(at) & (KIND.question | KIND.request)) !== 0;
  }

  /** Whether sentence `at` stands there: opening and close are the first and the last two sentences. */
  isIn(place: PlaceName, at: number): boolean {
    const count = this.sentences.length;
    switch (place) {
      case 'first':
        return at === 0;
      case 'last':
        return at === count - 1;
      case 'opening':
        return at < 2;
      case 'close':
        return at >= count - 2;
      case 'middle':
        return at >= 2 && at < count - 2;
      case 'ask':
        return this.isAsk(at);
    }
  }
}
