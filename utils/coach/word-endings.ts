/*
 * Brackets within a word, as people know them from dictionaries: "check(ing|ed)", "question[s]", "(re)order".
 */

const BRACKETS = String.raw`\([\p{L}\p{N}'|]*\)|\[[\p{L}\p{N}'|]*\]`;
/** Letters and brackets without a space between them. */
const CHUNK = new RegExp(String.raw`(?:[\p{L}\p{N}']+|(?:${BRACKETS})\??)+`, 'uy');
const PART = new RegExp(String.raw`([\p{L}\p{N}']+)|(${BRACKETS})(\?)?`, 'gu');
/** Behind the "?" of brackets that may be left out; elsewhere it is the mark at the end of a question. */
const GOES_ON = /^\s*[\p{L}\p{N}([{.]/u;
const MOST_WORDS = 32;

export interface WordEndings {
  /** Each word that is meant, once; undefined where they are more than anybody means. */
  words?: string[];
  /** Where it ends, in characters of the phrase. */
  end: number;
}

/**
 * The words that letters with brackets of endings or beginnings stand for, if there are such at a place of a phrase.
 * @param at in characters of the phrase
 */
export function wordEndings(text: string, at: number): WordEndings | undefined {
  CHUNK.lastIndex = at;
  let chunk = CHUNK.exec(text)?.[0];
  if (!chunk) return undefined;
  if (chunk.endsWith('?') && !GOES_ON.test(text.slice(at + chunk.length))) chunk = chunk.slice(0, -1);
  const parts = [...chunk.matchAll(PART)];
  const isGlued = parts.some(([, letters]) => letters) && parts.some(([, , brackets]) => brackets);
  if (!isGlued) return undefined;
  const end = at + chunk.length;
  let words = [''];
  for (const [, letters, brackets, mayLack] of parts) {
    const ways = letters ? [letters] : brackets!.slice(1, -1).split('|');
    if (brackets?.startsWith('[') || mayLack) ways.unshift('');
    if (words.length * ways.length > MOST_WORDS) return { end };
    words = words.flatMap((begun) => ways.map((way) => begun + way));
  }
  return { words: [...new Set(words)], end };
}
