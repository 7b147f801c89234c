import type { Token } from './tokens';

/** A day, a weekday or a stretch of time that a text names. */
export interface DateFact {
  start: number;
  end: number;
  kind: 'day' | 'weekday' | 'relative' | 'period' | 'time';
  /** ISO 8601 day; absent where the text can be read in two ways or `today` is not known. */
  iso?: string;
  /** ISO day by which a stretch of time is over, where that is certain. */
  by?: string;
  /** 0 Sunday to 6 Saturday, where a weekday is named. */
  weekday?: number;
}

/** A fact and the index behind its tokens. */
export interface Read {
  fact: DateFact;
  next: number;
}

/** The fact that tokens [first, next) tell. */
export function made(
  tokens: Token[],
  first: number,
  next: number,
  kind: DateFact['kind'],
  iso?: string,
): Read {
  const fact: DateFact = { start: tokens[first]!.start, end: tokens[next - 1]!.end, kind };
  if (iso !== undefined) fact.iso = iso;
  return { fact, next };
}

/** Of a stretch of time: over by that day. */
export function until(read: Read, by: string | undefined): Read {
  if (by !== undefined) read.fact.by = by;
  return read;
}
