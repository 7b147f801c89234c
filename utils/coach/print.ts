/*
 * A print of a mail: hashes of its runs of four words, thinned out, from which the text cannot be read back. Two
 * prints tell how much of a mail went out before.
 */

const RUN = 4;
const MOST = 128;

/** Smallest hashes of the text's four-word runs, ascending; at most 128 numbers. */
export function printOf(paragraphs: readonly (readonly string[])[]): number[] {
  const hashes = new Set<number>();
  for (const words of paragraphs) {
    for (let i = 0; i + RUN <= words.length; i++) {
      let hash = 2166136261;
      for (let k = i; k < i + RUN; k++) {
        const word = words[k]!;
        for (let c = 0; c < word.length; c++) hash = Math.imul(hash ^ word.charCodeAt(c), 16777619);
        hash = Math.imul(hash ^ 32, 16777619);
      }
      hashes.add(hash >>> 0);
    }
  }
  return [...hashes].sort((a, b) => a - b).slice(0, MOST);
}

/** Share (0 to 1) of the runs of `print` that stand in `other`, over the range both prints cover. */
export function alike(print: readonly number[], other: readonly number[]): number {
  if (print.length === 0 || other.length === 0) return 0;
  const top = other.length < MOST ? Number.POSITIVE_INFINITY : other[other.length - 1]!;
  const known = new Set(other);
  const seen = print.filter((hash) => hash <= top);
  if (seen.length === 0) return 0;
  return seen.filter((hash) => known.has(hash)).length / seen.length;
}
