import { blockOf } from './log-blocks';
import { SLICE } from './transfer/watch';

/**
 * The opportunities of a long change in slices, so that the page answers between one and the next; by the block they
 * belong to, so that no block is written again with every slice. A short change stays as it is.
 */
export function* slicesOf<T>(entries: readonly T[], idOf: (entry: T) => string): Generator<readonly T[]> {
  const inOrder =
    entries.length > SLICE ? [...entries].sort((a, b) => blockOf(idOf(a)) - blockOf(idOf(b))) : entries;
  for (let at = 0; at < inOrder.length; at += SLICE) yield inOrder.slice(at, at + SLICE);
}
