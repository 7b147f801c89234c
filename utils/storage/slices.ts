import { blockOf } from './log-blocks';
import { SLICE } from './transfer/watch';

/** What is written at a time, in its own order. */
export function* inSlices<T>(entries: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < entries.length; at += SLICE) yield entries.slice(at, at + SLICE);
}

/**
 * The opportunities of a long change in slices, so that the page answers between one and the next; by the block they
 * belong to, so that no block is written again with every slice. A short change stays as it is.
 */
export const slicesOf = <T>(entries: readonly T[], idOf: (entry: T) => string): Generator<readonly T[]> =>
  inSlices(
    entries.length > SLICE ? [...entries].sort((a, b) => blockOf(idOf(a)) - blockOf(idOf(b))) : entries,
  );
