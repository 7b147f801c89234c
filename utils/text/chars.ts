/*
 * What sort of character a UTF-16 unit is. ASCII is a table; the rest of the basic plane is looked up once and
 * remembered, so that a megabyte of any script costs one table read a unit.
 */

export const OTHER = 0;
export const SPACE = 1;
export const NEWLINE = 2;
export const LETTER = 3;
export const DIGIT = 4;
/** Combining marks: belong to the letter before. */
export const MARK = 5;
export const PUNCT = 6;
/** Zero-width, direction and soft-hyphen characters: part of the word they stand in, absent from its norm. */
export const IGNORABLE = 7;
export const CURRENCY = 8;
export const APOSTROPHE = 9;
const UNKNOWN = 255;

const table = new Uint8Array(65536).fill(UNKNOWN);
const astral = new Map<number, number>();

const isLetter = /^\p{L}$/u;
const isMark = /^\p{M}$/u;
const isDigit = /^\p{N}$/u;
const isCurrency = /^\p{Sc}$/u;
const isPunct = /^\p{P}$/u;
const isFormat = /^\p{Cf}$/u;
const isSpace = /^[\s\u0085\p{Zs}]$/u;

function slowClass(char: string): number {
  if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029' || char === '\u0085')
    return NEWLINE;
  if (char === "'" || char === '\u2019' || char === '\u2018' || char === '\u02bc' || char === '\u00b4') {
    return APOSTROPHE;
  }
  // U+FEFF counts as space for `\s` and as a format character for Unicode: it is the byte order mark.
  if (isFormat.test(char)) return IGNORABLE;
  if (isSpace.test(char)) return SPACE;
  if (isLetter.test(char)) return LETTER;
  if (isMark.test(char)) return MARK;
  if (isDigit.test(char)) return DIGIT;
  if (isCurrency.test(char)) return CURRENCY;
  if (isPunct.test(char)) return PUNCT;
  return OTHER;
}

/** Class of the UTF-16 unit `code`; surrogate halves are OTHER (ask `classAt`). */
export function classOf(code: number): number {
  const known = table[code]!;
  if (known !== UNKNOWN) return known;
  const found = code >= 0xd800 && code <= 0xdfff ? OTHER : slowClass(String.fromCharCode(code));
  table[code] = found;
  return found;
}

/** Class of the character that starts at `at`, surrogate pairs read as one; SPACE outside the text. */
export function classAt(text: string, at: number): number {
  if (at >= text.length) return SPACE;
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff) return classOf(code);
  const point = text.codePointAt(at)!;
  if (point < 0x10000) return OTHER;
  const known = astral.get(point);
  if (known !== undefined) return known;
  const found = slowClass(String.fromCodePoint(point));
  // Bounded: hostile text may name every code point once.
  if (astral.size < 4096) astral.set(point, found);
  return found;
}

/** How many UTF-16 units the character at `at` takes: 1, or 2 for a well-formed surrogate pair. */
export function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff || at + 1 >= text.length) return 1;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}

/** Whether the unit is one of A to Z or a to z. */
export function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Whether the unit is one of 0 to 9. */
export function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
