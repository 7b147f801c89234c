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

import { readNumber } from './number-tokens';
import { emailEnd, isWebStart, placeholderEnd, urlEnd } from './special-tokens';
import { push, type Token } from './token';

const HYPHENS = '-\u2010\u2011';

/**
 * Tokens of `text` in order, in one pass that never goes back: time grows with the length of the text whatever it
 * holds. White space makes no token.
 */
export function tokensOf(text: string): Token[] {
  const out: Token[] = [];
  const length = text.length;
  let at = 0;
  // Marks of the current run without white space, so that ordinary words never look ahead for '@' or '://'.
  let runEnd = 0;
  let special = false;
  while (at < length) {
    const kind = classAt(text, at);
    if (kind === SPACE || kind === NEWLINE || kind === IGNORABLE) {
      at += widthAt(text, at);
      continue;
    }
    if (at >= runEnd) {
      runEnd = at;
      special = false;
      for (; runEnd < length; runEnd++) {
        const code = text.charCodeAt(runEnd);
        if (code <= 32 || code === 160) break;
        if (code === 64 || code === 47 || code === 46) special = true;
      }
    }
    const end = readToken(text, at, kind, special, out);
    at = end > at ? end : at + 1;
  }
  return out;
}

function readToken(text: string, at: number, kind: number, special: boolean, out: Token[]): number {
  if (kind === LETTER || kind === MARK) {
    if (special) {
      if (isWebStart(text, at)) return push(out, text, at, urlEnd(text, at), 'url');
      const end = emailEnd(text, at);
      if (end > at) return push(out, text, at, end, 'email');
    }
    return readWord(text, at, out);
  }
  if (kind === DIGIT) return readNumber(text, at, at, out);
  const code = text.charCodeAt(at);
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
  return readMark(text, at, kind, out);
}

/** Letters, digits and marks; apostrophes between letters; dots of "e.g." and "U.S.". */
function readWord(text: string, start: number, out: Token[]): number {
  let at = start;
  let plain = true;
  let letters = 0;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isAsciiLetter(code)) {
      at++;
      letters++;
      continue;
    }
    if (isAsciiDigit(code)) {
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
        at++;
        letters = 0;
        continue;
      }
      if (letters === 1 && at - start >= 3 && text.charCodeAt(at - 2) === 46) at++;
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
      letters = 9;
      at++;
      continue;
    }
    break;
  }
  const raw = text.slice(start, at);
  const first = raw.charCodeAt(0);
  const norm = plain ? raw.toLowerCase() : normOf(raw);
  const capital = first < 128 ? first < 91 : raw.slice(0, 2) !== raw.slice(0, 2).toLowerCase();
  out.push({ start, end: at, norm, kind: 'word', capital });
  return at;
}

/** Norm of a word or phrase: lower case, straight apostrophes, composed, no zero-width characters, plain spaces. */
export function normOf(raw: string): string {
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
