import { type Word, wordOf } from './word';

/** `hyphen` is a hyphen with a letter or digit on both sides ("follow-up" is three tokens: follow, -, up). */
export type TokenKind =
  | 'word'
  | 'number'
  | 'money'
  | 'percent'
  | 'date'
  | 'time'
  | 'url'
  | 'email'
  | 'placeholder'
  | 'hyphen'
  | 'punct'
  | 'symbol';

/** A stretch of text without white space (a time such as "3 pm" may hold one space). Offsets are UTF-16, end exclusive. */
export interface Token {
  start: number;
  end: number;
  /**
   * Lower case; curly quotes straight, ellipses "...", dashes "-", runs of ! and ? as one mark; zero-width characters
   * dropped, combining marks composed. Apostrophes stay: "we're", "dana's" are one token each.
   */
  norm: string;
  kind: TokenKind;
  /** A word that starts with an upper-case letter. */
  capital: boolean;
  /** What is known of the norm. */
  word: Word;
}

/** Adds a token and returns its end. */
export function push(
  out: Token[],
  text: string,
  start: number,
  end: number,
  kind: TokenKind,
  norm?: string,
): number {
  const word = wordOf(norm ?? text.slice(start, end).toLowerCase());
  out.push({ start, end, norm: word.norm, kind, capital: false, word });
  return end;
}

/** The norm of the token at an index; empty where there is none. */
export const normAt = (tokens: readonly Token[], at: number): string => tokens[at]?.norm ?? '';

/** The year that a token is, or 0. */
export const yearAt = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.kind === 'number' && /^(?:19|20)\d\d$/.test(tokens[at]!.norm) ? Number(tokens[at]!.norm) : 0;
