import type { Word } from '../../text/word';
import { CLASS_NAMES, FRAME, lexiconClass, stem } from './lexicon';

/** Hash of a feature's name, for use with `mix`. */
export function seed(name: string): number {
  let hash = 2166136261;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619);
  return hash | 0;
}
/** Joins two hashes; order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  hash ^= hash >>> 13;
  return Math.imul(hash, 0xc2b2ae35) | 0;
}

const EXACT = seed('exact');
/** Stands for a word of no class in a shape. */
export const BLANK = seed('_');

const PAST = new Set(
  'was were had did went came got said told made took saw bought built ran gave left knew began became found'.split(
    ' ',
  ),
);
const AHEAD = new Set(
  "will going plan plans planning want wants intend intends hope next soon i'll we'll upcoming about shall would".split(
    ' ',
  ),
);

export interface KnownWord {
  /** Hash of the word, its stem or its kind. */
  word: number;
  /** Hash for shapes: class, frame word, kind or blank. */
  shape: number;
  cls: number;
  known: boolean;
  /** 1 tells of what was, 2 of what is to come, 4 of what is going on; stems say nothing of that. */
  tense: number;
  /** Hash of the word with its ending, where the ending tells a tense. */
  exact: number;
  /** Features of the word and its class alone, and the beginnings of those that more words complete. */
  alone: number;
  ofClass: number;
  pair: number;
  triple: number;
  shapePair: number;
  shapeTriple: number;
}

const U = seed('word');
const B = seed('pair');
const T = seed('triple');
const S2 = seed('shape2');
const S3 = seed('shape3');
const C = seed('class');
const begun = (word: number, shape: number, cls: number) => ({
  alone: mix(U, word),
  ofClass: mix(C, cls),
  pair: mix(B, word),
  triple: mix(T, word),
  shapePair: mix(S2, shape),
  shapeTriple: mix(S3, shape),
});

/** What stands for itself: a punctuation mark, or all tokens of a kind. */
export function mark(name: string): KnownWord {
  const hash = seed(name);
  return {
    word: hash,
    shape: hash,
    cls: -1,
    known: false,
    tense: 0,
    exact: 0,
    ...begun(hash, hash, -1),
  };
}

/** What the scorer knows of a punctuation mark, worked out once. */
export function lookMark(word: Word): KnownWord {
  word.scored ??= mark(word.norm);
  return word.scored as KnownWord;
}

/** What the scorer knows of a word, worked out once. */
export function lookWord(word: Word): KnownWord {
  word.scored ??= knownOf(word.norm);
  return word.scored as KnownWord;
}

function knownOf(norm: string): KnownWord {
  const cls = lexiconClass(norm);
  const frame = FRAME.has(norm);
  const word = seed(frame || cls >= 0 ? norm : stem(norm));
  const shape = frame ? seed(norm) : cls >= 0 ? seed(`<${CLASS_NAMES[cls]}>`) : BLANK;
  const past = PAST.has(norm) || (norm.length > 4 && norm.endsWith('ed'));
  const ahead = !past && AHEAD.has(norm);
  const going = !past && !ahead && norm.length > 5 && norm.endsWith('ing');
  const tense = past ? 1 : ahead ? 2 : going ? 4 : 0;
  const exact = past || going ? mix(EXACT, seed(norm)) : 0;
  return { word, shape, cls, known: frame || cls >= 0, tense, exact, ...begun(word, shape, cls) };
}
