import {
  APOSTROPHE,
  CURRENCY,
  classAt,
  classOf,
  DIGIT,
  IGNORABLE,
  isAsciiDigit,
  isAsciiLetter,
  LETTER,
  MARK,
  NEWLINE,
  OTHER,
  PUNCT,
  SPACE,
  widthAt,
} from './chars';

export type { Token } from './token';

import { readGluedSum, readNumber } from './number-tokens';
import {
  blankEnd,
  crossesEnd,
  emailEnd,
  isWebStart,
  placeholderEnd,
  toolFieldEnd,
  urlEnd,
} from './special-tokens';
import { push, type Token } from './token';
import { asMeant, readBare } from './typed-short';
import { addToHash, HASH, type Word, wordIn, wordOf } from './word';

const HYPHENS = '-\u2010\u2011';

/**
 * Tokens of `text` in order, in one pass that never goes back: time grows with the length of the text whatever it
 * holds. White space makes no token.
 */
export function tokensOf(text: string): Token[] {
  const out: Token[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      at++;
      continue;
    }
    if (isAsciiLetter(code)) {
      at = readWord(text, at, out);
      continue;
    }
    const kind = classAt(text, at);
    if (kind === SPACE || kind === NEWLINE || kind === IGNORABLE) {
      at += widthAt(text, at);
      continue;
    }
    const end = readToken(text, at, kind, out);
    at = end > at ? end : at + 1;
  }
  return out;
}

function readToken(text: string, at: number, kind: number, out: Token[]): number {
  if (kind === LETTER || kind === MARK) return readWord(text, at, out);
  if (kind === DIGIT) return readNumber(text, at, at, out);
  const code = text.charCodeAt(at);
  if (code === 36 || code === 35 || (code === 42 && text.charCodeAt(at + 1) === 124)) {
    const end = toolFieldEnd(text, at);
    if (end > at) return push(out, text, at, end, 'placeholder');
  }
  if (kind === CURRENCY) {
    let next = at + 1;
    if (classAt(text, next) === SPACE) next++;
    if (isAsciiDigit(text.charCodeAt(next))) return readNumber(text, at, next, out);
    return push(out, text, at, at + widthAt(text, at), 'symbol');
  }
  if (code === 123 || code === 91 || code === 60 || code === 37) {
    const end = placeholderEnd(text, at);
    if (end > at) return push(out, text, at, end, 'placeholder');
  }
  if (code === 95) {
    const end = blankEnd(text, at);
    if (end > at) return push(out, text, at, end, 'placeholder');
  }
  return readMark(text, at, kind, out);
}

/** A word, or the web or mail address that begins like one. */
function readWord(text: string, start: number, out: Token[]): number {
  let at = start;
  let hash = HASH;
  let code = text.charCodeAt(at);
  if (code === 88 && text.charCodeAt(at + 1) === 88) {
    const end = crossesEnd(text, at);
    if (end > at) return push(out, text, at, end, 'placeholder');
  }
  while (isAsciiLetter(code)) {
    hash = addToHash(hash, code | 32);
    code = text.charCodeAt(++at);
  }
  // Plain letters up to a space or a comma: nearly every word.
  if (code === 32 || code === 44) return pushWord(out, text, start, at, wordIn(text, start, at, hash));
  if (at > start && mayBeAddress(text, start, at)) {
    if (isWebStart(text, start)) return push(out, text, start, urlEnd(text, start), 'url');
    const end = emailEnd(text, start);
    if (end > start) return push(out, text, start, end, 'email');
  }
  if (at - start === 3 && isAsciiDigit(code)) {
    const end = readGluedSum(text, start, at, out);
    if (end > at) return end;
  }
  return readOddWord(text, start, at, hash, out);
}

/** Whether what stands behind the letters [start, at) can make them the beginning of an address. */
function mayBeAddress(text: string, start: number, at: number): boolean {
  const code = text.charCodeAt(at);
  // The full stop of a sentence; "www." alone counts as an address.
  if (code === 46) return text.charCodeAt(at + 1) > 32 || (text.charCodeAt(start) | 32) === 119;
  return code === 64 || code === 45 || code === 95 || code === 43 || code === 58 || isAsciiDigit(code);
}

function pushWord(out: Token[], text: string, start: number, end: number, written: Word): number {
  const first = text.charCodeAt(start);
  const capital = first < 128 ? first < 91 : opensUpper(text.slice(start, Math.min(end, start + 2)));
  // "U" and "TMR" are names of something, and "f/u" is no "you".
  const word = capital || text.charCodeAt(start - 1) === 47 ? written : asMeant(written);
  readBare(out, word.norm);
  out.push({ start, end, norm: word.norm, kind: 'word', capital, word });
  return end;
}

function opensUpper(head: string): boolean {
  return head !== head.toLowerCase();
}

/**
 * Reads on behind the plain letters [start, from) of a word: letters, digits and marks; apostrophes between letters;
 * dots of "e.g." and "U.S.".
 */
