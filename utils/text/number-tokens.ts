import {
  CURRENCY,
  classAt,
  classOf,
  DIGIT,
  isAsciiDigit,
  isAsciiLetter,
  LETTER,
  SPACE,
  widthAt,
} from './chars';
import { PLAIN_CODES } from './number-words';
import { push, type Token, type TokenKind } from './token';

const NUMBER_SUFFIX = new Set('k m b bn mm mn mio mrd mln tsd x st nd rd th kg gb tb h'.split(' '));

/** Whether a number starts at `at`, or a currency sign with a number right behind it. */
export function isNumberAt(text: string, at: number): boolean {
  return isAsciiDigit(text.charCodeAt(classAt(text, at) === CURRENCY ? at + 1 : at));
}

/** The number that starts at `at`, where `isNumberAt` holds. */
export function numberAt(text: string, at: number): Token {
  const out: Token[] = [];
  readNumber(text, at, classAt(text, at) === CURRENCY ? at + 1 : at, out);
  return out[0]!;
}

/**
 * Reads the number whose digits start at `digits` (after a currency sign at `start`, if there is one): grouping,
 * decimals, date and time separators, and what may stand right after it. Returns its end.
 */
export function readNumber(text: string, start: number, digits: number, out: Token[]): number {
  let at = digits;
  let slashes = 0;
  let dashes = 0;
  let dots = 0;
  let colons = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isAsciiDigit(code) || (code > 127 && classAt(text, at) === DIGIT)) {
      at += widthAt(text, at);
      continue;
    }
    if (!isAsciiDigit(text.charCodeAt(at + 1))) break;
    if (code === 47) slashes++;
    else if (code === 45) dashes++;
    else if (code === 46) dots++;
    else if (code === 58) colons++;
    else if (code !== 44 && code !== 39) break;
    // "10-15" is a range of two numbers; "2026-03-12" is a date.
    if (code === 45 && !(at - digits === 4 || dashes > 1)) break;
    at++;
  }
  at = spacedGroups(text, digits, at);
  at = curlyGroups(text, digits, at);
  const wide = text.slice(digits, at);
  let kind: TokenKind = start < digits ? 'money' : 'number';
  if (kind === 'number') {
    if (slashes === 2 || dashes === 2 || (dots === 2 && at - digits <= 10 && !GROUPED.test(wide)))
      kind = 'date';
    else if (colons > 0 && slashes + dashes === 0) kind = 'time';
    else if (slashes === 1 && dots + dashes + colons === 0 && wide.length <= 5) kind = 'date';
  }
  // "24/7" and "50/50" are no days.
  if (kind === 'date' && (wide === '24/7' || wide === '50/50' || wide === '7/24')) kind = 'number';
  return readSuffix(text, start, at, kind, out);
}

const SPACED =
  /(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)(?:,\d{1,2}(?!\d))?|(?: \d{3})+(?!\d)(?:,\d{1,2}(?!\d))?(?=\s?(?:\p{Sc}|(?:EUR|CHF|USD|SEK|NOK|DKK|PLN|CZK|HUF|euros?|kr)\b))/uy;

/** "12 500 €": groups of three set apart by spaces, by plain ones only before a currency. Returns their end, or `at`. */
function spacedGroups(text: string, digits: number, at: number): number {
  if (at - digits > 3 || classOf(text.charCodeAt(at)) !== SPACE || !isAsciiDigit(text.charCodeAt(at + 1)))
    return at;
  SPACED.lastIndex = at;
  return SPACED.test(text) ? SPACED.lastIndex : at;
}

/** "1.200.000" is no day. */
const GROUPED = /^\d{1,3}\.\d{3}\.\d{3}$/;

const CURLY = /(?:\u2019\d{3})+(?!\d)(?:\.\d{1,2}(?!\d))?/y;

/** Groups of three set apart by curly apostrophes. Returns their end, or `at`. */
function curlyGroups(text: string, digits: number, at: number): number {
  if (at - digits > 3 || text.charCodeAt(at) !== 0x2019) return at;
  CURLY.lastIndex = at;
  return CURLY.test(text) ? CURLY.lastIndex : at;
}

const GLUED = /\d[\d.,'\u2019]*(?:k|mm?|mn|mio|mrd|mln|bn?)?(?![\p{L}\p{N}_@]|[.,'\u2019]\d|-\p{L})/iuy;

/**
 * Reads the sum whose number stands right behind the letters [start, at), where they are the code of a currency:
 * "USD1.2m". Returns its end, or `at`.
 */
export function readGluedSum(text: string, start: number, at: number, out: Token[]): number {
  const code = text.slice(start, at).toLowerCase();
  GLUED.lastIndex = at;
  return PLAIN_CODES.has(code) && GLUED.test(text) ? readNumber(text, start, at, out) : at;
}

/** "20 %" as "20%", "3 p.m." as "3pm": one thing has one norm. */
function spelled(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .toLowerCase()
    .replace(/\s|\.(?!\d)/g, '');
}

function readSuffix(text: string, start: number, from: number, kind: TokenKind, out: Token[]): number {
  let at = from;
  if (text.charCodeAt(at) === 43) at++;
  let end = at;
  while (
    end < text.length &&
    end - at < 24 &&
    (isAsciiLetter(text.charCodeAt(end)) || classAt(text, end) === LETTER)
  ) {
    end += widthAt(text, end);
  }
  if (end > at) {
    const suffix = text.slice(at, end).toLowerCase();
    if (suffix === 'am' || suffix === 'pm' || suffix === 'uhr') return push(out, text, start, end, 'time');
    if (NUMBER_SUFFIX.has(suffix)) {
      const sum = kind === 'money' ? 'money' : 'number';
      const sign = text.charCodeAt(end);
      if (classOf(sign) === CURRENCY) return push(out, text, start, end + 1, 'money');
      return push(out, text, start, sign === 43 ? end + 1 : end, sum);
    }
    return push(out, text, start, end, kind === 'money' ? 'money' : 'word');
  }
  let next = at;
  if (next < text.length && classOf(text.charCodeAt(next)) === SPACE) next++;
  const code = next < text.length ? text.charCodeAt(next) : 0;
  if (code === 37) return push(out, text, start, next + 1, 'percent', spelled(text, start, next + 1));
  // "5.000 €" is a sum; in "3 $5 vouchers" the sign belongs to what follows.
  if (classOf(code) === CURRENCY && kind === 'number' && !isAsciiDigit(text.charCodeAt(next + 1))) {
    return push(out, text, start, next + 1, 'money');
  }
  if ((code | 32) === 97 || (code | 32) === 112) {
    // "3 pm", "3 p.m."
    const dotted = text.charCodeAt(next + 1) === 46 ? 1 : 0;
    const m = text.charCodeAt(next + 1 + dotted) | 32;
    const after = next + 2 + dotted;
    if (m === 109 && !isAsciiLetter(text.charCodeAt(after)) && kind !== 'money') {
      const end = dotted && text.charCodeAt(after) === 46 ? after + 1 : after;
      return push(out, text, start, end, 'time', spelled(text, start, end));
    }
  }
  const norm = text.slice(start, at).toLowerCase();
  return push(out, text, start, at, kind, norm.includes('\u2019') ? norm.replaceAll('\u2019', "'") : norm);
}
