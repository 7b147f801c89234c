/*
 * Words as every reader of a text sees them. A word is looked up once, by its letters. What readers want to know of it
 * is worked out when it is first met and kept with it; after that they ask a bit instead of searching their lists.
 */

export interface Word {
  /** See `Token.norm`. */
  readonly norm: string;
  readonly hash: number;
  /** A bit for each `wordTest` that it passes. */
  is: number;
  /** What the coach keeps of it: how phrases read it, and how the learned scorer does. */
  spelled: unknown;
  scored: unknown;
}

type Test = (norm: string) => boolean;
const tests: Test[] = [];

/** Words that are remembered; forgetting them costs time, never an answer. */
const REMEMBERED = 20_000;
/** Longer words are not remembered. */
const LONGEST = 40;
/** Open addressing by hash; grown before it is half full. */
let table: (Word | undefined)[] = new Array(4096);
let kept = 0;

/** Start of the hash of a word; `addToHash` takes its UTF-16 units in, lower case. */
export const HASH = 2166136261 | 0;
/** Takes one UTF-16 unit into a hash. */
export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 16777619);
}

/**
 * A question about words by their norm, such as whether a list holds them. It is asked once of each word; the answer
 * is the returned bit of `Word.is`. There is room for 32.
 */
export function wordTest(test: Test): number {
  const bit = 1 << tests.length;
  tests.push(test);
  // Words that were met before the question was known: none, where all is asked before anything is read.
  if (kept > 0) for (const word of table) if (word && test(word.norm)) word.is |= bit;
  return bit;
}

/** The word with this norm. */
export function wordOf(norm: string): Word {
  let hash = HASH;
  for (let i = 0; i < norm.length; i++) hash = addToHash(hash, norm.charCodeAt(i));
  let at = slotOf(hash);
  for (let known = table[at]; known; known = table[at]) {
    if (known.hash === hash && known.norm === norm) return known;
    at = (at + 1) & (table.length - 1);
  }
  return keep(norm, hash);
}

/** The word that stands in `text` at [from, to), of ASCII characters only, whose norm has this hash. */
export function wordIn(text: string, from: number, to: number, hash: number): Word {
  let at = slotOf(hash);
  for (let known = table[at]; known; known = table[at]) {
    if (known.hash === hash && stands(known.norm, text, from, to)) return known;
    at = (at + 1) & (table.length - 1);
  }
  return keep(text.slice(from, to).toLowerCase(), hash);
}

function stands(norm: string, text: string, from: number, to: number): boolean {
  if (norm.length !== to - from) return false;
  for (let i = 0; i < norm.length; i++) {
    const code = text.charCodeAt(from + i);
    const low = code >= 65 && code <= 90 ? code | 32 : code;
    if (norm.charCodeAt(i) !== low) return false;
  }
  return true;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (table.length - 1);
}

function keep(norm: string, hash: number): Word {
  let is = 0;
  for (let i = 0; i < tests.length; i++) if (tests[i]!(norm)) is |= 1 << i;
  const word: Word = { norm, hash, is, spelled: null, scored: null };
  if (norm.length > LONGEST) return word;
  if (kept >= REMEMBERED) {
    table = new Array(4096);
    kept = 0;
  }
  kept++;
  if (kept * 2 > table.length) {
    const before = table;
    table = new Array(before.length * 2);
    for (const old of before) if (old) put(old);
  }
  put(word);
  return word;
}

function put(word: Word): void {
  let at = slotOf(word.hash);
  while (table[at]) at = (at + 1) & (table.length - 1);
  table[at] = word;
}