function readOddWord(text: string, start: number, from: number, hashed: number, out: Token[]): number {
  let at = from;
  let hash = hashed;
  let plain = true;
  let letters = from - start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isAsciiLetter(code)) {
      hash = addToHash(hash, code | 32);
      at++;
      letters++;
      continue;
    }
    if (isAsciiDigit(code)) {
      hash = addToHash(hash, code);
      at++;
      letters = 9;
      continue;
    }
    if (at >= text.length) break;
    if (code === 46) {
      // One letter, a dot, one letter, and no letter after it: an abbreviation with dots.
      if (
        letters === 1 &&
        isAsciiLetter(text.charCodeAt(at + 1)) &&
        !isAsciiLetter(text.charCodeAt(at + 2))
      ) {
        hash = addToHash(hash, code);
        at++;
        letters = 0;
        continue;
      }
      if (letters === 1 && at - start >= 3 && text.charCodeAt(at - 2) === 46) {
        hash = addToHash(hash, code);
        at++;
      }
      break;
    }
    const kind = classAt(text, at);
    if (kind === LETTER || kind === MARK || kind === DIGIT) {
      plain = false;
      letters = 9;
      at += widthAt(text, at);
      continue;
    }
    if (kind === IGNORABLE) {
      // Zero-width characters after the last letter stay outside the word.
      let next = at;
      while (next < text.length && classAt(text, next) === IGNORABLE) next += widthAt(text, next);
      const after = next < text.length ? classAt(text, next) : SPACE;
      if (after !== LETTER && after !== MARK && after !== DIGIT && after !== APOSTROPHE) break;
      plain = false;
      at = next;
      continue;
    }
    if (kind === APOSTROPHE && at > start && at + 1 < text.length && classAt(text, at + 1) === LETTER) {
      if (code !== 39) plain = false;
      hash = addToHash(hash, code);
      letters = 9;
      at++;
      continue;
    }
    break;
  }
  const word = plain ? wordIn(text, start, at, hash) : wordOf(normOf(text.slice(start, at)));
  return pushWord(out, text, start, at, word);
}

/** Norm of a word or phrase: lower case, straight apostrophes, composed, no zero-width characters, plain spaces. */
function normOf(raw: string): string {
  return raw
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u00a0\u202f\u2009]/g, ' ');
}

/** Punctuation and symbols: runs of dots, of ! and ?, of dashes and of rules are one token each. */
function readMark(text: string, start: number, kind: number, out: Token[]): number {
  const code = text.charCodeAt(start);
  let at = start + widthAt(text, start);
  if (code === 46 || code === 0x2026) {
    while (text.charCodeAt(at) === 46 || text.charCodeAt(at) === 0x2026) at++;
    return push(out, text, start, at, 'punct', at - start > 1 || code === 0x2026 ? '...' : '.');
  }
  if (code === 33 || code === 63 || code === 0xff01 || code === 0xff1f || code === 0x203d) {
    let asks = code === 63 || code === 0xff1f || code === 0x203d;
    for (; at < text.length; at++) {
      const next = text.charCodeAt(at);
      if (next === 63) asks = true;
      else if (next !== 33) break;
    }
    return push(out, text, start, at, 'punct', asks ? '?' : '!');
  }
  if (HYPHENS.includes(text[start]!)) {
    const before = start > 0 ? classOf(text.charCodeAt(start - 1)) : SPACE;
    const after = at < text.length ? classAt(text, at) : SPACE;
    const inside = (c: number) => c === LETTER || c === DIGIT || c === MARK;
    if (inside(before) && inside(after)) return push(out, text, start, at, 'hyphen', '-');
  }
  if (
    code === 45 ||
    code === 95 ||
    code === 42 ||
    code === 61 ||
    code === 62 ||
    code === 126 ||
    code === 35
  ) {
    while (text.charCodeAt(at) === code) at++;
    return push(out, text, start, at, code === 45 ? 'punct' : 'symbol');
  }
  if (code === 0x2013 || code === 0x2014) return push(out, text, start, at, 'punct', '-');
  if (kind === APOSTROPHE) return push(out, text, start, at, 'punct', "'");
  if (code === 0x201c || code === 0x201d || code === 0x201e || code === 0xab || code === 0xbb) {
    return push(out, text, start, at, 'punct', '"');
  }
  if (kind === OTHER) {
    // An emoji with its modifiers and joiners is one symbol.
    while (at < text.length) {
      const next = classAt(text, at);
      if (next !== MARK && !(next === IGNORABLE && text.charCodeAt(at) === 0x200d)) break;
      at += widthAt(text, at);
      if (next === IGNORABLE && at < text.length && classAt(text, at) === OTHER) at += widthAt(text, at);
    }
  }
  return push(out, text, start, at, kind === PUNCT ? 'punct' : 'symbol');
}
