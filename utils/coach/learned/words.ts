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
/** Stands for a word of no class in a shape, and for a name. */
export const BLANK = seed('_');
export const NAME = seed('<name>');
export const SYMBOL = seed('<symbol>');
const marks = new Map<string, number>();
/** Hash of a punctuation mark or of a kind of token. */
export function markHash(norm: string): number {
  let known = marks.get(norm);
  if (known === undefined) {
    known = seed(norm);
    if (marks.size < 500) marks.set(norm, known);
  }
  return known;
}

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
  word: number;
  shape: number;
  cls: number;
  known: boolean;
  /** 1 tells of what was, 2 of what is to come, 4 of what is going on; stems say nothing of that. */
  tense: number;
  /** Hash of the word with its ending, where the ending tells a tense. */
  exact: number;
}
const words = new Map<string, KnownWord>();

/** What the scorer knows of a word, looked up once. */
export function lookWord(norm: string): KnownWord {
  const hit = words.get(norm);
  if (hit) return hit;
  const cls = lexiconClass(norm);
  const frame = FRAME.has(norm);
  const word = seed(frame || cls >= 0 ? norm : stem(norm));
  const shape = frame ? seed(norm) : cls >= 0 ? seed(`<${CLASS_NAMES[cls]}>`) : BLANK;
  const past = PAST.has(norm) || (norm.length > 4 && norm.endsWith('ed'));
  const ahead = !past && AHEAD.has(norm);
  const going = !past && !ahead && norm.length > 5 && norm.endsWith('ing');
  const tense = past ? 1 : ahead ? 2 : going ? 4 : 0;
  const exact = past || going ? mix(EXACT, seed(norm)) : 0;
  const made = { word, shape, cls, known: frame || cls >= 0, tense, exact };
  // Bounded, so that hostile text cannot fill the worker.
  if (words.size < 20_000) words.set(norm, made);
  return made;
}
